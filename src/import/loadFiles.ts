import type { ImportRequest, MappedDataset, Progress } from '../../workers/contract/importing.ts';
import type { Failure } from '../../workers/contract/outcome.ts';
import { compute } from '../compute.ts';

interface Hooks {
  readonly onStart: (request: ImportRequest, index: number) => void;
  readonly onProgress: (progress: Progress) => void;
  /** `failure` is null for a file that was loaded. */
  readonly onEnd: (index: number, failure: Failure | null) => void;
}

interface LoadedFiles {
  /** null where no file could be loaded. */
  readonly dataset: MappedDataset | null;
  readonly requests: readonly ImportRequest[];
}

/**
 * Loads files one after the other into one data set: the given one, or a new one. A file that fails is told and
 * left out; after a cancel or the loss of the engine none is kept, and the answer is null.
 */
export async function loadFiles(
  requests: readonly ImportRequest[],
  before: MappedDataset | null,
  signal: AbortSignal,
  hooks: Hooks,
): Promise<LoadedFiles | null> {
  let dataset = before;
  const done: ImportRequest[] = [];
  for (const [index, given] of requests.entries()) {
    hooks.onStart(given, index);
    const request = { ...given, datasetId: dataset?.id ?? null };
    const outcome = await compute.importTable(
      request,
      (progress) => {
        if (!signal.aborted) hooks.onProgress(progress);
      },
      signal,
    );
    if (outcome.status === 'ok') dataset = outcome.value;
    if (signal.aborted || (outcome.status === 'failed' && outcome.code === 'ENGINE_LOST')) {
      await takeBack(before, dataset);
      return null;
    }
    hooks.onEnd(index, outcome.status === 'failed' ? outcome : null);
    if (outcome.status === 'ok') done.push(request);
  }
  return { dataset: done.length > 0 ? dataset : null, requests: done };
}

/** Undoes what a cancelled load had already added. */
async function takeBack(before: MappedDataset | null, now: MappedDataset | null): Promise<void> {
  if (now === null || now === before) return;
  if (before === null) {
    await compute.dropDataset(now.id);
    return;
  }
  const known = new Set(before.tables.flatMap(({ files }) => files.map(({ id }) => id)));
  for (const { id } of now.tables.flatMap(({ files }) => files)) {
    if (!known.has(id)) await compute.removeFile(now.id, id);
  }
}
