import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TrendResult } from '../../workers/analyses/trend/result.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { MappedDataset } from '../../workers/contract/importing.ts';
import type { Role, TableKind } from '../../workers/contract/tables.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { readTruth } from '../support/sampleShop.ts';
import { root } from '../support/tree.ts';

const files: readonly [file: string, kind: TableKind, roles: readonly Role[]][] = [
  [
    'orders',
    'orders',
    [
      ...(['order', 'time', 'customer', 'product', 'productName', 'category', 'brand', 'quantity'] as const),
      ...(['listPrice', 'unitPrice', 'discount', 'amount', 'cost', 'channel', 'store'] as const),
      ...(['region', 'device', 'coupon'] as const),
    ],
  ],
  [
    'members',
    'customers',
    [
      ...(['customer', 'gender', 'birth', 'region', 'grade', 'joined', 'acquisitionChannel'] as const),
      ...(['consentEmail', 'consentSms', 'consentPush'] as const),
    ],
  ],
  [
    'contacts',
    'contacts',
    [
      ...(['customer', 'time', 'campaign', 'channel', 'variant', 'cost', 'delivered', 'opened'] as const),
      ...(['clicked', 'converted', 'revenue', 'optedOut'] as const),
    ],
  ],
  [
    'spend',
    'spend',
    [
      ...(['time', 'channel', 'cost', 'impressions', 'reach', 'clicks', 'visits', 'leads'] as const),
      ...(['newCustomers', 'revenue'] as const),
    ],
  ],
  [
    'events',
    'events',
    [
      ...(['visitor', 'customer', 'time', 'event', 'session', 'product', 'page', 'device'] as const),
      'referrer',
    ],
  ],
  ['feedback', 'feedback', ['time', 'customer', 'product', 'rating', 'npsScore', 'text']],
];

let engine: EngineApi;
let shop: MappedDataset | null = null;
const truth = readTruth();

beforeAll(async () => {
  engine = await createNodeEngine();
});

describe('the whole sample shop', () => {
  test.each(files)('%s.csv.gz is recognised as %s with every column', async (file, kind, roles) => {
    const path = join(root, `public/samples/korean-shop/${file}.csv.gz`);
    const blob = await openAsBlob(path);
    const fileName = `${file}.csv.gz`;
    const preview = expectOk(await engine.preview({ file: blob, fileName }, fileName));
    const [best, second] = preview.kinds;
    expect(best?.kind).toBe(kind);
    expect(best!.confidence).toBeGreaterThan((second?.confidence ?? 0) + 0.1);
    expect(Object.keys(best!.roles).sort()).toEqual([...roles].sort());
    const places = Object.values(best!.roles).map(({ column }) => column);
    expect([...places].sort((a, b) => a - b)).toEqual(preview.columns.map((_, column) => column));
    const imported = await importFile(engine, blob, {
      fileName,
      kind,
      ...(shop ? { datasetId: shop.id } : {}),
    });
    const dataset = expectOk(imported);
    expect(dataset.report.rowsRejected).toBe(0);
    expect(dataset.report.unreadCells).toEqual([]);
    shop = dataset;
  });

  test('its customers and products are those of the orders', () => {
    const { tables, firstDay, lastDay, asOf, customerCount } = shop!;
    expect({ firstDay, lastDay, asOf }).toEqual({
      firstDay: truth.period.from,
      lastDay: truth.period.to,
      asOf: truth.period.asOf,
    });
    expect(customerCount).toBe(truth.sizes.buyers);
    const rows = Object.fromEntries(tables.map(({ kind, rowsKept }) => [kind, rowsKept]));
    expect(rows).toMatchObject({
      orders: truth.totals.memberSaleLines,
      customers: truth.sizes.members,
      contacts: truth.contacts.totals.messages,
      spend: 96,
      events: truth.events.totals.events,
      feedback: truth.feedback.totals.answers,
    });
    const matchOf = (kind: TableKind): Record<string, number> => {
      const { matches } = tables.find((table) => table.kind === kind)!;
      return Object.fromEntries(
        matches.map(({ role, keyCount, matchedCount }) => [role, matchedCount / keyCount]),
      );
    };
    expect(matchOf('customers')['customer']).toBeCloseTo(truth.sizes.buyers / truth.sizes.members, 12);
    expect(matchOf('contacts')['customer']).toBeGreaterThan(0.9);
    expect(matchOf('events')['customer']).toBeGreaterThan(0.85);
    expect(matchOf('events')['product']).toBe(1);
    expect(matchOf('feedback')).toEqual({ customer: 1, product: 1 });
  });
});

describe('the true answers agree with what the trend counts another way', () => {
  const { questions } = truth;
  const run = async (options: Record<string, unknown>): Promise<TrendResult> => {
    const request = { analysis: 'trend' as const, datasetId: shop!.id, asOf: null, options };
    return expectOk(await engine.run(request, 'run', () => undefined)).result;
  };
  const valueOf = (id: number): number => questions[String(id)]!.value;

  test('sales: per customer, orders of the year, months, order value', async () => {
    const revenue = await run({ measure: 'revenue' });
    expect(valueOf(1) * valueOf(2)).toBeCloseTo(revenue.total!, 2);
    const orders = await run({ measure: 'orders' });
    expect(valueOf(32)).toBe(Math.max(...orders.values.map(Number)));
    const days = await run({ measure: 'orders', grain: 'day' });
    expect(valueOf(30)).toBe(days.values.slice(-365).reduce<number>((sum, value) => sum + value!, 0));
    const aov = await run({ measure: 'aov' });
    expect(valueOf(31)).toBeCloseTo(aov.values.at(-1)!, 8);
    expect(questions['31']).toMatchObject({ highest: { value: Math.max(...aov.values.map(Number)) } });
    const newcomers = await run({ measure: 'newCustomers' });
    const mean = newcomers.values.slice(-12).reduce<number>((sum, value) => sum + value!, 0) / 12;
    expect(valueOf(24)).toBeCloseTo(mean, 10);
    expect(questions['25']).toMatchObject({ newCustomers: newcomers.total });
  });

  test('shares: first and repeat, channel, device, region, store, category', async () => {
    for (const [id, measure] of [
      [28, 'revenue'],
      [29, 'margin'],
    ] as const) {
      const { parts, total } = await run({ measure, dimension: 'newReturning' });
      const repeat = parts.find(({ kind }) => kind === 'repeat')!;
      expect(valueOf(id)).toBeCloseTo(repeat.total! / total!, 12);
    }
    for (const [id, dimension] of [
      [11, 'channel'],
      [34, 'device'],
      [35, 'region'],
      [36, 'store'],
    ] as const) {
      const { parts } = await run({ dimension, top: 20 });
      const named = parts.filter(({ kind }) => kind === 'value');
      const [best] = [...named].sort((a, b) => b.total! - a.total!);
      const whole = named.reduce((sum, part) => sum + part.total!, 0);
      expect(questions[String(id)]).toMatchObject({ [dimension]: best!.name });
      expect(valueOf(id)).toBeCloseTo(best!.total! / whole, 12);
    }
    const { parts } = await run({ dimension: 'category', top: 20 });
    const [best] = [...parts].sort((a, b) => b.total! - a.total!);
    expect(questions['16']).toMatchObject({ category: best!.name, value: best!.total });
  });
});
