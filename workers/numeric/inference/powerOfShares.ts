import { normalBelow } from '../distributions/normal.ts';
import { findRoot, findRootAbove0 } from '../rootSearch.ts';
import { zOfLevel } from './interval.ts';

/** Sample sizes are per arm and not rounded: round up. alpha is of the two-sided test. */

/** The difference of two shares on the scale on which their spread is the same: Cohen’s h (1988). */
export const effectOfShares = (first: number, second: number): number =>
  2 * (Math.asin(Math.sqrt(first)) - Math.asin(Math.sqrt(second)));

/** Power to see an effect h with arms of n and m. */
export function powerOfEffect(h: number, n: number, m: number, alpha = 0.05): number {
  const z = zOfLevel(1 - alpha);
  const shift = Math.abs(h) * Math.sqrt((n / (n + m)) * m);
  return normalBelow(shift - z) + normalBelow(-shift - z);
}

/** How many each arm needs to see an effect h, alpha < power < 1. ∞ for no effect. */
export function sizeForEffect(h: number, power = 0.8, alpha = 0.05): number {
  if (h === 0) return Infinity;
  return findRootAbove0((n) => powerOfEffect(h, n, n, alpha) - power, 100);
}

interface Spreads {
  readonly gap: number;
  /** Standard deviations of the difference with one unit an arm: if the shares are equal, and as they are. */
  readonly equal: number;
  readonly different: number;
}

function spreadsOf(first: number, second: number): Spreads {
  const mean = (first + second) / 2;
  return {
    gap: Math.abs(first - second),
    equal: Math.sqrt(2 * mean * (1 - mean)),
    different: Math.sqrt(first * (1 - first) + second * (1 - second)),
  };
}

/** Power to tell two shares apart with n an arm by the z test (Fleiss 1981; R’s power.prop.test). */
export function powerOfShares(first: number, second: number, n: number, alpha = 0.05): number {
  const { gap, equal, different } = spreadsOf(first, second);
  return normalBelow((Math.sqrt(n) * gap - zOfLevel(1 - alpha) * equal) / different);
}

/** The same with arms of n and m. */
export function powerOfUnequalShares(
  first: number,
  second: number,
  n: number,
  m: number,
  alpha = 0.05,
): number {
  const pooled = (n * first + m * second) / (n + m);
  const equal = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  const different = Math.sqrt((first * (1 - first)) / n + (second * (1 - second)) / m);
  return normalBelow((Math.abs(first - second) - zOfLevel(1 - alpha) * equal) / different);
}

/** How many each arm needs to tell two shares apart; ∞ if they are the same. */
export function sizeForShares(first: number, second: number, power = 0.8, alpha = 0.05): number {
  const { gap, equal, different } = spreadsOf(first, second);
  return ((zOfLevel(1 - alpha) * equal + zOfLevel(2 * power - 1) * different) / gap) ** 2;
}

/**
 * The nearest share above `base`, or below it, that n an arm can tell from it; null where even 1 or 0 is too near.
 * 0 < base < 1.
 */
export function detectableShare(
  base: number,
  n: number,
  power = 0.8,
  alpha = 0.05,
  direction: 'up' | 'down' = 'up',
): number | null {
  const end = direction === 'up' ? 1 : 0;
  const lack = (share: number): number => powerOfShares(base, share, n, alpha) - power;
  return lack(end) < 0 ? null : findRoot(lack, base, end);
}
