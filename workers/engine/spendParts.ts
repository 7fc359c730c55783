import type { TypedColumn } from '../contract/analysis.ts';
import type { Role } from '../contract/tables.ts';
import { toDayNumber } from '../contract/periods.ts';
import type { PreparedSales, QueryRunner, SalesInMemory } from './analysisModule.ts';
import { columnName } from './import/tableColumns.ts';
import { day, join, name, sql, type Sql } from './sql.ts';

/** Values that keep their name; the others are one. */
const mostNames = 12;

/** Nights begin and end at these hours. */
const night = { from: 21, to: 6 } as const;

/** The place of lines without a value. */
const noPlace = 255;

/** A column of the lines: what each of them is of. */
export interface SpendColumn {
  /** The values with most money; ties in the order of the values. Hostile text. */
  readonly names: readonly string[];
  /** How many further values there are. */
  readonly otherCount: number;
  /** Per line: a place in the names, their number for a value beyond them, noPlace for none. */
  readonly place: Uint8Array;
  /** How many different values each customer bought, by customer_index; null where that was not asked for. */
  readonly variety: Uint16Array | null;
}

/** Order lines customer by customer: those of customer_index c are from[c] to from[c + 1] − 1. */
export interface SpendParts {
  readonly from: Int32Array;
  readonly amount: Float64Array;
  readonly byRole: ReadonlyMap<Role, SpendColumn>;
  /** Share of the money spent from 21 to 6 o’clock, by customer_index; −1 without a line, null where hours were not asked for. */
  readonly nightShare: Float64Array | null;
}

/** What is asked: lines of some days, columns that have codes, and whether hours matter. */
interface SpendQuestion {
  /** ISO dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly roles: readonly Role[];
  /** Those of them whose different values are counted. */
  readonly varietyOf: readonly Role[];
  readonly withHours: boolean;
}

/** Columns by line, and which of the lines are meant, those of a customer together. */
interface SpendLines {
  readonly from: Int32Array;
  readonly order: Int32Array;
  readonly amount: TypedColumn;
  readonly codes: (role: Role) => TypedColumn;
  /** null where they were not asked for. */
  readonly hours: TypedColumn | null;
}

/**
 * What customers spent on what. Put in order here and not in the database, which takes several times as long to group by
 * customer and value. Cost O(lines × roles).
 */
export async function readSpendParts(
  runner: QueryRunner,
  prepared: PreparedSales,
  memory: SalesInMemory | null,
  question: SpendQuestion,
): Promise<SpendParts> {
  const { roles } = question;
  const lines = await readLines(runner, prepared, memory, question);
  const { from, order, amount } = lines;
  const byRole = new Map<Role, SpendColumn>();
  for (const role of roles) {
    const codes = lines.codes(role);
    const most = mostOf(codes);
    const ranked = rankCodes(order, codes, amount, most);
    const shown = ranked.slice(0, mostNames);
    const nameOf = await readNames(runner, prepared.values(role), columnName(role), shown);
    byRole.set(role, {
      names: shown.map((code) => nameOf.get(code) ?? ''),
      otherCount: ranked.length - shown.length,
      place: findPlaces(order, codes, shown, most),
      variety: question.varietyOf.includes(role) ? countVariety(lines, codes, most) : null,
    });
  }
  const ordered = new Float64Array(order.length);
  for (let i = 0; i < ordered.length; i++) ordered[i] = amount[order[i] as number] as number;
  return {
    ...{ from, amount: ordered, byRole },
    nightShare: lines.hours === null ? null : shareAtNight(lines, lines.hours),
  };
}

async function readLines(
  runner: QueryRunner,
  { lines }: PreparedSales,
  memory: SalesInMemory | null,
  { from, to, roles, withHours }: SpendQuestion,
): Promise<SpendLines> {
  const columns = roles.map((role) => sql`coalesce(${name(columnName(role))}, 0) AS ${name(role)}`);
  const title = 'order lines by customer';
  const statement = sql`SELECT customer_index AS customer, amount, ${join([...columns, ...(withHours ? [sql`hour`] : [])], ', ')}
FROM ${lines} WHERE day BETWEEN ${day(from)} AND ${day(to)}`;
  if (memory === null) {
    const found = await runner.columns(title, statement);
    const none = new Int32Array(0);
    return {
      ...sortByCustomer(found['customer'] ?? none),
      amount: found['amount'] ?? none,
      codes: (role) => found[role] ?? none,
      hours: withHours ? (found['hour'] ?? none) : null,
    };
  }
  runner.told(title, statement);
  const { arrays } = memory;
  const codes = new Map<Role, TypedColumn>();
  for (const role of roles) codes.set(role, await arrays.column(role));
  return {
    ...linesOfDays(memory, toDayNumber(from), toDayNumber(to)),
    amount: arrays.amount,
    codes: (role) => codes.get(role) ?? new Int32Array(0),
    hours: withHours ? await arrays.hours() : null,
  };
}

async function readNames(
  runner: QueryRunner,
  values: Sql,
  column: string,
  shown: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (shown.length === 0) return new Map();
  const list = join(
    shown.map((code) => sql`${code}`),
    ', ',
  );
  const found = await runner.rows(
    `names of ${column}`,
    sql`SELECT code, value FROM ${values} WHERE code IN (${list})`,
  );
  return new Map(found.map(({ code, value }) => [Number(code), String(value)]));
}

type ByCustomer = Pick<SpendLines, 'from' | 'order'>;

/** Lines that count, of days from one to another; they lie in the order of customers. */
function linesOfDays({ arrays, kept }: SalesInMemory, first: number, last: number): ByCustomer {
  const { customer, day: days, from: starts } = arrays;
  const from = new Int32Array((customer.at(-1) ?? -1) + 2);
  const order = new Int32Array(kept.lineCount);
  let [n, begun] = [0, 0];
  for (let p = 0; p < days.length; p++) {
    const at = days[p] as number;
    if (kept.counts[p] === 0 || at < first || at > last) continue;
    const who = customer[p] as number;
    while (begun <= who) from[begun++] = n;
    const stop = starts[p + 1] as number;
    for (let i = starts[p] as number; i < stop; i++) if (kept.lines[i] === 1) order[n++] = i;
  }
  const known = begun;
  from[known] = n;
  return { from: from.slice(0, known + 1), order: order.subarray(0, n) };
}

function sortByCustomer(customer: TypedColumn): ByCustomer {
  let size = 0;
  for (let i = 0; i < customer.length; i++) size = Math.max(size, (customer[i] as number) + 1);
  const from = new Int32Array(size + 1);
  for (let i = 0; i < customer.length; i++) {
    const next = (customer[i] as number) + 1;
    from[next] = (from[next] as number) + 1;
  }
  for (let c = 0; c < size; c++) from[c + 1] = (from[c + 1] as number) + (from[c] as number);
  const next = from.slice();
  const order = new Int32Array(customer.length);
  for (let i = 0; i < customer.length; i++) {
    const c = customer[i] as number;
    const at = next[c] as number;
    order[at] = i;
    next[c] = at + 1;
  }
  return { from, order };
}

function mostOf(codes: TypedColumn): number {
  let most = 0;
  for (let i = 0; i < codes.length; i++) if ((codes[i] as number) > most) most = codes[i] as number;
  return most;
}

/** Codes with any line, most money first; 0 is no value. */
function rankCodes(order: Int32Array, codes: TypedColumn, amount: TypedColumn, most: number): number[] {
  const sums = new Map<number, number>();
  const byCode = new Float64Array(most + 1);
  for (let i = 0; i < order.length; i++) {
    const line = order[i] as number;
    const code = codes[line] as number;
    byCode[code] = (byCode[code] as number) + (amount[line] as number);
  }
  byCode.forEach((sum, code) => {
    if (code !== 0 && sum > 0) sums.set(code, sum);
  });
  return [...sums].sort(([a, sumA], [b, sumB]) => sumB - sumA || a - b).map(([code]) => code);
}

function findPlaces(
  order: Int32Array,
  codes: TypedColumn,
  shown: readonly number[],
  most: number,
): Uint8Array {
  const placeOf = new Uint8Array(most + 1).fill(shown.length);
  shown.forEach((code, i) => (placeOf[code] = i));
  placeOf[0] = noPlace;
  const places = new Uint8Array(order.length);
  for (let i = 0; i < places.length; i++) places[i] = placeOf[codes[order[i] as number] as number] as number;
  return places;
}

function countVariety({ from, order }: ByCustomer, codes: TypedColumn, most: number): Uint16Array {
  const variety = new Uint16Array(from.length - 1);
  /** The last customer who bought a code, and one more. */
  const seenBy = new Int32Array(most + 1);
  for (let c = 0; c < variety.length; c++) {
    let count = 0;
    const end = from[c + 1] as number;
    for (let at = from[c] as number; at < end; at++) {
      const code = codes[order[at] as number] as number;
      if (code === 0 || seenBy[code] === c + 1) continue;
      seenBy[code] = c + 1;
      count += 1;
    }
    variety[c] = Math.min(count, 65_535);
  }
  return variety;
}

function shareAtNight({ from, order, amount }: SpendLines, hours: TypedColumn): Float64Array {
  const shares = new Float64Array(from.length - 1).fill(-1);
  for (let c = 0; c < shares.length; c++) {
    let [whole, dark] = [0, 0];
    const end = from[c + 1] as number;
    for (let at = from[c] as number; at < end; at++) {
      const row = order[at] as number;
      const hour = hours[row] as number;
      whole += amount[row] as number;
      if (hour >= night.from || hour < night.to) dark += amount[row] as number;
    }
    if (whole > 0) shares[c] = dark / whole;
  }
  return shares;
}
