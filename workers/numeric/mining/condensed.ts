import { itemsOf, type ItemSets } from './itemSets.ts';
import type { SetIndex } from './setIndex.ts';

/** For each frequent set whether it is one of the few that tell all others. */
export interface Condensed {
  /** No larger set lies in the same baskets (Pasquier et al. 1999): 1 for these. */
  readonly closed: Uint8Array;
  /** No larger set is frequent (Bayardo 1998): 1 for these. */
  readonly maximal: Uint8Array;
}

/** Of all frequent sets; a larger set of the same support is itself among them. */
export function condense(sets: ItemSets, index: SetIndex): Condensed {
  const closed = new Uint8Array(sets.count).fill(1);
  const maximal = new Uint8Array(sets.count).fill(1);
  for (let set = 0; set < sets.count; set++) {
    if (index.lengths[set] === 1) continue;
    for (const item of itemsOf(sets, set)) {
      const smaller = index.without(set, item);
      maximal[smaller] = 0;
      if (sets.supports[smaller] === sets.supports[set]) closed[smaller] = 0;
    }
  }
  return { closed, maximal };
}
