import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hierarchical, mostRows, type Linkage } from '../../../workers/numeric/clustering/hierarchical.ts';
import { cutTree, leafOrder, type Tree } from '../../../workers/numeric/clustering/tree.ts';
import { adjustedRand } from '../../../workers/numeric/clustering/validity.ts';
import reference from '../../reference/clustering.json' with { type: 'json' };
import { distanceOf, iris, shuffled, sizesOf, uniformRows, type Rows } from '../../support/clusterData.ts';
import { expectAllClose, expectClose } from '../../support/close.ts';

const linkages: readonly Linkage[] = ['single', 'complete', 'average', 'ward'];
const treeOf = ({ data, n, d }: Rows, linkage: Linkage): Tree => hierarchical(data, n, d, linkage);

/** Heights at which pairs of rows come together, against their distances: Pearson’s correlation. */
function copheneticCorrelation(rows: Rows, { left, right, height }: Tree): number {
  const members: number[][] = Array.from({ length: rows.n }, (_, i) => [i]);
  const pairs: [number, number][] = [];
  height.forEach((at, m) => {
    const a = members[left[m]!]!;
    const b = members[right[m]!]!;
    for (const i of a) for (const j of b) pairs.push([at, distanceOf(rows, i, j)]);
    members.push([...a, ...b]);
  });
  const mean = (part: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[part], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const sum = (of: (pair: [number, number]) => number): number =>
    pairs.reduce((total, pair) => total + of(pair), 0);
  return (
    sum((pair) => (pair[0] - x) * (pair[1] - y)) /
    Math.sqrt(sum((pair) => (pair[0] - x) ** 2) * sum((pair) => (pair[1] - y) ** 2))
  );
}

test.each(reference.hierarchical)('iris, $linkage: scipy’s linkage', (want) => {
  const tree = treeOf(iris, want.linkage as Linkage);
  const heights = [...tree.height];
  const close = want.relativeTolerance;
  expectAllClose(heights.slice(-want.lastHeights.length), want.lastHeights, close);
  want.firstHeights.forEach((height, i) =>
    expect(Math.abs((heights[i] as number) - height)).toBeLessThanOrEqual(1e-12),
  );
  const labels = cutTree(tree, iris.n, 3);
  expect(sizesOf(labels)).toEqual(want.sizesAt3.toSorted((a, b) => b - a));
  expectClose(
    adjustedRand(labels, Int32Array.from(reference.iris.species)),
    want.adjustedRandWithSpecies,
    close,
  );
  expectClose(copheneticCorrelation(iris, tree), want.copheneticCorrelation, close);
});

/** By definition: the two clusters nearest to each other are merged, again and again. */
function heightsNaively(rows: Rows, linkage: Linkage): number[] {
  let clusters = Array.from({ length: rows.n }, (_, i) => [i]);
  const heights: number[] = [];
  const apart = (a: readonly number[], b: readonly number[]): number => {
    const all = a.flatMap((i) => b.map((j) => distanceOf(rows, i, j)));
    if (linkage === 'single') return Math.min(...all);
    if (linkage === 'complete') return Math.max(...all);
    if (linkage === 'average') return all.reduce((x, y) => x + y, 0) / all.length;
    // The growth of the inertia, doubled, under the root.
    let squared = 0;
    for (let f = 0; f < rows.d; f++) {
      const mean = (of: readonly number[]): number =>
        of.reduce((sum, i) => sum + rows.data[i * rows.d + f]!, 0) / of.length;
      squared += (mean(a) - mean(b)) ** 2;
    }
    return Math.sqrt((squared * 2 * a.length * b.length) / (a.length + b.length));
  };
  while (clusters.length > 1) {
    let best = { height: Infinity, a: clusters[0]!, b: clusters[0]! };
    clusters.forEach((a, i) => {
      for (const b of clusters.slice(i + 1)) {
        const height = apart(a, b);
        if (height < best.height) best = { height, a, b };
      }
    });
    heights.push(best.height);
    clusters = [...clusters.filter((one) => one !== best.a && one !== best.b), [...best.a, ...best.b]];
  }
  return heights;
}

describe.each(linkages)('%s', (linkage) => {
  test('has the heights of merging by definition', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 999 }), (n, seed) => {
        const rows = uniformRows(n, 2, seed);
        expectAllClose(treeOf(rows, linkage).height, heightsNaively(rows, linkage));
      }),
      { numRuns: 25 },
    );
  });

  test('does not see the order of the rows', () => {
    const rows = uniformRows(80, 3, 4);
    const other = shuffled(rows, 5);
    const [tree, otherTree] = [treeOf(rows, linkage), treeOf(other, linkage)];
    expectAllClose(otherTree.height, [...tree.height]);
    for (const k of [2, 5, 20]) {
      const moved = cutTree(otherTree, 80, k);
      const back = Int32Array.from(other.place, (place) => moved[place]!);
      expect(adjustedRand(back, cutTree(tree, 80, k))).toBe(1);
    }
  });

  test('cuts nest, have k clusters numbered by size, and every row is drawn once', () => {
    const rows = uniformRows(60, 2, 7);
    const tree = treeOf(rows, linkage);
    let coarser = cutTree(tree, 60, 1);
    for (let k = 2; k <= 60; k++) {
      const finer = cutTree(tree, 60, k);
      const sizes = sizesOf(finer);
      expect(sizes).toHaveLength(k);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      const owners = new Map<number, number>();
      finer.forEach((label, i) => {
        expect(owners.get(label) ?? coarser[i]).toBe(coarser[i]);
        owners.set(label, coarser[i]!);
      });
      coarser = finer;
    }
    expect([...leafOrder(tree, 60)].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 60 }, (_, i) => i),
    );
  });

  test('one row, two rows, equal rows', () => {
    expect(treeOf({ data: Float64Array.of(3), n: 1, d: 1 }, linkage).height).toHaveLength(0);
    const pair = treeOf({ data: Float64Array.of(3, 7), n: 2, d: 1 }, linkage);
    expect([...pair.left, ...pair.right, ...pair.height, ...pair.size]).toEqual([0, 1, 4, 2]);
    const equal = treeOf({ data: new Float64Array(20).fill(0.1), n: 20, d: 1 }, linkage);
    expect([...equal.height]).toEqual(new Array(19).fill(0));
  });
});

test('the rows of a merge stand next to each other in the drawing', () => {
  const rows = uniformRows(40, 2, 1);
  const tree = treeOf(rows, 'average');
  const order = [...leafOrder(tree, 40)];
  for (const k of [2, 3, 8]) {
    const labels = cutTree(tree, 40, k);
    const changes = order.filter((row, at) => at > 0 && labels[row] !== labels[order[at - 1]!]);
    expect(changes).toHaveLength(k - 1);
  }
});

test('a chain of a thousand rows is cut and drawn without recursion', () => {
  const data = Float64Array.from({ length: 5_000 }, (_, i) => i * (1 + i / 1e4));
  const tree = hierarchical(data, 5_000, 1, 'single');
  expect(leafOrder(tree, 5_000)).toHaveLength(5_000);
  expect(sizesOf(cutTree(tree, 5_000, 2))).toEqual([4_999, 1]);
});

test('the most rows fit in the bytes, and one more does not', () => {
  for (const bytes of [1e3, 1e6, 4e8]) {
    const n = mostRows(bytes);
    const need = (rows: number): number => 4 * rows * (rows - 1) + 64 * rows;
    expect(need(n)).toBeLessThanOrEqual(bytes);
    expect(need(n + 1)).toBeGreaterThan(bytes);
  }
  expect(mostRows(0)).toBe(0);
});

test('a cut into no cluster or more than there are rows is refused', () => {
  const tree = treeOf(uniformRows(5, 2, 1), 'ward');
  for (const k of [0, 6, 2.5]) expect(() => cutTree(tree, 5, k)).toThrow(RangeError);
});
