import { keepFound, type EngineApi } from '../contract/engineApi.ts';
import { ExpectedFailure, settle, succeeded, type Outcome } from '../contract/outcome.ts';
import { createAudienceCalls } from './audienceCalls.ts';
import type { KeptAudience, KeptRun } from './audiences.ts';
import type { Database } from './database.ts';
import { createDesignCalls } from './designCalls.ts';
import { createDocumentCalls, keepDocumentsAlone, type Documents } from './documents.ts';
import { createFileCalls } from './fileCalls.ts';
import { createFilterCalls } from './filterCalls.ts';
import type { EngineHost } from './host.ts';
import { dropDataset, removeFile, type LoadedDataset } from './datasets.ts';
import { settleRestored } from './repairs/applyRepair.ts';
import { SegmentStore } from './segments.ts';
import { createPeriodCalls } from './periodRows.ts';
import { createRepairCalls } from './repairs/repairCalls.ts';
import { importFile } from './importFile.ts';
import { orCancelled } from './cancelling.ts';
import type { LoadedFile } from './import/loadTable.ts';
import { previewFile } from './import/preview.ts';
import { PreparedStore } from './preparedSales.ts';
import { throttleProgress } from './progress.ts';
import { QueryCache, runAnalysis } from './runAnalysis.ts';
import type { WholeScope } from './wholeContext.ts';
import { createShopCalls } from './shopCalls.ts';
import { createScriptCalls } from './native/scriptCalls.ts';
import { createSqlCalls } from './sqlPage/sqlCalls.ts';
import { checkpoint, forget, keepDataset, restoreWorkspace } from './workspace.ts';
import type { LostEntry, Workspace } from '../contract/workspace.ts';

/** The engine: owns the database, the data sets, the latest run of each analysis, the audiences and the documents. */
export function createEngine(host: EngineHost): EngineApi {
  const requests = new Map<string, AbortController>();
  const datasets = new Map<string, LoadedDataset>();
  const customerNames = new Map<string, Promise<readonly string[]>>();
  const runs = new Map<string, KeptRun>();
  const audiences = new Map<string, KeptAudience>();
  const documents: Documents = new Map();
  const cache = new QueryCache(host.memoryBytes / 25);
  // A tenth of the memory, and no line takes more than 40 bytes.
  const preparedStore = new PreparedStore(host.memoryBytes / 400);
  const segmentStore = new SegmentStore();
  let database: Promise<Database> | null = null;
  let restoring: Promise<Workspace> | null = null;
  /** The import at work or being undone. */
  let undoing: Promise<void> = Promise.resolve();
  let dead = false;
  let counter = 0;

  function openDatabase(): Promise<Database> {
    database ??= host.openDatabase(() => {
      dead = true;
    });
    return database;
  }

  /** Takes over what was kept the last time. */
  async function restore(db: Database): Promise<Workspace> {
    const { storing, replacedDamaged } = db;
    const lost: LostEntry[] = replacedDamaged ? [{ kind: 'workspace', name: '' }] : [];
    if (storing !== 'kept')
      return { storing, dataset: null, audiences: [], documents: [], savedAt: null, lost };
    const restored = await restoreWorkspace(db);
    for (const document of restored.documents) documents.set(document.id, document);
    if (restored.loaded === null && restored.blocks > 1) await keepDocumentsAlone(db, documents.values());
    const loaded = restored.loaded && (await settleRestored(db, restored.loaded));
    if (loaded) datasets.set(loaded.dataset.id, loaded);
    for (const kept of restored.audiences) audiences.set(kept.audience.id, kept);
    counter = Math.max(counter, restored.nextId);
    return {
      storing,
      dataset: loaded?.dataset ?? null,
      audiences: restored.audiences.map(({ audience }) => audience),
      documents: restored.documents,
      savedAt: restored.savedAt,
      lost: [...lost, ...restored.lost],
    };
  }

  async function withSignal<Value>(
    requestId: string,
    work: (signal: AbortSignal) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    const abort = new AbortController();
    requests.set(requestId, abort);
    try {
      return await settle(() => work(abort.signal));
    } finally {
      requests.delete(requestId);
    }
  }

  function findRun(runId: string): KeptRun {
    const run = [...runs.values()].find((kept) => kept.runId === runId);
    if (run === undefined) throw new ExpectedFailure('STALE_SELECTION');
    return run;
  }

  function findDataset(id: string): LoadedDataset {
    const loaded = datasets.get(id);
    if (loaded === undefined) throw new ExpectedFailure('NO_DATASET');
    return loaded;
  }

  function adopt(loaded: LoadedDataset): void {
    datasets.set(loaded.dataset.id, loaded);
    customerNames.delete(loaded.dataset.id);
  }

  function findFile(datasetId: string, fileId: string): LoadedFile {
    const found = findDataset(datasetId).files.find(({ file }) => file.id === fileId);
    if (found === undefined) throw new ExpectedFailure('NO_DATASET');
    return found;
  }

  async function inScope<Value>(
    datasetId: string,
    work: (scope: WholeScope) => Promise<Value>,
  ): Promise<Value> {
    const loaded = findDataset(datasetId);
    const db = await openDatabase();
    const findAudience = (id: string): KeptAudience | undefined => audiences.get(id);
    const documentsOf: WholeScope['documentsOf'] = (kind) =>
      [...documents.values()].filter((one) => one.kind === kind);
    return preparedStore.during(() =>
      work({ host, db, preparedStore, segmentStore, loaded, findAudience, documentsOf }),
    );
  }

  return {
    start: () =>
      settle(async () => {
        const started = performance.now();
        const db = await openDatabase().catch((error: unknown) => {
          database = null;
          throw new ExpectedFailure('ENGINE_START_FAILED', { reason: String(error) });
        });
        restoring ??= restore(db);
        const workspace = await restoring;
        return succeeded({ version: db.version, startMs: performance.now() - started, workspace });
      }),

    async ping() {
      if (dead) return false;
      if (database !== null) await (await database).ping();
      return true;
    },

    preview: (request, requestId) =>
      withSignal(requestId, async (signal) => succeeded(await previewFile(request, host, signal))),

    importTable: (request, requestId, onProgress) =>
      withSignal(requestId, async (signal) => {
        const db = await openDatabase();
        await orCancelled(undoing, signal);
        // The rows that come need the room, and what they change makes it worthless.
        await preparedStore.clear();
        const before = request.datasetId === null ? null : findDataset(request.datasetId);
        counter += 1;
        const work = importFile(request, {
          ...{ host, db, signal, fileId: `${counter}` },
          // What was repaired or removed meanwhile stays so.
          before: () => before && (datasets.get(before.dataset.id) ?? before),
          onProgress: throttleProgress(onProgress),
        });
        undoing = work.then(
          () => undefined,
          (error: unknown) => {
            // Nobody waits any more to hear of it.
            if (signal.aborted && !(error instanceof ExpectedFailure)) dead = true;
          },
        );
        const loaded = await orCancelled(work, signal);
        adopt(loaded);
        return succeeded(loaded.dataset);
      }),

    removeFile: (datasetId, fileId) =>
      settle(async () => {
        const before = findDataset(datasetId);
        const isThere = before.files.some(({ file }) => file.id === fileId);
        if (!isThere || before.files.length === 1) throw new ExpectedFailure('NO_DATASET');
        const db = await openDatabase();
        const after = await removeFile(db, before, fileId);
        if (db.storing === 'kept') await keepDataset(db, after);
        adopt(after);
        return succeeded(after.dataset);
      }),

    ...createRepairCalls({ openDatabase, findDataset, adopt }),
    ...createPeriodCalls(inScope, findRun),

    async dropDataset(datasetId) {
      const gone = datasets.get(datasetId);
      if (gone === undefined) return;
      datasets.delete(datasetId);
      customerNames.delete(datasetId);
      cache.clear();
      for (const [key, run] of runs) if (run.datasetId === datasetId) runs.delete(key);
      const made = [...audiences.values()].filter(({ audience }) => audience.datasetId === datasetId);
      for (const { audience } of made) audiences.delete(audience.id);
      const db = await openDatabase();
      await preparedStore.clear();
      if (db.storing === 'kept') {
        await forget(db, { dataset: datasetId, audiences: made.map(({ audience }) => audience.id) });
      }
      await dropDataset(db, datasetId, gone.files);
      if (db.storing !== 'kept') return;
      await checkpoint(db);
      if (datasets.size === 0 && requests.size === 0) await keepDocumentsAlone(db, documents.values());
    },

    run: (request, requestId, onProgress) =>
      withSignal(requestId, (signal) =>
        inScope(request.datasetId, (scope) => {
          counter += 1;
          return runAnalysis(request, {
            ...scope,
            cache,
            runId: `run-${counter}`,
            signal,
            onProgress,
            keep: (run) => {
              if (request.isBeside !== true) runs.set(run.analysis, run);
            },
          });
        }),
      ),

    async cancel(requestId, isKept = false) {
      requests.get(requestId)?.abort(isKept ? keepFound : undefined);
    },

    ...createDocumentCalls({
      ...{ openDatabase, documents },
      onChange: (kind) => {
        if (kind === 'design') cache.clear();
      },
    }),
    ...createDesignCalls({ openDatabase, findRun, customerNames }),
    ...createFileCalls(findFile),
    ...createFilterCalls(inScope),
    ...createSqlCalls(inScope, withSignal),
    ...createShopCalls(withSignal),
    ...createScriptCalls(inScope, withSignal),

    ...createAudienceCalls({
      ...{ openDatabase, findDataset, findRun, audiences, customerNames, preparedStore, withSignal },
      nextId: () => (counter += 1),
    }),
  };
}
