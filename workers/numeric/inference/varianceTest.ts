import { fAbove, fQuantile } from '../distributions/beta.ts';
import { chiSquareAbove } from '../distributions/gamma.ts';
import { normalWithinQuantile } from '../distributions/normal.ts';
import { medianOfSorted } from '../quantile.ts';
import { sortNumbers } from '../sortNumbers.ts';
import { compareGroups, type GroupMeans } from './groupMeans.ts';
import type { Interval } from './interval.ts';
import { rankTogether } from './ranks.ts';
import { summariesOf, summaryOf, varianceOf, type Summary } from './summary.ts';

export interface VarianceRatio extends Interval {
  /** First variance ÷ second. */
  readonly ratio: number;
  readonly freedom: readonly [number, number];
  /** Two-sided. */
  readonly p: number;
}

/** F test that two variances are equal; supposes normal values. null where a group does not vary. */
export function compareVariances(first: Summary, second: Summary, level = 0.95): VarianceRatio | null {
  const [a, b] = [first.n - 1, second.n - 1];
  const ratio = varianceOf(first) / varianceOf(second);
  if (!(ratio > 0 && ratio < Infinity)) return null;
  const above = fAbove(ratio, a, b);
  // What lies below is the share above of the inverse, with digits of its own.
  const below = fAbove(1 / ratio, b, a);
  return {
    ratio,
    freedom: [a, b],
    p: Math.min(1, 2 * Math.min(above, below)),
    low: ratio / fQuantile((1 + level) / 2, a, b),
    high: ratio / fQuantile((1 - level) / 2, a, b),
  };
}

export interface ChiSquareTest {
  readonly statistic: number;
  readonly freedom: number;
  readonly p: number;
}

/** Bartlett’s test (1937) that several variances are equal; supposes normal values. null where a group does not vary. */
export function bartlettTest(groups: readonly Summary[]): ChiSquareTest | null {
  if (groups.some(({ deviations }) => !(deviations > 0))) return null;
  const freedom = groups.length - 1;
  const whole = groups.reduce((sum, { n }) => sum + n - 1, 0);
  const pooled = groups.reduce((sum, { deviations }) => sum + deviations, 0) / whole;
  let [gaps, inverses] = [0, 0];
  for (const group of groups) {
    gaps += (group.n - 1) * Math.log(pooled / varianceOf(group));
    inverses += 1 / (group.n - 1);
  }
  const statistic = Math.max(0, gaps) / (1 + (inverses - 1 / whole) / (3 * freedom));
  return { statistic, freedom, p: chiSquareAbove(statistic, freedom) };
}

function fromMedians(groups: readonly ArrayLike<number>[]): Float64Array[] {
  return groups.map((group) => {
    const median = medianOfSorted(sortNumbers(group));
    return Float64Array.from(group, (value) => Math.abs(value - median));
  });
}

/** Levene’s test with medians (Brown & Forsythe 1974) that several spreads are equal; holds for values that are not normal. */
export function brownForsytheTest(groups: readonly ArrayLike<number>[]): GroupMeans | null {
  return compareGroups(summariesOf(fromMedians(groups)));
}

/** Fligner and Killeen’s test (1976) of equal spreads by normal scores of the distances from the medians. */
export function flignerKilleenTest(groups: readonly ArrayLike<number>[]): ChiSquareTest | null {
  const { ranks } = rankTogether(fromMedians(groups));
  const n = ranks.reduce((sum, group) => sum + group.length, 0);
  const scores = ranks.map((group) => summaryOf(group.map((rank) => normalWithinQuantile(rank / (n + 1)))));
  const all = compareGroups(scores);
  if (all === null) return null;
  const statistic = all.between / ((all.between + all.within) / (n - 1));
  return { statistic, freedom: groups.length - 1, p: chiSquareAbove(statistic, groups.length - 1) };
}
