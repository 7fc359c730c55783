import { openAsBlob } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { UpliftResult } from '../../workers/analyses/uplift/result.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { sharedFile } from '../support/journey.ts';
import reference from '../reference/uplift.json' with { type: 'json' };

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

type Options = Readonly<Record<string, unknown>>;

function ask(datasetId: string, options: Options = {}, runId = 'run'): Promise<Outcome<RunResult<'uplift'>>> {
  const request = { analysis: 'uplift' as const, datasetId, asOf: null, options };
  return engine.run(request, runId, () => undefined);
}

async function judge(datasetId: string, options: Options = {}): Promise<UpliftResult> {
  return expectOk(await ask(datasetId, { resamples: 50, ...options })).result;
}

async function load(lines: readonly string[], datasetId?: string): Promise<string> {
  const settings = { kind: 'experiment' as const, fileName: 'test.csv', ...(datasetId ? { datasetId } : {}) };
  return expectOk(await importFile(engine, lines.join('\n'), settings)).id;
}

/** Half got a coupon; it changes only who is new. Age and grade were known before, clicks were not. */
function testLines(count: number, header = 'unit_id,variant,bought,grade,age,clicks'): string[] {
  const rows = Array.from({ length: count }, (_, i) => {
    const isTreated = i % 2 === 0;
    const isNew = i % 4 < 2;
    const bought = (i >> 2) % 10 < (isNew ? (isTreated ? 6 : 2) : 4) ? 1 : 0;
    return `U${i},${isTreated ? 'coupon' : 'control'},${bought},${isNew ? 'new' : 'gold'},${20 + ((i >> 2) % 37)},${isTreated ? 3 : 1}`;
  });
  return [header, ...rows];
}

const hillstrom = sharedFile('hillstrom.csv.gz');

describe.skipIf(hillstrom === null)('Hillstrom’s e-mail test, its columns as they are guessed', () => {
  let id: string;
  beforeAll(async () => {
    const settings = { kind: 'experiment' as const, fileName: 'hillstrom.csv.gz' };
    id = expectOk(await importFile(engine, await openAsBlob(hillstrom as string), settings)).id;
  });

  test('the women’s e-mail changes most those who bought women’s goods', async () => {
    const result = await judge(id, { outcome: 'visit', arm: 'Womens E-Mail' });
    expect(result.verdict).toBe('varies');
    expect([result.control.variant, result.control.n, result.treated.n]).toEqual([
      'No E-Mail',
      21_306,
      21_387,
    ]);
    expect(result.effect.value).toBeCloseTo(reference.hillstrom.overall, 6);
    const womens = result.features.find((one) => one.id === 'womens');
    for (const [from, value] of Object.entries(reference.hillstrom.womens))
      expect(womens?.levels.find((level) => level.from === Number(from))?.value).toBeCloseTo(value, 4);
    expect(womens?.holm).toBeLessThan(1e-15);
    const least = Math.min(...result.features.flatMap(({ p }) => p ?? []));
    expect(womens?.p).toBe(least);
    const [best] = result.model?.compared ?? [];
    expect(best?.qini.value).toBeGreaterThan(0.006);
    expect(best?.qini.low).toBeGreaterThan(0.004);
    expect(best?.slope).toBeGreaterThan(0.8);
    expect(best?.slope).toBeLessThan(1.2);
  });

  test('what the e-mail changed itself is no column to choose by', async () => {
    const { features } = await judge(id, { outcome: 'visit' });
    const out = features.filter(({ isUsed }) => !isUsed).map(({ id: name, leftOut }) => [name, leftOut]);
    expect(out).toEqual([
      ['conversion', 'differsByArm'],
      ['spend', 'differsByArm'],
    ]);
    expect(features).toHaveLength(10);
  });
});

test('text and numbers, and a column from after the test', async () => {
  const result = await judge(await load(testLines(4_000)), { outcome: 'bought' });
  expect(result.features.map(({ id, leftOut }) => [id, leftOut])).toEqual([
    ['grade', null],
    ['age', null],
    ['clicks', 'differsByArm'],
  ]);
  expect(result.verdict).toBe('varies');
  const grade = result.features[0];
  expect(grade?.levels.map(({ text, value }) => [text, value.toFixed(1)])).toEqual([
    ['gold', '0.0'],
    ['new', '0.4'],
  ]);
  expect(result.units?.ids?.slice(0, 2)).toEqual(['U0', 'U1']);
  expect(result.units?.ids).toHaveLength(4_000);
});

test('units that are customers become lists: by group and by the predicted effect', async () => {
  const orders = Array.from({ length: 2_000 }, (_, i) => `U${i},2024-01-05,1000`);
  const shop = expectOk(await importFile(engine, ['customer_id,order_date,amount', ...orders].join('\n')));
  const id = await load(testLines(4_000), shop.id);
  const { value } = (await ask(id, { outcome: 'bought', resamples: 50 })) as Extract<
    Awaited<ReturnType<typeof ask>>,
    { status: 'ok' }
  >;
  const { result, runId } = value;
  expect(result.customerCount).toBe(2_000);
  expect(result.units).toBeNull();
  const count = async (selection: Parameters<EngineApi['countSelection']>[1]): Promise<number> =>
    expectOk(await engine.countSelection(runId, selection)).customerCount;
  const groups = await Promise.all(
    (result.model?.quadrants ?? []).map(({ id: group }) => count({ by: 'groups', groups: [group] })),
  );
  expect(groups.reduce((sum, own) => sum + own, 0)).toBe(2_000);
  const curve = result.model?.curve ?? [];
  const half = await count({ by: 'ranges', ranges: { uplift: [curve[50]!.score, curve[0]!.score] } });
  expect(half).toBeGreaterThan(900);
  expect(half).toBeLessThan(1_100);
});

test('the order of the rows makes no difference, nor do units in both groups', async () => {
  const [header, ...rows] = testLines(2_000) as [string, ...string[]];
  const options = { outcome: 'bought' };
  const there = await judge(await load([header, ...rows]), options);
  const back = await judge(await load([header, ...rows.toReversed()]), options);
  expect(back.model).toEqual(there.model);
  const both = await judge(
    await load([header, ...rows, 'B1,control,1,new,30,1', 'B1,coupon,1,new,30,3']),
    options,
  );
  expect(both.crossed).toBe(1);
  expect(both.model).toEqual(there.model);
});

test('hostile names of columns, groups and values stay names', async () => {
  const evil = "x'); DROP TABLE experiment_kept_1;--";
  const header = `unit_id,variant,bought,"${evil}",__proto__,"""; SELECT 1; --"`;
  const rows = testLines(2_000, header).map((line, i) =>
    i === 0 ? line : line.replace(',new,', ',"=1+1",'),
  );
  const { features, verdict } = await judge(await load(rows), { outcome: 'bought', features: [evil] });
  expect(features.filter(({ isUsed }) => isUsed).map(({ id }) => id)).toEqual([evil]);
  expect(features[0]?.levels.map(({ text }) => text)).toContain('=1+1');
  expect(verdict).toBe('varies');
});

test('what cannot be chosen is said', async () => {
  const id = await load(testLines(600));
  for (const options of [
    { outcome: 'grade' },
    { control: 'nobody' },
    { arm: 'nobody' },
    { features: ['nothing'] },
  ])
    expect(await ask(id, options)).toMatchObject({ code: 'BAD_OPTION' });
  const alone = testLines(600).filter((line) => !line.includes('coupon'));
  expect(await ask(await load(alone))).toMatchObject({ code: 'ONE_ARM_ONLY' });
});
