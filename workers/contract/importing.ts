import { repairRules, type AppliedRepair, type RepairRule } from './repairs.ts';
import type { KeyMatch, Role, TableKind } from './tables.ts';
import type { Loss, LossyCell } from './losses.ts';

export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949' | 'shift_jis' | 'euc-jp' | 'big5' | 'windows-1252';

export type ContainerFormat = 'gzip' | 'zip' | 'xlsx' | 'parquet' | 'jsonLines';

/** A file that is not plain text: how it is packed, and which of its sheets or files is read. */
export interface Container {
  readonly format: ContainerFormat;
  /** Name of the sheet or the file inside. Hostile text. */
  readonly part: string | null;
  /** All that could be read, in order; empty where there is no choice. Hostile text. */
  readonly parts: readonly string[];
}

export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  /** Lines above the header that belong to no table. */
  readonly skipLines: number;
  /** Lines the header takes; more than one where headers are stacked or hold a line break. */
  readonly headerLines: number;
  readonly hasHeader: boolean;
  /** Line breaks within cells of the lines above the first row, which make two lines of one; not there for none. */
  readonly breaks?: number;
  /** Not there for a table. */
  readonly layout?: Exclude<Layout, 'table'>;
}

/** Rows with columns, one basket a line, or one sequence of steps a line. */
export type Layout = 'table' | 'baskets' | 'sequences';

export type ColumnLooks = 'empty' | 'number' | 'time' | 'id' | 'text';

/** The order in which a numeric date is written; asked only where the column cannot tell. */
export type DateOrder = 'dmy' | 'mdy';

/** How a column writes decimals; asked only where the column cannot tell, as with 1.234 alone. */
export type DecimalMark = 'point' | 'comma';

export interface PreviewColumn {
  /** As in the file, made unique with “ (2)” where a header repeats. Hostile text. */
  readonly name: string;
  readonly looks: ColumnLooks;
  /** Cells without a value among the sampled rows, 0…1. */
  readonly emptyRate: number;
}

export interface RoleGuess {
  readonly column: number;
  /** 0…1: how sure the guess is, from the header's name and the values together. */
  readonly confidence: number;
}

export type RoleGuesses = Readonly<Partial<Record<Role, RoleGuess>>>;

/** How a file reads as a table of one kind. */
export interface KindGuess {
  readonly kind: TableKind;
  /** 0…1; 0 where what the kind requires was not found. */
  readonly confidence: number;
  readonly roles: RoleGuesses;
}

export type PreviewNotice =
  | { readonly code: 'DUPLICATE_HEADERS'; readonly names: readonly string[] }
  | { readonly code: 'NO_HEADER' }
  | { readonly code: 'TITLE_LINES'; readonly count: number }
  | { readonly code: 'ENCODING_GUESSED'; readonly encoding: Encoding }
  /** Lost by this reading, in the sample. `encodings`: those that lose none, the likeliest first. */
  | {
      readonly code: 'UNDECODABLE_TEXT';
      readonly count: number;
      readonly encodings: readonly Encoding[];
    }
  /** Characters that stand in the file as U+FFFD: another program lost them. */
  | { readonly code: 'LOST_BEFORE'; readonly count: number };

/** What the first part of a file shows, before anything is loaded. */
export interface FilePreview {
  readonly fileName: string;
  readonly fileBytes: number;
  /** null for plain text. */
  readonly container: Container | null;
  readonly encoding: Encoding;
  /** True when the sample holds no byte above 127, so that its encoding is not known yet. */
  readonly isAscii: boolean;
  readonly dialect: Dialect;
  readonly columns: readonly PreviewColumn[];
  /** The first rows as read, cells in column order. Hostile text. */
  readonly rows: readonly (readonly string[])[];
  readonly sampledRows: number;
  /** null where the file is packed and its length unknown. */
  readonly estimatedRows: number | null;
  /** What kind of table it seems to be, and the roles its columns would have, the likeliest kind first. */
  readonly kinds: readonly KindGuess[];
  readonly notices: readonly PreviewNotice[];
}

/** Role → column position in the file. */
export type Mapping = Readonly<Partial<Record<Role, number>>>;

export interface PreviewRequest {
  readonly file: Blob;
  readonly fileName: string;
  /** The sheet or the file inside to read; the first one without it. */
  readonly part?: string;
  /** Overrides what was detected. */
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly hasHeader?: boolean;
  readonly layout?: Layout;
}

export interface ImportRequest {
  /** The data set the file is added to; null starts a new one. */
  readonly datasetId: string | null;
  readonly kind: TableKind;
  readonly file: Blob;
  readonly fileName: string;
  readonly preview: FilePreview;
  readonly mapping: Mapping;
  /** The answers to what AMBIGUOUS_DATES and AMBIGUOUS_NUMBERS ask. */
  readonly dateOrder?: DateOrder;
  readonly decimalMark?: DecimalMark;
}

/** Why a line of the file could not be read. It is in the rejected list, with its line and text. */
export type RejectReason =
  | 'WRONG_COLUMN_COUNT'
  | 'BROKEN_QUOTES'
  | 'LINE_TOO_LONG'
  | 'BROKEN_TEXT'
  | 'TIME_UNREADABLE'
  | 'AMOUNT_UNREADABLE'
  | 'QUANTITY_UNREADABLE'
  | 'UNIT_PRICE_UNREADABLE'
  | 'NUMBER_UNREADABLE'
  | 'NUMBER_TOO_LARGE';

/** Lines of a file that are no data: the header once more, totals, comments. */
export type SkippedRow = 'repeatedHeader' | 'total' | 'comment';

/**
 * Why a line that was read does not count: in an order file, as a purchase of a known customer. First that applies.
 * `noKey`: nobody and nothing that the line is about; `replaced`: a later line is about the same member.
 */
export type ExclusionRule =
  | SkippedRow
  | ('noCustomer' | 'noKey' | 'cancelled' | 'return' | 'notPositive' | 'replaced')
  /** Left out by a person, who can take it back. */
  | RepairRule;

export const exclusionRules: readonly ExclusionRule[] = [
  ...(['repeatedHeader', 'total', 'comment'] as const),
  ...(['noCustomer', 'noKey', 'cancelled', 'return', 'notPositive', 'replaced'] as const),
  ...repairRules,
];

/** Lines that a shop has as a matter of course, and that no purchase is lost with. */
const ordinaryExclusions: readonly string[] = ['cancelled', 'return'] satisfies readonly ExclusionRule[];

/** Whether “rule count, rule count” names lines beside ordinary returns and cancellations. */
export function hasUnusualExclusions(reasons: string): boolean {
  return reasons.split(', ').some((reason) => !ordinaryExclusions.includes(reason.split(' ')[0] ?? ''));
}

export interface RejectedSample {
  /** 1-based line of the file where known, else the 1-based data row. */
  readonly line: number;
  readonly reason: RejectReason;
  /** The line’s text, at most 200 characters. Hostile text. */
  readonly text: string;
}

export type Repair =
  | { readonly code: 'ID_DECIMAL_REMOVED'; readonly column: string }
  | { readonly code: 'DUPLICATE_HEADERS_RENAMED'; readonly names: readonly string[] }
  | { readonly code: 'TITLE_LINES_SKIPPED'; readonly lineCount: number }
  | { readonly code: 'LOSSY_CELLS'; readonly cellCount: number }
  | { readonly code: 'KEYS_MATCHED_LOOSELY'; readonly column: string; readonly count: number };

/** Cells of an optional column that held something which is no number, date or yes/no. They count as empty. */
export interface UnreadCells {
  /** null for a column that is kept without a role. */
  readonly role: Role | null;
  readonly column: string;
  readonly cellCount: number;
  /** Hostile text. */
  readonly example: string;
}

/** The bookkeeping of one import. rowsRead = rowsKept + rowsRejected + the sum of rowsExcluded. */
export interface ImportReport {
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly rowsRejected: number;
  /** Each excluded line once, under the first rule that applies. */
  readonly rowsExcluded: Readonly<Record<ExclusionRule, number>>;
  /** Every line a rule applies to, whatever other rules apply to it too. */
  readonly rowsMatchingRule: Readonly<Record<ExclusionRule, number>>;
  readonly rejectedByReason: Readonly<Partial<Record<RejectReason, number>>>;
  readonly rejectedSample: readonly RejectedSample[];
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Role → header in the file. */
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly unreadCells: readonly UnreadCells[];
  readonly repairs: readonly Repair[];
  /** How many cells have lost characters, by who lost them, and the first of them. */
  readonly losses: Readonly<Record<Loss, number>> & { readonly sample: readonly LossyCell[] };
  readonly durationMs: number;
}

/** A column without a role that was kept. */
export interface Attribute {
  /** Its name in the engine’s table. */
  readonly column: string;
  /** Its header in the file. Hostile text. */
  readonly name: string;
  readonly type: 'number' | 'text';
}

/** One file that was read. */
export interface ImportedFile {
  readonly id: string;
  readonly kind: TableKind;
  readonly fileName: string;
  /** Sheet or file inside; null for a plain file. */
  readonly part: string | null;
  readonly mapped: readonly Role[];
  readonly attributes: readonly Attribute[];
  readonly report: ImportReport;
  /** ISO dates of the first and the last kept line; null for a table without dates. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Decimals of the file’s money. */
  readonly moneyDecimals: number;
}

/** All files of one kind, one after the other. */
export interface MappedTable {
  readonly kind: TableKind;
  readonly files: readonly ImportedFile[];
  /** Roles that at least one of its files has. */
  readonly mapped: readonly Role[];
  readonly rowsKept: number;
  /** Members of an earlier file who are in a later one too; the later line counts. */
  readonly replacedCount: number;
  readonly matches: readonly KeyMatch[];
}

/** A handle: the rows stay in the engine. */
export interface MappedDataset {
  readonly id: string;
  /** Counts up with every change of the tables. */
  readonly revision: number;
  /** File name of its first file. Hostile text. */
  readonly name: string;
  /** One for each kind that is there, orders first. */
  readonly tables: readonly MappedTable[];
  /** Customers with a purchase. */
  readonly customerCount: number;
  /** ISO dates of the first and the last kept order line; of any table where there are no orders. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** The default analysis date: the day after the last day. */
  readonly asOf: string;
  /** Decimals of the orders’ amounts; sums are exact at this scale. */
  readonly moneyDecimals: number;
  /** Changes a person made to the data, oldest first. */
  readonly repairs: readonly AppliedRepair[];
}

export function tableOf(dataset: MappedDataset, kind: TableKind): MappedTable | undefined {
  return dataset.tables.find((table) => table.kind === kind);
}

/** Roles by kind, as an analysis asks for them. */
export function mappedRoles(dataset: MappedDataset): Readonly<Partial<Record<TableKind, readonly Role[]>>> {
  return Object.fromEntries(dataset.tables.map(({ kind, mapped }) => [kind, mapped]));
}

export type ImportStage = 'checking' | 'loading' | 'counting';

export interface Progress {
  readonly stage: ImportStage | 'query' | 'kernel' | 'writing';
  /** 0…1, or null where the length is unknown. */
  readonly share: number | null;
  readonly rows?: number;
}
