import { logGamma } from '../distributions/gammaFunction.ts';
import type { Counts } from './contingency.ts';

/** Tables whose probability differs by less than this part count as equally likely, as in R’s fisher.test. */
const tieTolerance = 1e-7;

/** What is left of the rows, how it came about and how likely that is, gathered over all ways there. */
type Ways = Map<string, { readonly left: readonly number[]; readonly logs: Map<number, number> }>;

const logFactorial = (n: number): number => logGamma(n + 1);

/** Ways with the same probability are one; their logarithms are told apart to this step. */
const logStep = 1e-9;

/**
 * Exact test that rows and columns have nothing to do with each other (Freeman & Halton 1951): all tables with the same margins that
 * are not likelier than the one seen, as R’s fisher.test. Counts are whole. Tables are built column by column, those with the same
 * rest taken together; null where more than `most` ways would have to be kept.
 */
export function freemanHaltonTest(table: Counts, most = 300_000): number | null {
  const rows = table.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const columns = (table[0] ?? []).map((_, j) => table.reduce((sum, row) => sum + (row[j] as number), 0));
  const whole = rows.reduce((sum, row) => sum + row, 0);
  if (whole === 0) return 1;
  const fixed =
    [...rows, ...columns].reduce((sum, margin) => sum + logFactorial(margin), 0) - logFactorial(whole);
  const seen = fixed - table.flat().reduce((sum, cell) => sum + logFactorial(cell), 0);
  let ways: Ways = new Map([[rows.join(), { left: rows, logs: new Map([[0, 1]]) }]]);
  for (const column of columns) {
    const next = placeColumn(ways, column, most);
    if (next === null) return null;
    ways = next;
  }
  let [p, all] = [0, 0];
  for (const { logs } of ways.values())
    for (const [step, count] of logs) {
      const log = fixed - step * logStep;
      const chance = count * Math.exp(log);
      all += chance;
      if (log <= seen + Math.log1p(tieTolerance)) p += chance;
    }
  return Math.min(1, p / all);
}

function placeColumn(ways: Ways, column: number, most: number): Ways | null {
  const next: Ways = new Map();
  let kept = 0;
  for (const { left, logs } of ways.values()) {
    const isPlaced = splitColumn(left, column, (cells, log) => {
      const rest = left.map((row, i) => row - (cells[i] as number));
      const key = rest.join();
      const found = next.get(key) ?? { left: rest, logs: new Map<number, number>() };
      next.set(key, found);
      const step = Math.round(log / logStep);
      for (const [before, count] of logs) {
        const size = found.logs.size;
        found.logs.set(before + step, (found.logs.get(before + step) ?? 0) + count);
        kept += found.logs.size - size;
      }
      return kept <= most;
    });
    if (!isPlaced) return null;
  }
  return next;
}

/** All ways to put a column’s count into what is left of the rows; false where `take` wants no more. */
function splitColumn(
  left: readonly number[],
  column: number,
  take: (cells: readonly number[], logFactorials: number) => boolean,
): boolean {
  const cells: number[] = [];
  const after = left.map((_, i) => left.slice(i + 1).reduce((sum, row) => sum + row, 0));
  const place = (i: number, rest: number, log: number): boolean => {
    if (i === left.length) return take(cells, log);
    const highest = Math.min(left[i] as number, rest);
    for (let cell = Math.max(0, rest - (after[i] as number)); cell <= highest; cell++) {
      cells[i] = cell;
      if (!place(i + 1, rest - cell, log + logFactorial(cell))) return false;
    }
    return true;
  };
  return place(0, column, 0);
}
