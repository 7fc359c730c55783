import type { TypedColumn } from '../contract/analysis.ts';
import type { Storing } from '../contract/workspace.ts';
import type { Sql } from './sql.ts';

export type CellValue = string | number | boolean | null;

export type Row = Readonly<Record<string, CellValue>>;

/** A table that is being filled. */
export interface TableLoad {
  /** Takes an Arrow stream with the columns of the table, in their order; its memory is the database’s from then on. */
  insert(piece: Uint8Array): Promise<void>;
  /** The table is there for all. */
  finish(): Promise<void>;
  /** Leaves nothing of it, whatever has come in; safe to call at any time, and what is asked later waits for it. */
  undo(): Promise<void>;
}

/**
 * DuckDB, wherever it runs. Expected failures (cancelled, out of memory) are thrown as ExpectedFailure;
 * any other rejection is a bug and carries the SQL that failed.
 */
export interface Database {
  readonly version: string;
  readonly storing: Storing;
  /** True where a kept workspace was there, could not be opened and was replaced by an empty one. */
  readonly replacedDamaged: boolean;
  run(statement: Sql, signal?: AbortSignal): Promise<void>;
  /** Small results. DuckDB integers must fit a double; decimals must be cast in SQL. */
  rows(statement: Sql, signal?: AbortSignal): Promise<readonly Row[]>;
  /** Small results of a statement that somebody else wrote, in a transaction that can change nothing. */
  readOnly(statement: Sql, signal?: AbortSignal): Promise<readonly Row[]>;
  /** Large results, a typed array per column; only INTEGER, DOUBLE and UTINYINT columns without nulls. */
  columns(statement: Sql, signal?: AbortSignal): Promise<Readonly<Record<string, TypedColumn>>>;
  /** Begins a table; no other statement sees its rows before it is finished. */
  load(table: string, create: Sql): Promise<TableLoad>;
  /** Replaces the kept file by a new, empty one: dropped rows stay readable in the old one’s free space. */
  startOver(): Promise<void>;
  /** How often it has been opened: what is in memory alone is gone with every new opening. */
  openings(): number;
  ping(): Promise<void>;
}

/** Only our own CHECKPOINT moves work into the file, so that what is there is always whole. */
export const storageStatements: readonly string[] = ["SET checkpoint_threshold='1TB'"];

/** Tables in memory alone, wherever the others are: what can be made again at any time. */
export const preparedSchema = 'prepared';

/** Statements before the database is locked down. */
export const attachStatements: readonly string[] = [`ATTACH ':memory:' AS ${preparedSchema}`];

/** Last statements of every database’s opening: read no file, reach nothing outside, load no extension. */
export const lockDownStatements: readonly string[] = [
  'SET enable_external_access=false',
  'SET autoload_known_extensions=false',
  'SET autoinstall_known_extensions=false',
  'SET lock_configuration=true',
];

export const beginReadOnly = 'BEGIN TRANSACTION READ ONLY';
