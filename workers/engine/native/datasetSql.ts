import type { AppliedRepair } from '../../contract/repairs.ts';
import type { TableKind } from '../../contract/tables.ts';
import type { Database } from '../database.ts';
import { customerStatements, viewStatements, type LoadedDataset } from '../datasets.ts';
import { flagRepeatedMembers, type LoadedFile } from '../import/loadTable.ts';
import { takeOverKeys } from '../looseKeys.ts';
import { relationsOf } from '../relations.ts';
import { name, sql, type Sql } from '../sql.ts';
import { checkSql, figuresOf } from './checkSql.ts';
import { readFileSql } from './fileSql.ts';
import { packedFiles, type PackedFile } from './packedFiles.ts';
import { macrosFor, type ValueMacroName } from './valueMacros.ts';

export interface ScriptPart {
  readonly title: string;
  readonly statement: Sql;
}

export interface DatasetScript {
  readonly files: readonly PackedFile[];
  readonly macros: readonly string[];
  readonly parts: readonly ScriptPart[];
}

/** Statements that make the tables of a data set out of its files, and stop where one is not what it is here. */
export async function datasetSql(
  db: Database,
  { dataset, files }: LoadedDataset,
  signal: AbortSignal,
): Promise<DatasetScript> {
  const { id, repairs } = dataset;
  const packed = packedFiles(files);
  const macros = new Set<ValueMacroName>();
  const parts: ScriptPart[] = [];
  for (const [i, loaded] of files.entries()) {
    const { file } = loaded;
    const { reads, reading } = packed[i] as PackedFile;
    const title = `${file.fileName} (${file.kind})`;
    const read = readFileSql(loaded, reading, `./${reads}`, await marksCancellations(db, loaded, signal));
    for (const macro of read.macros) macros.add(macro);
    parts.push({ title: `read ${title}`, statement: read.statement });
    parts.push(...takeOver(id, loaded, title));
    const known = files.slice(0, i + 1);
    parts.push(...views(id, file.kind, known, []));
    for (const statement of customerStatements(id, known))
      parts.push({ title: 'customers, each with a number', statement });
  }
  for (const loaded of files)
    for (const applied of repairs) parts.push(...(await markRepaired(db, applied, loaded, signal)));
  if (repairs.length > 0)
    for (const { kind } of dataset.tables) parts.push(...views(id, kind, files, repairs));
  for (const { rows, file } of files) {
    const figures = await figuresOf(db, rows, signal);
    parts.push({ title: `check ${file.fileName}`, statement: checkSql(rows, file.fileName, figures) });
  }
  const { customers } = relationsOf(id);
  const figures = await figuresOf(db, customers, signal);
  parts.push({ title: 'check the customers', statement: checkSql(customers, 'customers', figures) });
  return { files: packed, macros: macrosFor(macros), parts };
}

function views(
  id: string,
  kind: TableKind,
  files: readonly LoadedFile[],
  repairs: readonly AppliedRepair[],
): ScriptPart[] {
  const own = files.filter(({ file }) => file.kind === kind);
  const title = `${kind} of all files`;
  return viewStatements(id, kind, own, repairs).map((statement) => ({ title, statement }));
}

/** Order numbers such as C123 are cancellations where most order numbers are digits alone. */
async function marksCancellations(
  db: Database,
  { file, rows }: LoadedFile,
  signal: AbortSignal,
): Promise<boolean> {
  if (file.kind !== 'orders' || !file.mapped.includes('order')) return false;
  const [found] = await db.rows(
    sql`SELECT count(*) FILTER (regexp_full_match(order_id, '[0-9]+')) >= count(order_id) / 2 AS marks FROM ${name(rows)}`,
    signal,
  );
  return found?.marks === true;
}

/** What the import did to the rows of a file after it had read them. */
function takeOver(datasetId: string, { file, rows }: LoadedFile, title: string): ScriptPart[] {
  const parts: ScriptPart[] = [];
  if (file.kind === 'customers')
    parts.push({ title: `members who come twice in ${title}`, statement: flagRepeatedMembers(rows) });
  if (file.report.repairs.some(({ code }) => code === 'KEYS_MATCHED_LOOSELY'))
    parts.push({
      title: `customers of ${title} as the other files write them`,
      statement: takeOverKeys(datasetId, rows),
    });
  return parts;
}

/** Rows that a person left out, by their numbers. */
async function markRepaired(
  db: Database,
  { bit, rule, rowsByFile }: AppliedRepair,
  { file, rows }: LoadedFile,
  signal: AbortSignal,
): Promise<ScriptPart[]> {
  if (bit === 0 || rowsByFile[file.id] === undefined) return [];
  const found = await db.rows(
    sql`SELECT row_no::DOUBLE AS n FROM ${name(rows)} WHERE (flags & ${bit}) > 0 ORDER BY row_no`,
    signal,
  );
  const numbers = { text: found.map(({ n }) => String(n)).join(', ') };
  return [
    {
      title: `rows of ${file.fileName} left out by hand: ${rule ?? ''}`,
      statement: sql`UPDATE ${name(rows)} SET flags = flags | ${bit} WHERE row_no IN (SELECT unnest([${numbers}]))`,
    },
  ];
}
