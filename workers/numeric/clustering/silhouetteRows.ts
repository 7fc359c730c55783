import { randomStream, sampleAscending } from '../randomStream.ts';
import { squaredDistance } from './rows.ts';

/**
 * At most `sample` of the rows that are in a cluster, ascending: half of them shared out evenly over the clusters (at
 * least two each), the rest by what is left of each; drawn without replacement.
 */
export function stratify(labels: Int32Array, sizes: Int32Array, sample: number, seed: number): Int32Array {
  const present = sizes.reduce((count, size) => count + (size > 0 ? 1 : 0), 0);
  const even = Math.max(2, Math.floor(sample / 2 / present));
  const base = sizes.map((size) => Math.min(size, even));
  const left = Math.max(
    0,
    base.reduce((sum, size) => sum - size, sample),
  );
  const spare = sizes.reduce((sum, size, c) => sum + size - (base[c] as number), 0);
  const rowsOf = sortByCluster(labels, sizes);
  const random = randomStream(seed);
  const chosen: number[] = [];
  sizes.forEach((size, c) => {
    const own = base[c] as number;
    const extra = spare > 0 ? Math.floor((left * (size - own)) / spare) : 0;
    const rows = rowsOf[c] as Int32Array;
    for (const position of sampleAscending(size, own + extra, random)) chosen.push(rows[position] as number);
  });
  return Int32Array.from(chosen).sort();
}

function sortByCluster(labels: Int32Array, sizes: Int32Array): Int32Array[] {
  const rows = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(sizes.length);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label < 0) continue;
    (rows[label] as Int32Array)[filled[label] as number] = i;
    filled[label] = (filled[label] as number) + 1;
  }
  return rows;
}

/**
 * Silhouettes (Rousseeuw 1987) of m rows among each other: (b − a) / max(a, b) with a the mean distance to the others of
 * the own cluster and b the least mean distance to another; 0 for a row alone in its cluster. Cost O(m² d).
 */
export function silhouettesAmong(
  points: Float64Array,
  d: number,
  labels: Int32Array,
  clusters: number,
): Float64Array {
  const m = labels.length;
  const sums = new Float64Array(m * clusters);
  const counts = new Int32Array(clusters);
  for (let i = 0; i < m; i++) {
    const label = labels[i] as number;
    counts[label] = (counts[label] as number) + 1;
    for (let j = 0; j < i; j++) {
      const distance = Math.sqrt(squaredDistance(points, i * d, points, j * d, d));
      const toOther = i * clusters + (labels[j] as number);
      const toOwn = j * clusters + label;
      sums[toOther] = (sums[toOther] as number) + distance;
      sums[toOwn] = (sums[toOwn] as number) + distance;
    }
  }
  const values = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    const label = labels[i] as number;
    const others = (counts[label] as number) - 1;
    if (others === 0) continue;
    const a = (sums[i * clusters + label] as number) / others;
    let b = Infinity;
    for (let c = 0; c < clusters; c++) {
      const count = counts[c] as number;
      if (c !== label && count > 0) b = Math.min(b, (sums[i * clusters + c] as number) / count);
    }
    const larger = Math.max(a, b);
    values[i] = larger > 0 && larger < Infinity ? (b - a) / larger : 0;
  }
  return values;
}
