export type SequenceLevel = 'product' | 'brand' | 'category' | 'item';

/** A sequence that enough customers have. */
export interface FoundSequence {
  /** In order; what was bought together stands together. Hostile text. */
  readonly elements: readonly (readonly string[])[];
  /** Customers who have it, each once. */
  readonly support: number;
  /** Of all customers, [0, 1]. */
  readonly share: number;
  /** Days from its first purchase to its last, the median over each customer’s first time; null for a single purchase. */
  readonly medianDays: number | null;
}

export interface Quartiles {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** What comes within the time given after a prefix was complete for the first time. */
export interface NextRule {
  /** Positions in itemNames, in order; what was bought together stands together. */
  readonly prefix: readonly (readonly number[])[];
  readonly next: number;
  /** Customers with the prefix who were watched for the whole time, and those of them who bought the next in it. */
  readonly watched: number;
  readonly followed: number;
  readonly confidence: number;
  /** Its 95 % interval (Wilson). */
  readonly low: number;
  readonly high: number;
  /** Share of all purchases, as early and late in the lives of their customers as those of the prefix, after which the next came within the time. */
  readonly base: number;
  readonly lift: number;
  /** Adjusted p value of “not more than after any purchase”. */
  readonly pAdjusted: number;
  readonly isProven: boolean;
  /** A part of the prefix says as much alone. */
  readonly isNeedless: boolean;
  /** Days to the next, of those who bought it in the time. */
  readonly days: Quartiles;
  /** Customers with the prefix who have not bought the next since; and those whose time is still running. */
  readonly waiting: number;
  readonly inTime: number;
  /** Whether the customers can be picked. */
  readonly hasLists: boolean;
}

export type NextRules =
  | {
      readonly status: 'ok';
      /** Customers with a purchase that was watched for the whole time. */
      readonly watched: number;
      /** Prefixes × items that were held against each other. */
      readonly testedCount: number;
      readonly provenCount: number;
      /** Proven ones that say something of their own first, those with most customers beyond the expected ones before others. */
      readonly rules: readonly NextRule[];
      /** How many were found before the list was cut. */
      readonly foundCount: number;
    }
  | { readonly status: 'left'; readonly haveDays: number; readonly neededDays: number };

/** The share of customers whose purchase at a position holds an item. */
export interface StepTable {
  /** Customers who made a first, second, third … purchase. */
  readonly reached: readonly number[];
  /** Positions in the names shown, those with most customers first. */
  readonly items: readonly number[];
  /** Customers, items × positions, row by row. */
  readonly counts: Int32Array;
}

/**
 * From purchase to purchase, by what cost most in each. Kinds are the items, then any other, then no further purchase;
 * counts are from × to, row by row, of the first to the second and of the second to the third purchase.
 */
export interface Flows {
  readonly items: readonly number[];
  readonly steps: readonly Int32Array[];
}

export interface SequencesResult {
  /** ISO date; empty where the file has steps and no dates, as are the other days. */
  readonly asOf: string;
  readonly firstDay: string;
  readonly endDay: string;
  /** Days, or steps of a file without dates. */
  readonly unit: 'day' | 'step';
  readonly level: SequenceLevel;
  /** Customers with an item, or sequences of a file with steps. */
  readonly customerCount: number;
  /** Their purchase days, or steps. */
  readonly elementCount: number;
  /** Different items, and those frequent enough. */
  readonly itemCount: number;
  readonly frequentItemCount: number;
  readonly support: {
    readonly asked: number;
    /** Customers at least, as it was searched for in the end, and their share. */
    readonly count: number;
    readonly share: number;
    /** It had to be raised, or there would have been too many. */
    readonly isRaised: boolean;
  };
  readonly patternCount: number;
  readonly isClosed: boolean;
  /** Most customers first. */
  readonly patterns: readonly FoundSequence[];
  /** Hostile text. */
  readonly itemNames: readonly string[];
  readonly nextDays: number;
  readonly next: NextRules;
  /** The first purchases: by category where the sequences are of something finer. */
  readonly shown: {
    readonly level: SequenceLevel;
    /** Hostile text; empty for items without a category. */
    readonly names: readonly string[];
    readonly steps: StepTable;
    readonly flows: Flows;
  };
  /** Money spent by these customers; 0 where the file has none. */
  readonly revenue: number;
}

/** Adjusted p values up to here count as proven. */
export const provenUpTo = 0.05;

/** Customers of a rule: who has not bought the next since, and of them those whose time is still running. */
export const ruleLists = ['waiting', 'inTime'] as const;
export type RuleList = (typeof ruleLists)[number];

/** The cell of the membership that a list of a rule is. */
export function cellOfRule(rule: number, list: RuleList): number {
  return rule * ruleLists.length + ruleLists.indexOf(list);
}
