import type { OptionsOf } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import type { Note } from '../../contract/outcome.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import type { Role } from '../../contract/tables.ts';
import type { Collect, QueryContext } from '../../engine/analysisModule.ts';
import { readCustomerGroups } from '../../engine/customerGroups.ts';
import type { Row } from '../../engine/database.ts';
import { flagBits } from '../../engine/import/tableColumns.ts';
import { checkExact, purchaseKey, readHistory, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';
import type { ProductLevel } from './result.ts';
import { chooseStretch } from '../../numeric/stretch.ts';
import type { productsSpec } from './spec.ts';

/** Items with a row of their own. */
const itemLimit = 5_000;

/** Items first sold in so many last days are new. */
const newDays = 182;

/** Sums of items; what is not there is 0. */
const figures = [
  ...['revenue', 'lineCount', 'units', 'priced', 'costedLines', 'costed', 'margin'],
  ...['fullPrice', 'takenOff', 'recent', 'prior', 'isNew'],
] as const;

export const collectProducts: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as OptionsOf<typeof productsSpec>;
  const history = await readHistory(runner, context);
  const notes = [...history.notes];
  const level = availableLevel(context, options.level, notes);
  const [firstDay, endDay] = [toDayNumber(history.firstDay), toDayNumber(history.endDay)];
  const span = endDay - firstDay + 1;
  const stretch = chooseStretch(firstDay, endDay);
  const newFrom = span >= 2 * newDays ? endDay - newDays + 1 : null;
  const source: ItemSource = {
    context,
    level,
    has: (role) => hasRole(context, role),
    limit: itemLimit,
    purchaseUnit: usualPurchaseUnit(context),
    recentFrom: stretch && toIsoDay(stretch.start),
    priorFrom: stretch && toIsoDay(stretch.beforeStart),
    newFrom: newFrom === null ? null : toIsoDay(newFrom),
  };
  const rows = await runner.rows('totals by item', itemTotals(source));
  checkExact(rows.find(({ slot }) => slot === null)?.turnover, context.dataset.moneyDecimals);
  const returns = await runner.rows('returns by item', returnTotals(source));
  const baskets = await runner.columns('items of every purchase', basketRows(source));
  const groups = await readCustomerGroups(runner, context, options.by, notes);
  if (source.purchaseUnit === 'day') notes.push({ code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} });
  const items = rows.filter(({ slot }) => slot !== null && Number(slot) < itemLimit);
  return {
    input: {
      columns: { ...baskets, ...spread(rows, returns), ...groups.columns },
      facts: {
        ...{ asOf: context.asOf, firstDay: history.firstDay, endDay: history.endDay, level, itemLimit },
        ...{ moneyDecimals: context.dataset.moneyDecimals, stretchDays: stretch?.days ?? 0, newDays },
        ...{ newFrom: newFrom ?? 0, hasUnits: Number(source.has('quantity')) },
        discountBy: discountBasis(source.has),
        ...groups.facts,
        itemCount: items.length,
        ...restFacts(rows),
      },
      texts: {
        codes: items.map(({ item }) => String(item)),
        names: items.map(({ label }) => String(label)),
        firstDays: items.map(({ first_day: first }) => String(first)),
        groups: groups.names,
      },
    },
    rowsIn: history.lineCount,
    notes,
  };
};

function hasRole(context: QueryContext, role: Role): boolean {
  return mappedRoles(context.dataset).orders?.includes(role) ?? false;
}

/** The level asked for, or the finest that the file has. */
function availableLevel(context: QueryContext, asked: ProductLevel, notes: Note[]): ProductLevel {
  const isThere = (level: ProductLevel): boolean =>
    hasRole(context, level) || (level === 'product' && hasRole(context, 'productName'));
  if (isThere(asked)) return asked;
  notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: asked } });
  return (['product', 'brand', 'category'] as const).find(isThere) ?? asked;
}

/** A list price tells of every kind of discount, a column of discounts of its own only. */
function discountBasis(has: (role: Role) => boolean): string {
  return has('listPrice') && has('quantity') ? 'listPrice' : has('discount') ? 'discount' : '';
}

/** A column a figure: items, then those beyond the limit, lines without an item, and everything. */
function spread(rows: readonly Row[], returns: readonly Row[]): Record<string, Float64Array> {
  const columns: Record<string, Float64Array> = {};
  const place = ({ slot }: Row): number => (slot === null ? itemLimit + 2 : Number(slot));
  for (const figure of figures) {
    const values = new Float64Array(itemLimit + 3);
    for (const row of rows) values[place(row)] = Number(row[figure] ?? 0);
    columns[`item_${figure}`] = values;
  }
  for (const figure of ['returnedLines', 'returnedAmount'] as const) {
    const values = new Float64Array(itemLimit + 3);
    for (const row of returns) values[place(row)] = Number(row[figure] ?? 0);
    columns[`item_${figure}`] = values;
  }
  return columns;
}

function restFacts(rows: readonly Row[]): Record<string, number> {
  const rest = rows.find(({ slot }) => slot === itemLimit);
  const all = rows.find(({ slot }) => slot === null);
  return {
    restItemCount: Number(rest?.itemCount ?? 0),
    newItemCount: Number(all?.newItemCount ?? 0),
    newRevenue: Number(all?.newRevenue ?? 0),
    newTimeRevenue: Number(all?.newTimeRevenue ?? 0),
  };
}

interface ItemSource {
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
function itemTotals(source: ItemSource): Sql {
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
function returnTotals(source: ItemSource): Sql {
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
function basketRows(source: ItemSource): Sql {
  const { context, limit } = source;
  return sql`WITH ${linesOf(source)}, ${placedOf(source, sql``)}, begun AS (
  SELECT customer, purchase, min(time) AS start FROM lines GROUP BY customer, purchase
), purchases AS (
  SELECT customer, purchase, customer_index, start::DATE AS day,
    (row_number() OVER (ORDER BY customer_index, start, purchase))::INTEGER AS place
  FROM begun JOIN ${context.customers} USING (customer)
), pieces AS (
  SELECT place, any_value(customer_index) AS customer_index, any_value(purchases.day) AS day,
    coalesce(slot, ${limit + 1}) AS slot, max(is_new) AS fresh, sum(amount) AS amount
  FROM lines JOIN purchases USING (customer, purchase) LEFT JOIN placed ON lines.item = placed.item
  GROUP BY place, coalesce(slot, ${limit + 1})
)
SELECT customer_index AS customer, place AS purchase, date_diff('day', DATE '1970-01-01', day)::INTEGER AS "day",
  slot::INTEGER AS slot, coalesce(fresh, 0)::UTINYINT AS fresh, amount::DOUBLE AS amount
FROM pieces
ORDER BY place, slot`;
}
