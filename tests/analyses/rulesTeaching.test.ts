import { expect, it } from 'vitest';
import { teach } from '../../workers/analyses/rules/teaching.ts';
import { toBaskets, type Baskets } from '../../workers/numeric/mining/baskets.ts';

function basketsOf(rows: readonly (readonly number[])[], itemCount: number): Baskets {
  const basket = rows.flatMap((row, i) => row.map(() => i));
  return toBaskets(basket, rows.flat(), rows.length, itemCount);
}
const names = Array.from({ length: 20 }, (_, i) => `item ${i}`);

it('the baskets of the book keep two sets of three', () => {
  const { book } = teach(basketsOf([], 0), [], []);
  expect(book.passes.map(({ candidates }) => candidates.filter(({ isKept }) => isKept).length)).toEqual([
    5, 6, 2, 0,
  ]);
});

it('of the file’s own items the twelve most frequent are taken, and the first baskets that have two of them', () => {
  // Item 19 is in every basket, 18 in every second; the rest once each. Baskets of one item teach nothing.
  const rows = Array.from({ length: 80 }, (_, i) => (i % 2 === 0 ? [19, 18, (i / 2) % 18] : [19]));
  const counts = names.map((_, item) => rows.filter((row) => row.includes(item)).length);
  const { own } = teach(basketsOf(rows, 20), names, counts);
  expect(own?.itemNames.slice(0, 2)).toEqual(['item 19', 'item 18']);
  expect(own?.itemNames).toHaveLength(12);
  expect(own?.baskets).toHaveLength(30);
  expect(own?.basketsToChoose).toBe(40);
  expect(own?.passes[1]?.candidates[0]).toMatchObject({ items: [0, 1], isKept: true });
});

it('support is raised until the candidates can be read', () => {
  const rows = Array.from({ length: 30 }, (_, i) =>
    names.flatMap((name, item) => (name === `item ${i % 15}` ? [] : [item])),
  );
  const counts = names.map((_, item) => rows.filter((row) => row.includes(item)).length);
  const { own } = teach(basketsOf(rows, 20), names, counts);
  const size = own?.passes.reduce((sum, { candidates }) => sum + candidates.length, 0) ?? Infinity;
  expect(size).toBeLessThanOrEqual(90);
});

it('baskets in which nothing meets twice teach nothing', () => {
  expect(
    teach(
      basketsOf(
        [
          [0, 1],
          [2, 3],
        ],
        4,
      ),
      names,
      [1, 1, 1, 1],
    ).own,
  ).toBeNull();
  expect(teach(basketsOf([[0], [0], [0]], 1), names, [3]).own).toBeNull();
});
