import type { KeptDocument } from '../contract/documents.ts';
import type { LostEntry } from '../contract/workspace.ts';
import type { KeptAudience } from './audiences.ts';
import type { Database } from './database.ts';
import { ownedRelations, type LoadedDataset } from './datasets.ts';
import { relationsOf } from './relations.ts';
import { packColumn, unpackDoubles, unpackInts } from './keptNumbers.ts';
import { name, sql } from './sql.ts';
import { createEntryTables, readEntries, removeEntries, writeEntry } from './workspaceEntries.ts';

interface DatasetEntry {
  readonly loaded: LoadedDataset;
  /** Rows of each table when it was kept. */
  readonly rows: Readonly<Record<string, number>>;
}

interface AudienceEntry {
  readonly audience: KeptAudience['audience'];
  readonly customers: string;
  /** Empty for a list without segments. */
  readonly groupIds: readonly string[];
  readonly groups: string;
  readonly measures: Readonly<Record<string, string>>;
}

/** Everything that was kept and is as it was written. */
export interface Restored {
  readonly loaded: LoadedDataset | null;
  readonly audiences: readonly KeptAudience[];
  readonly documents: readonly KeptDocument[];
  readonly savedAt: string | null;
  readonly lost: readonly LostEntry[];
  /** Ids from here on are free. */
  readonly nextId: number;
  /** Blocks of the file, free ones too. */
  readonly blocks: number;
}

/** Each state of a data set has a key of its own: the new one is written before the old one goes. */
const datasetKey = ({ id, revision }: LoadedDataset['dataset']): string => `dataset-${id}-${revision}`;

/** From here on the data set survives as it is: its entry is written, then everything reaches the file. */
export async function keepDataset(db: Database, loaded: LoadedDataset): Promise<void> {
  const rows: Record<string, number> = {};
  for (const table of tablesOf(loaded)) rows[table] = await countRows(db, table);
  const entry: DatasetEntry = { loaded, rows };
  await writeEntry(db, datasetKey(loaded.dataset), entry);
  await removeEntries(db, await olderEntries(db, loaded.dataset));
  await checkpoint(db);
}

export async function keepAudience(db: Database, kept: KeptAudience): Promise<void> {
  const segments = kept.segments ?? [];
  const groupIds = [...new Set(segments)];
  const position = new Map(groupIds.map((id, i) => [id, i]));
  const entry: AudienceEntry = {
    audience: kept.audience,
    customers: packColumn(kept.customers),
    groupIds,
    groups: packColumn(Int32Array.from(segments, (id) => position.get(id) ?? 0)),
    measures: Object.fromEntries(
      Object.entries(kept.measures).map(([key, column]) => [key, packColumn(Float64Array.from(column))]),
    ),
  };
  await writeEntry(db, kept.audience.id, entry);
  await checkpoint(db);
}

/** The new state is written before the old one goes. */
export async function keepDocument(db: Database, document: KeptDocument): Promise<void> {
  const older = await entriesLike(db, documentPrefix(document.id));
  const place = 1 + Math.max(-1, ...older.map((key) => Number(/\d+$/.exec(key)?.[0])));
  await writeEntry(db, `${documentPrefix(document.id)}${place}`, document);
  await removeEntries(db, older);
  await checkpoint(db);
}

export async function dropDocument(db: Database, id: string): Promise<void> {
  await removeEntries(db, await entriesLike(db, documentPrefix(id)));
  await checkpoint(db);
}

const documentPrefix = (id: string): string => `document-${id}-`;

/** Forgets a data set and the audiences made of it, or audiences alone. The relations are the caller’s. */
export async function forget(
  db: Database,
  gone: { readonly dataset?: string; readonly audiences: readonly string[] },
): Promise<void> {
  const dataset = gone.dataset === undefined ? [] : await entriesLike(db, `dataset-${gone.dataset}-`);
  await removeEntries(db, [...dataset, ...gone.audiences]);
}

/** Entries of a prefix and a number. */
async function entriesLike(db: Database, prefix: string): Promise<string[]> {
  const rows = await db.rows(sql`SELECT entry FROM kept_heads WHERE starts_with(entry, ${prefix})`);
  return rows.map(({ entry }) => String(entry)).filter((entry) => /^\d+$/.test(entry.slice(prefix.length)));
}

async function olderEntries(db: Database, dataset: LoadedDataset['dataset']): Promise<string[]> {
  const all = await entriesLike(db, `dataset-${dataset.id}-`);
  return all.filter((key) => key !== datasetKey(dataset));
}

/** Where nothing is kept any more, not even free space may remember it. */
export async function startWorkspaceOver(db: Database): Promise<void> {
  await db.startOver();
  await createEntryTables(db);
}

/** Moves all commits into the file. Another statement that still writes makes it wait for the next one. */
export async function checkpoint(db: Database): Promise<void> {
  try {
    await db.run(sql`CHECKPOINT`);
  } catch (error) {
    if (error instanceof Error && /there are other (write )?transactions/.test(error.message)) return;
    throw error;
  }
}

/**
 * Reads back what was kept: the newest data set and its audiences, and all documents. What is not as it was written, and every
 * relation that belongs to nothing (an import that was cut off), is removed.
 */
export async function restoreWorkspace(db: Database): Promise<Restored> {
  await createEntryTables(db);
  const found = await readEntries(db);
  const lost: LostEntry[] = [];
  const gone: string[] = [];
  let newest: { readonly loaded: LoadedDataset; readonly savedAt: string; readonly key: string } | null =
    null;
  const audiences: KeptAudience[] = [];
  const documents = new Map<string, { readonly document: KeptDocument; readonly key: string }>();
  for (const { id, savedAt, value } of found) {
    const kind = kindOf(id);
    if (value === null) {
      lost.push({ kind, name: '' });
      gone.push(id);
    } else if (kind === 'document') {
      const document = value as KeptDocument;
      const older = documents.get(document.id);
      if (older) gone.push(older.key);
      documents.set(document.id, { document, key: id });
    } else if (kind === 'audience') audiences.push(readAudience(value as AudienceEntry));
    else {
      const { loaded, rows } = value as DatasetEntry;
      if (await hasRows(db, rows)) {
        if (newest) gone.push(newest.key);
        newest = { loaded, savedAt, key: id };
      } else {
        lost.push({ kind: 'dataset', name: loaded.dataset.name });
        gone.push(id);
      }
    }
  }
  const ownedBy = newest?.loaded.dataset.id;
  const kept = audiences.filter(({ audience }) => audience.datasetId === ownedBy);
  gone.push(...audiences.filter((one) => !kept.includes(one)).map(({ audience }) => audience.id));
  await removeEntries(db, gone);
  const removed = await removeStrays(db, newest?.loaded ?? null);
  if (gone.length + removed > 0) await checkpoint(db);
  const [size] = await db.rows(
    sql`SELECT total_blocks::DOUBLE AS blocks FROM pragma_database_size() WHERE database_name = current_database()`,
  );
  return {
    blocks: Number(size?.blocks ?? 0),
    loaded: newest?.loaded ?? null,
    audiences: kept,
    documents: [...documents.values()].map(({ document }) => document),
    savedAt: newest?.savedAt ?? null,
    lost,
    nextId: 1 + Math.max(0, ...usedNumbers(newest?.loaded ?? null, kept)),
  };
}

function kindOf(entry: string): 'dataset' | 'document' | 'audience' {
  if (entry.startsWith('dataset-')) return 'dataset';
  return entry.startsWith('document-') ? 'document' : 'audience';
}

function usedNumbers(loaded: LoadedDataset | null, audiences: readonly KeptAudience[]): number[] {
  const ids = [
    ...(loaded ? [loaded.dataset.id, ...loaded.files.map(({ file }) => file.id)] : []),
    ...audiences.map(({ audience }) => audience.id),
  ];
  return ids.map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0));
}

function tablesOf({ dataset, files }: LoadedDataset): readonly string[] {
  return [relationsOf(dataset.id).customers, ...files.map(({ rows }) => rows)];
}

async function countRows(db: Database, table: string): Promise<number> {
  const [counted] = await db.rows(sql`SELECT count(*)::DOUBLE AS n FROM ${name(table)}`);
  return Number(counted?.n);
}

async function hasRows(db: Database, rows: Readonly<Record<string, number>>): Promise<boolean> {
  try {
    for (const [table, count] of Object.entries(rows)) {
      if ((await countRows(db, table)) !== count) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function readAudience(entry: AudienceEntry): KeptAudience {
  return {
    audience: entry.audience,
    customers: unpackInts(entry.customers),
    segments:
      entry.groupIds.length === 0
        ? null
        : Array.from(unpackInts(entry.groups), (group) => entry.groupIds[group] ?? ''),
    measures: Object.fromEntries(
      Object.entries(entry.measures).map(([key, packed]) => [key, unpackDoubles(packed)]),
    ),
  };
}

/** Drops every relation that is neither ours nor of the kept data set; tells how many there were. */
async function removeStrays(db: Database, loaded: LoadedDataset | null): Promise<number> {
  const ours = new Set(['kept_heads', 'kept_parts']);
  if (loaded) for (const relation of ownedRelations(loaded)) ours.add(relation);
  const relations = await db.rows(
    sql`SELECT table_name, table_type FROM information_schema.tables WHERE table_catalog = current_database() AND table_schema = 'main' ORDER BY table_type DESC`,
  );
  const strays = relations.filter((relation) => !ours.has(String(relation.table_name)));
  for (const { table_name, table_type } of strays) {
    const what = { text: table_type === 'VIEW' ? 'VIEW' : 'TABLE' };
    await db.run(sql`DROP ${what} IF EXISTS ${name(String(table_name))}`);
  }
  const pieces = await db.rows(
    sql`SELECT DISTINCT entry FROM kept_parts WHERE entry NOT IN (SELECT entry FROM kept_heads)`,
  );
  await removeEntries(
    db,
    pieces.map(({ entry }) => String(entry)),
  );
  return strays.length + pieces.length;
}
