import { openAsBlob } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import truth from '../../public/samples/korean-shop/truth.json' with { type: 'json' };
import type { Answer, AnswersResult } from '../../workers/analyses/answers/result.ts';
import { catalogue } from '../../workers/contract/catalogue.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { TableKind } from '../../workers/contract/tables.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { sharedFile } from '../support/journey.ts';

let engine: EngineApi;
/** The sample shop with all its tables, and its orders alone. */
let shop: string;
let ordersAlone: string;
let whole: AnswersResult;

const files: readonly (readonly [string, TableKind])[] = [
  ['orders', 'orders'],
  ['members', 'customers'],
  ['contacts', 'contacts'],
  ['spend', 'spend'],
];

async function load(name: string, kind: TableKind, datasetId?: string): Promise<string> {
  const url = new URL(`../../public/samples/korean-shop/${name}.csv.gz`, import.meta.url);
  const settings = { fileName: url.pathname, kind, ...(datasetId === undefined ? {} : { datasetId }) };
  return expectOk(await importFile(engine, await openAsBlob(url), settings)).id;
}

async function ask(datasetId: string, asOf: string | null = null): Promise<AnswersResult> {
  const request = { analysis: 'answers' as const, datasetId, asOf, options: {} };
  return expectOk(await engine.run(request, 'run', () => undefined)).result;
}

beforeAll(async () => {
  engine = await createNodeEngine();
  let id: string | undefined;
  for (const [name, kind] of files) id = await load(name, kind, id);
  shop = id as string;
  ordersAlone = await load('orders', 'orders');
  whole = await ask(shop);
});

interface Known {
  readonly value: number;
  readonly [extra: string]: unknown;
}

const known = truth.questions as unknown as Readonly<Record<string, Known>>;
const numbers = Array.from({ length: 47 }, (_, i) => i + 1);

function answerTo(number: number, result = whole): Answer {
  const found = result.answers.find(({ question }) => question === number);
  if (found === undefined) throw new Error(`no question ${number}`);
  return found;
}

describe('the sample shop, whose truth was counted when it was made', () => {
  test.each(numbers)('question %i', (number) => {
    const { answered, value, sentence, figures } = answerTo(number);
    const { value: expected, ...extras } = known[String(number)] as Known;
    expect(answered).toBe(true);
    expect(Math.abs((value as number) - expected)).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected)),
    );
    expect(sentence).toMatch(/\d/);
    // What is named in the sentence is what was planted.
    const names = [
      'channel',
      'coupon',
      'category',
      'product',
      'region',
      'device',
      'store',
      'group',
      'a',
      'b',
    ];
    for (const name of names)
      if (typeof extras[name] === 'string') expect(Object.values(figures)).toContain(extras[name]);
  });

  test.each([
    [1, 'groupCount', (extras: Known) => (extras.group as { customers: number }).customers],
    [2, 'orders', (extras: Known) => extras.ordersPerCustomer],
    [4, 'margin', (extras: Known) => extras.marginShare],
    [5, 'again', (extras: Known) => extras.repurchaseRate],
    [7, 'stake', (extras: Known) => extras.revenueInYear],
    [8, 'was', (extras: Known) => extras.before],
    [16, 'margin', (extras: Known) => extras.margin],
    [18, 'found', (extras: Known) => extras.pairsProven],
    [20, 'weeks', (extras: Known) => extras.heavyWeeks],
    [23, 'now', (extras: Known) => extras.customersNow],
    [25, 'fresh', (extras: Known) => extras.newCustomers],
    [26, 'change', (extras: Known) => extras.change],
    [27, 'margin', (extras: Known) => (extras.margin as { index: number }).index],
    [33, 'change', (extras: Known) => extras.change],
    [37, 'customers', (extras: Known) => extras.customers],
    [46, 'coupon', (extras: Known) => extras.couponShare],
    [47, 'together', (extras: Known) => extras.count],
  ] as const)('question %i: %s is right too', (number, figure, expected) => {
    expect(answerTo(number).figures[figure]).toBeCloseTo(
      expected(known[String(number)] as Known) as number,
      9,
    );
  });
});

describe('with the orders alone', () => {
  test('what needs another file says which one', async () => {
    const { answers } = await ask(ordersAlone);
    const locked = answers.filter(({ answered }) => !answered);
    expect(locked.map(({ question }) => question)).toEqual([6, 8, 9, 25, 37]);
    for (const { unanswered, value, chart, sentences } of locked) {
      expect(unanswered).toMatchObject({ why: 'locked' });
      expect([value, chart]).toEqual([null, null]);
      expect(sentences.ko.join('')).toMatch(/파일/);
    }
  });

  test('what does not need it is answered alike, members or not', async () => {
    const alone = await ask(ordersAlone);
    for (const { question, value } of alone.answers) {
      // Members tell what brought a customer; without them it is the channel of the first order.
      if (value !== null && question !== 14 && question !== 15) expect(value).toBe(answerTo(question).value);
    }
  });
});

describe('the other pages say the same', () => {
  test('revenue per customer, customers and orders of the KPIs', async () => {
    const request = { analysis: 'kpi' as const, datasetId: shop, asOf: null, options: {} };
    const { kpis } = expectOk(await engine.run(request, 'run', () => undefined)).result;
    expect(answerTo(1).value).toBe(kpis.customerCount.value);
    expect(answerTo(2).value).toBeCloseTo(kpis.arpu.value as number, 9);
    expect(answerTo(2).figures.orders).toBeCloseTo(kpis.purchaseFrequency.value as number, 12);
    expect(answerTo(5).value).toBe(kpis.purchaseCycleDays.value);
    expect(answerTo(5).figures.again).toBeCloseTo(kpis.repurchaseRate.value as number, 12);
  });

  test('the channel shares of the trend', async () => {
    const options = { dimension: 'channel' };
    const request = { analysis: 'trend' as const, datasetId: shop, asOf: null, options };
    const { parts } = expectOk(await engine.run(request, 'run', () => undefined)).result;
    const totals = parts.map(({ total }) => total ?? 0);
    const all = totals.reduce((sum, total) => sum + total, 0);
    expect(answerTo(11).value).toBeCloseTo(Math.max(...totals) / all, 12);
  });
});

test('every answer opens an analysis that takes its settings', () => {
  for (const { opens, question } of whole.answers) {
    const spec = Object.values(catalogue).find(({ id }) => id === opens.analysis);
    if (spec === undefined) throw new Error(`question ${question} opens ${opens.analysis}`);
    expect(() => completeOptions(spec, opens.options)).not.toThrow();
  }
});

test('a year is enough for most answers, a month for few, and what is too short is said', async () => {
  const halfYear = await ask(ordersAlone, '2023-03-05');
  const reasons = halfYear.answers.flatMap(({ unanswered }) => (unanswered ? [unanswered.why] : []));
  expect(reasons).toContain('short');
  expect(halfYear.stretchDays).toBe(28);
  for (const { sentences } of halfYear.answers)
    expect(sentences.en.join('')).not.toMatch(/NaN|undefined|Infinity/);
});

test('lines without a cost are told beside the margins', async () => {
  const csv = '고객번호,주문일시,주문번호,결제금액,원가\nA,2024-01-05,1,1000,400\nB,2024-01-06,2,1000,\n';
  const { id } = expectOk(await importFile(engine, csv));
  const request = { analysis: 'answers' as const, datasetId: id, asOf: null, options: {} };
  const outcome = await engine.run(request, 'run', () => undefined);
  expect(outcome.status === 'ok' && outcome.notes).toContainEqual({
    code: 'LINES_WITHOUT_COST',
    detail: { rows: 1 },
  });
});

const retail = sharedFile('online_retail.csv.gz');

test.skipIf(retail === null)('Online Retail: at least 24 answers from an order file', async () => {
  const dataset = expectOk(
    await importFile(engine, await openAsBlob(retail as string), { fileName: 'online_retail.csv.gz' }),
  );
  const { answers } = await ask(dataset.id);
  expect(answers).toHaveLength(47);
  const answered = answers.filter((one) => one.answered);
  expect(answered.length).toBeGreaterThanOrEqual(24);
  expect(answerTo(1, { ...whole, answers }).value).toBe(4_338);
  for (const { sentence } of answered) expect(sentence).toMatch(/\d/);
});
