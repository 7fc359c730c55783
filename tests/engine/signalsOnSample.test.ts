import { openAsBlob } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SignalsResult, Watch, WatchId } from '../../workers/analyses/signals/result.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

async function run(datasetId: string, options: Record<string, unknown> = {}): Promise<SignalsResult> {
  const request = { analysis: 'signals' as const, datasetId, asOf: null, options };
  return expectOk(await engine.run(request, 'run', () => undefined)).result;
}

function watchOf(result: SignalsResult, id: WatchId): Watch {
  const watch = result.alarms.flatMap(({ watches }) => watches).find((one) => one.id === id);
  if (watch === undefined) throw new Error(id);
  return watch;
}

const sample = (name: string): URL =>
  new URL(`../../public/samples/korean-shop/${name}.csv.gz`, import.meta.url);

describe('the sample shop', () => {
  test('with its members: five alarms watch, and the spend file that is missing is named', async () => {
    const orders = await openAsBlob(sample('orders'));
    const { id } = expectOk(await importFile(engine, orders, { fileName: 'orders.csv.gz' }));
    expect(watchOf(await run(id), 'age').reason).toBe('noAge');
    const members = await openAsBlob(sample('members'));
    const settings = { fileName: 'members.csv.gz', kind: 'customers' as const, datasetId: id };
    const both = expectOk(await importFile(engine, members, settings));
    const result = await run(both.id);
    expect(result.grain).toBe('month');
    expect(result.alarms.map((alarm) => alarm.status === 'silent')).toEqual([
      ...[false, false, false, false, false],
      true,
    ]);
    expect(watchOf(result, 'cac').reason).toBe('noSpend');
    expect(watchOf(result, 'age').points).toHaveLength(24);
  });
});

/** One purchase a line; amounts are 100. */
const shop = (lines: readonly string[]): string =>
  `고객번호,주문일시,주문번호,결제금액\n${lines.map((line, i) => `${line},${i + 1},100`).join('\n')}\n`;

const days = Array.from({ length: 16 }, (_, m) => new Date(Date.UTC(2023, m, 10)).toISOString().slice(0, 10));

test('by hand: who is new, lost, back again and bought once', async () => {
  // A buys every month, B twice 30 days apart, C once, D comes back after five months.
  const lines = [
    ...days.map((day) => `A,${day}`),
    ...['B,2023-06-10', 'B,2023-07-10', 'C,2023-06-12', 'D,2023-03-01', 'D,2023-08-01', 'Z,2024-04-30'],
  ];
  const { id } = expectOk(await importFile(engine, shop(lines)));
  const result = await run(id, { grain: 'month', lapseDays: 60 });
  const byMonth = (watch: WatchId): Record<string, number> =>
    Object.fromEntries(watchOf(result, watch).points.map(({ start, value }) => [start.slice(0, 7), value]));
  // B and C are gained in June. D is lost in April, back in August, lost again in September; so is B, and C in August.
  const crossing = byMonth('newLost');
  expect(crossing).toMatchObject({ '2023-04': -1, '2023-06': 2, '2023-07': 0, '2023-08': 0, '2023-09': -2 });
  // In September A, B, C and D of the three months before are looked for; only A buys.
  expect(byMonth('retention')).toMatchObject({ '2023-09': 0.25, '2023-05': 0.5 });
  expect(watchOf(result, 'oneTime')).toMatchObject({ status: 'silent' });
});

test('the time a customer may stay away follows the file: twice the mean gap, from 30 days on', async () => {
  const weekly = Array.from({ length: 20 }, (_, i) =>
    new Date(Date.UTC(2024, 0, 1 + 20 * i)).toISOString().slice(0, 10),
  );
  const load = async (lines: readonly string[]): Promise<number> =>
    (await run(expectOk(await importFile(engine, shop(lines))).id)).lapseDays;
  expect(await load(weekly.map((day) => `A,${day}`))).toBe(40);
  expect(await load(weekly.map((day, i) => `C${i},${day}`))).toBe(90);
});

test('what a customer costs comes from the spend file, new customers from the orders where it does not say', async () => {
  const orders = shop(days.flatMap((day, i) => [`N${i},${day}`, `M${i},${day}`, `N0,${day}`]));
  const { id } = expectOk(await importFile(engine, orders));
  const spend = `월,광고채널,광고비\n${days.map((day) => `${day.slice(0, 7)},검색,3000`).join('\n')}\n`;
  expectOk(await importFile(engine, spend, { fileName: 'spend.csv', kind: 'spend', datasetId: id }));
  const cost = watchOf(await run(id, { grain: 'month' }), 'cac');
  expect(cost.status).toBe('alarm');
  expect(cost.points.at(-1)?.value).toBe(1500);
});
