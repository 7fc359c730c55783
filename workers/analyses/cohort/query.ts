import type { KernelInput } from '../../contract/kernel.ts';
import type { Collect, PreparedSales, QueryRunner, SalesInMemory } from '../../engine/analysisModule.ts';
import { columnsByCustomerAndDay } from '../../engine/byCustomerAndDay.ts';
import { purchasesInMemory } from '../../engine/foldedSales.ts';
import { readHistory, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';

/**
 * Purchases up to asOf: customer, day, how many, and their amount. A purchase, with all its lines, belongs to the day of
 * its first line. Days count from 1970-01-01.
 */
function purchasesByDay({ purchases, oneDayEach, unit }: PreparedSales, asOf: string): Sql {
  const upTo = sql`${purchases} WHERE day <= ${day(asOf)}`;
  const date = sql`date_diff('day', DATE '1970-01-01', day)::INTEGER`;
  if (oneDayEach) {
    return sql`SELECT customer_index AS customer, ${date} AS "day", 1 AS purchases, amount / ${unit} AS revenue
FROM ${upTo}`;
  }
  const whole = sql`(
  SELECT customer_index, min(day) AS day, sum(amount) AS amount
  FROM ${upTo} GROUP BY customer_index, purchase
)`;
  return sql`SELECT
  customer_index AS customer,
  ${date} AS "day",
  count(*)::INTEGER AS purchases,
  sum(amount) / ${unit} AS revenue
FROM ${whole}
GROUP BY customer_index, day`;
}

/** Purchases up to asOf, as purchasesByDay gives them, sorted by customer and day. */
export async function readPurchasesByDay(
  runner: QueryRunner,
  prepared: PreparedSales,
  memory: SalesInMemory | null,
  asOf: string,
): Promise<KernelInput['columns']> {
  const [title, statement] = ['purchases by customer and day', purchasesByDay(prepared, asOf)];
  if (memory === null) return columnsByCustomerAndDay(runner, title, statement, prepared);
  runner.told(title, statement);
  return purchasesInMemory(memory, asOf);
}

export const collectCohort: Collect = async (runner, context) => {
  const prepared = await context.prepare();
  const memory = await context.inMemory();
  const { firstDay, endDay, lineCount, notes } = await readHistory(runner, context, prepared, memory);
  const columns = await readPurchasesByDay(runner, prepared, memory, context.asOf);
  const { moneyDecimals } = context.dataset;
  return {
    input: { columns, facts: { asOf: context.asOf, firstDay, endDay, moneyDecimals } },
    rowsIn: lineCount,
    notes:
      usualPurchaseUnit(context) === 'day'
        ? [...notes, { code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} }]
        : notes,
  };
};
