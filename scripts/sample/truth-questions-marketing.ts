/**
 * Answers 8–15 (marketing) and 20–23 (purchase likelihood).
 * Chosen where the definition leaves it open: 14 and 15 count buyers by the member’s 가입경로; 20 and 21 use the whole
 * Monday weeks between the first and the last sale; 22 has its lower bounds included (exactly 10 % is in 10–15), the
 * price before discount being amount + discount; 23 counts days since the last order from the day one stands on
 * (D − 91, or D for “now”).
 */
import { weekdayOf } from '../../workers/shops/calendar.ts';
import { sumLines } from './counts.ts';
import type { Order } from './orders.ts';
import type { Answer, Books } from './truth-questions-base.ts';
import {
  addTo,
  customersOf,
  groupBy,
  isIn,
  marginOf,
  medianOf,
  ordersIn,
  revenueOf,
  sumOf,
  topOf,
} from './truth-questions-base.ts';

const CHANNEL_FLOOR = 0.05;
const LEAST_BUYERS = 30;
const HEAVY_WEEK = 1.5;
const STEP_PERCENTS = [30, 20, 15, 10, 5, 0];
const AHEAD_DAYS = 91;
const FREQUENCY_BANDS = [
  { name: '10+', from: 10 },
  { name: '4-9', from: 4 },
  { name: '2-3', from: 2 },
  { name: '1', from: 1 },
];
const RECENCY_BANDS = [
  { name: '181+', from: 181 },
  { name: '91-180', from: 91 },
  { name: '31-90', from: 31 },
  { name: '0-30', from: 0 },
];

function answerGrowth({ sales, members, recent, before, spend }: Books): Record<string, Answer> {
  const joinedIn = (span: { from: number; to: number }): number =>
    members.filter(({ joinedDay }) => isIn(span, joinedDay)).length;
  const cost = new Map<string, number>();
  const claimed = new Map<string, number>();
  for (const { channel, costWon, revenueWon } of spend) {
    addTo(cost, channel, costWon);
    addTo(claimed, channel, revenueWon);
  }
  const paid = [...cost].filter(([, won]) => won > 0);
  const [adChannel, roas] = topOf(paid.map(([channel, won]) => [channel, claimed.get(channel)! / won]));
  const byCoupon = groupBy(
    sales.filter(({ coupon }) => coupon !== ''),
    ({ coupon }) => coupon,
  );
  const [coupon, couponRevenue] = topOf([...byCoupon].map(([name, own]) => [name, revenueOf(own)]));
  return {
    8: {
      value: joinedIn(recent) / joinedIn(before) - 1,
      recent: joinedIn(recent),
      before: joinedIn(before),
    },
    9: { value: roas, channel: adChannel },
    10: { value: couponRevenue, coupon },
  };
}

function answerChannels({ sales, recent, before }: Books): Record<string, Answer> {
  const now = groupBy(ordersIn(sales, recent), ({ channel }) => channel);
  const then = groupBy(ordersIn(sales, before), ({ channel }) => channel);
  const whole = groupBy(sales, ({ channel }) => channel);
  const revenueIn = (groups: Map<string, Order[]>, channel: string): number =>
    revenueOf(groups.get(channel) ?? []);
  const marginRate = (groups: Map<string, Order[]>, channel: string): number =>
    marginOf(groups.get(channel)!) / revenueOf(groups.get(channel)!);
  const [channel, revenue] = topOf([...whole].map(([name, own]) => [name, revenueOf(own)]));
  const both = revenueOf(ordersIn(sales, { from: before.from, to: recent.to }));
  const large = [...whole.keys()].filter(
    (name) => revenueIn(now, name) + revenueIn(then, name) >= CHANNEL_FLOOR * both,
  );
  const [growing, growth] = topOf(
    large.map((name) => [name, revenueIn(now, name) / revenueIn(then, name) - 1]),
  );
  const [earning] = topOf([...now].map(([name, own]) => [name, marginOf(own)]));
  return {
    11: { value: revenue / revenueOf(sales), channel },
    12: { value: growth, channel: growing },
    13: { value: marginRate(now, earning) - marginRate(then, earning), channel: earning },
  };
}

function answerAcquisition({ sales, byCustomer }: Books): Record<string, Answer> {
  const groups = [...groupBy(sales, ({ member }) => member!.acquisition)].filter(
    ([, own]) => customersOf(own).size >= LEAST_BUYERS,
  );
  const [profitable, marginEach] = topOf(
    groups.map(([channel, own]) => [channel, marginOf(own) / customersOf(own).size]),
  );
  const [loyal, repeatShare] = topOf(
    groups.map(([channel, own]) => {
      const customers = [...customersOf(own)];
      const repeat = customers.filter((id) => byCustomer.get(id)!.length >= 2);
      return [channel, repeat.length / customers.length];
    }),
  );
  return {
    14: { value: marginEach, channel: profitable },
    15: { value: repeatShare, channel: loyal },
  };
}

/** Orders by the Monday they follow, whole weeks only. */
function wholeWeeks({ sales, lastDay }: Books): Order[][] {
  const firstMonday = sales[0]!.day + ((8 - weekdayOf(sales[0]!.day)) % 7);
  const count = Math.floor((lastDay - firstMonday + 1) / 7);
  const weeks: Order[][] = Array.from({ length: count }, () => []);
  for (const order of sales) {
    if (order.day >= firstMonday) weeks[Math.floor((order.day - firstMonday) / 7)]?.push(order);
  }
  return weeks;
}

function answerDiscountWeeks(books: Books): Record<string, Answer> {
  const weeks = wholeWeeks(books).map((orders) => {
    const discount = sumLines(orders, (line) => line.discount);
    const share = discount / (revenueOf(orders) + discount);
    return { orders: orders.length, margin: marginOf(orders), share };
  });
  const bound = HEAVY_WEEK * medianOf(weeks.map(({ share }) => share));
  const heavy = weeks.filter(({ share }) => share > bound);
  const light = weeks.filter(({ share }) => share <= bound);
  const perDay = (some: typeof weeks, pick: (week: (typeof weeks)[number]) => number): number =>
    sumOf(some.map(pick)) / (7 * some.length);
  const changeOf = (pick: (week: (typeof weeks)[number]) => number): number =>
    perDay(heavy, pick) / perDay(light, pick) - 1;
  return {
    20: { value: changeOf(({ orders }) => orders), heavyWeeks: heavy.length, otherWeeks: light.length },
    21: { value: changeOf(({ margin }) => margin) },
  };
}

function answerBestStep({ sales }: Books): Record<string, Answer> {
  const steps = STEP_PERCENTS.map((fromPercent) => ({ fromPercent, orders: 0, margin: 0 }));
  for (const order of sales) {
    const discount = sumLines([order], (line) => line.discount);
    if (discount <= 0) continue;
    const before = discount + revenueOf([order]);
    const step = steps.find(({ fromPercent }) => discount * 100 >= fromPercent * before)!;
    step.orders += 1;
    step.margin += marginOf([order]);
  }
  const rows = steps
    .filter(({ orders }) => orders >= LEAST_BUYERS)
    .map(({ fromPercent, orders, margin }) => ({
      from: fromPercent / 100,
      orders,
      marginEach: margin / orders,
    }))
    .reverse();
  const best = rows.reduce((one, other) => (other.marginEach > one.marginEach ? other : one));
  return { 22: { value: best.marginEach, step: best.from, steps: rows } };
}

function answerNextBuyers({ lastDay, byCustomer }: Books): Record<string, Answer> {
  const segmentOn = (own: readonly Order[], day: number): string | undefined => {
    const known = own.filter((order) => order.day <= day);
    if (known.length === 0) return undefined;
    const silent = day - known.at(-1)!.day;
    const frequency = FREQUENCY_BANDS.find(({ from }) => known.length >= from)!.name;
    return `${frequency} ${RECENCY_BANDS.find(({ from }) => silent >= from)!.name}`;
  };
  const standing = lastDay - AHEAD_DAYS;
  const customers = [...byCustomer.values()];
  const then = groupBy(customers, (own) => segmentOn(own, standing) ?? '');
  const shares = [...then]
    .filter(([segment, own]) => segment !== '' && own.length >= LEAST_BUYERS)
    .map(([segment, own]): [string, number] => {
      const back = own.filter((orders) => orders.some(({ day }) => day > standing));
      return [segment, back.length / own.length];
    });
  const [segment, share] = topOf(shares);
  const [frequency, recencyDays] = segment.split(' ');
  return {
    23: {
      value: share,
      segment: { orders: frequency, recencyDays },
      customersThen: then.get(segment)!.length,
      customersNow: customers.filter((own) => segmentOn(own, lastDay) === segment).length,
    },
  };
}

export function answerMarketing(books: Books): Record<string, Answer> {
  return {
    ...answerGrowth(books),
    ...answerChannels(books),
    ...answerAcquisition(books),
    ...answerDiscountWeeks(books),
    ...answerBestStep(books),
    ...answerNextBuyers(books),
  };
}
