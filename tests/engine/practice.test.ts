import { beforeAll, describe, expect, test } from 'vitest';
import { checkNumber } from '../../src/practice/check.ts';
import { exercises } from '../../src/practice/exercises.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { makeShop } from '../../workers/shops/makeShop.ts';
import { expectOk } from '../support/importText.ts';
import { loadMade, planOf, truthOf } from '../support/madeShop.ts';

let engine: EngineApi;
let shop: string;
let truth: ReturnType<typeof truthOf>;

beforeAll(async () => {
  engine = await createNodeEngine();
  const made = await makeShop(planOf('fashion'), () => Promise.resolve());
  shop = await loadMade(engine, made.files);
  truth = truthOf(made);
});

async function resultOf({ analysis, options }: (typeof exercises)[number]): Promise<never> {
  const request = { analysis, datasetId: shop, asOf: null, options };
  return expectOk(await engine.run(request, 'run', () => undefined)).result as never;
}

describe('on a shop that was made here', () => {
  test.each(exercises.map((one) => [one.id, one] as const))('%s has an answer', async (_, one) => {
    const result = await resultOf(one);
    if (one.kind === 'number') {
      const expected = one.answer(result) ?? Number.NaN;
      expect(expected).toBeGreaterThan(0);
      const scale = one.unit === 'percent' || one.unit === 'points' ? 100 : 1;
      expect(checkNumber(String(expected * scale), expected, one.unit, one.tolerance)).toBe('right');
      expect(checkNumber(String(expected * scale * 1.5 + 1), expected, one.unit, one.tolerance)).toBe(
        'wrong',
      );
    } else if (one.kind === 'choice') {
      const ids = one.choices(result).map(({ id }) => id);
      expect(ids).toContain(one.answer(result));
      expect(ids.length).toBeGreaterThan(1);
    } else if (one.kind === 'list') {
      expect(one.answer(result)).not.toBeNull();
    } else {
      expect(one.model.ko.length).toBeGreaterThan(40);
    }
  });

  test('what was planted is the answer', async () => {
    const answerOf = async (id: string): Promise<unknown> => {
      const one = exercises.find((each) => each.id === id);
      if (one?.kind !== 'choice') throw new Error(`no choice ${id}`);
      return one.answer(await resultOf(one));
    };
    expect(await answerOf('weak-channel')).toBe(truth.planted.weakChannel.ko);
    expect(await answerOf('coupon-proven')).toBe('yes');
  });
});
