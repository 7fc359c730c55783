import {
  isCustomerFilter,
  isDayFilter,
  type CustomerFilter,
  type DayFilter,
  type Filter,
  type ValueFilter,
} from '../contract/filters.ts';
import { toDayNumber } from '../contract/periods.ts';
import type { KeptLines, SalesArrays } from './salesArrays.ts';

/** What only the database knows of a filter. */
export interface FilterAnswers {
  /** Codes of the values of a column of lines; 0 for no value. */
  codes(filter: ValueFilter): Promise<readonly number[]>;
  /** Positions of the customers that a filter of customers leaves. */
  customers(filter: ValueFilter | CustomerFilter): Promise<ArrayLike<number>>;
}

/** The last filters and, mostly, none. */
const mostKept = 3;

/** Which lines the filters leave. `key` tells the filters, and the day on which members have their age, apart. */
export async function findKept(
  arrays: SalesArrays,
  filters: readonly Filter[],
  key: string,
  answers: FilterAnswers,
): Promise<KeptLines> {
  const known = arrays.kept.get(key);
  arrays.kept.delete(key);
  const kept = known ?? (await makeKept(arrays, filters, answers));
  arrays.kept.set(key, kept);
  const [oldest] = arrays.kept.keys();
  if (arrays.kept.size > mostKept && oldest !== undefined) arrays.kept.delete(oldest);
  return kept;
}

async function makeKept(
  arrays: SalesArrays,
  filters: readonly Filter[],
  answers: FilterAnswers,
): Promise<KeptLines> {
  const pieces = new Uint8Array(arrays.customer.length).fill(1);
  const lines = new Uint8Array(arrays.amount.length).fill(1);
  for (const filter of filters) {
    if (isDayFilter(filter)) {
      if (filter.role === 'time') keepDays(pieces, arrays, filter);
      else keepFirstDays(pieces, arrays, filter);
    } else if (isCustomerFilter(filter) || filter.kind === 'customers') {
      keepListed(pieces, arrays.customer, await answers.customers(filter));
    } else {
      keepListed(lines, await arrays.column(filter.role), await answers.codes(filter));
    }
  }
  return addUp(arrays, pieces, lines);
}

function addUp({ amount, from }: SalesArrays, pieces: Uint8Array, lines: Uint8Array): KeptLines {
  const counts = new Int32Array(pieces.length);
  const sums = new Float64Array(pieces.length);
  let lineCount = 0;
  let turnover = 0;
  for (let p = 0; p < pieces.length; p++) {
    if (pieces[p] === 0) continue;
    const stop = from[p + 1] as number;
    let count = 0;
    let sum = 0;
    for (let i = from[p] as number; i < stop; i++) {
      if (lines[i] === 0) continue;
      const value = amount[i] as number;
      count += 1;
      sum += value;
      turnover += Math.abs(value);
    }
    counts[p] = count;
    sums[p] = sum;
    lineCount += count;
  }
  return { lines, counts, sums, lineCount, turnover };
}

function keepListed(kept: Uint8Array, keys: ArrayLike<number>, listed: ArrayLike<number>): void {
  let most = 0;
  for (let i = 0; i < keys.length; i++) most = Math.max(most, keys[i] as number);
  const isListed = new Uint8Array(most + 1);
  for (let i = 0; i < listed.length; i++) isListed[listed[i] as number] = 1;
  for (let i = 0; i < kept.length; i++)
    kept[i] = (kept[i] as number) & (isListed[keys[i] as number] as number);
}

function keepDays(kept: Uint8Array, { day }: SalesArrays, filter: DayFilter): void {
  const { from, to } = daysOf(filter);
  for (let i = 0; i < kept.length; i++) {
    const at = day[i] as number;
    if (at < from || at > to) kept[i] = 0;
  }
}

/** By the first day of each customer in all the data. */
function keepFirstDays(kept: Uint8Array, { customer, day }: SalesArrays, filter: DayFilter): void {
  const { from, to } = daysOf(filter);
  let isIn = false;
  for (let i = 0; i < kept.length; i++) {
    if (i === 0 || customer[i] !== customer[i - 1]) {
      const first = day[i] as number;
      isIn = first >= from && first <= to;
    }
    if (!isIn) kept[i] = 0;
  }
}

function daysOf({ from, to }: DayFilter): { from: number; to: number } {
  return {
    from: from === null ? -Infinity : toDayNumber(from),
    to: to === null ? Infinity : toDayNumber(to),
  };
}
