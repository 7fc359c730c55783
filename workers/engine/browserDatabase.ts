import { DuckDBAccessMode, type AsyncDuckDB, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { RecordBatch } from 'apache-arrow';
import { orEnded } from '../contract/orEnded.ts';
import { ExpectedFailure } from '../contract/outcome.ts';
import { explainDatabaseError, toColumns, toRows } from './arrowResults.ts';
import type { Storing } from '../contract/workspace.ts';
import { workspaceFiles } from '../contract/workspace.ts';
import { claimWorkspace, discardUnfinished, removeWorkspace, type Claim } from './browserWorkspace.ts';
import {
  attachStatements,
  beginReadOnly,
  lockDownStatements,
  storageStatements,
  type Database,
} from './database.ts';
import { startDuckDB, type Started } from './launchDuckDB.ts';
import { name, sql, type Sql } from './sql.ts';
import { compressed, oneTransaction } from './tableLoads.ts';
import { giveBack } from '../contract/moving.ts';

const memoryPath = ':memory:';
const filePath = `opfs://${workspaceFiles[0]}`;

/**
 * Starts DuckDB-WASM in a nested worker, on the workspace of the device where this tab can have it, in memory
 * elsewhere. `onDeath` is called when that worker reports an error of its own, after which no statement will
 * ever answer.
 */
export async function openBrowserDatabase(onDeath: () => void): Promise<Database> {
  const [first, claim] = await Promise.all([startDuckDB(), claimWorkspace()]);
  const { started, storing, replacedDamaged } = await openWorkspace(first, claim);
  started.worker.addEventListener('error', onDeath);
  const version = await started.db.getVersion();
  let current = Promise.resolve(started);
  let openings = 1;

  /** Ends the database and opens another on the file, as it was at the last CHECKPOINT or new. */
  async function reopen({ worker, giveUp }: Started, file: 'existing' | 'new'): Promise<Started> {
    giveUp();
    worker.terminate();
    openings += 1;
    const next = await startDuckDB();
    await (file === 'new' ? removeWorkspace() : discardUnfinished());
    await openAt(next, filePath, file);
    next.worker.addEventListener('error', onDeath);
    return next;
  }

  function isLost(error: unknown): boolean {
    return storing === 'kept' && isDiskFull(error);
  }

  async function fail(asked: Started, error: unknown, statement: Sql, signal?: AbortSignal): Promise<never> {
    if (isLost(error)) {
      // The full disk left this one in the middle of a statement, locks and all.
      if (asked === (await current)) current = reopen(asked, 'existing');
      await current.catch(onDeath);
      throw new ExpectedFailure('STORAGE_FULL');
    }
    return explainDatabaseError(error, statement, signal);
  }

  async function batches(
    statement: Sql,
    signal: AbortSignal | undefined,
    isReadOnly = false,
  ): Promise<readonly RecordBatch[]> {
    if (signal?.aborted) throw new ExpectedFailure('CANCELLED');
    const asked = await current;
    const connection = await asked.db.connect();
    if (signal?.aborted) {
      await connection.close();
      throw new ExpectedFailure('CANCELLED');
    }
    if (isReadOnly) await connection.query(beginReadOnly);
    const cancel = (): void => void connection.cancelSent();
    signal?.addEventListener('abort', cancel, { once: true });
    // What is closed must not be cancelled any more: its memory may belong to another by then.
    const read = readAll(connection, statement).finally(() => signal?.removeEventListener('abort', cancel));
    try {
      const answer = await orGivenUp(read, asked);
      await (isReadOnly ? leave(connection) : connection.close());
      return answer;
    } catch (error) {
      if (!(error instanceof ExpectedFailure) && !isLost(error)) await leave(connection);
      return fail(asked, error, statement, signal);
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
    async readOnly(statement, signal) {
      return toRows(await batches(statement, signal, true));
    },
    async columns(statement, signal) {
      const found = await batches(statement, signal);
      const columns = toColumns(found);
      // Hundreds of small buffers, which the columns are copies of.
      giveBack(found.flatMap(buffersOfBatch));
      return columns;
    },
    async load(table, create) {
      const asked = await current;
      const connection = await asked.db.connect();
      const attempt = <Value>(work: Promise<Value>): Promise<Value> =>
        orGivenUp(work, asked).catch((error: unknown) => fail(asked, error, create));
      const ask = async (statement: string): Promise<void> =>
        void (await attempt(connection.query(statement)));
      const way =
        storing === 'kept' ? oneTransaction(connection, table, ask) : compressed(connection, table, ask);
      await way.begin(create);
      let ended: Promise<void> | null = null;
      let undone: Promise<void> | null = null;
      async function undo(): Promise<void> {
        const isThere = await ended?.then(
          () => true,
          () => false,
        );
        if (isThere === true) await batches(sql`DROP TABLE IF EXISTS ${name(table)}`, undefined);
        else await way.giveUp();
        if (ended === null) await connection.close();
      }
      return {
        insert: (piece) => attempt(way.insert(piece)),
        finish() {
          ended ??= way.end().then(() => connection.close());
          return ended;
        },
        undo() {
          undone ??= undo().catch((error: unknown) => {
            // A database that was opened anew knows nothing of the table.
            if (!(error instanceof ExpectedFailure)) onDeath();
          });
          return undone;
        },
      };
    },
    async startOver() {
      if (storing !== 'kept') return;
      current = reopen(await current, 'new');
      await current.catch(onDeath);
    },
    openings: () => openings,
    async ping() {
      await (await current).db.ping();
    },
  };
}

/** Browsers word it differently, and the error has come through two workers. */
function isDiskFull(error: unknown): boolean {
  return error instanceof Error && /quota|no space/i.test(`${error.name} ${error.message}`);
}

function orGivenUp<Value>(work: Promise<Value>, { givenUp }: Started): Promise<Value> {
  return orEnded(work, givenUp, () => {
    throw new ExpectedFailure('STORAGE_FULL');
  });
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
      await openAt(started, filePath, attempt);
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
  const statements = [...storageStatements, ...attachStatements, ...lockDownStatements];
  for (const statement of statements) await setup.query(statement);
  await setup.close();
}

/**
 * Closes a connection after a statement that failed or may only read. A cancelled one leaves its transaction behind, for which every
 * later CHECKPOINT would wait for ever; where there is none, the database says so and that is all.
 */
async function leave(connection: AsyncDuckDBConnection): Promise<void> {
  await connection.query('ROLLBACK').catch(() => undefined);
  await connection.close();
}

async function readAll(connection: AsyncDuckDBConnection, statement: Sql): Promise<readonly RecordBatch[]> {
  const reader = await connection.send(statement.text);
  const batches: RecordBatch[] = [];
  for await (const batch of reader) batches.push(batch);
  return batches;
}

function buffersOfBatch({ data }: RecordBatch): ArrayBuffer[] {
  return data.children.map(({ values }) => (values as Uint8Array).buffer as ArrayBuffer);
}
