import { beforeAll, describe, expect, test } from 'vitest';
import type { AnalysisId, ResultOf } from '../../workers/contract/catalogue.ts';
import type { AnalysisRequest, EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { readPacked } from '../support/sampleShop.ts';

let engine: EngineApi;
let datasetId: string;
let asOf: string;

beforeAll(async () => {
  engine = await createNodeEngine();
  const orders = expectOk(await importFile(engine, readPacked('orders.csv.gz')));
  datasetId = orders.id;
  asOf = orders.asOf;
});

function ask<Id extends AnalysisId>(
  analysis: Id,
  given: Partial<AnalysisRequest<Id>> = {},
): Promise<Outcome<RunResult<Id>>> {
  const request = { analysis, datasetId, asOf: null, options: {}, ...given };
  return engine.run(request, 'run', () => undefined);
}

async function run<Id extends AnalysisId>(
  analysis: Id,
  given: Partial<AnalysisRequest<Id>> = {},
): Promise<ResultOf[Id]> {
  return expectOk(await ask(analysis, given)).result;
}

async function pareto(
  given: Partial<AnalysisRequest<'pareto'>> = {},
): Promise<{ count: number; total: number }> {
  const { unitCount, total } = (await run('pareto', given)).byRevenue;
  return { count: unitCount, total };
}

const ofSegments = (values: readonly (string | null)[], options = {}): Filter => ({
  ...{ role: 'segment', by: 'rfm', options, values },
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('a filter by segment', () => {
  test('leaves the customers and the revenue of its segments, to the last won', async () => {
    const rfm = await run('rfm');
    const wanted = ['champions', 'atRisk'];
    const rows = rfm.segments.filter(({ id }) => wanted.includes(id));
    const left = await pareto({ filters: [ofSegments(wanted)] });
    expect(left.count).toBe(sum(rows.map(({ customerCount }) => customerCount)));
    expect(left.total).toBe(sum(rows.map(({ revenue }) => revenue)));
  });

  test('all segments are everything, and nobody who bought is in none', async () => {
    const rfm = await run('rfm');
    const all = await pareto({ filters: [ofSegments(rfm.segments.map(({ id }) => id))] });
    expect(all.total).toBe((await pareto()).total);
    expect(await ask('pareto', { filters: [ofSegments([null])] })).toMatchObject({
      code: 'FILTER_LEAVES_NOTHING',
    });
  });

  test('goes by the settings it names, and by the day', async () => {
    const options = { bins: 3 };
    const rfm = await run('rfm', { options, asOf: '2023-07-01' });
    const champions = rfm.segments.find(({ id }) => id === 'champions');
    const filters = [ofSegments(['champions'], options)];
    const left = await pareto({ filters, asOf: '2023-07-01' });
    expect(left.count).toBe(champions?.customerCount);
    expect(left.total).toBe(champions?.revenue);
    expect(await ask('pareto', { filters: [ofSegments(['champions'], { bins: 1 })] })).toMatchObject({
      code: 'BAD_OPTION',
    });
  });

  test('its values are the groups with their customers', async () => {
    const rfm = await run('rfm');
    const column = { role: 'segment', by: 'rfm', options: {}, asOf } as const;
    const found = expectOk(await engine.filterValues({ datasetId, column, search: '', limit: 50 }));
    const sizes = new Map(rfm.segments.map(({ id, customerCount }) => [id as string, customerCount]));
    for (const { value, count } of found.values) expect(count).toBe(sizes.get(value ?? ''));
    expect(sum(found.values.map(({ count }) => count))).toBe(rfm.customerCount);
  });

  test('a split by segment goes by the settings the person gave', async () => {
    const options = { bins: 3 };
    const rfm = await run('rfm', { options });
    const split = { options: { dimension: 'rfm', top: 12 }, segmentSettings: { rfm: options } };
    const { parts } = await run('trend', split);
    const own = new Map(rfm.segments.map(({ id, revenue }) => [id as string, revenue]));
    for (const { name, total } of parts) expect(total).toBe(own.get(name));
  });
});

describe('a filter by a saved list', () => {
  test('leaves its customers, or all others, and says when it is gone', async () => {
    const outcome = expectOk(await ask('rfm'));
    const selection = { by: 'groups', groups: ['champions'] } as const;
    const list = expectOk(await engine.createAudience({ runId: outcome.runId, name: '우수', selection }));
    const inList: Filter = { role: 'audience', id: list.id, isIn: true };
    const left = await pareto({ filters: [inList] });
    const others = await pareto({ filters: [{ ...inList, isIn: false }] });
    const whole = await pareto();
    expect(left.count).toBe(list.customerCount);
    expect(left.total).toBe(list.revenue);
    expect(left.count + others.count).toBe(whole.count);
    expect(left.total + others.total).toBe(whole.total);
    await engine.dropAudience(list.id);
    expect(await ask('pareto', { filters: [inList], asOf: '2024-01-01' })).toMatchObject({
      code: 'FILTER_LIST_GONE',
    });
  });
});
