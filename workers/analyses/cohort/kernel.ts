import type { Membership, OptionsOf } from '../../contract/analysis.ts';
import { columnOf, type Kernel } from '../../contract/kernel.ts';
import { failed, type Note } from '../../contract/outcome.ts';
import { toMinorUnits } from '../../numeric/money.ts';
import { averageCohorts } from './means.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import { namePeriod, periodOf, startOf, tabulatePeriods } from './periods.ts';
import { cohortCell, type CohortGrain, type CohortResult, type CohortRow } from './result.ts';
import type { cohortSpec } from './spec.ts';
import type { Tally } from './tally.ts';

/** Customer-days as the query gives them, sorted by customer, then day. */
interface Days {
  readonly customer: ArrayLike<number>;
  readonly day: ArrayLike<number>;
  readonly period: Int32Array;
  readonly purchases: ArrayLike<number>;
  readonly revenueMinor: Float64Array;
}

/** One of each for every customer; list holds the cells that each was in, from[i] where those of customer i begin. */
interface Members {
  readonly customers: Int32Array;
  readonly group: Uint16Array;
  readonly from: Int32Array;
  readonly list: Int32Array;
  readonly recencyDays: Int32Array;
  readonly frequency: Int32Array;
  readonly revenueMinor: Float64Array;
}

/**
 * Groups customers by the calendar period of their first purchase and follows each group period by period.
 * input.columns, all of length n, sorted by customer, then day: customer, day (since 1970-01-01), purchases, revenue
 * (money). Money is summed in whole minor units, so that parts add up exactly. The period in which the data ends is
 * counted but left out of the means unless it had ended. Cost O(n). Source: spec.sources.
 */
export const computeCohort: Kernel = (input, givenOptions) => {
  const { grain, horizon, firstCohort } = givenOptions as OptionsOf<typeof cohortSpec>;
  const decimals = Number(input.facts.moneyDecimals);
  const day = columnOf(input, 'day');
  const table = tabulatePeriods(day, grain);
  const period = new Int32Array(day.length);
  for (let i = 0; i < day.length; i++) period[i] = table.periods[(day[i] as number) - table.first] as number;
  const days: Days = {
    ...{ customer: columnOf(input, 'customer'), day, period },
    purchases: columnOf(input, 'purchases'),
    revenueMinor: toMinorUnits(columnOf(input, 'revenue'), decimals),
  };
  if (days.customer.length === 0) return failed('NO_ROWS');
  const asOf = String(input.facts.asOf);
  const endDay = toDayNumber(String(input.facts.endDay));
  const lastPeriod = periodOf(endDay, grain);
  const isPartial = endDay < startOf(lastPeriod + 1, grain) - 1;

  const tallies = openTallies(days, lastPeriod, horizon);
  const members = countDays(days, tallies, horizon, toDayNumber(asOf));
  const unit = 10 ** decimals;
  const lastComplete = isPartial ? lastPeriod - 1 : lastPeriod;
  const cohorts = tallies.map((tally) => toRow(tally, grain, lastComplete, unit));
  const averaged = firstCohort === 'leaveOut' ? tallies.slice(1) : tallies;
  const result: CohortResult = {
    asOf,
    grain,
    firstDay: String(input.facts.firstDay),
    endDay: String(input.facts.endDay),
    lastPeriod: namePeriod(lastPeriod, grain),
    lastPeriodIsPartial: isPartial,
    customerCount: members.customers.length,
    purchaseCount: tallies.reduce((sum, tally) => sum + tally.totalPurchases, 0),
    revenue: tallies.reduce((sum, tally) => sum + tally.totalRevenue, 0) / unit,
    horizon,
    cohorts,
    mean: averageCohorts(averaged, lastComplete, unit),
  };
  const membership = toMembership(
    members,
    cohorts.map(({ cohort }) => cohort),
    unit,
  );
  return { status: 'ok', result, membership, notes: collectNotes(result) };
};

/** An empty tally for each period in which somebody bought for the first time, oldest first. */
function openTallies(days: Days, lastPeriod: number, horizon: number): Tally[] {
  const periods = new Set<number>();
  for (let i = 0; i < days.customer.length; i++) {
    if (i === 0 || days.customer[i] !== days.customer[i - 1]) periods.add(days.period[i] as number);
  }
  return [...periods]
    .sort((a, b) => a - b)
    .map((period) => {
      const zeros = (): number[] => new Array<number>(Math.min(horizon, lastPeriod - period) + 1).fill(0);
      return {
        period,
        retained: zeros(),
        revenue: zeros(),
        purchases: zeros(),
        totalRevenue: 0,
        totalPurchases: 0,
      };
    });
}

function countDays(days: Days, tallies: readonly Tally[], horizon: number, asOfDay: number): Members {
  const placeOf = new Map(tallies.map(({ period }, i) => [period, i]));
  const members = openMembers(days.customer);
  // By name and not through `days` and `members`: a million rows take twice as long otherwise.
  const { customer, day, period: periods, purchases, revenueMinor } = days;
  const { list, recencyDays, frequency, revenueMinor: spent } = members;
  let at = -1;
  let held = 0;
  let place = 0;
  let tally = tallies[0] as Tally;
  let who = Number.NaN;
  let lastK = -1;
  for (let i = 0; i < customer.length; i++) {
    const period = periods[i] as number;
    if (customer[i] !== who) {
      who = customer[i] as number;
      at += 1;
      place = placeOf.get(period) as number;
      tally = tallies[place] as Tally;
      lastK = -1;
      members.customers[at] = who;
      members.group[at] = place;
      members.from[at] = held;
    }
    const k = period - tally.period;
    const isNew = k !== lastK;
    lastK = k;
    const count = purchases[i] as number;
    const revenue = revenueMinor[i] as number;
    recencyDays[at] = asOfDay - (day[i] as number);
    frequency[at] = (frequency[at] as number) + count;
    spent[at] = (spent[at] as number) + revenue;
    tally.totalRevenue += revenue;
    tally.totalPurchases += count;
    if (k > horizon) continue;
    tally.revenue[k] = (tally.revenue[k] as number) + revenue;
    tally.purchases[k] = (tally.purchases[k] as number) + count;
    if (!isNew) continue;
    tally.retained[k] = (tally.retained[k] as number) + 1;
    list[held] = cohortCell(place, k, horizon);
    held += 1;
  }
  members.from[at + 1] = held;
  return { ...members, list: list.slice(0, held) };
}

function openMembers(customer: ArrayLike<number>): Members {
  let count = 0;
  for (let i = 0; i < customer.length; i++) if (i === 0 || customer[i] !== customer[i - 1]) count += 1;
  return {
    customers: new Int32Array(count),
    group: new Uint16Array(count),
    from: new Int32Array(count + 1),
    list: new Int32Array(customer.length),
    recencyDays: new Int32Array(count),
    frequency: new Int32Array(count),
    revenueMinor: new Float64Array(count),
  };
}

function toRow(tally: Tally, grain: CohortGrain, lastComplete: number, unit: number): CohortRow {
  return {
    cohort: namePeriod(tally.period, grain),
    start: toIsoDay(startOf(tally.period, grain)),
    size: tally.retained[0] as number,
    retained: tally.retained,
    revenue: tally.revenue.map((minor) => minor / unit),
    purchases: tally.purchases,
    completeCount: Math.max(0, Math.min(tally.retained.length, lastComplete - tally.period + 1)),
    totalRevenue: tally.totalRevenue / unit,
    totalPurchases: tally.totalPurchases,
  };
}

function toMembership(members: Members, groupIds: readonly string[], unit: number): Membership {
  const { customers, group, from, list, recencyDays, frequency } = members;
  const monetary = members.revenueMinor.map((minor) => minor / unit);
  return {
    customers,
    group,
    groupIds,
    cells: { from, list },
    measures: { recencyDays, frequency, monetary },
  };
}

function collectNotes(result: CohortResult): Note[] {
  const notes: Note[] = [];
  const first = result.cohorts[0];
  if (result.lastPeriodIsPartial) {
    notes.push({ code: 'LAST_PERIOD_PARTIAL', detail: { period: result.lastPeriod, day: result.endDay } });
  }
  if (result.mean.length < 2) {
    notes.push({
      code: 'HISTORY_TOO_SHORT_FOR_RETURN',
      detail: { from: result.firstDay, to: result.endDay },
    });
  } else if (first !== undefined && result.cohorts.length > 1) {
    notes.push({ code: 'FIRST_COHORT_HOLDS_OLDER', detail: { cohort: first.cohort } });
  }
  return notes;
}
