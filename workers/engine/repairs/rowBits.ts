import type { Database } from '../database.ts';
import type { LoadedFile } from '../import/loadTable.ts';
import { name, sql } from '../sql.ts';
import type { PlannedTable } from './plan.ts';

/** A list of rows that change together: file_id, row_no. */
const listOf = (datasetId: string): string => `changing_${datasetId}`;

/** Writes down which rows a repair is about, before the first of them changes. Tells how many by file. */
export async function listPlanned(
  db: Database,
  datasetId: string,
  files: readonly LoadedFile[],
  tables: readonly PlannedTable[],
): Promise<Record<string, number>> {
  await startList(db, datasetId);
  const list = name(listOf(datasetId));
  for (const { table, from, hit } of tables) {
    const ids = files.filter(({ file }) => file.kind === table.kind).map(({ file }) => file.id);
    for (const [fileNo, id] of ids.entries()) {
      await db.run(
        sql`INSERT INTO ${list} SELECT ${id}, row_no FROM ${from} WHERE file_no = ${fileNo} AND ${hit}`,
      );
    }
  }
  return countList(db, datasetId);
}

/** Writes down which rows have a bit. */
export async function listMarked(
  db: Database,
  datasetId: string,
  files: readonly LoadedFile[],
  bit: number,
): Promise<void> {
  await startList(db, datasetId);
  for (const { file, rows } of files) {
    await db.run(
      sql`INSERT INTO ${name(listOf(datasetId))} SELECT ${file.id}, row_no FROM ${name(rows)} WHERE (flags & ${bit}) > 0`,
    );
  }
}

export async function dropList(db: Database, datasetId: string): Promise<void> {
  await db.run(sql`DROP TABLE IF EXISTS ${name(listOf(datasetId))}`);
}

async function startList(db: Database, datasetId: string): Promise<void> {
  await dropList(db, datasetId);
  await db.run(sql`CREATE TABLE ${name(listOf(datasetId))} (file_id VARCHAR, row_no BIGINT)`);
}

async function countList(db: Database, datasetId: string): Promise<Record<string, number>> {
  const counted = await db.rows(
    sql`SELECT file_id, count(*)::DOUBLE AS n FROM ${name(listOf(datasetId))} GROUP BY file_id ORDER BY file_id`,
  );
  return Object.fromEntries(counted.map(({ file_id: id, n }) => [String(id), Number(n)]));
}

/** Sets a bit on every listed row. */
export async function markListed(
  db: Database,
  datasetId: string,
  files: readonly LoadedFile[],
  bit: number,
): Promise<void> {
  const list = name(listOf(datasetId));
  for (const { file, rows } of files) {
    await db.run(
      sql`UPDATE ${name(rows)} SET flags = flags | ${bit}
WHERE row_no IN (SELECT row_no FROM ${list} WHERE file_id = ${file.id})`,
    );
  }
}

/** Takes bits off every row that has one of them. */
export async function unmark(db: Database, files: readonly LoadedFile[], bits: number): Promise<void> {
  for (const { rows } of files) {
    await db.run(sql`UPDATE ${name(rows)} SET flags = flags - (flags & ${bits}) WHERE (flags & ${bits}) > 0`);
  }
}
