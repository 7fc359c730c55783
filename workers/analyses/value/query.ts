import type { OptionsOf, TypedColumn } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import type { Note } from '../../contract/outcome.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import type { Role, TableKind } from '../../contract/tables.ts';
import type { Collect, PreparedSales, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import { columnsByCustomerAndDay } from '../../engine/byCustomerAndDay.ts';
import { memberValue } from '../../engine/filterRows.ts';
import { relationsOf } from '../../engine/relations.ts';
import { readSpendParts } from '../../engine/spendParts.ts';
import { checkExact, readHistory, returnedLine, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { day, join, name, sql, type Sql } from '../../engine/sql.ts';
import type { valueSpec } from './spec.ts';

type Has = (kind: TableKind, role: Role) => boolean;

/** Columns by customer_index, and the names that places in them stand for. */
interface Extra {
  readonly columns: Readonly<Record<string, TypedColumn>>;
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Values of members that are compared; the others are one. */
const mostValues = 12;

/** Where more of the lines than this lie in the hour after midnight, dates came without their times. */
const mostAtMidnight = 0.25;

export const collectValue: Collect = async (runner, context, givenOptions) => {
  const { window } = givenOptions as OptionsOf<typeof valueSpec>;
  const mapped = mappedRoles(context.dataset);
  const has: Has = (kind, role) => mapped[kind]?.includes(role) ?? false;
  const prepared = await context.prepare();
  const { firstDay, endDay, lineCount, notes: found } = await readHistory(runner, context, prepared);
  const notes: Note[] = [...found];
  const yearFrom = toIsoDay(toDayNumber(endDay) - 364);
  const from = window === 'year' && yearFrom > firstDay ? yearFrom : firstDay;
  const within = sql`day BETWEEN ${day(from)} AND ${day(endDay)}`;
  const lines = await lookAtLines(runner, prepared, within, has('orders', 'cost'));
  const marginUnit = Math.max(prepared.unit, prepared.costUnit);
  checkExact(lines.turnover * (marginUnit / prepared.unit), 0);
  if (lines.costless > 0) notes.push({ code: 'LINES_WITHOUT_COST', detail: { rows: lines.costless } });
  if (usualPurchaseUnit(context) === 'day') notes.push({ code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} });
  const purchases = await columnsByCustomerAndDay(
    runner,
    'purchases by customer',
    purchasesUpTo(prepared, endDay, has, marginUnit),
    prepared,
  );
  const bought = await readBought(runner, prepared, within, has, lines.hasHours);
  const members = await readMembers(runner, context, has);
  const returned = await readReturned(runner, context, from, endDay);
  return {
    input: {
      columns: { ...purchases, ...bought.columns, ...members.columns, ...returned },
      facts: {
        ...{ asOf: context.asOf, firstDay, from, to: endDay, window },
        ...{ unit: prepared.unit, marginUnit, hasCost: Number(has('orders', 'cost')) },
        ...bought.facts,
        ...members.facts,
      },
      texts: { ...bought.texts, ...members.texts },
    },
    rowsIn: lineCount,
    notes,
  };
};

interface LineFacts {
  readonly turnover: number;
  readonly costless: number;
  readonly hasHours: boolean;
}

async function lookAtLines(
  runner: QueryRunner,
  { lines, unit, costUnit }: PreparedSales,
  within: Sql,
  hasCost: boolean,
): Promise<LineFacts> {
  const turnover = hasCost
    ? sql`sum(abs(amount)) + coalesce(sum(abs(cost)), 0) * ${unit / costUnit}`
    : sql`sum(abs(amount))`;
  const [row] = await runner.rows(
    'costs and hours of the lines',
    sql`SELECT coalesce(${turnover}, 0)::DOUBLE AS turnover,
  ${hasCost ? sql`(count(*) FILTER (WHERE cost IS NULL))::DOUBLE` : sql`0::DOUBLE`} AS costless,
  coalesce(avg((hour = 0)::INTEGER), 1)::DOUBLE AS midnight
FROM ${lines} WHERE ${within}`,
  );
  return {
    turnover: Number(row?.turnover),
    costless: Number(row?.costless),
    hasHours: Number(row?.midnight) <= mostAtMidnight,
  };
}

/**
 * One row a purchase and day up to the last one, all history. Money belongs to the day of its line, the purchase to the
 * day of its first, where `starts` is 1; without that column every row is a purchase. Money in whole units, margins in
 * theirs; hasCost is 0 where no line has a cost.
 */
function purchasesUpTo(prepared: PreparedSales, end: string, has: Has, marginUnit: number): Sql {
  const { purchases, oneDayEach, unit, costUnit, discountUnit } = prepared;
  const columns = [
    sql`customer_index AS customer`,
    sql`(day - DATE '1970-01-01')::INTEGER AS "day"`,
    sql`amount`,
  ];
  if (!oneDayEach)
    columns.push(
      sql`(row_number() OVER (PARTITION BY customer_index, purchase ORDER BY day) = 1)::UTINYINT AS starts`,
    );
  if (has('orders', 'cost'))
    columns.push(
      sql`(costed * ${marginUnit / unit} - coalesce(cost, 0)::DOUBLE * ${marginUnit / costUnit})::DOUBLE AS margin`,
      sql`(cost IS NOT NULL)::UTINYINT AS "hasCost"`,
    );
  if (has('orders', 'discount'))
    columns.push(sql`(discount::DOUBLE * ${unit / discountUnit})::DOUBLE AS discount`);
  return sql`SELECT ${join(columns, ', ')} FROM ${purchases} WHERE day <= ${day(end)}`;
}

/** What the money of each customer went on. */
async function readBought(
  runner: QueryRunner,
  prepared: PreparedSales,
  within: Sql,
  has: Has,
  hasHours: boolean,
): Promise<Extra> {
  const wanted = (['category', 'brand', 'channel', 'device'] as const).filter((role) => has('orders', role));
  const ofOrders = has('orders', 'region') && !has('customers', 'region');
  const roles: readonly Role[] = ofOrders ? [...wanted, 'region'] : wanted;
  if (roles.length === 0 && !hasHours) return { columns: {}, texts: {}, facts: {} };
  const parts = await readSpendParts(runner, prepared, within, roles, hasHours);
  const columns: Record<string, TypedColumn> = { lineFrom: parts.from, lineAmount: parts.amount };
  const texts: Record<string, readonly string[]> = {};
  const facts: Record<string, string | number> = {};
  if (parts.nightShare !== null) columns['nightShare'] = parts.nightShare;
  for (const [role, { names, otherCount, place, variety }] of parts.byRole) {
    columns[`${role}Line`] = place;
    if (role === 'category' || role === 'brand') columns[`${role}Variety`] = variety;
    texts[role] = names;
    facts[`${role}Others`] = otherCount;
  }
  return { columns, texts, facts };
}

/** What the list of members says of each customer. */
async function readMembers(runner: QueryRunner, context: QueryContext, has: Has): Promise<Extra> {
  const { dataset, asOf, kept, customers } = context;
  const scope = { dataset, asOf, relations: relationsOf(dataset.id) };
  const isThere = (role: Role): boolean =>
    has('customers', role) || (role === 'ageBand' && has('customers', 'birth'));
  const roles = (['gender', 'ageBand', 'region', 'acquisitionChannel'] as const).filter(isThere);
  const texts: Record<string, readonly string[]> = {};
  const facts: Record<string, string | number> = {};
  if (roles.length === 0) return { columns: {}, texts, facts };
  const places: Sql[] = [];
  for (const role of roles) {
    const value = memberValue(scope, role);
    const rows = await runner.rows(
      `members by ${role}`,
      sql`SELECT value, count(*) OVER ()::DOUBLE AS value_count
FROM (SELECT ${value} AS value, count(*) AS n FROM ${kept('customers')} GROUP BY 1)
WHERE value IS NOT NULL ORDER BY n DESC, value LIMIT ${mostValues}`,
    );
    const names = rows.map((row) => String(row.value));
    texts[role] = names;
    facts[`${role}Others`] = Number(rows[0]?.value_count ?? 0) - names.length;
    const list = join(
      names.map((one) => sql`${one}`),
      ', ',
    );
    const place = names.length === 0 ? sql`NULL` : sql`list_position([${list}], min(${value})) - 1`;
    places.push(
      sql`(CASE WHEN min(${value}) IS NULL THEN -1 ELSE coalesce(${place}, ${names.length}) END)::INTEGER AS ${name(`${role}Place`)}`,
    );
  }
  facts['areDecades'] = Number(roles.includes('ageBand') && !has('customers', 'ageBand'));
  const columns = await runner.columns(
    'what members are',
    sql`SELECT customer_index AS member, ${join(places, ', ')}
FROM ${kept('customers')} JOIN ${customers} USING (customer) GROUP BY customer_index`,
  );
  const { member = new Int32Array(0), ...found } = columns;
  const spread = Object.entries(found).map(
    ([title, values]) => [title, byIndex(member, values, -1)] as const,
  );
  return { columns: Object.fromEntries(spread), texts, facts };
}

/** What each customer gave back in the stretch, in whole units. */
async function readReturned(
  runner: QueryRunner,
  { all, customers, dataset }: QueryContext,
  from: string,
  to: string,
): Promise<Extra['columns']> {
  const { who = new Int32Array(0), returned = new Float64Array(0) } = await runner.columns(
    'returns by customer',
    sql`SELECT customer_index AS who, (sum(abs(amount)) * ${10 ** dataset.moneyDecimals})::DOUBLE AS returned
FROM (SELECT customer, amount FROM ${all('orders')} WHERE ${returnedLine} AND time::DATE BETWEEN ${day(from)} AND ${day(to)})
JOIN ${customers} USING (customer) GROUP BY customer_index`,
  );
  return who.length === 0 ? {} : { returned: byIndex(who, returned, 0) };
}

/** Values at the position of their customer. */
function byIndex(who: TypedColumn, values: TypedColumn, otherwise: number): TypedColumn {
  let size = 0;
  for (let i = 0; i < who.length; i++) size = Math.max(size, (who[i] as number) + 1);
  const Kind = values instanceof Float64Array ? Float64Array : Int32Array;
  const spread = new Kind(size).fill(otherwise);
  for (let i = 0; i < who.length; i++) spread[who[i] as number] = values[i] as number;
  return spread;
}
