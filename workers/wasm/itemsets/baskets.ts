/**
 * The baskets as the search reads them: only frequent items, each by its rank (0 is the rarest), ascending within a
 * basket, every basket ended by a mark; and for each rank the places where it stands.
 */
import { at4, at8, take, takeCleared } from './memory';
import { sortKeys, sortWords } from './sort';

export const endOfBasket: u32 = 0xffffffff;

export let rankCount: i32 = 0;
export let basketCount: i32 = 0;
export let minSupport: i32 = 0;
/** By rank: the item’s code; and where its places start in `places` and `basketsOf` (one more at the end). */
export let itemOfRank: usize = 0;
export let firstPlace: usize = 0;
/** Addresses in the ranked baskets; and the basket each lies in. */
export let places: usize = 0;
export let basketsOf: usize = 0;
export let ranked: usize = 0;
export let rankedEnd: usize = 0;

/**
 * items: u32 codes below itemCount, basket after basket; offsets: where each basket starts, one more at the end.
 * A code that stands twice in a basket counts once. Returns how many items are frequent.
 */
export function prepare(items: usize, offsets: usize, baskets: i32, itemCount: i32, support: i32): i32 {
  minSupport = support;
  const supports = countSupports(items, offsets, baskets, itemCount);
  const rankOf = rankItems(supports, itemCount);
  writeBaskets(items, offsets, baskets, rankOf);
  findPlaces(supports);
  return rankCount;
}

function countSupports(items: usize, offsets: usize, baskets: i32, itemCount: i32): usize {
  const supports = takeCleared(<usize>itemCount * 4);
  const lastBasket = takeCleared(<usize>itemCount * 4);
  for (let basket = 0; basket < baskets; basket++) {
    const end = at4(items, load<u32>(at4(offsets, basket + 1)));
    for (let place = at4(items, load<u32>(at4(offsets, basket))); place < end; place += 4) {
      const item = load<u32>(place);
      if (load<i32>(at4(lastBasket, item)) == basket + 1) continue;
      store<i32>(at4(lastBasket, item), basket + 1);
      store<u32>(at4(supports, item), load<u32>(at4(supports, item)) + 1);
    }
  }
  return supports;
}

/** Rarest first; of equally frequent ones the lower code first. */
function rankItems(supports: usize, itemCount: i32): usize {
  rankCount = 0;
  const keys = take(<usize>itemCount * 8);
  for (let item = 0; item < itemCount; item++) {
    const support = load<u32>(at4(supports, item));
    if (<i32>support < minSupport) continue;
    store<u64>(at8(keys, rankCount), ((<u64>support) << 32) | (<u64>item));
    rankCount++;
  }
  sortKeys(keys, rankCount);
  const rankOf = take(<usize>itemCount * 4);
  memory.fill(rankOf, 0xff, <usize>itemCount * 4);
  itemOfRank = take(<usize>rankCount * 4);
  for (let rank = 0; rank < rankCount; rank++) {
    const item = <u32>load<u64>(at8(keys, rank));
    store<u32>(at4(itemOfRank, rank), item);
    store<u32>(at4(rankOf, item), rank);
  }
  return rankOf;
}

function writeBaskets(items: usize, offsets: usize, baskets: i32, rankOf: usize): void {
  const longest = <usize>load<u32>(at4(offsets, baskets)) + <usize>baskets;
  ranked = take(longest * 4);
  const lastBasket = takeCleared(<usize>rankCount * 4);
  let out = ranked;
  basketCount = 0;
  for (let basket = 0; basket < baskets; basket++) {
    const start = out;
    const end = at4(items, load<u32>(at4(offsets, basket + 1)));
    for (let place = at4(items, load<u32>(at4(offsets, basket))); place < end; place += 4) {
      const rank = load<u32>(at4(rankOf, load<u32>(place)));
      if (rank == endOfBasket || load<i32>(at4(lastBasket, rank)) == basket + 1) continue;
      store<i32>(at4(lastBasket, rank), basket + 1);
      store<u32>(out, rank);
      out += 4;
    }
    if (out == start) continue;
    sortWords(start, <i32>((out - start) >> 2));
    store<u32>(out, endOfBasket);
    out += 4;
    basketCount++;
  }
  rankedEnd = out;
}

function findPlaces(supports: usize): void {
  firstPlace = take((<usize>rankCount + 1) * 4);
  let sum: u32 = 0;
  for (let rank = 0; rank < rankCount; rank++) {
    store<u32>(at4(firstPlace, rank), sum);
    sum += load<u32>(at4(supports, load<u32>(at4(itemOfRank, rank))));
  }
  store<u32>(at4(firstPlace, rankCount), sum);
  places = take(<usize>sum * 4);
  basketsOf = take(<usize>sum * 4);
  const next = take((<usize>rankCount + 1) * 4);
  memory.copy(next, firstPlace, <usize>rankCount * 4);
  let basket: u32 = 0;
  for (let place = ranked; place < rankedEnd; place += 4) {
    const rank = load<u32>(place);
    if (rank == endOfBasket) {
      basket++;
      continue;
    }
    const free = load<u32>(at4(next, rank));
    store<u32>(at4(places, free), <u32>place);
    store<u32>(at4(basketsOf, free), basket);
    store<u32>(at4(next, rank), free + 1);
  }
}
