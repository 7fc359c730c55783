import { keyDatabase } from '../contract/workspace.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const store = 'keys';
const entry = 'design';

export interface SigningKey {
  readonly privateKey: CryptoKey;
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
}

let ofProcess: Promise<CryptoKeyPair> | null = null;

/**
 * The key of this device, made at the first call. It cannot be taken out of the browser. Where there is no IndexedDB (Node, or a
 * browser that forbids it) it lives as long as the process.
 */
export async function openSigningKey(): Promise<SigningKey> {
  const pair = (await openKept()) ?? (await (ofProcess ??= makePair()));
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  return { privateKey: pair.privateKey, publicKey };
}

async function makePair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
}

/** null where nothing can be kept. Opened and closed at each call, so that erasing never has to wait for it. */
async function openKept(): Promise<CryptoKeyPair | null> {
  if (typeof indexedDB === 'undefined') return null;
  const database = await openStore().catch(() => null);
  if (database === null) return null;
  try {
    const read = (): Promise<unknown> =>
      settled(database.transaction(store, 'readonly').objectStore(store).get(entry));
    const kept = await read();
    if (kept !== undefined) return kept as CryptoKeyPair;
    const made = await makePair();
    // Two tabs may get here at once: the first one’s key is everybody’s.
    await settled(database.transaction(store, 'readwrite').objectStore(store).add(made, entry)).catch(
      () => undefined,
    );
    return (await read()) as CryptoKeyPair;
  } finally {
    database.close();
  }
}

async function openStore(): Promise<IDBDatabase> {
  const request = indexedDB.open(keyDatabase, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store));
  return settled(request);
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', (event) => {
      event.preventDefault();
      reject(request.error ?? new Error('IndexedDB'));
    });
  });
}
