import type { FindingPart, Measure } from '../../analyses/quality/result.ts';
import type { CheckId } from '../../contract/repairs.ts';
import type { QueryRunner } from '../analysisModule.ts';
import { join, name, sql, type Sql } from '../sql.ts';
import { rowsBehind } from './behind.ts';
import type { CheckedColumn, CheckedTable } from './checkedColumns.ts';

type Count = Pick<Measure, 'count' | 'of'> & Partial<Measure>;

/** Collects what is counted in one table. */
export class TableMeasures {
  readonly measures: Measure[] = [];
  readonly done = new Set<CheckId>();
  readonly #table: CheckedTable;

  constructor(table: CheckedTable) {
    this.#table = table;
  }

  add(
    check: CheckId,
    column: Pick<CheckedColumn, 'column' | 'role' | 'header'> | null,
    counted: Count,
  ): void {
    this.done.add(check);
    if (counted.count <= 0) return;
    const ref = { check, kind: this.#table.kind, ...(column ? { column: column.column } : {}) };
    this.measures.push({
      ...{ ref, role: column?.role ?? null, header: column?.header ?? '', unit: 'rows' },
      ...{ weight: null, scores: true, parts: [], repairable: 0 },
      ...counted,
    });
  }
}

/** One row of counts, each an aggregate of its own. */
export async function countAll(
  runner: QueryRunner,
  title: string,
  from: Sql,
  counts: readonly Sql[],
): Promise<readonly number[]> {
  if (counts.length === 0) return [];
  const columns = counts.map((count, i) => sql`(${count})::DOUBLE AS ${name(`t${i}`)}`);
  const [row] = await runner.rows(title, sql`SELECT ${join(columns, ',\n  ')}\nFROM ${from}`);
  return counts.map((_, i) => Number(row?.[`t${i}`] ?? 0));
}

export function rowsWhere(test: Sql): Sql {
  return sql`count(*) FILTER (WHERE ${test})`;
}

export function part(text: string, count: number, more = ''): FindingPart {
  return { text, more, count };
}

/** How many rows are behind a finding. */
export async function countBehind(
  runner: QueryRunner,
  table: CheckedTable,
  check: CheckId,
  column?: string,
): Promise<readonly number[]> {
  const rows = rowsBehind({ check, kind: table.kind, ...(column ? { column } : {}) }, table);
  return rows ? countAll(runner, `${table.kind}: ${check}`, rows.from, [rowsWhere(rows.where)]) : [];
}
