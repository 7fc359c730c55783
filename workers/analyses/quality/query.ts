import { qualityLimits } from '../../contract/qualityChecks.ts';
import type { CheckId } from '../../contract/repairs.ts';
import { tableOf, type MappedDataset, type MappedTable } from '../../contract/importing.ts';
import type { Collect, QueryRunner } from '../../engine/analysisModule.ts';
import { columnName, repairBits } from '../../engine/import/tableColumns.ts';
import type { CheckedTable } from '../../engine/quality/checkedColumns.ts';
import { measureConstants, measureKeys, measureSpellings } from '../../engine/quality/measureColumns.ts';
import { measureOrders } from '../../engine/quality/measureOrders.ts';
import { measureCells, measureDuplicates, measureFlags } from '../../engine/quality/measureRows.ts';
import { TableMeasures } from '../../engine/quality/measures.ts';
import { openTable } from '../../engine/quality/openTable.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';
import type { Measure } from './result.ts';

/** Lines by day in which no repair has left a hole, without dates that cannot be: day (since 1970), lines. */
export function linesByDay({ all, today }: CheckedTable): Sql {
  return sql`SELECT date_diff('day', DATE '1970-01-01', time::DATE)::INTEGER AS day, count(*)::INTEGER AS lines
FROM ${all}
WHERE (flags & ${repairBits.first - 1}) = 0
  AND time >= ${day(`${qualityLimits.oldestYear}-01-01`)} AND time::DATE <= ${day(today)} + 1
GROUP BY 1 ORDER BY 1`;
}

export const collectQuality: Collect = async (runner, { dataset, asOf }) => {
  day(asOf);
  const measures: Measure[] = [];
  const done = new Set<CheckId>(['rejected', 'unread']);
  let cells = 0;
  for (const table of dataset.tables) {
    const found = await measureTable(runner, dataset, table);
    measures.push(...measureFiles(table), ...found.measures);
    for (const check of found.done) done.add(check);
    cells += rowsReadOf(table) * found.columnCount;
  }
  const timed = timeTable(dataset);
  if (timed) done.add('dateGap');
  const columns = timed
    ? await runner.columns(`${timed.kind}: lines by day`, linesByDay(openTable(dataset, timed)))
    : { day: new Int32Array(), lines: new Int32Array() };
  const rowsRead = dataset.tables.reduce((sum, table) => sum + rowsReadOf(table), 0);
  const rowsKept = dataset.tables.reduce((sum, table) => sum + table.rowsKept, 0);
  return {
    input: {
      columns: { day: new Int32Array(), lines: new Int32Array(), ...columns },
      facts: {
        ...{ asOf, rowsRead, rowsKept, cells },
        timeKind: timed?.kind ?? '',
        measures: JSON.stringify(measures),
        checksDone: JSON.stringify([...done]),
      },
    },
    rowsIn: rowsRead,
    notes: [],
  };
};

interface MeasuredTable {
  readonly measures: readonly Measure[];
  readonly done: ReadonlySet<CheckId>;
  readonly columnCount: number;
}

async function measureTable(
  runner: QueryRunner,
  dataset: MappedDataset,
  mapped: MappedTable,
): Promise<MeasuredTable> {
  const table = openTable(dataset, mapped);
  const into = new TableMeasures(table);
  await measureFlags(runner, table, into);
  await measureCells(runner, table, into);
  await measureDuplicates(runner, table, into);
  if (table.kind === 'orders') await measureOrders(runner, table, into);
  await measureSpellings(runner, table, into);
  await measureConstants(runner, table, into);
  await measureKeys(runner, table, dataset.customerCount, into);
  return { measures: into.measures, done: into.done, columnCount: table.columns.length };
}

/** What the import had to say about each file: rows and cells that could not be read. */
function measureFiles({ kind, files }: MappedTable): Measure[] {
  const plain = { role: null, weight: null, scores: true, parts: [], repairable: 0 } as const;
  return files.flatMap(({ id, fileName, report }) => {
    const ref = { check: 'rejected', kind, fileId: id } as const;
    const rejected: Measure = {
      ...{ ref, header: fileName, unit: 'rows', ...plain },
      ...{ count: report.rowsRejected, of: report.rowsRead },
    };
    const unread = report.unreadCells.map(({ role, column, cellCount, example }): Measure => ({
      ...{ ...plain, role, header: column, unit: 'cells', count: cellCount, of: report.rowsRead },
      ref: { check: 'unread', kind, column: role === null ? column : columnName(role), fileId: id },
      parts: [{ text: example, more: '', count: 1 }],
      scores: false,
    }));
    return [...(rejected.count > 0 ? [rejected] : []), ...unread];
  });
}

function rowsReadOf({ files }: MappedTable): number {
  return files.reduce((sum, { report }) => sum + report.rowsRead, 0);
}

/** The table whose days tell whether a stretch is missing. */
function timeTable(dataset: MappedDataset): MappedTable | undefined {
  return (['orders', 'events', 'contacts'] as const)
    .map((kind) => tableOf(dataset, kind))
    .find((table) => table?.mapped.includes('time'));
}
