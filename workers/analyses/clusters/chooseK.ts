import { kmeans } from '../../numeric/clustering/kmeans.ts';
import { hierarchical } from '../../numeric/clustering/hierarchical.ts';
import { cutTree } from '../../numeric/clustering/tree.ts';
import { gapStatistic, silhouette } from '../../numeric/clustering/validity.ts';
import type { ClusterOptions } from './options.ts';
import { kmeansOptions, meansOf, sampleOf, type Points } from './partition.ts';
import type { Choice, KChoice } from './result.ts';

/** Numbers of groups that are tried. */
const largestK = 8;
/** How many customers are looked at for it. */
const choiceRows = { kmeans: 1_500, tree: 1_000, gap: 700 } as const;
const choiceStarts = 6;
const gapReferences = 10;

/**
 * Inertia, silhouette and gap statistic for 1 … 8 groups, on a sample of at most 1,500 customers. The gap statistic is that
 * of k-means whatever the method. null where there are too few different customers to choose.
 */
export function chooseK(
  points: Points,
  options: ClusterOptions,
  distinct: number,
  onShare: (share: number) => void,
): Choice | null {
  const { method, seed } = options;
  if (method === 'dbscan') return null;
  const sample = sampleOf(points, method === 'kmeans' ? choiceRows.kmeans : choiceRows.tree, seed);
  const kMax = Math.min(largestK, distinct - 1, Math.floor(sample.n / 3));
  if (kMax < 2) return null;
  const cut = cutter(sample, options);
  const rows: Omit<KChoice, 'gap' | 'gapError'>[] = [];
  for (let k = 1; k <= kMax; k++) {
    const labels = cut(k);
    rows.push({
      k,
      inertia: inertiaOf(sample, labels, meansOf(sample, labels, k)),
      silhouette: k === 1 ? null : meanSilhouette(sample, labels, seed),
    });
    onShare((0.6 * k) / kMax);
  }
  const few = sampleOf(points, choiceRows.gap, seed);
  const { gap, standardError, best } = gapStatistic(few.data, few.n, few.d, {
    ...{ kMax, references: gapReferences, seed, starts: 3 },
  });
  onShare(1);
  const tried = rows.filter(({ silhouette: value }) => value !== null);
  const top = tried.reduce((a, b) => ((b.silhouette ?? 0) > (a.silhouette ?? 0) ? b : a));
  return {
    sampled: sample.n,
    rows: rows.map((row, i) => ({ ...row, gap: gap[i] ?? 0, gapError: standardError[i] ?? 0 })),
    bySilhouette: top.k,
    byGap: best,
  };
}

/** Labels of the sample for a number of groups; the tree is grown once. */
function cutter({ data, n, d }: Points, { method, seed }: ClusterOptions): (k: number) => Int32Array {
  if (method === 'kmeans' || method === 'dbscan') {
    return (k) =>
      k === 1 ? new Int32Array(n) : kmeans(data, n, d, kmeansOptions(n, k, choiceStarts, seed)).labels;
  }
  const tree = hierarchical(data, n, d, method);
  return (k) => cutTree(tree, n, k);
}

export function meanSilhouette({ data, n, d }: Points, labels: Int32Array, seed: number): number {
  return silhouette(data, n, d, labels, { seed }).mean;
}

/** Sum of squared distances to the means (k × d) of the clusters; noise does not count. */
export function inertiaOf({ data, n, d }: Points, labels: Int32Array, means: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const label = labels[i] as number;
    if (label < 0) continue;
    for (let f = 0; f < d; f++) {
      const off = (data[i * d + f] as number) - (means[label * d + f] as number);
      sum += off * off;
    }
  }
  return sum;
}
