import { mappedRoles } from '../../../contract/importing.ts';
import type { PreparedSales, QueryContext } from '../../../engine/analysisModule.ts';
import { columnName } from '../../../engine/import/tableColumns.ts';
import { returnedLine } from '../../../engine/salesHistory.ts';
import { day, join, name, sql, type Sql } from '../../../engine/sql.ts';
import type { Feature } from './choose.ts';
import { isPartOfDay, partsOfDay, type BuiltInId, type PartOfDayId, type SharedRole } from '../result.ts';

/** Where the features of purchases come from. */
export interface PurchaseSources {
  readonly ctes: readonly Sql[];
  /** `base`, which has a row a buyer, joined with all that the features need. */
  readonly from: Sql;
  /** Column of `from`; NULL where a customer has no value. */
  readonly value: (feature: Feature) => Sql;
}

/** Customers of the last weeks would seem to buy all the time: a year is looked at in stretches of at least this. */
const shortestDays = 90;

/** Logarithms of money in whole millionths, so that their sums do not depend on the order of the lines. */
const millionths = 1_000_000;

/**
 * A row a buyer up to the analysis date. Purchases are order numbers, or customer days where there are none; shares by
 * channel, category and brand are shares of order lines.
 */
export function purchaseSources(
  context: QueryContext,
  prepared: PreparedSales,
  features: readonly Feature[],
): PurchaseSources {
  const asked = new Set(features.map(({ id }) => id));
  const needs = (...ids: BuiltInId[]): boolean => ids.some((id) => asked.has(id));
  const end = day(context.asOf);
  const shares = features.flatMap((one) => (one.from === 'lines' ? [one] : []));
  const ctes = [bought(prepared, end), base(prepared, end)];
  const joined: Sql[] = [];
  const add = (cte: string, text: Sql): void => {
    ctes.push(sql`${name(cte)} AS (${text})`);
    joined.push(name(cte));
  };
  if (needs('laterShare')) {
    add(
      'halves',
      sql`
  SELECT customer_index, count(*) FILTER (2 * (day - first_day) > ${end} - first_day) / count(*)::DOUBLE AS later_share
  FROM bought JOIN base USING (customer_index) GROUP BY customer_index`,
    );
  }
  if (features.some(({ id }) => isPartOfDay(id))) add('times', timeFigures(prepared, end));
  if (needs('medianCycle')) {
    add(
      'gaps',
      sql`
  SELECT customer_index, median(gap) AS median_gap FROM (
    SELECT customer_index, day - lag(day) OVER (PARTITION BY customer_index ORDER BY day) AS gap FROM bought
  ) WHERE gap IS NOT NULL GROUP BY customer_index`,
    );
  }
  if (needs('discountShare', 'priceLevel', 'returnShare') || shares.length > 0) {
    if (needs('priceLevel')) ctes.push(usualPrices(prepared, end));
    add('figures', lineFigures(context, prepared, shares, needs('priceLevel'), end));
  }
  if (needs('brandCount', 'favouriteBrandShare')) add('brands', brandFigures(prepared, end));
  if (needs('returnShare')) add('returned', returnFigures(context, end));
  const from = joined.reduce((left, cte) => sql`${left} LEFT JOIN ${cte} USING (customer_index)`, sql`base`);
  return { ctes, from, value: valueOf };
}

/** One row a purchase: customer_index, day, amount. */
function bought({ purchases, oneDayEach }: PreparedSales, end: Sql): Sql {
  return oneDayEach
    ? sql`bought AS (SELECT customer_index, day, amount FROM ${purchases} WHERE day <= ${end})`
    : sql`bought AS (
  SELECT customer_index, max(day) AS day, sum(amount) AS amount
  FROM ${purchases} WHERE day <= ${end} GROUP BY customer_index, purchase
)`;
}

function base({ unit }: PreparedSales, end: Sql): Sql {
  return sql`base AS (
  SELECT customer_index, count(*) AS purchases, sum(amount) / ${unit} AS monetary,
    min(day) AS first_day, (max(day) - min(day))::DOUBLE AS span_days,
    (${end} - min(day))::DOUBLE AS known_days, (${end} - max(day))::DOUBLE AS recency_days,
    count(*) FILTER (isodow(day) >= 6) / count(*)::DOUBLE AS weekend_share
  FROM bought GROUP BY customer_index
)`;
}

/** A purchase is made when its first line is. */
function timeFigures({ lines }: PreparedSales, end: Sql): Sql {
  const shares = Object.entries(partsOfDay).map(([id, { from, to }]) => {
    const isIn = from < to ? sql`hour >= ${from} AND hour < ${to}` : sql`(hour >= ${from} OR hour < ${to})`;
    return sql`count(*) FILTER (${isIn}) / count(*)::DOUBLE AS ${name(id)}`;
  });
  return sql`
  SELECT customer_index, ${join(shares, ', ')} FROM (
    SELECT customer_index, purchase, min(hour) AS hour FROM ${lines} WHERE day <= ${end} GROUP BY customer_index, purchase
  ) GROUP BY customer_index`;
}

/** What a line of each category usually costs. */
function usualPrices({ lines }: PreparedSales, end: Sql): Sql {
  return sql`usual AS (
  SELECT category, sum(${lnAmount})::DOUBLE / count(*) AS usual_price FROM ${lines} WHERE day <= ${end} GROUP BY category
)`;
}

const lnAmount = sql`round(ln(greatest(amount, 1)) * ${millionths})::BIGINT`;

function lineFigures(
  context: QueryContext,
  { lines }: PreparedSales,
  shares: readonly { readonly role: SharedRole; readonly code: number }[],
  hasPrice: boolean,
  end: Sql,
): Sql {
  const mapped = mappedRoles(context.dataset).orders ?? [];
  const reduced = mapped.includes('discount')
    ? sql`discount > 0`
    : mapped.includes('coupon')
      ? sql`coupon IS NOT NULL`
      : sql`FALSE`;
  const columns = [
    sql`count(*) AS lines`,
    sql`coalesce(sum(amount) FILTER (WHERE ${reduced}), 0) / sum(amount) AS discount_share`,
    ...shares.map(
      ({ role, code }) =>
        sql`count(*) FILTER (WHERE ${name(columnName(role))} = ${code}) / count(*)::DOUBLE AS ${shareColumn(role, code)}`,
    ),
  ];
  if (hasPrice) {
    const above = sql`${lnAmount} - round(usual_price)::BIGINT`;
    columns.push(sql`exp(sum(${above})::DOUBLE / count(*) / ${millionths}) AS price_level`);
  }
  const usual = hasPrice ? sql`LEFT JOIN usual USING (category)` : sql``;
  return sql`
  SELECT customer_index, ${join(columns, ', ')}
  FROM ${lines} ${usual} WHERE day <= ${end} GROUP BY customer_index`;
}

function shareColumn(role: SharedRole, code: number): Sql {
  return name(`${role}_${code}`);
}

function brandFigures({ lines }: PreparedSales, end: Sql): Sql {
  return sql`
  SELECT customer_index, count(*) AS brand_count, max(n) / sum(n)::DOUBLE AS favourite_share FROM (
    SELECT customer_index, brand, count(*) AS n FROM ${lines}
    WHERE day <= ${end} AND brand IS NOT NULL GROUP BY customer_index, brand
  ) GROUP BY customer_index`;
}

function returnFigures({ all, customers }: QueryContext, end: Sql): Sql {
  return sql`
  SELECT customer_index, count(*) AS returned_lines FROM ${all('orders')} JOIN ${customers} USING (customer)
  WHERE ${returnedLine} AND time::DATE <= ${end} GROUP BY customer_index`;
}

function valueOf(feature: Feature): Sql {
  if (isPartOfDay(feature.id)) return name(feature.id);
  if (feature.from === 'lines') return shareColumn(feature.role, feature.code);
  const values: Readonly<Record<Exclude<BuiltInId, PartOfDayId>, Sql>> = {
    ordersPerYear: sql`(purchases * 365.0 / greatest(known_days, ${shortestDays}))`,
    // Who bought once has no gap yet: it is at least the time since then.
    meanCycle: sql`CASE WHEN purchases > 1 THEN span_days / (purchases - 1) ELSE recency_days END`,
    medianCycle: sql`CASE WHEN purchases > 1 THEN median_gap ELSE recency_days END`,
    recencyDays: sql`recency_days`,
    averageOrder: sql`(monetary / purchases)`,
    monetary: sql`monetary`,
    purchases: sql`purchases`,
    laterShare: sql`later_share`,
    weekendShare: sql`weekend_share`,
    returnShare: sql`(coalesce(returned_lines, 0) / (lines + coalesce(returned_lines, 0))::DOUBLE)`,
    discountShare: sql`discount_share`,
    priceLevel: sql`price_level`,
    brandCount: sql`brand_count`,
    favouriteBrandShare: sql`favourite_share`,
  };
  return values[feature.id as keyof typeof values];
}
