import { mappedRoles, tableOf } from '../../../contract/importing.ts';
import { ExpectedFailure } from '../../../contract/outcome.ts';
import type { ArmChannel } from '../../../contract/design.ts';
import type { Role } from '../../../contract/tables.ts';
import type { QueryContext, QueryRunner } from '../../../engine/analysisModule.ts';
import { columnName } from '../../../engine/import/tableColumns.ts';
import { day, join, name, sql, type Sql } from '../../../engine/sql.ts';
import { parseFlag } from '../../../engine/values/parseFlag.ts';

type Channel = Exclude<ArmChannel, 'none'>;

/** By channel and position of the customer: 1 may be reached, 2 agreed and opted out since, 0 neither. */
export type Reach = ReadonlyMap<Channel, Uint8Array>;

export interface FoundReach {
  readonly reach: Reach;
  /** Header of the column of friends; '' for none. */
  readonly friendColumn: string;
  /** Columns that could be it. */
  readonly flagColumns: readonly string[];
}

const ways: readonly { readonly channel: Channel; readonly consent: Role; readonly address?: Role }[] = [
  { channel: 'email', consent: 'consentEmail', address: 'email' },
  { channel: 'sms', consent: 'consentSms', address: 'phone' },
  { channel: 'push', consent: 'consentPush' },
];

const friendWords = /친구|카카오|카톡|알림톡|kakao|friend/i;

/** How a list of messages names its channels. An opt-out from another or from none is one from all. */
const channelWords: Readonly<Record<Channel, string>> = {
  email: 'e-?mail|이메일|메일',
  sms: 'sms|lms|mms|문자',
  push: 'push|푸시',
  friend: '친구|friend|카카오|카톡|kakao|알림톡',
};

/** A column of yes and no has no more different cells than these. */
const mostCells = 12;

/** Who agreed and, where the file has addresses, has one. What is not told is no consent. */
export async function readReach(
  runner: QueryRunner,
  context: QueryContext,
  asked: string,
  size: number,
): Promise<FoundReach> {
  const { dataset, kept, customers } = context;
  const mapped: readonly Role[] = mappedRoles(dataset).customers ?? [];
  if (!mapped.includes('customer')) {
    if (asked !== '') throw refused(asked, []);
    return { reach: new Map(), friendColumn: '', flagColumns: [] };
  }
  const told = ways.filter(({ consent }) => mapped.includes(consent));
  const columns = told.map(({ channel, consent, address }) => {
    const hasAddress =
      address && mapped.includes(address) ? sql` AND ${name(columnName(address))} IS NOT NULL` : sql``;
    return {
      channel,
      value: sql`coalesce(bool_or(${name(columnName(consent))} = 1${hasAddress}), FALSE)`,
    };
  });
  const flags = await listFlags(runner, context);
  const friend = flags.find(({ id }) => (asked === '' ? friendWords.test(id) : id === asked));
  if (asked !== '' && !friend) throw refused(asked, flags);
  if (friend) columns.push({ channel: 'friend', value: sql`bool_or(${friend.isYes})` });
  const reach = new Map<Channel, Uint8Array>();
  const flagColumns = flags.map(({ id }) => id);
  if (columns.length === 0) return { reach, friendColumn: '', flagColumns };
  const found = await runner.columns(
    'who may be reached',
    sql`SELECT customer_index AS customer, ${join(
      columns.map(({ channel, value }) => sql`(${value})::UTINYINT AS ${name(channel)}`),
      ', ',
    )}
FROM ${kept('customers')} JOIN ${customers} USING (customer) GROUP BY customer_index`,
  );
  const { customer = new Int32Array() } = found;
  for (const { channel } of columns) {
    const own = new Uint8Array(size);
    const values = found[channel] ?? own;
    for (let i = 0; i < customer.length; i++) own[customer[i] as number] = values[i] as number;
    reach.set(channel, own);
  }
  await takeOptOuts(runner, context, reach);
  return { reach, friendColumn: friend?.id ?? '', flagColumns };
}

const refused = (given: string, flags: readonly Flag[]): ExpectedFailure =>
  new ExpectedFailure('BAD_OPTION', {
    option: 'friendColumn',
    given: given.slice(0, 80),
    allowed: flags.map(({ id }) => id).join(', '),
  });

interface Flag {
  /** Header of the file. Hostile text. */
  readonly id: string;
  readonly isYes: Sql;
}

/** Columns of the members file without another meaning whose cells say yes or no. */
async function listFlags(runner: QueryRunner, { dataset, kept }: QueryContext): Promise<readonly Flag[]> {
  const files = tableOf(dataset, 'customers')?.files ?? [];
  const headers = [...new Set(files.flatMap(({ attributes }) => attributes.map((one) => one.name)))];
  if (headers.length === 0) return [];
  const values = headers.map((id) => {
    const cases = files.flatMap(({ attributes }, i) =>
      attributes
        .filter((one) => one.name === id)
        .slice(0, 1)
        .map(({ column }) => sql`WHEN ${i} THEN ${name(column)}::VARCHAR`),
    );
    return sql`CASE file_no ${join(cases, ' ')} END`;
  });
  const [counts] = await runner.rows(
    'columns of members with few different cells',
    sql`SELECT ${join(
      values.map((value, i) => sql`approx_count_distinct(${value})::DOUBLE AS ${name(`d${i}`)}`),
      ', ',
    )} FROM ${kept('customers')}`,
  );
  const flags: Flag[] = [];
  for (const [i, id] of headers.entries()) {
    if (Number(counts?.[`d${i}`]) > mostCells) continue;
    const value = values[i] as Sql;
    const rows = await runner.rows(
      `cells of ${id}`,
      sql`SELECT DISTINCT ${value} AS cell FROM ${kept('customers')} WHERE ${value} IS NOT NULL ORDER BY 1 LIMIT ${2 * mostCells}`,
    );
    const cells = rows.map(({ cell }) => String(cell));
    const yes = cells.filter((cell) => parseFlag(cell) === true);
    if (cells.length === 0 || cells.some((cell) => parseFlag(cell) === null)) continue;
    const listed = join(
      yes.map((cell) => sql`${cell}`),
      ', ',
    );
    flags.push({ id, isYes: yes.length === 0 ? sql`FALSE` : sql`coalesce(${value} IN (${listed}), FALSE)` });
  }
  return flags;
}

/** Who opted out up to the analysis date, where a list of messages tells. */
async function takeOptOuts(
  runner: QueryRunner,
  { dataset, kept, customers, asOf }: QueryContext,
  reach: Reach,
): Promise<void> {
  const mapped: readonly Role[] = mappedRoles(dataset).contacts ?? [];
  if (!mapped.includes('optedOut') || !mapped.includes('customer') || reach.size === 0) return;
  const channel = mapped.includes('channel') ? sql`coalesce(channel, '')` : sql`''`;
  const isOf = (one: Channel): Sql => sql`regexp_matches(${channel}, ${`(?i)${channelWords[one]}`})`;
  const isOfAny = join((Object.keys(channelWords) as Channel[]).map(isOf), ' OR ');
  const columns = [...reach.keys()].map(
    (one) => sql`bool_or(${isOf(one)} OR NOT (${isOfAny}))::UTINYINT AS ${name(one)}`,
  );
  const isBefore = mapped.includes('time') ? sql` AND time::DATE <= ${day(asOf)}` : sql``;
  const found = await runner.columns(
    'who opted out',
    sql`SELECT customer_index AS customer, ${join(columns, ', ')}
FROM ${kept('contacts')} JOIN ${customers} USING (customer)
WHERE ${name(columnName('optedOut'))} = 1${isBefore} GROUP BY customer_index`,
  );
  const { customer = new Int32Array() } = found;
  for (const [one, own] of reach) {
    const out = found[one] ?? new Uint8Array();
    for (let i = 0; i < customer.length; i++) {
      const who = customer[i] as number;
      if (out[i] === 1 && own[who] === 1) own[who] = 2;
    }
  }
}
