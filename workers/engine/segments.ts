import { queries } from '../analyses/queries.ts';
import { catalogue } from '../contract/catalogue.ts';
import { completeOptions } from '../contract/options.ts';
import { ExpectedFailure } from '../contract/outcome.ts';
import type { Segmentation } from '../contract/segmentations.ts';
import { spanOf } from './audienceSets.ts';
import type { QueryContext, QueryRunner, SegmentMembers } from './analysisModule.ts';
import { preparedSchema, type Database } from './database.ts';
import type { EngineHost } from './host.ts';
import { join, name, sql, type Sql } from './sql.ts';

interface Made {
  readonly members: Promise<SegmentMembers>;
  /** The same as a table, which takes longer to make than to work out; null until somebody asks for it. */
  relation: Promise<Sql> | null;
}

/** The groups of every customer by segmentation, of the data set asked for last; some are kept, the oldest goes first. */
export class SegmentStore {
  readonly #made = new Map<string, Made>();
  #count = 0;
  readonly #tag: string;
  static readonly #limit = 8;

  /** tag: tells its tables from another store’s. */
  constructor(tag = '') {
    this.#tag = tag;
  }

  /** context: of the whole data set, as of the day that is meant. Fails as the analysis itself does. */
  members(
    db: Database,
    host: EngineHost,
    context: QueryContext,
    segmentation: Segmentation,
  ): Promise<SegmentMembers> {
    const { made, isRoom } = this.#find(db, host, context, segmentation);
    return isRoom.then(() => made.members);
  }

  /**
   * The same as a relation of a row a customer who is in a group: customer_index, segment (its id), group_place (where it
   * stands in the analysis’s own order).
   */
  get(db: Database, host: EngineHost, context: QueryContext, segmentation: Segmentation): Promise<Sql> {
    const { made, isRoom } = this.#find(db, host, context, segmentation);
    return isRoom.then(() => this.#relationOf(db, made));
  }

  /** A relation of a row a member of a list: customer_index, segment, group_place. */
  ofList(db: Database, id: string, customers: Int32Array): Promise<Sql> {
    const key = JSON.stringify([id, db.openings()]);
    const group = new Uint16Array(customers.length);
    const { made, isRoom } = this.#keep(db, key, async () => ({ customers, group, groupIds: [id] }));
    return isRoom.then(() => this.#relationOf(db, made));
  }

  #find(db: Database, host: EngineHost, context: QueryContext, { by, options: given }: Segmentation): Kept {
    const { dataset, asOf } = context;
    const options = completeOptions(catalogue[by], given);
    const key = JSON.stringify([dataset.id, dataset.revision, asOf, db.openings(), by, options]);
    return this.#keep(db, key, () => findMembers(db, host, context, { by, options }));
  }

  #relationOf(db: Database, made: Made): Promise<Sql> {
    if (made.relation !== null) return made.relation;
    this.#count += 1;
    const table = sql`${name(preparedSchema)}.${name(`segments_${this.#tag}${this.#count}`)}`;
    const relation = made.members
      .then((members) => db.run(sql`CREATE TABLE ${table} AS ${rowsOf(members)}`))
      .then(() => table);
    made.relation = relation;
    relation.catch(() => {
      // What failed is tried again when it is asked for again.
      made.relation = null;
    });
    return relation;
  }

  #keep(db: Database, key: string, find: () => Promise<SegmentMembers>): Kept {
    const known = this.#made.get(key);
    if (known !== undefined) {
      this.#made.delete(key);
      this.#made.set(key, known);
      return { made: known, isRoom: Promise.resolve() };
    }
    const made: Made = { members: find(), relation: null };
    this.#made.set(key, made);
    made.members.catch(() => {
      if (this.#made.get(key) === made) this.#made.delete(key);
    });
    return { made, isRoom: this.#dropOldest(db) };
  }

  async #dropOldest(db: Database): Promise<void> {
    const [oldest] = this.#made;
    if (this.#made.size <= SegmentStore.#limit || oldest === undefined) return;
    this.#made.delete(oldest[0]);
    const table = await oldest[1].relation?.catch(() => null);
    if (table) await db.run(sql`DROP TABLE IF EXISTS ${table}`);
  }
}

interface Kept {
  readonly made: Made;
  /** The oldest is gone where there were too many. */
  readonly isRoom: Promise<void>;
}

async function findMembers(
  db: Database,
  host: EngineHost,
  context: QueryContext,
  { by, options }: Segmentation,
): Promise<SegmentMembers> {
  const runner: QueryRunner = {
    rows: (_, statement) => db.rows(statement),
    columns: (_, statement) => db.columns(statement),
    told: () => undefined,
  };
  const { input } = await queries[by](runner, context, options);
  const output = await host.runKernel(by, input, options, new AbortController().signal);
  if (output.status === 'failed') throw new ExpectedFailure(output.code, output.detail);
  if (output.membership === null) throw new Error(`${by} keeps no membership`);
  const { customers, group, groupIds } = output.membership;
  return { customers, group, groupIds };
}

/** One letter a customer in one literal: much shorter than lists of numbers, and read faster. */
function rowsOf({ customers, group, groupIds }: SegmentMembers): Sql {
  if (groupIds.length > mostGroups) throw new RangeError(`more groups than ${mostGroups}`);
  const size = spanOf(customers);
  const letters = new Uint16Array(size).fill(noSegment);
  for (let i = 0; i < customers.length; i++)
    letters[customers[i] as number] = firstLetter + (group[i] as number);
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
