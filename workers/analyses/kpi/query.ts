import { mappedRoles } from '../../contract/importing.ts';
import type { Note } from '../../contract/outcome.ts';
import type { TypedColumn } from '../../contract/analysis.ts';
import type { Role, TableKind } from '../../contract/tables.ts';
import type {
  Collect,
  PreparedSales,
  QueryContext,
  QueryRunner,
  SalesInMemory,
} from '../../engine/analysisModule.ts';
import { columnsByCustomerAndDay } from '../../engine/byCustomerAndDay.ts';
import { purchaseDaysInMemory, spanInMemory } from '../../engine/foldedSales.ts';
import type { Row } from '../../engine/database.ts';
import { eventKind } from '../../engine/eventKinds.ts';
import { checkExact, returnedLine } from '../../engine/salesHistory.ts';
import { day, join, name, sql, type Sql } from '../../engine/sql.ts';

type Columns = Readonly<Record<string, TypedColumn>>;
type Has = (kind: TableKind, role?: Role) => boolean;

/** Whole days since 1970-01-01. */
function dayNumber(date: Sql): Sql {
  return sql`date_diff('day', DATE '1970-01-01', ${date})::INTEGER`;
}

/** One row: how many lines there are up to the analysis date and after it, and how much money they move. */
export function spanOfOrders({ lines, unit }: PreparedSales, end: string): Sql {
  return sql`SELECT
  (count(*) FILTER (WHERE day <= ${day(end)}))::DOUBLE AS lines,
  (count(*) FILTER (WHERE day > ${day(end)}))::DOUBLE AS later,
  coalesce(sum(abs(amount)), 0) / ${unit} AS turnover
FROM ${lines}`;
}

/**
 * One row a purchase and day, up to the last day: an order number of a customer, or a customer’s day where there is
 * none. Money belongs to the day of its line, the purchase to the day of its first, where `starts` is 1.
 */
export function purchasesByCustomer(prepared: PreparedSales, end: string, has: Has): Sql {
  const { purchases, oneDayEach, unit, costUnit, discountUnit } = prepared;
  const columns = [sql`amount / ${unit} AS amount`];
  if (has('orders', 'cost')) {
    columns.push(
      sql`costed / ${unit} AS "costedAmount"`,
      sql`coalesce(cost, 0)::DOUBLE / ${costUnit} AS cost`,
    );
  }
  if (has('orders', 'discount')) columns.push(sql`discount::DOUBLE / ${discountUnit} AS discount`);
  const starts = oneDayEach
    ? sql`1::UTINYINT`
    : sql`(row_number() OVER (PARTITION BY customer_index, purchase ORDER BY day) = 1)::UTINYINT`;
  return sql`SELECT customer_index AS customer, ${dayNumber(sql`day`)} AS day, ${starts} AS starts, ${join(columns, ', ')}
FROM ${purchases}
WHERE day <= ${day(end)}`;
}

/** Returned lines of known customers, by day; amounts without their sign. */
export function returnsByDay(lines: Sql, end: string): Sql {
  return sql`SELECT ${dayNumber(sql`time::DATE`)} AS "returnDay",
  count(*)::DOUBLE AS "returnLines", sum(abs(amount))::DOUBLE AS "returnAmount"
FROM ${lines}
WHERE ${returnedLine} AND time::DATE <= ${day(end)}
GROUP BY 1 ORDER BY 1`;
}

/** Sums of a table by day: a column a figure, its title the prefix and the name. */
function sumsByDay(
  prefix: string,
  table: Sql,
  end: string,
  sums: Readonly<Record<string, Sql>>,
  date = sql`time::DATE`,
): Sql {
  const columns = Object.entries(sums).map(
    ([title, sum]) => sql`coalesce(${sum}, 0)::DOUBLE AS ${name(`${prefix}${title}`)}`,
  );
  return sql`SELECT ${dayNumber(date)} AS ${name(`${prefix}Day`)}, ${join(columns, ', ')}
FROM ${table}
WHERE ${date} <= ${day(end)}
GROUP BY 1 ORDER BY 1`;
}

const spendRoles: readonly (readonly [Role, string, string])[] = [
  ['cost', 'Cost', 'cost'],
  ['impressions', 'Impressions', 'impressions'],
  ['reach', 'Reach', 'reach'],
  ['clicks', 'Clicks', 'clicks'],
  ['visits', 'Visits', 'visits'],
  ['leads', 'Leads', 'leads'],
  ['newCustomers', 'NewCustomers', 'new_customers'],
  ['revenue', 'Revenue', 'revenue'],
];

export function spendByDay(table: Sql, end: string, has: Has): Sql {
  const mapped = spendRoles.filter(([role]) => has('spend', role));
  const sums = mapped.map(([, title, column]) => [title, sql`sum(${name(column)})`] as const);
  return sumsByDay('spend', table, end, Object.fromEntries(sums));
}

const contactRoles: readonly (readonly [Role, string, string])[] = [
  ['delivered', 'Delivered', 'delivered'],
  ['opened', 'Opened', 'opened'],
  ['clicked', 'Clicked', 'clicked'],
  ['converted', 'Converted', 'converted'],
  ['optedOut', 'OptedOut', 'opted_out'],
];

export function contactsByDay(table: Sql, end: string, has: Has): Sql {
  const mapped = contactRoles.filter(([role]) => has('contacts', role));
  const sums = mapped.map(([, title, column]) => [title, sql`sum(${name(column)})`] as const);
  return sumsByDay('contact', table, end, { Sent: sql`count(*)`, ...Object.fromEntries(sums) });
}

/** Answers without a date stand on the first day of the data. */
export function feedbackByDay(table: Sql, first: string, end: string, has: Has): Sql {
  const sums: Record<string, Sql> = {};
  if (has('feedback', 'npsScore')) {
    sums['Promoters'] = sql`count(*) FILTER (WHERE nps_score BETWEEN 9 AND 10)`;
    sums['Passives'] = sql`count(*) FILTER (WHERE nps_score >= 7 AND nps_score < 9)`;
    sums['Detractors'] = sql`count(*) FILTER (WHERE nps_score >= 0 AND nps_score < 7)`;
  }
  if (has('feedback', 'rating')) {
    sums['Ratings'] = sql`count(rating)`;
    sums['RatingSum'] = sql`sum(rating)`;
  }
  const tests = [
    ...(has('feedback', 'text') ? [sql`"text" IS NOT NULL`] : []),
    ...(has('feedback', 'rating') ? [sql`rating IS NOT NULL`] : []),
  ];
  if (tests.length > 0) sums['Reviews'] = sql`count(*) FILTER (WHERE ${join(tests, ' OR ')})`;
  const date = has('feedback', 'time') ? sql`coalesce(time::DATE, ${day(first)})` : day(first);
  return sumsByDay('feedback', table, end, sums, date);
}

/** Members by the day they joined, and how many of them somebody sent. */
export function referralsByDay(table: Sql, end: string): Sql {
  const sent = sql`regexp_matches(lower(acquisition_channel), '추천|소개|referral|referred|friend|word of mouth|invite')`;
  return sumsByDay(
    'referral',
    table,
    end,
    { Joins: sql`count(*) FILTER (WHERE ${sent})` },
    sql`joined::DATE`,
  );
}

/** Kinds of event that are a look at a page. */
const viewKinds = sql`('view', 'cartView', 'pageView', 'visit')`;

/** One row a visit: a session, or a visitor’s day where the log has no sessions. Sorted by person and day. */
export function visitsByPerson(events: Sql, end: string, has: Has): Sql {
  const who = [
    has('events', 'visitor') ? sql`visitor` : null,
    has('events', 'customer') ? sql`customer` : null,
  ];
  const visit = has('events', 'session')
    ? sql`coalesce("session", time::DATE::VARCHAR)`
    : sql`time::DATE::VARCHAR`;
  const count = (kind: string, title: string): Sql =>
    sql`(count(*) FILTER (WHERE ${kind === 'view' ? sql`kind IN ${viewKinds}` : sql`kind = ${kind}`}))::INTEGER AS ${name(`visit${title}`)}`;
  return sql`WITH named AS (
  SELECT coalesce(${join(
    who.filter((part) => part !== null),
    ', ',
  )}) AS who, ${visit} AS visit, time, lower(event) AS what
  FROM ${events} WHERE time::DATE <= ${day(end)}
), told AS (
  SELECT who, visit, time, ${eventKind(sql`what`)} AS kind FROM named
), visits AS (
  SELECT who, min(time)::DATE AS day, date_diff('second', min(time), max(time))::INTEGER AS seconds,
    ${join(
      [
        count('view', 'Views'),
        count('cart', 'Carts'),
        count('purchase', 'Purchases'),
        count('recShown', 'RecShown'),
        count('recClick', 'RecClicks'),
        count('recPurchase', 'RecPurchases'),
      ],
      ',\n    ',
    )}
  FROM told GROUP BY who, visit
)
SELECT (dense_rank() OVER (ORDER BY who))::INTEGER AS "visitPerson", ${dayNumber(sql`day`)} AS "visitDay",
  seconds AS "visitSeconds", * EXCLUDE (who, day, seconds)
FROM visits ORDER BY 1, 2, 3`;
}

export const collectKpi: Collect = async (runner, context) => {
  const { dataset, asOf } = context;
  const mapped = mappedRoles(dataset);
  const has: Has = (kind, role) =>
    mapped[kind] !== undefined && (role === undefined || mapped[kind].includes(role));
  const end = asOf > dataset.lastDay ? dataset.lastDay : asOf;
  const notes: Note[] = [];
  let columns: Columns = {};
  let rowsIn = 0;
  if (has('orders')) {
    const prepared = await context.prepare();
    const memory = await context.inMemory();
    const span = await readSpan(runner, prepared, memory, end);
    checkExact(span?.['turnover'], dataset.moneyDecimals);
    rowsIn = Number(span?.['lines']);
    const later = Number(span?.['later']);
    if (later > 0) notes.push({ code: 'DATES_AFTER_AS_OF', detail: { rows: later } });
    if (!has('orders', 'order')) notes.push({ code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} });
    columns = {
      ...(await readPurchaseDays(runner, prepared, memory, end, has)),
      ...(await runner.columns('returns by day', returnsByDay(context.all('orders'), end))),
    };
  }
  for (const table of otherTables(runner, context, end, has)) columns = { ...columns, ...(await table()) };
  if (rowsIn === 0) rowsIn = dataset.tables.reduce((sum, { rowsKept }) => sum + rowsKept, 0);
  const facts = {
    asOf,
    end,
    moneyDecimals: dataset.moneyDecimals,
    mapped: Object.entries(mapped)
      .flatMap(([kind, roles]) => [kind, ...roles.map((role) => `${kind}.${role}`)])
      .join(' '),
  };
  return { input: { columns, facts }, rowsIn, notes };
};

async function readSpan(
  runner: QueryRunner,
  prepared: PreparedSales,
  memory: SalesInMemory | null,
  end: string,
): Promise<Row | undefined> {
  const title = 'order lines up to the analysis date';
  const statement = spanOfOrders(prepared, end);
  if (memory === null) return (await runner.rows(title, statement))[0];
  runner.told(title, statement);
  const { lines, later, turnover } = spanInMemory(memory, end);
  return { lines, later, turnover };
}

async function readPurchaseDays(
  runner: QueryRunner,
  prepared: PreparedSales,
  memory: SalesInMemory | null,
  end: string,
  has: Has,
): Promise<Columns> {
  const title = 'purchases by customer';
  const statement = purchasesByCustomer(prepared, end, has);
  if (memory === null) return columnsByCustomerAndDay(runner, title, statement, prepared);
  runner.told(title, statement);
  const { column } = memory.arrays;
  const cost = has('orders', 'cost') ? await column('cost') : null;
  const discount = has('orders', 'discount') ? await column('discount') : null;
  return purchaseDaysInMemory(memory, end, cost, discount);
}

function otherTables(
  runner: QueryRunner,
  { dataset, kept }: QueryContext,
  end: string,
  has: Has,
): (() => Promise<Columns>)[] {
  const first = dataset.firstDay < end ? dataset.firstDay : end;
  const isMember = has('customers', 'joined') && has('customers', 'acquisitionChannel');
  const steps: (readonly [boolean, string, () => Sql])[] = [
    [has('spend'), 'advertising by day', () => spendByDay(kept('spend'), end, has)],
    [has('contacts'), 'messages by day', () => contactsByDay(kept('contacts'), end, has)],
    [has('events'), 'visits by person', () => visitsByPerson(kept('events'), end, has)],
    [has('feedback'), 'answers by day', () => feedbackByDay(kept('feedback'), first, end, has)],
    [isMember, 'members by day joined', () => referralsByDay(kept('customers'), end)],
  ];
  return steps
    .filter(([isThere]) => isThere)
    .map(
      ([, title, make]) =>
        () =>
          runner.columns(title, make()),
    );
}
