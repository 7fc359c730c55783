import type { EngineApi } from '../contract/engineApi.ts';
import { filterColumns, type FilterValues, type FilterValuesRequest } from '../contract/filters.ts';
import { ExpectedFailure, settle, succeeded } from '../contract/outcome.ts';
import type { Row } from './database.ts';
import { memberValue } from './filterRows.ts';
import { columnName } from './import/tableColumns.ts';
import { relationsOf } from './relations.ts';
import { name, sql, type Sql } from './sql.ts';
import { segmentsOf, type InScope, type WholeScope } from './wholeContext.ts';

/** The engine’s answers about what can be filtered by. */
export function createFilterCalls(inScope: InScope): Pick<EngineApi, 'filterValues'> {
  return {
    filterValues: (request) =>
      settle(() => inScope(request.datasetId, async (scope) => succeeded(await findValues(scope, request)))),
  };
}

async function findValues(scope: WholeScope, request: FilterValuesRequest): Promise<FilterValues> {
  const { db } = scope;
  const { dataset } = scope.loaded;
  if (request.column.role === 'segment') {
    const { asOf } = request.column;
    const { signal } = new AbortController();
    const asking = { asOf, segmentSettings: {}, signal, onStep: () => undefined };
    const groups = await segmentsOf(scope, request.column, asking);
    return readValues(await db.rows(listValues(groups, sql`segment`, request)));
  }
  const { kind, role } = request.column;
  if (!filterColumns(dataset).some((one) => one.kind === kind && one.role === role)) {
    throw new ExpectedFailure('MISSING_ROLE', { roles: role });
  }
  const relations = relationsOf(dataset.id);
  const value =
    kind === 'orders' ? name(columnName(role)) : memberValue({ dataset, asOf: dataset.asOf }, role);
  return readValues(await db.rows(listValues(name(relations.kept(kind)), value, request)));
}

function readValues(rows: readonly Row[]): FilterValues {
  return {
    values: rows.map((row) => ({
      value: typeof row.value === 'string' ? row.value : null,
      count: Number(row.row_count),
    })),
    valueCount: Number(rows[0]?.value_count ?? 0),
  };
}

/** “None” has no letters to look for: it is there as long as nothing is looked for. */
function listValues(rows: Sql, value: Sql, { search, limit }: FilterValuesRequest): Sql {
  const found = search === '' ? sql`TRUE` : sql`contains(lower(value), lower(${search}))`;
  return sql`SELECT value, row_count::DOUBLE AS row_count, count(*) OVER ()::DOUBLE AS value_count
FROM (SELECT ${value} AS value, count(*) AS row_count FROM ${rows} GROUP BY 1)
WHERE ${found}
ORDER BY value IS NULL, row_count DESC, value LIMIT ${Math.max(1, Math.floor(limit))}`;
}
