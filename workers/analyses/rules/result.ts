import type { MeasureName } from './measureNames.ts';
import type { Teaching } from './teaching.ts';

/** Stands for infinity, which is no number to sort or to print: nothing speaks against the rule. */
export const endless = Number.MAX_VALUE;

/** Up to here an adjusted p value counts as proven. */
export const provenUpTo = 0.05;

/** A column a rule, in the order of the table; `left`, `right` are positions in `sets`. */
export interface RuleColumns {
  readonly count: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Baskets with the left side, the right side, both. */
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  readonly bothCount: Int32Array;
  /** Conviction and odds ratio may be `endless`. */
  readonly measures: Readonly<Record<MeasureName, Float64Array>>;
  /** One-sided p of Fisher’s exact test, and that of Holm and of Benjamini and Hochberg over all rules found. */
  readonly fisher: Float64Array;
  readonly holm: Float64Array;
  readonly fdr: Float64Array;
  /** 1 where a shorter left side says as much. */
  readonly needless: Uint8Array;
  /** In the last quarter of the baskets by time; null where baskets have no time, or too few. */
  readonly later: LaterColumns | null;
  /** Plain arithmetic: baskets with left and without right × confidence × mean amount of right a basket; null where no amount is known. */
  readonly atStake: Float64Array | null;
}

/** What a rule does in the last quarter of the baskets. */
export interface LaterColumns {
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  readonly bothCount: Int32Array;
  /** 0 where no basket has the left side or none the right one. */
  readonly confidence: Float64Array;
  /** Wilson’s interval of 95 % of the confidence; 0 to 1 where no basket has the left side. */
  readonly confidenceLow: Float64Array;
  readonly confidenceHigh: Float64Array;
  readonly lift: Float64Array;
  /** Fisher’s p there, by Holm over the rules tried; 1 where not tried. */
  readonly holm: Float64Array;
  /** A `LaterVerdict`. */
  readonly held: Uint8Array;
}

/**
 * held: found in the first three quarters, proven again in the last one. unproven: found, and not proven again. tooFew:
 * found, but so few baskets that nothing could be proven. unfound: not among the rules of the first three quarters.
 */
export const laterVerdicts = { unproven: 0, held: 1, tooFew: 2, unfound: 3 } as const;

/** Rules searched for in the first three quarters alone, and tried in the last one: those not in the table among them. */
export interface Replication {
  /** ISO date: baskets of this day and later are the last quarter. */
  readonly from: string;
  readonly earlierBaskets: number;
  readonly laterBaskets: number;
  /** Rules of the first three quarters with a lift over 1; those with baskets enough to be proven again; those that were. */
  readonly foundCount: number;
  readonly testedCount: number;
  readonly heldCount: number;
}

/** The sides of the rules: items of set s are items[offsets[s] … offsets[s + 1]), positions in `itemNames`. */
export interface SideSets {
  readonly offsets: Int32Array;
  readonly items: Int32Array;
}

/** What was looked into for how rules differ between groups of customers: the first rules of the table. */
export interface RulesByGroup {
  /** What customers are told apart by. */
  readonly by: string;
  readonly areDecades: boolean;
  /** Hostile text. The last one holds customers of none and of rarer ones; its rules are not tested. */
  readonly names: readonly string[];
  readonly basketCounts: Int32Array;
  /** The first so many rules of the table. */
  readonly ruleCount: number;
  /** By rule and group: [rule × names.length + group]. */
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  readonly bothCount: Int32Array;
  /** Two-sided p that the confidence is that of the other groups, by Benjamini and Hochberg over all that were tested; 1 where not. */
  readonly fdr: Float64Array;
  readonly testedCount: number;
  /** Proven differences, the surest first. */
  readonly found: readonly { readonly rule: number; readonly group: number; readonly isMore: boolean }[];
}

/** The rule an audience is made of. */
export interface PickedRule {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Customers with the left side and not the right one, in all they bought; both; the right one only; neither. */
  readonly counts: Readonly<Record<PickedGroup, number>>;
}

export const pickedGroups = ['leftOnly', 'both', 'rightOnly', 'neither'] as const;
export type PickedGroup = (typeof pickedGroups)[number];

export type BasketUnit = 'purchase' | 'customer' | 'day' | 'session' | 'file';

export interface RulesResult {
  /** ISO date; empty where baskets have no time. */
  readonly asOf: string;
  /** What a basket and an item are in the end. */
  readonly unit: BasketUnit;
  readonly items: 'product' | 'brand' | 'category' | 'item';
  readonly basketCount: number;
  /** Baskets of the customer who has most; null where baskets are nobody’s. */
  readonly busiest: number | null;
  /** Different items in the baskets; those that are frequent enough to be in a set. */
  readonly itemCount: number;
  readonly frequentItemCount: number;
  readonly itemsetCount: number;
  readonly closedCount: number;
  readonly maximalCount: number;
  /** Rules found, which is what p values are adjusted for; those in the table, which may leave some out. */
  readonly foundCount: number;
  readonly ruleCount: number;
  /** Of those found. */
  readonly provenCount: number;
  readonly needlessCount: number;
  /** Frequent items, each name once, by name. Hostile text. */
  readonly itemNames: readonly string[];
  /** 1 for what was looked at, whose name begins with “looked: ”; 0 for what was bought. */
  readonly itemLooked: Uint8Array;
  /** Baskets with each item, by position in `itemNames`. */
  readonly itemBaskets: Int32Array;
  readonly sets: SideSets;
  /** By leverage, the highest first. */
  readonly rules: RuleColumns;
  readonly replication: Replication | null;
  readonly byGroup: RulesByGroup | null;
  readonly picked: PickedRule | null;
  /** Where the search was stopped: how many of the most frequent items it got through, of how many. */
  readonly stopped: { readonly items: number; readonly of: number } | null;
  /** What was searched for in the end. */
  readonly support: {
    /** What was asked for: a share, a count, or 0 for automatic. */
    readonly asked: number;
    /** Least number of baskets that was searched with, and its share. */
    readonly count: number;
    readonly share: number;
    /** True where it had to be raised, because memory or the number of sets would not have done. */
    readonly raised: boolean;
  };
  /** Apriori step by step on few baskets: `teach` of teaching.ts. */
  readonly teaching: Teaching;
}
