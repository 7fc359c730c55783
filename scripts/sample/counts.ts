/** What came of the planted effects, counted from the orders as written. Guests and returns are left out. */
import type { Catalogue, Product } from './catalogue.ts';
import { CATEGORIES } from './catalogue.ts';
import { LAST_DAY } from '../../workers/shops/calendar.ts';
import type { Order, OrderLine } from './orders.ts';
import type { Association, SequenceEffect } from './planted.ts';
import { naturalLog } from '../../workers/shops/random.ts';

export function isReturn(order: Order): boolean {
  return order.orderNo.startsWith('R');
}

/** Sales of members: what every count below is taken from. */
export function memberSales(orders: readonly Order[]): Order[] {
  return orders.filter((order) => order.member !== undefined && !isReturn(order));
}

export function sumLines(orders: readonly Order[], pick: (line: OrderLine) => number): number {
  let sum = 0;
  for (const { lines } of orders) for (const line of lines) sum += pick(line);
  return sum;
}

export function roundTo(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

/** Half-width that a realised share leaves less than once in 15,000 when the truth is `probability`. */
export function shareBound(probability: number, trials: number): number {
  return roundTo(
    4 * Math.sqrt((probability * (1 - probability)) / Math.max(1, trials)) + 0.5 / Math.max(1, trials),
    4,
  );
}

interface AssociationCount {
  antecedentOrders: number;
  consequentOrders: number;
  bothOrders: number;
  /** bothOrders ÷ antecedentOrders. */
  confidence: number;
  /** bothOrders ÷ all orders. */
  support: number;
  lift: number;
  /** |confidence − true probability| stays within this. */
  bound: number;
}

export function countAssociation(sales: readonly Order[], pair: Association): AssociationCount {
  const labelOf = (product: Product): string =>
    pair.level === 'category' ? CATEGORIES[product.category]!.name : product.name;
  let antecedentOrders = 0;
  let consequentOrders = 0;
  let bothOrders = 0;
  for (const { lines } of sales) {
    const hasAntecedent = lines.some(({ product }) => labelOf(product) === pair.antecedent);
    const hasConsequent = lines.some(({ product }) => labelOf(product) === pair.consequent);
    if (hasAntecedent) antecedentOrders += 1;
    if (hasConsequent) consequentOrders += 1;
    if (hasAntecedent && hasConsequent) bothOrders += 1;
  }
  const confidence = bothOrders / antecedentOrders;
  return {
    antecedentOrders,
    consequentOrders,
    bothOrders,
    confidence: roundTo(confidence, 4),
    support: roundTo(bothOrders / sales.length, 6),
    lift: roundTo((confidence * sales.length) / consequentOrders, 3),
    bound: shareBound(pair.probability, antecedentOrders),
  };
}

interface SequenceCount {
  /** Customers whose first `first` lies at least `withinDays` days before the end of the file. */
  customers: number;
  /** Those with `next` in another order at most `withinDays` days later. */
  followed: number;
  rate: number;
  meanDays: number;
  bound: number;
}

export function countSequence(sales: readonly Order[], effect: SequenceEffect): SequenceCount {
  const firstDays = new Map<string, number>();
  const followedDays = new Map<string, number>();
  const holds = (order: Order, name: string): boolean =>
    order.lines.some(({ product }) => product.name === name);
  for (const order of sales) {
    const id = order.member!.id;
    const start = firstDays.get(id);
    if (start !== undefined && holds(order, effect.next) && order.day - start <= effect.withinDays) {
      if (!followedDays.has(id)) followedDays.set(id, order.day - start);
    }
    if (start === undefined && holds(order, effect.first)) firstDays.set(id, order.day);
  }
  const observed = [...firstDays].filter(([, day]) => day + effect.withinDays <= LAST_DAY);
  const delays = observed.flatMap(([id]) => followedDays.get(id) ?? []);
  return {
    customers: observed.length,
    followed: delays.length,
    rate: roundTo(delays.length / observed.length, 4),
    meanDays: roundTo(delays.reduce((sum, days) => sum + days, 0) / Math.max(1, delays.length), 1),
    bound: shareBound(effect.probability, observed.length),
  };
}

interface PriceResponse {
  /** Sale lines of the product. */
  lines: number;
  /** Weighted slope of ln(lines ÷ all lines of the category) on ln(price ÷ list price), over the prices. */
  slope: number;
  standardError: number;
}

/** How the lines of `demand` answer the price of `priced`, pooled over the days of each price. */
export function measurePriceResponse(
  catalogue: Catalogue,
  sales: readonly Order[],
  demand: Product,
  priced: Product,
): PriceResponse {
  const { products, prices } = catalogue;
  const steps = new Map<number, { own: number; category: number }>();
  for (const { day, lines } of sales) {
    const price = prices[day * products.length + priced.index]!;
    const step = steps.get(price) ?? { own: 0, category: 0 };
    steps.set(price, step);
    for (const { product } of lines) {
      if (product === demand) step.own += 1;
      if (product.category === demand.category) step.category += 1;
    }
  }
  const points = [...steps].map(([price, { own, category }]) => ({
    x: naturalLog(price / priced.listPrice),
    y: naturalLog(own / category),
    weight: own,
  }));
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const meanOf = (pick: (point: { x: number; y: number }) => number): number =>
    points.reduce((sum, point) => sum + point.weight * pick(point), 0) / total;
  const meanX = meanOf(({ x }) => x);
  const meanY = meanOf(({ y }) => y);
  const spread = meanOf(({ x }) => (x - meanX) * (x - meanX));
  const slope = meanOf(({ x, y }) => (x - meanX) * (y - meanY)) / spread;
  return { lines: total, slope: roundTo(slope, 3), standardError: roundTo(1 / Math.sqrt(total * spread), 3) };
}
