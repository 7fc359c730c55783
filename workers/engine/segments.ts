import { queries } from '../analyses/queries.ts';
import type { Membership } from '../contract/analysis.ts';
import { catalogue } from '../contract/catalogue.ts';
import { completeOptions } from '../contract/options.ts';
import { ExpectedFailure } from '../contract/outcome.ts';
import type { Segmentation } from '../contract/segmentations.ts';
import type { QueryContext, QueryRunner } from './analysisModule.ts';
import { preparedSchema, type Database } from './database.ts';
import type { EngineHost } from './host.ts';
import { join, name, sql, type Sql } from './sql.ts';

/** The groups of every customer by segmentation, of the data set asked for last; some are kept, the oldest goes first. */
export class SegmentStore {
  readonly #made = new Map<string, Promise<Sql>>();
  #count = 0;
  static readonly #limit = 8;

  /**
   * A relation of a row a customer who is in a group: customer_index, segment (its id), group_place (where it stands in
   * the analysis’s own order).
   * context: of the whole data set, as of the day that is meant. Fails as the analysis itself does.
   */
  get(db: Database, host: EngineHost, context: QueryContext, segmentation: Segmentation): Promise<Sql> {
    const { dataset, asOf } = context;
    const { by } = segmentation;
    const options = completeOptions(catalogue[by], segmentation.options);
    const key = JSON.stringify([dataset.id, dataset.revision, asOf, db.openings(), by, options]);
    return this.#keep(db, key, async (table) => {
      const members = await findMembers(db, host, context, { by, options });
      await db.run(sql`CREATE TABLE ${table} AS ${rowsOf(members)}`);
    });
  }

  /** A relation of a row a member of a list: customer_index, segment, group_place. */
  ofList(db: Database, id: string, customers: Int32Array): Promise<Sql> {
    const key = JSON.stringify([id, db.openings()]);
    return this.#keep(db, key, async (table) => {
      const group = new Uint16Array(customers.length);
      await db.run(sql`CREATE TABLE ${table} AS ${rowsOf({ customers, group, groupIds: [id] })}`);
    });
  }

  #keep(db: Database, key: string, make: (table: Sql) => Promise<void>): Promise<Sql> {
    const known = this.#made.get(key);
    if (known !== undefined) {
      this.#made.delete(key);
      this.#made.set(key, known);
      return known;
    }
    this.#count += 1;
    const table = sql`${name(preparedSchema)}.${name(`segments_${this.#count}`)}`;
    const relation = make(table).then(() => table);
    this.#made.set(key, relation);
    relation.catch(() => {
      // What failed is tried again when it is asked for again.
      if (this.#made.get(key) === relation) this.#made.delete(key);
    });
    return this.#dropOldest(db).then(() => relation);
  }

  async #dropOldest(db: Database): Promise<void> {
    const [oldest] = this.#made;
    if (this.#made.size <= SegmentStore.#limit || oldest === undefined) return;
    this.#made.delete(oldest[0]);
    const table = await oldest[1].catch(() => null);
    if (table !== null) await db.run(sql`DROP TABLE IF EXISTS ${table}`);
  }
}

async function findMembers(
  db: Database,
  host: EngineHost,
  context: QueryContext,
  { by, options }: Segmentation,
): Promise<Membership> {
  const runner: QueryRunner = {
    rows: (_, statement) => db.rows(statement),
    columns: (_, statement) => db.columns(statement),
    told: () => undefined,
  };
  const { input } = await queries[by](runner, context, options);
  const output = await host.runKernel(by, input, options, new AbortController().signal);
  if (output.status === 'failed') throw new ExpectedFailure(output.code, output.detail);
  if (output.membership === null) throw new Error(`${by} keeps no membership`);
  return output.membership;
}

/** One letter a customer in one literal: much shorter than lists of numbers, and read faster. */
function rowsOf({ customers, group, groupIds }: Pick<Membership, 'customers' | 'group' | 'groupIds'>): Sql {
  if (groupIds.length > mostGroups) throw new RangeError(`more groups than ${mostGroups}`);
  const size = customers.reduce((most, customer) => Math.max(most, customer), -1) + 1;
  const letters = new Uint16Array(size).fill(noSegment);
  customers.forEach((customer, i) => {
    letters[customer] = firstLetter + (group[i] ?? 0);
  });
  const text = new TextDecoder('utf-16le').decode(letters);
  const names = groupIds.map((id, place) => sql`WHEN ${place} THEN ${id}`);
  const segment = groupIds.length === 0 ? sql`NULL::VARCHAR` : sql`CASE group_place ${join(names, ' ')} END`;
  return sql`SELECT customer_index, ${segment} AS segment, group_place
FROM (
  SELECT customer_index, (ascii(letter) - ${firstLetter})::INTEGER AS group_place
  FROM (SELECT unnest(range(${size}))::INTEGER AS customer_index, unnest(string_split(${text}, '')) AS letter)
  WHERE letter <> ${String.fromCharCode(noSegment)}
)`;
}

/** From here on so many letters stand alone: none joins the one before it. */
const mostGroups = 400;
const firstLetter = 'Ā'.charCodeAt(0);
const noSegment = '-'.charCodeAt(0);
