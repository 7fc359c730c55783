import { columnOf, type KernelInput, type PartedWork, type ToldPart } from '../../contract/kernel.ts';
import { basketCountOf, type Baskets } from '../../numeric/mining/baskets.ts';
import { joinSets, joinStopped, type ItemSets } from '../../numeric/mining/itemSets.ts';
import { mineItemSets } from '../../numeric/mining/mineItemSets.ts';
import type { RulesOptions } from './options.ts';
import { budget, firstRequest, type Mine } from './search.ts';

/** Fewer items than these are searched sooner than handed around, and than anybody could stop it. */
const [worthTelling, worthSharing] = [20_000, 300_000];

export function readBaskets(input: KernelInput): Baskets {
  return {
    items: columnOf(input, 'items') as Uint32Array,
    offsets: columnOf(input, 'offsets') as Uint32Array,
    itemCount: input.texts?.['names']?.length ?? 0,
  };
}

/** The search for item sets, shared out by their rarest item. */
export const rulesInParts: PartedWork = {
  partsFor(input, workers) {
    const size = columnOf(input, 'items').length;
    if (size < worthTelling) return 0;
    return size < worthSharing ? 1 : workers;
  },

  /** The names only say how many there are. */
  forPart: ({ columns: { items, offsets }, texts, facts }) => ({
    columns: { items: items as Uint32Array, offsets: offsets as Uint32Array },
    facts,
    texts: { names: texts?.['names'] ?? [] },
  }),

  work(input, options, part, onFound) {
    const baskets = readBaskets(input);
    const request = firstRequest(options as RulesOptions, basketCountOf(baskets));
    const allowed = { ...request, mostBytes: request.mostBytes / part.of };
    return packSets(
      mineItemSets(baskets, allowed, part, onFound && ((sets, share) => onFound(packSets(sets, share)))),
    );
  },

  join(input, parts) {
    const whole = joinSets(parts.map(unpackSets));
    // What was too much in one part is too much altogether, and is found again with a higher support.
    return whole.endedBy === 'done' ? withSets(input, whole) : input;
  },

  stopped(input, parts) {
    const { sets, itemCount } = joinStopped(parts.map(unpackTold));
    if (sets.count === itemCount) return null;
    const whole = withSets(input, sets);
    return { ...whole, facts: { ...whole.facts, stoppedAfter: itemCount } };
  },
};

function packSets({ parents, items, supports, endedBy }: ItemSets, share = 1): KernelInput {
  return {
    columns: { parents: parents.slice(), items: items.slice(), supports: supports.slice() },
    facts: { endedBy, share },
  };
}

function unpackSets({ columns, facts }: KernelInput): ItemSets {
  return {
    count: columns['items']?.length ?? 0,
    parents: columns['parents'] as Int32Array,
    items: columns['items'] as Int32Array,
    supports: columns['supports'] as Int32Array,
    endedBy: facts['endedBy'] as ItemSets['endedBy'],
  };
}

function unpackTold({ found, isDone }: ToldPart): ItemSets {
  const pieces = found.map(unpackSets);
  if (isDone && pieces[0]) return pieces[0];
  const all = (column: 'parents' | 'items' | 'supports'): Int32Array => {
    const joined = new Int32Array(pieces.reduce((sum, { count }) => sum + count, 0));
    let at = 0;
    for (const piece of pieces) {
      joined.set(piece[column], at);
      at += piece.count;
    }
    return joined;
  };
  const items = all('items');
  return {
    count: items.length,
    parents: all('parents'),
    items,
    supports: all('supports'),
    endedBy: 'stopped',
  };
}

function withSets(input: KernelInput, { parents, items, supports }: ItemSets): KernelInput {
  const found = { minedParents: parents, minedItems: items, minedSupports: supports };
  return { ...input, columns: { ...input.columns, ...found } };
}

/** Takes the sets of the first search from where they were found together. */
export function minedBefore(input: KernelInput, options: RulesOptions): Mine {
  const { minedParents: parents, minedItems: items, minedSupports: supports } = input.columns;
  if (!parents || !items || !supports) return mineItemSets;
  return (baskets, request) => {
    const first = firstRequest(options, basketCountOf(baskets), budget);
    if (request.minSupport !== first.minSupport || request.longest !== first.longest)
      return mineItemSets(baskets, request);
    return {
      count: items.length,
      parents: parents as Int32Array,
      items: items as Int32Array,
      supports: supports as Int32Array,
      endedBy: items.length > request.mostSets ? 'sets' : 'done',
    };
  };
}
