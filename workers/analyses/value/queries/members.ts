import { relationsOf } from '../../../engine/relations.ts';
import type { Role } from '../../../contract/tables.ts';
import type { QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import { memberValue } from '../../../engine/filterRows.ts';
import { join, name, sql, type Sql } from '../../../engine/sql.ts';
import { byIndex, type Extra, type Has } from './found.ts';

/** Values of members that are compared; the others are one. */
const mostValues = 12;

/** What the list of members says of each customer. */
export async function readMembers(runner: QueryRunner, context: QueryContext, has: Has): Promise<Extra> {
  const { dataset, asOf, kept, customers } = context;
  const scope = { dataset, asOf, relations: relationsOf(dataset.id) };
  const isThere = (role: Role): boolean =>
    has('customers', role) || (role === 'ageBand' && has('customers', 'birth'));
  const roles = (['gender', 'ageBand', 'region', 'acquisitionChannel'] as const).filter(isThere);
  const texts: Record<string, readonly string[]> = {};
  const facts: Record<string, string | number> = {};
  if (roles.length === 0) return { columns: {}, texts, facts };
  const joins: Sql[] = [];
  const places: Sql[] = [];
  for (const role of roles) {
    const value = memberValue(scope, role);
    const isAge = role === 'ageBand' && !has('customers', 'ageBand');
    const rows = await runner.rows(`members by ${role}`, countValues(kept('customers'), value, isAge));
    const names = rows.map((row) => String(row.value));
    texts[role] = names;
    facts[`${role}Others`] = Number(rows[0]?.value_count ?? 0) - names.length;
    const place = placeAmong(names, value);
    if (isAge)
      joins.push(
        sql`LEFT JOIN (SELECT birth, ${place} AS age FROM (${births(kept('customers'))})) USING (birth)`,
      );
    places.push(sql`${isAge ? sql`coalesce(age, -1)` : place}::INTEGER AS ${name(`${role}Place`)}`);
  }
  facts['areDecades'] = Number(roles.includes('ageBand') && !has('customers', 'ageBand'));
  const columns = await runner.columns(
    'what members are',
    sql`SELECT customer_index AS member, ${join(places, ', ')}
FROM ${kept('customers')} JOIN ${customers} USING (customer) ${join(joins, ' ')}`,
  );
  const { member = new Int32Array(0), ...found } = columns;
  const spread = Object.entries(found).map(
    ([title, values]) => [title, byIndex(member, values, -1)] as const,
  );
  return { columns: Object.fromEntries(spread), texts, facts };
}

/** Days of birth: many have the same, and how old each makes is worked out once. */
function births(members: Sql): Sql {
  return sql`SELECT birth, count(*) AS n FROM ${members} GROUP BY birth`;
}

/** The values that most members have, ties by name; with how many values there are. */
function countValues(members: Sql, value: Sql, isAge: boolean): Sql {
  const counted = isAge
    ? sql`SELECT ${value} AS value, sum(n) AS n FROM (${births(members)}) GROUP BY 1`
    : sql`SELECT ${value} AS value, count(*) AS n FROM ${members} GROUP BY 1`;
  return sql`SELECT value, count(*) OVER ()::DOUBLE AS value_count
FROM (${counted})
WHERE value IS NOT NULL ORDER BY n DESC, value LIMIT ${mostValues}`;
}

/** Where a value stands among the names; behind them for another, −1 for none. */
function placeAmong(names: readonly string[], value: Sql): Sql {
  const known = names.map((one, place) => sql`WHEN ${one} THEN ${place}`);
  const place = names.length === 0 ? sql`0` : sql`CASE ${value} ${join(known, ' ')} ELSE ${names.length} END`;
  return sql`(CASE WHEN ${value} IS NULL THEN -1 ELSE ${place} END)`;
}
