import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import duckdbWorkerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import duckdbWasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { RecordBatch } from 'apache-arrow';
import { ExpectedFailure } from '../contract/outcome.ts';
import { explainDatabaseError, toColumns, toRows } from './arrowResults.ts';
import { lockDownStatements, type Database } from './database.ts';
import type { Sql } from './sql.ts';
import { trustScriptUrl } from '../contract/trustedUrls.ts';

/**
 * Starts DuckDB-WASM in a nested worker. `onDeath` is called when that worker reports an error of its own,
 * after which no statement will ever answer.
 */
export async function openBrowserDatabase(onDeath: () => void): Promise<Database> {
  const worker = new Worker(trustScriptUrl(new URL(duckdbWorkerUrl, import.meta.url).href), {
    name: 'duckdb',
  });
  worker.addEventListener('error', onDeath);
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  await db.instantiate(new URL(duckdbWasmUrl, import.meta.url).href);
  await db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const setup = await db.connect();
  for (const statement of lockDownStatements) await setup.query(statement);
  await setup.close();
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

async function readAll(connection: AsyncDuckDBConnection, statement: Sql): Promise<readonly RecordBatch[]> {
  const reader = await connection.send(statement.text);
  const batches: RecordBatch[] = [];
  for await (const batch of reader) batches.push(batch);
  return batches;
}
