import { similarity } from '../readings.ts';

export const columnsKey = (columns: readonly string[]): string => JSON.stringify(columns);

/** Columns that two months of one chart share, at least: some stand for months, channels or groups. */
const similarEnough = 0.5;

/**
 * Which of the charts of a page is meant: the one with the same columns; else one that begins with the same column and
 * shares most of the others, more than any other does. The place decides among equals; null where none is meant.
 */
export function findPart(
  wanted: { readonly columns: readonly string[]; readonly at: number },
  found: readonly (readonly string[])[],
): number | null {
  const shared = found.map((columns) => {
    if (columnsKey(columns) === columnsKey(wanted.columns)) return 2;
    return columns[0] === wanted.columns[0] ? similarity(columns, wanted.columns) : 0;
  });
  const most = Math.max(0, ...shared);
  if (most < similarEnough) return null;
  const best = shared.flatMap((share, i) => (share === most ? [i] : []));
  return best[wanted.at] ?? null;
}
