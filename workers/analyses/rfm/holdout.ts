import type { TypedColumn } from '../../contract/analysis.ts';
import type { KernelInput } from '../../contract/kernel.ts';
import { toMinorUnits } from '../../numeric/money.ts';
import { wilsonInterval } from '../../numeric/proportion.ts';
import { buildAxes, type Axes } from './axes.ts';
import { scoreCustomers, type CustomerValues, type RfmOptions } from './scoring.ts';
import type { Holdout, Repurchase } from './result.ts';
import { rfmSegmentIds } from './segments.ts';

export interface HoldoutCheck {
  readonly summary: Holdout;
  /** Position in rfmSegmentIds; null where nobody was in the segment before the cutoff. */
  readonly bySegment: readonly (Repurchase | null)[];
}

/**
 * Scores customers as they stood at the cutoff, by the same rule on the data of that day, and counts who
 * bought afterwards. null where the history is too short: no cutoff, or nobody had bought before it.
 */
export function checkHoldout(
  input: KernelInput,
  options: RfmOptions,
  axesNow: Axes,
  segmentOfCell: Uint8Array,
  decimals: number,
): HoldoutCheck | null {
  const cutoff = String(input.facts.cutoff ?? '');
  const boughtAfter = input.columns.boughtAfter;
  if (cutoff === '' || boughtAfter === undefined) return null;
  const before = valuesBefore(input, decimals);
  if (before.rows.length === 0) return null;
  const axes = buildAxes(before.values, { ...options, bins: axesNow.bins }, 10 ** decimals);
  if ('code' in axes) return null;
  const { cell } = scoreCustomers(before.values, axes);
  const members = new Array<number>(rfmSegmentIds.length).fill(0);
  const buyers = new Array<number>(rfmSegmentIds.length).fill(0);
  for (let i = 0; i < before.rows.length; i++) {
    const segment = segmentOfCell[cell[i] as number] as number;
    const bought = boughtAfter[before.rows[i] as number] as number;
    members[segment] = (members[segment] as number) + 1;
    buyers[segment] = (buyers[segment] as number) + bought;
  }
  const customerCount = before.rows.length;
  const buyerCount = buyers.reduce((total, count) => total + count, 0);
  return {
    summary: { days: options.holdoutDays, cutoff, ...repurchase(buyerCount, customerCount) },
    bySegment: members.map((count, i) => (count === 0 ? null : repurchase(buyers[i] as number, count))),
  };
}

function repurchase(buyerCount: number, customerCount: number): Repurchase {
  const rate = buyerCount / customerCount;
  return { customerCount, buyerCount, rate, interval: wilsonInterval(buyerCount, customerCount) };
}

/** The customers who had bought by the cutoff, and their values on that day. */
function valuesBefore(input: KernelInput, decimals: number): { rows: Int32Array; values: CustomerValues } {
  const frequency = input.columns.frequencyBefore ?? new Int32Array(0);
  const known = new Int32Array(frequency.length);
  let count = 0;
  for (let i = 0; i < frequency.length; i++) {
    if ((frequency[i] as number) > 0) known[count++] = i;
  }
  const rows = known.subarray(0, count);
  const pick = (column: TypedColumn = frequency): Float64Array => {
    const picked = new Float64Array(count);
    for (let i = 0; i < count; i++) picked[i] = column[rows[i] as number] as number;
    return picked;
  };
  const values: CustomerValues = {
    recencyDays: pick(input.columns.recencyDaysBefore),
    frequency: pick(frequency),
    monetaryMinor: toMinorUnits(pick(input.columns.monetaryBefore), decimals),
  };
  return { rows, values };
}
