import { mappedRoles, type MappedDataset } from '../../../contract/importing.ts';
import { isSegmenting, segmentingIds } from '../../../contract/segmentations.ts';
import type { Role } from '../../../contract/tables.ts';
import type { QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import { memberValue } from '../../../engine/filterRows.ts';
import { sql } from '../../../engine/sql.ts';
import { mostStrata } from '../../../engine/unitColumns.ts';

const memberRoles = [
  'region',
  'grade',
  'gender',
  'ageBand',
  'acquisitionChannel',
] as const satisfies readonly Role[];

/** What customers of a design can be parted by. */
export function strataOf(dataset: MappedDataset): readonly string[] {
  const mapped = mappedRoles(dataset).customers ?? [];
  const isThere = (role: Role): boolean =>
    mapped.includes(role) || (role === 'ageBand' && mapped.includes('birth'));
  return [...segmentingIds, ...memberRoles.filter(isThere)];
}

interface Stratum {
  readonly names: readonly string[];
  /** By customer; −1 for none. */
  readonly place: Int32Array;
}

/** The groups as they were when the audience was drawn; what members say of themselves as it is now. */
export async function readStratum(
  runner: QueryRunner,
  context: QueryContext,
  by: string,
  asOf: string,
): Promise<Stratum> {
  if (isSegmenting(by)) {
    const { customers, group, groupIds } = await context.segmentMembers(by, asOf);
    return { names: groupIds, place: spread(customers, (i) => group[i] as number) };
  }
  const value = memberValue({ dataset: context.dataset, asOf }, by as Role);
  const members = sql`SELECT customer, min(${value})::VARCHAR AS label FROM ${context.kept('customers')} GROUP BY customer`;
  const ranked = sql`SELECT label, (row_number() OVER (ORDER BY count(*) DESC, label) - 1)::INTEGER AS place
FROM (${members}) WHERE label IS NOT NULL GROUP BY label`;
  const rows = await runner.rows(
    'values that customers are parted by',
    sql`SELECT label FROM (${ranked}) ORDER BY place LIMIT ${mostStrata}`,
  );
  const names = rows.map(({ label }) => String(label));
  const found = await runner.columns(
    'value of each customer',
    sql`SELECT customer_index, place FROM (${members}) JOIN (${ranked}) USING (label) JOIN ${context.customers} USING (customer)
WHERE place < ${mostStrata}`,
  );
  const places = found['place'] as Int32Array;
  return { names, place: spread(found['customer_index'] as Int32Array, (i) => places[i] as number) };
}

function spread(customers: Int32Array, placeOf: (i: number) => number): Int32Array {
  const count = customers.reduce((most, at) => Math.max(most, at + 1), 0);
  const places = new Int32Array(count).fill(-1);
  customers.forEach((at, i) => {
    places[at] = placeOf(i);
  });
  return places;
}
