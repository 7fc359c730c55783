import { openAsBlob } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Delivery, ResponseResult } from '../../workers/analyses/response/result.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { creditByLoop, type LoopMessage, type LoopOrder } from '../support/responseLoop.ts';
import { readSales, sampleFile } from '../support/sampleSales.ts';
import { groupBy, parseCsv, readPacked, readTruth, sum, type Row } from '../support/sampleShop.ts';

const truth = readTruth().contacts;
const rows = parseCsv(readPacked('contacts.csv.gz'));
const secondOf = (text: string): number => Date.parse(`${text.replace(' ', 'T')}Z`) / 1_000;
const messages: readonly LoopMessage[] = rows.map((row) => ({
  customer: row['고객번호'] ?? '',
  time: secondOf(row['발송일시'] ?? ''),
  campaign: row['캠페인'] ?? '',
  delivered: row['도달여부'] === 'Y',
  opened: row['열람여부'] === 'Y',
  clicked: row['클릭여부'] === 'Y',
}));

/** A purchase begins with its first line. */
const orders: readonly LoopOrder[] = [
  ...readSales()
    .reduce((found, { customer, time, order, won }) => {
      const before = found.get(order);
      const at = secondOf(time);
      found.set(order, {
        customer,
        time: Math.min(before?.time ?? at, at),
        amount: (before?.amount ?? 0) + won,
      });
      return found;
    }, new Map<string, LoopOrder>())
    .values(),
];

let engine: EngineApi;
let shop: string;
beforeAll(async () => {
  engine = await createNodeEngine();
  const contacts = new URL('../../public/samples/korean-shop/contacts.csv.gz', import.meta.url);
  const first = { kind: 'orders' as const, fileName: 'orders.csv.gz' };
  const { id } = expectOk(await importFile(engine, await openAsBlob(sampleFile('orders')), first));
  const second = { kind: 'contacts' as const, fileName: 'contacts.csv.gz', datasetId: id };
  shop = expectOk(await importFile(engine, await openAsBlob(contacts), second)).id;
});

async function run<Id extends AnalysisId>(
  analysis: Id,
  options: Record<string, unknown> = {},
): Promise<RunResult<Id>> {
  return expectOk(
    await engine.run({ analysis, datasetId: shop, asOf: null, options }, 'run', () => undefined),
  );
}
const answer = async (options: Record<string, unknown> = {}): Promise<ResponseResult> =>
  (await run('response', options)).result;

const rowOf = ({ split }: ResponseResult, name: string): Delivery =>
  split.find((row) => row.name === name) as Delivery;
const yes = (some: readonly Row[], column: string): number =>
  some.filter((row) => row[column] === 'Y').length;

describe('counts of the sample shop', () => {
  test('every campaign, by plain loops over the file', async () => {
    const result = await answer();
    const groups = groupBy(rows, '캠페인');
    expect(result.split).toHaveLength(groups.size);
    for (const [campaign, own] of groups)
      expect(rowOf(result, campaign)).toMatchObject({
        sent: own.length,
        delivered: yes(own, '도달여부'),
        opened: yes(own, '열람여부'),
        clicked: yes(own, '클릭여부'),
        orders: yes(own, '구매여부'),
        optedOut: yes(own, '수신거부여부'),
        revenue: sum(own, '매출'),
        cost: sum(own, '비용'),
        customers: new Set(own.map((row) => row['고객번호'])).size,
      });
  });

  test('totals and channels as planted', async () => {
    const result = await answer({ splitBy: 'channel' });
    const { messages: sent, revenueWon, costWon, converted, ...rest } = truth.totals;
    expect(result.campaignCount).toBe(rest.campaigns);
    const { delivered, opened, clicked, optedOut, customers } = rest;
    expect(result.total).toMatchObject({ sent, delivered, opened, clicked, optedOut, customers });
    expect(result.total).toMatchObject({ orders: converted, revenue: revenueWon, cost: costWon });
    for (const channel of truth.channels)
      expect(rowOf(result, channel.channel)).toMatchObject({
        sent: channel.messages,
        opened: channel.opened,
        clicked: channel.clicked,
        orders: channel.converted,
        revenue: channel.revenueWon,
      });
  });

  test('rates as the KPI page has them', async () => {
    const { total } = await answer();
    const { kpis } = (await run('kpi')).result;
    for (const [id, rate] of [
      ['deliveryRate', 'delivery'],
      ['openRate', 'open'],
      ['openRateSent', 'openSent'],
      ['messageCtr', 'click'],
      ['ctor', 'clickOpen'],
      ['messageCvr', 'cvr'],
      ['optOutRate', 'optOut'],
    ] as const) {
      const { numerator, denominator } = kpis[id];
      expect([id, numerator, denominator]).toEqual([id, total.rates[rate]?.hits, total.rates[rate]?.trials]);
    }
  });
});

describe('orders credited from the order file', () => {
  test.each([
    { windowDays: 7, credit: 'last', basis: 'clicked' },
    { windowDays: 3, credit: 'last', basis: 'delivered' },
    { windowDays: 14, credit: 'any', basis: 'delivered' },
  ] as const)('%j, by a loop of every order over every message', async (rule) => {
    const result = await answer({ ordersFrom: 'orders', ...rule });
    const credited = creditByLoop(messages, orders, { ...rule, days: rule.windowDays });
    const want = new Map<string, { orders: number; ordered: number; revenue: number }>();
    messages.forEach(({ campaign }, i) => {
      const sums = want.get(campaign) ?? { orders: 0, ordered: 0, revenue: 0 };
      const own = credited[i] as (typeof credited)[number];
      want.set(campaign, {
        orders: sums.orders + own.orders,
        ordered: sums.ordered + (own.orders > 0 ? 1 : 0),
        revenue: sums.revenue + own.amount,
      });
    });
    for (const [campaign, sums] of want) expect(rowOf(result, campaign)).toMatchObject(sums);
  });

  test('with the last message alone never more than the shop sold', async () => {
    const { total, shopRevenue, shopOrders, split } = await answer({
      ordersFrom: 'orders',
      basis: 'delivered',
      windowDays: 90,
    });
    expect(shopOrders).toBe(orders.length);
    expect(shopRevenue).toBe(orders.reduce((all, { amount }) => all + amount, 0));
    expect(total.revenue).toBeLessThan(shopRevenue ?? 0);
    expect(split.reduce((all, { revenue }) => all + (revenue ?? 0), 0)).toBe(total.revenue);
  });
});

describe('what was planted is found', () => {
  test('text messages are opened most and push least, both clearly', async () => {
    const { split } = await answer({ splitBy: 'channel' });
    const ranked = split.toSorted((a, b) => (b.rates.open?.value ?? 0) - (a.rates.open?.value ?? 0));
    const planted = truth.channels.toSorted((a, b) => b.openRate - a.openRate);
    expect(ranked.map(({ name }) => name)).toEqual(planted.map(({ channel }) => channel));
    expect(ranked[0]?.against.open).toMatchObject({ value: expect.any(Number) as number });
    expect(ranked[0]?.against.open?.low).toBeGreaterThan(0);
    expect(ranked.at(-1)?.against.open?.high).toBeLessThan(0);
  });

  test('variant B is clicked more by those who opened it, and opened no more', async () => {
    const { variants } = await answer();
    const b = variants?.rows.find(({ name }) => name === 'B');
    const [plantedA, plantedB] = truth.variants;
    const gap = (plantedB?.realised.rate ?? 0) - (plantedA?.realised.rate ?? 0);
    expect(b?.against.clickOpen?.value).toBeCloseTo(gap, 3);
    expect(b?.against.clickOpen?.holm).toBeLessThan(1e-6);
    expect(b?.against.open?.holm).toBeGreaterThan(0.05);
    // Drawn by lot, whatever the channel.
    expect(variants?.drawnP).toBeGreaterThan(0.01);
  });

  test('hours differ within every channel, and the best ones are among those planted', async () => {
    const { times, personal, controls } = await answer();
    const opens = times.find(({ rate, by }) => rate === 'open' && by === 'hour');
    expect(opens?.within?.p).toBeLessThan(1e-20);
    for (const { channel, dayparts } of truth.channels) {
      const best = dayparts.reduce((most, one) => (one.factor > most.factor ? one : most));
      const [from, to] = best.hours.split('–').map(Number) as [number, number];
      const own = personal?.channels.find(({ name }) => name === channel);
      const band = own?.bestBand ?? -1;
      expect([channel, band + 2 >= from && band <= to]).toEqual([channel, true]);
      expect(own?.rate?.hits).toBe(truth.channels.find((one) => one.channel === channel)?.opened);
    }
    expect(controls).toEqual([]);
  });

  test('nobody was given a channel or an hour of their own: few records say that they have one', async () => {
    const { personal } = await answer();
    const own = personal?.channels.reduce((all, one) => all + one.own, 0) ?? NaN;
    const customers = personal?.customerCount ?? NaN;
    expect(customers).toBe(truth.totals.customers);
    expect(own / customers).toBeLessThan(0.05);
    expect((personal?.ownHours ?? NaN) / customers).toBeLessThan(0.05);
  });
});

test('segments of the customers split the messages, each once', async () => {
  const { split, total, splitBy } = await answer({ splitBy: 'rfm' });
  expect(splitBy).toBe('rfm');
  expect(split.length).toBeGreaterThan(5);
  expect(split.reduce((all, { sent }) => all + sent, 0)).toBe(total.sent);
  const never = split.find(({ name }) => name === null);
  const buyers = new Set(orders.map(({ customer }) => customer));
  expect(never?.sent).toBe(messages.filter(({ customer }) => !buyers.has(customer)).length);
});

test('groups and cells of customers become lists', async () => {
  const { runId, result } = await run('response');
  const channels = result.personal?.channels ?? [];
  for (const [k, channel] of channels.entries()) {
    const counted = expectOk(
      await engine.countSelection(runId, { by: 'cells', cells: [3 * k, 3 * k + 1, 3 * k + 2] }),
    );
    expect(counted.customerCount).toBe(channel.own + channel.single + channel.group);
  }
  const told = expectOk(await engine.countSelection(runId, { by: 'groups', groups: ['문자'] }));
  expect(told.customerCount).toBe(channels.find(({ name }) => name === '문자')?.own);
});
