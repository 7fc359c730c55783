import { itemsOf, type ItemSets } from './itemSets.ts';
import type { SetIndex } from './setIndex.ts';

export interface RuleRequest {
  /** Share of the baskets with the left side that have the right side, too: from 0 to 1. */
  readonly minConfidence: number;
  readonly maxConfidence: number;
  /** Items of both sides together. */
  readonly minItems: number;
  readonly maxItems: number;
  /** One item on the right side, or any number of them. */
  readonly right: 'one' | 'any';
  readonly mostRules: number;
  /** What may stand on the right side; anything without it. */
  readonly mayBeRight?: (item: number) => boolean;
}

/** Rules left → right; each column is a set’s position, both is the set of the items of either side. */
export interface Rules {
  readonly count: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly both: Int32Array;
  /** False where there are more than were asked for. */
  readonly isWhole: boolean;
}

/** All rules of frequent sets that are confident enough (Agrawal, Imieliński and Swami 1993). */
export function findRules(sets: ItemSets, index: SetIndex, request: RuleRequest): Rules {
  const found = { left: [] as number[], right: [] as number[], both: [] as number[] };
  const single = singles(sets, index);
  const { supports } = sets;
  const mayBeRight = request.mayBeRight ?? (() => true);
  let isWhole = true;

  function consider(left: number, right: number, both: number): void {
    const confidence = (supports[both] as number) / (supports[left] as number);
    if (confidence < request.minConfidence || confidence > request.maxConfidence) return;
    if (found.left.length >= request.mostRules) {
      isWhole = false;
      return;
    }
    found.left.push(left);
    found.right.push(right);
    found.both.push(both);
  }

  for (let both = 0; both < sets.count && isWhole; both++) {
    const length = index.lengths[both] as number;
    if (length < Math.max(2, request.minItems) || length > request.maxItems) continue;
    const items = itemsOf(sets, both);
    if (request.right === 'one' || length === 2) {
      for (const item of items)
        if (mayBeRight(item)) consider(index.without(both, item), single.get(item) as number, both);
    } else {
      forEachSplit(items, index, (left, right) => {
        if (itemsOf(sets, right).every(mayBeRight)) consider(left, right, both);
      });
    }
  }
  return {
    count: found.left.length,
    left: Int32Array.from(found.left),
    right: Int32Array.from(found.right),
    both: Int32Array.from(found.both),
    isWhole,
  };
}

/** The set of each frequent item alone. */
function singles(sets: ItemSets, index: SetIndex): Map<number, number> {
  const found = new Map<number, number>();
  for (let set = 0; set < sets.count; set++) {
    if (index.lengths[set] === 1) found.set(sets.items[set] as number, set);
  }
  return found;
}

function forEachSplit(
  items: readonly number[],
  index: SetIndex,
  visit: (left: number, right: number) => void,
): void {
  const last = 2 ** items.length - 1;
  for (let mask = 1; mask < last; mask++) {
    const left = items.filter((_, i) => (mask >> i) & 1);
    const right = items.filter((_, i) => !((mask >> i) & 1));
    visit(index.find(left), index.find(right));
  }
}

/**
 * Rules that a shorter left side makes needless: one with some of the same items on the left and the same right side is at
 * least as confident (Bayardo, Agrawal and Gunopulos 1999). 1 for these. Only where every shorter rule was asked for.
 */
export function findNeedless(rules: Rules, sets: ItemSets, index: SetIndex): Uint8Array {
  const needless = new Uint8Array(rules.count);
  for (let rule = 0; rule < rules.count; rule++) {
    const [left, right, both] = [rules.left[rule], rules.right[rule], rules.both[rule]] as [
      number,
      number,
      number,
    ];
    if ((index.lengths[left] as number) < 2) continue;
    const confidence = (sets.supports[both] as number) / (sets.supports[left] as number);
    const isBeaten = properSubsets(itemsOf(sets, left)).some((items) => {
      const shorter = index.find(items);
      const together = index.find([...items, ...itemsOf(sets, right)]);
      return (sets.supports[together] as number) / (sets.supports[shorter] as number) >= confidence;
    });
    if (isBeaten) needless[rule] = 1;
  }
  return needless;
}

/** Not the empty one: what the right side has by itself is told by the lift. */
function properSubsets(items: readonly number[]): number[][] {
  const subsets: number[][] = [];
  const last = 2 ** items.length - 1;
  for (let mask = 1; mask < last; mask++) subsets.push(items.filter((_, at) => (mask >> at) & 1));
  return subsets;
}
