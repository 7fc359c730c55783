import { openAsBlob } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { tierIds, type KindEffect, type ValueResult } from '../../workers/analyses/value/result.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { readMembers, readSales, sampleFile, type SampleSale } from '../support/sampleSales.ts';
import { readTruth } from '../support/sampleShop.ts';
import { addUp, splitTiers, sumCustomers, type LoopTiers } from '../support/valueLoop.ts';

const truth = readTruth();
const sales = readSales();
const [firstDay, lastDay] = ['2023-01-01', '2024-12-31'];
const lines = sales.map(({ customer, time, order, won, cost }) => ({
  ...{ customer, day: time.slice(0, 10), order, amount: won, cost },
}));

let engine: EngineApi;
let shop: string;

beforeAll(async () => {
  engine = await createNodeEngine();
  const load = async (name: 'orders' | 'members', datasetId?: string): Promise<string> => {
    const kind = datasetId === undefined ? ('orders' as const) : ('customers' as const);
    const settings = { fileName: `${name}.csv.gz`, kind, ...(datasetId === undefined ? {} : { datasetId }) };
    return expectOk(await importFile(engine, await openAsBlob(sampleFile(name)), settings)).id;
  };
  shop = await load('members', await load('orders'));
});

async function run(options: Record<string, unknown> = {}): Promise<RunResult<'value'>> {
  const request = { analysis: 'value' as const, datasetId: shop, asOf: null, options };
  return expectOk(await engine.run(request, 'run', () => undefined));
}

function expectTiers({ tiers }: ValueResult, want: LoopTiers): void {
  for (const id of ['high', 'mid', 'low'] as const) {
    expect(tiers[tierIds.indexOf(id)]).toMatchObject({
      customerCount: want[id].length,
      revenue: addUp(want[id], 'revenue'),
      margin: addUp(want[id], 'margin'),
      orders: addUp(want[id], 'orders'),
    });
  }
}

describe('tiers of the sample shop', () => {
  test.each([
    ['all', 'revenue', firstDay],
    ['all', 'margin', firstDay],
    ['year', 'revenue', '2024-01-02'],
    ['year', 'margin', '2024-01-02'],
  ] as const)('%s, by %s: a loop over the file agrees to the last won', async (window, basis, from) => {
    const { result } = await run({ window, basis });
    expectTiers(result, splitTiers(sumCustomers(lines, from, lastDay, basis)));
    expect(result.from).toBe(from);
    expect(result.customerCount).toBe(truth.sizes.buyers);
    const outside = truth.sizes.buyers - sumCustomers(lines, from, lastDay).length;
    expect(result.tiers[3]?.customerCount).toBe(outside);
  });

  test('add up to the revenue that is known of the shop', async () => {
    const { result } = await run();
    expect(result).toMatchObject({
      revenue: truth.totals.revenueWon,
      margin: truth.totals.revenueWon - truth.totals.costWon,
      orders: truth.totals.purchases,
    });
    expect(result.tiers.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(truth.totals.revenueWon);
  });

  test('who is one order away, and what they lack', async () => {
    const { result } = await run();
    const tiers = splitTiers(sumCustomers(lines, firstDay, lastDay));
    const border = tiers.high.at(-1)?.value ?? 0;
    const lacks = tiers.mid.map(({ value, orders }) => ({
      distance: border - value,
      perOrder: value / orders,
    }));
    const near = lacks.filter(({ distance, perOrder }) => distance <= perOrder);
    expect(result.next[0]).toMatchObject({
      threshold: border,
      distance: lacks.reduce((sum, { distance }) => sum + distance, 0),
    });
    expect(result.next[0]?.steps[0]).toMatchObject({
      customerCount: near.length,
      distance: near.reduce((sum, { distance }) => sum + distance, 0),
    });
  });

  test('how many of a year ago’s top are still there', async () => {
    const { stability } = (await run()).result;
    const top = (from: string, to: string): Set<string> =>
      new Set(splitTiers(sumCustomers(lines, from, to)).high.map(({ customer }) => customer));
    const [then, now] = [top(firstDay, '2024-01-01'), top(firstDay, lastDay)];
    if (stability.status !== 'ok') throw new Error('too short');
    expect(stability.end).toBe('2024-01-01');
    expect(stability.still).toMatchObject({
      count: [...then].filter((customer) => now.has(customer)).length,
      of: then.size,
    });
  });
});

/** The mean over customers of the share of their money that meets a condition. */
function meanShare(customers: ReadonlySet<string>, meets: (sale: SampleSale) => boolean): number {
  const sums = new Map<string, [part: number, whole: number]>();
  for (const sale of sales) {
    if (!customers.has(sale.customer)) continue;
    const [part, whole] = sums.get(sale.customer) ?? [0, 0];
    sums.set(sale.customer, [part + (meets(sale) ? sale.won : 0), whole + sale.won]);
  }
  return [...sums.values()].reduce((sum, [part, whole]) => sum + part / whole, 0) / sums.size;
}

describe('what sets the top apart', () => {
  const tiers = splitTiers(sumCustomers(lines, firstDay, lastDay));
  const namesOf = (customers: LoopTiers['high']): Set<string> =>
    new Set(customers.map(({ customer }) => customer));
  const [top, rest] = [namesOf(tiers.high), namesOf([...tiers.mid, ...tiers.low])];
  let profile: Extract<ValueResult['profile'], { status: 'ok' }>;
  beforeAll(async () => {
    const found = (await run()).result.profile;
    if (found.status !== 'ok') throw new Error('not compared');
    profile = found;
  });
  const kindOf = (kind: string, name: string): KindEffect => {
    const found = profile.kinds.find((one) => one.kind === kind && one.name === name);
    if (found === undefined) throw new Error(`no ${kind} ${name}`);
    return found;
  };

  test('shares of money are the means of the customers’ own, as a loop counts them', () => {
    const weekday = ({ time }: SampleSale): number => new Date(`${time.slice(0, 10)}T00:00:00Z`).getUTCDay();
    const hour = ({ time }: SampleSale): number => Number(time.slice(11, 13));
    const month = ({ time }: SampleSale): number => Number(time.slice(5, 7));
    const wanted: readonly (readonly [string, string, (sale: SampleSale) => boolean])[] = [
      ['category', '여성의류', (sale) => sale.category === '여성의류'],
      ['channel', '매장', (sale) => sale.channel === '매장'],
      ['habit', 'weekend', (sale) => weekday(sale) % 6 === 0],
      ['habit', 'night', (sale) => hour(sale) >= 21 || hour(sale) < 6],
      ['season', 'autumn', (sale) => month(sale) >= 9 && month(sale) <= 11],
    ];
    for (const [kind, name, meets] of wanted) {
      expect([name, kindOf(kind, name).top.toFixed(8)]).toEqual([name, meanShare(top, meets).toFixed(8)]);
      expect([name, kindOf(kind, name).rest.toFixed(8)]).toEqual([name, meanShare(rest, meets).toFixed(8)]);
    }
  });

  test('shares of customers are those of the list of members', () => {
    const members = readMembers();
    for (const name of ['지인추천', 'SNS광고', '검색광고']) {
      const shareIn = (of: ReadonlySet<string>): number =>
        members.filter(({ customer, acquired }) => of.has(customer) && acquired === name).length / of.size;
      expect(kindOf('acquisitionChannel', name)).toMatchObject({ top: shareIn(top), rest: shareIn(rest) });
    }
  });

  test('finds what was planted: referred customers are worth most, loyal ones live where no store is', () => {
    const best = String(truth.questions['15']?.['channel']);
    expect(kindOf('acquisitionChannel', best)).toMatchObject({ isProven: true });
    const lifts = profile.kinds
      .filter(({ kind }) => kind === 'acquisitionChannel')
      .sort((a, b) => (b.lift?.value ?? 0) - (a.lift?.value ?? 0));
    expect(lifts[0]?.name).toBe(best);
    expect(kindOf('region', truth.unservedRegion.region).lift?.value).toBeGreaterThan(1.2);
  });

  test('does not take frequent buyers for weekend buyers, whom nobody planted', () => {
    expect(kindOf('habit', 'weekend')).toMatchObject({ isProven: false });
    expect(kindOf('gender', '여').pAdjusted).toBeGreaterThan(0.05);
  });

  test('amount, orders and what grows with them are set apart', () => {
    const roles = Object.fromEntries(profile.numbers.map(({ id, role, p }) => [id, [role, p === null]]));
    expect(roles).toMatchObject({
      ...{ value: ['made', true], orders: ['made', true], aov: ['made', true] },
      ...{ monthsActive: ['grows', true], categories: ['grows', true], brands: ['grows', true] },
      ...{ recencyDays: ['apart', false], tenureDays: ['apart', false] },
    });
    const mean = (customers: LoopTiers['high'], of: 'revenue' | 'orders'): number =>
      addUp(customers, of) / customers.length;
    const others = [...tiers.mid, ...tiers.low];
    expect(profile.madeOf?.value).toBeCloseTo(mean(tiers.high, 'revenue') / mean(others, 'revenue'), 10);
    expect(profile.madeOf?.orders).toBeCloseTo(mean(tiers.high, 'orders') / mean(others, 'orders'), 10);
  });
});
