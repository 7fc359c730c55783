import type { QueryRunner } from '../analysisModule.ts';
import { flagBits, repairBits } from '../import/tableColumns.ts';
import { name, sql, type Sql } from '../sql.ts';
import { duplicates, isLossy, isMissing, keyColumns } from './behind.ts';
import { expectsValue, hasColumn, type CheckedColumn, type CheckedTable } from './checkedColumns.ts';
import { impossibleRules, type Impossible } from './impossible.ts';
import { countAll, countBehind, rowsWhere, type TableMeasures } from './measures.ts';

/** Empty cells, broken characters and values that cannot be: one pass over each relation they are found in. */
export async function measureCells(
  runner: QueryRunner,
  table: CheckedTable,
  into: TableMeasures,
): Promise<void> {
  const expected = table.columns.filter((column) => expectsValue(column, table.kind));
  const rules = impossibleRules(table);
  const own = rules.filter(({ from }) => from === table.kept);
  const counts = await countAll(runner, `${table.kind}: cells`, table.kept, [
    sql`count(*)`,
    rowsWhere(isLossy(table)),
    ...expected.map((column) => countEmpty(column, table)),
    ...own.map(({ where }) => rowsWhere(where)),
  ]);
  const [of = 0, lossy = 0, ...found] = counts;
  into.add('lossy', null, { count: lossy, of });
  expected.forEach((column, i) => into.add('missing', column, { count: found[i] ?? 0, of, unit: 'cells' }));
  own.forEach((rule, i) => {
    const count = found[expected.length + i] ?? 0;
    into.add(rule.check, columnOf(rule, table), { count, of, repairable: count });
  });
  const others = rules.filter(({ from }) => from !== table.kept);
  const [first] = others;
  if (first === undefined) return;
  const tests = others.flatMap(({ where }) => [rowsWhere(where), rowsWhere(sql`${where} AND amount > 0`)]);
  const all = await countAll(runner, `${table.kind}: prices and quantities`, first.from, tests);
  others.forEach((rule, i) => {
    const [count = 0, counting = 0] = all.slice(2 * i);
    // What does not count as a purchase anyway takes nothing from the score.
    into.add(rule.check, columnOf(rule, table), { count, of, scores: counting > 0, repairable: counting });
  });
}

function columnOf({ column }: Impossible, { columns }: CheckedTable): CheckedColumn | null {
  return columns.find((one) => one.column === column) ?? null;
}

/** Counting what is there is faster than looking for what is not. */
function countEmpty(column: CheckedColumn, table: CheckedTable): Sql {
  const isPlain = column.role !== 'score' && column.fileNos.length === table.table.files.length;
  return isPlain ? sql`count(*) - count(${name(column.column)})` : rowsWhere(isMissing(column, table));
}

/** Rows that a rule of the import keeps from counting, and that say something about the file. */
export async function measureFlags(
  runner: QueryRunner,
  table: CheckedTable,
  into: TableMeasures,
): Promise<void> {
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
  const [clock = 0] = await countAll(runner, `${table.kind}: times of day`, table.kept, [
    rowsWhere(sql`time <> date_trunc('day', time)`),
  ]);
  return clock * 2 >= table.table.rowsKept ? 'sure' : 'unsure';
}
