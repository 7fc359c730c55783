import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { KeptDocument } from '../../workers/contract/documents.ts';
import type { KeptAudience } from '../../workers/engine/audiences.ts';
import type { Database } from '../../workers/engine/database.ts';
import type { LoadedDataset } from '../../workers/engine/datasets.ts';
import type { LoadedFile } from '../../workers/engine/import/loadTable.ts';
import { packColumn, unpackDoubles, unpackInts } from '../../workers/engine/keptNumbers.ts';
import { sql } from '../../workers/engine/sql.ts';
import {
  checkpoint,
  dropDocument,
  forget,
  keepAudience,
  keepDataset,
  keepDocument,
  restoreWorkspace,
} from '../../workers/engine/workspace.ts';
import { cutText, readEntries, writeEntry } from '../../workers/engine/workspaceEntries.ts';
import { openNodeDatabase } from '../../workers/headless/nodeDatabase.ts';

let shared: Promise<Database> | null = null;
let db: Database;

beforeEach(async () => {
  shared ??= openNodeDatabase();
  db = await shared;
  const relations = await db.rows(
    sql`SELECT table_name AS n, table_type AS t FROM information_schema.tables ORDER BY table_type DESC`,
  );
  for (const { n, t } of relations) {
    await db.run({ text: `DROP ${t === 'VIEW' ? 'VIEW' : 'TABLE'} "${String(n)}"` });
  }
  await restoreWorkspace(db);
});

async function loadSome(id: string, rows = 3, fileName = 'orders.csv'): Promise<LoadedDataset> {
  await db.run({ text: `CREATE TABLE rows_${id} AS SELECT range AS i FROM range(${rows})` });
  await db.run({ text: `CREATE VIEW orders_kept_${id} AS SELECT * FROM rows_${id}` });
  await db.run({ text: `CREATE TABLE customers_${id} AS SELECT 0 AS customer_index, 'C1' AS customer` });
  const dataset = { id, revision: 1, name: fileName, tables: [], customerCount: 1 };
  const file = { id, kind: 'orders', fileName, mapped: [] } as unknown as LoadedFile['file'];
  const loaded: LoadedFile = {
    file,
    rows: `rows_${id}`,
    rejected: [{ line: 7, reason: 'WRONG_COLUMN_COUNT', cells: ["O'Neil", '\0\u{1f600}', '\ud800'] }],
    lossy: [],
    headers: ['고객', '"quoted"'],
  };
  return { dataset: dataset as unknown as LoadedDataset['dataset'], files: [loaded] };
}

function audience(id: string, datasetId: string): KeptAudience {
  return {
    audience: {
      ...{ id, datasetId, name: "=cmd'); DROP TABLE kept_heads;--", customerCount: 3 },
      ...{ analysis: 'rfm', asOf: '2024-01-01', revenue: 0.1 + 0.2 },
      selection: { by: 'groups', groups: ['champions'] },
    },
    customers: Int32Array.of(0, 5, 2_147_483_647),
    segments: ['champions', 'lost', 'champions'],
    measures: { monetary: Float64Array.of(0.1, -0, Number.MAX_VALUE), recency: Int32Array.of(1, 2, 3) },
  };
}

async function relationNames(): Promise<readonly string[]> {
  const rows = await db.rows(sql`SELECT table_name AS n FROM information_schema.tables ORDER BY 1`);
  return rows.map(({ n }) => String(n));
}

describe('a kept workspace', () => {
  test('comes back as it was: data set, rejected lines, audience to the last bit', async () => {
    const loaded = await loadSome('4');
    const kept = audience('audience-9', '4');
    await keepDataset(db, loaded);
    await keepAudience(db, kept);
    const restored = await restoreWorkspace(db);
    expect(restored.loaded).toEqual(loaded);
    expect(restored.audiences).toEqual([
      { ...kept, measures: { ...kept.measures, recency: Float64Array.of(1, 2, 3) } },
    ]);
    expect(restored.lost).toEqual([]);
    expect(restored.nextId).toBe(10);
    expect(Date.parse(restored.savedAt ?? '')).toBeGreaterThan(0);
  });

  test('is empty where nothing was kept, and a relation without an entry is removed', async () => {
    await loadSome('1');
    const restored = await restoreWorkspace(db);
    expect(restored).toMatchObject({ loaded: null, audiences: [], savedAt: null, lost: [] });
    expect(await relationNames()).toEqual(['kept_heads', 'kept_parts']);
  });

  test('keeps the newest of two data sets and nothing of the older', async () => {
    await keepDataset(db, await loadSome('1'));
    await keepAudience(db, audience('audience-2', '1'));
    await keepDataset(db, await loadSome('3', 5));
    const restored = await restoreWorkspace(db);
    expect(restored.loaded?.dataset.id).toBe('3');
    expect(restored.audiences).toEqual([]);
    expect(await relationNames()).toEqual([
      'customers_3',
      'kept_heads',
      'kept_parts',
      'orders_kept_3',
      'rows_3',
    ]);
    expect(await readEntries(db)).toHaveLength(1);
  });

  test('forgets what it is told to forget', async () => {
    await keepDataset(db, await loadSome('1'));
    await keepAudience(db, audience('audience-2', '1'));
    await keepAudience(db, audience('audience-3', '1'));
    await forget(db, { audiences: ['audience-2'] });
    expect((await restoreWorkspace(db)).audiences.map((kept) => kept.audience.id)).toEqual(['audience-3']);
    await forget(db, { dataset: '1', audiences: ['audience-3'] });
    expect((await restoreWorkspace(db)).loaded).toBeNull();
    await checkpoint(db);
  });
});

describe('documents', () => {
  const note = (id: string, text: string): KeptDocument => ({
    ...{ id, kind: 'hypothesis', savedAt: '2026-01-01T00:00:00.000Z' },
    value: { text, parts: [1, null, "'); DROP TABLE kept_heads;--"] },
  });

  test('come back as they were last, whatever data set is there', async () => {
    await keepDocument(db, note('a', 'first'));
    await keepDocument(db, note('a-b', 'other'));
    await keepDocument(db, note('a', '둘째'));
    await keepDataset(db, await loadSome('1'));
    expect((await restoreWorkspace(db)).documents).toEqual([note('a-b', 'other'), note('a', '둘째')]);
    await forget(db, { dataset: '1', audiences: [] });
    await dropDocument(db, 'a');
    const restored = await restoreWorkspace(db);
    expect(restored).toMatchObject({ loaded: null, documents: [note('a-b', 'other')], lost: [] });
  });

  test('a newer state that was written beside the older one is the one that counts', async () => {
    await writeEntry(db, 'document-a-0', note('a', 'older'));
    await writeEntry(db, 'document-a-1', note('a', 'newer'));
    expect((await restoreWorkspace(db)).documents).toEqual([note('a', 'newer')]);
    expect(await readEntries(db)).toHaveLength(1);
  });

  test('one that was changed is dropped and said', async () => {
    await keepDocument(db, note('a', 'first'));
    await db.run({ text: `UPDATE kept_parts SET content = replace(content, 'first', 'worst')` });
    expect(await restoreWorkspace(db)).toMatchObject({
      documents: [],
      lost: [{ kind: 'document', name: '' }],
    });
  });
});

describe('what is not as it was written', () => {
  const damages: readonly [string, string, string][] = [
    ['a changed letter', `UPDATE kept_parts SET content = replace(content, 'orders.csv', 'others.csv')`, ''],
    ['a missing piece', 'DELETE FROM kept_parts WHERE part = 0', ''],
    ['a changed checksum', `UPDATE kept_heads SET checksum = reverse(checksum)`, ''],
    ['a changed date', `UPDATE kept_heads SET saved_at = '2030-01-01T00:00:00.000Z'`, ''],
    ['a later format', 'UPDATE kept_heads SET format = 99', ''],
    ['lines that are gone', 'DELETE FROM rows_1 WHERE i = 1', 'orders.csv'],
    ['a table that is gone', 'DROP TABLE customers_1', 'orders.csv'],
  ];

  test.each(damages)('%s: the data set is dropped and said', async (_, damage, name) => {
    await keepDataset(db, await loadSome('1'));
    await db.run({ text: damage });
    const restored = await restoreWorkspace(db);
    expect(restored.loaded).toBeNull();
    expect(restored.lost).toEqual([{ kind: 'dataset', name }]);
    expect(await relationNames()).toEqual(['kept_heads', 'kept_parts']);
    expect((await restoreWorkspace(db)).lost).toEqual([]);
  });

  test('a damaged audience goes alone', async () => {
    await keepDataset(db, await loadSome('1'));
    await keepAudience(db, audience('audience-2', '1'));
    await keepAudience(db, audience('audience-3', '1'));
    await db.run(sql`UPDATE kept_parts SET content = content || ' ' WHERE entry = 'audience-2'`);
    const restored = await restoreWorkspace(db);
    expect(restored.loaded?.dataset.id).toBe('1');
    expect(restored.audiences.map((kept) => kept.audience.id)).toEqual(['audience-3']);
    expect(restored.lost).toEqual([{ kind: 'audience', name: '' }]);
  });

  test('pieces of a write that never ended are no loss', async () => {
    await writeEntry(db, 'dataset-1', { big: 'x'.repeat(2_500_000) });
    await db.run(sql`DELETE FROM kept_heads`);
    expect((await restoreWorkspace(db)).lost).toEqual([]);
    const [left] = await db.rows(sql`SELECT count(*)::INTEGER AS n FROM kept_parts`);
    expect(left?.n).toBe(0);
  });
});

describe('entries', () => {
  test('longer than a piece come back whole', async () => {
    const value = { text: '단골😀'.repeat(400_000) };
    await writeEntry(db, 'dataset-1', value);
    expect((await readEntries(db)).map((entry) => entry.value)).toEqual([value]);
  });

  test('are cut between characters, never inside one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (text, n) => {
          const parts = cutText(text, n);
          expect(parts.join('')).toBe(text);
          for (const part of parts) expect(part).toBe(Buffer.from(part).toString());
        },
      ),
    );
  });

  test('numbers survive bit for bit', () => {
    fc.assert(
      fc.property(fc.float64Array(), fc.int32Array(), (doubles, ints) => {
        expect(unpackDoubles(packColumn(doubles))).toEqual(doubles);
        expect(unpackInts(packColumn(ints))).toEqual(ints);
      }),
    );
  });
});
