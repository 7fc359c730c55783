import { medianOfSorted, quantileOfSorted } from '../quantile.ts';
import { sortNumbers } from '../sortNumbers.ts';

export type FeatureScale = 'none' | 'standard' | 'minmax' | 'robust';

export interface FeaturePreparation {
  readonly scale: FeatureScale;
  /** log(1 + x), below 0 mirrored. */
  readonly log: boolean;
  /** Share of the values pulled in at each end, 0 to 0.1. */
  readonly winsor: number;
}

export interface PreparedFeatures {
  /** n × d, a row after the other: (x − centre) / spread of the winsorised, logarithmed values. */
  readonly data: Float64Array;
  readonly n: number;
  readonly d: number;
  readonly centre: Float64Array;
  readonly spread: Float64Array;
  /** Columns that do not vary after winsorising: all 0 where scaled, with spread 1. */
  readonly constant: number[];
}

/**
 * Columns of finite values made comparable: values beyond the winsor quantiles set to them, then the logarithm, then
 * the scale. `standard`: mean and population standard deviation (as scikit-learn’s StandardScaler); `minmax`: to [0, 1];
 * `robust`: median and interquartile range, or the standard deviation where more than half the values are equal and
 * that range is 0. Leaves the columns as they were. Cost O(n d), O(n log n d) with quantiles.
 */
export function prepareFeatures(columns: readonly Float64Array[], how: FeaturePreparation): PreparedFeatures {
  const d = columns.length;
  const n = columns[0]?.length ?? 0;
  const data = new Float64Array(n * d);
  const centre = new Float64Array(d);
  const spread = new Float64Array(d).fill(1);
  const constant: number[] = [];
  columns.forEach((column, f) => {
    const values = transform(column, how);
    const scaling = findScaling(values, how.scale);
    if (scaling === null) constant.push(f);
    // What a constant column is centred on: its value.
    const from = scaling?.centre ?? (how.scale === 'none' ? 0 : (values[0] ?? 0));
    const by = scaling?.spread ?? 1;
    centre[f] = from;
    spread[f] = by;
    for (let i = 0; i < n; i++) data[i * d + f] = ((values[i] as number) - from) / by;
  });
  return { data, n, d, centre, spread, constant };
}

function transform(column: Float64Array, { winsor, log }: FeaturePreparation): Float64Array {
  const values = Float64Array.from(column);
  if (winsor > 0 && values.length > 0) {
    const sorted = sortNumbers(values);
    const low = quantileOfSorted(sorted, winsor);
    const high = quantileOfSorted(sorted, 1 - winsor);
    for (let i = 0; i < values.length; i++) values[i] = Math.min(high, Math.max(low, values[i] as number));
  }
  if (log) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      values[i] = Math.sign(value) * Math.log1p(Math.abs(value));
    }
  }
  return values;
}

/** null for values that are all the same. */
function findScaling(
  values: Float64Array,
  scale: FeatureScale,
): { readonly centre: number; readonly spread: number } | null {
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < values.length; i++) {
    min = Math.min(min, values[i] as number);
    max = Math.max(max, values[i] as number);
  }
  if (!(max > min)) return null;
  if (scale === 'none') return { centre: 0, spread: 1 };
  if (scale === 'minmax') return { centre: min, spread: max - min };
  if (scale === 'robust') {
    const sorted = sortNumbers(values);
    const middle = quantileOfSorted(sorted, 0.75) - quantileOfSorted(sorted, 0.25);
    return { centre: medianOfSorted(sorted), spread: middle > 0 ? middle : standardDeviation(values).spread };
  }
  return standardDeviation(values);
}

/** Of values that vary. */
function standardDeviation(values: Float64Array): { readonly centre: number; readonly spread: number } {
  const n = values.length;
  // Sums of differences to the first value, so that large values close together keep their digits.
  const origin = values[0] as number;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (values[i] as number) - origin;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += ((values[i] as number) - origin - mean) ** 2;
  return { centre: origin + mean, spread: Math.sqrt(squares / n) };
}

/** Pearson’s correlations of the columns, d × d, in [−1, 1]; 0 with a column that does not vary, 1 with itself. */
export function correlations(data: Float64Array, n: number, d: number): Float64Array {
  const products = centredProducts(data, n, d);
  const matrix = new Float64Array(d * d);
  for (let a = 0; a < d; a++) {
    matrix[a * d + a] = 1;
    for (let b = 0; b < a; b++) {
      const scale = Math.sqrt(products[a * d + a] as number) * Math.sqrt(products[b * d + b] as number);
      const r = scale > 0 ? Math.max(-1, Math.min(1, (products[a * d + b] as number) / scale)) : 0;
      matrix[a * d + b] = r;
      matrix[b * d + a] = r;
    }
  }
  return matrix;
}

/** Means of the columns; 0 without rows. */
export function columnMeans(data: Float64Array, n: number, d: number): Float64Array {
  const means = new Float64Array(d);
  if (n === 0) return means;
  for (let f = 0; f < d; f++) {
    const origin = data[f] as number;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (data[i * d + f] as number) - origin;
    means[f] = origin + sum / n;
  }
  return means;
}

/** Sums over the rows of (x_a − mean_a)(x_b − mean_b), d × d. */
export function centredProducts(data: Float64Array, n: number, d: number): Float64Array {
  const means = columnMeans(data, n, d);
  const row = new Float64Array(d);
  const products = new Float64Array(d * d);
  for (let i = 0; i < n; i++) {
    for (let f = 0; f < d; f++) row[f] = (data[i * d + f] as number) - (means[f] as number);
    for (let a = 0; a < d; a++) {
      const value = row[a] as number;
      for (let b = 0; b <= a; b++)
        products[a * d + b] = (products[a * d + b] as number) + value * (row[b] as number);
    }
  }
  for (let a = 0; a < d; a++)
    for (let b = a + 1; b < d; b++) products[a * d + b] = products[b * d + a] as number;
  return products;
}
