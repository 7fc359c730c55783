import { catalogue, type AnalysisId } from '../../workers/contract/catalogue.ts';
import type { Selection } from '../../workers/contract/audience.ts';
import { findLacks } from '../../workers/contract/tables.ts';
import { mappedRoles, type MappedDataset } from '../../workers/contract/importing.ts';
import { classroom } from '../classroom/classroom.svelte.ts';
import { compute } from '../compute.ts';
import { session } from '../session.svelte.ts';
import { querySql } from '../sql/calls.ts';
import { askedOptions } from './answerKey.ts';
import type { Exercise } from './exercise.ts';
import { findNearestList, type ListCheck } from './nearestList.ts';

/** Whether the data has the tables that the exercise asks about. */
export function canAsk({ analysis }: Exercise, dataset: MappedDataset): boolean {
  return findLacks(mappedRoles(dataset), catalogue[analysis].needs).length === 0;
}

/** A new question about an analysis ends the one before it, so they are asked in turn. */
let lastAsked: Promise<unknown> = Promise.resolve();

/** The result that the answer is read from: asked of the engine as the page of the analysis asks. */
export function askFor(exercise: Exercise): Promise<unknown> {
  const { analysis, sql } = exercise;
  const options = askedOptions(exercise, classroom.plan?.locked ?? {});
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
  const outcome = await querySql({ datasetId, text, takesPersonal: false }, new AbortController().signal);
  return outcome.status === 'ok' ? outcome.value : null;
}

/** The kept list whose members are nearest to those wanted; null where there is none. */
export async function checkLists(analysis: AnalysisId, selection: Selection): Promise<ListCheck | null> {
  const datasetId = session.dataset?.id;
  const runId = session.runs[analysis]?.runId;
  if (!datasetId || !runId) return null;
  return findNearestList(compute, { datasetId, runId, selection }, session.audiences);
}
