import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { unknownChannel, type ResponseResult } from '../../workers/analyses/response/result.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';

interface Reference {
  readonly handSized: {
    readonly counts: Readonly<Record<string, number>>;
    readonly last: Readonly<Record<string, number>>;
    readonly any: Readonly<Record<string, number>>;
    readonly lastDelivered: Readonly<Record<string, number>>;
  };
  readonly control: Readonly<Record<'difference' | 'low' | 'high', number>>;
}
const { handSized, control } = JSON.parse(
  readFileSync(new URL('../reference/response.json', import.meta.url), 'utf8'),
) as Reference;

let engine: EngineApi;
beforeAll(async () => {
  engine = await createNodeEngine();
});

type Options = Readonly<Record<string, unknown>>;

function ask(
  datasetId: string,
  options: Options = {},
  asOf: string | null = null,
): Promise<Outcome<RunResult<'response'>>> {
  return engine.run({ analysis: 'response', datasetId, asOf, options }, 'run', () => undefined);
}

async function answer(
  datasetId: string,
  options: Options = {},
  asOf: string | null = null,
): Promise<ResponseResult> {
  return expectOk(await ask(datasetId, options, asOf)).result;
}

async function load(
  contacts: readonly string[],
  orders: readonly string[] = [],
  header = fullHeader,
): Promise<string> {
  const text = [header, ...contacts].join('\n');
  const { id } = expectOk(await importFile(engine, text, { kind: 'contacts', fileName: 'contacts.csv' }));
  if (orders.length === 0) return id;
  const lines = ['customer_id,order_date,amount,order_no', ...orders].join('\n');
  return expectOk(await importFile(engine, lines, { kind: 'orders', fileName: 'orders.csv', datasetId: id }))
    .id;
}

const fullHeader = 'customer_id,sent_at,campaign,delivered,opened,clicked';
const handMessages = [
  'A,2024-03-01 10:00:00,Start,Y,Y,Y',
  'B,2024-03-01 10:00:00,Start,Y,Y,N',
  'C,2024-03-01 10:00:00,Start,N,N,N',
  'A,2024-03-04 10:00:00,End,Y,Y,Y',
  'C,2024-03-04 10:00:00,End,Y,N,N',
  'D,2024-03-04 10:00:00,End,Y,Y,N',
];
const handOrders = [
  'A,2024-03-03 09:00:00,30000,1',
  'A,2024-03-05 09:00:00,15000,2',
  'A,2024-03-05 09:30:00,5000,2',
  'B,2024-03-02 09:00:00,50000,3',
  'C,2024-03-20 09:00:00,10000,4',
];

const moneyOf = ({ split }: ResponseResult): Record<string, number | null> =>
  Object.fromEntries(split.map(({ name, revenue }) => [name ?? '', revenue]));

describe('six messages by hand', () => {
  let id: string;
  beforeAll(async () => {
    id = await load(handMessages, handOrders);
  });

  test('steps, and the rates by what they are divided by', async () => {
    const { total, shopRevenue, ordersFrom, byDay } = await answer(id);
    expect(total).toMatchObject(handSized.counts);
    expect(total.rates.open).toMatchObject({ hits: 4, trials: 5 });
    expect(total.rates.openSent).toMatchObject({ hits: 4, trials: 6 });
    expect(total.rates.clickOpen).toMatchObject({ hits: 2, trials: 4 });
    expect({ shopRevenue, ordersFrom, byDay }).toEqual({
      shopRevenue: 110_000,
      ordersFrom: 'orders',
      byDay: false,
    });
  });

  test.each([
    ['last', {}],
    ['any', { credit: 'any' }],
    ['lastDelivered', { basis: 'delivered' }],
  ] as const)('credit to %s', async (rule, options) => {
    expect(moneyOf(await answer(id, options))).toEqual(handSized[rule]);
  });

  test('a day alone is compared as a day, so that an order of the same day follows', async () => {
    const dates = handMessages.map((line) => line.replace(' 10:00:00', ''));
    const result = await answer(await load(dates, handOrders));
    expect(result).toMatchObject({ byDay: true, hasHours: false });
    expect(moneyOf(result)).toEqual(handSized.last);
  });

  test('as of an earlier day, later messages and orders are not there, and both are said', async () => {
    const outcome = await ask(id, {}, '2024-03-03');
    if (outcome.status !== 'ok') throw new Error(outcome.code);
    expect(outcome.value.result.total).toMatchObject({ sent: 3, orders: 1, revenue: 30_000, open: 1 });
    expect(outcome.notes).toContainEqual({ code: 'DATES_AFTER_AS_OF', detail: { rows: 3 } });
  });

  test('of so few nobody’s own record tells anything, and nothing is called different', async () => {
    const outcome = expectOk(await ask(id));
    const { split, times, controls, variants } = outcome.result;
    expect(split.map(({ against }) => against)).toEqual([{}, {}]);
    expect({ times, controls, variants }).toEqual({ times: [], controls: [], variants: null });
    const counted = expectOk(
      await engine.countSelection(outcome.runId, { by: 'groups', groups: [unknownChannel] }),
    );
    expect(counted.customerCount).toBe(4);
  });
});

describe('files that say less', () => {
  test('who and when alone', async () => {
    const id = await load(['A,2024-03-01', 'B,2024-03-02', 'A,2024-04-02'], [], 'customer_id,sent_at');
    const outcome = await ask(id);
    if (outcome.status !== 'ok') throw new Error(outcome.code);
    const { result } = outcome.value;
    expect(result).toMatchObject({
      splitBy: 'month',
      ordersFrom: null,
      personal: null,
      deliveredIsSent: true,
    });
    expect(result.split.map(({ name, sent }) => [name, sent])).toEqual([
      ['2024-03-01', 2],
      ['2024-04-01', 1],
    ]);
    expect(outcome.notes.map(({ code }) => code)).toEqual(['COLUMN_NOT_IN_TABLE']);
  });

  test('conversions of the file stand before orders, unless orders are asked for', async () => {
    const id = await load(
      ['A,2024-03-01 10:00:00,X,Y,Y,7000', 'B,2024-03-01 10:00:00,X,Y,N,0'],
      ['A,2024-03-02,30000,1'],
      'customer_id,sent_at,campaign,delivered,converted,revenue',
    );
    expect((await answer(id)).total).toMatchObject({ orders: 1, revenue: 7_000 });
    const asked = await answer(id, { ordersFrom: 'orders' });
    expect(asked).toMatchObject({ ordersFrom: 'orders', basis: 'delivered' });
    expect(asked.total).toMatchObject({ orders: 1, revenue: 30_000 });
  });

  test('hostile names stay text, and a campaign without one is its own row', async () => {
    const id = await load(['A,2024-03-01,"x\'); DROP TABLE contacts;--",Y,N,N', 'B,2024-03-01,,Y,N,N']);
    expect((await answer(id)).split.map(({ name }) => name)).toEqual(["x'); DROP TABLE contacts;--", null]);
  });
});

/** 1,000 customers are written to and 60 order; 200 are kept back and 10 do. */
const sentRows = (extra: string): string[] =>
  Array.from({ length: 1_000 }, (_, i) => `S${i},2024-03-01 10:00:00,Spring${extra}`);
const buyersOf = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}${i},2024-03-0${2 + (i % 5)},10000,${prefix}${i}`);
const orders = [...buyersOf('S', 60), ...buyersOf('K', 10), 'Z,2024-06-01,1000,Z'];
const keptBack = (row: (i: number) => string): string[] => Array.from({ length: 200 }, (_, i) => row(i));

describe('against customers who were kept back', () => {
  test.each([
    [
      'by a word among the variants',
      'customer_id,sent_at,campaign,variant,cost,delivered',
      [...sentRows(',A,50,Y'), ...keptBack((i) => `K${i},2024-03-01 10:00:00,Spring,대조군,0,N`)],
      { found: 'variant', byName: true, control: '대조군', cost: 50_000 },
    ],
    [
      'by that none of them arrived',
      'customer_id,sent_at,campaign,variant,cost,delivered',
      [...sentRows(',A,50,Y'), ...keptBack((i) => `K${i},2024-03-01 10:00:00,Spring,B,0,N`)],
      { found: 'variant', byName: false, control: 'B', cost: 50_000 },
    ],
    [
      'by the name of a campaign',
      'customer_id,sent_at,campaign,cost,delivered',
      [...sentRows(',50,Y'), ...keptBack((i) => `K${i},2024-03-01 10:00:00,Spring (control),0,N`)],
      { found: 'campaign', byName: true, control: 'Spring (control)', cost: 50_000 },
    ],
  ])('%s', async (_, header, rows, want) => {
    const { controls, total, controlRows } = await answer(await load(rows, orders, header));
    expect(controls).toHaveLength(1);
    expect(controls[0]).toMatchObject({
      ...want,
      campaign: 'Spring',
      n: 1_000,
      nControl: 200,
      buyers: 60,
      buyersControl: 10,
    });
    expect(controls[0]?.difference.value).toBeCloseTo(control.difference, 12);
    expect(controls[0]?.difference.low).toBeCloseTo(control.low, 4);
    expect(controls[0]?.difference.high).toBeCloseTo(control.high, 4);
    expect(controls[0]?.moreBuyers.value).toBeCloseTo(10, 9);
    expect(controls[0]?.moreRevenue?.value).toBeCloseTo(100_000, 6);
    expect(controls[0]?.roi?.value).toBeCloseTo((100_000 - 50_000) / 50_000, 9);
    // Nobody was sent those rows.
    expect([total.sent, controlRows]).toEqual([1_000, 200]);
  });

  test('by the table of a test that names the campaign', async () => {
    const id = await load(sentRows(',Y'), orders, 'customer_id,sent_at,campaign,delivered');
    const lines = [
      'unit_id,variant,campaign',
      ...keptBack((i) => `K${i},control,Spring`),
      'S1,treatment,Spring',
    ];
    expectOk(
      await importFile(engine, lines.join('\n'), { kind: 'experiment', fileName: 'test.csv', datasetId: id }),
    );
    const { controls } = await answer(id);
    // Only those of the test who are customers anywhere else are known to the shop.
    expect(controls[0]).toMatchObject({ found: 'experiment', n: 1_000, nControl: 10, buyersControl: 10 });
  });

  test('a margin counts the return by what is left of revenue', async () => {
    const rows = [...sentRows(',A,50,Y'), ...keptBack((i) => `K${i},2024-03-01 10:00:00,Spring,control,0,N`)];
    const id = await load(rows, orders, 'customer_id,sent_at,campaign,variant,cost,delivered');
    const { controls } = await answer(id, { marginPercent: 30 });
    expect(controls[0]?.roi?.value).toBeCloseTo((30_000 - 50_000) / 50_000, 9);
  });

  test('a variant called control that was sent is a variant, and a few that bounced are no control', async () => {
    const rows = [
      ...sentRows(',control,Y'),
      ...Array.from({ length: 5 }, (_, i) => `K${i},2024-03-01 10:00:00,Spring,B,N`),
    ];
    const result = await answer(await load(rows, orders, 'customer_id,sent_at,campaign,variant,delivered'));
    expect(result).toMatchObject({ controls: [], controlRows: 0, total: { sent: 1_005 } });
  });
});
