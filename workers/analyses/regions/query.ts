import type { OptionsOf, TypedColumn } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import type { Note } from '../../contract/outcome.ts';
import { lastCoveredDay } from '../../contract/periods.ts';
import type { Role, TableKind } from '../../contract/tables.ts';
import type { Collect, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import {
  positionOf,
  purchaseParts,
  rankedParts,
  readCosts,
  readPartNames,
} from '../../engine/purchaseParts.ts';
import { purchaseKey, readHistory, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { day, name, sql, type Sql } from '../../engine/sql.ts';
import type { MixItem, RegionDimension } from './result.ts';
import type { regionsSpec } from './spec.ts';

/** Places shown apart; rarer ones fold into one. */
const mostPlaces = 60;
/** Products that are looked at, those with most buyers. */
const mostItems = 2_000;
const mostStores = 500;

type Has = (kind: TableKind, role: Role) => boolean;

export const collectRegions: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as OptionsOf<typeof regionsSpec>;
  const mapped = mappedRoles(context.dataset);
  const has: Has = (kind, role) => mapped[kind]?.includes(role) ?? false;
  const { firstDay, endDay, lineCount, notes: historyNotes } = await readHistory(runner, context);
  const notes: Note[] = [...historyNotes];
  const costs = await readCosts(runner, context);
  const unit = usualPurchaseUnit(context);
  const dimension = chooseDimension(options.by, has, notes);
  const lines = linesOf(context, dimension, has, costs.hasCost, unit);
  const places = await readPartNames(runner, 'places by revenue', lines, mostPlaces);
  const parts = await runner.columns(
    'purchases by customer and place',
    purchaseParts(lines, context.customers, mostPlaces, costs.hasCost),
  );
  const item = chooseItem(options.mix, has);
  // Products are read below, once for both.
  const mix =
    item === null || item === 'product' ? null : await readItems(runner, 'mix', lines, itemOf(item, has));
  const hasProduct = has('orders', 'product') || has('orders', 'productName');
  const products = hasProduct ? await readItems(runner, 'product', lines, itemOf('product', has)) : null;
  const members = has('customers', 'region') ? await readMembers(runner, context) : null;
  const stores = has('orders', 'store') && dimension !== 'store' ? await readStores(runner, lines) : null;
  if (unit === 'day') notes.push({ code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} });
  if (costs.costlessLines > 0)
    notes.push({ code: 'LINES_WITHOUT_COST', detail: { rows: costs.costlessLines } });
  return {
    input: {
      columns: { ...parts, ...mix?.columns, ...products?.columns, ...members?.columns, ...stores?.columns },
      facts: {
        ...{ asOf: context.asOf, firstDay, coverEnd: lastCoveredDay(context.asOf, endDay), dimension },
        ...{ moneyDecimals: context.dataset.moneyDecimals, marginDecimals: costs.marginDecimals },
        ...{ mostPlaces, otherPlaces: places.otherCount, mixItem: item ?? '' },
        itemCount: (item === 'product' ? products : mix)?.count ?? 0,
      },
      texts: {
        places: places.names,
        ...mix?.texts,
        ...products?.texts,
        ...members?.texts,
        ...stores?.texts,
      },
    },
    rowsIn: lineCount,
    notes,
  };
};

/** What was asked for where there is such a column, otherwise the first of region, home and store that there is. */
function chooseDimension(asked: 'auto' | RegionDimension, has: Has, notes: Note[]): RegionDimension {
  const isThere: Readonly<Record<RegionDimension, boolean>> = {
    region: has('orders', 'region'),
    home: has('customers', 'region'),
    store: has('orders', 'store'),
  };
  if (asked !== 'auto') {
    if (isThere[asked]) return asked;
    if (asked === 'home') notes.push({ code: 'NO_HOME_REGION', detail: {} });
    else notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: asked } });
  }
  return isThere.region ? 'region' : isThere.home ? 'home' : 'store';
}

function chooseItem(asked: MixItem, has: Has): MixItem | null {
  const isThere: Readonly<Record<MixItem, boolean>> = {
    category: has('orders', 'category'),
    brand: has('orders', 'brand'),
    product: has('orders', 'product') || has('orders', 'productName'),
  };
  if (isThere[asked]) return asked;
  return (['category', 'brand', 'product'] as const).find((item) => isThere[item]) ?? null;
}

/** What tells an item apart, and what it is called. */
interface ItemColumns {
  readonly key: Sql;
  readonly name: Sql;
}

function itemOf(item: MixItem, has: Has): ItemColumns {
  if (item === 'category') return { key: sql`category`, name: sql`category` };
  if (item === 'brand') return { key: sql`brand`, name: sql`brand` };
  const [code, label] = [has('orders', 'product'), has('orders', 'productName')];
  if (!code) return { key: sql`product_name`, name: sql`product_name` };
  if (!label) return { key: sql`product`, name: sql`product` };
  return { key: sql`coalesce(product, product_name)`, name: sql`coalesce(product_name, product)` };
}

/** Subquery, one row per line up to the analysis date: all its columns, its purchase, and the place as raw_part. */
function linesOf(
  context: QueryContext,
  dimension: RegionDimension,
  has: Has,
  hasCost: boolean,
  unit: 'order' | 'day',
): Sql {
  const roles: readonly (readonly [Role, Sql])[] = [
    ['category', sql`category`],
    ['brand', sql`brand`],
    ['product', sql`product`],
    ['productName', sql`product_name`],
    ['store', sql`store`],
  ];
  const columns = [
    ...(hasCost ? [sql`cost`] : []),
    ...roles.filter(([role]) => has('orders', role)).map(([, column]) => column),
  ];
  const more = { text: columns.map(({ text }) => `${text}, `).join('') };
  const part = dimension === 'region' ? sql`region` : dimension === 'store' ? sql`store` : sql`home`;
  const homes =
    dimension === 'home'
      ? sql`LEFT JOIN (SELECT customer, min(region) AS home FROM ${context.kept('customers')} GROUP BY customer) USING (customer)`
      : sql``;
  return sql`(SELECT customer, time, ${purchaseKey(unit)} AS purchase, amount, ${more}${part} AS raw_part
  FROM ${context.sales} ${homes} WHERE time::DATE <= ${day(context.asOf)})`;
}

interface Extra {
  readonly columns: Readonly<Record<string, TypedColumn>>;
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

/**
 * Who bought what where: one row per place and item with its buyers, and one per place with the buyers of all its items
 * added up, where a customer counts once for each item, and the customers who bought any. Items with most buyers first,
 * up to `mostItems`; ties by key.
 */
async function readItems(
  runner: QueryRunner,
  prefix: 'mix' | 'product',
  lines: Sql,
  { key, name: label }: ItemColumns,
): Promise<Extra & { count: number }> {
  const bought = sql`(SELECT customer, raw_part, ${key} AS item, min(${label}) AS label
    FROM ${lines} WHERE ${key} IS NOT NULL GROUP BY ALL)`;
  const column = (title: string): Sql => name(`${prefix}${title}`);
  const rows = await runner.rows(
    `${prefix}: items by buyers`,
    sql`SELECT item, min(label) AS label, count(*) OVER ()::DOUBLE AS value_count
FROM ${bought} GROUP BY item ORDER BY count(*) DESC, item LIMIT ${mostItems}`,
  );
  const cells = await runner.columns(
    `${prefix}: buyers by place and item`,
    sql`WITH counted AS (
  SELECT raw_part, item, count(*) AS buyers FROM ${bought} GROUP BY ALL
), items AS (
  SELECT item, row_number() OVER (ORDER BY sum(buyers) DESC, item) - 1 AS place FROM counted GROUP BY item
)
SELECT (${positionOf(mostPlaces)})::INTEGER AS ${column('Part')}, place::INTEGER AS ${column('Item')},
  sum(buyers)::INTEGER AS ${column('Buyers')}
FROM counted JOIN items USING (item) LEFT JOIN (${rankedParts(lines)}) USING (raw_part)
WHERE place < ${mostItems} GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  const whole = await runner.columns(
    `${prefix}: buyers of items by place`,
    sql`SELECT (${positionOf(mostPlaces)})::INTEGER AS ${column('PlacePart')},
  sum(buyers)::INTEGER AS ${column('PlaceBuyers')}, sum(people)::INTEGER AS ${column('PlacePeople')}
FROM (SELECT raw_part, count(*) AS buyers, count(DISTINCT customer) AS people FROM ${bought} GROUP BY raw_part)
  LEFT JOIN (${rankedParts(lines)}) USING (raw_part)
GROUP BY 1 ORDER BY 1`,
  );
  return {
    columns: { ...cells, ...whole },
    texts: { [`${prefix}Names`]: rows.map((row) => String(row.label)) },
    count: Number(rows[0]?.value_count ?? 0),
  };
}

/** Members by the region they live in, and how many of them bought by the analysis date. */
async function readMembers(runner: QueryRunner, { kept, sales, asOf }: QueryContext): Promise<Extra> {
  const rows = await runner.rows(
    'members and buyers by region',
    sql`SELECT home, count(*)::DOUBLE AS members, count(buyer)::DOUBLE AS buyers
FROM (SELECT customer, min(region) AS home FROM ${kept('customers')} GROUP BY customer)
LEFT JOIN (SELECT DISTINCT customer, 1 AS buyer FROM ${sales} WHERE time::DATE <= ${day(asOf)}) USING (customer)
WHERE home IS NOT NULL
GROUP BY home ORDER BY home`,
  );
  return {
    columns: {
      homeMembers: Float64Array.from(rows, ({ members }) => Number(members)),
      homeBuyers: Float64Array.from(rows, ({ buyers }) => Number(buyers)),
    },
    texts: { homes: rows.map(({ home }) => String(home)) },
  };
}

/** Orders of each store by place, sorted by store. */
async function readStores(runner: QueryRunner, lines: Sql): Promise<Extra> {
  const rows = await runner.rows(
    'orders of each store by place',
    sql`WITH stores AS (
  SELECT store FROM ${lines} WHERE store IS NOT NULL GROUP BY store
  ORDER BY sum(amount) DESC, store LIMIT ${mostStores}
)
SELECT store, (${positionOf(mostPlaces)})::DOUBLE AS part, sum(orders)::DOUBLE AS orders
FROM (
  SELECT store, raw_part, count(*) AS orders
  FROM (SELECT DISTINCT store, raw_part, customer, purchase FROM ${lines} JOIN stores USING (store)) GROUP BY ALL
) LEFT JOIN (${rankedParts(lines)}) USING (raw_part)
GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  const names = [...new Set(rows.map(({ store }) => String(store)))];
  const places = new Map(names.map((store, i) => [store, i]));
  return {
    columns: {
      storeOf: Int32Array.from(rows, ({ store }) => places.get(String(store)) ?? 0),
      storePart: Int32Array.from(rows, ({ part }) => Number(part)),
      storeOrders: Int32Array.from(rows, ({ orders }) => Number(orders)),
    },
    texts: { stores: names },
  };
}
