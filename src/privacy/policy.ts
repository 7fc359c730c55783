import { serviceWorkerPath, shippedPath, type Shipped } from '../../workers/contract/shipped.ts';
import { pageFolder } from '../offline/kept.ts';
import { ownFetch } from './ownFetch.svelte.ts';

/** The rule as it stands where the browser takes it from. null: nothing stands there. */
export interface PolicyFound {
  /** In the document, where it holds from the first line on. */
  readonly inPage: string | null;
  /** With the answer that brought the page, and the scripts of the workers; undefined where that cannot be asked now. */
  readonly withPage: string | null | undefined;
  readonly withEngine: string | null | undefined;
  readonly withServiceWorker: string | null | undefined;
}

/** Everything is asked of this origin, or of what the service worker keeps of it. */
export async function findPolicy(): Promise<PolicyFound> {
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
  const list = await ownFetch(`${pageFolder}${shippedPath}`)
    .then((answer) => answer.json() as Promise<Shipped>)
    .catch(() => null);
  const engine = list?.files.find(({ path }) => /engine\.worker[^/]*\.js$/.test(path));
  const [withPage, withEngine, withServiceWorker] = await Promise.all([
    policyOf(''),
    engine ? policyOf(engine.path) : undefined,
    list ? policyOf(serviceWorkerPath) : undefined,
  ]);
  return { inPage: meta?.content ?? null, withPage, withEngine, withServiceWorker };
}

async function policyOf(path: string): Promise<string | null | undefined> {
  try {
    const answer = await ownFetch(pageFolder + path);
    await answer.body?.cancel();
    return answer.headers.get('content-security-policy');
  } catch {
    return undefined;
  }
}
