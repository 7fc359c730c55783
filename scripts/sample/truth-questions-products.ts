/**
 * Answers 16–19 (products), 46 and 47 (loyalty).
 * Chosen where the definition leaves it open: 18 counts, for a product and a region, the buyers of a line of that
 * product in that region, among the buyers of any line there; p is the upper tail of the hypergeometric distribution
 * with all buyers as the urn, and the family of Benjamini–Hochberg is all pairs with at least 20 such buyers; 47 takes
 * unordered pairs of product codes, and its rebuy is another order number of the same customer.
 */
import { CATEGORIES } from './catalogue.ts';
import type { Order, OrderLine } from './orders.ts';
import { exponentialOf, naturalLog } from '../../workers/shops/random.ts';
import type { Answer, Books } from './truth-questions-base.ts';
import {
  addTo,
  customersOf,
  lineMargin,
  linesOf,
  ordersIn,
  revenueOf,
  topOf,
} from './truth-questions-base.ts';

const LEAST_PAIR_BUYERS = 20;
const FALSE_DISCOVERY_RATE = 0.05;
const NEW_FOR_DAYS = 182;
const LEAST_PAIR_ORDERS = 50;
const LEAST_PAIR_SHARE = 0.001;
const FEW_PAIR_ORDERS = 10;
const LEAST_REBUY_BUYERS = 50;

function categoryOf({ product }: OrderLine): string {
  return CATEGORIES[product.category]!.name;
}

function answerBestSellers({ sales }: Books): Record<string, Answer> {
  const byCategory = new Map<string, number>();
  const marginByCategory = new Map<string, number>();
  const byProduct = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { line } of linesOf(sales)) {
    addTo(byCategory, categoryOf(line), line.amount);
    addTo(marginByCategory, categoryOf(line), lineMargin(line));
    addTo(byProduct, line.product.code, line.amount);
    names.set(line.product.code, line.product.name);
  }
  const [category, categoryRevenue] = topOf(byCategory);
  const [code, productRevenue] = topOf(byProduct);
  const share = categoryRevenue / revenueOf(sales);
  return {
    16: { value: categoryRevenue, category, share, margin: marginByCategory.get(category)! },
    17: { value: productRevenue, product: names.get(code)!, code },
  };
}

/** ln(n!) for n up to `most`. */
function logFactorials(most: number): Float64Array {
  const table = new Float64Array(most + 1);
  for (let n = 2; n <= most; n += 1) table[n] = table[n - 1]! + naturalLog(n);
  return table;
}

/** P(X ≥ hits) where `drawn` are drawn from `all` of which `marked` are marked. */
function upperTail(logs: Float64Array, hits: number, drawn: number, marked: number, all: number): number {
  const choose = (n: number, k: number): number => logs[n]! - logs[k]! - logs[n - k]!;
  let tail = 0;
  for (let k = hits; k <= Math.min(drawn, marked); k += 1) {
    if (drawn - k > all - marked) continue;
    const log = choose(marked, k) + choose(all - marked, drawn - k) - choose(all, drawn);
    if (log > -690) tail += exponentialOf(log);
  }
  return Math.min(1, tail);
}

interface RegionalPair {
  code: string;
  product: string;
  region: string;
  buyers: number;
  ratio: number;
  p: number;
}

function regionalPairs(sales: readonly Order[]): RegionalPair[] {
  const regionBuyers = new Map<string, Set<string>>();
  const productBuyers = new Map<string, Set<string>>();
  const pairBuyers = new Map<string, { code: string; product: string; region: string; ids: Set<string> }>();
  const put = (groups: Map<string, Set<string>>, key: string, id: string): void => {
    groups.set(key, (groups.get(key) ?? new Set()).add(id));
  };
  for (const { order, line } of linesOf(sales)) {
    const { id } = order.member!;
    const { code, name } = line.product;
    put(regionBuyers, order.region, id);
    put(productBuyers, code, id);
    const key = `${code} ${order.region}`;
    const pair = pairBuyers.get(key) ?? { code, product: name, region: order.region, ids: new Set() };
    pair.ids.add(id);
    pairBuyers.set(key, pair);
  }
  const all = customersOf(sales).size;
  const logs = logFactorials(all);
  return [...pairBuyers.values()]
    .filter(({ ids }) => ids.size >= LEAST_PAIR_BUYERS)
    .map(({ code, product, region, ids }) => {
      const drawn = regionBuyers.get(region)!.size;
      const marked = productBuyers.get(code)!.size;
      const ratio = ids.size / drawn / (marked / all);
      const p = upperTail(logs, ids.size, drawn, marked, all);
      return { code, product, region, buyers: ids.size, ratio, p };
    });
}

/** Those whose p is proven at the false discovery rate (Benjamini and Hochberg 1995, step-up). */
function discover(pairs: readonly RegionalPair[]): RegionalPair[] {
  const sorted = [...pairs].sort((a, b) => a.p - b.p);
  const last = sorted.findLastIndex(
    ({ p }, place) => p <= ((place + 1) / sorted.length) * FALSE_DISCOVERY_RATE,
  );
  return sorted.slice(0, last + 1);
}

function answerRegional({ sales }: Books): Record<string, Answer> {
  const pairs = regionalPairs(sales);
  const proven = discover(pairs).sort((a, b) => b.ratio - a.ratio);
  const [best] = proven;
  if (best === undefined) throw new Error('No product is particular to a region');
  const { product, code, region, buyers, ratio } = best;
  return {
    18: {
      value: ratio,
      product,
      code,
      region,
      buyers,
      pairsTested: pairs.length,
      pairsProven: proven.length,
    },
  };
}

function answerNewProducts({ sales, recent, lastDay }: Books): Record<string, Answer> {
  const firstSold = new Map<string, number>();
  for (const { order, line } of linesOf(sales)) {
    if (!firstSold.has(line.product.code)) firstSold.set(line.product.code, order.day);
  }
  const isNew = (code: string): boolean => firstSold.get(code)! > lastDay - NEW_FOR_DAYS;
  const buying = ordersIn(sales, recent).filter(({ lines }) =>
    lines.some(({ product }) => isNew(product.code)),
  );
  return {
    19: { value: customersOf(buying).size, newProducts: [...firstSold.keys()].filter(isNew).length },
  };
}

function answerFirstOrders({ firsts }: Books): Record<string, Answer> {
  const counts = new Map<string, number>();
  for (const { lines } of firsts) {
    for (const category of new Set(lines.map(categoryOf))) addTo(counts, category, 1);
  }
  const [category, count] = topOf(counts);
  const withCoupon = [...firsts].filter(({ coupon }) => coupon !== '').length;
  return { 46: { value: count / firsts.size, category, couponShare: withCoupon / firsts.size } };
}

function answerTogether({ sales, byCustomer }: Books): Record<string, Answer> {
  const ordersWith = new Map<string, number>();
  const together = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { lines } of sales) {
    for (const { product } of lines) names.set(product.code, product.name);
    const codes = [...new Set(lines.map(({ product }) => product.code))].sort();
    for (const [place, a] of codes.entries()) {
      addTo(ordersWith, a, 1);
      for (const b of codes.slice(place + 1)) addTo(together, `${a} ${b}`, 1);
    }
  }
  const enough = Math.max(LEAST_PAIR_ORDERS, LEAST_PAIR_SHARE * sales.length);
  const often = [...together].filter(([, count]) => count >= enough);
  const pairs = often.length > 0 ? often : [...together].filter(([, count]) => count >= FEW_PAIR_ORDERS);
  const lifts = pairs.map(([pair, count]): [string, number] => {
    const [a = '', b = ''] = pair.split(' ');
    return [pair, (count * sales.length) / (ordersWith.get(a)! * ordersWith.get(b)!)];
  });
  const [pair, lift] = topOf(lifts);
  const [a = '', b = ''] = pair.split(' ');
  return {
    47: {
      ...{ value: lift, a: names.get(a)!, b: names.get(b)!, aCode: a, bCode: b, count: together.get(pair)! },
      rebuy: findRebuy([...byCustomer.values()], names),
    },
  };
}

/** The product most of whose buyers bought it again in another order. */
function findRebuy(customers: readonly (readonly Order[])[], names: ReadonlyMap<string, string>) {
  const buyers = new Map<string, number>();
  const again = new Map<string, number>();
  for (const own of customers) {
    const orders = new Map<string, number>();
    for (const { lines } of own) {
      for (const code of new Set(lines.map(({ product }) => product.code))) addTo(orders, code, 1);
    }
    for (const [code, count] of orders) {
      addTo(buyers, code, 1);
      if (count >= 2) addTo(again, code, 1);
    }
  }
  const shares = [...buyers]
    .filter(([, count]) => count >= LEAST_REBUY_BUYERS)
    .map(([code, count]): [string, number] => [code, (again.get(code) ?? 0) / count]);
  const [code, share] = topOf(shares);
  return { product: names.get(code)!, code, share, buyers: buyers.get(code)! };
}

export function answerProducts(books: Books): Record<string, Answer> {
  return {
    ...answerBestSellers(books),
    ...answerRegional(books),
    ...answerNewProducts(books),
    ...answerFirstOrders(books),
    ...answerTogether(books),
  };
}
