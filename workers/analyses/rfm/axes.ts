import { failed, type Failure } from '../../contract/outcome.ts';
import { growingHistogramOfSorted, histogramOfSorted } from '../../numeric/histogram.ts';
import { quantileOfSorted } from '../../numeric/quantile.ts';
import { sortNumbers } from '../../numeric/sortNumbers.ts';
import type { CustomerValues, RfmOptions } from './scoring.ts';
import type { Histogram, RfmAxis } from './result.ts';

const histogramBins = 40;

/** Few days are good, many purchases and much money are. */
type AxisKind = 'days' | 'count' | 'money';

export interface Axis {
  /** Ascending, in the units of CustomerValues. */
  readonly cuts: readonly number[];
  /** The same for the screen, money in the file's currency. */
  readonly shown: RfmAxis;
}

export interface Axes {
  readonly bins: number;
  readonly recencyDays: Axis;
  readonly frequency: Axis;
  readonly monetary: Axis;
}

/**
 * The cut points of the three axes: quantiles at 1/bins, 2/bins … (definition 7), or the person's own.
 * Own cuts set the number of steps; the three lists must be of one length, a missing one is filled with quantiles.
 */
export function buildAxes(values: CustomerValues, options: RfmOptions, unit: number): Axes | Failure {
  const own = options.scoring === 'own';
  const given = [options.recencyCuts, options.frequencyCuts, options.monetaryCuts].filter(
    (cuts) => cuts !== null,
  );
  const lengths = new Set(given.map((cuts) => cuts.length));
  if (own && lengths.size > 1) {
    return failed('BAD_OPTION', {
      option: 'recencyCuts, frequencyCuts, monetaryCuts',
      given: given.map((cuts) => cuts.length).join(', '),
      allowed: 'one length for all three',
    });
  }
  const bins = own && given[0] ? given[0].length + 1 : options.bins;
  if (bins > 10) return failed('BAD_OPTION', { option: 'recencyCuts', given: bins - 1, allowed: '1…9' });
  const cutsFor = (cuts: readonly number[] | null, scale: number): readonly number[] | null =>
    own && cuts !== null ? cuts.map((cut) => Number((cut * scale).toPrecision(15))) : null;
  return {
    bins,
    recencyDays: buildAxis(values.recencyDays, cutsFor(options.recencyCuts, 1), bins, 1, 'days'),
    frequency: buildAxis(values.frequency, cutsFor(options.frequencyCuts, 1), bins, 1, 'count'),
    monetary: buildAxis(values.monetaryMinor, cutsFor(options.monetaryCuts, unit), bins, unit, 'money'),
  };
}

function buildAxis(
  values: ArrayLike<number>,
  given: readonly number[] | null,
  bins: number,
  unit: number,
  kind: AxisKind,
): Axis {
  const sorted = sortNumbers(values);
  const cuts = given ?? quantileCuts(sorted, bins);
  const perScore = countPerScore(sorted, cuts, bins);
  if (kind === 'days') perScore.reverse();
  return {
    cuts,
    shown: {
      cuts: cuts.map((cut) => cut / unit),
      customersPerScore: perScore,
      histogram: buildHistogram(sorted, unit, kind),
      min: (sorted[0] as number) / unit,
      max: (sorted[sorted.length - 1] as number) / unit,
    },
  };
}

/** Days pass evenly; purchases and money grow by factors where customers differ widely. */
function buildHistogram(sorted: Float64Array, unit: number, kind: AxisKind): Histogram {
  const whole = kind !== 'money';
  const growing = kind === 'days' ? null : growingHistogramOfSorted(sorted, histogramBins, whole);
  const { edges, counts } = growing ?? histogramOfSorted(sorted, histogramBins, whole);
  return { steps: growing ? 'growing' : 'even', edges: edges.map((edge) => edge / unit), counts };
}

export function quantileCuts(sorted: Float64Array, bins: number): number[] {
  return Array.from({ length: bins - 1 }, (_, i) => quantileOfSorted(sorted, (i + 1) / bins));
}

function countPerScore(sorted: Float64Array, cuts: readonly number[], bins: number): number[] {
  const borders = cuts.map((cut) => countUpTo(sorted, cut));
  return Array.from({ length: bins }, (_, i) => (borders[i] ?? sorted.length) - (borders[i - 1] ?? 0));
}

/** How many of the ascending values are the limit or less. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
