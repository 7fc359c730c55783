import type { Audience, SetOperation } from '../../workers/contract/audience.ts';
import { failed, type Outcome } from '../../workers/contract/outcome.ts';
import { compute } from '../compute.ts';
import { session } from '../session.svelte.ts';

/** A list made of lists. */
export async function combineAudiences(
  how: SetOperation,
  name: string,
  audienceIds: readonly string[],
): Promise<Outcome<Audience>> {
  if (session.dataset === null) return failed('NO_DATASET');
  const { id: datasetId } = session.dataset;
  const outcome = await compute.combineAudiences({ datasetId, name, how, audienceIds });
  if (outcome.status === 'ok') session.audiences = [...session.audiences, outcome.value];
  return outcome;
}
