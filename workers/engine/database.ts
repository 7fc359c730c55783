import type { TypedColumn } from '../contract/analysis.ts';
import type { Storing } from '../contract/workspace.ts';
import type { Sql } from './sql.ts';

export type CellValue = string | number | boolean | null;

export type Row = Readonly<Record<string, CellValue>>;

/** Files are read through fixed names, the only paths the database may open. */
export const fileSlots = ['slot0.csv', 'slot1.csv', 'slot2.csv', 'slot3.csv'] as const;

export type FileSlot = (typeof fileSlots)[number];

/** A temporary file of our own, in UTF-8, that the database can read. */
export interface Scratch {
  write(bytes: Uint8Array): void;
  /** Closes it for writing and returns what `attach` takes. */
  finish(): Promise<ReadableSource>;
  /** Deletes it. Safe to call at any time. */
  discard(): Promise<void>;
}

/** Something a database can read from: a Blob in the browser, a path under Node. */
export type ReadableSource = Blob | { readonly path: string };

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
  /** Large results, a typed array per column; only INTEGER, DOUBLE and UTINYINT columns without nulls. */
  columns(statement: Sql, signal?: AbortSignal): Promise<Readonly<Record<string, TypedColumn>>>;
  attach(slot: FileSlot, source: ReadableSource): Promise<void>;
  detach(slot: FileSlot): Promise<void>;
  /** Bytes read from the slot so far, 0 where that is unknown. */
  bytesRead(slot: FileSlot): Promise<number>;
  /** Replaces the kept file by a new, empty one: dropped rows stay readable in the old one’s free space. */
  startOver(): Promise<void>;
  ping(): Promise<void>;
}

/** Only our own CHECKPOINT moves work into the file, so that what is there is always whole. */
export const storageStatements: readonly string[] = ["SET checkpoint_threshold='1TB'"];

/** First statements of every database: read only the slots, reach nothing else, load no extension. */
export const lockDownStatements: readonly string[] = [
  `SET allowed_paths=[${fileSlots.map((slot) => `'${slot}'`).join(', ')}]`,
  'SET enable_external_access=false',
  'SET autoload_known_extensions=false',
  'SET autoinstall_known_extensions=false',
  'SET lock_configuration=true',
];
