import { pca } from '../../numeric/clustering/pca.ts';
import type { Tree } from '../../numeric/clustering/tree.ts';
import { sampleOf, type Partition } from './partition.ts';
import type { ClusterMap, Dendrogram, Density } from './result.ts';
import type { Space } from './space.ts';

const mapRows = 4_000;
const treeLeaves = 60;
const curvePoints = 200;

/** Up to 4,000 points on their first two principal components. */
export function drawMap(space: Space, labels: Int32Array, count: number, seed: number): ClusterMap | null {
  if (space.d === 0 || space.n < 3) return null;
  const { data, n, d, rows } = sampleOf(space, mapRows, seed);
  const components = Math.min(2, d);
  const { scores, loadings, ratio } = pca(data, n, d, components);
  const at = (i: number, component: number): number =>
    component < components ? (scores[i * components + component] as number) : 0;
  return {
    x: Float64Array.from(rows, (_, i) => at(i, 0)),
    y: Float64Array.from(rows, (_, i) => at(i, 1)),
    cluster: Uint16Array.from(rows, (row) => {
      const label = labels[row] as number;
      return label < 0 ? count : label;
    }),
    loadings: space.dimensions.map((feature, f) => ({
      feature,
      x: loadings[f] as number,
      y: components > 1 ? (loadings[d + f] as number) : 0,
    })),
    ratio: [ratio[0] ?? 0, ratio[1] ?? 0],
  };
}

/** The last 59 merges; what was merged before stands as a leaf with its size. */
export function drawDendrogram(
  grown: { readonly tree: Tree; readonly labels: Int32Array },
  renamed: readonly number[],
): Dendrogram {
  const { tree, labels } = grown;
  const { left, right, height, size } = tree;
  const n = left.length + 1;
  const first = Math.max(0, n - treeLeaves);
  const place = new Map<number, number>();
  const leaves: { size: number; cluster: number }[] = [];
  const isLeaf = (node: number): boolean => node < n + first;
  const inOrder: number[] = [];
  const waiting = [2 * n - 2];
  while (waiting.length > 0) {
    const node = waiting.pop() as number;
    if (!isLeaf(node)) {
      waiting.push(right[node - n] as number, left[node - n] as number);
      continue;
    }
    let row = node;
    while (row >= n) row = left[row - n] as number;
    place.set(node, leaves.length);
    inOrder.push(leaves.length);
    leaves.push({
      size: node < n ? 1 : (size[node - n] as number),
      cluster: renamed[labels[row] as number] as number,
    });
  }
  const nodeOf = (node: number): number =>
    isLeaf(node) ? (place.get(node) as number) : leaves.length + node - n - first;
  const merges = Array.from({ length: n - 1 - first }, (_, i) => ({
    left: nodeOf(left[first + i] as number),
    right: nodeOf(right[first + i] as number),
    height: height[first + i] as number,
  }));
  const k = new Set(labels).size;
  const above = height[n - k] ?? 0;
  const below = k < n ? (height[n - k - 1] as number) : 0;
  return { leaves, merges, order: inOrder, cut: (above + below) / 2 };
}

export function drawDensity(
  density: NonNullable<Partition['density']>,
  options: { readonly eps: number; readonly minPoints: number },
): Density {
  const { kDistances, eps, coreCount } = density;
  const step = Math.max(1, (kDistances.length - 1) / (curvePoints - 1));
  const points = Math.min(curvePoints, kDistances.length);
  return {
    ...{ eps, coreCount },
    isSuggested: options.eps === 0,
    minPoints: options.minPoints,
    kDistances: Array.from({ length: points }, (_, i) => kDistances[Math.round(i * step)] as number),
  };
}
