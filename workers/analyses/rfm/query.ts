import { ExpectedFailure } from '../../contract/outcome.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import type { Collect, QueryContext } from '../../engine/analysisModule.ts';
import { purchaseKey, readHistory, usualPurchaseUnit, type PurchaseUnit } from '../../engine/salesHistory.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';
import type { RfmOptions } from './scoring.ts';

export interface RfmQueryParams {
  readonly sales: Sql;
  readonly customers: Sql;
  readonly asOf: string;
  /** ISO date; purchases after it are the held-out stretch. Equal to asOf where there is none. */
  readonly cutoff: string;
  readonly purchaseUnit: PurchaseUnit;
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

export const collectRfm: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as RfmOptions;
  const { firstDay, endDay, lineCount, notes } = await readHistory(runner, context);
  const { moneyDecimals } = context.dataset;
  const spanDays = toDayNumber(endDay) - toDayNumber(firstDay);
  // The check needs at least as much history before the held-out stretch as the stretch is long.
  const cutoff =
    spanDays < 2 * options.holdoutDays ? null : toIsoDay(toDayNumber(endDay) - options.holdoutDays);
  const purchaseUnit = choosePurchaseUnit(context, options);
  const columns = await runner.columns(
    'values by customer',
    valuesByCustomer({ ...context, cutoff: cutoff ?? context.asOf, purchaseUnit }),
  );
  return {
    input: { columns, facts: { asOf: context.asOf, cutoff: cutoff ?? '', spanDays, moneyDecimals } },
    rowsIn: lineCount,
    notes: purchaseUnit === 'day' ? [...notes, { code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} }] : notes,
  };
};

function choosePurchaseUnit(context: QueryContext, options: RfmOptions): PurchaseUnit {
  const usual = usualPurchaseUnit(context);
  if (options.purchaseUnit === 'auto') return usual;
  if (options.purchaseUnit === 'order' && usual !== 'order')
    throw new ExpectedFailure('MISSING_ROLE', { roles: 'order' });
  return options.purchaseUnit;
}
