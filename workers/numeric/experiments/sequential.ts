import type { Estimate } from './effect.ts';

/** An interval and a p value that hold however often one looks. */
export interface AlwaysValid {
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/**
 * Asymptotic confidence sequence of a difference known from n units in all (Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas,
 * 2021, theorem 2.2), narrowest at about `bestAt` units. A mistaken “there is a difference” at any look has a chance of at
 * most 1 − level where arms are not small.
 */
export function alwaysValid(
  { value, error2 }: Estimate,
  n: number,
  bestAt = 5_000,
  level = 0.95,
): AlwaysValid {
  const alpha = 1 - level;
  const logs = -2 * Math.log(alpha);
  const rho2 = (logs + Math.log(logs + 1)) / bestAt;
  // Of one unit: its mean over n units has error2.
  const variance = error2 * n;
  const spread = n * rho2 + 1;
  const half = Math.sqrt(((variance * 2 * spread) / (n * n * rho2)) * Math.log(Math.sqrt(spread) / alpha));
  const isSure = variance === 0 && value !== 0;
  const exponent = isSure ? Infinity : (n * n * rho2 * value * value) / (2 * spread * (variance || 1));
  return { low: value - half, high: value + half, p: Math.min(1, Math.sqrt(spread) * Math.exp(-exponent)) };
}
