import { openAsBlob, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import truth from '../../public/samples/korean-shop/truth.json' with { type: 'json' };
import { cellOfItem, type ProductsResult } from '../../workers/analyses/products/result.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { loopOverItems, type LoopLine } from '../support/productLoop.ts';

type Row = Readonly<Record<string, string>>;

const folder = new URL('../../public/samples/korean-shop/', import.meta.url);
const windowDays = 90;

let engine: EngineApi;
let shop: string;
let sales: readonly Row[];
let returns: readonly Row[];

beforeAll(async () => {
  engine = await createNodeEngine();
  const load = async (name: string, datasetId?: string): Promise<string> => {
    const blob = await openAsBlob(new URL(name, folder));
    const kind = datasetId === undefined ? ('orders' as const) : ('customers' as const);
    const settings = { fileName: name, kind, ...(datasetId === undefined ? {} : { datasetId }) };
    return expectOk(await importFile(engine, blob, settings)).id;
  };
  shop = await load('members.csv.gz', await load('orders.csv.gz'));
  const text = gunzipSync(readFileSync(new URL('orders.csv.gz', folder))).toString('utf8');
  const [header = '', ...lines] = text.slice(1).trimEnd().split('\r\n');
  const names = header.split(',');
  const rows = lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])),
  );
  const ofMembers = rows.filter((row) => row['고객번호'] !== '');
  sales = ofMembers.filter((row) => !row['주문번호']?.startsWith('R'));
  returns = ofMembers.filter((row) => row['주문번호']?.startsWith('R'));
});

async function run(options: Record<string, unknown> = {}): Promise<RunResult<'products'>> {
  const request = { analysis: 'products' as const, datasetId: shop, asOf: null, options };
  return expectOk(await engine.run(request, 'run', () => undefined));
}

const sumOf = (rows: readonly Row[], column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0);

function toLoop(column: string): LoopLine[] {
  return sales.map((row) => ({
    customer: row['고객번호'] ?? '',
    time: row['주문일시'] ?? '',
    purchase: row['주문번호'] ?? '',
    item: row[column] ?? '',
    cents: Number(row['결제금액']),
    costCents: Number(row['원가']),
  }));
}

describe.each([
  ['product', '상품코드'],
  ['brand', '브랜드'],
  ['category', '대분류'],
] as const)('by %s', (level, column) => {
  test('every figure is what a plain loop over the rows of the file counts', async () => {
    const { result } = await run({ level, windowDays });
    const loop = loopOverItems(toLoop(column), windowDays, truth.period.to);
    const starters = result.starting.status === 'ok' ? result.starting.starters : [];
    expect(result.items).toHaveLength(loop.size);
    expect(starters).toHaveLength([...loop.values()].filter((one) => one.starters.length > 0).length);
    const startOf = new Map(starters.map((starter) => [starter.item, starter]));
    for (const [place, item] of result.items.entries()) {
      const want = loop.get(item.code);
      if (!want) throw new Error(item.code);
      const own = sales.filter((row) => row[column] === item.code);
      const back = returns.filter((row) => row[column] === item.code);
      const list = own.reduce((sum, row) => sum + Number(row['정가']) * Number(row['수량']), 0);
      expect(item).toMatchObject({
        ...{ revenue: want.cents, margin: want.marginCents, lineCount: own.length },
        ...{ orderCount: want.orders, buyerCount: want.buyers.length, units: sumOf(own, '수량') },
        ...{ returnedLines: back.length, returnedAmount: -sumOf(back, '결제금액') || 0 },
        repeat: { count: want.repeaters.length, of: want.buyers.length },
        starters: { count: want.starters.length },
        firstDay: own.map((row) => row['주문일시']?.slice(0, 10)).sort()[0],
      });
      expect(item.price).toBeCloseTo(want.cents / sumOf(own, '수량'), 6);
      expect(item.discountRate).toBeCloseTo((list - want.cents) / list, 10);
      const within = (from: string, to: string): Row[] =>
        own.filter((row) => (row['주문일시'] ?? '') >= from && (row['주문일시'] ?? '') < to);
      expect(result.stretchDays).toBe(365);
      expect(item.recentRevenue).toBe(sumOf(within('2024-01-02', '2025'), '결제금액'));
      expect(item.priorRevenue).toBe(sumOf(within('2023-01-02', '2024-01-02'), '결제금액'));
      const start = startOf.get(place);
      expect(start?.starterCount ?? 0).toBe(want.starters.length);
      expect([start?.back?.count ?? 0, start?.back?.of ?? 0]).toEqual([
        want.back.length,
        want.watched.length,
      ]);
      expect(start?.lostCount ?? 0).toBe(want.lost.length);
      expect(Math.round((start?.laterRevenue ?? 0) * (start?.back?.of ?? 0))).toBe(want.laterCents);
    }
  });

  test('the parts make the revenue, margin and returns that were written down beside the sample', async () => {
    const { items, rest, unassigned, total } = (await run({ level, windowDays })).result;
    const sum = (pick: (part: ProductsResult['total']) => number | null): number =>
      items.reduce((all, item) => all + (pick(item) ?? 0), 0);
    expect([rest, unassigned]).toEqual([null, null]);
    expect(sum(({ revenue }) => revenue)).toBe(truth.totals.revenueWon);
    expect(total.revenue).toBe(truth.totals.revenueWon);
    expect(sum(({ margin }) => margin)).toBe(truth.totals.revenueWon - truth.totals.costWon);
    expect(sum(({ units }) => units)).toBe(truth.totals.unitsSold);
    expect(sum(({ lineCount }) => lineCount)).toBe(truth.totals.memberSaleLines);
    expect(sum(({ returnedLines }) => returnedLines)).toBe(returns.length);
    expect(total.returnedAmount).toBe(-sumOf(returns, '결제금액'));
    expect(total.orderCount).toBe(truth.totals.purchases);
    expect(total.buyerCount).toBe(truth.sizes.buyers);
  });
});

test('the pages of figures and of concentration show the same money', async () => {
  const own = (await run()).result;
  const ask = { datasetId: shop, asOf: null, options: {} };
  const kpi = expectOk(await engine.run({ ...ask, analysis: 'kpi' as const }, 'kpi', () => undefined));
  const { revenue, returns: returned, grossMargin, customerCount } = kpi.result.kpis;
  expect([revenue.value, returned.value, grossMargin.value, customerCount.value]).toEqual([
    own.total.revenue,
    own.total.returnedAmount,
    own.total.margin,
    own.total.buyerCount,
  ]);
  const request = { ...ask, analysis: 'pareto' as const, options: { unit: 'products' } };
  const { result } = expectOk(await engine.run(request, 'pareto', () => undefined));
  expect(own.items).toHaveLength(result.byRevenue.unitCount);
  expect(own.items[0]?.revenue).toBe(result.byRevenue.top[0]?.amount);
});

describe('what was planted', () => {
  test('the favourite of Busan is proven, and nothing that was not planted is', async () => {
    const { particular, items } = (await run()).result;
    if (particular.status !== 'ok') throw new Error(particular.reason);
    const found = particular.found.map(({ item, group }) => ({
      code: items[item]?.code,
      region: particular.groups[group]?.name,
    }));
    const [busan] = truth.regionalFavourites;
    expect(found).toEqual([{ code: busan?.code, region: busan?.region }]);
  });

  test('all planted favourites have a higher index at home than anywhere else with as many buyers', async () => {
    const { particular, items } = (await run()).result;
    if (particular.status !== 'ok') throw new Error(particular.reason);
    const { groups, counts, itemBuyers, knownBuyers } = particular;
    for (const { code, region } of truth.regionalFavourites) {
      const item = items.findIndex((one) => one.code === code);
      const index = groups.map(
        ({ buyerCount }, g) =>
          (counts[item * groups.length + g] ?? 0) / buyerCount / ((itemBuyers[item] ?? 0) / knownBuyers),
      );
      const large = groups.flatMap(({ name, buyerCount }, g) => (buyerCount >= 100 ? [{ name, g }] : []));
      const best = large.reduce((most, one) => ((index[one.g] ?? 0) > (index[most.g] ?? 0) ? one : most));
      expect(best.name).toBe(region);
      expect(index[best.g]).toBeGreaterThan(2);
    }
  });

  test('what was launched in the last half year is new, and nothing else', async () => {
    const { newItems, items } = (await run()).result;
    if (newItems.status !== 'ok') throw new Error('too short');
    const late = truth.launches.filter(({ date }) => date >= newItems.from);
    const isLate = (name: string): boolean => late.some(({ family }) => name.startsWith(family));
    expect(late.length).toBeGreaterThan(0);
    expect(
      items
        .filter(({ isNew }) => isNew)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      items
        .map(({ name }) => name)
        .filter(isLate)
        .sort(),
    );
    for (const { family, date } of truth.launches) {
      const members = items.filter(({ name }) => name.startsWith(family));
      expect(members.length).toBeGreaterThan(0);
      for (const { firstDay } of members) expect(firstDay >= date).toBe(true);
    }
  });

  test('what leads to what: the first purchase of a planted sequence is followed by its next', async () => {
    const { starting, items } = (await run()).result;
    if (starting.status !== 'ok') throw new Error('too short');
    const place = (code: string): number => items.findIndex((item) => item.code === code);
    for (const { firstCode, nextCode } of truth.sequences) {
      const start = starting.starters.find(({ item }) => item === place(firstCode));
      expect(start?.next[0]?.item).toBe(place(nextCode));
    }
  });
});

test('with the time that the planted sequences take, their beginnings are what brings people back, and nothing else', async () => {
  const { starting, items } = (await run({ windowDays: 60 })).result;
  if (starting.status !== 'ok') throw new Error('too short');
  const named = starting.starters.filter(({ verdict }) => verdict === 'better' || verdict === 'worse');
  expect(named.map(({ item, verdict }) => [items[item]?.code, verdict]).sort()).toEqual(
    truth.sequences.map(({ firstCode }) => [firstCode, 'better']).sort(),
  );
});

test('age bands come from the dates of birth, and a list has as many customers as the table says', async () => {
  const { result, runId } = await run({ level: 'category', by: 'ageBand' });
  if (result.particular.status !== 'ok') throw new Error(result.particular.reason);
  const { areDecades, groups, found, knownBuyers, unknownBuyers } = result.particular;
  expect(areDecades).toBe(true);
  expect(knownBuyers + unknownBuyers).toBe(truth.sizes.buyers);
  expect(groups.reduce((sum, { buyerCount }) => sum + buyerCount, 0)).toBe(knownBuyers);
  const baby = result.items.findIndex(({ name }) => name === '유아동');
  expect(found).toContainEqual({ item: baby, group: groups.findIndex(({ name }) => name === '30') });
  const cells = [cellOfItem(baby, 'buyers')];
  const counted = expectOk(await engine.countSelection(runId, { by: 'cells', cells }));
  expect(counted.customerCount).toBe(result.items[baby]?.buyerCount);
});
