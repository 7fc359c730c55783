import { fQuantile } from '../distributions/beta.ts';
import { noncentralFAbove, noncentralStudentAbove } from '../distributions/noncentral.ts';
import { studentQuantile } from '../distributions/student.ts';
import { findRootAbove0 } from '../rootSearch.ts';

/** Effects are in standard deviations, sample sizes per arm and not rounded: round up. */

/** Power of the two-sided t test to see two means d standard deviations apart, arms of n and m (both sides counted). */
export function powerOfMeans(d: number, n: number, m: number, alpha = 0.05): number {
  const freedom = n + m - 2;
  const limit = -studentQuantile(alpha / 2, freedom);
  const shift = Math.abs(d) * Math.sqrt((n / (n + m)) * m);
  return noncentralStudentAbove(limit, freedom, shift) + noncentralStudentAbove(limit, freedom, -shift);
}

/** How many each arm needs to see d, alpha < power < 1; two at the least, ∞ for d = 0. */
export function sizeForMeans(d: number, power = 0.8, alpha = 0.05): number {
  if (d === 0) return Infinity;
  const lack = (n: number): number => powerOfMeans(d, n, n, alpha) - power;
  return lack(2) >= 0 ? 2 : findRootAbove0(lack, 16, 2);
}

/** The least distance of two means in standard deviations that arms of n and m can see. */
export function detectableDistance(n: number, m: number, power = 0.8, alpha = 0.05): number {
  return findRootAbove0((d) => powerOfMeans(d, n, m, alpha) - power, 0.1);
}

/**
 * Power of one-way analysis of variance with `groups` of n each. f is Cohen’s (1988): the standard deviation of the means over that
 * within the groups.
 */
export function powerOfGroups(f: number, groups: number, n: number, alpha = 0.05): number {
  const [above, below] = [groups - 1, groups * (n - 1)];
  return noncentralFAbove(1 / fQuantile(alpha, below, above), above, below, groups * n * f * f);
}

/** How many each group needs; two at the least, ∞ for f = 0. */
export function sizeForGroups(f: number, groups: number, power = 0.8, alpha = 0.05): number {
  if (f === 0) return Infinity;
  const lack = (n: number): number => powerOfGroups(f, groups, n, alpha) - power;
  return lack(2) >= 0 ? 2 : findRootAbove0(lack, 16, 2);
}
