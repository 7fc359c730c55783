import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../support/tree.ts';

/** What is used of the native DuckDB. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(
      path: string,
      options: Readonly<Record<string, string>>,
    ): Promise<{
      connect(): Promise<{
        run(sql: string): Promise<unknown>;
        runAndReadAll(sql: string): Promise<{ getColumns(): unknown[][] }>;
      }>;
    }>;
  };
  version(): string;
}

/** The native DuckDB from npm, fetched on demand and no dependency of ours; null, and a word, where it cannot be had. */
async function loadDuckDb(): Promise<DuckDb | null> {
  const folder = join(root, '.cache/bench');
  try {
    if (!existsSync(join(folder, 'node_modules/@duckdb/node-api'))) {
      mkdirSync(folder, { recursive: true });
      const quiet = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
      execFileSync('npm', ['install', '--prefix', folder, ...quiet, '@duckdb/node-api'], { stdio: 'ignore' });
    }
    const main = createRequire(join(folder, 'package.json')).resolve('@duckdb/node-api');
    return (await import(pathToFileURL(main).href)) as DuckDb;
  } catch (error) {
    console.log(
      `Skipped: native DuckDB, because ${error instanceof Error ? error.message.split('\n')[0] : 'it cannot be had'}`,
    );
    return null;
  }
}

/**
 * A file in the native program with one thread: the same columns, typed, and the list of customers. In memory, or
 * kept in a database file as the page keeps it.
 */
export async function importNatively(csvPath: string, keptIn = ':memory:'): Promise<NativeImport | null> {
  const duckDb = await loadDuckDb();
  if (duckDb === null) return null;
  const instance = await duckDb.DuckDBInstance.create(keptIn, { threads: '1' });
  const connection = await instance.connect();
  const start = performance.now();
  await connection.run(`CREATE TABLE sales AS SELECT row_number() OVER () AS row_no, customer_id AS customer,
    order_date::TIMESTAMP AS time, order_no AS order_id, product, product_name, category, channel,
    quantity::DECIMAL(18, 6) AS quantity, unit_price::DECIMAL(18, 6) AS unit_price,
    (quantity * unit_price)::DECIMAL(18, 6) AS amount
    FROM read_csv('${csvPath.replaceAll("'", "''")}', header = true)`);
  await connection.run(`CREATE TABLE customers AS
    SELECT customer, (row_number() OVER (ORDER BY customer) - 1)::INTEGER AS customer_index
    FROM (SELECT DISTINCT customer FROM sales)`);
  if (keptIn !== ':memory:') await connection.run('CHECKPOINT');
  const importMs = performance.now() - start;
  return { version: duckDb.version(), connection, importMs };
}

/** Statements that the page makes once for a data set, by the title in front of them. */
export const isMadeOnce = (statement: string): boolean => statement.startsWith('-- made once');

interface NativeSales {
  readonly version: string;
  readonly importMs: number;
  /** Milliseconds that statements take one after the other, their answers left where they are. */
  time(statements: readonly string[]): Promise<number>;
}

/** The relations that the page’s SQL speaks of, made from the same file by the page’s own statements. */
export async function openNatively(csvPath: string, made: readonly string[]): Promise<NativeSales | null> {
  const imported = await importNatively(csvPath);
  if (imported === null) return null;
  const { connection, version, importMs } = imported;
  const id = /"orders_kept_([^"]+)"/.exec(made.join('\n'))?.[1] ?? '';
  await connection.run(`CREATE VIEW "orders_kept_${id}" AS FROM sales`);
  await connection.run(`CREATE VIEW "orders_all_${id}" AS SELECT *, 0 AS flags FROM sales`);
  await connection.run(`CREATE VIEW "customers_${id}" AS FROM customers`);
  await connection.run(`ATTACH ':memory:' AS prepared`);
  for (const statement of made) await connection.run(statement);
  return {
    version,
    importMs,
    async time(statements) {
      const start = performance.now();
      for (const statement of statements) await connection.run(statement);
      return performance.now() - start;
    },
  };
}

type Connection = Awaited<ReturnType<Awaited<ReturnType<DuckDb['DuckDBInstance']['create']>>['connect']>>;

interface NativeImport {
  readonly version: string;
  readonly connection: Connection;
  readonly importMs: number;
}
