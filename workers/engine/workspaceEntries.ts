import type { Database } from './database.ts';
import { join, sql } from './sql.ts';

/** Version of what an entry holds. An entry of another version is not read. */
const format = 3;

/** Longest piece of an entry that is sent in one statement. */
const partLength = 1_000_000;

/** An entry as found: its parsed value, or null where it is not what was written. */
export interface FoundEntry {
  readonly id: string;
  readonly savedAt: string;
  readonly value: unknown;
}

/**
 * Entries are JSON in pieces, and a head with their SHA-256. The head is written last: pieces without a head
 * belong to a write that never ended. Nothing outlives the tab before the next CHECKPOINT.
 */
export async function createEntryTables(db: Database): Promise<void> {
  await db.run(
    sql`CREATE TABLE IF NOT EXISTS kept_heads (entry VARCHAR, format INTEGER, saved_at VARCHAR, parts INTEGER, checksum VARCHAR)`,
  );
  await db.run(sql`CREATE TABLE IF NOT EXISTS kept_parts (entry VARCHAR, part INTEGER, content VARCHAR)`);
}

export async function writeEntry(db: Database, id: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  const parts = cutText(text, partLength);
  for (const [i, content] of parts.entries()) {
    await db.run(sql`INSERT INTO kept_parts VALUES (${id}, ${i}, ${content})`);
  }
  const savedAt = new Date().toISOString();
  const checksum = await sha256(checked(id, savedAt, text));
  await db.run(
    sql`INSERT INTO kept_heads VALUES (${id}, ${format}, ${savedAt}, ${parts.length}, ${checksum})`,
  );
}

export async function removeEntries(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const list = join(
    ids.map((id) => sql`${id}`),
    ', ',
  );
  await db.run(sql`DELETE FROM kept_heads WHERE entry IN (${list})`);
  await db.run(sql`DELETE FROM kept_parts WHERE entry IN (${list})`);
}

/** Every entry with a head, oldest first. */
export async function readEntries(db: Database): Promise<readonly FoundEntry[]> {
  const heads = await db.rows(sql`SELECT * FROM kept_heads ORDER BY saved_at, rowid`);
  const found: FoundEntry[] = [];
  for (const head of heads) {
    const id = String(head.entry);
    const savedAt = String(head.saved_at);
    const text = head.format === format ? await readText(db, id, Number(head.parts)) : null;
    const isWhole = text !== null && (await sha256(checked(id, savedAt, text))) === head.checksum;
    found.push({ id, savedAt, value: isWhole ? JSON.parse(text) : null });
  }
  return found;
}

/** The text of an entry; null where pieces are missing or cannot be read. */
async function readText(db: Database, id: string, parts: number): Promise<string | null> {
  try {
    const rows = await db.rows(sql`SELECT content FROM kept_parts WHERE entry = ${id} ORDER BY part`);
    return rows.length === parts ? rows.map((row) => String(row.content)).join('') : null;
  } catch {
    return null;
  }
}

function checked(id: string, savedAt: string, text: string): string {
  return `${id}\n${savedAt}\n${text}`;
}

export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Pieces of at most `length` units that never part the two halves of a character. */
export function cutText(text: string, length: number): string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < text.length) {
    let end = Math.min(start + length, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end += 1;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}
