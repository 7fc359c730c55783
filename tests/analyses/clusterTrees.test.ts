import { describe, expect, test } from 'vitest';
import {
  findMiddles,
  findStrongest,
  firmnessOf,
  layBranches,
  levelOfDifference,
  pickArrows,
} from '../../src/analyses/clusters/chart.ts';
import { makeBlobs, membersOf, resultOf, run } from '../support/clusterInput.ts';

const corners = [
  [0, 0],
  [9, 0],
  [0, 9],
];
const blobs = makeBlobs(corners, 100, 1);

describe('the tree', () => {
  const result = resultOf(run({ columns: blobs }, { method: 'ward', k: 3 }));
  const tree = result.dendrogram;
  if (tree === null) throw new Error('no tree');

  test('shows the last 59 merges of everybody, each higher than the one before', () => {
    expect(tree.merges).toHaveLength(59);
    expect(tree.leaves.reduce((sum, { size }) => sum + size, 0)).toBe(300);
    const heights = tree.merges.map(({ height }) => height);
    expect([...heights].sort((a, b) => a - b)).toEqual(heights);
  });

  test('is cut where two merges are left above', () => {
    expect(tree.merges.filter(({ height }) => height > tree.cut)).toHaveLength(2);
  });

  test('is drawn without crossings: groups stand together, and only merges above the cut mix them', () => {
    const groups = tree.order.map((leaf) => tree.leaves[leaf]?.cluster);
    expect(groups.filter((group, i) => group !== groups[i - 1])).toHaveLength(3);
    const branches = layBranches(tree);
    expect(branches.filter(({ cluster }) => cluster === null)).toHaveLength(2);
    for (const { left, right, height } of branches) {
      expect(left.x).toBeLessThan(right.x);
      expect(height).toBeGreaterThanOrEqual(Math.max(left.y, right.y));
    }
  });
});

describe('too many customers for all pairs', () => {
  const many = makeBlobs(corners, 3_600, 1);

  test('are refused with how many it takes', () => {
    expect(run({ columns: many }, { method: 'ward', k: 3 })).toMatchObject({
      code: 'TOO_MANY_FOR_PAIRS',
      detail: { rows: 10_800 },
    });
  });

  test.each(['sample', 'centres'] as const)(
    'are divided by %s where asked, everybody among them',
    (manyRows) => {
      const output = run({ columns: many }, { method: 'ward', k: 3, manyRows });
      const result = resultOf(output);
      expect(result.reduced?.by).toBe(manyRows);
      expect(result.clusters.map(({ size }) => size)).toEqual([3_600, 3_600, 3_600]);
      expect(new Set(membersOf(output).group.slice(0, 3_600)).size).toBe(1);
    },
  );
});

describe('DBSCAN', () => {
  const loners = [
    [4.5, -8, 14],
    [14, 14, 14],
  ];
  const columns = blobs.map((column, f) => [...column, ...(loners[f] ?? [])]);
  const output = run({ columns }, { method: 'dbscan', scale: 'none', log: 'none', eps: 1, minPoints: 8 });
  const result = resultOf(output);

  test('finds the dense places and leaves the loners out', () => {
    expect(result.clusters).toHaveLength(3);
    expect(result.verdict).toBe('real');
    const { group, groupIds } = membersOf(output);
    expect([...group.slice(-3)].map((place) => groupIds[place])).toEqual(['noise', 'noise', 'noise']);
    const noise = result.aside.find(({ id }) => id === 'noise');
    expect(result.clusters.reduce((sum, { size }) => sum + size, 0) + (noise?.size ?? 0)).toBe(303);
  });

  test('shows the distances to the neighbours, farthest first, and suggests a reach', () => {
    const { density } = resultOf(run({ columns }, { method: 'dbscan', scale: 'none', log: 'none' }));
    const distances = density?.kDistances ?? [];
    expect(distances).toHaveLength(200);
    expect([...distances].sort((a, b) => b - a)).toEqual(distances);
    expect(density?.isSuggested).toBe(true);
    expect(density?.eps).toBeGreaterThan(0.5);
    expect(density?.eps).toBeLessThan(3);
  });

  test('with one dense place or none there are no groups', () => {
    for (const eps of [100, 0.001]) {
      const { verdict, because } = resultOf(run({ columns }, { method: 'dbscan', eps }));
      expect([verdict, because]).toEqual(['none', 'oneDense']);
    }
  });

  test('a sample of very many finds the same places', () => {
    const many = makeBlobs(corners, 17_000, 1);
    const options = { method: 'dbscan', scale: 'none', log: 'none', eps: 1, minPoints: 8 };
    expect(run({ columns: many }, options)).toMatchObject({ code: 'TOO_MANY_FOR_PAIRS' });
    const sampled = resultOf(run({ columns: many }, { ...options, manyRows: 'sample' }));
    expect(sampled.clusters).toHaveLength(3);
    for (const { size } of sampled.clusters) expect(size).toBeGreaterThan(16_000);
  });
});

describe('the pictures', () => {
  const result = resultOf(run({ columns: blobs }, { k: 3 }));

  test('a map of all customers, with the middles of the groups apart', () => {
    const { map } = result;
    if (map === null) throw new Error('no map');
    expect(map.x).toHaveLength(300);
    expect(map.ratio[0] + map.ratio[1]).toBeCloseTo(1, 12);
    expect(map.ratio[0]).toBeGreaterThanOrEqual(map.ratio[1]);
    const middles = findMiddles(map, 3);
    expect(new Set(middles.map((middle) => `${middle?.x.toFixed(1)} ${middle?.y.toFixed(1)}`)).size).toBe(3);
    expect(findMiddles(map, 4)[3]).toBeNull();
    const arrows = pickArrows(map, 1, 50);
    expect(arrows).toHaveLength(1);
    expect(Math.hypot(arrows[0]?.x ?? 0, arrows[0]?.y ?? 0)).toBeCloseTo(50, 9);
  });

  test('colours of the profile: blue below, orange above, grey around the mean', () => {
    expect([-2, -1, -0.3, 0, 0.2, 0.5, 1, 9].map(levelOfDifference)).toEqual([0, 1, 2, 3, 3, 4, 5, 6]);
    const strongest = findStrongest(result);
    expect(
      Math.abs(result.clusters[strongest?.cluster ?? 0]?.profile[strongest?.feature ?? 0] ?? 0),
    ).toBeGreaterThan(1);
  });

  test('firmness by the thresholds of Hennig 2007', () => {
    expect([0.59, 0.6, 0.74, 0.75].map(firmnessOf)).toEqual(['low', 'middle', 'middle', 'high']);
  });
});
