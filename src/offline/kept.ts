import { cachePrefix } from '../../workers/contract/shipped.ts';

/** The folder of the page: what the service worker answers for. */
export const pageFolder = new URL('./', document.baseURI).href;

/** Browsers give service workers and their storage to safe origins only. */
function hasOffline(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis;
}

async function ourCaches(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix(pageFolder)));
}

export async function countOfflineFiles(): Promise<number> {
  if (!hasOffline()) return 0;
  let count = 0;
  for (const name of await ourCaches()) count += (await (await caches.open(name)).keys()).length;
  return count;
}

/** The next visit starts as the first did. */
export async function removeOffline(): Promise<void> {
  if (!hasOffline()) return;
  const registration = await navigator.serviceWorker.getRegistration(pageFolder);
  if (registration?.scope === pageFolder) await registration.unregister();
  for (const name of await ourCaches()) await caches.delete(name);
}
