import { randomStream, sampleAscending } from '../randomStream.ts';
import { kmeans } from './kmeans.ts';
import { referenceBox } from './referenceBox.ts';
import { compareClusters, drawRows } from './resampling.ts';
import { countLabels, labelCount, squaredDistance, takeRows } from './rows.ts';
import { silhouettesAmong, stratify } from './silhouetteRows.ts';

export interface Silhouette {
  /** Over all rows in clusters: the clusters’ means weighted by their sizes. */
  readonly mean: number;
  readonly perCluster: Float64Array;
  /** How many rows were looked at; 0 where there are fewer than two clusters, and all values are then 0. */
  readonly sampled: number;
  /** Those rows, ascending, and the silhouette of each. */
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/**
 * Silhouettes, exact up to `sample` rows (5,000). Beyond, of a seeded stratified sample among itself: half of it shared
 * evenly over the clusters, half by size, so that small clusters are seen too; the mean weights the clusters by their true
 * sizes. Its standard error is about 0.3 / √sample (0.004 at 5,000). Noise (label below 0) is left out.
 */
export function silhouette(
  data: Float64Array,
  n: number,
  d: number,
  labels: Int32Array,
  { sample = 5_000, seed }: { readonly sample?: number; readonly seed: number },
): Silhouette {
  const k = labelCount(labels);
  const sizes = countLabels(labels, k);
  const inClusters = sizes.reduce((sum, size) => sum + size, 0);
  const perCluster = new Float64Array(k);
  const none = { mean: 0, perCluster, sampled: 0, rows: new Int32Array(0), values: new Float64Array(0) };
  if (sizes.filter((size) => size > 0).length < 2) return none;
  const rows = stratify(labels, sizes, Math.min(sample, n), seed);
  const own = Int32Array.from(rows, (row) => labels[row] as number);
  const values = silhouettesAmong(takeRows(data, d, rows), d, own, k);
  const seen = countLabels(own, k);
  for (let i = 0; i < rows.length; i++) {
    const label = own[i] as number;
    perCluster[label] = (perCluster[label] as number) + (values[i] as number) / (seen[label] as number);
  }
  const mean = perCluster.reduce((sum, value, c) => sum + (value * (sizes[c] as number)) / inClusters, 0);
  return { mean, perCluster, sampled: rows.length, rows, values };
}

export interface GapStatistic {
  /** By k − 1, up to kMax or the number of rows looked at. */
  readonly gap: Float64Array;
  readonly standardError: Float64Array;
  readonly logW: Float64Array;
  readonly best: number;
}

export interface GapOptions {
  readonly kMax: number;
  readonly references: number;
  readonly seed: number;
  readonly starts: number;
  /** What structureless data fill; along the principal components unless told. */
  readonly box?: 'pca' | 'plain';
  /** Looks at no more rows than this, drawn with the seed; 2,000 unless told. */
  readonly sample?: number;
  readonly onProgress?: (share: number) => void;
}

/** What stands for nothing left over, as a share of the inertia of one cluster. */
const leastShare = 1e-12;

/**
 * Gap statistic (Tibshirani, Walther & Hastie 2001): how much further k clusters bring the logarithm of the inertia below
 * that of structureless data. `best` is the least k whose gap is no less than the next one’s less its standard error, the
 * last one where there is none, 1 where no two rows differ. Cost (references + 1) · kMax runs of k-means.
 */
export function gapStatistic(data: Float64Array, n: number, d: number, options: GapOptions): GapStatistic {
  const { references, seed, box = 'pca', sample = 2_000, onProgress } = options;
  const m = Math.min(n, sample);
  const points = m < n ? takeRows(data, d, sampleAscending(n, m, randomStream(seed))) : data;
  const count = Math.min(options.kMax, m);
  const whole = kmeans(points, m, d, kmeansOptions(1, options)).inertia;
  const gap = new Float64Array(count);
  const standardError = new Float64Array(count);
  if (!(whole > 0)) return { gap, standardError, logW: new Float64Array(count), best: 1 };
  const logW = logInertias(points, m, d, count, options);
  onProgress?.(1 / (references + 1));
  const draw = referenceBox(points, m, d, box);
  const sums = new Float64Array(count);
  const squares = new Float64Array(count);
  for (let b = 0; b < references; b++) {
    const reference = logInertias(draw(randomStream(seed, b + 1)), m, d, count, options);
    for (let at = 0; at < count; at++) {
      const difference = (reference[at] as number) - (logW[at] as number);
      sums[at] = (sums[at] as number) + difference;
      squares[at] = (squares[at] as number) + difference * difference;
    }
    onProgress?.((b + 2) / (references + 1));
  }
  for (let at = 0; at < count; at++) {
    const mean = (sums[at] as number) / references;
    const variance = Math.max(0, (squares[at] as number) / references - mean * mean);
    gap[at] = mean;
    standardError[at] = Math.sqrt(variance * (1 + 1 / references));
  }
  const found = gap.findIndex(
    (value, at) => at + 1 < count && value >= (gap[at + 1] as number) - (standardError[at + 1] as number),
  );
  return { gap, standardError, logW, best: found < 0 ? count : found + 1 };
}

const kmeansOptions = (k: number, { starts, seed }: GapOptions): Parameters<typeof kmeans>[3] => ({
  ...{ k, starts, seed, maxIterations: 100, tolerance: 1e-4 },
});

function logInertias(
  points: Float64Array,
  m: number,
  d: number,
  count: number,
  options: GapOptions,
): Float64Array {
  const inertias = Float64Array.from(
    { length: count },
    (_, at) => kmeans(points, m, d, kmeansOptions(at + 1, options)).inertia,
  );
  const least = (inertias[0] as number) * leastShare;
  return inertias.map((inertia) => Math.log(Math.max(inertia, least)));
}

/** Clusters with rows, their centres, and what lies around them; noise is left out. */
function centresOf(data: Float64Array, d: number, labels: Int32Array): { k: number; centres: Float64Array } {
  const k = labelCount(labels);
  const sizes = countLabels(labels, k);
  const centres = new Float64Array(k * d);
  labels.forEach((label, i) => {
    if (label < 0) return;
    for (let f = 0; f < d; f++) {
      const at = label * d + f;
      centres[at] = (centres[at] as number) + (data[i * d + f] as number) / (sizes[label] as number);
    }
  });
  return { k, centres };
}

/**
 * Calinski & Harabasz 1974: variance between the clusters over that within them, larger is better. null with fewer than
 * two clusters, as many clusters as rows, or rows that all lie on their centres. Noise is left out.
 */
export function calinskiHarabasz(
  data: Float64Array,
  n: number,
  d: number,
  labels: Int32Array,
): number | null {
  const { k, centres } = centresOf(data, d, labels);
  const inside = labels.map((label) => (label < 0 ? -1 : 0));
  const middle = centresOf(data, d, inside).centres;
  const clusters = countLabels(labels, k).filter((size) => size > 0).length;
  let within = 0;
  let between = 0;
  let rows = 0;
  for (let i = 0; i < n; i++) {
    const label = labels[i] as number;
    if (label < 0) continue;
    rows += 1;
    within += squaredDistance(data, i * d, centres, label * d, d);
    between += squaredDistance(centres, label * d, middle, 0, d);
  }
  if (clusters < 2 || rows <= clusters || within === 0) return null;
  return between / (clusters - 1) / (within / (rows - clusters));
}

/**
 * Davies & Bouldin 1979: how far the clusters reach towards their likest neighbour, smaller is better. null with fewer
 * than two clusters. Noise is left out; clusters with the same centre do not count as neighbours, as in scikit-learn.
 */
export function daviesBouldin(data: Float64Array, n: number, d: number, labels: Int32Array): number | null {
  const { k, centres } = centresOf(data, d, labels);
  const sizes = countLabels(labels, k);
  const reach = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    const label = labels[i] as number;
    if (label < 0) continue;
    const distance = Math.sqrt(squaredDistance(data, i * d, centres, label * d, d));
    reach[label] = (reach[label] as number) + distance / (sizes[label] as number);
  }
  const present = Array.from(sizes.keys()).filter((c) => (sizes[c] as number) > 0);
  if (present.length < 2) return null;
  let sum = 0;
  for (const a of present) {
    let worst = 0;
    for (const b of present) {
      const apart = a === b ? 0 : Math.sqrt(squaredDistance(centres, a * d, centres, b * d, d));
      if (apart > 0) worst = Math.max(worst, ((reach[a] as number) + (reach[b] as number)) / apart);
    }
    sum += worst;
  }
  return sum / present.length;
}

/**
 * Adjusted Rand index of two groupings of the same rows (Hubert & Arabie 1985): 1 for the same groups under any names, 0
 * as by chance. Any whole numbers are groups, noise too.
 */
export function adjustedRand(a: Int32Array, b: Int32Array): number {
  const first = numberValues(a);
  const second = numberValues(b);
  const cells = new Float64Array(first.count * second.count);
  const rows = new Float64Array(first.count);
  const columns = new Float64Array(second.count);
  for (let i = 0; i < a.length; i++) {
    const row = first.of[i] as number;
    const column = second.of[i] as number;
    const at = row * second.count + column;
    cells[at] = (cells[at] as number) + 1;
    rows[row] = (rows[row] as number) + 1;
    columns[column] = (columns[column] as number) + 1;
  }
  const pairs = (counts: Float64Array): number =>
    counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const together = pairs(cells);
  const all = (a.length * (a.length - 1)) / 2;
  const byChance = all > 0 ? (pairs(rows) * pairs(columns)) / all : 0;
  const most = (pairs(rows) + pairs(columns)) / 2;
  return most === byChance ? 1 : (together - byChance) / (most - byChance);
}

function numberValues(values: Int32Array): { readonly of: Int32Array; readonly count: number } {
  const numbers = new Map<number, number>();
  const of = values.map((value) => {
    const known = numbers.get(value) ?? numbers.size;
    numbers.set(value, known);
    return known;
  });
  return { of, count: numbers.size };
}

export interface StabilityOptions {
  readonly resamples: number;
  readonly seed: number;
  /** Rows drawn each time, with replacement; as many as there are unless told. */
  readonly draws?: number;
  readonly onProgress?: (share: number) => void;
}

/**
 * How well each cluster is found again in resamples (Hennig 2007; clusterboot of R’s fpc): rows are drawn with
 * replacement, each used once, and clustered anew; of every cluster the Jaccard similarity of its drawn rows to the likest
 * new cluster, averaged. Above 0.85 highly stable, 0.75 stable, 0.6 a pattern, below not to be trusted. 0 for a cluster of
 * which no row was ever drawn. Noise (label below 0) is no cluster on either side.
 */
export function jaccardStability(
  data: Float64Array,
  n: number,
  d: number,
  cluster: (data: Float64Array, n: number) => Int32Array,
  labels: Int32Array,
  { resamples, seed, draws = n, onProgress }: StabilityOptions,
): Float64Array {
  const k = labelCount(labels);
  const sums = new Float64Array(k);
  const times = new Int32Array(k);
  for (let b = 0; b < resamples; b++) {
    const rows = drawRows(n, draws, randomStream(seed, b));
    const before = Int32Array.from(rows, (row) => labels[row] as number);
    const after = cluster(takeRows(data, d, rows), rows.length);
    compareClusters(before, after, k).forEach((similarity, c) => {
      if (similarity < 0) return;
      sums[c] = (sums[c] as number) + similarity;
      times[c] = (times[c] as number) + 1;
    });
    onProgress?.((b + 1) / resamples);
  }
  return sums.map((sum, c) => (times[c] === 0 ? 0 : sum / (times[c] as number)));
}
