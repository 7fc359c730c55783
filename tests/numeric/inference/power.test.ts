import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alphaOfEach,
  alphasByHolm,
  comparisonsOf,
  durationInDays,
  powerOfNonInferiority,
  sizeForNonInferiority,
} from '../../../workers/numeric/inference/experimentPlan.ts';
import {
  detectableDistance,
  powerOfGroups,
  powerOfMeans,
  sizeForGroups,
  sizeForMeans,
} from '../../../workers/numeric/inference/powerOfMeans.ts';
import {
  detectableShare,
  powerOfEffect,
  powerOfShares,
  sizeForEffect,
  sizeForShares,
} from '../../../workers/numeric/inference/powerOfShares.ts';
import {
  powerOfCorrelation,
  powerOfTable,
  sizeForCorrelation,
  sizeForTable,
} from '../../../workers/numeric/inference/powerOfTables.ts';

const plan = { difference: 0.001, margin: 0.01, variances: [0.05 * 0.95, 0.06 * 0.94] } as const;

/** Power with n, and n for a power, each of an effect. */
const plans: Readonly<
  Record<string, [(n: number, alpha: number) => number, (power: number, alpha: number) => number]>
> = {
  'two shares': [
    (n, alpha) => powerOfShares(0.05, 0.06, n, alpha),
    (power, alpha) => sizeForShares(0.05, 0.06, power, alpha),
  ],
  'Cohen’s h': [
    (n, alpha) => powerOfEffect(0.1, n, n, alpha),
    (power, alpha) => sizeForEffect(0.1, power, alpha),
  ],
  'two means': [
    (n, alpha) => powerOfMeans(0.15, n, n, alpha),
    (power, alpha) => sizeForMeans(0.15, power, alpha),
  ],
  'several means': [
    (n, alpha) => powerOfGroups(0.1, 4, n, alpha),
    (power, alpha) => sizeForGroups(0.1, 4, power, alpha),
  ],
  'a table': [
    (n, alpha) => powerOfTable(0.1, 3, n, alpha),
    (power, alpha) => sizeForTable(0.1, 3, power, alpha),
  ],
  'a correlation': [
    (n, alpha) => powerOfCorrelation(0.1, n, alpha),
    (power, alpha) => sizeForCorrelation(0.1, power, alpha),
  ],
  'not worse': [
    (n, alpha) => powerOfNonInferiority(plan, n, n, alpha),
    (power, alpha) => sizeForNonInferiority(plan, power, alpha),
  ],
};

describe.each(Object.keys(plans))('%s', (name) => {
  const [powerAt, sizeFor] = plans[name]!;

  test('power grows with n', () => {
    const powers = [60, 120, 250, 500, 1_000, 2_000].map((n) => powerAt(n, 0.05));
    expect(powers).toEqual(powers.toSorted((a, b) => a - b));
    expect(new Set(powers).size).toBeGreaterThan(3);
    expect(powerAt(500, 0.01)).toBeLessThan(powerAt(500, 0.05));
  });

  test('n of a power has that power', () => {
    const powers = fc.double({ min: 0.3, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(powers, fc.constantFrom(0.05, 0.01), (power, alpha) => {
        const n = sizeFor(power, alpha);
        expect(powerAt(n, alpha)).toBeCloseTo(power, 9);
        expect(sizeFor(powerAt(n, alpha), alpha) / n).toBeCloseTo(1, 7);
      }),
      { numRuns: 12 },
    );
  });
});

test('the least effect that can be seen is seen with that power, upwards and downwards', () => {
  const [up, down] = [detectableShare(0.05, 10_000), detectableShare(0.05, 10_000, 0.8, 0.05, 'down')];
  expect(powerOfShares(0.05, up!, 10_000)).toBeCloseTo(0.8, 10);
  expect(powerOfShares(0.05, down!, 10_000)).toBeCloseTo(0.8, 10);
  expect(up! > 0.05 && down! < 0.05).toBe(true);
  expect([detectableShare(0.99, 20), detectableShare(0.02, 30, 0.8, 0.05, 'down')]).toEqual([null, null]);
  expect(powerOfMeans(detectableDistance(80, 300), 80, 300)).toBeCloseTo(0.8, 9);
});

test('no effect is seen as often as alpha says', () => {
  expect(powerOfEffect(0, 100, 200, 0.05)).toBeCloseTo(0.05, 12);
  expect(powerOfMeans(0, 30, 50, 0.05)).toBeCloseTo(0.05, 10);
  expect(powerOfGroups(0, 4, 20, 0.05)).toBeCloseTo(0.05, 10);
  expect(powerOfTable(0, 3, 500, 0.05)).toBeCloseTo(0.05, 10);
  expect(powerOfCorrelation(0, 100, 0.05)).toBeCloseTo(0.05, 2);
  expect(powerOfNonInferiority({ ...plan, difference: -0.01 }, 300, 300, 0.025)).toBeCloseTo(0.025, 10);
});

test('no effect needs units without end', () => {
  const sizes = [
    sizeForShares(0.05, 0.05),
    sizeForEffect(0),
    sizeForMeans(0),
    sizeForGroups(0, 3),
    sizeForTable(0, 2),
    sizeForCorrelation(0),
  ];
  expect(sizes).toEqual(sizes.map(() => Infinity));
});

describe('several arms', () => {
  test('share alpha, and need more units each', () => {
    expect([comparisonsOf(4, 'with control'), comparisonsOf(4, 'all pairs')]).toEqual([3, 6]);
    expect(alphaOfEach(0.05, 3)).toBeCloseTo(0.05 / 3, 15);
    expect(alphasByHolm(0.06, 3)).toEqual([0.02, 0.03, 0.06]);
    expect(sizeForShares(0.05, 0.06, 0.8, alphaOfEach(0.05, 3))).toBeGreaterThan(sizeForShares(0.05, 0.06));
  });
});

test('nothing shows that what is worse by the margin is not worse', () => {
  expect(sizeForNonInferiority({ ...plan, difference: -0.01 })).toBe(Infinity);
  // Chow, Shao & Wang (2008): σ² = 1 each, true difference 0, margin ½, alpha 0.05, power 0.8: 2 (1.645 + 0.842)² ÷ 0.25.
  const size = sizeForNonInferiority({ difference: 0, margin: 0.5, variances: [1, 1] }, 0.8, 0.05);
  expect(size).toBeCloseTo(49.46, 2);
});

describe('duration', () => {
  test('until the slowest arm is full', () => {
    expect(durationInDays([8_143, 8_143], [0.5, 0.5], 1_000)).toBe(17);
    expect(durationInDays([8_143, 8_143], [0.5, 0.5], 1_000, 1, true)).toBe(21);
    expect(durationInDays([8_143, 8_143], [0.9, 0.1], 1_000)).toBe(82);
    expect(durationInDays([8_143, 8_143], [0.5, 0.5], 1_000, 0.2)).toBe(82);
    expect(durationInDays([300, 300, 300], [1 / 3, 1 / 3, 1 / 3], 900)).toBe(1);
    expect(durationInDays([10, 10], [0.5, 0.5], 0)).toBe(Infinity);
  });

  test('after that long there are enough, and a day before there were not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e6 }), fc.integer({ min: 1, max: 1e4 }), (size, perDay) => {
        const days = durationInDays([size, size], [0.5, 0.5], perDay);
        expect(days * perDay * 0.5).toBeGreaterThanOrEqual(size * (1 - 1e-9));
        expect(days === 1 || (days - 1) * perDay * 0.5 < size).toBe(true);
      }),
    );
  });
});
