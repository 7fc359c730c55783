import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { lastCoveredDay, listPeriods, periodStart, toDayNumber, toIsoDay } from '../../contract/periods.ts';
import type { Role, TableKind } from '../../contract/tables.ts';
import { toMinorUnits } from '../../numeric/money.ts';
import { medianOfSorted } from '../../numeric/quantile.ts';
import { yearDays } from './spans.ts';

/** Purchases, sorted by customer and time. Amounts in the smallest unit, margins and discounts in full units. */
export interface Purchases {
  readonly count: number;
  readonly customer: ArrayLike<number>;
  readonly day: ArrayLike<number>;
  readonly amount: Float64Array;
  readonly margin: ArrayLike<number>;
  readonly given: ArrayLike<number>;
  readonly coupon: ArrayLike<number>;
}

/** One place a customer with purchases from `start` to `end` (exclusive). */
export interface Buyer {
  readonly start: number;
  readonly end: number;
}

export interface Stretch {
  /** Day numbers, inclusive. */
  readonly start: number;
  readonly end: number;
}

export interface Months {
  /** First days, day numbers; every month from the first sale to the last. */
  readonly starts: readonly number[];
  /** 1 where the file covers the whole month. */
  readonly isFull: readonly boolean[];
  readonly orders: Float64Array;
  /** In the smallest unit. */
  readonly revenue: Float64Array;
  readonly margin: Float64Array;
  readonly firstOrders: Float64Array;
  readonly buyers: Float64Array;
  /** Days that the file covers. */
  readonly days: Float64Array;
}

export interface Facts {
  readonly asOf: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly spanDays: number;
  readonly recent: Stretch | null;
  readonly before: Stretch | null;
  /** The last 365 days; the whole file where it is shorter. */
  readonly year: Stretch;
  /** Smallest units in a full one. */
  readonly unit: number;
  readonly decimals: number;
  readonly purchases: Purchases;
  readonly buyers: readonly Buyer[];
  readonly months: Months;
  /** Median days between consecutive purchases of a customer, as in `kpi`; null without a second one. */
  readonly cycleDays: number | null;
  readonly gaps: Float64Array;
  readonly has: (kind: TableKind, role?: Role) => boolean;
  /** A column of a small table, empty where the table is not there. */
  readonly numbers: (name: string) => ArrayLike<number>;
  readonly words: (name: string) => readonly string[];
}

const none = new Float64Array(0);

export function readFacts(input: KernelInput): Facts {
  const decimals = Number(input.facts.moneyDecimals);
  const column = (name: string): ArrayLike<number> => columnOf(input, `purchases.${name}`);
  const amount = toMinorUnits(column('amount'), decimals);
  const purchases: Purchases = {
    ...{ count: amount.length, customer: column('customer'), day: column('day'), amount },
    ...{ margin: column('margin'), given: column('given'), coupon: column('coupon') },
  };
  const firstDay = toDayNumber(String(input.facts.firstDay));
  const lastDay = toDayNumber(String(input.facts.lastDay));
  const asOf = toDayNumber(String(input.facts.asOf));
  const stretchDays = Number(input.facts.stretchDays);
  const spanDays = lastDay - firstDay + 1;
  const recent = stretchDays > 0 ? { start: lastDay - stretchDays + 1, end: lastDay } : null;
  const before = recent && { start: recent.start - stretchDays, end: recent.start - 1 };
  const buyers = listBuyers(purchases);
  const gaps = listGaps(purchases, buyers);
  const mapped = new Set(String(input.facts.mapped).split(' '));
  return {
    ...{ asOf, firstDay, lastDay, spanDays, recent, before, decimals, purchases, buyers, gaps },
    unit: 10 ** decimals,
    year: { start: Math.max(firstDay, lastDay - yearDays + 1), end: lastDay },
    months: tellMonths(purchases, buyers, firstDay, lastCovered(String(input.facts.asOf), lastDay)),
    cycleDays: gaps.length > 0 ? medianOfSorted(gaps) : null,
    has: (kind, role) => mapped.has(role === undefined ? kind : `${kind}.${role}`),
    numbers: (name) => input.columns[name] ?? none,
    words: (name) => input.texts?.[name] ?? [],
  };
}

function lastCovered(asOf: string, lastDay: number): number {
  return toDayNumber(lastCoveredDay(asOf, toIsoDay(lastDay)));
}

export function isIn({ start, end }: Stretch, day: number): boolean {
  return day >= start && day <= end;
}

function listBuyers({ count, customer }: Purchases): Buyer[] {
  const buyers: Buyer[] = [];
  for (let start = 0; start < count;) {
    let end = start + 1;
    while (end < count && customer[end] === customer[start]) end++;
    buyers.push({ start, end });
    start = end;
  }
  return buyers;
}

/** Days between consecutive purchases of a customer, ascending. */
function listGaps({ day }: Purchases, buyers: readonly Buyer[]): Float64Array {
  const gaps: number[] = [];
  for (const { start, end } of buyers) {
    for (let i = start + 1; i < end; i++) gaps.push((day[i] as number) - (day[i - 1] as number));
  }
  return Float64Array.from(gaps).sort();
}

function tellMonths(
  { day, amount, margin }: Purchases,
  buyers: readonly Buyer[],
  firstDay: number,
  covered: number,
): Months {
  const starts = listPeriods(firstDay, covered, 'month');
  const place = new Map(starts.map((start, i) => [start, i]));
  const column = (): Float64Array => new Float64Array(starts.length);
  const ends = starts.map((start, i) => (starts[i + 1] ?? periodStart(start + 31, 'month')) - 1);
  const months = {
    ...{ starts, orders: column(), revenue: column(), margin: column() },
    ...{ firstOrders: column(), buyers: column() },
    isFull: starts.map((start, i) => start >= firstDay && (ends[i] as number) <= covered),
    days: Float64Array.from(
      starts,
      (start, i) => Math.min(ends[i] as number, covered) - Math.max(start, firstDay) + 1,
    ),
  };
  for (const { start, end } of buyers) {
    let last = -1;
    for (let i = start; i < end; i++) {
      const month = place.get(periodStart(day[i] as number, 'month'));
      if (month === undefined) continue;
      months.orders[month] = (months.orders[month] as number) + 1;
      months.revenue[month] = (months.revenue[month] as number) + (amount[i] as number);
      months.margin[month] = (months.margin[month] as number) + (margin[i] as number);
      if (i === start) months.firstOrders[month] = (months.firstOrders[month] as number) + 1;
      if (month !== last) months.buyers[month] = (months.buyers[month] as number) + 1;
      last = month;
    }
  }
  return months;
}

/** Positions of the months that the file covers from end to end. */
export function fullMonths({ isFull }: Months): number[] {
  return isFull.flatMap((full, i) => (full ? [i] : []));
}

/** What a stretch comes to. Money in the smallest unit. */
export interface StretchSums {
  readonly orders: number;
  readonly buyers: number;
  readonly revenue: number;
}

export function sumsIn({ purchases, buyers }: Facts, stretch: Stretch): StretchSums {
  let [orders, active, revenue] = [0, 0, 0];
  for (const { start, end } of buyers) {
    let isActive = false;
    for (let i = start; i < end; i++) {
      if (!isIn(stretch, purchases.day[i] as number)) continue;
      isActive = true;
      orders += 1;
      revenue += purchases.amount[i] as number;
    }
    if (isActive) active += 1;
  }
  return { orders, buyers: active, revenue };
}
