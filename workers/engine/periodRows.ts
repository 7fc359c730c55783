import type { EngineApi } from '../contract/engineApi.ts';
import type { MappedDataset } from '../contract/importing.ts';
import { ExpectedFailure, settle, succeeded } from '../contract/outcome.ts';
import type { FoundRows, PeriodRows, RowPage } from '../contract/rows.ts';
import type { Database } from './database.ts';
import type { LoadedDataset } from './datasets.ts';
import { checkFilters, Narrowing } from './narrowing.ts';
import type { RowSet } from './quality/behind.ts';
import { hasColumn, type CheckedTable } from './quality/checkedColumns.ts';
import { openTable } from './quality/openTable.ts';
import { relationsOf } from './relations.ts';
import { csvOfPages, pageOfRows } from './rowPages.ts';
import { returnedLine } from './salesHistory.ts';
import { day, name, sql, type Sql } from './sql.ts';

type PeriodCalls = Pick<EngineApi, 'periodRows' | 'periodRowsCsv'>;

/** The engine’s answers about the rows behind a figure. */
export function createPeriodCalls(
  openDatabase: () => Promise<Database>,
  findDataset: (id: string) => LoadedDataset,
): PeriodCalls {
  const read = async (request: PeriodRows, page: RowPage): Promise<FoundRows> => {
    const db = await openDatabase();
    const { dataset } = findDataset(request.datasetId);
    const table = tableOf(dataset, request);
    return pageOfRows(db, table, rowsOfPeriod(dataset, table, request), page);
  };
  return {
    periodRows: (request, page) => settle(async () => succeeded(await read(request, page))),
    periodRowsCsv: (request) =>
      settle(async () => succeeded(await csvOfPages((page) => read(request, page)))),
  };
}

function tableOf(dataset: MappedDataset, { kind }: PeriodRows): CheckedTable {
  const table = dataset.tables.find((one) => one.kind === kind);
  if (table === undefined) throw new ExpectedFailure('MISSING_TABLE', { table: kind, roles: '' });
  return openTable(dataset, table);
}

function rowsOfPeriod(
  dataset: MappedDataset,
  table: CheckedTable,
  { which, from, to, filters }: PeriodRows,
): RowSet {
  const scope = { dataset, relations: relationsOf(dataset.id), asOf: to };
  const narrowing = new Narrowing(scope, checkFilters(dataset, filters));
  const time = ['time', 'joined'].find((column) => hasColumn(table, column));
  const inPeriod: Sql =
    time === undefined ? sql`TRUE` : sql`${name(time)}::DATE BETWEEN ${day(from)} AND ${day(to)}`;
  if (which === 'counted' || table.kind !== 'orders')
    return { from: narrowing.kept(table.kind), where: inPeriod };
  const wanted = which === 'returned' ? returnedLine : sql`(flags = 0 OR ${returnedLine})`;
  return { from: narrowing.all(table.kind), where: sql`coalesce(${inPeriod} AND ${wanted}, FALSE)` };
}
