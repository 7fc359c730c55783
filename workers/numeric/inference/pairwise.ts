import { studentTwoSided } from '../distributions/student.ts';
import { studentizedRangeAbove, studentizedRangeQuantileAbove } from '../distributions/studentizedRange.ts';
import { adjustP } from './adjustP.ts';
import type { Interval } from './interval.ts';
import type { Summary } from './summary.ts';

interface Pair {
  readonly first: number;
  readonly second: number;
  /** Mean of the second − mean of the first. */
  readonly difference: number;
}

interface Pooled {
  readonly pairs: readonly Pair[];
  readonly variance: number;
  readonly freedom: number;
}

/** All pairs of groups, the first with the second, with the third, … null where nothing varies within the groups. */
function pool(groups: readonly Summary[]): Pooled | null {
  const freedom = groups.reduce((sum, { n }) => sum + n - 1, 0);
  const variance = groups.reduce((sum, { deviations }) => sum + deviations, 0) / freedom;
  if (!(variance > 0)) return null;
  const pairs = groups.flatMap((a, first) =>
    groups.slice(first + 1).map((b, i) => ({ first, second: first + 1 + i, difference: b.mean - a.mean })),
  );
  return { pairs, variance, freedom };
}

const spreadOf = (groups: readonly Summary[], { first, second }: Pair): number =>
  1 / (groups[first]?.n as number) + 1 / (groups[second]?.n as number);

/**
 * Tukey’s honest comparison of all pairs of means (Kramer 1956 for unequal groups), p values and intervals that hold together;
 * supposes equal variances.
 */
export function tukeyComparison(
  groups: readonly Summary[],
  level = 0.95,
): readonly (Pair & Interval & { readonly p: number })[] | null {
  const pooled = pool(groups);
  if (pooled === null) return null;
  const { pairs, variance, freedom } = pooled;
  const reach = studentizedRangeQuantileAbove(1 - level, groups.length, freedom);
  return pairs.map((pair) => {
    const error = Math.sqrt((variance / 2) * spreadOf(groups, pair));
    return {
      ...pair,
      low: pair.difference - reach * error,
      high: pair.difference + reach * error,
      p: studentizedRangeAbove(Math.abs(pair.difference) / error, groups.length, freedom),
    };
  });
}

/** t tests of all pairs with the variance of all groups together, adjusted for their number by Holm (1979). */
export function pairwiseTests(
  groups: readonly Summary[],
): readonly (Pair & { readonly t: number; readonly p: number })[] | null {
  const pooled = pool(groups);
  if (pooled === null) return null;
  const { variance, freedom } = pooled;
  const tests = pooled.pairs.map((pair) => {
    const t = pair.difference / Math.sqrt(variance * spreadOf(groups, pair));
    return { ...pair, t, raw: studentTwoSided(t, freedom) };
  });
  const adjusted = adjustP(
    tests.map(({ raw }) => raw),
    'holm',
  );
  return tests.map(({ raw, ...test }, i) => ({ ...test, p: adjusted[i] ?? raw }));
}
