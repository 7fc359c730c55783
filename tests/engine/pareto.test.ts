import { openAsBlob } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { cutNear, selectCut } from '../../src/analyses/pareto/chart.ts';
import type { Concentration, ParetoResult } from '../../workers/analyses/pareto/result.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import reference from '../reference/pareto.json' with { type: 'json' };
import { expectOk, importFile } from '../support/importText.ts';
import { sharedFile } from '../support/journey.ts';
import { anyLines, plainMapping, salesOf, toCsv, type PlainLine } from '../support/plainOrders.ts';

let engine: EngineApi;
beforeAll(async () => {
  engine = await createNodeEngine();
});

async function run(datasetId: string, options: Record<string, unknown> = {}): Promise<RunResult<'pareto'>> {
  const request = { analysis: 'pareto' as const, datasetId, asOf: null, options };
  return expectOk(await engine.run(request, 'run', () => undefined));
}

const cents = (money: number): number => Math.round(money * 100);

/** The amounts of a concentration, one for each unit, best first; all cuts are there with so few units. */
function amountsOf({ steps }: Concentration): number[] {
  return Array.from(steps.counts).flatMap((count, i) => {
    const held = count - (steps.counts[i - 1] ?? 0);
    return new Array<number>(held).fill(cents(steps.thresholds[i] ?? 0));
  });
}

/** Revenue and margin of each unit by a plain loop over the lines, in cents, best first. */
function loopOver(
  lines: readonly PlainLine[],
  unit: 'customer' | 'product',
): Record<'revenue' | 'margin', number[]> {
  const revenue = new Map<string, number>();
  const margin = new Map<string, number>();
  for (const line of salesOf(lines)) {
    const key = line[unit];
    if (key === '') continue;
    revenue.set(key, (revenue.get(key) ?? 0) + line.cents);
    if (line.costCents !== null) margin.set(key, (margin.get(key) ?? 0) + line.cents - line.costCents);
  }
  const sorted = (of: Map<string, number>): number[] => [...of.values()].sort((a, b) => b - a);
  return { revenue: sorted(revenue), margin: sorted(margin) };
}

function expectSame(result: ParetoResult, want: Record<'revenue' | 'margin', number[]>): void {
  expect(amountsOf(result.byRevenue)).toEqual(want.revenue);
  expect(result.byMargin === null ? [] : amountsOf(result.byMargin)).toEqual(want.margin);
}

test('files with returns, gaps and duplicates: the database and a plain loop agree to the last cent', async () => {
  await fc.assert(
    fc.asyncProperty(anyLines, async (lines) => {
      const mapping = plainMapping;
      const { id } = expectOk(await importFile(engine, toCsv(lines), { mapping, kind: 'orders' }));
      const ofCustomers = await run(id);
      expectSame(ofCustomers.result, loopOver(lines, 'customer'));
      const whole = salesOf(lines).reduce((sum, line) => sum + line.cents, 0);
      expect(cents(ofCustomers.result.revenue)).toBe(whole);
      expect(cents(ofCustomers.result.byRevenue.total)).toBe(whole);

      const ofProducts = await run(id, { unit: 'products' });
      expectSame(ofProducts.result, loopOver(lines, 'product'));
      const { byRevenue, revenue, unassignedRevenue } = ofProducts.result;
      expect(cents(byRevenue.total) + cents(unassignedRevenue)).toBe(whole);
      expect(cents(revenue)).toBe(whole);

      const cut = cutNear(byRevenue, 0.2);
      const counted = expectOk(await engine.countSelection(ofProducts.runId, selectCut('revenue', cut)));
      const atTop = new Set(byRevenue.top.slice(0, cut.count).map(({ name }) => name));
      const buyers = new Set(
        salesOf(lines).flatMap(({ customer, product }) => (atTop.has(product) ? [customer] : [])),
      );
      expect(counted.customerCount).toBe(buyers.size);
      await engine.dropDataset(id);
    }),
    { numRuns: 20 },
  );
});

test('costs finer than the amounts stay exact', async () => {
  const lines = ['a,2024-01-01,100,60.125', 'b,2024-01-02,100,0.0005', 'a,2024-01-03,50,'];
  const text = ['customer_id,order_date,amount,cost', ...lines, ''].join('\n');
  const mapping = { customer: 0, time: 1, amount: 2, cost: 3 };
  const { id } = expectOk(await importFile(engine, text, { mapping, kind: 'orders' }));
  const { result } = await run(id, { measure: 'margin' });
  expect(result.byMargin?.total).toBe(139.8745);
  expect([...(result.byMargin?.steps.thresholds ?? [])]).toEqual([99.9995, 39.875]);
});

test('products without a column for them: the role is named', async () => {
  const text = 'customer_id,order_date,amount\na,2024-01-01,1\nb,2024-01-02,2\n';
  const { id } = expectOk(await importFile(engine, text));
  const request = { analysis: 'pareto' as const, datasetId: id, asOf: null, options: { unit: 'products' } };
  const outcome = await engine.run(request, 'run', () => undefined);
  expect(outcome).toMatchObject({ status: 'failed', code: 'MISSING_ROLE', detail: { roles: 'product' } });
});

const retailFile = sharedFile('online_retail.csv.gz');

test.skipIf(retailFile === null)(
  'Online Retail: the known counts and revenue, for customers and products',
  async () => {
    const blob = await openAsBlob(retailFile ?? '');
    const { id } = expectOk(await importFile(engine, blob, { fileName: 'online_retail.csv.gz' }));
    const { customerCount, productCount, revenue, customers, products: want } = reference.onlineRetail;
    const { result } = await run(id);
    expect(result).toMatchObject({ customerCount, revenue, unassignedRevenue: 0, byMargin: null });
    expect(result.byRevenue).toMatchObject({ unitCount: customerCount, total: revenue });
    expect(result.byRevenue.countFor80).toBe(customers.countFor80);
    expect(result.byRevenue.gini).toBeCloseTo(customers.gini, 12);
    expect(result.byRevenue.topFifthShare).toBeCloseTo(customers.topFifthShare, 12);
    const products = (await run(id, { unit: 'products' })).result;
    expect(products.byRevenue).toMatchObject({ unitCount: productCount, total: revenue });
    expect(products.byRevenue.countFor80).toBe(want.countFor80);
    expect(products.byRevenue.gini).toBeCloseTo(want.gini, 12);
  },
);
