import type { MappedDataset, MappedTable } from '../../contract/importing.ts';
import type { SqlTable } from '../../contract/sqlPage.ts';
import { preparedSchema, type Database } from '../database.ts';
import { columnsOf } from '../quality/checkedColumns.ts';
import { relationsOf } from '../relations.ts';
import { join, name, sql, type Sql } from '../sql.ts';

/** A kind of table under its plain name. */
interface PlainTable {
  readonly name: string;
  readonly rowCount: number;
  readonly select: Sql;
}

/** Rows that count, under the names of the roles and, without a role, of the headers. */
export function plainTables(dataset: MappedDataset): readonly PlainTable[] {
  return dataset.tables.map((table) => ({
    name: table.kind,
    rowCount: table.rowsKept,
    select: sql`SELECT ${join(namedColumns(table), ', ')} FROM ${name(relationsOf(dataset.id).kept(table.kind))}`,
  }));
}

function namedColumns(table: MappedTable): Sql[] {
  const columns = columnsOf(table);
  const taken = new Set(columns.map(({ column }) => column.toLowerCase()));
  return columns.map(({ column, role, header }) => {
    const wanted = header.replaceAll('\0', '').trim();
    const key = wanted.toLowerCase();
    if (role !== null || wanted === '' || taken.has(key)) return name(column);
    taken.add(key);
    return sql`${name(column)} AS ${name(wanted)}`;
  });
}

/** Puts the plain names in front of a statement. Only those it reads are ever looked at. */
export function withPlainTables(dataset: MappedDataset): Sql {
  const tables = plainTables(dataset).map(
    (one) => sql`${name(one.name)} AS NOT MATERIALIZED (${one.select})`,
  );
  return sql`WITH ${join(tables, ', ')}`;
}

export async function listTables(db: Database, dataset: MappedDataset): Promise<readonly SqlTable[]> {
  const { customers, kept, all } = relationsOf(dataset.id);
  const plain = plainTables(dataset);
  const engine = [customers, ...dataset.tables.flatMap(({ kind }) => [kept(kind), all(kind)])];
  const asked = [
    ...plain.map((one) => ({ name: one.name, rowCount: one.rowCount, from: sql`(${one.select})` })),
    ...engine.map((one) => ({ name: one, rowCount: null, from: name(one) })),
  ];
  const found: SqlTable[] = [];
  for (const { from, ...table } of asked) {
    const rows = await db.rows(
      sql`SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM ${from})`,
    );
    found.push({
      ...table,
      columns: rows.map((row) => ({ name: String(row.name), type: String(row.type) })),
    });
  }
  return found;
}

/** Tables that are made once go by a number that counts up: what a run wrote down is read in those of today. */
export function readPreparedAnew(text: string, linesToday: string): string {
  const today = /_(\d+)"$/.exec(linesToday)?.[1];
  if (today === undefined) return text;
  return text.replace(preparedNames, (_, table: string) => `"${preparedSchema}"."${table}_${today}"`);
}

const preparedNames = /"prepared"\."((?!segments_)[a-z_]+)_\d+"/g;
