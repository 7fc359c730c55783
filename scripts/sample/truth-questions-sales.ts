/**
 * Answers 24–37 (sales).
 * Chosen where the definition leaves it open: 27 divides each month’s revenue per day by the mean of the months’
 * revenues per day; 31 names the month with the highest revenue ÷ orders; 36 is a share of the revenue that has a
 * store.
 */
import type { Order } from './orders.ts';
import { monthOf } from './spend.ts';
import type { Answer, Books } from './truth-questions-base.ts';
import {
  YEAR_DAYS,
  customersOf,
  groupBy,
  marginOf,
  ordersIn,
  revenueOf,
  sumOf,
  topOf,
} from './truth-questions-base.ts';

const LAST_MONTHS = 12;

interface FullMonth {
  month: string;
  days: number;
  orders: readonly Order[];
}

/** Calendar months that lie wholly between the first and the last sale, in order. */
function fullMonths({ sales, lastDay }: Books): FullMonth[] {
  const daysOf = new Map<string, number>();
  for (let day = sales[0]!.day; day <= lastDay; day += 1) {
    daysOf.set(monthOf(day), (daysOf.get(monthOf(day)) ?? 0) + 1);
  }
  const groups = groupBy(sales, ({ day }) => monthOf(day));
  return [...daysOf]
    .filter(([month, days]) => days === daysInMonth(month))
    .map(([month, days]) => ({ month, days, orders: groups.get(month) ?? [] }));
}

function daysInMonth(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}

function averageOrder(orders: readonly Order[]): number {
  return revenueOf(orders) / orders.length;
}

function answerNewCustomers(books: Books): Record<string, Answer> {
  const { firsts, spend } = books;
  const months = fullMonths(books);
  const counted = months.length > LAST_MONTHS ? months.slice(-LAST_MONTHS) : months.slice(1);
  const newIn = counted.map(({ orders }) => orders.filter((order) => firsts.has(order)).length);
  const covered = new Set(spend.map(({ month }) => month));
  const cost = sumOf(spend.map(({ costWon }) => costWon));
  const acquired = [...firsts].filter(({ day }) => covered.has(monthOf(day))).length;
  return {
    24: { value: sumOf(newIn) / counted.length, months: counted.length },
    25: { value: cost / acquired, cost, newCustomers: acquired },
  };
}

function answerPerCustomer({ sales, recent, before }: Books): Record<string, Answer> {
  const perCustomer = (orders: readonly Order[]): number => revenueOf(orders) / customersOf(orders).size;
  const now = perCustomer(ordersIn(sales, recent));
  const then = perCustomer(ordersIn(sales, before));
  return { 26: { value: now, before: then, change: now / then - 1 } };
}

/** The calendar month (1–12) whose revenue or margin a day is highest against the mean of all months. */
function seasonalPeak(months: readonly FullMonth[], measure: (orders: readonly Order[]) => number) {
  const perDay = months.map(({ month, days, orders }) => ({
    name: String(Number(month.slice(5))),
    value: measure(orders) / days,
  }));
  const mean = sumOf(perDay.map(({ value }) => value)) / perDay.length;
  const [month, index] = topOf(
    [...groupBy(perDay, ({ name }) => name)].map(([name, own]) => [
      name,
      sumOf(own.map(({ value }) => value)) / own.length / mean,
    ]),
  );
  return { month: Number(month), index };
}

function answerMonths(books: Books): Record<string, Answer> {
  const months = fullMonths(books);
  const season = seasonalPeak(months, revenueOf);
  const last = months.at(-1)!;
  const [dearest, dearestValue] = topOf(months.map(({ month, orders }) => [month, averageOrder(orders)]));
  const [busiest, busiestOrders] = topOf(months.map(({ month, orders }) => [month, orders.length]));
  return {
    27: { value: season.index, month: season.month, margin: seasonalPeak(months, marginOf) },
    31: {
      ...{ value: averageOrder(last.orders), month: last.month },
      highest: { month: dearest, value: dearestValue },
    },
    32: { value: busiestOrders, month: busiest },
  };
}

function answerOrders(books: Books): Record<string, Answer> {
  const { sales, year, firsts } = books;
  const later = sales.filter((order) => !firsts.has(order));
  const inYear = ordersIn(sales, year);
  const yearBefore = ordersIn(sales, { from: year.from - YEAR_DAYS, to: year.to - YEAR_DAYS });
  return {
    28: { value: revenueOf(later) / revenueOf(sales) },
    29: { value: marginOf(later) / marginOf(sales) },
    30: { value: inYear.length },
    33: { value: averageOrder(inYear), change: averageOrder(inYear) / averageOrder(yearBefore) - 1 },
  };
}

function answerPlaces({ sales }: Books): Record<string, Answer> {
  const shareOf = (nameOf: (order: Order) => string): { name: string; share: number } => {
    const having = sales.filter((order) => nameOf(order) !== '');
    const [name, revenue] = topOf([...groupBy(having, nameOf)].map(([key, own]) => [key, revenueOf(own)]));
    return { name, share: revenue / revenueOf(having) };
  };
  const device = shareOf((order) => order.device);
  const region = shareOf((order) => order.region);
  const store = shareOf((order) => order.store);
  return {
    34: { value: device.share, device: device.name },
    35: { value: region.share, region: region.name },
    36: { value: store.share, store: store.name },
  };
}

function answerNoConsent({ sales, year }: Books): Record<string, Answer> {
  const inYear = ordersIn(sales, year);
  const silent = inYear.filter(({ member }) => member!.consents.every((consent) => !consent));
  return {
    37: {
      value: revenueOf(silent),
      share: revenueOf(silent) / revenueOf(inYear),
      customers: customersOf(silent).size,
    },
  };
}

export function answerSales(books: Books): Record<string, Answer> {
  return {
    ...answerNewCustomers(books),
    ...answerPerCustomer(books),
    ...answerMonths(books),
    ...answerOrders(books),
    ...answerPlaces(books),
    ...answerNoConsent(books),
  };
}
