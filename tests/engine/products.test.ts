import { openAsBlob } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { cellOfItem, itemLists, type ProductsResult } from '../../workers/analyses/products/result.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { upperTail } from '../../workers/numeric/hypergeometric.ts';
import reference from '../reference/products.json' with { type: 'json' };
import { expectOk, importFile } from '../support/importText.ts';
import { sharedFile } from '../support/journey.ts';
import { anyLines, plainMapping, salesOf, toCsv, type PlainLine } from '../support/plainOrders.ts';
import { loopOverItems, type LoopItem, type LoopLine } from '../support/productLoop.ts';

let engine: EngineApi;
beforeAll(async () => {
  engine = await createNodeEngine();
});

async function run(
  datasetId: string,
  options: Record<string, unknown> = {},
  asOf: string | null = null,
): Promise<RunResult<'products'>> {
  return expectOk(
    await engine.run({ analysis: 'products' as const, datasetId, asOf, options }, 'run', () => undefined),
  );
}

const cents = (money: number): number => Math.round(money * 100);

function toLoop(lines: readonly PlainLine[]): LoopLine[] {
  return salesOf(lines).map((line) => ({
    customer: line.customer,
    time: line.day,
    purchase: line.order || line.day,
    item: line.product,
    cents: line.cents,
    costCents: line.costCents,
  }));
}

function expectSame(result: ProductsResult, want: Map<string, LoopItem>, perUnit = 100): void {
  const minor = (money: number | null): number | null => money && Math.round(money * perUnit);
  const got = Object.fromEntries(
    result.items.map((item) => [
      item.code,
      {
        ...{ cents: minor(item.revenue), margin: minor(item.margin), lines: item.lineCount },
        ...{ orders: item.orderCount, buyers: item.buyerCount },
        ...{ repeaters: item.repeat.count, starters: item.starters.count },
      },
    ]),
  );
  const named = [...want].filter(([item]) => item !== '');
  const loop = Object.fromEntries(
    named.map(([code, one]) => [
      code,
      {
        ...{ cents: one.cents, margin: one.marginCents, lines: one.lines, orders: one.orders },
        ...{ buyers: one.buyers.length, repeaters: one.repeaters.length, starters: one.starters.length },
      },
    ]),
  );
  expect(got).toEqual(loop);
  expect(minor(result.unassigned?.revenue ?? 0)).toBe(want.get('')?.cents ?? 0);
  expectSameStarts(result, new Map(named), perUnit);
}

function expectSameStarts(result: ProductsResult, want: Map<string, LoopItem>, perUnit: number): void {
  const watched = [...want.values()].reduce((sum, one) => sum + one.watched.length, 0);
  if (result.starting.status !== 'ok') {
    expect(watched).toBe(0);
    return;
  }
  const { starters } = result.starting;
  expect(starters).toHaveLength([...want.values()].filter((one) => one.starters.length > 0).length);
  for (const starter of starters) {
    const one = want.get(result.items[starter.item]?.code ?? '');
    expect(starter).toMatchObject({ starterCount: one?.starters.length, lostCount: one?.lost.length });
    expect(starter.back?.of ?? 0).toBe(one?.watched.length);
    expect(starter.back?.count ?? 0).toBe(one?.back.length);
    expect((starter.laterRevenue ?? 0) * perUnit * (starter.back?.of ?? 0)).toBeCloseTo(
      one?.laterCents ?? 0,
      3,
    );
    const top = Object.entries(one?.next ?? {}).filter(([item]) => item !== '');
    const counts = top.map(([, count]) => count).sort((a, b) => b - a);
    expect(starter.next.map(({ count }) => count)).toEqual(counts.slice(0, 3));
    for (const { item, count } of starter.next) expect(one?.next[result.items[item]?.code ?? '']).toBe(count);
  }
}

test('files with returns, gaps and duplicates: the database and a plain loop agree to the last cent', async () => {
  await fc.assert(
    fc.asyncProperty(anyLines, fc.constantFrom(7, 60, 200), async (lines, windowDays) => {
      const mapping = plainMapping;
      const { id, lastDay, asOf } = expectOk(
        await importFile(engine, toCsv(lines), { mapping, kind: 'orders' }),
      );
      const { result, runId } = await run(id, { windowDays });
      const want = loopOverItems(toLoop(lines), windowDays, lastDay);
      expectSame(result, want);
      const whole = salesOf(lines).reduce((sum, line) => sum + line.cents, 0);
      const parts = [...result.items, result.unassigned, result.rest].reduce(
        (sum, part) => sum + cents(part?.revenue ?? 0),
        0,
      );
      expect([cents(result.total.revenue), parts]).toEqual([whole, whole]);

      const returned = lines.filter(
        ({ customer, cents: paid, day }) => customer !== '' && paid < 0 && day <= asOf,
      );
      const amount = returned.reduce((sum, line) => sum - line.cents, 0);
      const returnParts = [...result.items, result.unassigned, result.rest].reduce(
        (sum, part) => sum + cents(part?.returnedAmount ?? 0),
        0,
      );
      expect([cents(result.total.returnedAmount), returnParts]).toEqual([amount, amount]);

      const place = result.items.findIndex(({ code }) => code === 'P0');
      const one = want.get('P0');
      if (place >= 0 && one) {
        const once = one.buyers.filter((customer) => !one.repeaters.includes(customer));
        const sizes = { buyers: one.buyers.length, once: once.length, lost: one.lost.length };
        for (const list of itemLists) {
          const selection = { by: 'cells' as const, cells: [cellOfItem(place, list)] };
          const counted = expectOk(await engine.countSelection(runId, selection));
          expect([list, counted.customerCount]).toEqual([list, sizes[list]]);
        }
      }
      await engine.dropDataset(id);
    }),
    { numRuns: 20 },
  );
});

test('what is left: a level or a column that is not there is said, and the next best is shown', async () => {
  const text = 'customer_id,order_date,amount,product\na,2024-01-01,1,x\nb,2024-01-02,2,y\n';
  const { id } = expectOk(await importFile(engine, text));
  const outcome = await engine.run(
    { analysis: 'products', datasetId: id, asOf: null, options: { level: 'brand', by: 'grade' } },
    'run',
    () => undefined,
  );
  const { result } = expectOk(outcome);
  expect(result).toMatchObject({
    level: 'product',
    stretchDays: null,
    starting: { status: 'left', haveDays: 2, neededDays: 181 },
    particular: { status: 'left', reason: 'noColumn', by: null },
    newItems: { status: 'left' },
  });
  const notes = outcome.status === 'ok' ? outcome.notes : [];
  expect(notes).toContainEqual({ code: 'COLUMN_NOT_THERE', detail: { role: 'brand' } });
  expect(notes).toContainEqual({ code: 'COLUMN_NOT_THERE', detail: { role: 'grade' } });
});

test('more items than rows: the best have one each, everything else is one row, and nothing is lost', async () => {
  const lines = Array.from({ length: 5_300 }, (_, i) => `c${i % 50},2024-01-${10 + (i % 20)},${i + 1},p${i}`);
  const text = ['customer_id,order_date,amount,product', ...lines, ''].join('\n');
  const { result } = await run(expectOk(await importFile(engine, text)).id);
  expect(result.items).toHaveLength(5_000);
  expect(result.items[0]).toMatchObject({ code: 'p5299', revenue: 5_300 });
  expect(result.rest).toMatchObject({
    itemCount: 300,
    revenue: (300 * 301) / 2,
    buyerCount: 50,
    lineCount: 300,
  });
  const sum = result.items.reduce((total, { revenue }) => total + revenue, result.rest?.revenue ?? 0);
  expect(sum).toBe(result.total.revenue);
});

const retailFile = sharedFile('online_retail.csv.gz');

describe.skipIf(retailFile === null)('Online Retail', () => {
  test('counts are those of a loop in another language', async () => {
    const blob = await openAsBlob(retailFile ?? '');
    const { id } = expectOk(await importFile(engine, blob, { fileName: 'online_retail.csv.gz' }));
    const { result } = await run(id);
    for (const want of reference.onlineRetail.items) {
      const item = result.items.find(({ code }) => code === want.code);
      expect({
        ...{ code: item?.code, revenue: item?.revenue, units: item?.units, buyers: item?.buyerCount },
        ...{ repeaters: item?.repeat.count, starters: item?.starters.count, orders: item?.orderCount },
      }).toEqual(want);
    }
    if (result.particular.status !== 'ok') throw new Error(result.particular.reason);
    const { groups, counts, itemBuyers, found, knownBuyers } = result.particular;
    const { code, buyers, german, germans } = reference.onlineRetail.germany;
    const item = result.items.findIndex((one) => one.code === code);
    const group = groups.findIndex(({ name }) => name === 'Germany');
    expect([counts[item * groups.length + group], itemBuyers[item], groups[group]?.buyerCount]).toEqual([
      german,
      buyers,
      germans,
    ]);
    expect(found).toContainEqual({ item, group });
    const p = upperTail(german, { units: knownBuyers, marked: germans, drawn: buyers });
    expect(result.particular.pAdjusted[item * groups.length + group]).toBeGreaterThan(p);
  });
});
