import { beforeAll, describe, expect, it } from 'vitest';
import type { KpiId, KpiResult } from '../../workers/analyses/kpi/result.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

async function run(datasetId: string, options: Record<string, unknown> = {}): Promise<KpiResult> {
  const request = { analysis: 'kpi' as const, datasetId, asOf: null, options };
  return expectOk(await engine.run(request, 'run', () => undefined)).result;
}

describe('other tables, counted by hand', () => {
  async function load(
    text: string,
    kind: 'spend' | 'contacts' | 'events' | 'feedback' | 'customers',
    datasetId?: string,
  ) {
    const settings = { kind, fileName: `${kind}.csv`, ...(datasetId ? { datasetId } : {}) };
    return expectOk(await importFile(engine, text, settings));
  }
  const figuresOf = (result: KpiResult, ids: readonly KpiId[]) => ids.map((id) => result.kpis[id].value);

  it('messages: delivered, opened, clicked, bought, opted out', async () => {
    const { id } = await load(
      `customer_id,sent_at,campaign,delivered,opened,clicked,converted,opted_out
A,2024-05-01,Spring,Y,Y,Y,Y,N
B,2024-05-01,Spring,Y,Y,N,N,N
C,2024-05-02,Spring,Y,N,N,N,Y
D,2024-05-02,Spring,Y,Y,Y,N,N
E,2024-05-03,Spring,N,N,N,N,N`,
      'contacts',
    );
    const ids = [
      'deliveryRate',
      'openRate',
      'openRateSent',
      'messageCtr',
      'ctor',
      'messageCvr',
      'optOutRate',
    ] as const;
    expect(figuresOf(await run(id), ids)).toEqual([4 / 5, 3 / 4, 3 / 5, 2 / 4, 2 / 3, 1 / 2, 1 / 4]);
  });

  it('advertising alone, and with orders', async () => {
    const spend = `date,channel,cost,impressions,clicks,leads,revenue
2024-05-01,Search,100.50,1000,50,3,300
2024-05-02,Social,99.50,3000,30,5,100`;
    const alone = await load(spend, 'spend');
    const ids = ['impressions', 'adCtr', 'leads', 'roas', 'cac', 'roi'] as const;
    expect(figuresOf(await run(alone.id), ids)).toEqual([4000, 80 / 4000, 8, 2, null, null]);
    const orders = `customer_id,order_date,amount,cost
A,2024-05-01,60,30
B,2024-05-02,40,20
A,2024-05-02,100,50`;
    const { id } = expectOk(
      await importFile(engine, orders, { mapping: { customer: 0, time: 1, amount: 2, cost: 3 } }),
    );
    await load(spend, 'spend', id);
    // Two new customers for 200; of 400 a half is margin: 200 − 200 = 0.
    expect(figuresOf(await run(id), ids)).toEqual([4000, 80 / 4000, 8, 2, 100, 0]);
  });

  it('visits: pages, carts, purchases, one-page visitors', async () => {
    const { id } = await load(
      `visitor_id,event_time,event,session_id
V1,2024-05-01 10:00:00,page_view,S1
V1,2024-05-01 10:04:00,add_to_cart,S1
V1,2024-05-01 10:06:00,purchase,S1
V2,2024-05-01 11:00:00,page_view,S2
V3,2024-05-02 09:00:00,page_view,S3
V3,2024-05-02 09:01:00,page_view,S3
V3,2024-05-02 09:02:00,장바구니 담기,S3
V4,2024-05-02 12:00:00,view_cart,S4`,
      'events',
    );
    const ids = [
      'visits',
      'pageViews',
      'sessionMinutes',
      'bounceRate',
      'conversionRate',
      'cartAbandonment',
    ] as const;
    expect(figuresOf(await run(id), ids)).toEqual([4, 5, 2, 3 / 4, 1 / 4, 1 / 2]);
    const { kpis } = await run(id);
    expect(kpis.recommendationCtr.reason).toBe('noSuchEvents');
  });

  it('answers: 60 promoters, 20 passives, 20 detractors are 40 points, dated or not', async () => {
    const scores = [
      ...Array<number>(60).fill(10),
      ...Array<number>(20).fill(8),
      ...Array<number>(20).fill(3),
    ];
    const dated = await load(
      [
        'answered_at,nps_score',
        ...scores.map((score, i) => `2024-05-${String((i % 28) + 1).padStart(2, '0')},${score}`),
      ].join('\n'),
      'feedback',
    );
    const { nps } = (await run(dated.id)).kpis;
    expect(nps).toMatchObject({ value: 40, numerator: 40, denominator: 100 });
    expect(nps.interval?.low).toBeCloseTo(40 - 1.959964 * 8, 4);
    const undated = await load(
      ['id,nps_score', ...scores.map((score, i) => `${i},${score}`)].join('\n'),
      'feedback',
    );
    expect((await run(undated.id)).kpis.nps.value).toBe(40);
    expect((await run(undated.id, { period: 'month' })).kpis.nps.reason).toBe('undated');
  });

  it('members whom a friend sent', async () => {
    const { id } = expectOk(
      await importFile(engine, 'customer_id,order_date,amount\nA,2024-05-01,60\nB,2024-05-31,40', {
        mapping: { customer: 0, time: 1, amount: 2 },
      }),
    );
    await load(
      'customer_id,joined,acquisition_channel\nA,2023-01-01,지인추천\nB,2024-05-05,Search\nC,2024-05-09,Referral\nD,,Referral',
      'customers',
      id,
    );
    expect((await run(id)).kpis.referralCount.value).toBe(2);
    expect((await run(id, { period: 'month' })).kpis.referralCount.value).toBe(1);
  });
});
