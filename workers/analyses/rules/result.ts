import type { MeasureName } from './measureNames.ts';
import type { Teaching } from './teaching.ts';

/** A column a rule, in the order of the table; `left`, `right` are positions in `sets`. */
export interface RuleColumns {
  readonly count: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Baskets with the left side, the right side, both. */
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  readonly bothCount: Int32Array;
  readonly measures: Readonly<Record<MeasureName, Float64Array>>;
  /** One-sided p of Fisher’s exact test, and that of Holm and of Benjamini and Hochberg over all rules of the table. */
  readonly fisher: Float64Array;
  readonly holm: Float64Array;
  readonly fdr: Float64Array;
  /** 1 where a shorter left side says as much. */
  readonly needless: Uint8Array;
  /** In the last quarter of the baskets by time; null where baskets have no time. */
  readonly later: LaterColumns | null;
  /** Yearly-free arithmetic: baskets (customers) with left and without right × confidence × mean amount of right a basket; NaN where no amount is there. */
  readonly atStake: Float64Array;
}

/** What a rule found in the first three quarters does in the last one. */
export interface LaterColumns {
  readonly leftCount: Int32Array;
  readonly bothCount: Int32Array;
  readonly lift: Float64Array;
  /** 1 held up (Fisher, Holm over the rules tried, 0.05), 0 not, 2 too few baskets to say. */
  readonly held: Uint8Array;
}

/** The sides of the rules: items of set s are items[offsets[s] … offsets[s + 1]), positions in `itemNames`. */
export interface SideSets {
  readonly offsets: Int32Array;
  readonly items: Int32Array;
}

export interface RulesResult {
  /** ISO date; empty where baskets have no time. */
  readonly asOf: string;
  readonly basketCount: number;
  /** Different items in the baskets; those that are frequent enough to be in a set. */
  readonly itemCount: number;
  readonly frequentItemCount: number;
  readonly itemsetCount: number;
  readonly closedCount: number;
  readonly maximalCount: number;
  readonly ruleCount: number;
  readonly itemNames: readonly string[];
  /** Baskets with each item, by position in `itemNames`. */
  readonly itemBaskets: Int32Array;
  readonly sets: SideSets;
  readonly rules: RuleColumns;
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
