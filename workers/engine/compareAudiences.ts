import type { AudienceComparison, ComparedAudience, ReachWay } from '../contract/audience.ts';
import { mappedRoles, type MappedDataset } from '../contract/importing.ts';
import type { Role } from '../contract/tables.ts';
import { sortNumbers } from '../numeric/sortNumbers.ts';
import { countOverlaps, spanOf } from './audienceSets.ts';
import type { KeptAudience } from './audiences.ts';
import type { CustomerFigures } from './customerFigures.ts';
import type { Database } from './database.ts';
import { columnName } from './import/tableColumns.ts';
import { relationsOf } from './relations.ts';
import { join, name, sql } from './sql.ts';

/** 1 by position of a customer who may be written to, for each way that the list of members speaks of. */
type Reach = Readonly<Partial<Record<ReachWay, Uint8Array>>>;

const ways: readonly { readonly way: ReachWay; readonly consent: Role; readonly address?: Role }[] = [
  { way: 'email', consent: 'consentEmail', address: 'email' },
  { way: 'sms', consent: 'consentSms', address: 'phone' },
  { way: 'push', consent: 'consentPush' },
];

/** Who agreed; where the file has addresses, who has one too. */
export async function readReach(db: Database, dataset: MappedDataset): Promise<Reach> {
  const mapped: readonly Role[] = mappedRoles(dataset).customers ?? [];
  const told = ways.filter(({ consent }) => mapped.includes(consent));
  if (told.length === 0) return {};
  const relations = relationsOf(dataset.id);
  const columns = told.map(({ way, consent, address }) => {
    const hasAddress =
      address && mapped.includes(address) ? sql` AND ${name(columnName(address))} IS NOT NULL` : sql``;
    return sql`coalesce(${name(columnName(consent))} = 1${hasAddress}, FALSE)::UTINYINT AS ${name(way)}`;
  });
  const found = await db.columns(sql`SELECT customer_index AS customer, ${join(columns, ', ')}
FROM ${name(relations.kept('customers'))} JOIN ${name(relations.customers)} USING (customer)`);
  const customers = found.customer ?? new Int32Array();
  const size = spanOf(customers);
  return Object.fromEntries(
    told.map(({ way }) => {
      const reached = new Uint8Array(size);
      const values = found[way] ?? reached;
      for (let i = 0; i < customers.length; i++) reached[customers[i] as number] = values[i] as number;
      return [way, reached];
    }),
  );
}

/** Cost O(customers + members · lists). */
export function compareAudiences(
  asOf: string,
  lists: readonly KeptAudience[],
  figures: CustomerFigures,
  reach: Reach,
): AudienceComparison {
  let allBuyers = 0;
  let allMinor = 0;
  for (let customer = 0; customer < figures.frequency.length; customer++) {
    if ((figures.frequency[customer] as number) > 0) allBuyers += 1;
    allMinor += figures.minor[customer] as number;
  }
  const audiences = lists.map(({ audience, customers }): ComparedAudience => {
    const one = describe(customers, figures);
    return {
      ...{ id: audience.id, customers: customers.length, buyers: one.buyers, orders: one.orders },
      buyerShare: ratio(one.buyers, allBuyers),
      revenue: one.minor / figures.unit,
      revenueShare: ratio(one.minor, allMinor),
      orderValue: ratio(one.minor / figures.unit, one.orders),
      ordersPerBuyer: ratio(one.orders, one.buyers),
      medianRecencyDays: median(one.recencyDays),
      repeatRate: ratio(one.repeaters, one.buyers),
      repeaters: one.repeaters,
      reach: countReach(customers, reach),
    };
  });
  const all = { buyers: allBuyers, revenue: allMinor / figures.unit };
  return { asOf, audiences, all, overlap: countOverlaps(lists.map(({ customers }) => customers)) };
}

function describe(
  members: Int32Array,
  { frequency, recencyDays, minor }: CustomerFigures,
): { buyers: number; orders: number; repeaters: number; minor: number; recencyDays: Float64Array } {
  const days = new Int32Array(members.length);
  const sums = { buyers: 0, orders: 0, repeaters: 0, minor: 0 };
  for (let i = 0; i < members.length; i++) {
    const customer = members[i] as number;
    const bought = frequency[customer] ?? 0;
    if (bought === 0) continue;
    days[sums.buyers] = recencyDays[customer] as number;
    sums.buyers += 1;
    sums.orders += bought;
    sums.repeaters += bought > 1 ? 1 : 0;
    sums.minor += minor[customer] as number;
  }
  return { ...sums, recencyDays: sortNumbers(days.subarray(0, sums.buyers)) };
}

/** sorted: ascending. */
function median(sorted: Float64Array): number | null {
  const { length } = sorted;
  if (length === 0) return null;
  return ((sorted[(length - 1) >> 1] as number) + (sorted[length >> 1] as number)) / 2;
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function countReach(members: Int32Array, reach: Reach): ComparedAudience['reach'] {
  return Object.fromEntries(
    Object.entries(reach).map(([way, reached]) => {
      let count = 0;
      for (let i = 0; i < members.length; i++) count += reached[members[i] as number] ?? 0;
      return [way, count];
    }),
  );
}
