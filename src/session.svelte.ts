import type { Audience, Selection } from '../workers/contract/audience.ts';
import type { AnalysisId } from '../workers/contract/catalogue.ts';
import type {
  DateOrder,
  DecimalMark,
  FilePreview,
  ImportRequest,
  MappedDataset,
  Mapping,
  PreviewRequest,
  Progress,
} from '../workers/contract/importing.ts';
import { failed, type Failure, type Outcome } from '../workers/contract/outcome.ts';
import type { Workspace } from '../workers/contract/workspace.ts';
import { compute } from './compute.ts';
import type { Draft } from './draft.ts';
import { guessedMapping } from './import/mapping.ts';
import { emptyRun, type Run, type Runs } from './run.ts';

export type EngineStatus = 'starting' | 'ready' | 'restarting' | 'failed';

/** The one store: the data set, its runs and the audiences made of them. */
class Session {
  engine = $state<EngineStatus>('starting');
  engineFailure = $state.raw<Failure | null>(null);
  /** What the person should know and has not dismissed. */
  failure = $state.raw<Failure | null>(null);
  draft = $state.raw<Draft | null>(null);
  /** True while the first part of a file is read or the whole of it is loaded. */
  previewing = $state(false);
  importing = $state(false);
  importProgress = $state.raw<Progress | null>(null);
  dataset = $state.raw<MappedDataset | null>(null);
  runs = $state.raw<Runs>({});
  audiences = $state.raw<readonly Audience[]>([]);
  /** What the engine found kept when it started; null until then. */
  workspace = $state.raw<Workspace | null>(null);
  /** True from a start that found a data set until that is dismissed or another is loaded. */
  resumed = $state(false);
  erasedElsewhere = $state(false);

  /** The last file that was offered, so that it can be offered again with other reading settings. */
  attempt = $state.raw<PreviewRequest | null>(null);

  #starting: Promise<void> | null = null;
  #importAbort: AbortController | null = null;
  #runAborts = new Map<AnalysisId, AbortController>();
  #lastImport: ImportRequest | null = null;
  #recovering = false;

  /** Starts the engine once; later calls wait for the same start. */
  start(): Promise<void> {
    this.#starting ??= this.#startEngine();
    return this.#starting;
  }

  async #startEngine(): Promise<void> {
    const outcome = await compute.start(() => void this.#recover());
    if (outcome.status === 'ok') this.#resume(outcome.value.workspace);
    this.engine = outcome.status === 'ok' ? 'ready' : 'failed';
    this.engineFailure = outcome.status === 'ok' ? null : failed('ENGINE_START_FAILED', outcome.detail);
    // After a failure the next file may try again.
    if (outcome.status === 'failed') this.#starting = null;
  }

  /** Goes on with what was kept, unless something is loaded already. */
  #resume(workspace: Workspace): void {
    this.workspace = workspace;
    if (workspace.dataset === null || this.dataset !== null) return;
    this.dataset = workspace.dataset;
    this.audiences = workspace.audiences;
    this.resumed = true;
  }

  /** Reads the first part of a file. On success `draft` holds it; what was loaded before stays. */
  async openFile(request: PreviewRequest): Promise<boolean> {
    this.#importAbort?.abort();
    const abort = new AbortController();
    this.#importAbort = abort;
    this.attempt = request;
    this.previewing = true;
    this.importing = false;
    this.failure = null;
    const outcome = await this.#previewWhenReady(request, abort.signal).finally(() => {
      if (this.#importAbort === abort) this.previewing = false;
    });
    if (this.#importAbort !== abort) return false;
    if (outcome.status === 'failed') {
      if (outcome.code !== 'CANCELLED') this.failure = outcome;
      return false;
    }
    const kind = outcome.value.kinds[0]?.kind ?? 'orders';
    this.draft = {
      file: request.file,
      fileName: request.fileName,
      preview: outcome.value,
      kind,
      mapping: guessedMapping(outcome.value, kind),
      dateOrder: null,
      decimalMark: null,
    };
    return true;
  }

  /** A file may be dropped while the engine is still starting. */
  async #previewWhenReady(request: PreviewRequest, signal: AbortSignal): Promise<Outcome<FilePreview>> {
    await this.start();
    if (this.engineFailure) return this.engineFailure;
    return compute.preview(request, signal);
  }

  changeMapping(mapping: Mapping): void {
    if (this.draft) this.draft = { ...this.draft, mapping };
  }

  answerDateOrder(dateOrder: DateOrder): void {
    if (this.draft) this.draft = { ...this.draft, dateOrder };
    this.failure = null;
  }

  answerDecimalMark(decimalMark: DecimalMark): void {
    if (this.draft) this.draft = { ...this.draft, decimalMark };
    this.failure = null;
  }

  /** Loads the drafted file. The data set before it is let go only once the new one stands. */
  async importDraft(): Promise<boolean> {
    const draft = this.draft;
    if (draft === null) return false;
    const { dateOrder, decimalMark, ...rest } = draft;
    const request: ImportRequest = {
      ...{ datasetId: null, ...rest },
      ...(dateOrder ? { dateOrder } : {}),
      ...(decimalMark ? { decimalMark } : {}),
    };
    const outcome = await this.#load(request);
    if (outcome === null) return false;
    if (outcome.status === 'failed') {
      this.failure = outcome;
      return false;
    }
    const before = this.dataset;
    this.#lastImport = request;
    this.#adopt(outcome.value);
    this.draft = null;
    if (before) void compute.dropDataset(before.id);
    return true;
  }

  cancelImport(): void {
    this.#importAbort?.abort();
  }

  dismissDraft(): void {
    this.cancelImport();
    this.draft = null;
    this.failure = null;
  }

  /** Runs an analysis; a newer call makes the older answer stale, and it is dropped. */
  async run<Id extends AnalysisId>(
    analysis: Id,
    asOf: string | null,
    options: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const dataset = this.dataset;
    if (dataset === null) return;
    this.#runAborts.get(analysis)?.abort();
    const abort = new AbortController();
    this.#runAborts.set(analysis, abort);
    this.#updateRun(analysis, { asOf, options, busy: true, progress: null, failure: null });
    const outcome = await compute.run(
      { analysis, datasetId: dataset.id, asOf, options },
      (progress) => {
        if (this.#runAborts.get(analysis) === abort) this.#updateRun(analysis, { progress });
      },
      abort.signal,
    );
    if (this.#runAborts.get(analysis) !== abort) return;
    if (outcome.status === 'failed') this.#updateRun(analysis, { busy: false, failure: outcome });
    else {
      this.#updateRun(analysis, {
        busy: false,
        failure: null,
        runId: outcome.value.runId,
        result: outcome.value.result,
        notes: outcome.notes,
        provenance: outcome.provenance,
      });
    }
  }

  cancelRun(analysis: AnalysisId): void {
    this.#runAborts.get(analysis)?.abort();
  }

  async createAudience(analysis: AnalysisId, name: string, selection: Selection): Promise<Outcome<Audience>> {
    const runId = this.runs[analysis]?.runId;
    if (!runId) return failed('STALE_SELECTION');
    const outcome = await compute.createAudience({ runId, name, selection });
    if (outcome.status === 'ok') this.audiences = [...this.audiences, outcome.value];
    return outcome;
  }

  dropAudience(audienceId: string): void {
    compute.dropAudience(audienceId);
    this.audiences = this.audiences.filter((audience) => audience.id !== audienceId);
  }

  async #load(request: ImportRequest): Promise<Outcome<MappedDataset> | null> {
    this.#importAbort?.abort();
    const abort = new AbortController();
    this.#importAbort = abort;
    this.importing = true;
    this.importProgress = null;
    this.failure = null;
    const outcome = await compute
      .importTable(
        request,
        (progress) => {
          if (this.#importAbort === abort) this.importProgress = progress;
        },
        abort.signal,
      )
      .finally(() => {
        if (this.#importAbort !== abort) return;
        this.importing = false;
        this.importProgress = null;
      });
    return this.#importAbort === abort ? outcome : null;
  }

  /** Removes the data set and what was made of it, here and from what is kept. */
  async startFresh(): Promise<void> {
    const before = this.dataset;
    this.#letGo();
    if (before) await compute.dropDataset(before.id);
  }

  /** Ends the engine and forgets all that was in it, so that nothing holds what is kept. */
  stop(): void {
    this.dismissDraft();
    this.#importAbort = null;
    this.#runAborts.clear();
    this.#lastImport = null;
    this.#starting = null;
    this.#letGo();
    compute.stop();
    this.engine = 'starting';
    this.workspace = null;
    this.attempt = null;
    this.previewing = false;
    this.importing = false;
  }

  #adopt(dataset: MappedDataset): void {
    this.#letGo();
    this.dataset = dataset;
  }

  #letGo(): void {
    this.dataset = null;
    this.runs = {};
    this.audiences = [];
    this.resumed = false;
  }

  /** The engine died: start another, load the same file again once, and say what was lost. */
  async #recover(): Promise<void> {
    // One that dies while it starts would die again: the start itself reports it.
    if (this.engine !== 'ready') return;
    this.engine = 'restarting';
    this.#starting = null;
    const request = this.dataset && !this.#recovering ? this.#lastImport : null;
    this.#letGo();
    await this.start();
    this.resumed = false;
    if (this.engineFailure) return;
    if (this.dataset !== null) {
      this.failure = failed('ENGINE_RESUMED');
      return;
    }
    this.#recovering = true;
    const outcome = request ? await this.#load(request) : null;
    this.#recovering = false;
    if (outcome?.status === 'ok') this.#adopt(outcome.value);
    this.failure = outcome?.status === 'failed' ? outcome : failed('ENGINE_LOST');
  }

  #updateRun<Id extends AnalysisId>(analysis: Id, change: Partial<Run<Id>>): void {
    const before: Run<Id> = (this.runs[analysis] as Run<Id> | undefined) ?? emptyRun;
    this.runs = { ...this.runs, [analysis]: { ...before, ...change } };
  }
}

export const session = new Session();
