import type { OptionsOf, TypedColumn } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import { ExpectedFailure, type Note } from '../../contract/outcome.ts';
import { toDayNumber, toIsoDay } from '../../contract/periods.ts';
import { segmentingIds } from '../../contract/segmentations.ts';
import type { Role, TableKind } from '../../contract/tables.ts';
import type { Collect, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import { rememberFor } from '../../engine/remembering.ts';
import { checkExact, readHistory, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { name, sql } from '../../engine/sql.ts';
import { columnName } from '../../engine/import/tableColumns.ts';
import { findControl, readTestGroups } from '../../engine/testGroups.ts';
import { readBought, type Bought } from './queries/bought.ts';
import { labelsOf, readLabel } from './queries/labels.ts';
import { readReach } from './queries/reach.ts';
import type { splitSpec } from './spec.ts';

type Options = OptionsOf<typeof splitSpec>;

export const collectSplit: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as Options;
  const { asOf, dataset } = context;
  const mapped: Readonly<Partial<Record<TableKind, readonly Role[]>>> = mappedRoles(dataset);
  const labels = labelsOf(context);
  checkStrata(options.strata, labels);
  const prepared = await context.prepare();
  const memory = await context.inMemory();
  const { firstDay, endDay, lineCount, notes: found } = await readHistory(runner, context, prepared, memory);
  const notes: Note[] = [...found];
  if (usualPurchaseUnit(context) === 'day') notes.push({ code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} });
  const windowFrom = toIsoDay(toDayNumber(endDay) - options.days + 1);
  const order = await readOrder(runner, context);
  const size = order.length;
  const bought = await readBought(runner, prepared, memory, { end: asOf, from: windowFrom, size });
  checkExact(
    bought.minor.reduce((sum, one) => sum + Math.abs(one), 0) / prepared.unit,
    dataset.moneyDecimals,
  );
  const hasMembers = mapped.customers?.includes('customer') ?? false;
  if (options.who === 'members' && !hasMembers)
    notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: 'customer' } });
  const who = options.who === 'members' && hasMembers ? 'members' : 'buyers';
  const members = hasMembers ? await readMembers(runner, context, mapped.customers ?? [], size) : null;
  const { reach, friendColumn, flagColumns } = await readReach(runner, context, options.friendColumn, size);
  const given =
    options.assignment === 'given' ? await readGiven(runner, context, options.control, size) : null;
  if (options.assignment === 'given' && given === null)
    notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: 'variant' } });
  if (options.control !== '' && given === null)
    throw new ExpectedFailure('BAD_OPTION', {
      ...{ option: 'control', given: options.control.slice(0, 80), allowed: '' },
    });
  const isIn = (customer: number): boolean => {
    if (given) return given.place[customer] !== none;
    return (
      (bought.frequency[customer] as number) > 0 || (who === 'members' && members?.isMember[customer] === 1)
    );
  };
  const customer = order.filter(isIn);
  const pick = (values: Uint8Array | Int32Array): TypedColumn => {
    const own = values instanceof Uint8Array ? new Uint8Array(customer.length) : customer.slice();
    for (let i = 0; i < own.length; i++) own[i] = values[customer[i] as number] as number;
    return own;
  };
  const columns: Record<string, TypedColumn> = {
    customer,
    ...figureColumns(customer, bought, {
      ...{ end: toDayNumber(asOf), from: toDayNumber(windowFrom), unit: prepared.unit },
      joined: members?.joined ?? null,
    }),
  };
  for (const [channel, values] of reach) columns[`reach-${channel}`] = pick(values);
  const texts: Record<string, readonly string[]> = { flagColumns };
  const wanted = [...new Set<string>([...labels, ...options.strata])];
  for (const id of wanted) {
    const label = await readLabel(runner, context, id, size);
    columns[`label-${id}`] = pick(label.place);
    texts[`label-${id}`] = label.names;
  }
  texts['labels'] = wanted;
  if (given) {
    columns['variant'] = pick(given.place);
    texts['variants'] = given.names;
  }
  return {
    input: {
      columns,
      facts: {
        ...{ who, windowFrom, windowTo: endDay, windowDays: options.days, friendColumn },
        hasWindow: Number(firstDay <= windowFrom),
        ...(given ? { control: given.control, unknown: given.unknown, crossed: given.crossed } : {}),
      },
      texts,
    },
    rowsIn: lineCount,
    notes,
  };
};

function checkStrata(strata: readonly string[], labels: readonly string[]): void {
  const allowed: readonly string[] = [...labels, ...segmentingIds];
  const foreign = strata.find((id) => !allowed.includes(id));
  if (foreign !== undefined)
    throw new ExpectedFailure('BAD_OPTION', {
      ...{ option: 'strata', given: foreign.slice(0, 80), allowed: allowed.join(', ') },
    });
}

/** Positions of all customers in the order of their ids, which is the same however their rows come. */
function readOrder({ columns }: QueryRunner, { customers, dataset }: QueryContext): Promise<Int32Array> {
  return rememberFor(dataset, 'customers by id', async () => {
    const { customer_index: found } = await columns(
      'customers in the order of their ids',
      sql`SELECT customer_index FROM ${customers} ORDER BY customer`,
    );
    return Int32Array.from(found ?? []);
  });
}

/** Before any day that a date can be. */
const noDay = -2_000_000_000;

interface Members {
  readonly isMember: Uint8Array;
  /** Days since 1970-01-01, noDay where it is not told; null without the column. */
  readonly joined: Int32Array | null;
}

async function readMembers(
  runner: QueryRunner,
  { kept, customers }: QueryContext,
  roles: readonly Role[],
  size: number,
): Promise<Members> {
  const hasJoined = roles.includes('joined');
  const day = hasJoined
    ? sql`coalesce(min(date_diff('day', DATE '1970-01-01', joined::DATE)), ${noDay})::INTEGER`
    : sql`${noDay}::INTEGER`;
  const { customer = new Int32Array(), joined = new Int32Array() } = await runner.columns(
    'members',
    sql`SELECT customer_index AS customer, ${day} AS joined
FROM ${kept('customers')} JOIN ${customers} USING (customer) GROUP BY customer_index`,
  );
  const isMember = new Uint8Array(size);
  const since = new Int32Array(size).fill(noDay);
  for (let i = 0; i < customer.length; i++) {
    isMember[customer[i] as number] = 1;
    since[customer[i] as number] = joined[i] as number;
  }
  return { isMember, joined: hasJoined ? since : null };
}

interface Basis {
  /** Days since 1970-01-01. */
  readonly end: number;
  readonly from: number;
  readonly unit: number;
  readonly joined: Int32Array | null;
}

/** Tenure from the first purchase, or from joining where that was earlier. Who joined on no known day was there already. */
function figureColumns(
  customer: Int32Array,
  bought: Bought,
  { end, from, unit, joined }: Basis,
): Record<string, TypedColumn> {
  const n = customer.length;
  const number = (): Float64Array => new Float64Array(n);
  const out = { recency: number(), frequency: number(), spend: number(), recent: number(), tenure: number() };
  const recentBuys = new Int32Array(n);
  const existed = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const at = customer[i] as number;
    const isBuyer = (bought.frequency[at] as number) > 0;
    const member = joined?.[at] ?? noDay;
    const first = isBuyer ? (bought.firstDay[at] as number) : Infinity;
    const since = Math.min(first, member === noDay || member > end ? Infinity : member);
    out.recency[i] = isBuyer ? end - (bought.lastDay[at] as number) : NaN;
    out.frequency[i] = bought.frequency[at] as number;
    out.spend[i] = (bought.minor[at] as number) / unit;
    out.recent[i] = (bought.recentMinor[at] as number) / unit;
    out.tenure[i] = since === Infinity ? NaN : end - since;
    recentBuys[i] = bought.recentDays[at] as number;
    existed[i] = Number(since < from || since === Infinity);
  }
  return { ...out, recentBuys, existed };
}

/** Not in the file. */
const none = -2;

interface Given {
  readonly names: readonly string[];
  /** By position of the customer: of the variant, −1 for who is in several, none for who is in no row. */
  readonly place: Int32Array;
  readonly control: number;
  /** Units that are no customer. */
  readonly unknown: number;
  readonly crossed: number;
}

/** The groups of an experiment file; null without one that names its units. */
async function readGiven(
  runner: QueryRunner,
  { dataset, kept, customers }: QueryContext,
  control: string,
  size: number,
): Promise<Given | null> {
  const mapped: readonly Role[] = mappedRoles(dataset).experiment ?? [];
  if (!mapped.includes('unit') || !mapped.includes('variant')) return null;
  const unit = name(columnName('unit'));
  const names = await readTestGroups(runner, kept('experiment'));
  const found = await runner.columns(
    'group of each customer',
    sql`WITH arms AS (
  SELECT variant, (row_number() OVER (ORDER BY variant) - 1)::INTEGER AS place
  FROM ${kept('experiment')} WHERE variant IS NOT NULL GROUP BY variant
), units AS (
  SELECT ${unit} AS customer, min(place) AS first, max(place) AS last
  FROM ${kept('experiment')} JOIN arms USING (variant) WHERE ${unit} IS NOT NULL GROUP BY ${unit}
)
SELECT coalesce(customer_index, -1)::INTEGER AS customer, (CASE WHEN first = last THEN first ELSE -1 END)::INTEGER AS place
FROM units LEFT JOIN ${customers} USING (customer)`,
  );
  const { customer = new Int32Array(), place = new Int32Array() } = found;
  const own = new Int32Array(size).fill(none);
  let [unknown, crossed] = [0, 0];
  for (let i = 0; i < customer.length; i++) {
    const at = customer[i] as number;
    if (at < 0) unknown += 1;
    else {
      own[at] = place[i] as number;
      if (place[i] === -1) crossed += 1;
    }
  }
  const chosen = names.indexOf(findControl(names, control));
  return { names, place: own, control: chosen, unknown, crossed };
}
