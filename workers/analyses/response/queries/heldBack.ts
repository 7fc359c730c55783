import type { TypedColumn } from '../../../contract/analysis.ts';
import { mappedRoles } from '../../../contract/importing.ts';
import type { QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import { join, sql } from '../../../engine/sql.ts';
import { listUnitColumns, mostStrata } from '../../../engine/unitColumns.ts';

type Columns = Readonly<Record<string, TypedColumn>>;

/** A group that gets nothing, by its name. */
const controlWords = 'control|ctrl|hold[ -]?out|대조|비교군|미발송|미노출|홀드아웃|^no[ _-]';

/**
 * A table of a test whose units are customers and one of whose columns names a campaign of the messages: one row a customer kept
 * from a campaign. Columns heldCustomer and heldCampaign (its position); nothing where there is no such table.
 */
export async function readHeldBack(
  runner: QueryRunner,
  context: QueryContext,
  campaigns: readonly string[],
): Promise<Columns> {
  const roles = mappedRoles(context.dataset).experiment ?? [];
  if (!roles.includes('unit') || campaigns.length === 0) return {};
  const named = (await listUnitColumns(runner, context)).filter(
    ({ isNumber, valueCount }) => !isNumber && valueCount <= mostStrata,
  );
  if (named.length === 0) return {};
  const places = campaigns.slice(0, 500).map((campaign, place) => sql`(${campaign}, ${place})`);
  const texts = join(
    named.map(({ text }) => text),
    ', ',
  );
  return runner.columns(
    'customers kept from a campaign by a test',
    sql`SELECT customer_index AS "heldCustomer", place::INTEGER AS "heldCampaign"
FROM ${context.kept('experiment')} AS test
JOIN ${context.customers} AS customers ON test.unit = customers.customer
JOIN (VALUES ${join(places, ', ')}) AS campaigns(campaign, place) ON campaign IN (${texts})
WHERE regexp_matches(lower(variant), ${controlWords})
GROUP BY ALL ORDER BY 1, 2`,
  );
}
