import type { TableKind } from './tables.ts';

/** Everything that is looked at. What each means and from what on it is told: `qualityChecks`. */
export type CheckId =
  | 'rejected'
  | 'lossy'
  | 'noKey'
  | 'missing'
  | 'unread'
  | 'duplicateRows'
  | 'overlap'
  | 'replaced'
  | 'sameContact'
  | 'sameKey'
  | 'orderConflict'
  | 'priceNotPositive'
  | 'quantityZero'
  | 'negativeValue'
  | 'futureDate'
  | 'oldDate'
  | 'birthImpossible'
  | 'outsideScale'
  | 'clicksAboveShown'
  | 'clickedUndelivered'
  | 'outlier'
  | 'extremeCustomer'
  | 'dateGap'
  | 'returns'
  | 'spellings'
  | 'matches'
  | 'constant';

/** Names one finding: what was looked at and where. */
export interface FindingRef {
  readonly check: CheckId;
  readonly kind: TableKind;
  /** The engine’s name of the column, where it is about one. */
  readonly column?: string;
  /** The file, where it is about one. */
  readonly fileId?: string;
}

/** A change to the data that can be taken back at any time. */
export type DataRepair =
  | { readonly by: 'leaveOut'; readonly finding: FindingRef }
  /** All lines of one customer, in every table. */
  | { readonly by: 'leaveOutCustomer'; readonly customer: string }
  /** Spellings of the same word become the most frequent of them. */
  | { readonly by: 'mergeSpellings'; readonly kind: TableKind; readonly column: string };

/** Why a person left rows out. */
export type RepairRule = 'duplicate' | 'impossible' | 'future' | 'outlier' | 'testCustomer';

export const repairRules: readonly RepairRule[] = [
  ...(['duplicate', 'impossible', 'future', 'outlier', 'testCustomer'] as const),
];

/** A repair that stands. */
export interface AppliedRepair {
  readonly id: string;
  readonly repair: DataRepair;
  /** Under which rule its rows are left out; null where it leaves none out. */
  readonly rule: RepairRule | null;
  /** Its own bit among the flags of a row; 0 where it leaves none out. */
  readonly bit: number;
  /** Rows it touched, by file. */
  readonly rowsByFile: Readonly<Record<string, number>>;
  /** Hostile text. */
  readonly spellings: readonly Spelling[];
}

export interface Spelling {
  readonly from: string;
  readonly to: string;
}

/** What is in use: rows of all tables, customers with a purchase, and what they paid. */
export interface DataCounts {
  readonly rows: number;
  readonly customers: number;
  readonly revenue: number;
}

export interface RepairPreview {
  readonly before: DataCounts;
  readonly after: DataCounts;
  /** Rows that change, those that did not count before among them. */
  readonly rowCount: number;
  readonly spellings: readonly Spelling[];
}

export interface FindingRowsRequest {
  readonly datasetId: string;
  readonly finding: FindingRef;
  readonly offset: number;
  readonly limit: number;
}

/** Which finding leaves its rows out under which rule; others have no such repair. */
export const leaveOutRules: Readonly<Partial<Record<CheckId, RepairRule>>> = {
  duplicateRows: 'duplicate',
  overlap: 'duplicate',
  sameKey: 'duplicate',
  priceNotPositive: 'impossible',
  quantityZero: 'impossible',
  negativeValue: 'impossible',
  oldDate: 'impossible',
  birthImpossible: 'impossible',
  outsideScale: 'impossible',
  clicksAboveShown: 'impossible',
  clickedUndelivered: 'impossible',
  futureDate: 'future',
  outlier: 'outlier',
};

export function findingId({ check, kind, column, fileId }: FindingRef): string {
  return [
    kind,
    check,
    ...(column === undefined ? [] : [column]),
    ...(fileId === undefined ? [] : [fileId]),
  ].join('.');
}
