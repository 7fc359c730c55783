import type { TypedColumn } from '../../../contract/analysis.ts';
import { toDayNumber } from '../../../contract/periods.ts';
import type { QueryContext, QueryRunner, SalesInMemory } from '../../../engine/analysisModule.ts';
import { day, sql, type Sql } from '../../../engine/sql.ts';

type Columns = Readonly<Record<string, TypedColumn>>;

/** One row a purchase up to the analysis date: whose, the second of its first line since 1970-01-01, whole smallest units. */
export async function readPurchases(runner: QueryRunner, context: QueryContext): Promise<Columns> {
  const prepared = await context.prepare();
  const statement = listPurchases(prepared.lines, context.asOf);
  const memory = await context.inMemory();
  if (memory === null) return runner.columns('purchases and their times', statement);
  runner.told('purchases and their times', statement);
  return purchasesInMemory(memory, await memory.arrays.seconds(), toDayNumber(context.asOf));
}

function listPurchases(lines: Sql, asOf: string): Sql {
  return sql`SELECT any_value(customer_index) AS "orderCustomer",
  min(86400.0 * date_diff('day', DATE '1970-01-01', day) + second)::DOUBLE AS "orderTime",
  sum(amount)::DOUBLE AS "orderMinor"
FROM ${lines} WHERE day <= ${day(asOf)} GROUP BY purchase ORDER BY 1, 2, 3`;
}

/** In the order in which purchases begin. Cost O(lines). */
function purchasesInMemory({ arrays, kept }: SalesInMemory, seconds: TypedColumn, lastDay: number): Columns {
  const { customer, day: days, purchase, purchaseCount, from } = arrays;
  const time = new Float64Array(purchaseCount).fill(Infinity);
  const minor = new Float64Array(purchaseCount);
  const who = new Int32Array(purchaseCount);
  for (let p = 0; p < days.length; p++) {
    if (kept.counts[p] === 0 || (days[p] as number) > lastDay) continue;
    const at = purchase[p] as number;
    const stop = from[p + 1] as number;
    let first = Infinity;
    for (let i = from[p] as number; i < stop; i++)
      if (kept.lines[i] !== 0) first = Math.min(first, seconds[i] as number);
    time[at] = Math.min(time[at] as number, 86_400 * (days[p] as number) + first);
    minor[at] = (minor[at] as number) + (kept.sums[p] as number);
    who[at] = customer[p] as number;
  }
  let count = 0;
  for (let at = 0; at < purchaseCount; at++) {
    if (time[at] === Infinity) continue;
    who[count] = who[at] as number;
    time[count] = time[at] as number;
    minor[count] = minor[at] as number;
    count += 1;
  }
  return {
    orderCustomer: who.slice(0, count),
    orderTime: time.slice(0, count),
    orderMinor: minor.slice(0, count),
  };
}
