import { studentAbove, studentQuantile, studentTwoSided } from '../distributions/student.ts';
import type { Alternative, Interval } from './interval.ts';
import { summaryOf, varianceOf, type Summary } from './summary.ts';

export interface MeanTest extends Interval {
  /** Mean, or first mean − second. */
  readonly estimate: number;
  readonly t: number;
  readonly freedom: number;
  readonly p: number;
}

export interface MeanOptions {
  /** What the estimate is tested against; 0 if not given. */
  readonly against?: number;
  readonly alternative?: Alternative;
  readonly level?: number;
}

/** null where nothing varies: no error to measure in. One-sided alternatives have one-sided intervals, to ∓∞. */
function test(
  estimate: number,
  error2: number,
  freedom: number,
  { against = 0, alternative = 'two-sided', level = 0.95 }: MeanOptions,
): MeanTest | null {
  if (!(error2 > 0)) return null;
  const error = Math.sqrt(error2);
  const t = (estimate - against) / error;
  const found = { estimate, t, freedom };
  if (alternative === 'two-sided') {
    const half = studentQuantile((1 + level) / 2, freedom) * error;
    return { ...found, p: studentTwoSided(t, freedom), low: estimate - half, high: estimate + half };
  }
  const reach = studentQuantile(level, freedom) * error;
  return alternative === 'less'
    ? { ...found, p: studentAbove(-t, freedom), low: -Infinity, high: estimate + reach }
    : { ...found, p: studentAbove(t, freedom), low: estimate - reach, high: Infinity };
}

/** t test of one mean; two values at the least. */
export function oneSampleTest(group: Summary, options: MeanOptions = {}): MeanTest | null {
  return test(group.mean, varianceOf(group) / group.n, group.n - 1, options);
}

/** t test of the differences within pairs: as many of each, two at the least. */
export function pairedTest(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  options: MeanOptions = {},
): MeanTest | null {
  const gaps = Float64Array.from(first, (value, i) => value - (second[i] as number));
  return oneSampleTest(summaryOf(gaps), options);
}

/** t test of two means that supposes equal variances. */
export function pooledTest(first: Summary, second: Summary, options: MeanOptions = {}): MeanTest | null {
  const freedom = first.n + second.n - 2;
  const variance = (first.deviations + second.deviations) / freedom;
  return test(first.mean - second.mean, variance * (1 / first.n + 1 / second.n), freedom, options);
}

/** t test of two means, each with its own variance (Welch 1947), degrees of freedom by Satterthwaite (1946). */
export function welchTest(first: Summary, second: Summary, options: MeanOptions = {}): MeanTest | null {
  const [a, b] = [varianceOf(first) / first.n, varianceOf(second) / second.n];
  const freedom = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  return test(first.mean - second.mean, a + b, freedom, options);
}
