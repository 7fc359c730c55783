import { numberBySize } from './rows.ts';

/**
 * n − 1 merges by ascending height, as scipy’s linkage matrix: rows are nodes 0 … n − 1, merge m makes node n + m of
 * `left` < `right`; `size` counts its rows.
 */
export interface Tree {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly height: Float64Array;
  readonly size: Int32Array;
}

/** Merges of clusters that are named by one of their rows, in any order that is right, sorted and numbered. */
export function labelMerges(
  n: number,
  found: { readonly a: Int32Array; readonly b: Int32Array; readonly height: Float64Array },
): Tree {
  const count = Math.max(0, n - 1);
  const order = Array.from({ length: count }, (_, merge) => merge).sort(
    (p, q) => (found.height[p] as number) - (found.height[q] as number) || p - q,
  );
  const left = new Int32Array(count);
  const right = new Int32Array(count);
  const height = new Float64Array(count);
  const size = new Int32Array(count);
  const parent = Int32Array.from({ length: n + count }, (_, node) => node);
  order.forEach((merge, m) => {
    const a = findRoot(parent, found.a[merge] as number);
    const b = findRoot(parent, found.b[merge] as number);
    left[m] = Math.min(a, b);
    right[m] = Math.max(a, b);
    height[m] = found.height[merge] as number;
    size[m] = sizeOf(a, n, size) + sizeOf(b, n, size);
    parent[a] = n + m;
    parent[b] = n + m;
  });
  return { left, right, height, size };
}

const sizeOf = (node: number, n: number, size: Int32Array): number =>
  node < n ? 1 : (size[node - n] as number);

function findRoot(parent: Int32Array, node: number): number {
  let root = node;
  while (parent[root] !== root) root = parent[root] as number;
  for (let at = node; at !== root;) {
    const next = parent[at] as number;
    parent[at] = root;
    at = next;
  }
  return root;
}

/**
 * The tree cut into k clusters (1 ≤ k ≤ n): all but the k − 1 highest merges made. Numbered by size, largest first. A cut
 * into more clusters only divides those of a cut into fewer.
 */
export function cutTree({ left, right }: Tree, n: number, k: number): Int32Array {
  if (!Number.isInteger(k) || k < 1 || k > n) throw new RangeError(`${k} clusters of ${n} rows`);
  const made = n - k;
  const cluster = new Int32Array(n + made).fill(-1);
  let count = 0;
  // From the last merge made down, each node hands its cluster to the two it is made of.
  for (let m = made - 1; m >= 0; m--) {
    if (cluster[n + m] === -1) {
      cluster[n + m] = count;
      count += 1;
    }
    cluster[left[m] as number] = cluster[n + m] as number;
    cluster[right[m] as number] = cluster[n + m] as number;
  }
  const labels = cluster.slice(0, n);
  for (let i = 0; i < n; i++) {
    if (labels[i] !== -1) continue;
    labels[i] = count;
    count += 1;
  }
  numberBySize(labels, k);
  return labels;
}

/** The rows in the order in which the tree can be drawn without crossings: left before right. */
export function leafOrder({ left, right }: Tree, n: number): Int32Array {
  const order = new Int32Array(n);
  const waiting = [n > 1 ? 2 * n - 2 : 0];
  for (let placed = 0; placed < n;) {
    const node = waiting.pop() as number;
    if (node < n) {
      order[placed] = node;
      placed += 1;
    } else waiting.push(right[node - n] as number, left[node - n] as number);
  }
  return order;
}
