/** One file of the build. */
export interface ShippedFile {
  /** From the folder of the page, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Of its content, in hexadecimal, as `sha256sum` prints it. */
  readonly sha256: string;
  /** The same for what is inside a `.gz`: some hosts send such files unpacked. */
  readonly unpacked?: string;
}

/** Everything that ships but the service worker, which checks the rest and cannot hold its own sum. */
export interface Shipped {
  /** Made from the sums of all files and of the service worker’s program. */
  readonly version: string;
  readonly files: readonly ShippedFile[];
}

/** Where the list stands, beside the page. It is in the service worker too, with its own sum. */
export const shippedPath = 'files.json';

export const serviceWorkerPath = 'sw.js';

/**
 * `takeOver`: work for pages of the last version too. `opened`: a page is there; versions that none needs any more are
 * removed, and the answer, through the port that came with it, is whether the whole build is kept.
 */
export type OfflineMessage = 'takeOver' | 'opened';

/** Names of caches are shared by everything under one origin, so ours carry the folder they are for. */
export function cachePrefix(scope: string): string {
  return `dangol ${scope} `;
}
