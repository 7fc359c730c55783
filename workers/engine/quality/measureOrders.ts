import { qualityLimits } from '../../contract/qualityChecks.ts';
import type { QueryRunner } from '../analysisModule.ts';
import { sql } from '../sql.ts';
import { amountSpread, extremeCustomers, hasConflict } from './behind.ts';
import { hasColumn, type CheckedTable } from './checkedColumns.ts';
import { part, type TableMeasures } from './measures.ts';

/** Orders only: numbers in conflict, amounts and customers far from all others. */
export async function measureOrders(
  runner: QueryRunner,
  table: CheckedTable,
  into: TableMeasures,
): Promise<void> {
  const { kept } = table;
  if (hasColumn(table, 'order_id')) {
    const [found] = await runner.rows(
      'orders: numbers in conflict',
      sql`SELECT count(*)::DOUBLE AS orders, (count(*) FILTER (WHERE conflict))::DOUBLE AS conflicts,
  coalesce(sum(n) FILTER (WHERE conflict), 0)::DOUBLE AS n
FROM (SELECT count(*) AS n, ${hasConflict} AS conflict FROM ${kept} WHERE order_id IS NOT NULL GROUP BY hash(order_id))
WHERE n > 1`,
    );
    const restarts = Number(found?.conflicts) > qualityLimits.restartShare * Number(found?.orders);
    const parts = restarts ? [{ text: 'restarts', more: '', count: Number(found?.conflicts) }] : [];
    into.add('orderConflict', null, { count: Number(found?.n), of: table.table.rowsKept, parts });
  }
  await measureOutliers(runner, table, into);
  const customers = await runner.rows(
    'orders: customers with extremely many lines',
    sql`SELECT * FROM (${extremeCustomers(kept)}) ORDER BY lines DESC, customer`,
  );
  const parts = customers.map(({ customer, lines }) => part(String(customer), Number(lines)));
  const lines = parts.reduce((sum, { count }) => sum + count, 0);
  into.add('extremeCustomer', null, { count: lines, of: table.table.rowsKept, scores: false, parts });
}

async function measureOutliers(runner: QueryRunner, table: CheckedTable, into: TableMeasures): Promise<void> {
  const { kept } = table;
  const [spread] = await runner.rows('orders: spread of the amounts', amountSpread(kept));
  const [centre, reach] = [Number(spread?.centre), Number(spread?.reach)];
  if (reach === 0) return void into.done.add('outlier');
  const [found] = await runner.rows(
    'orders: outlying amounts',
    sql`SELECT (count(*) FILTER (WHERE far))::DOUBLE AS n, coalesce(sum(amount) FILTER (WHERE far), 0)::DOUBLE AS far,
  sum(amount)::DOUBLE AS total
FROM (SELECT amount, abs(ln(amount::DOUBLE) - ${centre}) > ${reach} AS far FROM ${kept} WHERE amount > 0)`,
  );
  const count = Number(found?.n);
  const weight = Number(found?.far) / Number(found?.total);
  const bounds = [part('low', Math.exp(centre - reach)), part('high', Math.exp(centre + reach))];
  const of = table.table.rowsKept;
  into.add('outlier', null, { count, of, weight, scores: false, parts: bounds, repairable: count });
}
