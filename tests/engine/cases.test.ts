import { beforeAll, describe, expect, test } from 'vitest';
import { filesFor, planFor } from '../../src/cases/caseFiles.ts';
import type { Case, CaseStep } from '../../src/cases/case.ts';
import { cases } from '../../src/cases/cases.ts';
import { answerOf, compare } from '../../src/cases/compare.ts';
import { readTruth, type ToldTruth } from '../../src/cases/toldTruth.ts';
import { checkNumber } from '../../src/practice/check.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { makeShop } from '../../workers/shops/makeShop.ts';
import { expectOk } from '../support/importText.ts';
import { loadMade } from '../support/madeShop.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

interface Asked {
  readonly result: never;
  readonly runId: string;
}

async function ask(datasetId: string, { decision: { analysis, options, sql } }: CaseStep): Promise<Asked> {
  if (sql !== undefined) {
    const answer = expectOk(await engine.querySql({ datasetId, text: sql, takesPersonal: false }, 'sql'));
    return { result: answer as never, runId: '' };
  }
  const request = { analysis, datasetId, asOf: null, options };
  const { result, runId } = expectOk(await engine.run(request, 'run', () => undefined));
  return { result: result as never, runId };
}

const learners = [
  ['a-1', 'ko'],
  ['b-2', 'en'],
] as const;
const shops = cases.flatMap((one) => learners.map(([seed, lang]) => [one.id, seed, lang, one] as const));

describe.each(shops)('the case %s with the seed %s in %s', (_id, seed, lang, one: Case) => {
  let shop: string;
  let truth: ToldTruth;

  beforeAll(async () => {
    const made = await makeShop(planFor(one, seed, lang), () => Promise.resolve());
    truth = readTruth(made.truth);
    shop = await loadMade(engine, filesFor(one, made));
  });

  const steps = one.steps.map((step) => [step.decision.id, step] as const);

  test.each(steps)('%s has a right answer and a wrong one, and finds what was planted', async (_, step) => {
    const { decision } = step;
    const { result, runId } = await ask(shop, step);
    if (decision.kind === 'number') {
      const expected = decision.answer(result) ?? Number.NaN;
      expect(Number.isFinite(expected)).toBe(true);
      const typed = decision.unit === 'percent' || decision.unit === 'points' ? 100 * expected : expected;
      const check = (value: number) =>
        checkNumber(value.toFixed(4), expected, decision.unit, decision.tolerance);
      expect(check(typed)).toBe('right');
      expect(check(1.5 * typed + 1)).toBe('wrong');
    } else if (decision.kind === 'choice') {
      const ids = decision.choices(result).map(({ id }) => id);
      const expected = decision.answer(result);
      expect(ids).toContain(expected);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.some((id) => id !== expected)).toBe(true);
    } else if (decision.kind === 'list') {
      const selection = decision.answer(result);
      if (selection === null) throw new Error('nobody is wanted');
      const wanted = expectOk(await engine.createAudience({ runId, name: 'wanted', selection }));
      expect(wanted.customerCount).toBeGreaterThan(0);
      expect(wanted.customerCount).toBeLessThan(truth.realised.members);
    } else {
      expect(decision.model.ko.length).toBeGreaterThan(60);
      expect(answerOf(decision, result)).toBeNull();
    }
    const compared = compare(step, result, truth);
    if (compared) expect([compared.planted, compared.found, compared.isRecovered]).toContain(true);
    else expect(step.check).toBeUndefined();
  });
});

describe('all cases', () => {
  test('have ids of their own, and so have their decisions', () => {
    const ids = cases.flatMap(({ id, steps }) => [id, ...steps.map(({ decision }) => decision.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('have several decisions, of which some are held against what was planted', () => {
    for (const { steps, debrief } of cases) {
      expect(steps.length).toBeGreaterThanOrEqual(5);
      expect(steps.filter(({ check }) => check).length).toBeGreaterThanOrEqual(2);
      expect(new Set(steps.map(({ decision }) => decision.kind)).size).toBeGreaterThanOrEqual(3);
      expect(debrief.misleads.length).toBeGreaterThanOrEqual(3);
      expect(debrief.sources.length).toBeGreaterThan(0);
    }
  });

  test('what is not found is said to be so', () => {
    const [step] = cases[0]?.steps ?? [];
    if (step === undefined) throw new Error('no step');
    const region = (share: number, hasStore: boolean) => ({
      ...{ name: { ko: '가', en: 'A' }, share, hasStore },
    });
    const told = { planted: { regions: [region(0.9, false)] } } as unknown as ToldTruth;
    const row = { score: {}, storeCount: 0, customerCount: 27 };
    expect(compare(step, { rows: [row], customerCount: 100 }, told)?.isRecovered).toBe(false);
    expect(compare(step, null, told)).toMatchObject({ found: null, isRecovered: false });
  });
});
