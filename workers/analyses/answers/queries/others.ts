import { columnName } from '../../../engine/import/tableColumns.ts';
import { day, join, name, sql, type Sql } from '../../../engine/sql.ts';
import { dayNumber, inStretch, type AnswerSource } from './source.ts';

/** Buyers by age band and gender, as far as they are known. Ages are whole years on the analysis date. */
export function buyersByAgeAndGender({ members, lines, has, end }: AnswerSource): Sql {
  const gender = has('customers', 'gender') ? sql`coalesce(gender, '')` : sql`''`;
  const band = has('customers', 'birth')
    ? sql`CASE WHEN birth IS NULL OR birth::DATE > ${end} THEN ''
    ELSE least(greatest(date_sub('year', birth::DATE, ${end}) // 10, 1), 6)::VARCHAR END`
    : has('customers', 'ageBand')
      ? sql`coalesce(age_band, '')`
      : sql`''`;
  return sql`SELECT ${band} AS band, ${gender} AS gender, count(*)::DOUBLE AS customers
FROM (SELECT DISTINCT customer FROM ${lines}) LEFT JOIN ${members()} USING (customer)
GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** Members by month joined, and how many joined in the recent stretch and in the one before. */
export function joinsByStretch(source: AnswerSource): Sql {
  return sql`SELECT (count(*) FILTER (WHERE ${inStretch(source, 'recent', sql`joined::DATE`)}))::DOUBLE AS recent,
  (count(*) FILTER (WHERE ${inStretch(source, 'before', sql`joined::DATE`)}))::DOUBLE AS before
FROM ${source.context.kept('customers')}`;
}

export function joinsByMonth({ context, lastDay, firstDay }: AnswerSource): Sql {
  return sql`SELECT date_trunc('month', joined)::DATE::VARCHAR AS month, count(*)::DOUBLE AS members
FROM ${context.kept('customers')} WHERE joined::DATE BETWEEN ${day(firstDay)} AND ${day(lastDay)} GROUP BY 1 ORDER BY 1`;
}

export const consentRoles = ['consentEmail', 'consentSms', 'consentPush'] as const;

/** Customers of whom every known consent is a no, and what they bought in the last year. */
export function silentByConsent({ members, lines, has, lastDay, units }: AnswerSource): Sql {
  const consents = consentRoles
    .filter((role) => has('customers', role))
    .map((role) => name(columnName(role)));
  const none = sql`greatest(${join(consents, ', ')}) = 0`;
  const year = sql`day > ${day(lastDay)} - 365`;
  return sql`WITH barred AS (SELECT customer FROM ${members()} WHERE ${none})
SELECT (SELECT count(DISTINCT customer) FROM ${lines} SEMI JOIN barred USING (customer) WHERE ${year})::DOUBLE AS customers,
  coalesce((SELECT sum(amount) FROM ${lines} SEMI JOIN barred USING (customer) WHERE ${year}), 0) / ${units.amount} AS revenue,
  coalesce((SELECT sum(amount) FROM ${lines} WHERE ${year}), 0) / ${units.amount} AS total`;
}

/** One row: customers who opened a message of the last 30 days after more than 180 days without an order. */
export function openedAfterSilence({ context, end, lastDay }: AnswerSource): Sql {
  return sql`WITH opened AS (
  SELECT customer, time AS opened_at FROM ${context.kept('contacts')}
  WHERE opened = 1 AND time::DATE > ${day(lastDay)} - 30 AND time::DATE <= ${day(lastDay)}
), silent AS (
  SELECT opened.customer, opened_at, max(sold.time)::DATE AS last
  FROM opened JOIN ${context.sales} AS sold ON sold.customer = opened.customer AND sold.time < opened_at
  WHERE sold.time::DATE <= ${end}
  GROUP BY ALL
)
SELECT count(DISTINCT customer)::DOUBLE AS customers, (SELECT count(DISTINCT customer) FROM opened)::DOUBLE AS openers
FROM silent WHERE opened_at::DATE - last > 180`;
}

export function conversionByCampaign({ context, has, end }: AnswerSource): Sql {
  const sent = has('contacts', 'delivered') ? sql`sum(delivered)` : sql`count(*)`;
  return sql`SELECT campaign AS name, ${sent}::DOUBLE AS reached, sum(converted)::DOUBLE AS converted
FROM ${context.kept('contacts')} WHERE campaign IS NOT NULL AND time::DATE <= ${end}
GROUP BY 1 HAVING ${sent} >= 100 ORDER BY 1`;
}

export function spendByChannel({ context, has, end }: AnswerSource): Sql {
  const revenue = has('spend', 'revenue') ? sql`coalesce(sum(revenue), 0)` : sql`0`;
  return sql`SELECT channel AS name, sum(cost)::DOUBLE AS cost, ${revenue}::DOUBLE AS revenue
FROM ${context.kept('spend')} WHERE time::DATE <= ${end} GROUP BY 1 HAVING sum(cost) > 0 ORDER BY 1`;
}

/** One row: from when to when there is spend; a row on the first of every month stands for its month. */
export function spendSpan({ context, end }: AnswerSource): Sql {
  return sql`SELECT ${dayNumber(sql`min(time)::DATE`)} AS first,
  ${dayNumber(sql`CASE WHEN bool_and(day(time) = 1) AND count(DISTINCT time::DATE) > 1
    THEN (max(time)::DATE + INTERVAL 1 MONTH)::DATE - 1 ELSE max(time)::DATE END`)} AS last,
  sum(cost)::DOUBLE AS cost
FROM ${context.kept('spend')} WHERE time::DATE <= ${end}`;
}
