import type { KeyMatch, Role, TableKind } from '../contract/tables.ts';
import type { Database } from './database.ts';
import { relationsOf } from './relations.ts';
import { name, sql } from './sql.ts';

/** Where the keys of a table are looked for: customers and products among the orders. */
const keyRoles = ['customer', 'product'] as const;

/** How many of a table’s distinct customers and products the orders know; nothing for the orders themselves. */
export async function findKeyMatches(
  db: Database,
  id: string,
  kind: TableKind,
  mappedIn: (kind: TableKind) => readonly Role[],
  signal?: AbortSignal,
): Promise<readonly KeyMatch[]> {
  if (kind === 'orders') return [];
  const { kept } = relationsOf(id);
  const matches: KeyMatch[] = [];
  for (const role of keyRoles) {
    if (!mappedIn(kind).includes(role) || !mappedIn('orders').includes(role)) continue;
    const key = name(role);
    const [counted] = await db.rows(
      sql`SELECT count(*)::DOUBLE AS keys, count(o.key)::DOUBLE AS matched
FROM (SELECT DISTINCT ${key} AS key FROM ${name(kept(kind))} WHERE ${key} IS NOT NULL) AS k
LEFT JOIN (SELECT DISTINCT ${key} AS key FROM ${name(kept('orders'))}) AS o ON k.key = o.key`,
      signal,
    );
    matches.push({
      ...{ role, kind: 'orders' },
      keyCount: Number(counted?.keys),
      matchedCount: Number(counted?.matched),
    });
  }
  return matches;
}
