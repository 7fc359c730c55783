import type { Filter } from './filters.ts';

/** Who is in any of the lists, in all of them, or in the first alone. */
export type SetOperation = 'union' | 'intersection' | 'difference';

/** How a set of customers is chosen from the last run of an analysis. */
export type Selection =
  | { readonly by: 'groups'; readonly groups: readonly string[] }
  /** Positions in the result’s cells: who is in any of them. */
  | { readonly by: 'cells'; readonly cells: readonly number[] }
  /** Who is in one of the groups and in none of the cells. */
  | { readonly by: 'absent'; readonly groups: readonly string[]; readonly cells: readonly number[] }
  /** Closed ranges over the measures of the membership; all must hold. */
  | { readonly by: 'ranges'; readonly ranges: Readonly<Record<string, readonly [number, number]>> };

/** How a list is made of lists that were there before. */
export interface CombinedSelection {
  readonly by: 'combined';
  readonly how: SetOperation;
  /** The lists as they were, in the order in which they were given; they may be gone by now. Hostile text. */
  readonly of: readonly { readonly id: string; readonly name: string }[];
}

export interface AudienceRequest {
  /** The run whose membership the selection speaks of. */
  readonly runId: string;
  readonly name: string;
  readonly selection: Selection;
}

/** Stands where the name of an analysis would, for a list that is made of lists. */
export const combinedSource = 'combined';

export interface CombineRequest {
  readonly datasetId: string;
  readonly name: string;
  readonly how: SetOperation;
  /** Two or more; the first is what the others are taken from. */
  readonly audienceIds: readonly string[];
}

/** How many customers lists hold together: every customer of any of them is counted in exactly one part. */
export interface OverlapParts {
  /** In all of them. */
  readonly all: number;
  /** In this list and in no other, in the order of the lists. */
  readonly only: readonly number[];
  /** In several, but not in all. */
  readonly several: number;
}

/** Lists compared at a time. */
export const comparedAtMost = 6;

/** Figures of one list, all as of the same day. Shares are of all who bought by then. */
export interface ComparedAudience {
  readonly id: string;
  readonly customers: number;
  /** Those of them with a purchase by then. */
  readonly buyers: number;
  readonly buyerShare: number | null;
  readonly revenue: number;
  readonly revenueShare: number | null;
  readonly orders: number;
  /** Revenue per order, orders per buyer, and what else has nobody to speak of, is null without one. */
  readonly orderValue: number | null;
  readonly ordersPerBuyer: number | null;
  readonly medianRecencyDays: number | null;
  readonly repeatRate: number | null;
  /** Those of the buyers who bought twice or more. */
  readonly repeaters: number;
  /** Customers who may be written to, by way; a way is there where the list of members says it. */
  readonly reach: Readonly<Partial<Record<ReachWay, number>>>;
}

export type ReachWay = 'email' | 'sms' | 'push';

export interface AudienceComparison {
  /** ISO date: the latest of the lists’ own. */
  readonly asOf: string;
  readonly audiences: readonly ComparedAudience[];
  /** Everybody, in a list or not. */
  readonly all: { readonly buyers: number; readonly revenue: number };
  /** Customers in both, by the positions of two lists; on the diagonal the size of each. */
  readonly overlap: readonly (readonly number[])[];
}

/** A saved set of customers. Its members stay in the engine. */
export interface Audience {
  readonly id: string;
  readonly datasetId: string;
  /** Hostile text: a person typed it. */
  readonly name: string;
  readonly customerCount: number;
  /** Id of an analysis, or combinedSource. */
  readonly analysis: string;
  readonly asOf: string;
  /** What the run it was made from looked at; not there for everything. */
  readonly filters?: readonly Filter[];
  /** Settings of that run that differ from the defaults; not there where none does. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly selection: Selection | CombinedSelection;
  /** Sum of the members’ monetary value, in the file’s currency. */
  readonly revenue: number;
}

export interface MemberPage {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly total: number;
}

export interface MemberPageRequest {
  readonly audienceId: string;
  readonly offset: number;
  readonly limit: number;
  readonly sortBy: string;
  readonly descending: boolean;
}
