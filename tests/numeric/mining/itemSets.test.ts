import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBaskets, type Baskets } from '../../../workers/numeric/mining/baskets.ts';
import { itemsOf, joinSets, lengthsOf, type ItemSets } from '../../../workers/numeric/mining/itemSets.ts';
import { mineItemSets } from '../../../workers/numeric/mining/mineItemSets.ts';
import { mineTidLists } from '../../../workers/numeric/mining/mineTidLists.ts';

const plenty = { mostSets: 1e6, mostBytes: 2 ** 28 };

/** “3 5 9: 12” for each set, in one order. */
function listed(sets: ItemSets): string[] {
  return Array.from({ length: sets.count }, (_, set) => {
    const items = itemsOf(sets, set).sort((a, b) => a - b);
    return `${items.join(' ')}: ${sets.supports[set]}`;
  }).sort();
}

/** Every subset of every basket, counted. */
function countAll(rows: readonly (readonly number[])[], minSupport: number, longest: number): string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const items = [...new Set(row)].sort((a, b) => a - b);
    for (let mask = 1; mask < 1 << items.length; mask++) {
      const subset = items.filter((_, i) => mask & (1 << i));
      if (longest > 0 && subset.length > longest) continue;
      counts.set(subset.join(' '), (counts.get(subset.join(' ')) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= minSupport)
    .map(([items, count]) => `${items}: ${count}`)
    .sort();
}

function basketsOf(rows: readonly (readonly number[])[], itemCount: number): Baskets {
  const basket = rows.flatMap((row, i) => row.map(() => i));
  return toBaskets(basket, rows.flat(), rows.length, itemCount);
}

describe('frequent item sets', () => {
  const rows = fc.array(fc.array(fc.nat(9), { maxLength: 9 }), { maxLength: 60 });

  test('are all subsets that are in enough baskets, whatever finds them', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 4 }),
        (given, least, longest) => {
          const request = { minSupport: least, longest, ...plenty };
          const wanted = countAll(given, least, longest);
          expect(listed(mineItemSets(basketsOf(given, 10), request))).toEqual(wanted);
          expect(listed(mineTidLists(basketsOf(given, 10), request))).toEqual(wanted);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('are the same, and in the same order, for any number of searches that share the work', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 7 }),
        (given, least, of) => {
          const request = { minSupport: least, longest: 0, ...plenty };
          const baskets = basketsOf(given, 10);
          const parts = Array.from({ length: of }, (_, at) => mineItemSets(baskets, request, { at, of }));
          expect(joinSets(parts)).toEqual(mineItemSets(baskets, request));
        },
      ),
    );
  });

  test('are the same for any order of baskets and of items within them', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (given, seed) => {
        const turned = given.map((row, i) => (i % 2 ? [...row].reverse() : row));
        const from = given.length > 0 ? seed % given.length : 0;
        const moved = [...turned.slice(from), ...turned.slice(0, from)];
        const request = { minSupport: 2, longest: 0, ...plenty };
        expect(listed(mineItemSets(basketsOf(moved, 10), request))).toEqual(
          listed(mineItemSets(basketsOf(given, 10), request)),
        );
      }),
    );
  });

  /** More items than the table of pairs takes, so that partners are counted one by one. */
  test('are the same beyond the table of pairs', () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      Array.from({ length: 12 }, (_item, j) => (i * 37 + j * j * 101 + ((i * j) % 7) * 13) % 2400),
    );
    const crowd = [...many, ...many.map((row) => row.map((item) => (item * 3) % 2400)), ...many];
    const request = { minSupport: 2, longest: 3, ...plenty };
    const fast = mineItemSets(basketsOf(crowd, 2400), request);
    expect(new Set(fast.items).size).toBeGreaterThan(2000);
    expect(listed(fast)).toEqual(listed(mineTidLists(basketsOf(crowd, 2400), request)));
  });

  test('parents stand before their sets, and have one item less', () => {
    const sets = mineItemSets(
      basketsOf(
        [
          [0, 1, 2],
          [0, 1, 2],
          [1, 2, 3],
        ],
        4,
      ),
      { minSupport: 1, longest: 0, ...plenty },
    );
    const lengths = lengthsOf(sets);
    sets.parents.forEach((parent, set) => {
      expect(parent).toBeLessThan(set);
      expect(lengths[set]).toBe(parent < 0 ? 1 : (lengths[parent] ?? 0) + 1);
    });
  });

  test('thirty items that always stand together do not burst', () => {
    const row = Array.from({ length: 40 }, (_, i) => i);
    const sets = mineItemSets(basketsOf([row, row, row], 40), {
      minSupport: 3,
      longest: 0,
      ...plenty,
      mostSets: 5000,
    });
    expect(sets).toMatchObject({ count: 5000, endedBy: 'sets' });
    expect(new Set(sets.supports)).toEqual(new Set([3]));
  });

  test('a search that may not take enough memory says so', () => {
    const row = Array.from({ length: 500 }, (_, i) => i % 50);
    const sets = mineItemSets(basketsOf([row, row], 50), {
      minSupport: 1,
      longest: 0,
      mostSets: 1e6,
      mostBytes: 70_000,
    });
    expect(sets.endedBy).toBe('memory');
  });

  test('no basket, no item: no set', () => {
    const request = { minSupport: 1, longest: 0, ...plenty };
    expect(mineItemSets(basketsOf([], 0), request).count).toBe(0);
    expect(mineItemSets(basketsOf([[], []], 3), request).count).toBe(0);
  });
});
