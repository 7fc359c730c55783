import { chiSquareQuantile } from '../distributions/gamma.ts';
import { noncentralChiSquareAbove } from '../distributions/noncentral.ts';
import { normalBelow } from '../distributions/normal.ts';
import { studentQuantile } from '../distributions/student.ts';
import { findRootAbove0 } from '../rootSearch.ts';

/** Power of a chi-square test with n units in all. w is Cohen’s (1988): √(χ² ÷ n) of the shares as they are. */
export function powerOfTable(w: number, freedom: number, n: number, alpha = 0.05): number {
  return noncentralChiSquareAbove(chiSquareQuantile(1 - alpha, freedom), freedom, n * w * w);
}

/** How many units are needed in all, not rounded; ∞ for w = 0. */
export function sizeForTable(w: number, freedom: number, power = 0.8, alpha = 0.05): number {
  if (w === 0) return Infinity;
  return findRootAbove0((n) => powerOfTable(w, freedom, n, alpha) - power, 100);
}

/**
 * Power of the two-sided test that n ≥ 4 pairs do not correlate, if they do by r (Cohen 1988, by Fisher’s transformation less
 * its bias).
 */
export function powerOfCorrelation(r: number, n: number, alpha = 0.05): number {
  const t = studentQuantile(alpha / 2, n - 2);
  const limit = Math.atanh(Math.sqrt((t * t) / (t * t + n - 2)));
  const shift = Math.atanh(Math.abs(r)) + Math.abs(r) / (2 * (n - 1));
  return normalBelow((shift - limit) * Math.sqrt(n - 3)) + normalBelow((-shift - limit) * Math.sqrt(n - 3));
}

/** How many pairs are needed, not rounded; four at the least, ∞ for r = 0. */
export function sizeForCorrelation(r: number, power = 0.8, alpha = 0.05): number {
  if (r === 0) return Infinity;
  const lack = (n: number): number => powerOfCorrelation(r, n, alpha) - power;
  return lack(4) >= 0 ? 4 : findRootAbove0(lack, 16, 4);
}
