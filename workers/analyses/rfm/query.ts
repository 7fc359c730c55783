import type { KernelInput } from '../../contract/kernel.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import type { Collect, PreparedSales, QueryContext, SalesInMemory } from '../../engine/analysisModule.ts';
import { foldCustomers } from '../../engine/foldedCustomers.ts';
import { readHistory, usualPurchaseUnit, type PurchaseUnit } from '../../engine/salesHistory.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';
import type { RfmOptions } from './scoring.ts';

interface RfmQueryParams {
  readonly prepared: PreparedSales;
  readonly asOf: string;
  /** ISO date; purchases after it are the held-out stretch. Equal to asOf where there is none. */
  readonly cutoff: string;
  readonly purchaseUnit: PurchaseUnit;
}

/**
 * One row per customer with a purchase up to asOf. A purchase is an order number, a customer’s day or a line;
 * lines without an order number count by day. Sorted by customer, so that runs agree on positions.
 */
function valuesByCustomer(params: RfmQueryParams): Sql {
  const { asOf, cutoff } = params;
  const { unit } = params.prepared;
  return sql`WITH purchases AS (
  ${purchasesBy(params)}
)
SELECT
  customer_index AS customer,
  date_diff('day', max(day), ${day(asOf)})::INTEGER AS "recencyDays",
  count(*)::INTEGER AS frequency,
  sum(amount) / ${unit} AS monetary,
  coalesce(date_diff('day', max(day) FILTER (WHERE day <= ${day(cutoff)}), ${day(cutoff)}), 0)::INTEGER AS "recencyDaysBefore",
  (count(*) FILTER (WHERE day <= ${day(cutoff)}))::INTEGER AS "frequencyBefore",
  coalesce(sum(amount) FILTER (WHERE day <= ${day(cutoff)}), 0) / ${unit} AS "monetaryBefore",
  (count(*) FILTER (WHERE day > ${day(cutoff)}) > 0)::UTINYINT AS "boughtAfter"
FROM purchases
GROUP BY customer_index
ORDER BY customer_index`;
}

/** One row a purchase: customer_index, day, amount. One whose lines lie on several days counts on the last. */
function purchasesBy({ prepared, asOf, purchaseUnit }: RfmQueryParams): Sql {
  const { lines, purchases, oneDayEach } = prepared;
  const upTo = (rows: Sql): Sql => sql`${rows} WHERE day <= ${day(asOf)}`;
  if (purchaseUnit === 'line') return sql`SELECT customer_index, day, amount FROM ${upTo(lines)}`;
  if (purchaseUnit === 'day') {
    return sql`SELECT customer_index, day, sum(amount) AS amount FROM ${upTo(purchases)} GROUP BY customer_index, day`;
  }
  if (oneDayEach) return sql`SELECT customer_index, day, amount FROM ${upTo(purchases)}`;
  return sql`SELECT customer_index, max(day) AS day, sum(amount) AS amount
  FROM ${upTo(purchases)} GROUP BY customer_index, purchase`;
}

/** The same from the typed arrays. */
function valuesInMemory(memory: SalesInMemory, params: RfmQueryParams): KernelInput['columns'] {
  const [end, cutoff] = [toDayNumber(params.asOf), toDayNumber(params.cutoff)];
  const { unit } = params.prepared;
  const found = foldCustomers(memory, { end, cutoff, by: params.purchaseUnit });
  const { customer, lastDay, purchases, minor, before } = found;
  const columns = {
    recencyDays: new Int32Array(customer.length),
    monetary: new Float64Array(customer.length),
    recencyDaysBefore: new Int32Array(customer.length),
    monetaryBefore: new Float64Array(customer.length),
    boughtAfter: new Uint8Array(customer.length),
  };
  for (let i = 0; i < customer.length; i++) {
    columns.recencyDays[i] = end - (lastDay[i] as number);
    columns.monetary[i] = (minor[i] as number) / unit;
    columns.monetaryBefore[i] = (before.minor[i] as number) / unit;
    columns.boughtAfter[i] = (lastDay[i] as number) > cutoff ? 1 : 0;
    if ((before.purchases[i] as number) > 0)
      columns.recencyDaysBefore[i] = cutoff - (before.lastDay[i] as number);
  }
  return { ...columns, customer, frequency: purchases, frequencyBefore: before.purchases };
}

export const collectRfm: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as RfmOptions;
  const prepared = await context.prepare();
  const memory = await context.inMemory();
  const { firstDay, endDay, lineCount, notes } = await readHistory(runner, context, prepared, memory);
  const { moneyDecimals } = context.dataset;
  const spanDays = toDayNumber(endDay) - toDayNumber(firstDay);
  // The check needs at least as much history before the held-out stretch as the stretch is long.
  const cutoff =
    spanDays < 2 * options.holdoutDays ? null : toIsoDay(toDayNumber(endDay) - options.holdoutDays);
  const purchaseUnit = choosePurchaseUnit(context, options);
  const params = { prepared, asOf: context.asOf, cutoff: cutoff ?? context.asOf, purchaseUnit };
  const [title, statement] = ['values by customer', valuesByCustomer(params)];
  if (memory) runner.told(title, statement);
  const columns = memory ? valuesInMemory(memory, params) : await runner.columns(title, statement);
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
