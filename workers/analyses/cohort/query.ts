import type { Collect } from '../../engine/analysisModule.ts';
import { purchaseKey, readHistory, usualPurchaseUnit, type PurchaseUnit } from '../../engine/salesHistory.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';

/**
 * One row per customer and day with a purchase up to asOf: how many purchases, and their amount. A purchase, with all
 * its lines, belongs to the day of its first line. Days count from 1970-01-01. Sorted by customer, then day.
 */
export function purchasesByDay(sales: Sql, customers: Sql, asOf: string, purchaseUnit: PurchaseUnit): Sql {
  return sql`WITH purchases AS (
  SELECT customer, ${purchaseKey(purchaseUnit)} AS purchase, min(time)::DATE AS day, sum(amount) AS amount
  FROM ${sales}
  WHERE time::DATE <= ${day(asOf)}
  GROUP BY ALL
)
SELECT
  customer_index AS customer,
  date_diff('day', DATE '1970-01-01', day)::INTEGER AS "day",
  count(*)::INTEGER AS purchases,
  sum(amount)::DOUBLE AS revenue
FROM purchases JOIN ${customers} USING (customer)
GROUP BY ALL
ORDER BY 1, 2`;
}

export const collectCohort: Collect = async (runner, context) => {
  const { firstDay, endDay, lineCount, notes } = await readHistory(runner, context);
  const purchaseUnit = usualPurchaseUnit(context);
  const columns = await runner.columns(
    'purchases by customer and day',
    purchasesByDay(context.sales, context.customers, context.asOf, purchaseUnit),
  );
  const { moneyDecimals } = context.dataset;
  return {
    input: { columns, facts: { asOf: context.asOf, firstDay, endDay, moneyDecimals } },
    rowsIn: lineCount,
    notes: purchaseUnit === 'day' ? [...notes, { code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} }] : notes,
  };
};
