import { openAsBlob } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { cutNear, selectCut } from '../../src/analyses/pareto/chart.ts';
import { tierIds, type ValueResult } from '../../workers/analyses/value/result.ts';
import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import { toDayNumber, toIsoDay } from '../../workers/contract/periods.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import reference from '../reference/value.json' with { type: 'json' };
import { expectOk, importFile } from '../support/importText.ts';
import { sharedFile } from '../support/journey.ts';
import { anyLines, plainMapping, salesOf, toCsv, type PlainLine } from '../support/plainOrders.ts';
import { addUp, splitTiers, sumCustomers, type LoopSale, type LoopTiers } from '../support/valueLoop.ts';

let engine: EngineApi;
beforeAll(async () => {
  engine = await createNodeEngine();
});

async function run<Id extends AnalysisId>(
  analysis: Id,
  datasetId: string,
  options: Record<string, unknown> = {},
  filters: readonly Filter[] = [],
): Promise<RunResult<Id>> {
  const request = { analysis, datasetId, asOf: null, options, filters };
  return expectOk(await engine.run(request, 'run', () => undefined));
}

const cents = (money: number | null | undefined): number => Math.round((money ?? 0) * 100);

/** A line without an order number belongs to the day. */
const toSale = (line: PlainLine): LoopSale => ({
  ...{ customer: line.customer, day: line.day, order: line.order === '' ? line.day : line.order },
  ...{ amount: line.cents, cost: line.costCents },
});

function expectTiers(result: ValueResult, want: LoopTiers): void {
  for (const id of ['high', 'mid', 'low'] as const) {
    const row = result.tiers[tierIds.indexOf(id)];
    expect([id, row?.customerCount, cents(row?.revenue), cents(row?.margin)]).toEqual([
      id,
      want[id].length,
      addUp(want[id], 'revenue'),
      addUp(want[id], 'margin'),
    ]);
  }
}

async function namesIn(runId: string, tier: string): Promise<string[]> {
  const selection = { by: 'groups' as const, groups: [tier] };
  const audience = expectOk(await engine.createAudience({ runId, name: tier, selection }));
  const page = { audienceId: audience.id, offset: 0, limit: 1e6, sortBy: 'customer', descending: false };
  return expectOk(await engine.audienceMembers(page)).rows.map(([name]) => String(name));
}

test('files with returns, gaps and duplicates: the database and a plain loop agree to the last cent', async () => {
  await fc.assert(
    fc.asyncProperty(anyLines, fc.constantFrom('revenue', 'margin'), async (lines, basis) => {
      const mapping = plainMapping;
      const { id, lastDay } = expectOk(await importFile(engine, toCsv(lines), { mapping, kind: 'orders' }));
      const sales = salesOf(lines).map(toSale);
      for (const window of ['all', 'year'] as const) {
        const from = window === 'all' ? '0000' : toIsoDay(toDayNumber(lastDay) - 364);
        const customers = sumCustomers(sales, from, lastDay, basis);
        if (customers.length === 0) continue;
        const want = splitTiers(customers);
        const { result, runId } = await run('value', id, { window, basis });
        expectTiers(result, want);
        const names = want.high.map(({ customer }) => customer).sort();
        expect((await namesIn(runId, 'high')).sort()).toEqual(names);
        const inside = sumCustomers(sales, from, lastDay);
        expect(cents(result.revenue)).toBe(addUp(inside, 'revenue'));
        const kpi = await run('kpi', id, { period: window, counting: 'rolling' });
        expect(cents(kpi.result.kpis.revenue.value)).toBe(cents(result.revenue));
      }
      await engine.dropDataset(id);
    }),
    { numRuns: 8 },
  );
});

test('a filter narrows the tiers as if nothing else were in the file', async () => {
  const lines = ['a,2024-01-01,100,x', 'b,2024-01-02,80,x', 'b,2024-02-02,900,y', 'c,2024-01-03,70,y', ''];
  const text = `customer_id,order_date,amount,channel\n${lines.join('\n')}`;
  const { id } = expectOk(await importFile(engine, text));
  const { result, runId } = await run('value', id, {}, [{ kind: 'orders', role: 'channel', values: ['x'] }]);
  expect(result).toMatchObject({ customerCount: 2, revenue: 180 });
  expect(await namesIn(runId, 'high')).toEqual(['a']);
});

test('hours are compared where the file has them, and dates alone make no nights', async () => {
  const make = (time: (i: number) => string): string =>
    `customer_id,order_date,amount\n${Array.from(
      { length: 200 },
      (_, i) => `C${i % 60},2024-0${1 + (i % 6)}-1${i % 10}${time(i)},${100 + 13 * (i % 60)}\n`,
    ).join('')}`;
  const habits = async (text: string): Promise<string[]> => {
    const { id } = expectOk(await importFile(engine, text));
    const { profile } = (await run('value', id)).result;
    if (profile.status !== 'ok') throw new Error('not compared');
    return profile.kinds.filter(({ kind }) => kind === 'habit').map(({ name }) => name);
  };
  expect(await habits(make((i) => ` ${String(i % 24).padStart(2, '0')}:15`))).toEqual(['weekend', 'night']);
  expect(await habits(make(() => ''))).toEqual(['weekend']);
});

const retailFile = sharedFile('online_retail.csv.gz');

test.skipIf(retailFile === null)(
  'Online Retail: tiers, borders and those one order away, and the list of the concentration page',
  async () => {
    const blob = await openAsBlob(retailFile ?? '');
    const { id } = expectOk(await importFile(engine, blob, { fileName: 'online_retail.csv.gz' }));
    const want = reference.onlineRetail;
    const { result } = await run('value', id);
    expect(result).toMatchObject({ customerCount: want.customerCount, revenue: want.revenue });
    expect(result.cuts.high).toMatchObject({ count: want.high, threshold: want.highThreshold });
    expect(result.cuts.mid).toMatchObject({ count: want.highAndMid, threshold: want.midThreshold });
    expect(result.tiers[0]?.revenue).toBe(want.highRevenue);
    expect(result.next[0]?.steps[0]?.customerCount).toBe(want.nearHigh);
    expect(result.stability).toMatchObject({ status: 'short' });
    const pareto = await run('pareto', id);
    const cut = cutNear(pareto.result.byRevenue, 0.2);
    const listed = expectOk(await engine.countSelection(pareto.runId, selectCut('revenue', cut)));
    expect(listed).toEqual({ customerCount: want.high, revenue: want.highRevenue });
  },
);
