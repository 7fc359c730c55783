import { squaredDistance } from './rows.ts';

/** Where Lloyd’s algorithm stands. Cluster k stands for “not in a cluster yet”; it has no centre. */
export interface LloydState {
  readonly data: Float64Array;
  readonly n: number;
  readonly d: number;
  readonly k: number;
  /** k × d. */
  readonly centres: Float64Array;
  readonly labels: Int32Array;
  /** Sums (k + 1) × d and sizes k + 1 of the clusters. */
  readonly sums: Float64Array;
  readonly sizes: Int32Array;
  /**
   * A row keeps its cluster while its gap exceeds `moved` of its cluster. `moved` adds up, step by step, how far that
   * centre and the farthest moved other one went; a gap is the distance to the second nearest centre less that to the
   * nearest, plus `moved` at that time. 0 has the row looked at.
   */
  readonly gap: Float32Array;
  readonly moved: Float64Array;
}

const blockRows = 1_024;
/** Single precision errs by 6e-8; distances, and what is kept of them, are drawn in by more than that. */
const caution = 1e-6;
const rounding = 1.3e-7;
const infinityBits = 0x7f800000;

/**
 * Every row to its nearest centre, equally near ones to the lowest number, with sums and sizes kept in step; gives how
 * many rows changed. Numbers not below 0 are compared as the bits of single-precision ones, which takes no branches (half
 * of them would be foretold wrong); distances with equal bits, in double precision. The result is that of comparing all
 * in double precision.
 */
export function assignRows(state: LloydState): number {
  const { data, n, d, k, centres, labels, gap, moved } = state;
  const distances = new Float32Array(2 * k + 2);
  const bits = new Int32Array(distances.buffer);
  const gapBits = new Int32Array(gap.buffer);
  const movedBits = new Int32Array(Float32Array.from(moved, (far) => far * (1 + rounding)).buffer);
  const open = new Int32Array(blockRows + 1);
  let changed = 0;
  for (let from = 0; from < n; from += blockRows) {
    const to = Math.min(from + blockRows, n);
    let count = 0;
    for (let i = from; i < to; i++) {
      open[count] = i;
      const spent = (movedBits[labels[i] as number] as number) - (gapBits[i] as number);
      count += 1 + (spent >> 31);
    }
    // Two rows at a time; an odd one out goes with the last row again.
    open[count] = n - 1;
    for (let at = 0; at < count; at += 2) {
      measurePair(data, (open[at] as number) * d, (open[at + 1] as number) * d, centres, d, k, distances);
      const pair = Math.min(2, count - at);
      for (let one = 0; one < pair; one++) {
        const i = open[at + one] as number;
        const first = one * k;
        let nearest = 0;
        let least = infinityBits;
        let next = infinityBits;
        for (let j = 0; j < k; j++) {
          const here = bits[first + j] as number;
          const below = (here - least) | 0;
          const isLess = below >> 31;
          const larger = (here - (below & isLess)) | 0;
          least = (least + (below & isLess)) | 0;
          nearest += (j - nearest) & isLess;
          const under = (larger - next) | 0;
          next = (next + (under & (under >> 31))) | 0;
        }
        if (next === least) {
          nearest = findNearest(data, i * d, centres, d, k);
          gap[i] = 0;
        } else {
          bits[2 * k] = next;
          bits[2 * k + 1] = least;
          const apart =
            Math.sqrt(distances[2 * k] as number) * (1 - caution) -
            Math.sqrt(distances[2 * k + 1] as number) * (1 + caution) +
            (moved[nearest] as number);
          gap[i] = apart > 0 ? apart * (1 - rounding) : 0;
        }
        if (nearest !== labels[i]) {
          changed += 1;
          moveRow(state, i, nearest);
        }
      }
    }
  }
  return changed;
}

/** Squared distances of two rows to all centres, one row’s after the other’s. */
function measurePair(
  data: Float64Array,
  a: number,
  b: number,
  centres: Float64Array,
  d: number,
  k: number,
  into: Float32Array,
): void {
  if (d < 4) {
    for (let j = 0; j < k; j++) {
      into[j] = squaredDistance(data, a, centres, j * d, d);
      into[k + j] = squaredDistance(data, b, centres, j * d, d);
    }
    return;
  }
  const a0 = data[a] as number;
  const a1 = data[a + 1] as number;
  const a2 = data[a + 2] as number;
  const a3 = data[a + 3] as number;
  const b0 = data[b] as number;
  const b1 = data[b + 1] as number;
  const b2 = data[b + 2] as number;
  const b3 = data[b + 3] as number;
  for (let j = 0, at = 0; j < k; j++, at += d) {
    const c0 = centres[at] as number;
    const c1 = centres[at + 1] as number;
    const c2 = centres[at + 2] as number;
    const c3 = centres[at + 3] as number;
    let ofA = (a0 - c0) * (a0 - c0) + (a1 - c1) * (a1 - c1) + (a2 - c2) * (a2 - c2) + (a3 - c3) * (a3 - c3);
    let ofB = (b0 - c0) * (b0 - c0) + (b1 - c1) * (b1 - c1) + (b2 - c2) * (b2 - c2) + (b3 - c3) * (b3 - c3);
    for (let f = 4; f < d; f++) {
      const c = centres[at + f] as number;
      const stepA = (data[a + f] as number) - c;
      const stepB = (data[b + f] as number) - c;
      ofA += stepA * stepA;
      ofB += stepB * stepB;
    }
    into[j] = ofA;
    into[k + j] = ofB;
  }
}

function findNearest(data: Float64Array, row: number, centres: Float64Array, d: number, k: number): number {
  let nearest = 0;
  let least = Infinity;
  for (let j = 0; j < k; j++) {
    const squared = squaredDistance(data, row, centres, j * d, d);
    if (squared < least) {
      least = squared;
      nearest = j;
    }
  }
  return nearest;
}

/** One row to another cluster, with sums and sizes. */
export function moveRow({ data, d, labels, sums, sizes }: LloydState, i: number, to: number): void {
  const from = labels[i] as number;
  for (let f = 0; f < d; f++) {
    const value = data[i * d + f] as number;
    sums[to * d + f] = (sums[to * d + f] as number) + value;
    sums[from * d + f] = (sums[from * d + f] as number) - value;
  }
  sizes[to] = (sizes[to] as number) + 1;
  sizes[from] = (sizes[from] as number) - 1;
  labels[i] = to;
}
