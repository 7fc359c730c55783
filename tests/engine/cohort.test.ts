import { openAsBlob } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { cohortCell, type CohortResult } from '../../workers/analyses/cohort/result.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import reference from '../reference/cohort.json' with { type: 'json' };
import { expectOk, importFile } from '../support/importText.ts';
import { sharedFile } from '../support/journey.ts';
import { anyLines, plainMapping, salesOf, toCsv, type PlainLine } from '../support/plainOrders.ts';

let engine: EngineApi;
beforeAll(async () => {
  engine = await createNodeEngine();
});

async function run(datasetId: string, options: Record<string, unknown> = {}): Promise<RunResult<'cohort'>> {
  const request = { analysis: 'cohort' as const, datasetId, asOf: null, options };
  return expectOk(await engine.run(request, 'run', () => undefined));
}

const retailFile = sharedFile('online_retail.csv.gz');

test.skipIf(retailFile === null)('Online Retail: December 2010 and its twelve months', async () => {
  const blob = await openAsBlob(retailFile ?? '');
  const { id } = expectOk(await importFile(engine, blob, { fileName: 'online_retail.csv.gz' }));
  const want = reference.onlineRetail;
  const { runId, result } = await run(id, { grain: 'month' });
  const { customerCount, purchaseCount, revenue } = want;
  expect(result).toMatchObject({ customerCount, purchaseCount, revenue });
  const [december] = result.cohorts;
  expect(december).toMatchObject({ cohort: '2010-12', size: 885, retained: want.december2010 });

  const cells = [cohortCell(0, 1, result.horizon)];
  const back = expectOk(await engine.countSelection(runId, { by: 'cells', cells }));
  const away = expectOk(await engine.countSelection(runId, { by: 'absent', groups: ['2010-12'], cells }));
  expect([back.customerCount, away.customerCount]).toEqual([324, 885 - 324]);
  const whole = (december?.totalRevenue ?? 0) * 1000;
  expect(Math.round(back.revenue * 1000) + Math.round(away.revenue * 1000)).toBe(Math.round(whole));

  for (const grain of ['week', 'quarter', 'year']) {
    const other = (await run(id, { grain, horizon: 120 })).result;
    const thousandths = other.cohorts.map((row) => Math.round(row.totalRevenue * 1000));
    expect(thousandths.reduce((a, b) => a + b, 0)).toBe(Math.round(want.revenue * 1000));
    expect(other.cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(want.customerCount);
  }
});

interface Plain {
  size: number;
  readonly retained: number[];
  readonly cents: number[];
  readonly purchases: number[];
}

/** The same cohorts by a plain loop over the lines of the file, months only. */
function loopOver(lines: readonly PlainLine[]): Map<string, Plain> {
  const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const orders = new Map<string, { customer: string; day: string; cents: number }>();
  for (const { customer, day, cents, order } of salesOf(lines)) {
    const key = `${customer} ${order === '' ? day : order}`;
    const known = orders.get(key);
    if (known === undefined) orders.set(key, { customer, day, cents });
    else orders.set(key, { ...known, day: day < known.day ? day : known.day, cents: known.cents + cents });
  }
  const firstOf = new Map<string, number>();
  for (const { customer, day } of orders.values())
    firstOf.set(customer, Math.min(firstOf.get(customer) ?? Infinity, monthOf(day)));
  const lastDay = salesOf(lines).reduce((last, { day }) => (day > last ? day : last), '');
  const cohorts = new Map<string, Plain>();
  const seen = new Set<string>();
  for (const first of [...new Set(firstOf.values())].sort((a, b) => a - b)) {
    const zeros = (): number[] => new Array<number>(monthOf(lastDay) - first + 1).fill(0);
    const name = `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`;
    cohorts.set(name, { size: 0, retained: zeros(), cents: zeros(), purchases: zeros() });
  }
  for (const { customer, day, cents } of orders.values()) {
    const first = firstOf.get(customer) ?? 0;
    const name = `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`;
    const plain = cohorts.get(name) as Plain;
    const k = monthOf(day) - first;
    if (!seen.has(`${customer} ${k}`)) plain.retained[k] = (plain.retained[k] as number) + 1;
    seen.add(`${customer} ${k}`);
    plain.cents[k] = (plain.cents[k] as number) + cents;
    plain.purchases[k] = (plain.purchases[k] as number) + 1;
    plain.size = plain.retained[0] as number;
  }
  return cohorts;
}

test('files with returns, gaps and duplicates: the database and a plain loop agree to the last cent', async () => {
  await fc.assert(
    fc.asyncProperty(anyLines, async (lines) => {
      const mapping = plainMapping;
      const { id } = expectOk(await importFile(engine, toCsv(lines), { mapping, kind: 'orders' }));
      const { result } = await run(id, { horizon: 120 });
      const read = ({ cohorts }: CohortResult): Map<string, Plain> =>
        new Map(
          cohorts.map(({ cohort, size, retained, revenue, purchases }) => [
            cohort,
            {
              ...{ size, retained: [...retained], purchases: [...purchases] },
              cents: revenue.map((money) => Math.round(money * 100)),
            },
          ]),
        );
      expect(read(result)).toEqual(loopOver(lines));
      const cents = salesOf(lines).reduce((sum, line) => sum + line.cents, 0);
      expect(Math.round(result.revenue * 100)).toBe(cents);
      await engine.dropDataset(id);
    }),
    { numRuns: 25 },
  );
});
