import { ExpectedFailure, type Note } from '../../contract/outcome.ts';
import { mappedRoles } from '../../contract/importing.ts';
import type { Collect, QueryContext } from '../../engine/analysisModule.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';
import type { RfmOptions } from './scoring.ts';

/** An analysis date this far behind the last order makes everybody look lost. */
const longIdleDays = 31;

/** Sums up to here stay whole numbers of the smallest unit when they travel as doubles. */
const exactLimit = 2 ** 50;

/** One row: how much history there is up to the analysis date. */
export function spanOfSales(sales: Sql, asOf: string): Sql {
  return sql`SELECT
  count(*)::DOUBLE AS line_count,
  count(*) FILTER (WHERE time::DATE > ${day(asOf)})::DOUBLE AS later_count,
  (min(time) FILTER (WHERE time::DATE <= ${day(asOf)}))::DATE::VARCHAR AS first_day,
  coalesce(sum(abs(amount)), 0)::DOUBLE AS turnover
FROM ${sales}`;
}

export interface RfmQueryParams {
  readonly sales: Sql;
  readonly customers: Sql;
  readonly asOf: string;
  /** ISO date; purchases after it are the held-out stretch. Equal to asOf where there is none. */
  readonly cutoff: string;
  readonly purchaseUnit: 'order' | 'day' | 'line';
}

/**
 * One row per customer with a purchase up to asOf. A purchase is an order number, a customer’s day or a line;
 * lines without an order number count by day. Sorted by customer, so that runs agree on positions.
 */
export function valuesByCustomer(params: RfmQueryParams): Sql {
  const { asOf, cutoff } = params;
  return sql`WITH purchases AS (
  SELECT customer, ${purchaseKey(params.purchaseUnit)} AS purchase, max(time)::DATE AS day, sum(amount) AS amount
  FROM ${params.sales}
  WHERE time::DATE <= ${day(asOf)}
  GROUP BY ALL
)
SELECT
  customer_index AS customer,
  date_diff('day', max(day), ${day(asOf)})::INTEGER AS "recencyDays",
  count(*)::INTEGER AS frequency,
  sum(amount)::DOUBLE AS monetary,
  coalesce(date_diff('day', max(day) FILTER (WHERE day <= ${day(cutoff)}), ${day(cutoff)}), 0)::INTEGER AS "recencyDaysBefore",
  (count(*) FILTER (WHERE day <= ${day(cutoff)}))::INTEGER AS "frequencyBefore",
  coalesce(sum(amount) FILTER (WHERE day <= ${day(cutoff)}), 0)::DOUBLE AS "monetaryBefore",
  (count(*) FILTER (WHERE day > ${day(cutoff)}) > 0)::UTINYINT AS "boughtAfter"
FROM purchases JOIN ${params.customers} USING (customer)
GROUP BY customer_index
ORDER BY customer_index`;
}

function purchaseKey(unit: RfmQueryParams['purchaseUnit']): Sql {
  if (unit === 'line') return sql`row_no`;
  if (unit === 'day') return sql`time::DATE`;
  return sql`coalesce(order_id, time::DATE::VARCHAR)`;
}

export const collectRfm: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as RfmOptions;
  const [span] = await runner.rows('history', spanOfSales(context.sales, context.asOf));
  const firstDay = span?.first_day;
  if (span === undefined || typeof firstDay !== 'string') throw new ExpectedFailure('NO_ROWS');
  const { moneyDecimals } = context.dataset;
  if (Number(span.turnover) * 10 ** moneyDecimals >= exactLimit)
    throw new ExpectedFailure('AMOUNT_OUT_OF_RANGE');

  const { lastDay } = context.dataset;
  const end = context.asOf > lastDay ? lastDay : context.asOf;
  const spanDays = daysBetween(firstDay, end);
  // The check needs at least as much history before the held-out stretch as the stretch is long.
  const cutoff = spanDays < 2 * options.holdoutDays ? null : addDays(end, -options.holdoutDays);
  const purchaseUnit = choosePurchaseUnit(context, options);
  const columns = await runner.columns(
    'values by customer',
    valuesByCustomer({ ...context, cutoff: cutoff ?? context.asOf, purchaseUnit }),
  );
  const laterCount = Number(span.later_count);
  const notes: Note[] = [];
  if (laterCount > 0) notes.push({ code: 'DATES_AFTER_AS_OF', detail: { rows: laterCount } });
  const idleDays = daysBetween(end, context.asOf);
  if (idleDays > longIdleDays)
    notes.push({ code: 'AS_OF_LONG_AFTER_DATA', detail: { last: lastDay, days: idleDays } });
  if (purchaseUnit === 'day') notes.push({ code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} });
  return {
    input: { columns, facts: { asOf: context.asOf, cutoff: cutoff ?? '', spanDays, moneyDecimals } },
    rowsIn: Number(span.line_count) - laterCount,
    notes,
  };
};

function choosePurchaseUnit(context: QueryContext, options: RfmOptions): 'order' | 'day' | 'line' {
  const hasOrder = mappedRoles(context.dataset).orders?.includes('order') ?? false;
  if (options.purchaseUnit === 'auto') return hasOrder ? 'order' : 'day';
  if (options.purchaseUnit === 'order' && !hasOrder)
    throw new ExpectedFailure('MISSING_ROLE', { roles: 'order' });
  return options.purchaseUnit;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}
