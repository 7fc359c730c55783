import type { CustomerValues } from './scoring.ts';
import type { DensityGrid } from './result.ts';

const columns = 48;
const rows = 32;

/** Recency on even steps by money on steps that grow by one factor, since spending spans several magnitudes. */
export function countScatter(values: CustomerValues, unit: number): DensityGrid {
  const recency = extentOf(values.recencyDays);
  const money = extentOf(values.monetaryMinor);
  const xEdges = evenEdges(recency.min, recency.max + 1, columns);
  const yEdges = factorEdges(Math.max(1, money.min), money.max + 1, rows);
  const counts = new Int32Array(columns * rows);
  const columnOf = new Uint8Array(recency.max - recency.min + 1);
  for (let i = 0; i < columnOf.length; i++) columnOf[i] = findBin(xEdges, recency.min + i);
  for (let i = 0; i < values.recencyDays.length; i++) {
    const x = columnOf[(values.recencyDays[i] as number) - recency.min] as number;
    const y = findBin(yEdges, values.monetaryMinor[i] as number);
    counts[y * columns + x] = (counts[y * columns + x] as number) + 1;
  }
  return { xEdges, yEdges: yEdges.map((edge) => edge / unit), counts };
}

function extentOf(values: ArrayLike<number>): { min: number; max: number } {
  let [min, max] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

function evenEdges(min: number, max: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, i) => min + ((max - min) * i) / count);
}

function factorEdges(min: number, max: number, count: number): number[] {
  const top = Math.max(max, min * 2);
  return Array.from({ length: count + 1 }, (_, i) => min * (top / min) ** (i / count));
}

function findBin(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((edges[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
