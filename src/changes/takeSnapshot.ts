import type { KpiId, KpiResult } from '../../workers/analyses/kpi/result.ts';
import { catalogue, type AnalysisId, type ResultOf } from '../../workers/contract/catalogue.ts';
import type { AnalysisSpec } from '../../workers/contract/analysis.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import { mappedRoles, type MappedDataset } from '../../workers/contract/importing.ts';
import type { Note, Outcome, Provenance } from '../../workers/contract/outcome.ts';
import { findLacks } from '../../workers/contract/tables.ts';
import type { KeptDocument } from '../../workers/contract/documents.ts';
import { compute } from '../compute.ts';
import { recipeState } from '../recipes/state.svelte.ts';
import { router } from '../route.svelte.ts';
import { session } from '../session.svelte.ts';
import {
  keptSnapshots,
  type KeptFigure,
  type KeptKpis,
  type KeptSegments,
  type Snapshot,
} from './snapshot.ts';

type Settings = Readonly<Record<string, unknown>>;

/** What the figures look at. */
export interface Look {
  readonly dataset: MappedDataset;
  /** ISO day; null for the day after the last one. */
  readonly asOf: string | null;
  readonly filters: readonly Filter[];
}

/** The settings in use: of the last run, else of the applied recipe. */
export function settingsInUse(id: AnalysisId): Settings {
  return session.runs[id]?.options ?? recipeState.settings[id] ?? {};
}

/** Key figures with what stands behind them, which is not kept. */
export interface CountedKpis {
  readonly result: KpiResult;
  readonly notes: readonly Note[];
  readonly provenance: Provenance;
}

export interface Taken {
  readonly snapshot: Snapshot;
  /** null where the data does not allow it. */
  readonly kpis: CountedKpis | null;
}

/** Counts the totals of today’s data. Takes as long as the analyses behind it; answers that are there are used. */
export async function takeSnapshot(look: Look, recipe: string | null): Promise<Taken> {
  const { dataset, filters } = look;
  const mapped = mappedRoles(dataset);
  const { kept, counted } = await countKpis(look);
  const snapshot: Snapshot = {
    ...{ dangol: 'snapshot', version: 1, recipe },
    data: {
      ...{ name: dataset.name, firstDay: dataset.firstDay, lastDay: dataset.lastDay },
      asOf: look.asOf ?? dataset.asOf,
      customers: dataset.customerCount,
      rows: dataset.tables.reduce((sum, { rowsKept }) => sum + rowsKept, 0),
      decimals: dataset.moneyDecimals,
      roles: Object.entries(mapped).flatMap(([kind, roles]) => roles.map((role) => `${kind}.${role}`)),
      filters: JSON.stringify(filters),
    },
    kpis: kept,
    alarms: await countAlarms(look),
    segments: await countSegments(look),
  };
  return { snapshot, kpis: counted };
}

function isReady(id: AnalysisId, dataset: MappedDataset): boolean {
  const spec: AnalysisSpec = catalogue[id];
  return findLacks(mappedRoles(dataset), spec.needs).length === 0;
}

/** An analysis without members: nobody’s selection is lost by it. */
async function ask<Id extends 'kpi' | 'signals'>(
  id: Id,
  { dataset, asOf, filters }: Look,
  options: Settings,
): Promise<{
  readonly result: ResultOf[Id];
  readonly notes: readonly Note[];
  readonly provenance: Provenance;
} | null> {
  if (!isReady(id, dataset)) return null;
  const outcome = await compute.run(
    { analysis: id, datasetId: dataset.id, asOf, filters, options },
    () => {},
  );
  if (outcome.status !== 'ok' || outcome.provenance === null) return null;
  return { result: outcome.value.result, notes: outcome.notes, provenance: outcome.provenance };
}

async function countKpis(
  look: Look,
): Promise<{ readonly kept: KeptKpis | null; readonly counted: CountedKpis | null }> {
  const { targets: _targets, ...rest } = settingsInUse('kpi');
  // Whole files grow from month to month; months compare.
  const period = rest['period'] === undefined || rest['period'] === 'all' ? 'month' : rest['period'];
  const settings = { ...rest, period };
  const counted = await ask('kpi', look, settings);
  if (counted === null) return { kept: null, counted };
  const { result } = counted;
  const { start, end, days } = result.shown;
  const figures = Object.entries(result.kpis).flatMap(
    ([id, { value, unit, better, interval }]): KeptFigure[] =>
      value === null ? [] : [{ id: id as KpiId, value, unit, better, interval }],
  );
  const { isPartial } = result;
  const kept = { start, end, days, isPartial, settings: JSON.stringify(settings), figures };
  return { kept, counted };
}

async function countAlarms(look: Look): Promise<Snapshot['alarms']> {
  const settings = settingsInUse('signals');
  const counted = await ask('signals', look, settings);
  if (counted === null) return null;
  const { result } = counted;
  return {
    settings: JSON.stringify({ ...settings, grain: result.grain }),
    items: result.alarms.map(({ id, status, watches }) => {
      const rings = watches.flatMap(({ since }) => since ?? []).sort();
      return { id, status, since: rings[0] ?? null };
    }),
  };
}

function forgetRun(id: AnalysisId): void {
  const { [id]: _forgotten, ...others } = session.runs;
  session.runs = others;
}

/** Runs as the page of the analysis would, so that what it shows and what is picked there stay. */
export async function runOnce<Id extends AnalysisId>(
  id: Id,
  { asOf, filters }: Look,
  options: Settings,
): Promise<ResultOf[Id] | null> {
  const last = session.runs[id];
  const isThere =
    last !== undefined &&
    !last.busy &&
    last.failure === null &&
    last.asOf === asOf &&
    JSON.stringify([last.options, last.filters]) === JSON.stringify([options, filters]);
  if (!isThere) await session.run(id, asOf, options, filters);
  const run = session.runs[id];
  // What nobody has opened is not among what was opened.
  if (last === undefined && run !== undefined && router.current.page !== id) forgetRun(id);
  return run === undefined || run.failure !== null ? null : (run.result as ResultOf[Id] | null);
}

async function countSegments(look: Look): Promise<readonly KeptSegments[]> {
  if (!isReady('rfm', look.dataset)) return [];
  const all: KeptSegments[] = [];
  const add = (by: KeptSegments['by'], groups: KeptSegments['groups'] | undefined): void => {
    const settings = JSON.stringify(settingsInUse(by));
    if (groups)
      all.push({
        by,
        settings,
        groups: groups.map(({ id, customers, revenue }) => ({ id, customers, revenue })),
      });
  };
  const named = <
    Row extends { readonly id: string; readonly customerCount: number; readonly revenue: number },
  >(
    rows: readonly Row[] | undefined,
  ): KeptSegments['groups'] | undefined =>
    rows?.map(({ id, customerCount, revenue }) => ({ id, customers: customerCount, revenue }));
  add('rfm', named((await runOnce('rfm', look, settingsInUse('rfm')))?.segments));
  add('lifecycle', named((await runOnce('lifecycle', look, settingsInUse('lifecycle')))?.stages));
  add('value', named((await runOnce('value', look, settingsInUse('value')))?.tiers));
  return all;
}

/** Keeps it beyond the data; one of the same data, day and filters is replaced. */
export function keepSnapshot(snapshot: Snapshot): Promise<Outcome<KeptDocument>> {
  const key = ({ data }: Snapshot): string => JSON.stringify([data.name, data.asOf, data.filters]);
  const same = keptSnapshots(session.documents).find((kept) => key(kept.snapshot) === key(snapshot));
  const id = same?.id ?? `snapshot-${crypto.randomUUID()}`;
  return session.keepDocument({ id, kind: 'snapshot', value: snapshot });
}

/** Today’s totals, counted and kept under the name of a recipe. */
export async function keepToday(look: Look, recipe: string): Promise<Outcome<KeptDocument>> {
  return keepSnapshot((await takeSnapshot(look, recipe)).snapshot);
}
