import type { OptionsOf, TypedColumn } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import type { Note } from '../../contract/outcome.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import type { Role } from '../../contract/tables.ts';
import type {
  Collect,
  PreparedSales,
  QueryContext,
  QueryRunner,
  SalesInMemory,
} from '../../engine/analysisModule.ts';
import { readSpendParts } from '../../engine/spendParts.ts';
import { checkExact, readHistory, returnedLine, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { day, sql } from '../../engine/sql.ts';
import { byIndex, type Extra, type Has } from './queries/found.ts';
import { readMembers } from './queries/members.ts';
import { lookAtLines, readPurchases } from './queries/purchases.ts';
import type { valueSpec } from './spec.ts';

export const collectValue: Collect = async (runner, context, givenOptions) => {
  const { window } = givenOptions as OptionsOf<typeof valueSpec>;
  const mapped = mappedRoles(context.dataset);
  const has: Has = (kind, role) => mapped[kind]?.includes(role) ?? false;
  const prepared = await context.prepare();
  const memory = await context.inMemory();
  const { firstDay, endDay, lineCount, notes: found } = await readHistory(runner, context, prepared, memory);
  const notes: Note[] = [...found];
  const yearFrom = toIsoDay(toDayNumber(endDay) - 364);
  const from = window === 'year' && yearFrom > firstDay ? yearFrom : firstDay;
  const lines = await lookAtLines(runner, prepared, memory, { from, to: endDay, has });
  const marginUnit = Math.max(prepared.unit, prepared.costUnit);
  checkExact(lines.turnover * (marginUnit / prepared.unit), 0);
  if (lines.costless > 0) notes.push({ code: 'LINES_WITHOUT_COST', detail: { rows: lines.costless } });
  if (usualPurchaseUnit(context) === 'day') notes.push({ code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} });
  const purchases = await readPurchases(runner, prepared, memory, { end: endDay, has, marginUnit });
  const bought = await readBought(runner, prepared, memory, {
    ...{ from, to: endDay, has, withHours: lines.hasHours },
  });
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

/** What the money of each customer went on. */
async function readBought(
  runner: QueryRunner,
  prepared: PreparedSales,
  memory: SalesInMemory | null,
  { has, ...days }: { has: Has; from: string; to: string; withHours: boolean },
): Promise<Extra> {
  const wanted = (['category', 'brand', 'channel', 'device'] as const).filter((role) => has('orders', role));
  const ofOrders = has('orders', 'region') && !has('customers', 'region');
  const roles: readonly Role[] = ofOrders ? [...wanted, 'region'] : wanted;
  if (roles.length === 0 && !days.withHours) return { columns: {}, texts: {}, facts: {} };
  const parts = await readSpendParts(runner, prepared, memory, {
    ...days,
    roles,
    varietyOf: ['category', 'brand'],
  });
  const columns: Record<string, TypedColumn> = { lineFrom: parts.from, lineAmount: parts.amount };
  const texts: Record<string, readonly string[]> = {};
  const facts: Record<string, string | number> = {};
  if (parts.nightShare !== null) columns['nightShare'] = parts.nightShare;
  for (const [role, { names, otherCount, place, variety }] of parts.byRole) {
    columns[`${role}Line`] = place;
    if (variety !== null) columns[`${role}Variety`] = variety;
    texts[role] = names;
    facts[`${role}Others`] = otherCount;
  }
  return { columns, texts, facts };
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
