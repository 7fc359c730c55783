import type { QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import type { Row } from '../../../engine/database.ts';
import { day, sql, type Sql } from '../../../engine/sql.ts';
import type { Found, Has } from './found.ts';

/** Channels and devices that are looked at, those with most rows. */
const mostValues = 12;

/** Sums over the customers of a group; see RatioSums. carriers: those with x > 0. */
const sums = (
  x: Sql,
  n: Sql,
): Sql => sql`count(*)::DOUBLE AS units, sum(${x})::DOUBLE AS x, sum(${n})::DOUBLE AS n,
  sum(${x} * ${x})::DOUBLE AS xx, sum(${x} * ${n})::DOUBLE AS xn, sum(${n} * ${n})::DOUBLE AS nn,
  (count(*) FILTER (WHERE ${x} > 0))::DOUBLE AS carriers`;

/** How the people of each group answer messages: opened and clicked of those delivered, by channel. */
export async function readAnswers(
  runner: QueryRunner,
  context: QueryContext,
  people: Sql,
  has: Has,
): Promise<Found> {
  const answers = (['opened', 'clicked'] as const).filter((role) => has('contacts', role));
  if (answers.length === 0) return { columns: {}, texts: {} };
  const channel = has('contacts', 'channel') ? sql`coalesce(channel, '')` : sql`''`;
  const arrived = has('contacts', 'delivered') ? sql`delivered = 1` : sql`TRUE`;
  const rows: Row[] = [];
  for (const answer of answers) {
    const column = answer === 'opened' ? sql`opened` : sql`clicked`;
    const found = await runner.rows(
      `messages ${answer}, by group`,
      sql`WITH sent AS (
  SELECT customer, ${channel} AS value, count(*) AS n, count(*) FILTER (WHERE ${column} = 1) AS x
  FROM ${context.kept('contacts')} WHERE time::DATE <= ${day(context.asOf)} AND ${arrived} GROUP BY ALL
), often AS (
  SELECT value FROM sent GROUP BY value ORDER BY sum(n) DESC, value LIMIT ${mostValues}
)
SELECT place, value, ${sums(sql`x`, sql`n`)}
FROM sent SEMI JOIN often USING (value) JOIN ${context.customers} USING (customer) JOIN ${people} USING (customer_index)
GROUP BY ALL ORDER BY ALL`,
    );
    rows.push(...found.map((row) => ({ ...row, family: answer })));
  }
  return pack('answer', rows);
}

/** What people’s visits are made with, of those events that say who it is. */
export async function readDevices(
  runner: QueryRunner,
  context: QueryContext,
  people: Sql,
  has: Has,
): Promise<Found> {
  if (!has('events', 'customer') || !has('events', 'device')) return { columns: {}, texts: {} };
  const rows = await runner.rows(
    'devices of events, by group',
    sql`WITH seen AS (
  SELECT customer, device AS value, count(*) AS x
  FROM ${context.kept('events')}
  WHERE time::DATE <= ${day(context.asOf)} AND device IS NOT NULL AND customer IS NOT NULL GROUP BY ALL
), often AS (
  SELECT value FROM seen GROUP BY value ORDER BY sum(x) DESC, value LIMIT ${mostValues}
), everybody AS (
  SELECT customer, place, sum(x) AS n
  FROM seen JOIN ${context.customers} USING (customer) JOIN ${people} USING (customer_index) GROUP BY ALL
), crossed AS (
  SELECT place, often.value, coalesce(x, 0) AS x, n
  FROM everybody CROSS JOIN often LEFT JOIN seen ON seen.customer = everybody.customer AND seen.value = often.value
)
SELECT place, value, ${sums(sql`x`, sql`n`)} FROM crossed GROUP BY ALL ORDER BY ALL`,
  );
  return pack(
    'visit',
    rows.map((row) => ({ ...row, family: 'eventDevice' })),
  );
}

/** Families in turn of their first row. Columns: prefix + Family, Group, Value and the sums. */
function pack(prefix: 'answer' | 'visit', rows: readonly Row[]): Found {
  const families = [...new Set(rows.map(({ family }) => String(family)))];
  const values = [...new Set(rows.map(({ value }) => String(value)))];
  const column = (field: string): Float64Array => Float64Array.from(rows, (row) => Number(row[field]));
  return {
    columns: {
      [`${prefix}Family`]: Int32Array.from(rows, ({ family }) => families.indexOf(String(family))),
      [`${prefix}Group`]: Int32Array.from(rows, ({ place }) => Number(place)),
      [`${prefix}Value`]: Int32Array.from(rows, ({ value }) => values.indexOf(String(value))),
      ...Object.fromEntries(
        ['units', 'x', 'n', 'xx', 'xn', 'nn', 'carriers'].map((field) => [
          `${prefix}_${field}`,
          column(field),
        ]),
      ),
    },
    texts: { [`${prefix}Families`]: families, [`${prefix}Values`]: values },
  };
}
