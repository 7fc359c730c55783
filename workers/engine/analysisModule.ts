import type { KernelInput } from '../contract/kernel.ts';
import type { DocumentKind, KeptDocument } from '../contract/documents.ts';
import type { MappedDataset } from '../contract/importing.ts';
import type { Membership, TypedColumn } from '../contract/analysis.ts';
import type { Note, SqlStep } from '../contract/outcome.ts';
import type { SegmentingId } from '../contract/segmentations.ts';
import type { Role, TableKind } from '../contract/tables.ts';
import type { Row } from './database.ts';
import type { KeptLines, SalesArrays } from './salesArrays.ts';
import type { Sql } from './sql.ts';

/** The database as an analysis sees it: every statement is kept, with its title, for “how was this computed”. */
export interface QueryRunner {
  rows(title: string, statement: Sql): Promise<readonly Row[]>;
  columns(title: string, statement: Sql): Promise<Readonly<Record<string, TypedColumn>>>;
  /** A statement whose answer comes out of the typed arrays instead. */
  told(title: string, statement: Sql): void;
}

/**
 * Order lines that count, in numbers alone, made once for a state of a data set and kept in memory: grouping whole
 * numbers is several times as fast as grouping texts, and sums of whole smallest units are exact.
 */
export interface PreparedSales {
  /**
   * One row a line: customer_index, purchase (a number in the order of customer, first line and order number), day, hour and second of the day
   * (0 for a line with a date alone), amount in whole smallest units, cost and discount in theirs, and for each column that can be
   * filtered by the code of its value.
   */
  readonly lines: Sql;
  /**
   * One row a purchase and day, by customer, day and purchase: customer_index, purchase, day, amount, and where the
   * lines have them costed (amount of lines with a cost), cost and discount; cost is NULL where no line has one.
   */
  readonly purchases: Sql;
  /** A filter may part purchases, so that each use puts them together anew: lines are cheaper where they will do. */
  readonly isRegrouped: boolean;
  /** Every purchase lies on one day. */
  readonly oneDayEach: boolean;
  /** Smallest units in one of the money. */
  readonly unit: number;
  /** The same for columns of other money; 1 where they are decimals, because their sum would be too large. */
  readonly costUnit: number;
  readonly discountUnit: number;
  /** The values of a column: code, value, line_count. */
  readonly values: (role: Role) => Sql;
  /** Columns of the lines: the code of the product, or else of its name, and of what it is called; null without either. */
  readonly goods: { readonly item: Sql; readonly title: Sql; readonly titles: Sql } | null;
  readonly steps: readonly SqlStep[];
  /** The lines as typed arrays, read at the first call; null where there are too many, or sums would not be exact. */
  readonly arrays: () => Promise<SalesArrays | null>;
}

/** The prepared lines as typed arrays, and which of them count. */
export interface SalesInMemory {
  readonly prepared: PreparedSales;
  readonly arrays: SalesArrays;
  readonly kept: KeptLines;
}

/** Who is in which group, one row a customer who is in one; `group` is a position in groupIds. */
export type SegmentMembers = Pick<Membership, 'customers' | 'group' | 'groupIds'>;

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
  /** The order lines that count, in numbers; made at the first call, which then takes a while. */
  readonly prepare: () => Promise<PreparedSales>;
  /** The same as typed arrays; null where the database has to be asked. */
  readonly inMemory: () => Promise<SalesInMemory | null>;
  /**
   * The group of every customer of the whole data set who is in one, whatever is filtered: customer_index, segment (its
   * id), group_place (where it stands in the analysis’s own order). With the settings the person gave; as of the analysis date or an earlier day. Fails as that analysis does.
   */
  readonly segments: (by: SegmentingId, asOf?: string) => Promise<Sql>;
  /** The same as typed arrays, which is much quicker. */
  readonly segmentMembers: (by: SegmentingId, asOf?: string) => Promise<SegmentMembers>;
  /** What was kept, oldest first; the latest state of each. */
  readonly documents: (kind: DocumentKind) => readonly KeptDocument[];
  /** Filters leave lines or customers out of what is looked at. */
  readonly isFiltered: boolean;
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
