import { squaredDistance } from './rows.ts';
import { labelMerges, type Tree } from './tree.ts';

export type Linkage = 'ward' | 'average' | 'complete' | 'single';

/** Per row beside the distances. */
const rowBytes = 64;

/** The most rows whose distances to one another fit in so many bytes: 8 for each pair. `single` needs none of it. */
export function mostRows(bytes: number): number {
  // 4 n² + (rowBytes − 4) n = bytes
  const half = (rowBytes - 4) / 8;
  return Math.max(0, Math.floor(Math.sqrt(half * half + bytes / 4) - half));
}

/**
 * Agglomerative clustering on Euclidean distances: the tree of merges as scipy’s linkage gives it, by height (`ward` is
 * R’s ward.D2). Nearest-neighbour chain (Murtagh 1983; Müllner 2011) on one distance for each pair, 4 n² bytes (see
 * mostRows); `single` by Prim’s minimum spanning tree without them. Cost O(n²), and O(n² d) for the distances.
 */
export function hierarchical(data: Float64Array, n: number, d: number, linkage: Linkage): Tree {
  return labelMerges(
    n,
    linkage === 'single' ? spanningTree(data, n, d) : chainMerges(distances(data, n, d), n, linkage),
  );
}

/** Merges in the order they were found: two rows that stand for their clusters, and the height. */
export interface FoundMerges {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly height: Float64Array;
}

const noMerges = (n: number): FoundMerges => ({
  a: new Int32Array(Math.max(0, n - 1)),
  b: new Int32Array(Math.max(0, n - 1)),
  height: new Float64Array(Math.max(0, n - 1)),
});

/** Distance of i < j at i n − i (i + 1) / 2 + j − i − 1. */
function distances(data: Float64Array, n: number, d: number): Float64Array {
  const all = new Float64Array((n * (n - 1)) / 2);
  let at = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      all[at] = Math.sqrt(squaredDistance(data, i * d, data, j * d, d));
      at += 1;
    }
  return all;
}

/** Where row i’s distances to later rows begin, less i: the distance to j > i is at the sum with j. */
function rowStarts(n: number): Float64Array {
  const starts = new Float64Array(n);
  for (let i = 0; i < n; i++) starts[i] = i * n - (i * (i + 1)) / 2 - i - 1;
  return starts;
}

function chainMerges(pairs: Float64Array, n: number, linkage: Linkage): FoundMerges {
  const merges = noMerges(n);
  const starts = rowStarts(n);
  const sizes = new Int32Array(n).fill(1);
  // Rows that still stand for a cluster, ascending.
  const alive = Int32Array.from({ length: n }, (_, i) => i);
  let count = n;
  const chain = new Int32Array(n);
  let length = 0;
  for (let merge = 0; merge < n - 1; merge++) {
    if (length === 0) {
      chain[0] = alive[0] as number;
      length = 1;
    }
    let x = 0;
    let y = 0;
    let height = 0;
    for (;;) {
      x = chain[length - 1] as number;
      const back = length > 1 ? (chain[length - 2] as number) : -1;
      const start = starts[x] as number;
      y = back;
      let least =
        back < 0 ? Infinity : (pairs[back < x ? (starts[back] as number) + x : start + back] as number);
      let at = 0;
      for (; at < count; at++) {
        const i = alive[at] as number;
        if (i >= x) break;
        const distance = pairs[(starts[i] as number) + x] as number;
        if (distance < least) {
          least = distance;
          y = i;
        }
      }
      for (at += 1; at < count; at++) {
        const i = alive[at] as number;
        const distance = pairs[start + i] as number;
        if (distance < least) {
          least = distance;
          y = i;
        }
      }
      height = least;
      if (y === back) break;
      chain[length] = y;
      length += 1;
    }
    length -= 2;
    const first = Math.min(x, y);
    const kept = Math.max(x, y);
    merges.a[merge] = first;
    merges.b[merge] = kept;
    merges.height[merge] = height;
    count = removeFrom(alive, count, first);
    updateDistances(pairs, starts, alive, count, sizes, first, kept, height, linkage);
    sizes[kept] = (sizes[kept] as number) + (sizes[first] as number);
  }
  return merges;
}

function removeFrom(alive: Int32Array, count: number, row: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((alive[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  alive.copyWithin(low, low + 1, count);
  return count - 1;
}

/** Lance & Williams 1967: distances of the merged cluster, kept at `kept`, to all others. */
function updateDistances(
  pairs: Float64Array,
  starts: Float64Array,
  alive: Int32Array,
  count: number,
  sizes: Int32Array,
  first: number,
  kept: number,
  height: number,
  linkage: Linkage,
): void {
  const sizeFirst = sizes[first] as number;
  const sizeKept = sizes[kept] as number;
  const both = sizeFirst + sizeKept;
  const startFirst = starts[first] as number;
  const startKept = starts[kept] as number;
  for (let at = 0; at < count; at++) {
    const i = alive[at] as number;
    if (i === kept) continue;
    const start = starts[i] as number;
    const toKept = i < kept ? start + kept : startKept + i;
    const a = pairs[i < first ? start + first : startFirst + i] as number;
    const b = pairs[toKept] as number;
    if (linkage === 'complete') pairs[toKept] = a > b ? a : b;
    else if (linkage === 'average') pairs[toKept] = (sizeFirst * a + sizeKept * b) / both;
    else {
      const size = sizes[i] as number;
      const share = 1 / (both + size);
      const squared =
        (size + sizeFirst) * share * a * a +
        (size + sizeKept) * share * b * b -
        size * share * height * height;
      // Rounding can leave less than nothing.
      pairs[toKept] = squared > 0 ? Math.sqrt(squared) : 0;
    }
  }
}

function spanningTree(data: Float64Array, n: number, d: number): FoundMerges {
  const merges = noMerges(n);
  const nearest = new Float64Array(n).fill(Infinity);
  const isIn = new Uint8Array(n);
  let from = 0;
  for (let merge = 0; merge < n - 1; merge++) {
    isIn[from] = 1;
    let next = from;
    let least = Infinity;
    for (let i = 0; i < n; i++) {
      if (isIn[i] === 1) continue;
      const squared = squaredDistance(data, from * d, data, i * d, d);
      if (squared < (nearest[i] as number)) nearest[i] = squared;
      if ((nearest[i] as number) < least) {
        least = nearest[i] as number;
        next = i;
      }
    }
    merges.a[merge] = from;
    merges.b[merge] = next;
    merges.height[merge] = Math.sqrt(least);
    from = next;
  }
  return merges;
}
