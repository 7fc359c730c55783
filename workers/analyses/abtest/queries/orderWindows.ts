import type { TypedColumn } from '../../../contract/analysis.ts';
import { toIsoDay } from '../../../contract/periods.ts';
import type { QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import { day, join, name, sql, type Sql } from '../../../engine/sql.ts';

type Sums = Readonly<Record<'bought' | 'spend' | 'orders' | 'margin', Float64Array>>;

/** By customer, 0 for who bought nothing. */
export interface Windows {
  readonly after: Sums;
  readonly before: Sums;
}

/** Day numbers; the first is of the window, the last is not. The window before ends where the other begins. */
interface Stretch {
  readonly before: number;
  readonly start: number;
  readonly end: number;
  readonly hasCost: boolean;
}

/** What each customer bought in the window of the test, and in the one before it. */
export async function readWindows(
  runner: QueryRunner,
  context: QueryContext,
  { before, start, end, hasCost }: Stretch,
): Promise<Windows> {
  const { purchases, unit, costUnit } = await context.prepare();
  const isAfter = sql`day >= ${day(toIsoDay(start))}`;
  const windows = [
    { prefix: 'after', within: isAfter },
    { prefix: 'before', within: sql`NOT (${isAfter})` },
  ];
  const columns = windows.flatMap(({ prefix, within }) =>
    sumsOf(prefix, within, { hasCost, unit, costUnit }),
  );
  const found = await runner.columns(
    'purchases in the window of the test and before it',
    sql`SELECT customer_index, ${join(columns, ', ')}
FROM ${purchases}
WHERE day >= ${day(toIsoDay(before))} AND day < ${day(toIsoDay(end))}
GROUP BY customer_index`,
  );
  const customers = found['customer_index'] as Int32Array;
  const count = customers.reduce((most, at) => Math.max(most, at + 1), 0);
  const spread = (values: TypedColumn | undefined): Float64Array => {
    const spreadOut = new Float64Array(count);
    customers.forEach((at, i) => {
      spreadOut[at] = values?.[i] ?? 0;
    });
    return spreadOut;
  };
  const read = (prefix: string): Sums => {
    const orders = spread(found[`${prefix}_orders`]);
    return {
      orders,
      bought: orders.map((one) => (one > 0 ? 1 : 0)),
      spend: spread(found[`${prefix}_spend`]),
      margin: spread(found[`${prefix}_margin`]),
    };
  };
  return { after: read('after'), before: read('before') };
}

function sumsOf(
  prefix: string,
  within: Sql,
  {
    hasCost,
    unit,
    costUnit,
  }: { readonly hasCost: boolean; readonly unit: number; readonly costUnit: number },
): Sql[] {
  const named = (column: string, value: Sql): Sql =>
    sql`coalesce(${value} FILTER (WHERE ${within}), 0)::DOUBLE AS ${name(`${prefix}_${column}`)}`;
  const sums = [
    named('orders', sql`count(DISTINCT purchase)`),
    named('spend', sql`sum(amount / ${unit}::DOUBLE)`),
  ];
  if (hasCost)
    sums.push(named('margin', sql`sum(costed / ${unit}::DOUBLE - coalesce(cost, 0) / ${costUnit}::DOUBLE)`));
  return sums;
}
