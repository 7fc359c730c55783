import { mappedRoles } from '../contract/importing.ts';
import { ExpectedFailure, type Note } from '../contract/outcome.ts';
import type { PreparedSales, QueryContext, QueryRunner, SalesInMemory } from './analysisModule.ts';
import { toDayNumber } from '../contract/periods.ts';
import { spanInMemory } from './foldedSales.ts';
import type { Row } from './database.ts';
import { flagBits } from './import/tableColumns.ts';
import { day, sql, type Sql } from './sql.ts';

/** An analysis date this far behind the last order makes everybody look lost. */
const longIdleDays = 31;

/** Sums up to here stay whole numbers of the smallest unit when they travel as doubles. */
export const exactLimit = 2 ** 50;

/** AMOUNT_OUT_OF_RANGE where the sum of all amounts, signs left off, has no exact double at the given decimals. */
export function checkExact(turnover: unknown, decimals: number): void {
  if (Number(turnover) * 10 ** decimals >= exactLimit) throw new ExpectedFailure('AMOUNT_OUT_OF_RANGE');
}

/** What may keep a returned line out of the purchases; lines with further marks have nobody behind them or were left out. */
const returnMarks = flagBits.cancelled | flagBits.return | flagBits.notPositive;

/**
 * A returned line of a known customer, among all order lines. The first condition says nothing that the others do not,
 * but with it the database passes over blocks of lines without a flag.
 */
export const returnedLine: Sql = sql`(flags > 0 AND (flags & ${flagBits.return}) > 0 AND (flags & ${returnMarks}) = flags
  AND amount IS NOT NULL AND time IS NOT NULL)`;

export type PurchaseUnit = 'order' | 'day' | 'line';

/** What a purchase is: an order number, where a line without one counts by day; a customer’s day; or a line. */
export function purchaseKey(unit: PurchaseUnit): Sql {
  if (unit === 'line') return sql`row_no`;
  if (unit === 'day') return sql`time::DATE`;
  return sql`coalesce(order_id, time::DATE::VARCHAR)`;
}

/** An order number where the file has one, otherwise one customer’s day. */
export function usualPurchaseUnit(context: QueryContext): 'order' | 'day' {
  return mappedRoles(context.dataset).orders?.includes('order') ? 'order' : 'day';
}

export interface SalesHistory {
  /** ISO dates of the first and the last day that counts: up to the analysis date. */
  readonly firstDay: string;
  readonly endDay: string;
  /** Lines up to the analysis date. */
  readonly lineCount: number;
  readonly notes: readonly Note[];
}

/** One row: how much history there is up to the analysis date. */
function spanOfSales(sales: Sql, asOf: string): Sql {
  return sql`SELECT
  count(*)::DOUBLE AS line_count,
  count(*) FILTER (WHERE time::DATE > ${day(asOf)})::DOUBLE AS later_count,
  (min(time) FILTER (WHERE time::DATE <= ${day(asOf)}))::DATE::VARCHAR AS first_day,
  coalesce(sum(abs(amount)), 0)::DOUBLE AS turnover
FROM ${sales}`;
}

/** The same of lines in numbers. */
function spanOfPrepared({ lines, unit }: PreparedSales, asOf: string): Sql {
  return sql`SELECT
  count(*)::DOUBLE AS line_count,
  count(*) FILTER (WHERE day > ${day(asOf)})::DOUBLE AS later_count,
  (min(day) FILTER (WHERE day <= ${day(asOf)}))::VARCHAR AS first_day,
  coalesce(sum(abs(amount)), 0) / ${unit} AS turnover
FROM ${lines}`;
}

function spanOf(runner: QueryRunner, statement: Sql, memory: SalesInMemory, asOf: string): Row {
  runner.told('history', statement);
  const { lines, later, firstDay, turnover } = spanInMemory(memory, asOf);
  return { line_count: lines + later, later_count: later, first_day: firstDay, turnover };
}

/** NO_ROWS without a purchase by then, AMOUNT_OUT_OF_RANGE where sums would not be exact. */
export async function readHistory(
  runner: QueryRunner,
  context: QueryContext,
  prepared?: PreparedSales,
  memory: SalesInMemory | null = null,
): Promise<SalesHistory> {
  const { asOf } = context;
  const statement = prepared ? spanOfPrepared(prepared, asOf) : spanOfSales(context.sales, asOf);
  const span = memory
    ? spanOf(runner, statement, memory, asOf)
    : (await runner.rows('history', statement))[0];
  const firstDay = span?.first_day;
  if (span === undefined || typeof firstDay !== 'string') throw new ExpectedFailure('NO_ROWS');
  const { moneyDecimals, lastDay } = context.dataset;
  checkExact(span.turnover, moneyDecimals);
  const endDay = context.asOf > lastDay ? lastDay : context.asOf;
  const laterCount = Number(span.later_count);
  const notes: Note[] = [];
  if (laterCount > 0) notes.push({ code: 'DATES_AFTER_AS_OF', detail: { rows: laterCount } });
  const idleDays = toDayNumber(context.asOf) - toDayNumber(endDay);
  if (idleDays > longIdleDays)
    notes.push({ code: 'AS_OF_LONG_AFTER_DATA', detail: { last: lastDay, days: idleDays } });
  return { firstDay, endDay, lineCount: Number(span.line_count) - laterCount, notes };
}
