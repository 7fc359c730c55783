import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBaskets } from '../../../workers/numeric/mining/baskets.ts';
import { countSets } from '../../../workers/numeric/mining/countSets.ts';
import { itemsOf } from '../../../workers/numeric/mining/itemSets.ts';
import { mineItemSets } from '../../../workers/numeric/mining/mineItemSets.ts';
import { seededRandom } from '../../support/seededRandom.ts';

const request = { longest: 0, mostSets: 1e6, mostBytes: 2 ** 28 };

function make(rows: readonly (readonly number[])[]): ReturnType<typeof toBaskets> {
  const basket = rows.flatMap((row, i) => row.map(() => i));
  return toBaskets(basket, rows.flat(), rows.length, 8);
}

const rows = fc.array(fc.array(fc.nat(7), { maxLength: 6 }), { minLength: 1, maxLength: 50 });

test('counts the chosen baskets that hold each set', () => {
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.boolean()), (given, coins) => {
      const baskets = make(given);
      const chosen = given.flatMap((_, i) => (coins.next().value ? [i] : []));
      const sets = mineItemSets(baskets, { ...request, minSupport: 1 });
      const counts = countSets(sets, baskets, chosen);
      for (let set = 0; set < sets.count; set++) {
        const own = itemsOf(sets, set);
        expect(counts[set]).toBe(chosen.filter((i) => own.every((item) => given[i]?.includes(item))).length);
      }
    }),
  );
});

test('of all baskets it is the support, over many blocks of them', () => {
  const { uniform } = seededRandom(21);
  const many = Array.from({ length: 30_000 }, () => [0, 1, 2, 3, 4, 5, 6, 7].filter(() => uniform() < 0.3));
  const baskets = make(many);
  const sets = mineItemSets(baskets, { ...request, minSupport: 10 });
  expect(sets.count).toBeGreaterThan(100);
  expect(countSets(sets, baskets, Int32Array.from(many.keys()))).toEqual(sets.supports);
});
