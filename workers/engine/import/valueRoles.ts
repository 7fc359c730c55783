import type { FilePreview, ImportRequest, Mapping } from '../../contract/importing.ts';
import { roleIn, tableKinds, type Role } from '../../contract/tables.ts';
import type { RoleType } from '../../contract/roleDefinition.ts';

/** What of a request says how its cells are read. */
export type Reading = Pick<ImportRequest, 'kind' | 'mapping'>;

const isValue: Readonly<Record<RoleType, boolean>> = {
  ...{ id: false, text: false },
  ...{ time: true, period: true, birth: true, money: true, number: true, flag: true, score: true },
};

export function isTimeType(type: RoleType): boolean {
  return type === 'time' || type === 'period' || type === 'birth';
}

/** Roles of the required set that is mapped whose cells must be readable, or the row is rejected. */
export function essentialRoles({ kind, mapping }: Reading): readonly Role[] {
  const set = tableKinds[kind].required.find((roles) => roles.every((role) => mapping[role] !== undefined));
  return (set ?? []).filter((role) => {
    const { type } = roleIn(kind, role);
    return isValue[type] && type !== 'score' && kind !== 'feedback';
  });
}

/** Roles whose cells are read as numbers, dates, or yes and no. */
export function valueRoles({ kind, mapping }: Reading): readonly Role[] {
  return (Object.keys(mapping) as Role[]).filter((role) => isValue[roleIn(kind, role).type]);
}

/** A column without a role that is kept, by its position in the file. */
export interface RestColumn {
  readonly position: number;
  readonly name: string;
  readonly type: 'number' | 'text';
}

/** The columns that a kind keeps beside its roles; empty ones are not worth keeping. */
export function restColumns({ kind, mapping, preview }: Reading & { preview: FilePreview }): RestColumn[] {
  if (!tableKinds[kind].keepsRest) return [];
  const taken = new Set<number>(Object.values(mapping));
  return preview.columns.flatMap(({ name, looks }, position) => {
    if (taken.has(position) || looks === 'empty') return [];
    return [{ position, name, type: looks === 'number' ? ('number' as const) : ('text' as const) }];
  });
}

export function hasAmount(mapping: Mapping): boolean {
  return mapping.amount !== undefined || (mapping.quantity !== undefined && mapping.unitPrice !== undefined);
}

/** Roles that the table will have: those of the mapping, and the amount where it can be computed. */
export function resultingRoles({ kind, mapping }: Reading): Role[] {
  const mapped = Object.keys(mapping) as Role[];
  return kind === 'orders' && hasAmount(mapping) && mapping.amount === undefined
    ? [...mapped, 'amount']
    : mapped;
}
