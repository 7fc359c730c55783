import type {
  Audience,
  AudienceComparison,
  AudienceRequest,
  CombineRequest,
  MemberPage,
  MemberPageRequest,
  OverlapParts,
  Selection,
} from './audience.ts';
import type { AdFile, AdFileAccount, AdFileRequest, AudienceFileRequest } from './audienceFile.ts';
import type { AnalysisId, ResultOf } from './catalogue.ts';
import type { DocumentDraft, KeptDocument } from './documents.ts';
import type { DesignCheck, DesignRequest, ExperimentDesign } from './design.ts';
import type { Filter, FilterValues, FilterValuesRequest } from './filters.ts';
import type { FilePreview, ImportRequest, MappedDataset, PreviewRequest, Progress } from './importing.ts';
import type { Loss } from './losses.ts';
import type { Outcome } from './outcome.ts';
import type { DataRepair, FindingRef, FindingRowsRequest, RepairPreview } from './repairs.ts';
import type { FoundRows, PeriodRows, RowPage } from './rows.ts';
import type { MadeShop, ShopPlan } from './shopPlan.ts';
import type { SegmentSettings } from './segmentations.ts';
import type { SqlAnswer, SqlRequest, SqlTable } from './sqlPage.ts';
import type { WorkbookRequest } from './workbook.ts';
import type { Workspace } from './workspace.ts';

export interface EngineInfo {
  readonly version: string;
  readonly startMs: number;
  readonly workspace: Workspace;
}

export interface AnalysisRequest<Id extends AnalysisId> {
  readonly analysis: Id;
  readonly datasetId: string;
  /** ISO date; null takes the dataset’s default, the day after the last order. */
  readonly asOf: string | null;
  /** Only what differs from the defaults needs to be given. */
  readonly options: Readonly<Record<string, unknown>>;
  /** What the analysis looks at; all there is without it. */
  readonly filters?: readonly Filter[];
  /** How customers are parted where the analysis splits by a segmentation. */
  readonly segmentSettings?: SegmentSettings;
  /** Asked beside the page: no lists are made of it, and what the page shows stays at hand. */
  readonly isBeside?: boolean;
}

export interface RunResult<Id extends AnalysisId> {
  /** Names the membership kept in the engine for audiences. */
  readonly runId: string;
  readonly result: ResultOf[Id];
}

/** A file to be taken along. Its text holds hostile texts, quoted. */
export interface NativeScript {
  readonly fileName: string;
  readonly text: string;
  /** Files that it cannot read as they are; its first lines say what to do. */
  readonly toPrepare: readonly FileToPrepare[];
}

/** Texts are hostile. */
export interface FileToPrepare {
  readonly given: string;
  /** What the script reads in its place. */
  readonly reads: string;
  /** The sheet to save as CSV; null where it is no workbook. */
  readonly sheet: string | null;
}

/** What a list of lossy cells says in the language of the page. */
export interface LossWords {
  readonly headers: readonly [line: string, column: string, text: string, loss: string];
  readonly losses: Readonly<Record<Loss, string>>;
}

/** A small table that the page made. Its texts are hostile. */
export interface TableFileRequest {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The reason of a signal that ends work and still wants what was found until then. */
export const keepFound = 'keepFound';

export type OnProgress = (progress: Progress) => void;

/**
 * What the engine worker answers. Expected failures are Outcomes; a rejected promise is a bug.
 * requestId is chosen by the caller and names the work in `cancel`.
 */
export interface EngineApi {
  start(): Promise<Outcome<EngineInfo>>;
  /** Answers while other work runs; silence means that the engine is dead. */
  ping(): Promise<boolean>;
  preview(request: PreviewRequest, requestId: string): Promise<Outcome<FilePreview>>;
  importTable(
    request: ImportRequest,
    requestId: string,
    onProgress: OnProgress,
  ): Promise<Outcome<MappedDataset>>;
  dropDataset(datasetId: string): Promise<void>;
  /** Takes one file out of its data set again; NO_DATASET where it is not there or is the only one. */
  removeFile(datasetId: string, fileId: string): Promise<Outcome<MappedDataset>>;
  /** What a repair would do; nothing changes. */
  previewRepair(datasetId: string, repair: DataRepair): Promise<Outcome<RepairPreview>>;
  /** The handle counts up; NOTHING_LEFT where no row would stay. */
  repair(datasetId: string, repair: DataRepair): Promise<Outcome<MappedDataset>>;
  undoRepair(datasetId: string, repairId: string): Promise<Outcome<MappedDataset>>;
  findingRows(request: FindingRowsRequest): Promise<Outcome<FoundRows>>;
  /** All rows behind a finding, but for these columns. UTF-8 with BOM, formula-safe. */
  findingRowsCsv(datasetId: string, finding: FindingRef, without: readonly string[]): Promise<Outcome<Blob>>;
  /** The rows behind a figure of a period; MISSING_TABLE where the kind is not loaded, STALE_SELECTION where the run is gone. */
  periodRows(request: PeriodRows, page: RowPage): Promise<Outcome<FoundRows>>;
  /** All of them, but for these columns. UTF-8 with BOM, formula-safe. */
  periodRowsCsv(request: PeriodRows, without: readonly string[]): Promise<Outcome<Blob>>;
  run<Id extends AnalysisId>(
    request: AnalysisRequest<Id>,
    requestId: string,
    onProgress: OnProgress,
  ): Promise<Outcome<RunResult<Id>>>;
  /** The SQL of an analysis, with all it reads, as native DuckDB runs it on the same files. NO_SCRIPT where a file is no table. */
  nativeScript<Id extends AnalysisId>(
    request: AnalysisRequest<Id>,
    requestId: string,
  ): Promise<Outcome<NativeScript>>;
  /** keepFound: an answer made of what was found until then is wanted, where there is one. */
  cancel(requestId: string, keepFound?: boolean): Promise<void>;
  /** Runs one statement that only reads; the first rows of its answer. */
  querySql(request: SqlRequest, requestId: string): Promise<Outcome<SqlAnswer>>;
  /** More of its rows as a CSV: UTF-8 with BOM, formula-safe. */
  sqlCsv(request: SqlRequest, requestId: string): Promise<Outcome<Blob>>;
  /** What a statement can read. */
  sqlTables(datasetId: string): Promise<Outcome<readonly SqlTable[]>>;
  /** What a column can be filtered by; MISSING_ROLE where the data set does not have it. */
  filterValues(request: FilterValuesRequest): Promise<Outcome<FilterValues>>;
  /** CSV of every rejected line: line, reason, and the line’s own cells. UTF-8 with BOM, formula-safe. */
  rejectedRowsCsv(datasetId: string, fileId: string, takesPersonal: boolean): Promise<Outcome<Blob>>;
  /** CSV of the cells with lost characters, the first 100,000 of them. UTF-8 with BOM, formula-safe. */
  lossyCellsCsv(
    datasetId: string,
    fileId: string,
    words: LossWords,
    takesPersonal: boolean,
  ): Promise<Outcome<Blob>>;
  /** A workbook of one sheet, formula-safe. */
  tableFile(request: TableFileRequest): Promise<Outcome<Blob>>;
  /** A workbook of several sheets, with live formulas of ours and none of anybody else’s. */
  workbookFile(request: WorkbookRequest): Promise<Outcome<Blob>>;
  countSelection(
    runId: string,
    selection: Selection,
  ): Promise<Outcome<{ customerCount: number; revenue: number }>>;
  createAudience(request: AudienceRequest): Promise<Outcome<Audience>>;
  /**
   * A list made of lists. Its figures are recency, frequency and monetary value as of the latest of their dates,
   * whatever the lists were made from. EMPTY_SELECTION where nobody is left.
   */
  combineAudiences(request: CombineRequest): Promise<Outcome<Audience>>;
  /** How lists lie over each other, before one is made of them. */
  countOverlap(datasetId: string, audienceIds: readonly string[]): Promise<Outcome<OverlapParts>>;
  /** The first of the lists, up to as many as can be compared, side by side. */
  compareAudiences(datasetId: string, audienceIds: readonly string[]): Promise<Outcome<AudienceComparison>>;
  dropAudience(audienceId: string): Promise<void>;
  /** An invented shop. The same plan gives the same bytes anywhere. */
  makeShop(plan: ShopPlan, requestId: string, onProgress: OnProgress): Promise<Outcome<MadeShop>>;
  /** A signed design of the arms that a run made. EMPTY_SELECTION where an arm is empty. */
  makeDesign(request: DesignRequest): Promise<Outcome<ExperimentDesign>>;
  checkDesign(design: ExperimentDesign): Promise<Outcome<DesignCheck>>;
  /** Outlives every data set. */
  keepDocument(draft: DocumentDraft): Promise<Outcome<KeptDocument>>;
  dropDocument(id: string): Promise<void>;
  audienceMembers(request: MemberPageRequest): Promise<Outcome<MemberPage>>;
  /** The members as a CSV (UTF-8 with BOM) or a workbook, both formula-safe. */
  audienceFile(
    request: AudienceFileRequest,
    requestId: string,
    onProgress: OnProgress,
  ): Promise<Outcome<Blob>>;
  /** What a file for an ad platform would hold; nothing is hashed. */
  countAdFile(request: AdFileRequest): Promise<Outcome<AdFileAccount>>;
  /** Hashed addresses as the platform wants them, as a CSV. EMPTY_SELECTION where no address is left. */
  adFile(request: AdFileRequest, requestId: string, onProgress: OnProgress): Promise<Outcome<AdFile>>;
}
