import { queries } from '../analyses/queries.ts';
import { rfmSpec } from '../analyses/rfm/spec.ts';
import type { Membership } from '../contract/analysis.ts';
import { completeOptions } from '../contract/options.ts';
import { ExpectedFailure } from '../contract/outcome.ts';
import type { QueryContext, QueryRunner } from './analysisModule.ts';
import { preparedSchema, type Database } from './database.ts';
import type { EngineHost } from './host.ts';
import { join, name, sql, type Sql } from './sql.ts';

interface Made {
  readonly key: string;
  readonly relation: Promise<Sql>;
}

/** The RFM segment of every buyer, with the default settings and without a filter, of the data set asked for last. */
export class SegmentStore {
  #current: Made | null = null;
  #count = 0;

  /**
   * A relation of a row a buyer: customer_index, segment (its id).
   * context: of the whole data set. Fails as RFM itself does.
   */
  get(db: Database, host: EngineHost, context: QueryContext): Promise<Sql> {
    const { dataset, asOf } = context;
    const key = `${dataset.id} ${dataset.revision} ${asOf} ${db.openings()}`;
    if (this.#current?.key !== key) this.#begin(key, db, host, context);
    return (this.#current as Made).relation;
  }

  #begin(key: string, db: Database, host: EngineHost, context: QueryContext): void {
    const before = this.#current?.relation;
    this.#count += 1;
    const table = sql`${name(preparedSchema)}.${name(`segments_${this.#count}`)}`;
    const relation = (async () => {
      const members = await findMembers(db, host, context);
      await db.run(sql`CREATE TABLE ${table} AS ${rowsOf(members)}`);
      if (before) await dropTable(db, before);
      return table;
    })();
    this.#current = { key, relation };
    relation.catch(() => {
      // What failed is tried again when it is asked for again.
      if (this.#current?.relation === relation) this.#current = null;
    });
  }
}

/** The one before may never have come to be; then there is nothing to drop. */
async function dropTable(db: Database, made: Promise<Sql>): Promise<void> {
  const table = await made.catch(() => null);
  if (table !== null) await db.run(sql`DROP TABLE IF EXISTS ${table}`);
}

async function findMembers(db: Database, host: EngineHost, context: QueryContext): Promise<Membership> {
  const runner: QueryRunner = {
    rows: (_, statement) => db.rows(statement),
    columns: (_, statement) => db.columns(statement),
    told: () => undefined,
  };
  const options = completeOptions(rfmSpec, {});
  const { input } = await queries.rfm(runner, context, options);
  const output = await host.runKernel('rfm', input, options, new AbortController().signal);
  if (output.status === 'failed') throw new ExpectedFailure(output.code, output.detail);
  if (output.membership === null) throw new Error('RFM keeps no membership');
  return output.membership;
}

/** One letter a customer in one literal: much shorter than lists of numbers, and read faster. */
function rowsOf({ customers, group, groupIds }: Membership): Sql {
  const size = customers.reduce((most, customer) => Math.max(most, customer), -1) + 1;
  const letters = new Uint8Array(size).fill(noSegment);
  customers.forEach((customer, i) => {
    letters[customer] = firstLetter + (group[i] as number);
  });
  const text = new TextDecoder().decode(letters);
  const names = groupIds.map((id, i) => sql`WHEN ${String.fromCharCode(firstLetter + i)} THEN ${id}`);
  return sql`SELECT customer_index, CASE letter ${join(names, ' ')} END AS segment
FROM (SELECT unnest(range(${size}))::INTEGER AS customer_index, unnest(string_split(${text}, '')) AS letter)
WHERE letter <> ${String.fromCharCode(noSegment)}`;
}

const firstLetter = 'A'.charCodeAt(0);
const noSegment = '-'.charCodeAt(0);
