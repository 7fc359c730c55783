import { basketCountOf, type Baskets } from '../../numeric/mining/baskets.ts';
import type { ItemSets, MiningRequest } from '../../numeric/mining/itemSets.ts';
import { mineItemSets } from '../../numeric/mining/mineItemSets.ts';
import { findRules, type RuleRequest, type Rules } from '../../numeric/mining/rules.ts';
import { SetIndex } from '../../numeric/mining/setIndex.ts';
import type { RulesOptions } from './options.ts';

/** What a search may take for itself, and what a table can show. */
export interface Budget {
  readonly mostSets: number;
  readonly mostRules: number;
  readonly mostBytes: number;
}

export const budget: Budget = { mostSets: 1_000_000, mostRules: 200_000, mostBytes: 2 ** 28 };

/** Without a support of one’s own, so many sets at most, which is more than anybody reads. */
const readable = { mostSets: 50_000, mostRules: 50_000 };

/** What is looked for. */
export type Wish = Pick<RulesOptions, 'minSupport'> & Omit<RuleRequest, 'mostRules'>;

export interface Found {
  readonly sets: ItemSets;
  readonly index: SetIndex;
  readonly rules: Rules;
}

export interface Search extends Found {
  /** In so many baskets at least. */
  readonly count: number;
  /** True where what was asked for, or chosen, would have been too much. */
  readonly raised: boolean;
}

/** The least number of baskets that a wish means: a share below 1, a count, or 0 for what shows something. */
export function leastCount(asked: number, basketCount: number): number {
  if (asked >= 1) return Math.ceil(asked);
  if (asked > 0) return Math.max(1, Math.ceil(asked * basketCount - 1e-9));
  const fewest = Math.min(5, Math.max(2, Math.ceil(basketCount / 20)));
  return Math.max(fewest, Math.ceil(basketCount / 1000 - 1e-9));
}

/** Finds item sets, or knows them already. */
export type Mine = (baskets: Baskets, request: MiningRequest) => ItemSets;

/** What a search begins with. */
export function firstRequest(
  wish: Pick<Wish, 'minSupport' | 'maxItems'>,
  basketCount: number,
  allowed: Budget = budget,
): MiningRequest & Budget {
  return {
    minSupport: leastCount(wish.minSupport, basketCount),
    longest: wish.maxItems,
    ...mostOf(wish, allowed),
  };
}

function mostOf({ minSupport }: Pick<Wish, 'minSupport'>, allowed: Budget): Budget {
  return minSupport > 0 ? allowed : { ...allowed, ...least(allowed, readable) };
}

/** Sets and rules with at least so many baskets; null where it would be more than allowed. */
export function searchWith(
  baskets: Baskets,
  count: number,
  wish: Wish,
  most: Budget,
  mine: Mine = mineItemSets,
): Found | null {
  const request = { minSupport: count, longest: wish.maxItems, ...most };
  const sets = mine(baskets, request);
  if (sets.endedBy !== 'done') return null;
  const index = new SetIndex(sets, baskets.itemCount);
  const rules = findRules(sets, index, { ...wish, mostRules: most.mostRules });
  return rules.isWhole ? { sets, index, rules } : null;
}

/**
 * With the support that is asked for; where that is too much, with the lowest that is not, as far as a few tries tell: twice as many
 * baskets until it fits, then halfway back three times.
 */
export function search(
  baskets: Baskets,
  wish: Wish,
  allowed: Budget = budget,
  mine: Mine = mineItemSets,
): Search {
  const most = mostOf(wish, allowed);
  const basketCount = basketCountOf(baskets);
  const asked = leastCount(wish.minSupport, basketCount);
  let count = asked;
  let found = searchWith(baskets, count, wish, most, mine);
  let tooLow = count;
  while (found === null) {
    tooLow = count;
    count = Math.min(2 * count, basketCount + 1);
    found = searchWith(baskets, count, wish, most);
    if (found === null && count > basketCount) throw new RangeError('no room for a search without any set');
  }
  for (let step = 0; step < 3 && count > asked; step++) {
    const between = Math.round(Math.sqrt(tooLow * count));
    if (between <= tooLow || between >= count) break;
    const tried = searchWith(baskets, between, wish, most);
    if (tried === null) tooLow = between;
    else [found, count] = [tried, between];
  }
  return { ...found, count, raised: count > asked };
}

/** The rules of sets that were found before a search was stopped, as many as a table can show. */
export function searchStopped(baskets: Baskets, wish: Wish, mine: Mine, allowed: Budget = budget): Search {
  const request = firstRequest(wish, basketCountOf(baskets), allowed);
  const sets = mine(baskets, request);
  const index = new SetIndex(sets, baskets.itemCount);
  const rules = findRules(sets, index, { ...wish, mostRules: request.mostRules });
  return { sets, index, rules, count: request.minSupport, raised: false };
}

function least(a: Omit<Budget, 'mostBytes'>, b: typeof readable): typeof readable {
  return { mostSets: Math.min(a.mostSets, b.mostSets), mostRules: Math.min(a.mostRules, b.mostRules) };
}
