import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClass, writeClass, type ClassPlan } from '../../src/classroom/classPlan.ts';
import { holdRead, readLocked } from '../../src/classroom/lockable.ts';
import { exercises } from '../../src/practice/exercises.ts';
import { chooseExercises } from '../../src/practice/chosen.ts';
import { rfmSpec } from '../../workers/analyses/rfm/spec.ts';
import { readPlan, shopKindNames } from '../../workers/contract/shopPlan.ts';

const planOf: fc.Arbitrary<ClassPlan> = fc.record({
  title: fc.string({ maxLength: 60 }).map((title) => title.trim()),
  sample: fc.constantFrom(null, 'korean-shop'),
  shop: fc
    .record({
      kind: fc.constantFrom(...shopKindNames),
      seed: fc.string({ minLength: 1, maxLength: 40 }),
      lines: fc.integer({ min: 100, max: 1_000_000 }),
      lang: fc.constantFrom('ko', 'en'),
      truth: fc.record({ uplift: fc.constantFrom(0, 0.1), season: fc.constantFrom(1, 2) }),
    })
    .map(readPlan),
  seeds: fc.constantFrom('own', 'one'),
  exercises: fc.uniqueArray(fc.constantFrom(...exercises.map(({ id }) => id))),
  locked: fc.constantFrom({}, { rfm: { bins: 4 } }, { rfm: { bins: 3 }, trend: { grain: 'month' } }),
  lang: fc.constantFrom(null, 'ko', 'en'),
});

/** Through the address and back. */
function travel(query: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(new URLSearchParams(query).toString()));
}

describe('the link of a class', () => {
  test('says to the trainer and to the learner the same class, but for the seed of each', () => {
    fc.assert(
      fc.property(planOf, (plan) => {
        for (const reader of ['trainer', 'learner'] as const) {
          const { plan: read, ignored } = readClass(travel(writeClass(plan, reader)), 'ko');
          expect(ignored).toEqual([]);
          const { shop: _shop, ...rest } = plan;
          expect(read).toMatchObject(rest);
          if (plan.sample !== null) continue;
          const isOwn = reader === 'learner' && plan.seeds === 'own';
          expect(read.shop).toEqual(isOwn ? { ...plan.shop, seed: '1' } : plan.shop);
        }
      }),
    );
  });

  test('does not show the truth to the learner', () => {
    const shop = readPlan({ truth: { uplift: 0.11 } });
    const plan = { ...readClass({}, 'ko').plan, shop };
    expect(writeClass(plan, 'trainer')['truth']).toContain('0.11');
    expect(JSON.stringify(writeClass(plan, 'learner'))).not.toContain('0.11');
  });

  test('takes any text for what it is worth: no throw, and a plan that can be', () => {
    const names = [
      'title',
      'sample',
      'seeds',
      'do',
      'lock',
      'ui',
      'kind',
      'lang',
      'seed',
      'lines',
      'class',
      'x',
    ];
    const query = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.string(), fc.json()));
    fc.assert(
      fc.property(query, (given) => {
        const { plan } = readClass(travel(given), 'en');
        expect(readPlan(plan.shop)).toEqual(plan.shop);
        expect(plan.title.length).toBeLessThanOrEqual(60);
        expect(readClass(travel(writeClass(plan, 'trainer')), 'en').ignored).toEqual([]);
      }),
    );
  });

  test('names what it does not know', () => {
    const lock = JSON.stringify({ rfm: { bins: 99, nosuch: 1 }, __proto__x: {}, trend: 3 });
    const given = {
      kind: 'zoo',
      lines: '-5',
      ui: 'fr',
      seeds: 'two',
      do: 'champions <img>',
      lock,
      evil: '1',
    };
    const { plan, ignored } = readClass(given, 'en');
    expect(ignored).toEqual([
      ...['evil', 'kind', 'lines', 'seeds', 'ui', 'do'],
      ...['lock rfm bins', 'lock rfm nosuch', 'lock __proto__x', 'lock trend'],
    ]);
    expect(plan.exercises).toEqual(['champions']);
    expect(plan.locked).toEqual({});
  });
});

describe('fixed settings', () => {
  test.each([
    ['{"rfm":{"bins":4}}', { rfm: { bins: 4 } }],
    ['{"rfm":{"bins":"4"}}', {}],
    ['{"rfm":{"bins":4.5}}', {}],
    ['{"constructor":{"name":1}}', {}],
    ['{"rfm":{"constructor":1}}', {}],
    ['[1]', {}],
    ['{', {}],
  ])('%s', (json, locked) => {
    const read = readLocked(json);
    expect(read.locked).toEqual(locked);
    expect(read.ignored.length > 0).toBe(Object.keys(locked).length === 0);
  });

  test('take the place of what the address asks for, also where that is the default', () => {
    const asked = { settings: { bins: 3, recheckDays: 30 }, broken: false };
    expect(holdRead(rfmSpec, asked, { bins: 4 }).settings).toMatchObject({ bins: 4, recheckDays: 30 });
    const usual = rfmSpec.options.bins.default;
    expect(holdRead(rfmSpec, asked, { bins: usual }).settings).toEqual({ recheckDays: 30 });
  });
});

test('a class that names no exercise, or none that is there, solves them all', () => {
  expect(chooseExercises([]).chosen).toBe(exercises);
  expect(chooseExercises(['nosuch'])).toEqual({ chosen: exercises, unknown: ['nosuch'] });
  const two = chooseExercises(['coupon-effect', 'aov']).chosen.map(({ id }) => id);
  expect(two).toEqual(['coupon-effect', 'aov']);
});
