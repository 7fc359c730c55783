/**
 * Rows divided in halves, again and again, across the column in which they spread most (Bentley 1975). Node v holds the
 * positions from[v] … to[v] − 1 and divides into 2 v + 1 and 2 v + 2; the nodes from `firstLeaf` on are not divided.
 */
export interface KdTree {
  readonly n: number;
  readonly d: number;
  /** Row at each position, and its values, n × d. */
  readonly order: Int32Array;
  readonly points: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly firstLeaf: number;
  /** Least values and greatest values of each node, 2 d numbers a node. */
  readonly boxes: Float64Array;
}

const leafRows = 16;

/** Cost O(n log n d). */
export function buildKdTree(data: Float64Array, n: number, d: number): KdTree {
  let leaves = 1;
  while (n / leaves > leafRows) leaves *= 2;
  const nodes = 2 * leaves - 1;
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const from = new Int32Array(nodes);
  const to = new Int32Array(nodes);
  const boxes = new Float64Array(nodes * 2 * d);
  to[0] = n;
  for (let node = 0; node < nodes; node++) {
    const low = from[node] as number;
    const high = to[node] as number;
    const widest = encloseRows(data, d, order, low, high, boxes, node * 2 * d);
    if (node >= leaves - 1) continue;
    const middle = (low + high) >>> 1;
    selectMiddle(data, d, widest, order, low, high - 1, middle);
    from[2 * node + 1] = low;
    to[2 * node + 1] = middle;
    from[2 * node + 2] = middle;
    to[2 * node + 2] = high;
  }
  const points = new Float64Array(n * d);
  for (let at = 0; at < n; at++)
    for (let f = 0; f < d; f++) points[at * d + f] = data[(order[at] as number) * d + f] as number;
  return { n, d, order, points, from, to, firstLeaf: leaves - 1, boxes };
}

/** Writes the box of the rows and gives the column in which it is widest. */
function encloseRows(
  data: Float64Array,
  d: number,
  order: Int32Array,
  low: number,
  high: number,
  boxes: Float64Array,
  box: number,
): number {
  let widest = 0;
  let width = -1;
  for (let f = 0; f < d; f++) {
    let min = Infinity;
    let max = -Infinity;
    for (let at = low; at < high; at++) {
      const value = data[(order[at] as number) * d + f] as number;
      if (value < min) min = value;
      if (value > max) max = value;
    }
    boxes[box + f] = min;
    boxes[box + d + f] = max;
    if (max - min > width) {
      width = max - min;
      widest = f;
    }
  }
  return widest;
}

/** Rows with smaller values of a column before the middle, with larger ones after it (Hoare 1961). */
function selectMiddle(
  data: Float64Array,
  d: number,
  column: number,
  order: Int32Array,
  first: number,
  last: number,
  middle: number,
): void {
  let low = first;
  let high = last;
  const valueAt = (at: number): number => data[(order[at] as number) * d + column] as number;
  while (low < high) {
    const pivot = valueAt((low + high) >>> 1);
    let i = low;
    let j = high;
    while (i <= j) {
      while (valueAt(i) < pivot) i += 1;
      while (valueAt(j) > pivot) j -= 1;
      if (i > j) break;
      const row = order[i] as number;
      order[i] = order[j] as number;
      order[j] = row;
      i += 1;
      j -= 1;
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}

/**
 * Squared distance of the point that begins at `at` in the tree’s points to a node’s box: 0 within. Never above the
 * computed distance to a row of the node, as each step rounds the same way.
 */
export function nearestInBox({ points, boxes, d }: KdTree, at: number, node: number): number {
  const box = node * 2 * d;
  let sum = 0;
  for (let f = 0; f < d; f++) {
    const value = points[at + f] as number;
    const below = (boxes[box + f] as number) - value;
    const above = value - (boxes[box + d + f] as number);
    const step = below > 0 ? below : above > 0 ? above : 0;
    sum += step * step;
  }
  return sum;
}

/** The same to the farthest corner of the box: never below the computed distance to a row of the node. */
export function farthestInBox({ points, boxes, d }: KdTree, at: number, node: number): number {
  const box = node * 2 * d;
  let sum = 0;
  for (let f = 0; f < d; f++) {
    const value = points[at + f] as number;
    const low = value - (boxes[box + f] as number);
    const high = (boxes[box + d + f] as number) - value;
    const step = low > high ? low : high;
    sum += step * step;
  }
  return sum;
}
