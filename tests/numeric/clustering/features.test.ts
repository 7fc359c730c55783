import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlatedPairs, describeClusters } from '../../../workers/numeric/clustering/describe.ts';
import { correlations, prepareFeatures } from '../../../workers/numeric/clustering/features.ts';
import { eigenSymmetric } from '../../../workers/numeric/clustering/jacobi.ts';
import { pca } from '../../../workers/numeric/clustering/pca.ts';
import { randomStream, sampleAscending } from '../../../workers/numeric/randomStream.ts';
import reference from '../../reference/clustering.json' with { type: 'json' };
import { blobs, iris, uniformRows } from '../../support/clusterData.ts';
import { expectAllClose, expectClose } from '../../support/close.ts';

const plain = { scale: 'none', log: false, winsor: 0 } as const;
const column = (data: Float64Array, d: number, f: number): number[] =>
  [...data].filter((_, at) => at % d === f);

describe('features', () => {
  const values = Float64Array.of(1, 2, 3, 4, 100);

  test('by hand, in every scale', () => {
    const scaled = (scale: 'none' | 'standard' | 'minmax' | 'robust'): number[] => [
      ...prepareFeatures([values], { ...plain, scale }).data,
    ];
    expect(scaled('none')).toEqual([1, 2, 3, 4, 100]);
    expectAllClose(scaled('minmax'), [0, 1 / 99, 2 / 99, 3 / 99, 1]);
    expect(scaled('robust')).toEqual([-1, -0.5, 0, 0.5, 48.5]);
    // Mean 22, variance (441 + 400 + 361 + 324 + 6084) / 5 = 1522
    expectAllClose(
      scaled('standard'),
      [-21, -20, -19, -18, 78].map((value) => value / Math.sqrt(1522)),
    );
  });

  test('winsorised at the quantiles, then the logarithm, mirrored below 0', () => {
    const cut = prepareFeatures([values], { ...plain, winsor: 0.1 });
    // 10 % lies at 1.4, 90 % at 61.6.
    expectAllClose(cut.data, [1.4, 2, 3, 4, 61.6]);
    const logs = prepareFeatures([Float64Array.of(-Math.E + 1, 0, Math.E ** 2 - 1)], { ...plain, log: true });
    expectAllClose(logs.data, [-1, 0, 2]);
  });

  test('columns that do not vary are named, and are 0 where scaled', () => {
    const columns = [Float64Array.of(5, 5, 5), Float64Array.of(1, 2, 3), Float64Array.of(0.1, 0.1, 0.1)];
    const got = prepareFeatures(columns, { ...plain, scale: 'standard' });
    expect(got.constant).toEqual([0, 2]);
    expect([...column(got.data, 3, 0), ...column(got.data, 3, 2)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([got.spread[0], got.centre[0]]).toEqual([1, 5]);
    // One in a hundred differs, and is cut off.
    const rare = Float64Array.from({ length: 100 }, (_, i) => (i === 0 ? 9 : 1));
    expect(prepareFeatures([rare], { ...plain, winsor: 0.05 }).constant).toEqual([0]);
  });

  test('robust without a middle spread takes the standard deviation', () => {
    const mostlyNothing = Float64Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 10);
    const got = prepareFeatures([mostlyNothing], { ...plain, scale: 'robust' });
    expect([got.centre[0], got.spread[0]]).toEqual([0, 3]);
    expect(got.constant).toEqual([]);
  });

  test('can be told back from centre and spread; the columns stay; large values keep their digits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 30 }),
        fc.constantFrom('none', 'standard', 'minmax', 'robust'),
        fc.constantFrom(0, 1e9),
        (list, scale, offset) => {
          const before = Float64Array.from(list, (value) => value + offset);
          const given = before.slice();
          const { data, centre, spread } = prepareFeatures([given], { ...plain, scale });
          expect(given).toEqual(before);
          data.forEach((value, i) => {
            expect(Number.isFinite(value)).toBe(true);
            expect(Math.abs(value * spread[0]! + centre[0]! - before[i]!)).toBeLessThan(1e-6);
          });
        },
      ),
    );
  });

  test('no columns, no rows', () => {
    expect(prepareFeatures([], { ...plain, scale: 'robust', winsor: 0.1 })).toMatchObject({ n: 0, d: 0 });
    expect(prepareFeatures([new Float64Array(0)], { ...plain, scale: 'standard', winsor: 0.1 }).n).toBe(0);
  });
});

describe('correlations', () => {
  test('by hand: 1, 2, 3 against 1, 3, 2 is a half; with a column that does not vary nothing', () => {
    const data = Float64Array.of(1, 1, -1, 7, 2, 3, -2, 7, 3, 2, -3, 7);
    expectAllClose(correlations(data, 3, 4), [1, 0.5, -1, 0, 0.5, 1, -0.5, 0, -1, -0.5, 1, 0, 0, 0, 0, 1]);
  });

  test('pairs that move together, the closest first', () => {
    const r = Float64Array.of(1, 0.85, 0.1, 0.85, 1, -0.95, 0.1, -0.95, 1);
    expect(correlatedPairs(r, 3)).toEqual([
      { a: 1, b: 2, r: -0.95 },
      { a: 0, b: 1, r: 0.85 },
    ]);
  });
});

describe('principal components', () => {
  const want = reference.pca;

  test('iris: scikit-learn’s variances, shares and loadings', () => {
    const { data, n, d } = iris;
    const got = pca(data, n, d, 4);
    expectAllClose(got.variance, want.variance, want.relativeTolerance);
    expectAllClose(got.ratio, want.ratio, want.relativeTolerance);
    expectAllClose(got.loadings.map(Math.abs), want.absoluteLoadings.flat(), want.relativeTolerance);
    const columns = [0, 1, 2, 3].map((f) => Float64Array.from(column(data, d, f)));
    const standard = prepareFeatures(columns, { ...plain, scale: 'standard' });
    expectAllClose(pca(standard.data, n, d, 4).ratio, want.ratioStandardised, want.relativeTolerance);
  });

  test('the largest loading is above 0, scores keep the distances, two components are the first of four', () => {
    const { data, n, d } = iris;
    const all = pca(data, n, d, 4);
    for (let c = 0; c < 4; c++) {
      const row = [...all.loadings.slice(c * 4, c * 4 + 4)];
      expect(Math.max(...row)).toBe(Math.max(...row.map(Math.abs)));
    }
    const apart = (values: Float64Array, i: number, j: number): number =>
      [0, 1, 2, 3].reduce((sum, f) => sum + (values[i * 4 + f]! - values[j * 4 + f]!) ** 2, 0);
    expectClose(apart(all.scores, 3, 120), apart(data, 3, 120));
    const two = pca(data, n, d, 2);
    expect([...two.loadings]).toEqual([...all.loadings.slice(0, 8)]);
    expect(two.scores[1]).toBe(all.scores[1]);
  });

  test('rows that are all equal have no variance and no NaN; more components than columns are not given', () => {
    const got = pca(new Float64Array(12).fill(3), 4, 3, 9);
    expect([...got.ratio, ...got.variance]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...got.scores]).toEqual(new Array(12).fill(0));
  });

  test('eigenvectors are orthonormal and make the matrix again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 99 }), (d, seed) => {
        const { data } = uniformRows(d, d, seed);
        const matrix = Float64Array.from(data, (_, at) => {
          const [i, j] = [Math.floor(at / d), at % d];
          return data[i * d + j]! + data[j * d + i]! - 1;
        });
        const { values, vectors } = eigenSymmetric(matrix, d);
        expect([...values]).toEqual([...values].toSorted((a, b) => b - a));
        for (let i = 0; i < d; i++)
          for (let j = 0; j < d; j++) {
            let product = 0;
            let again = 0;
            for (let c = 0; c < d; c++) {
              product += vectors[i * d + c]! * vectors[j * d + c]!;
              again += values[c]! * vectors[c * d + i]! * vectors[c * d + j]!;
            }
            expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-12);
            expect(Math.abs(again - matrix[i * d + j]!)).toBeLessThan(1e-12);
          }
      }),
    );
  });
});

describe('what sets clusters apart', () => {
  test('by hand: difference to the rest in standard deviations of all', () => {
    // Feature 0: 0, 0, 4, 4 has sd 2; feature 1 is its mirror; feature 2 never varies; feature 3: 0, 2, 0, 2 has sd 1.
    const data = Float64Array.of(0, 4, 5, 0, 0, 4, 5, 2, 4, 0, 5, 0, 4, 0, 5, 2);
    const got = describeClusters(data, 4, 4, Int32Array.of(0, 0, 1, 1), correlations(data, 4, 4), 3);
    expect(got[0]).toEqual([
      { feature: 0, difference: -2, size: 'large', echoes: null },
      { feature: 1, difference: 2, size: 'large', echoes: 0 },
      { feature: 2, difference: 0, size: 'small', echoes: null },
    ]);
    expect(got[1]?.map(({ difference }) => difference)).toEqual([2, -2, 0]);
  });

  test('noise belongs to the rest; a cluster that is all there is has nothing that sets it apart', () => {
    const data = Float64Array.of(0, 0, 6, 6);
    const r = Float64Array.of(1);
    const withNoise = describeClusters(data, 4, 1, Int32Array.of(0, 0, -1, -1), r);
    expect(withNoise).toEqual([[{ feature: 0, difference: -2, size: 'large', echoes: null }]]);
    expect(describeClusters(data, 4, 1, new Int32Array(4), r)[0]?.[0]?.difference).toBe(0);
  });

  test('does not change with the unit of a feature or its place far from 0', () => {
    const { data, n, d, truth } = blobs(300, 3, 3, 6, 2);
    const moved = data.map((value, at) => (at % 3 === 1 ? value * 1e4 + 1e8 : value));
    const before = describeClusters(data, n, d, truth, correlations(data, n, d));
    const after = describeClusters(moved, n, d, truth, correlations(moved, n, d));
    before.forEach((traits, c) =>
      traits.forEach(({ feature, difference }, at) => {
        expect(after[c]?.[at]?.feature).toBe(feature);
        expectClose(after[c]?.[at]?.difference ?? 0, difference, 1e-6);
      }),
    );
  });
});

describe('random streams', () => {
  test('are the same for the same seed on every machine, and differ by seed and branch', () => {
    const draw = (seed: number, branch?: number): number[] => {
      const random = randomStream(seed, branch);
      return Array.from({ length: 3 }, () => random.below(1e6));
    };
    expect(draw(1)).toEqual([872_666, 118_424, 857_968]);
    expect(new Set([...draw(1), ...draw(2), ...draw(1, 1), ...draw(2, 1)]).size).toBe(12);
  });

  test('are spread evenly and do not follow one another', () => {
    const random = randomStream(5);
    const n = 100_000;
    const counts = new Array<number>(10).fill(0);
    let sum = 0;
    let before = 0.5;
    for (let i = 0; i < n; i++) {
      const value = random.uniform();
      counts[Math.floor(value * 10)]! += 1;
      sum += (value - 0.5) * (before - 0.5);
      before = value;
    }
    const chi = counts.reduce((total, count) => total + (count - n / 10) ** 2 / (n / 10), 0);
    // The 99.9 % point of chi-squared with nine degrees of freedom.
    expect(chi).toBeLessThan(27.88);
    expect(Math.abs((12 * sum) / n)).toBeLessThan(4 / Math.sqrt(n));
  });

  test('samples are ascending, without repetition, and every row is as likely', () => {
    const hits = new Array<number>(20).fill(0);
    for (let seed = 0; seed < 2_000; seed++) {
      const sample = [...sampleAscending(20, 5, randomStream(seed))];
      expect(sample).toEqual([...new Set(sample)].toSorted((a, b) => a - b));
      expect(sample).toHaveLength(5);
      for (const row of sample) hits[row]! += 1;
    }
    // Each row 500 times, standard deviation 19.4.
    for (const hit of hits) expect(Math.abs(hit - 500)).toBeLessThan(5 * 19.4);
    expect([...sampleAscending(3, 9, randomStream(1))]).toEqual([0, 1, 2]);
  });
});
