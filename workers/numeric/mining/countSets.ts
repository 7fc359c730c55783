import type { Baskets } from './baskets.ts';

/** Sets as a trie, each behind the set it adds an item to. */
interface Trie {
  readonly count: number;
  readonly parents: Int32Array;
  readonly items: Int32Array;
}

/** Words of 32 baskets that are looked at together: rows of bits of all items fit the cache. */
const blockWords = 256;

/**
 * In how many of the chosen baskets each set lies. Sets need not be frequent there. Cost: a look at the chosen baskets, and for
 * each set one at a word of 32 of them.
 */
export function countSets(sets: Trie, baskets: Baskets, chosen: ArrayLike<number>): Int32Array {
  const counts = new Int32Array(sets.count);
  const rowOf = new Int32Array(baskets.itemCount).fill(-1);
  let rowCount = 0;
  for (let set = 0; set < sets.count; set++) {
    const item = sets.items[set] as number;
    if ((rowOf[item] as number) < 0) rowOf[item] = rowCount++;
  }
  const depths = depthsOf(sets);
  let deepest = 0;
  for (const depth of depths) deepest = Math.max(deepest, depth);
  const rows = new Uint32Array(rowCount * blockWords);
  const path = Array.from({ length: deepest + 1 }, () => new Uint32Array(blockWords));
  const onPath = new Int32Array(deepest + 1);
  const { offsets, items } = baskets;

  for (let from = 0; from < chosen.length; from += 32 * blockWords) {
    const to = Math.min(chosen.length, from + 32 * blockWords);
    const words = (to - from + 31) >>> 5;
    rows.fill(0);
    for (let i = from; i < to; i++) {
      const basket = chosen[i] as number;
      const [word, bit] = [(i - from) >>> 5, 1 << ((i - from) & 31)];
      for (let at = offsets[basket] as number; at < (offsets[basket + 1] as number); at++) {
        const row = rowOf[items[at] as number] as number;
        if (row >= 0) rows[row * blockWords + word] = (rows[row * blockWords + word] as number) | bit;
      }
    }
    onPath.fill(-1);
    for (let set = 0; set < sets.count; set++) counts[set] = (counts[set] as number) + put(set, words);
  }
  return counts;

  /** Puts the bits of a set on the path to it, and counts them. */
  function put(set: number, words: number): number {
    const depth = depths[set] as number;
    const parent = sets.parents[set] as number;
    if (depth > 0 && onPath[depth - 1] !== parent) put(parent, words);
    onPath[depth] = set;
    for (let below = depth + 1; below < onPath.length; below++) onPath[below] = -1;
    const own = path[depth] as Uint32Array;
    const before = depth > 0 ? (path[depth - 1] as Uint32Array) : null;
    const row = (rowOf[sets.items[set] as number] as number) * blockWords;
    let count = 0;
    for (let word = 0; word < words; word++) {
      const bits =
        before === null
          ? (rows[row + word] as number)
          : (rows[row + word] as number) & (before[word] as number);
      own[word] = bits;
      if (bits !== 0) count += ones(bits);
    }
    return count;
  }
}

function depthsOf({ count, parents }: Trie): Uint8Array {
  const depths = new Uint8Array(count);
  for (let set = 0; set < count; set++) {
    const parent = parents[set] as number;
    depths[set] = parent < 0 ? 0 : (depths[parent] as number) + 1;
  }
  return depths;
}

function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
