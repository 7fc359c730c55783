import type { Grain } from '../../contract/periods.ts';
import type { Role, TableKind } from '../../contract/tables.ts';

/** What an event is, told by the words in its name. */
export type EventKind = 'visit' | 'view' | 'search' | 'click' | 'cart' | 'purchase' | 'signup';

/** The kinds that can be a step, in the order in which people do them. */
export const eventKinds: readonly EventKind[] = [
  'visit',
  'signup',
  'search',
  'click',
  'view',
  'cart',
  'purchase',
];

export const mostSteps = 8;

/** Which events a step is made of: all of a kind, or those of one name. */
export type StepSource =
  { readonly by: 'kind'; readonly kind: EventKind } | { readonly by: 'event'; readonly event: string };

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface FunnelStep {
  readonly source: StepSource;
  /** Names in the file that count as this step; empty where the file has none. Hostile text. */
  readonly events: readonly string[];
  /** People, or sessions, whose best attempt reached the step. */
  readonly count: number;
  /** Of those who stopped here, how many have a customer number. */
  readonly stopped: number;
  readonly stoppedCustomers: number;
  /** Of those who reached the step before; null for the first step and where nobody did. */
  readonly fromPrevious: number | null;
  readonly previousInterval: Interval | null;
  /** Of those who reached the first step; null where nobody did. */
  readonly fromFirst: number | null;
  readonly firstInterval: Interval | null;
  /** Seconds since the step before, quartiles; null for the first step and where nobody came this far. */
  readonly seconds: { readonly low: number; readonly median: number; readonly high: number } | null;
}

export interface FunnelSegment {
  /** null: not known; '': the rarer ones together. Hostile text. */
  readonly name: string | null;
  /** How many names were put together in it. */
  readonly folded: number;
  /** By step. */
  readonly counts: readonly number[];
  /** 95 % intervals of the rates: from the first step to the last, then by step from the one before; null where nobody was. */
  readonly intervals: readonly (Interval | null)[];
}

export interface HistoryPeriod {
  /** ISO date. */
  readonly start: string;
  /** By step: those who started in the period and came this far. A person may start in several. */
  readonly counts: readonly number[];
  /** The data covers all of the period, and the time allowed is over for all who started in it. */
  readonly isWhole: boolean;
}

/** A rate held against limits learnt from its own earlier periods. Arrays are parallel to the periods. */
export interface RateWatch {
  readonly status: 'fell' | 'steady' | 'silent';
  /** Why there are no limits; null where there are. */
  readonly reason: 'short' | 'few' | 'constant' | null;
  readonly rates: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  readonly centre: number | null;
  /** Whole periods the limits were learnt from. */
  readonly learntFrom: number;
  /** The last whole period: its rate, and how far it is below the centre in widths of the limit. */
  readonly last: { readonly start: string; readonly rate: number; readonly score: number } | null;
  /** ISO date since when the rate has been below its limit without a break. */
  readonly since: string | null;
}

/** Which step to look at first, and why: it fell most against its own past, or it loses most. */
export interface Weakest {
  /** Position of the step that is not reached. */
  readonly step: number;
  readonly why: 'history' | 'loss';
}

export interface AvailableEvent {
  /** Hostile text. */
  readonly name: string;
  readonly kind: EventKind | null;
  readonly count: number;
}

export interface EventsFunnel {
  readonly mode: 'events';
  readonly asOf: string;
  readonly unit: 'person' | 'session';
  readonly order: 'ordered' | 'strict' | 'any';
  /** ISO days of the first and the last event. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly eventCount: number;
  readonly unitCount: number;
  /** Units with a first step, and those of them whose time was not over for any. */
  readonly entered: number;
  readonly stillOpen: number;
  readonly windowSeconds: number;
  readonly steps: readonly FunnelStep[];
  /** Names in the file, most frequent first. */
  readonly available: readonly AvailableEvent[];
  readonly availableKinds: readonly EventKind[];
  readonly segments: readonly FunnelSegment[];
  /** What they are split by: ids of groups where it is a segmentation. */
  readonly splitBy: string;
  readonly grain: Grain;
  readonly history: readonly HistoryPeriod[];
  /** By step; the first has nothing to convert from and is silent. */
  readonly watches: readonly RateWatch[];
  readonly weakest: Weakest | null;
  /** Customers whose first step counts, and what they have bought in all; 0 where there are no orders. */
  readonly customerCount: number;
  readonly revenue: number;
}

export type StageId = 'awareness' | 'interest' | 'decision' | 'action' | 'retention' | 'advocacy';

export const stageIds: readonly StageId[] = [
  'awareness',
  'interest',
  'decision',
  'action',
  'retention',
  'advocacy',
];

export type StageMeasure =
  | 'impressions'
  | 'reach'
  | 'clicks'
  | 'visits'
  | 'leads'
  | 'newCustomers'
  | 'orders'
  | 'boughtAgain'
  | 'promoters'
  | 'referrals'
  | 'answers'
  | 'joined';

export interface FunnelStage {
  readonly id: StageId;
  /** What stands for the stage; null where no column does. */
  readonly measure: StageMeasure | null;
  /** What would unlock it. */
  readonly unlock: { readonly kind: TableKind; readonly role: Role } | null;
  /** By month; null where it cannot be known yet. */
  readonly values: readonly (number | null)[];
  readonly total: number;
  /** What its rate is of: the nearest stage before that is there, or its own; null for the first. */
  readonly base: StageMeasure | null;
  readonly baseTotal: number;
  /** Other figures of the stage, by month. */
  readonly beside: readonly { readonly measure: StageMeasure; readonly total: number }[];
  readonly watch: RateWatch;
}

export interface StagesFunnel {
  readonly mode: 'stages';
  readonly asOf: string;
  readonly againDays: number;
  /** ISO dates of the first days of the months. */
  readonly months: readonly string[];
  readonly isWhole: readonly boolean[];
  readonly stages: readonly FunnelStage[];
  readonly weakest: { readonly stage: StageId; readonly why: 'history' } | null;
}

export type FunnelResult = EventsFunnel | StagesFunnel;

/** Position of a cell in selections: a segment and the last step reached. */
export function funnelCell(segment: number, depth: number): number {
  return segment * mostSteps + depth - 1;
}

/** Group of the customers who stopped at a step, counted from 1, or went all the way. */
export function funnelGroup(depth: number, stepCount: number): string {
  return depth === stepCount ? 'funnelDone' : `funnel${depth}`;
}
