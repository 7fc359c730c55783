import type { TypedColumn } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import { ExpectedFailure, type Note } from '../../contract/outcome.ts';
import type { Role, TableKind } from '../../contract/tables.ts';
import type { Collect, Collected, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import { readCustomerGroups } from '../../engine/customerGroups.ts';
import type { Row } from '../../engine/database.ts';
import { eventKind } from '../../engine/eventKinds.ts';
import { readHistory } from '../../engine/salesHistory.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';
import {
  basketLines,
  basketOwners,
  buyersOf,
  itemAmounts,
  itemNames,
  linesOfFile,
  linesWithout,
  namesInFile,
  type OrderItems,
} from './queries/basketRows.ts';
import { gatherBaskets } from './gather.ts';
import type { RulesOptions } from './options.ts';

/** Begins the name of what was looked at and not bought. */
const lookedPrefix = 'looked: ';

/** Baskets of a file are nobody’s. */
const noCustomers: Note = { code: 'COLUMN_NOT_IN_TABLE', detail: { table: 'orders', role: 'customer' } };

const has = ({ dataset }: QueryContext, kind: TableKind, role: Role): boolean =>
  mappedRoles(dataset)[kind]?.includes(role) ?? false;

export const collectRules: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as RulesOptions;
  const notes: Note[] = [];
  const level = availableLevel(context, options.items, notes);
  const hasFile = has(context, 'baskets', 'item');
  const lacks = (['session', 'product'] as const).find((role) => !has(context, 'events', role));
  if (lacks === undefined && (options.baskets === 'session' || (level === null && !hasFile)))
    return collectRows(runner, context, options, visits(context));
  if (level === null || (options.baskets === 'file' && hasFile))
    return collectRows(runner, context, options, {
      unit: 'file',
      rows: context.kept('baskets'),
      titles: null,
    });
  if (options.baskets === 'file')
    notes.push({ code: 'COLUMN_NOT_IN_TABLE', detail: { table: 'baskets', role: 'item' } });
  if (options.baskets === 'session' && lacks)
    notes.push({ code: 'COLUMN_NOT_IN_TABLE', detail: { table: 'events', role: lacks } });
  return collectOrders(runner, context, options, level, notes);
};

/** What is asked for where the orders have it, otherwise the finest they have; null without any. */
function availableLevel(
  context: QueryContext,
  asked: OrderItems['level'],
  notes: Note[],
): OrderItems['level'] | null {
  const isThere = (level: OrderItems['level']): boolean =>
    has(context, 'orders', level) || (level === 'product' && has(context, 'orders', 'productName'));
  if (isThere(asked)) return asked;
  const found = (['product', 'brand', 'category'] as const).find(isThere) ?? null;
  if (found !== null) notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: asked } });
  return found;
}

/** Baskets that are nobody’s: a row is one of the things in one of them. */
interface BasketRows {
  readonly unit: 'file' | 'session';
  /** Columns basket, item. */
  readonly rows: Sql;
  /** Columns item, title; null where items have no other name. */
  readonly titles: Sql | null;
}

/** The products met in each visit, whatever was done with them. */
function visits(context: QueryContext): BasketRows {
  const isTitled = has(context, 'orders', 'product') && has(context, 'orders', 'productName');
  return {
    unit: 'session',
    rows: sql`(SELECT session AS basket, product AS item FROM ${context.kept('events')}
  WHERE session IS NOT NULL AND product IS NOT NULL AND time::DATE <= ${day(context.asOf)})`,
    titles: isTitled
      ? sql`(SELECT product AS item, min(product_name) AS title FROM ${context.sales} WHERE product IS NOT NULL GROUP BY 1)`
      : null,
  };
}

async function collectRows(
  runner: QueryRunner,
  context: QueryContext,
  { by, clicks }: RulesOptions,
  { unit, rows, titles }: BasketRows,
): Promise<Collected> {
  const names = uniqueNames(await runner.rows('items', namesInFile(rows, titles)));
  const columns = await runner.columns('items of every basket', linesOfFile(rows));
  const lineCount = columns['item']?.length ?? 0;
  const asksForCustomers = by !== 'none' || clicks !== 'leave';
  if (lineCount === 0) throw new ExpectedFailure('NO_ROWS');
  return {
    input: {
      columns: gatherBaskets(columns, null),
      facts: {
        ...{ unit, moneyUnit: 0, lookedFrom: names.length, by: '' },
        asOf: unit === 'file' ? '' : context.asOf,
        items: unit === 'file' ? 'item' : 'product',
      },
      texts: { names, groups: [] },
    },
    rowsIn: lineCount,
    notes: asksForCustomers && !has(context, 'orders', 'customer') ? [noCustomers] : [],
  };
}

async function collectOrders(
  runner: QueryRunner,
  context: QueryContext,
  options: RulesOptions,
  level: OrderItems['level'],
  notes: Note[],
): Promise<Collected> {
  const { asOf } = context;
  const prepared = await context.prepare();
  const history = await readHistory(runner, context, prepared);
  notes.unshift(...history.notes);
  const looked = options.clicks === 'join' ? findLooks(context, level, notes) : null;
  const asked = options.baskets === 'file' || options.baskets === 'session' ? 'purchase' : options.baskets;
  const basket = looked === null ? asked : 'day';
  const given: OrderItems = { prepared, level, basket, asOf, looked };
  const [found] = await runner.rows('lines without an item', linesWithout(given));
  if (Number(found?.without) > 0) {
    const detail = { rows: Number(found?.without), amount: Number(found?.amount) };
    notes.push({ code: 'LINES_WITHOUT_PRODUCT', detail });
  }
  const bought = uniqueNames(await runner.rows('items', itemNames(given)));
  const seen = looked === null ? [] : await lookedNames(runner, given, bought);
  const columns = await runner.columns('items of every basket', basketLines(given, bought.length));
  if ((columns['item']?.length ?? 0) === 0) throw new ExpectedFailure('NO_ROWS');
  if (basket === 'purchase' && !has(context, 'orders', 'order'))
    notes.push({ code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} });
  const owners = await runner.columns('whose baskets, and when', basketOwners(given, bought.length));
  const amounts = await runner.columns('amount of every item', itemAmounts(given));
  const buyers = await runner.columns('buyers', buyersOf(given));
  const groups = options.by === 'none' ? null : await readCustomerGroups(runner, context, options.by, notes);
  return {
    input: {
      columns: {
        ...gatherBaskets(columns, owners),
        ...spread(amounts, bought.length + seen.length),
        ...buyers,
        ...groups?.columns,
      },
      facts: {
        ...{ asOf, unit: basket, items: level, moneyUnit: prepared.unit, lookedFrom: bought.length, by: '' },
        ...groups?.facts,
      },
      texts: { names: [...bought, ...seen], groups: groups?.names ?? [] },
    },
    rowsIn: history.lineCount,
    notes,
  };
}

/** By code, 0 for what was not bought. */
function spread(
  { code, minor }: Readonly<Record<string, TypedColumn>>,
  itemCount: number,
): { itemMinor: Float64Array } {
  const itemMinor = new Float64Array(itemCount);
  code?.forEach((at, i) => {
    itemMinor[at] = minor?.[i] as number;
  });
  return { itemMinor };
}

/** What customers looked at; null, with a note, where no log says it by product and customer. */
function findLooks(context: QueryContext, level: OrderItems['level'], notes: Note[]): OrderItems['looked'] {
  for (const role of ['customer', 'time', 'event', 'product'] as const) {
    if (has(context, 'events', role)) continue;
    notes.push({ code: 'COLUMN_NOT_IN_TABLE', detail: { table: 'events', role } });
    return null;
  }
  if (level !== 'product' || !has(context, 'orders', 'product')) {
    notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: 'product' } });
    return null;
  }
  const kind = eventKind(sql`lower(event)`);
  const isLook = sql`(${kind} IN ('view', 'click', 'pageView'))`;
  return { events: context.kept('events'), customers: context.customers, isLook };
}

/** By the code of the product, as the orders call it. */
async function lookedNames(
  runner: QueryRunner,
  { prepared }: OrderItems,
  bought: readonly string[],
): Promise<string[]> {
  const codes = await runner.rows(
    'products that can be looked at',
    sql`SELECT products.value AS id, items.code - 1 AS item FROM ${prepared.values('product')} AS products
LEFT JOIN ${prepared.goods?.item.text === 'product' ? prepared.values('product') : prepared.values('item')} AS items ON products.value = items.value ORDER BY products.code`,
  );
  return codes.map(({ id, item }) => `${lookedPrefix}${bought[Number(item ?? -1)] || String(id)}`);
}

/** Names by code; those that two items share are followed by what tells them apart. */
function uniqueNames(rows: readonly Row[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(String(name), (counts.get(String(name)) ?? 0) + 1);
  const names: string[] = [];
  for (const { code, name, id } of rows) {
    const shown = String(name);
    names[Number(code)] = counts.get(shown) === 1 ? shown : `${shown} (${String(id)})`;
  }
  return Array.from(names, (name) => name ?? '');
}
