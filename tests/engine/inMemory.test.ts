import { describe, expect, it } from 'vitest';
import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import { createEngine } from '../../workers/engine/engine.ts';
import { createNodeHost } from '../../workers/headless/node.ts';
import { loadShop, makeShop, type ShopLine } from '../support/filteredShop.ts';
import { expectOk, importFile } from '../support/importText.ts';

const shop = makeShop(11, 300);

const shops: readonly (readonly [string, readonly ShopLine[]])[] = [
  ['orders that lie on several days', shop.lines],
  ['a purchase is a customer’s day', shop.lines.map((line) => ({ ...line, order: '' }))],
  ['costs of whole units and of a part of the lines', shop.lines.map(withRoundCost)],
];

function withRoundCost(line: ShopLine, i: number): ShopLine {
  return { ...line, cost: i % 3 === 0 ? '' : String(i % 90) };
}

/** What the pages can be asked that is answered from the columns in memory. */
const questions: readonly (readonly [AnalysisId, Readonly<Record<string, unknown>>])[] = [
  ['kpi', {}],
  ['cohort', {}],
  ['rfm', {}],
  ['rfm', { purchaseUnit: 'day', holdoutDays: 30 }],
  ['rfm', { purchaseUnit: 'line', bins: 3 }],
  ['value', {}],
  ['value', { window: 'all', basis: 'margin' }],
  ['lifecycle', {}],
  ['migration', { spanDays: 60 }],
  ['personas', {}],
  ['sequences', { nextDays: 40, minSupport: 3 }],
  ['sequences', { level: 'category', nextDays: 40 }],
  ...['revenue', 'margin', 'orders', 'aov', 'customers', 'newCustomers'].flatMap((measure) =>
    ['none', 'newReturning', 'rfm', 'region', 'channel', 'category'].map(
      (dimension) => ['trend', { measure, dimension, grain: 'month', top: 2 }] as const,
    ),
  ),
];

/** One in so many sets of filters. */
const turns: Readonly<Partial<Record<AnalysisId, number>>> = { kpi: 1, cohort: 1, trend: 6 };

const filterSets: readonly (readonly Filter[])[] = [
  [],
  [{ kind: 'orders', role: 'category', values: ['cup', '그릇', null] }],
  [{ kind: 'customers', role: 'gender', values: ['여', null] }],
  [
    { kind: 'orders', role: 'channel', values: ['앱', '웹'] },
    { role: 'time', from: '2023-02-01', to: '2023-11-30' },
    { role: 'firstPurchase', from: null, to: '2023-06-30' },
  ],
  [{ role: 'segment', by: 'rfm', options: {}, values: ['champions', 'loyal', null] }],
  [{ kind: 'orders', role: 'channel', values: ['no such channel'] }],
];

/** Too little memory for columns beside the database, and enough for the database. */
function engineWith(memoryBytes: number): EngineApi {
  return createEngine({ ...createNodeHost(), memoryBytes });
}

async function load(engine: EngineApi, lines: readonly ShopLine[]): Promise<string> {
  const { id } = await loadShop(engine, lines, []);
  const regions = ['서울', '부산', '', '제주', '대구'];
  const rows = shop.members.map(
    ({ customer, gender, birth }, i) => `${customer},${gender},${birth},${regions[i % regions.length]}`,
  );
  const settings = { kind: 'customers', datasetId: id, fileName: 'members.csv' } as const;
  const csv = ['customer_id,gender,birth,region', ...rows, ''].join('\n');
  return expectOk(await importFile(engine, csv, settings)).id;
}

const isInMemory = (outcome: Outcome<RunResult<AnalysisId>>): boolean =>
  outcome.status === 'ok' &&
  (outcome.provenance?.sql ?? []).some(({ title }) => title.endsWith('(in memory)'));

/** All that is told, but the clock, the run’s name and the SQL. */
function tellApart(outcome: Outcome<RunResult<AnalysisId>>): unknown {
  if (outcome.status === 'failed') return outcome;
  const { rowsIn, rowsOut } = outcome.provenance ?? {};
  return { result: outcome.value.result, notes: outcome.notes, rowsIn, rowsOut };
}

describe.each(shops)('columns in memory and the database answer alike: %s', (_, lines) => {
  it.each([
    ['2024-03-01', 0],
    ['2023-09-17', 3],
  ])(
    'as of %s',
    async (asOf, turn) => {
      const engines = [engineWith(2.5e9), engineWith(lines.length * 300)] as const;
      const ids = [await load(engines[0], lines), await load(engines[1], lines)] as const;
      const ways = new Set<string>();
      for (const [f, filters] of filterSets.entries()) {
        // Each takes one set of filters in a few in turn, so that every one meets nearly all of them on some day.
        const asked = questions.filter(([id], i) => (i + f + turn) % (turns[id] ?? 4) === 0);
        for (const [analysis, options] of asked) {
          const ask = (i: 0 | 1): Promise<Outcome<RunResult<AnalysisId>>> =>
            engines[i].run(
              { analysis, datasetId: ids[i], asOf, options, filters },
              `run-${i}`,
              () => undefined,
            );
          const [memory, database] = [await ask(0), await ask(1)];
          const told = JSON.stringify({ analysis, options, filters });
          expect(tellApart(memory), told).toEqual(tellApart(database));
          if (memory.status === 'ok') ways.add(`${isInMemory(memory)} ${isInMemory(database)}`);
        }
      }
      expect([...ways]).toEqual(['true false']);
    },
    120_000,
  );

  it('lists side by side', async () => {
    const told = [];
    for (const engine of [engineWith(2.5e9), engineWith(lines.length * 300)]) {
      const datasetId = await load(engine, lines);
      const request = { analysis: 'rfm', datasetId, asOf: '2023-10-05', options: {}, filters: [] } as const;
      const { runId } = expectOk(await engine.run(request, 'run', () => undefined));
      const ids: string[] = [];
      for (const groups of [
        ['champions', 'loyal', 'new'],
        ['loyal', 'lost', 'hibernating'],
      ]) {
        const made = { runId, name: groups.join(), selection: { by: 'groups', groups } } as const;
        ids.push(expectOk(await engine.createAudience(made)).id);
      }
      const first = expectOk(await engine.compareAudiences(datasetId, ids));
      expect(expectOk(await engine.compareAudiences(datasetId, ids))).toEqual(first);
      told.push(first.audiences.map((list) => ({ ...list, id: '' })));
    }
    expect(told[0]).toEqual(told[1]);
    expect(told[0]?.every(({ buyers }) => buyers > 0)).toBe(true);
  });
});
