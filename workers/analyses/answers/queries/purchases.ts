import { sql, type Sql } from '../../../engine/sql.ts';
import type { Goods } from './products.ts';
import { dayNumber, type AnswerSource } from './source.ts';

/** One row a purchase: money in full units. Sorted by customer and time, so that the first of a customer comes first. */
export function purchasesByCustomer({ lines, has, units }: AnswerSource): Sql {
  const coupon = has('orders', 'coupon') ? sql`bool_or(coupon IS NOT NULL)` : sql`FALSE`;
  return sql`SELECT customer, ${dayNumber(sql`first_day`)} AS day, amount::DOUBLE / ${units.amount} AS amount,
  margin::DOUBLE / ${units.margin} AS margin, given::DOUBLE / ${units.given} AS given, coupon::UTINYINT AS coupon
FROM (
  SELECT customer, purchase, min(day) AS first_day, sum(amount) AS amount, coalesce(sum(margin), 0) AS margin,
    sum(given) AS given, ${coupon} AS coupon
  FROM ${lines} GROUP BY customer, purchase
)
ORDER BY customer, first_day, purchase`;
}

/** One row a customer: how many lines there are, and how many of them at a discount. */
export function discountedLines({ lines }: AnswerSource): Sql {
  return sql`SELECT count(*)::DOUBLE AS customers,
  (count(*) FILTER (WHERE 2 * discounted > lines))::DOUBLE AS mostly,
  (count(*) FILTER (WHERE discounted = 0))::DOUBLE AS never
FROM (SELECT customer, count(*) AS lines, count(*) FILTER (WHERE given > 0) AS discounted FROM ${lines} GROUP BY customer)`;
}

/** What was in the first purchase of each customer: the words, and in how many first purchases they are. */
export function firstBought({ lines }: AnswerSource, { what, title, titles }: Goods): Sql {
  return sql`WITH firsts AS (
  SELECT first(purchase ORDER BY first_day, purchase) AS purchase
  FROM (SELECT customer, purchase, min(day) AS first_day FROM ${lines} GROUP BY customer, purchase) GROUP BY customer
), words AS (
  SELECT ${what} AS what, min(${title}) AS title, count(DISTINCT customer)::DOUBLE AS customers
  FROM ${lines} SEMI JOIN firsts USING (purchase)
  WHERE ${what} IS NOT NULL GROUP BY 1 ORDER BY customers DESC, what LIMIT 8
)
SELECT value AS name, customers FROM words JOIN ${titles} ON title = code ORDER BY customers DESC, what`;
}
