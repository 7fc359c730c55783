import type { Kernel } from '../../contract/kernel.ts';
import { failed } from '../../contract/outcome.ts';
import { basketCountOf } from '../../numeric/mining/baskets.ts';
import { condense } from '../../numeric/mining/condensed.ts';
import { compareGroups } from './groups.ts';
import { checkOptions, countItems, frequentItems } from './items.ts';
import { atStake } from './money.ts';
import type { RulesOptions } from './options.ts';
import { minedBefore, readBaskets } from './parts.ts';
import { findPicked } from './picked.ts';
import { partByTime, replicate } from './replicate.ts';
import { provenUpTo, type BasketUnit, type RulesResult } from './result.ts';
import { budget, search, searchStopped, type Wish } from './search.ts';
import { chooseRules, gatherSides, judge, measureRules } from './table.ts';
import { teach } from './teaching.ts';

/**
 * Which items lie in the same baskets more often than by chance. input.columns: items, by number, those of basket b from offsets[b] to
 * offsets[b + 1]; where they come from orders, itemMinor by item in smallest units, basketCustomer and basketDay;
 * groupCustomer, groupPlace: customers in a group. Cost: the search, and some tests and measures a rule.
 */
export const computeRules: Kernel = (input, givenOptions) => {
  const options = givenOptions as RulesOptions;
  const names = input.texts?.['names'] ?? [];
  const baskets = readBaskets(input);
  const basketCount = basketCountOf(baskets);
  if (basketCount === 0) return failed('NO_ROWS');
  const unfit = checkOptions(options, names);
  if (unfit !== null) return unfit;
  const placeOfName = new Map(names.map((name, code) => [name, code]));
  const codesOf = (list: readonly string[]): number[] => list.map((name) => placeOfName.get(name) as number);
  const lookedFrom = Number(input.facts['lookedFrom']);
  // Who bought has looked: only what was bought follows from something.
  const wish: Wish = { ...options, mayBeRight: (item) => item < lookedFrom };
  const stoppedAfter = Number(input.facts['stoppedAfter'] ?? 0);
  const mine = minedBefore(input, options);
  const found = stoppedAfter > 0 ? searchStopped(baskets, wish, mine) : search(baskets, wish, budget, mine);
  const judged = judge(found, basketCount);
  const wanted = { all: codesOf(options.mustContain), none: codesOf(options.mustNotContain) };
  const chosen = chooseRules(found, judged, basketCount, options, wanted);
  const frequent = frequentItems(found, baskets.itemCount);
  const { sides, left, right } = gatherSides(found, chosen, frequent.placeOf);
  const { closed, maximal } = condense(found.sets, found.index);
  const { basketCustomer, basketDay, itemMinor } = input.columns;
  // To try rules on later baskets takes further searches.
  const isTried = stoppedAfter === 0 && input.facts['unit'] !== 'customer';
  const halves = basketDay && isTried ? partByTime(basketDay) : null;
  const tried = halves && replicate(baskets, halves, found, chosen, wish);
  const basketsOf = (item: number): number => frequent.baskets[frequent.placeOf[item] as number] as number;
  const unit = Number(input.facts['moneyUnit']);
  const stake = itemMinor ? atStake(itemMinor, unit, found, chosen, basketsOf) : null;
  const audience = findPicked(input, baskets, options, codesOf);
  const result: RulesResult = {
    asOf: String(input.facts['asOf']),
    unit: String(input.facts['unit']) as BasketUnit,
    items: String(input.facts['items']) as RulesResult['items'],
    basketCount,
    busiest: basketCustomer ? mostOfOne(basketCustomer) : null,
    itemCount: countItems(baskets),
    frequentItemCount: frequent.codes.length,
    itemsetCount: found.sets.count,
    closedCount: sum(closed),
    maximalCount: sum(maximal),
    foundCount: found.rules.count,
    ruleCount: chosen.length,
    provenCount: judged.fdr.reduce((count, p) => count + Number(p <= provenUpTo), 0),
    needlessCount: sum(judged.needless),
    itemNames: Array.from(frequent.codes, (code) => names[code] ?? ''),
    itemLooked: Uint8Array.from(frequent.codes, (code) => Number(code >= lookedFrom)),
    itemBaskets: frequent.baskets,
    sets: sides,
    rules: {
      count: chosen.length,
      ...{ left, right, ...measureRules(found, chosen, basketCount) },
      fisher: pick(judged.fisher, chosen),
      holm: pick(judged.holm, chosen),
      fdr: pick(judged.fdr, chosen),
      needless: Uint8Array.from(chosen, (rule) => judged.needless[rule] as number),
      later: tried?.later ?? null,
      atStake: stake,
    },
    replication: tried?.replication ?? null,
    byGroup: compareGroups(input, baskets, found, chosen),
    picked: audience?.picked ?? null,
    stopped: stoppedAfter > 0 ? { items: stoppedAfter, of: countItems(baskets, found.count) } : null,
    support: {
      asked: options.minSupport,
      count: found.count,
      share: found.count / basketCount,
      raised: found.raised && options.minSupport > 0,
    },
    teaching: teach(
      baskets,
      names,
      frequent.placeOf.map((place) => frequent.baskets[place] ?? 0),
    ),
  };
  return { status: 'ok', result, membership: audience?.membership ?? null, notes: [] };
};

function pick(values: Float64Array, chosen: Int32Array): Float64Array {
  return Float64Array.from(chosen, (rule) => values[rule] as number);
}

/** How often the most frequent of these numbers is there. */
function mostOfOne(customers: ArrayLike<number>): number {
  const counts = new Map<number, number>();
  let most = 0;
  for (let i = 0; i < customers.length; i++) {
    const count = (counts.get(customers[i] as number) ?? 0) + 1;
    counts.set(customers[i] as number, count);
    most = Math.max(most, count);
  }
  return most;
}

function sum(flags: Uint8Array): number {
  let total = 0;
  for (const flag of flags) total += flag;
  return total;
}
