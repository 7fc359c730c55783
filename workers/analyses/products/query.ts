import type { OptionsOf } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import type { Note } from '../../contract/outcome.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import type { Role } from '../../contract/tables.ts';
import type { Collect, QueryContext } from '../../engine/analysisModule.ts';
import type { Row } from '../../engine/database.ts';
import { checkExact, readHistory, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { readGroups } from './groups.ts';
import type { ProductLevel } from './result.ts';
import type { productsSpec } from './spec.ts';
import { basketRows, itemTotals, returnTotals, type ItemSource } from './statements.ts';

/** Items with a row of their own. */
const itemLimit = 5_000;

/** Lengths that are held against as long a time before, the longest first. */
const stretches = [365, 182, 91, 28];

/** Items first sold in so many last days are new. */
const newDays = 182;

/** Sums of items; what is not there is 0. */
const figures = [
  ...['revenue', 'lineCount', 'units', 'priced', 'costedLines', 'costed', 'margin'],
  ...['fullPrice', 'takenOff', 'recent', 'prior', 'isNew'],
] as const;

export const collectProducts: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as OptionsOf<typeof productsSpec>;
  const history = await readHistory(runner, context);
  const notes = [...history.notes];
  const level = availableLevel(context, options.level, notes);
  const [firstDay, endDay] = [toDayNumber(history.firstDay), toDayNumber(history.endDay)];
  const span = endDay - firstDay + 1;
  const stretch = stretches.find((days) => span >= 2 * days) ?? 0;
  const newFrom = span >= 2 * newDays ? endDay - newDays + 1 : null;
  const source: ItemSource = {
    context,
    level,
    has: (role) => hasRole(context, role),
    limit: itemLimit,
    purchaseUnit: usualPurchaseUnit(context),
    recentFrom: stretch > 0 ? toIsoDay(endDay - stretch + 1) : null,
    priorFrom: stretch > 0 ? toIsoDay(endDay - 2 * stretch + 1) : null,
    newFrom: newFrom === null ? null : toIsoDay(newFrom),
  };
  const rows = await runner.rows('totals by item', itemTotals(source));
  checkExact(rows.find(({ slot }) => slot === null)?.turnover, context.dataset.moneyDecimals);
  const returns = await runner.rows('returns by item', returnTotals(source));
  const baskets = await runner.columns('items of every purchase', basketRows(source));
  const groups = await readGroups(runner, context, options.by, notes);
  if (source.purchaseUnit === 'day') notes.push({ code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} });
  const items = rows.filter(({ slot }) => slot !== null && Number(slot) < itemLimit);
  return {
    input: {
      columns: { ...baskets, ...spread(rows, returns), ...groups.columns },
      facts: {
        ...{ asOf: context.asOf, firstDay: history.firstDay, endDay: history.endDay, level, itemLimit },
        ...{ moneyDecimals: context.dataset.moneyDecimals, stretchDays: stretch, newDays },
        ...{ newFrom: newFrom ?? 0, hasUnits: Number(source.has('quantity')) },
        discountBy: discountBasis(source.has),
        ...groups.facts,
        itemCount: items.length,
        ...restFacts(rows),
      },
      texts: {
        codes: items.map(({ item }) => String(item)),
        names: items.map(({ label }) => String(label)),
        firstDays: items.map(({ first_day: first }) => String(first)),
        groups: groups.names,
      },
    },
    rowsIn: history.lineCount,
    notes,
  };
};

function hasRole(context: QueryContext, role: Role): boolean {
  return mappedRoles(context.dataset).orders?.includes(role) ?? false;
}

/** The level asked for, or the finest that the file has. */
function availableLevel(context: QueryContext, asked: ProductLevel, notes: Note[]): ProductLevel {
  const isThere = (level: ProductLevel): boolean =>
    hasRole(context, level) || (level === 'product' && hasRole(context, 'productName'));
  if (isThere(asked)) return asked;
  notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: asked } });
  return (['product', 'brand', 'category'] as const).find(isThere) ?? asked;
}

/** A list price tells of every kind of discount, a column of discounts of its own only. */
function discountBasis(has: (role: Role) => boolean): string {
  return has('listPrice') && has('quantity') ? 'listPrice' : has('discount') ? 'discount' : '';
}

/** A column a figure: items, then those beyond the limit, lines without an item, and everything. */
function spread(rows: readonly Row[], returns: readonly Row[]): Record<string, Float64Array> {
  const columns: Record<string, Float64Array> = {};
  const place = ({ slot }: Row): number => (slot === null ? itemLimit + 2 : Number(slot));
  for (const figure of figures) {
    const values = new Float64Array(itemLimit + 3);
    for (const row of rows) values[place(row)] = Number(row[figure] ?? 0);
    columns[`item_${figure}`] = values;
  }
  for (const figure of ['returnedLines', 'returnedAmount'] as const) {
    const values = new Float64Array(itemLimit + 3);
    for (const row of returns) values[place(row)] = Number(row[figure] ?? 0);
    columns[`item_${figure}`] = values;
  }
  return columns;
}

function restFacts(rows: readonly Row[]): Record<string, number> {
  const rest = rows.find(({ slot }) => slot === itemLimit);
  const all = rows.find(({ slot }) => slot === null);
  return {
    restItemCount: Number(rest?.itemCount ?? 0),
    newItemCount: Number(all?.newItemCount ?? 0),
    newRevenue: Number(all?.newRevenue ?? 0),
    newTimeRevenue: Number(all?.newTimeRevenue ?? 0),
  };
}
