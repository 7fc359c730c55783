import { keyDatabase, workspaceFiles } from '../workers/contract/workspace.ts';
import { countOfflineFiles, removeOffline } from './offline/kept.ts';
import { clearSettings, countSettings } from './settings.ts';

/** What the browser holds for this page. */
export interface StorageUse {
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly settings: number;
  /** The key that designs are signed with was made here. */
  readonly hasKey: boolean;
  /** Files of the app itself, for use without a network. */
  readonly offlineFiles: number;
  /** The browser’s own count for the whole site, which may share its address with others; null where it gives none. */
  readonly siteBytes: number | null;
  /** The same by the browser’s own names of its stores, largest first; empty where it does not tell. */
  readonly stores: readonly { readonly name: string; readonly bytes: number }[];
}

/** The files of an engine that was just ended are held a moment longer. */
const waitMs = 6_000;
const retryMs = 50;

export async function measureStorage(): Promise<StorageUse> {
  const files: { name: string; bytes: number }[] = [];
  const root = await openRoot();
  if (root) {
    for (const name of workspaceFiles) {
      const handle = await root.getFileHandle(name).catch(() => null);
      if (handle) files.push({ name, bytes: (await handle.getFile()).size });
    }
  }
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  const hasKey = await findKey().catch(() => false);
  const offlineFiles = await countOfflineFiles();
  return {
    ...{ files, settings: countSettings(), hasKey, offlineFiles },
    siteBytes: estimate?.usage ?? null,
    stores: storesOf(estimate),
  };
}

/** Chromium alone tells them. */
function storesOf(estimate: StorageEstimate | null | undefined): StorageUse['stores'] {
  const { usageDetails = {} } = (estimate ?? {}) as { readonly usageDetails?: Record<string, number> };
  return Object.entries(usageDetails)
    .map(([name, bytes]) => ({ name, bytes }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** Deletes all that is ours, or all but the app’s own files. False where a file would not go, because another tab still has it. */
export async function eraseStorage({ keepsApp = false } = {}): Promise<boolean> {
  clearSettings();
  await removeKey();
  if (!keepsApp) await removeOffline();
  const root = await openRoot();
  if (root === null) return true;
  const end = performance.now() + waitMs;
  for (;;) {
    const gone = await Promise.all(workspaceFiles.map((name) => removeFrom(root, name)));
    if (gone.every(Boolean)) return true;
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

/** Resolves at once where there is none. A tab that is just signing closes it in a moment, and then it goes. */
function removeKey(): Promise<void> {
  if (typeof indexedDB === 'undefined') return Promise.resolve();
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(keyDatabase);
    request.addEventListener('success', () => resolve());
    // A browser that gives the page no storage has nothing of it either.
    request.addEventListener('error', () => resolve());
  });
}

async function findKey(): Promise<boolean> {
  return (await indexedDB.databases()).some(({ name }) => name === keyDatabase);
}

async function openRoot(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await navigator.storage.getDirectory();
  } catch {
    return null;
  }
}

async function removeFrom(root: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await root.removeEntry(name);
    return true;
  } catch (error) {
    return (error as Error).name === 'NotFoundError';
  }
}
