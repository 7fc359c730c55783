import { hierarchical } from '../../numeric/clustering/hierarchical.ts';
import { dbscan } from '../../numeric/clustering/dbscan.ts';
import { kmeans } from '../../numeric/clustering/kmeans.ts';
import { cutTree } from '../../numeric/clustering/tree.ts';
import { jaccardStability, silhouette } from '../../numeric/clustering/validity.ts';
import { randomStream } from '../../numeric/randomStream.ts';
import type { ClusterOptions } from './options.ts';
import { kmeansOptions, sampleOf, type Partition, type Points } from './partition.ts';
import type { Choice, Control, NoneBecause, Verdict } from './result.ts';

const judgedRows = { kmeans: 1_500, pairs: 800 } as const;
const shuffles = 10;
const judgeStarts = 6;
export const resamples = 24;

/** Fewer customers than this fall into some groups by chance whatever they are like. */
const fewestCustomers = 30;

/** Published thresholds: a strong silhouette (Kaufman and Rousseeuw 1990), Jaccard similarities (Hennig 2007). */
const strong = 0.7;
const stable = { weak: 0.6, real: 0.75 } as const;
/** How far the silhouette has to lie above the best of the shuffled copies; from `clear` on the gap statistic does not matter. */
const margins = { weak: 0.03, real: 0.05, clear: 0.15 } as const;

type Group = (data: Float64Array, n: number) => Int32Array;

/** The method as it is, for other points of the same space; a draw can hold fewer rows than there are groups. */
function regroup({ d, n: all }: Points, options: ClusterOptions, found: Partition): Group {
  const { method, seed } = options;
  const groups = (rows: number): number => Math.min(found.count, rows);
  if (method === 'kmeans') {
    return (data, rows) => kmeans(data, rows, d, kmeansOptions(rows, groups(rows), judgeStarts, seed)).labels;
  }
  if (method === 'dbscan') {
    // Fewer rows are less dense by so much.
    const share = options.minPoints / (found.reduced?.count ?? all);
    const dense = (rows: number): number => Math.min(rows, Math.max(2, Math.round(share * rows)));
    return (data, rows) => dbscan(data, rows, d, found.density?.eps ?? 0, dense(rows)).labels;
  }
  return (data, rows) => cutTree(hierarchical(data, rows, d, method), rows, groups(rows));
}

interface Judged {
  readonly control: Control;
  /** Mean Jaccard similarity by cluster; null for one that is not in the sample. */
  readonly stability: readonly (number | null)[];
}

/** Shuffled copies and bootstrap draws of a sample of at most 1,500 customers (800 where pairs are looked at). */
export function judge(
  points: Points,
  options: ClusterOptions,
  partition: Partition,
  onShare: (share: number) => void,
): Judged {
  const { seed } = options;
  const k = partition.count;
  const sample = sampleOf(points, options.method === 'kmeans' ? judgedRows.kmeans : judgedRows.pairs, seed);
  const { data, n, d } = sample;
  const group = regroup(points, options, partition);
  const measure = (copy: Float64Array): number => silhouette(copy, n, d, group(copy, n), { seed }).mean;
  const own = measure(data);
  onShare(0.1);
  const others = Array.from({ length: shuffles }, (_, i) => {
    const value = measure(shuffleColumns(sample, seed, i));
    onShare(0.1 + (0.4 * (i + 1)) / shuffles);
    return value;
  });
  const labels = sample.rows.map((row) => partition.labels[row] as number);
  const found = jaccardStability(data, n, d, group, labels, {
    ...{ resamples, seed },
    onProgress: (share) => onShare(0.5 + 0.5 * share),
  });
  const drawn = new Set(labels);
  const stability = Array.from({ length: k }, (_, c) => (drawn.has(c) ? (found[c] ?? null) : null));
  const mean = others.reduce((sum, value) => sum + value, 0) / shuffles;
  const control = { shuffles, sampled: n, silhouette: own, mean, highest: Math.max(...others) };
  return { control, stability };
}

/** Every column in an order of its own: what columns have in common is gone, what each is like stays. */
function shuffleColumns({ data, n, d }: Points, seed: number, branch: number): Float64Array {
  const copy = Float64Array.from(data);
  const random = randomStream(seed, 100 + branch);
  for (let f = 0; f < d; f++) {
    for (let i = n - 1; i > 0; i--) {
      const other = random.below(i + 1);
      const value = copy[i * d + f] as number;
      copy[i * d + f] = copy[other * d + f] as number;
      copy[other * d + f] = value;
    }
  }
  return copy;
}

/** Whether the groups are more than what any points fall into. `stability`: mean, weighted by size. */
export function reachVerdict(
  control: Control,
  stability: number,
  choice: Choice | null,
  n: number,
): { readonly verdict: Verdict; readonly because: NoneBecause | null } {
  const none = (because: NoneBecause) => ({ verdict: 'none' as const, because });
  const above = control.silhouette - control.highest;
  if (n < fewestCustomers) return none('few');
  if (stability < stable.weak) return none('unstable');
  if (control.silhouette < strong && above < margins.weak) return none('shuffled');
  if (choice?.byGap === 1 && control.silhouette < strong && above < margins.clear) return none('oneGroup');
  const isReal = stability >= stable.real && (control.silhouette >= strong || above >= margins.real);
  return { verdict: isReal ? 'real' : 'weak', because: null };
}
