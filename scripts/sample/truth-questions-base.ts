/**
 * What the answers to the 47 questions of the question bank are counted from: plain loops over the generator’s own
 * objects, a path that shares nothing with the analyses of the product.
 *
 * Sale lines are those of members, no returns, up to `asOf` (the day after the last line of the file). An order is an
 * order number. D is the last day with a sale. `stretch` is the longest of 365, 182, 91, 28 days that fits twice into
 * the days from the first to the last sale; “recent” is its last one, “before” the one before it, `year` the last 365
 * days. Days are whole calendar days; shares and rates are unrounded, money is in won.
 */
import { memberSales, sumLines } from './counts.ts';
import type { Message } from './contacts.ts';
import type { Member } from './members.ts';
import type { Order, OrderLine } from './orders.ts';
import type { Shop } from './shop.ts';
import type { SpendRow } from './spend.ts';

const STRETCHES = [365, 182, 91, 28];
export const YEAR_DAYS = 365;

/** Days from and to, both included. */
export interface Span {
  from: number;
  to: number;
}

export interface Books {
  sales: readonly Order[];
  members: readonly Member[];
  messages: readonly Message[];
  spend: readonly SpendRow[];
  asOf: number;
  lastDay: number;
  stretch: number;
  recent: Span;
  before: Span;
  year: Span;
  /** Member id → orders in order of time. */
  byCustomer: ReadonlyMap<string, readonly Order[]>;
  /** First orders of their customers in the file. */
  firsts: ReadonlySet<Order>;
}

export interface Answer {
  value: number;
  [extra: string]: unknown;
}

export function openBooks(
  { orders, members }: Shop,
  messages: readonly Message[],
  spend: readonly SpendRow[],
): Books {
  const sales = memberSales(orders);
  const byCustomer = groupBy(sales, ({ member }) => member!.id);
  const firstDay = sales[0]!.day;
  const lastDay = sales.at(-1)!.day;
  const stretch = STRETCHES.find((days) => lastDay - firstDay + 1 >= 2 * days);
  if (stretch === undefined) throw new Error('The shop is too short to compare two stretches');
  return {
    ...{ sales, members, messages, spend, lastDay, stretch, byCustomer },
    asOf: orders.at(-1)!.day + 1,
    recent: { from: lastDay - stretch + 1, to: lastDay },
    before: { from: lastDay - 2 * stretch + 1, to: lastDay - stretch },
    year: { from: lastDay - YEAR_DAYS + 1, to: lastDay },
    firsts: new Set([...byCustomer.values()].map((own) => own[0]!)),
  };
}

export function isIn(span: Span, day: number): boolean {
  return day >= span.from && day <= span.to;
}

export function ordersIn(orders: readonly Order[], span: Span): Order[] {
  return orders.filter(({ day }) => isIn(span, day));
}

export function revenueOf(orders: readonly Order[]): number {
  return sumLines(orders, ({ amount }) => amount);
}

export function lineMargin({ amount, cost }: OrderLine): number {
  return amount - cost;
}

export function marginOf(orders: readonly Order[]): number {
  return sumLines(orders, lineMargin);
}

export function customersOf(orders: readonly Order[]): Set<string> {
  return new Set(orders.map(({ member }) => member!.id));
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

export function addTo(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

/** The key with the greatest value; of several the first by code unit. */
export function topOf(sums: Iterable<readonly [string, number]>): readonly [key: string, value: number] {
  const sorted = [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [first] = sorted;
  if (first === undefined) throw new Error('There is nothing to choose from');
  return first;
}

export function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** Mean of the two middle values where their number is even. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** All sale lines of orders with the order they belong to. */
export function linesOf(orders: readonly Order[]): { order: Order; line: OrderLine }[] {
  return orders.flatMap((order) => order.lines.map((line) => ({ order, line })));
}
