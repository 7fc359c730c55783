import { beforeAll, describe, expect, test } from 'vitest';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { MappedDataset } from '../../workers/contract/importing.ts';
import type { DataRepair } from '../../workers/contract/repairs.ts';
import type { Database } from '../../workers/engine/database.ts';
import { createEngine } from '../../workers/engine/engine.ts';
import { createNodeHost } from '../../workers/headless/node.ts';
import { openNodeDatabase } from '../../workers/headless/nodeDatabase.ts';
import { dirtyLines, dirtyRoles, toCsv } from '../support/dirtyShop.ts';
import { expectOk, importFile } from '../support/importText.ts';

/** A database that keeps what is in it; each engine is a new tab on it. */
let db: Database;

beforeAll(async () => {
  db = { ...(await openNodeDatabase()), storing: 'kept' };
});

async function openTab(): Promise<{ engine: EngineApi; dataset: MappedDataset | null }> {
  const engine = createEngine({ ...createNodeHost(), openDatabase: async () => db });
  return { engine, dataset: expectOk(await engine.start()).workspace.dataset };
}

const duplicates: DataRepair = { by: 'leaveOut', finding: { check: 'duplicateRows', kind: 'orders' } };
const spellings: DataRepair = { by: 'mergeSpellings', kind: 'orders', column: 'category' };

async function loadAndRepair(): Promise<{ before: MappedDataset; after: MappedDataset }> {
  const { engine } = await openTab();
  const imported = await importFile(engine, toCsv(dirtyLines()), { mapping: dirtyRoles });
  const { report: _report, fileId: _fileId, ...before } = expectOk(imported);
  await engine.repair(before.id, spellings);
  return { before, after: expectOk(await engine.repair(before.id, duplicates)) };
}

describe('repairs that are kept', () => {
  test('survive a reload, and can be undone after it', async () => {
    const { before, after } = await loadAndRepair();
    const { engine, dataset } = await openTab();
    expect(dataset).toEqual(after);
    for (const { id } of after.repairs) expectOk(await engine.undoRepair(after.id, id));
    const { dataset: last } = await openTab();
    expect(last).toEqual({ ...before, revision: last?.revision });
    await engine.dropDataset(after.id);
  });

  test('marks without a repair, as a tab that died between the two leaves them, are taken off', async () => {
    const { after } = await loadAndRepair();
    const rows = `rows_${after.tables[0]?.files[0]?.id ?? ''}`;
    await db.run({ text: `UPDATE "${rows}" SET flags = flags | 4096 WHERE row_no < 50` });
    const { engine, dataset } = await openTab();
    expect(dataset?.tables).toEqual(after.tables);
    expect(dataset?.repairs).toEqual(after.repairs);
    const [left] = await db.rows({
      text: `SELECT count(*)::INTEGER AS n FROM "${rows}" WHERE flags >= 4096`,
    });
    expect(left?.n).toBe(0);
    await engine.dropDataset(after.id);
  });

  test('a repair whose rows are no longer marked as it says is taken back whole', async () => {
    const { before, after } = await loadAndRepair();
    const rows = `rows_${after.tables[0]?.files[0]?.id ?? ''}`;
    await db.run({ text: `UPDATE "${rows}" SET flags = 0 WHERE flags = 64 AND row_no % 2 = 0` });
    const { engine, dataset } = await openTab();
    expect(dataset?.repairs.map(({ repair }) => repair)).toEqual([spellings]);
    expect(dataset?.tables).toEqual(before.tables);
    await engine.dropDataset(after.id);
  });
});
