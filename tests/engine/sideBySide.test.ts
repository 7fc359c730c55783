import { openAsBlob } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import {
  measuresOfChannels,
  measuresOfCohort,
  measuresOfKpi,
  measuresOfPareto,
  measuresOfRegions,
  type Measure,
} from '../../src/sideBySide/measures.ts';
import { describeGroups } from '../../src/sideBySide/describeGroups.ts';
import type { ResultOf } from '../../workers/contract/catalogue.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { SegmentingId } from '../../workers/contract/segmentations.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { sampleFile } from '../support/sampleSales.ts';

let engine: EngineApi;
let datasetId: string;

beforeAll(async () => {
  engine = await createNodeEngine();
  const file = await openAsBlob(sampleFile('orders'));
  datasetId = expectOk(await importFile(engine, file, { fileName: 'orders.csv.gz' })).id;
});

async function groupsOf(by: SegmentingId): Promise<(string | null)[]> {
  const column = { role: 'segment', by, options: {}, asOf: '2025-01-01' } as const;
  const { values } = expectOk(await engine.filterValues({ datasetId, column, search: '', limit: 100 }));
  return values.map(({ value }) => value);
}

type Compared = 'channels' | 'cohort' | 'kpi' | 'pareto' | 'regions';

async function compare<Id extends Compared>(
  analysis: Id,
  by: SegmentingId,
  measuresOf: (result: ResultOf[Id]) => readonly Measure[],
) {
  const ask = async (values: (string | null)[] | null) => {
    const filters = values === null ? [] : [{ role: 'segment' as const, by, options: {}, values }];
    const request = { analysis, datasetId, asOf: null, options: {}, filters, isBeside: values !== null };
    return expectOk(await engine.run(request, 'run', () => undefined)).result as ResultOf[Id];
  };
  const whole = measuresOf(await ask(null));
  const answers = [];
  for (const [place, value] of (await groupsOf(by)).entries())
    answers.push({ value, place, result: await ask([value]) });
  const rows = describeGroups<Id>(answers, whole, measuresOf, String);
  const valueOf = (key: string) => whole.find((one) => one.key === key)?.value;
  const sumOf = (key: string): number => {
    const at = whole.findIndex((one) => one.key === key);
    return rows.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
  };
  return { whole, rows, valueOf, sumOf };
}

test.each(['rfm', 'lifecycle', 'value', 'clusters'] as const)(
  'groups of %s add up to all customers and all revenue, to the won',
  async (by) => {
    const { rows, sumOf, valueOf } = await compare('pareto', by, measuresOfPareto);
    expect(rows.length).toBeGreaterThan(1);
    expect(sumOf('customers')).toBe(valueOf('customers'));
    expect(sumOf('revenue')).toBe(valueOf('revenue'));
  },
);

test('key figures, cohorts, channels and places add up over value tiers too', async () => {
  const kpi = await compare('kpi', 'value', measuresOfKpi);
  for (const key of ['customerCount', 'orderCount', 'revenue']) expect(kpi.sumOf(key)).toBe(kpi.valueOf(key));
  const cohort = await compare('cohort', 'value', measuresOfCohort);
  const channels = await compare('channels', 'value', measuresOfChannels);
  const regions = await compare('regions', 'value', measuresOfRegions);
  for (const { sumOf, valueOf } of [cohort, channels, regions]) {
    expect(sumOf('customers')).toBe(valueOf('customers'));
    expect(sumOf('revenue')).toBe(valueOf('revenue'));
  }
});

test('shares of channels are told for every group, as 0 where nobody is', async () => {
  const { whole, rows } = await compare('channels', 'value', measuresOfChannels);
  const sold = whole.flatMap(({ key }, at) => (key.startsWith('sold ') ? [at] : []));
  expect(sold.length).toBeGreaterThan(1);
  for (const { values } of rows)
    expect(sold.reduce((sum, at) => sum + (values[at] ?? Number.NaN), 0)).toBeCloseTo(1, 9);
});

test('what is asked beside the page leaves the lists of the page as they were', async () => {
  const request = { analysis: 'pareto', datasetId, asOf: null, options: {} } as const;
  const { runId, result } = expectOk(await engine.run(request, 'run', () => undefined));
  const [first = null] = await groupsOf('value');
  const filters = [{ role: 'segment' as const, by: 'value' as const, options: {}, values: [first] }];
  expectOk(await engine.run({ ...request, filters, isBeside: true }, 'run', () => undefined));
  const counted = expectOk(
    await engine.countSelection(runId, { by: 'ranges', ranges: { monetary: [0, 1e12] } }),
  );
  expect(counted.customerCount).toBe(result.customerCount);
});
