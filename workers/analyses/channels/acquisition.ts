import type { Part } from '../../contract/parts.ts';
import { shareOf } from '../../numeric/share.ts';
import { studentQuantile } from '../../numeric/distributions/student.ts';
import type { Customers } from './customers.ts';
import type { AcquisitionRow, Mean, Payback } from './result.ts';

/** Means over fewer customers have no interval. */
const fewestForInterval = 30;

/** Sums over customers; money in whole units. */
interface Sum {
  n: number;
  sum: number;
  squares: number;
}

interface Tally {
  customers: number;
  revenue: number;
  margin: number;
  firstOrder: number;
  repeaters: number;
  seconds: number;
  readonly windowRevenue: Sum;
  readonly windowMargin: Sum;
  /** New in the days that spend covers: all of them, and those observed for the window. */
  won: number;
  wonValue: number;
  wonObserved: number;
  wonWindowValue: number;
}

const openSum = (): Sum => ({ n: 0, sum: 0, squares: 0 });

const openTally = (): Tally => ({
  ...{ customers: 0, revenue: 0, margin: 0, firstOrder: 0, repeaters: 0, seconds: 0 },
  ...{ windowRevenue: openSum(), windowMargin: openSum() },
  ...{ won: 0, wonValue: 0, wonObserved: 0, wonWindowValue: 0 },
});

export interface AcquisitionInput {
  readonly customers: Customers;
  /** Row of each customer’s acquisition channel. */
  readonly rowOf: Int32Array;
  readonly parts: readonly Part[];
  readonly members: readonly number[] | null;
  readonly coverEnd: number;
  readonly windowDays: number;
  readonly unit: number;
  readonly marginUnit: number;
  readonly hasMargin: boolean;
  readonly basis: 'margin' | 'revenue';
  readonly ltvAge: 'soFar' | 'window';
  /** Whether spend covers a day. */
  readonly isCovered: (day: number) => boolean;
  /** Cost in the covered days by row; null where the spend has no such channel. */
  readonly costs: readonly (number | null)[];
}

/** One row per acquisition channel; customers and money of the rows add up to the whole. Cost O(customers). */
export function compareAcquisition(input: AcquisitionInput): AcquisitionRow[] {
  const { customers, rowOf, parts, windowDays, basis } = input;
  const tallies = parts.map(openTally);
  for (let i = 0; i < customers.count; i++) {
    const tally = tallies[rowOf[i] as number];
    if (tally === undefined) throw new RangeError(`no channel ${rowOf[i]}`);
    const first = customers.firstDay[i] as number;
    const isObserved = input.coverEnd - first >= windowDays;
    const second = customers.secondAfter[i] as number;
    const value = basis === 'margin' ? customers.margin[i] : customers.revenue[i];
    const windowValue = basis === 'margin' ? customers.windowMargin[i] : customers.windowRevenue[i];
    tally.customers += 1;
    tally.revenue += customers.revenue[i] as number;
    tally.margin += customers.margin[i] as number;
    tally.firstOrder += customers.firstOrder[i] as number;
    tally.repeaters += Number((customers.purchases[i] as number) > 1);
    if (isObserved) {
      add(tally.windowRevenue, (customers.windowRevenue[i] as number) / input.unit);
      add(tally.windowMargin, (customers.windowMargin[i] as number) / input.marginUnit);
      tally.seconds += Number(second >= 0 && second <= windowDays);
    }
    if (!input.isCovered(first)) continue;
    tally.won += 1;
    tally.wonValue += value as number;
    tally.wonObserved += Number(isObserved);
    if (isObserved) tally.wonWindowValue += windowValue as number;
  }
  return tallies.map((tally, row) => describe(tally, row, input));
}

function add(to: Sum, value: number): void {
  to.n += 1;
  to.sum += value;
  to.squares += value * value;
}

function describe(tally: Tally, row: number, input: AcquisitionInput): AcquisitionRow {
  const { unit, marginUnit, hasMargin } = input;
  const n = tally.customers;
  const per = (sum: number, by: number): number | null => (n === 0 ? null : sum / by / n);
  const part = input.parts[row] as Part;
  return {
    ...part,
    memberCount: input.members?.[row] ?? null,
    customerCount: n,
    revenue: tally.revenue / unit,
    margin: hasMargin ? tally.margin / marginUnit : null,
    firstOrder: per(tally.firstOrder, unit),
    valueSoFar: per(tally.revenue, unit),
    marginSoFar: hasMargin ? per(tally.margin, marginUnit) : null,
    valueAtAge: toMean(tally.windowRevenue),
    marginAtAge: hasMargin ? toMean(tally.windowMargin) : null,
    repurchase: shareOf(tally.repeaters, n),
    second: tally.windowRevenue.n === 0 ? null : shareOf(tally.seconds, tally.windowRevenue.n),
    payback: toPayback(tally, input.costs[row] ?? null, input),
  };
}

function toMean({ n, sum, squares }: Sum): Mean | null {
  if (n === 0) return null;
  const value = sum / n;
  if (n < fewestForInterval) return { value, of: n, low: null, high: null };
  const variance = Math.max(0, (squares - sum * value) / (n - 1));
  const half = studentQuantile(0.975, n - 1) * Math.sqrt(variance / n);
  return { value, of: n, low: value - half, high: value + half };
}

function toPayback(tally: Tally, cost: number | null, input: AcquisitionInput): Payback | null {
  if (cost === null) return null;
  const by = input.basis === 'margin' ? input.marginUnit : input.unit;
  const [valued, value] =
    input.ltvAge === 'soFar' ? [tally.won, tally.wonValue] : [tally.wonObserved, tally.wonWindowValue];
  const cac = tally.won === 0 ? null : cost / tally.won;
  const ltv = valued === 0 ? null : value / by / valued;
  const ratio = cac === null || ltv === null || cac <= 0 ? null : ltv / cac;
  return { cost, newCustomers: tally.won, cac, ltv, valuedCount: valued, ratio };
}
