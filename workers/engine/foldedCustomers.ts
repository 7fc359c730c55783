import type { SalesInMemory } from './analysisModule.ts';
import { firstRows } from './firstRows.ts';
import type { PurchaseUnit } from './salesHistory.ts';
import type { SalesArrays } from './salesArrays.ts';

/** What customers bought up to a day and, of that, up to an earlier one; by customer, those without a purchase left out. */
export interface FoldedCustomers {
  readonly customer: Int32Array;
  /** Of the last purchase, since 1970-01-01. */
  readonly lastDay: Int32Array;
  readonly purchases: Int32Array;
  /** Whole smallest units. */
  readonly minor: Float64Array;
  /** The same of the purchases up to the earlier day; where there are none, the day is 0. */
  readonly before: {
    readonly lastDay: Int32Array;
    readonly purchases: Int32Array;
    readonly minor: Float64Array;
  };
}

/**
 * From the typed arrays, in the order of customers. A purchase on several days counts on the last of them that is not
 * after the end. end and cutoff: days since 1970-01-01. Cost O(purchases and days).
 */
export function foldCustomers(
  { arrays, kept, prepared }: SalesInMemory,
  { end, cutoff, by }: { readonly end: number; readonly cutoff: number; readonly by: PurchaseUnit },
): FoldedCustomers {
  const { customer, day, purchase } = arrays;
  const { counts, sums } = kept;
  const last = by === 'order' && !prepared.oneDayEach ? lastPieces(arrays, counts, end) : null;
  const most = countCustomers(customer);
  const whole = (): Int32Array => new Int32Array(most);
  const money = (): Float64Array => new Float64Array(most);
  const out = { customer: whole(), lastDay: whole(), purchases: whole(), minor: money() };
  const before = { lastDay: whole(), purchases: whole(), minor: money() };
  let [who, dayBefore, n] = [-1, 0, -1];
  let isBegun = false;
  for (let p = 0; p < day.length; p++) {
    const count = counts[p] as number;
    const own = day[p] as number;
    if (count === 0 || own > end) continue;
    const isNext = customer[p] !== who;
    if (isNext) {
      who = customer[p] as number;
      n += 1;
      isBegun = false;
      out.customer[n] = who;
    }
    const lastPiece = last === null ? p : (last[purchase[p] as number] as number);
    const at = day[lastPiece] as number;
    const purchases =
      by === 'line' ? count : by === 'day' ? Number(isNext || own !== dayBefore) : Number(lastPiece === p);
    dayBefore = own;
    if (isNext || at > (out.lastDay[n] as number)) out.lastDay[n] = at;
    out.purchases[n] = (out.purchases[n] as number) + purchases;
    out.minor[n] = (out.minor[n] as number) + (sums[p] as number);
    if (at > cutoff) continue;
    if (!isBegun || at > (before.lastDay[n] as number)) before.lastDay[n] = at;
    isBegun = true;
    before.purchases[n] = (before.purchases[n] as number) + purchases;
    before.minor[n] = (before.minor[n] as number) + (sums[p] as number);
  }
  const size = n + 1;
  return { ...firstRows(size, out), before: firstRows(size, before) };
}

/** By purchase the last of its pieces that counts. */
function lastPieces(
  { day, purchase, purchaseCount }: SalesArrays,
  counts: Int32Array,
  end: number,
): Int32Array {
  const last = new Int32Array(purchaseCount);
  for (let p = 0; p < day.length; p++)
    if (counts[p] !== 0 && (day[p] as number) <= end) last[purchase[p] as number] = p;
  return last;
}

function countCustomers(customer: Int32Array): number {
  let count = 0;
  for (let p = 0; p < customer.length; p++) if (p === 0 || customer[p] !== customer[p - 1]) count += 1;
  return count;
}
