import type { TypedColumn } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import type { Role } from '../../contract/tables.ts';
import { toDayNumber } from '../../contract/periods.ts';
import type {
  Collect,
  PreparedSales,
  QueryContext,
  QueryRunner,
  SalesInMemory,
} from '../../engine/analysisModule.ts';
import { firstRows } from '../../engine/firstRows.ts';
import { columnName } from '../../engine/import/tableColumns.ts';
import { readMemberColumns } from '../../engine/memberColumns.ts';
import { readHistory, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { day, join, name, sql, type Sql } from '../../engine/sql.ts';
import { readPurchasesByDay } from '../cohort/query.ts';
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

type Columns = Readonly<Record<string, TypedColumn>>;

interface Categories {
  readonly columns: Columns;
  readonly names: readonly string[];
  readonly otherCount: number;
}

/** categoryPlace: by code, the place among the names; −1 for those that are left aside. */
async function readCategories(
  runner: QueryRunner,
  prepared: PreparedSales,
  memory: SalesInMemory | null,
  asOf: string,
): Promise<Categories> {
  const rows = await runner.rows(
    'categories, those with most lines first',
    sql`SELECT code, value FROM ${prepared.values('category')} ORDER BY line_count DESC, value`,
  );
  const place = new Int32Array(rows.reduce((most, { code }) => Math.max(most, Number(code)), 0) + 1).fill(-1);
  const shown = rows.slice(0, categoryLimit);
  shown.forEach(({ code }, i) => (place[Number(code)] = i));
  const [title, statement] = ['order lines by category', categoryLines(prepared, asOf)];
  if (memory) runner.told(title, statement);
  const columns = memory ? await linesInMemory(memory, asOf) : await runner.columns(title, statement);
  return {
    columns: { ...columns, categoryPlace: place },
    names: shown.map(({ value }) => String(value)),
    otherCount: rows.length - shown.length,
  };
}

/** The same lines from the typed arrays, in the order of customers. */
async function linesInMemory({ arrays, kept, prepared }: SalesInMemory, asOf: string): Promise<Columns> {
  const { customer, day: days, from, amount } = arrays;
  const codes = await arrays.column('category');
  const end = toDayNumber(asOf);
  const most = kept.lineCount;
  const lineCustomer = new Int32Array(most);
  const lineDay = new Int32Array(most);
  const lineCategory = new Int32Array(most);
  const lineAmount = new Float64Array(most);
  let n = 0;
  for (let p = 0; p < days.length; p++) {
    if (kept.counts[p] === 0 || (days[p] as number) > end) continue;
    const stop = from[p + 1] as number;
    for (let i = from[p] as number; i < stop; i++) {
      if (kept.lines[i] === 0 || codes[i] === 0) continue;
      lineCustomer[n] = customer[p] as number;
      lineDay[n] = days[p] as number;
      lineCategory[n] = codes[i] as number;
      lineAmount[n] = (amount[i] as number) / prepared.unit;
      n += 1;
    }
  }
  return firstRows(n, { lineCustomer, lineDay, lineCategory, lineAmount });
}

export const collectLifecycle: Collect = async (runner, context) => {
  const { asOf, dataset } = context;
  const prepared = await context.prepare();
  const memory = await context.inMemory();
  const { firstDay, endDay, lineCount, notes } = await readHistory(runner, context, prepared, memory);
  const purchases = await readPurchasesByDay(runner, prepared, memory, asOf);
  const mapped = mappedRoles(dataset);
  const hasMembers = mapped.customers !== undefined;
  const members = hasMembers ? await readMemberColumns(runner, context, 'members', memberRows(context)) : {};
  const categories = mapped.orders?.includes('category')
    ? await readCategories(runner, prepared, memory, asOf)
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
