import type { OnProgress } from '../contract/engineApi.ts';
import type { ImportRequest } from '../contract/importing.ts';
import { ExpectedFailure } from '../contract/outcome.ts';
import type { Database } from './database.ts';
import { addFile, dropDataset, removeFile, type LoadedDataset } from './datasets.ts';
import type { EngineHost } from './host.ts';
import { loadTable } from './import/loadTable.ts';
import { checkpoint, forget, keepDataset } from './workspace.ts';

interface ImportContext {
  readonly host: EngineHost;
  readonly db: Database;
  /** The data set the file is added to, as it is once the file is read; null for a new one. */
  readonly before: () => LoadedDataset | null;
  readonly fileId: string;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** Loads one file, adds it to its data set and keeps that. On failure or cancel all is as it was before. */
export async function importFile(request: ImportRequest, context: ImportContext): Promise<LoadedDataset> {
  const { db, fileId, signal } = context;
  const file = await loadTable(request, context);
  const before = context.before();
  const loaded = await addFile(db, before, before?.dataset.id ?? fileId, file, signal);
  try {
    if (db.storing === 'kept') await keepDataset(db, loaded);
  } catch (error) {
    await takeOut(db, loaded, before);
    throw error;
  }
  if (!signal.aborted) return loaded;
  const left = await takeOut(db, loaded, before);
  if (db.storing === 'kept') {
    if (left === null) await forget(db, { dataset: loaded.dataset.id, audiences: [] });
    else await keepDataset(db, left);
    await checkpoint(db);
  }
  throw new ExpectedFailure('CANCELLED');
}

/** What is left of the data set without the file that came last; null where that was all. */
async function takeOut(
  db: Database,
  loaded: LoadedDataset,
  before: LoadedDataset | null,
): Promise<LoadedDataset | null> {
  const added = loaded.files.at(-1);
  if (before && added) return removeFile(db, loaded, added.file.id);
  await dropDataset(db, loaded.dataset.id, loaded.files);
  return null;
}
