import { openAsBlob } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import truth from '../../public/samples/korean-shop/truth.json' with { type: 'json' };
import type { TrendResult } from '../../workers/analyses/trend/result.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';

let engine: EngineApi;
let shop: string;

beforeAll(async () => {
  engine = await createNodeEngine();
  const orders = new URL('../../public/samples/korean-shop/orders.csv.gz', import.meta.url);
  shop = expectOk(await importFile(engine, await openAsBlob(orders), { fileName: orders.pathname })).id;
});

async function run(options: Record<string, unknown>, datasetId = shop): Promise<TrendResult> {
  const request = { analysis: 'trend' as const, datasetId, asOf: null, options };
  return expectOk(await engine.run(request, 'run', () => undefined)).result;
}

describe('the sample shop', () => {
  test.each([
    ['revenue', 'revenueWon'],
    ['orders', 'orders'],
    ['newCustomers', 'firstTimeBuyers'],
  ] as const)('%s by month is what was written down beside it', async (measure, name) => {
    const { values, periods, grain } = await run({ measure });
    expect(grain).toBe('month');
    expect(periods.some(({ isPartial }) => isPartial)).toBe(false);
    expect(values).toEqual(truth.seasonality.realised.map((row) => row[name]));
  });

  test('net revenue and margin are the totals written down', async () => {
    expect((await run({ measure: 'margin' })).total).toBe(truth.totals.revenueWon - truth.totals.costWon);
    const net = (await run({ measure: 'netRevenue' })).total ?? 0;
    expect(net).toBeLessThan(truth.totals.revenueWon);
    // Returns of guests are not in the net revenue of members.
    expect(net).toBeGreaterThanOrEqual(truth.totals.revenueWon + truth.returns.amountWon);
  });

  test('the months that were planted as strongest come out as the peak', async () => {
    const { season } = await run({ measure: 'orders' });
    if (season.status !== 'ok') throw new Error(season.reason);
    const top = [...season.places].sort((a, b) => b.index - a.index).slice(0, 2);
    const planted = truth.seasonality.monthFactors
      .map((factor, place) => ({ factor, place }))
      .sort((a, b) => b.factor - a.factor)
      .slice(0, 2);
    expect(new Set(top.map(({ place }) => place))).toEqual(new Set(planted.map(({ place }) => place)));
  });

  test('the weekdays follow the factors that were planted', async () => {
    const { season } = await run({ measure: 'orders', grain: 'day' });
    if (season.status !== 'ok') throw new Error(season.reason);
    const fromSunday = truth.seasonality.weekdayFactorsFromSunday;
    const mean = fromSunday.reduce((sum, factor) => sum + factor, 0) / 7;
    for (const { place, index } of season.places)
      expect(Math.abs(index - (fromSunday[(place + 1) % 7] ?? 0) / mean)).toBeLessThan(0.03);
  });

  test.each(['revenue', 'orders', 'customers', 'newCustomers', 'margin'])(
    '%s: the parts of every dimension add up to the whole',
    async (measure) => {
      for (const dimension of ['newReturning', 'channel', 'store', 'category', 'brand']) {
        const { parts, values, total } = await run({ measure, dimension, top: 3 });
        expect(parts.length).toBeGreaterThan(1);
        const summed = values.map((_, i) => parts.reduce((sum, part) => sum + (part.values[i] ?? 0), 0));
        expect(summed).toEqual(values);
        expect(parts.reduce((sum, part) => sum + (part.total ?? 0), 0)).toBe(total);
      }
    },
  );

  test('rare brands fold into one part that says how many they are', async () => {
    const { parts } = await run({ dimension: 'brand', top: 5 });
    expect(parts).toHaveLength(6);
    expect(parts.at(-1)).toMatchObject({ kind: 'other', valueCount: truth.sizes.brands - 5 });
  });
});

test('by hand: an order of two categories counts where its money is, revenue where each line is', async () => {
  const text = `고객번호,주문일시,주문번호,카테고리,결제금액
C1,2024-01-05,1,옷,1000
C1,2024-01-05,1,책,3000
C2,2024-01-09,2,옷,500
C1,2024-02-01,3,책,200
C2,2024-02-03,4,,70
`;
  const { id } = expectOk(await importFile(engine, text));
  const partsOf = async (options: Record<string, unknown>): Promise<unknown> =>
    (await run({ grain: 'month', ...options }, id)).parts.map(({ kind, name, values }) => [
      kind,
      name,
      values,
    ]);
  expect(await partsOf({ dimension: 'category' })).toEqual([
    ['value', '책', [3000, 200]],
    ['value', '옷', [1500, 0]],
    ['empty', '', [0, 70]],
  ]);
  expect(await partsOf({ dimension: 'category', measure: 'orders' })).toEqual([
    ['value', '책', [1, 1]],
    ['value', '옷', [1, 0]],
    ['empty', '', [0, 1]],
  ]);
  expect(await partsOf({ dimension: 'newReturning', measure: 'customers' })).toEqual([
    ['first', '', [2, 0]],
    ['repeat', '', [0, 2]],
  ]);
});
