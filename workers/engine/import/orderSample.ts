import type { FilePreview, Mapping } from '../../contract/importing.ts';
import { orderRoleNames, orderRoles, type OrderRole } from '../../contract/tables.ts';

/** Ids such as 17850.0, left by programs that took a number with gaps for a decimal. */
export function findIdsWithDecimal(preview: FilePreview, mapping: Mapping): ReadonlySet<OrderRole> {
  const found = new Set<OrderRole>();
  for (const role of orderRoleNames) {
    const position = mapping[role];
    if (position === undefined || orderRoles[role].type !== 'id') continue;
    const filled = preview.rows.map((row) => (row[position] ?? '').trim()).filter((cell) => cell !== '');
    if (filled.length > 0 && filled.every((cell) => /^\d+\.0$/.test(cell))) found.add(role);
  }
  return found;
}
