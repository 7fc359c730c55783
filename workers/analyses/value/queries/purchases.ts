import type { TypedColumn } from '../../../contract/analysis.ts';
import { toDayNumber } from '../../../contract/periods.ts';
import type { PreparedSales, QueryRunner, SalesInMemory } from '../../../engine/analysisModule.ts';
import { columnsByCustomerAndDay } from '../../../engine/byCustomerAndDay.ts';
import { foldPurchaseDays } from '../../../engine/foldedSales.ts';
import { day, join, sql, type Sql } from '../../../engine/sql.ts';
import type { Has } from './found.ts';

/** Where more of the lines than this lie in the hour after midnight, dates came without their times. */
const mostAtMidnight = 0.25;

interface LineFacts {
  readonly turnover: number;
  readonly costless: number;
  readonly hasHours: boolean;
}

interface Stretch {
  /** ISO dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly has: Has;
}

/** Costs and hours of the lines of a stretch. */
export async function lookAtLines(
  runner: QueryRunner,
  prepared: PreparedSales,
  memory: SalesInMemory | null,
  { from, to, has }: Stretch,
): Promise<LineFacts> {
  const { lines, unit, costUnit } = prepared;
  const hasCost = has('orders', 'cost');
  const turnover = hasCost
    ? sql`sum(abs(amount)) + coalesce(sum(abs(cost)), 0) * ${unit / costUnit}`
    : sql`sum(abs(amount))`;
  const title = 'costs and hours of the lines';
  const statement = sql`SELECT coalesce(${turnover}, 0)::DOUBLE AS turnover,
  ${hasCost ? sql`(count(*) FILTER (WHERE cost IS NULL))::DOUBLE` : sql`0::DOUBLE`} AS costless,
  coalesce(avg((hour = 0)::INTEGER), 1)::DOUBLE AS midnight
FROM ${lines} WHERE day BETWEEN ${day(from)} AND ${day(to)}`;
  if (memory !== null) {
    runner.told(title, statement);
    const { column, hours } = memory.arrays;
    const cost = hasCost ? await column('cost') : null;
    return lookInMemory(memory, await hours(), cost, [toDayNumber(from), toDayNumber(to)]);
  }
  const [row] = await runner.rows(title, statement);
  return {
    turnover: Number(row?.turnover),
    costless: Number(row?.costless),
    hasHours: Number(row?.midnight) <= mostAtMidnight,
  };
}

function lookInMemory(
  { arrays, kept, prepared }: SalesInMemory,
  hours: TypedColumn,
  cost: TypedColumn | null,
  [first, last]: readonly [number, number],
): LineFacts {
  const { day: days, from, amount } = arrays;
  let [lines, midnight, costless, turnover, spent] = [0, 0, 0, 0, 0];
  for (let p = 0; p < days.length; p++) {
    const at = days[p] as number;
    if (kept.counts[p] === 0 || at < first || at > last) continue;
    const stop = from[p + 1] as number;
    for (let i = from[p] as number; i < stop; i++) {
      if (kept.lines[i] === 0) continue;
      lines += 1;
      if (hours[i] === 0) midnight += 1;
      turnover += Math.abs(amount[i] as number);
      if (cost === null) continue;
      if (Number.isNaN(cost[i])) costless += 1;
      else spent += Math.abs(cost[i] as number);
    }
  }
  return {
    turnover: turnover + spent * (prepared.unit / prepared.costUnit),
    costless,
    hasHours: lines > 0 && midnight / lines <= mostAtMidnight,
  };
}

interface PurchaseQuestion {
  /** ISO date. */
  readonly end: string;
  readonly has: Has;
  readonly marginUnit: number;
}

/** All history up to the last day: see purchasesUpTo. */
export async function readPurchases(
  runner: QueryRunner,
  prepared: PreparedSales,
  memory: SalesInMemory | null,
  { end, has, marginUnit }: PurchaseQuestion,
): Promise<Readonly<Record<string, TypedColumn>>> {
  const title = 'purchases by customer';
  const statement = purchasesUpTo(prepared, end, has, marginUnit);
  if (memory === null) return columnsByCustomerAndDay(runner, title, statement, prepared);
  runner.told(title, statement);
  const { column } = memory.arrays;
  const cost = has('orders', 'cost') ? await column('cost') : null;
  const off = has('orders', 'discount') ? await column('discount') : null;
  const { costedAmount, cost: spent, ...found } = foldPurchaseDays(memory, end, cost, off);
  const { unit, costUnit, discountUnit, oneDayEach } = prepared;
  const margin = new Float64Array(spent.length);
  for (let i = 0; i < margin.length; i++)
    margin[i] =
      (costedAmount[i] as number) * (marginUnit / unit) - (spent[i] as number) * (marginUnit / costUnit);
  const { customer, day: days, amount, starts, hasCost, discount } = found;
  if (off)
    for (let i = 0; i < discount.length; i++) discount[i] = (discount[i] as number) * (unit / discountUnit);
  return {
    ...{ customer, day: days, amount },
    ...(oneDayEach ? {} : { starts }),
    ...(cost ? { margin, hasCost } : {}),
    ...(off ? { discount } : {}),
  };
}

/**
 * One row a purchase and day up to the last one, all history. Money belongs to the day of its line, the purchase to the
 * day of its first, where `starts` is 1; without that column every row is a purchase. Money in whole units, margins in
 * theirs; hasCost is 0 where no line has a cost.
 */
function purchasesUpTo(prepared: PreparedSales, end: string, has: Has, marginUnit: number): Sql {
  const { purchases, oneDayEach, unit, costUnit, discountUnit } = prepared;
  const columns = [
    sql`customer_index AS customer`,
    sql`(day - DATE '1970-01-01')::INTEGER AS "day"`,
    sql`amount`,
  ];
  if (!oneDayEach)
    columns.push(
      sql`(row_number() OVER (PARTITION BY customer_index, purchase ORDER BY day) = 1)::UTINYINT AS starts`,
    );
  if (has('orders', 'cost'))
    columns.push(
      sql`(costed * ${marginUnit / unit} - coalesce(cost, 0)::DOUBLE * ${marginUnit / costUnit})::DOUBLE AS margin`,
      sql`(cost IS NOT NULL)::UTINYINT AS "hasCost"`,
    );
  if (has('orders', 'discount'))
    columns.push(sql`(discount::DOUBLE * ${unit / discountUnit})::DOUBLE AS discount`);
  return sql`SELECT ${join(columns, ', ')} FROM ${purchases} WHERE day <= ${day(end)}`;
}
