import type { Role } from '../../../contract/tables.ts';
import { join, name, sql, type Sql } from '../../../engine/sql.ts';
import { inStretch, type AnswerSource } from './source.ts';

const partRoles = ['channel', 'device', 'region', 'store', 'category', 'coupon'] as const;

export type PartRole = (typeof partRoles)[number];

export function mappedParts({ has }: AnswerSource): PartRole[] {
  return partRoles.filter((role) => has('orders', role));
}

/** Sums by the words of a column; lines without one are not in it. */
export function salesByPart(source: AnswerSource, role: PartRole): Sql {
  const { prepared, units } = source;
  const stretches =
    source.stretchDays === null
      ? []
      : (['recent', 'before'] as const).flatMap((which) => [
          sql`coalesce(sum(amount) FILTER (WHERE ${inStretch(source, which)}), 0) / ${units.amount} AS ${name(`${which}Revenue`)}`,
          sql`coalesce(sum(amount) FILTER (WHERE margin IS NOT NULL AND ${inStretch(source, which)}), 0) / ${units.amount} AS ${name(`${which}Costed`)}`,
          sql`coalesce(sum(margin) FILTER (WHERE ${inStretch(source, which)}), 0)::DOUBLE / ${units.margin} AS ${name(`${which}Margin`)}`,
        ]);
  const sums = [
    sql`sum(amount) / ${units.amount} AS revenue`,
    sql`coalesce(sum(margin), 0)::DOUBLE / ${units.margin} AS margin`,
    ...stretches,
  ];
  return sql`SELECT value AS name, sums.* EXCLUDE (part)
FROM (SELECT ${name(role)} AS part, ${join(sums, ', ')} FROM ${source.lines} WHERE ${name(role)} IS NOT NULL GROUP BY 1) AS sums
JOIN ${prepared.values(role)} ON part = code ORDER BY code`;
}

/** By what brought the customers: how many, how many bought again, and what they were worth. */
export function salesByAcquisition({ lines, has, members, prepared, units }: AnswerSource): Sql {
  const isGiven = has('customers', 'acquisitionChannel');
  const brought = isGiven
    ? sql`(SELECT customer, acquisition_channel AS name FROM ${members()})`
    : sql`(SELECT customer, value AS name FROM (
    SELECT customer, first(channel ORDER BY first_day, purchase) AS channel FROM (
      SELECT customer, purchase, min(day) AS first_day, min(channel) AS channel FROM ${lines} GROUP BY customer, purchase
    ) GROUP BY customer
  ) JOIN ${prepared.values('channel')} ON channel = code)`;
  return sql`WITH buyers AS (
  SELECT customer, count(DISTINCT purchase) AS purchases, sum(amount) AS revenue, coalesce(sum(margin), 0) AS margin
  FROM ${lines} GROUP BY customer
)
SELECT name, count(*)::DOUBLE AS customers, (count(*) FILTER (WHERE purchases >= 2))::DOUBLE AS repeaters,
  sum(revenue) / ${units.amount} AS revenue, sum(margin)::DOUBLE / ${units.margin} AS margin
FROM buyers JOIN ${brought} USING (customer)
WHERE name IS NOT NULL GROUP BY name ORDER BY name`;
}

/** Customers by the category or brand on which they spent most. */
export function salesByFavourite(source: AnswerSource, role: 'category' | 'brand'): Sql {
  const { prepared, units } = source;
  return sql`WITH ${favourites(source, role)}, buyers AS (
  SELECT customer, sum(amount) AS revenue, coalesce(sum(margin), 0) AS margin FROM ${source.lines} GROUP BY customer
)
SELECT value AS name, count(*)::DOUBLE AS customers, sum(revenue) / ${units.amount} AS revenue, sum(margin)::DOUBLE / ${units.margin} AS margin
FROM buyers JOIN favourites USING (customer) JOIN ${prepared.values(role)} ON favourite = code GROUP BY 1 ORDER BY 1`;
}

/** Purchases by group and channel. */
export function ordersByGroupAndChannel(source: AnswerSource, role: 'category' | 'brand' | null): Sql {
  const { lines, prepared } = source;
  const groups =
    role === null
      ? sql`favourites AS (
  SELECT customer, CASE WHEN n = 1 THEN '0' WHEN n <= 3 THEN '1' WHEN n <= 9 THEN '2' ELSE '3' END AS favourite
  FROM (SELECT customer, count(DISTINCT purchase) AS n FROM ${lines} GROUP BY customer)
)`
      : favourites(source, role);
  return sql`WITH ${groups}, purchases AS (
  SELECT customer, purchase, min(channel) AS channel FROM ${lines} GROUP BY customer, purchase
)
SELECT ${role === null ? sql`favourite` : sql`groups.value`} AS "group", channels.value AS name, count(*)::DOUBLE AS orders
FROM purchases JOIN favourites USING (customer) JOIN ${prepared.values('channel')} AS channels ON channel = channels.code
${role === null ? sql`` : sql`JOIN ${prepared.values(role)} AS groups ON favourite = groups.code`}
GROUP BY 1, 2 ORDER BY 1, 2`;
}

function favourites({ lines }: AnswerSource, role: Role): Sql {
  return sql`favourites AS (
  SELECT customer, first(what ORDER BY spent DESC, what) AS favourite FROM (
    SELECT customer, ${name(role)} AS what, sum(amount) AS spent FROM ${lines}
    WHERE ${name(role)} IS NOT NULL GROUP BY ALL
  ) GROUP BY customer
)`;
}
