/** A figure with its 95 % interval. */
export interface Ranged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type ModelId = 'twoModel' | 'transformation';

/** One group of the test. */
export interface UpliftArm {
  readonly variant: string;
  readonly n: number;
  /** Share or mean of the outcome. */
  readonly value: number;
}

/** Why a column is not used to tell units apart. */
export type LeftOut =
  /** Its values are distributed differently from group to group: as if the treatment had changed them. */
  | 'differsByArm'
  /** It says the outcome almost by itself. */
  | 'tellsOutcome'
  | 'constant'
  | 'manyValues'
  /** More columns than are used at a time. */
  | 'tooMany'
  /** Others were chosen. */
  | 'notChosen';

export interface FeatureLevel extends Ranged, Compared {
  /** A value, or a range of numbers; both null for units without one, or for rare values together. */
  readonly text: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly kind: 'text' | 'range' | 'missing' | 'rare';
  readonly n: number;
  /** p of “the effect is the same as in all others”, adjusted by Holm over all levels; null where too few have one. */
  readonly holm: number | null;
}

/** A column that may be known before the test. */
export interface Feature {
  readonly id: string;
  readonly isUsed: boolean;
  readonly leftOut: LeftOut | null;
  /** p of “the same in every group”; null where it was not looked at. */
  readonly pArms: number | null;
  /** p of “the effect is the same at every level” (Cochran’s Q), and adjusted by Holm over all features; null where it was not tested. */
  readonly p: number | null;
  readonly holm: number | null;
  /** Observed effect by level, without those with too few units. */
  readonly levels: readonly FeatureLevel[];
}

export type QuadrantId = 'persuadable' | 'sureThing' | 'lostCause' | 'sleepingDog';

/** Both sides of a difference: how many units, and their outcomes added up. */
export interface Compared {
  readonly sides: {
    readonly treated: { readonly n: number; readonly sum: number };
    readonly control: { readonly n: number; readonly sum: number };
  };
}

/** Units that are predicted to answer alike. */
export interface Quadrant extends Compared {
  readonly id: QuadrantId;
  readonly n: number;
  readonly share: number;
  /** Observed; null where a group of the test has nobody here. */
  readonly treated: number | null;
  readonly control: number | null;
  readonly uplift: Ranged | null;
}

/** Units in order of their score, the best first. */
export interface CurvePoint {
  /** Percent of all units, 0…100. */
  readonly percent: number;
  /** The lowest score among them, and how many units have at least that: more than `percent` where scores are equal. */
  readonly score: number;
  readonly n: number;
  /** Incremental outcomes a treated unit of the whole test (Radcliffe 2007). */
  readonly qini: Ranged;
  /** Effect among them × their share. */
  readonly gain: Ranged;
}

export interface Band extends Compared {
  readonly n: number;
  readonly predicted: number;
  readonly observed: Ranged;
}

export interface ModelQuality {
  readonly id: ModelId;
  readonly qini: Ranged;
  readonly auuc: Ranged;
  /** One-sided p of “effects go with its scores” by sequential validation (Wager 2024). */
  readonly p: number;
  readonly z: number;
  /** β on units the model never saw: 1 where its scores are right in size; null where all scores are the same. */
  readonly slope: number | null;
}

export interface UpliftModel {
  readonly chosen: ModelId;
  /** By Qini coefficient, best first. */
  readonly compared: readonly ModelQuality[];
  /** p of the chosen one, times the number of models compared. */
  readonly p: number;
  readonly converged: boolean;
  /** Columns of the design, and penalties as parts of the number of units. */
  readonly columnCount: number;
  readonly penalties: { readonly treated: number; readonly control: number; readonly transformation: number };
  /** A point a percent. */
  readonly curve: readonly CurvePoint[];
  /** Effect among the best 10, 20, 30 and 50 %. */
  readonly at: readonly (Ranged & { readonly percent: number } & Compared)[];
  /** Tenths by score, the best first; fewer where many scores are equal. */
  readonly bands: readonly Band[];
  readonly quadrants: readonly Quadrant[];
}

/** Scores for units that are no customers, in the order of the file. */
export interface UnitScores {
  /** What they are called; null without a column for it, and for very many. Hostile text. */
  readonly ids: readonly string[] | null;
  /** Which row of the file, from 1. */
  readonly rows: Int32Array;
  readonly score: Float64Array;
  /** Positions in quadrantIds. */
  readonly group: Uint8Array;
}

export const quadrantIds: readonly QuadrantId[] = ['persuadable', 'sureThing', 'lostCause', 'sleepingDog'];

export type UpliftVerdict =
  /** Effects differ: the ranking is worth using. */
  | 'varies'
  /** No evidence of it. */
  | 'notProven'
  | 'tooFew'
  /** No column is left that could tell units apart. */
  | 'noFeatures';

export interface UpliftResult {
  readonly outcome: { readonly name: string; readonly kind: 'share' | 'mean' };
  readonly control: UpliftArm;
  readonly treated: UpliftArm;
  readonly isControlGuessed: boolean;
  readonly effect: Ranged & { readonly p: number };
  readonly verdict: UpliftVerdict;
  /** What tooFew lacks: the smaller count, and how many it takes. */
  readonly fewest: { readonly count: number; readonly needed: number };
  readonly model: UpliftModel | null;
  readonly features: readonly Feature[];
  /** Customers of the data set among the units. */
  readonly customerCount: number;
  readonly units: UnitScores | null;
  /** In several groups, or without an outcome: left out. */
  readonly crossed: number;
  readonly missing: number;
  /** What can be chosen. */
  readonly variants: readonly string[];
  readonly numbers: readonly string[];
}
