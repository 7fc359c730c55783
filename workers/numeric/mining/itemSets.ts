/** What is looked for. */
export interface MiningRequest {
  /** In so many baskets at least; a whole number from 1 on. */
  readonly minSupport: number;
  /** Items of a set at most; 0 for any number. */
  readonly longest: number;
  /** Sets that are kept at most, and bytes that the search may take for itself. */
  readonly mostSets: number;
  readonly mostBytes: number;
}

/**
 * Frequent item sets as a trie: set i is items[i] added to the set parents[i] (−1 for none), which stands before it, and
 * lies in supports[i] baskets. Every frequent set is there once; not all of them where the search ended early.
 */
export interface ItemSets {
  readonly count: number;
  readonly parents: Int32Array;
  readonly items: Int32Array;
  readonly supports: Int32Array;
  readonly endedBy: 'done' | 'sets' | 'memory' | 'stopped';
}

/** One of several searches at once, which share the work: from 0 on, of how many. */
export interface Part {
  readonly at: number;
  readonly of: number;
}

/** What all parts of a search found, in the order in which one search finds it: a set of one item and what grows from it, by turns. */
export function joinSets(parts: readonly ItemSets[]): ItemSets {
  const joined = new SetCollector();
  const at = parts.map(() => 0);
  for (let turn = 0; at.some((from, i) => from < (parts[i] as ItemSets).count); turn++) {
    const place = turn % parts.length;
    at[place] = addBranch(joined, parts[place] as ItemSets, at[place] as number);
  }
  return joined.finish(parts.find(({ endedBy }) => endedBy !== 'done')?.endedBy ?? 'done');
}

/** What the parts of a stopped search found: the sets of so many of the most frequent items, all of them. */
export interface StoppedSets {
  readonly sets: ItemSets;
  readonly itemCount: number;
}

/**
 * The same of parts that were stopped, as far as every set found is there with all its subsets. A part that was not stopped is
 * done; of the others the last branch may not be whole.
 */
export function joinStopped(parts: readonly ItemSets[]): StoppedSets {
  const whole = parts.map(({ parents, count, endedBy }, part) => {
    if (endedBy === 'done') return Number.POSITIVE_INFINITY;
    let branches = 0;
    for (let set = 0; set < count; set++) branches += Number((parents[set] as number) < 0);
    return Math.max(0, branches - 1) * parts.length + part;
  });
  const joined = new SetCollector();
  const at = parts.map(() => 0);
  const turns = Math.min(...whole);
  let itemCount = 0;
  for (let turn = 0; turn < turns && at.some((from, i) => from < (parts[i] as ItemSets).count); turn++) {
    const place = turn % parts.length;
    const from = at[place] as number;
    at[place] = addBranch(joined, parts[place] as ItemSets, from);
    if (at[place] > from) itemCount += 1;
  }
  return { sets: joined.finish('stopped'), itemCount };
}

/** Adds the sets from one of a single item on, up to the next such; where that stands. */
function addBranch(
  joined: SetCollector,
  { count, parents, items, supports }: ItemSets,
  from: number,
): number {
  if (from >= count) return from;
  const shift = joined.count - from;
  let set = from;
  do {
    const parent = parents[set] as number;
    joined.add(parent < 0 ? -1 : parent + shift, items[set] as number, supports[set] as number);
    set += 1;
  } while (set < count && (parents[set] as number) >= 0);
  return set;
}

/** The items of a set, as they were added. */
export function itemsOf({ parents, items }: Pick<ItemSets, 'parents' | 'items'>, set: number): number[] {
  const found: number[] = [];
  for (let at = set; at >= 0; at = parents[at] as number) found.push(items[at] as number);
  return found.reverse();
}

/** How many items each set has. */
export function lengthsOf({ count, parents }: ItemSets): Uint8Array {
  const lengths = new Uint8Array(count);
  for (let set = 0; set < count; set++) {
    const parent = parents[set] as number;
    lengths[set] = parent < 0 ? 1 : (lengths[parent] as number) + 1;
  }
  return lengths;
}

/** Sets as they are found, in arrays that grow. */
export class SetCollector {
  #parents = new Int32Array(1 << 12);
  #items = new Int32Array(1 << 12);
  #supports = new Int32Array(1 << 12);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(parent: number, item: number, support: number): number {
    if (this.#count === this.#items.length) this.#grow(2 * this.#count);
    const at = this.#count++;
    this.#parents[at] = parent;
    this.#items[at] = item;
    this.#supports[at] = support;
    return at;
  }

  /** nodes: triples of parent, item, support; 2³² − 1 is no parent. */
  addNodes(nodes: Uint32Array, count: number): void {
    let size = this.#items.length;
    while (size < this.#count + count) size *= 2;
    if (size > this.#items.length) this.#grow(size);
    for (let i = 0; i < count; i++) {
      const at = this.#count + i;
      // As a signed number 2³² − 1 is −1.
      this.#parents[at] = nodes[3 * i] as number;
      this.#items[at] = nodes[3 * i + 1] as number;
      this.#supports[at] = nodes[3 * i + 2] as number;
    }
    this.#count += count;
  }

  /** A copy of what was added from a set on, with parents as they stand in the whole. */
  since(from: number): ItemSets {
    const cut = (values: Int32Array): Int32Array => values.slice(from, this.#count);
    return {
      count: this.#count - from,
      ...{ parents: cut(this.#parents), items: cut(this.#items), supports: cut(this.#supports) },
      endedBy: 'stopped',
    };
  }

  finish(endedBy: ItemSets['endedBy']): ItemSets {
    return {
      count: this.#count,
      parents: this.#parents.subarray(0, this.#count),
      items: this.#items.subarray(0, this.#count),
      supports: this.#supports.subarray(0, this.#count),
      endedBy,
    };
  }

  #grow(size: number): void {
    const grown = (before: Int32Array): Int32Array<ArrayBuffer> => {
      const after = new Int32Array(size);
      after.set(before);
      return after;
    };
    this.#parents = grown(this.#parents);
    this.#items = grown(this.#items);
    this.#supports = grown(this.#supports);
  }
}
