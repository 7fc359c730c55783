import type { Role } from '../../contract/tables.ts';
import type { QueryContext } from '../../engine/analysisModule.ts';
import { flagBits } from '../../engine/import/tableColumns.ts';
import { purchaseKey } from '../../engine/salesHistory.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';
import type { ProductLevel } from './result.ts';

export interface ItemSource {
  readonly context: QueryContext;
  readonly level: ProductLevel;
  readonly has: (role: Role) => boolean;
  /** Items with a slot of their own: 0 to limit − 1 by revenue; the others share limit, lines without one limit + 1. */
  readonly limit: number;
  readonly purchaseUnit: 'order' | 'day';
  /** ISO dates; null where the file is too short. */
  readonly recentFrom: string | null;
  readonly priorFrom: string | null;
  readonly newFrom: string | null;
}

/** What may keep a returned line out of the purchases; lines with further marks have nobody behind them or were left out. */
const returnMarks = flagBits.cancelled | flagBits.return | flagBits.notPositive;

/** The code of the product, or its name where it has no code. */
function itemOf({ level, has }: ItemSource): { readonly item: Sql; readonly label: Sql } {
  if (level !== 'product') {
    const item = level === 'brand' ? sql`brand` : sql`category`;
    return { item, label: item };
  }
  const [hasCode, hasName] = [has('product'), has('productName')];
  if (hasCode && hasName) return { item: sql`coalesce(product, product_name)`, label: sql`product_name` };
  const item = hasCode ? sql`product` : sql`product_name`;
  return { item, label: item };
}

/** CTE lines: one row per line up to the analysis date. */
function linesOf(source: ItemSource): Sql {
  const { context, has, purchaseUnit } = source;
  const { item, label } = itemOf(source);
  const column = (role: Role, from: Sql, as: Sql): Sql =>
    has(role) ? sql`${from} AS ${as}` : sql`NULL::DECIMAL(18,6) AS ${as}`;
  return sql`lines AS (
  SELECT customer, time, time::DATE AS day, ${purchaseKey(purchaseUnit)} AS purchase, amount,
    ${column('quantity', sql`quantity`, sql`quantity`)}, ${column('cost', sql`cost`, sql`cost`)},
    ${column('discount', sql`discount`, sql`discount`)}, ${column('listPrice', sql`list_price`, sql`list_price`)},
    ${item} AS item, ${label} AS label
  FROM ${context.sales}
  WHERE time::DATE <= ${day(context.asOf)}
)`;
}

/** CTE sold and placed: items by revenue, each with its slot. */
function placedOf({ limit, newFrom }: ItemSource, sums: Sql): Sql {
  const isNew = newFrom === null ? sql`0` : sql`(min(day) >= ${day(newFrom)})::INTEGER`;
  return sql`sold AS (
  SELECT item, sum(amount) AS revenue, min(day) AS first_day, ${isNew} AS is_new${sums}
  FROM lines GROUP BY item
), placed AS (
  SELECT *, (CASE WHEN item IS NULL THEN ${limit + 1} ELSE
    least(row_number() OVER (PARTITION BY item IS NULL ORDER BY revenue DESC, item) - 1, ${limit}) END)::INTEGER AS slot
  FROM sold
)`;
}

/** Sums of one item: discounts against the list price where the file has one, otherwise against what was paid and taken off. */
function sumsOf({ has, recentFrom, priorFrom, newFrom }: ItemSource): Sql {
  const usesList = has('listPrice') && has('quantity');
  const isKnown = usesList ? sql`list_price > 0 AND quantity > 0` : sql`discount IS NOT NULL`;
  const full = usesList ? sql`(list_price * quantity)::DECIMAL(38,4)` : sql`(amount + discount)`;
  const within = (from: string | null, to: string | null): Sql =>
    from === null
      ? sql`0`
      : sql`coalesce(sum(amount) FILTER (WHERE day >= ${day(from)}${to === null ? sql`` : sql` AND day < ${day(to)}`}), 0)`;
  return sql`,
    min(label) AS label, count(*) AS line_count, sum(abs(amount)) AS turnover,
    sum(quantity) AS units, coalesce(sum(amount) FILTER (WHERE quantity > 0), 0) AS priced,
    count(cost) AS costed_lines, coalesce(sum(amount) FILTER (WHERE cost IS NOT NULL), 0) AS costed,
    coalesce(sum(amount - cost), 0) AS margin,
    coalesce(sum(${full}) FILTER (WHERE ${isKnown}), 0) AS full_price,
    coalesce(sum(${full} - amount) FILTER (WHERE ${isKnown}), 0) AS taken_off,
    ${within(recentFrom, null)} AS recent, ${within(priorFrom, recentFrom)} AS prior,
    ${within(newFrom, null)} AS new_time`;
}

/** One row per slot and one, without a slot, for everything. Everything is summed exactly. */
export function itemTotals(source: ItemSource): Sql {
  return sql`WITH ${linesOf(source)}, ${placedOf(source, sumsOf(source))}
SELECT slot, min(item) AS item, min(coalesce(label, item)) AS label, min(first_day)::VARCHAR AS first_day,
  count(item)::DOUBLE AS "itemCount", max(is_new)::DOUBLE AS "isNew", sum(turnover)::DOUBLE AS turnover,
  sum(revenue)::DOUBLE AS revenue, sum(line_count)::DOUBLE AS "lineCount",
  coalesce(sum(units), 0)::DOUBLE AS units, sum(priced)::DOUBLE AS priced,
  sum(costed_lines)::DOUBLE AS "costedLines", sum(costed)::DOUBLE AS costed, sum(margin)::DOUBLE AS margin,
  sum(full_price)::DOUBLE AS "fullPrice", sum(taken_off)::DOUBLE AS "takenOff",
  sum(recent)::DOUBLE AS recent, sum(prior)::DOUBLE AS prior,
  count(item) FILTER (WHERE is_new = 1)::DOUBLE AS "newItemCount",
  coalesce(sum(revenue) FILTER (WHERE is_new = 1 AND item IS NOT NULL), 0)::DOUBLE AS "newRevenue",
  sum(new_time)::DOUBLE AS "newTimeRevenue"
FROM placed
GROUP BY GROUPING SETS ((slot), ())
ORDER BY slot NULLS LAST`;
}

/** One row per slot with a return of a known customer, and one for everything; amounts without their sign. */
export function returnTotals(source: ItemSource): Sql {
  const { context, limit } = source;
  const { item } = itemOf(source);
  return sql`WITH ${linesOf(source)}, ${placedOf(source, sql``)}, returned AS (
  SELECT ${item} AS item, amount FROM ${context.all('orders')}
  WHERE (flags & ${flagBits.return}) > 0 AND (flags & ${returnMarks}) = flags
    AND amount IS NOT NULL AND time IS NOT NULL AND time::DATE <= ${day(context.asOf)}
), found AS (
  SELECT coalesce(slot, CASE WHEN returned.item IS NULL THEN ${limit + 1} ELSE ${limit} END)::INTEGER AS slot, amount
  FROM returned LEFT JOIN placed ON returned.item = placed.item
)
SELECT slot, count(*)::DOUBLE AS "returnedLines", coalesce(sum(abs(amount)), 0)::DOUBLE AS "returnedAmount"
FROM found GROUP BY GROUPING SETS ((slot), ()) ORDER BY slot NULLS LAST`;
}

/**
 * One row per purchase and slot, purchases numbered by customer and time; a purchase is on the day of its first line.
 * fresh: 1 where one of the slot’s items is new.
 */
export function basketRows(source: ItemSource): Sql {
  const { context, limit } = source;
  return sql`WITH ${linesOf(source)}, ${placedOf(source, sql``)}, pieces AS (
  SELECT customer, purchase, coalesce(slot, ${limit + 1}) AS slot, max(CASE WHEN lines.item IS NULL THEN 0 ELSE is_new END) AS fresh,
    min(time) AS time, sum(amount) AS amount
  FROM lines LEFT JOIN placed ON lines.item = placed.item
  GROUP BY ALL
), purchases AS (
  SELECT customer, purchase, customer_index, min(time)::DATE AS day,
    row_number() OVER (ORDER BY customer_index, min(time), purchase) AS place
  FROM pieces JOIN ${context.customers} USING (customer)
  GROUP BY customer, purchase, customer_index
)
SELECT customer_index AS customer, place::INTEGER AS purchase,
  date_diff('day', DATE '1970-01-01', day)::INTEGER AS "day",
  slot::INTEGER AS slot, coalesce(fresh, 0)::UTINYINT AS fresh, amount::DOUBLE AS amount
FROM pieces JOIN purchases USING (customer, purchase)
ORDER BY place, slot`;
}
