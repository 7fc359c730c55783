import type { TypedColumn } from '../../../contract/analysis.ts';
import { mappedRoles } from '../../../contract/importing.ts';
import { isSegmenting } from '../../../contract/segmentations.ts';
import type { Role, TableKind } from '../../../contract/tables.ts';
import type { QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import { memberValue } from '../../../engine/filterRows.ts';
import { sql, type Sql } from '../../../engine/sql.ts';

/** Values that stand apart; the others are one. */
const mostNames = 12;

/** By position of the customer: place in names, their number for rarer ones, −1 for none. */
export interface Label {
  readonly id: string;
  readonly names: readonly string[];
  readonly place: Int32Array;
}

const memberRoles = ['gender', 'ageBand', 'region', 'grade', 'acquisitionChannel'] as const;
type MemberRole = (typeof memberRoles)[number];

/** What the data says of customers without being asked. */
export function labelsOf({ dataset }: QueryContext): readonly MemberRole[] {
  const mapped: Readonly<Partial<Record<TableKind, readonly Role[]>>> = mappedRoles(dataset);
  const has = (kind: TableKind, role: Role): boolean => mapped[kind]?.includes(role) ?? false;
  return memberRoles.filter(
    (role) =>
      has('customers', role) ||
      (role === 'ageBand' && has('customers', 'birth')) ||
      (role === 'region' && has('orders', 'region')),
  );
}

/** size: customers of the data set. */
export async function readLabel(
  runner: QueryRunner,
  context: QueryContext,
  id: string,
  size: number,
): Promise<Label> {
  if (isSegmenting(id)) {
    const { customers, group, groupIds } = await context.segmentMembers(id);
    return { id, names: groupIds, place: spread(customers, group, size) };
  }
  const values = await valuesOf(context, id as MemberRole);
  const rows = await runner.rows(
    `values of ${id}`,
    sql`WITH ${values}, ${ranked} SELECT value FROM ranked WHERE place < ${mostNames} ORDER BY place`,
  );
  const found = await runner.columns(
    `${id} of each customer`,
    sql`WITH ${values}, ${ranked}
SELECT customer_index AS customer, least(place, ${rows.length})::INTEGER AS place FROM told JOIN ranked USING (value)`,
  );
  const { customer = new Int32Array(), place = new Int32Array() } = found;
  return { id, names: rows.map(({ value }) => String(value)), place: spread(customer, place, size) };
}

function spread(customers: TypedColumn, places: TypedColumn, size: number): Int32Array {
  const out = new Int32Array(size).fill(-1);
  for (let i = 0; i < customers.length; i++) out[customers[i] as number] = places[i] as number;
  return out;
}

const ranked = sql`ranked AS (
  SELECT value, (row_number() OVER (ORDER BY count(*) DESC, value) - 1)::INTEGER AS place FROM told GROUP BY value
)`;

/** CTE told: customer_index, value. A region that only orders have is the one on which most money was spent. */
async function valuesOf(context: QueryContext, role: MemberRole): Promise<Sql> {
  const { dataset, asOf, kept, customers } = context;
  const members: readonly Role[] = mappedRoles(dataset).customers ?? [];
  if (role === 'region' && !members.includes('region')) {
    const { lines, values } = await context.prepare();
    return sql`told AS (
  SELECT customer_index, value FROM (
    SELECT customer_index, value, sum(amount) AS amount FROM ${lines} JOIN ${values('region')} ON region = code
    GROUP BY customer_index, value
  ) QUALIFY row_number() OVER (PARTITION BY customer_index ORDER BY amount DESC, value) = 1
)`;
  }
  const value = memberValue({ dataset, asOf }, role);
  return sql`told AS (
  SELECT customer_index, min(${value}) AS value FROM ${kept('customers')} JOIN ${customers} USING (customer)
  GROUP BY customer_index HAVING min(${value}) IS NOT NULL
)`;
}
