import type { RfmAxis, RfmResult } from '../../../workers/analyses/rfm/result.ts';
import { interpolate } from '../../charts/mosaic.ts';

/** Cut points: where they lie among the customers, and what moving one makes of them. */

export const rfmAxisNames = ['recencyDays', 'frequency', 'monetary'] as const;
export type RfmAxisName = (typeof rfmAxisNames)[number];
type CutsOptionName = 'recencyCuts' | 'frequencyCuts' | 'monetaryCuts';

interface AxisTraits {
  /** Days and purchases come in whole numbers. */
  readonly whole: boolean;
  /** Few days score high, few purchases score low. */
  readonly smallIsGood: boolean;
  readonly option: CutsOptionName;
}

export const axisTraits: Readonly<Record<RfmAxisName, AxisTraits>> = {
  recencyDays: { whole: true, smallIsGood: true, option: 'recencyCuts' },
  frequency: { whole: true, smallIsGood: false, option: 'frequencyCuts' },
  monetary: { whole: false, smallIsGood: false, option: 'monetaryCuts' },
};

/** counts[i] customers have a value of at most values[i]; both ascending, exact at the cut points. */
export interface ShareScale {
  readonly values: readonly number[];
  readonly counts: readonly number[];
}

/** Customers with at most each cut’s value, ascending. */
export function countsAtCuts(name: RfmAxisName, axis: RfmAxis): number[] {
  const perStep = [...axis.customersPerScore];
  if (axisTraits[name].smallIsGood) perStep.reverse();
  let total = 0;
  return axis.cuts.map((_, i) => (total += perStep[i] ?? 0));
}

/** Joins what the histogram and the cut points tell about how many customers lie below a value. */
export function buildShareScale(name: RfmAxisName, axis: RfmAxis): ShareScale {
  const { whole } = axisTraits[name];
  const points = new Map<number, number>();
  const { edges, counts } = axis.histogram;
  let total = 0;
  points.set(whole ? axis.min - 1 : axis.min, 0);
  counts.forEach((count, i) => {
    total += count;
    const edge = edges[i + 1] ?? axis.max;
    if (i < counts.length - 1) points.set(whole ? Math.ceil(edge) - 1 : edge, total);
  });
  const atCuts = countsAtCuts(name, axis);
  axis.cuts.forEach((cut, i) => points.set(whole ? Math.floor(cut) : cut, atCuts[i] ?? 0));
  points.set(axis.max, total);
  const sorted = [...points].sort(([a], [b]) => a - b);
  let highest = 0;
  return {
    values: sorted.map(([value]) => value),
    counts: sorted.map(([, count]) => (highest = Math.max(highest, count))),
  };
}

export function countAtValue(scale: ShareScale, value: number): number {
  return interpolate(scale.values, scale.counts, value);
}

export function valueAtCount(scale: ShareScale, count: number): number {
  return interpolate(scale.counts, scale.values, count);
}

interface Limits {
  readonly low: number;
  readonly high: number;
}

/** The closed range in which cut i may lie without passing its neighbours; null where there is none. */
export function cutLimits(name: RfmAxisName, axis: RfmAxis, i: number): Limits | null {
  const below = axis.cuts[i - 1];
  const above = axis.cuts[i + 1];
  if (axisTraits[name].whole) {
    const low = below === undefined ? axis.min : Math.floor(below) + 1;
    const high = above === undefined ? axis.max - 1 : Math.ceil(above) - 1;
    return low <= high ? { low, high } : null;
  }
  const low = below ?? axis.min;
  const high = above ?? axis.max;
  return low < high ? { low, high } : null;
}

/** The nearest value that reads well and keeps the cuts in order; the present one where there is none. */
export function snapCut(name: RfmAxisName, axis: RfmAxis, i: number, wanted: number): number {
  const present = axis.cuts[i] ?? wanted;
  const limits = cutLimits(name, axis, i);
  if (limits === null) return present;
  const inside = Math.min(limits.high, Math.max(limits.low, wanted));
  if (axisTraits[name].whole) return Math.round(inside);
  const below = axis.cuts[i - 1] ?? -Infinity;
  const above = axis.cuts[i + 1] ?? Infinity;
  for (let digits = 3; digits <= 12; digits++) {
    const rounded = Number(inside.toPrecision(digits));
    if (rounded > below && rounded < above) return rounded;
  }
  return present;
}

/** What an arrow key makes of a cut: the next value at which at least one more (or `share` of all) customers change sides. */
export function stepCut(
  name: RfmAxisName,
  axis: RfmAxis,
  scale: ShareScale,
  from: { readonly i: number; readonly value: number },
  direction: 1 | -1,
  share: number,
): number {
  const total = scale.counts.at(-1) ?? 0;
  const start = countAtValue(scale, from.value);
  const target = start + direction * Math.max(1, total * share);
  const near = valueAtCount(scale, Math.min(total, Math.max(0, target)));
  const reached = snapCut(name, axis, from.i, near);
  if ((reached - from.value) * direction > 0) return reached;
  const nudge = axisTraits[name].whole
    ? 1
    : Math.max(10 ** (Math.floor(Math.log10(Math.abs(from.value) || 1)) - 2), 1e-6);
  const floor = axisTraits[name].whole && direction < 0 ? Math.ceil(from.value) : from.value;
  const base = axisTraits[name].whole && direction > 0 ? Math.floor(from.value) : floor;
  const nudged = snapCut(name, axis, from.i, base + direction * nudge);
  return (nudged - from.value) * direction > 0 ? nudged : from.value;
}

/**
 * The same scoring with every cut above the one before it, as own cut points must be: cuts that tie are
 * spread over the gap in which no customer lies. gap: the distance to the next possible value.
 */
export function separateTies(cuts: readonly number[], whole: boolean, unit: number): number[] {
  const spread: number[] = [];
  for (let i = 0; i < cuts.length;) {
    const cut = cuts[i] ?? 0;
    let ties = 1;
    while (cuts[i + ties] === cut) ties += 1;
    const nextPossible = whole ? Math.floor(cut) + 1 : cut + unit;
    const room = Math.min(nextPossible, cuts[i + ties] ?? nextPossible) - cut;
    for (let k = 0; k < ties; k++) spread.push(Number((cut + (room * k) / ties).toPrecision(14)));
    i += ties;
  }
  return spread;
}

export type OwnCuts = Readonly<Record<CutsOptionName, readonly number[]>>;

/** The cuts of a result as own cut points, one of them moved. decimals: of the file’s money. */
export function moveCut(
  result: RfmResult,
  moved: { readonly axis: RfmAxisName; readonly i: number; readonly value: number },
  decimals: number,
): OwnCuts {
  const cutsOf = (name: RfmAxisName): number[] => {
    const cuts = [...result[name].cuts];
    if (name === moved.axis) cuts[moved.i] = moved.value;
    return separateTies(cuts, axisTraits[name].whole, 10 ** -decimals);
  };
  return {
    recencyCuts: cutsOf('recencyDays'),
    frequencyCuts: cutsOf('frequency'),
    monetaryCuts: cutsOf('monetary'),
  };
}
