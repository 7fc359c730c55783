import { stageKey, completeOptions } from '../contract/options.ts';
import { exclusionRules } from '../contract/importing.ts';
import { catalogue, type AnalysisId, type ResultOf } from '../contract/catalogue.ts';
import type { AnalysisRequest, OnProgress, RunResult } from '../contract/engineApi.ts';
import { ExpectedFailure, succeeded, type Note, type Outcome, type SqlStep } from '../contract/outcome.ts';
import { findMissingRoles, type OrderRole } from '../contract/tables.ts';
import { queries } from '../analyses/queries.ts';
import type { Collected, QueryContext, QueryRunner } from './analysisModule.ts';
import type { KeptRun } from './audiences.ts';
import type { Database } from './database.ts';
import type { EngineHost } from './host.ts';
import type { LoadedDataset } from './import/loadOrders.ts';
import { day, name, type Sql } from './sql.ts';

interface CachedQuery {
  readonly collected: Collected;
  readonly steps: readonly SqlStep[];
}

/** Answers of the query stage, so that a change of a kernel option does not ask the database again. */
export class QueryCache {
  readonly #entries = new Map<string, CachedQuery>();
  static readonly #limit = 8;

  get(key: string): CachedQuery | undefined {
    const entry = this.#entries.get(key);
    if (entry) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    return entry;
  }

  set(key: string, entry: CachedQuery): void {
    this.#entries.set(key, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > QueryCache.#limit && oldest !== undefined) this.#entries.delete(oldest);
  }

  clear(): void {
    this.#entries.clear();
  }
}

export interface RunContext {
  readonly host: EngineHost;
  readonly db: Database;
  readonly cache: QueryCache;
  readonly loaded: LoadedDataset;
  readonly runId: string;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  readonly keep: (run: KeptRun) => void;
}

/** Query, kernel, account: one run of one analysis. */
export async function runAnalysis<Id extends AnalysisId>(
  request: AnalysisRequest<Id>,
  context: RunContext,
): Promise<Outcome<RunResult<Id>>> {
  const spec = catalogue[request.analysis];
  const { dataset } = context.loaded;
  const missing = findMissingRoles(new Set<OrderRole>(dataset.mapped), spec.needs);
  if (missing.length > 0) throw new ExpectedFailure('MISSING_ROLE', { roles: missing.join(', ') });
  const options = completeOptions(spec, request.options);
  const asOf = request.asOf ?? dataset.asOf;
  day(asOf);

  const queryStart = performance.now();
  context.onProgress({ stage: 'query', share: null });
  const key = JSON.stringify([request.analysis, dataset.id, asOf, stageKey(spec, options, 'query')]);
  const cached = context.cache.get(key) ?? (await collect(request.analysis, context, asOf, options));
  context.cache.set(key, cached);
  const kernelStart = performance.now();
  context.onProgress({ stage: 'kernel', share: null });
  const output = await context.host.runKernel(
    request.analysis,
    cached.collected.input,
    options,
    context.signal,
  );
  if (output.status === 'failed') return output;

  if (output.membership) {
    const { moneyDecimals } = dataset;
    const kept = {
      runId: context.runId,
      datasetId: dataset.id,
      analysis: request.analysis,
      asOf,
      moneyDecimals,
    };
    context.keep({ ...kept, membership: output.membership });
  }
  const notes: Note[] = [...cached.collected.notes, ...output.notes];
  const leftOut = dataset.report.rowsRead - dataset.report.rowsRejected - dataset.report.rowsKept;
  if (leftOut > 0) {
    const { rowsExcluded } = dataset.report;
    const reasons = exclusionRules.filter((rule) => rowsExcluded[rule] > 0);
    const named = reasons.map((rule) => `${rule} ${rowsExcluded[rule]}`).join(', ');
    notes.push({ code: 'ROWS_LEFT_OUT', detail: { rows: leftOut, reasons: named } });
  }
  return succeeded({ runId: context.runId, result: output.result as ResultOf[Id] }, notes, {
    sql: cached.steps,
    rowsIn: cached.collected.rowsIn,
    rowsOut: firstLength(cached.collected),
    asOf,
    options,
    engineVersion: `DuckDB ${context.db.version}`,
    seed: null,
    durationMs: { query: kernelStart - queryStart, kernel: performance.now() - kernelStart },
  });
}

function firstLength(collected: Collected): number {
  return Object.values(collected.input.columns)[0]?.length ?? 0;
}

async function collect(
  analysis: AnalysisId,
  { db, loaded, signal }: RunContext,
  asOf: string,
  options: Readonly<Record<string, unknown>>,
): Promise<CachedQuery> {
  const steps: SqlStep[] = [];
  const note = (title: string, statement: Sql): Sql => {
    steps.push({ title, sql: statement.text });
    return statement;
  };
  const runner: QueryRunner = {
    rows: (title, statement) => db.rows(note(title, statement), signal),
    columns: (title, statement) => db.columns(note(title, statement), signal),
  };
  const queryContext: QueryContext = {
    dataset: loaded.dataset,
    sales: name(loaded.sales),
    customers: name(loaded.customers),
    asOf,
  };
  return { collected: await queries[analysis](runner, queryContext, options), steps };
}
