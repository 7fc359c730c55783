import { openAsBlob } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeMeans } from '../../src/analyses/abtest/totals.ts';
import type { AbtestResult, Comparison, GuardId } from '../../workers/analyses/abtest/result.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { sharedFile } from '../support/journey.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

type Options = Readonly<Record<string, unknown>>;

function ask(datasetId: string, options: Options = {}): Promise<Outcome<RunResult<'abtest'>>> {
  const request = { analysis: 'abtest' as const, datasetId, asOf: null, options };
  return engine.run(request, 'run', () => undefined);
}

async function judge(datasetId: string, options: Options = {}): Promise<AbtestResult> {
  return expectOk(await ask(datasetId, { resamples: 0, ...options })).result;
}

async function load(lines: readonly string[]): Promise<string> {
  const settings = { kind: 'experiment' as const, fileName: 'test.csv' };
  return expectOk(await importFile(engine, lines.join('\n'), settings)).id;
}

function comparisonOf({ comparisons }: AbtestResult, variant: string): Comparison {
  return comparisons.find((one) => one.variant === variant) as Comparison;
}

const statusOf = ({ guards }: AbtestResult, id: GuardId): string | undefined =>
  guards.find((guard) => guard.id === id)?.status;

/** A row a unit: its number, its group, and what else is given. */
function rowsOf(count: number, cells: (i: number) => string): string[] {
  return Array.from({ length: count }, (_, i) => `U${i},${i % 2 === 0 ? 'control' : 'coupon'},${cells(i)}`);
}

const hillstrom = sharedFile('hillstrom.csv.gz');

describe.skipIf(hillstrom === null)('Hillstrom’s e-mail test, its columns as they are guessed', () => {
  let id: string;
  beforeAll(async () => {
    const settings = { kind: 'experiment' as const, fileName: 'hillstrom.csv.gz' };
    id = expectOk(await importFile(engine, await openAsBlob(hillstrom as string), settings)).id;
  });

  test.each([
    ['visit', 22.486, 13.949],
    ['conversion', 7.385, 3.78],
  ])('%s: z %f and %f against no mail', async (outcome, mens, womens) => {
    const result = await judge(id, { outcome });
    expect(result.control).toBe('No E-Mail');
    expect(comparisonOf(result, 'Mens E-Mail').z).toBeCloseTo(mens, 3);
    expect(comparisonOf(result, 'Womens E-Mail').z).toBeCloseTo(womens, 3);
    expect(result.verdict).toMatchObject({ kind: 'better', variant: 'Mens E-Mail' });
  });

  test('visits of 18.28, 15.14 and 10.62 percent', async () => {
    const { arms } = await judge(id, { outcome: 'visit' });
    expect(arms.map(({ variant, value }) => [variant, (value * 100).toFixed(2)])).toEqual([
      ['Mens E-Mail', '18.28'],
      ['No E-Mail', '10.62'],
      ['Womens E-Mail', '15.14'],
    ]);
  });

  test('spend: Welch’s t 5.300 and 3.256', async () => {
    const result = await judge(id, { outcome: 'spend' });
    expect(comparisonOf(result, 'Mens E-Mail').t).toBeCloseTo(5.3, 3);
    expect(comparisonOf(result, 'Womens E-Mail').t).toBeCloseTo(3.256, 3);
  });

  test('by channel, with the history taken out', async () => {
    const result = await judge(id, { outcome: 'visit', stratum: 'channel', before: 'history' });
    const own = result.segments?.rows.filter(({ variant }) => variant === 'Mens E-Mail') ?? [];
    expect(own.map(({ segment }) => segment)).toEqual(['Multichannel', 'Phone', 'Web']);
    expect(own.reduce((sum, { n }) => sum + n, 0)).toBe(21_307);
    expect(statusOf(result, 'before')).toBe('ok');
    expect(comparisonOf(result, 'Mens E-Mail').cuped?.varianceLeft).toBeLessThan(1);
  });
});

test.each([
  ['yes', 'no'],
  ['Y', 'N'],
  ['TRUE', 'false'],
  ['구매', '미구매'],
  ['예', '아니요'],
  ['1', '0'],
])('an outcome of %s and %s is a share', async (yes, no) => {
  const lines = rowsOf(400, (i) => (i % (i % 2 === 0 ? 4 : 5) === 0 ? yes : no));
  const { outcome, arms } = await judge(await load(['unit_id,variant,bought', ...lines]), {
    outcome: 'bought',
  });
  expect(outcome.kind).toBe('share');
  expect(arms.map(({ variant, sum }) => [variant, sum])).toEqual([
    ['control', 100],
    ['coupon', 40],
  ]);
});

test('several rows of a unit are one: amounts added up, yes where any says yes', async () => {
  const once = rowsOf(200, (i) => `${i % 3 === 0 ? 1 : 0},${i}`);
  const twice = once.flatMap((line) => {
    const [unit, variant, bought, spend] = line.split(',');
    return [`${unit},${variant},${bought},0`, `${unit},${variant},0,${spend}`];
  });
  const header = 'unit_id,variant,bought,spend';
  const [single, double] = [await load([header, ...once]), await load([header, ...twice])];
  for (const outcome of ['bought', 'spend']) {
    const [one, two] = [await judge(single, { outcome }), await judge(double, { outcome })];
    expect(two.comparisons).toEqual(one.comparisons);
    expect([statusOf(one, 'repeated'), statusOf(two, 'repeated')]).toEqual(['ok', 'warn']);
  }
});

test('a unit in two groups, or in three, is in none', async () => {
  const lines = rowsOf(300, (i) => (i % 4 === 0 ? '1' : '0'));
  // U0 to U9 stand in the other groups too, one of which has nobody else.
  const again = Array.from({ length: 10 }, (_, i) => [`U${i},middle,1`, `U${i},zero,1`]).flat();
  const own = ['W1,zero,0', 'W2,zero,1', 'W3,zero,0', 'M1,middle,0', 'M2,middle,1'];
  const result = await judge(await load(['unit_id,variant,bought', ...lines, ...again, ...own]));
  expect(result.arms.map(({ variant, n }) => [variant, n])).toEqual([
    ['control', 145],
    ['coupon', 145],
    ['middle', 2],
    ['zero', 3],
  ]);
  expect(result.guards.find(({ id }) => id === 'crossover')?.detail['crossed']).toBe(10);
});

test('rows that name no unit are units of their own', async () => {
  const lines = rowsOf(200, (i) => (i % 4 === 0 ? '1' : '0')).map((line, i) =>
    i < 40 ? line.replace(/^U\d+/, '') : line,
  );
  const { arms } = await judge(await load(['unit_id,variant,bought', ...lines]));
  expect(arms.map(({ n }) => n)).toEqual([100, 100]);
});

test('the order of the rows and the names of the groups do not matter', async () => {
  const lines = rowsOf(400, (i) => `${i % 7 === 0 ? 1 : 0},${(i * 31) % 90},S${i % 3}`);
  const header = 'unit_id,variant,bought,spend,segment';
  const options = { outcome: 'spend', stratum: 'segment', before: 'bought' };
  const there = await judge(await load([header, ...lines]), options);
  expect(await judge(await load([header, ...[...lines].reverse()]), options)).toEqual(there);
  const named = lines.map((line) => line.replace('control', 'Z').replace('coupon', 'C'));
  const other = await judge(await load([header, ...named]), { ...options, control: 'Z' });
  expect(comparisonOf(other, 'C')).toEqual({
    ...comparisonOf(there, 'coupon'),
    variant: 'C',
    control: 'Z',
  });
});

test('hostile names of groups, columns and segments stay names', async () => {
  const [evil, header] = ["x'); DROP TABLE experiment_kept_1;--", '"; SELECT 1; --'];
  const lines = rowsOf(200, (i) => `${i % 4 === 0 ? 1 : 0},"${i % 3 === 0 ? evil : '__proto__'}"`);
  const id = await load([
    `unit_id,variant,"${header.replaceAll('"', '""')}",constructor`,
    ...lines.map((line) => line.replace('coupon', `"${evil}"`)),
  ]);
  const result = await judge(id, { outcome: header, stratum: 'constructor', shares: { control: '1' } });
  expect(result.outcome.name).toBe(header);
  expect(comparisonOf(result, evil).n).toBe(100);
  expect([...new Set(result.segments?.rows.map(({ segment }) => segment))]).toEqual(['__proto__', evil]);
});

test('what cannot be compared is said', async () => {
  const plain = rowsOf(60, (i) => (i % 3 === 0 ? '1' : '0'));
  const alone = plain.filter((line) => line.includes('control'));
  const header = 'unit_id,variant,bought';
  expect(await ask(await load([header, ...alone]))).toMatchObject({ code: 'ONE_ARM_ONLY' });
  const many = plain.map((line, i) => line.replace(/control|coupon/, `g${i % 30}`));
  expect(await ask(await load([header, ...many]))).toMatchObject({ code: 'TOO_MANY_ARMS' });
  const wordy = plain.map((line) => line.replace(/,[01]$/, ',maybe'));
  expect(await ask(await load([header, ...wordy]))).toMatchObject({ code: 'NO_OUTCOME' });
  for (const options of [{ outcome: 'nothing' }, { control: 'nobody' }, { shares: { nobody: '1' } }])
    expect(await ask(await load([header, ...plain]), options)).toMatchObject({ code: 'BAD_OPTION' });
});

test('means typed in give Welch’s test of those means, and nothing that only the units could tell', async () => {
  const totals = [
    { name: 'control', units: 4_001, mean: 1_500, deviation: 9_000 },
    { name: 'coupon', units: 3_800, mean: 2_100, deviation: 9_500 },
  ];
  const text = writeMeans(totals, ['variant', 'amount']);
  const id = await load(text.trimEnd().split('\n'));
  const { outcome, numbers, comparisons } = await judge(id, { resamples: 2_000 });
  const [a, b] = [9_000 ** 2 / 4_001, 9_500 ** 2 / 3_800];
  expect([outcome.kind, numbers]).toEqual(['mean', ['amount']]);
  expect(comparisons[0]).toMatchObject({ n: 3_800, nControl: 4_001, pCheck: null, bootstrap: null });
  expect(comparisons[0]?.difference).toBeCloseTo(600, 8);
  expect(comparisons[0]?.t).toBeCloseTo(600 / Math.sqrt(a + b), 8);
  expect(comparisons[0]?.df).toBeCloseTo((a + b) ** 2 / (a ** 2 / 4_000 + b ** 2 / 3_799), 5);
});
