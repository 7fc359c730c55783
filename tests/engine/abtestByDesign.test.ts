import { beforeAll, describe, expect, test } from 'vitest';
import type { AbtestResult, Comparison, Guard, GuardId } from '../../workers/analyses/abtest/result.ts';
import type { ExperimentDesign } from '../../workers/contract/design.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { countWindow, makeDesign } from '../support/designedTest.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { parseCsv, readPacked, type Row } from '../support/sampleShop.ts';

const [starts, days] = ['2024-09-02', 28];
let engine: EngineApi;
let orders: string;
let rows: readonly Row[];
/** Who had bought before the start, every other one. */
let control: readonly string[];
let treated: readonly string[];
let shop: string;
let aa: ExperimentDesign;

beforeAll(async () => {
  engine = await createNodeEngine();
  orders = readPacked('orders.csv.gz');
  rows = parseCsv(orders);
  const known = new Set(rows.filter((row) => row['주문일시']! < starts).map((row) => row['고객번호']!));
  // Lines that name nobody.
  known.delete('');
  const ids = [...known].sort();
  [control, treated] = [ids.filter((_, i) => i % 2 === 0), ids.filter((_, i) => i % 2 === 1)];
  shop = await loadShop([]);
  aa = await keep(
    await makeDesign(starts, days, { 대조군: { members: control }, 쿠폰: { members: treated } }),
  );
});

async function loadShop(more: readonly string[]): Promise<string> {
  const text = orders.trimEnd() + more.map((line) => `\r\n${line}`).join('') + '\r\n';
  return expectOk(await importFile(engine, text, { kind: 'orders', fileName: 'orders.csv' })).id;
}

async function keep(design: ExperimentDesign): Promise<ExperimentDesign> {
  expectOk(await engine.keepDocument({ id: design.id, kind: 'design', value: design }));
  return design;
}

type Options = Readonly<Record<string, unknown>>;

function ask(
  datasetId: string,
  options: Options,
  asOf: string | null = null,
): Promise<Outcome<RunResult<'abtest'>>> {
  const request = { analysis: 'abtest' as const, datasetId, asOf, options: { resamples: 0, ...options } };
  return engine.run(request, 'run', () => undefined);
}

async function judge(
  datasetId: string,
  options: Options = {},
  asOf: string | null = null,
): Promise<AbtestResult> {
  return expectOk(await ask(datasetId, { design: 'design-1', ...options }, asOf)).result;
}

const firstOf = ({ comparisons }: AbtestResult): Comparison => comparisons[0] as Comparison;
const guardOf = ({ guards }: AbtestResult, id: GuardId): Guard =>
  guards.find((one) => one.id === id) as Guard;

describe('groups of the sample shop that nothing was done to', () => {
  test('are as a plain count finds them, by every figure', async () => {
    const after = countWindow(rows, starts, days);
    const total = (ids: readonly string[], of: (id: string) => number): number =>
      ids.reduce((sum, id) => sum + of(id), 0);
    const figures = {
      bought: (id: string) => (after.has(id) ? 1 : 0),
      spend: (id: string) => after.get(id)?.spend ?? 0,
      orders: (id: string) => after.get(id)?.orders.size ?? 0,
      margin: (id: string) => after.get(id)?.margin ?? 0,
    };
    for (const [outcome, of] of Object.entries(figures)) {
      const { arms } = await judge(shop, { outcome });
      expect(arms.map(({ variant, n }) => [variant, n])).toEqual([
        ['대조군', control.length],
        ['쿠폰', treated.length],
      ]);
      expect(arms.map(({ sum }) => Math.round(sum))).toEqual([total(control, of), total(treated, of)]);
    }
    const { arms, outcome } = await judge(shop, { outcome: 'perOrder' });
    expect(outcome).toEqual({ name: 'perOrder', kind: 'ratio', per: 'orders' });
    expect(arms[0]?.value).toBeCloseTo(total(control, figures.spend) / total(control, figures.orders), 6);
  });

  test('pass every check and show no difference', async () => {
    const result = await judge(shop);
    expect(result.verdict.kind).toBe('unclear');
    expect(result.guards.map(({ id, status }) => [id, status])).toEqual([
      ['seal', 'ok'],
      ['notYet', 'ok'],
      ['found', 'ok'],
      ['contamination', 'unchecked'],
      ['sampleRatio', 'ok'],
      ['before', 'ok'],
      ['tooEarly', 'ok'],
    ]);
    const [low, high] = firstOf(result).interval;
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
    expect(result.design).toMatchObject({
      name: 'Coupon',
      readableOn: '2024-09-30',
      isOver: true,
      state: 'here',
    });
  });

  test('are told apart more sharply with what they bought before', async () => {
    const before = countWindow(rows, '2024-08-05', days);
    const result = await judge(shop, { outcome: 'spend' });
    expect(result.before).toBe('spend');
    const { cuped } = firstOf(result);
    expect(before.size).toBeGreaterThan(100);
    expect(cuped?.varianceLeft).toBeLessThan(1);
  });

  test('by what the design was stratified by, as it was then', async () => {
    const own = await makeDesign(
      starts,
      days,
      { a: { members: control }, b: { members: treated } },
      { id: 'design-2', strata: ['nothing we know', 'value'] },
    );
    await keep(own);
    const { segments, strata } = await judge(shop, { design: 'design-2' });
    expect(strata).toEqual(['rfm', 'lifecycle', 'value', 'clusters']);
    expect(segments?.by).toBe('value');
    expect(segments?.rows.length).toBeGreaterThan(1);
    const counted = segments?.rows.reduce((sum, { n }) => sum + n, 0) ?? 0;
    expect(counted).toBe(treated.length);
    engine.dropDocument('design-2');
  });
});

const plantOrder = (id: string, i: number): string =>
  `P-${i},2024-09-10 10:00:00,${id},P1,x,식품,x,1,30000,30000,0,30000,10000,앱,,부산,모바일,`;

test('an effect that was planted is found again', async () => {
  const after = countWindow(rows, starts, days);
  const idle = treated.filter((id) => !after.has(id)).filter((_, i) => i % 8 === 0);
  const lines = idle.map(plantOrder);
  const result = await judge(await loadShop(lines));
  const one = firstOf(result);
  const alike = firstOf(await judge(shop)).difference;
  expect(one.difference).toBeCloseTo(alike + idle.length / treated.length, 12);
  expect(result.verdict).toMatchObject({ kind: 'better', variant: '쿠폰' });
  const spend = firstOf(await judge(await loadShop(lines), { outcome: 'margin' }));
  const alikeMargin = firstOf(await judge(shop, { outcome: 'margin' })).difference;
  expect(spend.difference).toBeCloseTo(alikeMargin + (20_000 * idle.length) / treated.length, 4);
});

describe('messages', () => {
  const header = 'customer_id,sent_at,campaign,channel';
  const line = (campaign: string, day: string) => (id: string) => `${id},${day} 09:00:00,${campaign},sms`;

  async function withMessages(lines: readonly string[]): Promise<string> {
    const id = await loadShop([]);
    const text = [header, ...lines].join('\n');
    expectOk(await importFile(engine, text, { kind: 'contacts', fileName: 'contacts.csv', datasetId: id }));
    return id;
  }

  test('that the control got as well are found, and too many of them end the comparison', async () => {
    const news = [...control, ...treated].map(line('news', '2024-09-03'));
    const clean = await withMessages([...news, ...treated.map(line('coupon', '2024-09-02'))]);
    expect(guardOf(await judge(clean), 'contamination')).toMatchObject({
      status: 'ok',
      detail: { campaign: 'coupon', contaminated: 0, unreached: 0 },
    });
    expect((await judge(clean)).design?.campaigns).toEqual(['news', 'coupon']);
    expect(guardOf(await judge(clean, { campaign: 'news' }), 'contamination').status).toBe('fail');

    const few = treated.slice(100).map(line('coupon', '2024-09-29'));
    const leaked = control.slice(0, 20).map(line('coupon', '2024-09-04'));
    const late = control.map(line('coupon', '2024-09-30'));
    const some = await judge(await withMessages([...few, ...leaked, ...late]));
    expect(guardOf(some, 'contamination')).toMatchObject({
      status: 'warn',
      detail: { contaminated: 20, unreached: 100 },
    });
    expect(some.verdict.kind).toBe('unclear');

    const many = control.slice(0, Math.ceil(control.length * 0.06)).map(line('coupon', '2024-09-04'));
    const spoiled = await judge(await withMessages([...few, ...many]));
    expect(guardOf(spoiled, 'contamination').status).toBe('fail');
    expect(spoiled.verdict).toMatchObject({ kind: 'invalid', guard: 'contamination' });
    expect(await ask(await withMessages(few), { design: 'design-1', campaign: 'nothing' })).toMatchObject({
      code: 'BAD_OPTION',
    });
  });
});

describe('a test that cannot be read', () => {
  test('is told the day on which it can be', async () => {
    const early = await judge(shop, {}, '2024-09-15');
    expect(early.verdict).toMatchObject({ kind: 'tooEarly', guard: 'notYet' });
    expect(guardOf(early, 'notYet').detail).toMatchObject({
      readableOn: '2024-09-30',
      lastDay: '2024-09-15',
    });
    const upTo = countWindow(rows, starts, 14);
    expect(early.arms[0]?.sum).toBe(control.filter((id) => upTo.has(id)).length);
    expect((await judge(shop, {}, '2024-09-28')).verdict.kind).toBe('tooEarly');
    expect((await judge(shop, {}, '2024-09-29')).verdict.kind).toBe('unclear');
    expect(await ask(shop, { design: 'design-1' }, '2024-09-01')).toMatchObject({ code: 'TEST_NOT_STARTED' });
  });

  test('because its design was changed', async () => {
    await keep({ ...aa, id: 'design-1', starts: '2024-09-03' });
    const changed = await judge(shop);
    expect(changed.verdict).toMatchObject({ kind: 'invalid', guard: 'seal' });
    await keep(aa);
  });

  test('because its customers are not there', async () => {
    const strangers = Array.from({ length: 300 }, (_, i) => `nobody-${i}`);
    const arms = { a: { members: control }, b: { members: [...treated, ...strangers] } };
    await keep(await makeDesign(starts, days, arms));
    const result = await judge(shop);
    expect(guardOf(result, 'found').detail).toMatchObject({ lost: 300 });
    expect(guardOf(result, 'sampleRatio').status).toBe('fail');
    expect(result.arms[1]).toMatchObject({ n: treated.length + 300 });
    await keep(
      await makeDesign(starts, days, { a: { members: strangers.slice(150) }, b: { members: strangers } }),
    );
    expect(await ask(shop, { design: 'design-1' })).toMatchObject({ code: 'DESIGN_STRANGE' });
    await keep(aa);
  });

  test('because there is no such design, or it makes no sense', async () => {
    for (const options of [
      { design: 'gone' },
      { before: 'spend' },
      { outcome: 'clicks' },
      { stratum: 'moon' },
      { campaign: 'x' },
    ])
      expect(await ask(shop, { design: 'design-1', ...options })).toMatchObject({ code: 'BAD_OPTION' });
    await keep({ ...aa, starts: '2024-99-99' });
    expect(await ask(shop, { design: 'design-1' })).toMatchObject({ code: 'BAD_OPTION' });
    await keep({ ...aa, days: 1e15 });
    expect(await ask(shop, { design: 'design-1' })).toMatchObject({ code: 'BAD_OPTION' });
    await keep(aa);
  });
});

test('a hold-out is compared and not judged', async () => {
  const third = Math.floor(control.length / 3);
  const holdOut = control.slice(0, third);
  const planted = await loadShop(holdOut.filter((_, i) => i % 4 === 0).map(plantOrder));
  await keep(
    await makeDesign(starts, days, {
      control: { members: control.slice(third) },
      coupon: { members: treated },
      '': { members: holdOut, isHoldOut: true, channel: 'none' },
    }),
  );
  const result = await judge(planted);
  expect(result.design?.holdOut).toBe('hold-out');
  const own = result.comparisons.find(({ variant }) => variant === 'hold-out') as Comparison;
  expect(own.pValue).toBeLessThan(1e-6);
  expect(own.holm).toBe(own.pValue);
  expect(result.verdict).toMatchObject({ kind: 'unclear', variant: 'coupon' });
  await keep(aa);
});

test('without a choice the file of a test comes first, then the newest design', async () => {
  expect((await judge(shop, { design: '' })).design?.id).toBe('design-1');
  const later = { id: 'design-9', madeOn: '2024-12-01T00:00:00.000Z' };
  await keep(await makeDesign(starts, days, { a: { members: control }, b: { members: treated } }, later));
  expect((await judge(shop, { design: '' })).design?.id).toBe('design-9');
  const file = [
    'unit_id,variant,bought',
    ...Array.from({ length: 80 }, (_, i) => `U${i},${'ab'[i % 2]},${i % 3 ? 0 : 1}`),
  ];
  const both = await loadShop([]);
  const settings = { kind: 'experiment' as const, fileName: 'test.csv', datasetId: both };
  expectOk(await importFile(engine, file.join('\n'), settings));
  expect((await judge(both, { design: '' })).design).toBeNull();
  expect((await judge(both, { design: 'design-9' })).design?.id).toBe('design-9');
});

test('orders alone do not unlock it while no design is kept', async () => {
  const empty = await createNodeEngine();
  const text = 'customer_id,order_date,amount\nC1,2024-01-01,10\nC2,2024-01-02,20\n';
  const { id } = expectOk(await importFile(empty, text, { kind: 'orders', fileName: 'o.csv' }));
  const request = { analysis: 'abtest' as const, datasetId: id, asOf: null, options: {} };
  expect(await empty.run(request, 'run', () => undefined)).toMatchObject({ code: 'MISSING_TABLE' });
});
