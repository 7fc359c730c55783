import { findRootAbove0 } from '../rootSearch.ts';
import { normalBelow, normalDensity } from './normal.ts';
import { meanOverScale } from './scaleMixture.ts';

const step = 0.1;

interface Node {
  readonly z: number;
  readonly weight: number;
  readonly below: number;
}

/** Places of the highest of several normal values, and what they weigh. */
const nodes: readonly Node[] = Array.from({ length: 461 }, (_, i) => {
  const z = -9 + i * step;
  return { z, weight: normalDensity(z) * step, below: normalBelow(z) };
});

/** The range of `count` normal values with standard deviation 1 is at most w. */
function rangeBelow(w: number, count: number): number {
  let sum = 0;
  for (const { z, weight, below } of nodes) {
    if (z > w + 9 && z > 9) break;
    // The share between z − w and z, from the nearer end.
    const between = z - w > 0 ? normalBelow(w - z) - normalBelow(-z) : below - normalBelow(z - w);
    sum += weight * between ** (count - 1);
  }
  return Math.min(1, count * sum);
}

/** The same range is above w, with its own digits however small. */
function rangeAbove(w: number, count: number): number {
  let sum = 0;
  for (const { z, weight, below } of nodes) {
    if (z > w + 9) break;
    const rest = Math.log1p(-normalBelow(z - w) / below);
    sum += weight * below ** (count - 1) * -Math.expm1((count - 1) * rest);
  }
  return Math.min(1, count * sum);
}

/**
 * Share of the studentized range distribution up to q: the range of `count` ≥ 2 means over their standard error, which is
 * estimated with `freedom` degrees. Relative error below 1e-10.
 */
export function studentizedRangeBelow(q: number, count: number, freedom: number): number {
  return q <= 0
    ? 0
    : Math.min(
        1,
        meanOverScale((s) => rangeBelow(q * s, count), freedom),
      );
}

/** Share above q: the p value of Tukey’s comparison. */
export function studentizedRangeAbove(q: number, count: number, freedom: number): number {
  return q <= 0
    ? 1
    : Math.min(
        1,
        meanOverScale((s) => rangeAbove(q * s, count), freedom),
      );
}

/** The point that the share p lies above, 0 < p < 1. */
export function studentizedRangeQuantileAbove(p: number, count: number, freedom: number): number {
  return findRootAbove0((q) => Math.log(p) - Math.log(studentizedRangeAbove(q, count, freedom)), 3, 1e-6);
}
