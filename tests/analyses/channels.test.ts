import { describe, expect, test } from 'vitest';
import {
  findExtremes,
  findMover,
  judgeRatio,
  rankRatios,
  ratioDomain,
  sharesByPeriod,
} from '../../src/analyses/channels/chart.ts';
import { computeChannels } from '../../workers/analyses/channels/kernel.ts';
import { channelCell, type ChannelsResult } from '../../workers/analyses/channels/result.ts';
import { channelsSpec } from '../../workers/analyses/channels/spec.ts';
import type { KernelInput, KernelOutput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { toDayNumber } from '../../workers/contract/periods.ts';
import { selectMembers } from '../../workers/engine/audiences.ts';

/** One purchase a row: customer, day, channel (0 App, 1 Web, -1 none), amount. */
type Sale = readonly [customer: number, day: string, channel: number, amount: number];

interface SpendLine {
  readonly channel: number;
  readonly day: string;
  readonly cost: number;
}

const most = 40;

function inputOf(
  sales: readonly Sale[],
  spend: readonly SpendLine[] = [],
  names: readonly string[] = ['App', 'Web'],
): KernelInput {
  const sorted = [...sales].sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
  const days = sorted.map(([, day]) => toDayNumber(day));
  const last = sales.reduce((day, sale) => (sale[1] > day ? sale[1] : day), '2024-01-01');
  return {
    columns: {
      customer: Int32Array.from(sorted, ([customer]) => customer),
      day: Int32Array.from(days),
      starts: Uint8Array.from(sorted, () => 1),
      part: Int32Array.from(sorted, ([, , channel]) => (channel < 0 ? most + 1 : channel)),
      amount: Float64Array.from(sorted, ([, , , amount]) => amount),
      spendChannel: Int32Array.from(spend, ({ channel }) => channel),
      spendDay: Int32Array.from(spend, ({ day }) => toDayNumber(day)),
      spendCost: Float64Array.from(spend, ({ cost }) => cost),
      spendRevenue: new Float64Array(spend.length),
    },
    facts: {
      ...{ asOf: '2024-12-31', firstDay: '2024-01-01', coverEnd: last, moneyDecimals: 0, marginDecimals: 0 },
      ...{ mostChannels: most, otherSales: 0, hasSales: 1, source: 'first' },
      ...{ hasSpend: Number(spend.length > 0), spendDecimals: 0, hasSpendRevenue: 0 },
    },
    texts: { sales: ['App', 'Web'], spend: names },
  };
}

function compute(input: KernelInput, options: Record<string, unknown> = {}): KernelOutput {
  return computeChannels(input, completeOptions(channelsSpec, options));
}

function read(output: KernelOutput): ChannelsResult {
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as ChannelsResult;
}

const notesOf = (output: KernelOutput): string[] =>
  output.status === 'ok' ? output.notes.map(({ code }) => code) : [];

test('no purchase gives NO_ROWS, not NaN', () => {
  expect(compute(inputOf([]))).toMatchObject({ status: 'failed', code: 'NO_ROWS' });
});

describe('equal age', () => {
  const sales: Sale[] = [
    [1, '2024-01-01', 0, 100],
    [1, '2024-03-31', 0, 10],
    [1, '2024-04-01', 0, 1],
    [2, '2024-04-01', 1, 50],
    [2, '2024-04-02', 1, 7],
  ];

  test('counts the last day of the window and no later one, and only who was observed that long', () => {
    const { acquisition } = read(compute(inputOf(sales), { window: '90' }));
    // 2024-03-31 is the 90th day after the first purchase.
    expect(acquisition[0]).toMatchObject({ name: 'App', valueAtAge: { value: 110, of: 1 }, valueSoFar: 111 });
    expect(acquisition[1]).toMatchObject({ name: 'Web', valueAtAge: null, second: null, valueSoFar: 57 });
  });

  test('with nobody observed so long it is said, and nothing is compared', () => {
    const output = compute(inputOf(sales), { window: '365' });
    expect(notesOf(output)).toContain('NOBODY_OBSERVED_SO_LONG');
    expect(findExtremes(read(output))).toBeNull();
  });
});

describe('spend', () => {
  const sales: Sale[] = [
    [1, '2024-01-10', 0, 300],
    [2, '2024-02-05', 0, 100],
    [3, '2024-02-20', 1, 40],
    [4, '2024-03-09', 0, 60],
  ];
  const monthly: SpendLine[] = [
    { channel: 0, day: '2024-01-01', cost: 100 },
    { channel: 0, day: '2024-02-01', cost: 60 },
    { channel: 0, day: '2024-03-01', cost: 500 },
    { channel: 1, day: '2024-02-01', cost: 0 },
  ];

  test('of a month that the orders cover only in part is left out, and so are its customers', () => {
    const output = compute(inputOf(sales, monthly));
    const { spend, acquisition } = read(output);
    expect(spend).toMatchObject({ grain: 'month', coveredCost: 160, leftOutCost: 500, leftOutCount: 1 });
    expect(spend?.covered).toEqual({ start: '2024-01-01', end: '2024-02-29' });
    expect(acquisition[0]?.payback).toMatchObject({
      cost: 160,
      newCustomers: 2,
      cac: 80,
      ltv: 200,
      ratio: 2.5,
    });
    expect(notesOf(output)).toEqual(expect.arrayContaining(['SPEND_OUTSIDE_ORDERS']));
  });

  test('of nothing gives no ratio, and a channel without spend no cost', () => {
    const { acquisition } = read(compute(inputOf(sales, monthly)));
    expect(acquisition[1]?.payback).toMatchObject({ cost: 0, cac: 0, ratio: null });
    const only = read(compute(inputOf(sales, monthly.slice(0, 3), ['App'])));
    expect(only.acquisition[1]?.payback).toBeNull();
  });

  test('by day counts day by day: who came on a day without spend is not of it', () => {
    const daily = [
      { channel: 0, day: '2024-01-10', cost: 30 },
      { channel: 0, day: '2024-01-12', cost: 20 },
    ];
    const { spend, acquisition } = read(compute(inputOf(sales, daily, ['App'])));
    expect(spend?.grain).toBe('day');
    expect(acquisition[0]?.payback).toMatchObject({ cost: 50, newCustomers: 1, cac: 50 });
  });

  test('on a channel that nobody came by is told by name, never dropped', () => {
    const output = compute(inputOf(sales, monthly, ['App', 'TV']));
    expect(output).toMatchObject({
      notes: expect.arrayContaining([
        { code: 'SPEND_WITHOUT_CHANNEL', detail: { names: 'TV', count: 1, amount: 0 } },
      ]) as unknown,
    });
    expect(read(output).spend?.rows.map(({ name, matched }) => [name, matched])).toEqual([
      ['App', 0],
      ['TV', null],
    ]);
  });
});

describe('sales channels', () => {
  const sales: Sale[] = [
    [1, '2024-01-02', 0, 10],
    [1, '2024-01-03', 1, 30],
    [2, '2024-01-04', 0, 20],
    [3, '2024-01-05', -1, 40],
    [3, '2024-01-06', 1, 5],
  ];
  const output = compute(inputOf(sales));
  const result = read(output);

  test('what has no channel is a row of its own and makes nobody a customer of several', () => {
    expect(result.sales?.rows.map(({ kind, revenue }) => [kind, revenue])).toEqual([
      ['value', 30],
      ['value', 35],
      ['empty', 40],
    ]);
    expect(result.sales?.several).toEqual({ customerCount: 1, orders: 2, revenue: 40 });
    expect(result.sales?.one).toEqual({ customerCount: 2, orders: 3, revenue: 65 });
  });

  test('a combination picked is the list of those who used exactly these', () => {
    if (output.status !== 'ok' || output.membership === null) throw new Error('no membership');
    const at = result.sales?.combinations.findIndex(({ channels }) => channels.join() === '0,1') ?? -1;
    const cells = [channelCell(result, 'combination', at)];
    expect([...selectMembers(output.membership, { by: 'cells', cells })]).toEqual([0]);
    const web = [channelCell(result, 'sales', 1)];
    expect([...selectMembers(output.membership, { by: 'cells', cells: web })]).toEqual([0, 2]);
  });

  test('shares of a period add up to 1, and an empty period has none', () => {
    const rows = result.sales?.rows ?? [];
    const shares = sharesByPeriod(rows);
    result.sales?.periods.forEach((_, i) => {
      const sum = shares.reduce((total, row) => total + (row[i] ?? 0), 0);
      expect(sum).toBeCloseTo(rows.some(({ values }) => (values[i] ?? 0) > 0) ? 1 : 0, 12);
    });
  });
});

describe('the pictures', () => {
  test('money is lost up to a ratio of 1 and the aim is reached from 3 on', () => {
    expect([0.5, 1, 1.01, 2.99, 3, 8].map(judgeRatio)).toEqual([
      ...['losing', 'losing', 'fair', 'fair', 'aim', 'aim'],
    ]);
  });

  test('the scale of ratios holds both marks, whatever the ratios are', () => {
    for (const ratios of [[], [2], [0.01, 50], [-3, 1.5]]) {
      const [low, high] = ratioDomain(ratios);
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThan(1);
      expect(high).toBeGreaterThan(3);
      expect(high).toBeGreaterThan(Math.max(0, ...ratios));
    }
  });

  test('the channel whose share moved most is named; with one channel none has moved', () => {
    const row = {
      kind: 'value' as const,
      name: '',
      valueCount: 1,
      revenue: 0,
      margin: null,
      marginRate: null,
    };
    const rest = { orders: 0, customerCount: 0, values: [] };
    const rows = [
      { ...row, ...rest, before: 50, recent: 20 },
      { ...row, ...rest, before: 40, recent: 60 },
      { ...row, ...rest, before: 10, recent: 20 },
    ];
    expect(findMover(rows)).toEqual({ at: 0, before: 0.5, recent: 0.2 });
    expect(findMover(rows.slice(0, 1))).toBeNull();
  });

  test('ratios are ranked, those without one left out', () => {
    const sales: Sale[] = [
      [1, '2024-01-10', 0, 300],
      [2, '2024-01-11', 1, 90],
      [3, '2024-12-30', 1, 1],
    ];
    const spend = [
      { channel: 0, day: '2024-01-01', cost: 100 },
      { channel: 1, day: '2024-01-01', cost: 10 },
    ];
    const ranked = rankRatios(read(compute(inputOf(sales, spend))));
    expect(ranked.map(({ row, ratio }) => [row.name, ratio])).toEqual([
      ['Web', 9],
      ['App', 3],
    ]);
  });
});
