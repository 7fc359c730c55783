import type { TypedColumn } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import type { Role } from '../../contract/tables.ts';
import type { Collect, PreparedSales, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import { columnsByCustomerAndDay } from '../../engine/byCustomerAndDay.ts';
import { columnName } from '../../engine/import/tableColumns.ts';
import { readHistory, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { day, join, name, sql, type Sql } from '../../engine/sql.ts';
import { purchasesByDay } from '../cohort/query.ts';
import { noDay } from './members.ts';

/** Categories that are looked at; rarer ones are left aside. */
const categoryLimit = 64;

const sinceEpoch = (date: Sql): Sql => sql`date_diff('day', DATE '1970-01-01', ${date})::INTEGER`;

/** One row an order line with a category, up to asOf; the category as its code. */
function categoryLines({ lines, unit }: PreparedSales, asOf: string): Sql {
  return sql`SELECT customer_index AS "lineCustomer", ${sinceEpoch(sql`day`)} AS "lineDay",
  category::INTEGER AS "lineCategory", amount / ${unit} AS "lineAmount"
FROM ${lines} WHERE day <= ${day(asOf)} AND category IS NOT NULL`;
}

const consents = ['consentEmail', 'consentSms', 'consentPush'] as const satisfies readonly Role[];

/** One row a member. What is not told is no consent. */
function memberRows({ dataset, kept, customers }: QueryContext): Sql {
  const mapped: readonly Role[] = mappedRoles(dataset).customers ?? [];
  const columns = [sql`customer_index AS "memberCustomer"`];
  if (mapped.includes('joined')) {
    columns.push(sql`coalesce(${sinceEpoch(sql`joined::DATE`)}, ${noDay})::INTEGER AS "memberJoined"`);
  }
  for (const role of consents) {
    if (!mapped.includes(role)) continue;
    columns.push(sql`coalesce(${name(columnName(role))}, FALSE)::UTINYINT AS ${name(role)}`);
  }
  return sql`SELECT ${join(columns, ', ')}
FROM ${kept('customers')} JOIN ${customers} USING (customer)`;
}

interface Categories {
  readonly columns: Readonly<Record<string, TypedColumn>>;
  readonly names: readonly string[];
  readonly otherCount: number;
}

/** categoryPlace: by code, the place among the names; −1 for those that are left aside. */
async function readCategories(
  runner: QueryRunner,
  prepared: PreparedSales,
  asOf: string,
): Promise<Categories> {
  const rows = await runner.rows(
    'categories, those with most lines first',
    sql`SELECT code, value FROM ${prepared.values('category')} ORDER BY line_count DESC, value`,
  );
  const place = new Int32Array(rows.reduce((most, { code }) => Math.max(most, Number(code)), 0) + 1).fill(-1);
  const shown = rows.slice(0, categoryLimit);
  shown.forEach(({ code }, i) => (place[Number(code)] = i));
  const columns = await runner.columns('order lines by category', categoryLines(prepared, asOf));
  return {
    columns: { ...columns, categoryPlace: place },
    names: shown.map(({ value }) => String(value)),
    otherCount: rows.length - shown.length,
  };
}

export const collectLifecycle: Collect = async (runner, context) => {
  const { asOf, dataset } = context;
  const prepared = await context.prepare();
  const { firstDay, endDay, lineCount, notes } = await readHistory(runner, context, prepared);
  const purchases = await columnsByCustomerAndDay(
    runner,
    'purchases by customer and day',
    purchasesByDay(prepared, asOf),
    prepared,
  );
  const mapped = mappedRoles(dataset);
  const hasMembers = mapped.customers !== undefined;
  const members = hasMembers ? await runner.columns('members', memberRows(context)) : {};
  const categories = mapped.orders?.includes('category')
    ? await readCategories(runner, prepared, asOf)
    : null;
  return {
    input: {
      columns: { ...purchases, ...members, ...categories?.columns },
      facts: {
        ...{ asOf, firstDay, endDay, moneyDecimals: dataset.moneyDecimals },
        hasMembers: Number(hasMembers),
        otherCategoryCount: categories?.otherCount ?? 0,
      },
      texts: { categories: categories?.names ?? [] },
    },
    rowsIn: lineCount,
    notes:
      usualPurchaseUnit(context) === 'day'
        ? [...notes, { code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} }]
        : notes,
  };
};
