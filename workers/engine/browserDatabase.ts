import {
  AsyncDuckDB,
  DuckDBAccessMode,
  DuckDBDataProtocol,
  VoidLogger,
  type AsyncDuckDBConnection,
} from '@duckdb/duckdb-wasm';
import duckdbWorkerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import duckdbWasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { RecordBatch } from 'apache-arrow';
import { ExpectedFailure } from '../contract/outcome.ts';
import { explainDatabaseError, toColumns, toRows } from './arrowResults.ts';
import type { Storing } from '../contract/workspace.ts';
import { workspaceFiles } from '../contract/workspace.ts';
import { claimWorkspace, removeWorkspace, type Claim } from './browserWorkspace.ts';
import { lockDownStatements, storageStatements, type Database } from './database.ts';
import type { Sql } from './sql.ts';
import { trustScriptUrl } from '../contract/trustedUrls.ts';

const memoryPath = ':memory:';

interface Started {
  readonly db: AsyncDuckDB;
  readonly worker: Worker;
}

/**
 * Starts DuckDB-WASM in a nested worker, on the workspace of the device where this tab can have it, in memory
 * elsewhere. `onDeath` is called when that worker reports an error of its own, after which no statement will
 * ever answer.
 */
export async function openBrowserDatabase(onDeath: () => void): Promise<Database> {
  const [first, claim] = await Promise.all([startDuckDB(), claimWorkspace()]);
  const { started, storing, replacedDamaged } = await openWorkspace(first, claim);
  started.worker.addEventListener('error', onDeath);
  const { db } = started;
  const version = await db.getVersion();

  async function batches(statement: Sql, signal: AbortSignal | undefined): Promise<readonly RecordBatch[]> {
    if (signal?.aborted) throw new ExpectedFailure('CANCELLED');
    const connection = await db.connect();
    const cancel = (): void => void connection.cancelSent();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await readAll(connection, statement);
    } catch (error) {
      return explainDatabaseError(error, statement, signal);
    } finally {
      signal?.removeEventListener('abort', cancel);
      await connection.close();
    }
  }

  return {
    version,
    storing,
    replacedDamaged,
    async run(statement, signal) {
      await batches(statement, signal);
    },
    async rows(statement, signal) {
      return toRows(await batches(statement, signal));
    },
    async columns(statement, signal) {
      return toColumns(await batches(statement, signal));
    },
    async attach(slot, source) {
      if (!(source instanceof Blob)) throw new TypeError('a browser reads blobs');
      await db.registerFileHandle(slot, source, DuckDBDataProtocol.BROWSER_FILEREADER, true);
      await db.collectFileStatistics(slot, true);
    },
    async detach(slot) {
      await db.dropFile(slot);
    },
    async bytesRead(slot) {
      const statistics = await db.exportFileStatistics(slot);
      return statistics.totalFileReadsCold + statistics.totalFileReadsAhead;
    },
    async ping() {
      await db.ping();
    },
  };
}

async function startDuckDB(): Promise<Started> {
  const worker = new Worker(trustScriptUrl(new URL(duckdbWorkerUrl, import.meta.url).href), {
    name: 'duckdb',
  });
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  await db.instantiate(new URL(duckdbWasmUrl, import.meta.url).href);
  return { db, worker };
}

interface Opened {
  readonly started: Started;
  readonly storing: Storing;
  readonly replacedDamaged: boolean;
}

/** Opens the kept file; one that cannot be opened is replaced, and where even that fails memory has to do. */
async function openWorkspace(first: Started, claim: Claim): Promise<Opened> {
  if (claim === 'otherTab' || claim === 'noStorage') {
    await openAt(first, memoryPath);
    return { started: first, storing: claim, replacedDamaged: false };
  }
  const replaced = claim === 'existing';
  const attempts = replaced ? (['existing', 'new'] as const) : (['new'] as const);
  let started = first;
  for (const attempt of attempts) {
    try {
      await openAt(started, `opfs://${workspaceFiles[0]}`, attempt);
      return { started, storing: 'kept', replacedDamaged: attempt !== claim };
    } catch {
      // The failed attempt holds the files until its worker ends.
      started.worker.terminate();
      started = await startDuckDB();
      await removeWorkspace().catch(() => undefined);
    }
  }
  await openAt(started, memoryPath);
  return { started, storing: 'noStorage', replacedDamaged: replaced };
}

/**
 * Looking for work to repeat, the database opened the empty log for reading, and it would go on using that
 * handle: every commit would fail with “File is not opened in write mode”. A new handle takes its place.
 */
async function renewLog(db: AsyncDuckDB, log: string): Promise<void> {
  await db.dropFile(log);
  await db.registerOPFSFileName(log);
}

async function openAt({ db }: Started, path: string, file?: 'existing' | 'new'): Promise<void> {
  await db.open({
    path,
    accessMode: DuckDBAccessMode.READ_WRITE,
    query: { castBigIntToDouble: true, castDecimalToDouble: true },
  });
  if (file === 'existing') await renewLog(db, `${path}.wal`);
  const setup = await db.connect();
  for (const statement of [...storageStatements, ...lockDownStatements]) await setup.query(statement);
  await setup.close();
}

async function readAll(connection: AsyncDuckDBConnection, statement: Sql): Promise<readonly RecordBatch[]> {
  const reader = await connection.send(statement.text);
  const batches: RecordBatch[] = [];
  for await (const batch of reader) batches.push(batch);
  return batches;
}
