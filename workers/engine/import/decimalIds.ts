import type { FilePreview } from '../../contract/importing.ts';
import { roleIn, rolesOf, type Role } from '../../contract/tables.ts';
import { missingCell } from './cellLooks.ts';
import type { Reading } from './valueRoles.ts';

/** Ids such as 17850.0, left by programs that took a number with gaps for a decimal. */
export function findIdsWithDecimal({
  kind,
  mapping,
  preview,
}: Reading & { preview: FilePreview }): ReadonlySet<Role> {
  const found = new Set<Role>();
  for (const role of rolesOf(kind)) {
    const position = mapping[role];
    if (position === undefined || roleIn(kind, role).type !== 'id') continue;
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
