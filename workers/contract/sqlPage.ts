import type { PersonalKind } from './personal.ts';

/** A statement that only reads, as a person wrote it. */
export interface SqlRequest {
  readonly datasetId: string;
  readonly text: string;
  /** Whether a file takes the columns that lead straight to a person, too. */
  readonly takesPersonal: boolean;
}

/** Rows that are shown, and rows that a file takes. */
export const sqlLimits = { shown: 10_000, file: 200_000, cellCharacters: 10_000 } as const;

export interface SqlColumn {
  /** Hostile text. */
  readonly name: string;
  /** As the database calls it. */
  readonly type: string;
  readonly isNumber: boolean;
  /** What it leads to, as far as its name and its values tell. */
  readonly personal: PersonalKind | null;
}

export interface SqlAnswer {
  readonly columns: readonly SqlColumn[];
  /** One list a column. Texts as the database writes them, numbers too, null for no value. Hostile text. */
  readonly cells: readonly (readonly (string | null)[])[];
  readonly rowCount: number;
  /** There are more rows than are shown. */
  readonly isCut: boolean;
  readonly durationMs: number;
}

export interface SqlTable {
  /** What it is called in a statement. */
  readonly name: string;
  /** Null for a relation that the analyses use; those are not counted. */
  readonly rowCount: number | null;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}
