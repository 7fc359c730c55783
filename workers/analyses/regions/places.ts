import type { Part } from '../../contract/parts.ts';
import { countCustomers, type Pieces } from '../../numeric/pieces.ts';
import type { Stretch } from '../../numeric/stretch.ts';

/** What is counted in one place; money in whole units. */
export interface PlaceTally {
  customers: number;
  orders: number;
  revenue: number;
  margin: number;
  recent: number;
  before: number;
  /** counts[k]: customers with k purchases here. */
  readonly purchases: number[];
}

/** One of each for every customer. */
export interface PlaceCustomers {
  readonly index: Int32Array;
  /** The place with most of the customer’s money; of two alike the earlier one. */
  readonly main: Uint16Array;
  /** All places of customer i: list[from[i]] to list[from[i + 1] - 1], ascending. */
  readonly from: Int32Array;
  readonly list: Int32Array;
  readonly lastDay: Int32Array;
  readonly purchases: Int32Array;
  readonly revenue: Float64Array;
}

interface Visit {
  orders: number;
  revenue: number;
}

/** Adds up places and customers in one pass over the pieces. Cost O(pieces). */
export function tallyPlaces(
  pieces: Pieces,
  parts: readonly Part[],
  rowOf: Int32Array,
  stretch: Stretch | null,
): { tallies: PlaceTally[]; customers: PlaceCustomers } {
  const tallies = parts.map((): PlaceTally => ({
    ...{ customers: 0, orders: 0, revenue: 0, margin: 0, recent: 0, before: 0 },
    purchases: [],
  }));
  const count = countCustomers(pieces);
  const list: number[] = [];
  const customers = {
    ...{ index: new Int32Array(count), main: new Uint16Array(count), from: new Int32Array(count + 1) },
    ...{ lastDay: new Int32Array(count), purchases: new Int32Array(count), revenue: new Float64Array(count) },
  };
  const visits = new Map<number, Visit>();
  let at = -1;
  let order = { row: -1, amount: 0 };
  const closeOrder = (): void => {
    const tally = tallies[order.row];
    if (tally) tally.orders += 1;
    order = { row: -1, amount: 0 };
  };
  const closeCustomer = (): void => {
    let main = { row: 0, revenue: -Infinity };
    for (const [row, { orders, revenue }] of [...visits].sort(([a], [b]) => a - b)) {
      const tally = tallies[row] as PlaceTally;
      tally.customers += 1;
      tally.purchases[orders] = (tally.purchases[orders] ?? 0) + 1;
      list.push(row);
      if (revenue > main.revenue) main = { row, revenue };
    }
    customers.main[at] = main.row;
    customers.from[at + 1] = list.length;
    visits.clear();
  };
  for (let i = 0; i < pieces.customer.length; i++) {
    const row = rowOf[pieces.part[i] as number] as number;
    const tally = tallies[row];
    if (tally === undefined) throw new RangeError(`no place ${pieces.part[i]}`);
    const [amount, day] = [pieces.amount[i] as number, pieces.day[i] as number];
    const startsOrder = pieces.starts[i] === 1;
    if (startsOrder) closeOrder();
    if (i === 0 || pieces.customer[i] !== pieces.customer[i - 1]) {
      if (i > 0) closeCustomer();
      at += 1;
      customers.index[at] = pieces.customer[i] as number;
    }
    tally.revenue += amount;
    tally.margin += pieces.margin?.[i] ?? 0;
    if (stretch && day >= stretch.start) tally.recent += amount;
    else if (stretch && day >= stretch.beforeStart) tally.before += amount;
    if (order.row < 0 || amount > order.amount) order = { row, amount };
    if (startsOrder) {
      customers.purchases[at] = (customers.purchases[at] as number) + 1;
      customers.lastDay[at] = day;
    }
    customers.revenue[at] = (customers.revenue[at] as number) + amount;
    const visit = visits.get(row) ?? { orders: 0, revenue: 0 };
    visits.set(row, { orders: visit.orders + 1, revenue: visit.revenue + amount });
  }
  closeOrder();
  if (count > 0) closeCustomer();
  return { tallies, customers: { ...customers, list: Int32Array.from(list) } };
}

/** How many of the customers of a place bought at least `least` times. */
export function countFrom(purchases: readonly number[], least: number): number {
  let count = 0;
  purchases.forEach((customers, times) => {
    if (times >= least) count += customers;
  });
  return count;
}

/** The fewest purchases, two at least, that no more than a fifth of the customers made; the most anybody made else. */
export function frequentFifth(purchases: Int32Array): number {
  const sorted = Int32Array.from(purchases).sort();
  const n = sorted.length;
  const most = sorted[n - 1] ?? 2;
  const room = Math.floor(n / 5);
  // The customer just outside the fifth: whoever bought more often is within it.
  const outside = sorted[n - 1 - room] ?? 1;
  return Math.max(2, Math.min(outside + 1, most));
}
