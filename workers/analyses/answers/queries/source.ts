import { mappedRoles } from '../../../contract/importing.ts';
import type { Role, TableKind } from '../../../contract/tables.ts';
import type { QueryContext } from '../../../engine/analysisModule.ts';
import { purchaseKey, usualPurchaseUnit } from '../../../engine/salesHistory.ts';
import { day, sql, type Sql } from '../../../engine/sql.ts';

/** Days of the recent stretch; days by which “new”, “silent” and “lately” are told. */
export interface Span {
  /** ISO days of the first and the last sale up to the analysis date. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly stretchDays: number | null;
}

export interface AnswerSource extends Span {
  readonly context: QueryContext;
  readonly has: (kind: TableKind, role: Role) => boolean;
  /** Order lines up to the analysis date with `purchase`, `day`, `margin`, `given` (the discount) and `item`. */
  readonly lines: Sql;
  readonly end: Sql;
}

function mappedIn(context: QueryContext): (kind: TableKind, role: Role) => boolean {
  const mapped = mappedRoles(context.dataset);
  return (kind, role) => mapped[kind]?.includes(role) ?? false;
}

export function sourceOf(context: QueryContext, span: Span): AnswerSource {
  const has = mappedIn(context);
  const end = day(context.asOf);
  const given = has('orders', 'discount')
    ? sql`greatest(coalesce(discount, 0), 0)`
    : has('orders', 'listPrice') && has('orders', 'quantity')
      ? sql`greatest(coalesce(list_price * quantity - amount, 0), 0)`
      : sql`0`;
  const item =
    has('orders', 'product') && has('orders', 'productName')
      ? sql`coalesce(product, product_name)`
      : has('orders', 'product')
        ? sql`product`
        : has('orders', 'productName')
          ? sql`product_name`
          : sql`NULL::VARCHAR`;
  const lines = sql`(SELECT *, ${purchaseKey(usualPurchaseUnit(context))} AS purchase, time::DATE AS day,
    ${has('orders', 'cost') ? sql`amount - cost` : sql`NULL::DECIMAL(18,6)`} AS margin, ${given} AS given, ${item} AS item
  FROM ${context.sales} WHERE time::DATE <= ${end})`;
  return { ...span, context, has, lines, end };
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
