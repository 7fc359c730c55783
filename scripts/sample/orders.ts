/** One order from a filled basket: when in the day, where, with which coupon, and what is paid. */
import type { Item } from './baskets.ts';
import { monthIndexOf, weekdayOf } from '../../workers/shops/calendar.ts';
import type { Catalogue, Product } from './catalogue.ts';
import type { Member } from './members.ts';
import { birthMonthOf } from './members.ts';
import type { RandomStream } from '../../workers/shops/random.ts';
import { COUPON_MINIMUM_WON, STANDING_COUPONS, couponWeekOf, isHoliday } from './seasons.ts';
import { keepRhythm } from './rhythms.ts';
import { REGIONS, STORES } from './tastes.ts';

type Channel = '온라인몰' | '앱' | '매장';

export interface OrderLine {
  product: Product;
  /** Negative on a return. */
  quantity: number;
  /** Selling price of one, won. */
  unitPrice: number;
  /** Won for the whole line; negative on a return. */
  discount: number;
  /** quantity × unitPrice − discount. */
  amount: number;
  /** quantity × unit cost. */
  cost: number;
}

export interface Order {
  /** Empty until numbered. */
  orderNo: string;
  day: number;
  /** Seconds from midnight. */
  second: number;
  /** Undefined for a guest. */
  member: Member | undefined;
  channel: Channel;
  store: string;
  region: string;
  device: '모바일' | 'PC' | '';
  coupon: string;
  lines: readonly OrderLine[];
}

interface Place {
  channel: Channel;
  store: string;
  region: string;
  device: Order['device'];
}

const CHANNELS: readonly Channel[] = ['온라인몰', '앱', '매장'];
/** Orders by hour of day, 0–23. */
const ONLINE_HOURS = [
  3, 1.5, 0.8, 0.5, 0.4, 0.5, 1, 2, 3, 4, 4.5, 4.6, 5.6, 5, 4.3, 4.2, 4.1, 4, 4, 4.6, 6, 7.5, 7.6, 5.5,
];
const STORE_HOURS = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 5, 7, 7, 7.5, 8, 8, 8, 8, 7.5, 5, 0, 0, 0];
/** A store visit is pulled to the weekend by moving the channel weight, Sunday first. */
const STORE_WEEKDAYS = [1.9, 0.6, 0.65, 0.7, 0.75, 1, 2.1];
const MOBILE_RATE_ON_MALL = 0.52;

export function drawSecond(channel: Channel, stream: RandomStream): number {
  const hour = stream.weightedIndex(channel === '매장' ? STORE_HOURS : ONLINE_HOURS);
  return hour * 3600 + stream.integer(0, 3599);
}

/** The same time of day for a member who keeps a rhythm. */
export function inRhythm(second: number, channel: Channel, member: Member | undefined): number {
  if (member === undefined) return second;
  return channel === '매장'
    ? keepRhythm(second, STORE_HOURS, 'store', member.rhythm)
    : keepRhythm(second, ONLINE_HOURS, 'online', member.rhythm);
}

/** Stores are shut on the holiday itself and out of reach in regions without one. */
export function drawPlace(
  weights: readonly [number, number, number],
  region: number,
  day: number,
  stream: RandomStream,
): Place {
  const home = REGIONS[region]!;
  const isShut = isHoliday(day) || home.stores.length === 0;
  const storeWeight = isShut ? 0 : weights[2] * STORE_WEEKDAYS[weekdayOf(day)]!;
  const channel = stream.choose(CHANNELS, [weights[0], weights[1], storeWeight]);
  if (channel === '매장') {
    const nearest = home.stores.map((_, position) => 1 / (position + 1));
    const store = STORES[stream.choose(home.stores, nearest)]!;
    return { channel, store: store.name, region: store.region, device: '' };
  }
  const isMobile = channel === '앱' || stream.chance(MOBILE_RATE_ON_MALL);
  return { channel, store: '', region: home.name, device: isMobile ? '모바일' : 'PC' };
}

interface Coupon {
  name: string;
  /** Share off, or won off the order. */
  step: number;
  won: number;
}

const NO_COUPON: Coupon = { name: '', step: 0, won: 0 };

function drawCoupon(
  member: Member | undefined,
  day: number,
  place: Place,
  gross: number,
  isFirst: boolean,
): Coupon {
  if (member === undefined) return NO_COUPON;
  const { couponUse } = member.type;
  const { stream } = member;
  const { welcome, birthday, app } = STANDING_COUPONS;
  const event = couponWeekOf(day);
  if (event !== undefined && gross >= COUPON_MINIMUM_WON && stream.chance(couponUse)) {
    return { name: event.name, step: event.step, won: 0 };
  }
  const isWelcomed = isFirst && member.joinedDay >= 0 && place.channel !== '매장' && gross >= welcome.minimum;
  if (isWelcomed && stream.chance(welcome.use)) return { name: welcome.name, step: 0, won: welcome.won };
  const hasBirthday = birthMonthOf(member) === monthIndexOf(day) && gross >= birthday.minimum;
  if (hasBirthday && stream.chance(couponUse * birthday.useFactor)) {
    return { name: birthday.name, step: birthday.step, won: 0 };
  }
  const isApp = place.channel === '앱' && gross >= app.minimum;
  if (isApp && stream.chance(couponUse * app.useFactor)) return { name: app.name, step: 0, won: app.won };
  return NO_COUPON;
}

/** A fixed amount is spread over the lines by value in whole tens, the rest on the first line. */
function spreadDiscount(grosses: readonly number[], coupon: Coupon): number[] {
  if (coupon.won === 0) return grosses.map((gross) => Math.floor((gross * coupon.step) / 10 + 1e-6) * 10);
  const total = grosses.reduce((sum, gross) => sum + gross, 0);
  const parts = grosses.map((gross) => Math.floor((coupon.won * gross) / total / 10) * 10);
  const rest = coupon.won - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, position) => (position === 0 ? part + rest : part));
}

/** An order without a number; `isFirst` is true for the member's first order in the file. */
export function priceOrder(
  catalogue: Catalogue,
  basket: readonly Item[],
  member: Member | undefined,
  when: { day: number; second: number; isFirst: boolean },
  place: Place,
): Order {
  const { prices, products } = catalogue;
  const unitPrices = basket.map(({ product }) => prices[when.day * products.length + product.index]!);
  const grosses = basket.map(({ quantity }, position) => quantity * unitPrices[position]!);
  const gross = grosses.reduce((sum, value) => sum + value, 0);
  const coupon = drawCoupon(member, when.day, place, gross, when.isFirst);
  const discounts = spreadDiscount(grosses, coupon);
  const lines = basket.map(({ product, quantity }, position) => ({
    product,
    quantity,
    unitPrice: unitPrices[position]!,
    discount: discounts[position]!,
    amount: grosses[position]! - discounts[position]!,
    cost: quantity * product.unitCost,
  }));
  return { orderNo: '', day: when.day, second: when.second, member, ...place, coupon: coupon.name, lines };
}
