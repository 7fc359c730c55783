import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import type { MappedDataset } from '../../workers/contract/importing.ts';
import { expectOk, importFile } from './importText.ts';
import { seededRandom } from './seededRandom.ts';

/** An order line of a made-up shop; amounts in cents that never end in 0, so that every file has two decimals. */
export interface ShopLine {
  readonly customer: string;
  readonly day: string;
  readonly cents: number;
  readonly order: string;
  readonly channel: string;
  readonly category: string;
  readonly cost: string;
}

export interface ShopMember {
  readonly customer: string;
  readonly gender: string;
  readonly birth: string;
}

const channels = ['앱', '웹', "O'Neil; --", ''];
const categories = ['cup', '그릇', 'lamp', '', 'bag'];

/** Purchases with lines of several categories and now and then of two days and channels; some lines are returns. */
export function makeShop(seed: number, orderCount: number): { lines: ShopLine[]; members: ShopMember[] } {
  const { uniform: random } = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const day = (offset: number): string =>
    new Date(Date.UTC(2023, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
  const lines: ShopLine[] = [];
  for (let order = 0; order < orderCount; order++) {
    const customer = `C${below(30)}`;
    const start = below(400);
    const channel = channels[below(channels.length)] ?? '';
    for (let i = 0; i <= below(4); i++) {
      const isLate = below(12) === 0;
      lines.push({
        ...{ customer, day: day(start + (isLate ? 1 : 0)), channel: isLate ? '웹' : channel },
        cents: (below(15) === 0 ? -1 : 1) * (10 * below(3_000) + 1 + below(9)),
        order: below(9) === 0 ? '' : `N${order}`,
        category: categories[below(categories.length)] ?? '',
        cost: below(6) === 0 ? '' : `${below(200)}.${1_000 + below(9_000)}`,
      });
    }
  }
  const members = Array.from({ length: 22 }, (_, i) => ({
    customer: `C${i}`,
    gender: ['여', '남', ''][i % 3] ?? '',
    birth: i % 5 === 0 ? '' : `${1_960 + i * 2}-06-01`,
  }));
  // One who never bought: a file of members is never empty.
  return { lines, members: [...members, { customer: idleMember, gender: '여', birth: '' }] };
}

export const idleMember = 'X0';

export function writeLines(lines: readonly ShopLine[]): string {
  const quoted = (text: string): string => `"${text}"`;
  const rows = lines.map((line) =>
    [
      ...[line.customer, line.day, (line.cents / 100).toFixed(2), line.order],
      ...[quoted(line.channel), quoted(line.category), line.cost],
    ].join(','),
  );
  return ['customer_id,order_date,amount,order_no,channel,category,cost', ...rows, ''].join('\n');
}

export const lineMapping = {
  ...{ customer: 0, time: 1, amount: 2, order: 3 },
  ...{ channel: 4, category: 5, cost: 6 },
} as const;

function writeMembers(members: readonly ShopMember[]): string {
  const rows = members.map(({ customer, gender, birth }) => [customer, gender, birth].join(','));
  return ['customer_id,gender,birth', ...rows, ''].join('\n');
}

/** Order lines and, where there are any, members as one data set. */
export async function loadShop(
  engine: EngineApi,
  lines: readonly ShopLine[],
  members: readonly ShopMember[],
): Promise<MappedDataset> {
  const settings = { mapping: lineMapping, kind: 'orders', decimalMark: 'point' } as const;
  const orders = expectOk(await importFile(engine, writeLines(lines), settings));
  const joined = { kind: 'customers', datasetId: orders.id, fileName: 'members.csv' } as const;
  return members.length === 0 ? orders : expectOk(await importFile(engine, writeMembers(members), joined));
}

/** What filters mean, line by line and without a database. */
export function keepLines(
  { lines, members }: { readonly lines: readonly ShopLine[]; readonly members: readonly ShopMember[] },
  filters: readonly Filter[],
  asOf: string,
): ShopLine[] {
  const memberOf = new Map(members.map((member) => [member.customer, member]));
  const firstOf = new Map<string, string>();
  for (const { customer, day, cents } of lines) {
    const known = firstOf.get(customer);
    if (cents > 0 && (known === undefined || day < known)) firstOf.set(customer, day);
  }
  const isIn = (day: string | undefined, { from, to }: { from: string | null; to: string | null }): boolean =>
    day !== undefined && (from === null || day >= from) && (to === null || day <= to);
  const decade = (birth: string): string | null =>
    birth === '' ? null : String(Math.floor(fullYears(birth, asOf) / 10) * 10);
  const valueOf = (line: ShopLine, role: string): string | null => {
    const member = memberOf.get(line.customer);
    if (role === 'channel') return line.channel || null;
    if (role === 'category') return line.category || null;
    if (role === 'gender') return member?.gender || null;
    if (role === 'ageBand') return decade(member?.birth ?? '');
    throw new Error(`the made-up shop has no ${role}`);
  };
  return lines.filter((line) =>
    filters.every((filter) => {
      if (filter.role === 'time') return isIn(line.day, filter);
      if (filter.role === 'firstPurchase') return isIn(firstOf.get(line.customer), filter);
      return 'values' in filter && filter.values.includes(valueOf(line, filter.role));
    }),
  );
}

function fullYears(birth: string, asOf: string): number {
  const years = Number(asOf.slice(0, 4)) - Number(birth.slice(0, 4));
  return asOf.slice(5) < birth.slice(5) ? years - 1 : years;
}
