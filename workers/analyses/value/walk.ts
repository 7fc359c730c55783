import { columnOf, type KernelInput } from '../../contract/kernel.ts';
import { toDayNumber } from '../../contract/periods.ts';

/**
 * What customers spent in the stretch, one of each for everybody with a purchase, by customer. Money in whole units. A
 * customer without a purchase in it has isIn 0.
 */
export interface Spending {
  readonly count: number;
  /** customer_index. */
  readonly customer: Int32Array;
  /** The rows of customer i of all history are rowFrom[i] to rowFrom[i + 1] − 1. */
  readonly rowFrom: Int32Array;
  readonly isIn: Uint8Array;
  readonly amount: Float64Array;
  /** Of lines with a cost, in units of margins; null without a column of costs. */
  readonly margin: Float64Array | null;
  readonly hasCost: Uint8Array | null;
  readonly discount: Float64Array | null;
}

/** The same with what they did besides. Days since 1970-01-01. */
export interface Buyers extends Spending {
  /** Of all purchases. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** Of the stretch. */
  readonly orders: Int32Array;
  readonly monthsActive: Int32Array;
}

export interface Stretches extends Span {
  /** The first day that the same rule would have counted a year before, and the last. */
  readonly thenFrom: number;
  readonly thenTo: number;
}

export function readStretches({ facts }: KernelInput): Stretches {
  const [from, to] = [toDayNumber(String(facts.from)), toDayNumber(String(facts.to))];
  const thenFrom = facts.window === 'year' ? to - 729 : toDayNumber(String(facts.firstDay));
  return { from, to, thenFrom, thenTo: to - 365 };
}

/** Where the rows of each customer begin, and behind them where the last ends. */
function findRows(customer: ArrayLike<number>): Int32Array {
  let count = 0;
  for (let i = 0; i < customer.length; i++) if (i === 0 || customer[i] !== customer[i - 1]) count += 1;
  const from = new Int32Array(count + 1);
  let at = 0;
  for (let i = 0; i < customer.length; i++)
    if (i === 0 || customer[i] !== customer[i - 1]) {
      from[at] = i;
      at += 1;
    }
  from[count] = customer.length;
  return from;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What purchases sorted by customer and day come to between two days. Cost O(rows). */
function spendBetween(
  input: KernelInput,
  rowFrom: Int32Array,
  { from, to }: Span,
): Pick<Spending, 'isIn' | 'amount' | 'margin' | 'hasCost' | 'discount'> {
  const [day, amount] = [columnOf(input, 'day'), columnOf(input, 'amount')];
  const { margin, hasCost, discount } = input.columns;
  const count = rowFrom.length - 1;
  const money = (): Float64Array => new Float64Array(count);
  const isIn = new Uint8Array(count);
  const spent = money();
  const earned = margin ? money() : null;
  const isCosted = margin ? new Uint8Array(count) : null;
  const off = discount ? money() : null;
  for (let at = 0; at < count; at++) {
    const end = rowFrom[at + 1] as number;
    let [paid, gained, costed, given, found] = [0, 0, 0, 0, 0];
    for (let i = rowFrom[at] as number; i < end; i++) {
      const when = day[i] as number;
      if (when < from || when > to) continue;
      found = 1;
      paid += amount[i] as number;
      if (margin) gained += margin[i] as number;
      if (hasCost) costed |= hasCost[i] as number;
      if (discount) given += discount[i] as number;
    }
    isIn[at] = found;
    spent[at] = paid;
    if (earned) earned[at] = gained;
    if (isCosted) isCosted[at] = costed;
    if (off) off[at] = given;
  }
  return { isIn, amount: spent, margin: earned, hasCost: isCosted, discount: off };
}

export function walkSpending(input: KernelInput, stretches: Span): Spending {
  const customer = columnOf(input, 'customer');
  const rowFrom = findRows(customer);
  const count = rowFrom.length - 1;
  const own = new Int32Array(count);
  for (let at = 0; at < count; at++) own[at] = customer[rowFrom[at] as number] as number;
  return { count, customer: own, rowFrom, ...spendBetween(input, rowFrom, stretches) };
}

export function walkHistory(input: KernelInput, spending: Spending, { from, to }: Span): Buyers {
  const day = columnOf(input, 'day');
  const { starts } = input.columns;
  const { count, rowFrom } = spending;
  const { monthOf } = tabulateDays(from, to);
  const [firstDay, lastDay] = [new Int32Array(count), new Int32Array(count)];
  const [orders, monthsActive] = [new Int32Array(count), new Int32Array(count)];
  for (let at = 0; at < count; at++) {
    const [begin, end] = [rowFrom[at] as number, rowFrom[at + 1] as number];
    let [begun, months, lastMonth] = [0, 0, -1];
    for (let i = begin; i < end; i++) {
      const when = day[i] as number;
      if (when < from || when > to) continue;
      if (starts === undefined || starts[i] === 1) begun += 1;
      const month = monthOf[when - from] as number;
      if (month !== lastMonth) months += 1;
      lastMonth = month;
    }
    firstDay[at] = day[begin] as number;
    lastDay[at] = day[end - 1] as number;
    orders[at] = begun;
    monthsActive[at] = months;
  }
  return { ...spending, firstDay, lastDay, orders, monthsActive };
}

/** What everybody spent in the same stretch a year earlier. */
export function walkYearAgo(
  input: KernelInput,
  { rowFrom }: Spending,
  { thenFrom, thenTo }: Stretches,
): Pick<Spending, 'isIn' | 'amount' | 'margin' | 'hasCost'> {
  return spendBetween(input, rowFrom, { from: thenFrom, to: thenTo });
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

export function tabulateDays(from: number, to: number): Days {
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
