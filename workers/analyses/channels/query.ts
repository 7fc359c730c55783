import type { OptionsOf, TypedColumn } from '../../contract/analysis.ts';
import { mappedRoles } from '../../contract/importing.ts';
import type { Note } from '../../contract/outcome.ts';
import { lastCoveredDay } from '../../contract/periods.ts';
import type { Role, TableKind } from '../../contract/tables.ts';
import type { Collect, QueryContext, QueryRunner } from '../../engine/analysisModule.ts';
import { decimalsOf, purchaseParts, readCosts, readPartNames } from '../../engine/purchaseParts.ts';
import { checkExact, purchaseKey, readHistory, usualPurchaseUnit } from '../../engine/salesHistory.ts';
import { day, sql, type Sql } from '../../engine/sql.ts';
import type { channelsSpec } from './spec.ts';

/** Channels shown apart; rarer ones fold into one. */
const mostChannels = 40;

type Columns = Readonly<Record<string, TypedColumn>>;

interface Extra {
  readonly columns: Columns;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

const nothing: Extra = { columns: {}, facts: {}, texts: {} };

export const collectChannels: Collect = async (runner, context, givenOptions) => {
  const { source } = givenOptions as OptionsOf<typeof channelsSpec>;
  const mapped = mappedRoles(context.dataset);
  const has = (kind: TableKind, role: Role): boolean => mapped[kind]?.includes(role) ?? false;
  const ofMembers = has('customers', 'acquisitionChannel');
  const ofOrders = has('orders', 'channel');
  const { firstDay, endDay, lineCount, notes: historyNotes } = await readHistory(runner, context);
  const costs = await readCosts(runner, context);
  const unit = usualPurchaseUnit(context);
  const lines = linesOf(context, ofOrders ? sql`channel` : sql`NULL::VARCHAR`, costs.hasCost, unit);
  const sales = await readPartNames(runner, 'sales channels by revenue', lines, mostChannels);
  const parts = await runner.columns(
    'purchases by customer and channel',
    purchaseParts(lines, context.customers, mostChannels, costs.hasCost),
  );
  const members =
    ofMembers && (source !== 'first' || !ofOrders)
      ? await readMembers(runner, context, has('customers', 'joined'), firstDay)
      : nothing;
  const spend = mapped.spend ? await readSpend(runner, context, has('spend', 'revenue')) : nothing;
  const notes: Note[] = [...historyNotes];
  if (source === 'member' && !ofMembers) notes.push({ code: 'NO_ACQUISITION_CHANNEL', detail: {} });
  if (source === 'first' && !ofOrders) notes.push({ code: 'COLUMN_NOT_THERE', detail: { role: 'channel' } });
  if (unit === 'day') notes.push({ code: 'PURCHASE_IS_CUSTOMER_DAY', detail: {} });
  if (costs.costlessLines > 0)
    notes.push({ code: 'LINES_WITHOUT_COST', detail: { rows: costs.costlessLines } });
  return {
    input: {
      columns: { ...parts, ...members.columns, ...spend.columns },
      facts: {
        ...{ asOf: context.asOf, firstDay, coverEnd: lastCoveredDay(context.asOf, endDay) },
        ...{ moneyDecimals: context.dataset.moneyDecimals, marginDecimals: costs.marginDecimals },
        ...{ mostChannels, otherSales: sales.otherCount, hasSales: Number(ofOrders) },
        source: members === nothing ? 'first' : 'member',
        ...members.facts,
        ...spend.facts,
      },
      texts: { sales: sales.names, ...members.texts, ...spend.texts },
    },
    rowsIn: lineCount,
    notes,
  };
};

function linesOf(context: QueryContext, part: Sql, hasCost: boolean, unit: 'order' | 'day'): Sql {
  return sql`(SELECT customer, time, ${purchaseKey(unit)} AS purchase, amount,
    ${hasCost ? sql`cost, ` : sql``}${part} AS raw_part
  FROM ${context.sales} WHERE time::DATE <= ${day(context.asOf)})`;
}

/** Where each member came from: one row per member, whether or not there was a purchase; sorted by position. */
async function readMembers(
  runner: QueryRunner,
  { kept, customers }: QueryContext,
  hasJoined: boolean,
  firstDay: string,
): Promise<Extra> {
  const members = kept('customers');
  const rows = await runner.rows(
    'acquisition channels by members',
    sql`SELECT acquisition_channel AS name, count(*) OVER ()::DOUBLE AS value_count
FROM (SELECT customer, min(acquisition_channel) AS acquisition_channel FROM ${members} GROUP BY customer)
WHERE acquisition_channel IS NOT NULL
GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${mostChannels}`,
  );
  const names = rows.map(({ name }) => String(name));
  const joined = hasJoined
    ? sql`(coalesce(min(joined)::DATE < ${day(firstDay)}, FALSE))::UTINYINT`
    : sql`0::UTINYINT`;
  const columns = await runner.columns(
    'where each member came from',
    sql`WITH members AS (
  SELECT customer, min(acquisition_channel) AS name, ${joined} AS "memberIsOlder"
  FROM ${members} GROUP BY customer
), ranked AS (
  SELECT name, row_number() OVER (ORDER BY count(*) DESC, name) - 1 AS part
  FROM members WHERE name IS NOT NULL GROUP BY name
)
SELECT customer_index AS member,
  (CASE WHEN name IS NULL THEN ${mostChannels + 1} ELSE least(part, ${mostChannels}) END)::INTEGER AS "memberChannel",
  "memberIsOlder"
FROM members LEFT JOIN ranked USING (name) JOIN ${customers} USING (customer)
ORDER BY customer_index`,
  );
  const otherMembers = Number(rows[0]?.value_count ?? 0) - names.length;
  return { columns, facts: { otherMembers }, texts: { members: names } };
}

/** One row per channel and first day of a period, up to the analysis date; sorted. */
async function readSpend(
  runner: QueryRunner,
  { kept, asOf, dataset }: QueryContext,
  hasRevenue: boolean,
): Promise<Extra> {
  const revenue = hasRevenue ? sql`revenue` : sql`NULL::DECIMAL(18,6)`;
  const rows = sql`(SELECT channel, time::DATE AS day, cost, ${revenue} AS revenue
  FROM ${kept('spend')} WHERE time::DATE <= ${day(asOf)})`;
  const [decimals] = await runner.rows(
    'decimals of the spend',
    sql`SELECT greatest(${decimalsOf(sql`cost`)}, ${decimalsOf(sql`revenue`)}) AS decimals,
  coalesce(sum(abs(cost)), 0)::DOUBLE + coalesce(sum(abs(revenue)), 0)::DOUBLE AS turnover
FROM ${rows}`,
  );
  const spendDecimals = Math.max(dataset.moneyDecimals, Number(decimals?.decimals ?? 0));
  checkExact(decimals?.turnover, spendDecimals);
  const names = await runner.rows(
    'channels of the spend',
    sql`SELECT channel FROM ${rows} GROUP BY 1 ORDER BY 1`,
  );
  const columns = await runner.columns(
    'spend by channel and period',
    sql`SELECT (dense_rank() OVER (ORDER BY channel) - 1)::INTEGER AS "spendChannel",
  date_diff('day', DATE '1970-01-01', day)::INTEGER AS "spendDay",
  coalesce(sum(cost), 0)::DOUBLE AS "spendCost", coalesce(sum(revenue), 0)::DOUBLE AS "spendRevenue"
FROM ${rows} GROUP BY channel, day ORDER BY 1, 2`,
  );
  return {
    columns,
    facts: { spendDecimals, hasSpendRevenue: Number(hasRevenue), hasSpend: 1 },
    texts: { spend: names.map(({ channel }) => String(channel)) },
  };
}
