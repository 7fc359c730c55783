import { basketCountOf, type Baskets } from './baskets.ts';
import { SetCollector, type ItemSets, type MiningRequest } from './itemSets.ts';

/** An item within the sets at hand, and the baskets that have both, ascending. */
interface Branch {
  readonly item: number;
  readonly baskets: Int32Array;
}

/**
 * The same sets as mineItemSets, by lists of basket numbers (Eclat as Zaki first described it) and in plain steps: what the
 * fast search is tested against, and what works where WebAssembly does not. Ends by `sets` only.
 */
export function mineTidLists(baskets: Baskets, request: MiningRequest): ItemSets {
  const found = new SetCollector();
  const longest = request.longest === 0 ? Number.POSITIVE_INFINITY : request.longest;
  const isWhole = grow(-1, frequentItems(baskets, request.minSupport), longest);
  return found.finish(isWhole ? 'done' : 'sets');

  function grow(parent: number, branches: readonly Branch[], room: number): boolean {
    // Of whole branches, those of the most frequent items come first, so that all subsets of a set stand before it.
    const order = parent < 0 ? [...branches.entries()].reverse() : branches.entries();
    for (const [i, branch] of order) {
      if (found.count >= request.mostSets) return false;
      const set = found.add(parent, branch.item, branch.baskets.length);
      if (room <= 1) continue;
      const next = branches
        .slice(i + 1)
        .map(({ item, baskets: own }) => ({ item, baskets: common(branch.baskets, own) }))
        .filter((one) => one.baskets.length >= request.minSupport);
      if (!grow(set, next, room - 1)) return false;
    }
    return true;
  }
}

/** Rarest first. */
function frequentItems(baskets: Baskets, minSupport: number): Branch[] {
  const lists: number[][] = Array.from({ length: baskets.itemCount }, () => []);
  const { offsets, items } = baskets;
  for (let basket = 0; basket < basketCountOf(baskets); basket++) {
    for (const item of new Set(items.subarray(offsets[basket], offsets[basket + 1])))
      lists[item]?.push(basket);
  }
  return lists
    .map((list, item) => ({ item, baskets: Int32Array.from(list) }))
    .filter((branch) => branch.baskets.length >= minSupport)
    .sort((a, b) => a.baskets.length - b.baskets.length || a.item - b.item);
}

function common(a: Int32Array, b: Int32Array): Int32Array {
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i] as number, b[j] as number];
    if (left === right) both.push(left);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return Int32Array.from(both);
}
