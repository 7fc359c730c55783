import type { MappedDataset } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import type { FindingRef } from '../../contract/repairs.ts';
import type { FoundRows, RowPage } from '../../contract/rows.ts';
import type { Database } from '../database.ts';
import type { LoadedDataset } from '../datasets.ts';
import { rowsBehind, type RowSet } from '../quality/behind.ts';
import type { CheckedColumn, CheckedTable } from '../quality/checkedColumns.ts';
import { csvOfPages, ownColumn, pageOfRows } from '../rowPages.ts';
import { sql } from '../sql.ts';
import { isSpelledSo, planRepair, tableFor } from './plan.ts';

/** One page of the rows behind a finding. */
export async function findRows(
  db: Database,
  loaded: LoadedDataset,
  finding: FindingRef,
  page: RowPage,
): Promise<FoundRows> {
  if (finding.check === 'rejected') return rejectedRows(loaded, finding, page);
  const { dataset } = loaded;
  const table = tableFor(dataset, finding.kind);
  const rows = await rowSet(db, dataset, finding, table);
  const order = finding.check === 'orderConflict' ? sql`order_id, ` : sql``;
  return pageOfRows(db, table, rows, page, columnsShown(table, finding), order);
}

/** All rows behind a finding. */
export function findingCsv(
  db: Database,
  loaded: LoadedDataset,
  finding: FindingRef,
  without: readonly string[],
): Promise<Blob> {
  return csvOfPages((page) => findRows(db, loaded, finding, page), without);
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
  { offset, limit }: RowPage,
): FoundRows {
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
    columns: [ownColumn('line'), ownColumn('reason'), ...cells],
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
