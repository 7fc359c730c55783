import type { DateOrder, ImportRequest } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import type { Database } from '../database.ts';
import { sql, type Sql } from '../sql.ts';
import { rawColumn } from './orderColumns.ts';
import { yearLast } from './readValues.ts';

/**
 * Whether 03/04/2024 is the 3rd of April or the 4th of March: decided by the whole column, if one value has a
 * part above 12, and asked otherwise. null where no date of the sample ends with the year.
 */
export async function decideDateOrder(
  db: Database,
  source: Sql,
  request: ImportRequest,
  signal: AbortSignal,
): Promise<DateOrder | null> {
  const position = request.mapping.time;
  if (request.dateOrder !== undefined) return request.dateOrder;
  if (position === undefined || !endsWithYear(request, position)) return null;
  const column = rawColumn(position);
  const part = (group: number): Sql => sql`TRY_CAST(regexp_extract(trim(${column}), ${yearLast}, ${group}) AS INTEGER)`;
  const [parts] = await db.rows(
    sql`SELECT max(${part(1)})::INTEGER AS first, max(${part(2)})::INTEGER AS second, min(${column}) AS example FROM ${source}`,
    signal,
  );
  const first = Number(parts?.first);
  const second = Number(parts?.second);
  if (first > 12 && second <= 12) return 'dmy';
  if (second > 12 && first <= 12) return 'mdy';
  throw new ExpectedFailure('AMBIGUOUS_DATES', {
    column: request.preview.columns[position]?.name ?? '',
    example: String(parts?.example ?? '').slice(0, 40),
  });
}

function endsWithYear(request: ImportRequest, position: number): boolean {
  return request.preview.rows.some((row) => /^\s*\d{1,2}[-./]\d{1,2}[-./]\d{4}/.test(row[position] ?? ''));
}
