import { ExpectedFailure } from '../contract/outcome.ts';
import { scratchFolder } from '../contract/workspace.ts';
import type { Scratch } from './database.ts';

/**
 * A temporary file in the origin private file system, so that a large file is not held in memory twice. Where
 * there is none (some private windows), the pieces of a Blob take its place.
 */
export async function openBrowserScratch(): Promise<Scratch> {
  try {
    return await openFileScratch();
  } catch {
    return openBlobScratch();
  }
}

/** Removes what a killed tab may have left behind, unless another tab is at work. */
export async function clearScratch(): Promise<void> {
  await navigator.locks.request(scratchFolder, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    try {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry(scratchFolder, { recursive: true });
    } catch {
      // Nothing was left, or there is no such storage.
    }
  });
}

/** Holds the scratch folder against clearing by other tabs; call the result to let go. */
async function holdFolder(): Promise<() => void> {
  return new Promise((resolve) => {
    void navigator.locks.request(
      scratchFolder,
      { mode: 'shared' },
      () => new Promise<void>((letGo) => resolve(letGo)),
    );
  });
}

async function openFileScratch(): Promise<Scratch> {
  const letGo = await holdFolder();
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(scratchFolder, { create: true });
  const fileName = `${crypto.randomUUID()}.csv`;
  const handle = await folder.getFileHandle(fileName, { create: true });
  const access = await handle.createSyncAccessHandle();
  let open = true;
  const close = (): void => {
    if (open) access.close();
    open = false;
  };
  return {
    write(bytes) {
      const written = writeOrFail(() => access.write(bytes as Uint8Array<ArrayBuffer>));
      if (written < bytes.length) throw new ExpectedFailure('STORAGE_FULL');
    },
    async finish() {
      access.flush();
      close();
      return handle.getFile();
    },
    async discard() {
      close();
      letGo();
      await folder.removeEntry(fileName);
    },
  };
}

function writeOrFail(write: () => number): number {
  try {
    return write();
  } catch (error) {
    if ((error as Error).name === 'QuotaExceededError') throw new ExpectedFailure('STORAGE_FULL');
    throw error;
  }
}

function openBlobScratch(): Scratch {
  const parts: Blob[] = [];
  return {
    write(bytes) {
      parts.push(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    },
    async finish() {
      return new Blob(parts);
    },
    async discard() {
      parts.length = 0;
    },
  };
}
