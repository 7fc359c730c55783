import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import type { NativeScript } from '../../workers/contract/engineApi.ts';
import { failed, type Outcome } from '../../workers/contract/outcome.ts';
import { withCancel } from '../compute.ts';
import { session } from '../session.svelte.ts';

/** The statements behind the result that is shown, as a script. Nothing changes. */
export async function writeScript(analysis: AnalysisId, signal: AbortSignal): Promise<Outcome<NativeScript>> {
  const run = session.runs[analysis];
  if (session.dataset === null || run === undefined) return failed('NO_DATASET');
  const { asOf, options, filters, segmentSettings } = run;
  const request = { analysis, datasetId: session.dataset.id, asOf, options, filters, segmentSettings };
  return withCancel('file', signal, (api, id) => api.nativeScript(request, id));
}
