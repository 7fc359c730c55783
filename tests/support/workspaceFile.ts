import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NODE_RUNTIME, VoidLogger, createDuckDB } from '@duckdb/duckdb-wasm/blocking';
import type { Page } from 'playwright-core';

/** A page of the same origin on which the app does not run. */
export const quietPage = 'samples/korean-shop/truth.json';

/** Sizes of the page’s files in the origin private file system. */
export function storedFiles(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const sizes: Record<string, number> = {};
    for await (const handle of root.values()) {
      sizes[handle.name] = handle instanceof FileSystemFileHandle ? (await handle.getFile()).size : -1;
    }
    return sizes;
  });
}

/** The kept database as it lies there, without its log: what a start would find. */
async function readWorkspaceFile(page: Page): Promise<Uint8Array> {
  const text = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getFileHandle('workspace.db')).getFile();
    return new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => resolve(String(reader.result)));
      reader.readAsDataURL(file);
    });
  });
  return Buffer.from(text.slice(text.indexOf(',') + 1), 'base64');
}

let database: ReturnType<typeof startDatabase> | null = null;
let counter = 0;

async function startDatabase() {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  const bundle = (kind: 'mvp' | 'eh') => ({ mainModule: join(dist, `duckdb-${kind}.wasm`), mainWorker: '' });
  const db = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
  await db.instantiate(() => undefined);
  return db;
}

/** Every relation of the kept file with its rows, read by a database of our own. */
export async function readRelations(page: Page): Promise<Record<string, number>> {
  const bytes = await readWorkspaceFile(page);
  database ??= startDatabase();
  const db = await database;
  counter += 1;
  const alias = `kept${counter}`;
  db.registerFileBuffer(`${alias}.db`, bytes);
  const connection = db.connect();
  try {
    connection.query(`ATTACH '${alias}.db' AS ${alias} (READ_ONLY)`);
    const found = connection.query(
      `SELECT table_name AS name FROM duckdb_tables() WHERE database_name = '${alias}'
UNION ALL SELECT view_name FROM duckdb_views() WHERE database_name = '${alias}' AND NOT internal`,
    );
    const rows: Record<string, number> = {};
    for (const { name } of found.toArray() as { name: string }[]) {
      const counted = connection.query(`SELECT count(*)::DOUBLE AS n FROM ${alias}.main."${name}"`);
      rows[name] = Number(counted.get(0)?.['n']);
    }
    connection.query(`DETACH ${alias}`);
    return rows;
  } finally {
    connection.close();
    db.dropFile(`${alias}.db`);
  }
}
