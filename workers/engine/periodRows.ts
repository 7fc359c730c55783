import type { EngineApi } from '../contract/engineApi.ts';
import type { AudienceFilter } from '../contract/filters.ts';
import type { MappedDataset } from '../contract/importing.ts';
import { ExpectedFailure, settle, succeeded } from '../contract/outcome.ts';
import type { FoundRows, PeriodRows, RowPage } from '../contract/rows.ts';
import { selectMembers, type KeptRun } from './audiences.ts';
import { checkFilters, Narrowing } from './narrowing.ts';
import type { RowSet } from './quality/behind.ts';
import { hasColumn, type CheckedTable } from './quality/checkedColumns.ts';
import { openTable } from './quality/openTable.ts';
import { relationsOf } from './relations.ts';
import { csvOfPages, pageOfRows } from './rowPages.ts';
import { returnedLine } from './salesHistory.ts';
import { day, name, sql, type Sql } from './sql.ts';
import { groupsOfFilters, type InScope, type WholeScope } from './wholeContext.ts';

type PeriodCalls = Pick<EngineApi, 'periodRows' | 'periodRowsCsv'>;

/** The engine’s answers about the rows behind a figure. */
export function createPeriodCalls(inScope: InScope, findRun: (runId: string) => KeptRun): PeriodCalls {
  const read = (request: PeriodRows, page: RowPage): Promise<FoundRows> =>
    inScope(request.datasetId, async (scope) => {
      const table = tableOf(scope.loaded.dataset, request);
      const chosen = request.chosen && membersOf(findRun(request.chosen.runId), request);
      return pageOfRows(scope.db, table, await rowsOfPeriod(scope, table, request, chosen), page);
    });
  return {
    periodRows: (request, page) => settle(async () => succeeded(await read(request, page))),
    periodRowsCsv: (request, without) =>
      settle(async () => succeeded(await csvOfPages((page) => read(request, page), without))),
  };
}

function tableOf(dataset: MappedDataset, { kind }: PeriodRows): CheckedTable {
  const table = dataset.tables.find((one) => one.kind === kind);
  if (table === undefined) throw new ExpectedFailure('MISSING_TABLE', { table: kind, roles: '' });
  return openTable(dataset, table);
}

/** The customers a selection of a run means, and a name by which they are known again. */
interface Chosen {
  readonly key: string;
  readonly customers: Int32Array;
}

function membersOf(run: KeptRun, { datasetId, chosen }: PeriodRows): Chosen {
  if (chosen === undefined || run.datasetId !== datasetId) throw new ExpectedFailure('STALE_SELECTION');
  const members = selectMembers(run.membership, chosen.selection);
  return {
    key: JSON.stringify(chosen),
    customers: members.map((i) => run.membership.customers[i] as number),
  };
}

async function rowsOfPeriod(
  scope: WholeScope,
  table: CheckedTable,
  { which, from, to, asOf, filters: given }: PeriodRows,
  chosen: Chosen | undefined,
): Promise<RowSet> {
  const { dataset } = scope.loaded;
  if (which === 'leftOut')
    return { from: sql`${name(relationsOf(dataset.id).all(table.kind))}`, where: sql`flags > 0` };
  const asked = checkFilters(dataset, given);
  const { signal } = new AbortController();
  const asking = { asOf, segmentSettings: {}, signal, onStep: () => undefined };
  const groups = new Map(await groupsOfFilters(scope, asked, asking));
  const filters = [...asked];
  if (chosen) {
    const theirs: AudienceFilter = { role: 'audience', id: chosen.key, isIn: true };
    groups.set(theirs, await scope.segmentStore.ofList(scope.db, chosen.key, chosen.customers));
    filters.push(theirs);
  }
  const narrowing = new Narrowing({ dataset, relations: relationsOf(dataset.id), asOf, groups }, filters);
  const time = ['time', 'joined'].find((column) => hasColumn(table, column));
  const inPeriod: Sql =
    time === undefined ? sql`TRUE` : sql`${name(time)}::DATE BETWEEN ${day(from)} AND ${day(to)}`;
  if (which === 'counted' || table.kind !== 'orders')
    return { from: narrowing.kept(table.kind), where: inPeriod };
  const wanted = which === 'returned' ? returnedLine : sql`(flags = 0 OR ${returnedLine})`;
  return { from: narrowing.all(table.kind), where: sql`coalesce(${inPeriod} AND ${wanted}, FALSE)` };
}
