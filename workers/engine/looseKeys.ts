import type { LoadedFile } from './import/loadTable.ts';
import type { Database } from './database.ts';
import { relationsOf } from './relations.ts';
import { name, sql, type Sql } from './sql.ts';

/** Below this share of known customers a file is suspected of writing them in another way. */
const poorMatch = 0.5;
/** Share of customers that the other way must gain, or the names are simply other people’s. */
const worthwhileGain = 0.3;

/** An id without case, signs and leading zeros, as programs that take ids for numbers leave it. */
function bare(id: Sql): Sql {
  return sql`ltrim(regexp_replace(lower(${id}), '[^\\p{L}\\p{N}]', '', 'g'), '0')`;
}

/** Ids of a file and of the data set that are the same when bare. */
function pairsOf(known: Sql, rows: Sql): Sql {
  return sql`SELECT own.customer AS own, theirs.customer AS theirs FROM
  (SELECT ${bare({ text: 'customer' })} AS bare, min(customer) AS customer FROM (SELECT DISTINCT customer FROM ${rows} WHERE customer IS NOT NULL) GROUP BY ALL HAVING count(*) = 1) AS own
  JOIN (SELECT ${bare({ text: 'customer' })} AS bare, min(customer) AS customer FROM ${known} GROUP BY ALL HAVING count(*) = 1) AS theirs USING (bare)
  WHERE bare <> ''`;
}

/** The file takes over the way in which the data set writes its customers. */
export function takeOverKeys(datasetId: string, table: string): Sql {
  const rows = name(table);
  const pairs = pairsOf(name(relationsOf(datasetId).customers), rows);
  return sql`UPDATE ${rows} SET customer = pair.theirs FROM (${pairs}) AS pair WHERE customer = pair.own AND pair.own <> pair.theirs`;
}

/**
 * Where hardly any customer of a file is known as written, though most are without leading zeros, signs and case, the
 * file takes over the way in which the data set writes them, and the report says so. Ids that would fall together stay.
 */
export async function matchKeysLoosely(
  db: Database,
  datasetId: string,
  loaded: LoadedFile,
  signal: AbortSignal,
): Promise<LoadedFile> {
  if (!loaded.file.mapped.includes('customer')) return loaded;
  const known = name(relationsOf(datasetId).customers);
  const rows = name(loaded.rows);
  const pairs = pairsOf(known, rows);
  const count = async (what: Sql): Promise<number> => {
    const [counted] = await db.rows(sql`SELECT count(*)::DOUBLE AS n FROM (${what})`, signal);
    return Number(counted?.n);
  };
  const own = sql`SELECT DISTINCT customer FROM ${rows} WHERE customer IS NOT NULL`;
  const keys = await count(own);
  const exact = await count(sql`SELECT * FROM (${own}) SEMI JOIN ${known} USING (customer)`);
  if (keys === 0 || exact / keys >= poorMatch) return loaded;
  const loose = await count(pairs);
  if ((loose - exact) / keys < worthwhileGain) return loaded;
  await db.run(takeOverKeys(datasetId, loaded.rows), signal);
  const { report } = loaded.file;
  const column = report.roles.customer ?? '';
  const repair = { code: 'KEYS_MATCHED_LOOSELY' as const, column, count: loose - exact };
  return { ...loaded, file: { ...loaded.file, report: { ...report, repairs: [...report.repairs, repair] } } };
}
