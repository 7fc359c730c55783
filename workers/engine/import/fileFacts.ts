import type { ImportedFile } from '../../contract/importing.ts';
import { roleIn, type Role, type TableKind } from '../../contract/tables.ts';
import type { Database } from '../database.ts';
import { join, name, sql, type Sql } from '../sql.ts';
import { columnName } from './tableColumns.ts';
import { isTimeType } from './valueRoles.ts';

/** How many rows have which flags: flags, n. */
export function countByFlags(rows: string): Sql {
  return sql`SELECT flags::INTEGER AS flags, count(*)::DOUBLE AS n FROM ${name(rows)} GROUP BY ALL`;
}

interface FileFacts extends Pick<ImportedFile, 'firstDay' | 'lastDay' | 'moneyDecimals'> {
  readonly rowCount: number;
}

/** Days and decimals of the rows that count. */
export async function readFacts(
  db: Database,
  rows: string,
  kind: TableKind,
  mapped: readonly Role[],
  signal?: AbortSignal,
): Promise<FileFacts> {
  const [facts] = await db.rows(describeRows(rows, kind, mapped), signal);
  const day = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    rowCount: Number(facts?.n),
    firstDay: day(facts?.first_day),
    lastDay: day(facts?.last_day),
    moneyDecimals: Number(facts?.decimals),
  };
}

function describeRows(rows: string, kind: TableKind, mapped: readonly Role[]): Sql {
  const time = columnsWhere(mapped, (role) => role === 'time' && isTimeType(roleIn(kind, role).type));
  const dayOf = (edge: 'min' | 'max'): Sql =>
    time[0] === undefined ? sql`NULL` : sql`${{ text: edge }}(${time[0]})::DATE::VARCHAR`;
  const money =
    kind === 'orders'
      ? [name('amount')]
      : columnsWhere(mapped, (role) => roleIn(kind, role).type === 'money');
  const fits = (decimals: number): Sql => {
    const tests = money.map(
      (column) => sql`coalesce(bool_and(${column} = round(${column}, ${decimals})), TRUE)`,
    );
    return sql`WHEN ${tests.length === 0 ? sql`TRUE` : join(tests, ' AND ')} THEN ${decimals}`;
  };
  return sql`SELECT
  count(*)::DOUBLE AS n,
  ${dayOf('min')} AS first_day,
  ${dayOf('max')} AS last_day,
  CASE ${fits(0)} ${fits(1)} ${fits(2)} ${fits(3)} ${fits(4)} ${fits(5)} ELSE 6 END AS decimals
FROM ${name(rows)} WHERE flags = 0`;
}

function columnsWhere(mapped: readonly Role[], test: (role: Role) => boolean): Sql[] {
  return mapped.filter(test).map((role) => name(columnName(role)));
}
