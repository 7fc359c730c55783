import { beforeAll, describe, expect, test } from 'vitest';
import type { SplitResult } from '../../workers/analyses/split/result.ts';
import { readDesign, type DesignRequest } from '../../workers/contract/design.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import type { Outcome } from '../../workers/contract/outcome.ts';
import { armOfCustomers } from '../../workers/engine/designs.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';

let engine: EngineApi;
beforeAll(async () => {
  engine = await createNodeEngine();
});

const customers = Array.from({ length: 400 }, (_, i) => `고객 ${i} '"`);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const dayOf = (day: number): string =>
  new Date(Date.UTC(2025, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);

/** Customer i buys on day i % 97, then every 50 days for 300 days; the last 40 customers never do. */
function orders(): string[] {
  return customers.slice(0, 360).flatMap((customer, i) =>
    Array.from({ length: 6 }, (_, k) => {
      const region = ['서울', '부산', 'Jeju'][i % 3];
      return `${quoted(customer)},${dayOf((i % 97) + 40 * k)},${1_000 + 37 * (i % 50)},O${i}-${k},${region}`;
    }),
  );
}

const yesNo = (isYes: boolean): string => (isYes ? 'Y' : 'N');

/** 3 of 4 agreed to SMS, 2 of 5 are friends of the channel. */
function members(): string[] {
  return customers.map(
    (customer, i) =>
      `${quoted(customer)},${['F', 'M'][i % 2]},${yesNo(i % 4 > 0)},010-1234-${String(i).padStart(4, '0')},${yesNo(i % 5 < 2)}`,
  );
}

async function load(reversed = false, more: readonly (readonly [string, string])[] = []): Promise<string> {
  const rows = (header: string, lines: string[]): string =>
    [header, ...(reversed ? lines.toReversed() : lines)].join('\n');
  const first = rows('customer_id,order_date,amount,order_no,region', orders());
  const { id } = expectOk(await importFile(engine, first, { kind: 'orders' }));
  const second = rows('customer_id,gender,문자 수신동의,phone,카카오 친구', members());
  const kinds = [['customers', second] as const, ...more];
  for (const [kind, text] of kinds)
    expectOk(
      await importFile(engine, text, {
        ...{ kind: kind as 'customers', fileName: `${kind}.csv`, datasetId: id },
      }),
    );
  return id;
}

type Options = Readonly<Record<string, unknown>>;

function ask(
  datasetId: string,
  options: Options = {},
  filters: readonly Filter[] = [],
): Promise<Outcome<RunResult<'split'>>> {
  const request = { analysis: 'split' as const, datasetId, asOf: null, options, filters };
  return engine.run(request, 'run', () => undefined);
}

async function answer(datasetId: string, options: Options = {}): Promise<SplitResult> {
  return expectOk(await ask(datasetId, options)).result;
}

async function membersOf(datasetId: string, options: Options): Promise<readonly (readonly string[])[]> {
  const { runId, result } = expectOk(await ask(datasetId, options));
  const lists: string[][] = [];
  for (const { id, name } of result.arms) {
    const made = expectOk(
      await engine.createAudience({ runId, name, selection: { by: 'groups', groups: [id] } }),
    );
    const page = expectOk(
      await engine.audienceMembers({
        ...{ audienceId: made.id, offset: 0, limit: 1_000, sortBy: 'customer', descending: false },
      }),
    );
    lists.push(page.rows.map((row) => String(row[0])));
  }
  return lists;
}

describe('who is divided', () => {
  test('buyers, or everybody in the list of members too', async () => {
    const id = await load();
    expect((await answer(id)).audience).toMatchObject({ who: 'buyers', found: 360, eligible: 360 });
    const all = await answer(id, { who: 'members' });
    expect(all.audience).toMatchObject({ who: 'members', found: 400 });
    expect(all.balance.some(({ figure }) => figure === 'buyer')).toBe(true);
  });

  test('as the filters of the page say', async () => {
    const id = await load();
    const filter: Filter = { kind: 'customers', role: 'gender', values: ['F'] };
    expect(expectOk(await ask(id, {}, [filter])).result.audience.found).toBe(180);
    const nobody: Filter = { kind: 'customers', role: 'gender', values: ['X'] };
    expect(await ask(id, {}, [nobody])).toMatchObject({ status: 'failed', code: 'FILTER_LEAVES_NOTHING' });
  });

  test('the figures are those of the orders', async () => {
    const result = await answer(await load(), { method: 'chance', days: 40 });
    const mean = (figure: string): number => {
      const row = result.balance.find((one) => one.figure === figure);
      return ((row?.mean ?? 0) + (row?.meanControl ?? 0)) / 2;
    };
    const end = 96 + 200 + 1;
    const recency = Array.from({ length: 360 }, (_, i) => end - ((i % 97) + 200));
    expect(mean('recency')).toBeCloseTo(recency.reduce((sum, one) => sum + one, 0) / 360, 8);
    expect(mean('tenure')).toBeCloseTo(mean('recency') + 200, 8);
    expect(result.base).toMatchObject({ from: dayOf(end - 40), to: dayOf(end - 1), customers: 360 });
    // Who bought last within 40 days of the end.
    expect(result.base?.buyers).toBe(recency.filter((days) => days <= 40).length);
  });
});

describe('arms', () => {
  test('are the same people whatever the order of rows', async () => {
    const options = { method: 'stratified', strata: ['gender', 'region'], seed: 4, who: 'members' };
    expect(await membersOf(await load(), options)).toEqual(await membersOf(await load(true), options));
  });

  test('by a segmentation', async () => {
    const result = await answer(await load(), { method: 'stratified', strata: ['rfm'] });
    expect(result.strata).toEqual(['rfm']);
    expect(result.balance.some(({ figure }) => figure === 'rfm')).toBe(true);
  });
});

describe('who may be reached', () => {
  const friendTalk = { '1.channel': 'friend', '2.name': '대조군' };

  test('friend-talk against a control from everybody is refused, and accepted done right', async () => {
    const id = await load();
    const refused = await answer(id, { who: 'members', arms: friendTalk, eligibility: 'perArm' });
    expect(refused).toMatchObject({
      verdict: { kind: 'refused' },
      differing: 240,
      friendColumn: '카카오 친구',
    });
    expect(refused.perArm.map(({ eligible }) => eligible)).toEqual([160, 400]);
    const lists = await membersOf(id, { who: 'members', arms: friendTalk });
    expect(lists.map((list) => list.length)).toEqual([80, 80]);
    const friends = new Set(customers.filter((_, i) => i % 5 < 2));
    expect(lists.flat().every((customer) => friends.has(customer))).toBe(true);
  });

  test('who opted out of a channel, or of a channel nobody knows, is left out', async () => {
    const messages = [
      'customer_id,sent_at,channel,opted_out',
      `${quoted(customers[1]!)},2025-03-01,문자,Y`,
      `${quoted(customers[2]!)},2025-03-01,이메일,Y`,
      `${quoted(customers[3]!)},2025-03-01,비둘기,Y`,
      `${quoted(customers[5]!)},2025-03-01,문자,N`,
      `${quoted(customers[6]!)},2026-12-01,문자,Y`,
    ].join('\n');
    const id = await load(false, [['contacts', messages]]);
    const { channels, audience } = await answer(id, { arms: { '1.channel': 'sms' } });
    expect(channels.find(({ channel }) => channel === 'sms')).toMatchObject({ reachable: 268, optedOut: 2 });
    expect(audience.eligible).toBe(268);
  });

  test('without a column of consent it is said', async () => {
    const { channels } = await answer(await load(), { arms: { '1.channel': 'push' } });
    expect(channels.find(({ channel }) => channel === 'push')).toMatchObject({
      isUsed: true,
      isKnown: false,
    });
  });

  test('groups that were brought are refused where their consent differs', async () => {
    const agreed = customers.filter((_, i) => i < 360 && i % 4 > 0);
    const fair = agreed.map((customer, i) => `${quoted(customer)},${'AB'[i % 2]}`);
    const unfair = customers
      .slice(0, 360)
      .filter((_, i) => i % 2 === 1 || i % 4 > 0 || i % 8 === 0)
      .map((customer) => `${quoted(customer)},${customers.indexOf(customer) % 2 === 1 ? 'A' : 'B'}`);
    for (const [lines, kind] of [
      [fair, false],
      [unfair, true],
    ] as const) {
      const file = ['unit_id,variant', ...lines, 'stranger,A'].join('\n');
      const id = await load(false, [['experiment', file]]);
      const result = await answer(id, { assignment: 'given', control: 'B' });
      expect(result.verdict.kind === 'unfair').toBe(kind);
      expect(result.audience.unknown).toBe(1);
      if (kind) expect(result.verdict.figure).toBe('reach-sms');
    }
  });
});

describe('a design', () => {
  const requestOf = (runId: string, { arms, seed }: SplitResult): DesignRequest => ({
    ...{
      runId,
      name: '봄',
      starts: '2026-01-02',
      days: 28,
      metric: 'buyers',
      method: 'balanced',
      strata: [],
      seed,
    },
    arms: arms.map(({ size: _size, ...arm }) => arm),
    audience: { source: 'everybody', name: '', eligibility: 'none', channels: [] },
    plan: {
      ...{ power: 0.8, alpha: 0.05, comparisons: 1, test: 'difference' },
      ...{ base: 0.2, deviation: 0.4, effect: 0.02, detectable: 0.05 },
    },
  });

  test('is made of a run, and knows its customers in another data set', async () => {
    const { runId, result } = expectOk(await ask(await load(), { holdOut: 0.1 }));
    const made = expectOk(await engine.makeDesign(requestOf(runId, result)));
    expect(made.arms.map(({ size }) => size)).toEqual(result.arms.map(({ size }) => size));
    expect(made.audience.asOf).toBe(dayOf(297));
    const read = readDesign(JSON.stringify(made));
    expect(expectOk(await engine.checkDesign(read!)).state).toBe('here');
    const arms = armOfCustomers(read!, customers.toReversed());
    result.arms.forEach(({ size }, at) => expect([...arms].filter((arm) => arm === at)).toHaveLength(size));
    expect([...arms].filter((arm) => arm === -1)).toHaveLength(40);
    const lists = await membersOf(await load(true), { holdOut: 0.1 });
    lists.forEach((list, at) =>
      expect([...armOfCustomers(read!, list)].every((arm) => arm === at)).toBe(true),
    );
  });

  test('needs a run that is there, a day, and arms that have somebody', async () => {
    const { runId, result } = expectOk(await ask(await load()));
    const request = requestOf(runId, result);
    expect(await engine.makeDesign({ ...request, runId: 'gone' })).toMatchObject({ status: 'failed' });
    expect(await engine.makeDesign({ ...request, starts: '2026-02-30' })).toMatchObject({
      code: 'BAD_OPTION',
    });
    const nobody = { ...request, arms: [{ ...request.arms[0]!, id: 'arm-9' }] };
    expect(await engine.makeDesign(nobody)).toMatchObject({ code: 'EMPTY_SELECTION' });
  });
});
