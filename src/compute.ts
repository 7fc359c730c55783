import { proxy, type Remote } from 'comlink';
import type {
  Audience,
  AudienceComparison,
  AudienceRequest,
  CombineRequest,
  MemberPage,
  MemberPageRequest,
  OverlapParts,
  Selection,
} from '../workers/contract/audience.ts';
import type {
  AdFile,
  AdFileAccount,
  AdFileRequest,
  AudienceFileRequest,
} from '../workers/contract/audienceFile.ts';
import type { AnalysisId } from '../workers/contract/catalogue.ts';
import type { DesignCheck, DesignRequest, ExperimentDesign } from '../workers/contract/design.ts';
import type { DocumentDraft, KeptDocument } from '../workers/contract/documents.ts';
import {
  keepFound,
  type AnalysisRequest,
  type EngineApi,
  type EngineInfo,
  type OnProgress,
  type RunResult,
  type TableFileRequest,
} from '../workers/contract/engineApi.ts';
import type { FilterValues, FilterValuesRequest } from '../workers/contract/filters.ts';
import type {
  FilePreview,
  ImportRequest,
  MappedDataset,
  PreviewRequest,
} from '../workers/contract/importing.ts';
import { orEnded } from '../workers/contract/orEnded.ts';
import { failed, type Outcome } from '../workers/contract/outcome.ts';
import type {
  DataRepair,
  FindingRef,
  FindingRowsRequest,
  RepairPreview,
} from '../workers/contract/repairs.ts';
import type { FoundRows, PeriodRows, RowPage } from '../workers/contract/rows.ts';
import { currentEngine, orLost, startEngine, stopEngine } from './engineLife.ts';
import { noteTiming } from './timings.ts';

let nextRequest = 1;

/** Sends one call; if the engine dies meanwhile the answer is ENGINE_LOST instead of silence. */
export async function ask<Value>(
  call: (api: Remote<EngineApi>) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const asked = currentEngine();
  if (asked === null) return failed('ENGINE_LOST');
  return orLost(call(asked.api), asked);
}

/** name: the work’s entry among the page’s performance measures, for the benchmark and for developers. */
export async function withCancel<Value>(
  name: 'preview' | 'import' | 'run' | 'file' | 'sql',
  signal: AbortSignal | undefined,
  call: (api: Remote<EngineApi>, requestId: string) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  if (signal?.aborted) return failed('CANCELLED');
  const requestId = `request-${nextRequest++}`;
  const cancel = (): void => void currentEngine()?.api.cancel(requestId, signal?.reason === keepFound);
  signal?.addEventListener('abort', cancel, { once: true });
  const start = performance.now();
  const outcome = await ask((api) => call(api, requestId));
  if (outcome.status === 'ok') noteTiming(`dangol:${name}`, start, outcome.provenance?.durationMs);
  return outcome;
}

/** The one place that talks to the engine worker. Every answer is an Outcome; a rejection is a bug. */
export const compute = {
  /** Starts the engine, or starts a new one after the last was lost. `onLost` is called once per death. */
  start(onLost: () => void): Promise<Outcome<EngineInfo>> {
    return startEngine(onLost);
  },

  /** Ends the engine and with it all it holds open. Questions still unanswered get ENGINE_LOST. */
  stop: stopEngine,

  preview(request: PreviewRequest, signal?: AbortSignal): Promise<Outcome<FilePreview>> {
    return withCancel('preview', signal, (api, id) => api.preview(request, id));
  },

  importTable(
    request: ImportRequest,
    onProgress: OnProgress,
    signal?: AbortSignal,
  ): Promise<Outcome<MappedDataset>> {
    return withCancel('import', signal, (api, id) => api.importTable(request, id, proxy(onProgress)));
  },

  /** Resolves once it is also gone from what is kept. */
  async dropDataset(datasetId: string): Promise<void> {
    const engine = currentEngine();
    if (engine) await orEnded<unknown>(engine.api.dropDataset(datasetId), engine.lost, () => undefined);
  },

  run<Id extends AnalysisId>(
    request: AnalysisRequest<Id>,
    onProgress: OnProgress,
    signal?: AbortSignal,
  ): Promise<Outcome<RunResult<Id>>> {
    return withCancel(
      'run',
      signal,
      (api, id) => api.run(request, id, proxy(onProgress)) as Promise<Outcome<RunResult<Id>>>,
    );
  },

  filterValues(request: FilterValuesRequest): Promise<Outcome<FilterValues>> {
    return ask((api) => api.filterValues(request));
  },

  removeFile(datasetId: string, fileId: string): Promise<Outcome<MappedDataset>> {
    return ask((api) => api.removeFile(datasetId, fileId));
  },

  previewRepair(datasetId: string, repair: DataRepair): Promise<Outcome<RepairPreview>> {
    return ask((api) => api.previewRepair(datasetId, repair));
  },

  repair(datasetId: string, repair: DataRepair): Promise<Outcome<MappedDataset>> {
    return ask((api) => api.repair(datasetId, repair));
  },

  undoRepair(datasetId: string, repairId: string): Promise<Outcome<MappedDataset>> {
    return ask((api) => api.undoRepair(datasetId, repairId));
  },

  findingRows(request: FindingRowsRequest): Promise<Outcome<FoundRows>> {
    return ask((api) => api.findingRows(request));
  },

  findingRowsCsv(datasetId: string, finding: FindingRef, without: readonly string[]): Promise<Outcome<Blob>> {
    return ask((api) => api.findingRowsCsv(datasetId, finding, without));
  },

  periodRows(request: PeriodRows, page: RowPage): Promise<Outcome<FoundRows>> {
    return ask((api) => api.periodRows(request, page));
  },

  periodRowsCsv(request: PeriodRows, without: readonly string[]): Promise<Outcome<Blob>> {
    return ask((api) => api.periodRowsCsv(request, without));
  },

  lossyCellsCsv(...given: Parameters<EngineApi['lossyCellsCsv']>): Promise<Outcome<Blob>> {
    return ask((api) => api.lossyCellsCsv(...given));
  },

  rejectedRowsCsv(...given: Parameters<EngineApi['rejectedRowsCsv']>): Promise<Outcome<Blob>> {
    return ask((api) => api.rejectedRowsCsv(...given));
  },

  tableFile(request: TableFileRequest): Promise<Outcome<Blob>> {
    return ask((api) => api.tableFile(request));
  },

  countSelection(
    runId: string,
    selection: Selection,
  ): Promise<Outcome<{ customerCount: number; revenue: number }>> {
    return ask((api) => api.countSelection(runId, selection));
  },

  createAudience(request: AudienceRequest): Promise<Outcome<Audience>> {
    return ask((api) => api.createAudience(request));
  },

  combineAudiences(request: CombineRequest): Promise<Outcome<Audience>> {
    return ask((api) => api.combineAudiences(request));
  },

  countOverlap(datasetId: string, audienceIds: readonly string[]): Promise<Outcome<OverlapParts>> {
    return ask((api) => api.countOverlap(datasetId, audienceIds));
  },

  compareAudiences(datasetId: string, audienceIds: readonly string[]): Promise<Outcome<AudienceComparison>> {
    return ask((api) => api.compareAudiences(datasetId, audienceIds));
  },

  dropAudience(audienceId: string): void {
    void currentEngine()?.api.dropAudience(audienceId);
  },

  makeDesign(request: DesignRequest): Promise<Outcome<ExperimentDesign>> {
    return ask((api) => api.makeDesign(request));
  },

  checkDesign(design: ExperimentDesign): Promise<Outcome<DesignCheck>> {
    return ask((api) => api.checkDesign(design));
  },

  keepDocument(draft: DocumentDraft): Promise<Outcome<KeptDocument>> {
    return ask((api) => api.keepDocument(draft));
  },

  dropDocument(id: string): void {
    void currentEngine()?.api.dropDocument(id);
  },

  audienceMembers(request: MemberPageRequest): Promise<Outcome<MemberPage>> {
    return ask((api) => api.audienceMembers(request));
  },

  audienceFile(
    request: AudienceFileRequest,
    onProgress: OnProgress,
    signal?: AbortSignal,
  ): Promise<Outcome<Blob>> {
    return withCancel('file', signal, (api, id) => api.audienceFile(request, id, proxy(onProgress)));
  },

  countAdFile(request: AdFileRequest): Promise<Outcome<AdFileAccount>> {
    return ask((api) => api.countAdFile(request));
  },

  adFile(request: AdFileRequest, onProgress: OnProgress, signal?: AbortSignal): Promise<Outcome<AdFile>> {
    return withCancel('file', signal, (api, id) => api.adFile(request, id, proxy(onProgress)));
  },
};
