import { filterRoles } from '../contract/filters.ts';
import { mappedRoles, type MappedDataset } from '../contract/importing.ts';
import type { SqlStep } from '../contract/outcome.ts';
import type { Role } from '../contract/tables.ts';
import type { PreparedSales } from './analysisModule.ts';
import { orCancelled } from './cancelling.ts';
import { preparedSchema, type Database } from './database.ts';
import { columnName } from './import/tableColumns.ts';
import { relationsOf } from './relations.ts';
import { exactLimit, purchaseKey } from './salesHistory.ts';
import { join, name, sql, type Sql } from './sql.ts';

interface Building {
  readonly key: string;
  readonly done: Promise<PreparedSales>;
  readonly abort: AbortController;
  readonly tables: readonly string[];
  isDone: boolean;
  waiting: number;
}

/** The prepared sales of the data set that was asked for last. */
export class PreparedStore {
  #current: Building | null = null;
  #count = 0;

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
    this.get(db, dataset, new AbortController().signal).catch(() => undefined);
  }

  #begin(db: Database, dataset: MappedDataset, key: string): Building {
    const freed = this.clear(db);
    this.#count += 1;
    const abort = new AbortController();
    const names = new TableNames(dataset, this.#count);
    const done = freed.then(() => build(db, dataset, names, abort.signal));
    const building: Building = { key, done, abort, tables: names.all, isDone: false, waiting: 0 };
    done.then(
      () => {
        building.isDone = true;
      },
      () => {
        this.#giveUp(building);
        // A database that is gone has no tables left to drop.
        return dropTables(db, building).catch(() => undefined);
      },
    );
    return building;
  }

  #giveUp(building: Building): void {
    building.abort.abort();
    if (this.#current === building) this.#current = null;
  }

  /** Frees their memory. */
  async clear(db: Database): Promise<void> {
    const gone = this.#current;
    if (gone === null) return;
    this.#giveUp(gone);
    if (gone.isDone) await dropTables(db, gone);
  }
}

async function dropTables(db: Database, { tables }: Building): Promise<void> {
  for (const table of tables) await db.run(sql`DROP TABLE IF EXISTS ${prepared(table)}`);
}

function prepared(table: string): Sql {
  return sql`${name(preparedSchema)}.${name(table)}`;
}

/** A number of their own for each making: no statement about an older state can meet a newer one. */
class TableNames {
  readonly lines: string;
  readonly purchases: string;
  readonly keys: string;
  readonly roles: readonly Role[];
  readonly #count: number;

  constructor(dataset: MappedDataset, count: number) {
    this.#count = count;
    const mapped: readonly Role[] = mappedRoles(dataset).orders ?? [];
    this.roles = filterRoles.orders.filter((role) => mapped.includes(role));
    this.lines = `lines_${count}`;
    this.purchases = `purchases_${count}`;
    this.keys = `keys_${count}`;
  }

  values(role: Role): string {
    return `${columnName(role)}_${this.#count}`;
  }

  get all(): readonly string[] {
    return [this.lines, this.purchases, this.keys, ...this.roles.map((role) => this.values(role))];
  }
}

async function build(
  db: Database,
  dataset: MappedDataset,
  tables: TableNames,
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
  for (const role of tables.roles) {
    await run(
      `made once: values of ${columnName(role)}`,
      listValues(prepared(tables.values(role)), sales, role),
    );
  }
  const codes = await codeTypes(db, tables, signal);
  const key = purchaseKey(mapped.includes('order') ? 'order' : 'day');
  await run(
    'made once: purchases by number',
    sql`CREATE TABLE ${prepared(tables.keys)} AS
SELECT customer, customer_index, key, (row_number() OVER ())::INTEGER AS purchase
FROM (SELECT DISTINCT customer, ${key} AS key FROM ${sales}) JOIN ${name(relations.customers)} USING (customer)`,
  );
  const unit = 10 ** dataset.moneyDecimals;
  await run('made once: order lines in numbers', makeLines({ sales, key, unit, units, codes, tables }));
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
  return {
    ...{ lines: prepared(tables.lines), purchases: prepared(tables.purchases), unit, steps },
    isRegrouped: false,
    oneDayEach: facts?.one_day_each === true,
    costUnit: units.cost ?? 1,
    discountUnit: units.discount ?? 1,
    values: (role) => prepared(tables.values(role)),
  };
}

/** By column that is there; 1 for decimals. */
type Units = Partial<Record<'cost' | 'discount', number>>;

/** How many smallest units each further money has; decimals stay where their sum would not be exact. */
async function findUnits(
  db: Database,
  sales: Sql,
  mapped: readonly Role[],
  signal: AbortSignal,
): Promise<Units> {
  const units: Units = {};
  for (const role of ['cost', 'discount'] as const) {
    if (!mapped.includes(role)) continue;
    const column = name(columnName(role));
    const fits = [0, 1, 2, 3, 4, 5].map(
      (decimals) =>
        sql`WHEN coalesce(bool_and(${column} = round(${column}, ${decimals})), TRUE) THEN ${decimals}`,
    );
    const [found] = await db.rows(
      sql`SELECT CASE ${join(fits, ' ')} ELSE 6 END AS decimals, coalesce(sum(abs(${column})), 0)::DOUBLE AS total FROM ${sales}`,
      signal,
    );
    const unit = 10 ** Number(found?.decimals);
    units[role] = Number(found?.total) * unit < exactLimit ? unit : 1;
  }
  return units;
}

/** Counts of lines are for choosing; values in the order of their names. */
function listValues(table: Sql, sales: Sql, role: Role): Sql {
  return sql`CREATE TABLE ${table} AS
SELECT (row_number() OVER (ORDER BY value))::INTEGER AS code, value, line_count
FROM (SELECT ${name(columnName(role))} AS value, count(*)::INTEGER AS line_count FROM ${sales} GROUP BY 1) WHERE value IS NOT NULL`;
}

/** The narrowest type that holds the codes of each column. */
async function codeTypes(
  db: Database,
  tables: TableNames,
  signal: AbortSignal,
): Promise<ReadonlyMap<Role, Sql>> {
  const types = new Map<Role, Sql>();
  for (const role of tables.roles) {
    const [found] = await db.rows(
      sql`SELECT count(*)::DOUBLE AS n FROM ${prepared(tables.values(role))}`,
      signal,
    );
    const count = Number(found?.n);
    types.set(role, count < 256 ? sql`UTINYINT` : count < 65_536 ? sql`USMALLINT` : sql`INTEGER`);
  }
  return types;
}

interface LineSource {
  readonly sales: Sql;
  readonly key: Sql;
  readonly unit: number;
  readonly units: Units;
  readonly codes: ReadonlyMap<Role, Sql>;
  readonly tables: TableNames;
}

/** Money is rounded because a double times a power of ten may miss the whole number it means. */
function makeLines({ sales, key, unit, units, codes, tables }: LineSource): Sql {
  const columns = [
    ...[sql`customer_index`, sql`purchase`, sql`time::DATE AS day`],
    ...[sql`extract('hour' FROM time)::UTINYINT AS hour`, inUnits(sql`amount`, unit)],
  ];
  for (const role of ['cost', 'discount'] as const) {
    const own = units[role];
    if (own !== undefined) columns.push(own === 1 ? name(role) : inUnits(name(role), own));
  }
  const joins: Sql[] = [];
  for (const [role, type] of codes) {
    const table = tables.values(role);
    columns.push(sql`${name(table)}.code::${type} AS ${name(columnName(role))}`);
    joins.push(sql`LEFT JOIN ${prepared(table)} ON sales.${name(columnName(role))} = ${name(table)}.value`);
  }
  return sql`CREATE TABLE ${prepared(tables.lines)} AS
SELECT ${join(columns, ', ')}
FROM ${sales} AS sales
JOIN ${prepared(tables.keys)} AS keys ON sales.customer = keys.customer AND ${key} = keys.key
${join(joins, '\n')}`;
}

function inUnits(money: Sql, unit: number): Sql {
  return sql`round(sales.${money}::DOUBLE * ${unit}) AS ${money}`;
}

/** Lines by purchase and day. A purchase is one customer’s; where each lies on one day, its number says all. */
export function purchasesOfLines(lines: Sql, mapped: readonly Role[], oneDayEach: boolean): Sql {
  const sums = [sql`sum(amount) AS amount`];
  if (mapped.includes('cost')) {
    sums.push(
      sql`coalesce(sum(amount) FILTER (WHERE cost IS NOT NULL), 0) AS costed`,
      sql`sum(cost) AS cost`,
    );
  }
  if (mapped.includes('discount')) sums.push(sql`coalesce(sum(discount), 0) AS discount`);
  const found = join(sums, ', ');
  return oneDayEach
    ? sql`SELECT any_value(customer_index) AS customer_index, purchase, any_value(day) AS day, ${found} FROM ${lines} GROUP BY purchase`
    : sql`SELECT customer_index, purchase, day, ${found} FROM ${lines} GROUP BY customer_index, purchase, day`;
}
