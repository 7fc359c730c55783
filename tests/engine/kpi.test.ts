import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import type { KpiId, KpiResult } from '../../workers/analyses/kpi/result.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import reference from '../reference/kpi.json' with { type: 'json' };
import { expectOk, importFile } from '../support/importText.ts';

const retailUrl = new URL('../../../shared/data/online_retail.csv.gz', import.meta.url);

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

async function run(datasetId: string, options: Record<string, unknown> = {}): Promise<KpiResult> {
  const request = { analysis: 'kpi' as const, datasetId, asOf: null, options };
  return expectOk(await engine.run(request, 'run', () => undefined)).result;
}

interface Line {
  readonly customer: string;
  /** ISO day. */
  readonly day: string;
  readonly order: string;
  readonly cents: number;
  readonly quantity: number;
  readonly costCents: number | null;
}

/** The second path: one plain loop over the lines of the file, in whole cents. */
function countByHand(lines: readonly Line[], from = '0000', to = '9999') {
  const known = lines.filter(({ customer }) => customer !== '');
  const isReturn = ({ cents, quantity }: Line): boolean => cents < 0 || quantity < 0;
  const firstDays = new Map<string, string>();
  for (const line of known) {
    if (isReturn(line) || line.cents === 0) continue;
    const key = `${line.customer}\n${line.order}`;
    if ((firstDays.get(key) ?? '9999') > line.day) firstDays.set(key, line.day);
  }
  const within = (day: string): boolean => day >= from && day <= to;
  const orders = new Map<string, Set<string>>();
  const sums = { gross: 0, returned: 0, cost: 0, costed: 0 };
  for (const line of known) {
    if (isReturn(line)) {
      if (within(line.day)) sums.returned += Math.abs(line.cents);
      continue;
    }
    const key = `${line.customer}\n${line.order}`;
    if (line.cents === 0) continue;
    if (within(line.day)) {
      sums.gross += line.cents;
      sums.cost += line.costCents ?? 0;
      sums.costed += line.costCents === null ? 0 : line.cents;
    }
    if (within(firstDays.get(key) ?? ''))
      orders.set(line.customer, (orders.get(line.customer) ?? new Set()).add(key));
  }
  const sizes = [...orders.values()].map((set) => set.size);
  const gaps: number[] = [];
  const daysOf = new Map<string, string[]>();
  for (const [key, day] of firstDays) {
    const customer = key.split('\n')[0] ?? '';
    daysOf.set(customer, [...(daysOf.get(customer) ?? []), day]);
  }
  for (const days of daysOf.values()) {
    days.sort();
    days.forEach((day, i) => {
      const before = days[i - 1];
      if (before !== undefined && within(day)) gaps.push((Date.parse(day) - Date.parse(before)) / 86_400_000);
    });
  }
  gaps.sort((a, b) => a - b);
  const middle =
    ((gaps[Math.floor((gaps.length - 1) / 2)] ?? 0) + (gaps[Math.floor(gaps.length / 2)] ?? 0)) / 2;
  return {
    ...sums,
    orders: sizes.reduce((sum, size) => sum + size, 0),
    customers: sizes.length,
    repeaters: sizes.filter((size) => size > 1).length,
    medianGap: gaps.length > 0 ? middle : null,
  };
}

/** Both paths say the same, to the last cent. */
function expectSame(result: KpiResult, hand: ReturnType<typeof countByHand>, decimals = 2): void {
  const { kpis } = result;
  const unit = 10 ** decimals;
  const share = (a: number, b: number): number | null => (b > 0 ? a / b : null);
  const expected: Partial<Record<KpiId, number | null>> = {
    revenue: hand.gross / unit,
    returns: hand.returned / unit,
    netRevenue: (hand.gross - hand.returned) / unit,
    orderCount: hand.orders,
    customerCount: hand.customers,
    aov: share(hand.gross / unit, hand.orders),
    arpu: share(hand.gross / unit, hand.customers),
    purchaseFrequency: share(hand.orders, hand.customers),
    repurchaseRate: share(hand.repeaters, hand.customers),
    oneTimeBuyerShare: share(hand.customers - hand.repeaters, hand.customers),
    purchaseCycleDays: hand.medianGap,
  };
  const got = Object.fromEntries(Object.keys(expected).map((id) => [id, kpis[id as KpiId].value]));
  expect(got).toEqual(expected);
}

const header = 'order_no,customer_id,order_date,quantity,amount,cost';
const write = (lines: readonly Line[]): string =>
  [
    header,
    ...lines.map(({ order, customer, day, quantity, cents, costCents }) =>
      [
        order,
        customer,
        day,
        quantity,
        (cents / 100).toFixed(2),
        costCents === null ? '' : (costCents / 100).toFixed(2),
      ].join(','),
    ),
  ].join('\n');

const mapping = { order: 0, customer: 1, time: 2, quantity: 3, amount: 4, cost: 5 };

/** Returns, guests, lines without a cost, lines that stand there twice, orders over midnight. */
const madeLines: readonly Line[] = Array.from({ length: 240 }, (_, i): Line => {
  const isReturn = i % 17 === 5;
  const cents = 1_001 + ((i * 7_919) % 50_000);
  return {
    order: `A${Math.floor(i / 2) % 90}`,
    customer: i % 19 === 3 ? '' : `K${(i * 13) % 31}`,
    day: new Date(Date.UTC(2023, 0, 1) + ((i * 5) % 400) * 86_400_000).toISOString().slice(0, 10),
    quantity: isReturn ? -1 : 1 + (i % 3),
    cents: isReturn ? -cents : cents,
    costCents: i % 7 === 2 ? null : Math.floor(cents / 3),
  };
}).flatMap((line, i) => (i % 40 === 0 ? [line, line] : [line]));

describe('two paths agree to the last cent', () => {
  test('on a made file with returns, guests, gaps and repeated lines, whole and by quarter', async () => {
    const { id } = expectOk(await importFile(engine, write(madeLines), { mapping }));
    const whole = await run(id);
    const hand = countByHand(madeLines);
    expect(hand.returned).toBeGreaterThan(0);
    expectSame(whole, hand);
    expect(whole.kpis.grossMargin.value).toBe((hand.costed - hand.cost) / 100);
    for (const period of ['quarter', 'month', 'year']) {
      const result = await run(id, { period });
      expectSame(result, countByHand(madeLines, result.shown.start, result.shown.end));
      const before = countByHand(madeLines, result.previous?.start, result.previous?.end);
      if (result.changes.previous === null) continue;
      expect(result.changes.previous.before).toBe(before.gross / 100);
      const factors = result.changes.previous.factors.reduce(
        (sum, { contribution }) => sum + Math.round(contribution * 100),
        0,
      );
      expect(factors).toBe(Math.round(result.changes.previous.change * 100));
    }
  });

  test('on random files, and the months add up to the whole', async () => {
    const line: fc.Arbitrary<Line> = fc.record({
      order: fc.integer({ min: 0, max: 15 }).map((n) => `A${n}`),
      customer: fc.integer({ min: 0, max: 6 }).map((n) => (n === 0 ? '' : `K${n}`)),
      day: fc
        .integer({ min: 0, max: 119 })
        .map((n) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)),
      quantity: fc.constantFrom(-1, 1, 2),
      cents: fc.integer({ min: -5_000, max: 900_000 }),
      costCents: fc.option(fc.integer({ min: 0, max: 9_999 })),
    });
    const sale: Line = {
      order: 'A99',
      customer: 'K1',
      day: '2024-04-29',
      quantity: 1,
      cents: 12_345,
      costCents: 1,
    };
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 5, maxLength: 60 }), async (random) => {
        const lines = [...random, sale, { ...sale, day: '2024-04-30' }];
        const { id } = expectOk(await importFile(engine, write(lines), { mapping }));
        const whole = await run(id);
        expectSame(whole, countByHand(lines));
        let cents = 0;
        for (const asOf of ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']) {
          const request = { analysis: 'kpi' as const, datasetId: id, asOf, options: { period: 'month' } };
          const outcome = await engine.run(request, `run-${asOf}`, () => undefined);
          if (outcome.status === 'failed') expect(outcome.code).toBe('NO_ROWS');
          else cents += Math.round((outcome.value.result.kpis.revenue.value ?? 0) * 100);
        }
        expect(cents / 100).toBe(whole.kpis.revenue.value);
      }),
      { numRuns: 5 },
    );
  });

  test.skipIf(!existsSync(retailUrl))('on Online Retail (skipped where the file is missing)', async () => {
    const { id } = expectOk(
      await importFile(engine, await openAsBlob(retailUrl), { fileName: 'online_retail.csv.gz' }),
    );
    const result = await run(id);
    const { data } = Papa.parse<Record<string, string>>(
      gunzipSync(readFileSync(retailUrl)).toString('utf8'),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    // Prices have three decimals.
    const lines = data.map((row): Line => ({
      order: row['InvoiceNo'] ?? '',
      customer: (row['CustomerID'] ?? '').replace(/\.0$/, ''),
      day: (row['InvoiceDate'] ?? '').slice(0, 10),
      quantity: Number(row['Quantity']),
      cents: Number(row['Quantity']) * Math.round(Number(row['UnitPrice']) * 1000),
      costCents: null,
    }));
    expectSame(result, countByHand(lines), 3);
    const { revenue, orders, customers } = reference.onlineRetail;
    const { kpis } = result;
    expect([kpis.revenue.value, kpis.orderCount.value, kpis.customerCount.value]).toEqual([
      revenue,
      orders,
      customers,
    ]);
    const quarter = await run(id, { period: 'quarter', counting: 'rolling' });
    expectSame(quarter, countByHand(lines, quarter.shown.start, quarter.shown.end), 3);
  });
});
