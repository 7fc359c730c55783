import type { Database } from './database.ts';
import { relationsOf } from './relations.ts';
import { name, sql } from './sql.ts';

export type CustomerNames = Map<string, Promise<readonly string[]>>;

/** Ids of all customers of a data set by their positions, read once. Hostile text. */
export function readNames(
  known: CustomerNames,
  datasetId: string,
  openDatabase: () => Promise<Database>,
): Promise<readonly string[]> {
  const found = known.get(datasetId);
  if (found) return found;
  const { customers } = relationsOf(datasetId);
  const names = openDatabase()
    .then((db) => db.rows(sql`SELECT customer FROM ${name(customers)} ORDER BY customer_index`))
    .then((rows) => rows.map((row) => String(row.customer)));
  known.set(datasetId, names);
  return names;
}
