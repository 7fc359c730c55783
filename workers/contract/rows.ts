import type { Selection } from './audience.ts';
import type { Filter } from './filters.ts';
import type { Role, TableKind } from './tables.ts';

/** A column of rows shown as they are in a table. */
export interface FoundColumn {
  /** `file`, `row`, `line` and `reason` are ours, anything else is a column of the table. */
  readonly column: string;
  readonly role: Role | null;
  /** As in the file. Hostile text. */
  readonly header: string;
}

/** A page of rows, in the order of the files. Hostile text. */
export interface FoundRows {
  readonly columns: readonly FoundColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly total: number;
}

export interface RowPage {
  readonly offset: number;
  readonly limit: number;
}

/** Rows of a table from one day to another, both counted in; without a time in the table, all of them. */
export interface PeriodRows {
  readonly datasetId: string;
  readonly kind: TableKind;
  /** Those that count, the returned order lines, or both; or all that do not count, of any day and filter. */
  readonly which: 'counted' | 'returned' | 'both' | 'leftOut';
  /** ISO days. */
  readonly from: string;
  readonly to: string;
  /** The day on which customers have their age and their groups. */
  readonly asOf: string;
  /** What the page looks at. */
  readonly filters: readonly Filter[];
  /** Only those of customers that a run found; not there for everybody’s. */
  readonly chosen?: { readonly runId: string; readonly selection: Selection };
}
