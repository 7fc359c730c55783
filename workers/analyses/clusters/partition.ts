import { failed, type Failure } from '../../contract/outcome.ts';
import { dbscan, kDistances, suggestEps } from '../../numeric/clustering/dbscan.ts';
import { hierarchical, mostRows } from '../../numeric/clustering/hierarchical.ts';
import { cutTree, type Tree } from '../../numeric/clustering/tree.ts';
import { kmeans } from '../../numeric/clustering/kmeans.ts';
import { squaredDistance, takeRows } from '../../numeric/clustering/rows.ts';
import { randomStream, sampleAscending } from '../../numeric/randomStream.ts';
import type { ClusterOptions, Method, TreeMethod } from './options.ts';
import type { ClustersResult, Reduced } from './result.ts';

export interface Points {
  readonly data: Float64Array;
  readonly n: number;
  readonly d: number;
}

/** Which cluster each point is in, −1 for noise, and what was found out on the way. */
export interface Partition {
  readonly labels: Int32Array;
  readonly count: number;
  readonly starts: ClustersResult['starts'];
  readonly tree: { readonly tree: Tree; readonly labels: Int32Array } | null;
  readonly density: {
    readonly eps: number;
    readonly kDistances: Float64Array;
    readonly coreCount: number;
  } | null;
  readonly reduced: Reduced | null;
}

/** What the distances of all pairs may take. */
const treeBytes = 4e8;
/** DBSCAN needs little memory, but may look at every pair. */
const mostDense = 50_000;
const sampleRows = 4_000;
const centreCount = 200;
const centreRows = 20_000;
const exactRows = 50_000;
const sampleBranch = 7;

export function kmeansOptions(n: number, k: number, starts: number, seed: number) {
  return { k, starts, seed, maxIterations: 300, tolerance: n > exactRows ? 1e-4 : 0 };
}

function mostFor(method: Exclude<Method, 'kmeans'>): number {
  return method === 'dbscan' ? mostDense : mostRows(treeBytes);
}

/** Says that the method cannot take so many, unless there is a way around it; null where it can. */
export function refuseTooMany({ n }: Points, { method, manyRows }: ClusterOptions): Failure | null {
  if (method === 'kmeans' || manyRows !== 'refuse' || n <= mostFor(method)) return null;
  return failed('TOO_MANY_FOR_PAIRS', { rows: n, most: mostFor(method) });
}

/** Puts every point into a cluster. */
export function partition(
  points: Points,
  options: ClusterOptions,
  k: number,
  onShare: (share: number) => void,
): Partition {
  const { method, seed } = options;
  const nothing = { starts: null, tree: null, density: null, reduced: null };
  if (method === 'kmeans') {
    const { n, data, d } = points;
    const found = kmeans(data, n, d, {
      ...kmeansOptions(n, k, options.starts, seed),
      onProgress: onShare,
    });
    const starts = { count: found.starts, best: found.bestCount };
    return { ...nothing, labels: found.labels, count: k, starts };
  }
  if (points.n <= mostFor(method)) {
    return method === 'dbscan'
      ? { ...nothing, ...findDense(points, options) }
      : { ...nothing, ...growTree(points, method, k) };
  }
  return { ...nothing, ...partitionReduced(points, options, k) };
}

/** All points, or a seeded sample of so many. */
export function sampleOf(points: Points, most: number, seed: number): Points & { readonly rows: Int32Array } {
  const { data, n, d } = points;
  const rows = sampleAscending(n, most, randomStream(seed, sampleBranch));
  return { rows, data: n <= most ? data : takeRows(data, d, rows), n: rows.length, d };
}

function growTree({ data, n, d }: Points, method: TreeMethod, k: number) {
  const tree = hierarchical(data, n, d, method);
  const labels = cutTree(tree, n, k);
  return { labels, count: k, tree: { tree, labels } };
}

function findDense({ data, n, d }: Points, options: ClusterOptions) {
  const minPoints = Math.min(options.minPoints, n);
  const distances = kDistances(data, n, d, minPoints - 1);
  const eps = options.eps > 0 ? options.eps : suggestEps(distances);
  const { labels, core, count } = dbscan(data, n, d, eps, minPoints);
  const coreCount = core.reduce((sum, one) => sum + one, 0);
  return { labels, count, core, density: { eps, kDistances: distances, coreCount } };
}

/**
 * A sample is clustered and the others follow: to the nearest mean, for DBSCAN to the nearest dense point within reach.
 * Or centres of k-means are clustered, and every customer goes where its centre goes.
 */
function partitionReduced(points: Points, options: ClusterOptions, k: number) {
  const { d } = points;
  if (options.method === 'dbscan' || options.manyRows === 'sample') {
    const sample = sampleOf(points, sampleRows, options.seed);
    const reduced: Reduced = { by: 'sample', count: sample.n };
    if (options.method === 'dbscan') {
      const found = findDense(sample, options);
      return { ...found, labels: joinDense(points, sample, found), reduced };
    }
    const found = growTree(sample, options.method as TreeMethod, k);
    return { ...found, labels: joinNearest(points, meansOf(sample, found.labels, k), k), reduced };
  }
  const seen = sampleOf(points, centreRows, options.seed);
  const { centres } = kmeans(seen.data, seen.n, d, kmeansOptions(seen.n, centreCount, 1, options.seed));
  const found = growTree({ data: centres, n: centreCount, d }, options.method as TreeMethod, k);
  const nearest = joinNearest(points, centres, centreCount);
  const labels = nearest.map((centre) => found.labels[centre] as number);
  return { ...found, labels, reduced: { by: 'centres' as const, count: centreCount } };
}

/** k × d; a cluster without points has a centre of zeros. */
export function meansOf({ data, n, d }: Points, labels: Int32Array, k: number): Float64Array {
  const means = new Float64Array(k * d);
  const sizes = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    const label = labels[i] as number;
    if (label < 0) continue;
    sizes[label] = (sizes[label] as number) + 1;
    for (let f = 0; f < d; f++)
      means[label * d + f] = (means[label * d + f] as number) + (data[i * d + f] as number);
  }
  return means.map((sum, at) => sum / Math.max(1, sizes[Math.floor(at / d)] as number));
}

/** The nearest of the k centres; the first of equals. */
export function joinNearest({ data, n, d }: Points, centres: Float64Array, k: number): Int32Array {
  const labels = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    let least = Infinity;
    for (let c = 0; c < k; c++) {
      const distance = squaredDistance(data, i * d, centres, c * d, d);
      if (distance < least) {
        least = distance;
        labels[i] = c;
      }
    }
  }
  return labels;
}

/** The cluster of the nearest dense point within reach; noise where there is none. */
function joinDense({ data, n, d }: Points, sample: Points, found: ReturnType<typeof findDense>): Int32Array {
  const { eps } = found.density;
  const first = (at: number): number => sample.data[at * d] as number;
  // In the order of one dimension, only those within reach in it need to be looked at.
  const dense = Array.from({ length: sample.n }, (_, at) => at)
    .filter((at) => found.core[at] === 1)
    .sort((a, b) => first(a) - first(b) || a - b);
  const along = Float64Array.from(dense, first);
  const labels = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    const own = data[i * d] as number;
    let least = eps * eps;
    for (
      let at = firstFrom(along, own - eps);
      at < dense.length && (along[at] as number) <= own + eps;
      at++
    ) {
      const core = dense[at] as number;
      const distance = squaredDistance(data, i * d, sample.data, core * d, d);
      if (distance > least) continue;
      least = distance;
      labels[i] = found.labels[core] as number;
    }
  }
  return labels;
}

/** The first place in ascending values that is no less than `low`. */
function firstFrom(values: Float64Array, low: number): number {
  let from = 0;
  let to = values.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[middle] as number) < low) from = middle + 1;
    else to = middle;
  }
  return from;
}
