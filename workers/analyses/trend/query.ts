import type { OptionsOf } from '../../contract/analysis.ts';
import { ExpectedFailure, type Note } from '../../contract/outcome.ts';
import { lastCoveredDay, type Grain } from '../../contract/periods.ts';
import { isSegmenting } from '../../contract/segmentations.ts';
import type { Collect, PreparedSales, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import { flagBits } from '../../engine/import/tableColumns.ts';
import { checkExact, purchaseKey, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { day, join, name, sql, type Sql } from '../../engine/sql.ts';
import { availableDimension, availableMeasure, hasRole } from './available.ts';
import { chooseGrain } from './grain.ts';
import type { ShownParts, TrendDimension, TrendMeasure } from './result.ts';
import type { trendSpec } from './spec.ts';

type TrendOptions = OptionsOf<typeof trendSpec>;

export const collectTrend: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as TrendOptions;
  const notes: Note[] = [];
  const measure = availableMeasure(context.dataset, options.measure, notes);
  const dimension = availableDimension(context.dataset, options.dimension, notes);
  const lines = await (measure === 'netRevenue' ? netLines : soldLines)(context, dimension, measure);
  const span = await readSpan(runner, context, lines, notes);
  // Under a filter the data goes on where the lines that are left have ended.
  const lastDay = span.lastDay > context.dataset.lastDay ? span.lastDay : context.dataset.lastDay;
  const coverEnd = lastCoveredDay(context.asOf, lastDay);
  const grain = chooseGrain(options.grain, span.firstDay, coverEnd, notes);
  const rows = sql`(FROM ${lines.rows} WHERE day <= ${day(context.asOf)} AND amount IS NOT NULL)`;
  const known: Lines = { ...lines, rows };
  const { keys, ...parts } = await readParts(runner, known, dimension, options.top);
  const main = mainPart(dimension, keys, span.turnover * lines.unit);
  const columns = await runner.columns('measure by period', measureByPeriod(known, measure, grain, main));
  const { moneyDecimals } = context.dataset;
  const facts = {
    ...{ asOf: context.asOf, measure, dimension, grain, moneyDecimals },
    ...{ firstDay: span.firstDay, coverEnd, parts: JSON.stringify(parts) },
  };
  return { input: { columns, facts }, rowsIn: span.lineCount, notes };
};

/** What is added up, and where the values to split by have their names. */
interface Lines {
  /** Subquery: customer, day, purchase, amount, and raw_part to split by. */
  readonly rows: Sql;
  /** Subquery of a row a line, for counting them: day, amount. */
  readonly each: Sql;
  /** What amounts are divided by. */
  readonly unit: number;
  /** code and value of raw_part; not there where it is the value itself. */
  readonly names: Sql | undefined;
}

/** Returns are not among the prepared lines: what counts them in reads the rows themselves. */
async function netLines(context: QueryContext, dimension: TrendDimension): Promise<Lines> {
  // What a repair left out has further bits.
  const taken = flagBits.cancelled | flagBits.return | flagBits.notPositive;
  const source = sql`(FROM ${context.all('orders')} WHERE flags = 0 OR (amount < 0 AND (flags & ${taken}) = flags))`;
  const purchase = purchaseKey(usualPurchaseUnit(context));
  const first = sql`SELECT customer, min(time)::DATE AS first_day FROM ${context.sales} GROUP BY customer`;
  const segments = isSegmenting(dimension) ? await context.segments(dimension) : undefined;
  const ofCustomer = segments && sql`(FROM ${context.customers} JOIN ${segments} USING (customer_index))`;
  const { joined, part } = partSource(context, dimension, {
    ...{ who: sql`customer`, day: sql`time::DATE`, first, segments: ofCustomer },
  });
  const rows = sql`(SELECT lines.customer, time::DATE AS day, ${purchase} AS purchase, amount, ${part} AS raw_part
    FROM ${source} AS lines ${joined})`;
  return { rows, each: rows, unit: 1, names: undefined };
}

async function soldLines(
  context: QueryContext,
  dimension: TrendDimension,
  measure: TrendMeasure,
): Promise<Lines> {
  const { lines, purchases, isRegrouped, unit, costUnit, values } = await context.prepare();
  const first = sql`SELECT customer_index, min(day) AS first_day FROM ${isRegrouped ? lines : purchases} GROUP BY customer_index`;
  const segments = isSegmenting(dimension) ? await context.segments(dimension) : undefined;
  const { joined, part, names } = partSource(context, dimension, {
    ...{ who: sql`customer_index`, day: sql`day`, first, values, segments },
  });
  // Both kinds of money in the smaller of their units.
  const fine = measure === 'margin' ? Math.max(unit, costUnit) : unit;
  const value = (amount: Sql): Sql =>
    measure === 'margin' ? sql`${amount} * ${fine / unit} - cost * ${fine / costUnit}` : sql`amount`;
  const read = (source: Sql, amount: Sql): Sql => sql`(SELECT lines.customer_index AS customer, day, purchase,
    ${value(amount)} AS amount, ${part} AS raw_part
    FROM ${source} AS lines ${joined})`;
  // A split by what a purchase has as a whole needs no line.
  const isWhole = !isRegrouped && (['none', 'newReturning'].includes(dimension) || isSegmenting(dimension));
  return {
    rows: isWhole ? read(purchases, sql`costed`) : read(lines, sql`amount`),
    each: sql`(SELECT day, ${value(sql`amount`)} AS amount FROM ${lines})`,
    ...{ unit: fine, names },
  };
}

interface PartSource {
  /** The column that tells customers apart, and the day of a line. */
  readonly who: Sql;
  readonly day: Sql;
  /** The first day of each customer: who, first_day. */
  readonly first: Sql;
  /** Where values have codes. */
  readonly values?: PreparedSales['values'];
  /** The segment of each customer: who, segment. Needed for that dimension alone. */
  readonly segments: Sql | undefined;
}

function partSource(
  context: QueryContext,
  dimension: TrendDimension,
  { who, day: date, first, values, segments }: PartSource,
): { joined: Sql; part: Sql; names?: Sql } {
  if (dimension === 'none') return { joined: sql``, part: sql`NULL::INTEGER` };
  if (dimension === 'newReturning') {
    return {
      joined: sql`LEFT JOIN (${first}) USING (${who})`,
      part: sql`CASE WHEN ${date} = first_day THEN 0 ELSE 1 END`,
    };
  }
  if (segments !== undefined)
    return { joined: sql`LEFT JOIN ${segments} USING (${who})`, part: sql`segment` };
  if (!isSegmenting(dimension) && hasRole(context.dataset, dimension)) {
    return {
      joined: sql``,
      part: sql`lines.${name(dimension)}`,
      ...(values && { names: values(dimension) }),
    };
  }
  const members = sql`${context.kept('customers')} AS members JOIN ${context.customers} AS known USING (customer)`;
  return {
    joined: sql`LEFT JOIN (SELECT ${who}, min(region) AS home FROM ${members} GROUP BY ${who}) USING (${who})`,
    part: sql`home`,
  };
}

interface Span {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly lineCount: number;
  readonly turnover: number;
}

async function readSpan(
  runner: QueryRunner,
  { asOf, dataset }: QueryContext,
  { each, unit }: Lines,
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
  coalesce(sum(abs(amount::DOUBLE)), 0) / ${unit} AS turnover
FROM ${each}`,
  );
  const { first_day: firstDay, last_day: lastDay } = span ?? {};
  if (span === undefined || typeof firstDay !== 'string' || typeof lastDay !== 'string') {
    throw new ExpectedFailure('NO_ROWS');
  }
  checkExact(span.turnover, dataset.moneyDecimals);
  const [later, withoutCost] = [Number(span.later_count), Number(span.null_count)];
  if (later > 0) notes.push({ code: 'DATES_AFTER_AS_OF', detail: { rows: later } });
  if (withoutCost > 0) notes.push({ code: 'LINES_WITHOUT_COST', detail: { rows: withoutCost } });
  return { firstDay, lastDay, lineCount: Number(span.line_count), turnover: Number(span.turnover) };
}

/** Shown values with what stands for them in raw_part. */
interface PartKeys extends ShownParts {
  readonly keys: readonly (string | number)[];
}

/** The values of the dimension that are shown apart: those with most money; ties by name. */
async function readParts(
  runner: QueryRunner,
  { rows: lines, names }: Lines,
  dimension: TrendDimension,
  top: number,
): Promise<PartKeys> {
  const none = { values: [], keys: [], hasEmpty: false, otherCount: 0 };
  if (dimension === 'none') return none;
  if (dimension === 'newReturning') return { ...none, values: ['first', 'repeat'], keys: [0, 1] };
  const named = names ? sql` LEFT JOIN ${names} ON raw_part = code` : sql``;
  const rows = await runner.rows(
    'values by revenue',
    sql`SELECT raw_part, ${names ? sql`value` : sql`raw_part`} AS name, count(raw_part) OVER ()::DOUBLE AS value_count, bool_or(raw_part IS NULL) OVER () AS has_empty
FROM (SELECT raw_part, sum(amount) AS amount FROM ${lines} GROUP BY raw_part)${named}
ORDER BY raw_part IS NULL, amount DESC NULLS LAST, name
LIMIT ${top + 1}`,
  );
  const valueCount = Number(rows[0]?.value_count ?? 0);
  // One rare value alone is shown under its own name.
  const room = valueCount === top + 1 ? top + 1 : top;
  const shown = rows
    .flatMap(({ raw_part: key, name: value }) =>
      typeof value === 'string' && (typeof key === 'string' || typeof key === 'number')
        ? [{ key, value }]
        : [],
    )
    .slice(0, room);
  return {
    values: shown.map(({ value }) => value),
    keys: shown.map(({ key }) => key),
    hasEmpty: rows[0]?.has_empty === true,
    otherCount: valueCount - shown.length,
  };
}

interface MainPart {
  readonly count: number;
  /** Position of a line’s part: a shown value, then lines without one, then the rare ones. */
  readonly ofLine: Sql;
  /** Of pieces of one purchase or customer (part, amount), the part that all of it counts in; null without parts. */
  readonly ofPieces: Sql | null;
}

function mainPart(dimension: TrendDimension, keys: PartKeys['keys'], turnover: number): MainPart {
  if (dimension === 'none') return { count: 1, ofLine: sql`0`, ofPieces: null };
  const cases = keys.map((key, i) => sql`WHEN ${key} THEN ${i}`);
  const known =
    cases.length > 0 ? sql`CASE raw_part ${join(cases, ' ')} ELSE ${keys.length + 1} END` : sql`1`;
  return {
    count: keys.length + 2,
    ofLine: sql`CASE WHEN raw_part IS NULL THEN ${keys.length} ELSE ${known} END`,
    // What begins with a first purchase is a first purchase; elsewhere most money decides, then the earlier part.
    ofPieces: dimension === 'newReturning' ? sql`min(part)` : largestPart(keys.length + 2, turnover),
  };
}

/** Amount and part in one whole number where a double holds it exactly: that is compared twice as fast as a pair. */
function largestPart(count: number, turnover: number): Sql {
  if (turnover * count >= 2 ** 52)
    return sql`-struct_extract(max({'amount': amount, 'part': -part}), 'part')`;
  return sql`${count - 1} - max(amount * ${count} + ${count - 1} - part) % ${count}`;
}

/** One row per period and part with a purchase; `base` is what an average divides by. Sorted. */
function measureByPeriod(
  { rows: lines, unit }: Lines,
  measure: TrendMeasure,
  grain: Grain,
  parts: MainPart,
): Sql {
  const period = (of: Sql): Sql => sql`date_trunc(${grain}, ${of})`;
  const select = (value: Sql, from: Sql): Sql => sql`${from}
SELECT date_diff('day', DATE '1970-01-01', ${period(sql`day`)}::DATE)::INTEGER AS period, part::INTEGER AS part, ${value}
FROM counted GROUP BY 1, 2 ORDER BY 1, 2`;
  /**
   * One row for each key, a whole number, in the part where most of its money is. Key and part are grouped as one number: a
   * table of pairs takes nearly twice as long.
   */
  const count = (key: Sql, from: Sql): Sql =>
    parts.ofPieces === null
      ? sql`WITH counted AS (
  SELECT min(day) AS day, coalesce(sum(amount), 0) AS amount, 0 AS part FROM ${from} GROUP BY ${key}
)`
      : sql`WITH grouped AS (
  SELECT ${key}::BIGINT * ${parts.count} + ${parts.ofLine} AS piece, min(day) AS day, coalesce(sum(amount), 0) AS amount
  FROM ${from} GROUP BY piece
), pieces AS (
  SELECT piece // ${parts.count} AS key, (piece % ${parts.count})::INTEGER AS part, day, amount FROM grouped
), counted AS (
  SELECT min(day) AS day, sum(amount) AS amount, ${parts.ofPieces} AS part FROM pieces GROUP BY key
)`;
  switch (measure) {
    case 'revenue':
    case 'netRevenue':
    case 'margin':
      return select(
        sql`coalesce(sum(amount), 0)::DOUBLE / ${unit} AS value`,
        sql`WITH counted AS (
  SELECT day, ${parts.ofLine} AS part, amount
  FROM (SELECT day, raw_part, sum(amount) AS amount FROM ${lines} GROUP BY ALL)
)`,
      );
    case 'orders':
    case 'aov': {
      const value =
        measure === 'orders'
          ? sql`count(*)::DOUBLE AS value`
          : sql`sum(amount)::DOUBLE / ${unit} AS value, count(*)::DOUBLE AS base`;
      return select(value, count(sql`purchase`, lines));
    }
    case 'customers': {
      // No day of the calendar is further from 1970 than half of what a customer is multiplied by.
      const start = sql`date_diff('day', DATE '1970-01-01', ${period(sql`day`)}::DATE) + 5000000`;
      return select(
        sql`count(*)::DOUBLE AS value`,
        count(sql`(customer::BIGINT * 10000000 + ${start})`, lines),
      );
    }
    case 'newCustomers': {
      const first = sql`(SELECT * FROM ${lines} JOIN (SELECT customer, min(day) AS first_day FROM ${lines} GROUP BY customer) USING (customer) WHERE day = first_day)`;
      return select(sql`count(*)::DOUBLE AS value`, count(sql`customer`, first));
    }
  }
}
