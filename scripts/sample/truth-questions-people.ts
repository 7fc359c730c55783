/**
 * Answers 1–7 (who they are, life stage) and 43–45 (behaviour).
 * Chosen where the definition leaves it open: 1 groups buyers whose gender and birth are both known, by age in whole
 * years at asOf; 6 counts calendar days between the message and the last order before it; 7 compares asOf − last.
 */
import { civilDate } from '../../workers/shops/calendar.ts';
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
  topOf,
} from './truth-questions-base.ts';

const LATELY_DAYS = 30;
const LONG_SILENCE_DAYS = 180;
const FREQUENT_ORDERS = 4;

/** Whole years from one day to another. */
function ageAt(birthDay: number, day: number): number {
  const birth = civilDate(birthDay);
  const now = civilDate(day);
  const hadBirthday = now.month * 100 + now.dayOfMonth >= birth.month * 100 + birth.dayOfMonth;
  return now.year - birth.year - (hadBirthday ? 0 : 1);
}

function ageBand(age: number): string {
  if (age < 20) return '<20';
  return age >= 60 ? '60+' : `${Math.floor(age / 10) * 10}s`;
}

function answerWho({ sales, members, asOf, byCustomer }: Books): Record<string, Answer> {
  const groups = new Map<string, number>();
  for (const { id, birthDay, gender } of members) {
    if (!byCustomer.has(id) || birthDay === undefined || gender === '') continue;
    addTo(groups, `${ageBand(ageAt(birthDay, asOf))} ${gender}`, 1);
  }
  const [group, count] = topOf(groups);
  const [band, gender] = group.split(' ');
  const buyers = byCustomer.size;
  return {
    1: { value: buyers, group: { ageBand: band, gender, customers: count } },
    2: { value: revenueOf(sales) / buyers, ordersPerCustomer: sales.length / buyers },
  };
}

/** Days between the distinct order days of each customer, pooled. */
function gapsBetweenOrders({ byCustomer }: Books): number[] {
  return [...byCustomer.values()].flatMap((own) => {
    const days = [...new Set(own.map(({ day }) => day))];
    return days.slice(1).map((day, place) => day - days[place]!);
  });
}

/** Customers who opened a message lately after more than 180 days without an order. */
function countAwakened({ messages, lastDay, byCustomer }: Books): number {
  const lately = messages.filter(({ opened, day }) => opened && day > lastDay - LATELY_DAYS);
  const awake = lately.filter((message) => {
    const own = byCustomer.get(message.member.id) ?? [];
    const before = own.findLast(
      ({ day, second }) => day < message.day || (day === message.day && second < message.second),
    );
    return before !== undefined && message.day - before.day > LONG_SILENCE_DAYS;
  });
  return new Set(awake.map(({ member }) => member.id)).size;
}

function answerLifeStage(books: Books): Record<string, Answer> {
  const { sales, asOf, recent, year, byCustomer } = books;
  const customers = [...byCustomer.values()];
  const recentOrders = ordersIn(sales, recent);
  const existing = recentOrders.filter(({ member }) => byCustomer.get(member!.id)![0]!.day < recent.from);
  const medianGap = medianOf(gapsBetweenOrders(books));
  const repeat = customers.filter((own) => own.length >= 2);
  const atRisk = repeat.filter(
    (own) => asOf - own.at(-1)!.day > 2 * medianGap && own.some(({ day }) => isIn(year, day)),
  );
  return {
    3: { value: customersOf(ordersIn(sales, year)).size },
    4: {
      value: revenueOf(existing) / revenueOf(recentOrders),
      marginShare: marginOf(existing) / marginOf(recentOrders),
    },
    5: { value: medianGap, repurchaseRate: repeat.length / customers.length },
    6: { value: countAwakened(books) },
    7: { value: atRisk.length, revenueInYear: revenueOf(ordersIn(atRisk.flat(), year)) },
  };
}

function answerBehaviour({ sales, year, byCustomer }: Books): Record<string, Answer> {
  const linesByCustomer = groupBy(
    sales.flatMap(({ member, lines }) => lines.map((line) => ({ id: member!.id, line }))),
    ({ id }) => id,
  );
  let discountBuyers = 0;
  let fullPriceBuyers = 0;
  for (const own of linesByCustomer.values()) {
    const priced = own.filter(({ line }) => line.unitPrice > 0);
    const discounted = priced.filter(({ line }) => line.discount > 0);
    if (discounted.length * 2 > priced.length) discountBuyers += 1;
    if (own.every(({ line }) => line.discount <= 0)) fullPriceBuyers += 1;
  }
  const inYear = [...groupBy(ordersIn(sales, year), ({ member }) => member!.id).values()];
  const frequent = inYear.filter((own) => own.length >= FREQUENT_ORDERS);
  return {
    43: { value: discountBuyers / byCustomer.size, customers: discountBuyers },
    44: { value: frequent.length / inYear.length, customers: frequent.length },
    45: { value: fullPriceBuyers / byCustomer.size, customers: fullPriceBuyers },
  };
}

export function answerPeople(books: Books): Record<string, Answer> {
  return { ...answerWho(books), ...answerLifeStage(books), ...answerBehaviour(books) };
}
