import {
  serviceWorkerPath,
  shippedPath,
  type Shipped,
  type ShippedFile,
} from '../../workers/contract/shipped.ts';
import { pageFolder } from '../offline/kept.ts';
import { ownFetch } from './ownFetch.svelte.ts';

/** `kept`: as this browser gives it to the page. `server`: as the server sends it now, past everything that is kept. */
export type Source = 'kept' | 'server';

export interface Build {
  readonly files: readonly ShippedFile[];
  /** SHA-256 of the list, which holds the sums of all files: two builds with this sum are the same build. */
  readonly sum: string;
}

export interface Checked {
  readonly fitting: number;
  readonly bytes: number;
  /** Paths whose content is another than the list says. */
  readonly different: readonly string[];
  readonly missing: readonly string[];
  /** Of the service worker’s script, which is not in the list; null where it could not be had. */
  readonly serviceWorker: string | null;
}

const cacheOf = { kept: 'default', server: 'no-store' } as const satisfies Record<Source, RequestCache>;

/** null where the page is no finished build, or neither kept nor on a server that can be reached. */
export async function readBuild(source: Source): Promise<Build | null> {
  const bytes = await load(shippedPath, source);
  if (bytes === null) return null;
  const { files } = JSON.parse(new TextDecoder().decode(bytes)) as Shipped;
  return { files, sum: await sumOf(bytes) };
}

/** Hashes every file of the list. */
export async function checkFiles(
  { files }: Build,
  source: Source,
  onShare: (share: number) => void,
): Promise<Checked> {
  const different: string[] = [];
  const missing: string[] = [];
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const { path, bytes, sha256, unpacked } of files) {
    const content = await load(path, source);
    const sum = content && (await sumOf(content));
    if (sum === null) missing.push(path);
    else if (sum !== sha256 && sum !== unpacked) different.push(path);
    done += bytes;
    onShare(done / total);
  }
  const own = await load(serviceWorkerPath, source);
  return {
    fitting: files.length - different.length - missing.length,
    bytes: total,
    ...{ different, missing, serviceWorker: own && (await sumOf(own)) },
  };
}

async function load(path: string, source: Source): Promise<ArrayBuffer | null> {
  try {
    // Hosts send index.html away to its folder.
    const address = pageFolder + (path === 'index.html' ? '' : path);
    const answer = await ownFetch(address, cacheOf[source]);
    return answer.ok ? await answer.arrayBuffer() : null;
  } catch {
    return null;
  }
}

async function sumOf(content: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
