import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignByChance, assignWithin, matchUnits } from '../../../workers/numeric/experiments/assign.ts';
import { balanceOf, labelBalance, largestDistance } from '../../../workers/numeric/experiments/balance.ts';
import { kolmogorovAbove } from '../../../workers/numeric/distributions/kolmogorov.ts';
import { assignUntilBalanced } from '../../../workers/numeric/experiments/rerandomise.ts';
import { randomStream } from '../../../workers/numeric/randomStream.ts';

const countArms = (arms: Uint8Array, count: number): number[] =>
  Array.from({ length: count }, (_, arm) => arms.filter((one) => one === arm).length);

const sharesOf = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 5 });

describe('an assignment', () => {
  test('gives each arm its share to the unit, in all and nearly so in every stratum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 300 }),
        sharesOf,
        fc.integer(),
        (strata, shares, seed) => {
          const arms = assignWithin(Int32Array.from(strata), 7, shares, randomStream(seed));
          const whole = shares.reduce((sum, share) => sum + share, 0);
          shares.forEach((share, arm) => {
            const due = (n: number): number => (n * share) / whole;
            expect(Math.abs(countArms(arms, shares.length)[arm]! - due(strata.length))).toBeLessThan(
              shares.length,
            );
            for (let stratum = 0; stratum < 7; stratum++) {
              const own = arms.filter((_, i) => strata[i] === stratum);
              const gap = Math.abs(countArms(own, shares.length)[arm]! - due(own.length));
              expect(gap).toBeLessThanOrEqual(shares.length);
            }
          });
        },
      ),
    );
  });

  test('is the same for the same seed and another one for another', () => {
    const one = assignByChance(1_000, [1, 1], randomStream(5));
    expect(assignByChance(1_000, [1, 1], randomStream(5))).toEqual(one);
    expect(assignByChance(1_000, [1, 1], randomStream(6))).not.toEqual(one);
    expect(countArms(one, 2)).toEqual([500, 500]);
  });

  test('puts every unit into every arm equally often', () => {
    const random = randomStream(2);
    const hits = new Float64Array(12);
    for (let run = 0; run < 4_000; run++)
      assignByChance(12, [1, 2], random).forEach((arm, unit) => (hits[unit] = (hits[unit] as number) + arm));
    for (const hit of hits) expect(Math.abs(hit / 4_000 - 2 / 3)).toBeLessThan(0.03);
  });
});

describe('matching', () => {
  test('pairs neighbours along a line, and every unit is in one group of the size asked for', () => {
    const values = Float64Array.from([9, 1, 5, 2, 8, 6]);
    const group = matchUnits([values], 2);
    const pairs = new Map<number, number[]>();
    group.forEach((at, i) => pairs.set(at, [...(pairs.get(at) ?? []), values[i] as number]));
    expect([...pairs.values()].map((pair) => pair.sort((a, b) => a - b)).sort()).toEqual([
      [1, 2],
      [5, 6],
      [8, 9],
    ]);
  });

  test('leaves less of a difference than chance alone', () => {
    const random = randomStream(3);
    const columns = [1, 2, 3].map(() => Float64Array.from({ length: 2_000 }, () => random.uniform() ** 3));
    const group = matchUnits(columns, 2);
    const mean = (of: () => Uint8Array): number =>
      Array.from({ length: 30 }, () => largestDistance(columns, of(), 2, 0)).reduce(
        (sum, one) => sum + one,
        0,
      ) / 30;
    const matched = mean(() => assignWithin(group, 1_000, [1, 1], random));
    expect(matched).toBeLessThan(0.4 * mean(() => assignByChance(2_000, [1, 1], random)));
  });
});

test('assigning again brings 100,000 units below 0.02 in every figure', () => {
  const random = randomStream(4);
  const columns = Array.from({ length: 6 }, () =>
    Float64Array.from({ length: 100_000 }, () => Math.exp(3 * random.uniform())),
  );
  const found = assignUntilBalanced(
    (stream) => assignByChance(100_000, [1, 1, 1], stream),
    (arms) => largestDistance(columns, arms, 3, 0),
    { enough: 0.01, mostTries: 200, seed: 9 },
  );
  expect(found.distance).toBeLessThanOrEqual(0.01);
  expect(largestDistance(columns, found.arms, 3, 0)).toBe(found.distance);
});

describe('balance', () => {
  const values = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8]);
  const arms = Uint8Array.from([0, 0, 0, 0, 1, 1, 1, 1]);

  test('by hand', () => {
    const [none, found] = balanceOf(values, arms, 2, 0);
    expect(none).toBeNull();
    expect(found).toMatchObject({ mean: 6.5, meanControl: 2.5, varianceRatio: 1, gap: 1 });
    expect(found?.distance).toBeCloseTo(4 / Math.sqrt(5 / 3), 12);
  });

  test('Kolmogorov’s distribution has the points of Smirnov’s table', () => {
    for (const [x, p] of [
      [1.2238, 0.1],
      [1.3581, 0.05],
      [1.6276, 0.01],
      [0.8276, 0.5],
    ] as const)
      expect(Math.abs(kolmogorovAbove(x) - p)).toBeLessThan(5e-5);
    expect(Math.abs(kolmogorovAbove(0.999999) - kolmogorovAbove(1))).toBeLessThan(1e-5);
  });

  test('labels that are spread alike, and labels that are not', () => {
    const labels = Int32Array.from([0, 1, 0, 1, 0, 1, 0, 1]);
    expect(labelBalance(labels, 2, arms, 2)).toEqual({ statistic: 0, freedom: 1, p: 1 });
    expect(labelBalance(Int32Array.from(arms), 2, arms, 2).statistic).toBeCloseTo(8, 12);
  });
});
