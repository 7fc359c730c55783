import type { TypedColumn } from '../contract/analysis.ts';
import { toDayNumber, toIsoDay } from '../contract/periods.ts';
import type { SalesInMemory } from './analysisModule.ts';
import { firstRows } from './firstRows.ts';

type Columns = Readonly<Record<string, TypedColumn>>;

/** What purchases and lines come to, from the typed arrays: each of these gives what the SQL beside it gives. Cost O(lines). */

interface MemorySpan {
  /** Lines up to a day, and after it. */
  readonly lines: number;
  readonly later: number;
  /** ISO dates: the first line up to then, and the last of all. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** All amounts, signs left off. */
  readonly turnover: number;
}

export function spanInMemory({ arrays: { day }, kept, prepared }: SalesInMemory, end: string): MemorySpan {
  const until = toDayNumber(end);
  let lines = 0;
  let first = Infinity;
  let last = -Infinity;
  for (let p = 0; p < day.length; p++) {
    if (kept.counts[p] === 0) continue;
    const at = day[p] as number;
    last = Math.max(last, at);
    if (at > until) continue;
    lines += kept.counts[p] as number;
    first = Math.min(first, at);
  }
  return {
    ...{ lines, later: kept.lineCount - lines, turnover: kept.turnover / prepared.unit },
    firstDay: first === Infinity ? null : toIsoDay(first),
    lastDay: last === -Infinity ? null : toIsoDay(last),
  };
}

/** One row a purchase and day, sorted by customer and day; money in whole units of each column. */
interface PurchaseDays {
  readonly customer: Int32Array;
  /** Since 1970-01-01. */
  readonly day: Int32Array;
  /** 1 on the first day of a purchase. */
  readonly starts: Uint8Array;
  readonly amount: Float64Array;
  /** Amount of lines with a cost, their cost, and 1 where there is one; empty where costs are not asked for. */
  readonly costedAmount: Float64Array;
  readonly cost: Float64Array;
  readonly hasCost: Uint8Array;
  /** Empty where it is not asked for. */
  readonly discount: Float64Array;
}

export function foldPurchaseDays(
  { arrays, kept }: SalesInMemory,
  end: string,
  cost: TypedColumn | null,
  discount: TypedColumn | null,
): PurchaseDays {
  const { day, from, amount, purchase } = arrays;
  const last = toDayNumber(end);
  const size = day.length;
  const out = {
    customer: new Int32Array(size),
    day: new Int32Array(size),
    starts: new Uint8Array(size),
    amount: new Float64Array(size),
    costedAmount: new Float64Array(cost ? size : 0),
    cost: new Float64Array(cost ? size : 0),
    hasCost: new Uint8Array(cost ? size : 0),
    discount: new Float64Array(discount ? size : 0),
  };
  const addFurther = (p: number, row: number): void => {
    let costed = 0;
    let spent = 0;
    let off = 0;
    const stop = from[p + 1] as number;
    for (let i = from[p] as number; i < stop; i++) {
      if (kept.lines[i] === 0) continue;
      if (cost !== null && !Number.isNaN(cost[i])) {
        costed += amount[i] as number;
        spent += cost[i] as number;
        out.hasCost[row] = 1;
      }
      if (discount !== null && !Number.isNaN(discount[i])) off += discount[i] as number;
    }
    if (cost !== null) {
      out.costedAmount[row] = costed;
      out.cost[row] = spent;
    }
    if (discount !== null) out.discount[row] = off;
  };
  const isBegun = new Uint8Array(arrays.purchaseCount);
  let n = 0;
  for (let p = 0; p < size; p++) {
    if (kept.counts[p] === 0 || (day[p] as number) > last) continue;
    out.customer[n] = arrays.customer[p] as number;
    out.day[n] = day[p] as number;
    out.starts[n] = isBegun[purchase[p] as number] === 0 ? 1 : 0;
    isBegun[purchase[p] as number] = 1;
    out.amount[n] = kept.sums[p] as number;
    if (cost !== null || discount !== null) addFurther(p, n);
    n += 1;
  }
  const {
    customer,
    day: days,
    starts,
    amount: paid,
    costedAmount,
    cost: costs,
    hasCost,
    discount: off,
  } = out;
  return {
    ...firstRows(n, { customer, day: days, starts, amount: paid }),
    ...(cost ? firstRows(n, { costedAmount, cost: costs, hasCost }) : { costedAmount, cost: costs, hasCost }),
    discount: discount ? firstRows(n, { off }).off : off,
  };
}

/**
 * One row a purchase and day up to the last day, sorted by customer and day: customer, day, starts (1 on the first
 * day of a purchase), amount; with them costedAmount, cost and discount where they are given.
 */
export function purchaseDaysInMemory(
  memory: SalesInMemory,
  end: string,
  cost: TypedColumn | null,
  discount: TypedColumn | null,
): Columns {
  const { unit, costUnit, discountUnit } = memory.prepared;
  const found = foldPurchaseDays(memory, end, cost, discount);
  const { customer, day, starts } = found;
  return {
    ...{ customer, day, starts, amount: inOnes(found.amount, unit) },
    ...(cost && { costedAmount: inOnes(found.costedAmount, unit), cost: inOnes(found.cost, costUnit) }),
    ...(discount && { discount: inOnes(found.discount, discountUnit) }),
  };
}

/** Whole units in their own place. */
function inOnes(money: Float64Array, unit: number): Float64Array {
  for (let i = 0; i < money.length; i++) money[i] = (money[i] as number) / unit;
  return money;
}

/**
 * Purchases up to the last day, each with all its lines on the day of its first one, sorted by customer and day:
 * customer, day, purchases, revenue. One row a purchase; where purchases lie on several days, one a customer and day.
 */
export function purchasesInMemory({ arrays, kept, prepared }: SalesInMemory, end: string): Columns {
  const { day, purchase } = arrays;
  const last = toDayNumber(end);
  const customer = new Int32Array(day.length);
  const days = new Int32Array(day.length);
  const purchases = new Int32Array(day.length);
  const revenue = new Float64Array(day.length);
  const rowOf = prepared.oneDayEach ? null : new Int32Array(arrays.purchaseCount).fill(-1);
  let n = 0;
  for (let p = 0; p < day.length; p++) {
    if (kept.counts[p] === 0 || (day[p] as number) > last) continue;
    const sum = kept.sums[p] as number;
    const begun = rowOf ? (rowOf[purchase[p] as number] as number) : -1;
    if (begun >= 0) {
      revenue[begun] = (revenue[begun] as number) + sum;
      continue;
    }
    const isSameDay =
      rowOf !== null && n > 0 && customer[n - 1] === arrays.customer[p] && days[n - 1] === day[p];
    if (!isSameDay) n += 1;
    if (rowOf) rowOf[purchase[p] as number] = n - 1;
    customer[n - 1] = arrays.customer[p] as number;
    days[n - 1] = day[p] as number;
    purchases[n - 1] = (purchases[n - 1] as number) + 1;
    revenue[n - 1] = (revenue[n - 1] as number) + sum;
  }
  for (let i = 0; i < n; i++) revenue[i] = (revenue[i] as number) / prepared.unit;
  return firstRows(n, { customer, day: days, purchases, revenue });
}
