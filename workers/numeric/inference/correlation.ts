import { normalTwoSided } from '../distributions/normal.ts';
import { studentTwoSided } from '../distributions/student.ts';
import { zOfLevel, type Interval } from './interval.ts';
import { rank } from './ranks.ts';
import { summaryOf } from './summary.ts';

/** Pearson’s r of n ≥ 2 pairs; null where one side does not vary. */
function coefficientOf(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const [a, b] = [summaryOf(x), summaryOf(y)];
  if (!(a.deviations > 0 && b.deviations > 0)) return null;
  let products = 0;
  for (let i = 0; i < a.n; i++) products += ((x[i] as number) - a.mean) * ((y[i] as number) - b.mean);
  return Math.min(1, Math.max(-1, products / Math.sqrt(a.deviations) / Math.sqrt(b.deviations)));
}

const tOf = (r: number, freedom: number): number => r * Math.sqrt(freedom / ((1 - r) * (1 + r)));

export interface Correlation extends Interval {
  readonly r: number;
  readonly t: number;
  readonly freedom: number;
  /** Two-sided. */
  readonly p: number;
}

/** Pearson’s correlation of at least four pairs, the interval by Fisher’s transformation. null where one side does not vary. */
export function pearsonCorrelation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  level = 0.95,
): Correlation | null {
  const r = coefficientOf(x, y);
  if (r === null || x.length < 4) return null;
  const freedom = x.length - 2;
  const t = tOf(r, freedom);
  const half = zOfLevel(level) / Math.sqrt(x.length - 3);
  const [low, high] = [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
  return { r, t, freedom, p: studentTwoSided(t, freedom), low, high };
}

export interface RankCorrelation {
  readonly coefficient: number;
  readonly statistic: number;
  /** Two-sided. */
  readonly p: number;
}

/** Spearman’s ρ of at least three pairs; its statistic is R’s S, the p value by Student’s t. null where one side does not vary. */
export function spearmanCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): RankCorrelation | null {
  const n = x.length;
  const coefficient = n < 3 ? null : coefficientOf(rank(x).ranks, rank(y).ranks);
  if (coefficient === null) return null;
  const statistic = ((n * n * n - n) * (1 - coefficient)) / 6;
  return { coefficient, statistic, p: studentTwoSided(tOf(coefficient, n - 2), n - 2) };
}

/** Sums over runs of t equal values: t (t − 1), t (t − 1)(t − 2), t (t − 1)(2 t + 5). */
function runsOf(ties: readonly number[]): { pairs: number; triples: number; spread: number } {
  let [pairs, triples, spread] = [0, 0, 0];
  for (const t of ties) {
    pairs += t * (t - 1);
    triples += t * (t - 1) * (t - 2);
    spread += t * (t - 1) * (2 * t + 5);
  }
  return { pairs, triples, spread };
}

/**
 * Kendall’s τ-b of at least three pairs, its z with the correction for ties (Kendall 1948) and without that for continuity.
 * null where one side does not vary. Cost O(n log n) (Knight 1966).
 */
export function kendallCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): RankCorrelation | null {
  const n = x.length;
  const [a, b] = [rank(x), rank(y)];
  const [tiesX, tiesY] = [runsOf(a.ties), runsOf(b.ties)];
  const pairs = n * (n - 1);
  if (n < 3 || tiesX.pairs === pairs || tiesY.pairs === pairs) return null;
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort(
    (i, j) =>
      (a.ranks[i] as number) - (a.ranks[j] as number) || (b.ranks[i] as number) - (b.ranks[j] as number),
  );
  const key = (i: number): number => (a.ranks[i] as number) * 4 * n + 2 * (b.ranks[i] as number);
  const both = runsOf(rank(Float64Array.from({ length: n }, (_, i) => key(i))).ties);
  const swaps = countSwaps(Float64Array.from(order, (i) => b.ranks[i] as number));
  // Pairs in the same order less those in the other.
  const s = (pairs - tiesX.pairs - tiesY.pairs + both.pairs) / 2 - 2 * swaps;
  const coefficient = (2 * s) / Math.sqrt(pairs - tiesX.pairs) / Math.sqrt(pairs - tiesY.pairs);
  const variance =
    (pairs * (2 * n + 5) - tiesX.spread - tiesY.spread) / 18 +
    (tiesX.pairs * tiesY.pairs) / (2 * pairs) +
    (tiesX.triples * tiesY.triples) / (9 * pairs * (n - 2));
  const z = s / Math.sqrt(variance);
  return { coefficient, statistic: z, p: normalTwoSided(z) };
}

/** How many pairs stand in falling order: a merge sort counts them. */
function countSwaps(values: Float64Array<ArrayBuffer>): number {
  let [from, to, swaps] = [values, new Float64Array(values.length), 0];
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let [i, j] = [start, middle];
      for (let k = start; k < end; k++) {
        if (i < middle && (j >= end || (from[i] as number) <= (from[j] as number)))
          to[k] = from[i++] as number;
        else {
          swaps += middle - i;
          to[k] = from[j++] as number;
        }
      }
    }
    [from, to] = [to, from];
  }
  return swaps;
}
