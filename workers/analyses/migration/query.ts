import type { AnalysisSpec, OptionsOf, TypedColumn } from '../../contract/analysis.ts';
import { catalogue } from '../../contract/catalogue.ts';
import { ExpectedFailure, type Note } from '../../contract/outcome.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import type { SegmentingId } from '../../contract/segmentations.ts';
import type { Collect, PreparedSales, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import { readHistory } from '../../engine/salesHistory.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';
import type { migrationSpec } from './spec.ts';

type Columns = Record<string, TypedColumn>;

/** One row a customer with a purchase up to asOf: what they spent in the two spans and in all, in smallest units. */
export function moneyByCustomer(
  { purchases }: PreparedSales,
  [asOf, earlier, start]: readonly string[],
): Sql {
  const [now, then, first] = [day(asOf ?? ''), day(earlier ?? ''), day(start ?? '')];
  return sql`SELECT
  customer_index AS buyer,
  coalesce(sum(amount) FILTER (WHERE day > ${first} AND day <= ${then}), 0)::DOUBLE AS "before",
  coalesce(sum(amount) FILTER (WHERE day > ${then}), 0)::DOUBLE AS during,
  sum(amount)::DOUBLE AS spent,
  (min(day) <= ${then})::UTINYINT AS "wasThere"
FROM ${purchases}
WHERE day <= ${now}
GROUP BY customer_index`;
}

/**
 * Dates one span apart, the analysis date first. The second is there in any case; further ones need a span of history
 * before them, so that groups are not made of a few days.
 */
export function listDates(asOf: string, firstDay: string, spanDays: number, steps: number): string[] {
  const last = toDayNumber(asOf);
  const first = toDayNumber(firstDay);
  const dates = [asOf, toIsoDay(last - spanDays)];
  for (let step = 2; step <= steps; step++) {
    const date = last - step * spanDays;
    if (date - first < spanDays) break;
    dates.push(toIsoDay(date));
  }
  return dates;
}

export const collectMigration: Collect = async (runner, context, givenOptions) => {
  const { by, spanDays, steps } = givenOptions as OptionsOf<typeof migrationSpec>;
  const spec: AnalysisSpec = catalogue[by];
  const prepared = await context.prepare();
  const { firstDay, lineCount, notes } = await readHistory(runner, context, prepared);
  const { asOf } = context;
  const dates = listDates(asOf, firstDay, spanDays, steps);
  const start = toIsoDay(toDayNumber(asOf) - 2 * spanDays);
  const columns: Columns = await runner.columns(
    'revenue of the two spans by customer',
    moneyByCustomer(prepared, [asOf, dates[1] ?? asOf, start]),
  );
  const read = await readDates(
    runner,
    context,
    by,
    dates.filter((date) => date >= firstDay),
  );
  const names = nameGroups(read);
  read.forEach(({ places, customer, place }, step) => {
    const positions = Int32Array.from(places, (id) => names.indexOf(id));
    columns[`customer${step}`] = customer;
    columns[`group${step}`] = place.map((at) => positions[at] ?? -1);
  });
  return {
    input: {
      columns,
      facts: {
        ...{ asOf, earlier: dates[1] ?? asOf, start, firstDay, by, spanDays },
        ...{ unit: prepared.unit, onlyBuyers: Number(context.isFiltered) },
      },
      texts: { groups: names, dates: read.map(({ date }) => date), bestFirst: spec.groupsBestFirst ?? [] },
    },
    rowsIn: lineCount,
    notes: [...notes, ...noteSpan(firstDay, dates[1] ?? asOf, start)],
  };
};

/** Who is in which group on a day. */
interface Dated {
  readonly date: string;
  /** Ids by place; '' where nobody is. */
  readonly places: readonly string[];
  readonly customer: TypedColumn;
  readonly place: TypedColumn;
}

/** Latest first. Before the two dates that are compared, history ends where the groups cannot be made any more. */
async function readDates(
  runner: QueryRunner,
  context: QueryContext,
  by: SegmentingId,
  dates: readonly string[],
): Promise<Dated[]> {
  const read: Dated[] = [];
  for (const [step, date] of dates.entries()) {
    try {
      read.push(await readDate(runner, await context.segments(by, date), date));
    } catch (error) {
      if (step < 2 || !(error instanceof ExpectedFailure)) throw error;
      break;
    }
  }
  return read;
}

async function readDate(runner: QueryRunner, segments: Sql, date: string): Promise<Dated> {
  const found = await runner.rows(
    `groups on ${date}`,
    sql`SELECT group_place, segment FROM ${segments} GROUP BY ALL ORDER BY group_place`,
  );
  const places: string[] = new Array<string>(Number(found.at(-1)?.group_place ?? -1) + 1).fill('');
  for (const { group_place: place, segment } of found) places[Number(place)] = String(segment);
  const { customer = new Int32Array(), place = new Int32Array() } = await runner.columns(
    `who is in which group on ${date}`,
    sql`SELECT customer_index AS customer, group_place AS place FROM ${segments}`,
  );
  return { date, places, customer, place };
}

/** The groups of all dates, each where it stands at the latest date that has it. */
function nameGroups(dated: readonly Dated[]): string[] {
  const placeOf = new Map<string, number>();
  for (const { places } of dated) {
    places.forEach((id, place) => {
      if (id !== '' && !placeOf.has(id)) placeOf.set(id, place);
    });
  }
  return [...placeOf].sort(([a, i], [b, j]) => i - j || (a < b ? -1 : 1)).map(([id]) => id);
}

/** The file begins within the span up to the earlier date, or after it. */
function noteSpan(firstDay: string, earlier: string, start: string): Note[] {
  if (firstDay <= toIsoDay(toDayNumber(start) + 1) || firstDay > earlier) return [];
  return [{ code: 'SPAN_BEFORE_PARTIAL', detail: { first: firstDay, earlier } }];
}
