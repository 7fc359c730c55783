import { day, sql, type Sql } from '../../../engine/sql.ts';
import { inStretch, type AnswerSource } from './source.ts';

/** The name of a product as the file shows it. */
export function titleOf({ has }: AnswerSource): Sql {
  return has('orders', 'productName') ? sql`coalesce(product_name, item)` : sql`item`;
}

export function bestSellers(source: AnswerSource): Sql {
  return sql`SELECT min(${titleOf(source)}) AS name, sum(amount)::DOUBLE AS revenue, sum(sum(amount)) OVER ()::DOUBLE AS total
FROM ${source.lines} WHERE item IS NOT NULL GROUP BY item ORDER BY revenue DESC, item LIMIT 8`;
}

/** Products that at least 20 customers of a region bought there, with what is expected of them. */
export function productsByRegion(source: AnswerSource): Sql {
  const { lines } = source;
  return sql`WITH bought AS (
  SELECT item, region, customer, min(${titleOf(source)}) AS title FROM ${lines}
  WHERE item IS NOT NULL AND region IS NOT NULL GROUP BY item, region, customer
), regions AS (SELECT region, count(DISTINCT customer) AS size FROM ${lines} WHERE region IS NOT NULL GROUP BY region),
items AS (SELECT item, count(DISTINCT customer) AS buyers, min(title) AS title FROM bought GROUP BY item),
everybody AS (SELECT count(DISTINCT customer) AS total FROM ${lines} WHERE region IS NOT NULL)
SELECT title AS name, region, here::DOUBLE AS here, size::DOUBLE AS size, buyers::DOUBLE AS buyers, total::DOUBLE AS total
FROM (SELECT item, region, count(*) AS here FROM bought GROUP BY item, region HAVING count(*) >= 20)
JOIN regions USING (region) JOIN items USING (item) CROSS JOIN everybody
ORDER BY item, region`;
}

/** One row: how many products are new, and how many customers bought one in the recent stretch. */
export function newProducts(source: AnswerSource, newDays: number): Sql {
  return sql`WITH fresh AS (
  SELECT item FROM ${source.lines} WHERE item IS NOT NULL GROUP BY item
  HAVING min(day) > ${day(source.lastDay)} - ${newDays}
)
SELECT (SELECT count(*) FROM fresh)::DOUBLE AS products, count(DISTINCT customer)::DOUBLE AS customers,
  (SELECT count(DISTINCT customer) FROM ${source.lines} WHERE ${inStretch(source, 'recent')})::DOUBLE AS active
FROM ${source.lines} SEMI JOIN fresh USING (item) WHERE ${inStretch(source, 'recent')}`;
}

/** The items in at least `atLeast` purchases, the most frequent first; `what` is a product or a category. */
function frequentItems({ lines }: AnswerSource, what: Sql, title: Sql, atLeast: number, atMost: number): Sql {
  return sql`items AS (
  SELECT *, (row_number() OVER (ORDER BY orders DESC, what) - 1)::INTEGER AS item_no FROM (
    SELECT ${what} AS what, min(${title}) AS title, count(DISTINCT (customer, purchase)) AS orders
    FROM ${lines} WHERE ${what} IS NOT NULL GROUP BY 1
  ) WHERE orders >= ${atLeast} ORDER BY orders DESC, what LIMIT ${atMost}
)`;
}

export interface BasketItems {
  readonly what: Sql;
  readonly title: Sql;
  readonly atLeast: number;
  readonly atMost: number;
}

export function itemNames(source: AnswerSource, { what, title, atLeast, atMost }: BasketItems): Sql {
  return sql`WITH ${frequentItems(source, what, title, atLeast, atMost)}
SELECT title AS name, orders::DOUBLE AS orders FROM items ORDER BY item_no`;
}

/** One row an item of a purchase, sorted by purchase. */
export function itemsByPurchase(source: AnswerSource, { what, title, atLeast, atMost }: BasketItems): Sql {
  return sql`WITH ${frequentItems(source, what, title, atLeast, atMost)}
SELECT (dense_rank() OVER (ORDER BY customer, purchase))::INTEGER AS basket, item_no AS item
FROM (SELECT DISTINCT customer, purchase, ${what} AS what FROM ${source.lines}) JOIN items USING (what)
ORDER BY 1, 2`;
}

/** Products by the share of their buyers who bought them again in another purchase; at least `atLeast` buyers. */
export function boughtAgain(source: AnswerSource, { what, title }: BasketItems, atLeast: number): Sql {
  return sql`SELECT min(title) AS name, count(*)::DOUBLE AS buyers, (count(*) FILTER (WHERE n >= 2))::DOUBLE AS again
FROM (
  SELECT ${what} AS what, customer, min(${title}) AS title, count(DISTINCT purchase) AS n
  FROM ${source.lines} WHERE ${what} IS NOT NULL GROUP BY 1, 2
) GROUP BY what HAVING count(*) >= ${atLeast} ORDER BY again / buyers DESC, what LIMIT 8`;
}
