import type { TypedColumn } from '../../../contract/analysis.ts';
import { toDayNumber, type Grain } from '../../../contract/periods.ts';
import type { SalesInMemory } from '../../../engine/analysisModule.ts';
import type { Row } from '../../../engine/database.ts';
import { spanInMemory } from '../../../engine/foldedSales.ts';
import type { Sql } from '../../../engine/sql.ts';
import type { TrendMeasure } from '../result.ts';
import { Calendar, Cells, Wholes } from './tallies.ts';

/** What the statements beside it ask, answered from the typed arrays. Every answer is one pass over the lines. */
export interface TrendInMemory {
  readonly memory: SalesInMemory;
  /** The margin by line, in whole units; NaN where it is not known. Null where amounts are looked at. */
  readonly margins: Float64Array | null;
  /** What values are divided by. */
  readonly unit: number;
  /** What splits: codes of values, 0 for none; or 0 for a first purchase and 1 for a later one. Null where nothing does. */
  readonly codes: TypedColumn | null;
  /** Whether there is a code for each line, or for each purchase and day. */
  readonly isByLine: boolean;
  readonly isFirstOrRepeat: boolean;
  /** The table of code and value. */
  readonly names: Sql | null;
}

export function marginsOf(
  amount: Float64Array,
  cost: TypedColumn,
  ofAmount: number,
  ofCost: number,
): Float64Array {
  const values = new Float64Array(amount.length);
  for (let i = 0; i < values.length; i++)
    values[i] = (amount[i] as number) * ofAmount - (cost[i] as number) * ofCost;
  return values;
}

export function findReturning({ arrays: { customer, day }, kept }: SalesInMemory): Uint8Array {
  const returning = new Uint8Array(day.length);
  let who = -1;
  let first = 0;
  for (let p = 0; p < day.length; p++) {
    if (customer[p] === who) returning[p] = day[p] === first ? 0 : 1;
    else if (kept.counts[p] !== 0) {
      who = customer[p] as number;
      first = day[p] as number;
    }
  }
  return returning;
}

export function spanOfTrend({ memory, margins, unit }: TrendInMemory, asOf: string): Row {
  const span = spanInMemory(memory, asOf);
  const { turnover, unknown } = margins
    ? sumMargins(memory, margins, toDayNumber(asOf))
    : { turnover: memory.kept.turnover, unknown: 0 };
  return {
    ...{ line_count: span.lines, later_count: span.later, null_count: unknown, turnover: turnover / unit },
    ...{ first_day: span.firstDay, last_day: span.lastDay },
  };
}

/** Signs left off; and how many lines up to a day have none. */
function sumMargins(
  { arrays: { day, from }, kept }: SalesInMemory,
  margins: Float64Array,
  end: number,
): { turnover: number; unknown: number } {
  let turnover = 0;
  let unknown = 0;
  for (let p = 0; p < day.length; p++) {
    if (kept.counts[p] === 0) continue;
    const stop = from[p + 1] as number;
    for (let i = from[p] as number; i < stop; i++) {
      if (kept.lines[i] === 0) continue;
      if (!Number.isNaN(margins[i])) turnover += Math.abs(margins[i] as number);
      else if ((day[p] as number) <= end) unknown += 1;
    }
  }
  return { turnover, unknown };
}

export interface PartSums {
  /** Those there are, most money first; ties by code, which goes by name. */
  readonly codes: readonly number[];
  readonly hasEmpty: boolean;
}

export function rankParts(trend: TrendInMemory, codes: TypedColumn, asOf: string): PartSums {
  const { isByLine, memory } = trend;
  const { arrays, kept } = memory;
  const { day, from } = arrays;
  const values = trend.margins ?? arrays.amount;
  const end = toDayNumber(asOf);
  const size = mostOf(codes);
  const sums = new Float64Array(size + 1);
  const isThere = new Uint8Array(size + 1);
  for (let p = 0; p < day.length; p++) {
    if (kept.counts[p] === 0 || (day[p] as number) > end) continue;
    const stop = from[p + 1] as number;
    for (let i = from[p] as number; i < stop; i++) {
      const value = values[i] as number;
      if (kept.lines[i] === 0 || Number.isNaN(value)) continue;
      const code = codes[isByLine ? i : p] as number;
      sums[code] = (sums[code] as number) + value;
      isThere[code] = 1;
    }
  }
  const found: number[] = [];
  for (let code = 1; code <= size; code++) if (isThere[code] === 1) found.push(code);
  found.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b);
  return { codes: found, hasEmpty: isThere[0] === 1 };
}

function mostOf(codes: TypedColumn): number {
  let most = 0;
  for (let i = 0; i < codes.length; i++) most = Math.max(most, codes[i] as number);
  return most;
}

/** Where values are counted: positions by code, and how many there are. */
export interface PartPlaces {
  readonly ofCode: (code: number) => number;
  readonly count: number;
}

/** As measureByPeriod gives them: period, part, value and, for an average, base. */
export function measureInMemory(
  trend: TrendInMemory,
  asOf: string,
  measure: TrendMeasure,
  grain: Grain,
  places: PartPlaces,
): Record<string, TypedColumn> {
  const { codes, memory, unit } = trend;
  const end = toDayNumber(asOf);
  const calendar = new Calendar(memory.arrays.day, end, grain);
  const cells = new Cells(calendar.starts, places.count);
  const codeCount = codes ? mostOf(codes) + 1 : 1;
  const ways: Ways = {
    ...{ calendar, cells, end, partCount: places.count },
    partOf: Int32Array.from({ length: codeCount }, (_, code) => places.ofCode(code)),
  };
  if (measure === 'revenue' || measure === 'margin') sumMoney(trend, ways);
  else countWholes(trend, ways, measure);
  return cells.columns(measure, unit);
}

interface Ways {
  readonly calendar: Calendar;
  readonly cells: Cells;
  readonly end: number;
  /** By code. */
  readonly partOf: Int32Array;
  readonly partCount: number;
}

function sumMoney(
  { codes, isByLine, margins, memory: { arrays, kept } }: TrendInMemory,
  { calendar, cells, end, partOf }: Ways,
): void {
  const { day, from } = arrays;
  const values = margins ?? arrays.amount;
  const isWhole = margins === null && !(codes && isByLine);
  for (let p = 0; p < day.length; p++) {
    if (kept.counts[p] === 0 || (day[p] as number) > end) continue;
    const period = calendar.placeOf(day[p] as number);
    if (isWhole) {
      cells.add(period, partOf[codes ? (codes[p] as number) : 0] as number, kept.sums[p] as number);
      continue;
    }
    const stop = from[p + 1] as number;
    for (let i = from[p] as number; i < stop; i++) {
      const value = values[i] as number;
      if (kept.lines[i] === 0 || Number.isNaN(value)) continue;
      cells.add(period, partOf[codes ? (codes[isByLine ? i : p] as number) : 0] as number, value);
    }
  }
}

/** Purchases, buyers of a period, or new customers, who count with the lines of their first day. */
function countWholes(
  { codes, isByLine, isFirstOrRepeat, memory: { arrays, kept, prepared } }: TrendInMemory,
  { calendar, cells, end, partOf, partCount }: Ways,
  measure: TrendMeasure,
): void {
  const { amount, customer, day, from, purchase } = arrays;
  const isNew = measure === 'newCustomers';
  const isOrders = !isNew && measure !== 'customers';
  // Purchases of several days lie between each other; what else is counted comes one after the other.
  const isMixed = isOrders && !prepared.oneDayEach;
  const wholes = new Wholes(cells, partCount, isFirstOrRepeat, isMixed);
  let who = -1;
  let firstDay = Number.NaN;
  for (let p = 0; p < day.length; p++) {
    const at = day[p] as number;
    if (customer[p] !== who) {
      who = customer[p] as number;
      firstDay = Number.NaN;
      // No purchase of a customer has a lower number than the first.
      wholes.begin(isOrders ? (purchase[p] as number) : 0);
    }
    if (kept.counts[p] === 0 || at > end) continue;
    if (Number.isNaN(firstDay)) firstDay = at;
    if (isNew && at !== firstDay) continue;
    const period = calendar.placeOf(at);
    const place = wholes.open(isOrders ? (purchase[p] as number) : isNew ? 0 : period, period);
    if (!codes || !isByLine) {
      wholes.add(place + (partOf[codes ? (codes[p] as number) : 0] as number), kept.sums[p] as number);
      continue;
    }
    // Not through `add`: this is the innermost of all.
    const { sums, isThere } = wholes;
    const stop = from[p + 1] as number;
    for (let i = from[p] as number; i < stop; i++) {
      if (kept.lines[i] === 0) continue;
      const ofPart = place + (partOf[codes[i] as number] as number);
      sums[ofPart] = (sums[ofPart] as number) + (amount[i] as number);
      isThere[ofPart] = 1;
    }
  }
  wholes.begin(0);
}
