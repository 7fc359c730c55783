import type { FoundColumn, FoundRows, RowPage } from '../contract/rows.ts';
import type { Database } from './database.ts';
import { formatLine, joinCsv } from './exportCsv.ts';
import { isTimeType } from './import/valueRoles.ts';
import type { RowSet } from './quality/behind.ts';
import type { CheckedColumn, CheckedTable } from './quality/checkedColumns.ts';
import { join, name, sql, type Sql } from './sql.ts';

/** One page of rows of a table, with the file and the row they stand in. `order` comes before those. */
export async function pageOfRows(
  db: Database,
  table: CheckedTable,
  { from, where }: RowSet,
  page: RowPage,
  shown: readonly CheckedColumn[] = table.columns,
  order: Sql = sql``,
): Promise<FoundRows> {
  const [counted] = await db.rows(sql`SELECT count(*)::DOUBLE AS n FROM ${from} WHERE ${where}`);
  const cells = shown.map(({ column, type }) => sql`${asShown(column, type)} AS ${name(column)}`);
  const rows = await db.rows(
    sql`SELECT file_no, row_no::DOUBLE AS row_no${cells.length > 0 ? sql`, ${join(cells, ', ')}` : sql``}
FROM ${from} WHERE ${where}
ORDER BY ${order}file_no, row_no
LIMIT ${page.limit} OFFSET ${page.offset}`,
  );
  const { files } = table.table;
  return {
    columns: [ownColumn('file'), ownColumn('row'), ...shown.map((column) => describeColumn(column, table))],
    rows: rows.map((row) => [
      files[Number(row.file_no)]?.fileName ?? '',
      Number(row.row_no),
      ...shown.map(({ column }) => plain(row[column])),
    ]),
    total: Number(counted?.n),
  };
}

const pieceRows = 20_000;

/** All rows but for the columns to leave out, in pieces, so that a million of them need no million objects at once. */
export async function csvOfPages(
  read: (page: RowPage) => Promise<FoundRows>,
  without: readonly string[],
): Promise<Blob> {
  const pieces: string[] = [];
  for (let offset = 0; ; offset += pieceRows) {
    const { columns, rows, total } = await read({ offset, limit: pieceRows });
    const kept = <Cell>(cells: readonly Cell[]): readonly Cell[] =>
      cells.filter((_, i) => !without.includes(columns[i]?.column ?? ''));
    if (offset === 0) pieces.push(`\ufeff${formatLine(kept(columns).map(({ header }) => header))}`);
    pieces.push(rows.map((row) => formatLine(kept(row).map((cell) => cell ?? ''))).join(''));
    if (offset + pieceRows >= total) return joinCsv(pieces);
  }
}

export function ownColumn(column: string): FoundColumn {
  return { column, role: null, header: column };
}

function asShown(column: string, type: CheckedColumn['type']): Sql {
  const value = name(column);
  if (isTimeType(type)) return sql`${value}::VARCHAR`;
  return type === 'id' || type === 'text' ? value : sql`${value}::DOUBLE`;
}

function describeColumn({ column, role, header }: CheckedColumn, { table }: CheckedTable): FoundColumn {
  const inFile = role === null ? header : table.files.map(({ report }) => report.roles[role]).find(Boolean);
  return { column, role, header: inFile ?? column };
}

/** Midnight needs no clock. */
function plain(value: unknown): string | number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? value.replace(/^(\d{4}-\d{2}-\d{2}) 00:00:00$/, '$1') : null;
}
