import type { ExperimentDesign } from '../../../contract/design.ts';
import { mappedRoles } from '../../../contract/importing.ts';
import { ExpectedFailure } from '../../../contract/outcome.ts';
import { toIsoDay } from '../../../contract/periods.ts';
import type { QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import { day, name, sql } from '../../../engine/sql.ts';

interface Asked {
  readonly design: ExperimentDesign;
  readonly units: { readonly arm: Int32Array; readonly customer: Int32Array; readonly sizes: Int32Array };
  /** Day numbers; the last is not of the window. */
  readonly start: number;
  readonly end: number;
  /** The campaign, or the channel where no campaign is known; '' for the one that parts the arms most. */
  readonly given: string;
}

interface Messages {
  /** False where nothing is known of messages in the window. */
  readonly isKnown: boolean;
  readonly campaign: string;
  /** Those with most customers first. */
  readonly campaigns: readonly string[];
  /** By arm, customers who got a message of it. */
  readonly reached: Int32Array;
}

const mostCampaigns = 200;

/** Who of each arm got a message of the campaign while the test ran. */
export async function findMessages(
  runner: QueryRunner,
  context: QueryContext,
  { design, units, start, end, given }: Asked,
): Promise<Messages> {
  const armCount = design.arms.length;
  const none = { isKnown: false, campaign: '', campaigns: [], reached: new Int32Array(armCount) };
  const mapped = mappedRoles(context.dataset).contacts;
  const refuse = (campaigns: readonly string[]): never => {
    throw new ExpectedFailure('BAD_OPTION', { option: 'campaign', given, allowed: campaigns.join(', ') });
  };
  if (!mapped) return given === '' ? none : refuse([]);
  const by = (['campaign', 'channel'] as const).find((role) => mapped.includes(role));
  const label = by ? sql`coalesce(${name(by)}::VARCHAR, '')` : sql`''`;
  const window = sql`time::DATE >= ${day(toIsoDay(start))} AND time::DATE < ${day(toIsoDay(end))}`;
  const sent = sql`SELECT DISTINCT ${label} AS label, customer FROM ${context.kept('contacts')} WHERE ${window}`;
  const ranked = sql`SELECT label, (row_number() OVER (ORDER BY count(*) DESC, label) - 1)::INTEGER AS place FROM (${sent}) GROUP BY label`;
  const labels = await runner.rows(
    'campaigns while the test ran',
    sql`SELECT label FROM (${ranked}) ORDER BY place LIMIT ${mostCampaigns}`,
  );
  const campaigns = labels.map((row) => String(row.label));
  if (given !== '' && !campaigns.includes(given)) refuse(campaigns);
  if (campaigns.length === 0) return none;
  const found = await runner.columns(
    'who got which campaign',
    sql`SELECT customer_index AS customer, place
FROM (${sent}) JOIN (${ranked}) USING (label) JOIN ${context.customers} USING (customer)
WHERE place < ${mostCampaigns}`,
  );
  const counts = countReached(found['customer'] as Int32Array, found['place'] as Int32Array, {
    ...{ units, armCount, campaignCount: campaigns.length },
  });
  const chosen = given === '' ? mostParting(design, units.sizes, counts) : campaigns.indexOf(given);
  const reached = counts[chosen] as Int32Array;
  return {
    isKnown: reached.some((count) => count > 0),
    campaign: campaigns[chosen] as string,
    ...{ campaigns, reached },
  };
}

function countReached(
  customers: Int32Array,
  places: Int32Array,
  { units, armCount, campaignCount }: Pick<Asked, 'units'> & { armCount: number; campaignCount: number },
): readonly Int32Array[] {
  const armOf = new Map<number, number>();
  units.customer.forEach((at, i) => {
    if (at >= 0) armOf.set(at, units.arm[i] as number);
  });
  const counts = Array.from({ length: campaignCount }, () => new Int32Array(armCount));
  customers.forEach((customer, i) => {
    const arm = armOf.get(customer);
    const own = counts[places[i] as number];
    if (arm !== undefined && own) own[arm] = (own[arm] as number) + 1;
  });
  return counts;
}

/** The campaign whose share of customers differs most between arms that are to get one and those that are not. */
function mostParting({ arms }: ExperimentDesign, sizes: Int32Array, counts: readonly Int32Array[]): number {
  const clean = arms.map(
    ({ channel, isControl, isHoldOut }) => channel === 'none' && (isControl || isHoldOut),
  );
  const gaps = counts.map((reached) => {
    const rate = (wanted: boolean): number => {
      const own = arms.flatMap((_, at) =>
        clean[at] === wanted ? [{ size: sizes[at] as number, count: reached[at] as number }] : [],
      );
      const all = own.reduce((sum, { size }) => sum + size, 0);
      return all === 0 ? 0 : own.reduce((sum, { count }) => sum + count, 0) / all;
    };
    return rate(false) - rate(true);
  });
  return gaps.indexOf(Math.max(...gaps));
}
