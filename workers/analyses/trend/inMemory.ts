import type { TypedColumn } from '../../contract/analysis.ts';
import { toDayNumber, toIsoDay, type Grain } from '../../contract/periods.ts';
import type { SalesInMemory } from '../../engine/analysisModule.ts';
import type { Row } from '../../engine/database.ts';
import type { Sql } from '../../engine/sql.ts';
import type { TrendMeasure } from './result.ts';
import { Calendar, Cells, Wholes } from './tallies.ts';

/** What the statements beside it ask, answered from the typed arrays. Every answer is one pass over the lines. */
export interface TrendInMemory {
  readonly memory: SalesInMemory;
  /** By line, in whole units; NaN where it is not known. */
  readonly values: ArrayLike<number>;
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

export function margins(
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

export function findReturning({ arrays: { customer, day, from }, kept }: SalesInMemory): Uint8Array {
  const returning = new Uint8Array(day.length);
  let who = -1;
  let first = 0;
  for (let p = 0; p < day.length; p++) {
    if (customer[p] === who) returning[p] = day[p] === first ? 0 : 1;
    else if (kept.pieces[p] === 1 && kept.lines.subarray(from[p], from[p + 1]).includes(1)) {
      who = customer[p] as number;
      first = day[p] as number;
    }
  }
  return returning;
}

export function spanOfTrend({ memory, values, unit }: TrendInMemory, asOf: string): Row {
  const { arrays, kept } = memory;
  const { day, from } = arrays;
  const end = toDayNumber(asOf);
  let [lines, later, unknown, turnover] = [0, 0, 0, 0];
  let [first, last] = [Infinity, -Infinity];
  for (let p = 0; p < day.length; p++) {
    if (kept.pieces[p] === 0) continue;
    const at = day[p] as number;
    const stop = from[p + 1] as number;
    let count = 0;
    for (let i = from[p] as number; i < stop; i++) {
      if (kept.lines[i] === 0) continue;
      count += 1;
      const value = values[i] as number;
      if (!Number.isNaN(value)) turnover += Math.abs(value);
      else if (at <= end) unknown += 1;
    }
    if (count === 0) continue;
    last = Math.max(last, at);
    if (at > end) later += count;
    else {
      lines += count;
      first = Math.min(first, at);
    }
  }
  return {
    ...{ line_count: lines, later_count: later, null_count: unknown, turnover: turnover / unit },
    first_day: first === Infinity ? null : toIsoDay(first),
    last_day: last === -Infinity ? null : toIsoDay(last),
  };
}

export interface PartSums {
  /** Those there are, most money first; ties by code, which goes by name. */
  readonly codes: readonly number[];
  readonly hasEmpty: boolean;
}

export function rankParts(trend: TrendInMemory, codes: TypedColumn, asOf: string): PartSums {
  const { isByLine, memory, values } = trend;
  const { arrays, kept } = memory;
  const { day, from } = arrays;
  const end = toDayNumber(asOf);
  const size = mostOf(codes);
  const sums = new Float64Array(size + 1);
  const isThere = new Uint8Array(size + 1);
  for (let p = 0; p < day.length; p++) {
    if (kept.pieces[p] === 0 || (day[p] as number) > end) continue;
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
  const { codes, isByLine, memory, values } = trend;
  const { arrays, kept, prepared } = memory;
  const { customer, day, from, purchase } = arrays;
  const end = toDayNumber(asOf);
  const placeOf = Int32Array.from({ length: codes ? mostOf(codes) + 1 : 1 }, (_, code) =>
    places.ofCode(code),
  );
  const calendar = new Calendar(day, end, grain);
  const cells = new Cells(calendar.starts, places.count);
  const isMoney = measure === 'revenue' || measure === 'margin';
  const wholes = new Wholes(cells, places.count, trend.isFirstOrRepeat);
  const isOrders = measure === 'orders' || measure === 'aov';
  // Purchases of several days lie between each other; what else is counted comes one after the other.
  const isMixed = isOrders && !prepared.oneDayEach;
  let who = -1;
  let firstDay = 0;
  let isOpen = false;
  for (let p = 0; p < day.length; p++) {
    const at = day[p] as number;
    if (customer[p] !== who) {
      who = customer[p] as number;
      isOpen = false;
      wholes.close();
      // No purchase of a customer has a lower number than the first.
      if (isMixed) wholes.begin(purchase[p] as number);
    }
    if (kept.pieces[p] === 0 || at > end) continue;
    const period = calendar.placeOf(at);
    if (isOpen && measure === 'newCustomers' && at !== firstDay) continue;
    const ofPiece = codes && !isByLine ? (placeOf[codes[p] as number] as number) : 0;
    const isLineByLine = codes !== null && isByLine;
    const stop = from[p + 1] as number;
    let hasLine = false;
    // A key is only opened for pieces with a line: a period begins with one.
    for (let i = from[p] as number; i < stop && !hasLine; i++)
      hasLine = kept.lines[i] === 1 && !Number.isNaN(values[i]);
    if (!hasLine) continue;
    if (!isOpen) {
      isOpen = true;
      firstDay = at;
    }
    const key = isOrders ? (purchase[p] as number) : measure === 'customers' ? period : 0;
    const offset = isMoney ? 0 : wholes.open(key, isMixed, period);
    const { sums, isThere } = wholes;
    for (let i = from[p] as number; i < stop; i++) {
      const value = values[i] as number;
      if (kept.lines[i] === 0 || Number.isNaN(value)) continue;
      const part = isLineByLine ? (placeOf[codes[i] as number] as number) : ofPiece;
      if (isMoney) cells.add(period, part, value);
      else {
        const place = offset + part;
        sums[place] = (sums[place] as number) + value;
        isThere[place] = 1;
      }
    }
  }
  wholes.close();
  return cells.columns(measure, trend.unit);
}
