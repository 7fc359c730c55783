import type { ClusterMap, ClustersResult, Dendrogram } from '../../../workers/analyses/clusters/result.ts';

/** How firm a group is, by Hennig 2007: from 0.75 it can be relied on, under 0.6 it cannot. */
export function firmnessOf(stability: number): 'high' | 'middle' | 'low' {
  return stability >= 0.75 ? 'high' : stability >= 0.6 ? 'middle' : 'low';
}

/** Step 0 … 6 of the diverging colours for a difference in standard deviations; 3 is no difference to speak of. */
export function levelOfDifference(deviations: number): number {
  const steps = [0.25, 0.75, 1.5];
  const step = steps.filter((from) => Math.abs(deviations) >= from).length;
  return 3 + Math.sign(deviations) * step;
}

/** The cell of the profile that stands out most; null where all groups are alike. */
export function findStrongest(result: ClustersResult): { cluster: number; feature: number } | null {
  let best: { cluster: number; feature: number } | null = null;
  let most = 0.25;
  result.clusters.forEach(({ profile }, cluster) => {
    profile.forEach((value, feature) => {
      if (Math.abs(value) <= most) return;
      most = Math.abs(value);
      best = { cluster, feature };
    });
  });
  return best;
}

export interface Arrow {
  readonly feature: number;
  readonly x: number;
  readonly y: number;
}

/** The longest loadings, scaled so that the longest reaches `length`. */
export function pickArrows(map: ClusterMap, most: number, length: number): Arrow[] {
  const long = map.loadings
    .map((one) => ({ ...one, size: Math.hypot(one.x, one.y) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, most);
  const scale = length / Math.max(1e-9, long[0]?.size ?? 1);
  return long
    .filter(({ size }) => size * scale > length * 0.25)
    .map(({ feature, x, y }) => ({ feature, x: x * scale, y: y * scale }));
}

/** The middle of the points of each cluster; null for one that has none on the map. */
export function findMiddles(map: ClusterMap, count: number): ({ x: number; y: number } | null)[] {
  const sums = Array.from({ length: count }, () => ({ x: 0, y: 0, n: 0 }));
  map.cluster.forEach((cluster, i) => {
    const sum = sums[cluster];
    if (sum === undefined) return;
    sum.x += map.x[i] ?? 0;
    sum.y += map.y[i] ?? 0;
    sum.n += 1;
  });
  return sums.map(({ x, y, n }) => (n === 0 ? null : { x: x / n, y: y / n }));
}

export interface Branch {
  /** Where the two branches come from and meet: x by place of leaves, y by height. */
  readonly left: { readonly x: number; readonly y: number };
  readonly right: { readonly x: number; readonly y: number };
  readonly height: number;
  /** The cluster of everything below; null where it holds several. */
  readonly cluster: number | null;
}

/** The merges of a tree as brackets over leaves at 0, 1, 2 … */
export function layBranches({ leaves, merges, order }: Dendrogram): Branch[] {
  const nodes: { x: number; y: number; cluster: number | null }[] = leaves.map(({ cluster }, leaf) => ({
    ...{ x: order.indexOf(leaf), y: 0, cluster },
  }));
  return merges.map(({ left, right, height }) => {
    const [a, b] = [nodes[left], nodes[right]];
    if (a === undefined || b === undefined) throw new RangeError('a merge before its branches');
    const cluster = a.cluster === b.cluster ? a.cluster : null;
    nodes.push({ x: (a.x + b.x) / 2, y: height, cluster });
    return { left: { x: a.x, y: a.y }, right: { x: b.x, y: b.y }, height, cluster };
  });
}
