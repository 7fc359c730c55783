import { openAsBlob } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  programCell,
  programIds,
  stageIds,
  suggestionCell,
  type LifecycleResult,
  type ProgramId,
} from '../../workers/analyses/lifecycle/result.ts';
import type { Selection } from '../../workers/contract/audience.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import reference from '../reference/lifecycle.json' with { type: 'json' };
import { expectOk, importFile } from '../support/importText.ts';
import { sharedFile } from '../support/journey.ts';
import { loopOver, usualSettings, type LoopCustomer, type LoopLine } from '../support/lifecycleLoop.ts';
import { anyLines, plainMapping, salesOf, toCsv } from '../support/plainOrders.ts';
import { readMembers, readSales, sampleFile } from '../support/sampleSales.ts';
import { readTruth } from '../support/sampleShop.ts';

let engine: EngineApi;
beforeAll(async () => {
  engine = await createNodeEngine();
});

interface Asked {
  readonly asOf?: string;
  readonly options?: Record<string, unknown>;
  readonly filters?: readonly Filter[];
}
async function run(datasetId: string, asked: Asked = {}): Promise<RunResult<'lifecycle'>> {
  const { asOf = null, options = {}, filters = [] } = asked;
  const request = { analysis: 'lifecycle' as const, datasetId, asOf, options, filters };
  return expectOk(await engine.run(request, 'run', () => undefined));
}

type Row = Readonly<Record<string, string | number>>;

/** Everybody a selection means, with their figures. */
async function membersOf(runId: string, selection: Selection): Promise<Row[]> {
  const made = await engine.createAudience({ runId, name: 'some', selection });
  if (made.status === 'failed' && made.code === 'EMPTY_SELECTION') return [];
  const { id } = expectOk(made);
  const request = { audienceId: id, offset: 0, limit: 20_000, sortBy: 'customer', descending: false };
  const { columns, rows } = expectOk(await engine.audienceMembers(request));
  await engine.dropAudience(id);
  return rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? ''])));
}
const inProgram = (runId: string, id: ProgramId): Promise<Row[]> =>
  membersOf(runId, { by: 'cells', cells: [programCell(id)] });

/** customer → what the engine says of them. */
async function readCustomers(runId: string): Promise<Map<string, Record<string, unknown>>> {
  const found = new Map<string, Record<string, unknown>>();
  for (const stage of stageIds) {
    for (const row of await membersOf(runId, { by: 'groups', groups: [stage] })) {
      expect(found.has(String(row['customer']))).toBe(false);
      const { recencyDays, cycleDays, frequency, monetary, lastYearAmount } = row;
      const figures = { recencyDays, cycleDays, purchases: frequency, amount: monetary, lastYearAmount };
      found.set(String(row['customer']), { stage, program: null, ...figures });
    }
  }
  for (const program of programIds.filter((id) => id !== 'crossSell')) {
    for (const { customer } of await inProgram(runId, program)) {
      const known = found.get(String(customer))!;
      expect(known['program']).toBeNull();
      known['program'] = program;
    }
  }
  return found;
}

function plain(customers: ReadonlyMap<string, LoopCustomer>, unit = 1): Map<string, Record<string, unknown>> {
  return new Map(
    [...customers].map(([customer, { categories: _categories, ...rest }]) => [
      customer,
      { ...rest, amount: rest.amount / unit, lastYearAmount: rest.lastYearAmount / unit },
    ]),
  );
}
const byName = <V>(map: ReadonlyMap<string, V>): [string, V][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

async function loadSample(): Promise<string> {
  const orders = await openAsBlob(sampleFile('orders'));
  const { id } = expectOk(await importFile(engine, orders, { fileName: 'orders.csv.gz' }));
  const members = await openAsBlob(sampleFile('members'));
  const settings = { fileName: 'members.csv.gz', kind: 'customers' as const, datasetId: id };
  return expectOk(await importFile(engine, members, settings)).id;
}
const sampleLines = (): LoopLine[] =>
  readSales().map(({ customer, time, order, won, category }) => ({
    ...{ customer, day: time.slice(0, 10), order, amount: won, category },
  }));

describe('the sample shop with its members', () => {
  let id: string;
  let sampled: RunResult<'lifecycle'>;
  let result: LifecycleResult;
  beforeAll(async () => {
    id = await loadSample();
    sampled = await run(id);
    result = sampled.result;
  });

  test('the database and a plain loop agree on the stage, program and figures of every customer', async () => {
    const found = await readCustomers(sampled.runId);
    const want = plain(loopOver(sampleLines(), result.asOf, result.crossSell?.categories));
    const prospects = [...found]
      .filter(([, { stage }]) => stage === 'prospect')
      .map(([customer]) => customer);
    const buyers = new Set(want.keys());
    const without = readMembers().filter(({ customer }) => !buyers.has(customer));
    expect(prospects.sort()).toEqual(without.map(({ customer }) => customer).sort());
    for (const customer of prospects) found.delete(customer);
    expect(byName(found)).toEqual(byName(want));
  });

  test('holds as many as its truth says, and adds up to what the key figures say', async () => {
    const { sizes, totals } = readTruth();
    expect(result).toMatchObject({
      customerCount: sizes.members,
      buyerCount: sizes.buyers,
      revenue: totals.revenueWon,
    });
    expect(result.stages[0]?.customerCount).toBe(sizes.membersWithoutPurchase);
    const kpi = expectOk(
      await engine.run({ analysis: 'kpi', datasetId: id, asOf: null, options: {} }, 'kpi', () => undefined),
    ).result.kpis;
    const sum = (of: 'customerCount' | 'revenue'): number =>
      result.stages.reduce((total, row) => total + (row.id === 'prospect' ? 0 : row[of]), 0);
    expect(sum('customerCount')).toBe(kpi.customerCount.value);
    expect(sum('revenue')).toBe(kpi.revenue.value);
  });

  test('finds the planted pairs of categories, and suggests what is missing of them', async () => {
    const { pairs, categories } = result.crossSell!;
    const found = pairs.map(({ first, second }) => [categories[first], categories[second]].sort().join(' '));
    for (const { level, antecedent, consequent } of readTruth().associations) {
      if (level === 'category') expect(found).toContain([antecedent, consequent].sort().join(' '));
    }
    const everybody = loopOver(sampleLines(), result.asOf, categories);
    const suggested = new Map<string, string>();
    for (const [customer, { stage, categories: own }] of everybody) {
      if (stage === 'dormant') continue;
      const names = pairs.map(({ first, second }) => [categories[first]!, categories[second]!] as const);
      const pair = names.find(([a, b]) => own.has(a) !== own.has(b));
      if (pair) suggested.set(customer, own.has(pair[0]) ? pair[1] : pair[0]);
    }
    const members = await inProgram(sampled.runId, 'crossSell');
    const said = members.map((row): [string, string] => [
      String(row['customer']),
      categories[Number(row['nextCategory']) - 1]!,
    ]);
    expect(byName(new Map(said))).toEqual(byName(suggested));
    for (const { category, customerCount } of result.crossSell!.suggestions) {
      const cells = [suggestionCell(category)];
      expect(await membersOf(sampled.runId, { by: 'cells', cells })).toHaveLength(customerCount);
    }
  });

  test('expects as many back as came back of those who were in the program ninety days before', async () => {
    const cutoff = result.check!.cutoff;
    const lines = sampleLines();
    const then = loopOver(
      lines.filter(({ day }) => day <= cutoff),
      '2024-10-03',
      result.crossSell?.categories,
    );
    const buyersAfter = new Set(lines.filter(({ day }) => day > cutoff).map(({ customer }) => customer));
    for (const which of ['reSell', 'dormancyPrevention', 'churnPrevention', 'winBack'] as const) {
      const members = [...then].filter(([, { program }]) => program === which).map(([customer]) => customer);
      const count = members.filter((customer) => buyersAfter.has(customer)).length;
      const row = result.programs.find((program) => program.id === which);
      expect(row?.outlook).toMatchObject({ of: members.length, count });
    }
    const early = readMembers().filter(({ customer, joined }) => joined <= cutoff && !then.has(customer));
    const first = early.filter(({ customer }) => buyersAfter.has(customer));
    expect(result.programs[0]?.outlook).toMatchObject({ of: early.length, count: first.length });
  });

  test('other borders move customers as the plain loop says', async () => {
    const options = {
      ...usualSettings,
      riskFactor: 1.3,
      churnFactor: 2,
      dormantFactor: 3.5,
      activeDays: 200,
    };
    const { runId } = await run(id, { options });
    const found = await readCustomers(runId);
    const want = plain(loopOver(sampleLines(), result.asOf, result.crossSell?.categories, options));
    for (const [customer, { stage }] of found) if (stage === 'prospect') found.delete(customer);
    expect(byName(found)).toEqual(byName(want));
  });

  test('a filter narrows buyers and revenue alike', async () => {
    const filters: Filter[] = [{ kind: 'orders', role: 'channel', values: ['앱'] }];
    const { result: narrow } = await run(id, { filters });
    const sales = readSales().filter(({ channel }) => channel === '앱');
    expect(narrow.buyerCount).toBe(new Set(sales.map(({ customer }) => customer)).size);
    expect(narrow.revenue).toBe(sales.reduce((sum, { won }) => sum + won, 0));
  });
});

test('files with returns, gaps and duplicates: database and plain loop agree, on any analysis date', async () => {
  await fc.assert(
    fc.asyncProperty(anyLines, fc.integer({ min: 0, max: 700 }), async (lines, offset) => {
      const { cost: _cost, product, ...mapping } = plainMapping;
      const text = toCsv(lines);
      const imported = await importFile(engine, text, {
        ...{ mapping: { ...mapping, category: product }, kind: 'orders' },
      });
      const { id } = expectOk(imported);
      const asOf = new Date(Date.UTC(2023, 0, 1 + offset)).toISOString().slice(0, 10);
      const sales = salesOf(lines).map(({ customer, day, order, cents, product: category }): LoopLine => ({
        ...{ customer, day, order, amount: cents, category },
      }));
      if (sales.every(({ day }) => day > asOf)) {
        const request = { analysis: 'lifecycle' as const, datasetId: id, asOf, options: {} };
        expect(await engine.run(request, 'run', () => undefined)).toMatchObject({ code: 'NO_ROWS' });
      } else {
        const { runId, result } = await run(id, { asOf });
        const want = plain(loopOver(sales, asOf, result.crossSell?.categories), 100);
        expect(byName(await readCustomers(runId))).toEqual(byName(want));
      }
      await engine.dropDataset(id);
    }),
    { numRuns: 25 },
  );
});

const retailFile = sharedFile('online_retail.csv.gz');

test.skipIf(retailFile === null)('Online Retail: stages add up to its buyers and its revenue', async () => {
  const blob = await openAsBlob(retailFile ?? '');
  const { id } = expectOk(await importFile(engine, blob, { fileName: 'online_retail.csv.gz' }));
  const { result } = await run(id);
  const { buyerCount, revenue } = reference.onlineRetail;
  expect(result).toMatchObject({ customerCount: buyerCount, buyerCount, revenue, hasMembers: false });
  expect(result.stages.reduce((sum, row) => sum + row.customerCount, 0)).toBe(buyerCount);
  const thousandths = result.stages.map((row) => Math.round(row.revenue * 1000));
  expect(thousandths.reduce((sum, one) => sum + one, 0)).toBe(Math.round(revenue * 1000));
  expect(result.crossSell).toBeNull();
});
