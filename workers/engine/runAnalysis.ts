import { stageKey, completeOptions } from '../contract/options.ts';
import { exclusionRules } from '../contract/importing.ts';
import { catalogue, type AnalysisId, type ResultOf } from '../contract/catalogue.ts';
import type { AnalysisRequest, OnProgress, RunResult } from '../contract/engineApi.ts';
import { ExpectedFailure, succeeded, type Note, type Outcome, type SqlStep } from '../contract/outcome.ts';
import { mappedRoles, type MappedDataset } from '../contract/importing.ts';
import type { AnalysisSpec } from '../contract/analysis.ts';
import { findLacks } from '../contract/tables.ts';
import { queries } from '../analyses/queries.ts';
import type { Collected, QueryContext, QueryRunner } from './analysisModule.ts';
import type { KeptRun } from './audiences.ts';
import type { Database } from './database.ts';
import type { EngineHost } from './host.ts';
import type { LoadedDataset } from './datasets.ts';
import { relationsOf } from './relations.ts';
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
  checkNeeds(spec, dataset);
  const options = completeOptions(spec, request.options);
  const asOf = request.asOf ?? dataset.asOf;
  day(asOf);

  const queryStart = performance.now();
  context.onProgress({ stage: 'query', share: null });
  const key = JSON.stringify([
    request.analysis,
    dataset.id,
    dataset.revision,
    asOf,
    stageKey(spec, options, 'query'),
  ]);
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
  notes.push(...noteLeftOut(spec, dataset));
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

function checkNeeds(spec: AnalysisSpec, dataset: MappedDataset): void {
  const [lack] = findLacks(mappedRoles(dataset), spec.needs);
  if (lack === undefined) return;
  const roles = lack.roles.join(', ');
  if (lack.isLoaded) throw new ExpectedFailure('MISSING_ROLE', { roles });
  throw new ExpectedFailure('MISSING_TABLE', { table: lack.kind, roles });
}

/** Order lines that no analysis of purchases counts, and why. */
function noteLeftOut(spec: AnalysisSpec, dataset: MappedDataset): Note[] {
  const usesOrders = spec.needs.some((need) => 'orders' in need);
  const reports = dataset.tables
    .filter(({ kind }) => kind === 'orders' && usesOrders)
    .flatMap(({ files }) => files.map(({ report }) => report));
  const counts = exclusionRules.map((rule) => ({
    rule,
    rows: reports.reduce((sum, { rowsExcluded }) => sum + rowsExcluded[rule], 0),
  }));
  const told = counts.filter(({ rows }) => rows > 0);
  const rows = told.reduce((sum, count) => sum + count.rows, 0);
  if (rows === 0) return [];
  const reasons = told.map((count) => `${count.rule} ${count.rows}`).join(', ');
  return [{ code: 'ROWS_LEFT_OUT', detail: { rows, reasons } }];
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
  const relations = relationsOf(loaded.dataset.id);
  const queryContext: QueryContext = {
    dataset: loaded.dataset,
    sales: name(relations.kept('orders')),
    customers: name(relations.customers),
    kept: (kind) => name(relations.kept(kind)),
    all: (kind) => name(relations.all(kind)),
    asOf,
  };
  return { collected: await queries[analysis](runner, queryContext, options), steps };
}
