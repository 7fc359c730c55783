import { describe, expect, test } from 'vitest';
import { findAffinity, suggest } from '../../workers/analyses/lifecycle/affinity.ts';
import type { Buyers } from '../../workers/analyses/lifecycle/buyers.ts';
import { findOwned, groupLines, type CategoriesOwned } from '../../workers/analyses/lifecycle/categories.ts';
import { seededRandom } from '../support/seededRandom.ts';

interface Person {
  readonly purchases: number;
  readonly categories: readonly number[];
}

function own(people: readonly Person[], count: number): { buyers: Buyers; owned: CategoriesOwned } {
  const lines = people.flatMap(({ categories }, customer) => categories.map((code) => ({ customer, code })));
  const grouped = groupLines(
    {
      customer: Int32Array.from(lines, ({ customer }) => customer),
      day: new Int32Array(lines.length),
      code: Int32Array.from(lines, ({ code }) => code),
      minor: new Float64Array(lines.length).fill(100),
    },
    Int32Array.from(people.keys()),
    Int32Array.from({ length: count }, (_, code) => code),
    people.length,
    count,
  );
  const n = people.length;
  const buyers: Buyers = {
    purchases: Int32Array.from(people, ({ purchases }) => purchases),
    ...{ purchaseDays: new Int32Array(n), firstDay: new Int32Array(n), lastDay: new Int32Array(n) },
    ...{ gap8: new Int32Array(n), monetaryMinor: new Float64Array(n), lastYearMinor: new Float64Array(n) },
  };
  return { buyers, owned: findOwned(grouped, 0) };
}
const times = (n: number, purchases: number, categories: readonly number[]): Person[] =>
  Array.from({ length: n }, () => ({ purchases, categories }));

describe('pairs of categories', () => {
  test('are counted against customers who buy about as often, by hand', () => {
    // One purchase: 40 have 0 alone, 60 have 1 alone. Two: 30 have 0 and 1, 10 only 0, 10 only 1, 50 only 2.
    const people = [
      ...[times(40, 1, [0]), times(60, 1, [1])],
      ...[times(30, 2, [0, 1]), times(10, 2, [0]), times(10, 2, [1]), times(50, 2, [2])],
    ].flat();
    const { buyers, owned } = own(people, 3);
    // Expected: 40 × 60 ÷ 100 among those with one purchase, 40 × 40 ÷ 100 among those with two.
    const { pairs, testedPairs } = findAffinity(buyers, owned, 0);
    expect(testedPairs).toBe(3);
    expect(pairs).toEqual([]);
    const { buyers: twice, owned: ownedTwice } = own(people.slice(100), 3);
    const [pair] = findAffinity(twice, ownedTwice, 1).pairs;
    expect(pair).toMatchObject({ first: 0, second: 1, firstBuyers: 40, secondBuyers: 40, bothBuyers: 30 });
    expect(pair?.expected).toBe(16);
    expect(pair?.lift).toBe(1.875);
    // Variance 16 × 36 ÷ 99, z = 14 ÷ √5.818 = 5.804, one-sided p 3.24e-9 (Python: erfc(z ÷ √2) ÷ 2), times three pairs.
    expect(pair?.q).toBeCloseTo(3 * 3.24e-9, 10);
  });

  test('that only frequent buyers have are no pairs', () => {
    const rare = Array.from({ length: 300 }, (_, i) => times(1, 1, [i % 4])).flat();
    const { uniform } = seededRandom(11);
    const often = Array.from({ length: 300 }, () => ({
      purchases: 12,
      categories: [0, 1, 2, 3].filter(() => uniform() < 0.8),
    }));
    const { buyers, owned } = own([...rare, ...often], 4);
    const both = (a: number, b: number): number =>
      often.filter(({ categories }) => categories.includes(a) && categories.includes(b)).length;
    const one = (a: number): number => 75 + often.filter(({ categories }) => categories.includes(a)).length;
    expect((both(0, 1) * 600) / (one(0) * one(1))).toBeGreaterThan(1.15);
    expect(findAffinity(buyers, owned, 1).pairs).toEqual([]);
  });

  test('are rarely found where there are none: one file in twenty at most, by false discovery', () => {
    const { uniform } = seededRandom(5);
    let files = 0;
    for (let file = 0; file < 60; file++) {
      const people = Array.from({ length: 400 }, () => ({
        purchases: 3,
        categories: [0, 1, 2, 3, 4].filter(() => uniform() < 0.4),
      }));
      const { buyers, owned } = own(people, 5);
      if (findAffinity(buyers, owned, 1).pairs.length > 0) files += 1;
    }
    // 60 × 0.05 = 3 expected; more than 8 would happen once in five hundred.
    expect(files).toBeLessThanOrEqual(8);
  });
});

test('what is suggested is the missing half of the strongest pair, with the half that speaks for it', () => {
  const { owned } = own(
    [...times(1, 2, [0]), ...times(1, 2, [0, 1]), ...times(1, 2, [1, 2]), ...times(1, 1, [3])],
    40,
  );
  const pair = { firstBuyers: 0, secondBuyers: 0, bothBuyers: 0, expected: 0, q: 0 };
  const pairs = [
    { ...pair, first: 1, second: 35, lift: 3 },
    { ...pair, first: 0, second: 1, lift: 2 },
  ];
  const { category, because } = suggest(owned, { testedPairs: 2, pairs });
  expect([...category]).toEqual([1, 35, 35, -1]);
  expect([...because]).toEqual([0, 1, 1, -1]);
});
