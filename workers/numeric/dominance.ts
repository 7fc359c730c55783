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
  return compareSorted(sortRounded(first), sortRounded(second));
}

/** The same of ascending values. */
export function compareSorted(first: Float64Array, second: Float64Array): Dominance {
  const sums = countPairs(first, second);
  return judge(sums, describe(first), describe(second));
}

/** Values from `least` on, one apart: how many of each there are on both sides. */
export interface Tally {
  readonly least: number;
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

/** The same of whole values that were counted. */
export function compareTally(tally: Tally): Dominance {
  const [first, second] = [
    describeCounts(tally.first, tally.least),
    describeCounts(tally.second, tally.least),
  ];
  const pairs = new Pairs(first.n, second.n);
  for (let value = 0; value < tally.first.length; value++)
    pairs.addRun(tally.first[value] as number, tally.second[value] as number);
  return judge(pairs.sums(), first, second);
}

function judge(sums: PairSums, first: Sample, second: Sample): Dominance {
  return {
    ...{ first, second, delta: sums.delta },
    ...intervalOf(sums, first.n, second.n),
    p: testOf(sums, first.n, second.n),
  };
}

function describeCounts(counts: Uint32Array, least: number): Sample {
  let [n, sum] = [0, 0];
  for (let value = 0; value < counts.length; value++) {
    const count = counts[value] as number;
    n += count;
    sum += count * (least + value);
  }
  const at = (n - 1) / 2;
  const median = (valueAt(counts, Math.floor(at)) + valueAt(counts, Math.ceil(at))) / 2;
  return { n, mean: sum / n, median: least + median };
}

/** The value at a place among all, in ascending order. */
function valueAt(counts: Uint32Array, place: number): number {
  let before = 0;
  for (let value = 0; value < counts.length; value++) {
    before += counts[value] as number;
    if (before > place) return value;
  }
  return NaN;
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

/** Adds up pairs of n and m members, one run of equal values after the other, in ascending order. */
class Pairs {
  readonly #n: number;
  readonly #m: number;
  #seenFirst = 0;
  #seenSecond = 0;
  #above = 0;
  #below = 0;
  #tied = 0;
  #tieSum = 0;
  #firstSum = 0;
  #secondSum = 0;

  constructor(n: number, m: number) {
    this.#n = n;
    this.#m = m;
  }

  addRun(first: number, second: number): void {
    const [n, m, i, j] = [this.#n, this.#m, this.#seenFirst, this.#seenSecond];
    const left = m - j - second;
    this.#above += first * j;
    this.#below += first * left;
    this.#tied += first * second;
    const t = first + second;
    this.#tieSum += t * t * t - t;
    this.#firstSum += first * ((j - left) / m) ** 2;
    this.#secondSum += second * ((n - i - first - i) / n) ** 2;
    this.#seenFirst = i + first;
    this.#seenSecond = j + second;
  }

  sums(): PairSums {
    const [n, m] = [this.#n, this.#m];
    const delta = (this.#above - this.#below) / n / m;
    return {
      ...{ delta, tieSum: this.#tieSum },
      firstSquares: Math.max(0, this.#firstSum - n * delta * delta),
      secondSquares: Math.max(0, this.#secondSum - m * delta * delta),
      pairSquares: Math.max(0, n * m - this.#tied - n * m * delta * delta),
    };
  }
}

/** Walks through both groups at once. */
function countPairs(a: Float64Array, b: Float64Array): PairSums {
  const [n, m] = [a.length, b.length];
  const pairs = new Pairs(n, m);
  let [i, j] = [0, 0];
  while (i < n || j < m) {
    const value = Math.min(i < n ? (a[i] as number) : Infinity, j < m ? (b[j] as number) : Infinity);
    const [iStart, jStart] = [i, j];
    while (i < n && a[i] === value) i += 1;
    while (j < m && b[j] === value) j += 1;
    pairs.addRun(i - iStart, j - jStart);
  }
  return pairs.sums();
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
