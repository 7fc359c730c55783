import type { ImportedFile, MappedDataset, MappedTable } from '../contract/importing.ts';
import type { AppliedRepair } from '../contract/repairs.ts';
import { toDayNumber, toIsoDay } from '../contract/periods.ts';
import { kindNames, type KeyMatch, type Role, type TableKind } from '../contract/tables.ts';
import type { Database } from './database.ts';
import { findKeyMatches } from './keyMatches.ts';
import { matchKeysLoosely } from './looseKeys.ts';
import { columnName } from './import/tableColumns.ts';
import { dropRows, type LoadedFile } from './import/loadTable.ts';
import { relationsOf } from './relations.ts';
import { keptRepairs } from './repairs/keptRepairs.ts';
import { join, name, sql, type Sql } from './sql.ts';

/** A data set in the database: its handle, and the files it is made of. */
export interface LoadedDataset {
  readonly dataset: MappedDataset;
  readonly files: readonly LoadedFile[];
}

/** Adds a loaded file; where that fails the data set is what it was, and the file’s rows are gone. */
export async function addFile(
  db: Database,
  before: LoadedDataset | null,
  id: string,
  loaded: LoadedFile,
  signal: AbortSignal,
): Promise<LoadedDataset> {
  try {
    const matched = before ? await matchKeysLoosely(db, id, loaded, signal) : loaded;
    return await assemble(db, id, [...(before?.files ?? []), matched], before, signal);
  } catch (error) {
    if (before) await assemble(db, id, before.files, before);
    else await dropDataset(db, id, [loaded]);
    await dropRows(db, loaded.rows);
    throw error;
  }
}

export async function removeFile(
  db: Database,
  before: LoadedDataset,
  fileId: string,
): Promise<LoadedDataset> {
  const { id } = before.dataset;
  const gone = before.files.find(({ file }) => file.id === fileId);
  const left = before.files.filter((loaded) => loaded !== gone);
  const after = await assemble(db, id, left, before);
  for (const view of viewsOf(id, gone ? [gone.file.kind] : [])) {
    if (!left.some(({ file }) => file.kind === gone?.file.kind)) await dropView(db, view);
  }
  if (gone) await dropRows(db, gone.rows);
  return after;
}

/** The data set with other repairs: its files counted anew, the rows’ flags being the caller’s. */
export function withRepairs(
  db: Database,
  before: LoadedDataset,
  files: readonly LoadedFile[],
  repairs: readonly AppliedRepair[],
): Promise<LoadedDataset> {
  return assemble(db, before.dataset.id, files, { ...before, dataset: { ...before.dataset, repairs } });
}

export async function dropDataset(db: Database, id: string, files: readonly LoadedFile[]): Promise<void> {
  const kinds = new Set(files.map(({ file }) => file.kind));
  for (const view of viewsOf(id, [...kinds])) await dropView(db, view);
  await db.run(sql`DROP TABLE IF EXISTS ${name(relationsOf(id).customers)}`);
  for (const { rows } of files) await dropRows(db, rows);
}

function viewsOf(id: string, kinds: readonly TableKind[]): string[] {
  const { kept, all } = relationsOf(id);
  return kinds.flatMap((kind) => [kept(kind), all(kind)]);
}

async function dropView(db: Database, view: string): Promise<void> {
  await db.run(sql`DROP VIEW IF EXISTS ${name(view)}`);
}

/** Relations that a data set owns. */
export function ownedRelations({ dataset, files }: LoadedDataset): string[] {
  const kinds = new Set(files.map(({ file }) => file.kind));
  return [
    ...[relationsOf(dataset.id).customers, ...viewsOf(dataset.id, [...kinds])],
    ...files.map(({ rows }) => rows),
  ];
}

/** Brings the views, the list of customers and the handle in line with the files. */
async function assemble(
  db: Database,
  id: string,
  files: readonly LoadedFile[],
  before: LoadedDataset | null,
  signal?: AbortSignal,
): Promise<LoadedDataset> {
  const kinds = kindNames.filter((kind) => files.some(({ file }) => file.kind === kind));
  const filesOf = (kind: TableKind): LoadedFile[] => files.filter(({ file }) => file.kind === kind);
  const repairs = keptRepairs(
    before?.dataset.repairs ?? [],
    files.map(({ file }) => file),
  );
  for (const kind of kinds) await createViews(db, id, kind, filesOf(kind), repairs);
  const customerCount = await listCustomers(db, id, kinds, files, before === null, signal);
  const tables: MappedTable[] = [];
  for (const kind of kinds) {
    const own = filesOf(kind).map(({ file }) => file);
    const rolesOf = (of: TableKind): readonly Role[] => mappedIn(filesOf(of).map(({ file }) => file));
    const matches = await findKeyMatches(db, id, kind, rolesOf, signal);
    tables.push(await describeTable(db, id, kind, own, matches, signal));
  }
  return { dataset: { ...describe(id, files, tables, customerCount, before), repairs }, files };
}

function mappedIn(files: readonly ImportedFile[]): MappedTable['mapped'] {
  return [...new Set(files.flatMap(({ mapped }) => mapped))];
}

/** One file after the other; a column that a file lacks is empty there. */
async function createViews(
  db: Database,
  id: string,
  kind: TableKind,
  files: readonly LoadedFile[],
  repairs: readonly AppliedRepair[],
): Promise<void> {
  for (const statement of viewStatements(id, kind, files, repairs)) await db.run(statement);
}

export function viewStatements(
  id: string,
  kind: TableKind,
  files: readonly LoadedFile[],
  repairs: readonly AppliedRepair[],
): readonly Sql[] {
  const { kept, all } = relationsOf(id);
  const parts = files.map(
    ({ rows, file }, i) => sql`SELECT ${i} AS file_no, *${mergedColumns(file, repairs)} FROM ${name(rows)}`,
  );
  const only: Sql = sql`SELECT * EXCLUDE (flags) FROM ${name(all(kind))} WHERE flags = 0`;
  const latest = sql`${only} QUALIFY row_number() OVER (PARTITION BY customer ORDER BY file_no DESC) = 1`;
  const isMembers = kind === 'customers' && files.length > 1;
  return [
    sql`CREATE OR REPLACE VIEW ${name(all(kind))} AS ${join(parts, '\nUNION ALL BY NAME\n')}`,
    sql`CREATE OR REPLACE VIEW ${name(kept(kind))} AS ${isMembers ? latest : only}`,
  ];
}

/** Columns whose spellings were merged, as they read now; the rows keep what the file says. */
function mergedColumns({ kind, mapped, attributes }: ImportedFile, repairs: readonly AppliedRepair[]): Sql {
  const own = new Set([...mapped.map(columnName), ...attributes.map(({ column }) => column)]);
  const merged = new Map<string, Sql>();
  for (const { repair, spellings } of repairs) {
    if (repair.by !== 'mergeSpellings' || repair.kind !== kind || !own.has(repair.column)) continue;
    const value = merged.get(repair.column) ?? name(repair.column);
    const cases = spellings.map(({ from, to }) => sql`WHEN ${from} THEN ${to}`);
    merged.set(repair.column, sql`CASE ${value} ${join(cases, ' ')} ELSE ${value} END`);
  }
  if (merged.size === 0) return sql``;
  const columns = [...merged].map(([column, value]) => sql`${value} AS ${name(column)}`);
  return sql` REPLACE (${join(columns, ', ')})`;
}

const customerKinds: readonly TableKind[] = ['orders', 'customers', 'contacts', 'events', 'feedback'];

/**
 * Gives every customer a position that never changes while the data set lives, buyers first; tells how many have
 * a purchase.
 */
async function listCustomers(
  db: Database,
  id: string,
  kinds: readonly TableKind[],
  files: readonly LoadedFile[],
  isNew: boolean,
  signal?: AbortSignal,
): Promise<number> {
  const { customers, kept } = relationsOf(id);
  const list = name(customers);
  for (const statement of customerStatements(id, files)) await db.run(statement, signal);
  if (!kinds.includes('orders')) return 0;
  const buyers = isNew ? list : sql`(SELECT DISTINCT customer FROM ${name(kept('orders'))})`;
  const [counted] = await db.rows(sql`SELECT count(*)::DOUBLE AS n FROM ${buyers}`, signal);
  return Number(counted?.n);
}

/** Those who are not listed yet, after those who are. */
export function customerStatements(id: string, files: readonly LoadedFile[]): readonly Sql[] {
  const { customers, kept } = relationsOf(id);
  const list = name(customers);
  const withCustomer = customerKinds.filter((kind) =>
    files.some(({ file }) => file.kind === kind && file.mapped.includes('customer')),
  );
  return [
    sql`CREATE TABLE IF NOT EXISTS ${list} (customer_index INTEGER, customer VARCHAR)`,
    ...withCustomer.map(
      (kind) => sql`INSERT INTO ${list}
SELECT ((SELECT count(*) FROM ${list}) + row_number() OVER (ORDER BY customer) - 1)::INTEGER, customer
FROM (SELECT DISTINCT ${name(columnName('customer'))} AS customer FROM ${name(kept(kind))}
  WHERE customer IS NOT NULL) AS found ANTI JOIN ${list} USING (customer)`,
    ),
  ];
}

async function describeTable(
  db: Database,
  id: string,
  kind: TableKind,
  files: readonly ImportedFile[],
  matches: readonly KeyMatch[],
  signal?: AbortSignal,
): Promise<MappedTable> {
  const inFiles = files.reduce((sum, { report }) => sum + report.rowsKept, 0);
  let rowsKept = inFiles;
  if (kind === 'customers' && files.length > 1) {
    const [counted] = await db.rows(
      sql`SELECT count(*)::DOUBLE AS n FROM ${name(relationsOf(id).kept(kind))}`,
      signal,
    );
    rowsKept = Number(counted?.n);
  }
  return { kind, files, mapped: mappedIn(files), rowsKept, replacedCount: inFiles - rowsKept, matches };
}

function describe(
  id: string,
  files: readonly LoadedFile[],
  tables: readonly MappedTable[],
  customerCount: number,
  before: LoadedDataset | null,
): MappedDataset {
  const orders = files.filter(({ file }) => file.kind === 'orders').map(({ file }) => file);
  const telling = orders.length > 0 ? orders : files.map(({ file }) => file);
  const days = telling.flatMap(({ firstDay, lastDay }) => (firstDay && lastDay ? [firstDay, lastDay] : []));
  days.sort();
  const today = new Date().toISOString().slice(0, 10);
  const lastDay = days.at(-1) ?? today;
  return {
    id,
    revision: (before?.dataset.revision ?? 0) + 1,
    name: files[0]?.file.fileName ?? '',
    tables,
    customerCount,
    firstDay: days[0] ?? today,
    lastDay,
    asOf: days.length === 0 ? today : nextDay(lastDay),
    moneyDecimals: Math.max(0, ...telling.map(({ moneyDecimals }) => moneyDecimals)),
    repairs: [],
  };
}

function nextDay(iso: string): string {
  return toIsoDay(toDayNumber(iso) + 1);
}
