import { medianOfSorted } from './quantile.ts';
import { sortRounded } from './sortNumbers.ts';
import { normalTwoSided } from './distributions/normal.ts';

/** The 97.5 % point of the standard normal distribution. */
const z95 = 1.959963984540054;

export interface Sample {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
}

/** How far the values of one group lie above those of another. */
export interface Dominance {
  readonly first: Sample;
  readonly second: Sample;
  /** Cliff’s delta: the share of pairs in which the first is higher, less the share in which it is lower; −1…1. */
  readonly delta: number;
  /** Its 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** Of the Mann–Whitney test, two-sided, with the correction for ties and without that for continuity. */
  readonly p: number;
}

/**
 * Compares two groups of finite numbers, two of each at the least, by their order alone, so that a few huge values move
 * nothing; many that are not whole are compared to seven digits. The interval is that of Feng and Cliff (2004, equation 11) with Cliff’s consistent variance (1996, equation
 * 5.21); where no pair contradicts, the near end is (n − z²) ÷ (n + z²) with the smaller n. Cost O(n).
 */
export function compareByOrder(first: Float64Array, second: Float64Array): Dominance {
  const [a, b] = [sortRounded(first), sortRounded(second)];
  const sums = countPairs(a, b);
  return {
    first: describe(a),
    second: describe(b),
    delta: sums.delta,
    ...intervalOf(sums, a.length, b.length),
    p: testOf(sums, a.length, b.length),
  };
}

function describe(sorted: Float64Array): Sample {
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) sum += sorted[i] as number;
  return { n: sorted.length, mean: sum / sorted.length, median: medianOfSorted(sorted) };
}

interface PairSums {
  readonly delta: number;
  /** Σ (d(i) − d)² over the first group, where d(i) is the delta of one of its members. */
  readonly firstSquares: number;
  readonly secondSquares: number;
  /** Σ Σ (d(ij) − d)² over all pairs, d(ij) one of −1, 0, 1. */
  readonly pairSquares: number;
  /** Σ (t³ − t) over the runs of t equal values of both groups together. */
  readonly tieSum: number;
}

/** Walks through both groups at once, one run of equal values after the other. */
function countPairs(a: Float64Array, b: Float64Array): PairSums {
  const [n, m] = [a.length, b.length];
  let [i, j, above, below, tied, tieSum, firstSum, secondSum] = [0, 0, 0, 0, 0, 0, 0, 0];
  while (i < n || j < m) {
    const value = Math.min(i < n ? (a[i] as number) : Infinity, j < m ? (b[j] as number) : Infinity);
    const [iStart, jStart] = [i, j];
    while (i < n && a[i] === value) i += 1;
    while (j < m && b[j] === value) j += 1;
    const [countA, countB] = [i - iStart, j - jStart];
    above += countA * jStart;
    below += countA * (m - j);
    tied += countA * countB;
    const t = countA + countB;
    tieSum += t * t * t - t;
    firstSum += countA * ((jStart - (m - j)) / m) ** 2;
    secondSum += countB * ((n - i - iStart) / n) ** 2;
  }
  const delta = (above - below) / n / m;
  return {
    ...{ delta, tieSum },
    firstSquares: Math.max(0, firstSum - n * delta * delta),
    secondSquares: Math.max(0, secondSum - m * delta * delta),
    pairSquares: Math.max(0, n * m - tied - n * m * delta * delta),
  };
}

function intervalOf(sums: PairSums, n: number, m: number): { low: number; high: number } {
  const { delta } = sums;
  const z2 = z95 * z95;
  if (Math.abs(delta) === 1) {
    const least = Math.min(n, m);
    const near = (least - z2) / (least + z2);
    return delta === 1 ? { low: near, high: 1 } : { low: -1, high: -near };
  }
  const variance =
    ((m - 1) * (sums.firstSquares / (n - 1)) +
      (n - 1) * (sums.secondSquares / (m - 1)) +
      sums.pairSquares / ((n - 1) * (m - 1))) /
    (n * m);
  const rest = 1 - delta * delta;
  const half = z95 * Math.sqrt(variance) * Math.sqrt(rest * rest + z2 * variance);
  const middle = delta * rest;
  const scale = rest + z2 * variance;
  return { low: Math.max(-1, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

function testOf({ delta, tieSum }: PairSums, n: number, m: number): number {
  const whole = n + m;
  const spread = (whole + 1 - tieSum / (whole * (whole - 1))) / 12;
  // All values alike: nothing speaks for a difference.
  if (spread <= 0) return 1;
  // U − nm ÷ 2 is delta × nm ÷ 2.
  const z = ((Math.abs(delta) / 2) * Math.sqrt(n * m)) / Math.sqrt(spread);
  return normalTwoSided(z);
}
