import { randomStream, sampleAscending, type RandomStream } from '../randomStream.ts';
import { exchangeRows } from './exchange.ts';
import { refineCentres, type Refined, type RefineOptions } from './lloyd.ts';
import { numberBySize, squaredDistance, takeRows } from './rows.ts';

export interface KmeansOptions extends RefineOptions {
  readonly k: number;
  /** Different beginnings by k-means++. */
  readonly starts: number;
  readonly seed: number;
  /** Share of the work done, in [0, 1]. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface KmeansResult extends Refined {
  /** Starts that were run: fewer than asked for only when cancelled. */
  readonly starts: number;
  /** Starts that reached the best inertia to within 1e-6 of it; on many rows, the best on the sample. */
  readonly bestCount: number;
}

/** With more rows than this, the starts run on a seeded sample of so many, and the best few from there on all rows. */
export const startRows = 10_000;
/** How many different ends of the starts are tried on all rows. */
const fullRuns = 3;
const sameInertia = 1e-6;
/** Ends on the sample closer than this lead to the same end on all rows. */
const sameEnd = 1e-4;
const roughTolerance = 1e-4;
/** On more rows, exchanging single ones gains next to nothing. */
const exchangeRowsUpTo = 100_000;
/** What the starts on a sample take of the whole, for the progress. */
const startShare = 0.6;

/**
 * k-means from many seeded k-means++ starts, each refined by Lloyd’s algorithm and then by exchanges of single rows; the
 * least inertia wins, the earlier of equals. Clusters are numbered by size, largest first. With more than 10,000 rows the
 * starts run on a sample of 10,000; the three best ends that differ are refined on all rows to a tolerance of 1e-4, and
 * the best of them to the one asked for, with exchanges up to 100,000 rows. Clusters are empty only where there are fewer
 * distinct rows than k. Values must be finite; a RangeError unless 1 ≤ k ≤ n. When cancelled, the best so far. (Arthur &
 * Vassilvitskii 2007; Lloyd 1982; Hartigan 1975.)
 */
export function kmeans(data: Float64Array, n: number, d: number, options: KmeansOptions): KmeansResult {
  const { k, seed, onProgress } = options;
  if (!Number.isInteger(k) || k < 1 || k > n) throw new RangeError(`${k} clusters of ${n} rows`);
  const samples = n > startRows;
  const chosen = samples ? takeRows(data, d, sampleAscending(n, startRows, randomStream(seed))) : data;
  const ends: Refined[] = [];
  const starts = Math.max(1, options.starts);
  while (ends.length < starts && (ends.length === 0 || options.isCancelled?.() !== true)) {
    const random = randomStream(seed, ends.length + 1);
    const from = spreadCentres(chosen, chosen.length / d, d, k, random);
    const end = refineCentres(chosen, chosen.length / d, d, from, options);
    ends.push(samples ? end : exchangeRows(data, n, d, end, options.maxIterations));
    onProgress?.((ends.length / starts) * (samples ? startShare : 1));
  }
  const ranked = [...ends].sort((a, b) => a.inertia - b.inertia);
  const least = ranked[0]?.inertia ?? 0;
  const bestCount = ends.filter(({ inertia }) => isSame(inertia, least)).length;
  const best = samples ? refineAll(data, n, d, ranked, options) : pickBest(ends);
  const order = numberBySize(best.labels, k);
  const centres = takeRows(best.centres, d, order);
  onProgress?.(1);
  return { ...best, centres, starts: ends.length, bestCount };
}

const isSame = (inertia: number, least: number, within = sameInertia): boolean =>
  inertia <= least * (1 + within);

/** The few best ends roughly on all rows, then the best of those to the tolerance asked for. */
function refineAll(
  data: Float64Array,
  n: number,
  d: number,
  ranked: readonly Refined[],
  options: KmeansOptions,
): Refined {
  const different: Refined[] = [];
  for (const end of ranked) {
    const last = different.at(-1);
    if (last === undefined || !isSame(end.inertia, last.inertia, sameEnd)) different.push(end);
    if (different.length === fullRuns) break;
  }
  const roughly = { ...options, tolerance: Math.max(options.tolerance, roughTolerance) };
  const refined: Refined[] = [];
  for (const { centres } of different) {
    if (refined.length > 0 && options.isCancelled?.() === true) break;
    refined.push(refineCentres(data, n, d, centres, roughly));
    options.onProgress?.(startShare + (1 - startShare) * (refined.length / (different.length + 1)));
  }
  const best = pickBest(refined);
  if (options.tolerance >= roughTolerance || options.isCancelled?.() === true) return best;
  const end = refineCentres(data, n, d, best.centres, options);
  const whole = { ...end, iterations: best.iterations + end.iterations };
  return n <= exchangeRowsUpTo ? exchangeRows(data, n, d, whole, options.maxIterations) : whole;
}

const pickBest = (ends: readonly Refined[]): Refined =>
  ends.reduce((a, b) => (b.inertia < a.inertia ? b : a));

/**
 * k-means++: each next centre is a row drawn with a chance in proportion to its squared distance to the centres so far;
 * of 2 + ⌊ln k⌋ draws the one that leaves the least inertia (the greedy form of scikit-learn).
 */
function spreadCentres(
  data: Float64Array,
  n: number,
  d: number,
  k: number,
  random: RandomStream,
): Float64Array {
  const centres = new Float64Array(k * d);
  const draws = 2 + Math.floor(Math.log(k));
  let closest = new Float64Array(n).fill(Infinity);
  let tried = new Float64Array(n);
  let best = new Float64Array(n);
  let total = Infinity;
  for (let j = 0; j < k; j++) {
    let least = Infinity;
    let chosen = 0;
    for (let draw = 0; draw < (j === 0 ? 1 : draws); draw++) {
      const row = total > 0 && total < Infinity ? drawByWeight(closest, total, random) : random.below(n);
      let sum = 0;
      for (let i = 0; i < n; i++) {
        const distance = squaredDistance(data, i * d, data, row * d, d);
        const near = distance < (closest[i] as number) ? distance : (closest[i] as number);
        tried[i] = near;
        sum += near;
      }
      if (sum < least) {
        least = sum;
        chosen = row;
        [tried, best] = [best, tried];
      }
    }
    [closest, best] = [best, closest];
    total = least;
    centres.set(data.subarray(chosen * d, chosen * d + d), j * d);
  }
  return centres;
}

function drawByWeight(weights: Float64Array, total: number, random: RandomStream): number {
  let left = random.uniform() * total;
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (weight === 0) continue;
    last = i;
    left -= weight;
    if (left < 0) break;
  }
  return last;
}
