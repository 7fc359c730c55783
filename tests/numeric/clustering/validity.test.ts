import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kmeans } from '../../../workers/numeric/clustering/kmeans.ts';
import {
  adjustedRand,
  calinskiHarabasz,
  daviesBouldin,
  gapStatistic,
  jaccardStability,
  silhouette,
} from '../../../workers/numeric/clustering/validity.ts';
import reference from '../../reference/clustering.json' with { type: 'json' };
import { blobs, iris, uniformRows, type Rows } from '../../support/clusterData.ts';
import { expectAllClose, expectClose } from '../../support/close.ts';

const seed = 1;
const labelWith =
  (k: number, d: number) =>
  (data: Float64Array, n: number): Int32Array =>
    kmeans(data, n, d, { k, starts: 5, seed, maxIterations: 100, tolerance: 0 }).labels;

describe.each(reference.kmeans)('iris in $k clusters: scikit-learn’s', (want) => {
  const labels = Int32Array.from(want.labels);
  const { data, n, d } = iris;

  test('silhouettes', () => {
    const got = silhouette(data, n, d, labels, { seed });
    expect(got.sampled).toBe(n);
    expectClose(got.mean, want.silhouette, want.relativeTolerance);
    expectAllClose(got.values.slice(0, 10), want.silhouetteFirst, want.relativeTolerance);
  });

  test('Calinski-Harabasz and Davies-Bouldin indices', () => {
    expectClose(calinskiHarabasz(data, n, d, labels) ?? 0, want.calinskiHarabasz, want.relativeTolerance);
    expectClose(daviesBouldin(data, n, d, labels) ?? 0, want.daviesBouldin, want.relativeTolerance);
  });

  test('the same with noise rows added, which are in no cluster', () => {
    const more = Float64Array.from([...data, 50, 50, 50, 50]);
    const noisy = Int32Array.from([...labels, -1]);
    expectClose(silhouette(more, n + 1, d, noisy, { seed }).mean, want.silhouette);
    expectClose(calinskiHarabasz(more, n + 1, d, noisy) ?? 0, want.calinskiHarabasz);
    expectClose(daviesBouldin(more, n + 1, d, noisy) ?? 0, want.daviesBouldin);
  });
});

describe('the sampled silhouette', () => {
  const rows = blobs(6_000, 3, 4, 4, 5);
  const labels = labelWith(4, 3)(rows.data, rows.n);
  // One cluster in a hundred rows.
  labels.forEach((label, i) => {
    if (label === 3 && i % 12 > 0) labels[i] = 2;
  });
  const exact = silhouette(rows.data, rows.n, rows.d, labels, { sample: rows.n, seed });

  test.each([500, 1_000, 2_000])(
    'of %i rows lies within four stated standard errors of the exact one',
    (sample) => {
      expect(exact.sampled).toBe(rows.n);
      for (let draw = 1; draw <= 10; draw++) {
        const got = silhouette(rows.data, rows.n, rows.d, labels, { sample, seed: draw });
        expect(Math.abs(got.mean - exact.mean)).toBeLessThan((4 * 0.3) / Math.sqrt(sample));
        expect(got.sampled).toBeLessThanOrEqual(sample);
        // A quarter of half the sample at least is of each cluster that has so many.
        got.perCluster.forEach((value, c) =>
          expect(Math.abs(value - (exact.perCluster[c] as number))).toBeLessThan(
            (4 * 0.3) / Math.sqrt(Math.min(sample / 8, 100)),
          ),
        );
      }
    },
  );

  test('draws another sample with another seed, the same with the same', () => {
    const draw = (other: number): Int32Array =>
      silhouette(rows.data, rows.n, rows.d, labels, { sample: 300, seed: other }).rows;
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect([...draw(1)]).toEqual([...new Set(draw(1))].toSorted((a, b) => a - b));
  });
});

test('what cannot be judged is 0 or null, never NaN', () => {
  const { data } = uniformRows(6, 2, 1);
  const one = new Int32Array(6);
  expect(silhouette(data, 6, 2, one, { seed })).toMatchObject({ mean: 0, sampled: 0 });
  expect(calinskiHarabasz(data, 6, 2, one)).toBeNull();
  expect(daviesBouldin(data, 6, 2, one)).toBeNull();
  const alone = Int32Array.of(0, 1, 2, 3, 4, 5);
  expect(silhouette(data, 6, 2, alone, { seed }).mean).toBe(0);
  expect(calinskiHarabasz(data, 6, 2, alone)).toBeNull();
  const equal = new Float64Array(12).fill(4);
  const halves = Int32Array.of(0, 0, 0, 1, 1, 1);
  expect(silhouette(equal, 6, 2, halves, { seed }).mean).toBe(0);
  expect(calinskiHarabasz(equal, 6, 2, halves)).toBeNull();
  expect(daviesBouldin(equal, 6, 2, halves)).toBe(0);
});

describe('the adjusted Rand index', () => {
  test('is scikit-learn’s', () => {
    const { a, b, value, relativeTolerance } = reference.adjustedRand;
    expectClose(adjustedRand(Int32Array.from(a), Int32Array.from(b)), value, relativeTolerance);
  });

  const grouping = fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 2, maxLength: 40 });
  test('is 1 for itself under other names, the same both ways, and at most 1', () => {
    fc.assert(
      fc.property(grouping, grouping, (first, second) => {
        const size = Math.min(first.length, second.length);
        const a = Int32Array.from(first.slice(0, size));
        const b = Int32Array.from(second.slice(0, size));
        expect(
          adjustedRand(
            a,
            a.map((label) => 7 - 3 * label),
          ),
        ).toBe(1);
        expect(adjustedRand(a, b)).toBe(adjustedRand(b, a));
        expect(adjustedRand(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is about 0 by chance', () => {
    const { data } = uniformRows(4_000, 2, 3);
    const draw = (column: number): Int32Array =>
      Int32Array.from({ length: 4_000 }, (_, i) => Math.floor(data[2 * i + column]! * 5));
    expect(Math.abs(adjustedRand(draw(0), draw(1)))).toBeLessThan(0.005);
  });
});

describe('the gap statistic', () => {
  const options = { kMax: 6, references: 20, starts: 4, seed };
  const best = ({ data, n, d }: Rows, box: 'pca' | 'plain'): number =>
    gapStatistic(data, n, d, { ...options, box }).best;

  test.each(['pca', 'plain'] as const)('in the %s box: 1 on uniform rows, k on blobs', (box) => {
    for (const draw of [1, 2]) {
      expect(best(uniformRows(200, 2, draw), box)).toBe(1);
      expect(best(uniformRows(200, 5, draw), box)).toBe(1);
      for (const k of [2, 3, 4]) expect(best(blobs(200, 3, k, 9, draw), box)).toBe(k);
    }
  });

  test('gives finite numbers, shares of its work up to 1, and 1 where nothing differs', () => {
    const { data, n, d } = blobs(5_000, 2, 3, 9, 2);
    const shares: number[] = [];
    const got = gapStatistic(data, n, d, {
      ...options,
      references: 5,
      sample: 400,
      onProgress: (share) => shares.push(share),
    });
    expect(got.best).toBe(3);
    expect([...got.gap, ...got.standardError, ...got.logW].every(Number.isFinite)).toBe(true);
    expect(shares).toHaveLength(6);
    expect(shares.at(-1)).toBe(1);
    const equal = gapStatistic(new Float64Array(20).fill(2), 10, 2, options);
    expect(equal.best).toBe(1);
    expect([...equal.gap, ...equal.logW]).toEqual(new Array(12).fill(0));
  });

  test('three places, each taken by many rows, are three clusters', () => {
    const places = [0, 0, 10, 0, 5, 8.66];
    const data = Float64Array.from({ length: 240 }, (_, at) => places[at % 6] as number);
    const got = gapStatistic(data, 120, 2, options);
    expect(got.best).toBe(3);
    expect(got.gap.every(Number.isFinite)).toBe(true);
  });
});

describe('stability', () => {
  const options = { resamples: 30, seed };

  test('blobs are found again: above 0.85', () => {
    const { data, n, d } = blobs(400, 3, 4, 10, 1);
    const cluster = labelWith(4, d);
    const got = jaccardStability(data, n, d, cluster, cluster(data, n), options);
    expect(got).toHaveLength(4);
    expect(Math.min(...got)).toBeGreaterThan(0.85);
  });

  test.each([
    { d: 5, k: 4 },
    { d: 5, k: 6 },
    { d: 8, k: 4 },
  ])('$k parts of structureless rows in $d columns are not: below 0.75', ({ d, k }) => {
    const { data, n } = uniformRows(800, d, k);
    const cluster = labelWith(k, d);
    const got = jaccardStability(data, n, d, cluster, cluster(data, n), options);
    expect(Math.max(...got)).toBeLessThan(0.75);
  });

  test('three blobs cut into five: what is cut is not found again', () => {
    const { data, n, d } = blobs(600, 3, 3, 12, 1);
    const cluster = labelWith(5, d);
    const got = jaccardStability(data, n, d, cluster, cluster(data, n), options);
    expect(got.filter((value) => value < 0.75).length).toBeGreaterThanOrEqual(2);
  });

  test('compares with what is found anew, cluster by cluster', () => {
    const labels = Int32Array.from({ length: 100 }, (_, i) => (i < 80 ? 0 : 1));
    const data = Float64Array.from(labels);
    const same = (rows: Float64Array): Int32Array => Int32Array.from(rows, (value) => 1 - value);
    expect([...jaccardStability(data, 100, 1, same, labels, options)]).toEqual([1, 1]);
    const lumped = (rows: Float64Array): Int32Array => new Int32Array(rows.length);
    const [large = 0, small = 0] = jaccardStability(data, 100, 1, lumped, labels, options);
    expect(large + small).toBeCloseTo(1, 12);
    expect(large).toBeCloseTo(0.8, 1);
    const noise = (rows: Float64Array): Int32Array => new Int32Array(rows.length).fill(-1);
    expect([...jaccardStability(data, 100, 1, noise, labels, options)]).toEqual([0, 0]);
  });

  test('draws as many rows as told', () => {
    const seen: number[] = [];
    const cluster = (_: Float64Array, n: number): Int32Array => {
      seen.push(n);
      return new Int32Array(n);
    };
    jaccardStability(new Float64Array(5_000), 5_000, 1, cluster, new Int32Array(5_000), {
      resamples: 3,
      seed,
      draws: 100,
    });
    expect(seen.every((n) => n > 90 && n <= 100)).toBe(true);
    expect(seen).toHaveLength(3);
  });
});
