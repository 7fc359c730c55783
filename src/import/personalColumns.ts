import type { FilePreview, Mapping } from '../../workers/contract/importing.ts';
import { personalKind, type PersonalKind } from '../../workers/contract/personal.ts';
import { roleOfColumn } from './mapping.ts';

/** What a column of a file leads to. */
export function personalKindOf(
  { columns, rows }: FilePreview,
  mapping: Mapping,
  position: number,
): PersonalKind | null {
  return personalKind({
    role: roleOfColumn(mapping, position),
    header: columns[position]?.name ?? '',
    values: rows.map((row) => row[position] ?? ''),
  });
}
