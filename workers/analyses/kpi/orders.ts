import type { DayRange } from './periods.ts';
import type { Purchases } from './tables.ts';

/** What the purchases of a period come to. Money in whole smallest units of its own column. */
export interface OrderFacts {
  readonly revenue: number;
  readonly orders: number;
  readonly customers: number;
  /** Customers of the period with two purchases or more in it. */
  readonly repeaters: number;
  /** Whose first purchase of all lies in the period. */
  readonly newcomers: number;
  readonly costedAmount: number;
  readonly cost: number;
  readonly discount: number;
  /** Days from one purchase to the next; the next one lies in the period. */
  readonly gapCount: number;
  readonly gapSum: number;
  readonly gapMedian: number | null;
  /** Bought within activeDays up to the day before the period. */
  readonly activeAtStart: number;
  /** The same up to the last day of the period. */
  readonly activeAtEnd: number;
  /** Active at the start and no longer at the end. */
  readonly lost: number;
  /** Bought before, but not within activeDays up to the day before the period. */
  readonly dormantAtStart: number;
  /** Dormant at the start, with a purchase in the period. */
  readonly reactivated: number;
  /** Dormant at the start and active at the end. */
  readonly wonBack: number;
  /** New in the period and active at its end. */
  readonly newAtEnd: number;
}

/** One pass over the purchases; each customer’s stand together, earliest first. Cost O(n). */
export function measureOrders(purchases: Purchases, range: DayRange, activeDays: number): OrderFacts {
  const { customer, day, starts } = purchases;
  const n = day.length;
  const sums = { revenue: 0, orders: 0, costedAmount: 0, cost: 0, discount: 0 };
  const people = { customers: 0, repeaters: 0, newcomers: 0, activeAtStart: 0, activeAtEnd: 0, lost: 0 };
  const back = { dormantAtStart: 0, reactivated: 0, wonBack: 0, newAtEnd: 0 };
  const gaps: number[] = [];
  let gapCount = 0;
  let gapSum = 0;
  let i = 0;
  while (i < n) {
    const who = customer[i];
    const firstDay = day[i] as number;
    let lastBefore = -Infinity;
    let lastUpToEnd = -Infinity;
    let orders = 0;
    for (; i < n && customer[i] === who; i++) {
      const at = day[i] as number;
      if (at > range.end) continue;
      const isIn = at >= range.start;
      if (isIn) {
        sums.revenue += purchases.amount.values[i] as number;
        sums.costedAmount += purchases.costedAmount.values[i] ?? 0;
        sums.cost += purchases.cost.values[i] ?? 0;
        sums.discount += purchases.discount.values[i] ?? 0;
      }
      if (starts[i] === 0) continue;
      if (!isIn) lastBefore = at;
      else {
        orders += 1;
        if (lastUpToEnd > -Infinity) {
          const gap = at - lastUpToEnd;
          gaps[gap] = (gaps[gap] ?? 0) + 1;
          gapCount += 1;
          gapSum += gap;
        }
      }
      lastUpToEnd = at;
    }
    const wasActive = range.start - lastBefore <= activeDays;
    const isActive = range.end - lastUpToEnd < activeDays;
    const wasDormant = lastBefore > -Infinity && !wasActive;
    const isNew = orders > 0 && firstDay >= range.start;
    sums.orders += orders;
    people.customers += Number(orders > 0);
    people.repeaters += Number(orders > 1);
    people.newcomers += Number(isNew);
    people.activeAtStart += Number(wasActive);
    people.activeAtEnd += Number(isActive);
    people.lost += Number(wasActive && !isActive);
    back.dormantAtStart += Number(wasDormant);
    back.reactivated += Number(wasDormant && orders > 0);
    back.wonBack += Number(wasDormant && isActive);
    back.newAtEnd += Number(isNew && isActive);
  }
  return { ...sums, ...people, ...back, gapCount, gapSum, gapMedian: medianOfCounts(gaps, gapCount) };
}

/** counts[v] is how often v occurs; holes are zeros. Mean of the middle two where their number is even. */
function medianOfCounts(counts: readonly number[], n: number): number | null {
  if (n === 0) return null;
  const [low, high] = [Math.floor((n - 1) / 2), Math.floor(n / 2)];
  let seen = 0;
  let lowValue: number | null = null;
  for (const [value, count] of Object.entries(counts)) {
    seen += count;
    if (lowValue === null && seen > low) lowValue = Number(value);
    if (lowValue !== null && seen > high) return (lowValue + Number(value)) / 2;
  }
  return lowValue;
}
