import type { RulesResult } from '../../../workers/analyses/rules/result.ts';

/** Baskets: all, with the left side, with the right side, with both. */
export interface Counts {
  readonly baskets: number;
  readonly left: number;
  readonly right: number;
  readonly both: number;
}

export type MeasureName = keyof RulesResult['rules']['measures'];

export function countsOf({ basketCount, rules }: RulesResult, rule: number): Counts {
  return {
    baskets: basketCount,
    left: rules.leftCount[rule] ?? 0,
    right: rules.rightCount[rule] ?? 0,
    both: rules.bothCount[rule] ?? 0,
  };
}

export function liftOf({ rules }: RulesResult, rule: number): number {
  return rules.measures.lift[rule] ?? Number.NaN;
}

export function confidenceOf({ rules }: RulesResult, rule: number): number {
  return rules.measures.confidence[rule] ?? Number.NaN;
}

/** Items of a set, as positions in `itemNames`. */
export function itemsOf({ sets }: RulesResult, set: number): Int32Array {
  return sets.items.subarray(sets.offsets[set] ?? 0, sets.offsets[set + 1] ?? 0);
}

export function leftOf(result: RulesResult, rule: number): Int32Array {
  return itemsOf(result, result.rules.left[rule] ?? -1);
}

export function rightOf(result: RulesResult, rule: number): Int32Array {
  return itemsOf(result, result.rules.right[rule] ?? -1);
}

/** Which sets have an item that is wanted: a 1 by set. */
export function markSets({ sets }: RulesResult, isWanted: (item: number) => boolean): Uint8Array {
  const marked = new Uint8Array(Math.max(0, sets.offsets.length - 1));
  for (let set = 0; set < marked.length; set++) {
    for (let at = sets.offsets[set] ?? 0; at < (sets.offsets[set + 1] ?? 0); at++) {
      if (isWanted(sets.items[at] ?? -1)) marked[set] = 1;
    }
  }
  return marked;
}

/** The rules that have an item on one side, the shortest and then the strongest first. */
export function findItemRules(
  result: RulesResult,
  item: number,
  side: 'left' | 'right',
  most: number,
): number[] {
  const marked = markSets(result, (one) => one === item);
  const sides = result.rules[side];
  const found: number[] = [];
  for (let rule = 0; rule < result.rules.count; rule++) if (marked[sides[rule] ?? 0] === 1) found.push(rule);
  const size = (rule: number): number => leftOf(result, rule).length + rightOf(result, rule).length;
  return found
    .sort((a, b) => size(a) - size(b) || liftOf(result, b) - liftOf(result, a) || a - b)
    .slice(0, most);
}

/** Items that are in a rule, the most frequent first. */
export function listItems(result: RulesResult): number[] {
  const used = new Uint8Array(result.itemNames.length);
  for (const side of ['left', 'right'] as const) {
    const seen = new Uint8Array(result.sets.offsets.length);
    for (const set of result.rules[side]) {
      if (seen[set] === 1) continue;
      seen[set] = 1;
      for (const item of itemsOf(result, set)) used[item] = 1;
    }
  }
  return rankItems(result).filter((item) => used[item] === 1);
}

/** All frequent items, the most frequent first. */
export function rankItems({ itemNames, itemBaskets }: RulesResult): number[] {
  return itemNames
    .map((_, item) => item)
    .sort((a, b) => (itemBaskets[b] ?? 0) - (itemBaskets[a] ?? 0) || a - b);
}

/** A rule of one item on either side. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly rule: number;
}

/** Rules of one item on either side that go together more than by chance, the strongest first. */
export function listPairs(result: RulesResult, measure: MeasureName): Pair[] {
  const { rules } = result;
  const strength = rules.measures[measure];
  const pairs: Pair[] = [];
  for (let rule = 0; rule < rules.count; rule++) {
    const [left, right] = [leftOf(result, rule), rightOf(result, rule)];
    if (left.length !== 1 || right.length !== 1 || liftOf(result, rule) <= 1) continue;
    pairs.push({ left: left[0] ?? 0, right: right[0] ?? 0, rule });
  }
  return pairs.sort((a, b) => (strength[b.rule] ?? 0) - (strength[a.rule] ?? 0) || a.rule - b.rule);
}

/** Steps of a lift above 1, which is what chance brings. */
const liftSteps = [1.2, 1.5, 2, 3, 5, 10] as const;

export function levelOfLift(lift: number): number {
  return liftSteps.filter((step) => lift >= step).length;
}
