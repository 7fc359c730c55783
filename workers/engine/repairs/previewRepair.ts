import { ExpectedFailure } from '../../contract/outcome.ts';
import type { DataCounts, DataRepair, RepairPreview } from '../../contract/repairs.ts';
import type { Database } from '../database.ts';
import type { LoadedDataset } from '../datasets.ts';
import { relationsOf } from '../relations.ts';
import { name, sql } from '../sql.ts';
import { planRepair, type PlannedTable } from './plan.ts';

/** What a repair would do to the rows in use, the customers and the revenue. Changes nothing. */
export async function previewRepair(
  db: Database,
  { dataset }: LoadedDataset,
  repair: DataRepair,
): Promise<RepairPreview> {
  const { tables, spellings, rule } = await planRepair(db, dataset, repair);
  let rowCount = 0;
  for (const { from, hit } of tables) {
    const [found] = await db.rows(sql`SELECT count(*)::DOUBLE AS n FROM ${from} WHERE ${hit}`);
    rowCount += Number(found?.n);
  }
  if (rowCount === 0) throw new ExpectedFailure('REPAIR_GONE');
  const orders = tables.find(({ table }) => table.kind === 'orders');
  const before: DataCounts = {
    rows: dataset.tables.reduce((sum, { rowsKept }) => sum + rowsKept, 0),
    customers: dataset.customerCount,
    revenue: await sumRevenue(db, dataset),
  };
  if (rule === null) return { before, after: before, rowCount, spellings };
  let { rows } = before;
  for (const planned of tables) rows -= planned.table.table.rowsKept - (await countLeft(db, planned));
  const after = orders ? { ...(await countBuyers(db, orders)), rows } : { ...before, rows };
  return { before, after, rowCount, spellings };
}

async function sumRevenue(db: Database, { id, tables }: LoadedDataset['dataset']): Promise<number> {
  if (!tables.some(({ kind }) => kind === 'orders')) return 0;
  const kept = name(relationsOf(id).kept('orders'));
  const [sum] = await db.rows(sql`SELECT coalesce(sum(amount), 0)::DOUBLE AS revenue FROM ${kept}`);
  return Number(sum?.revenue);
}

/** Rows of a table that would still count. Of a member in several files the last one that is left does. */
async function countLeft(db: Database, { table, hit }: PlannedTable): Promise<number> {
  const isLatest = table.kind === 'customers' && table.table.files.length > 1;
  const [left] = await db.rows(
    isLatest
      ? sql`SELECT count(DISTINCT customer)::DOUBLE AS n FROM ${table.all} WHERE flags = 0 AND NOT ${hit}`
      : sql`SELECT count(*)::DOUBLE AS n FROM ${table.kept} WHERE NOT ${hit}`,
  );
  return Number(left?.n);
}

async function countBuyers(
  db: Database,
  { table, hit }: PlannedTable,
): Promise<Pick<DataCounts, 'customers' | 'revenue'>> {
  const [left] = await db.rows(
    sql`SELECT count(DISTINCT customer)::DOUBLE AS customers, coalesce(sum(amount), 0)::DOUBLE AS revenue
FROM ${table.kept} WHERE NOT ${hit}`,
  );
  return { customers: Number(left?.customers), revenue: Number(left?.revenue) };
}
