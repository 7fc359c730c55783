import { designEnding, readDesign, type ExperimentDesign } from '../workers/contract/design.ts';
import { failed, type Failure } from '../workers/contract/outcome.ts';
import { downloadBlob, fileNameFrom } from './audience/download.ts';
import { session } from './session.svelte.ts';

/** Larger ones are no designs: one of ten million customers has less. */
const mostBytes = 200_000_000;

/** Hands a design to the browser to save; the name of the file. */
export function downloadDesign(design: ExperimentDesign): string {
  const file = fileNameFrom(design.name, designEnding.slice(1));
  downloadBlob(new Blob([JSON.stringify(design)], { type: 'application/json' }), file);
  return file;
}

export interface TakenDesigns {
  /** Files that are no designs. */
  readonly others: readonly File[];
  readonly count: number;
  readonly failure: Failure | null;
}

/** Keeps the designs among some files, whatever their signature is worth: the list of them says it. */
export async function takeDesigns(files: readonly File[]): Promise<TakenDesigns> {
  const others: File[] = [];
  let count = 0;
  let failure: Failure | null = null;
  for (const file of files) {
    const text = await readJson(file);
    if (text === null || !/"dangol"\s*:\s*"design"/.test(text)) {
      others.push(file);
      continue;
    }
    const design = readDesign(text);
    if (design === null) {
      failure = failed('BAD_DESIGN', { file: file.name });
      continue;
    }
    await session.start();
    const kept = await session.keepDocument({ id: design.id, kind: 'design', value: design });
    if (kept.status === 'failed') failure = kept;
    else count += 1;
  }
  return { others, count, failure };
}

async function readJson(file: File): Promise<string | null> {
  if (!file.name.toLowerCase().endsWith('.json') || file.size > mostBytes) return null;
  const head = await file.slice(0, 64).text();
  return /^\ufeff?\s*\{/.test(head) ? file.text() : null;
}

/** Tomorrow, where the person is: ISO day. */
export function nextDay(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + 1)).toISOString().slice(0, 10);
}
