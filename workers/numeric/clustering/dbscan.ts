import { buildKdTree, farthestInBox, nearestInBox, type KdTree } from './kdTree.ts';
import { numberBySize, squaredDistance } from './rows.ts';

export interface DbscanResult {
  /** −1 is noise; clusters by size, largest first. */
  readonly labels: Int32Array;
  /** 1 for a row with at least minPoints rows, itself among them, within eps. */
  readonly core: Uint8Array;
  readonly count: number;
}

/**
 * DBSCAN (Ester, Kriegel, Sander & Xu 1996) on Euclidean distances up to and including eps; minPoints counts the row
 * itself, as in scikit-learn. A row at the border of several clusters joins that of its nearest core row, so the order of
 * rows does not matter. A k-d tree and counts of the core rows not yet reached keep it near O(n log n) in few columns,
 * however large eps.
 */
export function dbscan(
  data: Float64Array,
  n: number,
  d: number,
  eps: number,
  minPoints: number,
): DbscanResult {
  const tree = buildKdTree(data, n, d);
  const within = eps * eps;
  const isCore = new Uint8Array(n);
  for (let at = 0; at < n; at++) isCore[at] = countWithin(tree, at, within, minPoints) >= minPoints ? 1 : 0;
  const found = linkCores(tree, isCore, within);
  joinBorders(tree, isCore, found.labels, within);
  const labels = new Int32Array(n);
  const core = new Uint8Array(n);
  for (let at = 0; at < n; at++) {
    labels[tree.order[at] as number] = found.labels[at] as number;
    core[tree.order[at] as number] = isCore[at] as number;
  }
  numberBySize(labels, found.count);
  return { labels, core, count: found.count };
}

/** A stack of nodes: two are put on for each one taken off, once a level. */
const stackSize = 64;
const stack = new Int32Array(stackSize);

/** Rows within a squared distance of the one at a position, counted until there are enough. */
function countWithin(tree: KdTree, at: number, within: number, enough: number): number {
  const { d, points, from, to, firstLeaf } = tree;
  let top = 1;
  stack[0] = 0;
  let count = 0;
  while (top > 0 && count < enough) {
    top -= 1;
    const node = stack[top] as number;
    if (nearestInBox(tree, at * d, node) > within) continue;
    const low = from[node] as number;
    const high = to[node] as number;
    if (farthestInBox(tree, at * d, node) <= within) count += high - low;
    else if (node < firstLeaf) top = pushHalves(tree, at, node, top);
    else {
      for (let other = low; other < high; other++)
        if (squaredDistance(points, at * d, points, other * d, d) <= within) count += 1;
    }
  }
  return count;
}

/** Puts both halves of a node on the stack, the nearer one on top. */
function pushHalves(tree: KdTree, at: number, node: number, top: number): number {
  const left = 2 * node + 1;
  const leftFirst = nearestInBox(tree, at * tree.d, left) <= nearestInBox(tree, at * tree.d, left + 1);
  stack[top] = leftFirst ? left + 1 : left;
  stack[top + 1] = leftFirst ? left : left + 1;
  return top + 2;
}

/** Clusters of core rows by position: a core row reaches every other one within eps. */
function linkCores(
  tree: KdTree,
  isCore: Uint8Array,
  within: number,
): { readonly labels: Int32Array; readonly count: number } {
  const { n, d, points, from, to, firstLeaf } = tree;
  const labels = new Int32Array(n).fill(-1);
  const { left, leafOf } = countCores(tree, isCore);
  const reached = new Int32Array(n);
  let count = 0;
  let waiting = 0;
  const reach = (at: number): void => {
    labels[at] = count;
    reached[waiting] = at;
    waiting += 1;
    for (let node = leafOf[at] as number; ; node = (node - 1) >> 1) {
      left[node] = (left[node] as number) - 1;
      if (node === 0) return;
    }
  };
  for (let start = 0; start < n; start++) {
    if (isCore[start] !== 1 || labels[start] !== -1) continue;
    reach(start);
    while (waiting > 0) {
      waiting -= 1;
      const at = reached[waiting] as number;
      let top = 1;
      stack[0] = 0;
      while (top > 0) {
        top -= 1;
        const node = stack[top] as number;
        if (left[node] === 0 || nearestInBox(tree, at * d, node) > within) continue;
        if (node < firstLeaf) {
          stack[top] = 2 * node + 1;
          stack[top + 1] = 2 * node + 2;
          top += 2;
          continue;
        }
        for (let other = from[node] as number; other < (to[node] as number); other++) {
          if (isCore[other] !== 1 || labels[other] !== -1) continue;
          if (squaredDistance(points, at * d, points, other * d, d) <= within) reach(other);
        }
      }
    }
    count += 1;
  }
  return { labels, count };
}

/** Core rows in each node, and the undivided node of each position. */
function countCores(tree: KdTree, isCore: Uint8Array): { left: Int32Array; leafOf: Int32Array } {
  const { n, from, to, firstLeaf } = tree;
  const left = new Int32Array(from.length);
  const leafOf = new Int32Array(n);
  for (let node = from.length - 1; node >= 0; node--) {
    if (node < firstLeaf) left[node] = (left[2 * node + 1] as number) + (left[2 * node + 2] as number);
    else {
      for (let at = from[node] as number; at < (to[node] as number); at++) {
        leafOf[at] = node;
        left[node] = (left[node] as number) + (isCore[at] as number);
      }
    }
  }
  return { left, leafOf };
}

/** Rows that are not core to the cluster of their nearest core row within eps; equally near ones to the first row’s. */
function joinBorders(tree: KdTree, isCore: Uint8Array, labels: Int32Array, within: number): void {
  const { n, d, order, points, from, to, firstLeaf } = tree;
  const cores = countCores(tree, isCore).left;
  for (let at = 0; at < n; at++) {
    if (isCore[at] === 1) continue;
    let nearest = -1;
    let least = within;
    let top = 1;
    stack[0] = 0;
    while (top > 0) {
      top -= 1;
      const node = stack[top] as number;
      if (cores[node] === 0 || nearestInBox(tree, at * d, node) > least) continue;
      if (node < firstLeaf) {
        top = pushHalves(tree, at, node, top);
        continue;
      }
      for (let other = from[node] as number; other < (to[node] as number); other++) {
        if (isCore[other] !== 1) continue;
        const distance = squaredDistance(points, at * d, points, other * d, d);
        if (distance > least) continue;
        if (distance < least || nearest < 0 || (order[other] as number) < (order[nearest] as number))
          nearest = other;
        least = distance;
      }
    }
    if (nearest >= 0) labels[at] = labels[nearest] as number;
  }
}

/**
 * Distance of every row to its k-th nearest other one, descending: the curve whose knee suggests eps for minPoints =
 * k + 1. With fewer other rows, to the last of them; no values for less than two rows. Cost near O(n log n k).
 */
export function kDistances(data: Float64Array, n: number, d: number, k: number): Float64Array {
  const wanted = Math.min(k, n - 1);
  if (wanted < 1) return new Float64Array(0);
  const tree = buildKdTree(data, n, d);
  const { points, from, to, firstLeaf } = tree;
  const nearest = new Float64Array(wanted);
  const result = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    nearest.fill(Infinity);
    let top = 1;
    stack[0] = 0;
    while (top > 0) {
      top -= 1;
      const node = stack[top] as number;
      if (nearestInBox(tree, at * d, node) >= (nearest[wanted - 1] as number)) continue;
      if (node < firstLeaf) {
        top = pushHalves(tree, at, node, top);
        continue;
      }
      for (let other = from[node] as number; other < (to[node] as number); other++)
        if (other !== at) insertSorted(nearest, squaredDistance(points, at * d, points, other * d, d));
    }
    result[at] = Math.sqrt(nearest[wanted - 1] as number);
  }
  return result.sort().reverse();
}

/** Keeps the least values in ascending order. */
function insertSorted(values: Float64Array, value: number): void {
  let at = values.length - 1;
  if (value >= (values[at] as number)) return;
  for (; at > 0 && (values[at - 1] as number) > value; at--) values[at] = values[at - 1] as number;
  values[at] = value;
}

/**
 * The knee of descending k-distances: where the curve lies farthest below the straight line from its first to its last
 * value, both axes scaled to 1 (Satopää, Albrecht, Irwin & Raghavan 2011). 0 where no two rows differ.
 */
export function suggestEps(distances: Float64Array): number {
  const n = distances.length;
  const first = distances[0] ?? 0;
  const last = distances.at(-1) ?? 0;
  if (!(first > last)) return first;
  let knee = first;
  let deepest = -Infinity;
  for (let i = 0; i < n; i++) {
    const value = distances[i] as number;
    const depth = 1 - i / (n - 1) - (value - last) / (first - last);
    if (value > 0 && depth > deepest) {
      deepest = depth;
      knee = value;
    }
  }
  return knee;
}
