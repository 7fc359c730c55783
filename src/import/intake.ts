import type { PreviewRequest } from '../../workers/contract/importing.ts';
import { takeDesigns } from '../designs.ts';
import { takeRegister } from '../hypotheses/arrived.svelte.ts';
import { t } from '../i18n/language.svelte.ts';
import { arrivalMessages } from '../i18n/messagesImport.ts';
import { takeRecipes } from '../recipes/state.svelte.ts';
import { router } from '../route.svelte.ts';
import { session } from '../session.svelte.ts';
import { isAnalysisId } from '../workbench/questions.ts';
import { missingRoles } from './mapping.ts';
import { loadSample, type Sample } from './samples.ts';

/**
 * Takes files in and opens the check of them, or the page of designs, recipes or the register where they are nothing else; where
 * none can be opened the page stays and the notice tells why.
 */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const designs = await takeDesigns(files);
  if (designs.failure) session.failure = designs.failure;
  const unread = await takeRecipes(designs.others);
  const tables = await takeRegister(unread);
  if (tables.length === 0) {
    if (tables.length < unread.length) router.open('hypotheses');
    else if (unread.length < designs.others.length) router.open('recipes');
    else if (designs.count > 0) router.open('split');
    return;
  }
  const requests = tables.map((file) => ({ file, fileName: nameOf(file) }));
  // Files that come while others are being checked join them, unless they come again.
  const forRecipe = unread.length < designs.others.length || isApplying();
  const isChecking = (router.current.page === 'check' || isApplying()) && session.desk.drafts.length > 0;
  const isKnown = ({ fileName }: PreviewRequest): boolean =>
    session.desk.drafts.some((draft) => draft.fileName === fileName);
  const adds = isChecking && !requests.some(isKnown);
  if (!(await session.desk.open(requests, adds))) return;
  if (!forRecipe) openCheck();
  else if (!isApplying()) router.open('recipes');
}

/** A recipe waits for its file. */
function isApplying(): boolean {
  const { page, query } = router.current;
  return page === 'recipes' && query['apply'] !== undefined;
}

/** Files of a folder are told apart by the way to them. */
function nameOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

/** Takes a table that was copied elsewhere, as cells of a spreadsheet are. False where the text is no table. */
export async function takeText(text: string): Promise<boolean> {
  if (!/\S[\t,;|].*\n|\n.*[\t,;|]\S/.test(text)) return false;
  await takeFiles([new File([text], `${t(arrivalMessages.pastedName)}.tsv`, { type: 'text/plain' })]);
  return true;
}

/** Loads a sample and goes straight on: there is nothing to check in files of ours. */
export async function takeSample(sample: Sample, opens = 'questions'): Promise<void> {
  const { desk } = session;
  if (!(await desk.open(await loadSample(sample)))) return;
  desk.joins = false;
  const isReady = desk.drafts.every(({ kind, mapping }) => missingRoles(kind, mapping).length === 0);
  if (!isReady || desk.drafts.length < sample.files.length) openCheck();
  else await importAndGoOn(opens);
}

/** Takes the tables of a shop that was made here and goes straight on. */
export async function takeMade(
  files: readonly { readonly fileName: string; readonly csv: Blob }[],
  opens = 'questions',
): Promise<void> {
  const { desk } = session;
  if (!(await desk.open(files.map(({ fileName, csv }) => ({ file: csv, fileName }))))) return;
  desk.joins = false;
  await importAndGoOn(opens);
}

/** Takes a test’s table that was made here, beside what is loaded: there is nothing to check in it. */
export async function takeTest(text: string, fileName: string): Promise<void> {
  const { desk } = session;
  if (!(await desk.open([{ file: new File([text], fileName, { type: 'text/csv' }), fileName }]))) return;
  desk.changeKind('experiment');
  desk.joins = session.dataset !== null;
  const isReady = desk.drafts.every(({ kind, mapping }) => missingRoles(kind, mapping).length === 0);
  if (isReady) await importAndGoOn();
  else openCheck();
}

/** Loads what is on the desk; then the question that was asked for, with its settings, or all of them, or another page. */
export async function importAndGoOn(opens = 'questions'): Promise<void> {
  if (!(await session.importDrafts())) return;
  const { page, query } = router.current;
  const { next, ...settings } = page === 'check' ? query : { ...query, next: page };
  if (next !== undefined && isAnalysisId(next)) router.open(next, settings);
  else router.open(opens);
}

/** Opens the check, remembering which question waits for the file. */
function openCheck(): void {
  const { page, query } = router.current;
  if (page === 'check') return;
  const waiting = session.dataset === null && isAnalysisId(page);
  router.open('check', waiting ? { ...query, next: page } : {});
}
