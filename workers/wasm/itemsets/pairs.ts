/** Where few enough items are frequent: how often each two stand together, and each item’s baskets as bits. */
import { basketCount, basketsOf, endOfBasket, firstPlace, rankCount, ranked, rankedEnd } from './baskets';
import { at4, takeCleared } from './memory';

/** More items than this and the table of pairs would no longer stay near the processor. */
const mostRanks = 2000;
const mostBitBytes: usize = 256 << 20;

/** Pair supports, an upper triangle by rows; 0 where it was not made. */
export let pairSupports: usize = 0;
/** A row of bits an item, one bit a basket; 0 where it was not made. */
export let bitRows: usize = 0;
export let bitRowBytes: usize = 0;

/** The row of a rank, so that the pair with a higher rank stands at that rank’s place. */
export function pairRow(rank: u32): usize {
  const before = (<usize>rank * (2 * <usize>rankCount - <usize>rank - 1)) / 2;
  return pairSupports + ((before - <usize>rank - 1) << 2);
}

export function countPairs(): void {
  pairSupports = 0;
  bitRows = 0;
  if (rankCount > mostRanks || rankCount < 2) return;
  const pairs = (<usize>rankCount * <usize>(rankCount - 1)) / 2;
  pairSupports = takeCleared(pairs * 4);
  let place = ranked;
  while (place < rankedEnd) {
    let rank = load<u32>(place);
    while (rank != endOfBasket) {
      const row = pairRow(rank);
      let other = place + 4;
      let second = load<u32>(other);
      while (second != endOfBasket) {
        const pair = at4(row, second);
        store<u32>(pair, load<u32>(pair) + 1);
        other += 4;
        second = load<u32>(other);
      }
      place += 4;
      rank = load<u32>(place);
    }
    place += 4;
  }
  writeBitRows();
}

function writeBitRows(): void {
  bitRowBytes = ((<usize>basketCount + 31) / 32) * 4;
  if (bitRowBytes * <usize>rankCount > mostBitBytes) return;
  bitRows = takeCleared(bitRowBytes * <usize>rankCount);
  for (let rank = 0; rank < rankCount; rank++) {
    const row = bitRows + <usize>rank * bitRowBytes;
    const end = at4(basketsOf, load<u32>(at4(firstPlace, rank + 1)));
    for (let place = at4(basketsOf, load<u32>(at4(firstPlace, rank))); place < end; place += 4) {
      const basket = load<u32>(place);
      const word = row + <usize>((basket >> 5) << 2);
      store<u32>(word, load<u32>(word) | ((<u32>1) << (basket & 31)));
    }
  }
}
