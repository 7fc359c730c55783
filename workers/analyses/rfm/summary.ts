import { medianOfSorted } from '../../numeric/quantile.ts';
import { sortNumbers } from '../../numeric/sortNumbers.ts';
import type { CustomerValues } from './scoring.ts';
import type { Repurchase, RfmSegmentRow } from './result.ts';
import { rfmSegmentIds, type RfmSegmentId } from './segments.ts';

/** One row per segment, empty ones included; customers and revenue add up to the whole. */
export function summariseSegments(
  values: CustomerValues,
  cellOf: Uint16Array,
  segmentOfCell: Uint8Array,
  unit: number,
  repurchase: readonly (Repurchase | null)[] | null,
): RfmSegmentRow[] {
  const members = listMembers(cellOf, segmentOfCell);
  let totalMinor = 0;
  for (let i = 0; i < cellOf.length; i++) totalMinor += values.monetaryMinor[i] as number;
  return rfmSegmentIds.map((id, i) =>
    summarise(id, members[i] as Int32Array, values, cellOf.length, totalMinor, unit, repurchase?.[i] ?? null),
  );
}

/** Positions of the customers of each segment, in the order of rfmSegmentIds. */
function listMembers(cellOf: Uint16Array, segmentOfCell: Uint8Array): readonly Int32Array[] {
  const counts = new Int32Array(rfmSegmentIds.length);
  for (let i = 0; i < cellOf.length; i++) {
    const segment = segmentOfCell[cellOf[i] as number] as number;
    counts[segment] = (counts[segment] as number) + 1;
  }
  const lists = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  for (let i = 0; i < cellOf.length; i++) {
    const segment = segmentOfCell[cellOf[i] as number] as number;
    const at = counts[segment] as number;
    (lists[segment] as Int32Array)[at] = i;
    counts[segment] = at + 1;
  }
  return lists;
}

function summarise(
  id: RfmSegmentId,
  rows: Int32Array,
  values: CustomerValues,
  customerTotal: number,
  revenueTotalMinor: number,
  unit: number,
  repurchase: Repurchase | null,
): RfmSegmentRow {
  const pick = (column: ArrayLike<number>): Float64Array => {
    const picked = new Float64Array(rows.length);
    for (let i = 0; i < picked.length; i++) picked[i] = column[rows[i] as number] as number;
    return sortNumbers(picked);
  };
  const money = pick(values.monetaryMinor);
  let revenueMinor = 0;
  for (let i = 0; i < money.length; i++) revenueMinor += money[i] as number;
  const empty = rows.length === 0;
  return {
    id,
    customerCount: rows.length,
    customerShare: rows.length / customerTotal,
    revenue: revenueMinor / unit,
    revenueShare: revenueTotalMinor > 0 ? revenueMinor / revenueTotalMinor : 0,
    medianRecencyDays: empty ? null : medianOfSorted(pick(values.recencyDays)),
    medianFrequency: empty ? null : medianOfSorted(pick(values.frequency)),
    medianMonetary: empty ? null : medianOfSorted(money) / unit,
    repurchase,
  };
}
