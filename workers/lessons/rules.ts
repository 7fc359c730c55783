import { bookRows } from '../analyses/rules/teaching.ts';
import { toBaskets } from '../numeric/mining/baskets.ts';
import { fisherOfRule, measure, type RuleCounts, type RuleMeasures } from '../numeric/mining/measures.ts';
import { mineTidLists } from '../numeric/mining/mineTidLists.ts';
import { findRules } from '../numeric/mining/rules.ts';
import { SetIndex } from '../numeric/mining/setIndex.ts';

/** Baskets of the lesson: for each, which of the five items it has. */
export type FewBaskets = readonly (readonly number[])[];

export const lessonBaskets: FewBaskets = bookRows;
export const lessonItems = 5;

/** One item → one item, with all that is counted of it. */
export interface PairRule {
  readonly left: number;
  readonly right: number;
  readonly counts: RuleCounts;
  readonly measures: RuleMeasures;
  /** Fisher’s exact p, one-sided. */
  readonly p: number;
}

/** Every rule of two items that meet in one basket at least, the most confident first. */
export function findPairs(baskets: FewBaskets): PairRule[] {
  const coded = toBaskets(
    baskets.flatMap((row, at) => row.map(() => at)),
    baskets.flat(),
    baskets.length,
    lessonItems,
  );
  const sets = mineTidLists(coded, { minSupport: 1, longest: 2, mostSets: 1_000, mostBytes: 2 ** 20 });
  const wish = { minConfidence: 0, maxConfidence: 1, minItems: 2, maxItems: 2, right: 'one' } as const;
  const rules = findRules(sets, new SetIndex(sets, lessonItems), { ...wish, mostRules: 1_000 });
  const found = Array.from({ length: rules.count }, (_, rule): PairRule => {
    const [left, right, both] = [rules.left, rules.right, rules.both].map(
      (column) => column[rule] as number,
    ) as [number, number, number];
    const support = (set: number): number => sets.supports[set] as number;
    const counts = {
      baskets: baskets.length,
      ...{ left: support(left), right: support(right), both: support(both) },
    };
    return {
      ...{ left: sets.items[left] as number, right: sets.items[right] as number },
      ...{ counts, measures: measure(counts), p: fisherOfRule(counts) },
    };
  });
  return found.sort(
    (a, b) =>
      b.measures.confidence - a.measures.confidence ||
      b.counts.both - a.counts.both ||
      a.left - b.left ||
      a.right - b.right,
  );
}

/** In so many baskets at least, and so confident at least. */
export interface Thresholds {
  readonly count: number;
  readonly confidence: number;
}

export function isKept({ counts, measures }: PairRule, { count, confidence }: Thresholds): boolean {
  // Confidence is a ratio of whole numbers: what rounding does to it is no reason.
  return counts.both >= count && measures.confidence >= confidence - 1e-9;
}

/** The basket with an item put in or taken out. */
export function toggleItem(baskets: FewBaskets, basket: number, item: number): FewBaskets {
  return baskets.map((row, at) => {
    if (at !== basket) return row;
    return row.includes(item) ? row.filter((one) => one !== item) : [...row, item].sort((a, b) => a - b);
  });
}
