import type { TypedColumn } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import { ExpectedFailure, type Note } from '../../contract/outcome.ts';
import { lastCoveredDay, toDayNumber } from '../../contract/periods.ts';
import { isSegmenting } from '../../contract/segmentations.ts';
import type { Role, TableKind } from '../../contract/tables.ts';
import type { Collect, Collected, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import type { Row } from '../../engine/database.ts';
import {
  eventsByUnit,
  namesOfEvents,
  segmentsOfEvents,
  spanOfEvents,
  type OrdersAsEvents,
  type PersonEvents,
  type SegmentSource,
} from '../../engine/personEvents.ts';
import { checkExact, purchaseKey, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { day, join, name, sql, type Sql } from '../../engine/sql.ts';
import type { FunnelOptions } from './options.ts';

const dayMs = 86_400_000;
/** Rarer names than these count as other events. */
const mostNames = 2_000;
const mostSegments = 50;

type Columns = Readonly<Record<string, TypedColumn>>;

const has = ({ dataset }: QueryContext, kind: TableKind, role?: Role): boolean => {
  const roles = mappedRoles(dataset)[kind];
  return roles !== undefined && (role === undefined || roles.includes(role));
};

export const collectFunnel: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as FunnelOptions;
  const canFollow = has(context, 'events');
  if (options.source === 'stages' || (options.source === 'auto' && !canFollow)) {
    for (const kind of ['spend', 'orders'] as const) {
      if (!has(context, kind)) throw new ExpectedFailure('MISSING_TABLE', { table: kind, roles: '' });
    }
    return collectStages(runner, context, options);
  }
  if (!canFollow) throw new ExpectedFailure('MISSING_TABLE', { table: 'events', roles: 'time, event' });
  return collectEvents(runner, context, options);
};

async function collectEvents(
  runner: QueryRunner,
  context: QueryContext,
  options: FunnelOptions,
): Promise<Collected> {
  const { asOf } = context;
  const notes: Note[] = [];
  const segment = await findSegment(context, options.segmentBy, notes);
  const events: PersonEvents = {
    events: context.kept('events'),
    asOf,
    hasCustomer: has(context, 'events', 'customer'),
    hasVisitor: has(context, 'events', 'visitor'),
    session: options.unit === 'session' ? (has(context, 'events', 'session') ? 'id' : 'day') : null,
    segment,
    mostNames,
    orders: null,
  };
  const [span] = await runner.rows('events', spanOfEvents(events));
  const rows = Number(span?.rows ?? 0);
  if (span === undefined || rows === 0) throw new ExpectedFailure('NO_ROWS');
  const later = Number(span.later);
  if (later > 0) notes.push({ code: 'DATES_AFTER_AS_OF', detail: { rows: later } });
  const named = await runner.rows('names of events', namesOfEvents(events));
  const names = named.map((row) => ({
    name: String(row.name),
    kind: String(row.kind),
    count: Number(row.count),
  }));
  let end = endOf(span);
  const orders = await findOrders(runner, context, events, names, span);
  if (orders) {
    end = Math.min(end, orders.end);
    names.push({ name: '', kind: 'purchase', count: orders.count });
    notes.push({ code: 'PURCHASES_FROM_ORDERS', detail: {} });
  }
  const full: PersonEvents = { ...events, orders: orders && { ...orders, code: names.length - 1 } };
  const segments = segment ? await runner.rows('segments', segmentsOfEvents(full, mostSegments)) : null;
  const shown = segments?.map((row) => String(row.segment)) ?? [];
  const columns = await runner.columns(
    'events by person',
    eventsByUnit(full, context.customers, names.length, shown),
  );
  return {
    input: {
      columns: {
        ...columns,
        ...(await readMoney(runner, context)),
        nameCount: Float64Array.from(names, ({ count }) => count),
      },
      facts: {
        ...{ mode: 'events', asOf, end, firstDay: String(span.first_day), lastDay: String(span.last_day) },
        moneyDecimals: context.dataset.moneyDecimals,
      },
      texts: {
        names: names.map((one) => one.name),
        kinds: names.map(({ kind }) => kind),
        ...(segments ? { segments: [...shown, ''] } : {}),
      },
    },
    rowsIn: rows,
    notes,
  };
}

/** The last moment the log covers, in milliseconds: all of its last day where it has no times of day. */
function endOf(span: Row): number {
  const isTimed = Number(span.clocked) > 0;
  return isTimed ? Number(span.last_ms) : (toDayNumber(String(span.last_day)) + 1) * dayMs - 1;
}

/** Orders as purchases, where the log has none and knows customers. */
async function findOrders(
  runner: QueryRunner,
  context: QueryContext,
  events: PersonEvents,
  names: readonly { readonly kind: string }[],
  span: Row,
): Promise<(Omit<OrdersAsEvents, 'code'> & { readonly end: number; readonly count: number }) | null> {
  const isNeeded = !names.some(({ kind }) => kind === 'purchase') && events.session === null;
  if (!isNeeded || !events.hasCustomer || !has(context, 'orders')) return null;
  const { sales, asOf } = context;
  const key = purchaseKey(usualPurchaseUnit(context));
  const [row] = await runner.rows(
    'orders as purchases',
    sql`SELECT count(DISTINCT (customer, ${key}))::DOUBLE AS count, max(time)::DATE::VARCHAR AS last_day,
  count(*) FILTER (WHERE time <> time::DATE)::DOUBLE AS clocked
FROM ${sales} WHERE time::DATE <= ${day(asOf)}`,
  );
  if (row === undefined || typeof row.last_day !== 'string') return null;
  const eventsAreTimed = Number(span.clocked) > 0;
  const place = !eventsAreTimed ? 'day' : Number(row.clocked) > 0 ? 'time' : 'endOfDay';
  const end = (toDayNumber(row.last_day) + 1) * dayMs - 1;
  return { sales, key, place, end, count: Number(row.count) };
}

/** What the people are split by; null, with a note, where no column says it. */
async function findSegment(
  context: QueryContext,
  by: FunnelOptions['segmentBy'],
  notes: Note[],
): Promise<SegmentSource | null> {
  if (by === 'none') return null;
  const lack = (kind: TableKind, role: Role): null => {
    notes.push({ code: 'COLUMN_NOT_IN_TABLE', detail: { table: kind, role } });
    return null;
  };
  if (by === 'device' || by === 'referrer') {
    return has(context, 'events', by) ? { of: 'event', column: name(by) } : lack('events', by);
  }
  if (by === 'category') {
    if (!has(context, 'events', 'product')) return lack('events', 'product');
    if (!has(context, 'orders', 'product')) return lack('orders', 'product');
    if (!has(context, 'orders', 'category')) return lack('orders', 'category');
    const ranked = sql`SELECT product, category AS segment, row_number() OVER (PARTITION BY product ORDER BY count(*) DESC, category) AS place
    FROM ${context.sales} WHERE category IS NOT NULL GROUP BY product, category`;
    return { of: 'product', table: sql`SELECT product, segment FROM (${ranked}) WHERE place = 1` };
  }
  if (isSegmenting(by)) {
    if (!has(context, 'events', 'customer')) return lack('events', 'customer');
    if (!has(context, 'orders')) return lack('orders', 'customer');
    const groups = await context.segments(by);
    return {
      of: 'customer',
      table: sql`SELECT customer, segment FROM ${context.customers} JOIN ${groups} USING (customer_index)`,
    };
  }
  const of = memberColumn(context, by);
  if (of === null || !has(context, 'events', 'customer')) {
    return of === null ? lack('customers', by) : lack('events', 'customer');
  }
  return {
    of: 'customer',
    table: sql`SELECT customer, min(${of}) AS segment FROM ${context.kept('customers')} GROUP BY customer`,
  };
}

function memberColumn(
  context: QueryContext,
  by: 'gender' | 'ageBand' | 'region' | 'grade' | 'acquisitionChannel',
): Sql | null {
  if (by === 'ageBand' && has(context, 'customers', 'birth') && !has(context, 'customers', 'ageBand')) {
    const decade = sql`(10 * floor(date_diff('day', birth::DATE, ${day(context.asOf)}) / 3652.5))::INTEGER`;
    return sql`CASE WHEN ${decade} BETWEEN 0 AND 110 THEN ${decade} || '–' || (${decade} + 9) END`;
  }
  const columns = {
    gender: 'gender',
    ageBand: 'age_band',
    region: 'region',
    grade: 'grade',
    acquisitionChannel: 'acquisition_channel',
  };
  return has(context, 'customers', by) ? name(columns[by]) : null;
}

/** What customers bought in all; nothing where there are no orders. */
async function readMoney(runner: QueryRunner, context: QueryContext): Promise<Columns> {
  if (!has(context, 'orders')) return {};
  const { sales, customers, asOf, dataset } = context;
  const [turnover] = await runner.rows(
    'turnover',
    sql`SELECT coalesce(sum(abs(amount)), 0)::DOUBLE AS turnover FROM ${sales}`,
  );
  checkExact(turnover?.turnover, dataset.moneyDecimals);
  return runner.columns(
    'amounts by customer',
    sql`SELECT customer_index AS buyer, sum(amount)::DOUBLE AS "buyerMonetary"
FROM ${sales} JOIN ${customers} USING (customer) WHERE time::DATE <= ${day(asOf)} GROUP BY 1 ORDER BY 1`,
  );
}

const month = (of: Sql): Sql =>
  sql`date_diff('day', DATE '1970-01-01', date_trunc('month', ${of})::DATE)::INTEGER`;

async function collectStages(
  runner: QueryRunner,
  context: QueryContext,
  { againDays }: FunnelOptions,
): Promise<Collected> {
  const { asOf, sales, kept } = context;
  const until = sql`time::DATE <= ${day(asOf)}`;
  const [span] = await runner.rows(
    'span',
    sql`SELECT min(time)::DATE::VARCHAR AS first_day, max(time)::DATE::VARCHAR AS last_day, count(*)::DOUBLE AS lines,
  (SELECT min(time)::DATE::VARCHAR FROM ${kept('spend')} WHERE ${until}) AS first_spend
FROM ${sales} WHERE ${until}`,
  );
  const { first_day: firstOrder, last_day: lastOrder, first_spend: firstSpend } = span ?? {};
  if (typeof firstOrder !== 'string' || typeof lastOrder !== 'string' || typeof firstSpend !== 'string')
    throw new ExpectedFailure('NO_ROWS');
  const roles = (['impressions', 'reach', 'clicks', 'visits', 'leads'] as const).filter((role) =>
    has(context, 'spend', role),
  );
  const sums = [sql`count(*)::INTEGER AS "spendRows"`].concat(
    roles.map((role) => sql`coalesce(sum(${name(role)}), 0)::DOUBLE AS ${name(role)}`),
  );
  const spend = await runner.columns(
    'advertising by month',
    sql`SELECT ${month(sql`time`)} AS "spendMonth", ${join(sums, ', ')}
FROM ${kept('spend')} WHERE ${until} GROUP BY 1 ORDER BY 1`,
  );
  const orders = await runner.columns('buyers by month', buyersByMonth(context, againDays));
  const feedback = has(context, 'feedback', 'npsScore') && has(context, 'feedback', 'time');
  const joins = has(context, 'customers', 'joined') && has(context, 'customers', 'acquisitionChannel');
  const columns: Columns = {
    ...spend,
    ...orders,
    ...(feedback
      ? await runner.columns(
          'answers by month',
          sql`SELECT ${month(sql`time`)} AS "feedbackMonth", count(*)::DOUBLE AS answers,
  (count(*) FILTER (WHERE nps_score >= 9))::DOUBLE AS promoters
FROM ${kept('feedback')} WHERE ${until} AND nps_score BETWEEN 0 AND 10 GROUP BY 1 ORDER BY 1`,
        )
      : {}),
    ...(joins
      ? await runner.columns(
          'members by month',
          sql`SELECT ${month(sql`joined`)} AS "joinsMonth", count(*)::DOUBLE AS joined,
  (count(*) FILTER (WHERE ${referred}))::DOUBLE AS referrals
FROM ${kept('customers')} WHERE joined::DATE <= ${day(asOf)} GROUP BY 1 ORDER BY 1`,
        )
      : {}),
  };
  const first = firstOrder > firstSpend ? firstOrder : firstSpend;
  const facts = {
    ...{ mode: 'stages', asOf, againDays, firstDay: toDayNumber(first) },
    coverEnd: toDayNumber(lastCoveredDay(asOf, lastOrder)),
  };
  return { input: { columns, facts }, rowsIn: Number(span?.lines), notes: [] };
}

/** Members whom somebody sent. */
const referred = sql`regexp_matches(lower(coalesce(acquisition_channel, '')), '추천|소개|referral|referred|friend|word of mouth|invite')`;

/** One row a month: purchases, customers who bought for the first time, and those of them who bought again in time. */
function buyersByMonth(context: QueryContext, againDays: number): Sql {
  return sql`WITH purchases AS (
  SELECT customer, ${purchaseKey(usualPurchaseUnit(context))} AS purchase, min(time)::DATE AS day
  FROM ${context.sales} WHERE time::DATE <= ${day(context.asOf)} GROUP BY ALL
), told AS (
  SELECT day, row_number() OVER own AS place, lead(day) OVER own - day AS until
  FROM purchases WINDOW own AS (PARTITION BY customer ORDER BY day, purchase::VARCHAR)
)
SELECT ${month(sql`day`)} AS "ordersMonth", count(*)::DOUBLE AS orders,
  (count(*) FILTER (WHERE place = 1))::DOUBLE AS "newCustomers",
  (count(*) FILTER (WHERE place = 1 AND until <= ${againDays}))::DOUBLE AS "boughtAgain"
FROM told GROUP BY 1 ORDER BY 1`;
}
