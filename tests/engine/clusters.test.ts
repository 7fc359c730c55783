import { existsSync, openAsBlob } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ClustersResult } from '../../workers/analyses/clusters/result.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import reference from '../reference/clusters.json' with { type: 'json' };
import { expectOk, importFile } from '../support/importText.ts';

const mallUrl = new URL('../../../shared/data/Mall_Customers.csv', import.meta.url);

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

async function run(datasetId: string, options: Record<string, unknown> = {}, asOf: string | null = null) {
  return engine.run({ analysis: 'clusters', datasetId, asOf, options }, 'run', () => undefined);
}

/** Features of everybody by customer, as an audience of all groups lists them. */
async function listValues(datasetId: string, options: Record<string, unknown>, asOf: string | null = null) {
  const { runId, result } = expectOk(await run(datasetId, options, asOf));
  const groups = [...result.clusters, ...result.aside].map(({ id }) => id);
  const audience = expectOk(
    await engine.createAudience({ runId, name: 'all', selection: { by: 'groups', groups } }),
  );
  const page = { audienceId: audience.id, offset: 0, limit: 1e6, sortBy: 'customer', descending: false };
  const { columns, rows } = expectOk(await engine.audienceMembers(page));
  const at = (name: string): number => columns.indexOf(name);
  return {
    result,
    audience,
    valueOf: (customer: string, name: string) => rows.find(([id]) => id === customer)?.[at(name)],
    groupOf: (customer: string) => rows.find(([id]) => id === customer)?.[at('segment')],
  };
}

describe.skipIf(!existsSync(mallUrl))('Mall_Customers (skipped where the file is missing)', () => {
  const { mall } = reference;
  let id: string;
  beforeAll(async () => {
    const file = await openAsBlob(mallUrl);
    id = expectOk(await importFile(engine, file, { kind: 'customers', fileName: 'Mall_Customers.csv' })).id;
  });

  test('income and spending, five groups, unscaled: the published inertia and the same groups as scikit-learn', async () => {
    const options = { method: 'kmeans', k: mall.k, features: mall.features, scale: 'none' };
    const { result } = expectOk(await run(id, options));
    expect(result.inertia).toBeCloseTo(mall.inertia, 6);
    expect(result.silhouette).toBeCloseTo(mall.silhouette, 9);
    expect(result.clusters.map(({ size }) => size)).toEqual(mall.sizes);
    expect(result.verdict).toBe('real');
    expect(result.revenue).toBeNull();
    for (const { centre } of result.clusters) expect(centre).toHaveLength(2);
  });

  test('without a choice all columns of numbers are taken, the age among them though it is taken for an age band', async () => {
    const { result } = expectOk(await run(id));
    expect(result.features.map((feature) => feature.id)).toEqual([...mall.features, 'Age']);
    expect(result.set).toBe('own');
  });

  test('a name that is not there is refused with those that are', async () => {
    expect(await run(id, { features: ['Height'] })).toMatchObject({
      code: 'BAD_OPTION',
      detail: { option: 'features', given: 'Height', allowed: `${mall.features.join(', ')}, Age` },
    });
  });
});

describe('features of purchases', () => {
  const lines = [
    'customer_id,order_date,amount,order_no,category,brand,channel,discount',
    'A,2024-01-01,100,1,food,x,app,0',
    'A,2024-01-01,300,1,food,y,app,30',
    'A,2024-01-31,200,2,toys,x,web,0',
    'A,2024-03-31,400,3,toys,x,web,40',
    'B,2024-02-03,50,4,food,z,app,0',
    'C,2024-04-06,80,5,food,,app,0',
    'C,2024-04-09,-80,5,food,,app,0',
    'D,2024-06-01,70,6,food,x,app,0',
  ].join('\n');
  const asOf = '2024-04-10';
  let id: string;
  beforeAll(async () => {
    id = expectOk(await importFile(engine, lines)).id;
  });

  test.each([
    ['ordersPerYear', 'A', (3 * 365) / 100],
    // Six days of knowing C would mean 61 orders a year: 90 days at least.
    ['ordersPerYear', 'C', 365 / 90],
    ['meanCycle', 'A', 45],
    ['medianCycle', 'A', 45],
    // One purchase: the gap is at least the time since then.
    ['meanCycle', 'B', 67],
    ['recencyDays', 'A', 10],
    ['averageOrder', 'A', 1000 / 3],
    // 100 days from the first purchase on: one of three purchases lies after the fiftieth.
    ['laterShare', 'A', 1 / 3],
    ['weekendShare', 'B', 1],
    ['weekendShare', 'A', 1 / 3],
    ['discountShare', 'A', 0.7],
    ['returnShare', 'C', 0.5],
    ['returnShare', 'A', 0],
    ['brandCount', 'A', 2],
    ['favouriteBrandShare', 'A', 0.75],
    ['channel:app', 'A', 0.5],
    ['category:toys', 'A', 0.5],
    ['brand:y', 'A', 0.25],
  ])('%s of %s is %d', async (feature, customer, expected) => {
    const { valueOf } = await listValues(id, { features: [feature] }, asOf);
    expect(valueOf(customer, feature)).toBeCloseTo(expected, 9);
  });

  test('the price level is the geometric mean against what is usual in the category', async () => {
    const { valueOf } = await listValues(id, { features: ['priceLevel'] }, asOf);
    const usualFood = Math.log(100 * 300 * 50 * 80) / 4;
    const usualToys = Math.log(200 * 400) / 2;
    const above = Math.log(100 * 300 * 200 * 400) - 2 * usualFood - 2 * usualToys;
    expect(valueOf('A', 'priceLevel')).toBeCloseTo(Math.exp(above / 4), 5);
  });

  test('who has no brand lacks a value and stands aside; so does who bought too little; all revenue is somewhere', async () => {
    const { result, groupOf, audience } = await listValues(
      id,
      { featureSet: 'brand', fewestPurchases: 1 },
      asOf,
    );
    expect(groupOf('C')).toBe('valueMissing');
    expect(result.revenue).toBe(1130);
    expect([audience.customerCount, audience.revenue]).toEqual([3, 1130]);
    const few = await listValues(id, { fewestPurchases: 2 }, asOf);
    expect([few.groupOf('A'), few.groupOf('B'), few.groupOf('C')]).toEqual([
      'c1',
      'fewPurchases',
      'fewPurchases',
    ]);
  });

  test('purchases after the analysis date do not count', async () => {
    const { result } = await listValues(id, {}, asOf);
    expect(result.customerCount).toBe(3);
  });
});

test('a purchase counts for the part of the day in which its first line was bought; the night goes past midnight', async () => {
  const times = ['05:00', '10:59', '11:00', '16:59', '17:00', '21:59', '22:00', '04:59'];
  const lines = times.map((time, i) => `A,2024-01-0${i + 1} ${time},10,${i}`);
  const text = ['customer_id,order_date,amount,order_no', ...lines, 'A,2024-01-08 12:00,10,7'].join('\n');
  const { id } = expectOk(await importFile(engine, text));
  const features = ['morningShare', 'middayShare', 'eveningShare', 'nightShare'];
  const { valueOf } = await listValues(id, { features }, '2024-02-01');
  expect(features.map((feature) => valueOf('A', feature))).toEqual([0.25, 0.25, 0.25, 0.25]);
});

describe('what is not there', () => {
  const orders = 'customer_id,order_date,amount\nA,2024-01-01,10\nB,2024-01-05,20\nC,2024-02-01,30\n';

  test.each([
    ['product', 'COLUMN_NOT_THERE'],
    ['brand', 'COLUMN_NOT_THERE'],
    ['rhythm', 'NO_TIME_OF_DAY'],
    ['own', 'NO_NUMBER_COLUMNS'],
  ])('%s without its columns becomes behaviour, and that is said', async (featureSet, note) => {
    const { id } = expectOk(await importFile(engine, orders));
    const outcome = await run(id, { featureSet });
    expect(expectOk(outcome).result.set).toBe('behaviour');
    expect(outcome.status === 'ok' && outcome.notes.map(({ code }) => code)).toContain(note);
  });

  test('a customer file without numbers has nothing to tell customers apart by', async () => {
    const text = 'customer_id,gender\nA,f\nB,m\n';
    const { id } = expectOk(await importFile(engine, text, { kind: 'customers' }));
    expect(await run(id)).toMatchObject({ status: 'failed', code: 'NO_NUMBERS_TO_CLUSTER' });
  });
});

describe('columns of customer files', () => {
  test('are told apart by their header in every file, and buyers who are in none stand aside with their revenue', async () => {
    const orders = 'customer_id,order_date,amount\nA,2024-01-01,10\nX,2024-01-05,20.5\n';
    const { id } = expectOk(await importFile(engine, orders));
    const first = 'customer_id,points,visits\nA,5,100\nB,7,200\n';
    const second = 'customer_id,visits,points\nC,300,9\nD,,11\n';
    for (const text of [first, second]) {
      expectOk(await importFile(engine, text, { kind: 'customers', datasetId: id }));
    }
    const { result, valueOf, groupOf } = await listValues(id, { features: ['points', 'visits'], k: 2 });
    expect(['A', 'B', 'C'].map((customer) => valueOf(customer, 'points'))).toEqual([5, 7, 9]);
    expect(['A', 'B', 'C'].map((customer) => valueOf(customer, 'visits'))).toEqual([100, 200, 300]);
    expect([groupOf('D'), groupOf('X')]).toEqual(['valueMissing', 'valueMissing']);
    expect(result.customerCount).toBe(5);
    expect(sumRevenue(result)).toBe(30.5);
  });

  test('can be joined with features of purchases', async () => {
    const orders = 'customer_id,order_date,amount\nA,2024-01-01,10\nA,2024-01-05,20\nB,2024-01-05,20\n';
    const { id } = expectOk(await importFile(engine, orders));
    const members = 'customer_id,birth_date,points\nA,1990-02-01,3\nB,2000-01-06,4\nC,1980-01-01,5\n';
    expectOk(await importFile(engine, members, { kind: 'customers', datasetId: id }));
    const { result, valueOf } = await listValues(id, { features: ['purchases', 'age', 'points'], k: 2 });
    expect(result.customerCount).toBe(2);
    expect([valueOf('A', 'age'), valueOf('B', 'age')]).toEqual([33, 24]);
    expect([valueOf('A', 'purchases'), valueOf('B', 'purchases')]).toEqual([2, 1]);
    expect([valueOf('A', 'points'), valueOf('B', 'points')]).toEqual([3, 4]);
  });
});

function sumRevenue({ clusters, aside }: ClustersResult): number {
  return [...clusters, ...aside].reduce((sum, { revenue }) => sum + (revenue ?? 0), 0);
}
