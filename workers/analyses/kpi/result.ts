import type { Lack } from '../../contract/tables.ts';

/** Stages of a customer’s way, in order. */
export const kpiStages = [
  'sales',
  'awareness',
  'interest',
  'decision',
  'retention',
  'value',
  'money',
  'message',
  'loyalty',
  'recommendation',
] as const;

export type KpiStage = (typeof kpiStages)[number];

/** `rate` is a share shown as percent, `ratio` a plain number, `points` −100…100. */
export type KpiUnit = 'money' | 'count' | 'rate' | 'ratio' | 'days' | 'minutes' | 'points';

export type KpiId =
  | 'revenue'
  | 'returns'
  | 'netRevenue'
  | 'returnRate'
  | 'orderCount'
  | 'customerCount'
  | 'newCustomers'
  | 'grossMargin'
  | 'marginRate'
  | 'discountRate'
  | 'impressions'
  | 'reach'
  | 'adCtr'
  | 'visits'
  | 'pageViews'
  | 'sessionMinutes'
  | 'leads'
  | 'bounceRate'
  | 'conversionRate'
  | 'cartAbandonment'
  | 'aov'
  | 'arpu'
  | 'cac'
  | 'crr'
  | 'churnRate'
  | 'repurchaseRate'
  | 'returningShare'
  | 'purchaseFrequency'
  | 'purchaseCycleDays'
  | 'purchaseCycleMeanDays'
  | 'oneTimeBuyerShare'
  | 'reactivationRate'
  | 'cltvSimple'
  | 'cltvMargin'
  | 'arpuRepurchase'
  | 'ltvToCac'
  | 'roas'
  | 'roi'
  | 'discountRoi'
  | 'deliveryRate'
  | 'openRate'
  | 'openRateSent'
  | 'messageCtr'
  | 'ctor'
  | 'messageCvr'
  | 'optOutRate'
  | 'nps'
  | 'averageRating'
  | 'reviewCount'
  | 'referralCount'
  | 'recommendationCtr'
  | 'recommendationCvr';

/** Why there is no figure where the columns are there. */
export type KpiReason =
  /** A column or a table is missing: `lacks` says which. */
  | 'locked'
  /** The denominator is 0. */
  | 'nothingToDivideBy'
  /** Nobody was a customer when the period began. */
  | 'nobodyAtStart'
  /** Who was active when the period began is not known: the history before it is shorter than the span of activity. */
  | 'historyTooShort'
  /** The file begins so shortly before the period that it cannot tell who is new. */
  | 'noHistoryBefore'
  /** Less than a year up to the end of the period. */
  | 'lessThanAYear'
  /** The log has no event of the kind. */
  | 'noSuchEvents'
  /** What would have been sold without it cannot be counted; it takes a group without it. */
  | 'needsComparison'
  /** A table it takes does not cover the period. */
  | 'notCovered'
  /** Rows without dates belong to no period. */
  | 'undated';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One figure in one period. */
export interface Figure {
  /** null where it could not be computed; `reason` says why. */
  readonly value: number | null;
  /** What the value is divided from; null for sums. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly reason: KpiReason | null;
  /** The numbers that stand in the formula, by name. */
  readonly parts: Readonly<Record<string, number>>;
  /** 95 %: Wilson’s for shares, the normal one for NPS. */
  readonly interval: Interval | null;
}

export interface Kpi extends Figure {
  readonly stage: KpiStage;
  readonly unit: KpiUnit;
  readonly better: 'high' | 'low' | 'neither';
  /** What would unlock it; empty where it can be computed. */
  readonly lacks: readonly Lack[];
  /** In the latest period, the one before and the one a year ago; null where there is no such period. */
  readonly now: Figure | null;
  readonly previous: Figure | null;
  readonly lastYear: Figure | null;
}

/** Days from start to end, both included; ISO dates. */
export interface Span {
  readonly start: string;
  readonly end: string;
  readonly days: number;
}

export type FactorId = 'customers' | 'frequency' | 'orderValue';

export interface Factor {
  readonly id: FactorId;
  readonly before: number | null;
  readonly after: number | null;
  /** Money; the three add up to the change exactly. */
  readonly contribution: number;
}

/** Revenue = customers × orders per customer × amount per order, in two periods. */
export interface RevenueChange {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly factors: readonly Factor[];
}

export type TargetStatus = 'reached' | 'onTrack' | 'atRisk' | 'missed' | 'notStarted' | 'unknown';

export interface Target {
  readonly kpi: KpiId;
  readonly value: number;
  readonly from: string;
  readonly by: string;
  readonly note: string;
  readonly status: TargetStatus;
  /** From the first day to the analysis date or the deadline. */
  readonly reached: number | null;
  /** Share of the days gone, 0…1. */
  readonly elapsed: number;
  /** What the pace so far comes to at the deadline; for rates, the rate so far. */
  readonly projected: number | null;
  /** What each remaining day has to bring; null for rates and where no day is left. */
  readonly neededPerDay: number | null;
}

export interface KpiResult {
  readonly asOf: string;
  readonly period: string;
  /** The period of the values. */
  readonly shown: Span;
  readonly now: Span | null;
  readonly previous: Span | null;
  readonly lastYear: Span | null;
  /** The calendar period is not over yet: it is compared with as many days of the others. */
  readonly isPartial: boolean;
  readonly kpis: Readonly<Record<KpiId, Kpi>>;
  readonly changes: { readonly previous: RevenueChange | null; readonly lastYear: RevenueChange | null };
  readonly targets: readonly Target[];
}
