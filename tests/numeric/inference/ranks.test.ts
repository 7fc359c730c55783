import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  kendallCorrelation,
  pearsonCorrelation,
  spearmanCorrelation,
} from '../../../workers/numeric/inference/correlation.ts';
import { smirnovTest } from '../../../workers/numeric/inference/kolmogorovSmirnov.ts';
import { mannWhitneyExact, mannWhitneyTest } from '../../../workers/numeric/inference/mannWhitney.ts';
import { kruskalWallisTest } from '../../../workers/numeric/inference/rankGroups.ts';
import { rank } from '../../../workers/numeric/inference/ranks.ts';
import { shapiroWilkTest } from '../../../workers/numeric/inference/shapiroWilk.ts';
import { signedRankExact, signedRankTest } from '../../../workers/numeric/inference/signedRank.ts';

/** All choices of `size` of `values`, and what is left. */
function splits(values: readonly number[], size: number): [number[], number[]][] {
  if (values.length === 0) return size === 0 ? [[[], []]] : [];
  const [head, ...tail] = values as [number, ...number[]];
  return [
    ...splits(tail, size - 1).map(([a, b]): [number[], number[]] => [[head, ...a], b]),
    ...(size <= tail.length
      ? splits(tail, size).map(([a, b]): [number[], number[]] => [a, [head, ...b]])
      : []),
  ].filter(([a]) => a.length === size);
}

const group = (most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 0, max: most }), { minLength: 2, maxLength: 5 });

describe('counted out', () => {
  test('Smirnov’s test with ties is the share of all orders with a gap as large', () => {
    fc.assert(
      fc.property(group(6), group(6), (a, b) => {
        const found = smirnovTest(a, b);
        const all = splits([...a, ...b], a.length);
        const asFar = all.filter(([x, y]) => smirnovTest(x, y).gap >= found.gap - 1e-9).length;
        expect(found.p).toBeCloseTo(asFar / all.length, 10);
      }),
      { numRuns: 60 },
    );
  });

  test('Mann and Whitney’s exact test is twice the share of the nearer end', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 4, maxLength: 9 }), (values) => {
        const size = values.length >> 1;
        const [a, b] = [values.slice(0, size), values.slice(size)];
        const found = mannWhitneyExact(a, b)!;
        const all = splits(values, size).map(([x, y]) => mannWhitneyTest(x, y).statistic);
        const lower = all.filter((w) => w <= found.statistic).length / all.length;
        const upper = all.filter((w) => w >= found.statistic).length / all.length;
        expect(found.p).toBeCloseTo(Math.min(1, 2 * lower, 2 * upper), 12);
      }),
      { numRuns: 60 },
    );
  });

  test('the signed rank test is twice the share of signs', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 9 }),
        fc.nat(),
        (sizes, signs) => {
          const signed = (bits: number): number[] => sizes.map((size, i) => ((bits >> i) & 1 ? -size : size));
          const found = signedRankExact(signed(signs % 2 ** sizes.length))!;
          const all = Array.from(
            { length: 2 ** sizes.length },
            (_, i) => signedRankTest(signed(i)).statistic,
          );
          const lower = all.filter((v) => v <= found.statistic).length / all.length;
          const upper = all.filter((v) => v >= found.statistic).length / all.length;
          expect(found.p).toBeCloseTo(Math.min(1, 2 * lower, 2 * upper), 12);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('what has ties, zeros or more than 49 values is not counted out', () => {
    const many = Array.from({ length: 50 }, (_, i) => i + 0.5);
    expect([
      mannWhitneyExact([1, 2], [2, 3]),
      mannWhitneyExact(many, [1]),
      mannWhitneyExact([], [1]),
    ]).toEqual([null, null, null]);
    expect([signedRankExact([0, 1]), signedRankExact([1, -1]), signedRankExact(many)]).toEqual([
      null,
      null,
      null,
    ]);
    const large = mannWhitneyExact(
      many.slice(1),
      many.slice(1).map((value) => value + 0.25),
    )!;
    expect(large.p).toBeGreaterThan(0.5);
    expect(large.shift.estimate).toBeCloseTo(-0.25, 12);
    expect(large.shift.low).toBeLessThan(-0.25);
    expect(large.shift.high).toBeGreaterThan(-0.25);
  });
});

describe('correlation', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })), {
    minLength: 3,
    maxLength: 40,
  });

  test('Kendall’s τ-b counts pairs in the same and in the other order', () => {
    fc.assert(
      fc.property(pairs, (values) => {
        const [x, y] = [values.map(([a]) => a), values.map(([, b]) => b)];
        let [s, apartX, apartY] = [0, 0, 0];
        values.forEach(([a, b], i) =>
          values.slice(0, i).forEach(([c, d]) => {
            s += Math.sign(a - c) * Math.sign(b - d);
            apartX += Math.abs(Math.sign(a - c));
            apartY += Math.abs(Math.sign(b - d));
          }),
        );
        const found = kendallCorrelation(x, y);
        if (apartX === 0 || apartY === 0) expect(found).toBeNull();
        else expect(found?.coefficient).toBeCloseTo(s / Math.sqrt(apartX * apartY), 12);
      }),
      { numRuns: 200 },
    );
  });

  test('Spearman’s is Pearson’s of ranks, and a straight line is 1', () => {
    const x = [1, 2, 4, 8, 16];
    const line = x.map((value) => 3 * value - 7);
    expect(pearsonCorrelation(x, line)?.r).toBeCloseTo(1, 14);
    expect(spearmanCorrelation(x, [5, 4, 3, 2, 1])?.coefficient).toBeCloseTo(-1, 14);
    expect([pearsonCorrelation(x, [2, 2, 2, 2, 2]), spearmanCorrelation([1, 1, 1], [1, 2, 3])]).toEqual([
      null,
      null,
    ]);
  });
});

test('ranks of equal values are shared and add up', () => {
  const { ranks, ties } = rank([3, 1, 3, 2, 3, 1]);
  expect([...ranks]).toEqual([5, 1.5, 5, 3, 5, 1.5]);
  expect([...ties].sort()).toEqual([2, 3]);
});

test('Kruskal and Wallis’ test of two groups is Mann and Whitney’s squared', () => {
  fc.assert(
    fc.property(group(9), group(9), (a, b) => {
      expect(kruskalWallisTest([a, b]).p).toBeCloseTo(mannWhitneyTest(a, b, false).p, 10);
    }),
    { numRuns: 100 },
  );
});

test('where all is equal nothing speaks for a difference', () => {
  expect(mannWhitneyTest([2, 2], [2, 2, 2]).p).toBe(1);
  expect(signedRankTest([0, 0]).p).toBe(1);
  expect(kruskalWallisTest([[1], [1, 1]]).p).toBe(1);
  expect(smirnovTest([1, 1], [1]).p).toBe(1);
  expect([shapiroWilkTest([1, 1, 1]), shapiroWilkTest([1, 2])]).toEqual([null, null]);
});
