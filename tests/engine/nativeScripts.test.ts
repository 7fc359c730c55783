import { openAsBlob } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analysisIds, type AnalysisId } from '../../workers/contract/catalogue.ts';
import type { TableKind } from '../../workers/contract/tables.ts';
import { expectOk, importFile } from '../support/importText.ts';
import {
  createHeardEngine,
  findDifferences,
  makeFolder,
  openNative,
  runNatively,
  type HeardEngine,
  type NativeDuckdb,
} from '../support/nativeDuckdb.ts';
import { readMembers } from '../support/sampleSales.ts';

const samples: readonly (readonly [file: string, kind: TableKind])[] = [
  ['orders', 'orders'],
  ['members', 'customers'],
  ['contacts', 'contacts'],
  ['events', 'events'],
  ['feedback', 'feedback'],
  ['spend', 'spend'],
];

/** The sample shop has no test of its own: a file of one, beside it. */
function experiment(): string {
  const rows = readMembers()
    .slice(0, 3_000)
    .map(
      ({ customer }, i) => `${customer},${i % 2 === 0 ? 'A' : 'B'},${i % 7 === 0 ? 1 : 0},${(i % 11) * 1000}`,
    );
  return `customer_id,variant,converted,revenue\n${rows.join('\n')}\n`;
}

describe('the sample shop', () => {
  const folder = makeFolder();
  let heardEngine: HeardEngine;
  let shop: string;

  beforeAll(async () => {
    heardEngine = createHeardEngine();
    const { engine } = heardEngine;
    let id: string | undefined;
    for (const [file, kind] of samples) {
      const path = new URL(`../../public/samples/korean-shop/${file}.csv.gz`, import.meta.url);
      await copyFile(path, join(folder.path, `${file}.csv.gz`));
      const settings = { fileName: `${file}.csv.gz`, kind, ...(id ? { datasetId: id } : {}) };
      id = expectOk(await importFile(engine, await openAsBlob(path), settings)).id;
    }
    await writeFile(join(folder.path, 'test.csv'), experiment());
    const settings = { fileName: 'test.csv', kind: 'experiment' as const, datasetId: id ?? '' };
    shop = expectOk(await importFile(engine, experiment(), settings)).id;
  }, 240_000);

  afterAll(() => folder.remove());

  async function write(analysis: AnalysisId, more: Record<string, unknown> = {}): Promise<string> {
    heardEngine.heard();
    const request = { analysis, datasetId: shop, asOf: null, options: {}, ...more };
    const { text, fileName } = expectOk(await heardEngine.engine.nativeScript(request, `script-${analysis}`));
    expect(fileName).toBe(`${analysis}.sql`);
    return text;
  }

  /** A script’s tables, which are the same for all analyses of a data set, and what comes after them. */
  function parts(text: string, analysis: AnalysisId): readonly [tables: string, steps: string] {
    const start = text.indexOf('BEGIN TRANSACTION;');
    const steps = text.indexOf(`-- ──────── ${analysis} / `);
    expect(start).toBeGreaterThan(0);
    expect(steps).toBeGreaterThan(start);
    return [text.slice(start, steps), text.slice(steps)];
  }

  test('a whole script runs unchanged in a new database', async () => {
    const text = await write('rfm');
    expect(findDifferences(text, heardEngine.heard(), await runNatively(folder.path, text))).toEqual([]);
  }, 240_000);

  describe('with the tables read once', () => {
    let native: NativeDuckdb;
    let tables: string;

    beforeAll(async () => {
      native = await openNative(folder.path);
      [tables] = parts(await write('rfm'), 'rfm');
      await native.run(`${tables}COMMIT;`);
    }, 240_000);

    afterAll(() => native.close());

    async function compare(
      analysis: AnalysisId,
      more: Record<string, unknown> = {},
    ): Promise<readonly string[]> {
      const text = await write(analysis, more);
      const heard = heardEngine.heard();
      const [own, steps] = parts(text, analysis);
      expect(own).toBe(tables);
      const anew = 'BEGIN; DROP SCHEMA IF EXISTS prepared CASCADE; CREATE SCHEMA prepared;';
      return findDifferences(text, heard, await native.run(`${anew}\n${steps}`));
    }

    test.each(analysisIds)(
      '%s: native DuckDB answers every statement as the engine does',
      async (analysis) => {
        expect(await compare(analysis)).toEqual([]);
      },
      240_000,
    );

    test('filters go along', async () => {
      const filters = [
        { role: 'time', from: '2024-01-01', to: null },
        { kind: 'orders', role: 'channel', values: ['앱', null] },
        { role: 'segment', by: 'rfm', options: {}, values: ['champions', 'loyal'] },
      ];
      expect(await compare('kpi', { filters })).toEqual([]);
      expect(await compare('cohort', { filters })).toEqual([]);
    }, 240_000);

    test('groups that another analysis made go along', async () => {
      expect(await compare('trend', { options: { dimension: 'rfm' } })).toEqual([]);
    }, 240_000);
  });
});
