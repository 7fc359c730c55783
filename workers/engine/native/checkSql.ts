import type { Database } from '../database.ts';
import { join, name, sql, type Sql } from '../sql.ts';

interface Column {
  readonly column: string;
  readonly type: string;
}

/** Figures that tell whether a table is the same elsewhere: how many rows, and for each column how much there is in it. */
export interface TableFigures {
  readonly what: readonly string[];
  readonly figures: readonly Sql[];
  readonly values: readonly string[];
}

export async function figuresOf(db: Database, table: string, signal: AbortSignal): Promise<TableFigures> {
  const found = await db.rows(
    sql`SELECT column_name AS "column", data_type AS "type" FROM duckdb_columns() WHERE table_name = ${table} AND schema_name = 'main' ORDER BY column_index`,
    signal,
  );
  const columns = found.map((row) => ({ column: String(row.column), type: String(row.type) }));
  const what = ['rows', ...columns.map(({ column }) => column)];
  const figures = [sql`count(*)::VARCHAR`, ...columns.map(figureOf)];
  const asked = figures.map((figure, i) => sql`${figure} AS ${name(`f${i}`)}`);
  const [row] = await db.rows(sql`SELECT ${join(asked, ', ')} FROM ${name(table)}`, signal);
  return { what, figures, values: figures.map((_, i) => String(row?.[`f${i}`])) };
}

function figureOf({ column, type }: Column): Sql {
  const own = name(column);
  const size =
    type === 'VARCHAR'
      ? sql`sum(strlen(${own}))`
      : type === 'TIMESTAMP'
        ? sql`sum(epoch_us(${own})::HUGEINT)`
        : sql`sum(${own})`;
  return sql`count(${own}) || ' ' || coalesce(${size}, 0)::VARCHAR`;
}

/** Ends the script where a table is not what it was here. */
export function checkSql(table: string, called: string, { what, figures, values }: TableFigures): Sql {
  const texts = (list: readonly string[]): Sql =>
    join(
      list.map((text) => sql`${text}`),
      ', ',
    );
  return sql`WITH here AS (SELECT [${join(figures, ', ')}] AS found FROM ${name(table)}),
compared AS (SELECT unnest([${texts(what)}]) AS what, unnest(found) AS found, unnest([${texts(values)}]) AS expected FROM here)
SELECT CASE WHEN count(*) FILTER (found <> expected) = 0 THEN ${`${called}: the same as in Dangol`}
  ELSE error(${`${called} was read otherwise than in Dangol: `} || string_agg(what || ' ' || found || ' instead of ' || expected, ', ') FILTER (found <> expected)) END AS "check"
FROM compared`;
}
