import { beforeAll, describe, expect, test } from 'vitest';
import type { Exercise } from '../../src/practice/exercise.ts';
import { exercises } from '../../src/practice/exercises.ts';
import { readExpected, weigh, type Expected } from '../../src/practice/expected.ts';
import { findNearestList } from '../../src/practice/nearestList.ts';
import { rfmSegmentIds } from '../../workers/analyses/rfm/segments.ts';
import { analysisIds } from '../../workers/contract/catalogue.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import { readPlan } from '../../workers/contract/shopPlan.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { makeShop } from '../../workers/shops/makeShop.ts';
import { expectOk } from '../support/importText.ts';
import { loadMade, planOf, truthOf } from '../support/madeShop.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

function ask({ analysis, options }: Exercise, datasetId: string): Promise<RunResult<never>> {
  const request = { analysis, datasetId, asOf: null, options };
  return engine.run(request, 'run', () => undefined).then(expectOk) as Promise<RunResult<never>>;
}

async function expectedOf(one: Exercise, datasetId: string): Promise<Expected | null> {
  return readExpected(one, (await ask(one, datasetId)).result);
}

test('every analysis has an exercise', () => {
  const asked = new Set(exercises.map(({ analysis }) => analysis));
  expect(analysisIds.filter((id) => !asked.has(id))).toEqual([]);
});

describe.each(['kim', 'lee'])('with the seed %s', (seed) => {
  let shop: string;

  beforeAll(async () => {
    const made = await makeShop(readPlan({ kind: 'fashion', seed, lines: 20_000 }), () => Promise.resolve());
    shop = await loadMade(engine, made.files);
  });

  test.each(exercises.map((one) => [one.id, one] as const))(
    '%s: a right and a wrong answer',
    async (_, one) => {
      const { result, runId } = await ask(one, shop);
      const expected = readExpected(one, result);
      if (expected === null) throw new Error('no answer');
      if (expected.kind === 'number') {
        const { value, unit } = expected;
        expect(Math.abs(value)).toBeGreaterThan(0);
        const typed = (unit === 'percent' || unit === 'points' ? 100 : 1) * value;
        expect(weigh(one, expected, String(typed))).toBe('right');
        expect(weigh(one, expected, String(typed * 1.5 + 1))).toBe('wrong');
        expect(weigh(one, expected, 'many')).toBe('unreadable');
      } else if (expected.kind === 'choice') {
        const others =
          one.kind === 'choice' ? one.choices(result).filter(({ id }) => id !== expected.id) : [];
        expect(others.length).toBeGreaterThan(0);
        expect(weigh(one, expected, expected.id)).toBe('right');
        for (const { id } of others) expect(weigh(one, expected, id)).toBe('wrong');
        expect(weigh(one, expected, '')).toBe('choose');
      } else if (expected.kind === 'list') {
        const { selection } = expected;
        const wanted = { datasetId: shop, runId, selection };
        const groups = [...rfmSegmentIds];
        const all = expectOk(
          await engine.createAudience({ runId, name: 'all', selection: { by: 'groups', groups } }),
        );
        const off = await findNearestList(engine, wanted, [all]);
        expect(off?.missing).toBe(0);
        expect(off?.extra).toBeGreaterThan(0);
        const right = expectOk(await engine.createAudience({ runId, name: 'right', selection }));
        expect(await findNearestList(engine, wanted, [all, right])).toMatchObject({
          ...{ name: 'right', missing: 0, extra: 0, count: right.customerCount },
        });
        expect(await findNearestList(engine, wanted, [])).toBeNull();
      } else {
        expect(expected.model.ko.length).toBeGreaterThan(40);
        expect(expected.model.en.length).toBeGreaterThan(40);
      }
    },
  );
});

test('neighbours cannot copy: most numbers are others with another seed', async () => {
  const answers = [];
  for (const seed of ['seat 1', 'seat 2']) {
    const made = await makeShop(readPlan({ kind: 'grocery', seed, lines: 1500 }), () => Promise.resolve());
    const shop = await loadMade(engine, made.files);
    const own = [];
    for (const one of exercises.filter(({ kind }) => kind === 'number'))
      own.push(await expectedOf(one, shop));
    answers.push(own.map((expected) => (expected?.kind === 'number' ? expected.value : null)));
  }
  const [here = [], there = []] = answers;
  const same = here.filter((value, at) => value === there[at]).length;
  expect(same).toBeLessThan(here.length / 4);
});

test('what was planted is the answer', async () => {
  const made = await makeShop(planOf('fashion'), () => Promise.resolve());
  const shop = await loadMade(engine, made.files);
  const { planted } = truthOf(made);
  const answerOf = async (id: string): Promise<unknown> => {
    const one = exercises.find((each) => each.id === id);
    if (one?.kind !== 'choice') throw new Error(`no choice ${id}`);
    const expected = await expectedOf(one, shop);
    return expected?.kind === 'choice' ? expected.id : null;
  };
  expect(await answerOf('weak-channel')).toBe(planted.weakChannel.ko);
  expect(await answerOf('coupon-proven')).toBe('yes');
  expect(await answerOf('best-month')).toBe(String(planted.season.peakMonth - 1));
  expect(await answerOf('comes-next')).toBe(planted.next.names[1]?.ko);
});
