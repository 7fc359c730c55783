import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dbscan, kDistances, suggestEps } from '../../../workers/numeric/clustering/dbscan.ts';
import { adjustedRand } from '../../../workers/numeric/clustering/validity.ts';
import reference from '../../reference/clustering.json' with { type: 'json' };
import {
  blobs,
  distanceOf,
  iris,
  shuffled,
  sizesOf,
  uniformRows,
  type Rows,
} from '../../support/clusterData.ts';

test.each(reference.dbscan)('iris: scikit-learn’s clusters and core rows', (want) => {
  const got = dbscan(iris.data, iris.n, iris.d, want.eps, want.minPoints);
  expect(adjustedRand(got.labels, Int32Array.from(want.labels))).toBe(1);
  expect([...got.labels].filter((label) => label < 0)).toHaveLength(want.noise);
  expect([...got.labels.keys()].filter((i) => got.labels[i]! < 0)).toEqual(
    [...want.labels.keys()].filter((i) => want.labels[i]! < 0),
  );
  expect([...got.core.keys()].filter((i) => got.core[i] === 1)).toEqual(want.core);
  expect(got.count).toBe(2);
});

/** By definition, all pairs; border rows with their nearest core row. */
function naively(rows: Rows, eps: number, minPoints: number): { labels: Int32Array; core: number[] } {
  const { n } = rows;
  const near = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j) => j).filter((j) => distanceOf(rows, i, j) <= eps),
  );
  const core = near.map((list) => (list.length >= minPoints ? 1 : 0));
  const labels = new Int32Array(n).fill(-1);
  let count = 0;
  core.forEach((is, start) => {
    if (is === 0 || labels[start] !== -1) return;
    const waiting = [start];
    while (waiting.length > 0) {
      const i = waiting.pop()!;
      if (labels[i] !== -1) continue;
      labels[i] = count;
      waiting.push(...near[i]!.filter((j) => core[j] === 1));
    }
    count += 1;
  });
  const coreLabels = labels.slice();
  near.forEach((list, i) => {
    const cores = list.filter((j) => core[j] === 1);
    if (core[i] === 1 || cores.length === 0) return;
    const nearest = cores.reduce((a, b) => (distanceOf(rows, i, b) < distanceOf(rows, i, a) ? b : a));
    labels[i] = coreLabels[nearest]!;
  });
  return { labels, core };
}

describe('properties', () => {
  test('finds what all pairs by definition give', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 160 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 999 }),
        fc.double({ min: 0.01, max: 0.6, noNaN: true }),
        fc.integer({ min: 1, max: 9 }),
        (n, d, seed, eps, minPoints) => {
          const rows = uniformRows(n, d, seed);
          const got = dbscan(rows.data, n, d, eps, minPoints);
          const want = naively(rows, eps, minPoints);
          expect([...got.core]).toEqual(want.core);
          expect(adjustedRand(got.labels, want.labels)).toBe(1);
          expect(got.labels.map((label) => Math.min(label, 0))).toEqual(
            want.labels.map((label) => Math.min(label, 0)),
          );
          expect(sizesOf(got.labels)).toHaveLength(got.count);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('the order of the rows does not matter', () => {
    const rows = uniformRows(400, 2, 3);
    const other = shuffled(rows, 8);
    const got = dbscan(rows.data, 400, 2, 0.045, 5);
    const moved = dbscan(other.data, 400, 2, 0.045, 5);
    expect(got.count).toBeGreaterThan(3);
    const back = Int32Array.from(other.place, (place) => moved.labels[place]!);
    expect(adjustedRand(back, got.labels)).toBe(1);
  });

  test('clusters are numbered by size; no eps reaches nothing, a wide one everything', () => {
    const rows = blobs(500, 2, 3, 20, 4);
    const got = dbscan(rows.data, 500, 2, 1, 5);
    const sizes = sizesOf(got.labels);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(dbscan(rows.data, 500, 2, 0, 2).count).toBe(0);
    expect(dbscan(rows.data, 500, 2, 1e3, 5).labels.every((label) => label === 0)).toBe(true);
    expect(dbscan(new Float64Array(0), 0, 2, 1, 5).count).toBe(0);
  });

  test('a hundred equal rows are one cluster, also at no distance at all', () => {
    const got = dbscan(new Float64Array(300).fill(0.3), 100, 3, 0, 5);
    expect(sizesOf(got.labels)).toEqual([100]);
  });
});

describe('distances to the k-th neighbour', () => {
  test('are those of all pairs, descending', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 90 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 99 }),
        (n, k, seed) => {
          const rows = uniformRows(n, 3, seed);
          const want = Array.from({ length: n }, (_, i) => {
            const others = Array.from({ length: n }, (__, j) => distanceOf(rows, i, j)).toSorted(
              (a, b) => a - b,
            );
            return others[Math.min(k, n - 1)]!;
          }).toSorted((a, b) => b - a);
          expect([...kDistances(rows.data, n, 3, k)]).toEqual(want);
        },
      ),
    );
  });

  test('their knee as eps finds the blobs in the noise around them', () => {
    const { data, truth } = blobs(600, 2, 3, 15, 6);
    const noise = uniformRows(60, 2, 2).data.map((value) => (value - 0.5) * 80);
    const all = Float64Array.from([...data, ...noise]);
    const eps = suggestEps(kDistances(all, 660, 2, 4));
    const got = dbscan(all, 660, 2, eps, 5);
    expect(adjustedRand(got.labels.slice(0, 600), truth)).toBeGreaterThan(0.95);
    expect([...got.labels.slice(600)].filter((label) => label < 0).length).toBeGreaterThan(45);
  });

  test('have no knee where they are all the same, and none for a single row', () => {
    expect(suggestEps(Float64Array.of(2, 2, 2))).toBe(2);
    expect(suggestEps(Float64Array.of(0, 0))).toBe(0);
    expect(suggestEps(kDistances(Float64Array.of(1), 1, 1, 4))).toBe(0);
  });
});
