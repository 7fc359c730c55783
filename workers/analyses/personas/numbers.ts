import { sortNumbers } from '../../numeric/sortNumbers.ts';
import type { People } from './people.ts';
import type { Purchases } from './sorted.ts';
import { Tally, type Candidate } from './tally.ts';

const yearDays = 365;

/** What is known of each customer, by customer. */
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
  /** Amounts of its purchases in smallest units, ascending. */
  readonly amounts: readonly Float64Array[];
  /** Mean days between purchase days of each customer with two or more, ascending. */
  readonly cycles: readonly Float64Array[];
}

export interface Counted {
  readonly candidates: readonly Candidate[];
  readonly buyers: Buyers;
  readonly figures: GroupFigures;
}

const families = [
  'orderValue',
  'ordersPerYear',
  'purchases',
  'revenue',
  'recencyDays',
  'tenureDays',
] as const;

/** What customers are as numbers. asOf: days since 1970-01-01. */
export function countCustomers(people: People, purchases: Purchases, asOf: number): Counted {
  const { customers, groups, from, days, amounts } = purchases;
  const groupCount = people.ids.length;
  const tallies = families.map(() => new Tally(1, groupCount));
  const buyers: Buyers = {
    revenue: new Float64Array(people.groupOf.length),
    orders: new Int32Array(people.groupOf.length),
    lastDay: new Int32Array(people.groupOf.length),
  };
  const figures = new Figures(purchases, groupCount);
  const x = new Float64Array(families.length);
  const scratch = { days: new Int32Array(0) };
  for (let i = 0; i < customers.length; i++) {
    const [start, end, group] = [from[i] as number, from[i + 1] as number, groups[i] as number];
    let [first, last, revenue, lately] = [Infinity, -Infinity, 0, 0];
    for (let row = start; row < end; row++) {
      const at = days[row] as number;
      if (at < first) first = at;
      if (at > last) last = at;
      if (at > asOf - yearDays) lately += 1;
      revenue += amounts[row] as number;
    }
    const orders = end - start;
    // In the order of the families; a list of them would be one more thing to clear away for each customer.
    x[0] = x[3] = revenue;
    x[1] = lately;
    x[2] = orders;
    x[4] = asOf - last;
    x[5] = asOf - first;
    for (let f = 0; f < tallies.length; f++) {
      const [tally, n] = [tallies[f] as Tally, f === 0 ? orders : 1];
      tally.addCustomer(group, n);
      tally.addValue(group, 0, x[f] as number, n);
    }
    const customer = customers[i] as number;
    buyers.revenue[customer] = revenue;
    buyers.orders[customer] = orders;
    buyers.lastDay[customer] = last;
    figures.add(
      group,
      start,
      end,
      revenue,
      last > first ? meanGap(days, start, end, last - first, scratch) : null,
    );
  }
  return {
    candidates: families.map((family, f) => {
      const tally = tallies[f] as Tally;
      return { family, value: '', sums: tally.sums(0), carriers: tally.carriers(0), isShare: false };
    }),
    ...{ buyers, figures: figures.finish() },
  };
}

/** Days between the first and the last purchase ÷ gaps between different days. */
function meanGap(
  days: Int32Array,
  start: number,
  end: number,
  span: number,
  scratch: { days: Int32Array },
): number {
  const count = end - start;
  if (count === 2) return span;
  if (scratch.days.length < count) scratch.days = new Int32Array(2 * count);
  const own = scratch.days.subarray(0, count);
  own.set(days.subarray(start, end));
  own.sort();
  let distinct = 1;
  for (let i = 1; i < count; i++) if (own[i] !== own[i - 1]) distinct += 1;
  return span / (distinct - 1);
}

class Figures {
  readonly #purchases: Purchases;
  readonly #revenue: Float64Array;
  readonly #amounts: Float64Array[];
  readonly #filled: Int32Array;
  readonly #cycles: number[][];

  constructor(purchases: Purchases, groups: number) {
    this.#purchases = purchases;
    this.#revenue = new Float64Array(groups);
    this.#filled = new Int32Array(groups);
    this.#cycles = Array.from({ length: groups }, () => []);
    const sizes = new Int32Array(groups);
    purchases.groups.forEach((group, i) => {
      const own = (purchases.from[i + 1] as number) - (purchases.from[i] as number);
      sizes[group] = (sizes[group] as number) + own;
    });
    this.#amounts = Array.from(sizes, (size) => new Float64Array(size));
  }

  add(group: number, start: number, end: number, revenue: number, cycle: number | null): void {
    this.#revenue[group] = (this.#revenue[group] as number) + revenue;
    if (cycle !== null) this.#cycles[group]?.push(cycle);
    const at = this.#filled[group] as number;
    const own = this.#amounts[group] as Float64Array;
    for (let row = start; row < end; row++) own[at + row - start] = this.#purchases.amounts[row] as number;
    this.#filled[group] = at + end - start;
  }

  finish(): GroupFigures {
    return {
      revenue: this.#revenue,
      amounts: this.#amounts.map(sortNumbers),
      cycles: this.#cycles.map(sortNumbers),
    };
  }
}
