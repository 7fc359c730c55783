import type { TypedColumn } from '../contract/analysis.ts';
import { mappedRoles, type MappedDataset } from '../contract/importing.ts';
import { toDayNumber } from '../contract/periods.ts';
import type { PreparedSales, SalesInMemory } from './analysisModule.ts';
import { spanOf } from './audienceSets.ts';
import type { Database } from './database.ts';
import { checkExact } from './salesHistory.ts';
import { foldCustomers } from './foldedCustomers.ts';
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

/** All sales; memory is null where the database has to be asked. */
interface OpenSales {
  readonly prepared: PreparedSales;
  readonly memory: SalesInMemory | null;
}

/** Of all sales, whatever filters an analysis had. AMOUNT_OUT_OF_RANGE where sums would not be exact. */
export async function readFigures(
  db: Database,
  dataset: MappedDataset,
  open: () => Promise<OpenSales>,
  asOf: string,
): Promise<CustomerFigures> {
  if (mappedRoles(dataset).orders === undefined) return nobody;
  const { prepared, memory } = await open();
  const found = memory
    ? foldFigures(memory, dataset.moneyDecimals, toDayNumber(asOf))
    : await readGrouped(db, dataset, prepared, asOf);
  const { customers, lastDay, frequency, minor } = found;
  const size = spanOf(customers);
  const figures = {
    recencyDays: new Int32Array(size),
    frequency: new Int32Array(size),
    minor: new Float64Array(size),
    unit: prepared.unit,
  };
  const end = toDayNumber(asOf);
  for (let i = 0; i < customers.length; i++) {
    const at = customers[i] as number;
    figures.recencyDays[at] = end - (lastDay[i] as number);
    figures.frequency[at] = frequency[i] as number;
    figures.minor[at] = minor[i] as number;
  }
  return figures;
}

/** A row a customer with a purchase. A purchase on several days is one, and counts on its last. */
interface Grouped {
  readonly customers: TypedColumn;
  /** Since 1970-01-01. */
  readonly lastDay: TypedColumn;
  readonly frequency: TypedColumn;
  readonly minor: TypedColumn;
}

function foldFigures(memory: SalesInMemory, decimals: number, end: number): Grouped {
  checkExact(memory.kept.turnover / memory.prepared.unit, decimals);
  const { customer, lastDay, purchases, minor } = foldCustomers(memory, {
    ...{ end, cutoff: -Infinity, by: 'order' },
  });
  return { customers: customer, lastDay, frequency: purchases, minor };
}

async function readGrouped(
  db: Database,
  { moneyDecimals }: MappedDataset,
  { purchases, oneDayEach, unit }: PreparedSales,
  asOf: string,
): Promise<Grouped> {
  const [sum] = await db.rows(
    sql`SELECT coalesce(sum(abs(amount)), 0) / ${unit} AS turnover FROM ${purchases}`,
  );
  checkExact(sum?.turnover, moneyDecimals);
  const found = await db.columns(sql`SELECT customer_index AS customer,
  date_diff('day', DATE '1970-01-01', max(day))::INTEGER AS "lastDay",
  ${oneDayEach ? sql`count(*)` : sql`count(DISTINCT purchase)`}::INTEGER AS frequency,
  sum(amount)::DOUBLE AS minor
FROM ${purchases} WHERE day <= ${day(asOf)} GROUP BY customer_index`);
  return {
    customers: columnOf(found, 'customer'),
    lastDay: columnOf(found, 'lastDay'),
    frequency: columnOf(found, 'frequency'),
    minor: columnOf(found, 'minor'),
  };
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
