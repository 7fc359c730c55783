import type { KernelInput } from '../../contract/kernel.ts';
import { compareByOrder, compareSorted, compareTally, type Dominance } from '../../numeric/dominance.ts';
import type { EffectSize, NumberEffect, NumberId } from './result.ts';
import { pick } from './rows.ts';
import { tallySides } from './tallySides.ts';
import type { Ranking } from './tiers.ts';
import type { Buyers } from './walk.ts';

/** Who is in the top tier, and who in one of the others. */
export interface Sides {
  readonly tier: Uint8Array;
  /** Positions of the customers. */
  readonly top: Int32Array;
  readonly rest: Int32Array;
}

/** What tells customers apart, one value each. */
interface Measured {
  readonly id: NumberId;
  readonly role: NumberEffect['role'];
  /** What shown values are divided by. */
  readonly unit: number;
  readonly values: ArrayLike<number>;
}

export interface MeasureInput {
  readonly input: KernelInput;
  readonly buyers: Buyers;
  /** What the tiers go by, and its units. */
  readonly values: Float64Array;
  readonly ranking: Ranking;
  readonly valueUnit: number;
  readonly asOfDay: number;
}

function listMeasures({ input, buyers, values, valueUnit, asOfDay }: MeasureInput): Measured[] {
  const n = buyers.count;
  const { customer } = buyers;
  const perOrder = new Float64Array(n);
  for (let i = 0; i < n; i++) perOrder[i] = (values[i] as number) / Math.max(1, buyers.orders[i] as number);
  const measures: Measured[] = [
    { id: 'value', role: 'made', unit: valueUnit, values },
    { id: 'orders', role: 'made', unit: 1, values: buyers.orders },
    { id: 'aov', role: 'made', unit: valueUnit, values: perOrder },
    { id: 'monthsActive', role: 'grows', unit: 1, values: buyers.monthsActive },
  ];
  for (const [id, title] of [
    ['categories', 'categoryVariety'],
    ['brands', 'brandVariety'],
  ] as const) {
    const variety = input.columns[title];
    if (variety === undefined) continue;
    const found = new Int32Array(n);
    for (let i = 0; i < n; i++) found[i] = variety[customer[i] as number] ?? 0;
    measures.push({ id, role: 'grows', unit: 1, values: found });
  }
  for (const [id, day] of [
    ['recencyDays', buyers.lastDay],
    ['tenureDays', buyers.firstDay],
  ] as const) {
    const found = new Int32Array(n);
    for (let i = 0; i < n; i++) found[i] = asOfDay - (day[i] as number);
    measures.push({ id, role: 'apart', unit: 1, values: found });
  }
  return measures;
}

/** Cliff’s delta is called small, medium and large from here on (Romano and others 2006). */
const sizes: readonly (readonly [EffectSize, number])[] = [
  ['large', 0.474],
  ['medium', 0.33],
  ['small', 0.147],
];

export function sizeOf(delta: number): EffectSize {
  return sizes.find(([, from]) => Math.abs(delta) >= from)?.[0] ?? 'negligible';
}

/**
 * Numbers of the top tier against those of the others, without a verdict: that needs the p values of all comparisons.
 * What makes the tier, or grows with every order, has no p. Cost O(n) for whole numbers, else a sort for each.
 */
export function compareNumbers(given: MeasureInput, sides: Sides): NumberEffect[] {
  return listMeasures(given).flatMap((measure): NumberEffect[] => {
    const { id, role, unit } = measure;
    const found = compareSides(measure, given.ranking, sides);
    if (found === null) return [];
    const scale = ({ n, mean, median }: typeof found.first): NumberEffect['top'] => ({
      n,
      mean: mean / unit,
      median: median / unit,
    });
    const p = role === 'apart' ? found.p : null;
    return [
      {
        ...{ id, role, top: scale(found.first), rest: scale(found.second) },
        ...{ delta: found.delta, low: found.low, high: found.high, size: sizeOf(found.delta) },
        ...{ p, pAdjusted: p, isProven: false },
      },
    ];
  });
}

/** What is the same for everybody compares nothing: null. */
function compareSides({ id, values }: Measured, { ascending }: Ranking, sides: Sides): Dominance | null {
  if (id === 'value') {
    const border = ascending.length - sides.top.length;
    if (ascending[0] === ascending.at(-1)) return null;
    return compareSorted(ascending.subarray(border), ascending.subarray(0, border));
  }
  const tally = tallySides(values, sides.tier);
  if (tally !== null) return tally.first.length === 1 ? null : compareTally(tally);
  const [top, rest] = [pick(values, sides.top), pick(values, sides.rest)];
  return isOneValue(top, rest) ? null : compareByOrder(top, rest);
}

function isOneValue(top: Float64Array, rest: Float64Array): boolean {
  const [first] = top;
  for (const side of [top, rest]) for (let i = 0; i < side.length; i++) if (side[i] !== first) return false;
  return true;
}
