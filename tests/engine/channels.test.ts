import { openAsBlob } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import truth from '../../public/samples/korean-shop/truth.json' with { type: 'json' };
import { channelCell, type ChannelsResult } from '../../workers/analyses/channels/result.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import reference from '../reference/channels.json' with { type: 'json' };
import { expectOk, importFile } from '../support/importText.ts';
import {
  anyPartLines,
  gatherPurchases,
  mainPart,
  partMapping,
  toPartCsv,
  type PartLine,
} from '../support/plainParts.ts';
import { readMembers, readSales, sampleFile } from '../support/sampleSales.ts';

let engine: EngineApi;
beforeAll(async () => {
  engine = await createNodeEngine();
});

async function run(datasetId: string, options: Record<string, unknown> = {}): Promise<RunResult<'channels'>> {
  const request = { analysis: 'channels' as const, datasetId, asOf: null, options };
  return expectOk(await engine.run(request, 'run', () => undefined));
}

const cents = (money: number | null): number => Math.round((money ?? 0) * 100);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

describe('the five customers of the lesson', () => {
  let result: ChannelsResult;
  beforeAll(async () => {
    const { orders, spend } = reference.handSized;
    const { id } = expectOk(await importFile(engine, orders.join('\n'), { kind: 'orders' }));
    expectOk(
      await importFile(engine, spend.join('\n'), { kind: 'spend', datasetId: id, fileName: 'spend.csv' }),
    );
    result = (await run(id, { window: '90' })).result;
  });

  test('what each channel won and what it is worth', () => {
    expect(result).toMatchObject({ source: 'first', basis: 'margin', customerCount: 5, revenue: 750 });
    const [search, friend] = result.acquisition;
    expect(search).toMatchObject({ name: 'Search', customerCount: 3, revenue: 280, margin: 110 });
    expect(search?.repurchase).toMatchObject({ count: 1, of: 3 });
    expect(search?.valueAtAge).toEqual({ value: 120, of: 2, low: null, high: null });
    expect(search?.marginAtAge?.value).toBe(50);
    expect(search?.second).toMatchObject({ count: 1, of: 2 });
    expect(friend).toMatchObject({
      name: 'Friend',
      customerCount: 2,
      revenue: 470,
      margin: 210,
      firstOrder: 70,
    });
    expect(friend?.valueAtAge).toMatchObject({ value: 200, of: 2 });
    expect(friend?.second).toMatchObject({ count: 2, of: 2 });
  });

  test('what each customer cost: names that differ in case and spaces match, others are told', () => {
    const [search, friend, app] = result.acquisition;
    expect(search?.payback).toMatchObject({ cost: 90, newCustomers: 2, cac: 45, ltv: 50 });
    expect(search?.payback?.ratio).toBeCloseTo(50 / 45, 12);
    expect(friend?.payback).toMatchObject({ cost: 10, newCustomers: 2, cac: 5, ltv: 105, ratio: 21 });
    // Nobody bought first through the app, and nothing was spent on it.
    expect(app).toMatchObject({ name: 'App', customerCount: 0, firstOrder: null, payback: null });
    expect(result.spend).toMatchObject({
      grain: 'month',
      coveredCost: 600,
      unmatchedCost: 500,
      leftOutCount: 0,
    });
    expect(result.spend?.rows.filter(({ matched }) => matched === null).map(({ name }) => name)).toEqual([
      'TV',
    ]);
  });

  test('who uses several channels', () => {
    expect(
      result.sales?.rows.map(({ name, revenue, orders, customerCount }) => [
        name,
        revenue,
        orders,
        customerCount,
      ]),
    ).toEqual([
      ['Search', 310, 4, 4],
      ['Friend', 290, 3, 2],
      ['App', 150, 2, 2],
    ]);
    expect(result.sales?.one).toEqual({ customerCount: 2, orders: 2, revenue: 100 });
    expect(result.sales?.several).toEqual({ customerCount: 3, orders: 7, revenue: 650 });
  });
});

/** What the engine must find, by a plain loop over the lines; money in cents. */
function loopOver(lines: readonly PartLine[], order: readonly string[], windowDays: number) {
  const acquisition = new Map<
    string,
    { customers: number; cents: number; first: number; observed: number; atAge: number }
  >();
  const sales = new Map<string, { cents: number; orders: number; customers: Set<string> }>();
  const combinations = new Map<string, number>();
  const last = lines.reduce(
    (day, line) => (line.customer !== '' && line.cents > 0 && line.day > day ? line.day : day),
    '',
  );
  for (const [customer, purchases] of gatherPurchases(lines)) {
    const [first] = purchases;
    if (first === undefined) continue;
    const from = mainPart(first.cents, order);
    const own = acquisition.get(from) ?? { customers: 0, cents: 0, first: 0, observed: 0, atAge: 0 };
    const isObserved = dayOf(last) - dayOf(first.day) >= windowDays;
    own.customers += 1;
    own.first += sum([...first.cents.values()]);
    own.observed += Number(isObserved);
    const used = new Set<string>();
    for (const purchase of purchases) {
      const all = sum([...purchase.cents.values()]);
      own.cents += all;
      if (isObserved && dayOf(purchase.day) - dayOf(first.day) <= windowDays) own.atAge += all;
      for (const [part, amount] of purchase.cents) {
        const sold = sales.get(part) ?? { cents: 0, orders: 0, customers: new Set<string>() };
        sold.cents += amount;
        sold.customers.add(customer);
        sales.set(part, sold);
        used.add(part);
      }
      const main = sales.get(mainPart(purchase.cents, order));
      if (main) main.orders += 1;
    }
    acquisition.set(from, own);
    const key = [...used].sort((a, b) => order.indexOf(a) - order.indexOf(b)).join('+');
    combinations.set(key, (combinations.get(key) ?? 0) + 1);
  }
  return { acquisition, sales, combinations };
}

test('files with returns, gaps and duplicates: the database and a plain loop agree to the last cent', async () => {
  await fc.assert(
    fc.asyncProperty(anyPartLines, async (lines) => {
      const mapping = { ...partMapping, channel: 6 };
      const { id } = expectOk(
        await importFile(engine, toPartCsv(lines, 'channel'), { mapping, kind: 'orders' }),
      );
      const { runId, result } = await run(id, { window: '90' });
      const names = result.sales?.rows.map(({ name }) => name) ?? [];
      const want = loopOver(lines, names, 90);
      const rows = result.acquisition.filter(({ customerCount }) => customerCount > 0);
      expect(new Map(rows.map((row) => [row.name, read(row)]))).toEqual(want.acquisition);
      expect(
        result.sales?.rows.map((row) => [row.name, cents(row.revenue), row.orders, row.customerCount]),
      ).toEqual(
        names.map((name) => {
          const one = want.sales.get(name);
          return [name, one?.cents, one?.orders, one?.customers.size];
        }),
      );
      const combined = result.sales?.combinations ?? [];
      expect(
        new Map(combined.map((one) => [one.channels.map((at) => names[at]).join('+'), one.customerCount])),
      ).toEqual(want.combinations);
      const whole = sum(
        lines.filter(({ customer, cents: own }) => customer !== '' && own > 0).map((line) => line.cents),
      );
      expect(cents(result.revenue)).toBe(whole);
      expect(sum(result.acquisition.map(({ revenue }) => cents(revenue)))).toBe(whole);
      expect(sum((result.sales?.rows ?? []).flatMap(({ values }) => values.map(cents)))).toBe(whole);
      const margins = lines.filter(
        (line) => line.customer !== '' && line.cents > 0 && line.costCents !== null,
      );
      const margin = sum(margins.map((line) => line.cents - (line.costCents ?? 0)));
      expect(sum(result.acquisition.map((row) => cents(row.margin)))).toBe(margin);
      expect(sum((result.sales?.rows ?? []).map((row) => cents(row.margin)))).toBe(margin);

      const cells = [channelCell(result, 'combination', 0)];
      const counted = expectOk(await engine.countSelection(runId, { by: 'cells', cells }));
      expect(counted.customerCount).toBe(combined[0]?.customerCount);
      expect(cents(counted.revenue)).toBe(cents(combined[0]?.revenue ?? 0));
      await engine.dropDataset(id);
    }),
    { numRuns: 20 },
  );
});

function read(row: ChannelsResult['acquisition'][number]) {
  return {
    customers: row.customerCount,
    cents: cents(row.revenue),
    first: Math.round((row.firstOrder ?? 0) * row.customerCount * 100),
    observed: row.valueAtAge?.of ?? 0,
    atAge: Math.round((row.valueAtAge?.value ?? 0) * (row.valueAtAge?.of ?? 0) * 100),
  };
}

describe('the sample shop', () => {
  const spend = `월,채널,광고비,매출
2022-12,검색광고,900000,100
2023-01,검색광고,5000000,12000000
2023-02,SNS광고,7000000,9000000
2024-03,검색광고,3000000,8000000
2024-03,옥외광고,1000000,0`;
  let shop: string;
  beforeAll(async () => {
    const load = async (name: 'orders' | 'members', kind: 'orders' | 'customers', datasetId?: string) =>
      expectOk(
        await importFile(engine, await openAsBlob(sampleFile(name)), {
          ...{ fileName: `${name}.csv.gz`, kind },
          ...(datasetId ? { datasetId } : {}),
        }),
      ).id;
    shop = await load('orders', 'orders');
    await load('members', 'customers', shop);
    expectOk(await importFile(engine, spend, { kind: 'spend', datasetId: shop, fileName: 'spend.csv' }));
  });

  test('acquisition by members, cost and revenue are those of a plain loop over its files', async () => {
    const { result } = await run(shop);
    const acquired = new Map(readMembers().map((member) => [member.customer, member.acquired]));
    const won = new Map<string, number>();
    const covered = new Map<string, number>();
    const firstDay = new Map<string, string>();
    for (const { customer, won: amount, time } of readSales()) {
      const from = acquired.get(customer) ?? '';
      won.set(from, (won.get(from) ?? 0) + amount);
      const known = firstDay.get(customer);
      if (known === undefined || time < known) firstDay.set(customer, time);
    }
    for (const [customer, time] of firstDay) {
      const from = acquired.get(customer) ?? '';
      if (/^(2023-01|2023-02|2024-03)/.test(time)) covered.set(from, (covered.get(from) ?? 0) + 1);
    }
    expect(result).toMatchObject({ source: 'member', basis: 'margin', revenue: truth.totals.revenueWon });
    expect(result.customerCount).toBe(truth.sizes.buyers);
    expect(result.purchaseCount).toBe(truth.totals.purchases);
    expect(new Map(result.acquisition.map(({ name, revenue }) => [name, revenue]))).toEqual(won);
    expect(sum(result.acquisition.map(({ memberCount }) => memberCount ?? 0))).toBe(truth.sizes.members);
    const search = result.acquisition.find(({ name }) => name === '검색광고');
    const social = result.acquisition.find(({ name }) => name === 'SNS광고');
    expect(search?.payback).toMatchObject({ cost: 8_000_000, newCustomers: covered.get('검색광고') });
    expect(social?.payback).toMatchObject({ cost: 7_000_000, newCustomers: covered.get('SNS광고') });
    expect(result.spend).toMatchObject({ leftOutCount: 1, leftOutCost: 900_000, unmatchedCost: 1_000_000 });
    expect(result.spend?.rows.find(({ name }) => name === '검색광고')?.roas).toBeCloseTo(
      20_000_100 / 8_900_000,
      12,
    );
  });

  test('the channels that were planted as loyal and as fleeting come out as such', async () => {
    const { result } = await run(shop);
    const byValue = [...result.acquisition].sort(
      (a, b) => (b.marginAtAge?.value ?? 0) - (a.marginAtAge?.value ?? 0),
    );
    expect(byValue[0]?.name).toBe('지인추천');
    expect(byValue.at(-1)?.name).toBe('SNS광고');
    // The intervals of their repurchase rates lie apart.
    expect(byValue[0]?.repurchase.low).toBeGreaterThan(byValue.at(-1)?.repurchase.high ?? 1);
  });

  test('sales channels are those of a plain loop, whole and by stretch', async () => {
    const { sales } = (await run(shop, { source: 'first' })).result;
    const want = new Map<
      string,
      { revenue: number; margin: number; recent: number; customers: Set<string> }
    >();
    for (const { customer, time, won, cost, channel } of readSales()) {
      const own = want.get(channel) ?? { revenue: 0, margin: 0, recent: 0, customers: new Set<string>() };
      own.revenue += won;
      own.margin += won - cost;
      if (time.slice(0, 10) >= (sales?.stretch?.start ?? '')) own.recent += won;
      own.customers.add(customer);
      want.set(channel, own);
    }
    expect(sales?.stretch).toEqual({ days: 365, start: '2024-01-02', beforeStart: '2023-01-02' });
    expect(
      new Map(sales?.rows.map((row) => [row.name, [row.revenue, row.margin, row.recent, row.customerCount]])),
    ).toEqual(
      new Map(
        [...want].map(([name, own]) => [name, [own.revenue, own.margin, own.recent, own.customers.size]]),
      ),
    );
    expect(sum(sales?.rows.map(({ orders }) => orders) ?? [])).toBe(truth.totals.purchases);
  });
});

test('without a channel anywhere it says which column opens it', async () => {
  const { id } = expectOk(await importFile(engine, 'customer_id,order_date,amount\nA,2024-01-01,1\n'));
  const request = { analysis: 'channels' as const, datasetId: id, asOf: null, options: {} };
  const outcome = await engine.run(request, 'run', () => undefined);
  expect(outcome).toMatchObject({ status: 'failed', code: 'MISSING_ROLE', detail: { roles: 'channel' } });
});
