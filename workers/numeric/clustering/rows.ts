/** The given rows of n × d numbers, one after the other. */
export function takeRows(data: Float64Array, d: number, rows: ArrayLike<number>): Float64Array {
  const taken = new Float64Array(rows.length * d);
  for (let i = 0; i < rows.length; i++) {
    const from = (rows[i] as number) * d;
    for (let f = 0; f < d; f++) taken[i * d + f] = data[from + f] as number;
  }
  return taken;
}

/** Squared distance of the rows that begin at the two positions. */
export function squaredDistance(
  a: Float64Array,
  from: number,
  b: Float64Array,
  to: number,
  d: number,
): number {
  let sum = 0;
  for (let f = 0; f < d; f++) {
    const step = (a[from + f] as number) - (b[to + f] as number);
    sum += step * step;
  }
  return sum;
}

/** How many rows carry each label 0 … count − 1; rows below 0 are in none. */
export function countLabels(labels: Int32Array, count: number): Int32Array {
  const sizes = new Int32Array(count);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label >= 0) sizes[label] = (sizes[label] as number) + 1;
  }
  return sizes;
}

/** The largest label and one. */
export function labelCount(labels: Int32Array): number {
  let count = 0;
  for (let i = 0; i < labels.length; i++) count = Math.max(count, (labels[i] as number) + 1);
  return count;
}

/**
 * Numbers the clusters by size, largest first, equal ones by their first row; noise (below 0) stays. Changes `labels`
 * and gives the old number of each new one.
 */
export function numberBySize(labels: Int32Array, count: number): number[] {
  const sizes = countLabels(labels, count);
  const first = new Int32Array(count).fill(labels.length);
  for (let i = labels.length - 1; i >= 0; i--) {
    const label = labels[i] as number;
    if (label >= 0) first[label] = i;
  }
  const order = Array.from({ length: count }, (_, label) => label).sort(
    (a, b) => (sizes[b] as number) - (sizes[a] as number) || (first[a] as number) - (first[b] as number),
  );
  const renamed = new Int32Array(count);
  order.forEach((label, position) => (renamed[label] = position));
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label >= 0) labels[i] = renamed[label] as number;
  }
  return order;
}
