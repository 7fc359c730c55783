import type { Role } from '../../../contract/tables.ts';
import type { QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import type { Row } from '../../../engine/database.ts';
import { memberValue } from '../../../engine/filterRows.ts';
import { join, sql, type Sql } from '../../../engine/sql.ts';
import type { PersonaFamily } from '../result.ts';
import type { Found, Has } from './found.ts';

/** Values that fewer members have are not told; who has one still counts as known. */
const fewestMembers = 20;

const families: readonly { readonly family: PersonaFamily; readonly role: Role; readonly or?: Role }[] = [
  { family: 'gender', role: 'gender' },
  { family: 'ageBand', role: 'ageBand', or: 'birth' },
  { family: 'homeRegion', role: 'region' },
  { family: 'grade', role: 'grade' },
  { family: 'acquisitionChannel', role: 'acquisitionChannel' },
  { family: 'married', role: 'married' },
  { family: 'job', role: 'job' },
];

/**
 * How many of each group have a value of what the list of members says: memberFamily, memberGroup, memberValue (positions
 * in the texts; −1 for everybody whose value is known) and memberCount.
 */
export async function readMembers(
  runner: QueryRunner,
  context: QueryContext,
  people: Sql,
  has: Has,
): Promise<Found> {
  const there = families.filter(
    ({ role, or }) => has('customers', role) || (or !== undefined && has('customers', or)),
  );
  if (there.length === 0) return { columns: {}, texts: {} };
  const ages = has('customers', 'ageBand') ? null : agesOf(context);
  const values = there.map(
    ({ role }, i) => sql`${ages && role === 'ageBand' ? sql`age` : memberValue(context, role)} AS v${i}`,
  );
  const isAged = ages !== null && there.some(({ role }) => role === 'ageBand');
  const counts = there.map(
    (_, i) => sql`counted${i} AS (
  SELECT place, v${i} AS value, count(*) AS n FROM told WHERE v${i} IS NOT NULL GROUP BY ALL
)`,
  );
  const parts = there.flatMap((_, i) => [
    sql`(SELECT ${i} AS family, place, value, n::DOUBLE AS n FROM counted${i}
  QUALIFY sum(n) OVER (PARTITION BY value) >= ${fewestMembers})`,
    sql`(SELECT ${i}, place, NULL, sum(n)::DOUBLE FROM counted${i} GROUP BY place)`,
  ]);
  const rows = await runner.rows(
    'what the list of members says, by group',
    sql`WITH told AS MATERIALIZED (
  SELECT place, ${join(values, ', ')}
  FROM ${context.kept('customers')} JOIN ${context.customers} USING (customer) JOIN ${people} USING (customer_index)${isAged ? sql` LEFT JOIN ${ages} USING (birth)` : sql``}
), ${join(counts, ', ')}
${join(parts, '\nUNION ALL\n')}
ORDER BY ALL`,
  );
  return pack(
    rows,
    there.map(({ family }) => family),
  );
}

/** Many were born on the same day: how old that makes is worked out once. */
function agesOf(context: QueryContext): Sql {
  return sql`(SELECT birth, ${memberValue(context, 'ageBand')} AS age FROM (SELECT DISTINCT birth FROM ${context.kept('customers')}))`;
}

function pack(rows: readonly Row[], names: readonly string[]): Found {
  const texts = [...new Set(rows.flatMap(({ value }) => (value === null ? [] : [String(value)])))];
  const at = new Map(texts.map((text, i) => [text, i]));
  return {
    columns: {
      memberFamily: Int32Array.from(rows, ({ family }) => Number(family)),
      memberGroup: Int32Array.from(rows, ({ place }) => Number(place)),
      memberValue: Int32Array.from(rows, ({ value }) =>
        value === null ? -1 : (at.get(String(value)) ?? -1),
      ),
      memberCount: Float64Array.from(rows, ({ n }) => Number(n)),
    },
    texts: { memberFamilies: names, memberValues: texts },
  };
}
