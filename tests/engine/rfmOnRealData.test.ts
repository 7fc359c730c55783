import { existsSync, openAsBlob } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RfmResult } from '../../workers/analyses/rfm/result.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import reference from '../reference/rfm.json' with { type: 'json' };
import { expectOk, importFile } from '../support/importText.ts';

const folder = new URL('../../../shared/data/', import.meta.url);
const ordersUrl = new URL('rfm_data_orders.csv.gz', folder);
const retailUrl = new URL('online_retail.csv.gz', folder);
const samplePath = new URL('../../public/samples/korean-shop/orders.csv.gz', import.meta.url);

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

async function load(url: URL) {
  return expectOk(await importFile(engine, await openAsBlob(url), { fileName: url.pathname }));
}

async function run(datasetId: string, options: Record<string, unknown> = {}) {
  const request = { analysis: 'rfm' as const, datasetId, asOf: null, options };
  return expectOk(await engine.run(request, 'run', () => undefined));
}

async function membersOf(runId: string, result: RfmResult) {
  const selection = { by: 'groups' as const, groups: result.segments.map((row) => row.id) };
  const audience = expectOk(await engine.createAudience({ runId, name: 'all', selection }));
  const page = { audienceId: audience.id, offset: 0, limit: 1e6, sortBy: 'customer', descending: false };
  return expectOk(await engine.audienceMembers(page));
}

interface Values {
  last: string;
  days: Set<string>;
  lines: number;
  cents: number;
}

describe.skipIf(!existsSync(ordersUrl))(
  'the rfm package’s orders (skipped where the file is missing)',
  () => {
    test('give the published recency, count, amount and score', async () => {
      const { id, customerCount, asOf } = await load(ordersUrl);
      expect(asOf).toBe(reference.packageTable.analysisDate);
      expect(customerCount).toBe(reference.packageTable.customerCount);
      const { runId, result } = await run(id, { purchaseUnit: 'line' });
      const { columns, rows } = await membersOf(runId, result);
      const at = (name: string): number => columns.indexOf(name);
      for (const want of reference.packageTable.rows) {
        const row = rows.find((cells) => cells[at('customer')] === want.customer) ?? [];
        expect(row[at('recencyDays')]).toBe(want.recencyDays);
        expect(row[at('frequency')]).toBe(want.purchases);
        expect(row[at('monetary')]).toBe(want.amount);
        const score = ['recencyScore', 'frequencyScore', 'monetaryScore']
          .map((name) => row[at(name)])
          .join('');
        expect(score).toBe(want.score);
      }
    });

    test('give the same values for all 995 customers as a plain loop over the rows', async () => {
      const text = gunzipSync(Buffer.from(await (await openAsBlob(ordersUrl)).arrayBuffer())).toString();
      const lines = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
      const truth = new Map<string, Values>();
      for (const line of lines) {
        const customer = line.customer_id ?? '';
        const day = line.order_date ?? '';
        const values = truth.get(customer) ?? { last: '', days: new Set(), lines: 0, cents: 0 };
        if (day > values.last) values.last = day;
        values.days.add(day);
        values.lines += 1;
        values.cents += Math.round(Number(line.revenue) * 100);
        truth.set(customer, values);
      }
      const { id } = await load(ordersUrl);
      const { runId, result } = await run(id);
      const { columns, rows } = await membersOf(runId, result);
      expect(rows).toHaveLength(truth.size);
      for (const row of rows) {
        const want = truth.get(String(row[0])) as Values;
        const recency = (Date.parse('2006-12-31') - Date.parse(want.last)) / 86_400_000;
        expect(row[columns.indexOf('recencyDays')]).toBe(recency);
        expect(row[columns.indexOf('frequency')]).toBe(want.days.size);
        expect(row[columns.indexOf('monetary')]).toBe(want.cents / 100);
      }
    });
  },
);

describe.skipIf(!existsSync(retailUrl))('Online Retail (skipped where the file is missing)', () => {
  test('gives the known counts and revenue, and accounts for every line', async () => {
    const want = reference.onlineRetail;
    const { id, report, customerCount } = await load(retailUrl);
    expect(customerCount).toBe(want.customerCount);
    expect(report).toMatchObject({ rowsRead: want.rowsRead, rowsKept: want.rowsKept, rowsRejected: 0 });
    expect(report.rowsMatchingRule.noCustomer).toBe(want.linesWithoutCustomer);
    expect(report.rowsMatchingRule.cancelled).toBe(want.cancelledLines);
    const excluded = Object.values(report.rowsExcluded).reduce((sum, count) => sum + count, 0);
    expect(report.rowsKept + report.rowsRejected + excluded).toBe(report.rowsRead);
    const { result } = await run(id);
    expect(result).toMatchObject({
      customerCount: want.customerCount,
      purchaseCount: want.purchaseCount,
      revenue: want.revenue,
    });
    const thousandths = result.segments.map((row) => Math.round(row.revenue * 1000));
    expect(thousandths.reduce((sum, amount) => sum + amount, 0)).toBe(Math.round(want.revenue * 1000));
  });
});

describe('the sample shop', () => {
  test('gives the totals written down beside it', async () => {
    const truth = (await import('../../public/samples/korean-shop/truth.json', { with: { type: 'json' } }))
      .default;
    const { id } = await load(samplePath);
    const { result } = await run(id);
    expect(result.purchaseCount).toBe(truth.totals.purchases);
    expect(result.revenue).toBe(truth.totals.revenueWon);
  });
});
