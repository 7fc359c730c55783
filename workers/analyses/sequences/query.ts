import type { OptionsOf, TypedColumn } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import { ExpectedFailure, type Note } from '../../contract/outcome.ts';
import type { Role } from '../../contract/tables.ts';
import type {
  Collect,
  Collected,
  PreparedSales,
  QueryContext,
  QueryRunner,
} from '../../engine/analysisModule.ts';
import { columnName } from '../../engine/import/tableColumns.ts';
import { readHistory } from '../../engine/salesHistory.ts';
import { day, name, sql, type Sql } from '../../engine/sql.ts';
import { itemsInMemory } from '../../engine/itemsInMemory.ts';
import type { SequenceLevel } from './result.ts';
import type { sequencesSpec } from './spec.ts';

/** With more products than this, sequences of categories are looked for unless somebody asks for products. */
const manyProducts = 1_000;

type Columns = Readonly<Record<string, TypedColumn>>;

export const collectSequences: Collect = async (runner, context, givenOptions) => {
  const { level } = givenOptions as OptionsOf<typeof sequencesSpec>;
  const orders = mappedRoles(context.dataset).orders ?? [];
  const isBought = itemRoles.some((role) => orders.includes(role)) && orders.includes('time');
  return isBought ? collectOrders(runner, context, level) : collectSteps(runner, context);
};

const itemRoles = ['product', 'productName', 'category', 'brand'] as const;

async function collectOrders(
  runner: QueryRunner,
  context: QueryContext,
  asked: OptionsOf<typeof sequencesSpec>['level'],
): Promise<Collected> {
  const prepared = await context.prepare();
  const memory = await context.inMemory();
  const { firstDay, endDay, lineCount, notes } = await readHistory(runner, context, prepared, memory);
  const told: Note[] = [...notes];
  const level = await chooseLevel(runner, context, prepared, asked, told);
  const column = itemColumn(context, level);
  const statement = boughtItems(prepared, column, context.asOf);
  const title = 'items by customer and day';
  if (memory) runner.told(title, statement);
  const columns = memory
    ? itemsInMemory(memory, await memory.arrays.column(column), context.asOf)
    : await runner.columns(title, statement);
  const labels = await runner.rows('names of items', itemLabels(prepared, column));
  const groups = await readGroups(runner, context, prepared, column, level);
  const unknown = countUnknown(columns);
  if (unknown.rows > 0) told.push({ code: 'LINES_WITHOUT_PRODUCT', detail: unknown });
  const { moneyDecimals } = context.dataset;
  return {
    input: {
      columns: { ...columns, itemGroup: groups.ofItem },
      facts: {
        ...{ asOf: context.asOf, firstDay, endDay, level, unit: 'day', moneyDecimals },
        groupLevel: groups.names.length > 0 ? 'category' : level,
      },
      texts: {
        groups: groups.names,
        names: nameApart(labels.map(({ item, label }) => [String(item), String(label)])),
      },
    },
    rowsIn: lineCount,
    notes: told,
  };
}

/** The level asked for, or the finest that the file has; of very many products the categories. */
async function chooseLevel(
  runner: QueryRunner,
  context: QueryContext,
  prepared: PreparedSales,
  asked: OptionsOf<typeof sequencesSpec>['level'],
  notes: Note[],
): Promise<'product' | 'brand' | 'category'> {
  const has = (role: Role): boolean => mappedRoles(context.dataset).orders?.includes(role) ?? false;
  const isThere = (level: 'product' | 'brand' | 'category'): boolean =>
    has(level) || (level === 'product' && has('productName'));
  if (asked !== 'auto' && isThere(asked)) return asked;
  if (asked !== 'auto') notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: asked } });
  if (!isThere('product')) return isThere('category') ? 'category' : 'brand';
  if (!isThere('category')) return 'product';
  const values = prepared.values(itemColumn(context, 'product'));
  const [row] = await runner.rows('number of products', sql`SELECT count(*)::DOUBLE AS n FROM ${values}`);
  return Number(row?.n) > manyProducts ? 'category' : 'product';
}

/** The column of the prepared lines with the codes of the items: of a product its code, or its name where it has none. */
function itemColumn(context: QueryContext, level: 'product' | 'brand' | 'category'): Role {
  const hasNames = mappedRoles(context.dataset).orders?.includes('productName') ?? false;
  return level === 'product' && hasNames ? 'item' : level;
}

/** One row a customer, day and item; item 0 for lines without one. Days count from 1970-01-01. */
function boughtItems({ lines, unit }: PreparedSales, column: Role, asOf: string): Sql {
  const item = name(columnName(column));
  return sql`SELECT
  customer_index AS customer,
  date_diff('day', DATE '1970-01-01', day)::INTEGER AS "day",
  coalesce(${item}, 0)::INTEGER AS item,
  (sum(amount) / ${unit})::DOUBLE AS amount,
  count(*)::INTEGER AS lines
FROM ${lines}
WHERE day <= ${day(asOf)}
GROUP BY ALL
ORDER BY customer, "day", item`;
}

/** What each code is called, in the order of the codes; a product by the first of its names. */
function itemLabels(prepared: PreparedSales, column: Role): Sql {
  const values = prepared.values(column);
  if (column !== 'item' || prepared.goods === null) {
    return sql`SELECT value AS item, value AS label FROM ${values} ORDER BY code`;
  }
  return sql`SELECT items.value AS item, coalesce(min(titles.value), items.value) AS label
FROM ${values} AS items
LEFT JOIN (SELECT DISTINCT item, title FROM ${prepared.lines}) AS pairs ON pairs.item = items.code
LEFT JOIN ${prepared.goods.titles} AS titles ON pairs.title = titles.code
GROUP BY items.code, items.value ORDER BY items.code`;
}

interface ItemGroups {
  /** By item the position of its group; empty where items are shown themselves. */
  readonly ofItem: Int32Array;
  readonly names: readonly string[];
}

/** The category of each item, where there are too many items for a picture; those without one share a group without a name. */
async function readGroups(
  runner: QueryRunner,
  context: QueryContext,
  prepared: PreparedSales,
  column: Role,
  level: SequenceLevel,
): Promise<ItemGroups> {
  const hasCategory = mappedRoles(context.dataset).orders?.includes('category') ?? false;
  if (level === 'category' || !hasCategory) return { ofItem: new Int32Array(), names: [] };
  const item = name(columnName(column));
  const found = await runner.columns(
    'category of each item',
    sql`SELECT coalesce(min(category), 0)::INTEGER AS category FROM ${prepared.values(column)} AS items
LEFT JOIN ${prepared.lines} AS lines ON lines.${item} = items.code
GROUP BY items.code ORDER BY items.code`,
  );
  const names = await runner.rows(
    'names of categories',
    sql`SELECT value FROM ${prepared.values('category')} ORDER BY code`,
  );
  return { ofItem: found.category as Int32Array, names: ['', ...names.map(({ value }) => String(value))] };
}

/** Names that two items share are told apart by their codes. */
function nameApart(items: readonly (readonly [code: string, label: string])[]): string[] {
  const counts = new Map<string, number>();
  for (const [, label] of items) counts.set(label, (counts.get(label) ?? 0) + 1);
  return items.map(([code, label]) =>
    counts.get(label) === 1 || code === label ? label : `${label} (${code})`,
  );
}

function countUnknown({ item, lines, amount }: Columns): { rows: number; amount: number } {
  const unknown = { rows: 0, amount: 0 };
  item?.forEach((code, i) => {
    if (code !== 0) return;
    unknown.rows += lines?.[i] as number;
    unknown.amount += amount?.[i] as number;
  });
  return unknown;
}

async function collectSteps(runner: QueryRunner, context: QueryContext): Promise<Collected> {
  const rows = context.kept('baskets');
  const columns = await runner.columns('items by sequence and step', stepItems(rows));
  const count = columns.item?.length ?? 0;
  if (count === 0) throw new ExpectedFailure('NO_ROWS');
  const known = sql`SELECT DISTINCT item FROM ${rows} WHERE basket IS NOT NULL AND item IS NOT NULL AND step IS NOT NULL ORDER BY item`;
  const names = await runner.rows('names of items', known);
  const level: SequenceLevel = 'item';
  return {
    input: {
      columns: { ...columns, itemGroup: new Int32Array() },
      facts: { asOf: '', firstDay: '', endDay: '', level, groupLevel: level, unit: 'step', moneyDecimals: 0 },
      texts: { groups: [], names: names.map(({ item }) => String(item)) },
    },
    rowsIn: (columns.lines as Int32Array).reduce((sum, lines) => sum + lines, 0),
    notes: [],
  };
}

/** One row a sequence, step and item; steps are numbered from 1 within each sequence. */
function stepItems(rows: Sql): Sql {
  return sql`SELECT customer::INTEGER AS customer, place::INTEGER AS "day", code::INTEGER AS item,
  0::DOUBLE AS amount, count(*)::INTEGER AS lines
FROM (
  SELECT dense_rank() OVER (ORDER BY basket) - 1 AS customer,
    dense_rank() OVER (PARTITION BY basket ORDER BY step) AS place,
    dense_rank() OVER (ORDER BY item) AS code
  FROM ${rows} WHERE basket IS NOT NULL AND item IS NOT NULL AND step IS NOT NULL
)
GROUP BY ALL
ORDER BY 1, 2, 3`;
}
