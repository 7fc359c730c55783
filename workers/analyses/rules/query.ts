import { ExpectedFailure } from '../../contract/outcome.ts';
import type { Collect } from '../../engine/analysisModule.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';

/** REPLACE-ME say what one row is. One row per customer, sorted, so that runs agree on positions. */
export function linesByCustomer(sales: Sql, customers: Sql, asOf: string): Sql {
  return sql`SELECT customer_index AS customer, count(*)::INTEGER AS "lineCount"
FROM ${sales} JOIN ${customers} USING (customer)
WHERE time::DATE <= ${day(asOf)}
GROUP BY customer_index
ORDER BY customer_index`;
}

export const collectRules: Collect = async (runner, { sales, customers, asOf }) => {
  const columns = await runner.columns('lines by customer', linesByCustomer(sales, customers, asOf));
  const lineCount = columns['lineCount'] ?? new Int32Array();
  if (lineCount.length === 0) throw new ExpectedFailure('NO_ROWS');
  let rowsIn = 0;
  for (const count of lineCount) rowsIn += count;
  return { input: { columns, facts: { asOf } }, rowsIn, notes: [] };
};
