import type { Audience } from './audience.ts';
import type { KeptDocument } from './documents.ts';
import type { MappedDataset } from './importing.ts';

/**
 * Whether what is loaded in this tab outlives it: kept on the device, or held in memory because another tab
 * has the workspace open or because this browser gives the page no storage.
 */
export type Storing = 'kept' | 'otherTab' | 'noStorage';

/** Something that was kept and could not be read back whole. It was removed. */
export interface LostEntry {
  /** `workspace` is the whole file. */
  readonly kind: 'workspace' | 'dataset' | 'audience' | 'document';
  /** File name of a data set or name of an audience; empty where it is unknown. Hostile text. */
  readonly name: string;
}

/** What a starting engine found from the last time. */
export interface Workspace {
  readonly storing: Storing;
  readonly dataset: MappedDataset | null;
  readonly audiences: readonly Audience[];
  /** Oldest first. */
  readonly documents: readonly KeptDocument[];
  /** ISO time at which the data set was kept. */
  readonly savedAt: string | null;
  readonly lost: readonly LostEntry[];
}

/** One name for all tabs: the lock that only the tab with the workspace holds. */
export const workspaceLock = 'dangol-workspace';

/** The file of the workspace in the origin private file system, and what the database writes beside it. */
export const workspaceFiles = ['workspace.db', 'workspace.db.wal'] as const;

/** The IndexedDB with the key that designs of experiments are signed with on this device. */
export const keyDatabase = 'dangol-keys';
