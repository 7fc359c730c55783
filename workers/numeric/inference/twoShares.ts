import { chiSquareAbove } from '../distributions/gamma.ts';
import { pOfZ, zOfLevel, type Alternative, type Interval } from './interval.ts';

/** Successes among trials: 0 ≤ count ≤ of, of ≥ 1. */
export interface Counted {
  readonly count: number;
  readonly of: number;
}

const rateOf = ({ count, of }: Counted): number => count / of;

export interface ZTest {
  /** First less second, in standard errors. */
  readonly z: number;
  readonly p: number;
}

/** null where nothing spreads, so that no standard error is there to measure in. */
function zTest(difference: number, error2: number, alternative: Alternative): ZTest | null {
  if (error2 === 0) return difference === 0 ? { z: 0, p: 1 } : null;
  const z = difference / Math.sqrt(error2);
  return { z, p: pOfZ(z, alternative) };
}

/** z test of two shares with the spread of both together, as it is if they are equal. z = 0 where nobody or everybody succeeded. */
export function pooledZTest(first: Counted, second: Counted, alternative: Alternative = 'two-sided'): ZTest {
  const difference = rateOf(first) - rateOf(second);
  const rate = (first.count + second.count) / (first.of + second.of);
  const error2 = rate * (1 - rate) * (1 / first.of + 1 / second.of);
  return zTest(difference, error2, alternative) ?? { z: 0, p: 1 };
}

/** Square of the standard error of the difference, each share with its own spread. */
function unpooledError2(first: Counted, second: Counted): number {
  const [a, b] = [rateOf(first), rateOf(second)];
  return (a * (1 - a)) / first.of + (b * (1 - b)) / second.of;
}

/** z test of two shares, each with its own spread (Wald). null where one is 0 and the other 1: neither spreads. */
export function unpooledZTest(
  first: Counted,
  second: Counted,
  alternative: Alternative = 'two-sided',
): ZTest | null {
  return zTest(rateOf(first) - rateOf(second), unpooledError2(first, second), alternative);
}

/** Wald’s interval of first − second. Too short for few successes; the others are better. */
export function waldInterval(first: Counted, second: Counted, level = 0.95): Interval {
  const difference = rateOf(first) - rateOf(second);
  const half = zOfLevel(level) * Math.sqrt(unpooledError2(first, second));
  return { low: difference - half, high: difference + half };
}

/**
 * Chi-square test of two shares, one degree of freedom. With Yates’ continuity each count is up to ½ nearer to what is
 * expected, as in R’s prop.test. 0 and p = 1 where nobody or everybody succeeded.
 */
export function chiSquareOfShares(
  first: Counted,
  second: Counted,
  isContinuous = false,
): { readonly statistic: number; readonly p: number } {
  const whole = first.of + second.of;
  const rate = (first.count + second.count) / whole;
  if (rate === 0 || rate === 1) return { statistic: 0, p: 1 };
  const far = Math.abs(first.count - first.of * rate);
  const gap = far - (isContinuous ? Math.min(0.5, far) : 0);
  const statistic = (gap * gap * (1 / first.of + 1 / second.of)) / (rate * (1 - rate));
  return { statistic, p: chiSquareAbove(statistic, 1) };
}
