import { chiSquareAbove } from '../distributions/gamma.ts';
import { rank, rankTogether, tieSum } from './ranks.ts';
import type { ChiSquareTest } from './varianceTest.ts';

/** Kruskal and Wallis’ test (1952) that several groups lie equally high, corrected for ties. p = 1 where all are equal. */
export function kruskalWallisTest(groups: readonly ArrayLike<number>[]): ChiSquareTest {
  const { ranks, ties } = rankTogether(groups);
  const n = ranks.reduce((sum, group) => sum + group.length, 0);
  const freedom = groups.length - 1;
  let squares = 0;
  for (const group of ranks) {
    const mean = group.reduce((sum, value) => sum + value, 0) / group.length;
    squares += group.length * (mean - (n + 1) / 2) ** 2;
  }
  const spread = 1 - tieSum(ties) / (n * n * n - n);
  if (!(spread > 0)) return { statistic: 0, freedom, p: 1 };
  const statistic = ((12 / (n * (n + 1))) * squares) / spread;
  return { statistic, freedom, p: chiSquareAbove(statistic, freedom) };
}

/** Friedman’s test (1937): rows are units, columns what each of them was measured under. Corrected for ties. */
export function friedmanTest(rows: readonly (readonly number[])[]): ChiSquareTest {
  const k = rows[0]?.length ?? 0;
  const n = rows.length;
  const sums = new Float64Array(k);
  let ties = 0;
  for (const row of rows) {
    const ranking = rank(row);
    ranking.ranks.forEach((value, i) => (sums[i] = (sums[i] as number) + value));
    ties += tieSum(ranking.ties);
  }
  const squares = sums.reduce((sum, value) => sum + (value - (n * (k + 1)) / 2) ** 2, 0);
  const spread = n * k * (k + 1) - ties / (k - 1);
  const statistic = spread > 0 ? (12 * squares) / spread : 0;
  return { statistic, freedom: k - 1, p: chiSquareAbove(statistic, k - 1) };
}
