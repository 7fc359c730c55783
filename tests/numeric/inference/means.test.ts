import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareMeans } from '../../../workers/numeric/compareMeans.ts';
import { adjustP } from '../../../workers/numeric/inference/adjustP.ts';
import {
  goodnessOfFit,
  gTest,
  independenceTest,
  mcNemarTest,
} from '../../../workers/numeric/inference/contingency.ts';
import { freemanHaltonTest } from '../../../workers/numeric/inference/freemanHalton.ts';
import { compareGroups, compareGroupsByWelch } from '../../../workers/numeric/inference/groupMeans.ts';
import { oneSampleTest, pooledTest, welchTest } from '../../../workers/numeric/inference/meanTest.ts';
import { pairwiseTests, tukeyComparison } from '../../../workers/numeric/inference/pairwise.ts';
import {
  mergeSummaries,
  summariesOf,
  summaryOf,
  summaryOfSums,
} from '../../../workers/numeric/inference/summary.ts';
import {
  bartlettTest,
  brownForsytheTest,
  compareVariances,
  flignerKilleenTest,
} from '../../../workers/numeric/inference/varianceTest.ts';

const group = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 2, maxLength: 30 });
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('summaries', () => {
  test('from sums of whole numbers as from the values, far from 0 too', () => {
    fc.assert(
      fc.property(group, fc.constantFrom(0, 1_000_000), (values, shift) => {
        const moved = values.map((value) => value + shift);
        const own = summaryOf(moved);
        const sums = summaryOfSums(moved.length, sumOf(moved), sumOf(moved.map((value) => value * value)));
        const scale = Math.max(1, own.deviations);
        expect(Math.abs(sums.deviations - own.deviations) / scale).toBeLessThan(1e-12);
        expect(sums.mean).toBeCloseTo(own.mean, 8);
      }),
    );
  });

  test('two groups as one', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const [merged, whole] = [mergeSummaries(summaryOf(a), summaryOf(b)), summaryOf([...a, ...b])];
        expect(merged.n).toBe(whole.n);
        expect(merged.mean).toBeCloseTo(whole.mean, 9);
        expect(Math.abs(merged.deviations - whole.deviations)).toBeLessThan(1e-11 * (1 + whole.deviations));
      }),
    );
  });
});

describe('t tests', () => {
  const options = [{}, { alternative: 'less' }, { alternative: 'greater' }] as const;

  test('the interval leaves 0 out where p is below 0.05, and one-sided p values add up', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const pair = [summaryOf(a), summaryOf(b)] as const;
        for (const compare of [welchTest, pooledTest]) {
          const [both, less, greater] = options.map((option) => compare(...pair, option));
          if (!both || !less || !greater) {
            expect(pair.map(({ deviations }) => deviations)).toEqual([0, 0]);
            continue;
          }
          for (const { p, low, high } of [both, less, greater])
            if (Math.abs(p - 0.05) > 1e-9) expect(low > 0 || high < 0).toBe(p < 0.05);
          expect(less.p + greater.p).toBeCloseTo(1, 12);
          expect([less.low, greater.high]).toEqual([-Infinity, Infinity]);
        }
      }),
    );
  });

  test('Welch’s test is that of the pages', () => {
    const [a, b] = [
      [3, 9, 4, 7, 8],
      [1, 5, 2, 6],
    ];
    const moments = [a, b].map((values) => ({
      n: values.length,
      sum: sumOf(values),
      squares: sumOf(values.map((value) => value * value)),
    }));
    const page = compareMeans(moments[0]!, moments[1]!);
    const own = welchTest(summaryOf(a), summaryOf(b))!;
    expect(own.p).toBeCloseTo(page.p, 12);
    expect([own.low, own.high]).toEqual([expect.closeTo(page.low, 10), expect.closeTo(page.high, 10)]);
  });

  test('two groups: F is t²', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const groups = summariesOf([a, b]);
        const t = pooledTest(groups[0]!, groups[1]!);
        const f = compareGroups(groups);
        if (t && f) expect(f.p).toBeCloseTo(t.p, 9);
        const welch = compareGroupsByWelch(groups);
        if (welch) expect(welch.p).toBeCloseTo(welchTest(groups[0]!, groups[1]!)!.p, 9);
      }),
    );
  });

  test('what never varies is not tested', () => {
    const [same, other] = [summaryOf([2, 2, 2]), summaryOf([5, 5])];
    expect([oneSampleTest(same), welchTest(same, other), pooledTest(same, other)]).toEqual([
      null,
      null,
      null,
    ]);
    expect([compareGroups([same, other]), compareGroupsByWelch([same, other])]).toEqual([null, null]);
    expect([tukeyComparison([same, other]), pairwiseTests([same, other])]).toEqual([null, null]);
    const varied = summaryOf([1, 3]);
    expect([compareVariances(varied, same), compareVariances(same, varied)]).toEqual([null, null]);
    expect(bartlettTest([same, varied])).toBeNull();
    expect([
      brownForsytheTest([
        [1, 1],
        [2, 2],
      ]),
      flignerKilleenTest([
        [1, 1],
        [2, 2],
      ]),
    ]).toEqual([null, null]);
  });

  test('a pair of groups by Tukey is the pooled t test', () => {
    const groups = summariesOf([
      [3, 9, 4, 7, 8],
      [1, 5, 2, 6],
    ]);
    const [pair] = tukeyComparison(groups)!;
    const t = pooledTest(groups[1]!, groups[0]!)!;
    expect(pair?.p).toBeCloseTo(t.p, 10);
    expect([pair?.low, pair?.high]).toEqual([expect.closeTo(t.low, 9), expect.closeTo(t.high, 9)]);
  });
});

describe('tables', () => {
  test('without margins there is no test', () => {
    const empty = [
      [3, 0],
      [4, 0],
    ];
    expect([independenceTest(empty), gTest(empty), freemanHaltonTest(empty)]).toEqual([null, null, 1]);
    expect(independenceTest([[1, 2, 3]])).toBeNull();
    expect(mcNemarTest(0, 0).p).toBe(1);
    expect(mcNemarTest(3, 3).p).toBe(1);
  });

  test('counts as planned are no mismatch', () => {
    expect(goodnessOfFit([500, 250, 250], [0.5, 0.25, 0.25])).toEqual({ statistic: 0, freedom: 2, p: 1 });
  });

  test('tables too large to count out are left to χ²', () => {
    const large = Array.from({ length: 5 }, (_, i) => Array.from({ length: 5 }, (__, j) => 20 + i + j));
    expect(freemanHaltonTest(large, 2_000)).toBeNull();
  });
});

describe('many tests', () => {
  const kinds = ['bonferroni', 'holm', 'hochberg', 'hommel', 'BH', 'BY'] as const;
  test('stricter ways have larger p values; missing ones stay missing', () => {
    const values = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 25 });
    fc.assert(
      fc.property(values, (p) => {
        const adjusted = Object.fromEntries(kinds.map((kind) => [kind, adjustP(p, kind)]));
        p.forEach((value, i) => {
          const of = (kind: string): number | null | undefined => adjusted[kind]?.[i];
          if (value === null) expect(kinds.map(of)).toEqual(kinds.map(() => null));
          else {
            const chain = ['bonferroni', 'holm', 'hochberg', 'hommel', 'BH'].map(
              (kind) => of(kind) as number,
            );
            chain.forEach((q, at) => {
              expect(q).toBeGreaterThanOrEqual(value);
              expect(q).toBeLessThanOrEqual(1);
              if (at > 0) expect(q).toBeLessThanOrEqual((chain[at - 1] as number) * (1 + 1e-12));
            });
            expect(of('BY')).toBeGreaterThanOrEqual((of('BH') as number) * (1 - 1e-12));
          }
        });
      }),
    );
  });
});
