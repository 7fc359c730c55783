import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { toDayNumber } from '../../contract/periods.ts';

/** One of each for every customer with a purchase, by customer. Money in whole units, days since 1970-01-01. */
export interface Buyers {
  readonly count: number;
  /** customer_index. */
  readonly customer: Int32Array;
  /** Of all purchases. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** The rest is of the stretch alone. A customer with none of its purchases has isIn 0. */
  readonly isIn: Uint8Array;
  readonly orders: Int32Array;
  readonly amount: Float64Array;
  /** Of lines with a cost, in units of margins; null without a column of costs. */
  readonly margin: Float64Array | null;
  readonly hasCost: Uint8Array | null;
  readonly discount: Float64Array | null;
  readonly weekendAmount: Float64Array;
  readonly monthsActive: Int32Array;
  /** By customer and season: spring, summer, autumn, winter. */
  readonly seasonAmount: Float64Array;
  /** The same stretch a year earlier. */
  readonly yearAgo: {
    readonly isIn: Uint8Array;
    readonly amount: Float64Array;
    readonly margin: Float64Array | null;
    readonly hasCost: Uint8Array | null;
  };
}

export interface Stretches {
  readonly from: number;
  readonly to: number;
  /** The first day that the same rule would have counted a year before, and the last. */
  readonly thenFrom: number;
  readonly thenTo: number;
}

export function readStretches({ facts }: KernelInput): Stretches {
  const [from, to] = [toDayNumber(String(facts.from)), toDayNumber(String(facts.to))];
  const thenFrom = facts.window === 'year' ? to - 729 : toDayNumber(String(facts.firstDay));
  return { from, to, thenFrom, thenTo: to - 365 };
}

function countBuyers(customer: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < customer.length; i++) if (i === 0 || customer[i] !== customer[i - 1]) count += 1;
  return count;
}

/** Goes once through purchases sorted by customer and day. Cost O(rows). */
export function walkPurchases(input: KernelInput, stretches: Stretches): Buyers {
  const [customer, day] = [columnOf(input, 'customer'), columnOf(input, 'day')];
  const amount = columnOf(input, 'amount');
  const { starts, margin, hasCost, discount } = input.columns;
  const { from, to, thenFrom, thenTo } = stretches;
  const count = countBuyers(customer);
  const whole = (): Int32Array => new Int32Array(count);
  const money = (): Float64Array => new Float64Array(count);
  const flags = (): Uint8Array => new Uint8Array(count);
  const buyers = {
    ...{ count, customer: whole(), firstDay: whole(), lastDay: whole(), isIn: flags(), orders: whole() },
    ...{ amount: money(), weekendAmount: money(), monthsActive: whole() },
    margin: margin ? money() : null,
    hasCost: margin ? flags() : null,
    discount: discount ? money() : null,
    seasonAmount: new Float64Array(4 * count),
    yearAgo: {
      ...{ isIn: flags(), amount: money(), margin: margin ? money() : null },
      hasCost: margin ? flags() : null,
    },
  };
  const { monthOf, seasonOf, isWeekend } = tabulateDays(from, to);
  const { yearAgo } = buyers;
  let at = -1;
  let lastMonth = -1;
  for (let i = 0; i < customer.length; i++) {
    const when = day[i] as number;
    const paid = amount[i] as number;
    if (i === 0 || customer[i] !== customer[i - 1]) {
      at += 1;
      buyers.customer[at] = customer[i] as number;
      buyers.firstDay[at] = when;
      lastMonth = -1;
    }
    buyers.lastDay[at] = when;
    if (when >= thenFrom && when <= thenTo) {
      yearAgo.isIn[at] = 1;
      add(yearAgo.amount, at, paid);
      if (margin && yearAgo.margin) add(yearAgo.margin, at, margin[i] as number);
      if (hasCost && yearAgo.hasCost)
        yearAgo.hasCost[at] = (yearAgo.hasCost[at] as number) | (hasCost[i] as number);
    }
    if (when < from || when > to) continue;
    buyers.isIn[at] = 1;
    if (starts === undefined || starts[i] === 1) buyers.orders[at] = (buyers.orders[at] as number) + 1;
    add(buyers.amount, at, paid);
    if (margin && buyers.margin) add(buyers.margin, at, margin[i] as number);
    if (hasCost && buyers.hasCost)
      buyers.hasCost[at] = (buyers.hasCost[at] as number) | (hasCost[i] as number);
    if (discount && buyers.discount) add(buyers.discount, at, discount[i] as number);
    const place = when - from;
    if (isWeekend[place] === 1) add(buyers.weekendAmount, at, paid);
    const month = monthOf[place] as number;
    if (month !== lastMonth) buyers.monthsActive[at] = (buyers.monthsActive[at] as number) + 1;
    lastMonth = month;
    add(buyers.seasonAmount, 4 * at + (seasonOf[place] as number), paid);
  }
  return buyers;
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] as number) + value;
}

const dayMs = 86_400_000;

/** What each day of a stretch is; looked up, because working it out for each purchase takes far longer. */
interface Days {
  /** Since 1970. */
  readonly monthOf: Int32Array;
  /** March to May is spring, 0; winter is 3. */
  readonly seasonOf: Uint8Array;
  readonly isWeekend: Uint8Array;
}

function tabulateDays(from: number, to: number): Days {
  const count = Math.max(0, to - from + 1);
  const monthOf = new Int32Array(count);
  const seasonOf = new Uint8Array(count);
  const isWeekend = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const date = new Date((from + i) * dayMs);
    const month = date.getUTCMonth();
    monthOf[i] = (date.getUTCFullYear() - 1970) * 12 + month;
    seasonOf[i] = Math.floor(((month + 10) % 12) / 3);
    isWeekend[i] = Number(date.getUTCDay() % 6 === 0);
  }
  return { monthOf, seasonOf, isWeekend };
}
