import type { EngineApi, OnProgress } from '../contract/engineApi.ts';
import { ExpectedFailure, settle, succeeded, type Outcome } from '../contract/outcome.ts';
import { buildAudience, memberRow, pageMembers, selectMembers, sumRevenue } from './audiences.ts';
import type { KeptAudience, KeptRun } from './audiences.ts';
import { fileSlots, type Database } from './database.ts';
import { writeCsv } from './exportCsv.ts';
import type { EngineHost } from './host.ts';
import { dropRelations, loadOrders, type LoadedDataset } from './import/loadOrders.ts';
import { previewFile } from './import/preview.ts';
import { QueryCache, runAnalysis } from './runAnalysis.ts';
import { name, sql } from './sql.ts';

const progressEveryMs = 80;

/** Lets a change of stage through at once and shares of the same stage now and then. */
function throttleProgress(onProgress: OnProgress): OnProgress {
  let stage = '';
  let sentAt = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.stage === stage && now - sentAt < progressEveryMs) return;
    stage = progress.stage;
    sentAt = now;
    onProgress(progress);
  };
}

/** The engine: owns the database, the data sets, the latest run of each analysis and the audiences. */
export function createEngine(host: EngineHost): EngineApi {
  const requests = new Map<string, AbortController>();
  const datasets = new Map<string, LoadedDataset>();
  const customerNames = new Map<string, Promise<readonly string[]>>();
  const runs = new Map<string, KeptRun>();
  const audiences = new Map<string, KeptAudience>();
  const cache = new QueryCache();
  let database: Promise<Database> | null = null;
  let dead = false;
  let counter = 0;

  function openDatabase(): Promise<Database> {
    database ??= host.openDatabase(() => {
      dead = true;
    });
    return database;
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

  function findAudience(id: string): KeptAudience {
    const kept = audiences.get(id);
    if (kept === undefined) throw new ExpectedFailure('STALE_SELECTION');
    return kept;
  }

  function namesOf(datasetId: string): Promise<readonly string[]> {
    const known = customerNames.get(datasetId);
    if (known) return known;
    const { customers } = findDataset(datasetId);
    const names = openDatabase()
      .then((db) => db.rows(sql`SELECT customer FROM ${name(customers)} ORDER BY customer_index`))
      .then((rows) => rows.map((row) => String(row.customer)));
    customerNames.set(datasetId, names);
    return names;
  }

  return {
    start: () =>
      settle(async () => {
        const started = performance.now();
        const db = await openDatabase().catch((error: unknown) => {
          database = null;
          throw new ExpectedFailure('ENGINE_START_FAILED', { reason: String(error) });
        });
        return succeeded({ version: db.version, startMs: performance.now() - started });
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
        counter += 1;
        const slot = fileSlots[counter % fileSlots.length] ?? fileSlots[0];
        const loaded = await loadOrders(request, {
          ...{ host, db, slot, signal },
          id: `${counter}`,
          onProgress: throttleProgress(onProgress),
        });
        datasets.set(loaded.dataset.id, loaded);
        return succeeded(loaded.dataset);
      }),

    async dropDataset(datasetId) {
      if (!datasets.delete(datasetId)) return;
      customerNames.delete(datasetId);
      cache.clear();
      for (const [key, run] of runs) if (run.datasetId === datasetId) runs.delete(key);
      for (const [key, kept] of audiences) if (kept.audience.datasetId === datasetId) audiences.delete(key);
      await dropRelations(await openDatabase(), datasetId);
    },

    run: (request, requestId, onProgress) =>
      withSignal(requestId, async (signal) => {
        const loaded = findDataset(request.datasetId);
        const db = await openDatabase();
        counter += 1;
        return runAnalysis(request, {
          host,
          db,
          cache,
          loaded,
          runId: `run-${counter}`,
          signal,
          onProgress,
          keep: (run) => runs.set(run.analysis, run),
        });
      }),

    async cancel(requestId) {
      requests.get(requestId)?.abort();
    },

    rejectedRowsCsv: (datasetId) =>
      settle(async () => {
        const { rejected, headers } = findDataset(datasetId);
        const rows = rejected.map(({ line, reason, cells }) => [line, reason, ...cells]);
        return succeeded(writeCsv(['line', 'reason', ...headers], rows));
      }),

    countSelection: (runId, selection) =>
      settle(async () => {
        const run = findRun(runId);
        const members = selectMembers(run.membership, selection);
        return succeeded({ customerCount: members.length, revenue: sumRevenue(run, members) });
      }),

    createAudience: (request) =>
      settle(async () => {
        const run = findRun(request.runId);
        const names = await namesOf(run.datasetId);
        counter += 1;
        const kept = buildAudience(`audience-${counter}`, run, request, (index) => names[index] ?? '');
        audiences.set(kept.audience.id, kept);
        return succeeded(kept.audience);
      }),

    async dropAudience(audienceId) {
      audiences.delete(audienceId);
    },

    audienceMembers: (request) =>
      settle(async () => succeeded(pageMembers(findAudience(request.audienceId), request))),

    audienceCsv: (audienceId, { headers, groups }) =>
      settle(async () => {
        const kept = findAudience(audienceId);
        const columns = ['customer', 'segment', ...Object.keys(kept.measures)];
        const rows = kept.customers.map((_, i) => {
          const [customer = '', segment = '', ...figures] = memberRow(kept, i);
          return [customer, groups[segment] ?? segment, ...figures];
        });
        return succeeded(
          writeCsv(
            columns.map((column) => headers[column] ?? column),
            rows,
          ),
        );
      }),
  };
}
