import { day, sql, type Sql } from '../../../engine/sql.ts';
import { inStretch, type AnswerSource } from './source.ts';

/** What is bought: columns of the lines with the code that tells it apart and that of its name, and the names. */
export interface Goods {
  readonly what: Sql;
  readonly title: Sql;
  readonly titles: Sql;
}

export function bestSellers({ lines, units }: AnswerSource, { what, title, titles }: Goods): Sql {
  return sql`WITH best AS (
  SELECT ${what} AS what, min(${title}) AS title, sum(amount) / ${units.amount} AS revenue, sum(sum(amount)) OVER () / ${units.amount} AS total
  FROM ${lines} WHERE ${what} IS NOT NULL GROUP BY 1 ORDER BY revenue DESC, what LIMIT 8
)
SELECT value AS name, revenue, total FROM best JOIN ${titles} ON title = code ORDER BY revenue DESC, what`;
}

/** Products that at least 20 customers of a region bought there, with what is expected of them. */
export function productsByRegion(source: AnswerSource, { what, title, titles }: Goods): Sql {
  const { lines, prepared } = source;
  return sql`WITH bought AS (
  SELECT ${what} AS what, region, customer, min(${title}) AS title FROM ${lines}
  WHERE ${what} IS NOT NULL AND region IS NOT NULL GROUP BY ALL
), regions AS (SELECT region, count(DISTINCT customer) AS size FROM ${lines} WHERE region IS NOT NULL GROUP BY region),
items AS (SELECT what, count(DISTINCT customer) AS buyers, min(title) AS title FROM bought GROUP BY what),
everybody AS (SELECT count(DISTINCT customer) AS total FROM ${lines} WHERE region IS NOT NULL)
SELECT titles.value AS name, names.value AS region, here::DOUBLE AS here, size::DOUBLE AS size, buyers::DOUBLE AS buyers, total::DOUBLE AS total
FROM (SELECT what, region, count(*) AS here FROM bought GROUP BY what, region HAVING count(*) >= 20) AS found
JOIN regions USING (region) JOIN items USING (what) CROSS JOIN everybody
JOIN ${titles} AS titles ON items.title = titles.code JOIN ${prepared.values('region')} AS names ON found.region = names.code
ORDER BY what, found.region`;
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

export interface Frequent {
  /** Fewest purchases, and most items. */
  readonly atLeast: number;
  readonly atMost: number;
}

/** Items, the most frequent first. */
function frequentItems({ lines }: AnswerSource, { what, title }: Goods, { atLeast, atMost }: Frequent): Sql {
  return sql`items AS (
  SELECT *, (row_number() OVER (ORDER BY orders DESC, what) - 1)::INTEGER AS item_no FROM (
    SELECT what, min(title) AS title, count(*) AS orders
    FROM (SELECT ${what} AS what, purchase, min(${title}) AS title FROM ${lines} WHERE ${what} IS NOT NULL GROUP BY 1, 2)
    GROUP BY 1
  ) WHERE orders >= ${atLeast} ORDER BY orders DESC, what LIMIT ${atMost}
)`;
}

export function itemNames(source: AnswerSource, goods: Goods, frequent: Frequent): Sql {
  return sql`WITH ${frequentItems(source, goods, frequent)}
SELECT value AS name, orders::DOUBLE AS orders FROM items JOIN ${goods.titles} ON title = code ORDER BY item_no`;
}

/** One row an item of a purchase, sorted by purchase. */
export function itemsByPurchase(source: AnswerSource, goods: Goods, frequent: Frequent): Sql {
  return sql`WITH ${frequentItems(source, goods, frequent)}
SELECT purchase AS basket, item_no AS item
FROM (SELECT DISTINCT purchase, ${goods.what} AS what FROM ${source.lines}) JOIN items USING (what)
ORDER BY 1, 2`;
}

/** Products by the share of their buyers who bought them again in another purchase; at least `atLeast` buyers. */
export function boughtAgain({ lines }: AnswerSource, { what, title, titles }: Goods, atLeast: number): Sql {
  return sql`WITH rebought AS (
  SELECT what, min(title) AS title, count(*)::DOUBLE AS buyers, (count(*) FILTER (WHERE n >= 2))::DOUBLE AS again
  FROM (
    SELECT ${what} AS what, customer, min(${title}) AS title, (min(purchase) <> max(purchase))::INTEGER + 1 AS n
    FROM ${lines} WHERE ${what} IS NOT NULL GROUP BY 1, 2
  ) GROUP BY what HAVING count(*) >= ${atLeast} ORDER BY again / buyers DESC, what LIMIT 8
)
SELECT value AS name, buyers, again FROM rebought JOIN ${titles} ON title = code ORDER BY again / buyers DESC, what`;
}
