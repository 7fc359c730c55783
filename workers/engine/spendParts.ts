import type { TypedColumn } from '../contract/analysis.ts';
import type { Role } from '../contract/tables.ts';
import type { PreparedSales, QueryRunner } from './analysisModule.ts';
import { columnName } from './import/tableColumns.ts';
import { join, name, sql, type Sql } from './sql.ts';

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
  /** How many different values each customer bought, by customer_index. */
  readonly variety: Uint16Array;
}

/** Order lines customer by customer: those of customer_index c are from[c] to from[c + 1] − 1. */
export interface SpendParts {
  readonly from: Int32Array;
  readonly amount: Float64Array;
  readonly byRole: ReadonlyMap<Role, SpendColumn>;
  /** Share of the money spent from 21 to 6 o’clock, by customer_index; −1 without a line, null where hours were not asked for. */
  readonly nightShare: Float64Array | null;
}

/**
 * What customers spent on what. Put in order here and not in the database, which takes several times as long to group by
 * customer and value. where: a condition on the lines; roles: columns that have codes. Cost O(lines × roles).
 */
export async function readSpendParts(
  runner: QueryRunner,
  { lines, values }: PreparedSales,
  where: Sql,
  roles: readonly Role[],
  withHours: boolean,
): Promise<SpendParts> {
  const codes = roles.map((role) => sql`coalesce(${name(columnName(role))}, 0) AS ${name(role)}`);
  const hour = withHours ? [sql`hour`] : [];
  const columns = await runner.columns(
    'order lines by customer',
    sql`SELECT customer_index AS customer, amount, ${join([...codes, ...hour], ', ')} FROM ${lines} WHERE ${where}`,
  );
  const { customer = new Int32Array(0), amount = new Float64Array(0), hour: hours } = columns;
  const rows = sortByCustomer(customer);
  const byRole = new Map<Role, SpendColumn>();
  for (const role of roles) {
    const found = columns[role] ?? new Int32Array(0);
    const ranked = rankCodes(found, amount);
    const shown = ranked.slice(0, mostNames);
    const nameOf = await readNames(runner, values(role), columnName(role), shown);
    byRole.set(role, {
      names: shown.map((code) => nameOf.get(code) ?? ''),
      otherCount: ranked.length - shown.length,
      place: findPlaces(rows.order, found, shown),
      variety: countVariety(rows, found),
    });
  }
  const ordered = new Float64Array(amount.length);
  for (let i = 0; i < ordered.length; i++) ordered[i] = amount[rows.order[i] as number] as number;
  return {
    from: rows.from,
    amount: ordered,
    byRole,
    nightShare: hours === undefined ? null : shareAtNight(rows, hours, amount),
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

interface ByCustomer {
  readonly from: Int32Array;
  /** Rows of the query, those of a customer together. */
  readonly order: Int32Array;
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

/** Codes with any line, most money first; 0 is no value. */
function rankCodes(codes: TypedColumn, amount: TypedColumn): number[] {
  const sums = new Map<number, number>();
  let most = 0;
  for (let i = 0; i < codes.length; i++) most = Math.max(most, codes[i] as number);
  const byCode = new Float64Array(most + 1);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    byCode[code] = (byCode[code] as number) + (amount[i] as number);
  }
  byCode.forEach((sum, code) => {
    if (code !== 0 && sum > 0) sums.set(code, sum);
  });
  return [...sums].sort(([a, sumA], [b, sumB]) => sumB - sumA || a - b).map(([code]) => code);
}

function findPlaces(order: Int32Array, codes: TypedColumn, shown: readonly number[]): Uint8Array {
  const placeOf = new Map(shown.map((code, i) => [code, i]));
  placeOf.set(0, noPlace);
  const places = new Uint8Array(order.length);
  for (let i = 0; i < places.length; i++)
    places[i] = placeOf.get(codes[order[i] as number] as number) ?? shown.length;
  return places;
}

function countVariety({ from, order }: ByCustomer, codes: TypedColumn): Uint16Array {
  const variety = new Uint16Array(from.length - 1);
  /** The last customer who bought a code, and one more. */
  const seenBy: number[] = [];
  for (let c = 0; c < variety.length; c++) {
    let count = 0;
    for (let at = from[c] as number; at < (from[c + 1] as number); at++) {
      const code = codes[order[at] as number] as number;
      if (code === 0 || seenBy[code] === c + 1) continue;
      seenBy[code] = c + 1;
      count += 1;
    }
    variety[c] = Math.min(count, 65_535);
  }
  return variety;
}

function shareAtNight({ from, order }: ByCustomer, hours: TypedColumn, amount: TypedColumn): Float64Array {
  const shares = new Float64Array(from.length - 1).fill(-1);
  for (let c = 0; c < shares.length; c++) {
    let [whole, dark] = [0, 0];
    for (let at = from[c] as number; at < (from[c + 1] as number); at++) {
      const row = order[at] as number;
      const hour = hours[row] as number;
      whole += amount[row] as number;
      if (hour >= night.from || hour < night.to) dark += amount[row] as number;
    }
    if (whole > 0) shares[c] = dark / whole;
  }
  return shares;
}
