import type { PreparedSales, QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import { day, join, name, sql } from '../../../engine/sql.ts';
import type { Found, Has } from './found.ts';
import { boughtInMemory, highestCode, purchasesInMemory } from './inMemory.ts';

/** Values of a column that are looked at, those on most lines; no shop is described by its rarest. */
const mostValues = { channel: 30, device: 20, store: 60, region: 60, category: 80, brand: 120, product: 400 };

/** Columns of order lines that say something of a whole purchase, and those of which a purchase holds several. */
const ofPurchase = ['channel', 'device', 'store', 'region'] as const;
const ofLine = ['category', 'brand', 'product'] as const;

/** What a purchase can have about it, each a bit. */
const marks = [
  { role: 'coupon', bit: sql`(count(coupon) > 0)::INTEGER` },
  { role: 'campaign', bit: sql`2 * (count(campaign) > 0)::INTEGER` },
  { role: 'discount', bit: sql`4 * coalesce(max(discount) > 0, FALSE)::INTEGER` },
] as const;

/**
 * One row a purchase: buyer, day (since 1970-01-01), amount (smallest units), hour, the codes of its columns (0 for none)
 * and coupon, campaign and discount as bits 1, 2 and 4. One whose lines differ has the smallest value.
 */
export async function readPurchases(
  runner: QueryRunner,
  { asOf, inMemory }: QueryContext,
  prepared: PreparedSales,
  has: Has,
): Promise<Found> {
  // Members tell where they live; only without them it is where they order from.
  const roles = ofPurchase.filter(
    (role) => has('orders', role) && (role !== 'region' || !has('customers', 'region')),
  );
  const known = marks.filter(({ role }) => has('orders', role));
  const codes = roles.map(
    (role) => sql`,\n  least(coalesce(min(${name(role)}), 0), ${highestCode})::USMALLINT AS ${name(role)}`,
  );
  const bits = known.map(({ bit }) => bit);
  const marked = bits.length > 0 ? sql`,\n  (${join(bits, ' + ')})::UTINYINT AS marks` : sql``;
  const title = 'purchases';
  const statement = sql`SELECT any_value(customer_index) AS buyer, date_diff('day', DATE '1970-01-01', max(day))::INTEGER AS "day",
  sum(amount) AS amount, min(hour) AS hour${join(codes, '')}${marked}
FROM ${prepared.lines} WHERE day <= ${day(asOf)} GROUP BY purchase`;
  const memory = await inMemory();
  if (memory) runner.told(title, statement);
  const columns = memory
    ? await purchasesInMemory(memory, asOf, { roles, marks: known.map(({ role }) => role) })
    : await runner.columns(title, statement);
  const values = await readValues(runner, prepared, roles);
  return {
    columns: { ...columns, ...values.columns },
    texts: { ...values.texts, marks: known.map(({ role }) => role) },
  };
}

/** One row a line: what was bought by whom, as codes (0 for none). */
export async function readBought(
  runner: QueryRunner,
  context: QueryContext,
  prepared: PreparedSales,
  has: Has,
): Promise<Found> {
  const roles = ofLine.filter((role) => has('orders', role));
  const named =
    !has('orders', 'product') && has('orders', 'productName') ? await readNamed(runner, context) : nothing;
  if (roles.length === 0) return named;
  const codes = roles.map((role) => sql`coalesce(${name(role)}, 0)::INTEGER AS ${name(role)}`);
  const title = 'what was bought';
  const statement = sql`SELECT customer_index AS "lineBuyer", ${join(codes, ', ')}
FROM ${prepared.lines} WHERE day <= ${day(context.asOf)}`;
  const memory = await context.inMemory();
  if (memory) runner.told(title, statement);
  const columns = memory
    ? await boughtInMemory(memory, context.asOf, roles)
    : await runner.columns(title, statement);
  const values = await readValues(runner, prepared, roles);
  const names =
    has('orders', 'product') && has('orders', 'productName')
      ? await nameProducts(runner, context, values.texts['productValues'] ?? [])
      : {};
  return {
    columns: { ...columns, ...values.columns, ...named.columns },
    texts: { ...values.texts, ...names, ...named.texts },
  };
}

const nothing: Found = { columns: {}, texts: {} };

/** Products that have a name and no code: one row a line, with one code more for the rarer ones. */
async function readNamed(runner: QueryRunner, context: QueryContext): Promise<Found> {
  const until = sql`time::DATE <= ${day(context.asOf)} AND product_name IS NOT NULL`;
  const often = sql`SELECT product_name, (row_number() OVER (ORDER BY count(*) DESC, product_name))::INTEGER AS code
  FROM ${context.sales} WHERE ${until} GROUP BY product_name QUALIFY code <= ${mostValues.product}`;
  const columns = await runner.columns(
    'what was bought, by name',
    sql`WITH often AS (${often})
SELECT customer_index AS "namedBuyer", coalesce(code, ${mostValues.product + 1}) AS "namedProduct"
FROM ${context.sales} JOIN ${context.customers} USING (customer) LEFT JOIN often USING (product_name) WHERE ${until}`,
  );
  const rows = await runner.rows('names of products', sql`${often} ORDER BY code`);
  return {
    columns: { ...columns, productCodes: Int32Array.from(rows, ({ code }) => Number(code)) },
    texts: { productValues: rows.map((row) => String(row.product_name)) },
  };
}

/** For each column the values on most lines, ties by name: their codes and texts. */
async function readValues(
  runner: QueryRunner,
  { values }: PreparedSales,
  roles: readonly (keyof typeof mostValues)[],
): Promise<Found> {
  const columns: Record<string, Int32Array> = {};
  const texts: Record<string, readonly string[]> = {};
  for (const role of roles) {
    const rows = await runner.rows(
      `values of ${role}`,
      sql`SELECT code, value FROM ${values(role)} ORDER BY line_count DESC, value LIMIT ${mostValues[role]}`,
    );
    columns[`${role}Codes`] = Int32Array.from(rows, ({ code }) => Number(code));
    texts[`${role}Values`] = rows.map(({ value }) => String(value));
  }
  return { columns, texts };
}

/** What the products with these codes are called, where the file says. */
async function nameProducts(
  runner: QueryRunner,
  { sales }: QueryContext,
  codes: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  if (codes.length === 0) return {};
  const list = join(
    codes.map((code) => sql`${code}`),
    ', ',
  );
  const rows = await runner.rows(
    'names of products',
    sql`SELECT product, min(product_name) AS label FROM ${sales} WHERE product IN (${list}) GROUP BY product`,
  );
  const labels = new Map(rows.map(({ product, label }) => [String(product), label]));
  return { productNames: codes.map((code) => String(labels.get(code) ?? code)) };
}
