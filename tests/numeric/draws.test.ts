import { describe, expect, test } from 'vitest';
import { drawBinomial, drawMultinomial } from '../../workers/numeric/binomialDraw.ts';
import { chiSquareAbove } from '../../workers/numeric/distributions/gamma.ts';
import { randomStream } from '../../workers/numeric/randomStream.ts';
import reference from '../reference/migration.json' with { type: 'json' };

test.each(reference.chiSquareTail.tails)(
  'chi-square %d with %d degrees has the tail scipy gives',
  (...row) => {
    const [value = 0, freedom = 1, want = 0] = row;
    const got = chiSquareAbove(value, freedom);
    expect(Math.abs(got - want)).toBeLessThanOrEqual(1e-9 * want);
  },
);

describe('binomial draws', () => {
  test.each([
    [5, 0.3],
    [40, 0.9],
    [60, 0.5],
    [1_000, 0.02],
    [250_000, 0.37],
    [1e9, 4e-8],
  ])('%d trials at %d have the mean, the variance and the symmetry they should', (n, p) => {
    const random = randomStream(11);
    const draws = Array.from({ length: 40_000 }, () => drawBinomial(n, p, random));
    const mean = draws.reduce((sum, k) => sum + k, 0) / draws.length;
    const moment = (power: number): number =>
      draws.reduce((sum, k) => sum + (k - mean) ** power, 0) / draws.length;
    const variance = n * p * (1 - p);
    expect(draws.every((k) => Number.isInteger(k) && k >= 0 && k <= n)).toBe(true);
    expect(Math.abs(mean - n * p)).toBeLessThan(4 * Math.sqrt(variance / draws.length));
    expect(Math.abs(moment(2) / variance - 1)).toBeLessThan(4 * Math.sqrt(2.5 / draws.length));
    const skew = moment(3) / variance ** 1.5;
    expect(Math.abs(skew - (1 - 2 * p) / Math.sqrt(variance))).toBeLessThan(4 * Math.sqrt(8 / draws.length));
  });

  test('the same seed draws the same, and sure things are sure', () => {
    const once = Array.from({ length: 50 }, (_, i) => drawBinomial(100 + i, 0.4, randomStream(i)));
    expect(Array.from({ length: 50 }, (_, i) => drawBinomial(100 + i, 0.4, randomStream(i)))).toEqual(once);
    expect([drawBinomial(9, 0, randomStream(1)), drawBinomial(9, 1, randomStream(1))]).toEqual([0, 9]);
  });
});

test('everybody of a multinomial draw ends somewhere, and nobody where the share is 0', () => {
  const random = randomStream(3);
  const shares = [0.1, 0, 0.2, 0.3, 0.4 - 1e-16, 0];
  const sums = new Float64Array(6);
  for (let i = 0; i < 2_000; i++) drawMultinomial(37, shares, random, sums);
  expect(sums.reduce((a, b) => a + b, 0)).toBe(37 * 2_000);
  expect([sums[1], sums[5]]).toEqual([0, 0]);
  expect((sums[4] ?? 0) / 74_000).toBeCloseTo(0.4, 1);
});
