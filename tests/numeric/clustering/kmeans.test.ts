import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kmeans, startRows } from '../../../workers/numeric/clustering/kmeans.ts';
import { refineCentres } from '../../../workers/numeric/clustering/lloyd.ts';
import { adjustedRand } from '../../../workers/numeric/clustering/validity.ts';
import reference from '../../reference/clustering.json' with { type: 'json' };
import { blobs, iris, sizesOf, uniformRows, type Rows } from '../../support/clusterData.ts';
import { expectAllClose, expectClose } from '../../support/close.ts';
import { root } from '../../support/tree.ts';

const strictly = { maxIterations: 300, tolerance: 0 };

describe('Lloyd’s algorithm from given centres is scikit-learn’s', () => {
  test.each(reference.kmeans)('iris, k = $k', (want) => {
    const { data, n, d } = iris;
    const got = refineCentres(data, n, d, Float64Array.from(want.start.flat()), strictly);
    expect(got.converged).toBe(true);
    expectAllClose(got.centres, want.centres.flat(), want.relativeTolerance);
    expectClose(got.inertia, want.inertia, want.relativeTolerance);
    expect([...got.labels]).toEqual(want.labels);
  });
});

describe('the best of many starts', () => {
  test.each(reference.bestInertia.byK.map((inertia, i) => ({ k: i + 1, inertia })))(
    'iris, k = $k: no worse than the best of 200 starts of scikit-learn',
    ({ k, inertia }) => {
      const { data, n, d } = iris;
      const got = kmeans(data, n, d, { k, starts: 100, seed: 1, ...strictly });
      expect(got.inertia).toBeLessThanOrEqual(inertia * (1 + reference.bestInertia.relativeTolerance));
      expect(got.bestCount).toBeGreaterThan(0);
      expect(sizesOf(got.labels)).toEqual(sizesOf(got.labels).toSorted((a, b) => b - a));
    },
  );

  const mall = join(root, '../shared/data/Mall_Customers.csv');
  test.skipIf(!existsSync(mall))(
    'Mall customers, income and spending score (skipped where ../shared/data/Mall_Customers.csv is missing)',
    () => {
      const [header = '', ...lines] = readFileSync(mall, 'utf8').trim().split(/\r?\n/);
      const at = reference.mall.columns.map((name) => header.split(',').indexOf(name));
      const data = Float64Array.from(
        lines.flatMap((line) => at.map((column) => Number(line.split(',')[column]))),
      );
      const run = (k: number): ReturnType<typeof kmeans> =>
        kmeans(data, lines.length, 2, { k, starts: 50, seed: 1, ...strictly });
      const five = run(reference.mall.k);
      expectClose(five.inertia, reference.mall.inertia);
      expect(sizesOf(five.labels)).toEqual(reference.mall.sizes);
      reference.mall.inertiaByK.forEach((inertia, i) => {
        expect(run(i + 1).inertia).toBeLessThanOrEqual(inertia * (1 + reference.mall.relativeTolerance));
      });
    },
  );

  test('separate blobs are found again, also where the starts run on a sample', () => {
    const { data, n, d, truth } = blobs(3 * startRows, 5, 5, 12, 3);
    const got = kmeans(data, n, d, { k: 5, starts: 8, seed: 2, ...strictly });
    expect(got.converged).toBe(true);
    expect(adjustedRand(got.labels, truth)).toBeGreaterThan(0.999);
    expect(got.bestCount).toBeGreaterThan(1);
  });
});

/** Plain Lloyd: every distance, in double precision. */
function plainly(
  { data, n, d }: Rows,
  start: Float64Array,
  steps: number,
): { labels: number[]; inertia: number } {
  const k = start.length / d;
  const centres = Float64Array.from(start);
  const squared = (i: number, j: number): number => {
    let sum = 0;
    for (let f = 0; f < d; f++) sum += (data[i * d + f]! - centres[j * d + f]!) ** 2;
    return sum;
  };
  const assign = (): number[] =>
    Array.from({ length: n }, (_, i) => {
      const all = Array.from({ length: k }, (__, j) => squared(i, j));
      return all.indexOf(Math.min(...all));
    });
  const average = (labels: readonly number[]): void => {
    for (let j = 0; j < k; j++)
      for (let f = 0; f < d; f++) {
        const own = labels.flatMap((label, i) => (label === j ? [data[i * d + f]!] : []));
        if (own.length > 0) centres[j * d + f] = own.reduce((a, b) => a + b, 0) / own.length;
      }
  };
  let labels = assign();
  for (let step = 0; step < steps; step++) {
    average(labels);
    labels = assign();
  }
  average(labels);
  return { labels, inertia: labels.reduce((sum, label, i) => sum + squared(i, label), 0) };
}

describe('properties', () => {
  test.each([1, 2, 3, 4, 5, 7])(
    'in %i columns, the bounds change nothing: step by step as plain Lloyd',
    (d) => {
      const rows = uniformRows(400, d, d);
      const start = rows.data.slice(0, 6 * d);
      for (const steps of [0, 1, 2, 5, 12]) {
        const got = refineCentres(rows.data, 400, d, start, { maxIterations: steps, tolerance: 0 });
        const want = plainly(rows, start, Math.min(steps, got.iterations));
        expect([...got.labels]).toEqual(want.labels);
        expectClose(got.inertia, want.inertia);
      }
    },
  );

  test('inertia never rises from step to step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 9 }), (seed, k) => {
        const { data, n, d } = uniformRows(120, 3, seed);
        let before = Infinity;
        for (let steps = 0; steps < 15; steps++) {
          const { inertia } = refineCentres(data, n, d, data.slice(0, k * d), {
            maxIterations: steps,
            tolerance: 0,
          });
          expect(inertia).toBeLessThanOrEqual(before * (1 + 1e-12));
          before = inertia;
        }
      }),
      { numRuns: 30 },
    );
  });

  test('at the end every row is at its nearest centre, and centres are the means of their rows', () => {
    const { data, n, d } = uniformRows(500, 4, 9);
    const got = kmeans(data, n, d, { k: 7, starts: 3, seed: 4, ...strictly });
    expect(got.converged).toBe(true);
    const once = plainly({ data, n, d }, got.centres, 0);
    expect([...got.labels]).toEqual(once.labels);
    expectClose(got.inertia, once.inertia);
  });

  test('equally near centres: the lowest number; far from 0 as near it', () => {
    const rows = Float64Array.from([0, 1, 2, 3, 4]);
    const near = refineCentres(rows, 5, 1, Float64Array.from([1, 3]), { maxIterations: 0, tolerance: 0 });
    expect([...near.labels]).toEqual([0, 0, 0, 1, 1]);
    const far = rows.map((value) => value + 1e9);
    const got = refineCentres(far, 5, 1, Float64Array.from([1e9 + 1, 1e9 + 3]), strictly);
    expect([...got.labels]).toEqual([0, 0, 0, 1, 1]);
  });

  test.each([1e-30, 1, 1e30])('values of the size of %d make the same clusters', (size) => {
    const { data, n, d, truth } = blobs(300, 4, 3, 15, 8);
    const got = kmeans(
      data.map((value) => value * size),
      n,
      d,
      { k: 3, starts: 4, seed: 1, ...strictly },
    );
    expect(adjustedRand(got.labels, truth)).toBe(1);
  });

  test('a cluster that loses its rows gets the farthest one', () => {
    const rows = Float64Array.from([0, 0.1, 0.2, 10, 30]);
    const got = refineCentres(rows, 5, 1, Float64Array.from([0, 11, 500]), strictly);
    expect(new Set(got.labels).size).toBe(3);
    expectClose(got.inertia, 0.02);
  });

  test('fewer distinct rows than clusters leave clusters empty, nothing is NaN', () => {
    const got = kmeans(Float64Array.from([1, 1, 1, 2, 2]), 5, 1, { k: 4, starts: 5, seed: 1, ...strictly });
    expect(got.inertia).toBe(0);
    expect([...got.labels]).toEqual([0, 0, 0, 1, 1]);
    expect([...got.centres].every(Number.isFinite)).toBe(true);
  });

  test('one cluster, one row a cluster, and numbers of clusters that cannot be', () => {
    const { data, n, d } = uniformRows(6, 2, 1);
    const run = (k: number): number => kmeans(data, n, d, { k, starts: 2, seed: 1, ...strictly }).inertia;
    expect(run(6)).toBe(0);
    expect(run(1)).toBeGreaterThan(0);
    for (const k of [0, 7, 1.5]) expect(() => run(k)).toThrow(RangeError);
  });

  test('the same seed gives the same answer, the input stays, progress grows to 1', () => {
    const { data, n, d } = uniformRows(startRows + 500, 3, 5);
    const copy = data.slice();
    const shares: number[] = [];
    const options = { k: 4, starts: 3, seed: 11, maxIterations: 40, tolerance: 1e-4 };
    const first = kmeans(data, n, d, { ...options, onProgress: (share) => shares.push(share) });
    expect(kmeans(data, n, d, options)).toEqual(first);
    expect(data).toEqual(copy);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test('once cancelled, no further start begins, and the answer is whole', () => {
    const { data, n, d } = uniformRows(300, 2, 6);
    let asked = 0;
    const isCancelled = (): boolean => (asked += 1) > 2;
    const got = kmeans(data, n, d, { k: 3, starts: 20, seed: 1, ...strictly, isCancelled });
    expect(got.starts).toBe(1);
    expect(got.converged).toBe(false);
    expect(sizesOf(got.labels).reduce((a, b) => a + b, 0)).toBe(n);
  });
});
