import type { Filter } from './filters.ts';

/** How a set of customers is chosen from the last run of an analysis. */
export type Selection =
  | { readonly by: 'groups'; readonly groups: readonly string[] }
  /** Positions in the result’s cells: who is in any of them. */
  | { readonly by: 'cells'; readonly cells: readonly number[] }
  /** Who is in one of the groups and in none of the cells. */
  | { readonly by: 'absent'; readonly groups: readonly string[]; readonly cells: readonly number[] }
  /** Closed ranges over the measures of the membership; all must hold. */
  | { readonly by: 'ranges'; readonly ranges: Readonly<Record<string, readonly [number, number]>> };

export interface AudienceRequest {
  /** The run whose membership the selection speaks of. */
  readonly runId: string;
  readonly name: string;
  readonly selection: Selection;
}

/** A saved set of customers. Its members stay in the engine. */
export interface Audience {
  readonly id: string;
  readonly datasetId: string;
  /** Hostile text: a person typed it. */
  readonly name: string;
  readonly customerCount: number;
  readonly analysis: string;
  readonly asOf: string;
  /** What the run it was made from looked at; not there for everything. */
  readonly filters?: readonly Filter[];
  readonly selection: Selection;
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
