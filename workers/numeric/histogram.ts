import { countCutsBelow, quantileOfSorted } from './quantile.ts';

export interface Binned {
  readonly edges: number[];
  readonly counts: number[];
}

/**
 * Counts ascending values into bins of equal width from the smallest to the largest value; the last
 * bin takes everything above the 99th percentile, so that one outlier does not flatten the picture.
 * Integer values get bins of whole width. No values give no bins.
 */
export function histogramOfSorted(sorted: Float64Array, maxBins: number, wholeNumbers: boolean): Binned {
  const n = sorted.length;
  if (n === 0) return { edges: [], counts: [] };
  const min = sorted[0] as number;
  const max = sorted[n - 1] as number;
  return countInto(sorted, chooseEdges(min, max, quantileOfSorted(sorted, 0.99), maxBins, wholeNumbers));
}

/** Values above 0 that span less than this factor are shown on even steps. */
const wideSpan = 20;

/**
 * The same on bins that each reach a constant factor further, as spending needs that spans several magnitudes.
 * null where the values do not call for it: not all above 0, or the largest less than 20 times the smallest.
 */
export function growingHistogramOfSorted(
  sorted: Float64Array,
  maxBins: number,
  wholeNumbers: boolean,
): Binned | null {
  const min = sorted[0] ?? 0;
  const max = sorted.at(-1) ?? 0;
  if (min <= 0 || max / min < wideSpan) return null;
  const end = wholeNumbers ? max + 1 : max;
  const factor = (end / min) ** (1 / maxBins);
  const edges = [min];
  for (let i = 1; i < maxBins; i++) {
    const last = edges.at(-1) as number;
    const next = wholeNumbers ? Math.max(last + 1, Math.round(min * factor ** i)) : min * factor ** i;
    if (next < end && next > last) edges.push(next);
  }
  edges.push(end);
  return countInto(sorted, edges);
}

/** Each bin begins at its edge; the first takes what is below it, the last what is above. */
function countInto(sorted: Float64Array, edges: number[]): Binned {
  const counts: number[] = [];
  let from = 0;
  for (let bin = 1; bin < edges.length; bin++) {
    const to = bin === edges.length - 1 ? sorted.length : countCutsBelow(sorted, edges[bin] as number);
    counts.push(to - from);
    from = to;
  }
  return { edges, counts };
}

function chooseEdges(
  min: number,
  max: number,
  top: number,
  maxBins: number,
  wholeNumbers: boolean,
): number[] {
  if (min === max) return [min, wholeNumbers ? min + 1 : min + Math.max(1, Math.abs(min) * 0.01)];
  const upper = top > min ? top : max;
  let width = (upper - min) / maxBins;
  if (wholeNumbers) width = Math.max(1, Math.ceil(width));
  // Values closer together than a double can divide share one bin.
  if (min + width === min || upper - width === upper) return [min, max];
  const edges: number[] = [];
  for (let i = 0; i < maxBins; i++) {
    const edge = min + i * width;
    if (edge > upper && i > 0) break;
    edges.push(edge);
  }
  const last = edges.at(-1) as number;
  edges.push(wholeNumbers ? Math.max(last + 1, max + 1) : Math.max(last + width, max));
  return edges;
}
