import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../src/made/planInAddress.ts';
import { lineLimits, readPlan, truthNames, truthSliders } from '../workers/contract/shopPlan.ts';
import { makeSeason } from '../workers/shops/season.ts';
import { PERIOD_DAYS } from '../workers/shops/calendar.ts';

const truth = fc.record(
  Object.fromEntries(
    truthNames.map((name) => {
      const { min, max, step } = truthSliders[name];
      const steps = Math.round((max - min) / step);
      return [name, fc.integer({ min: 0, max: steps }).map((at) => Number((min + at * step).toFixed(4)))];
    }),
  ),
);

describe('a plan in the address', () => {
  test('comes back as it went, open or locked', () => {
    fc.assert(
      fc.property(
        truth,
        fc.string(),
        fc.boolean(),
        fc.integer(lineLimits),
        (planted, seed, isLocked, lines) => {
          const plan = readPlan({ kind: 'travel', seed, lines, lang: 'en', truth: planted });
          const query = writeAddress({ plan, isLocked, lacksSeed: false });
          expect(readAddress(query, 'ko')).toEqual({ plan, isLocked, lacksSeed: false });
          if (isLocked) expect(query).not.toHaveProperty('truth');
        },
      ),
    );
  });

  test('whatever it says, is a plan within its bounds', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('kind', 'seed', 'lines', 'truth', 'class', 'lang'), fc.string()),
        (query) => {
          const { plan } = readAddress(query, 'ko');
          expect(plan.lines).toBeGreaterThanOrEqual(lineLimits.min);
          expect(plan.lines).toBeLessThanOrEqual(lineLimits.max);
          for (const name of truthNames) {
            expect(plan.truth[name]).toBeGreaterThanOrEqual(truthSliders[name].min);
            expect(plan.truth[name]).toBeLessThanOrEqual(truthSliders[name].max);
          }
          expect(plan.seed.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('the season', () => {
  test('has the planted strength, a mean of one, and a clock that runs both ways', () => {
    const { factors, clockOf, dayAt, end } = makeSeason(9, 1.8);
    expect(Math.max(...factors) / Math.min(...factors)).toBeCloseTo(1.8, 10);
    expect(factors.indexOf(Math.max(...factors))).toBe(9);
    expect(end).toBeCloseTo(PERIOD_DAYS, 8);
    for (let day = 0; day < PERIOD_DAYS; day += 13) expect(dayAt(clockOf(day) + 1e-6)).toBe(day);
  });
});
