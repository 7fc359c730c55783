import { beforeAll, expect, test } from 'vitest';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { TableKind } from '../../workers/contract/tables.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';
import { namesOfRules } from '../support/ruleInput.ts';

let engine: EngineApi;
beforeAll(async () => {
  engine = await createNodeEngine();
});

/** Tea and cups are met in the same visits; soap alone. A visit without a product is no basket. */
const log = ['visitor_id,event_time,event,session_id,product_id'].concat(
  Array.from({ length: 12 }, (_, i) => {
    const row = (minute: number, event: string, product: string): string =>
      `V${i},2024-03-0${1 + (i % 5)} 10:${minute},${event},S${i},${product}`;
    if (i === 0) return row(10, 'visit', '');
    if (i > 6) return row(10, 'view', 'P3');
    return [row(10, 'view', 'P1'), row(11, 'view', 'P2'), row(12, 'cart', 'P1')].join('\n');
  }),
);
const orders = [
  'order_id,customer_id,order_date,amount,product_id,product_name',
  'O1,C1,2024-03-06,100,P1,tea',
  'O1,C1,2024-03-06,100,P2,cup',
];

const load = async (text: string, kind: TableKind, datasetId?: string): Promise<string> =>
  expectOk(
    await importFile(engine, text, { kind, fileName: `${kind}.csv`, ...(datasetId ? { datasetId } : {}) }),
  ).id;

const ask = async (datasetId: string, baskets: string) =>
  engine.run(
    { analysis: 'rules', datasetId, asOf: null, options: { baskets, minSupport: 2 } },
    'run',
    () => undefined,
  );

test('what is met in one visit is one basket, called as the orders call it', async () => {
  const id = await load(log.join('\n'), 'events');
  const { result } = expectOk(await ask(id, 'purchase'));
  expect(result).toMatchObject({ unit: 'session', basketCount: 11, itemCount: 3, asOf: '2024-03-06' });
  expect(namesOfRules(result).sort()).toEqual(['P1 → P2', 'P2 → P1']);
  expect(Array.from(result.rules.bothCount)).toEqual([6, 6]);
  const both = await load(orders.join('\n'), 'orders', id);
  const named = expectOk(await ask(both, 'session')).result;
  expect(namesOfRules(named).sort()).toEqual(['cup → tea', 'tea → cup']);
  expect(named.picked).toBeNull();
  expect(expectOk(await ask(both, 'purchase')).result).toMatchObject({ unit: 'purchase', basketCount: 1 });
});

test('without visits in the log a purchase is the basket, and it is said', async () => {
  const id = await load(orders.join('\n'), 'orders');
  const outcome = await ask(id, 'session');
  expect(expectOk(outcome).result.unit).toBe('purchase');
  expect(outcome.status === 'ok' && outcome.notes.map(({ code }) => code)).toContain('COLUMN_NOT_IN_TABLE');
});
