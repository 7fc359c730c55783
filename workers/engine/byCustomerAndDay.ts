import type { TypedColumn } from '../contract/analysis.ts';
import type { PreparedSales, QueryRunner } from './analysisModule.ts';
import { sql, type Sql } from './sql.ts';

type Columns = Readonly<Record<string, TypedColumn>>;

/**
 * Rows sorted by `customer` and `day`. Prepared purchases lie in that order and come in it without being sorted again,
 * which would take as long as all the rest; should they ever not, the database sorts them.
 */
export async function columnsByCustomerAndDay(
  runner: QueryRunner,
  title: string,
  statement: Sql,
  { isRegrouped, oneDayEach }: PreparedSales,
): Promise<Columns> {
  if (!isRegrouped && oneDayEach) {
    const columns = await runner.columns(title, statement);
    if (isSorted(columns)) return columns;
  }
  return runner.columns(title, sql`${statement}\nORDER BY customer, "day"`);
}

function isSorted({ customer, day }: Columns): boolean {
  if (customer === undefined || day === undefined) return true;
  for (let i = 1; i < customer.length; i++) {
    const step = (customer[i] as number) - (customer[i - 1] as number);
    if (step < 0 || (step === 0 && (day[i] as number) < (day[i - 1] as number))) return false;
  }
  return true;
}
