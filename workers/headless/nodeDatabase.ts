import { createRequire } from 'node:module';
import path from 'node:path';
import { NODE_RUNTIME, VoidLogger, createDuckDB } from '@duckdb/duckdb-wasm/blocking';
import { explainDatabaseError, toColumns, toRows } from '../engine/arrowResults.ts';
import { attachStatements, beginReadOnly, lockDownStatements, type Database } from '../engine/database.ts';
import { name, sql, type Sql } from '../engine/sql.ts';

/** A missing feature makes DuckDB-WASM ask a host outside and wait for ever; this answers “not found”. */
class NoNetwork {
  readonly status = 404;
  open(): void {}
  send(): void {}
  setRequestHeader(): void {}
  getResponseHeader(): null {
    return null;
  }
}

/** DuckDB-WASM in this very thread; the same build the browser runs. */
export async function openNodeDatabase(): Promise<Database> {
  Object.assign(globalThis, { XMLHttpRequest: NoNetwork });
  const require = createRequire(import.meta.url);
  const dist = path.dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  const bundle = (kind: 'mvp' | 'eh') => ({
    mainModule: path.join(dist, `duckdb-${kind}.wasm`),
    mainWorker: '',
  });
  const bundles = { mvp: bundle('mvp'), eh: bundle('eh') };
  const db = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate(() => undefined);
  db.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = db.connect();
  for (const statement of [...attachStatements, ...lockDownStatements]) connection.query(statement);

  function batches(statement: Sql, signal: AbortSignal | undefined) {
    try {
      return connection.query(statement.text).batches;
    } catch (error) {
      return explainDatabaseError(error, statement, signal);
    }
  }

  return {
    version: db.getVersion(),
    storing: 'noStorage',
    replacedDamaged: false,
    async run(statement, signal) {
      batches(statement, signal);
    },
    async rows(statement, signal) {
      return toRows(batches(statement, signal));
    },
    async readOnly(statement, signal) {
      connection.query(beginReadOnly);
      try {
        return toRows(batches(statement, signal));
      } finally {
        connection.query('ROLLBACK');
      }
    },
    async columns(statement, signal) {
      return toColumns(batches(statement, signal));
    },
    async load(table, create) {
      batches(create, undefined);
      return {
        async insert(piece) {
          try {
            connection.insertArrowFromIPCStream(piece, { name: table, create: false });
          } catch (error) {
            explainDatabaseError(error, create, undefined);
          }
        },
        async finish() {},
        async undo() {
          batches(sql`DROP TABLE IF EXISTS ${name(table)}`, undefined);
        },
      };
    },
    async startOver() {},
    openings: () => 1,
    async ping() {},
  };
}
