import type { OptionsOf } from '../../contract/analysis.ts';
import { ExpectedFailure, type Note } from '../../contract/outcome.ts';
import { lastCoveredDay } from '../../contract/periods.ts';
import type { Collect, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import { checkExact } from '../../engine/salesHistory.ts';
import { day, sql } from '../../engine/sql.ts';
import { availableDimension, availableMeasure } from './available.ts';
import { chooseGrain } from './grain.ts';
import { measureInMemory, spanOfTrend, type TrendInMemory } from './queries/inMemory.ts';
import { openMemory, placesOf, rankInMemory } from './queries/openMemory.ts';
import type { ShownParts, TrendDimension } from './result.ts';
import type { trendSpec } from './spec.ts';
import {
  mainPart,
  measureByPeriod,
  netLines,
  rankedValues,
  soldLines,
  spanOfLines,
  type Lines,
} from './queries/statements.ts';

type TrendOptions = OptionsOf<typeof trendSpec>;

export const collectTrend: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as TrendOptions;
  const notes: Note[] = [];
  const measure = availableMeasure(context.dataset, options.measure, notes);
  const dimension = availableDimension(context.dataset, options.dimension, notes);
  const lines = await (measure === 'netRevenue' ? netLines : soldLines)(context, dimension, measure);
  const trend = measure === 'netRevenue' ? null : await openMemory(runner, context, measure, dimension);
  const span = await readSpan(runner, context, lines, trend, notes);
  // Under a filter the data goes on where the lines that are left have ended.
  const lastDay = span.lastDay > context.dataset.lastDay ? span.lastDay : context.dataset.lastDay;
  const coverEnd = lastCoveredDay(context.asOf, lastDay);
  const grain = chooseGrain(options.grain, span.firstDay, coverEnd, notes);
  const rows = sql`(FROM ${lines.rows} WHERE day <= ${day(context.asOf)} AND amount IS NOT NULL)`;
  const known: Lines = { ...lines, rows };
  const { keys, ...parts } = await readParts(runner, known, trend, context, dimension, options.top);
  const main = mainPart(dimension, keys, span.turnover * lines.unit);
  const title = 'measure by period';
  const statement = measureByPeriod(known, measure, grain, main);
  if (trend) runner.told(title, statement);
  const columns = trend
    ? measureInMemory(trend, context.asOf, measure, grain, placesOf(keys, main))
    : await runner.columns(title, statement);
  const { moneyDecimals } = context.dataset;
  const facts = {
    ...{ asOf: context.asOf, measure, dimension, grain, moneyDecimals },
    ...{ firstDay: span.firstDay, coverEnd, parts: JSON.stringify(parts) },
  };
  return { input: { columns, facts }, rowsIn: span.lineCount, notes };
};

interface Span {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly lineCount: number;
  readonly turnover: number;
}

async function readSpan(
  runner: QueryRunner,
  { asOf, dataset }: QueryContext,
  lines: Lines,
  trend: TrendInMemory | null,
  notes: Note[],
): Promise<Span> {
  const statement = spanOfLines(lines, asOf);
  if (trend) runner.told('history', statement);
  const span = trend ? spanOfTrend(trend, asOf) : (await runner.rows('history', statement))[0];
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
  lines: Lines,
  trend: TrendInMemory | null,
  { asOf }: QueryContext,
  dimension: TrendDimension,
  top: number,
): Promise<PartKeys> {
  const none = { values: [], keys: [], hasEmpty: false, otherCount: 0 };
  if (dimension === 'none') return none;
  if (dimension === 'newReturning') return { ...none, values: ['first', 'repeat'], keys: [0, 1] };
  const title = 'values by revenue';
  const statement = rankedValues(lines, top + 1);
  if (trend) runner.told(title, statement);
  const rows = trend ? await rankInMemory(runner, trend, asOf, top + 1) : await runner.rows(title, statement);
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
