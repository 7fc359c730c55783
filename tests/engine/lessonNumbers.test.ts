import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnalysisId, ResultOf } from '../../workers/contract/catalogue.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { TableKind } from '../../workers/contract/tables.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import type { ExampleTable, LessonNumbers, Runs, Said } from '../learn/numbers/lessonNumbers.ts';
import { lessons } from '../learn/numbers/lessons.ts';
import { equationsIn } from '../support/equations.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { numbersIn, readLesson, type Language, type LessonId } from '../support/lessonText.ts';
import { root } from '../support/tree.ts';

const sampleFiles: Readonly<Record<string, TableKind>> = {
  ...{ orders: 'orders', members: 'customers', contacts: 'contacts' },
  ...{ spend: 'spend', events: 'events', feedback: 'feedback' },
};

let engine: EngineApi;
let shop: string;

async function load(
  tables: readonly { readonly kind: TableKind; readonly content: string | Blob }[],
): Promise<string> {
  let datasetId: string | undefined;
  for (const { kind, content } of tables) {
    const fileName = content instanceof Blob ? `${kind}.csv.gz` : `${kind}.csv`;
    const settings = { kind, fileName, ...(datasetId === undefined ? {} : { datasetId }) };
    datasetId = expectOk(await importFile(engine, content, settings)).id;
  }
  return datasetId ?? '';
}

async function run<Id extends AnalysisId>(
  datasetId: string,
  analysis: Id,
  options: Readonly<Record<string, unknown>>,
  asOf: string | null,
): Promise<ResultOf[Id]> {
  const request = { analysis, datasetId, asOf, options };
  return expectOk(await engine.run(request, 'lesson', () => undefined)).result;
}

const runs: Runs = {
  sample: (analysis, options = {}) => run(shop, analysis, options, null),
  async example(tables, analysis, options = {}, asOf = null) {
    const files = tables.map(({ kind, csv }) => ({ kind, content: csv }));
    return run(await load(files), analysis, options, asOf);
  },
  async leftOut(tables, finding) {
    const id = await load(tables.map(({ kind, csv }) => ({ kind, content: csv })));
    expectOk(await engine.repair(id, { by: 'leaveOut', finding }));
    return run(id, 'quality', {}, null);
  },
};

beforeAll(async () => {
  engine = await createNodeEngine();
  const files = Object.entries(sampleFiles).map(async ([name, kind]) => {
    const content = await openAsBlob(join(root, `public/samples/korean-shop/${name}.csv.gz`));
    return { kind, content };
  });
  shop = await load(await Promise.all(files));
});

const inExample = (tables: readonly ExampleTable[]): string[] =>
  tables.flatMap(({ csv }) => numbersIn(csv.replaceAll(',', ' , ')).map(({ number }) => said(number)));

/** With the separators a text would write. */
const said = (number: string): string => Number(number).toLocaleString('en-US', { maximumFractionDigits: 9 });

const givenIn = ({ given }: LessonNumbers, language: Language): string[] =>
  given.flatMap(({ numbers }) => (typeof numbers === 'string' ? numbers : numbers[language]).split(' '));

describe.each(Object.entries(lessons))('%s', (id, lesson) => {
  let computed: readonly Said[];
  beforeAll(async () => {
    computed = await lesson.computed(runs);
  });

  test.each(['ko', 'en'] as const)(
    '%s: every number is computed or given, and every one of those is there',
    (language) => {
      const text = readLesson(id as LessonId, language);
      const found = numbersIn(text);
      const equations = equationsIn(text);
      expect(equations.filter(({ holds }) => !holds).map((one) => one.text)).toEqual([]);
      const stated = [...computed.map((one) => one[language]), ...givenIn(lesson, language)];
      const worked = equations.flatMap(({ numbers }) => numbers);
      const covered = new Set([...stated, ...worked, ...inExample(lesson.example ?? [])]);
      const open = found.filter(
        ({ number }) => !covered.has(number) && !covered.has(number.replace('−', '')),
      );
      const snippets = open.map(({ number, line }) => [number, line.trim().slice(0, 60)].join(' in '));
      expect([...new Set(snippets)]).toEqual([]);
      const written = new Set(found.flatMap(({ number }) => [number, number.replace('−', '')]));
      expect(stated.filter((number) => !written.has(number))).toEqual([]);
    },
  );
});
