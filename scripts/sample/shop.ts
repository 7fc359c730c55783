/** The generator: members live through two years, guests drop in, some lines come back. */
import type { Item, Market, Shopper } from './baskets.ts';
import { createMarket, fillBasket } from './baskets.ts';
import { LAST_DAY, PERIOD_DAYS, dateText, padNumber } from '../../workers/shops/calendar.ts';
import type { Catalogue, Product } from './catalogue.ts';
import { CATEGORIES, createCatalogue } from './catalogue.ts';
import type { Member } from './members.ts';
import { drawMembers } from './members.ts';
import type { Order, OrderLine } from './orders.ts';
import { drawPlace, drawSecond, inRhythm, priceOrder } from './orders.ts';
import { LIFE_TYPES } from './life-types.ts';
import { SEQUENCES } from './planted.ts';
import { createStream } from '../../workers/shops/random.ts';
import { dayFactors } from './seasons.ts';
import { REGIONS, TASTES } from './tastes.ts';

export const DEFAULT_SEED = 20240705;
const MEMBER_COUNT = 8000;
/** Guest orders ÷ member orders. */
export const GUEST_RATE = 0.0115;
const GUEST_CHANNELS = [0.45, 0, 0.55] as const;
const RETURN_DELAY_DAYS = [3, 14] as const;

export interface Shop {
  seed: number;
  catalogue: Catalogue;
  members: readonly Member[];
  /** Sales and returns, numbered, in order of time. */
  orders: readonly Order[];
}

/** What one member has ahead: days on which they order, and sequences under way. */
interface Agenda {
  /** Day → products a planted sequence brings that day. */
  visits: Map<number, readonly Product[]>;
  started: Set<string>;
  /** `next` stays barred up to the deadline, unless the sequence brings it. */
  barred: { next: Product; deadline: number }[];
}

function nextDay(agenda: Agenda): number | undefined {
  let earliest: number | undefined;
  for (const day of agenda.visits.keys()) if (earliest === undefined || day < earliest) earliest = day;
  return earliest;
}

/** A first purchase decides at once whether, and when, its follow-up comes. */
function startSequences(
  agenda: Agenda,
  member: Member,
  market: Market,
  day: number,
  basket: readonly Item[],
): void {
  const { named } = market.catalogue;
  const { stream } = member;
  for (const { id, first, next: nextName, withinDays, probability } of SEQUENCES) {
    if (agenda.started.has(id) || basket.every(({ product }) => product !== named(first))) continue;
    agenda.started.add(id);
    const next = named(nextName);
    agenda.barred.push({ next, deadline: day + withinDays });
    if (!stream.chance(probability)) continue;
    const delay = Math.round(stream.gamma(5, withinDays / 10));
    const visit = day + Math.min(withinDays, Math.max(2, delay));
    if (visit <= LAST_DAY) agenda.visits.set(visit, [...(agenda.visits.get(visit) ?? []), next]);
  }
}

/** Orders of one member by day: the life type's own, and those a planted sequence adds. */
function liveThrough(member: Member, market: Market): Order[] {
  const { stream, type } = member;
  const agenda: Agenda = {
    visits: new Map(member.orderDays.map((day) => [day, []])),
    started: new Set(),
    barred: [],
  };
  const { brandLoyalty, spendTilt, linesPerOrder } = type;
  const history: Product[][] = CATEGORIES.map(() => []);
  const orders: Order[] = [];
  for (let day = nextDay(agenda); day !== undefined; day = nextDay(agenda)) {
    const today = day;
    const planned = agenda.visits.get(today) ?? [];
    agenda.visits.delete(today);
    const barred = new Set(agenda.barred.filter(({ deadline }) => today <= deadline).map(({ next }) => next));
    const shopper: Shopper = { ...member, brandLoyalty, spendTilt, linesPerOrder, history, barred };
    const basket = fillBasket(market, shopper, today, planned);
    const place = drawPlace(type.channels, member.region, today, stream);
    const when = { day: today, second: drawSecond(place.channel, stream), isFirst: orders.length === 0 };
    orders.push(priceOrder(market.catalogue, basket, member, when, place));
    for (const { product } of basket) history[product.category]!.push(product);
    startSequences(agenda, member, market, today, basket);
  }
  return orders;
}

/** Orders without a customer number, spread like those of occasional members. */
function drawGuestOrders(seed: number, count: number, market: Market): Order[] {
  const stream = createStream(seed, 'guests');
  const factors = dayFactors(LIFE_TYPES.find(({ id }) => id === 'occasional')!);
  const shares = TASTES.map(({ share }) => share);
  return Array.from({ length: count }, () => {
    const day = stream.weightedIndex(factors);
    const shopper: Shopper = {
      stream,
      categoryWeights: stream.choose(TASTES, shares).categories,
      favouriteBrands: [],
      brandLoyalty: 1,
      spendTilt: -0.1,
      region: stream.weightedIndex(REGIONS.map(({ weight }) => weight)),
      linesPerOrder: 1.6,
      history: CATEGORIES.map(() => []),
      barred: new Set(),
    };
    const basket = fillBasket(market, shopper, day, []);
    const place = drawPlace(GUEST_CHANNELS, shopper.region, day, stream);
    const when = { day, second: drawSecond(place.channel, stream), isFirst: false };
    return priceOrder(market.catalogue, basket, undefined, when, place);
  });
}

function compareTime(a: Order, b: Order): number {
  return a.day - b.day || a.second - b.second || compareText(a.member?.id ?? '', b.member?.id ?? '');
}

/** By code unit: no locale has a say. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Numbers like `20240105-0012`: the date and the place in the day. */
function numberOrders(orders: readonly Order[], prefix: string): Order[] {
  const sorted = [...orders].sort(compareTime);
  let day = -1;
  let place = 0;
  return sorted.map((order) => {
    place = order.day === day ? place + 1 : 1;
    day = order.day;
    return { ...order, orderNo: `${prefix}${dateText(day, '')}-${padNumber(place, 4)}` };
  });
}

function negate(line: OrderLine): OrderLine {
  const { quantity, discount, amount, cost } = line;
  return {
    ...line,
    quantity: -quantity,
    discount: discount === 0 ? 0 : -discount,
    amount: -amount,
    cost: -cost,
  };
}

/** Whole lines come back 3–14 days later, by the category's return rate, while the file lasts. */
function drawReturns(seed: number, sales: readonly Order[]): Order[] {
  const stream = createStream(seed, 'returns');
  const returns: Order[] = [];
  for (const sale of sales) {
    const lines = sale.lines.filter(({ product }) => stream.chance(CATEGORIES[product.category]!.returnRate));
    if (lines.length === 0) continue;
    const day = sale.day + stream.integer(RETURN_DELAY_DAYS[0], RETURN_DELAY_DAYS[1]);
    const second = stream.integer(10 * 3600, 19 * 3600);
    if (day < PERIOD_DAYS) returns.push({ ...sale, day, second, lines: lines.map(negate) });
  }
  return returns;
}

/** Everything, from the seed alone. */
export function createShop(seed: number, memberCount = MEMBER_COUNT): Shop {
  const catalogue = createCatalogue(seed);
  const market = createMarket(catalogue);
  const members = drawMembers(seed, memberCount);
  const bought = members.flatMap((member) => liveThrough(member, market));
  const guests = drawGuestOrders(seed, Math.round(bought.length * GUEST_RATE), market);
  const drawn = [...bought, ...guests].sort(compareTime);
  const returns = numberOrders(drawReturns(seed, drawn), 'R');
  const timed = drawn.map((order) => ({
    ...order,
    second: inRhythm(order.second, order.channel, order.member),
  }));
  const sales = numberOrders(timed, '');
  const orders = [...sales, ...returns].sort(
    (a, b) => compareTime(a, b) || compareText(a.orderNo, b.orderNo),
  );
  return { seed, catalogue, members, orders };
}
