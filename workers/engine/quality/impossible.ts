import type { CheckId } from '../../contract/repairs.ts';
import { qualityLimits } from '../../contract/qualityChecks.ts';
import { flagBits, repairBits } from '../import/tableColumns.ts';
import { isTimeType } from '../import/valueRoles.ts';
import { day, join, name, sql, type Sql } from '../sql.ts';
import { hasColumn, type CheckedTable } from './checkedColumns.ts';

/** A value that cannot be: which rows have it, each judged by itself. */
export interface Impossible {
  readonly check: CheckId;
  /** The column it is about; null where it is about several. */
  readonly column: string | null;
  /** A row of `from` with it. */
  readonly where: Sql;
  readonly from: Sql;
}

/** Rows that no repair has left out and that only their amount keeps from counting. */
function ordersWithAnyAmount({ all }: CheckedTable): Sql {
  const allowed = flagBits.return + flagBits.notPositive;
  return sql`(SELECT * EXCLUDE (flags) FROM ${all} WHERE flags IN (0, ${flagBits.return}, ${flagBits.notPositive}, ${allowed}))`;
}

/** Every rule of this kind that the columns of a table allow. */
export function impossibleRules(table: CheckedTable): Impossible[] {
  return [...dateRules(table), ...orderRules(table), ...negativeRules(table), ...otherRules(table)];
}

function dateRules({ columns, kept, today, kind }: CheckedTable): Impossible[] {
  const oldest = day(`${qualityLimits.oldestYear}-01-01`);
  return columns.flatMap(({ column, type }) => {
    const value = name(column);
    if (type === 'birth') {
      // The year may be all that is known: nobody is wrong by less than a year.
      const where = sql`(${value}::DATE > ${day(today)} + 1
        OR ${value}::DATE < ${day(today)} - INTERVAL ${qualityLimits.oldestAge + 1} YEAR)`;
      return [{ check: 'birthImpossible', column, where, from: kept } as const];
    }
    if (!isTimeType(type)) return [];
    // A day of grace: it is tomorrow already somewhere.
    const future = sql`${value}::DATE > ${day(today)} + 1`;
    const old = sql`${value} < ${oldest}`;
    // Plans and budgets reach ahead.
    const rules: Impossible[] = [{ check: 'oldDate', column, where: old, from: kept }];
    if (kind !== 'spend' && kind !== 'prices')
      rules.unshift({ check: 'futureDate', column, where: future, from: kept });
    return rules;
  });
}

function orderRules(table: CheckedTable): Impossible[] {
  if (table.kind !== 'orders' || !hasColumn(table, 'quantity')) return [];
  const from = ordersWithAnyAmount(table);
  const price = hasColumn(table, 'unit_price') ? name('unit_price') : name('amount');
  return [
    { check: 'priceNotPositive', column: null, where: sql`(${price} <= 0 AND quantity > 0)`, from },
    { check: 'quantityZero', column: 'quantity', where: sql`quantity = 0`, from },
  ];
}

const neverNegative: Readonly<Partial<Record<CheckedTable['kind'], readonly string[]>>> = {
  orders: ['list_price', 'cost'],
  contacts: ['cost', 'revenue'],
  spend: ['cost', 'impressions', 'reach', 'clicks', 'visits', 'leads', 'new_customers', 'revenue'],
  prices: ['price', 'quantity', 'list_price', 'ad_spend', 'store_traffic', 'competitor_price'],
};

function negativeRules(table: CheckedTable): Impossible[] {
  const columns = neverNegative[table.kind] ?? [];
  return columns
    .filter((column) => hasColumn(table, column))
    .map((column) => {
      const isPrice = table.kind === 'prices' && column === 'price';
      const where = isPrice ? sql`${name(column)} <= 0` : sql`${name(column)} < 0`;
      return { check: 'negativeValue', column, where, from: table.kept };
    });
}

function otherRules(table: CheckedTable): Impossible[] {
  const { kept } = table;
  const rules: Impossible[] = [];
  for (const [column, steps] of Object.entries(scales)) {
    if (!hasColumn(table, column)) continue;
    const value = name(column);
    const outside = sql`(${value} < 0 OR ${value} > ${scaleOf(table, column, steps)})`;
    rules.push({ check: 'outsideScale', column, where: outside, from: kept });
  }
  if (table.kind === 'spend' && hasColumn(table, 'clicks', 'impressions'))
    rules.push({ check: 'clicksAboveShown', column: null, where: sql`clicks > impressions`, from: kept });
  if (table.kind === 'contacts' && hasColumn(table, 'clicked', 'delivered')) {
    const where = sql`(delivered = 0 AND clicked = 1)`;
    rules.push({ check: 'clickedUndelivered', column: null, where, from: kept });
  }
  return rules;
}

/** Upper ends that a scale may have. A rate is a share or a percentage. */
const scales: Readonly<Record<string, readonly number[]>> = {
  nps_score: [10],
  rating: [5, 10, 100],
  discount_rate: [1, 100],
  score: [1, 5, 10, 100, 1000],
};

/** The smallest scale that holds nearly all values, whatever repairs stand; NULL where none does. */
function scaleOf({ all }: CheckedTable, column: string, steps: readonly number[]): Sql {
  const value = name(column);
  const [only] = steps;
  if (only !== undefined && steps.length === 1) return sql`${only}`;
  const cases = steps.map(
    (top) => sql`WHEN avg((${value} <= ${top})::INTEGER) >= ${qualityLimits.scaleShare} THEN ${top}`,
  );
  return sql`(SELECT CASE ${join(cases, ' ')} END FROM ${all}
    WHERE ${value} >= 0 AND (flags & ${repairBits.first - 1}) = 0)`;
}
