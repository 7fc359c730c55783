import { mappedRoles } from '../../contract/importing.ts';
import { ExpectedFailure, type Note } from '../../contract/outcome.ts';
import { lastCoveredDay, toDayNumber } from '../../contract/periods.ts';
import { isSegmenting } from '../../contract/segmentations.ts';
import type { Role, TableKind } from '../../contract/tables.ts';
import type { Collect, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import { readMemberColumns } from '../../engine/memberColumns.ts';
import { decimalsOf } from '../../engine/purchaseParts.ts';
import { exactLimit } from '../../engine/salesHistory.ts';
import { day, join, name, sql, type Sql } from '../../engine/sql.ts';
import { readHeldBack } from './queries/heldBack.ts';
import { readPurchases } from './queries/purchases.ts';
import type { ResponseOptions } from './options.ts';

/** Rarer names than these count as one. */
const mostNames = 2_000;

/** Names by which messages are told apart. */
const labels = ['campaign', 'channel', 'variant'] as const;
type Label = (typeof labels)[number];

/** Bits of a message’s steps, in this order. */
const flags = [
  ['delivered', 'delivered', 1],
  ['opened', 'opened', 2],
  ['clicked', 'clicked', 4],
  ['converted', 'converted', 8],
  ['optedOut', 'opted_out', 16],
] as const;

const has = ({ dataset }: QueryContext, kind: TableKind, role?: Role): boolean => {
  const roles = mappedRoles(dataset)[kind];
  return roles !== undefined && (role === undefined || roles.includes(role));
};

export const collectResponse: Collect = async (runner, context, givenOptions) => {
  const options = givenOptions as ResponseOptions;
  const { asOf, kept, dataset } = context;
  const notes: Note[] = [];
  const rows = kept('contacts');
  const span = await readSpan(runner, context, rows);
  if (span.rows === 0) throw new ExpectedFailure('NO_ROWS');
  if (span.later > 0) notes.push({ code: 'DATES_AFTER_AS_OF', detail: { rows: span.later } });
  const texts: Record<string, readonly string[]> = {};
  for (const label of labels) {
    if (has(context, 'contacts', label)) texts[label] = await readNames(runner, rows, label);
  }
  const splitBy = findSplit(context, options.splitBy, notes);
  const listed = listMessages(context, rows, texts);
  // Without orders nothing is kept beside the database.
  const messages = has(context, 'orders')
    ? await readMemberColumns(runner, context, 'messages', listed)
    : await runner.columns('messages', listed);
  const members = isSegmenting(splitBy) ? await context.segmentMembers(splitBy) : null;
  if (members) texts['segment'] = members.groupIds;
  const orders = has(context, 'orders') ? await readPurchases(runner, context) : null;
  const heldBack = await readHeldBack(runner, context, texts['campaign'] ?? []);
  const steps = flags.reduce((sum, [role, , bit]) => sum + (has(context, 'contacts', role) ? bit : 0), 0);
  const lastOrder = dataset.lastDay;
  return {
    input: {
      columns: {
        ...messages,
        ...(members ? { memberCustomer: members.customers, memberGroup: members.group } : {}),
        ...orders,
        ...heldBack,
      },
      facts: {
        ...{ asOf, splitBy, steps, moneyDecimals: dataset.moneyDecimals },
        ...{ firstDay: span.first, lastDay: span.last, isTimed: span.isTimed ? 1 : 0 },
        ...{ costDecimals: span.costDecimals, revenueDecimals: span.revenueDecimals },
        endDay: toDayNumber(asOf),
        ordersEnd: toDayNumber(lastCoveredDay(asOf, lastOrder)),
      },
      texts,
    },
    rowsIn: span.rows,
    notes,
  };
};

interface Span {
  readonly rows: number;
  readonly later: number;
  readonly first: string;
  readonly last: string;
  readonly isTimed: boolean;
  /** −1 where there is no such column. */
  readonly costDecimals: number;
  readonly revenueDecimals: number;
}

async function readSpan(runner: QueryRunner, context: QueryContext, rows: Sql): Promise<Span> {
  const until = sql`FILTER (WHERE time::DATE <= ${day(context.asOf)})`;
  const money = (['cost', 'revenue'] as const).filter((role) => has(context, 'contacts', role));
  const sums = money.map(
    (role) => sql`${decimalsOf(name(role))} AS ${name(`${role}_decimals`)},
  coalesce(sum(abs(${name(role)})), 0)::DOUBLE AS ${name(`${role}_total`)}`,
  );
  const [found] = await runner.rows(
    'messages and their days',
    sql`SELECT ${join(
      [
        sql`(count(time) ${until})::DOUBLE AS "rows"`,
        sql`(count(*) FILTER (WHERE time::DATE > ${day(context.asOf)}))::DOUBLE AS later`,
        sql`(min(time) ${until})::DATE::VARCHAR AS first_day`,
        sql`(max(time) ${until})::DATE::VARCHAR AS last_day`,
        sql`(count(*) FILTER (WHERE time <> time::DATE))::DOUBLE AS clocked`,
        ...sums,
      ],
      ',\n  ',
    )}
FROM ${rows}`,
  );
  const decimals = { cost: -1, revenue: -1 };
  for (const role of money) {
    decimals[role] = Number(found?.[`${role}_decimals`]);
    if (Number(found?.[`${role}_total`]) * 10 ** decimals[role] >= exactLimit)
      throw new ExpectedFailure('AMOUNT_OUT_OF_RANGE');
  }
  return {
    rows: Number(found?.rows ?? 0),
    later: Number(found?.later ?? 0),
    first: String(found?.first_day),
    last: String(found?.last_day),
    isTimed: Number(found?.clocked) > 0,
    ...{ costDecimals: decimals.cost, revenueDecimals: decimals.revenue },
  };
}

/** Each name with its place, most messages first. */
function rankedNames(rows: Sql, label: Label): Sql {
  return sql`SELECT ${name(label)} AS label, row_number() OVER (ORDER BY count(*) DESC, ${name(label)}) - 1 AS place
  FROM ${rows} WHERE ${name(label)} IS NOT NULL GROUP BY 1`;
}

async function readNames(runner: QueryRunner, rows: Sql, label: Label): Promise<readonly string[]> {
  const found = await runner.rows(
    `${label}s`,
    sql`SELECT label FROM (${rankedNames(rows, label)}) ORDER BY place LIMIT ${mostNames}`,
  );
  return found.map((row) => String(row.label));
}

/**
 * One row a message, those after the analysis date too: customer, second since 1970-01-01, bits of its steps, and where the file has them positions of its campaign,
 * channel and variant (−1 for none, their number for rarer ones), cost and revenue.
 */
function listMessages(
  context: QueryContext,
  rows: Sql,
  texts: Readonly<Record<string, readonly string[]>>,
): Sql {
  const mapped = labels.filter((label) => texts[label] !== undefined);
  const bits = flags
    .filter(([role]) => has(context, 'contacts', role))
    .map(([, column, bit]) => sql`${bit} * (coalesce(${name(column)}, 0) > 0)::INTEGER`);
  const place = (label: Label): Sql => sql`${name(`${label}s`)}.place`;
  const columns = [
    sql`customer_index AS customer`,
    sql`floor(epoch(time))::DOUBLE AS time`,
    sql`(${bits.length === 0 ? sql`0` : join(bits, ' + ')})::UTINYINT AS steps`,
    ...mapped.map(
      (label) =>
        sql`CASE WHEN ${place(label)} IS NULL THEN -1 ELSE least(${place(label)}, ${mostNames}) END::INTEGER AS ${name(label)}`,
    ),
    ...(['cost', 'revenue'] as const)
      .filter((role) => has(context, 'contacts', role))
      .map((role) => sql`coalesce(messages.${name(role)}, 0)::DOUBLE AS ${name(role)}`),
  ];
  const joins = mapped.map(
    (label) => sql`LEFT JOIN (
  ${rankedNames(rows, label)}
) AS ${name(`${label}s`)} ON messages.${name(label)} = ${name(`${label}s`)}.label`,
  );
  return sql`SELECT ${join(columns, ', ')}
FROM ${rows} AS messages
JOIN ${context.customers} AS customers ON messages.customer = customers.customer
${join(joins, '\n')}
WHERE time IS NOT NULL`;
}

/** What messages are split by; where no column says it, by the month. */
function findSplit(context: QueryContext, by: ResponseOptions['splitBy'], notes: Note[]): string {
  if (isSegmenting(by)) {
    if (has(context, 'orders')) return by;
    notes.push({ code: 'COLUMN_NOT_IN_TABLE', detail: { table: 'orders', role: 'customer' } });
    return 'month';
  }
  const label = labels.find((one) => one === by);
  if (label === undefined || has(context, 'contacts', label)) return by;
  notes.push({ code: 'COLUMN_NOT_IN_TABLE', detail: { table: 'contacts', role: label } });
  return label !== 'channel' && has(context, 'contacts', 'channel') ? 'channel' : 'month';
}
