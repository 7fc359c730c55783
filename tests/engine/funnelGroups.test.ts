import { beforeAll, expect, test } from 'vitest';
import type { EventsFunnel } from '../../workers/analyses/funnel/result.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

test('customers’ own groups split the funnel, and add up to it', async () => {
  // The last line makes the log last until the first people’s time is over.
  const log = ['customer_id,event_time,event', 'C0,2024-02-20 09:00,search'];
  const orders = ['order_id,customer_id,order_date,amount'];
  for (let i = 0; i < 30; i++) {
    log.push(`C${i},2024-02-01 10:00,visit`, ...(i % 3 === 0 ? [`C${i},2024-02-01 10:05,cart`] : []));
    if (i >= 5) orders.push(`O${i},C${i},2024-02-${10 + (i % 15)},${100 * (i + 1)}`);
  }
  const { id } = expectOk(
    await importFile(engine, log.join('\n'), { kind: 'events', fileName: 'events.csv' }),
  );
  const settings = { kind: 'orders', fileName: 'orders.csv', datasetId: id } as const;
  expectOk(await importFile(engine, orders.join('\n'), settings));
  const ask = { analysis: 'funnel', datasetId: id, asOf: null, options: { segmentBy: 'value' } } as const;
  const answer = expectOk(await engine.run(ask, 'run', () => undefined));
  const { segments, entered } = answer.result as EventsFunnel;
  // Of 25 buyers the best fifth are high and the next three tenths mid; five have never bought.
  expect(segments.map((one) => `${one.name} ${one.counts[0]}`).sort()).toEqual([
    'high 5',
    'low 12',
    'mid 8',
    'null 5',
  ]);
  expect(entered).toBe(30);
});
