import type { Part } from '../../contract/parts.ts';
import { addPeriods, listPeriods, toIsoDay, type Grain } from '../../contract/periods.ts';
import type { Stretch } from '../../numeric/stretch.ts';
import type { Pieces } from '../../numeric/pieces.ts';
import type { Customers } from './customers.ts';
import type { Combination, SalesChannels, SalesRow, UserGroup } from './result.ts';

const mostCombinations = 20;
/** More periods than this are no picture any more. */
const mostPeriods = 400;

interface Tally {
  revenue: number;
  margin: number;
  costed: number;
  orders: number;
  customers: number;
  recent: number;
  before: number;
  readonly values: Float64Array;
}

export interface SalesInput {
  readonly pieces: Pieces;
  readonly customers: Customers;
  readonly parts: readonly Part[];
  readonly rowOf: Int32Array;
  readonly firstDay: number;
  readonly coverEnd: number;
  readonly stretch: Stretch | null;
  readonly unit: number;
  readonly marginUnit: number;
}

/** Which combination each customer has: positions in the list, or its length for those beyond it. */
export interface SalesOutput {
  readonly sales: SalesChannels;
  readonly combinationOf: Int32Array;
  /** Sales channels of customer i: list[from[i]] to list[from[i + 1] - 1], ascending. */
  readonly used: { readonly from: Int32Array; readonly list: Int32Array };
}

/** One row per sales channel, the mix over time and who used which together. Cost O(pieces + rows · periods). */
export function compareSales(input: SalesInput): SalesOutput {
  const { pieces, customers, rowOf, stretch } = input;
  const grain = chooseGrain(input.firstDay, input.coverEnd);
  const starts = listPeriods(input.firstDay, input.coverEnd, grain);
  const periodOf = tabulate(starts, input.firstDay, input.coverEnd);
  const tallies = input.parts.map((): Tally => ({
    ...{ revenue: 0, margin: 0, costed: 0, orders: 0, customers: 0, recent: 0, before: 0 },
    values: new Float64Array(starts.length),
  }));
  const at = (i: number): number => rowOf[pieces.part[i] as number] as number;
  let main = -1;
  let most = 0;
  const closeOrder = (): void => {
    if (main >= 0) (tallies[main] as Tally).orders += 1;
  };
  for (let i = 0; i < pieces.customer.length; i++) {
    const row = at(i);
    const tally = tallies[row];
    if (tally === undefined) throw new RangeError(`no channel ${pieces.part[i]}`);
    const amount = pieces.amount[i] as number;
    const day = pieces.day[i] as number;
    tally.revenue += amount;
    tally.margin += pieces.margin?.[i] ?? 0;
    tally.costed += pieces.costed?.[i] ?? 0;
    const period = periodOf[day - input.firstDay] as number;
    tally.values[period] = (tally.values[period] as number) + amount;
    if (stretch && day >= stretch.start) tally.recent += amount;
    else if (stretch && day >= stretch.beforeStart) tally.before += amount;
    if (pieces.starts[i] === 1) {
      closeOrder();
      main = row;
      most = amount;
    } else if (amount > most) {
      main = row;
      most = amount;
    }
  }
  closeOrder();
  const used = listUsed(pieces, customers, at);
  for (const row of used.list) (tallies[row] as Tally).customers += 1;
  const combined = combine(customers, used, input.parts, input.unit);
  const rows = tallies.map((tally, i) => toRow(input.parts[i] as Part, tally, input));
  return {
    used,
    combinationOf: combined.of,
    sales: {
      ...{ rows, grain },
      periods: starts.map((start) => ({
        start: toIsoDay(start),
        isPartial: start < input.firstDay || addPeriods(start, 1, grain) - 1 > input.coverEnd,
      })),
      stretch: stretch && {
        days: stretch.days,
        start: toIsoDay(stretch.start),
        beforeStart: toIsoDay(stretch.beforeStart),
      },
      combinations: combined.list,
      restCustomers: combined.restCustomers,
      one: combined.one,
      several: combined.several,
    },
  };
}

function chooseGrain(first: number, last: number): Grain {
  const days = last - first + 1;
  const wanted: readonly Grain[] =
    days >= 92 ? ['month', 'quarter', 'year'] : days >= 14 ? ['week'] : ['day'];
  return wanted.find((grain) => listPeriods(first, last, grain).length <= mostPeriods) ?? 'year';
}

/** The period of each day from the first on. */
function tabulate(starts: readonly number[], first: number, last: number): Int32Array {
  const periods = new Int32Array(last - first + 1);
  let at = 0;
  for (let day = first; day <= last; day++) {
    while ((starts[at + 1] ?? Infinity) <= day) at += 1;
    periods[day - first] = at;
  }
  return periods;
}

function toRow(part: Part, tally: Tally, { unit, marginUnit, pieces, stretch }: SalesInput): SalesRow {
  return {
    ...part,
    revenue: tally.revenue / unit,
    margin: pieces.margin ? tally.margin / marginUnit : null,
    marginRate: tally.costed > 0 ? tally.margin / tally.costed : null,
    orders: tally.orders,
    customerCount: tally.customers,
    recent: stretch ? tally.recent / unit : null,
    before: stretch ? tally.before / unit : null,
    values: Array.from(tally.values, (minor) => minor / unit),
  };
}

function listUsed(
  pieces: Pieces,
  customers: Customers,
  at: (i: number) => number,
): { from: Int32Array; list: Int32Array } {
  const from = new Int32Array(customers.count + 1);
  const list = new Int32Array(pieces.customer.length);
  let held = 0;
  for (let c = 0; c < customers.count; c++) {
    from[c] = held;
    const rows = new Set<number>();
    for (let i = customers.from[c] as number; i < (customers.from[c + 1] as number); i++) rows.add(at(i));
    for (const row of [...rows].sort((a, b) => a - b)) list[held++] = row;
  }
  from[customers.count] = held;
  return { from, list: list.slice(0, held) };
}

function combine(
  customers: Customers,
  { from, list }: { readonly from: Int32Array; readonly list: Int32Array },
  parts: readonly Part[],
  unit: number,
): { list: Combination[]; of: Int32Array; restCustomers: number; one: UserGroup; several: UserGroup } {
  interface Sums {
    readonly channels: number[];
    customers: number;
    orders: number;
    revenue: number;
  }
  const byKey = new Map<string, Sums>();
  const keys: Sums[] = [];
  for (let c = 0; c < customers.count; c++) {
    const channels = Array.from(list.subarray(from[c], from[c + 1]));
    const key = channels.join(' ');
    let sums = byKey.get(key);
    if (sums === undefined) byKey.set(key, (sums = { channels, customers: 0, orders: 0, revenue: 0 }));
    sums.customers += 1;
    sums.orders += customers.purchases[c] as number;
    sums.revenue += customers.revenue[c] as number;
    keys.push(sums);
  }
  const sorted = [...byKey.values()].sort(
    (a, b) => b.customers - a.customers || compareLists(a.channels, b.channels),
  );
  const shown = sorted.slice(0, mostCombinations);
  const places = new Map(shown.map((sums, i) => [sums, i]));
  const group = (takes: (sums: Sums) => boolean): UserGroup => {
    const taken = sorted.filter(takes);
    const sum = (pick: (one: Sums) => number): number => taken.reduce((total, one) => total + pick(one), 0);
    return {
      customerCount: sum((one) => one.customers),
      orders: sum((one) => one.orders),
      revenue: sum((one) => one.revenue) / unit,
    };
  };
  // What has no channel is not one more of them.
  const known = ({ channels }: Sums): number => channels.filter((row) => parts[row]?.kind !== 'empty').length;
  return {
    list: shown.map((sums) => ({
      channels: sums.channels,
      customerCount: sums.customers,
      orders: sums.orders,
      revenue: sums.revenue / unit,
    })),
    of: Int32Array.from(keys, (sums) => places.get(sums) ?? shown.length),
    restCustomers: sorted.slice(mostCombinations).reduce((sum, one) => sum + one.customers, 0),
    one: group((sums) => known(sums) === 1),
    several: group((sums) => known(sums) > 1),
  };
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
