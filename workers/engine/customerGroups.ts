import type { TypedColumn } from '../contract/analysis.ts';
import { mappedRoles } from '../contract/importing.ts';
import type { Detail, Note } from '../contract/outcome.ts';
import { isSegmenting, type SegmentingId } from '../contract/segmentations.ts';
import type { Role, TableKind } from '../contract/tables.ts';
import type { QueryContext, QueryRunner } from './analysisModule.ts';
import { day, name, sql, type Sql } from './sql.ts';

/** What customers can be told apart by. */
type GroupBy = 'region' | 'channel' | 'store' | 'device' | 'gender' | 'ageBand' | 'grade' | SegmentingId;

/** Groups with a column of their own. */
const groupLimit = 24;

const inTurn: readonly GroupBy[] = ['region', 'channel', 'store', 'device', 'gender', 'ageBand', 'grade'];
const ofOrders: ReadonlySet<GroupBy> = new Set(['region', 'channel', 'store', 'device']);

interface CustomerGroups {
  /** groupCustomer, groupPlace: customers that are in a group; the place behind the last name holds those not shown. */
  readonly columns: Readonly<Record<string, TypedColumn>>;
  readonly names: readonly string[];
  readonly facts: Detail;
}

/**
 * Which group each buyer is in: of a column of orders the value on which most money was spent, otherwise what the list
 * of members says. Where the file lacks what is asked for, it is said and the first that is there is taken.
 */
export async function readCustomerGroups(
  runner: QueryRunner,
  context: QueryContext,
  asked: GroupBy | 'auto',
  notes: Note[],
): Promise<CustomerGroups> {
  const mapped = mappedRoles(context.dataset);
  const has = (kind: TableKind, role: Role): boolean => mapped[kind]?.includes(role) ?? false;
  const isThere = (by: GroupBy): boolean =>
    isSegmenting(by) ||
    (ofOrders.has(by) && has('orders', by)) ||
    (!['channel', 'store', 'device'].includes(by) && has('customers', by)) ||
    (by === 'ageBand' && has('customers', 'birth'));
  if (asked !== 'auto' && !isThere(asked)) {
    notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: asked } });
  }
  const by = asked !== 'auto' && isThere(asked) ? asked : inTurn.find(isThere);
  if (by === undefined) return { columns: {}, names: [], facts: { by: '', groupCount: 0, areDecades: 0 } };
  const areDecades = by === 'ageBand' && has('customers', 'birth');
  const homes = isSegmenting(by)
    ? homesOfSegments(context, await context.segments(by))
    : ofOrders.has(by) && has('orders', by)
      ? homesOfOrders(context, by)
      : homesOfMembers(context, by, areDecades);
  const rows = await runner.rows(
    'groups of customers',
    sql`WITH ${homes}, ${ranked}
SELECT home, count(*) OVER ()::DOUBLE AS group_count FROM ranked ORDER BY place LIMIT ${groupLimit}`,
  );
  const columns = await runner.columns(
    'group of each customer',
    sql`WITH ${homes}, ${ranked}
SELECT customer_index AS "groupCustomer", least(place, ${rows.length})::INTEGER AS "groupPlace"
FROM homes JOIN ranked USING (home) JOIN ${context.customers} USING (customer)
ORDER BY 1`,
  );
  return {
    columns,
    names: rows.map(({ home }) => String(home)),
    facts: { by, areDecades: Number(areDecades), groupCount: Number(rows[0]?.group_count ?? 0) },
  };
}

const ranked = sql`ranked AS (
  SELECT home, row_number() OVER (ORDER BY count(*) DESC, home) - 1 AS place FROM homes GROUP BY home
)`;

/** CTE homes: for each buyer the value on which most of the money was spent. */
function homesOfOrders({ sales, asOf }: QueryContext, by: GroupBy): Sql {
  const value = name(by);
  return sql`spent AS (
  SELECT customer, ${value} AS home, sum(amount) AS amount
  FROM ${sales} WHERE time::DATE <= ${day(asOf)} AND ${value} IS NOT NULL
  GROUP BY ALL
), homes AS (
  SELECT customer, home FROM spent
  QUALIFY row_number() OVER (PARTITION BY customer ORDER BY amount DESC, home) = 1
)`;
}

/** CTE homes: for each buyer the group of a segmentation. */
function homesOfSegments({ customers, sales, asOf }: QueryContext, segments: Sql): Sql {
  return sql`homes AS (
  SELECT customer, segment AS home FROM ${customers} JOIN ${segments} USING (customer_index)
  SEMI JOIN (SELECT customer FROM ${sales} WHERE time::DATE <= ${day(asOf)}) USING (customer)
)`;
}

/** CTE homes: for each buyer what the list of members says. */
function homesOfMembers({ sales, kept, asOf }: QueryContext, by: GroupBy, areDecades: boolean): Sql {
  const age = sql`date_sub('year', birth::DATE, ${day(asOf)})`;
  const value = areDecades
    ? sql`CASE WHEN ${age} BETWEEN 5 AND 110 THEN (${age} // 10 * 10)::VARCHAR END`
    : by === 'ageBand'
      ? sql`age_band`
      : name(by);
  return sql`homes AS (
  SELECT customer, min(${value}) AS home
  FROM ${kept('customers')}
  SEMI JOIN (SELECT customer FROM ${sales} WHERE time::DATE <= ${day(asOf)}) USING (customer)
  GROUP BY customer
  HAVING min(${value}) IS NOT NULL
)`;
}
