import type { MappedDataset } from '../../contract/importing.ts';
import { ExpectedFailure } from '../../contract/outcome.ts';
import { leaveOutRules, type DataRepair, type RepairRule, type Spelling } from '../../contract/repairs.ts';
import type { Database } from '../database.ts';
import { rowsBehind } from '../quality/behind.ts';
import { hasColumn, type CheckedTable } from '../quality/checkedColumns.ts';
import { openTable } from '../quality/openTable.ts';
import { countValues, groupSpellings, mergeAll, readValues } from '../quality/spellings.ts';
import { join, name, sql, type Sql } from '../sql.ts';

/** Rows of one table that a repair is about. */
export interface PlannedTable {
  readonly table: CheckedTable;
  /** The relation in which they are found; `hit` can be asked of any relation of the table. */
  readonly from: Sql;
  readonly hit: Sql;
}

/** What a repair means for the data as it is now. */
export interface Plan {
  readonly rule: RepairRule | null;
  readonly tables: readonly PlannedTable[];
  readonly spellings: readonly Spelling[];
}

/** REPAIR_GONE where the data set has no such table or column, or no such finding. */
export async function planRepair(db: Database, dataset: MappedDataset, repair: DataRepair): Promise<Plan> {
  switch (repair.by) {
    case 'leaveOut':
      return planLeaveOut(dataset, repair.finding);
    case 'leaveOutCustomer':
      return planCustomer(dataset, repair.customer);
    case 'mergeSpellings':
      return planMerge(db, dataset, repair);
  }
}

/** The table of a kind; REPAIR_GONE where it is not there. */
export function tableFor(dataset: MappedDataset, kind: string): CheckedTable {
  const table = dataset.tables.find((one) => one.kind === kind);
  if (table === undefined) throw new ExpectedFailure('REPAIR_GONE');
  return openTable(dataset, table);
}

function planLeaveOut(
  dataset: MappedDataset,
  finding: Extract<DataRepair, { by: 'leaveOut' }>['finding'],
): Plan {
  const rule = leaveOutRules[finding.check];
  const table = tableFor(dataset, finding.kind);
  const rows = rowsBehind(finding, table);
  if (rule === undefined || rows === null) throw new ExpectedFailure('REPAIR_GONE');
  return { rule, tables: [{ table, from: rows.from, hit: rows.where }], spellings: [] };
}

function planCustomer(dataset: MappedDataset, customer: string): Plan {
  const tables = dataset.tables
    .map((table) => openTable(dataset, table))
    .filter((table) => hasColumn(table, 'customer'))
    .map((table) => ({ table, from: table.all, hit: sql`coalesce(customer = ${customer}, FALSE)` }));
  return { rule: 'testCustomer', tables, spellings: [] };
}

async function planMerge(
  db: Database,
  dataset: MappedDataset,
  { kind, column }: Extract<DataRepair, { by: 'mergeSpellings' }>,
): Promise<Plan> {
  const table = tableFor(dataset, kind);
  if (!hasColumn(table, column)) throw new ExpectedFailure('REPAIR_GONE');
  const groups = groupSpellings(readValues(await db.rows(countValues(column, table.kept))));
  const spellings = mergeAll(groups);
  if (spellings.length === 0) throw new ExpectedFailure('REPAIR_GONE');
  return { rule: null, tables: [{ table, from: table.all, hit: isSpelledSo(column, spellings) }], spellings };
}

/** Rows with one of the spellings that are not the most frequent. */
export function isSpelledSo(column: string, spellings: readonly Spelling[]): Sql {
  const texts = spellings.map(({ from }) => sql`${from}`);
  return sql`coalesce(${name(column)} IN (${join(texts, ', ')}), FALSE)`;
}
