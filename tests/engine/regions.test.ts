import { openAsBlob } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import truth from '../../public/samples/korean-shop/truth.json' with { type: 'json' };
import type { RegionsResult } from '../../workers/analyses/regions/result.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import reference from '../reference/regions.json' with { type: 'json' };
import { expectOk, importFile } from '../support/importText.ts';
import { sharedFile } from '../support/journey.ts';
import { anyPartLines, gatherPurchases, mainPart, partMapping, toPartCsv } from '../support/plainParts.ts';
import { readMembers, readSales, sampleFile } from '../support/sampleSales.ts';

let engine: EngineApi;
beforeAll(async () => {
  engine = await createNodeEngine();
});

async function run(datasetId: string, options: Record<string, unknown> = {}): Promise<RunResult<'regions'>> {
  const request = { analysis: 'regions' as const, datasetId, asOf: null, options };
  return expectOk(await engine.run(request, 'run', () => undefined));
}

const cents = (money: number | null): number => Math.round((money ?? 0) * 100);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const rowOf = (result: RegionsResult, name: string) => result.rows.find((row) => row.name === name);

test('files with returns, gaps and duplicates: the database and a plain loop agree to the last cent', async () => {
  await fc.assert(
    fc.asyncProperty(anyPartLines, async (lines) => {
      const mapping = { ...partMapping, region: 6 };
      const { id } = expectOk(
        await importFile(engine, toPartCsv(lines, 'region'), { mapping, kind: 'orders' }),
      );
      const { runId, result } = await run(id, { mix: 'product' });
      const names = result.rows.map(({ name }) => name);
      const want = new Map<string, { cents: number; orders: number; times: Map<string, number> }>();
      for (const purchases of gatherPurchases(lines).values()) {
        for (const purchase of purchases) {
          for (const [part, amount] of purchase.cents) {
            const own = want.get(part) ?? { cents: 0, orders: 0, times: new Map<string, number>() };
            own.cents += amount;
            own.times.set(purchase.customer, (own.times.get(purchase.customer) ?? 0) + 1);
            want.set(part, own);
          }
          const main = want.get(mainPart(purchase.cents, names));
          if (main) main.orders += 1;
        }
      }
      expect(
        result.rows.map((row) => [
          row.name,
          cents(row.revenue),
          row.orders,
          row.customerCount,
          row.repurchase.count,
        ]),
      ).toEqual(
        names.map((name) => {
          const times = [...(want.get(name)?.times.values() ?? [])];
          const again = times.filter((count) => count > 1).length;
          return [name, want.get(name)?.cents, want.get(name)?.orders, times.length, again];
        }),
      );
      const sales = lines.filter((line) => line.customer !== '' && line.cents > 0);
      expect(sum(result.rows.map(({ revenue }) => cents(revenue)))).toBe(
        sum(sales.map((line) => line.cents)),
      );
      const costed = sales.filter(({ costCents }) => costCents !== null);
      expect(sum(result.rows.map(({ margin }) => cents(margin)))).toBe(
        sum(costed.map((line) => line.cents - (line.costCents ?? 0))),
      );

      // Buyers of each product in each place.
      const buyers = new Map<string, Set<string>>();
      for (const { product, part, customer } of sales.filter((line) => line.product !== '')) {
        const key = `${part} ${product}`;
        buyers.set(key, (buyers.get(key) ?? new Set()).add(customer));
      }
      const cells = (result.mix?.cells ?? []).flatMap((row, place) =>
        row.map((cell, item): [string, number] => [
          `${names[place]} ${result.mix?.names[item]}`,
          cell.buyers,
        ]),
      );
      expect(new Map(cells.filter(([, count]) => count > 0))).toEqual(
        new Map([...buyers].map(([key, who]) => [key, who.size])),
      );

      const counted = expectOk(await engine.countSelection(runId, { by: 'cells', cells: [0] }));
      expect(counted.customerCount).toBe(result.rows[0]?.customerCount);
      await engine.dropDataset(id);
    }),
    { numRuns: 12 },
  );
});

describe('the sample shop', () => {
  let shop: string;
  beforeAll(async () => {
    const orders = await openAsBlob(sampleFile('orders'));
    shop = expectOk(await importFile(engine, orders, { fileName: 'orders.csv.gz', kind: 'orders' })).id;
    const members = await openAsBlob(sampleFile('members'));
    const settings = { fileName: 'members.csv.gz', kind: 'customers' as const, datasetId: shop };
    expectOk(await importFile(engine, members, settings));
  });

  test('the loyal region without a store that was planted scores highest', async () => {
    const { result } = await run(shop);
    const ranked = [...result.rows].sort((a, b) => (b.score?.value ?? 0) - (a.score?.value ?? 0));
    const { region, realised } = truth.unservedRegion;
    expect(ranked[0]).toMatchObject({ name: region, storeCount: 0 });
    expect(ranked[0]?.penetration?.of).toBe(realised.members);
    const value = ranked[0]?.score;
    expect(value?.value).toBeCloseTo(
      100 * (value?.base ?? 0) * (value?.loyalty ?? 0) * (value?.distance ?? 0),
      10,
    );
  });

  test('the stores stand where their names say', async () => {
    const { result } = await run(shop);
    expect(new Map(result.stores?.map(({ name, row }) => [name, result.rows[row ?? -1]?.name]))).toEqual(
      new Map([
        ['잠실점', '서울'],
        ['성수점', '서울'],
        ['분당점', '경기'],
        ['서면점', '부산'],
        ['동성로점', '대구'],
        ['둔산점', '대전'],
      ]),
    );
    expect(result.stores).toHaveLength(truth.sizes.stores);
  });

  test('favourites: two of the three planted are proven, the third has too few buyers, and nothing else is found', async () => {
    const { result } = await run(shop);
    const found = result.favourites?.list.map(({ row, name }) => `${result.rows[row]?.name} ${name}`);
    const planted = truth.regionalFavourites.map(({ region, product }) => `${region} ${product}`);
    expect(found).toEqual([planted[0], planted[2]]);
    expect(truth.regionalFavourites[1]?.realised.linesInRegion).toBeLessThan(15);
  });

  test('money, orders, members and buyers are those of a plain loop over its files', async () => {
    const { result } = await run(shop);
    const want = new Map<
      string,
      { revenue: number; margin: number; recent: number; customers: Set<string> }
    >();
    const bought = new Set<string>();
    for (const { customer, time, won, cost, region } of readSales()) {
      const own = want.get(region) ?? { revenue: 0, margin: 0, recent: 0, customers: new Set<string>() };
      own.revenue += won;
      own.margin += won - cost;
      if (time.slice(0, 10) >= (result.stretch?.start ?? '')) own.recent += won;
      own.customers.add(customer);
      bought.add(customer);
      want.set(region, own);
    }
    expect(
      new Map(result.rows.map((row) => [row.name, [row.revenue, row.margin, row.recent, row.customerCount]])),
    ).toEqual(
      new Map(
        [...want].map(([name, own]) => [name, [own.revenue, own.margin, own.recent, own.customers.size]]),
      ),
    );
    expect(sum(result.rows.map(({ revenue }) => revenue))).toBe(truth.totals.revenueWon);
    expect(sum(result.rows.map(({ orders }) => orders))).toBe(truth.totals.purchases);
    for (const { name, penetration } of result.rows) {
      const members = readMembersOf(name);
      expect(penetration).toMatchObject({
        count: members.filter((customer) => bought.has(customer)).length,
        of: members.length,
      });
    }
  });

  test('by home every customer is in one place, and by store there is no score', async () => {
    const home = (await run(shop, { by: 'home' })).result;
    expect(home).toMatchObject({ dimension: 'home', severalCount: 0 });
    expect(sum(home.rows.map(({ customerCount }) => customerCount))).toBe(truth.sizes.buyers);
    const store = (await run(shop, { by: 'store' })).result;
    expect(store.rows.map(({ score }) => score)).toEqual(store.rows.map(() => null));
    expect(store.rows.at(-1)?.kind).toBe('empty');
  });
});

const members = readMembers();
const readMembersOf = (region: string): string[] =>
  members.filter((member) => member.region === region).map(({ customer }) => customer);

const retailFile = sharedFile('online_retail.csv.gz');

test.skipIf(retailFile === null)('Online Retail: countries as counted elsewhere', async () => {
  const blob = await openAsBlob(retailFile ?? '');
  const { id } = expectOk(await importFile(engine, blob, { fileName: 'online_retail.csv.gz' }));
  const { result } = await run(id);
  const { customerCount, revenue, countryCount, germany, severalCount } = reference.onlineRetail;
  expect(result).toMatchObject({ dimension: 'region', customerCount, severalCount, stores: null, revenue });
  expect(result.rows).toHaveLength(countryCount);
  expect(rowOf(result, 'Germany')).toMatchObject({
    customerCount: germany.customers,
    orders: germany.orders,
    revenue: germany.revenue,
  });
  const thousandths = sum(result.rows.map((row) => Math.round(row.revenue * 1000)));
  expect(thousandths).toBe(Math.round(revenue * 1000));
});
