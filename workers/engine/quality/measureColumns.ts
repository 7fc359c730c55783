import { qualityLimits } from '../../contract/qualityChecks.ts';
import type { QueryRunner } from '../analysisModule.ts';
import { join, name, sql, type Sql } from '../sql.ts';
import { hasColumn, isSpelled, type CheckedTable } from './checkedColumns.ts';
import { countBehind, part, type TableMeasures } from './measures.ts';
import { countValues, groupSpellings, minorityRows, readValues } from './spellings.ts';

const shownGroups = 20;
const shownSpellings = 6;

/** One word in several spellings. */
export async function measureSpellings(
  runner: QueryRunner,
  table: CheckedTable,
  into: TableMeasures,
): Promise<void> {
  for (const column of table.columns.filter(isSpelled)) {
    const rows = await runner.rows(
      `${table.kind}: values of ${column.column}`,
      countValues(column.column, table.kept),
    );
    const groups = groupSpellings(readValues(rows));
    const count = groups.reduce((sum, group) => sum + minorityRows(group), 0);
    const parts = groups.slice(0, shownGroups).map((group) => {
      const [main, ...others] = group.spellings.map(({ value }) => value);
      return part(main ?? '', minorityRows(group), others.slice(0, shownSpellings).join(' · '));
    });
    into.add('spellings', column, {
      count,
      of: table.table.rowsKept,
      unit: 'cells',
      parts,
      repairable: count,
    });
  }
}

/** Columns that hold the same value everywhere: a look at the first rows, then at all where those agree. */
export async function measureConstants(
  runner: QueryRunner,
  table: CheckedTable,
  into: TableMeasures,
): Promise<void> {
  const rowCount = table.table.rowsKept;
  into.done.add('constant');
  if (rowCount < qualityLimits.constantRows) return;
  const counts = table.columns.map(
    ({ column }, i) => sql`count(DISTINCT ${name(column)})::DOUBLE AS ${name(`t${i}`)}`,
  );
  const [seen] = await runner.rows(
    `${table.kind}: columns with one value`,
    sql`SELECT ${join(counts, ', ')} FROM (SELECT * FROM ${table.kept} LIMIT 1000)`,
  );
  const candidates = table.columns.filter((_, i) => seen?.[`t${i}`] === 1);
  for (const column of candidates) {
    const value = name(column.column);
    const [found] = await runner.rows(
      `${table.kind}: is ${column.column} the same everywhere`,
      sql`SELECT (count(DISTINCT ${value}) = 1 AND count(${value}) = count(*)) AS same, min(${value})::VARCHAR AS value
FROM ${table.kept}`,
    );
    if (found?.same !== true) continue;
    const parts = [part(String(found.value), rowCount)];
    into.add('constant', column, { count: rowCount, of: rowCount, unit: 'cells', scores: false, parts });
  }
}

/** Keys that another table does not know, out of those that could be known; members who share an address. */
export async function measureKeys(
  runner: QueryRunner,
  table: CheckedTable,
  customerCount: number,
  into: TableMeasures,
): Promise<void> {
  for (const { role, keyCount, matchedCount } of table.table.matches) {
    const column = table.columns.find((one) => one.role === role);
    if (column === undefined || table.orders === null) continue;
    const known = role === 'customer' ? customerCount : await countKeys(runner, column.column, table.orders);
    const possible = Math.min(keyCount, known);
    const count = possible - Math.min(possible, matchedCount);
    into.add('matches', column, { count, of: possible, unit: 'keys', scores: false });
  }
  for (const column of table.columns.filter(({ role }) => role === 'email' || role === 'phone')) {
    if (!hasColumn(table, 'customer')) continue;
    const [count = 0] = await countBehind(runner, table, 'sameContact', column.column);
    into.add('sameContact', column, { count, of: table.table.rowsKept, scores: false });
  }
}

async function countKeys(runner: QueryRunner, column: string, from: Sql): Promise<number> {
  const [counted] = await runner.rows(
    `orders: distinct ${column}`,
    sql`SELECT count(DISTINCT ${name(column)})::DOUBLE AS n FROM ${from}`,
  );
  return Number(counted?.n);
}
