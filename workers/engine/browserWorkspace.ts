import { workspaceFiles, workspaceLock } from '../contract/workspace.ts';

/** The file is ours and holds something or nothing yet, another tab has it, or there is none to be had here. */
export type Claim = 'existing' | 'new' | 'otherTab' | 'noStorage';

/** A reloaded page meets the lock and the open files of its predecessor, whose busy worker may live a little longer. */
const lockWaitMs = 1_000;
const fileWaitMs = 6_000;
const retryMs = 50;

/**
 * Claims the workspace for this tab until its worker ends, and brings its files into the state of the last
 * CHECKPOINT: what was written after it is not complete.
 */
export async function claimWorkspace(): Promise<Claim> {
  if (!hasStorage()) return 'noStorage';
  if (!(await holdLock())) return 'otherTab';
  try {
    return (await discardUnfinished()) > 0 ? 'existing' : 'new';
  } catch {
    return 'noStorage';
  }
}

function hasStorage(): boolean {
  return (
    isSecureContext &&
    'locks' in navigator &&
    'storage' in navigator &&
    'getDirectory' in navigator.storage &&
    'FileSystemSyncAccessHandle' in globalThis
  );
}

/** True once the lock is held; it is then never let go, the browser takes it back when the worker ends. */
function holdLock(): Promise<boolean> {
  return new Promise((resolve) => {
    const patience = AbortSignal.timeout(lockWaitMs);
    navigator.locks
      .request(workspaceLock, { signal: patience }, () => {
        resolve(true);
        return new Promise<never>(() => {});
      })
      .catch(() => resolve(false));
  });
}

/** Empties the log, since the database would repeat what it finds there; gives the bytes of the file. */
export async function discardUnfinished(): Promise<number> {
  const [main, log] = workspaceFiles;
  const file = await openWhenFree(main);
  const bytes = file.getSize();
  file.close();
  const access = await openWhenFree(log);
  access.truncate(0);
  access.flush();
  access.close();
  return bytes;
}

async function openWhenFree(file: string): Promise<FileSystemSyncAccessHandle> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle(file, { create: true });
  const end = performance.now() + fileWaitMs;
  for (;;) {
    try {
      return await handle.createSyncAccessHandle();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

/** Removes a workspace that cannot be opened, so that a new one can take its place. */
export async function removeWorkspace(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  for (const file of workspaceFiles) {
    const access = await openWhenFree(file);
    access.close();
    await root.removeEntry(file);
  }
}
