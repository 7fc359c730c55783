import { lengthsOf, type ItemSets } from './itemSets.ts';

/**
 * Finds a set among all frequent ones by its items: each item has a random number of 64 bits, and a set the bitwise sum of
 * those of its items (Zobrist 1970). Numbers are chosen anew until no two sets share one, so that what is found is exact.
 */
export class SetIndex {
  readonly lengths: Uint8Array;
  readonly #sets: ItemSets;
  readonly #slots: Int32Array;
  readonly #mask: number;
  #itemLow = new Uint32Array();
  #itemHigh = new Uint32Array();
  readonly #low: Uint32Array;
  readonly #high: Uint32Array;

  /** itemCount: codes of items are below it. Cost: one look at each set. */
  constructor(sets: ItemSets, itemCount: number) {
    this.#sets = sets;
    this.lengths = lengthsOf(sets);
    const size = 2 ** Math.max(4, Math.ceil(Math.log2(2 * sets.count + 1)));
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
    this.#low = new Uint32Array(sets.count);
    this.#high = new Uint32Array(sets.count);
    for (let seed = 1; !this.#fill(itemCount, seed); seed++);
  }

  /** The set without one of its items, which is frequent, too; −1 for the empty set. */
  without(set: number, item: number): number {
    if (this.lengths[set] === 1) return -1;
    const low = ((this.#low[set] as number) ^ (this.#itemLow[item] as number)) >>> 0;
    const high = ((this.#high[set] as number) ^ (this.#itemHigh[item] as number)) >>> 0;
    return this.#find(low, high);
  }

  /** The set of some items; −1 where they are not frequent together. */
  find(items: readonly number[]): number {
    let [low, high] = [0, 0];
    for (const item of items) {
      low ^= this.#itemLow[item] ?? 0;
      high ^= this.#itemHigh[item] ?? 0;
    }
    const set = this.#find(low >>> 0, high >>> 0);
    // Items that are not frequent together may share their number with others that are.
    const wanted = new Set(items);
    if (set < 0 || this.lengths[set] !== wanted.size) return -1;
    for (let at = set; at >= 0; at = this.#sets.parents[at] as number) {
      if (!wanted.has(this.#sets.items[at] as number)) return -1;
    }
    return set;
  }

  #find(low: number, high: number): number {
    for (let slot = low & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const set = (this.#slots[slot] as number) - 1;
      if (set < 0) return -1;
      if (this.#low[set] === low && this.#high[set] === high) return set;
    }
  }

  /** False where two sets share a number. */
  #fill(itemCount: number, seed: number): boolean {
    [this.#itemLow, this.#itemHigh] = [scatter(itemCount, 2 * seed), scatter(itemCount, 2 * seed + 1)];
    this.#slots.fill(0);
    const { count, parents, items } = this.#sets;
    for (let set = 0; set < count; set++) {
      const parent = parents[set] as number;
      const item = items[set] as number;
      const low = ((parent < 0 ? 0 : (this.#low[parent] as number)) ^ (this.#itemLow[item] as number)) >>> 0;
      const high =
        ((parent < 0 ? 0 : (this.#high[parent] as number)) ^ (this.#itemHigh[item] as number)) >>> 0;
      this.#low[set] = low;
      this.#high[set] = high;
      if (!this.#insert(set, low, high)) return false;
    }
    return true;
  }

  #insert(set: number, low: number, high: number): boolean {
    let slot = low & this.#mask;
    for (; (this.#slots[slot] as number) > 0; slot = (slot + 1) & this.#mask) {
      const other = (this.#slots[slot] as number) - 1;
      if (this.#low[other] === low && this.#high[other] === high) return false;
    }
    this.#slots[slot] = set + 1;
    return true;
  }
}

/** Numbers that look random and are the same for a seed (the finaliser of MurmurHash3). */
function scatter(count: number, seed: number): Uint32Array<ArrayBuffer> {
  return Uint32Array.from({ length: count }, (_, i) => {
    let h = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
  });
}
