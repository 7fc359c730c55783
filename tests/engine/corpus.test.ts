import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../workers/engine/database.ts';
import type { EngineHost } from '../../workers/engine/host.ts';
import { createNodeHost } from '../../workers/headless/node.ts';
import { makeCorpus } from '../support/polluter/corpus.ts';
import type { DirtyFile } from '../support/polluter/model.ts';
import { amountStyles, timeStyles } from '../support/polluter/values.ts';
import { judge, restore, type Verdict } from '../support/restore.ts';

const fileCount = 240;
const kinds = ['plain', 'gzip', 'zip', 'xlsx', 'jsonl'];
const encodings = [
  ...['utf-8', 'utf-8 bom', 'utf-16le', 'utf-16le bom', 'utf-16be bom'],
  ...['cp949', 'shift_jis', 'windows-1252'],
];
const shapes = [
  ...['titles', 'no header', 'stacked', 'repeats', 'totals', 'subtotals', 'comments', 'blanks', 'duplicates'],
  ...['empty columns', 'second table above', 'second table below', 'second table monthly', 'sep line'],
  ...['line end "\\r"', 'line end "mixed"', 'tricky', 'huge', 'NUL', 'bad', 'mixed dates'],
];
const wanted = new Set([
  ...[...kinds, ...encodings, ...shapes],
  ...Object.keys(timeStyles).map((style) => `time ${style}`),
  ...Object.keys(amountStyles).map((style) => `amount ${style}`),
]);
const judged: { file: DirtyFile; verdict: Verdict }[] = [];

beforeAll(async () => {
  const host: EngineHost = createNodeHost();
  const db: Database = await host.openDatabase(() => undefined);
  for (const file of await makeCorpus(fileCount)) {
    judged.push({ file, verdict: judge(file, await restore(file.bytes, host, db)) });
  }
  const restored = judged.filter(({ verdict }) => verdict.restored).length;
  const lines = judged.filter(({ verdict }) => verdict.linesRight).length;
  console.log(`${restored} of ${fileCount} dirty files restored; line numbers right in ${lines}`);
  for (const { file, verdict } of judged) {
    if (!verdict.restored)
      console.log(`${file.name} [${file.features.join(', ')}]: ${verdict.why.join('; ')}`);
  }
}, 120_000);

test('at least 99 % of the dirty files are restored row by row', () => {
  expect(judged.filter(({ verdict }) => verdict.restored).length / fileCount).toBeGreaterThanOrEqual(0.99);
});

test('no row is lost or changed without a word, in any file', () => {
  expect(judged.filter(({ verdict }) => verdict.silentLoss).map(({ file }) => file.name)).toEqual([]);
});

test('every refused row is listed with its line and its reason', () => {
  expect(judged.filter(({ verdict }) => !verdict.linesRight).map(({ file }) => file.name)).toEqual([]);
});

test('everything a file can suffer from occurs in the corpus', () => {
  const counts = new Map<string, number>();
  for (const { file } of judged)
    for (const feature of file.features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const rare = [...wanted].filter((feature) => (counts.get(feature) ?? 0) < 2);
  expect(rare).toEqual([]);
});
