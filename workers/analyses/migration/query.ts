import type { AnalysisSpec, OptionsOf, TypedColumn } from '../../contract/analysis.ts';
import { catalogue } from '../../contract/catalogue.ts';
import { ExpectedFailure, type Note } from '../../contract/outcome.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import type { SegmentingId } from '../../contract/segmentations.ts';
import type {
  Collect,
  PreparedSales,
  QueryContext,
  QueryRunner,
  SalesInMemory,
  SegmentMembers,
} from '../../engine/analysisModule.ts';
import { firstRows } from '../../engine/firstRows.ts';
import { readHistory } from '../../engine/salesHistory.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';
import type { migrationSpec } from './spec.ts';

type Columns = Record<string, TypedColumn>;

/** One row a customer with a purchase up to asOf: what they spent in the two spans and in all, in smallest units. */
export function moneyByCustomer(
  { purchases }: PreparedSales,
  [asOf, earlier, start]: readonly [string, string, string],
): Sql {
  const [now, then, first] = [day(asOf), day(earlier), day(start)];
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

async function readMoney(
  runner: QueryRunner,
  prepared: PreparedSales,
  memory: SalesInMemory | null,
  dates: readonly [string, string, string],
): Promise<Readonly<Columns>> {
  const [title, statement] = ['revenue of the two spans by customer', moneyByCustomer(prepared, dates)];
  if (memory === null) return runner.columns(title, statement);
  runner.told(title, statement);
  return moneyInMemory(memory, dates.map(toDayNumber));
}

/** The same from the typed arrays. */
function moneyInMemory({ arrays, kept }: SalesInMemory, dates: readonly number[]): Columns {
  const { customer, day: days } = arrays;
  const [now, then, first] = dates as [number, number, number];
  const size = days.length;
  const buyer = new Int32Array(size);
  const [before, during, spent] = [0, 0, 0].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const wasThere = new Uint8Array(size);
  let n = 0;
  for (let p = 0; p < size; p++) {
    const at = days[p] as number;
    if (kept.counts[p] === 0 || at > now) continue;
    if (n === 0 || buyer[n - 1] !== customer[p]) {
      buyer[n] = customer[p] as number;
      n += 1;
    }
    const sum = kept.sums[p] as number;
    spent[n - 1] = (spent[n - 1] as number) + sum;
    if (at > then) during[n - 1] = (during[n - 1] as number) + sum;
    else {
      wasThere[n - 1] = 1;
      if (at > first) before[n - 1] = (before[n - 1] as number) + sum;
    }
  }
  return firstRows(n, { buyer, before, during, spent, wasThere });
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
  const memory = await context.inMemory();
  const { firstDay, lineCount, notes } = await readHistory(runner, context, prepared, memory);
  const { asOf } = context;
  const dates = listDates(asOf, firstDay, spanDays, steps);
  const start = toIsoDay(toDayNumber(asOf) - 2 * spanDays);
  const columns: Columns = {
    ...(await readMoney(runner, prepared, memory, [asOf, dates[1] ?? asOf, start])),
  };
  const read = await readDates(
    context,
    by,
    dates.filter((date) => date >= firstDay),
  );
  const names = nameGroups(read);
  read.forEach(({ places, customer, place }, step) => {
    const positions = Int32Array.from(places, (id) => names.indexOf(id));
    const group = new Int32Array(place.length);
    for (let i = 0; i < group.length; i++) group[i] = positions[place[i] as number] ?? -1;
    columns[`customer${step}`] = customer;
    columns[`group${step}`] = group;
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
  context: QueryContext,
  by: SegmentingId,
  dates: readonly string[],
): Promise<Dated[]> {
  const read: Dated[] = [];
  for (const [step, date] of dates.entries()) {
    try {
      read.push(readDate(await context.segmentMembers(by, date), date));
    } catch (error) {
      if (step < 2 || !(error instanceof ExpectedFailure)) throw error;
      break;
    }
  }
  return read;
}

function readDate({ customers, group, groupIds }: SegmentMembers, date: string): Dated {
  const isThere = new Uint8Array(groupIds.length);
  for (let i = 0; i < group.length; i++) isThere[group[i] as number] = 1;
  const places = groupIds.slice(0, isThere.lastIndexOf(1) + 1).map((id, place) => (isThere[place] ? id : ''));
  return { date, places, customer: customers, place: group };
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
