import type { TypedColumn } from '../contract/analysis.ts';
import { mappedRoles, type MappedDataset } from '../contract/importing.ts';
import type { PreparedSales } from './analysisModule.ts';
import { spanOf } from './audienceSets.ts';
import type { Database } from './database.ts';
import { checkExact } from './salesHistory.ts';
import { day, sql } from './sql.ts';

/** What customers bought up to a day, by their positions; those beyond the end bought nothing. */
export interface CustomerFigures {
  /** Days from the last purchase to the day; read only where there is one. */
  readonly recencyDays: Int32Array;
  /** Purchases; 0 for who has none. */
  readonly frequency: Int32Array;
  /** Whole smallest units. */
  readonly minor: Float64Array;
  /** Smallest units in one of the money. */
  readonly unit: number;
}

const nobody: CustomerFigures = {
  recencyDays: new Int32Array(),
  frequency: new Int32Array(),
  minor: new Float64Array(),
  unit: 1,
};

/** Of all sales, whatever filters an analysis had. AMOUNT_OUT_OF_RANGE where sums would not be exact. */
export async function readFigures(
  db: Database,
  dataset: MappedDataset,
  prepare: () => Promise<PreparedSales>,
  asOf: string,
): Promise<CustomerFigures> {
  if (mappedRoles(dataset).orders === undefined) return nobody;
  const { purchases, oneDayEach, unit } = await prepare();
  const [sum] = await db.rows(
    sql`SELECT coalesce(sum(abs(amount)), 0) / ${unit} AS turnover FROM ${purchases}`,
  );
  checkExact(sum?.turnover, dataset.moneyDecimals);
  // A purchase on several days is one, and counts on its last.
  const found = await db.columns(sql`SELECT customer_index AS customer,
  date_diff('day', max(day), ${day(asOf)})::INTEGER AS "recencyDays",
  ${oneDayEach ? sql`count(*)` : sql`count(DISTINCT purchase)`}::INTEGER AS frequency,
  sum(amount)::DOUBLE AS minor
FROM ${purchases} WHERE day <= ${day(asOf)} GROUP BY customer_index`);
  const customers = columnOf(found, 'customer');
  const size = spanOf(customers);
  const recencyDays = new Int32Array(size);
  const frequency = new Int32Array(size);
  const minor = new Float64Array(size);
  const [days, counts, sums] = [
    columnOf(found, 'recencyDays'),
    columnOf(found, 'frequency'),
    columnOf(found, 'minor'),
  ];
  for (let i = 0; i < customers.length; i++) {
    const at = customers[i] as number;
    recencyDays[at] = days[i] as number;
    frequency[at] = counts[i] as number;
    minor[at] = sums[i] as number;
  }
  return { recencyDays, frequency, minor, unit };
}

function columnOf(columns: Readonly<Record<string, TypedColumn>>, name: string): TypedColumn {
  return columns[name] ?? new Float64Array();
}

/** The figures of some customers as the measures of a list; days are not a number for who never bought. */
export function measuresOf(
  { recencyDays, frequency, minor, unit }: CustomerFigures,
  members: Int32Array,
): Readonly<Record<'recencyDays' | 'frequency' | 'monetary', Float64Array>> {
  const bought = (customer: number): number => frequency[customer] ?? 0;
  return {
    recencyDays: Float64Array.from(members, (one) =>
      bought(one) > 0 ? (recencyDays[one] as number) : Number.NaN,
    ),
    frequency: Float64Array.from(members, bought),
    monetary: Float64Array.from(members, (one) => (minor[one] ?? 0) / unit),
  };
}
