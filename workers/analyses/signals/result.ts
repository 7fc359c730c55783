import type { Grain } from '../../contract/periods.ts';

export const alarmIds = ['newLost', 'retention', 'age', 'habit', 'oneTime', 'cac'] as const;

export type AlarmId = (typeof alarmIds)[number];

/** What is watched; the habit alarm watches two, the others one. */
export type WatchId = 'newLost' | 'retention' | 'age' | 'cycle' | 'aov' | 'oneTime' | 'cac';

export type SilentReason = 'short' | 'constant' | 'gaps' | 'noAge' | 'noSpend';

export interface WatchPoint {
  /** ISO date of the first day of its period. */
  readonly start: string;
  /** As measured. */
  readonly value: number;
  /** What is watched: the value, or its change on the same period a year before. */
  readonly watched: number;
  /** Moving average and its limits; null in the stretch they were learnt from. low or high is null where not watched. */
  readonly smoothed: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Watch {
  readonly id: WatchId;
  readonly status: 'alarm' | 'quiet' | 'silent';
  /** Why it is silent; null otherwise. */
  readonly reason: SilentReason | null;
  /** Periods there are and there ought to be. */
  readonly have: number;
  readonly needed: number;
  readonly points: readonly WatchPoint[];
  /** The watched values are changes on the same period a year before. */
  readonly againstYearBefore: boolean;
  /** Mean of the stretch that the limits were learnt from, or the mark that must not be passed. */
  readonly centre: number;
  /** What the limits are made of: how many values they were learnt from, their spread, Student’s t; null where silent. */
  readonly learnt: { readonly count: number; readonly spread: number; readonly factor: number } | null;
  /** ISO date of the first period of the present run outside; null unless it is an alarm. */
  readonly since: string | null;
  /**
   * Figures for the sentence: gainedCount (new and come back) and lostCount of the last period, bandBefore and bandNow
   * (decades of age), customerValue; part and whole, what the last value is divided from.
   */
  readonly figures: Readonly<Record<string, number>>;
}

export interface Alarm {
  readonly id: AlarmId;
  readonly status: Watch['status'];
  readonly watches: readonly Watch[];
}

export interface SignalsResult {
  readonly asOf: string;
  readonly grain: Grain;
  /** Days without a purchase after which a customer counts as lost. */
  readonly lapseDays: number;
  /** Probability that one watched series rings when nothing has happened. */
  readonly falseAlarmRate: number;
  readonly alarms: readonly Alarm[];
}
