import { betaAbove, betaBelow, betaQuantile, type Split } from './beta.ts';
import { normalAbove, normalQuantile } from './normal.ts';

/** Probability that Student’s t with `freedom` > 0 degrees is as far from 0 as t, on either side: the two-sided p value. */
export function studentTwoSided(t: number, freedom: number): number {
  if (freedom === Infinity) return 2 * normalAbove(Math.abs(t));
  return betaBelow(splitOf(t, freedom), freedom / 2, 0.5);
}

/** Share of Student’s t above t: the one-sided p value. */
export function studentAbove(t: number, freedom: number): number {
  if (freedom === Infinity) return normalAbove(t);
  // Near 0 the half is what the share within ±t is taken from.
  if (t * t < freedom * 0.1 && Math.abs(t) < 1)
    return 0.5 - (Math.sign(t) * betaAbove(splitOf(t, freedom), freedom / 2, 0.5)) / 2;
  const half = studentTwoSided(t, freedom) / 2;
  return t > 0 ? half : 1 - half;
}

function splitOf(t: number, freedom: number): Split {
  const whole = freedom + t * t;
  return whole === Infinity ? { x: freedom / t / t, rest: 1 } : { x: freedom / whole, rest: (t * t) / whole };
}

/** The point that the share p of Student’s t lies below. */
export function studentQuantile(p: number, freedom: number): number {
  if (freedom === Infinity) return normalQuantile(p);
  if (p > 0.5) return -studentQuantile(1 - p, freedom);
  const { x, rest } = betaQuantile(2 * p, freedom / 2, 0.5);
  return -Math.sqrt((freedom * rest) / x);
}
