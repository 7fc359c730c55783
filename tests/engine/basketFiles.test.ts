import { beforeAll, expect, test } from 'vitest';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

test('one basket a line: every item becomes a row, and the file says what it is', async () => {
  const week = ['우유,빵', '빵', '맥주,기저귀,우유', '우유,빵,맥주', '빵,우유', '기저귀', '맥주,빵,우유'];
  const text = [...week, ...week].join('\n');
  const preview = expectOk(await engine.preview({ file: new Blob([text]), fileName: 'baskets.csv' }, 'look'));
  expect(preview.kinds[0]?.kind).toBe('baskets');
  expect(preview.dialect.layout).toBe('baskets');
  expect(preview.rows[0]).toEqual(['1', '우유']);
  const dataset = expectOk(await importFile(engine, text, { kind: 'baskets', fileName: 'baskets.csv' }));
  const [table] = dataset.tables;
  expect(table).toMatchObject({ kind: 'baskets', rowsKept: 30 });
});

test('steps: basket, item and step', async () => {
  const text = '5 -1 15 -1 -2\n4 -1 13 65 -1 -2\n1 -1 -2\n2 -1 3 -1 -2\n';
  const dataset = expectOk(await importFile(engine, text, { kind: 'baskets', fileName: 'steps.txt' }));
  expect(dataset.tables[0]?.rowsKept).toBe(8);
  expect(new Set(dataset.tables[0]?.files[0]?.mapped)).toEqual(new Set(['basket', 'item', 'step']));
});
