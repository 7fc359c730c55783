import type { OptionsOf, TypedColumn } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import type { Detail, Note } from '../../contract/outcome.ts';
import { toDayNumber, toIsoDay, lastCoveredDay, type Grain } from '../../contract/periods.ts';
import type { Role, TableKind } from '../../contract/tables.ts';
import type { Collect, PreparedSales, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import { readHistory } from '../../engine/salesHistory.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';
import type { signalsSpec } from './spec.ts';

const monthsFromDays = 425;
/** A line this old beside ordinary ones would make the history a desert; more periods are not looked at. */
const mostHistoryDays = 20 * 366;

type Columns = Readonly<Record<string, TypedColumn>>;

/** Columns of one table of figures, each named after the table and itself. */
function prefixed(table: string, columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [`${table}.${name}`, values]));
}

export const collectSignals: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as OptionsOf<typeof signalsSpec>;
  const prepared = await context.prepare();
  const history = await readHistory(runner, context, prepared);
  const notes: Note[] = [...history.notes];
  if (!has(context, 'orders', 'order')) notes.push({ code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} });
  const first = toDayNumber(history.firstDay);
  const coverEnd = lastCoveredDay(context.asOf, context.dataset.lastDay);
  const days = toDayNumber(coverEnd) - first + 1;
  const grain = options.grain !== 'auto' ? options.grain : days >= monthsFromDays ? 'month' : 'week';
  const lapseDays =
    options.lapseDays > 0 ? options.lapseDays : await guessLapse(runner, visits(prepared, context.asOf));
  const from = toIsoDay(Math.max(first, toDayNumber(coverEnd) - mostHistoryDays));
  const shared = { context, prepared, grain, lapseDays, coverEnd };
  const columns: Columns = {
    ...prefixed('visits', await runner.columns('new, lost and returning', visitsByPeriod(shared))),
    ...prefixed('orders', await runner.columns('order value', ordersByPeriod(shared))),
    ...prefixed('retention', await runner.columns('retention', retentionByPeriod(shared))),
    ...(await readAges(runner, shared)),
    ...(await readSpend(runner, shared)),
  };
  const facts: Detail = {
    ...{ asOf: context.asOf, grain, lapseDays, firstDay: from, coverEnd },
    ...{ moneyDecimals: context.dataset.moneyDecimals, customerValue: await customerValue(runner, shared) },
  };
  return { input: { columns, facts }, rowsIn: history.lineCount, notes };
};

function has(context: QueryContext, kind: TableKind, role: Role): boolean {
  return mappedRoles(context.dataset)[kind]?.includes(role) ?? false;
}

interface Shared {
  readonly context: QueryContext;
  readonly prepared: PreparedSales;
  readonly grain: Grain;
  readonly lapseDays: number;
  readonly coverEnd: string;
}

const periodOf = (grain: Grain, of: Sql): Sql =>
  sql`date_diff('day', DATE '1970-01-01', date_trunc(${grain}, ${of})::DATE)::INTEGER AS period`;

const visits = ({ lines, purchases, isRegrouped }: PreparedSales, asOf: string): Sql => sql`WITH visits AS (
  SELECT DISTINCT customer_index AS customer, day FROM ${isRegrouped ? lines : purchases} WHERE day <= ${day(asOf)}
)`;

/** Twice the mean time between two purchase days of a customer, from 30 to 365 days; 90 where nobody came back. */
async function guessLapse(runner: QueryRunner, visited: Sql): Promise<number> {
  const [row] = await runner.rows(
    'time between purchases',
    sql`${visited}
SELECT (sum(last - first) / sum(times - 1))::DOUBLE AS mean_days
FROM (SELECT max(day) AS last, min(day) AS first, count(*) AS times FROM visits GROUP BY customer HAVING count(*) > 1)`,
  );
  const mean = row?.mean_days;
  return typeof mean === 'number' ? Math.min(365, Math.max(30, Math.round(2 * mean))) : 90;
}

/**
 * One row per period: customers who bought for the first time, who came back after the lapse, who passed it, purchase days with the one
 * before within the lapse and the days since, and of the new ones those who did not come back within the lapse.
 */
function visitsByPeriod({ context, prepared, grain, lapseDays, coverEnd }: Shared): Sql {
  return sql`${visits(prepared, context.asOf)},
gaps AS (
  SELECT day, day - lag(day) OVER own AS since, lead(day) OVER own - day AS until
  FROM visits WINDOW own AS (PARTITION BY customer ORDER BY day)
),
moments AS (
  SELECT day, (since IS NULL)::INTEGER AS new_count, coalesce(since > ${lapseDays}, FALSE)::INTEGER AS back_count, 0 AS lost_count,
    coalesce(since <= ${lapseDays}, FALSE)::INTEGER AS gap_count,
    CASE WHEN since <= ${lapseDays} THEN since ELSE 0 END AS gap_days,
    (since IS NULL AND coalesce(until > ${lapseDays}, TRUE))::INTEGER AS once_count
  FROM gaps
  UNION ALL
  SELECT day + ${lapseDays}::INTEGER, 0, 0, 1, 0, 0, 0
  FROM gaps
  WHERE coalesce(until > ${lapseDays}, TRUE) AND day + ${lapseDays}::INTEGER <= ${day(coverEnd)}
)
SELECT ${periodOf(grain, sql`day`)}, sum(new_count)::DOUBLE AS "newCount", sum(back_count)::DOUBLE AS "backCount", sum(lost_count)::DOUBLE AS "lostCount",
  sum(gap_count)::DOUBLE AS "gapCount", sum(gap_days)::DOUBLE AS "gapDays", sum(once_count)::DOUBLE AS "onceCount"
FROM moments GROUP BY 1 ORDER BY 1`;
}

function ordersByPeriod({ context, prepared, grain }: Shared): Sql {
  const { purchases, unit } = prepared;
  return sql`WITH purchases AS (
  SELECT min(day) AS day, sum(amount) AS amount
  FROM ${purchases} WHERE day <= ${day(context.asOf)} GROUP BY customer_index, purchase
)
SELECT ${periodOf(grain, sql`day`)}, count(*)::DOUBLE AS "orderCount", sum(amount) / ${unit} AS revenue
FROM purchases GROUP BY 1 ORDER BY 1`;
}

/** One row per period: customers who bought in one of the three periods before, and how many of them in this one. */
function retentionByPeriod({ context, prepared, grain }: Shared): Sql {
  const step = grain === 'month' ? sql`to_months(k)` : sql`to_days(7 * k)`;
  return sql`${visits(prepared, context.asOf)},
bought AS (SELECT DISTINCT customer, date_trunc(${grain}, day)::DATE AS start FROM visits),
pool AS (
  SELECT DISTINCT customer, (start + ${step})::DATE AS start FROM bought, (VALUES (1), (2), (3)) AS steps(k)
)
SELECT ${periodOf(grain, sql`pool.start`)}, count(*)::DOUBLE AS "poolCount", count(bought.customer)::DOUBLE AS "backCount"
FROM pool LEFT JOIN bought ON pool.customer = bought.customer AND pool.start = bought.start
GROUP BY 1 ORDER BY 1`;
}

/** One row per period and decade of age: buyers and the sum of their ages. */
async function readAges(runner: QueryRunner, { context, prepared, grain }: Shared): Promise<Columns> {
  const hasBirth = has(context, 'customers', 'birth');
  if (!hasBirth && !has(context, 'customers', 'ageBand')) return {};
  const age = hasBirth
    ? sql`date_diff('day', min(birth)::DATE, start) / 365.25`
    : // The middle of a band of ten years.
      sql`TRY_CAST(regexp_extract(min(age_band), '[0-9]+') AS DOUBLE) + 5`;
  const columns = await runner.columns(
    'ages of buyers',
    sql`${visits(prepared, context.asOf)},
bought AS (SELECT DISTINCT customer, date_trunc(${grain}, day)::DATE AS start FROM visits),
aged AS (
  SELECT start, (${age})::DOUBLE AS age
  FROM bought JOIN ${context.customers} AS known ON bought.customer = known.customer_index
  JOIN ${context.kept('customers')} AS members ON known.customer = members.customer
  GROUP BY known.customer_index, start
)
SELECT ${periodOf(grain, sql`start`)}, (floor(age / 10) * 10)::INTEGER AS decade, count(*)::DOUBLE AS "buyerCount",
  sum(age)::DOUBLE AS "ageSum"
FROM aged WHERE age BETWEEN 5 AND 110 GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  return prefixed('ages', columns);
}

/** One row per period with spend: what was spent and, where the file says it, how many customers it brought. */
async function readSpend(runner: QueryRunner, { context, grain }: Shared): Promise<Columns> {
  if (!has(context, 'spend', 'cost')) return {};
  const brought = has(context, 'spend', 'newCustomers') ? sql`coalesce(sum(new_customers), 0)` : sql`-1`;
  const columns = await runner.columns(
    'spend',
    sql`SELECT ${periodOf(grain, sql`time::DATE`)}, coalesce(sum(cost), 0)::DOUBLE AS cost, (${brought})::DOUBLE AS brought
FROM ${context.kept('spend')} WHERE time::DATE <= ${day(context.asOf)} GROUP BY 1 ORDER BY 1`,
  );
  return prefixed('spend', columns);
}

/** What a customer has brought so far: margin where there is a cost, else revenue. */
async function customerValue(runner: QueryRunner, { context, prepared }: Shared): Promise<number> {
  const { purchases, unit, costUnit } = prepared;
  // Both kinds of money in the smaller of their units.
  const fine = Math.max(unit, costUnit);
  const worth = has(context, 'orders', 'cost')
    ? sql`(sum(amount) * ${fine / unit} - coalesce(sum(cost), 0) * ${fine / costUnit}) / ${fine}`
    : sql`sum(amount) / ${unit}`;
  const [row] = await runner.rows(
    'value of a customer',
    sql`SELECT (${worth} / count(DISTINCT customer_index))::DOUBLE AS value
FROM ${purchases} WHERE day <= ${day(context.asOf)}`,
  );
  return Number(row?.value ?? 0);
}
