import { countLabels, labelCount } from './rows.ts';

export interface Trait {
  readonly feature: number;
  /** Mean of the cluster less that of all other rows, in standard deviations of the feature over all rows. */
  readonly difference: number;
  readonly size: 'small' | 'medium' | 'large';
  /** A feature earlier in the list that moves with this one (|r| ≥ 0.8) and already says it; null for none. */
  readonly echoes: number | null;
}

/** Cohen 1988 for standardised differences. */
const mediumFrom = 0.5;
const largeFrom = 0.8;
const correlatedFrom = 0.8;

/**
 * What sets each cluster apart: for each, the features by the size of their standardised difference to the rest, largest
 * first, at most `most`. The standard deviation is that of all rows (population), so a feature that is the same within
 * the cluster and within the rest has a finite difference; one that never varies has 0. Noise (label below 0) belongs to
 * the rest. 0 throughout for a cluster that is all there is. `correlations` is d × d. Cost O(n d).
 */
export function describeClusters(
  data: Float64Array,
  n: number,
  d: number,
  labels: Int32Array,
  correlations: Float64Array,
  most = d,
): Trait[][] {
  const k = labelCount(labels);
  const sizes = countLabels(labels, k);
  const { sums, totals, spreads } = addUp(data, n, d, labels, k);
  return Array.from(sizes, (size, c) => {
    const differences = Array.from({ length: d }, (_, feature) => {
      const sum = sums[c * d + feature] as number;
      const spread = spreads[feature] as number;
      const rest = n - size;
      const apart = size > 0 && rest > 0 ? sum / size - ((totals[feature] as number) - sum) / rest : 0;
      return { feature, difference: spread > 0 ? apart / spread : 0 };
    });
    differences.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.feature - b.feature);
    return differences.slice(0, most).map(({ feature, difference }, at) => {
      const echo = differences
        .slice(0, at)
        .find((earlier) => Math.abs(correlations[feature * d + earlier.feature] as number) >= correlatedFrom);
      return { feature, difference, size: nameSize(Math.abs(difference)), echoes: echo?.feature ?? null };
    });
  });
}

const nameSize = (size: number): Trait['size'] =>
  size >= largeFrom ? 'large' : size >= mediumFrom ? 'medium' : 'small';

function addUp(
  data: Float64Array,
  n: number,
  d: number,
  labels: Int32Array,
  k: number,
): { readonly sums: Float64Array; readonly totals: Float64Array; readonly spreads: Float64Array } {
  const sums = new Float64Array(k * d);
  const totals = new Float64Array(d);
  const squares = new Float64Array(d);
  for (let i = 0; i < n; i++) {
    const label = labels[i] as number;
    for (let f = 0; f < d; f++) {
      // Differences to the first row, so that large values close together keep their digits.
      const value = (data[i * d + f] as number) - (data[f] as number);
      totals[f] = (totals[f] as number) + value;
      squares[f] = (squares[f] as number) + value * value;
      if (label >= 0) sums[label * d + f] = (sums[label * d + f] as number) + value;
    }
  }
  const spreads = squares.map((square, f) => {
    const mean = (totals[f] as number) / n;
    const variance = square / n - mean * mean;
    // Less than rounding leaves of a column that does not vary.
    return variance > 1e-14 * (square / n) ? Math.sqrt(variance) : 0;
  });
  return { sums, totals, spreads };
}

export interface CorrelatedPair {
  readonly a: number;
  readonly b: number;
  readonly r: number;
}

/** Pairs of features that move together, |r| ≥ 0.8 unless told otherwise, the closest first. */
export function correlatedPairs(
  correlations: Float64Array,
  d: number,
  from = correlatedFrom,
): CorrelatedPair[] {
  const pairs: CorrelatedPair[] = [];
  for (let a = 0; a < d; a++)
    for (let b = a + 1; b < d; b++) {
      const r = correlations[a * d + b] as number;
      if (Math.abs(r) >= from) pairs.push({ a, b, r });
    }
  return pairs.sort((p, q) => Math.abs(q.r) - Math.abs(p.r) || p.a - q.a || p.b - q.b);
}
