import type { OptionsOf } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import { ExpectedFailure, type Note } from '../../contract/outcome.ts';
import { grains, listPeriods, lastCoveredDay, toDayNumber, type Grain } from '../../contract/periods.ts';
import type { Role } from '../../contract/tables.ts';
import type { Collect, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import { flagBits } from '../../engine/import/tableColumns.ts';
import { checkExact, purchaseKey, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { day, join, name, sql, type Sql } from '../../engine/sql.ts';
import type { ShownParts, TrendDimension, TrendMeasure } from './result.ts';
import type { trendSpec } from './spec.ts';

type TrendOptions = OptionsOf<typeof trendSpec>;

/** More periods than this on one axis are no picture any more. */
const mostPeriods = 2_000;

export const collectTrend: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as TrendOptions;
  const notes: Note[] = [];
  const measure = availableMeasure(context, options.measure, notes);
  const dimension = availableDimension(context, options.dimension, notes);
  const lines = linesOf(context, measure, dimension);
  const span = await readSpan(runner, context, lines, notes);
  const coverEnd = lastCoveredDay(context.asOf, span.lastDay);
  const grain = chooseGrain(options.grain, span.firstDay, coverEnd, notes);
  const known = sql`(FROM ${lines} WHERE day <= ${day(context.asOf)} AND amount IS NOT NULL)`;
  const parts = await readParts(runner, known, dimension, options.top);
  const columns = await runner.columns(
    'measure by period',
    measureByPeriod(known, measure, grain, mainPart(dimension, parts)),
  );
  const { moneyDecimals } = context.dataset;
  const facts = {
    ...{ asOf: context.asOf, measure, dimension, grain, moneyDecimals },
    ...{ firstDay: span.firstDay, coverEnd, parts: JSON.stringify(parts) },
  };
  return { input: { columns, facts }, rowsIn: span.lineCount, notes };
};

function availableMeasure(context: QueryContext, measure: TrendMeasure, notes: Note[]): TrendMeasure {
  if (measure !== 'margin' || hasRole(context, 'cost')) return measure;
  notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: 'cost' } });
  return 'revenue';
}

function availableDimension(context: QueryContext, dimension: TrendDimension, notes: Note[]): TrendDimension {
  if (dimension === 'none' || dimension === 'newReturning' || hasRole(context, dimension)) return dimension;
  if (dimension === 'region' && mappedRoles(context.dataset).customers?.includes('region')) return dimension;
  notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: dimension } });
  return 'none';
}

function hasRole(context: QueryContext, role: Role): boolean {
  return mappedRoles(context.dataset).orders?.includes(role) ?? false;
}

/** Subquery, one row per line: customer, day, purchase, amount, and raw_part to split by. */
function linesOf(context: QueryContext, measure: TrendMeasure, dimension: TrendDimension): Sql {
  // What a repair left out has further bits.
  const taken = flagBits.cancelled | flagBits.return | flagBits.notPositive;
  const source =
    measure === 'netRevenue'
      ? sql`(FROM ${context.all('orders')} WHERE flags = 0 OR (amount < 0 AND (flags & ${taken}) = flags))`
      : context.sales;
  const amount = measure === 'margin' ? sql`amount - cost` : sql`amount`;
  const purchase = purchaseKey(usualPurchaseUnit(context));
  const { join: joined, part } = partSource(context, dimension);
  return sql`(SELECT lines.customer, time::DATE AS day, ${purchase} AS purchase, ${amount} AS amount, ${part} AS raw_part
    FROM ${source} AS lines ${joined})`;
}

function partSource(context: QueryContext, dimension: TrendDimension): { join: Sql; part: Sql } {
  if (dimension === 'none') return { join: sql``, part: sql`NULL::VARCHAR` };
  if (dimension === 'newReturning') {
    return {
      join: sql`LEFT JOIN (SELECT customer, min(time)::DATE AS first_day FROM ${context.sales} GROUP BY customer) USING (customer)`,
      part: sql`CASE WHEN time::DATE = first_day THEN 'first' ELSE 'repeat' END`,
    };
  }
  if (hasRole(context, dimension)) return { join: sql``, part: sql`lines.${name(dimension)}` };
  return {
    join: sql`LEFT JOIN (SELECT customer, min(region) AS home FROM ${context.kept('customers')} GROUP BY customer) USING (customer)`,
    part: sql`home`,
  };
}

interface Span {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly lineCount: number;
}

async function readSpan(
  runner: QueryRunner,
  { asOf, dataset }: QueryContext,
  lines: Sql,
  notes: Note[],
): Promise<Span> {
  const [span] = await runner.rows(
    'history',
    sql`SELECT
  (count(*) FILTER (WHERE day <= ${day(asOf)}))::DOUBLE AS line_count,
  (count(*) FILTER (WHERE day > ${day(asOf)}))::DOUBLE AS later_count,
  (count(*) FILTER (WHERE day <= ${day(asOf)} AND amount IS NULL))::DOUBLE AS null_count,
  (min(day) FILTER (WHERE day <= ${day(asOf)}))::VARCHAR AS first_day,
  max(day)::VARCHAR AS last_day,
  coalesce(sum(abs(amount::DOUBLE)), 0) AS turnover
FROM ${lines}`,
  );
  const { first_day: firstDay, last_day: lastDay } = span ?? {};
  if (span === undefined || typeof firstDay !== 'string' || typeof lastDay !== 'string') {
    throw new ExpectedFailure('NO_ROWS');
  }
  checkExact(span.turnover, dataset.moneyDecimals);
  const [later, withoutCost] = [Number(span.later_count), Number(span.null_count)];
  if (later > 0) notes.push({ code: 'DATES_AFTER_AS_OF', detail: { rows: later } });
  if (withoutCost > 0) notes.push({ code: 'LINES_WITHOUT_COST', detail: { rows: withoutCost } });
  return { firstDay, lastDay, lineCount: Number(span.line_count) };
}

function chooseGrain(given: 'auto' | Grain, firstDay: string, coverEnd: string, notes: Note[]): Grain {
  const [first, last] = [toDayNumber(firstDay), toDayNumber(coverEnd)];
  const days = last - first + 1;
  const wanted = given !== 'auto' ? given : days >= 425 ? 'month' : days >= 70 ? 'week' : 'day';
  const countOf = (grain: Grain): number => listPeriods(first, last, grain).length;
  const grain = grains.slice(grains.indexOf(wanted)).find((one) => countOf(one) <= mostPeriods) ?? 'year';
  if (grain !== wanted) notes.push({ code: 'GRAIN_TOO_FINE', detail: { periods: countOf(wanted) } });
  return grain;
}

/** The values of the dimension that are shown apart: those with most money; ties by name. */
async function readParts(
  runner: QueryRunner,
  lines: Sql,
  dimension: TrendDimension,
  top: number,
): Promise<ShownParts> {
  if (dimension === 'none') return { values: [], hasEmpty: false, otherCount: 0 };
  if (dimension === 'newReturning') return { values: ['first', 'repeat'], hasEmpty: false, otherCount: 0 };
  const rows = await runner.rows(
    'values by revenue',
    sql`SELECT raw_part, count(raw_part) OVER ()::DOUBLE AS value_count, bool_or(raw_part IS NULL) OVER () AS has_empty
FROM (SELECT raw_part, sum(amount) AS amount FROM ${lines} GROUP BY raw_part)
ORDER BY raw_part IS NULL, amount DESC NULLS LAST, raw_part
LIMIT ${top + 1}`,
  );
  const valueCount = Number(rows[0]?.value_count ?? 0);
  // One rare value alone is shown under its own name.
  const room = valueCount === top + 1 ? top + 1 : top;
  const values = rows.flatMap(({ raw_part: part }) => (typeof part === 'string' ? [part] : []));
  const shown = values.slice(0, room);
  return { values: shown, hasEmpty: rows[0]?.has_empty === true, otherCount: valueCount - shown.length };
}

interface MainPart {
  /** Position of a line’s part: a shown value, then lines without one, then the rare ones. */
  readonly ofLine: Sql;
  /** Of pieces of one purchase or customer (part, amount), the part that all of it counts in. */
  readonly ofPieces: Sql;
}

function mainPart(dimension: TrendDimension, { values }: ShownParts): MainPart {
  if (dimension === 'none') return { ofLine: sql`0`, ofPieces: sql`0` };
  const cases = values.map((value, i) => sql`WHEN ${value} THEN ${i}`);
  const known =
    cases.length > 0 ? sql`CASE raw_part ${join(cases, ' ')} ELSE ${values.length + 1} END` : sql`1`;
  return {
    ofLine: sql`CASE WHEN raw_part IS NULL THEN ${values.length} ELSE ${known} END`,
    // What begins with a first purchase is a first purchase; elsewhere most money decides, then the earlier part.
    ofPieces:
      dimension === 'newReturning'
        ? sql`min(part)`
        : sql`-struct_extract(max({'amount': amount, 'part': -part}), 'part')`,
  };
}

/** One row per period and part with a purchase; `base` is what an average divides by. Sorted. */
function measureByPeriod(lines: Sql, measure: TrendMeasure, grain: Grain, parts: MainPart): Sql {
  const period = (of: Sql): Sql => sql`date_trunc(${grain}, ${of})`;
  const select = (value: Sql, of: Sql, from: Sql): Sql => sql`${from}
SELECT date_diff('day', DATE '1970-01-01', ${period(of)}::DATE)::INTEGER AS period, part::INTEGER AS part, ${value}
FROM counted GROUP BY 1, 2 ORDER BY 1, 2`;
  const pieces = (keys: Sql, from: Sql): Sql => sql`WITH pieces AS (
  SELECT ${keys}, ${parts.ofLine} AS part, min(day) AS day, coalesce(sum(amount), 0) AS amount
  FROM ${from} GROUP BY ALL
)`;
  const whole = (keys: Sql): Sql => sql`counted AS (
  SELECT min(day) AS day, sum(amount) AS amount, ${parts.ofPieces} AS part FROM pieces GROUP BY ${keys}
)`;
  switch (measure) {
    case 'revenue':
    case 'netRevenue':
    case 'margin':
      return select(
        sql`coalesce(sum(amount), 0)::DOUBLE AS value`,
        sql`day`,
        sql`WITH counted AS (
  SELECT day, ${parts.ofLine} AS part, amount
  FROM (SELECT day, raw_part, sum(amount) AS amount FROM ${lines} GROUP BY ALL)
)`,
      );
    case 'orders':
    case 'aov': {
      const value = measure === 'orders' ? sql`count(*)::DOUBLE AS value` : averageColumns;
      const keys = sql`customer, purchase`;
      return select(value, sql`day`, sql`${pieces(keys, lines)}, ${whole(keys)}`);
    }
    case 'customers': {
      const made = pieces(sql`customer, ${period(sql`day`)} AS start`, lines);
      return select(sql`count(*)::DOUBLE AS value`, sql`day`, sql`${made}, ${whole(sql`customer, start`)}`);
    }
    case 'newCustomers': {
      const first = sql`(SELECT * FROM ${lines} JOIN (SELECT customer, min(day) AS first_day FROM ${lines} GROUP BY customer) USING (customer) WHERE day = first_day)`;
      return select(
        sql`count(*)::DOUBLE AS value`,
        sql`day`,
        sql`${pieces(sql`customer`, first)}, ${whole(sql`customer`)}`,
      );
    }
  }
}

const averageColumns = sql`sum(amount)::DOUBLE AS value, count(*)::DOUBLE AS base`;
