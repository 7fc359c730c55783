import { assignRows, moveRow, type LloydState } from './assign.ts';
import { countLabels, squaredDistance } from './rows.ts';

export interface RefineOptions {
  readonly maxIterations: number;
  /**
   * Stops when the squared moves of all centres add up to no more than this times the mean variance of the columns.
   * At 0 it goes on until no row changes its cluster.
   */
  readonly tolerance: number;
  readonly isCancelled?: (() => boolean) | undefined;
}

export interface Refined {
  /** k × d: the means of their rows. */
  readonly centres: Float64Array;
  readonly labels: Int32Array;
  /** Sum of squared distances of the rows to their centres. */
  readonly inertia: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Lloyd’s algorithm from the given centres (k × d). A row is looked at again only when the centres may have moved by more
 * than the gap between its nearest and its second nearest one (the bounds of Hamerly 2010, as one number a row against
 * the moves added up by cluster), so the rows change just as in the plain algorithm. A cluster that loses its rows gets
 * the row that is farthest from its centre; it stays empty only where there are fewer distinct rows than clusters.
 * Needs 8 bytes a row. Cost O(n k d) a step at most.
 */
export function refineCentres(
  data: Float64Array,
  n: number,
  d: number,
  start: Float64Array,
  { maxIterations, tolerance, isCancelled = () => false }: RefineOptions,
): Refined {
  const k = start.length / d;
  const state: LloydState = {
    ...{ data, n, d, k },
    centres: Float64Array.from(start),
    labels: new Int32Array(n).fill(k),
    sums: new Float64Array((k + 1) * d),
    sizes: new Int32Array(k + 1),
    gap: new Float32Array(n),
    moved: new Float64Array(k + 1),
  };
  const limit = tolerance > 0 ? tolerance * meanVariance(data, n, d) : -1;
  assignRows(state);
  let iterations = 0;
  let converged = false;
  while (!converged && iterations < maxIterations && !isCancelled()) {
    iterations += 1;
    fillEmpty(state);
    const shift = moveCentres(state);
    converged = assignRows(state) === 0 || shift <= limit;
  }
  const { centres, labels } = state;
  return { centres, labels, inertia: settle(data, n, d, centres, labels), iterations, converged };
}

function fillEmpty(state: LloydState): void {
  const { data, n, d, k, centres, labels, sizes, gap } = state;
  for (let j = 0; j < k; j++) {
    if (sizes[j] !== 0) continue;
    let farthest = -1;
    let most = 0;
    for (let i = 0; i < n; i++) {
      const label = labels[i] as number;
      if ((sizes[label] as number) < 2) continue;
      const distance = squaredDistance(data, i * d, centres, label * d, d);
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest < 0) return;
    moveRow(state, farthest, j);
    gap[farthest] = 0;
  }
}

/** Centres to the means of their rows; how far they moved, squared and added up. */
function moveCentres({ d, k, centres, sums, sizes, moved }: LloydState): number {
  const moves = new Float64Array(k);
  let shift = 0;
  for (let j = 0; j < k; j++) {
    const size = sizes[j] as number;
    if (size === 0) continue;
    let squared = 0;
    for (let f = 0; f < d; f++) {
      const mean = (sums[j * d + f] as number) / size;
      squared += (mean - (centres[j * d + f] as number)) ** 2;
      centres[j * d + f] = mean;
    }
    shift += squared;
    moves[j] = Math.sqrt(squared);
  }
  for (let j = 0; j < k; j++) {
    let farthest = 0;
    for (let other = 0; other < k; other++)
      if (other !== j) farthest = Math.max(farthest, moves[other] as number);
    moved[j] = (moved[j] as number) + (moves[j] as number) + farthest;
  }
  return shift;
}

/** Puts the centres on the means of their rows, free of what added up on the way; gives the inertia. */
export function settle(
  data: Float64Array,
  n: number,
  d: number,
  centres: Float64Array,
  labels: Int32Array,
): number {
  const k = centres.length / d;
  const sizes = countLabels(labels, k);
  const sums = new Float64Array(k * d);
  for (let i = 0; i < n; i++) {
    const label = labels[i] as number;
    for (let f = 0; f < d; f++)
      sums[label * d + f] = (sums[label * d + f] as number) + (data[i * d + f] as number);
  }
  for (let j = 0; j < k; j++) {
    const size = sizes[j] as number;
    if (size > 0) for (let f = 0; f < d; f++) centres[j * d + f] = (sums[j * d + f] as number) / size;
  }
  let inertia = 0;
  for (let i = 0; i < n; i++) inertia += squaredDistance(data, i * d, centres, (labels[i] as number) * d, d);
  return inertia;
}

function meanVariance(data: Float64Array, n: number, d: number): number {
  let total = 0;
  for (let f = 0; f < d; f++) {
    let mean = 0;
    for (let i = 0; i < n; i++) mean += (data[i * d + f] as number) / n;
    for (let i = 0; i < n; i++) total += ((data[i * d + f] as number) - mean) ** 2 / n;
  }
  return total / d;
}
