import { eventKind } from './eventKinds.ts';
import { day, join, name, sql, type Sql } from './sql.ts';

/** Where a segment stands: a column of the event itself, or a table with `segment` beside its key. */
export type SegmentSource =
  | { readonly of: 'event'; readonly column: Sql }
  | { readonly of: 'product' | 'customer'; readonly table: Sql };

/** Orders that stand in for purchases that the log does not have. */
export interface OrdersAsEvents {
  readonly sales: Sql;
  /** What one purchase is. */
  readonly key: Sql;
  /** When it is taken to happen: as its line says, at the end of its day, or at its beginning as all events do. */
  readonly place: 'time' | 'endOfDay' | 'day';
  /** Position of its name. */
  readonly code: number;
}

/** Events by person: the customer, where the event or another of the same visitor says who it is, else the visitor. */
export interface PersonEvents {
  readonly events: Sql;
  readonly asOf: string;
  readonly hasCustomer: boolean;
  readonly hasVisitor: boolean;
  /** One visit of a person counts alone: by its number, or by day where the log has none; null for people. */
  readonly session: 'id' | 'day' | null;
  readonly segment: SegmentSource | null;
  readonly mostNames: number;
  readonly orders: OrdersAsEvents | null;
}

/** One row: how many events there are, and from when to when. */
export function spanOfEvents({ events, asOf }: PersonEvents): Sql {
  const until = sql`time::DATE <= ${day(asOf)}`;
  return sql`SELECT (count(*) FILTER (WHERE ${until}))::DOUBLE AS rows, (count(*) FILTER (WHERE NOT (${until})))::DOUBLE AS later,
  (min(time) FILTER (WHERE ${until}))::DATE::VARCHAR AS first_day, (max(time) FILTER (WHERE ${until}))::DATE::VARCHAR AS last_day,
  coalesce(epoch_ms(max(time) FILTER (WHERE ${until})), 0)::DOUBLE AS last_ms,
  (count(*) FILTER (WHERE ${until} AND time <> time::DATE))::DOUBLE AS clocked
FROM ${events} WHERE time IS NOT NULL`;
}

/** One row a name, most frequent first, with what it is by its words; pages and sessions begun are visits. */
export function namesOfEvents({ events, asOf, mostNames }: PersonEvents): Sql {
  return sql`SELECT event AS name, count(*)::DOUBLE AS count,
  CASE ${eventKind(sql`lower(event)`)} WHEN 'sessionStart' THEN 'visit' WHEN 'pageView' THEN 'visit' ELSE ${eventKind(sql`lower(event)`)} END AS kind
FROM ${events} WHERE time::DATE <= ${day(asOf)} AND event IS NOT NULL
GROUP BY event ORDER BY count(*) DESC, event LIMIT ${mostNames}`;
}

/** One row an event: who, unit, time, code and segment. Orders come after the events, as purchases of people who are there. */
function toldEvents(from: PersonEvents, otherCode: number): Sql {
  const { events, asOf, hasCustomer, hasVisitor, segment, orders } = from;
  const own = hasCustomer ? sql`e.customer` : sql`NULL::VARCHAR`;
  const links = hasCustomer && hasVisitor;
  const customer = links ? sql`coalesce(e.customer, linked.customer)` : own;
  const linked = sql`linked AS (
  SELECT visitor, min(customer) AS customer FROM ${events}
  WHERE visitor IS NOT NULL AND customer IS NOT NULL AND time::DATE <= ${day(asOf)}
  GROUP BY visitor HAVING min(customer) = max(customer)
), `;
  const session =
    from.session === 'id' ? sql`coalesce(e."session", e.time::DATE::VARCHAR)` : sql`e.time::DATE::VARCHAR`;
  const product = segment?.of === 'product' ? sql`e.product` : sql`NULL::VARCHAR`;
  const told = sql`SELECT ${customer} AS customer, ${hasVisitor ? sql`e.visitor` : sql`NULL::VARCHAR`} AS visitor,
    ${from.session === null ? sql`NULL::VARCHAR` : session} AS visit, e.time, coalesce(names.code, ${otherCode})::INTEGER AS code,
    ${product} AS product, ${segment?.of === 'event' ? sql`e.${segment.column}` : sql`NULL::VARCHAR`} AS segment
  FROM ${events} AS e LEFT JOIN names ON e.event = names.name${links ? sql` LEFT JOIN linked ON e.visitor = linked.visitor` : sql``}
  WHERE e.time::DATE <= ${day(asOf)}`;
  const parts = [sql`SELECT * FROM logged`];
  if (orders) {
    const at = {
      time: sql`min(time)`,
      endOfDay: sql`min(time)::DATE + INTERVAL 86399 SECONDS`,
      day: sql`min(time)::DATE::TIMESTAMP`,
    };
    parts.push(sql`SELECT customer, NULL, NULL, ${at[orders.place]}, ${orders.code}, NULL, NULL FROM ${orders.sales}
  WHERE time::DATE <= ${day(asOf)} AND customer IN (SELECT customer FROM logged)
  GROUP BY customer, ${orders.key}`);
  }
  const apart =
    segment === null || segment.of === 'event'
      ? sql`told`
      : sql`(SELECT * EXCLUDE (segment) FROM told) LEFT JOIN (${segment.table}) USING (${name(segment.of)})`;
  return sql`WITH names AS (
  SELECT event AS name, (row_number() OVER (ORDER BY count(*) DESC, event) - 1)::INTEGER AS code
  FROM ${events} WHERE time::DATE <= ${day(asOf)} AND event IS NOT NULL GROUP BY event ORDER BY code LIMIT ${from.mostNames}
), ${links ? linked : sql``}logged AS (
  ${told}
), told AS (
  ${join(parts, '\n  UNION ALL\n  ')}
), events AS (
  SELECT hash(coalesce('c' || customer, 'v' || visitor)${from.session === null ? sql`` : sql`, visit`}) AS key, customer, time, code, segment
  FROM ${apart}
)
`;
}

/** One row a segment, that of most events or most people first. */
export function segmentsOfEvents({ events, asOf, segment }: PersonEvents, most: number): Sql {
  const rows =
    segment?.of === 'event'
      ? sql`(SELECT ${segment.column} AS segment FROM ${events} WHERE time::DATE <= ${day(asOf)})`
      : sql`(${segment?.table ?? sql`SELECT NULL AS segment`})`;
  return sql`SELECT segment FROM ${rows} WHERE segment IS NOT NULL AND segment <> ''
GROUP BY segment ORDER BY count(*) DESC, segment LIMIT ${most}`;
}

/**
 * One row an event, those of a unit together and by time: the unit’s key (64 bits of a hash, in two halves), the time in
 * milliseconds, the code, the position of the segment, −1 without one, and that of the customer, −1 for a visitor nobody knows.
 */
export function eventsByUnit(
  from: PersonEvents,
  customers: Sql,
  otherCode: number,
  segments: readonly string[],
): Sql {
  const list = join(
    segments.map((segment, i) => sql`(${segment}, ${i})`),
    ', ',
  );
  const place = sql`CASE WHEN segment IS NULL OR segment = '' THEN -1 ELSE coalesce(shown.place, ${segments.length}) END`;
  const shown =
    segments.length > 0
      ? sql` LEFT JOIN (VALUES ${list}) AS shown(title, place) ON segment = shown.title`
      : sql``;
  return sql`${toldEvents(from, otherCode)}SELECT (key >> 32)::UINTEGER AS "unitHigh", (key & 4294967295)::UINTEGER AS "unitLow",
  epoch_ms(time)::DOUBLE AS time, code,
  (${segments.length > 0 ? place : sql`-1`})::INTEGER AS segment, coalesce(customer_index, -1)::INTEGER AS customer
FROM events LEFT JOIN ${customers} AS known ON events.customer = known.customer${shown}
ORDER BY 1, 2, 3, 4, 5`;
}
