import { describe, expect, test } from 'vitest';
import { testStationarity } from '../../workers/analyses/migration/stationarity.ts';
import type { Step } from '../../workers/analyses/migration/steps.ts';
import { drawMultinomial } from '../../workers/numeric/binomialDraw.ts';
import { randomStream } from '../../workers/numeric/randomStream.ts';
import reference from '../reference/migration.json' with { type: 'json' };

describe('whether the shares stayed the same', () => {
  const want = reference.stationarity;
  const stepOf = (counts: readonly (readonly number[])[]): Step => ({
    counts: Float64Array.from(counts.flat()),
    newcomers: new Float64Array(3),
  });

  test('is tested as scipy does row by row', () => {
    const found = testStationarity(want.counts.map(stepOf), 3);
    expect(found?.chiSquare).toBeCloseTo(want.chiSquare, 9);
    expect(found?.freedom).toBe(want.freedom);
    expect(found?.p).toBeCloseTo(want.p, 12);
  });

  test('cannot be told from one step, nor where nobody ever had a choice', () => {
    const still = stepOf([
      [9, 0, 0],
      [0, 4, 0],
      [0, 0, 0],
    ]);
    expect(testStationarity([still], 3)).toBeNull();
    expect(testStationarity([still, still], 3)).toBeNull();
  });

  test('equal steps differ in nothing, and the shift is the share that would have to move otherwise', () => {
    const [first = []] = want.counts;
    expect(testStationarity([stepOf(first), stepOf(first)], 3)).toMatchObject({
      chiSquare: 0,
      p: 1,
      shift: 0,
    });
    const before = stepOf([
      [5, 5, 0],
      [0, 10, 0],
      [0, 0, 0],
    ]);
    const last = stepOf([
      [10, 0, 0],
      [0, 10, 0],
      [0, 0, 0],
    ]);
    expect(testStationarity([last, before], 3)?.shift).toBe(5 / 20);
  });

  test('rejects a true hypothesis about as often as it should', () => {
    const random = randomStream(29);
    const shares = [
      [0.5, 0.3, 0.2],
      [0.2, 0.6, 0.2],
      [0.1, 0.2, 0.7],
    ];
    const draw = (): Step => {
      const counts = shares.map((row) => {
        const into = new Float64Array(3);
        drawMultinomial(200, row, random, into);
        return [...into];
      });
      return stepOf(counts);
    };
    const runs = 1_500;
    let rejected = 0;
    for (let i = 0; i < runs; i++)
      rejected += Number((testStationarity([draw(), draw(), draw()], 3)?.p ?? 1) < 0.05);
    expect(Math.abs(rejected / runs - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / runs));
  });
});
