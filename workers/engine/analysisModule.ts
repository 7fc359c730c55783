import type { KernelInput } from '../contract/kernel.ts';
import type { MappedDataset } from '../contract/importing.ts';
import type { Note } from '../contract/outcome.ts';
import type { TypedColumn } from '../contract/analysis.ts';
import type { TableKind } from '../contract/tables.ts';
import type { Row } from './database.ts';
import type { Sql } from './sql.ts';

/** The database as an analysis sees it: every statement is kept, with its title, for “how was this computed”. */
export interface QueryRunner {
  rows(title: string, statement: Sql): Promise<readonly Row[]>;
  columns(title: string, statement: Sql): Promise<Readonly<Record<string, TypedColumn>>>;
}

export interface QueryContext {
  readonly dataset: MappedDataset;
  /** Order lines that count: purchases of known customers. */
  readonly sales: Sql;
  /** All customers with their positions: customer_index, customer. */
  readonly customers: Sql;
  /** Rows of a kind that count; only for kinds that the data set has. */
  readonly kept: (kind: TableKind) => Sql;
  /** Rows of a kind with their flags, those that do not count among them. */
  readonly all: (kind: TableKind) => Sql;
  /** ISO date. */
  readonly asOf: string;
}

export interface Collected {
  readonly input: KernelInput;
  /** Lines the analysis looked at. */
  readonly rowsIn: number;
  readonly notes: readonly Note[];
}

/** The database half of an analysis: rows in, typed arrays out. */
export type Collect = (
  runner: QueryRunner,
  context: QueryContext,
  options: Readonly<Record<string, unknown>>,
) => Promise<Collected>;
