import type { Audience, Selection } from '../workers/contract/audience.ts';
import { catalogue, type AnalysisId } from '../workers/contract/catalogue.ts';
import type { DocumentDraft, KeptDocument } from '../workers/contract/documents.ts';
import { keepFound } from '../workers/contract/engineApi.ts';
import { findForeign, type Filter } from '../workers/contract/filters.ts';
import type { ImportRequest, MappedDataset } from '../workers/contract/importing.ts';
import { failed, type Failure, type Outcome } from '../workers/contract/outcome.ts';
import type { Workspace } from '../workers/contract/workspace.ts';
import type { Aside } from './aside.ts';
import { classroom } from './classroom/classroom.svelte.ts';
import { compute } from './compute.ts';
import { Desk } from './desk.svelte.ts';
import { documentsFor, emptyRun, givenSettings, usedSettings, type Run, type Runs } from './run.ts';
import type { SegmentSettings } from '../workers/contract/segmentations.ts';

export type EngineStatus = 'starting' | 'ready' | 'restarting' | 'failed';

/** The one store: the data set, its runs and the audiences made of them. */
class Session {
  engine = $state<EngineStatus>('starting');
  engineFailure = $state.raw<Failure | null>(null);
  /** What the person should know and has not dismissed. */
  failure = $state.raw<Failure | null>(null);
  dataset = $state.raw<MappedDataset | null>(null);
  runs = $state.raw<Runs>({});
  audiences = $state.raw<readonly Audience[]>([]);
  /** Oldest first. They outlive the data set. */
  documents = $state.raw<readonly KeptDocument[]>([]);
  /** What the engine found kept when it started; null until then. */
  workspace = $state.raw<Workspace | null>(null);
  /** True from a start that found a data set until that is dismissed or another is loaded. */
  resumed = $state(false);
  erasedElsewhere = $state(false);
  /** What was picked in a picture and could be filtered by. */
  offered = $state.raw<Filter | null>(null);
  /** Files on their way in. */
  readonly desk = new Desk({
    ready: async () => {
      await this.start();
      return this.engineFailure;
    },
    dataset: () => this.dataset,
    fail: (failure) => {
      this.failure = failure;
    },
  });

  #starting: Promise<void> | null = null;
  #runAborts = new Map<AnalysisId, AbortController>();
  #lastImports: readonly ImportRequest[] = [];
  #recovering = false;
  /** Ids of lists by run and selection. */
  #madeFrom = new Map<string, string>();
  /** What a new data set took the place of, while that can be taken back. */
  #aside: Aside | null = null;

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
    const found = new Set(workspace.documents.map(({ id }) => id));
    // What this tab alone has outlives an engine that died.
    const own = this.documents.filter(({ id }) => !found.has(id));
    this.documents = [...workspace.documents, ...own];
    for (const document of own) void this.keepDocument(document);
    if (workspace.dataset === null || this.dataset !== null) return;
    this.dataset = workspace.dataset;
    this.audiences = workspace.audiences;
    this.resumed = true;
  }

  /**
   * Loads what is on the desk. The data set before it is let go only once the new one stands, and then put aside where
   * that is wanted. False where nothing was loaded or something is left to be settled.
   */
  async importDrafts(putsAside = false): Promise<boolean> {
    const before = this.dataset;
    const { audiences } = this;
    const imports = this.#lastImports;
    const loaded = await this.desk.load();
    if (loaded === null) return false;
    const { dataset, requests, isPartial } = loaded;
    const isSame = dataset.id === before?.id;
    this.#lastImports = isSame ? [...this.#lastImports, ...requests] : requests;
    if (isSame) this.revise(dataset);
    else {
      this.#adopt(dataset);
      if (before && putsAside) this.#aside = { dataset: before, audiences, imports };
      else if (before) void compute.dropDataset(before.id);
    }
    return !isPartial;
  }

  /** Back to the data set that was put aside, with its lists; to none where there was none. */
  async bringBack(): Promise<void> {
    const now = this.dataset;
    const aside = this.#aside;
    this.#aside = null;
    this.#letGo();
    if (aside) {
      this.dataset = aside.dataset;
      this.audiences = aside.audiences;
      this.#lastImports = aside.imports;
    }
    if (now) await compute.dropDataset(now.id);
  }

  /** Takes one file out of the data set. */
  async removeFile(fileId: string): Promise<void> {
    if (this.dataset === null) return;
    const outcome = await compute.removeFile(this.dataset.id, fileId);
    if (outcome.status === 'ok') this.revise(outcome.value);
    else this.failure = outcome;
  }

  /** Takes over a new state of the same data set. Lists of customers stay, answers are asked for again. */
  revise(dataset: MappedDataset): void {
    this.dataset = dataset;
    for (const abort of this.#runAborts.values()) abort.abort();
    this.runs = {};
  }

  dismissDrafts(): void {
    this.desk.cancel();
    this.desk.clear();
    this.failure = null;
  }

  /** Runs an analysis; a newer call makes the older answer stale, and it is dropped. */
  async run<Id extends AnalysisId>(
    analysis: Id,
    asOf: string | null,
    options: Readonly<Record<string, unknown>>,
    filters: readonly Filter[] = [],
  ): Promise<void> {
    const dataset = this.dataset;
    if (dataset === null) return;
    this.#runAborts.get(analysis)?.abort();
    const abort = new AbortController();
    this.#runAborts.set(analysis, abort);
    const segmentSettings = this.segmentSettingsFor(analysis, options);
    const asked = { asOf, options, filters, segmentSettings };
    const documents = documentsFor(catalogue[analysis], this.documents);
    this.#updateRun(analysis, { ...asked, documents, busy: true, progress: null, failure: null });
    const outcome = await compute.run(
      { analysis, datasetId: dataset.id, ...asked },
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

  /** How the person, or the class, has set the analyses that part customers: what was last asked of them here. */
  segmentSettings(): SegmentSettings {
    return givenSettings(this.runs, classroom.plan?.locked);
  }

  /** Those of them that an analysis with these options looks at. */
  segmentSettingsFor(analysis: AnalysisId, options: Readonly<Record<string, unknown>>): SegmentSettings {
    return usedSettings(catalogue[analysis], options, this.segmentSettings());
  }

  /** The page shows a button for it; null takes it away. What the data has no column for is not offered. */
  offer(filter: Filter | null): void {
    const isForeign = filter !== null && (!this.dataset || findForeign(this.dataset, [filter]) !== undefined);
    this.offered = isForeign ? null : filter;
  }

  /** Ends a run; what it found until then is shown where it can be. */
  cancelRun(analysis: AnalysisId): void {
    this.#runAborts.get(analysis)?.abort(keepFound);
  }

  async createAudience(analysis: AnalysisId, name: string, selection: Selection): Promise<Outcome<Audience>> {
    const runId = this.runs[analysis]?.runId;
    if (!runId) return failed('STALE_SELECTION');
    const outcome = await compute.createAudience({ runId, name, selection });
    if (outcome.status === 'ok') {
      this.audiences = [...this.audiences, outcome.value];
      this.#madeFrom.set(JSON.stringify([runId, selection]), outcome.value.id);
    }
    return outcome;
  }

  /** The list that was made of this selection of the present run; null where there is none. */
  findAudience(analysis: AnalysisId, selection: Selection): Audience | null {
    const id = this.#madeFrom.get(JSON.stringify([this.runs[analysis]?.runId, selection]));
    return this.audiences.find((audience) => audience.id === id) ?? null;
  }

  dropAudience(audienceId: string): void {
    compute.dropAudience(audienceId);
    this.audiences = this.audiences.filter((audience) => audience.id !== audienceId);
  }

  /** Keeps it beyond the data set; one with the same id is replaced. */
  async keepDocument({ id, kind, value }: DocumentDraft): Promise<Outcome<KeptDocument>> {
    const outcome = await compute.keepDocument({ id, kind, value });
    if (outcome.status === 'ok')
      this.documents = [...this.documents.filter((one) => one.id !== id), outcome.value];
    return outcome;
  }

  dropDocument(id: string): void {
    compute.dropDocument(id);
    this.documents = this.documents.filter((one) => one.id !== id);
  }

  /** Removes the data set and what was made of it, here and from what is kept. */
  async startFresh(): Promise<void> {
    const before = this.dataset;
    this.#letGo();
    if (before) await compute.dropDataset(before.id);
  }

  /** Ends the engine and forgets all that was in it, so that nothing holds what is kept. */
  stop(): void {
    this.dismissDrafts();
    this.#runAborts.clear();
    this.#lastImports = [];
    this.#starting = null;
    this.#letGo();
    compute.stop();
    this.engine = 'starting';
    this.workspace = null;
    this.documents = [];
  }

  #adopt(dataset: MappedDataset): void {
    this.#letGo();
    this.dataset = dataset;
  }

  #letGo(): void {
    this.dataset = null;
    this.runs = {};
    this.audiences = [];
    this.#madeFrom.clear();
    this.resumed = false;
    this.offered = null;
    if (this.#aside) void compute.dropDataset(this.#aside.dataset.id);
    this.#aside = null;
  }

  /** The engine died: start another, load the same file again once, and say what was lost. */
  async #recover(): Promise<void> {
    // One that dies while it starts would die again: the start itself reports it.
    if (this.engine !== 'ready') return;
    this.engine = 'restarting';
    this.#starting = null;
    const requests = this.dataset && !this.#recovering ? this.#lastImports : [];
    this.#letGo();
    await this.start();
    this.resumed = false;
    if (this.engineFailure) return;
    if (this.dataset !== null) {
      this.failure = failed('ENGINE_RESUMED');
      return;
    }
    this.#recovering = true;
    const outcome = requests.length > 0 ? await this.desk.replay(requests) : null;
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
