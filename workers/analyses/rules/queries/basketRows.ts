import type { Role } from '../../../contract/tables.ts';
import type { PreparedSales } from '../../../engine/analysisModule.ts';
import { columnName } from '../../../engine/import/tableColumns.ts';
import { day, name, sql, type Sql } from '../../../engine/sql.ts';

/** What is in the baskets of orders. */
export interface OrderItems {
  readonly prepared: PreparedSales;
  readonly level: 'product' | 'brand' | 'category';
  readonly basket: 'purchase' | 'customer' | 'day';
  readonly asOf: string;
  /** Rows of what customers looked at: customer, time, event, product; and all customers. Null for none. */
  readonly looked: { readonly events: Sql; readonly customers: Sql; readonly isLook: Sql } | null;
}

const dayNumber = (of: Sql): Sql => sql`date_diff('day', DATE '1970-01-01', ${of})::INTEGER`;

/** The column with the code of what is in the basket; whether it has a title of its own. */
function itemColumn({ prepared: { goods }, level }: OrderItems): {
  readonly role: Role;
  readonly isTitled: boolean;
} {
  const isTitled = level === 'product' && goods !== null && goods.item.text !== goods.title.text;
  return { role: isTitled ? 'item' : level, isTitled };
}

/** One row: lines up to the analysis date, and those of them without an item. */
export function linesWithout(given: OrderItems): Sql {
  const item = name(columnName(itemColumn(given).role));
  return sql`SELECT count(*)::DOUBLE AS lines, (count(*) FILTER (WHERE ${item} IS NULL))::DOUBLE AS without,
  coalesce(sum(amount) FILTER (WHERE ${item} IS NULL), 0)::DOUBLE / ${given.prepared.unit} AS amount
FROM ${given.prepared.lines} WHERE day <= ${day(given.asOf)}`;
}

/** What may be in baskets, by code from 0 on: code, name, and id that tells two of one name apart. */
export function itemNames(given: OrderItems): Sql {
  const { prepared } = given;
  const { role, isTitled } = itemColumn(given);
  if (!isTitled || prepared.goods === null)
    return sql`SELECT code - 1 AS code, value AS name, value AS id FROM ${prepared.values(role)} ORDER BY code`;
  const { item, title, titles } = prepared.goods;
  return sql`SELECT named.code - 1 AS code, titles.value AS name, ids.value AS id
FROM (SELECT ${item} AS code, min(${title}) AS title FROM ${prepared.lines} WHERE ${item} IS NOT NULL GROUP BY 1) AS named
JOIN ${titles} AS titles ON titles.code = named.title
JOIN ${prepared.values(role)} AS ids ON ids.code = named.code
ORDER BY named.code`;
}

/** One row a line: basket and item by number. What was looked at has codes from shift on. */
export function basketLines(given: OrderItems, shift: number): Sql {
  if (given.basket === 'day')
    return sql`${customerDays(given, shift)} SELECT number AS basket, item FROM lines JOIN days USING (customer, day)`;
  const key = given.basket === 'purchase' ? sql`purchase` : sql`customer_index`;
  return boughtLines(given, sql`${key} AS basket`);
}

/** One row a basket, and day of it: its number, customer and day. Some may hold nothing that counts. */
export function basketOwners(given: OrderItems, shift: number): Sql {
  const { prepared, basket, asOf } = given;
  if (basket === 'day')
    return sql`${customerDays(given, shift)} SELECT number AS basket, customer, ${dayNumber(sql`day`)} AS day FROM days`;
  const key = basket === 'purchase' ? sql`purchase` : sql`customer_index`;
  return sql`SELECT ${key} AS basket, customer_index AS customer, ${dayNumber(sql`day`)} AS day FROM ${prepared.purchases} WHERE day <= ${day(asOf)}`;
}

/** One row an item that was bought: its amount in smallest units. */
export function itemAmounts(given: OrderItems): Sql {
  const code = itemCode(given);
  return sql`SELECT ${code} AS code, sum(amount)::DOUBLE AS minor FROM ${given.prepared.lines} WHERE ${isBought(given)} GROUP BY 1 ORDER BY 1`;
}

const itemCode = (given: OrderItems): Sql => sql`${name(columnName(itemColumn(given).role))}::INTEGER - 1`;

const isBought = (given: OrderItems): Sql =>
  sql`${name(columnName(itemColumn(given).role))} IS NOT NULL AND day <= ${day(given.asOf)}${given.looked === null ? sql`` : duringLog(given.looked)}`;

function boughtLines(given: OrderItems, by: Sql): Sql {
  return sql`SELECT ${by}, ${itemCode(given)} AS item FROM ${given.prepared.lines} WHERE ${isBought(given)}`;
}

/** CTEs lines: customer, day, item; and days: the baskets, numbered by customer and day. */
function customerDays(given: OrderItems, shift: number): Sql {
  const bought = boughtLines(given, sql`customer_index AS customer, day`);
  const lines = given.looked === null ? bought : sql`${bought} UNION ALL ${lookedLines(given, shift)}`;
  return sql`WITH lines AS (${lines}),
days AS (SELECT customer, day, (row_number() OVER (ORDER BY customer, day) - 1)::INTEGER AS number FROM (SELECT DISTINCT customer, day FROM lines))`;
}

/** Days outside of the log would count as days on which nothing was looked at. */
function duringLog({ events }: NonNullable<OrderItems['looked']>): Sql {
  return sql` AND day BETWEEN (SELECT min(time)::DATE FROM ${events}) AND (SELECT max(time)::DATE FROM ${events})`;
}

function lookedLines({ prepared, asOf, looked }: OrderItems, shift: number): Sql {
  if (looked === null) throw new Error('nothing was looked at');
  const { events, customers, isLook } = looked;
  return sql`SELECT customer_index AS customer, time::DATE AS day, (${shift} + ids.code - 1)::INTEGER AS item
FROM ${events} AS events JOIN ${customers} AS customers ON events.customer = customers.customer
JOIN ${prepared.values('product')} AS ids ON events.product = ids.value
WHERE ${isLook} AND time::DATE <= ${day(asOf)}`;
}

/** One row a customer who bought, by position: last day, purchases, amount in smallest units. */
export function buyersOf({ prepared, asOf }: OrderItems): Sql {
  const count = prepared.oneDayEach ? sql`count(*)` : sql`count(DISTINCT purchase)`;
  return sql`SELECT customer_index AS buyer, ${dayNumber(sql`max(day)`)} AS "buyerLastDay", ${count}::INTEGER AS "buyerPurchases", sum(amount)::DOUBLE AS "buyerMinor"
FROM ${prepared.purchases} WHERE day <= ${day(asOf)} GROUP BY 1 ORDER BY 1`;
}

/** What is in a file of baskets, in the order of its ids, by its title where it has one. */
export function namesInFile(rows: Sql, titles: Sql | null): Sql {
  const items = sql`SELECT (row_number() OVER (ORDER BY item) - 1)::INTEGER AS code, item FROM (SELECT DISTINCT item FROM ${rows})`;
  return titles === null
    ? sql`SELECT code, item AS name, item AS id FROM (${items}) ORDER BY code`
    : sql`SELECT code, coalesce(title, item) AS name, item AS id FROM (${items}) LEFT JOIN ${titles} USING (item) ORDER BY code`;
}

/** One row a line of a file of baskets. */
export function linesOfFile(rows: Sql): Sql {
  return sql`WITH baskets AS (SELECT basket, (row_number() OVER (ORDER BY basket) - 1)::INTEGER AS number FROM (SELECT DISTINCT basket FROM ${rows})),
items AS (SELECT item, (row_number() OVER (ORDER BY item) - 1)::INTEGER AS code FROM (SELECT DISTINCT item FROM ${rows}))
SELECT baskets.number AS basket, items.code AS item
FROM ${rows} AS lines JOIN baskets ON lines.basket = baskets.basket JOIN items ON lines.item = items.item`;
}
