import type { QueryRunner } from '../analysisModule.ts';
import { flagBits, repairBits } from '../import/tableColumns.ts';
import { sql } from '../sql.ts';
import { duplicates, isLossy, isMissing, keyColumns } from './behind.ts';
import { expectsValue, hasColumn, type CheckedTable } from './checkedColumns.ts';
import { impossibleRules } from './impossible.ts';
import { countBehind, countWhere, type TableMeasures } from './measures.ts';

/** Empty cells, broken characters and values that cannot be: one pass over the rows that count. */
export async function measureCells(runner: QueryRunner, table: CheckedTable, into: TableMeasures): Promise<void> {
  const expected = table.columns.filter((column) => expectsValue(column, table.kind));
  const rules = impossibleRules(table);
  const own = rules.filter(({ from }) => from === table.kept);
  const tests = [...expected.map((column) => isMissing(column, table)), isLossy(table), sql`TRUE`];
  const counts = await countWhere(runner, `${table.kind}: cells`, table.kept, [
    ...tests,
    ...own.map(({ where }) => where),
  ]);
  const rowCount = counts[expected.length + 1] ?? 0;
  expected.forEach((column, i) =>
    into.add('missing', column, { count: counts[i] ?? 0, of: rowCount, unit: 'cells' }),
  );
  into.add('lossy', null, { count: counts[expected.length] ?? 0, of: rowCount });
  own.forEach((rule, i) => {
    const column = table.columns.find((one) => one.column === rule.column) ?? null;
    const count = counts[tests.length + i] ?? 0;
    into.add(rule.check, column, { count, of: rowCount, repairable: count });
  });
  for (const rule of rules.filter(({ from }) => from !== table.kept)) {
    const column = table.columns.find((one) => one.column === rule.column) ?? null;
    const [count = 0, counting = 0] = await countWhere(runner, `${table.kind}: ${rule.check}`, rule.from, [
      rule.where,
      sql`${rule.where} AND amount > 0`,
    ]);
    // What does not count as a purchase anyway takes nothing from the score.
    into.add(rule.check, column, { count, of: rowCount, scores: counting > 0, repairable: counting });
  }
}

/** Rows that a rule of the import keeps from counting, and that say something about the file. */
export async function measureFlags(runner: QueryRunner, table: CheckedTable, into: TableMeasures): Promise<void> {
  const groups = await runner.rows(
    `${table.kind}: rows by flags`,
    sql`SELECT flags::INTEGER AS flags, count(*)::DOUBLE AS n FROM ${table.all}
WHERE flags < ${repairBits.first} GROUP BY ALL`,
  );
  const withFlag = (bits: number): number =>
    groups.reduce((sum, { flags, n }) => sum + ((Number(flags) & bits) > 0 ? Number(n) : 0), 0);
  const total = groups.reduce((sum, { n }) => sum + Number(n), 0);
  into.add('noKey', null, { count: withFlag(flagBits.noKey), of: total });
  if (table.kind === 'orders') {
    const returned = withFlag(flagBits.return + flagBits.cancelled);
    into.add('returns', null, { count: returned, of: total, scores: false });
  }
  if (table.kind === 'customers')
    into.add('replaced', null, {
      count: withFlag(flagBits.replaced) + table.table.replacedCount,
      of: total,
    });
}

/** Rows that stand there twice: within a file, across files, or by what they are about. */
export async function measureDuplicates(
  runner: QueryRunner,
  table: CheckedTable,
  into: TableMeasures,
): Promise<void> {
  const rowCount = table.table.rowsKept;
  if (keyColumns(table).length > 0) {
    const [count = 0] = await countBehind(runner, table, 'sameKey');
    into.add('sameKey', null, { count, of: rowCount, repairable: count });
    return;
  }
  const identity = await findIdentity(runner, table);
  if (identity === 'none') return;
  const [found] = await runner.rows(
    `${table.kind}: duplicate rows`,
    sql`SELECT (count(*) FILTER (WHERE file_no = first_file))::DOUBLE AS same,
  (count(*) FILTER (WHERE file_no > first_file))::DOUBLE AS overlap
FROM (${duplicates(table, sql`file_no > first_file OR place > 1`)})`,
  );
  const same = Number(found?.same);
  const scores = identity === 'sure';
  into.add('duplicateRows', null, { count: same, of: rowCount, scores, repairable: same });
  if (table.table.files.length === 1) return;
  const overlap = Number(found?.overlap);
  into.add('overlap', null, { count: overlap, of: rowCount, repairable: overlap });
}

/**
 * Whether equal rows must be copies of each other. Two coffees on one day are not: it takes a number of the order,
 * or the time of day.
 */
async function findIdentity(runner: QueryRunner, table: CheckedTable): Promise<'sure' | 'unsure' | 'none'> {
  switch (table.kind) {
    case 'orders':
      if (hasColumn(table, 'order_id')) return 'sure';
      break;
    case 'contacts':
      if (hasColumn(table, 'campaign')) return 'sure';
      break;
    case 'events':
      break;
    case 'feedback':
      return hasColumn(table, 'customer') || hasColumn(table, 'text') ? 'sure' : 'none';
    case 'spend':
      return 'unsure';
    default:
      return 'none';
  }
  const [clock = 0] = await countWhere(runner, `${table.kind}: times of day`, table.kept, [
    sql`time <> date_trunc('day', time)`,
  ]);
  return clock * 2 >= table.table.rowsKept ? 'sure' : 'unsure';
}
