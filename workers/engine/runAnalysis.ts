import { stageKey, completeOptions } from '../contract/options.ts';
import { exclusionRules } from '../contract/importing.ts';
import { catalogue, type AnalysisId, type ResultOf } from '../contract/catalogue.ts';
import type { AnalysisRequest, OnProgress, RunResult } from '../contract/engineApi.ts';
import { ExpectedFailure, failed, settle, succeeded } from '../contract/outcome.ts';
import type { Note, Outcome, SqlStep } from '../contract/outcome.ts';
import { mappedRoles, tableOf, type MappedDataset } from '../contract/importing.ts';
import type { AnalysisSpec, Membership } from '../contract/analysis.ts';
import { largeBuffers } from '../contract/moving.ts';
import { findLacks } from '../contract/tables.ts';
import { queries } from '../analyses/queries.ts';
import { narrowDays, type Filter } from '../contract/filters.ts';
import type { SegmentSettings } from '../contract/segmentations.ts';
import type { Collected, PreparedSales, QueryContext, QueryRunner, SalesInMemory } from './analysisModule.ts';
import type { KeptRun } from './audiences.ts';
import { relationsOf } from './relations.ts';
import { checkFilters, Narrowing } from './narrowing.ts';
import { day, sql, type Sql } from './sql.ts';
import { groupsOfFilters, readInMemory, wholeContext, type WholeScope } from './wholeContext.ts';

interface CachedQuery {
  readonly collected: Collected;
  readonly steps: readonly SqlStep[];
}

/**
 * Answers of the query stage, so that a change of a kernel option does not ask the database again. The last one stays however
 * large it is; older ones while all together take no more than mostBytes.
 */
export class QueryCache {
  readonly #entries = new Map<string, CachedQuery>();
  static readonly #limit = 8;
  readonly #mostBytes: number;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  get(key: string): CachedQuery | undefined {
    const entry = this.#entries.get(key);
    if (entry) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    return entry;
  }

  set(key: string, entry: CachedQuery): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    let bytes = [...this.#entries.values()].reduce((sum, one) => sum + bytesOf(one), 0);
    for (const [oldest, one] of this.#entries) {
      if (this.#entries.size === 1) break;
      if (this.#entries.size <= QueryCache.#limit && bytes <= this.#mostBytes) break;
      this.#entries.delete(oldest);
      bytes -= bytesOf(one);
    }
  }

  clear(): void {
    this.#entries.clear();
  }
}

function bytesOf({ collected: { input } }: CachedQuery): number {
  return Object.values(input.columns).reduce((sum, { byteLength }) => sum + byteLength, 0);
}

export interface RunContext extends WholeScope {
  readonly cache: QueryCache;
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
  const outcome = await settle(() => answer(request, context));
  if (outcome.status === 'ok') context.preparedStore.warm(context.db, context.loaded.dataset);
  const isFiltered = !ignoresFilters(request.analysis) && (request.filters?.length ?? 0) > 0;
  // Where nothing is left to count, the filter is what a person would change first.
  return isFiltered && outcome.status === 'failed' && outcome.code === 'NO_ROWS'
    ? failed('FILTER_LEAVES_NOTHING')
    : outcome;
}

function ignoresFilters(analysis: AnalysisId): boolean {
  const spec: AnalysisSpec = catalogue[analysis];
  return spec.ignoresFilters === true;
}

async function answer<Id extends AnalysisId>(
  request: AnalysisRequest<Id>,
  context: RunContext,
): Promise<Outcome<RunResult<Id>>> {
  const spec = catalogue[request.analysis];
  const asked = readRequest(request, context);
  const { dataset, filters, asOf, options } = asked;
  const queryStart = performance.now();
  context.onProgress({ stage: 'query', share: null });
  const key = JSON.stringify([
    request.analysis,
    dataset.id,
    dataset.revision,
    asOf,
    stageKey(spec, options, 'query'),
    filters,
    asked.segmentSettings,
  ]);
  const cached = context.cache.get(key) ?? (await collect(asked, context));
  if (request.isBeside !== true) context.cache.set(key, cached);
  const kernelStart = performance.now();
  context.onProgress({ stage: 'kernel', share: null });
  const output = await context.host.runKernel(
    request.analysis,
    cached.collected.input,
    options,
    context.signal,
    (share) => context.onProgress({ stage: 'kernel', share }),
  );
  if (output.status === 'failed') return output;

  if (output.membership) {
    const { moneyDecimals } = dataset;
    const kept = {
      runId: context.runId,
      datasetId: dataset.id,
      analysis: request.analysis,
      ...{ asOf, filters, moneyDecimals },
      given: request.options,
    };
    context.keep({ ...kept, membership: apartFrom(output.membership, output.result) });
  }
  const notes: Note[] = [...cached.collected.notes, ...output.notes];
  notes.push(...noteLeftOut(spec, dataset));
  return succeeded({ runId: context.runId, result: output.result as ResultOf[Id] }, notes, {
    sql: cached.steps,
    rowsIn: cached.collected.rowsIn,
    rowsOut: firstLength(cached.collected),
    asOf,
    filters,
    options,
    engineVersion: `DuckDB ${context.db.version}`,
    seed: null,
    durationMs: { query: kernelStart - queryStart, kernel: performance.now() - kernelStart },
  });
}

/** A result leaves the engine with its arrays, and what is kept of the run does not go with it. */
function apartFrom(membership: Membership, result: unknown): Membership {
  const leaving = new Set(largeBuffers(result));
  const isShared = largeBuffers(membership).some((buffer) => leaving.has(buffer));
  return isShared ? structuredClone(membership) : membership;
}

/** What a request asks for, complete and checked. Fails as the run would. */
export function readRequest<Id extends AnalysisId>(request: AnalysisRequest<Id>, scope: WholeScope): Asked {
  const { analysis } = request;
  const spec: AnalysisSpec = catalogue[analysis];
  const whole = scope.loaded.dataset;
  checkNeeds(spec, whole, scope);
  const options = completeOptions(spec, request.options);
  const given = checkFilters(whole, request.filters);
  const filters = ignoresFilters(analysis) ? [] : given;
  const dataset = narrowDays(whole, filters);
  const asOf = request.asOf ?? dataset.asOf;
  day(asOf);
  return { analysis, dataset, filters, asOf, options, segmentSettings: request.segmentSettings ?? {} };
}

function checkNeeds(spec: AnalysisSpec, dataset: MappedDataset, { documentsOf }: WholeScope): void {
  const more = spec.needsWith && documentsOf(spec.needsWith.document).length > 0 ? spec.needsWith.needs : [];
  const [lack] = findLacks(mappedRoles(dataset), [...spec.needs, ...more]);
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

export interface Asked {
  readonly analysis: AnalysisId;
  /** As far as the filters reach. */
  readonly dataset: MappedDataset;
  readonly filters: readonly Filter[];
  readonly asOf: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly segmentSettings: SegmentSettings;
}

/** The query half of an analysis, and the statements that it asked. */
export async function collect(
  { analysis, dataset, filters, asOf, options, segmentSettings }: Asked,
  scope: WholeScope & { readonly signal: AbortSignal },
): Promise<CachedQuery> {
  const { db, preparedStore, loaded, signal } = scope;
  const steps: SqlStep[] = [];
  const note = (title: string, statement: Sql): Sql => {
    steps.push({ title, sql: statement.text });
    return statement;
  };
  const runner: QueryRunner = {
    rows: (title, statement) => db.rows(note(title, statement), signal),
    columns: (title, statement) => db.columns(note(title, statement), signal),
    told: (title, statement) => void note(`${title} (in memory)`, statement),
  };
  const relations = relationsOf(dataset.id);
  let made: Promise<PreparedSales> | null = null;
  async function prepare(): Promise<PreparedSales> {
    const whole = await preparedStore.get(db, loaded.dataset, signal);
    steps.unshift(...whole.steps);
    return narrowing.prepared(whole);
  }
  const asking = { asOf, segmentSettings, signal, onStep: (step: SqlStep): void => void steps.push(step) };
  const whole = wholeContext(scope, asking);
  const groups = await groupsOfFilters(scope, filters, asking);
  const narrowing = new Narrowing({ dataset, relations, asOf, groups }, filters);
  let held: Promise<SalesInMemory | null> | null = null;
  const queryContext: QueryContext = {
    ...whole,
    dataset,
    sales: filters.length === 0 ? whole.sales : narrowing.kept('orders'),
    kept: (kind) => narrowing.kept(kind),
    all: (kind) => narrowing.all(kind),
    prepare: () => (made ??= prepare()),
    inMemory: () =>
      (held ??= queryContext.prepare().then((prepared) => readInMemory(db, narrowing, prepared, signal))),
    isFiltered: filters.length > 0,
  };
  const found = filters.length === 0 ? [] : await countLeft(runner, queryContext);
  const collected = await queries[analysis](runner, queryContext, options);
  const notes = [...found, ...narrowing.notes(), ...collected.notes];
  return { collected: { ...collected, notes }, steps };
}

/** How many order lines the filters leave; FILTER_LEAVES_NOTHING for none. */
async function countLeft(runner: QueryRunner, { dataset, prepare, inMemory }: QueryContext): Promise<Note[]> {
  const { lines } = await prepare();
  const memory = await inMemory();
  const title = 'order lines that match the filter';
  const statement = sql`SELECT count(*)::DOUBLE AS lines FROM ${lines}`;
  if (memory) runner.told(title, statement);
  const rows = memory ? memory.kept.lineCount : Number((await runner.rows(title, statement))[0]?.lines);
  if (rows === 0) throw new ExpectedFailure('FILTER_LEAVES_NOTHING');
  return [{ code: 'FILTERED', detail: { rows, of: tableOf(dataset, 'orders')?.rowsKept ?? 0 } }];
}
