import { filterRoles } from '../contract/filters.ts';
import { mappedRoles, type MappedDataset } from '../contract/importing.ts';
import type { Role } from '../contract/tables.ts';
import type { PreparedSales } from './analysisModule.ts';
import { preparedSchema, type Database } from './database.ts';
import { columnName } from './import/tableColumns.ts';
import { exactLimit } from './salesHistory.ts';
import { join, name, sql, type Sql } from './sql.ts';

export function prepared(table: string): Sql {
  return sql`${name(preparedSchema)}.${name(table)}`;
}

/** A mark of their own for each making: no statement about an older state can meet a newer one. */
export class TableNames {
  readonly lines: string;
  readonly purchases: string;
  readonly keys: string;
  /** Columns of codes: by what can be filtered by, and what goods are called. */
  readonly coded: readonly CodedColumn[];
  readonly #mark: string;

  constructor(dataset: MappedDataset, mark: string) {
    this.#mark = mark;
    this.coded = codedColumns(mappedRoles(dataset).orders ?? []);
    this.lines = `lines_${mark}`;
    this.purchases = `purchases_${mark}`;
    this.keys = `keys_${mark}`;
  }

  values(column: string): string {
    return `${column}_${this.#mark}`;
  }

  get all(): readonly string[] {
    return [this.lines, this.purchases, this.keys, ...this.coded.map(({ column }) => this.values(column))];
  }
}

interface CodedColumn {
  readonly column: string;
  /** The text of a line. */
  readonly text: Sql;
}

function codedColumns(mapped: readonly Role[]): CodedColumn[] {
  const roles = filterRoles.orders
    .filter((role) => mapped.includes(role))
    .map((role) => ({ column: columnName(role), text: name(columnName(role)) }));
  if (!mapped.includes('productName')) return roles;
  const item = mapped.includes('product') ? sql`coalesce(product, product_name)` : sql`product_name`;
  const title = mapped.includes('product') ? sql`coalesce(product_name, product)` : sql`product_name`;
  return [...roles, { column: 'item', text: item }, { column: 'title', text: title }];
}

/** By column that is there: smallest units in one, or 1 for decimals whose sum in units would not be exact. */
type Units = Partial<Record<'cost' | 'discount', { readonly perOne: number; readonly isExact: boolean }>>;

/** How many smallest units each further money has; decimals stay where their sum would not be exact. */
export async function findUnits(
  db: Database,
  sales: Sql,
  mapped: readonly Role[],
  signal: AbortSignal,
): Promise<Units> {
  const units: Units = {};
  for (const role of ['cost', 'discount'] as const) {
    if (!mapped.includes(role)) continue;
    const column = name(columnName(role));
    const fits = [0, 1, 2, 3, 4, 5].map(
      (decimals) =>
        sql`WHEN coalesce(bool_and(${column} = round(${column}, ${decimals})), TRUE) THEN ${decimals}`,
    );
    const [found] = await db.rows(
      sql`SELECT CASE ${join(fits, ' ')} ELSE 6 END AS decimals, coalesce(sum(abs(${column})), 0)::DOUBLE AS total FROM ${sales}`,
      signal,
    );
    const unit = 10 ** Number(found?.decimals);
    const isExact = Number(found?.total) * unit < exactLimit;
    units[role] = { perOne: isExact ? unit : 1, isExact };
  }
  return units;
}

/** Counts of lines are for choosing; values in the order of their names. */
export function listValues(table: Sql, sales: Sql, text: Sql): Sql {
  return sql`CREATE TABLE ${table} AS
SELECT (row_number() OVER (ORDER BY value))::INTEGER AS code, value, line_count
FROM (SELECT ${text} AS value, count(*)::INTEGER AS line_count FROM ${sales} GROUP BY 1) WHERE value IS NOT NULL`;
}

/** The narrowest type that holds the codes of each column. */
export async function codeTypes(
  db: Database,
  tables: TableNames,
  signal: AbortSignal,
): Promise<ReadonlyMap<CodedColumn, Sql>> {
  const types = new Map<CodedColumn, Sql>();
  for (const coded of tables.coded) {
    const [found] = await db.rows(
      sql`SELECT count(*)::DOUBLE AS n FROM ${prepared(tables.values(coded.column))}`,
      signal,
    );
    const count = Number(found?.n);
    types.set(coded, count < 256 ? sql`UTINYINT` : count < 65_536 ? sql`USMALLINT` : sql`INTEGER`);
  }
  return types;
}

interface LineSource {
  readonly sales: Sql;
  readonly key: Sql;
  readonly unit: number;
  readonly units: Units;
  readonly codes: ReadonlyMap<CodedColumn, Sql>;
  readonly mapped: readonly Role[];
  readonly tables: TableNames;
}

/** Money is rounded because a double times a power of ten may miss the whole number it means. */
export function makeLines({ sales, key, unit, units, codes, tables, mapped }: LineSource): Sql {
  const columns = [
    sql`customer_index`,
    sql`purchase`,
    sql`time::DATE AS day`,
    sql`hour(time)::UTINYINT AS hour`,
    sql`(hour(time) * 3600 + minute(time) * 60 + second(time))::INTEGER AS second`,
    inUnits(sql`amount`, unit),
  ];
  for (const role of ['cost', 'discount'] as const) {
    const own = units[role]?.perOne;
    if (own !== undefined) columns.push(own === 1 ? name(role) : inUnits(name(role), own));
  }
  const joins: Sql[] = [];
  if (hasListOff(mapped))
    columns.push(sql`greatest(coalesce(list_price * quantity - amount, 0), 0) AS list_off`);
  for (const [{ column, text }, type] of codes) {
    const table = tables.values(column);
    columns.push(sql`${name(table)}.code::${type} AS ${name(column)}`);
    joins.push(sql`LEFT JOIN ${prepared(table)} ON ${text} = ${name(table)}.value`);
  }
  return sql`CREATE TABLE ${prepared(tables.lines)} AS
SELECT ${join(columns, ', ')}
FROM ${sales} AS sales
JOIN ${prepared(tables.keys)} AS keys ON sales.customer = keys.customer AND ${key} = keys.key
${join(joins, '\n')}`;
}

/** What the list price is above what was paid, where no column says the discount. */
export function hasListOff(mapped: readonly Role[]): boolean {
  return !mapped.includes('discount') && mapped.includes('listPrice') && mapped.includes('quantity');
}

/** What goods are told apart by, and what they are called. */
export function goodsOf(tables: TableNames, mapped: readonly Role[]): Pick<PreparedSales, 'goods'> {
  const own = mapped.includes('productName')
    ? { item: sql`item`, title: sql`title`, titles: prepared(tables.values('title')) }
    : mapped.includes('product')
      ? { item: sql`product`, title: sql`product`, titles: prepared(tables.values('product')) }
      : null;
  return { goods: own };
}

function inUnits(money: Sql, unit: number): Sql {
  return sql`round(sales.${money}::DOUBLE * ${unit}) AS ${money}`;
}

/** Lines by purchase and day. A purchase is one customer’s; where each lies on one day, its number says all. */
export function purchasesOfLines(lines: Sql, mapped: readonly Role[], oneDayEach: boolean): Sql {
  const sums = [sql`sum(amount) AS amount`];
  if (mapped.includes('cost')) {
    sums.push(
      sql`coalesce(sum(amount) FILTER (WHERE cost IS NOT NULL), 0) AS costed`,
      sql`sum(cost) AS cost`,
    );
  }
  if (mapped.includes('discount')) sums.push(sql`coalesce(sum(discount), 0) AS discount`);
  const found = join(sums, ', ');
  return oneDayEach
    ? sql`SELECT any_value(customer_index) AS customer_index, purchase, any_value(day) AS day, ${found} FROM ${lines} GROUP BY purchase`
    : sql`SELECT customer_index, purchase, day, ${found} FROM ${lines} GROUP BY customer_index, purchase, day`;
}
