import { catalogue, type AnalysisId } from '../../workers/contract/catalogue.ts';
import type { Selection } from '../../workers/contract/audience.ts';
import { findLacks } from '../../workers/contract/tables.ts';
import { mappedRoles, type MappedDataset } from '../../workers/contract/importing.ts';
import { compute } from '../compute.ts';
import { session } from '../session.svelte.ts';
import { querySql } from '../sql/calls.ts';
import type { Exercise } from './exercise.ts';

/** Whether the data has the tables that the exercise asks about. */
export function canAsk({ analysis }: Exercise, dataset: MappedDataset): boolean {
  return findLacks(mappedRoles(dataset), catalogue[analysis].needs).length === 0;
}

/** A new question about an analysis ends the one before it, so they are asked in turn. */
let lastAsked: Promise<unknown> = Promise.resolve();

/** The result that the answer is read from: asked of the engine as the page of the analysis asks. */
export function askFor({ analysis, options, sql }: Exercise): Promise<unknown> {
  const asked = lastAsked.then(async () => {
    if (sql !== undefined) return askSql(sql);
    await session.run(analysis, null, options, []);
    const run = session.runs[analysis];
    return run?.failure ? null : (run?.result ?? null);
  });
  lastAsked = asked.catch(() => null);
  return asked;
}

async function askSql(text: string): Promise<unknown> {
  const datasetId = session.dataset?.id;
  if (datasetId === undefined) return null;
  const outcome = await querySql({ datasetId, text, isMasked: false }, new AbortController().signal);
  return outcome.status === 'ok' ? outcome.value : null;
}

export interface ListCheck {
  readonly name: string;
  readonly count: number;
  readonly missing: number;
  readonly extra: number;
}

/** The kept list whose members are nearest to those wanted; null where there is none. */
export async function checkLists(analysis: AnalysisId, wanted: Selection): Promise<ListCheck | null> {
  const dataset = session.dataset;
  const runId = session.runs[analysis]?.runId;
  if (dataset === null || !runId) return null;
  const made = await compute.createAudience({ runId, name: 'answer', selection: wanted });
  if (made.status === 'failed') return null;
  const checks: ListCheck[] = [];
  for (const { id, name } of session.audiences) {
    const parts = await compute.countOverlap(dataset.id, [made.value.id, id]);
    if (parts.status === 'failed') continue;
    const [missing = 0, extra = 0] = parts.value.only;
    checks.push({ name, count: parts.value.all, missing, extra });
  }
  compute.dropAudience(made.value.id);
  const [nearest] = checks.sort((a, b) => a.missing + a.extra - b.missing - b.extra);
  return nearest ?? null;
}
