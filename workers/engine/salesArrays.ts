import type { TypedColumn } from '../contract/analysis.ts';
import type { Role } from '../contract/tables.ts';
import { columnName } from './import/tableColumns.ts';
import { remember } from './remembering.ts';
import { name, sql, type Sql } from './sql.ts';

/**
 * Prepared lines as typed arrays, in the order of customer, day and purchase: what a filter changes is then one pass
 * over them, where the database would group and sort anew. Up to 40 bytes a line, with the codes of columns that are
 * asked for.
 */
export interface SalesArrays {
  /** By purchase and day: customer_index, days since 1970-01-01, and a number of the purchase; those of a customer follow each other. */
  readonly customer: Int32Array;
  readonly day: Int32Array;
  readonly purchase: Int32Array;
  readonly purchaseCount: number;
  /** Where the lines of each begin; the last one’s end. */
  readonly from: Int32Array;
  /** By line, in whole smallest units. */
  readonly amount: Float64Array;
  /** Codes by line, 0 for no value; of `cost` and `discount` whole units, NaN for none. Read at the first call. */
  readonly column: (role: Role) => Promise<TypedColumn>;
  /** Hours of the day by line; 0 for a line with a date alone. Read at the first call. */
  readonly hours: () => Promise<TypedColumn>;
  /** Seconds of the day by line; 0 for a line with a date alone. Read at the first call. */
  readonly seconds: () => Promise<TypedColumn>;
  /** What filters leave, by what they are. */
  readonly kept: Map<string, KeptLines>;
}

/** The lines that count. */
export interface KeptLines {
  /** By line, 1 for one that counts where its purchase and day has any. */
  readonly lines: Uint8Array;
  /** By purchase and day how many count, and their amount. */
  readonly counts: Int32Array;
  readonly sums: Float64Array;
  readonly lineCount: number;
  /** All amounts, signs left off. */
  readonly turnover: number;
}

type Read = (statement: Sql) => Promise<Readonly<Record<string, TypedColumn>>>;

/** The tables of PreparedSales. */
interface ArraySource {
  readonly lines: Sql;
  readonly purchases: Sql;
  readonly oneDayEach: boolean;
}

/** Null where they do not lie in the order of customer, day and purchase. */
export async function readSalesArrays(
  { lines, purchases, oneDayEach }: ArraySource,
  read: Read,
): Promise<SalesArrays | null> {
  const number = sql`date_diff('day', DATE '1970-01-01', day)::INTEGER AS day`;
  const pieces = await read(sql`SELECT customer_index AS customer, purchase, ${number} FROM ${purchases}`);
  const customer = pieces.customer as Int32Array;
  const day = pieces.day as Int32Array;
  if (!isSorted(customer, day)) return null;
  const places = new Places(pieces.purchase as Int32Array, day);
  const found = await read(
    sql`SELECT purchase, amount${oneDayEach ? sql`` : sql`, ${number}`} FROM ${lines}`,
  );
  const { from, place } = places.order(found.purchase as Int32Array, (found.day as Int32Array) ?? null);
  const known = new Map<Role, () => Promise<TypedColumn>>();
  const readColumn = async (role: Role): Promise<TypedColumn> => {
    const column = name(columnName(role));
    const value =
      role === 'cost' || role === 'discount'
        ? sql`coalesce(${column}::DOUBLE, 'NaN'::DOUBLE)`
        : sql`coalesce(${column}, 0)`;
    return inOrder((await read(sql`SELECT ${value} AS value FROM ${lines}`)).value as TypedColumn, place);
  };
  const readClock = async (part: 'hour' | 'second'): Promise<TypedColumn> =>
    inOrder((await read(sql`SELECT ${name(part)} FROM ${lines}`))[part] as TypedColumn, place);
  return {
    ...{ customer, day, from },
    ...places.number(customer),
    amount: inOrder(found.amount as Float64Array, place) as Float64Array,
    column(role) {
      const asked = known.get(role) ?? remember(() => readColumn(role));
      known.set(role, asked);
      return asked();
    },
    hours: remember(() => readClock('hour')),
    seconds: remember(() => readClock('second')),
    kept: new Map(),
  };
}

function isSorted(customer: Int32Array, day: Int32Array): boolean {
  for (let i = 1; i < customer.length; i++) {
    const step = (customer[i] as number) - (customer[i - 1] as number);
    if (step < 0 || (step === 0 && (day[i] as number) < (day[i - 1] as number))) return false;
  }
  return true;
}

function inOrder(values: TypedColumn, place: Int32Array): TypedColumn {
  const ordered = values.slice();
  for (let i = 0; i < place.length; i++) ordered[place[i] as number] = values[i] as number;
  return ordered;
}

/** Where each purchase has its days. */
class Places {
  readonly #purchase: Int32Array;
  readonly #day: Int32Array;
  /** By purchase the place of its first day, from there the place of its next one; -1 for none. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;

  constructor(purchase: Int32Array, day: Int32Array) {
    this.#purchase = purchase;
    this.#day = day;
    this.#first = new Int32Array(purchase.reduce((most, one) => Math.max(most, one), 0) + 1).fill(-1);
    this.#next = new Int32Array(purchase.length);
    for (let i = purchase.length - 1; i >= 0; i--) {
      const one = purchase[i] as number;
      this.#next[i] = this.#first[one] as number;
      this.#first[one] = i;
    }
  }

  /** Lines by counting sort: where those of each place begin, and where each line belongs. */
  order(purchase: Int32Array, day: Int32Array | null): { from: Int32Array; place: Int32Array } {
    const place = new Int32Array(purchase.length);
    const next = new Int32Array(this.#purchase.length + 1);
    for (let i = 0; i < purchase.length; i++) {
      let at = this.#first[purchase[i] as number] as number;
      if (day !== null) while (at >= 0 && this.#day[at] !== day[i]) at = this.#next[at] as number;
      if (at < 0) throw new RangeError('a line lies in no purchase');
      place[i] = at;
      next[at + 1] = (next[at + 1] as number) + 1;
    }
    for (let at = 1; at < next.length; at++) next[at] = (next[at] as number) + (next[at - 1] as number);
    const from = next.slice();
    for (let i = 0; i < place.length; i++) {
      const at = place[i] as number;
      const where = next[at] as number;
      place[i] = where;
      next[at] = where + 1;
    }
    return { from, place };
  }

  /** Purchases numbered in the order in which they begin. */
  number(customer: Int32Array): { purchase: Int32Array; purchaseCount: number } {
    const purchase = new Int32Array(customer.length);
    let purchaseCount = 0;
    for (let i = 0; i < customer.length; i++) {
      const isFirst = this.#first[this.#purchase[i] as number] === i;
      if (isFirst) {
        let at = i;
        for (; at >= 0; at = this.#next[at] as number) purchase[at] = purchaseCount;
        purchaseCount += 1;
      }
    }
    return { purchase, purchaseCount };
  }
}
