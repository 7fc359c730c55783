import type { TypedColumn } from '../../../contract/analysis.ts';
import { toDayNumber } from '../../../contract/periods.ts';
import type { PreparedSales, QueryRunner, SalesInMemory } from '../../../engine/analysisModule.ts';
import { day, sql, type Sql } from '../../../engine/sql.ts';

/** By position of the customer in the data set; frequency 0 for who never bought. */
export interface Bought {
  /** Days since 1970-01-01. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly frequency: Int32Array;
  /** Whole smallest units, in all and in the window. */
  readonly minor: Float64Array;
  readonly recentMinor: Float64Array;
  /** Days with a purchase in the window. */
  readonly recentDays: Int32Array;
}

interface Span {
  /** ISO days: the last that counts, and the first of the window. */
  readonly end: string;
  readonly from: string;
}

const sinceEpoch = (date: Sql): Sql => sql`date_diff('day', DATE '1970-01-01', ${date})::INTEGER`;

function byCustomer({ purchases, oneDayEach }: PreparedSales, { end, from }: Span): Sql {
  return sql`SELECT customer_index AS customer, ${sinceEpoch(sql`min(day)`)} AS "firstDay", ${sinceEpoch(sql`max(day)`)} AS "lastDay",
  ${oneDayEach ? sql`count(*)` : sql`count(DISTINCT purchase)`}::INTEGER AS frequency, sum(amount)::DOUBLE AS minor,
  coalesce(sum(amount) FILTER (WHERE day >= ${day(from)}), 0)::DOUBLE AS "recentMinor",
  (count(DISTINCT day) FILTER (WHERE day >= ${day(from)}))::INTEGER AS "recentDays"
FROM ${purchases} WHERE day <= ${day(end)} GROUP BY customer_index`;
}

const emptyFor = (size: number): Bought => ({
  firstDay: new Int32Array(size),
  lastDay: new Int32Array(size),
  frequency: new Int32Array(size),
  minor: new Float64Array(size),
  recentMinor: new Float64Array(size),
  recentDays: new Int32Array(size),
});

/** size: customers of the data set. */
export async function readBought(
  runner: QueryRunner,
  prepared: PreparedSales,
  memory: SalesInMemory | null,
  span: Span & { readonly size: number },
): Promise<Bought> {
  const title = 'what each customer bought';
  const statement = byCustomer(prepared, span);
  if (memory) {
    runner.told(title, statement);
    return fold(memory, span);
  }
  const found = await runner.columns(title, statement);
  const out = emptyFor(span.size);
  const { customer = new Int32Array() } = found;
  for (const [name, into] of Object.entries(out)) {
    const values = found[name] as TypedColumn;
    for (let i = 0; i < customer.length; i++) into[customer[i] as number] = values[i] as number;
  }
  return out;
}

/** One pass over the purchases, which lie in the order of customer, day and purchase. */
function fold(
  { arrays, kept, prepared }: SalesInMemory,
  { end, from, size }: Span & { readonly size: number },
): Bought {
  const out = emptyFor(size);
  const [last, first] = [toDayNumber(end), toDayNumber(from)];
  const { customer, day: days, purchase, purchaseCount } = arrays;
  const seen = prepared.oneDayEach ? null : new Uint8Array(purchaseCount);
  for (let p = 0; p < days.length; p++) {
    const own = days[p] as number;
    if (kept.counts[p] === 0 || own > last) continue;
    const who = customer[p] as number;
    const amount = kept.sums[p] as number;
    if (out.frequency[who] === 0) out.firstDay[who] = own;
    if (own >= first) {
      out.recentMinor[who] = (out.recentMinor[who] as number) + amount;
      if (out.recentDays[who] === 0 || out.lastDay[who] !== own)
        out.recentDays[who] = (out.recentDays[who] as number) + 1;
    }
    out.lastDay[who] = own;
    out.minor[who] = (out.minor[who] as number) + amount;
    if (seen !== null) {
      if (seen[purchase[p] as number] === 1) continue;
      seen[purchase[p] as number] = 1;
    }
    out.frequency[who] = (out.frequency[who] as number) + 1;
  }
  return out;
}
