/**
 * Keeps the whole build in the browser, checked against its sums, and answers from there: after the first visit no server
 * is needed. It touches nothing but the files of the build.
 */
import {
  cachePrefix,
  serviceWorkerPath,
  shippedPath,
  type OfflineMessage,
  type Shipped,
  type ShippedFile,
} from './contract/shipped.ts';
import { addHost } from './contract/requestTally.ts';
import { answerQuestions } from './reportRequests.ts';

/** Filled in by scripts/offline-plugin.ts. */
declare const shippedBuild: Shipped;
declare const shippedHeaders: Readonly<Record<string, string>>;

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const scope = worker.registration.scope;
const prefix = cachePrefix(scope);
const cacheName = prefix + shippedBuild.version;
const page = 'index.html';
const known = new Set([...shippedBuild.files.map(({ path }) => path), serviceWorkerPath]);
const atOnce = 6;
/** Of all pages and workers, since the browser last started this one. */
const seen: Record<string, number> = {};

answerQuestions('serviceWorker', () => seen);

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
  const message = event.data as OfflineMessage;
  event.waitUntil(message === 'takeOver' ? worker.skipWaiting() : welcome(event.ports[0]));
});
worker.addEventListener('fetch', (event) => {
  addHost(seen, event.request.url);
  const path = pathOf(event.request);
  if (path !== null) event.respondWith(answer(path, event.request));
});

/** The path of a file that may be ours, from the folder of the page; null for everything else, and where the server is meant. */
function pathOf({ method, url, cache }: Request): string | null {
  const [address = ''] = url.split(/[?#]/, 1);
  if (method !== 'GET' || cache === 'no-store' || !address.startsWith(scope)) return null;
  return address.slice(scope.length) || page;
}

/** All or nothing: a build of which one file does not fit its sum is not taken. */
async function install(): Promise<void> {
  const olds = await readOldVersions();
  const cache = await caches.open(cacheName);
  try {
    await keepServiceWorker(cache);
    const queue = shippedBuild.files.values();
    await Promise.all(Array.from({ length: atOnce }, () => keepNext(queue, cache, olds)));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function keepNext(queue: Iterator<ShippedFile>, cache: Cache, olds: readonly Old[]): Promise<void> {
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const file = next.value;
    await cache.put(scope + file.path, (await copyOf(file, olds)) ?? (await fetchFile(file)));
  }
}

async function fetchFile({ path, sha256, unpacked = sha256 }: ShippedFile): Promise<Response> {
  const integrity = `sha256-${toBase64(sha256)} sha256-${toBase64(unpacked)}`;
  // Hosts send index.html away to its folder, and an answer that was sent on may not open a page.
  const address = scope + (path === page ? '' : path);
  const fetchAs = (cache: RequestCache): Promise<Response> => fetch(address, { integrity, cache });
  // What the browser just loaded will do; where that is old, the server is asked.
  const response = await fetchAs('default').catch(() => fetchAs('reload'));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return withHeaders(response);
}

/** Itself, for the copy to take along; the server must not have gone on to another version meanwhile. */
async function keepServiceWorker(cache: Cache): Promise<void> {
  const response = await fetch(scope + serviceWorkerPath, { cache: 'no-cache' });
  const text = await response.clone().text();
  if (!text.includes(shippedBuild.version)) throw new Error('The server has another version by now.');
  await cache.put(scope + serviceWorkerPath, withHeaders(response));
}

/** The policy of the page holds from here on even where the host sends none. */
function withHeaders(response: Response): Response {
  const missing = Object.entries(shippedHeaders).filter(([name]) => !response.headers.has(name));
  if (missing.length === 0 && !response.redirected) return response;
  const headers = new Headers([...response.headers, ...missing]);
  return new Response(response.body, { status: response.status, headers });
}

interface Old {
  readonly cache: Cache;
  readonly sums: ReadonlyMap<string, string>;
}

async function readOldVersions(): Promise<readonly Old[]> {
  const names = (await ourCaches()).filter((name) => name !== cacheName);
  return Promise.all(
    names.map(async (name) => {
      const cache = await caches.open(name);
      const list = (await (await cache.match(scope + shippedPath))?.json()) as Shipped | undefined;
      return { cache, sums: new Map(list?.files.map(({ path, sha256 }) => [path, sha256])) };
    }),
  );
}

/** A file that has not changed since is not fetched again. */
function copyOf({ path, sha256 }: ShippedFile, olds: readonly Old[]): Promise<Response | undefined> {
  const same = olds.find(({ sums }) => sums.get(path) === sha256);
  return same ? same.cache.match(scope + path) : Promise.resolve(undefined);
}

/** Where the browser cannot read what it keeps, the server is asked. */
async function answer(path: string, request: Request): Promise<Response> {
  const kept = await findKept(path).catch(() => undefined);
  return kept ?? fetch(request);
}

/** A page of the last version that is still open finds its own files there. */
async function findKept(path: string): Promise<Response | undefined> {
  const names = await ourCaches();
  const own = known.has(path) ? [cacheName] : [];
  for (const name of [...own, ...names.filter((other) => other !== cacheName)]) {
    const kept = names.includes(name) ? await (await caches.open(name)).match(scope + path) : undefined;
    if (kept) return kept;
  }
  return undefined;
}

async function activate(): Promise<void> {
  await tidy();
  await worker.clients.claim();
}

/** Erasing in another tab leaves the worker but not what it kept. */
async function welcome(port: MessagePort | undefined): Promise<void> {
  await tidy();
  if (!(await caches.has(cacheName))) await install().catch(() => undefined);
  port?.postMessage(await caches.has(cacheName));
}

/** While other pages are open, they may be of the last version. */
async function tidy(): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const ours = pages.filter(({ url }) => url.startsWith(scope));
  if (ours.length > 1) return;
  const olds = (await ourCaches()).filter((name) => name !== cacheName);
  await Promise.all(olds.map((name) => caches.delete(name)));
}

async function ourCaches(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

function toBase64(hex: string): string {
  return btoa(hex.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16))));
}
