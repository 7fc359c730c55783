import { betaQuantile } from '../distributions/beta.ts';
import { zOfLevel, type Interval } from './interval.ts';

/** Intervals of one share: 0 ≤ x ≤ n successes of n ≥ 1 trials; `level` is 0.95 as a rule. */

/**
 * Score interval (Wilson 1927). With continuity the count is moved by up to ½ towards either end, as R’s prop.test does
 * (Newcombe 1998, method 4, but none at x = n ÷ 2).
 */
export function wilsonIntervalOf(x: number, n: number, level = 0.95, isContinuous = false): Interval {
  const z = zOfLevel(level);
  const part = (z * z) / (2 * n);
  const moved = isContinuous ? Math.min(0.5, Math.abs(x - n / 2)) / n : 0;
  const end = (rate: number, sign: 1 | -1): number =>
    (rate + part + sign * z * Math.sqrt((rate * (1 - rate)) / n + part / (2 * n))) / (1 + 2 * part);
  const [below, above] = [x / n - moved, x / n + moved];
  return {
    low: below <= 0 ? 0 : Math.max(0, end(below, -1)),
    high: above >= 1 ? 1 : Math.min(1, end(above, 1)),
  };
}

/** Exact interval (Clopper & Pearson 1934): covers at least as often as it says. */
export function clopperPearsonInterval(x: number, n: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  return {
    low: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1).x,
    high: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x).x,
  };
}

/** Middle part of the beta distribution after Jeffreys’ prior; its ends are never 0 or 1. */
export function jeffreysInterval(x: number, n: number, level = 0.95): Interval {
  const tail = (1 - level) / 2;
  return {
    low: betaQuantile(tail, x + 0.5, n - x + 0.5).x,
    high: betaQuantile(1 - tail, x + 0.5, n - x + 0.5).x,
  };
}
