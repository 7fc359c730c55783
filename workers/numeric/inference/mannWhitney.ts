import { medianOfSorted } from '../quantile.ts';
import { pOfZ, type Alternative, type Interval } from './interval.ts';
import { rankTogether, tieSum } from './ranks.ts';

export interface RankTest {
  /** For two groups: how often a value of the first is higher than one of the second, equal ones counting ½ (Mann & Whitney 1947). */
  readonly statistic: number;
  readonly p: number;
}

/** Up to this many values a group the distribution is counted out, as in R’s wilcox.test. */
export const mostForExact = 49;

function count(first: ArrayLike<number>, second: ArrayLike<number>): { w: number; ties: readonly number[] } {
  const { ranks, ties } = rankTogether([first, second]);
  const sum = (ranks[0] as Float64Array).reduce((total, rank) => total + rank, 0);
  return { w: sum - (first.length * (first.length + 1)) / 2, ties };
}

/** Continuity: the statistic comes ½ nearer to its mean, as far as the alternative asks. */
export function continuityOf(gap: number, alternative: Alternative): number {
  if (alternative === 'two-sided') return Math.sign(gap) * 0.5;
  return alternative === 'greater' ? 0.5 : -0.5;
}

/** Mann and Whitney’s test by the normal distribution, corrected for ties. p = 1 where all values are equal. */
export function mannWhitneyTest(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  isContinuous = true,
  alternative: Alternative = 'two-sided',
): RankTest {
  const { w, ties } = count(first, second);
  const [n, m] = [first.length, second.length];
  const whole = n + m;
  const variance = ((n * m) / 12) * (whole + 1 - tieSum(ties) / (whole * (whole - 1)));
  if (!(variance > 0)) return { statistic: w, p: 1 };
  const gap = w - (n * m) / 2;
  const z = (gap - (isContinuous ? continuityOf(gap, alternative) : 0)) / Math.sqrt(variance);
  return { statistic: w, p: Math.min(1, pOfZ(z, alternative)) };
}

/** Share of all orders of n and m values in which the statistic is w, for w from 0 to n m. */
function distributionOf(n: number, m: number): Float64Array {
  const chances = new Float64Array(n * m + 1);
  chances[0] = 1;
  // The counts’ generating function is a product of (1 − x^(m + i)) ÷ (1 − x^i) for i up to n.
  for (let i = 1; i <= n; i++) {
    for (let w = n * m; w >= m + i; w--) chances[w] = (chances[w] as number) - (chances[w - m - i] as number);
    for (let w = i; w <= n * m; w++) chances[w] = (chances[w] as number) + (chances[w - i] as number);
  }
  const all = chances.reduce((sum, chance) => sum + chance, 0);
  return chances.map((chance) => chance / all);
}

export interface ExactRankTest extends RankTest {
  /** Hodges–Lehmann: the median of all differences first − second (1963), with its exact interval. */
  readonly shift: Interval & { readonly estimate: number };
}

/**
 * Mann and Whitney’s exact two-sided test for groups of at most 49 without equal values; null else. Cost O(n² m).
 */
export function mannWhitneyExact(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  level = 0.95,
): ExactRankTest | null {
  const [n, m] = [first.length, second.length];
  const { w, ties } = count(first, second);
  if (n < 1 || m < 1 || Math.max(n, m) > mostForExact || ties.length > 0) return null;
  const chances = distributionOf(n, m);
  // The distribution is symmetric: the nearer tail is the lower one of the mirrored statistic.
  const tail = sumUpTo(chances, Math.min(w, n * m - w));
  const differences = new Float64Array(n * m);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) differences[i * m + j] = (first[i] as number) - (second[j] as number);
  differences.sort();
  const from = Math.max(1, quantileOf(chances, (1 - level) / 2));
  return {
    statistic: w,
    p: Math.min(1, 2 * tail),
    shift: {
      estimate: medianOfSorted(differences),
      low: differences[from - 1] as number,
      high: differences[n * m - from] as number,
    },
  };
}

function sumUpTo(chances: Float64Array, last: number): number {
  let sum = 0;
  for (let w = 0; w <= last; w++) sum += chances[w] as number;
  return sum;
}

/** The first value up to which at least the share p lies. */
function quantileOf(chances: Float64Array, p: number): number {
  let sum = 0;
  for (let w = 0; w < chances.length; w++) {
    sum += chances[w] as number;
    if (sum >= p) return w;
  }
  return chances.length - 1;
}
