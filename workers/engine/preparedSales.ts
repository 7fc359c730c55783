import { mappedRoles, tableOf, type MappedDataset } from '../contract/importing.ts';
import type { SqlStep } from '../contract/outcome.ts';
import type { Role } from '../contract/tables.ts';
import type { PreparedSales } from './analysisModule.ts';
import { orCancelled } from './cancelling.ts';
import type { Database } from './database.ts';
import { columnName } from './import/tableColumns.ts';
import {
  codeTypes,
  findUnits,
  goodsOf,
  listValues,
  makeLines,
  prepared,
  purchasesOfLines,
  TableNames,
} from './preparedTables.ts';
import { relationsOf } from './relations.ts';
import { remember } from './remembering.ts';
import { readSalesArrays } from './salesArrays.ts';
import { purchaseKey } from './salesHistory.ts';
import { name, sql, type Sql } from './sql.ts';

interface Building {
  readonly key: string;
  readonly done: Promise<PreparedSales>;
  readonly abort: AbortController;
  /** Frees its memory; a database that is gone has no tables left to drop. */
  readonly drop: () => Promise<void>;
  isDone: boolean;
  waiting: number;
}

/** The prepared sales of the data set that was asked for last. */
export class PreparedStore {
  #current: Building | null = null;
  #count = 0;
  /** Calls at work that may read what was prepared. */
  #working = 0;
  /** No longer current, and perhaps still read. */
  readonly #leaving = new Set<Building>();
  readonly #mostLines: number;

  readonly #tag: string;

  /** mostLines: more of them stay in the database alone, without typed arrays beside it. tag: tells its tables from another store’s. */
  constructor(mostLines: number, tag = '') {
    this.#mostLines = mostLines;
    this.#tag = tag;
  }

  /** What is prepared while this is at work stays until it has ended, whatever becomes of the data set meanwhile. */
  async during<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#working += 1;
    try {
      return await work();
    } finally {
      this.#working -= 1;
      await this.#sweep();
    }
  }

  /** Makes them where they are not there; who stops waiting stops the work, unless others wait too. */
  async get(db: Database, dataset: MappedDataset, signal: AbortSignal): Promise<PreparedSales> {
    const key = `${dataset.id} ${dataset.revision} ${db.openings()}`;
    if (this.#current?.key !== key) this.#current = this.#begin(db, dataset, key);
    const asked = this.#current;
    asked.waiting += 1;
    try {
      return await orCancelled(asked.done, signal);
    } finally {
      asked.waiting -= 1;
      if (asked.waiting === 0 && !asked.isDone) this.#giveUp(asked);
    }
  }

  /** Makes them before somebody asks. Whatever keeps it from being done is told to who needs them. */
  warm(db: Database, dataset: MappedDataset): void {
    if (mappedRoles(dataset).orders === undefined || this.#current !== null) return;
    this.get(db, dataset, new AbortController().signal)
      .then(({ arrays }) => arrays())
      .catch(() => undefined);
  }

  #begin(db: Database, dataset: MappedDataset, key: string): Building {
    const freed = this.clear();
    this.#count += 1;
    const abort = new AbortController();
    const names = new TableNames(dataset, `${this.#tag}${this.#count}`);
    const done = freed.then(() => build(db, dataset, names, this.#mostLines, abort.signal));
    const drop = (): Promise<void> => dropTables(db, names.all).catch(() => undefined);
    const building: Building = { key, done, abort, drop, isDone: false, waiting: 0 };
    done.then(
      () => {
        building.isDone = true;
      },
      () => {
        this.#giveUp(building);
        return drop();
      },
    );
    return building;
  }

  #giveUp(building: Building): void {
    building.abort.abort();
    if (this.#current === building) this.#current = null;
  }

  /** Frees their memory: at once, or as soon as nobody reads them. */
  async clear(): Promise<void> {
    const gone = this.#current;
    if (gone === null) return;
    if (gone.isDone) {
      this.#current = null;
      this.#leaving.add(gone);
    } else this.#giveUp(gone);
    await this.#sweep();
  }

  async #sweep(): Promise<void> {
    if (this.#working > 0) return;
    const leaving = [...this.#leaving];
    this.#leaving.clear();
    await Promise.all(leaving.map(({ drop }) => drop()));
  }
}

async function dropTables(db: Database, tables: readonly string[]): Promise<void> {
  for (const table of tables) await db.run(sql`DROP TABLE IF EXISTS ${prepared(table)}`);
}

async function build(
  db: Database,
  dataset: MappedDataset,
  tables: TableNames,
  mostLines: number,
  signal: AbortSignal,
): Promise<PreparedSales> {
  const steps: SqlStep[] = [];
  const run = async (title: string, statement: Sql): Promise<void> => {
    steps.push({ title, sql: statement.text });
    await db.run(statement, signal);
  };
  const relations = relationsOf(dataset.id);
  const sales = name(relations.kept('orders'));
  const mapped = mappedRoles(dataset).orders ?? [];
  const units = await findUnits(db, sales, mapped, signal);
  for (const { column, text } of tables.coded) {
    await run(`made once: values of ${column}`, listValues(prepared(tables.values(column)), sales, text));
  }
  const codes = await codeTypes(db, tables, signal);
  const key = purchaseKey(mapped.includes('order') ? 'order' : 'day');
  await run(
    'made once: purchases by number',
    sql`CREATE TABLE ${prepared(tables.keys)} AS
SELECT customer, customer_index, key, (row_number() OVER (ORDER BY customer_index, started, key))::INTEGER AS purchase
FROM (SELECT customer, ${key} AS key, min(time) AS started FROM ${sales} GROUP BY ALL) JOIN ${name(relations.customers)} USING (customer)`,
  );
  const unit = 10 ** dataset.moneyDecimals;
  await run(
    'made once: order lines in numbers',
    makeLines({ sales, key, unit, units, codes, tables, mapped }),
  );
  await db.run(sql`DROP TABLE ${prepared(tables.keys)}`, signal);
  await run(
    'made once: purchases',
    sql`CREATE TABLE ${prepared(tables.purchases)} AS
${purchasesOfLines(prepared(tables.lines), mapped, false)}
ORDER BY customer_index, day, purchase`,
  );
  const [facts] = await db.rows(
    sql`SELECT count(*) = count(DISTINCT purchase) AS one_day_each FROM ${prepared(tables.purchases)}`,
    signal,
  );
  const made = {
    ...{ lines: prepared(tables.lines), purchases: prepared(tables.purchases), unit, steps },
    isRegrouped: false,
    oneDayEach: facts?.one_day_each === true,
    costUnit: units.cost?.perOne ?? 1,
    discountUnit: units.discount?.perOne ?? 1,
    values: (role: Role) => prepared(tables.values(columnName(role))),
    ...goodsOf(tables, mapped),
  };
  const lineCount = tableOf(dataset, 'orders')?.rowsKept ?? 0;
  const fits = lineCount <= mostLines && Object.values(units).every(({ isExact }) => isExact);
  const read = remember(() => readSalesArrays(made, (statement) => db.columns(statement, signal)));
  return { ...made, arrays: () => (fits ? read() : Promise.resolve(null)) };
}
