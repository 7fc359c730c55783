import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { toDayNumber } from '../../contract/periods.ts';
import { makeCalendar } from './calendar.ts';
import type { People } from './people.ts';
import type { PersonaFamily } from './result.ts';
import { orderBy, Tally, type Candidate } from './tally.ts';

/** What a purchase is of a family: a position among the values, −1 for another that is not looked at, −2 for none. */
interface Feature {
  /** Asked only of groups that bought on this many days: on fewer, one day’s chance moves all of them together. */
  readonly fewestDays?: number;
  readonly family: PersonaFamily;
  readonly values: readonly string[];
  readonly at: (purchase: number) => number;
}

const [other, none] = [-1, -2];
const yearDays = 365;
/** Eight weeks. */
const fewestDays = 56;

/** What is known of each customer from the purchases, by customer. */
export interface Buyers {
  /** Whole smallest units. */
  readonly revenue: Float64Array;
  readonly orders: Int32Array;
  /** Days since 1970-01-01; of buyers only. */
  readonly lastDay: Int32Array;
}

/** A persona’s figures from its purchases, by group. */
export interface GroupFigures {
  readonly revenue: Float64Array;
  /** Amounts of its purchases in smallest units. */
  readonly amounts: readonly Float64Array[];
  /** Mean days between purchase days of each customer with two or more. */
  readonly cycles: readonly (readonly number[])[];
}

export interface Walked {
  readonly candidates: readonly Candidate[];
  readonly buyers: Buyers;
  readonly figures: GroupFigures;
  readonly hasHours: boolean;
}

/** One pass over the purchases of everybody who is described, by customer and day. Cost O(purchases). */
export function walkPurchases(input: KernelInput, people: People): Walked {
  const [buyer, days, amounts] = [
    columnOf(input, 'buyer'),
    columnOf(input, 'day'),
    columnOf(input, 'amount'),
  ];
  const groupOf = (customer: number): number => people.groupOf[customer] ?? -1;
  const { features, hasHours } = listFeatures(input);
  const groups = people.ids.length;
  const tallies = features.map(({ values }) => new Tally(values.length, groups));
  const counts = features.map(({ values }) => new Int32Array(values.length));
  const touched = features.map(() => [] as number[]);
  const known = new Int32Array(features.length);
  const daysOf = people.ids.map(() => new Set<number>());
  const numbers = new Numbers(groups, toDayNumber(String(input.facts['asOf'])));
  const order = orderByBuyerAndDay(buyer, days, groupOf);
  const size = people.groupOf.length;
  const buyers: Buyers = {
    revenue: new Float64Array(size),
    orders: new Int32Array(size),
    lastDay: new Int32Array(size),
  };
  for (let from = 0; from < order.length;) {
    const customer = buyer[order[from] as number] as number;
    const group = groupOf(customer);
    let to = from;
    for (; to < order.length && buyer[order[to] as number] === customer; to++) {
      const row = order[to] as number;
      daysOf[group]?.add(days[row] as number);
      for (let f = 0; f < features.length; f++) {
        const value = (features[f] as Feature).at(row);
        if (value === none) continue;
        known[f] = (known[f] as number) + 1;
        if (value === other) continue;
        const own = counts[f] as Int32Array;
        if (own[value] === 0) touched[f]?.push(value);
        own[value] = (own[value] as number) + 1;
      }
    }
    numbers.add(group, customer, { order, from, to, days, amounts }, buyers);
    for (let f = 0; f < features.length; f++) {
      const n = known[f] as number;
      if (n === 0) continue;
      const [tally, own, list] = [tallies[f] as Tally, counts[f] as Int32Array, touched[f] as number[]];
      tally.addCustomer(group, n);
      for (const value of list) {
        tally.addValue(group, value, own[value] as number, n);
        own[value] = 0;
      }
      list.length = 0;
      known[f] = 0;
    }
    from = to;
  }
  const shares = features.flatMap(({ family, values, fewestDays: fewest = 0 }, f) => {
    const tally = tallies[f] as Tally;
    const isAsked = daysOf.map(({ size: count }) => count >= fewest);
    return values.map((value, i): Candidate => {
      return { family, value, sums: tally.sums(i), carriers: tally.carriers(i), isShare: false, isAsked };
    });
  });
  return {
    candidates: [...withoutTwins(shares), ...numbers.candidates()],
    ...{ buyers, figures: numbers.figures(), hasHours },
  };
}

/** Where every discount is a coupon, both say the same. */
function withoutTwins(shares: readonly Candidate[]): Candidate[] {
  const coupon = shares.find(({ family }) => family === 'coupon');
  return shares.filter(
    ({ family, sums }) => family !== 'discount' || JSON.stringify(sums) !== JSON.stringify(coupon?.sums),
  );
}

function orderByBuyerAndDay(
  buyer: ArrayLike<number>,
  days: ArrayLike<number>,
  groupOf: (customer: number) => number,
): Int32Array {
  let first = Infinity;
  for (let i = 0; i < days.length; i++) first = Math.min(first, days[i] as number);
  const byDay = orderBy(Int32Array.from(days, (at) => at - first));
  const keys = Int32Array.from(buyer, (customer) => (groupOf(customer) < 0 ? -1 : customer));
  return orderBy(keys, byDay);
}

/** What is known of every purchase, as far as the file has it. */
function listFeatures(input: KernelInput): { features: Feature[]; hasHours: boolean } {
  const [days, hours] = [columnOf(input, 'day'), columnOf(input, 'hour')];
  let [first, last] = [Infinity, -Infinity];
  let hasHours = false;
  for (let i = 0; i < days.length; i++) {
    first = Math.min(first, days[i] as number);
    last = Math.max(last, days[i] as number);
    hasHours ||= (hours[i] as number) > 0;
  }
  const calendar = makeCalendar(first, last);
  const years = Math.floor((last - first + 1) / yearDays);
  const wholeYearsFrom = last - years * yearDays;
  const dayOf = (row: number): number => (days[row] as number) - first;
  const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i));
  const yes = (isIt: boolean): number => (isIt ? 0 : other);
  const features: Feature[] = [
    {
      family: 'weekday',
      fewestDays,
      values: numbered(7),
      at: (row) => calendar.weekday[dayOf(row)] as number,
    },
    {
      ...{ family: 'weekend', fewestDays, values: ['yes'] },
      at: (row) => yes((calendar.weekday[dayOf(row)] as number) % 6 === 0),
    },
    { family: 'payday', fewestDays, values: ['yes'], at: (row) => yes(calendar.payday[dayOf(row)] === 1) },
  ];
  if (years > 0) {
    features.push({
      family: 'season',
      values: numbered(4),
      at: (row) => ((days[row] as number) > wholeYearsFrom ? (calendar.season[dayOf(row)] as number) : none),
    });
  }
  if (hasHours) {
    features.push(
      { family: 'hour', values: numbered(24), at: (row) => hours[row] as number },
      { family: 'daypart', values: numbered(4), at: (row) => Math.floor((hours[row] as number) / 6) },
    );
  }
  for (const family of ['channel', 'device', 'store', 'region'] as const) {
    const codes = input.columns[family];
    if (codes !== undefined) features.push(codedFeature(input, family, codes));
  }
  const marks = input.columns['marks'];
  const bits = { coupon: 1, campaign: 2, discount: 4 } as const;
  for (const family of ['coupon', 'campaign', 'discount'] as const) {
    if (!(input.texts?.['marks'] ?? []).includes(family) || marks === undefined) continue;
    const bit = bits[family];
    features.push({ family, values: ['yes'], at: (row) => yes(((marks[row] as number) & bit) > 0) });
  }
  return { features, hasHours };
}

function codedFeature(input: KernelInput, family: PersonaFamily, codes: ArrayLike<number>): Feature {
  const listed = columnOf(input, `${family}Codes`);
  const place = new Int32Array(65_536).fill(other);
  place[0] = none;
  for (let i = 0; i < listed.length; i++) place[listed[i] as number] = i;
  return {
    family,
    values: input.texts?.[`${family}Values`] ?? [],
    at: (row) => place[codes[row] as number] as number,
  };
}

interface Stretch {
  readonly order: Int32Array;
  readonly from: number;
  readonly to: number;
  readonly days: ArrayLike<number>;
  readonly amounts: ArrayLike<number>;
}

const numberFamilies = [
  'orderValue',
  'ordersPerYear',
  'purchases',
  'revenue',
  'recencyDays',
  'tenureDays',
] as const;

/** What customers are as numbers. */
class Numbers {
  readonly #tallies: readonly Tally[];
  readonly #asOf: number;
  readonly #amounts: number[][];
  readonly #cycles: number[][];
  readonly #revenue: Float64Array;

  constructor(groups: number, asOf: number) {
    this.#asOf = asOf;
    this.#tallies = numberFamilies.map(() => new Tally(1, groups));
    this.#amounts = Array.from({ length: groups }, () => []);
    this.#cycles = Array.from({ length: groups }, () => []);
    this.#revenue = new Float64Array(groups);
  }

  add(group: number, customer: number, stretch: Stretch, buyers: Buyers): void {
    const { order, from, to, days, amounts } = stretch;
    const dayAt = (i: number): number => days[order[i] as number] as number;
    const [first, last] = [dayAt(from), dayAt(to - 1)];
    let [revenue, dayCount, lately] = [0, 1, 0];
    for (let i = from; i < to; i++) {
      const amount = amounts[order[i] as number] as number;
      revenue += amount;
      this.#amounts[group]?.push(amount);
      if (i > from && dayAt(i) !== dayAt(i - 1)) dayCount += 1;
      if (dayAt(i) > this.#asOf - yearDays) lately += 1;
    }
    if (dayCount > 1) this.#cycles[group]?.push((last - first) / (dayCount - 1));
    this.#revenue[group] = (this.#revenue[group] as number) + revenue;
    const orders = to - from;
    [buyers.revenue[customer], buyers.orders[customer], buyers.lastDay[customer]] = [revenue, orders, last];
    const values = [revenue, lately, orders, revenue, this.#asOf - last, this.#asOf - first];
    values.forEach((x, i) => {
      const n = i === 0 ? orders : 1;
      this.#tallies[i]?.addCustomer(group, n);
      this.#tallies[i]?.addValue(group, 0, x, n);
    });
  }

  candidates(): Candidate[] {
    return numberFamilies.map((family, i) => {
      const tally = this.#tallies[i] as Tally;
      return { family, value: '', sums: tally.sums(0), carriers: tally.carriers(0), isShare: false };
    });
  }

  figures(): GroupFigures {
    return {
      revenue: this.#revenue,
      amounts: this.#amounts.map((list) => Float64Array.from(list)),
      cycles: this.#cycles,
    };
  }
}
