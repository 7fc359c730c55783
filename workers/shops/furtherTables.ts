import type { PlantedTruth } from '../contract/shopPlan.ts';
import { behaviours } from './behaviours.ts';
import { LAST_DAY, PERIOD_DAYS, civilDate, dayOf, monthIndexOf } from './calendar.ts';
import type { Goods } from './goods.ts';
import type { Person } from './people.ts';
import { plantedRates, type Purchase } from './purchases.ts';
import { createStream, power } from './random.ts';
import type { Season } from './season.ts';
import { acquisitions, opinions } from './shopWords.ts';

export interface PriceWeek {
  readonly product: number;
  readonly day: number;
  readonly price: number;
  readonly quantity: number;
}

/** Five products whose price was varied by chance every week, and what was sold of each. */
export function drawPrices(seed: string, goods: Goods, season: Season, truth: PlantedTruth): PriceWeek[] {
  const places = goods.byCategory.slice(0, 5).flatMap(({ places: [first] }) => first ?? []);
  return places.flatMap((product) => {
    const random = createStream(seed, 'prices', product);
    const list = goods.products[product]?.price ?? 0;
    const usual = random.integer(60, 180);
    return Array.from({ length: 104 }, (_, week) => {
      const day = week * 7;
      const price = Math.round((list * random.integer(75, 110)) / 1000) * 10;
      const mean =
        usual * (season.factors[monthIndexOf(day)] as number) * power(price / list, truth.elasticity);
      return { product, day, price, quantity: random.poisson(mean) };
    });
  });
}

export type VisitEvent = 'visit' | 'view' | 'cart' | 'purchase';

export interface Visit {
  readonly day: number;
  readonly second: number;
  readonly isMobile: boolean;
  readonly events: readonly { readonly name: VisitEvent; readonly product: number | null }[];
}

export const visitRates = { view: 0.75, cart: 0.3, purchase: 0.4, looksAtFirst: 0.1, thenBuys: 0.3 } as const;

/** Visits of the last sixty days. Who looked at the first of the planted pair often buys the second. */
export function drawVisits(seed: string, place: number, goods: Goods): Visit[] {
  const random = createStream(seed, 'visits', place);
  const ordinary = goods.byCategory.flatMap(({ places }) => places);
  return Array.from({ length: random.poisson(1.5) }, () => {
    const events: { name: VisitEvent; product: number | null }[] = [{ name: 'visit', product: null }];
    const looksAtFirst = random.chance(visitRates.looksAtFirst);
    const other = ordinary[random.integer(0, ordinary.length - 1)] as number;
    if (random.chance(visitRates.view)) {
      const seen = looksAtFirst ? goods.pair[0] : other;
      events.push({ name: 'view', product: seen });
      if (looksAtFirst && random.chance(visitRates.thenBuys)) {
        events.push({ name: 'cart', product: goods.pair[1] }, { name: 'purchase', product: goods.pair[1] });
      } else if (random.chance(visitRates.cart)) {
        events.push({ name: 'cart', product: seen });
        if (random.chance(visitRates.purchase)) events.push({ name: 'purchase', product: seen });
      }
    }
    const day = LAST_DAY - random.integer(0, 59);
    return { day, second: random.integer(8 * 3600, 23 * 3600), isMobile: random.chance(0.7), events };
  });
}

export interface SpendMonth {
  /** Months since the first of the period. */
  readonly month: number;
  readonly acquisition: number;
  readonly cost: number;
  readonly newCustomers: number;
  readonly clicks: number;
  readonly impressions: number;
}

function monthOf(day: number): number {
  const { year, month } = civilDate(day);
  return (year - 2023) * 12 + month - 1;
}

export function firstDayOfMonth(month: number): number {
  return dayOf(2023 + Math.floor(month / 12), (month % 12) + 1, 1);
}

/** What each way of coming cost by month: so many won for one of the members it brought. */
export function drawSpend(seed: string, people: readonly Person[]): SpendMonth[] {
  const months = monthOf(PERIOD_DAYS - 1) + 1;
  const joined = new Int32Array(months * acquisitions.length);
  for (const { joinedDay, acquisition } of people) {
    if (joinedDay < 0) continue;
    const at = monthOf(joinedDay) * acquisitions.length + acquisition;
    joined[at] = (joined[at] as number) + 1;
  }
  return [...joined].map((newCustomers, at) => {
    const random = createStream(seed, 'spend', at);
    const acquisition = at % acquisitions.length;
    const each = acquisitions[acquisition]?.[2] ?? 0;
    const cost = Math.round((newCustomers * each * (0.9 + 0.2 * random.uniform())) / 100) * 100;
    const clicks = newCustomers * random.integer(18, 26);
    return {
      ...{ month: Math.floor(at / acquisitions.length), acquisition, cost, newCustomers, clicks },
      impressions: clicks * random.integer(40, 60),
    };
  });
}

export interface Answer {
  readonly day: number;
  readonly product: number;
  /** 0…10. */
  readonly score: number;
  /** 1…5. */
  readonly rating: number;
  /** Position in the opinions, and in those of one kind. */
  readonly kind: number;
  readonly opinion: number;
}

/** What some people say a few days after a purchase. */
export function drawAnswers(
  seed: string,
  place: number,
  person: Person,
  purchases: readonly Purchase[],
): Answer[] {
  const random = createStream(seed, 'answers', place);
  const promoter = behaviours[person.behaviour]?.promoter ?? 0;
  return purchases.flatMap(({ day, lines }) => {
    if (!random.chance(0.04)) return [];
    const kind = random.weightedIndex([0.2, 0.8 - promoter, promoter]);
    const score = [random.integer(0, 6), random.integer(7, 8), random.integer(9, 10)][kind] as number;
    const opinion = random.integer(0, (opinions[kind]?.length ?? 1) - 1);
    const answered = Math.min(LAST_DAY, day + random.integer(2, 9));
    const rating = Math.max(1, Math.round(score / 2));
    return [{ day: answered, product: lines[0]?.product ?? 0, score, rating, kind, opinion }];
  });
}

/** Share of all purchases with both of the planted pair, as planted. */
export function plantedSupport(association: number): number {
  return plantedRates.first * association * plantedRates.second;
}
