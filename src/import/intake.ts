import { router } from '../route.svelte.ts';
import { session } from '../session.svelte.ts';
import { isAnalysisId } from '../workbench/questions.ts';
import { missingRoles } from './mapping.ts';
import { loadSample, type Sample } from './samples.ts';

/** Takes a file in and opens the check of it; on a failure the page stays and the notice tells why. */
export async function takeFile(file: File): Promise<void> {
  const opened = await session.openFile({ file, fileName: file.name });
  if (opened) openCheck();
}

/** Loads a sample and goes straight on: there is nothing to check in a file of ours. */
export async function takeSample(sample: Sample): Promise<void> {
  const file = await loadSample(sample);
  const opened = await session.openFile({ file, fileName: sample.fileName });
  if (!opened || session.draft === null) return;
  if (missingRoles(session.draft.kind, session.draft.mapping).length > 0) openCheck();
  else await importAndGoOn();
}

/** Loads the drafted file; then the question that was asked for, with its settings, or all of them. */
export async function importAndGoOn(): Promise<void> {
  if (!(await session.importDraft())) return;
  const { page, query } = router.current;
  const { next, ...settings } = page === 'check' ? query : { ...query, next: page };
  if (next !== undefined && isAnalysisId(next)) router.open(next, settings);
  else router.open('questions');
}

/** Opens the check, remembering which question waits for the file. */
function openCheck(): void {
  const { page, query } = router.current;
  if (page === 'check') return;
  const waiting = session.dataset === null && isAnalysisId(page);
  router.open('check', waiting ? { ...query, next: page } : {});
}
