import type { FilePreview, Mapping } from '../../contract/importing.ts';
import { orderRoles, type OrderRole } from '../../contract/tables.ts';

/** Roles without which a line is no purchase: its amount, or the two numbers that make it. */
export function essentialRoles(mapping: Mapping): readonly OrderRole[] {
  return mapping.amount === undefined ? ['time', 'quantity', 'unitPrice'] : ['time', 'amount'];
}

/** Roles whose cells are read as numbers or dates. */
export function valueRoles(mapping: Mapping): readonly OrderRole[] {
  return (Object.keys(mapping) as OrderRole[]).filter((role) => {
    const { type } = orderRoles[role];
    return type === 'money' || type === 'number' || type === 'time';
  });
}

/** True when the sample shows only what the database reads by itself. */
export function looksPlain(preview: FilePreview, mapping: Mapping): boolean {
  return valueRoles(mapping).every((role) => {
    const column = preview.columns[mapping[role] ?? -1];
    return column?.isPlain === true && (orderRoles[role].type === 'time') === (column.looks === 'time');
  });
}
