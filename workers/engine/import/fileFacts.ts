import type { ImportedFile } from '../../contract/importing.ts';
import { roleIn, type Role, type TableKind } from '../../contract/tables.ts';
import type { Database } from '../database.ts';
import { name, sql, type Sql } from '../sql.ts';
import { columnName } from './tableColumns.ts';
import { isTimeType } from './valueRoles.ts';

/** How many rows have which flags: flags, n. */
export function countByFlags(rows: string): Sql {
  return sql`SELECT flags::INTEGER AS flags, count(*)::DOUBLE AS n FROM ${name(rows)} GROUP BY ALL`;
}

interface FileFacts extends Pick<ImportedFile, 'firstDay' | 'lastDay'> {
  readonly rowCount: number;
}

/** Days of the rows that count. */
export async function readFacts(
  db: Database,
  rows: string,
  kind: TableKind,
  mapped: readonly Role[],
  signal?: AbortSignal,
): Promise<FileFacts> {
  const hasTime = mapped.includes('time') && isTimeType(roleIn(kind, 'time').type);
  const dayOf = (edge: 'min' | 'max'): Sql =>
    hasTime ? sql`${{ text: edge }}(${name(columnName('time'))})::DATE::VARCHAR` : sql`NULL`;
  const [facts] = await db.rows(
    sql`SELECT count(*)::DOUBLE AS n, ${dayOf('min')} AS first_day, ${dayOf('max')} AS last_day
FROM ${name(rows)} WHERE flags = 0`,
    signal,
  );
  const day = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return { rowCount: Number(facts?.n), firstDay: day(facts?.first_day), lastDay: day(facts?.last_day) };
}
