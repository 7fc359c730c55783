import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import duckdbWorkerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import duckdbWasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { orEnded } from '../contract/orEnded.ts';
import { trustScriptUrl } from '../contract/trustedUrls.ts';

/** Mostly it is there after one second, on slow laptops after four. */
const patienceMs = 8_000;

export interface Started {
  readonly db: AsyncDuckDB;
  readonly worker: Worker;
  /** Fails every statement that waits for this database; its worker can then be ended. */
  readonly giveUp: () => void;
  readonly givenUp: AbortSignal;
}

/**
 * The database says nothing where its WebAssembly fails to come. After a while another one is launched beside it, which on
 * a slow line waits for the same download; whichever is there first is taken, and the other ended.
 */
export async function startDuckDB(): Promise<Started> {
  const launched = [launchDuckDB()];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const another = new Promise<Started>((resolve, reject) => {
    timer = setTimeout(() => {
      const next = launchDuckDB();
      launched.push(next);
      next.ready.then(resolve, reject);
    }, patienceMs);
  });
  let taken: Worker | null = null;
  try {
    const started = await Promise.race([...launched.map(({ ready }) => ready), another]);
    taken = started.worker;
    return started;
  } finally {
    clearTimeout(timer);
    for (const { worker } of launched) if (worker !== taken) worker.terminate();
  }
}

interface Launched {
  readonly worker: Worker;
  readonly ready: Promise<Started>;
}

function launchDuckDB(): Launched {
  const worker = new Worker(trustScriptUrl(new URL(duckdbWorkerUrl, import.meta.url).href), {
    name: 'duckdb',
  });
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  const broken = new AbortController();
  worker.addEventListener('error', () => broken.abort(), { once: true });
  const instantiated = orEnded<unknown>(
    db.instantiate(new URL(duckdbWasmUrl, import.meta.url).href),
    broken.signal,
    () => {
      throw new Error('The worker of the database did not start.');
    },
  );
  const life = new AbortController();
  const ready = instantiated.then(() => ({ db, worker, giveUp: () => life.abort(), givenUp: life.signal }));
  return { worker, ready };
}
