import type { TypedColumn } from '../../../contract/analysis.ts';
import { relationsOf } from '../../../engine/relations.ts';
import type { Role } from '../../../contract/tables.ts';
import type { QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import { memberValue } from '../../../engine/filterRows.ts';
import { readMemberColumns } from '../../../engine/memberColumns.ts';
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
  let ages: AgePlaces | null = null;
  const places: Sql[] = [];
  for (const role of roles) {
    const value = memberValue(scope, role);
    const isAge = role === 'ageBand' && !has('customers', 'ageBand');
    const rows = await runner.rows(`members by ${role}`, countValues(kept('customers'), value, isAge));
    const names = rows.map((row) => String(row.value));
    texts[role] = names;
    facts[`${role}Others`] = Number(rows[0]?.value_count ?? 0) - names.length;
    const place = placeAmong(names, value);
    if (isAge) {
      ages = await readAges(runner, kept('customers'), place);
      places.push(sql`coalesce(${birthday}, ${noDay})::INTEGER AS ${name(`${role}Place`)}`);
    } else places.push(sql`${place}::INTEGER AS ${name(`${role}Place`)}`);
  }
  facts['areDecades'] = Number(roles.includes('ageBand') && !has('customers', 'ageBand'));
  const statement = sql`SELECT customer_index AS member, ${join(places, ', ')}
FROM ${kept('customers')} JOIN ${customers} USING (customer)`;
  const columns = await readMemberColumns(runner, context, 'what members are', statement);
  const { member = new Int32Array(0), ...found } = columns;
  const spread = Object.entries(found).map(([title, values]) => {
    const own = ages && title === 'ageBandPlace' ? placesOfAges(values, ages) : values;
    return [title, byIndex(member, own, -1)] as const;
  });
  return { columns: Object.fromEntries(spread), texts, facts };
}

/** Days since 1970-01-01. */
const birthday: Sql = sql`date_diff('day', DATE '1970-01-01', birth::DATE)`;

/** Before any day that a date can be. */
const noDay = -(2 ** 31);

/** By day of birth where the age of who was born on it stands, counted from the first; −1 for no day. */
interface AgePlaces {
  readonly first: number;
  readonly places: Int8Array;
}

async function readAges(runner: QueryRunner, members: Sql, place: Sql): Promise<AgePlaces> {
  const { day = new Int32Array(0), age = new Int32Array(0) } = await runner.columns(
    'ages by day of birth',
    sql`SELECT ${birthday}::INTEGER AS "day", ${place}::INTEGER AS age
FROM (${births(members)}) WHERE birth IS NOT NULL`,
  );
  let [first, last] = [0, -1];
  for (let i = 0; i < day.length; i++) {
    first = i === 0 ? (day[i] as number) : Math.min(first, day[i] as number);
    last = i === 0 ? (day[i] as number) : Math.max(last, day[i] as number);
  }
  const places = new Int8Array(last - first + 1).fill(-1);
  for (let i = 0; i < day.length; i++) places[(day[i] as number) - first] = age[i] as number;
  return { first, places };
}

function placesOfAges(days: TypedColumn, { first, places }: AgePlaces): Int32Array {
  const own = new Int32Array(days.length);
  for (let i = 0; i < own.length; i++) own[i] = places[(days[i] as number) - first] ?? -1;
  return own;
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
