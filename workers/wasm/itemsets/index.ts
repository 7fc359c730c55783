/**
 * Depth first over item sets (Eclat, Zaki 2000) on bits: for each item its baskets alone, the items that are frequent
 * there, and their bits within those baskets; sets grow by and-ing rows and counting bits.
 */
import {
  basketsOf,
  endOfBasket,
  firstPlace,
  itemOfRank,
  minSupport,
  places,
  prepare,
  rankCount,
} from './baskets';
import { at4, at8, limit, mark, release, take, takeCleared } from './memory';
import { addAlways, alwaysCount, flush, keepAlways, noParent, startOutput, tell } from './output';
import { bitRowBytes, bitRows, countPairs, pairRow, pairSupports } from './pairs';
import { sortKeys } from './sort';

export { countPairs, limit, prepare, take };

/** Rows are whole blocks of bytes, so that loops over them need no rest. */
const blockBytes: usize = 32;

let mostItems: i32 = 0;
/** By rank: how often it stands with the item at hand, and its row of bits. All 0 between two items. */
let counts: usize = 0;
let rowOf: usize = 0;
/** Ranks counted for the item at hand. */
let seen: usize = 0;

/** Sets whose rarest item has a rank from, from + step, … below to; longest: most items of a set, 0 for any number. */
export function search(from: i32, to: i32, step: i32, longest: i32): void {
  mostItems = longest == 0 ? i32.MAX_VALUE : longest;
  startOutput();
  const bytes = <usize>rankCount * 4;
  counts = takeCleared(bytes);
  rowOf = takeCleared(bytes);
  seen = take(bytes);
  const keys = take(<usize>rankCount * 8);
  const start = mark();
  // The most frequent first: whatever is found by then, all subsets of it are too.
  for (let rank = to - 1 - from; rank >= 0; rank -= step) {
    keepAlways(0);
    searchFrom(rank, keys);
    release(start);
  }
  flush();
}

function searchFrom(rank: u32, keys: usize): void {
  const first = load<u32>(at4(firstPlace, rank));
  const support = load<u32>(at4(firstPlace, rank + 1)) - first;
  const count = mostItems == 1 ? 0 : findPartners(rank, support, keys);
  const node = tell(noParent, load<u32>(at4(itemOfRank, rank)), support);
  if (count == 0) return;
  sortKeys(keys, count);
  const bytes = ((<usize>support + 255) >> 8) * blockBytes;
  const items = take(<usize>count * 4);
  const supports = take(<usize>count * 4);
  const rows = take(<usize>count * 4);
  const bits = takeCleared(<usize>count * bytes);
  for (let i = 0; i < count; i++) {
    const key = load<u64>(at8(keys, i));
    const row = bits + <usize>i * bytes;
    store<u32>(at4(items, i), load<u32>(at4(itemOfRank, <u32>key)));
    store<u32>(at4(supports, i), <u32>(key >> 32));
    store<u32>(at4(rows, i), <u32>row);
    if (bitRows) gatherBits(bitRows + <usize>(<u32>key) * bitRowBytes, row, first, support);
    else store<u32>(at4(rowOf, <u32>key), <u32>row);
  }
  if (!bitRows) {
    deliverBits(first, support);
    for (let i = 0; i < count; i++) store<u32>(at4(rowOf, <u32>load<u64>(at8(keys, i))), 0);
  }
  grow(items, supports, rows, count, bytes, node, 2);
}

/** Ranks above that are frequent with this one, as keys of support and rank; those always with it are set apart. */
function findPartners(rank: u32, support: u32, keys: usize): i32 {
  let count = 0;
  if (pairSupports) {
    const row = pairRow(rank);
    for (let other = rank + 1; <i32>other < rankCount; other++) {
      count = addPartner(keys, count, other, load<u32>(at4(row, other)), support);
    }
    return count;
  }
  const seenCount = countPartners(rank, support);
  for (let i = 0; i < seenCount; i++) {
    const other = load<u32>(at4(seen, i));
    const together = load<u32>(at4(counts, other));
    store<u32>(at4(counts, other), 0);
    count = addPartner(keys, count, other, together, support);
  }
  return count;
}

function addPartner(keys: usize, count: i32, other: u32, together: u32, support: u32): i32 {
  if (<i32>together < minSupport) return count;
  if (together == support && isAlways(load<u32>(at4(itemOfRank, other)))) return count;
  store<u64>(at8(keys, count), ((<u64>together) << 32) | (<u64>other));
  return count + 1;
}

/** Where the length of sets is limited, no item is set apart: its subsets would have to be counted for length. */
function isAlways(item: u32): bool {
  return mostItems == i32.MAX_VALUE && addAlways(item);
}

function countPartners(rank: u32, support: u32): i32 {
  let seenCount = 0;
  const start = at4(places, load<u32>(at4(firstPlace, rank)));
  for (let place = start; place < at4(start, support); place += 4) {
    let other = <usize>load<u32>(place) + 4;
    let second = load<u32>(other);
    while (second != endOfBasket) {
      const counted = at4(counts, second);
      const before = load<u32>(counted);
      if (before == 0) {
        store<u32>(at4(seen, seenCount), second);
        seenCount++;
      }
      store<u32>(counted, before + 1);
      other += 4;
      second = load<u32>(other);
    }
  }
  return seenCount;
}

/** Bits of one row at the baskets of an item, packed from the left of each word. */
function gatherBits(from: usize, to: usize, first: u32, support: u32): void {
  let basket = at4(basketsOf, first);
  const end = at4(basket, support);
  const wholeEnd = at4(basket, support & ~31);
  while (basket < wholeEnd) {
    let word: u32 = 0;
    const wordEnd = basket + 128;
    while (basket < wordEnd) {
      word =
        (word << 4) |
        (bitOf(from, load<u32>(basket)) << 3) |
        (bitOf(from, load<u32>(basket, 4)) << 2) |
        (bitOf(from, load<u32>(basket, 8)) << 1) |
        bitOf(from, load<u32>(basket, 12));
      basket += 16;
    }
    store<u32>(to, word);
    to += 4;
  }
  if (basket == end) return;
  let word: u32 = 0;
  while (basket < end) {
    word = (word << 1) | bitOf(from, load<u32>(basket));
    basket += 4;
  }
  store<u32>(to, word);
}

function bitOf(row: usize, basket: u32): u32 {
  return (load<u32>(row + <usize>((basket >> 5) << 2)) >> (basket & 31)) & 1;
}

/** Bits of all rows in one pass over the item’s baskets. */
function deliverBits(first: u32, support: u32): void {
  for (let i: u32 = 0; i < support; i++) {
    let other = <usize>load<u32>(at4(places, first + i)) + 4;
    const bit = (<u32>1) << (i & 7);
    const byte = <usize>(i >> 3);
    let second = load<u32>(other);
    while (second != endOfBasket) {
      const row = <usize>load<u32>(at4(rowOf, second));
      if (row) store<u8>(row + byte, load<u8>(row + byte) | (<u8>bit));
      other += 4;
      second = load<u32>(other);
    }
  }
}

/**
 * Sets of the node’s set with one of the items and more of those behind it. items, supports, rows: by item, ascending
 * by support; size: items of the sets that are told here.
 */
function grow(
  items: usize,
  supports: usize,
  rows: usize,
  count: i32,
  bytes: usize,
  node: u32,
  size: i32,
): void {
  const start = mark();
  const nextItems = take(<usize>count * 4);
  const nextSupports = take(<usize>count * 4);
  const nextRows = take(<usize>count * 4);
  const room = mark();
  for (let i = 0; i < count; i++) {
    const row = <usize>load<u32>(at4(rows, i));
    const support = load<u32>(at4(supports, i));
    const before = alwaysCount;
    let found = 0;
    for (let j = i + 1; j < count && size < mostItems; j++) {
      const other = load<u32>(at4(rows, j));
      const together = countCommon(row, <usize>other, bytes);
      if (<i32>together < minSupport) continue;
      const item = load<u32>(at4(items, j));
      if (together == support && isAlways(item)) continue;
      let place = found - 1;
      while (place >= 0 && load<u32>(at4(nextSupports, place)) > together) {
        store<u32>(at4(nextSupports, place + 1), load<u32>(at4(nextSupports, place)));
        store<u32>(at4(nextItems, place + 1), load<u32>(at4(nextItems, place)));
        store<u32>(at4(nextRows, place + 1), load<u32>(at4(nextRows, place)));
        place--;
      }
      store<u32>(at4(nextSupports, place + 1), together);
      store<u32>(at4(nextItems, place + 1), item);
      store<u32>(at4(nextRows, place + 1), other);
      found++;
    }
    const own = tell(node, load<u32>(at4(items, i)), support);
    if (found == 1) tell(own, load<u32>(nextItems), load<u32>(nextSupports));
    else if (found > 1) {
      const bits = take(<usize>found * bytes);
      for (let j = 0; j < found; j++) {
        const target = bits + <usize>j * bytes;
        writeCommon(row, <usize>load<u32>(at4(nextRows, j)), target, bytes);
        store<u32>(at4(nextRows, j), <u32>target);
      }
      grow(nextItems, nextSupports, nextRows, found, bytes, own, size + 1);
      release(room);
    }
    keepAlways(before);
  }
  release(start);
}

function countCommon(a: usize, b: usize, bytes: usize): u32 {
  const end = a + bytes;
  let sum: i64 = 0;
  while (a < end) {
    sum +=
      popcnt<i64>(load<i64>(a) & load<i64>(b)) +
      popcnt<i64>(load<i64>(a, 8) & load<i64>(b, 8)) +
      popcnt<i64>(load<i64>(a, 16) & load<i64>(b, 16)) +
      popcnt<i64>(load<i64>(a, 24) & load<i64>(b, 24));
    a += blockBytes;
    b += blockBytes;
  }
  return <u32>sum;
}

function writeCommon(a: usize, b: usize, to: usize, bytes: usize): void {
  const end = a + bytes;
  while (a < end) {
    v128.store(to, v128.and(v128.load(a), v128.load(b)));
    v128.store(to, v128.and(v128.load(a, 16), v128.load(b, 16)), 16);
    a += blockBytes;
    b += blockBytes;
    to += blockBytes;
  }
}
