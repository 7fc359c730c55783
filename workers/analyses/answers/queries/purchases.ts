import { sql, type Sql } from '../../../engine/sql.ts';
import { dayNumber, type AnswerSource } from './source.ts';

/** One row a purchase: money in full units. Sorted by customer and time, so that the first of a customer comes first. */
export function purchasesByCustomer({ lines, context, has }: AnswerSource): Sql {
  const coupon = has('orders', 'coupon') ? sql`bool_or(coupon IS NOT NULL)` : sql`FALSE`;
  return sql`WITH purchases AS (
  SELECT customer, purchase, min(time) AS moment, sum(amount) AS amount, coalesce(sum(margin), 0) AS margin,
    sum(given) AS given, ${coupon} AS coupon
  FROM ${lines} GROUP BY customer, purchase
)
SELECT customer_index AS customer, ${dayNumber(sql`moment::DATE`)} AS day, amount::DOUBLE AS amount,
  margin::DOUBLE AS margin, given::DOUBLE AS given, coupon::UTINYINT AS coupon
FROM purchases JOIN ${context.customers} USING (customer)
ORDER BY customer_index, moment, purchase`;
}

/** One row a customer: how many lines there are, and how many of them at a discount. */
export function discountedLines({ lines }: AnswerSource): Sql {
  return sql`SELECT count(*)::DOUBLE AS customers,
  (count(*) FILTER (WHERE 2 * discounted > lines))::DOUBLE AS mostly,
  (count(*) FILTER (WHERE discounted = 0))::DOUBLE AS never
FROM (SELECT customer, count(*) AS lines, count(*) FILTER (WHERE given > 0) AS discounted FROM ${lines} GROUP BY customer)`;
}

/** What was in the first purchase of each customer: the words, and in how many first purchases they are. */
export function firstBought({ lines }: AnswerSource, what: Sql, title: Sql): Sql {
  return sql`WITH firsts AS (
  SELECT customer, first(purchase ORDER BY moment, purchase) AS purchase
  FROM (SELECT customer, purchase, min(time) AS moment FROM ${lines} GROUP BY customer, purchase) GROUP BY customer
)
SELECT min(${title}) AS name, count(DISTINCT customer)::DOUBLE AS customers
FROM ${lines} JOIN firsts USING (customer, purchase)
WHERE ${what} IS NOT NULL GROUP BY ${what} ORDER BY customers DESC, ${what} LIMIT 8`;
}
