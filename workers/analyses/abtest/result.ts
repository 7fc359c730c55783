/** A difference to the control with its 95 % interval. */
export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One group of the test. `rate` where the outcome is yes or no, `mean` otherwise. */
export interface ArmResult {
  readonly variant: string;
  readonly n: number;
  readonly sum: number;
  /** Share, mean, or ratio of sums. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Units without an outcome. */
  readonly missing: number;
  /** Skewness of the amounts; null for shares and ratios, where nothing varies, and where only totals are known. */
  readonly skew: number | null;
}

export interface Comparison {
  readonly variant: string;
  readonly control: string;
  readonly n: number;
  readonly nControl: number;
  /** Shares; null where the outcome is an amount. */
  readonly rate: number | null;
  readonly rateControl: number | null;
  /** Means or ratios; null where the outcome is yes or no. */
  readonly mean: number | null;
  readonly meanControl: number | null;
  readonly difference: number;
  /** Newcombe’s for shares, Welch’s for means. */
  readonly interval: readonly [number, number];
  /** As a part of the control; null where the control’s value is 0 or below. */
  readonly relative: Difference | null;
  /** Of two proportions, pooled and unpooled; null for means, unpooled also where nothing varies. */
  readonly z: number | null;
  readonly zUnpooled: number | null;
  /** Welch’s, for means; null for shares and where nothing varies. */
  readonly t: number | null;
  readonly df: number | null;
  /** Two-sided, of z pooled or of t. */
  readonly pValue: number;
  /** Fisher’s exact test for shares, ranks (Mann–Whitney) for amounts; null for ratios and where only totals are known. */
  readonly pCheck: number | null;
  /** For all groups compared with the control. */
  readonly holm: number;
  readonly bh: number;
  /** Holds at every look (confidence sequence). */
  readonly alwaysValid: Difference & { readonly p: number };
  /** Chance that the group is better, and what choosing it loses on average if it is not. */
  readonly bayes: {
    readonly chanceToWin: number;
    readonly lossOfTreated: number;
    readonly lossOfControl: number;
  };
  /** BCa of the difference of means; null where it was not asked for, or only totals are known. */
  readonly bootstrap: Difference | null;
  /** With what was known before taken out; null without a column for it. */
  readonly cuped: (Difference & { readonly p: number; readonly varianceLeft: number }) | null;
  /** With the mix of segments held equal; null without segments. */
  readonly stratified: (Difference & { readonly p: number }) | null;
  /** Smallest true difference that as many units find in 80 % of the tests. */
  readonly detectable: number;
}

/** A comparison within one segment. */
export interface SegmentComparison extends Difference {
  readonly variant: string;
  readonly segment: string;
  readonly n: number;
  readonly nControl: number;
  /** Their outcomes added up. */
  readonly sum: number;
  readonly sumControl: number;
  readonly value: number;
  readonly p: number;
  /** Over all segments and groups. */
  readonly holm: number;
}

export type GuardId =
  | 'sampleRatio'
  | 'crossover'
  | 'missing'
  | 'before'
  | 'tooEarly'
  | 'repeated'
  /** Of a test by its design: is the file as it was signed, is the time over, are its customers there, who got messages. */
  | 'seal'
  | 'notYet'
  | 'found'
  | 'contamination';

/** What was checked before any result is believed. */
export interface Guard {
  readonly id: GuardId;
  /** `fail`: the comparison is not fair, or nothing can be said. */
  readonly status: 'ok' | 'warn' | 'fail' | 'unchecked';
  /** Figures of the sentence. */
  readonly detail: Readonly<Record<string, number | string>>;
}

export interface Verdict {
  /**
   * invalid: a guard failed · tooEarly: too little data · better or worse: the interval lies on one side of no difference ·
   * unclear: it does not.
   */
  readonly kind: 'invalid' | 'tooEarly' | 'better' | 'worse' | 'unclear';
  /** The group the sentence is about: the best of the better ones, else the one with the clearest difference. */
  readonly variant: string;
  readonly guard: GuardId | null;
}

export interface Worth {
  readonly variant: string;
  /** Outcome beyond what the control leads to expect, of all treated units. */
  readonly incremental: Difference;
  /** In money: incremental × value of one; null where no value is given. */
  readonly gain: Difference | null;
  readonly cost: number;
  /** (gain − cost) ÷ cost; null without both. */
  readonly roi: Difference | null;
  /** Gain less cost a treated unit; null without a value. */
  readonly perUnit: Difference | null;
}

/** What a hold-out is called that was given no name. */
export const unnamedHoldOut = 'hold-out';

/** The design that a test was judged by. Its names are hostile text. */
export interface DesignResult {
  readonly id: string;
  readonly name: string;
  /** ISO days: the first of the window, the first on which the result may be read, the last that the data covers. */
  readonly starts: string;
  readonly days: number;
  readonly readableOn: string;
  readonly lastDay: string;
  readonly isOver: boolean;
  /** The group that gets nothing ever; it is compared, and not judged. */
  readonly holdOut: string | null;
  readonly state: 'here' | 'elsewhere' | 'changed';
  readonly fingerprint: string;
  /** Whose messages were looked for; '' for none. */
  readonly campaign: string;
  readonly campaigns: readonly string[];
}

export interface AbtestResult {
  /** Outcomes, strata and the earlier figure are then ids of ours; null for a file of the test. */
  readonly design: DesignResult | null;
  readonly outcome: {
    readonly name: string;
    readonly kind: 'share' | 'mean' | 'ratio';
    readonly per: string;
  };
  readonly control: string;
  readonly isControlGuessed: boolean;
  readonly arms: readonly ArmResult[];
  readonly comparisons: readonly Comparison[];
  readonly segments: {
    readonly by: string;
    readonly rows: readonly SegmentComparison[];
    /** p of “the effect is the same in all segments” (Cochran’s Q), by group. */
    readonly differ: readonly { readonly variant: string; readonly p: number }[];
  } | null;
  readonly guards: readonly Guard[];
  readonly verdict: Verdict;
  readonly worth: readonly Worth[];
  /** Columns that can be chosen. */
  readonly numbers: readonly string[];
  readonly strata: readonly string[];
  readonly before: string;
}
