import type { FilePreview, Mapping } from '../../workers/contract/importing.ts';

/**
 * Positions of the columns to show, in order. Without a query: the columns in use first where the table is wide, then the
 * others as in the file. With one: names that begin with it, names that hold it, then columns with a value that holds it.
 */
export function findColumns(
  { columns, rows }: Pick<FilePreview, 'columns' | 'rows'>,
  mapping: Mapping,
  query: string,
  isWide: boolean,
): readonly number[] {
  const positions = columns.map((_, position) => position);
  const wanted = fold(query);
  if (wanted === '') {
    if (!isWide) return positions;
    const used = new Set<number>(Object.values(mapping));
    return [...positions.filter((at) => used.has(at)), ...positions.filter((at) => !used.has(at))];
  }
  const rankOf = (at: number): number => {
    const name = fold(columns[at]?.name ?? '');
    if (name.startsWith(wanted)) return 0;
    if (name.includes(wanted)) return 1;
    return rows.some((row) => fold(row[at] ?? '').includes(wanted)) ? 2 : 3;
  };
  return positions
    .map((at) => ({ at, rank: rankOf(at) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ at }) => at);
}

/** Capital letters, spaces, full width and the way a syllable is put together make no difference. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
