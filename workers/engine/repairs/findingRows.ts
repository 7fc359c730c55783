import type { MappedDataset } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import type { FindingRef, FindingRows, FoundColumn } from '../../contract/repairs.ts';
import type { Database } from '../database.ts';
import type { LoadedDataset } from '../datasets.ts';
import { formatLine, joinCsv } from '../exportCsv.ts';
import { isTimeType } from '../import/valueRoles.ts';
import { rowsBehind, type RowSet } from '../quality/behind.ts';
import type { CheckedColumn, CheckedTable } from '../quality/checkedColumns.ts';
import { join, name, sql, type Sql } from '../sql.ts';
import { isSpelledSo, planRepair, tableFor } from './plan.ts';

/** One page of the rows behind a finding. */
export async function findRows(
  db: Database,
  loaded: LoadedDataset,
  finding: FindingRef,
  page: { readonly offset: number; readonly limit: number },
): Promise<FindingRows> {
  if (finding.check === 'rejected') return rejectedRows(loaded, finding, page);
  const { dataset } = loaded;
  const table = tableFor(dataset, finding.kind);
  const { from, where } = await rowSet(db, dataset, finding, table);
  const [counted] = await db.rows(sql`SELECT count(*)::DOUBLE AS n FROM ${from} WHERE ${where}`);
  const shown = columnsShown(table, finding);
  const cells = shown.map(({ column, type }) => sql`${asShown(column, type)} AS ${name(column)}`);
  const rows = await db.rows(
    sql`SELECT file_no, row_no::DOUBLE AS row_no${cells.length > 0 ? sql`, ${join(cells, ', ')}` : sql``}
FROM ${from} WHERE ${where}
ORDER BY ${finding.check === 'orderConflict' ? sql`order_id, ` : sql``}file_no, row_no
LIMIT ${page.limit} OFFSET ${page.offset}`,
  );
  const { files } = table.table;
  return {
    columns: [ours('file'), ours('row'), ...shown.map((column) => describeColumn(column, table))],
    rows: rows.map((row) => [
      files[Number(row.file_no)]?.fileName ?? '',
      Number(row.row_no),
      ...shown.map(({ column }) => plain(row[column])),
    ]),
    total: Number(counted?.n),
  };
}

const pieceRows = 20_000;

/** All rows behind a finding, in pieces, so that a million of them need no million objects at once. */
export async function findingCsv(db: Database, loaded: LoadedDataset, finding: FindingRef): Promise<Blob> {
  const pieces: string[] = [];
  for (let offset = 0; ; offset += pieceRows) {
    const { columns, rows, total } = await findRows(db, loaded, finding, { offset, limit: pieceRows });
    if (offset === 0) pieces.push(`\ufeff${formatLine(columns.map(({ header }) => header))}`);
    pieces.push(rows.map((row) => formatLine(row.map((cell) => cell ?? ''))).join(''));
    if (offset + pieceRows >= total) return joinCsv(pieces);
  }
}

async function rowSet(
  db: Database,
  dataset: MappedDataset,
  finding: FindingRef,
  table: CheckedTable,
): Promise<RowSet> {
  if (finding.check === 'spellings') {
    const column = finding.column ?? '';
    const { spellings } = await planRepair(db, dataset, { by: 'mergeSpellings', kind: finding.kind, column });
    return { from: table.kept, where: isSpelledSo(column, spellings) };
  }
  const rows = rowsBehind(finding, table);
  if (rows === null) throw new ExpectedFailure('REPAIR_GONE');
  return rows;
}

function rejectedRows(
  { files }: LoadedDataset,
  { fileId }: FindingRef,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): FindingRows {
  const found = files.find(({ file }) => file.id === fileId);
  if (found === undefined) throw new ExpectedFailure('NO_DATASET');
  const { rejected, headers } = found;
  const width = rejected.reduce((most, { cells }) => Math.max(most, cells.length), headers.length);
  const cells = Array.from({ length: width }, (_, i) => ({
    column: `c${i}`,
    role: null,
    header: headers[i] ?? '',
  }));
  return {
    columns: [ours('line'), ours('reason'), ...cells],
    rows: rejected
      .slice(offset, offset + limit)
      .map(({ line, reason, cells: own }) => [line, reason, ...cells.map((_, i) => own[i] ?? '')]),
    total: rejected.length,
  };
}

/** The column in question first, then the others as they are. */
function columnsShown({ columns }: CheckedTable, { column }: FindingRef): CheckedColumn[] {
  return [
    ...columns.filter((one) => one.column === column),
    ...columns.filter((one) => one.column !== column),
  ];
}

function asShown(column: string, type: CheckedColumn['type']): Sql {
  const value = name(column);
  if (isTimeType(type)) return sql`${value}::VARCHAR`;
  return type === 'id' || type === 'text' ? value : sql`${value}::DOUBLE`;
}

function ours(column: string): FoundColumn {
  return { column, role: null, header: column };
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
