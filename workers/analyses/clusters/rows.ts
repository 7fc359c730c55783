import { describeClusters as findTraits } from '../../numeric/clustering/describe.ts';
import { squaredDistance } from '../../numeric/clustering/rows.ts';
import { meansOf, type Points } from './partition.ts';
import type { Aside, ClusterRow } from './result.ts';
import type { Space } from './space.ts';

/** Fewer than this, or under this share, is a tiny cluster. */
const tiny = { customers: 30, share: 0.01 } as const;
/** Differences below this are not worth a word. */
const leastDifference = 0.2;
const mostDifferences = 3;

/** New label by old one: most revenue first, then most customers, then the smaller centre; noise stays noise. */
export function orderClusters(
  labels: Int32Array,
  count: number,
  weights: Float64Array | null,
  means: Float64Array,
): number[] {
  const size = new Float64Array(count);
  const weight = new Float64Array(count);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label < 0) continue;
    size[label] = (size[label] as number) + 1;
    weight[label] = (weight[label] as number) + (weights?.[i] ?? 0);
  }
  const d = count === 0 ? 0 : means.length / count;
  const compareMeans = (a: number, b: number): number => {
    for (let f = 0; f < d; f++) {
      const off = (means[a * d + f] as number) - (means[b * d + f] as number);
      if (off !== 0) return off;
    }
    return 0;
  };
  const order = Array.from({ length: count }, (_, label) => label).sort(
    (a, b) =>
      (weight[b] as number) - (weight[a] as number) ||
      (size[b] as number) - (size[a] as number) ||
      compareMeans(a, b),
  );
  const renamed: number[] = Array.from({ length: count }, () => 0);
  order.forEach((label, place) => (renamed[label] = place));
  return renamed;
}

/** Rows of d numbers, each at its new place. */
export function moveRows(rows: Float64Array, places: readonly number[], d: number): Float64Array {
  const moved = new Float64Array(rows.length);
  places.forEach((place, row) => moved.set(rows.subarray(row * d, (row + 1) * d), place * d));
  return moved;
}

interface Described {
  readonly space: Space;
  readonly labels: Int32Array;
  readonly count: number;
  /** Centres on the scale of the distances, a row a cluster. */
  readonly means: Float64Array;
  /** Smallest units of money by point; null where there are no orders. */
  readonly minor: Float64Array | null;
  readonly unit: number;
  /** Of the dimensions, d × d. */
  readonly correlations: Float64Array;
  readonly silhouettes: ArrayLike<number> | null;
  readonly stability: readonly (number | null)[] | null;
}

/** Sizes, centres, and what sets each cluster apart. */
export function describeClusters(described: Described): ClusterRow[] {
  const { space, labels, count, means, minor, unit, correlations, silhouettes, stability } = described;
  const { n, d } = space;
  const sizes = sumBy(labels, count, null);
  const money = minor && sumBy(labels, count, minor);
  const allMoney = minor ? total(minor) : 0;
  const raw = space.values.map((column) => sumBy(labels, count, column));
  const { mean, deviation } = scaledMoments(space);
  const traits = findTraits(space.data, n, d, labels, correlations);
  return Array.from({ length: count }, (_, c): ClusterRow => {
    const size = sizes[c] as number;
    const profile = space.features.map(() => 0);
    for (let f = 0; f < d; f++) {
      const own = means[c * d + f] as number;
      profile[space.dimensions[f] as number] = (own - (mean[f] as number)) / (deviation[f] as number);
    }
    const revenue = money === null ? null : (money[c] as number) / unit;
    return {
      id: `c${c + 1}`,
      ...{ size, share: size / n, revenue, profile },
      revenueShare: money === null ? null : allMoney > 0 ? (money[c] as number) / allMoney : 0,
      centre: raw.map((sums) => (sums[c] as number) / Math.max(1, size)),
      silhouette: silhouettes?.[c] ?? null,
      stability: stability?.[c] ?? null,
      isTiny: count > 1 && (size < tiny.customers || size / n < tiny.share),
      setsApart: (traits[c] ?? [])
        .filter(({ difference, echoes }) => echoes === null && Math.abs(difference) >= leastDifference)
        .slice(0, mostDifferences)
        .map(({ feature, difference }) => ({ feature: space.dimensions[feature] as number, difference })),
    };
  });
}

function sumBy(labels: Int32Array, count: number, values: Float64Array | null): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label >= 0) sums[label] = (sums[label] as number) + (values === null ? 1 : (values[i] as number));
  }
  return sums;
}

export function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function scaledMoments({ data, n, d }: Points): { mean: Float64Array; deviation: Float64Array } {
  const mean = meansOf({ data, n, d }, new Int32Array(n), 1);
  const squares = new Float64Array(d);
  for (let i = 0; i < n; i++) {
    for (let f = 0; f < d; f++) {
      const off = (data[i * d + f] as number) - (mean[f] as number);
      squares[f] = (squares[f] as number) + off * off;
    }
  }
  return { mean, deviation: squares.map((sum) => (sum > 0 ? Math.sqrt(sum / n) : 1)) };
}

/** Distance of each point to its own centre, and how much nearer that is than the next one: 1 far, 0 halfway, below 0 wrong. */
export function measureFit(
  { data, n, d }: Points,
  labels: Int32Array,
  means: Float64Array,
  count: number,
): { readonly distance: Float64Array; readonly fit: Float64Array } {
  const distance = new Float64Array(n);
  const fit = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const label = labels[i] as number;
    if (label < 0) continue;
    let next = Infinity;
    for (let c = 0; c < count; c++) {
      if (c !== label) next = Math.min(next, squaredDistance(data, i * d, means, c * d, d));
    }
    const own = Math.sqrt(squaredDistance(data, i * d, means, label * d, d));
    distance[i] = own;
    const other = Math.sqrt(next);
    if (count > 1 && Math.max(own, other) > 0) fit[i] = (other - own) / Math.max(own, other);
  }
  return { distance, fit };
}

/** Customers in no cluster, by reason; only those there are. */
export function listAside(
  counts: readonly { readonly id: Aside['id']; readonly size: number; readonly minor: number }[],
  hasMoney: boolean,
  unit: number,
): Aside[] {
  return counts
    .filter(({ size }) => size > 0)
    .map(({ id, size, minor }) => ({ id, size, revenue: hasMoney ? minor / unit : null }));
}
