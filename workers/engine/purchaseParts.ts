import { mappedRoles } from '../contract/importing.ts';
import type { QueryContext, QueryRunner } from './analysisModule.ts';
import { checkExact } from './salesHistory.ts';
import { day, join, sql, type Sql } from './sql.ts';

/** Values of a column that stand apart; the others fold into one. */
export interface PartNames {
  /** Most money first; ties by name. Hostile text. */
  readonly names: readonly string[];
  readonly otherCount: number;
}

/** How many decimals an amount has at most, 0 to 6; 0 where there is none. */
export function decimalsOf(amount: Sql): Sql {
  const fits = [0, 1, 2, 3, 4, 5].map(
    (decimals) =>
      sql`WHEN coalesce(bool_and(${amount} = round(${amount}, ${decimals})), TRUE) THEN ${decimals}`,
  );
  return sql`CASE ${join(fits, ' ')} ELSE 6 END`;
}

export interface SalesCosts {
  readonly hasCost: boolean;
  /** Decimals at which both amounts and costs are whole. */
  readonly marginDecimals: number;
  /** Lines up to the analysis date whose cost is not known. */
  readonly costlessLines: number;
}

/** How finely costs are given; AMOUNT_OUT_OF_RANGE where margins would not be exact. */
export async function readCosts(runner: QueryRunner, context: QueryContext): Promise<SalesCosts> {
  const { moneyDecimals } = context.dataset;
  if (!mappedRoles(context.dataset).orders?.includes('cost')) {
    return { hasCost: false, marginDecimals: moneyDecimals, costlessLines: 0 };
  }
  const [costs] = await runner.rows(
    'costs',
    sql`SELECT
  coalesce(sum(abs(amount)) + sum(abs(cost)), 0)::DOUBLE AS turnover,
  (count(*) FILTER (WHERE cost IS NULL))::DOUBLE AS costless,
  ${decimalsOf(sql`cost`)} AS decimals
FROM ${context.sales} WHERE time::DATE <= ${day(context.asOf)}`,
  );
  const marginDecimals = Math.max(moneyDecimals, Number(costs?.decimals));
  checkExact(costs?.turnover, marginDecimals);
  return { hasCost: true, marginDecimals, costlessLines: Number(costs?.costless) };
}

/** Subquery: each value of raw_part with its position, most money first; ties by name. */
export const rankedParts = (lines: Sql): Sql => sql`SELECT raw_part,
    row_number() OVER (ORDER BY sum(amount) DESC, raw_part) - 1 AS part
  FROM ${lines} WHERE raw_part IS NOT NULL GROUP BY raw_part`;

/** The values of raw_part with most money, `most` at the most. lines: customer, time, amount, raw_part. */
export async function readPartNames(
  runner: QueryRunner,
  title: string,
  lines: Sql,
  most: number,
): Promise<PartNames> {
  const rows = await runner.rows(
    title,
    sql`SELECT raw_part, count(*) OVER ()::DOUBLE AS value_count FROM (${rankedParts(lines)}) ORDER BY part LIMIT ${most}`,
  );
  const names = rows.map((row) => String(row.raw_part));
  return { names, otherCount: Number(rows[0]?.value_count ?? 0) - names.length };
}

/** Position of a line joined with rankedParts: that of its value, `most` for rarer ones, one more without a value. */
export function positionOf(most: number): Sql {
  return sql`CASE WHEN raw_part IS NULL THEN ${most + 1} ELSE least(part, ${most}) END`;
}

/**
 * One row per purchase and part of it, sorted by customer, then purchase in order of time. lines: customer, time,
 * purchase, amount, raw_part and, where there is one, cost. `day` is that of the purchase’s first line, since
 * 1970-01-01; `starts` is 1 on its first row; `part` is a position in the names, their number for the others, one
 * more for lines without a value. The first column of names must have come from readPartNames with the same `most`.
 */
export function purchaseParts(lines: Sql, customers: Sql, most: number, hasCost: boolean): Sql {
  const costs = hasCost
    ? sql`, coalesce(sum(amount) FILTER (WHERE cost IS NOT NULL), 0) AS costed, coalesce(sum(cost), 0) AS cost`
    : sql``;
  const out = hasCost ? sql`, (costed - cost)::DOUBLE AS margin, costed::DOUBLE AS costed` : sql``;
  return sql`WITH ranked AS (
  ${rankedParts(lines)}
), pieces AS (
  SELECT customer, purchase, ${positionOf(most)} AS part,
    min(time) AS first_time, sum(amount) AS amount${costs}
  FROM ${lines} LEFT JOIN ranked USING (raw_part)
  GROUP BY ALL
), timed AS (
  SELECT *, min(first_time) OVER (PARTITION BY customer, purchase) AS started,
    row_number() OVER (PARTITION BY customer, purchase ORDER BY part) AS place
  FROM pieces
)
SELECT customer_index AS customer, date_diff('day', DATE '1970-01-01', started::DATE)::INTEGER AS day,
  (place = 1)::UTINYINT AS starts, part::INTEGER AS part, amount::DOUBLE AS amount${out}
FROM timed JOIN ${customers} USING (customer)
ORDER BY customer_index, started, purchase, place`;
}
