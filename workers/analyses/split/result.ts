import type { ArmChannel, AssignMethod, DesignMetric } from '../../contract/design.ts';

export interface SplitArm {
  readonly id: string;
  /** Hostile text; '' for the hold-out. */
  readonly name: string;
  readonly share: number;
  readonly size: number;
  readonly channel: ArmChannel;
  readonly isControl: boolean;
  readonly isHoldOut: boolean;
}

/** Who may be reached by a channel, among all who were found. */
export interface ChannelReach {
  readonly channel: Exclude<ArmChannel, 'none'>;
  /** Some arm is reached by it. */
  readonly isUsed: boolean;
  /** The list of members has a column for it; without one nothing was checked. */
  readonly isKnown: boolean;
  readonly reachable: number;
  /** Of those without: opted out in the list of messages, though they had agreed. */
  readonly optedOut: number;
}

/** Who would be in the draw for an arm if each arm had its own condition. */
export interface ArmEligibility {
  readonly arm: string;
  readonly eligible: number;
}

export type FigureKind = 'number' | 'flag' | 'label';

/** One figure of one arm against the control. */
export interface BalanceRow {
  /** recency, frequency, spend, recent, tenure, buyer, reach-…, or a label such as gender. */
  readonly figure: string;
  readonly kind: FigureKind;
  /** Of a label; '' otherwise, null for “not known”. Hostile text. */
  readonly value: string | null;
  readonly arm: string;
  readonly mean: number;
  readonly meanControl: number;
  /** Standardised difference; null where nothing varies within the arms. */
  readonly distance: number | null;
  /** The same by chance alone, before arms were balanced; null where that is what was done. */
  readonly before: number | null;
  /** Of numbers; null where the control has no spread. */
  readonly varianceRatio: number | null;
  /** Kolmogorov–Smirnov’s largest gap, of numbers. */
  readonly gap: number | null;
  /** Of the gap for numbers, of chi-square for flags and labels (the same for all values of a label). */
  readonly p: number | null;
}

export interface SplitBase {
  /** ISO days, both included. */
  readonly from: string;
  readonly to: string;
  /** Eligible customers who were there before the window. */
  readonly customers: number;
  readonly buyers: number;
  /** Share of buyers; mean and standard deviation of what a customer spent, those without a purchase as 0. */
  readonly rate: number;
  readonly mean: number;
  readonly deviation: number;
  /** The share that was typed in takes the place of the measured one. */
  readonly isTyped: boolean;
}

export interface ArmPlan {
  readonly arm: string;
  /** null for an effect that cannot be. */
  readonly needed: number | null;
  /** Of the comparison with the control; null for the control. */
  readonly power: number | null;
  readonly detectable: number | null;
}

export interface SplitPlan {
  readonly metric: DesignMetric;
  readonly test: 'difference' | 'nonInferiority';
  readonly days: number;
  readonly power: number;
  readonly alpha: number;
  readonly comparisons: number;
  /** alpha ÷ comparisons (Bonferroni). */
  readonly alphaEach: number;
  /** The normal z of that level. */
  readonly critical: number;
  /** In the metric’s own unit: part of 1, or money. */
  readonly effect: number;
  readonly arms: readonly ArmPlan[];
  /** Customers in all arms together, hold-out left out; null for an effect that cannot be. */
  readonly needed: number | null;
  /** The least difference that every comparison can see with who is there; null where even the largest is too small. */
  readonly detectable: number | null;
  readonly isEnough: boolean;
  /** Eligible customers who came new in the window, a day. */
  readonly newPerDay: number;
  /** Until the missing ones have come at that rate; null where none come, none are missing, or the effect cannot be. */
  readonly daysToFill: number | null;
}

export interface SplitVerdict {
  /**
   * refused: arms would have different conditions · unfair: the arms that were brought differ in whom they may reach · tooFew: an
   * arm would have fewer than two · unlike: some figure is further apart than the limits · alike.
   */
  readonly kind: 'refused' | 'unfair' | 'tooFew' | 'unlike' | 'alike';
  /** The figure behind ‘unfair’ and ‘unlike’, or the channel that ‘refused’ knows nothing of; '' otherwise. */
  readonly figure: string;
  readonly arm: string;
}

export interface SplitResult {
  readonly audience: {
    readonly who: 'buyers' | 'members';
    readonly found: number;
    readonly eligible: number;
    /** Of an assignment that was brought: units that are no customer, and customers in several arms. */
    readonly unknown: number;
    readonly crossed: number;
  };
  readonly isGiven: boolean;
  readonly channels: readonly ChannelReach[];
  /** Only where each arm was to have its own condition. */
  readonly perArm: readonly ArmEligibility[];
  /** Customers who would be in the draw for some arms and not for others. */
  readonly differing: number;
  readonly verdict: SplitVerdict;
  readonly arms: readonly SplitArm[];
  readonly method: AssignMethod;
  readonly strata: readonly string[];
  /** Labels there are to stratify by. */
  readonly labels: readonly string[];
  readonly seed: number;
  /** Assignments that were drawn. */
  readonly tries: number;
  readonly balance: readonly BalanceRow[];
  /** Figures that were compared, labels as one each. */
  readonly figureCount: number;
  /** The largest standardised differences, now and by chance alone. */
  readonly largest: number;
  readonly largestBefore: number | null;
  /** null where the history is shorter than the window, or nobody was there before it. */
  readonly base: SplitBase | null;
  /** null without a base, or where its values do not vary, or an arm is empty. */
  readonly plan: SplitPlan | null;
  readonly friendColumn: string;
  readonly flagColumns: readonly string[];
}
