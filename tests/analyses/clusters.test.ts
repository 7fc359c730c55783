import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachVerdict } from '../../workers/analyses/clusters/judge.ts';
import { clustersSpec } from '../../workers/analyses/clusters/spec.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { adjustedRand } from '../../workers/numeric/clustering/validity.ts';
import reference from '../reference/clusters.json' with { type: 'json' };
import { makeBlobs, membersOf, resultOf, run, shuffleEach } from '../support/clusterInput.ts';

const plain = { scale: 'none', log: 'none' } as const;
const { handSized } = reference;

/** Three groups in four dimensions, apart in ways that no single column shows. */
const threeGroups = makeBlobs(
  [
    [0, 0, 5, 0],
    [5, 0, 0, 5],
    [0, 5, 5, 5],
  ],
  120,
  1,
);

describe('by hand', () => {
  const output = run({ columns: [handSized.values] }, { ...plain, k: 2 });
  const result = resultOf(output);

  test('six customers fall into the two groups of the lesson, with its inertia and silhouettes', () => {
    // Equally many in both and no money: the smaller centre comes first.
    expect(result.clusters.map(({ centre }) => centre[0])).toEqual([...handSized.centres].reverse());
    expect(result.clusters.map(({ size }) => size)).toEqual([3, 3]);
    expect(result.inertia).toBeCloseTo(handSized.inertia, 12);
    const mean = handSized.silhouettes.reduce((sum, value) => sum + value, 0) / handSized.silhouettes.length;
    expect(result.silhouette).toBeCloseTo(mean, 12);
  });

  test('six customers are too few to call it natural', () => {
    expect([result.verdict, result.because]).toEqual(['none', 'few']);
  });

  test('each customer carries the distance to the centre and the value itself', () => {
    const { measures } = membersOf(output);
    expect([...(measures.centreDistance ?? [])]).toEqual([1, 0, 1, 1, 0, 1]);
    expect([...(measures['column 0'] ?? [])]).toEqual(handSized.values);
    // Nearest other centre 11 at 10, own at 1: (10 − 1) ÷ 10.
    expect(measures.fit?.[0]).toBeCloseTo(0.9, 12);
  });

  test('groups with more revenue come first', () => {
    const money = [1, 1, 1, 500, 500, 500.5];
    const ordered = resultOf(run({ columns: [handSized.values], money }, { ...plain, k: 2 }));
    expect(ordered.clusters.map(({ revenue, centre }) => [revenue, centre[0]])).toEqual([
      [1500.5, 11],
      [3, 2],
    ]);
  });
});

describe('whatever the customers are like', () => {
  const customers = fc
    .array(
      fc.record({
        values: fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 900 })),
        standing: fc.integer({ min: 0, max: 2 }),
        cents: fc.integer({ min: 0, max: 1_000_000 }),
      }),
      { minLength: 1, maxLength: 60 },
    )
    .map((rows) => ({
      columns: [rows.map(({ values }) => values[0]), rows.map(({ values }) => values[1])],
      standing: rows.map(({ standing }) => standing),
      money: rows.map(({ cents }) => cents / 100),
    }));
  const { choices } = clustersSpec.options.method;
  const settings = fc.record({
    method: fc.constantFrom(...choices.map(({ value }) => value)),
    k: fc.constantFrom(0, 2, 3, 5),
    scale: fc.constantFrom('none', 'standard', 'minmax', 'robust'),
    log: fc.constantFrom('auto', 'all', 'none'),
    winsor: fc.constantFrom(0, 0.05),
  });

  test('everybody is in exactly one group, and sizes and revenue add up', () => {
    fc.assert(
      fc.property(customers, settings, (given, options) => {
        const output = run(given, { ...options, starts: 2 });
        const result = resultOf(output);
        const { group, groupIds, customers: ids } = membersOf(output);
        const rows = [...result.clusters, ...result.aside];
        expect(groupIds).toEqual(rows.map(({ id }) => id));
        expect(new Set(ids).size).toBe(given.money.length);
        rows.forEach(({ size, revenue }, place) => {
          const cents = given.money.map((money, i) => (group[i] === place ? Math.round(money * 100) : 0));
          expect([...group].filter((one) => one === place)).toHaveLength(size);
          expect(Math.round((revenue ?? 0) * 100)).toBe(cents.reduce((sum, one) => sum + one, 0));
        });
        expect(rows.reduce((sum, { size }) => sum + size, 0)).toBe(result.customerCount);
      }),
      { numRuns: 60 },
    );
  });

  test('progress only goes forward, from 0 to 1', () => {
    const shares: number[] = [];
    run({ columns: threeGroups }, {}, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(20);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });
});

describe('natural groups', () => {
  test.each(['kmeans', 'ward', 'average', 'complete'] as const)(
    'are found by %s and called real',
    (method) => {
      const output = run({ columns: threeGroups }, { method });
      const result = resultOf(output);
      expect([result.k, result.verdict]).toEqual([3, 'real']);
      const truth = Int32Array.from({ length: 360 }, (_, i) => Math.floor(i / 120));
      expect(adjustedRand(Int32Array.from(membersOf(output).group), truth)).toBeGreaterThan(0.95);
      for (const { stability } of result.clusters) expect(stability).toBeGreaterThan(0.85);
    },
  );

  test.each([1, 2, 3, 4, 5])('are gone once every column is shuffled by itself (%i)', (seed) => {
    for (const method of ['kmeans', 'ward'] as const) {
      expect(resultOf(run({ columns: shuffleEach(threeGroups, seed) }, { method, seed })).verdict).toBe(
        'none',
      );
    }
  });

  test.each([1, 2, 3])('are not seen in one round cloud (%i)', (seed) => {
    const result = resultOf(run({ columns: makeBlobs([[0, 0, 0]], 400, 1, seed) }));
    expect(result.verdict).toBe('none');
    expect(result.choice?.byGap).toBe(1);
  });

  test('each is described by what sets it apart, largest difference first', () => {
    const corners = [
      [0, 0, 0],
      [4, 0, 9],
      [0, 4, 9],
    ];
    const result = resultOf(run({ columns: makeBlobs(corners, 150, 1.5) }, { k: 3 }));
    const said = result.clusters.map(({ setsApart }) =>
      setsApart.map(({ feature, difference }) => `${difference > 0 ? '+' : '-'}${feature}`),
    );
    expect(said.map((words) => words[0]).sort()).toEqual(['+0', '+1', '-2']);
    for (const { setsApart } of result.clusters) {
      const sizes = setsApart.map(({ difference }) => Math.abs(difference));
      expect([...sizes].sort((x, y) => y - x)).toEqual(sizes);
    }
  });
});

describe('the verdict', () => {
  const control = (silhouette: number, highest: number) => ({
    ...{ shuffles: 6, sampled: 500, silhouette, mean: highest - 0.01, highest },
  });
  const choice = (byGap: number) => ({ sampled: 500, rows: [], bySilhouette: 3, byGap });

  test.each([
    ['real', null, 0.4, 0.3, 0.9, 3, 500],
    ['weak', null, 0.4, 0.3, 0.7, 3, 500],
    ['weak', null, 0.34, 0.3, 0.9, 3, 500],
    ['none', 'shuffled', 0.32, 0.3, 0.9, 3, 500],
    ['none', 'unstable', 0.4, 0.2, 0.59, 3, 500],
    ['none', 'oneGroup', 0.36, 0.3, 0.9, 1, 500],
    ['real', null, 0.46, 0.3, 0.9, 1, 500],
    ['real', null, 0.75, 0.75, 0.9, 1, 500],
    ['none', 'few', 0.9, 0.3, 1, 3, 29],
  ] as const)(
    '%s, because %s: silhouette %d against %d, stability %d, gap %d, n %d',
    (verdict, because, own, highest, stability, byGap, n) => {
      expect(reachVerdict(control(own, highest), stability, choice(byGap), n)).toEqual({ verdict, because });
    },
  );
});

describe('features', () => {
  const one = threeGroups[0] ?? [];

  test('that are the same for everybody are left out of the distances and said', () => {
    const result = resultOf(run({ columns: [...threeGroups, one.map(() => 7)] }));
    expect(result.features.map(({ isConstant }) => isConstant)).toEqual([false, false, false, false, true]);
    expect(result.clusters[0]?.centre[4]).toBe(7);
  });

  test('that move together are flagged', () => {
    const other = makeBlobs([[0]], one.length, 1, 9)[0] ?? [];
    const result = resultOf(run({ columns: [one, other, one.map((value, i) => 3 * value + (i % 5) / 10)] }));
    expect(result.correlated.map(({ a, b }) => [a, b])).toEqual([[0, 2]]);
    expect(result.correlated[0]?.r).toBeGreaterThan(0.99);
  });

  test('with a long tail are seen on a logarithmic scale, but not where values stay as they are', () => {
    const tail = one.map((_, i) => 2 ** (i % 12));
    const logged = (options: Record<string, unknown>): boolean[] =>
      resultOf(run({ columns: [tail, one] }, options)).features.map(({ isLogged }) => isLogged);
    expect(logged({})).toEqual([true, false]);
    expect(logged({ scale: 'none' })).toEqual([false, false]);
    expect(logged({ log: 'none' })).toEqual([false, false]);
  });

  test('are winsorised where asked: one huge value no longer makes a group of its own', () => {
    const odd = [...one];
    odd[0] = 1e6;
    const largest = (winsor: number): number =>
      Math.max(
        ...resultOf(run({ columns: [odd, threeGroups[1] ?? []] }, { k: 2, winsor })).clusters.map(
          ({ size }) => size,
        ),
      );
    expect(largest(0)).toBe(359);
    expect(largest(0.01)).toBeLessThan(300);
  });
});

describe('where there is little to tell apart', () => {
  test('nobody gives NO_ROWS', () => {
    expect(run({ columns: [[]] })).toMatchObject({ status: 'failed', code: 'NO_ROWS' });
  });

  test.each([
    ['few', [[4]]],
    ['same', [Array.from({ length: 50 }, () => 4)]],
  ])('%s: everybody is in one group', (because, columns) => {
    const result = resultOf(run({ columns }));
    expect([result.k, result.verdict, result.because]).toEqual([1, 'none', because]);
    expect(result.clusters[0]?.size).toBe(columns[0]?.length);
  });

  test('nobody with all values: no group at all, and everybody is said to lack one', () => {
    const result = resultOf(run({ columns: [[1, 2]], standing: [1, 2] }));
    expect(result.clusters).toEqual([]);
    expect(result.aside.map(({ id, size }) => [id, size])).toEqual([
      ['fewPurchases', 1],
      ['valueMissing', 1],
    ]);
  });

  test('one group is no number of groups to ask for', () => {
    expect(run({ columns: threeGroups }, { k: 1 })).toMatchObject({
      code: 'BAD_OPTION',
      detail: { option: 'k' },
    });
  });

  test('a list of names is checked', () => {
    for (const features of [
      'text',
      [1],
      [''],
      ['one', 'one'],
      Array.from({ length: 41 }, (_, i) => `${i}`),
    ]) {
      expect(() => completeOptions(clustersSpec, { features })).toThrow('BAD_OPTION');
    }
    expect(completeOptions(clustersSpec, { features: ['one', 'two'] }).features).toEqual(['one', 'two']);
  });
});
