/**
 * Quantile of ascending values at p in [0, 1], linear between neighbours (Hyndman & Fan 1996, definition 7;
 * numpy's default, DuckDB's quantile_cont, Excel's PERCENTILE.INC). NaN for no values.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, p: number): number {
  const n = sorted.length;
  if (n === 0) return NaN;
  const position = p * (n - 1);
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, n - 1)] as number;
  return low + (high - low) * (position - below);
}

export function medianOfSorted(sorted: ArrayLike<number>): number {
  return quantileOfSorted(sorted, 0.5);
}

/** How many of the ascending cuts lie below the value; a value equal to a cut is not above it. */
export function countCutsBelow(cuts: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cuts[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whole values below this are looked up: days and counts mostly are. */
const lookedUp = 4_096;

/** The same for many values, 255 cuts at the most. Cost O(1) for days and counts, O(cuts) for others. */
export function countCutsBelowEach(cuts: readonly number[], values: ArrayLike<number>): Uint8Array {
  const own = new Float64Array(cuts);
  const table = new Uint8Array(lookedUp);
  for (let value = 0; value < lookedUp; value++) table[value] = countCutsBelow(own, value);
  const counts = new Uint8Array(values.length);
  for (let i = 0; i < counts.length; i++) {
    const value = values[i] as number;
    const key = value >>> 0;
    if (key === value && key < lookedUp) {
      counts[i] = table[key] as number;
      continue;
    }
    // Few cuts: going through all of them is faster than branching between halves.
    let count = 0;
    for (let k = 0; k < own.length; k++) count += (own[k] as number) < value ? 1 : 0;
    counts[i] = count;
  }
  return counts;
}
