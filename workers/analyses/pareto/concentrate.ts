import { giniOfSorted, sumOfFirst } from '../../numeric/concentration.ts';
import type { Concentration, ConcentrationSteps, TopUnit } from './result.ts';

/** More cuts than this cannot be told apart in a picture. */
const mostSteps = 4_000;

/** Products listed by name. */
const mostNamed = 200;

export interface UnitNames {
  readonly names: readonly string[];
  /** Empty for a product without one. */
  readonly codes: readonly string[];
  readonly buyerCounts: ArrayLike<number>;
}

/**
 * Describes how an amount is spread over units. values: whole minor units of money, of any sign, at least one;
 * places: their positions in `named`. Amounts that are equal are never told apart. Cost O(n log n).
 */
export function concentrate(
  values: Float64Array,
  unit: number,
  named: { readonly places: ArrayLike<number>; readonly of: UnitNames } | null,
): Concentration {
  const n = values.length;
  const ascending = values.slice().sort();
  const best = ascending.slice().reverse();
  const cumulative = new Float64Array(n);
  let total = 0;
  let negativeCount = 0;
  let negativeTotal = 0;
  best.forEach((value, i) => {
    total += value;
    cumulative[i] = total;
    if (value < 0) {
      negativeCount += 1;
      negativeTotal += value;
    }
  });
  const at = (share: number): number => sumOfFirst(best, cumulative, n * share);
  const countFor80 = total > 0 ? 1 + cumulative.findIndex((sum) => sum * 5 >= total * 4) : null;
  return {
    unitCount: n,
    total: total / unit,
    negativeCount,
    negativeTotal: negativeTotal / unit,
    gini: giniOfSorted(ascending),
    topFifthShare: total > 0 ? at(1 / 5) / total : null,
    countFor80,
    steps: listSteps(best, cumulative, unit),
    tenths: Array.from({ length: 10 }, (_, i) => (at((i + 1) / 10) - at(i / 10)) / unit),
    top: named === null ? [] : listTop(values, unit, named.places, named.of),
  };
}

/** The ends of runs of equal values; with many of them, the first in each four-thousandth of the units. */
function listSteps(best: Float64Array, cumulative: Float64Array, unit: number): ConcentrationSteps {
  const ends: number[] = [];
  for (let i = 0; i < best.length; i++) if (best[i] !== best[i + 1]) ends.push(i);
  const partOf = (end: number): number => Math.floor((end * mostSteps) / best.length);
  const kept = ends.filter(
    (end, i) =>
      ends.length <= mostSteps || i === ends.length - 1 || partOf(end) !== partOf(ends[i - 1] ?? -1),
  );
  return {
    counts: Int32Array.from(kept, (end) => end + 1),
    amounts: Float64Array.from(kept, (end) => (cumulative[end] as number) / unit),
    thresholds: Float64Array.from(kept, (end) => (best[end] as number) / unit),
  };
}

function listTop(values: Float64Array, unit: number, places: ArrayLike<number>, of: UnitNames): TopUnit[] {
  const order = Array.from(values.keys()).sort(
    (a, b) => (values[b] as number) - (values[a] as number) || a - b,
  );
  return order.slice(0, mostNamed).map((i) => ({
    name: of.names[places[i] as number] ?? '',
    code: of.codes[places[i] as number] || null,
    amount: (values[i] as number) / unit,
    buyerCount: of.buyerCounts[places[i] as number] as number,
  }));
}

/** The place of every value from the largest down, 1 first; equal values share the best of their places. */
export function rankValues(values: Float64Array): Int32Array {
  const ascending = values.slice().sort();
  const ranks = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    ranks[i] = 1 + values.length - countUpTo(ascending, values[i] as number);
  }
  return ranks;
}

function countUpTo(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
