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
   * nearest, plus `moved` at that time.
   */
  readonly gap: Float64Array;
  readonly moved: Float64Array;
}

const blockRows = 1_024;
/** Single precision errs by 6e-8; gaps are drawn in by more than that. */
const caution = 1e-6;
const infinityBits = 0x7f800000;

/**
 * Every row to its nearest centre, equally near ones to the lowest number, with sums and sizes kept in step; gives how
 * many rows changed. Distances are compared as the bits of single-precision numbers, which orders them without branches
 * that cannot be foretold (half the time); where those are equal, in double precision. The result is that of comparing
 * all in double precision.
 */
export function assignRows(state: LloydState): number {
  const { data, n, d, k, centres, labels, gap, moved } = state;
  const distances = new Float32Array(k + 2);
  const bits = new Int32Array(distances.buffer);
  const open = new Int32Array(blockRows);
  let changed = 0;
  for (let from = 0; from < n; from += blockRows) {
    const to = Math.min(from + blockRows, n);
    let count = 0;
    for (let i = from; i < to; i++) {
      open[count] = i;
      count += (gap[i] as number) > (moved[labels[i] as number] as number) ? 0 : 1;
    }
    for (let at = 0; at < count; at++) {
      const i = open[at] as number;
      measure(data, i * d, centres, d, k, distances);
      let nearest = 0;
      let least = infinityBits;
      let next = infinityBits;
      for (let j = 0; j < k; j++) {
        const here = bits[j] as number;
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
        gap[i] = k > 1 ? -Infinity : Infinity;
      } else {
        bits[k] = next;
        bits[k + 1] = least;
        gap[i] =
          Math.sqrt(distances[k] as number) * (1 - caution) -
          Math.sqrt(distances[k + 1] as number) * (1 + caution) +
          (moved[nearest] as number);
      }
      if (nearest !== labels[i]) {
        changed += 1;
        moveRow(state, i, nearest);
      }
    }
  }
  return changed;
}

/** Squared distances of one row to all centres. */
function measure(
  data: Float64Array,
  row: number,
  centres: Float64Array,
  d: number,
  k: number,
  into: Float32Array,
): void {
  if (d < 4) {
    for (let j = 0, at = 0; j < k; j++, at += d) {
      let sum = 0;
      for (let f = 0; f < d; f++) {
        const step = (data[row + f] as number) - (centres[at + f] as number);
        sum += step * step;
      }
      into[j] = sum;
    }
    return;
  }
  const x0 = data[row] as number;
  const x1 = data[row + 1] as number;
  const x2 = data[row + 2] as number;
  const x3 = data[row + 3] as number;
  for (let j = 0, at = 0; j < k; j++, at += d) {
    const step0 = x0 - (centres[at] as number);
    const step1 = x1 - (centres[at + 1] as number);
    const step2 = x2 - (centres[at + 2] as number);
    const step3 = x3 - (centres[at + 3] as number);
    let sum = step0 * step0 + step1 * step1 + step2 * step2 + step3 * step3;
    for (let f = 4; f < d; f++) {
      const step = (data[row + f] as number) - (centres[at + f] as number);
      sum += step * step;
    }
    into[j] = sum;
  }
}

function findNearest(data: Float64Array, row: number, centres: Float64Array, d: number, k: number): number {
  let nearest = 0;
  let least = Infinity;
  for (let j = 0; j < k; j++) {
    let sum = 0;
    for (let f = 0; f < d; f++) {
      const step = (data[row + f] as number) - (centres[j * d + f] as number);
      sum += step * step;
    }
    if (sum < least) {
      least = sum;
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
