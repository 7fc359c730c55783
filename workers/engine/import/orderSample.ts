import type { FilePreview, Mapping } from '../../contract/importing.ts';
import { missingCell } from './cellLooks.ts';
import { orderRoleNames, orderRoles, type OrderRole } from '../../contract/tables.ts';

/** Ids such as 17850.0, left by programs that took a number with gaps for a decimal. */
export function findIdsWithDecimal(preview: FilePreview, mapping: Mapping): ReadonlySet<OrderRole> {
  const found = new Set<OrderRole>();
  for (const role of orderRoleNames) {
    const position = mapping[role];
    if (position === undefined || orderRoles[role].type !== 'id') continue;
    const filled = preview.rows
      .map((row) => (row[position] ?? '').trim())
      .filter((cell) => !missingCell.test(cell));
    // Totals and notes may stand among them.
    const numbers = filled.filter((cell) => /^\d+(\.\d+)?$/.test(cell));
    const isMost = numbers.length > filled.length * 0.7;
    if (isMost && numbers.every((cell) => cell.endsWith('.0'))) found.add(role);
  }
  return found;
}
