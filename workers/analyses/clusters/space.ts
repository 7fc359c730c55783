import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { prepareFeatures } from '../../numeric/clustering/features.ts';
import type { ClusterOptions } from './options.ts';
import type { ClusterFeature, FeatureKind } from './result.ts';
import { standings } from './standings.ts';

/** The customers that are told apart, as points. */
export interface Space {
  /** Rows of the input that are points. */
  readonly rows: Int32Array;
  readonly n: number;
  /** n × d, scaled; d counts only features that vary. */
  readonly data: Float64Array;
  readonly d: number;
  readonly features: readonly ClusterFeature[];
  /** Position in features of each dimension. */
  readonly dimensions: readonly number[];
  /** Values of all features of the points, in their own unit. */
  readonly values: readonly Float64Array[];
}

/** A column of numbers of unknown meaning is seen on a logarithmic scale from this skewness on. */
const skewedFrom = 2;

/** Logarithms, winsorising and scaling, in this order, of the customers that have all values. */
export function buildSpace(input: KernelInput, options: ClusterOptions): Space {
  const rows = usedRows(columnOf(input, 'standing'));
  const ids = input.texts?.features ?? [];
  const kinds = (input.texts?.kinds ?? []) as readonly FeatureKind[];
  const skewed = new Set(input.texts?.skewed ?? []);
  const values = ids.map((_, i) => pick(columnOf(input, `f${i}`), rows));
  const features = ids.map((id, i): ClusterFeature => {
    const column = values[i] as Float64Array;
    const { min, max, mean } = summarise(column);
    return {
      ...{ id, kind: kinds[i] ?? 'number', mean },
      isConstant: min === max || column.length === 0,
      isLogged: isLogged(column, { min, kind: kinds[i] ?? 'number', isSkewed: skewed.has(id) }, options),
    };
  });
  const told = (i: number): Float64Array =>
    features[i]?.isLogged === true
      ? (values[i] as Float64Array).map(Math.log1p)
      : (values[i] as Float64Array);
  const how = { scale: options.scale, log: false, winsor: options.winsor };
  let dimensions = features.flatMap(({ isConstant }, i) => (isConstant ? [] : [i]));
  let prepared = prepareFeatures(dimensions.map(told), how);
  if (prepared.constant.length > 0) {
    // Winsorising can leave a column with one value alone.
    const flat = new Set(prepared.constant);
    dimensions = dimensions.filter((_, f) => !flat.has(f));
    prepared = prepareFeatures(dimensions.map(told), how);
  }
  const counted = features.map((one, i) => ({ ...one, isConstant: !dimensions.includes(i) }));
  return { rows, n: rows.length, data: prepared.data, d: prepared.d, features: counted, dimensions, values };
}

function usedRows(standing: ArrayLike<number>): Int32Array {
  const rows = new Int32Array(standing.length);
  let n = 0;
  for (let i = 0; i < standing.length; i++) if (standing[i] === standings.used) rows[n++] = i;
  return rows.slice(0, n);
}

/** The values of the given rows. */
export function pick(column: ArrayLike<number>, rows: Int32Array): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i] as number] as number;
  return picked;
}

function summarise(column: Float64Array): { min: number; max: number; mean: number } {
  let min = Infinity;
  let max = -Infinity;
  let sum = 0;
  for (const value of column) {
    if (value < min) min = value;
    if (value > max) max = value;
    sum += value;
  }
  return { min, max, mean: column.length === 0 ? 0 : sum / column.length };
}

function isLogged(
  column: Float64Array,
  { min, kind, isSkewed }: { readonly min: number; readonly kind: FeatureKind; readonly isSkewed: boolean },
  options: ClusterOptions,
): boolean {
  if (options.log === 'none' || column.length === 0 || min < 0) return false;
  if (options.log === 'all') return true;
  return options.scale !== 'none' && (isSkewed || (kind === 'number' && skewness(column) > skewedFrom));
}

/** Third standardised moment; 0 for a column that does not vary. */
function skewness(column: Float64Array): number {
  const { mean } = summarise(column);
  let [squares, cubes] = [0, 0];
  for (const value of column) {
    const off = value - mean;
    squares += off * off;
    cubes += off * off * off;
  }
  const variance = squares / column.length;
  return variance > 0 ? cubes / column.length / (variance * Math.sqrt(variance)) : 0;
}

/** How many different rows there are, counted no further than `limit`. */
export function countDistinct(data: Float64Array, n: number, d: number, limit: number): number {
  const seen = new Set<string>();
  for (let i = 0; i < n && seen.size < limit; i++) seen.add(data.subarray(i * d, (i + 1) * d).join(' '));
  return seen.size;
}
