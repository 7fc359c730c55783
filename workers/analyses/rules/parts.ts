import { columnOf, type KernelInput, type PartedWork } from '../../contract/kernel.ts';
import { basketCountOf, type Baskets } from '../../numeric/mining/baskets.ts';
import { joinSets, type ItemSets } from '../../numeric/mining/itemSets.ts';
import { mineItemSets } from '../../numeric/mining/mineItemSets.ts';
import type { RulesOptions } from './options.ts';
import { budget, firstRequest, type Mine } from './search.ts';

/** Fewer items than these are searched sooner than handed around. */
const worthSharing = 300_000;

export function readBaskets(input: KernelInput): Baskets {
  return {
    items: columnOf(input, 'items') as Uint32Array,
    offsets: columnOf(input, 'offsets') as Uint32Array,
    itemCount: input.texts?.['names']?.length ?? 0,
  };
}

/** The search for item sets, shared out by their rarest item. */
export const rulesInParts: PartedWork = {
  isWorthIt: (input) => columnOf(input, 'items').length >= worthSharing,

  /** The names only say how many there are. */
  forPart: ({ columns: { items, offsets }, texts, facts }) => ({
    columns: { items: items as Uint32Array, offsets: offsets as Uint32Array },
    facts,
    texts: { names: texts?.['names'] ?? [] },
  }),

  work(input, options, part) {
    const baskets = readBaskets(input);
    const request = firstRequest(options as RulesOptions, basketCountOf(baskets));
    const sets = mineItemSets(baskets, { ...request, mostBytes: request.mostBytes / part.of }, part);
    const { parents, items, supports, endedBy } = sets;
    return {
      columns: { parents: parents.slice(), items: items.slice(), supports: supports.slice() },
      facts: { endedBy },
    };
  },

  join(input, parts) {
    const whole = joinSets(
      parts.map(({ columns, facts }) => ({
        count: columns['items']?.length ?? 0,
        parents: columns['parents'] as Int32Array,
        items: columns['items'] as Int32Array,
        supports: columns['supports'] as Int32Array,
        endedBy: facts['endedBy'] as ItemSets['endedBy'],
      })),
    );
    // What was too much in one part is too much altogether, and is found again with a higher support.
    if (whole.endedBy !== 'done') return input;
    const { parents, items, supports } = whole;
    return {
      ...input,
      columns: { ...input.columns, minedParents: parents, minedItems: items, minedSupports: supports },
    };
  },
};

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
