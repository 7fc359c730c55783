import type { Filter } from './filters.ts';

/** Every expected failure. Sentences for each, in both languages, are in `failures.ts`. */
export type FailureCode =
  | 'EMPTY_FILE'
  | 'HEADER_ONLY'
  | 'NOT_A_TABLE'
  | 'ONE_COLUMN'
  | 'TOO_MANY_COLUMNS'
  | 'FILE_TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_FILES'
  | 'FILE_UNREADABLE'
  | 'BROKEN_CONTAINER'
  | 'ENCRYPTED'
  | 'MISSING_ROLE'
  | 'MISSING_TABLE'
  | 'DATES_UNREADABLE'
  | 'NUMBERS_UNREADABLE'
  | 'AMBIGUOUS_DATES'
  | 'AMBIGUOUS_NUMBERS'
  | 'NO_READABLE_LINE'
  | 'NO_ROWS'
  | 'BAD_OPTION'
  | 'BAD_FILTER'
  | 'FILTER_LEAVES_NOTHING'
  | 'FILTER_LIST_GONE'
  | 'AMOUNT_OUT_OF_RANGE'
  | 'OUT_OF_MEMORY'
  | 'TOO_MANY_FOR_PAIRS'
  | 'NO_NUMBERS_TO_CLUSTER'
  | 'ONE_ARM_ONLY'
  | 'TOO_MANY_ARMS'
  | 'NO_OUTCOME'
  | 'TOO_FEW_UNITS'
  | 'TEST_NOT_STARTED'
  | 'DESIGN_STRANGE'
  | 'BAD_DESIGN'
  | 'STORAGE_FULL'
  | 'NO_DATASET'
  | 'NOTHING_LEFT'
  | 'TOO_MANY_REPAIRS'
  | 'REPAIR_GONE'
  | 'SQL_EMPTY'
  | 'SQL_SEVERAL'
  | 'SQL_NOT_READING'
  | 'SQL_UNFINISHED'
  | 'SQL_STRANGE_STRING'
  | 'SQL_NO_FILES'
  | 'SQL_TOO_LONG'
  | 'SQL_FAILED'
  | 'SQL_FAILED_AT'
  | 'NO_SCRIPT'
  | 'STALE_SELECTION'
  | 'EMPTY_SELECTION'
  | 'CANCELLED'
  | 'ENGINE_LOST'
  | 'ENGINE_RESUMED'
  | 'DATA_DAMAGED'
  | 'ENGINE_START_FAILED';

/** Values put into the sentence of a failure or a note. Hostile text: only ever shown as text. */
export type Detail = Readonly<Record<string, string | number>>;

/** Things a reader must know about a result that could be computed. Sentences are in `failures.ts`. */
export type NoteCode =
  | 'FEW_CUSTOMERS'
  | 'TIES_LEAVE_EMPTY_SCORES'
  | 'ALL_VALUES_EQUAL'
  | 'AS_OF_LONG_AFTER_DATA'
  | 'HISTORY_TOO_SHORT_FOR_HOLDOUT'
  | 'PURCHASE_IS_CUSTOMER_DAY'
  | 'ROWS_LEFT_OUT'
  | 'DATES_AFTER_AS_OF'
  | 'LAST_PERIOD_PARTIAL'
  | 'FIRST_COHORT_HOLDS_OLDER'
  | 'HISTORY_TOO_SHORT_FOR_RETURN'
  | 'FEW_UNITS'
  | 'NEGATIVE_MARGINS'
  | 'SHARES_UNDEFINED'
  | 'LINES_WITHOUT_COST'
  | 'LINES_WITHOUT_PRODUCT'
  | 'COLUMN_NOT_THERE'
  | 'NO_TIME_OF_DAY'
  | 'GRAIN_TOO_FINE'
  | 'COLUMN_NOT_IN_TABLE'
  | 'STARTS_STILL_OPEN'
  | 'STEPS_NOT_IN_FILE'
  | 'ONE_EVENT_ONLY'
  | 'PURCHASES_FROM_ORDERS'
  | 'NO_ACQUISITION_CHANNEL'
  | 'NOBODY_OBSERVED_SO_LONG'
  | 'SPEND_WITHOUT_CHANNEL'
  | 'SPEND_OUTSIDE_ORDERS'
  | 'NEW_BUT_MEMBERS_BEFORE'
  | 'CUSTOMERS_IN_SEVERAL_REGIONS'
  | 'NO_STORES_TO_MEASURE_FROM'
  | 'NO_HOME_REGION'
  | 'NO_CYCLE_IN_FILE'
  | 'FEW_BEHIND_CYCLE'
  | 'NO_NUMBER_COLUMNS'
  | 'SPAN_BEFORE_PARTIAL'
  | 'SEASON_SEEN_ONCE'
  | 'FORECAST_ERRED_LATELY'
  | 'FILTERED'
  | 'FILTER_NOT_ON_TABLE';

export interface Note {
  readonly code: NoteCode;
  readonly detail: Detail;
}

export interface SqlStep {
  readonly title: string;
  readonly sql: string;
}

/** Where a result came from: enough to run it again and to check it by hand. */
export interface Provenance {
  readonly sql: readonly SqlStep[];
  readonly rowsIn: number;
  readonly rowsOut: number;
  /** ISO date, the analysis date. */
  readonly asOf: string;
  readonly filters: readonly Filter[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly engineVersion: string;
  readonly seed: number | null;
  readonly durationMs: { readonly query: number; readonly kernel: number };
}

export interface Failure {
  readonly status: 'failed';
  readonly code: FailureCode;
  readonly detail: Detail;
}

export interface Success<Value> {
  readonly status: 'ok';
  readonly value: Value;
  readonly notes: readonly Note[];
  readonly provenance: Provenance | null;
}

export type Outcome<Value> = Success<Value> | Failure;

export function failed(code: FailureCode, detail: Detail = {}): Failure {
  return { status: 'failed', code, detail };
}

export function succeeded<Value>(
  value: Value,
  notes: readonly Note[] = [],
  provenance: Provenance | null = null,
): Success<Value> {
  return { status: 'ok', value, notes, provenance };
}

/** Carries an expected failure through code that would otherwise have to return it at every level. */
export class ExpectedFailure extends Error {
  readonly failure: Failure;
  constructor(code: FailureCode, detail: Detail = {}) {
    super(code);
    this.name = 'ExpectedFailure';
    this.failure = failed(code, detail);
  }
}

/** Runs work and turns an ExpectedFailure into data; anything else stays a thrown error: a bug. */
export async function settle<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExpectedFailure) return error.failure;
    throw error;
  }
}
