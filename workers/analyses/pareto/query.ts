import type { TypedColumn } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import type { Collect, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import type { Row } from '../../engine/database.ts';
import { checkExact, readHistory } from '../../engine/salesHistory.ts';
import { day, join, sql, type Sql } from '../../engine/sql.ts';

export interface ParetoSource {
  readonly sales: Sql;
  readonly customers: Sql;
  readonly asOf: string;
  /** What a line costs; NULL where the file has no costs. */
  readonly cost: Sql;
  /** The code of the product, or its name where it has no code. */
  readonly product: Sql;
  readonly productName: Sql;
  /** The code alone. */
  readonly code: Sql;
}

/** One row: how finely costs are given, and how many lines lack one. */
export function costsOfSales({ sales, asOf, cost }: ParetoSource): Sql {
  const fits = [0, 1, 2, 3, 4, 5].map(
    (decimals) => sql`WHEN coalesce(bool_and(cost = round(cost, ${decimals})), TRUE) THEN ${decimals}`,
  );
  return sql`SELECT
  coalesce(sum(abs(amount)) + sum(abs(cost)), 0)::DOUBLE AS turnover,
  (count(*) FILTER (WHERE cost IS NULL))::DOUBLE AS costless,
  CASE ${join(fits, ' ')} ELSE 6 END AS decimals
FROM (SELECT amount, ${cost} AS cost FROM ${sales} WHERE time::DATE <= ${day(asOf)})`;
}

/** One row per customer with a purchase up to asOf. Sorted by customer, so that runs agree on positions. */
export function amountsByCustomer({ sales, customers, asOf, cost }: ParetoSource): Sql {
  return sql`SELECT
  customer_index AS customer,
  sum(amount)::DOUBLE AS monetary,
  coalesce(sum(amount - ${cost}), 0)::DOUBLE AS "unitMargin",
  (count(${cost}) > 0)::UTINYINT AS "unitHasMargin",
  date_diff('day', max(time)::DATE, ${day(asOf)})::INTEGER AS "recencyDays"
FROM ${sales} JOIN ${customers} USING (customer)
WHERE time::DATE <= ${day(asOf)}
GROUP BY customer_index
ORDER BY customer_index`;
}

/** One row per product sold up to asOf, and one for lines without a product. Sorted by product. */
export function amountsByProduct({ sales, asOf, cost, product, productName, code }: ParetoSource): Sql {
  return sql`SELECT
  ${product} AS product,
  coalesce(min(${productName}), ${product}) AS name,
  min(${code}) AS code,
  sum(amount)::DOUBLE AS revenue,
  coalesce(sum(amount - ${cost}), 0)::DOUBLE AS margin,
  (count(${cost}) > 0)::INTEGER AS has_margin,
  count(DISTINCT customer)::INTEGER AS buyers,
  count(*)::DOUBLE AS lines
FROM ${sales}
WHERE time::DATE <= ${day(asOf)}
GROUP BY 1
ORDER BY 1`;
}

/** One row per customer: the best rank among the products bought, by revenue and by margin; equal products share one. */
export function bestRankByCustomer({ sales, customers, asOf, cost, product }: ParetoSource): Sql {
  return sql`WITH lines AS (
  SELECT customer, time, amount, ${product} AS product, amount - ${cost} AS margin
  FROM ${sales}
  WHERE time::DATE <= ${day(asOf)}
), ranked AS (
  SELECT product,
    rank() OVER (ORDER BY sum(amount) DESC) AS revenue_rank,
    CASE WHEN sum(margin) IS NOT NULL THEN rank() OVER (ORDER BY sum(margin) DESC NULLS LAST) END AS margin_rank
  FROM lines WHERE product IS NOT NULL GROUP BY product
), behind AS (SELECT count(*) + 1 AS rank FROM ranked)
SELECT
  customer_index AS customer,
  sum(amount)::DOUBLE AS monetary,
  date_diff('day', max(time)::DATE, ${day(asOf)})::INTEGER AS "recencyDays",
  coalesce(min(revenue_rank), (SELECT rank FROM behind))::INTEGER AS "revenueRank",
  coalesce(min(margin_rank), (SELECT rank FROM behind))::INTEGER AS "marginRank"
FROM lines LEFT JOIN ranked USING (product) JOIN ${customers} USING (customer)
GROUP BY customer_index
ORDER BY customer_index`;
}

export const collectPareto: Collect = async (runner, context, options) => {
  const { firstDay, endDay, lineCount, notes } = await readHistory(runner, context);
  const source = buildSource(context, options.unit === 'products');
  const [costs] = await runner.rows('costs', costsOfSales(source));
  const { moneyDecimals } = context.dataset;
  const marginDecimals = Math.max(moneyDecimals, Number(costs?.decimals));
  checkExact(costs?.turnover, marginDecimals);
  const facts = {
    ...{ asOf: context.asOf, firstDay, endDay, moneyDecimals, marginDecimals },
    costlessLines: Number(costs?.costless),
  };
  const collected =
    options.unit === 'products'
      ? await collectProducts(runner, source)
      : await collectCustomers(runner, source);
  const input = { ...collected, facts: { ...facts, ...collected.facts } };
  return { input, rowsIn: lineCount, notes };
};

function buildSource(context: QueryContext, ofProducts: boolean): ParetoSource {
  const roles = mappedRoles(context.dataset).orders ?? [];
  const has = { code: roles.includes('product'), name: roles.includes('productName') };
  if (ofProducts && !has.code && !has.name) throw new ExpectedFailure('MISSING_ROLE', { roles: 'product' });
  return {
    sales: context.sales,
    customers: context.customers,
    asOf: context.asOf,
    cost: roles.includes('cost') ? sql`cost` : sql`NULL::DECIMAL(18,6)`,
    product:
      has.code && has.name
        ? sql`coalesce(product, product_name)`
        : has.code
          ? sql`product`
          : sql`product_name`,
    code: has.code ? sql`product` : sql`NULL`,
    productName: has.name ? sql`product_name` : sql`product`,
  };
}

interface Units {
  readonly columns: Readonly<Record<string, TypedColumn>>;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly texts?: Readonly<Record<string, readonly string[]>>;
}

async function collectCustomers(runner: QueryRunner, source: ParetoSource): Promise<Units> {
  const columns = await runner.columns('amounts by customer', amountsByCustomer(source));
  const { monetary } = columns;
  return {
    columns: { ...columns, ...(monetary ? { unitRevenue: monetary } : {}) },
    facts: { unit: 'customers', unassignedRevenue: 0, unassignedLines: 0 },
  };
}

async function collectProducts(runner: QueryRunner, source: ParetoSource): Promise<Units> {
  const rows = await runner.rows('amounts by product', amountsByProduct(source));
  const columns = await runner.columns('best rank by customer', bestRankByCustomer(source));
  const products = rows.filter(({ product }) => product !== null);
  const none = rows.find(({ product }) => product === null);
  const numbers = (key: keyof Row): number[] => products.map((row) => Number(row[key]));
  return {
    columns: {
      unitRevenue: Float64Array.from(numbers('revenue')),
      unitMargin: Float64Array.from(numbers('margin')),
      unitHasMargin: Uint8Array.from(numbers('has_margin')),
      buyerCount: Int32Array.from(numbers('buyers')),
      ...columns,
    },
    facts: {
      unit: 'products',
      unassignedRevenue: Number(none?.revenue ?? 0),
      unassignedLines: Number(none?.lines ?? 0),
    },
    texts: {
      names: products.map(({ name }) => String(name)),
      codes: products.map(({ code }) => String(code ?? '')),
    },
  };
}
