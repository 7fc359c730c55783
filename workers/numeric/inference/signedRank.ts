import { pOfZ, type Alternative } from './interval.ts';
import { continuityOf, mostForExact, type RankTest } from './mannWhitney.ts';
import { rank, tieSum } from './ranks.ts';

/** Sum of the ranks of the positive differences; those of 0 are left out (Wilcoxon 1945). */
function count(differences: ArrayLike<number>): { v: number; n: number; ties: readonly number[] } {
  const used = Float64Array.from(differences).filter((gap) => gap !== 0);
  const { ranks, ties } = rank(used.map(Math.abs));
  const v = ranks.reduce((sum, value, i) => sum + ((used[i] as number) > 0 ? value : 0), 0);
  return { v, n: used.length, ties };
}

/** Wilcoxon’s test of differences within pairs by the normal distribution, corrected for ties. p = 1 where all are 0. */
export function signedRankTest(
  differences: ArrayLike<number>,
  isContinuous = true,
  alternative: Alternative = 'two-sided',
): RankTest {
  const { v, n, ties } = count(differences);
  if (n === 0) return { statistic: v, p: 1 };
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieSum(ties) / 48;
  const gap = v - (n * (n + 1)) / 4;
  const z = (gap - (isContinuous ? continuityOf(gap, alternative) : 0)) / Math.sqrt(variance);
  return { statistic: v, p: Math.min(1, pOfZ(z, alternative)) };
}

/** The exact two-sided test of at most 49 differences, none of them 0 and no two of the same size; null else. */
export function signedRankExact(differences: ArrayLike<number>): RankTest | null {
  const { v, n, ties } = count(differences);
  if (n === 0 || n !== differences.length || n > mostForExact || ties.length > 0) return null;
  const most = (n * (n + 1)) / 2;
  const chances = new Float64Array(most + 1);
  chances[0] = 1;
  for (let i = 1; i <= n; i++)
    for (let sum = (i * (i + 1)) / 2; sum >= 0; sum--)
      chances[sum] = ((chances[sum] as number) + (sum >= i ? (chances[sum - i] as number) : 0)) / 2;
  let tail = 0;
  for (let sum = 0; sum <= Math.min(v, most - v); sum++) tail += chances[sum] as number;
  return { statistic: v, p: Math.min(1, 2 * tail) };
}
