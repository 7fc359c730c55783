import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { MappedDataset } from '../../workers/contract/importing.ts';
import type { Database } from '../../workers/engine/database.ts';
import { createEngine } from '../../workers/engine/engine.ts';
import { PreparedStore } from '../../workers/engine/preparedSales.ts';
import { sql } from '../../workers/engine/sql.ts';
import { createNodeHost } from '../../workers/headless/node.ts';
import { loadShop, makeShop } from '../support/filteredShop.ts';

const shop = makeShop(3, 60);
let db: Database;
let dataset: MappedDataset;
let store: PreparedStore;
const never = new AbortController().signal;

beforeAll(async () => {
  const host = createNodeHost();
  db = await host.openDatabase(() => undefined);
  const engine = createEngine({ ...host, openDatabase: async () => db });
  dataset = await loadShop(engine, shop.lines, shop.members);
});

beforeEach(() => {
  store = new PreparedStore(1_000);
  return async () => store.clear();
});

async function tables(): Promise<string[]> {
  const rows = await db.rows(
    sql`SELECT table_name AS name FROM information_schema.tables WHERE table_catalog = 'prepared' ORDER BY 1`,
  );
  return rows.map(({ name }) => String(name));
}

it('lines and purchases add up to the last cent, and every code has its value', async () => {
  const { lines, purchases, unit, values, oneDayEach } = await store.get(db, dataset, never);
  const sold = shop.lines.filter(({ cents }) => cents > 0);
  const cents = sold.reduce((sum, line) => sum + line.cents, 0);
  const [sums] = await db.rows(
    sql`SELECT (SELECT sum(amount) FROM ${lines}) AS a, (SELECT sum(amount) FROM ${purchases}) AS b`,
  );
  expect([unit, sums]).toEqual([100, { a: cents, b: cents }]);
  expect(oneDayEach).toBe(false);
  const named = await db.rows(
    sql`SELECT value, count(*)::DOUBLE AS n FROM ${lines} LEFT JOIN ${values('channel')} ON channel = code GROUP BY 1 ORDER BY 1 NULLS LAST`,
  );
  const count = (channel: string): number => sold.filter((line) => line.channel === channel).length;
  const want = ["O'Neil; --", '앱', '웹'].map((value) => ({ value, n: count(value) }));
  expect(named).toEqual([...want, { value: null, n: count('') }]);
});

it('are made once for a state of the data, and those of an older state are freed', async () => {
  const first = await store.get(db, dataset, never);
  expect(await store.get(db, dataset, never)).toBe(first);
  const before = await tables();
  const next = await store.get(db, { ...dataset, revision: dataset.revision + 1 }, never);
  expect(next).not.toBe(first);
  const after = await tables();
  expect(after).toHaveLength(before.length);
  expect(after.filter((name) => before.includes(name))).toEqual([]);
});

it('who stops waiting stops the work, unless somebody else waits', async () => {
  const [gone, stays] = [new AbortController(), new AbortController()];
  const both = [store.get(db, dataset, gone.signal), store.get(db, dataset, stays.signal)] as const;
  gone.abort();
  await expect(both[0]).rejects.toMatchObject({ failure: { code: 'CANCELLED' } });
  expect((await both[1]).oneDayEach).toBe(false);
  await store.clear();
  expect(await tables()).toEqual([]);
});

it('nothing is left of a making that was given up, and the next one begins anew', async () => {
  /** As in a browser: an aborted statement fails. */
  const aborting: Database = {
    ...db,
    async run(statement, signal) {
      await db.run(statement, signal);
      if (signal?.aborted) throw new Error('INTERRUPT');
    },
  };
  const alone = new AbortController();
  const asked = store.get(aborting, dataset, alone.signal);
  alone.abort();
  await expect(asked).rejects.toMatchObject({ failure: { code: 'CANCELLED' } });
  const again = await store.get(aborting, dataset, never);
  expect(await tables()).toHaveLength(4);
  expect(again.lines.text).toContain('lines_2');
});

it('what is at work reads on after the data set has changed, and the last one frees the tables', async () => {
  const ends: (() => void)[] = [];
  const working = (): Promise<void> =>
    store.during(async () => {
      const { lines, arrays } = await store.get(db, dataset, never);
      await new Promise<void>((end) => ends.push(end));
      const [found] = await db.rows(sql`SELECT count(*)::DOUBLE AS n FROM ${lines}`);
      const read = await arrays();
      expect(found?.n).toBe(read?.amount.length);
    });
  const both = [working(), working()];
  await expect.poll(() => ends.length).toBe(2);
  const before = await tables();
  await store.clear();
  expect(await tables()).toEqual(before);
  ends[0]?.();
  await both[0];
  expect(await tables()).toEqual(before);
  ends[1]?.();
  await both[1];
  expect(await tables()).toEqual([]);
});
