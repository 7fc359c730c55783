import { medianOfSorted, sortedCopy } from '../../numeric/quantile.ts';
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
  const members: number[][] = rfmSegmentIds.map(() => []);
  cellOf.forEach((cell, customer) => members[segmentOfCell[cell] as number]?.push(customer));
  let totalMinor = 0;
  for (let i = 0; i < cellOf.length; i++) totalMinor += values.monetaryMinor[i] as number;
  return rfmSegmentIds.map((id, i) =>
    summarise(id, members[i] ?? [], values, cellOf.length, totalMinor, unit, repurchase?.[i] ?? null),
  );
}

function summarise(
  id: RfmSegmentId,
  rows: readonly number[],
  values: CustomerValues,
  customerTotal: number,
  revenueTotalMinor: number,
  unit: number,
  repurchase: Repurchase | null,
): RfmSegmentRow {
  const pick = (column: ArrayLike<number>): Float64Array =>
    sortedCopy(rows.map((row) => column[row] as number));
  const money = pick(values.monetaryMinor);
  const revenueMinor = money.reduce((total, minor) => total + minor, 0);
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
