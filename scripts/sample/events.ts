/**
 * The log of the site and the app. Every online order is the end of a visit; the visits that led to no order are
 * worked back from them by the planted rates.
 */
import { monthIndexOf } from '../../workers/shops/calendar.ts';
import type { Catalogue, Product } from './catalogue.ts';
import { CATEGORIES } from './catalogue.ts';
import type { Message } from './contacts.ts';
import { isReturn } from './counts.ts';
import type { Member } from './members.ts';
import type { Order } from './orders.ts';
import { drawSecond, inRhythm } from './orders.ts';
import type { RandomStream } from '../../workers/shops/random.ts';
import { createStream } from '../../workers/shops/random.ts';
import type { Shop } from './shop.ts';
import { TASTES } from './tastes.ts';
import { VisitorBook, createMemberDraw } from './visitors.ts';
import type { Device, EventName } from './visits.ts';
import {
  ANONYMOUS_SHARE,
  DEVICES,
  EXTRA_CARTS,
  EXTRA_VIEWS,
  LOG_DAYS,
  LOG_FROM,
  PAUSE,
  SEARCH_RATE,
  VISIT_RATES,
  drawReferrer,
  purchaseRate,
} from './visits.ts';

const DAY_SECONDS = 86400;

/** How far a visit gets. */
export type Depth = 'visit' | 'view' | 'cart' | 'purchase';

interface VisitEvent {
  /** Seconds since the start of the file. */
  time: number;
  name: EventName;
  product: Product | undefined;
}

export interface Visit {
  day: number;
  device: Device;
  depth: Depth;
  /** Undefined where nobody is logged in. */
  member: Member | undefined;
  visitor: string;
  referrer: string;
  events: readonly VisitEvent[];
}

/** Whose visit it is, and why where that is known. */
interface Caller {
  member: Member | undefined;
  referrer: string;
  /** Second of the day, where something happened before or after it. */
  second: number | undefined;
  signsUp: boolean;
}

function isOnline(order: Order): order is Order & { device: Device } {
  return order.device !== '' && !isReturn(order);
}

/** A product as pull and taste have it on that day. */
function drawProduct(
  { byCategory, pulls, products }: Catalogue,
  member: Member | undefined,
  day: number,
  stream: RandomStream,
): Product {
  const taste =
    member?.categoryWeights ??
    stream.choose(
      TASTES,
      TASTES.map(({ share }) => share),
    ).categories;
  const month = monthIndexOf(day);
  const category = stream.weightedIndex(
    CATEGORIES.map(({ months }, position) => taste[position]! * months[month]!),
  );
  const choices = byCategory[category]!;
  return stream.choose(
    choices,
    choices.map(({ index }) => pulls[day * products.length + index]!),
  );
}

type Step = readonly [EventName, Product | undefined];

/** What happens in a visit, in order: `basket` is what is bought. */
function planSteps(
  depth: Depth,
  basket: readonly Product[],
  signsUp: boolean,
  stream: RandomStream,
  another: () => Product,
): Step[] {
  const steps: Step[] = [['방문', undefined]];
  if (signsUp) steps.push(['회원가입', undefined]);
  if (depth === 'visit') return steps;
  if (stream.chance(SEARCH_RATE)) steps.push(['검색', undefined]);
  const wanted = depth === 'cart' ? 1 + stream.poisson(EXTRA_CARTS) : depth === 'view' ? 1 : 0;
  const looked = [...basket, ...Array.from({ length: wanted }, another)];
  const extra = Array.from({ length: stream.poisson(EXTRA_VIEWS) }, another);
  steps.push(...[...extra, ...looked].map((product): Step => ['상품보기', product]));
  if (depth === 'cart' || depth === 'purchase') {
    steps.push(...looked.map((product): Step => ['장바구니', product]));
  }
  steps.push(...basket.map((product): Step => ['구매', product]));
  return steps;
}

/** Seconds from the first event to each; what is bought together is bought at one moment. */
function drawOffsets(steps: readonly Step[], stream: RandomStream): number[] {
  let offset = 0;
  return steps.map(([name], place) => {
    const isSameMoment = place === 0 || (name === '구매' && steps[place - 1]![0] === '구매');
    if (!isSameMoment) offset += 2 + Math.round(stream.gamma(PAUSE.shape, PAUSE.meanSeconds / PAUSE.shape));
    return offset;
  });
}

/** The visit that ended in the order, at the moment of the order. */
function visitOfOrder(shop: Shop, order: Order & { device: Device }, book: VisitorBook): Visit {
  const { member, day, device } = order;
  const stream = createStream(shop.seed, 'events', order.orderNo);
  const basket = order.lines.map(({ product }) => product);
  const signsUp = member !== undefined && joinsAtOrder(member, order);
  const steps = planSteps('purchase', basket, signsUp, stream, () =>
    drawProduct(shop.catalogue, member, day, stream),
  );
  const offsets = drawOffsets(steps, stream);
  const ordered = day * DAY_SECONDS + order.second;
  const earliest = Math.max(LOG_FROM, member?.joinedDay ?? 0) * DAY_SECONDS;
  const start = Math.max(earliest, ordered - offsets.at(-1)!);
  const events = steps.map(([name, product], place) => {
    const time = Math.min(ordered, start + offsets[place]!);
    return { time: name === '구매' ? ordered : time, name, product };
  });
  const referrer = drawReferrer(member === undefined ? 'anonymous' : 'member', stream);
  const visitor = book.visitorOf(member, device, stream);
  return { day, device, depth: 'purchase', member, visitor, referrer, events };
}

function joinsAtOrder(member: Member, order: Order): boolean {
  return member.acquisition !== '매장가입' && member.joinedDay === order.day;
}

/** Those known to come without buying: who clicked a message, and who joins online on a day without an online order. */
function knownCallers(shop: Shop, messages: readonly Message[]): Map<string, Caller[]> {
  const callers = new Map<string, Caller[]>();
  const put = (day: number, device: Device, caller: Caller): void => {
    const key = `${day} ${device}`;
    callers.set(key, [...(callers.get(key) ?? []), caller]);
  };
  for (const { member, day, second, clicked, channel } of messages) {
    if (!clicked || day < LOG_FROM) continue;
    const stream = createStream(shop.seed, 'clicks', member.id, day, second);
    const device = channel === '이메일' && stream.chance(0.45) ? 'PC' : '모바일';
    const delay = 20 + Math.round(stream.exponential(900));
    const clickedAt = Math.min(DAY_SECONDS - 1200, second + delay);
    put(day, device, { member, referrer: channel, second: clickedAt, signsUp: false });
  }
  const firstOrders = new Map<string, Order>();
  for (const order of shop.orders) {
    if (order.member && !firstOrders.has(order.member.id)) firstOrders.set(order.member.id, order);
  }
  for (const member of shop.members) {
    const { id, joinedDay, acquisition } = member;
    const first = firstOrders.get(id);
    const buysOnTheDay = first?.day === joinedDay ? first : undefined;
    if (joinedDay < LOG_FROM || acquisition === '매장가입' || (buysOnTheDay && isOnline(buysOnTheDay)))
      continue;
    const stream = createStream(shop.seed, 'joining', id);
    const isPaid = ['검색광고', 'SNS광고', '제휴이벤트'].includes(acquisition);
    const second = buysOnTheDay ? Math.max(0, buysOnTheDay.second - 3600) : drawOnline(member, stream);
    put(joinedDay, stream.chance(0.7) ? '모바일' : 'PC', {
      member,
      referrer: isPaid ? acquisition : '직접방문',
      ...{ second, signsUp: true },
    });
  }
  return callers;
}

function drawOnline(member: Member | undefined, stream: RandomStream): number {
  return inRhythm(drawSecond('온라인몰', stream), '온라인몰', member);
}

/** How far the visits without a purchase get on a day with `bought` visits that end in one. */
function drawDepths(device: Device, day: number, bought: number, stream: RandomStream): Depth[] {
  const { view, cart } = VISIT_RATES[device];
  const failures = (successes: number, rate: number): number =>
    stream.poisson((successes * (1 - rate)) / rate);
  const carted = failures(bought, purchaseRate(device, day));
  const viewed = failures(bought + carted, cart);
  const left = failures(bought + carted + viewed, view);
  const repeat = (depth: Depth, count: number): Depth[] => Array.from({ length: count }, () => depth);
  return stream.shuffle([...repeat('cart', carted), ...repeat('view', viewed), ...repeat('visit', left)]);
}

/** Visits without a purchase on one day with one device. */
function drawBrowsing(
  shop: Shop,
  device: Device,
  day: number,
  bought: number,
  callers: readonly Caller[],
  book: VisitorBook,
  drawMember: (day: number, stream: RandomStream) => Member | undefined,
): Visit[] {
  const stream = createStream(shop.seed, 'browsing', device, day);
  const depths = drawDepths(device, day, bought, stream);
  if (depths.length < callers.length) throw new Error(`Day ${day}: more callers than visits`);
  return depths.map((depth, place) => {
    const member = stream.chance(ANONYMOUS_SHARE) ? undefined : drawMember(day, stream);
    const referrer = drawReferrer(member === undefined ? 'anonymous' : 'member', stream);
    const caller = callers[place] ?? { member, referrer, second: undefined, signsUp: false };
    const steps = planSteps(depth, [], caller.signsUp, stream, () =>
      drawProduct(shop.catalogue, caller.member, day, stream),
    );
    const start = day * DAY_SECONDS + (caller.second ?? drawOnline(caller.member, stream));
    const offsets = drawOffsets(steps, stream);
    const latest = (day + 1) * DAY_SECONDS - 1;
    return {
      ...{ day, device, depth, member: caller.member, referrer: caller.referrer },
      visitor: book.visitorOf(caller.member, device, stream),
      events: steps.map(([name, product], position) => ({
        ...{ time: Math.min(latest, start + offsets[position]!), name, product },
      })),
    };
  });
}

/** Every visit in order of its first event. Drawn from streams of its own. */
export function drawVisits(shop: Shop, messages: readonly Message[]): Visit[] {
  const book = new VisitorBook();
  const online = shop.orders.filter(isOnline).filter(({ day }) => day >= LOG_FROM);
  const callers = knownCallers(shop, messages);
  const drawMember = createMemberDraw(shop);
  const visits: Visit[] = [];
  for (let day = LOG_FROM; day < LOG_FROM + LOG_DAYS; day += 1) {
    for (const device of DEVICES) {
      const bought = online.filter((order) => order.day === day && order.device === device);
      visits.push(...bought.map((order) => visitOfOrder(shop, order, book)));
      const known = callers.get(`${day} ${device}`) ?? [];
      visits.push(...drawBrowsing(shop, device, day, bought.length, known, book, drawMember));
    }
  }
  return visits.sort((a, b) => a.events[0]!.time - b.events[0]!.time);
}
