import { beforeAll, describe, expect, test } from 'vitest';
import { rfmSegmentIds } from '../../workers/analyses/rfm/segments.ts';
import type { AnalysisId, ResultOf } from '../../workers/contract/catalogue.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { readPacked } from '../support/sampleShop.ts';

let engine: EngineApi;
let datasetId: string;

beforeAll(async () => {
  engine = await createNodeEngine();
  datasetId = expectOk(await importFile(engine, readPacked('orders.csv.gz'))).id;
});

async function run<Id extends AnalysisId>(
  analysis: Id,
  options: Readonly<Record<string, unknown>> = {},
  filters: readonly Filter[] = [],
): Promise<ResultOf[Id]> {
  const request = { analysis, datasetId, asOf: null, options, filters };
  return expectOk(await engine.run(request, 'run', () => undefined)).result;
}

describe('RFM segments as a dimension', () => {
  test('the trend by segment has the revenue that RFM gives each, to the last won', async () => {
    const rfm = await run('rfm');
    const trend = await run('trend', { dimension: 'rfm', top: 12 });
    const own = new Map(rfm.segments.map(({ id, revenue }) => [id as string, revenue]));
    expect(trend.parts.map(({ kind }) => kind)).toEqual(trend.parts.map(() => 'segment'));
    const parts = new Map(trend.parts.map(({ name, total }) => [name, total]));
    for (const id of rfmSegmentIds) expect(parts.get(id) ?? 0).toBe(own.get(id) ?? 0);
    for (const measure of ['netRevenue', 'customers'])
      expect((await run('trend', { dimension: 'rfm', measure, top: 12 })).parts.length).toBe(parts.size);
  });

  test('a filter leaves the segments as they were', async () => {
    const channel: Filter = { kind: 'orders', role: 'channel', values: ['앱'] };
    const whole = await run('trend', { dimension: 'rfm', top: 12 });
    const inApp = await run('trend', { dimension: 'rfm', top: 12 }, [channel]);
    const totals = new Map(whole.parts.map(({ name, total }) => [name, total ?? 0]));
    expect(inApp.parts.length).toBeGreaterThan(5);
    for (const { name, total } of inApp.parts) expect(total).toBeLessThanOrEqual(totals.get(name) ?? 0);
    const sum = inApp.parts.reduce((all, { total }) => all + (total ?? 0), 0);
    expect(sum).toBe((await run('trend', {}, [channel])).total);
  });

  test('products by segment: the groups are the segments with their buyers', async () => {
    const rfm = await run('rfm');
    const { particular } = await run('products', { by: 'rfm' });
    if (particular.status !== 'ok') throw new Error(particular.reason);
    const sizes = new Map(rfm.segments.map(({ id, customerCount }) => [id as string, customerCount]));
    for (const { name, buyerCount } of particular.groups) expect(buyerCount).toBe(sizes.get(name));
  });
});
