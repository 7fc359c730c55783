import { mappedRoles } from '../../../contract/importing.ts';
import type { Role, TableKind } from '../../../contract/tables.ts';
import type { PreparedSales, QueryContext } from '../../../engine/analysisModule.ts';
import { columnName } from '../../../engine/import/tableColumns.ts';
import { hasListOff } from '../../../engine/preparedTables.ts';
import { exactLimit } from '../../../engine/salesHistory.ts';
import { day, join, name, sql, type Sql } from '../../../engine/sql.ts';

/** Days of the recent stretch; days by which “new”, “silent” and “lately” are told. */
export interface Span {
  /** ISO days of the first and the last sale up to the analysis date. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly stretchDays: number | null;
}

export interface AnswerSource extends Span {
  readonly context: QueryContext;
  readonly prepared: PreparedSales;
  readonly has: (kind: TableKind, role: Role) => boolean;
  /**
   * Order lines up to the analysis date: customer (its position), purchase, day, amount, margin, given (the discount), the
   * codes of item and title, and of columns with words. Money is in units, by which sums are to be divided.
   */
  readonly lines: Sql;
  readonly units: { readonly amount: number; readonly margin: number; readonly given: number };
  /** Members, with the position as `customer`. */
  readonly members: () => Sql;
  readonly end: Sql;
}

const wordRoles = ['channel', 'device', 'region', 'store', 'category', 'brand', 'coupon'] as const;

/** turnover: all money of the lines, signs left off. */
export function sourceOf(
  context: QueryContext,
  prepared: PreparedSales,
  span: Span,
  turnover: number,
): AnswerSource {
  const mapped = mappedRoles(context.dataset);
  const has: AnswerSource['has'] = (kind, role) => mapped[kind]?.includes(role) ?? false;
  const end = day(context.asOf);
  const { goods, discountUnit, unit } = prepared;
  const margin = has('orders', 'cost') ? marginOf(prepared, turnover) : { value: sql`NULL::DOUBLE`, unit: 1 };
  const given = has('orders', 'discount')
    ? { value: sql`greatest(coalesce(discount, 0), 0)`, unit: discountUnit }
    : { value: hasListOff(mapped.orders ?? []) ? sql`list_off` : sql`0`, unit: 1 };
  const words = wordRoles.filter((role) => has('orders', role)).map((role) => name(columnName(role)));
  const columns = [
    ...[sql`customer_index AS customer`, sql`purchase`, sql`day`, sql`amount`],
    ...[sql`${margin.value} AS margin`, sql`${given.value} AS given`],
    ...(goods ? [sql`${goods.item} AS item`, sql`${goods.title} AS title`] : []),
    ...words,
  ];
  return {
    ...{ ...span, context, prepared, has, end },
    lines: sql`(SELECT ${join(columns, ', ')} FROM ${prepared.lines} WHERE day <= ${end})`,
    units: { amount: unit, margin: margin.unit, given: given.unit },
    members: () => sql`(SELECT known.customer_index AS customer, members.* EXCLUDE (customer)
  FROM ${context.kept('customers')} AS members JOIN ${context.customers} AS known USING (customer))`,
  };
}

/** In the smaller of both units; as decimals where sums in units would not be exact. */
function marginOf({ unit, costUnit }: PreparedSales, turnover: number): { value: Sql; unit: number } {
  const fine = Math.max(unit, costUnit);
  if (turnover * fine < exactLimit)
    return { value: sql`amount * ${fine / unit} - cost * ${fine / costUnit}`, unit: fine };
  return { value: sql`(amount / ${unit})::DECIMAL(18, 6) - (cost / ${costUnit})::DECIMAL(18, 6)`, unit: 1 };
}

/** The condition that a day lies in the recent stretch, or in as many days before it. Needs a stretch. */
export function inStretch({ lastDay, stretchDays }: Span, which: 'recent' | 'before', on = sql`day`): Sql {
  const length = stretchDays ?? 0;
  const last = which === 'recent' ? sql`${day(lastDay)}` : sql`${day(lastDay)} - ${length}`;
  return sql`(${on} > ${last} - ${length} AND ${on} <= ${last})`;
}

/** Whole days since 1970-01-01. */
export function dayNumber(date: Sql): Sql {
  return sql`date_diff('day', DATE '1970-01-01', ${date})::INTEGER`;
}
