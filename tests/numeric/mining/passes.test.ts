import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBaskets, type Baskets } from '../../../workers/numeric/mining/baskets.ts';
import { itemsOf } from '../../../workers/numeric/mining/itemSets.ts';
import { mineItemSets } from '../../../workers/numeric/mining/mineItemSets.ts';
import { recordPasses, type Passes } from '../../../workers/numeric/mining/passes.ts';

function basketsOf(rows: readonly (readonly number[])[], itemCount: number): Baskets {
  const basket = rows.flatMap((row, i) => row.map(() => i));
  return toBaskets(basket, rows.flat(), rows.length, itemCount);
}

/** Han, Kamber and Pei, Data Mining, 3rd edition (2012), table 6.1: I1 to I5 are 0 to 4. */
const nine = [
  [0, 1, 4],
  [1, 3],
  [1, 2],
  [0, 1, 3],
  [0, 2],
  [1, 2],
  [0, 2],
  [0, 1, 2, 4],
  [0, 1, 2],
];

function kept({ passes }: Passes): string[] {
  return passes
    .flatMap(({ candidates }) => candidates)
    .filter(({ isKept }) => isKept)
    .map(({ items, baskets }) => `${items.join(' ')}: ${baskets.length}`);
}

describe('the passes of Apriori', () => {
  const han = recordPasses(basketsOf(nine, 5), 2, 1_000);

  it('keep what figure 6.2 of Han, Kamber and Pei keeps at a support of 2', () => {
    expect(kept(han)).toEqual([
      ...['0: 6', '1: 7', '2: 6', '3: 2', '4: 2'],
      ...['0 1: 4', '0 2: 4', '0 4: 2', '1 2: 4', '1 3: 2', '1 4: 2'],
      ...['0 1 2: 2', '0 1 4: 2'],
    ]);
    expect(han.passes.map(({ candidates }) => candidates.length)).toEqual([5, 10, 6, 1]);
  });

  it('drop without counting what has a part that was not kept, and say which', () => {
    const dropped = han.passes[2]?.candidates.filter(({ missing }) => missing !== null) ?? [];
    expect(dropped.map(({ items, missing }) => [items, missing])).toEqual([
      [
        [0, 2, 4],
        [2, 4],
      ],
      [
        [1, 2, 3],
        [2, 3],
      ],
      [
        [1, 2, 4],
        [2, 4],
      ],
      [
        [1, 3, 4],
        [3, 4],
      ],
    ]);
    expect(dropped.every(({ baskets }) => baskets.length === 0)).toBe(true);
    expect(han.passes[3]?.candidates).toMatchObject([
      {
        items: [0, 1, 2, 4],
        joined: [
          [0, 1, 2],
          [0, 1, 4],
        ],
        missing: [1, 2, 4],
        isKept: false,
      },
    ]);
  });

  it('name the baskets that were counted', () => {
    expect(han.passes[2]?.candidates[1]).toMatchObject({ items: [0, 1, 4], baskets: [0, 7] });
  });

  it('end before a pass with too many candidates, and say so', () => {
    const cut = recordPasses(basketsOf(nine, 5), 2, 15);
    expect([cut.passes.length, cut.isWhole]).toEqual([2, false]);
    expect(recordPasses(basketsOf([], 0), 1, 10)).toEqual({ passes: [], isWhole: true });
  });

  it('keep exactly the sets that the fast search finds', () => {
    const row = fc.array(fc.nat(6), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 14 }), fc.integer({ min: 1, max: 4 }), (rows, minSupport) => {
        const baskets = basketsOf(rows, 7);
        const sets = mineItemSets(baskets, { minSupport, longest: 0, mostSets: 1e5, mostBytes: 2 ** 26 });
        const mined = Array.from({ length: sets.count }, (_, set) => {
          const items = itemsOf(sets, set).sort((a, b) => a - b);
          return `${items.join(' ')}: ${sets.supports[set]}`;
        });
        expect(kept(recordPasses(baskets, minSupport, 1e5)).sort()).toEqual(mined.sort());
      }),
      { numRuns: 60 },
    );
  });
});
