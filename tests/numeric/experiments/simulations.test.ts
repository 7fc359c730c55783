import { describe, expect, test } from 'vitest';
import { armOfSums } from '../../../workers/numeric/experiments/arm.ts';
import { bootstrapDifference } from '../../../workers/numeric/experiments/bootstrap.ts';
import { difference, testEffect } from '../../../workers/numeric/experiments/effect.ts';
import { randomStream } from '../../../workers/numeric/randomStream.ts';
import {
  coverage,
  drawNormal,
  falseAtAnyLook,
  falsePositives,
  sumPairs,
  varianceLeft,
} from '../../support/simulations.ts';

/** Four standard errors of a share seen in so many runs: a right method fails once in 16,000 seeds. */
const slack = (share: number, runs: number): number => 4 * Math.sqrt((share * (1 - share)) / runs);

describe('equal arms', () => {
  test('are called different in 5 % of the tests', () => {
    expect(Math.abs(falsePositives(4_000) - 0.05)).toBeLessThan(slack(0.05, 4_000) + 0.002);
  });

  test('are called different at any of 100 looks in at most 5 % of the tests, where a plain test would be in far more', () => {
    const { always, plain } = falseAtAnyLook(1_000);
    expect(always).toBeLessThanOrEqual(0.05);
    expect(plain).toBeGreaterThan(0.25);
  });
});

test.each([
  ['shares near 1 %', 'rareShares', 4_000, 0.006],
  ['money of which 90 % is 0, by Welch', 'money', 1_500, 0.006],
  ['a ratio: money per order where a customer has several', 'ratio', 1_500, 0.006],
  ['skewed money by the bootstrap', 'bootstrap', 300, 0.01],
] as const)('intervals at 95 percent hold the truth that often: %s', (_, kind, runs, more) => {
  expect(Math.abs(coverage[kind](runs) - 0.95)).toBeLessThan(slack(0.95, runs) + more);
});

test.each([0, 0.5, 0.9])('CUPED leaves 1 − ρ² of the variance: ρ = %f', (rho) => {
  const { told, measured } = varianceLeft(rho, 40_000);
  expect(told).toBeCloseTo(1 - rho * rho, 1);
  expect(Math.abs(measured - (1 - rho * rho))).toBeLessThan(0.02);
});

describe('the bootstrap', () => {
  const random = randomStream(8);
  const values = (shift: number): Float64Array =>
    Float64Array.from({ length: 800 }, () => shift + drawNormal(random));
  const [a, b] = [values(0), values(0.3)];

  test('agrees with Welch where values are normal, and with itself for the same seed', () => {
    const found = bootstrapDifference(a, b, { resamples: 4_000, seed: 1 });
    const [first, second] = [a, b].map((arm) => {
      const rest = arm.values();
      return armOfSums(sumPairs(arm.length, () => [rest.next().value as number, 0]).first);
    });
    const welch = testEffect(difference(first!, second!));
    expect(found.value).toBeCloseTo(welch.value, 12);
    expect(Math.abs(found.low - welch.low)).toBeLessThan(0.01);
    expect(Math.abs(found.high - welch.high)).toBeLessThan(0.01);
    expect(bootstrapDifference(a, b, { resamples: 4_000, seed: 1 })).toEqual(found);
  });

  test('draws an odd number of values as often as an even one', () => {
    const ones = new Float64Array(101).fill(1);
    const { low, high, value } = bootstrapDifference(ones, new Float64Array(101).fill(2), {
      resamples: 50,
      seed: 3,
    });
    expect([low, high, value]).toEqual([1, 1, 1]);
  });
});
