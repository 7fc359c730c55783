import type { TypedColumn } from '../../../contract/analysis.ts';
import { isSegmenting } from '../../../contract/segmentations.ts';
import type { QueryContext, QueryRunner, SalesInMemory } from '../../../engine/analysisModule.ts';
import type { Row } from '../../../engine/database.ts';
import { join, sql, type Sql } from '../../../engine/sql.ts';
import { hasRole } from '../available.ts';
import { findReturning, marginsOf, rankParts, type PartPlaces, type TrendInMemory } from './inMemory.ts';
import type { TrendDimension, TrendMeasure } from '../result.ts';
import { homesOfMembers, type MainPart } from './statements.ts';

/** The lines of a trend as typed arrays; null where the database has to be asked. */
export async function openMemory(
  runner: QueryRunner,
  context: QueryContext,
  measure: TrendMeasure,
  dimension: TrendDimension,
): Promise<TrendInMemory | null> {
  const memory = await context.inMemory();
  if (memory === null) return null;
  const { arrays, prepared } = memory;
  const isMargin = measure === 'margin';
  const unit = isMargin ? Math.max(prepared.unit, prepared.costUnit) : prepared.unit;
  const margins = isMargin
    ? marginsOf(arrays.amount, await arrays.column('cost'), unit / prepared.unit, unit / prepared.costUnit)
    : null;
  return { memory, unit, margins, ...(await readCodes(runner, context, memory, dimension)) };
}

type Codes = Pick<TrendInMemory, 'codes' | 'isByLine' | 'isFirstOrRepeat' | 'names'>;

async function readCodes(
  runner: QueryRunner,
  context: QueryContext,
  memory: SalesInMemory,
  dimension: TrendDimension,
): Promise<Codes> {
  const none = { codes: null, isByLine: false, isFirstOrRepeat: false, names: null };
  if (dimension === 'none') return none;
  if (dimension === 'newReturning') return { ...none, codes: findReturning(memory), isFirstOrRepeat: true };
  if (!isSegmenting(dimension) && hasRole(context.dataset, dimension)) {
    const { arrays, prepared } = memory;
    const [codes, names] = [await arrays.column(dimension), prepared.values(dimension)];
    return { ...none, codes, names, isByLine: true };
  }
  const homes = isSegmenting(dimension)
    ? sql`(SELECT customer_index, segment AS value FROM ${await context.segments(dimension)})`
    : sql`(SELECT customer_index, home AS value FROM ${homesOfMembers(context, sql`customer_index`)})`;
  const names = sql`(SELECT (row_number() OVER (ORDER BY value))::INTEGER AS code, value
  FROM (SELECT DISTINCT value FROM ${homes} WHERE value IS NOT NULL))`;
  const found = await runner.columns(
    'value of each customer',
    sql`SELECT customer_index AS customer, code FROM ${homes} JOIN ${names} USING (value)`,
  );
  return { ...none, codes: codesOfCustomers(memory.arrays.customer, found), names };
}

function codesOfCustomers(customer: Int32Array, found: Readonly<Record<string, TypedColumn>>): TypedColumn {
  const { customer: known = [], code = [] } = found;
  const ofCustomer = new Int32Array((customer.at(-1) ?? 0) + 1);
  // Some of the known may have bought nothing.
  for (let i = 0; i < known.length; i++) ofCustomer[known[i] as number] = code[i] as number;
  return Int32Array.from(customer, (who) => ofCustomer[who] as number);
}

/** As rankedValues gives them. */
export async function rankInMemory(
  runner: QueryRunner,
  trend: TrendInMemory,
  asOf: string,
  count: number,
): Promise<readonly Row[]> {
  if (trend.codes === null || trend.names === null) return [];
  const { codes, hasEmpty } = rankParts(trend, trend.codes, asOf);
  const first = codes.slice(0, count);
  const facts = { value_count: codes.length, has_empty: hasEmpty };
  if (first.length === 0) return [{ raw_part: null, name: null, ...facts }];
  const names = await readNames(runner, trend.names, first);
  return first.map((code) => ({ raw_part: code, name: names.get(code) ?? null, ...facts }));
}

async function readNames(
  runner: QueryRunner,
  names: Sql,
  codes: readonly number[],
): Promise<ReadonlyMap<number, Row['']>> {
  const wanted = join(
    codes.map((code) => sql`${code}`),
    ', ',
  );
  const rows = await runner.rows(
    'names of values',
    sql`SELECT code, value FROM ${names} WHERE code IN (${wanted})`,
  );
  return new Map(rows.map(({ code, value = null }) => [Number(code), value]));
}

/** As ofLine of mainPart places them. */
export function placesOf(keys: readonly (string | number)[], { count }: MainPart): PartPlaces {
  const shown = keys.map(Number);
  return {
    count,
    ofCode(code) {
      const place = shown.indexOf(code);
      if (count === 1 || place >= 0) return Math.max(0, place);
      return code === 0 ? shown.length : shown.length + 1;
    },
  };
}
