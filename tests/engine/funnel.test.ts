import { beforeAll, describe, expect, it, test } from 'vitest';
import type { EventsFunnel, StagesFunnel } from '../../workers/analyses/funnel/result.ts';
import type { EngineApi, RunResult } from '../../workers/contract/engineApi.ts';
import type { Note, Outcome } from '../../workers/contract/outcome.ts';
import type { TableKind } from '../../workers/contract/tables.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';

let engine: EngineApi;
beforeAll(async () => {
  engine = await createNodeEngine();
});

async function load(text: string, kind: TableKind, datasetId?: string): Promise<string> {
  const settings = { kind, fileName: `${kind}.csv`, ...(datasetId ? { datasetId } : {}) };
  return expectOk(await importFile(engine, text, settings)).id;
}

function ask(
  datasetId: string,
  options: Record<string, unknown> = {},
): Promise<Outcome<RunResult<'funnel'>>> {
  return engine.run({ analysis: 'funnel', datasetId, asOf: null, options }, 'run', () => undefined);
}

async function run(
  datasetId: string,
  options: Record<string, unknown> = {},
): Promise<{ result: EventsFunnel; runId: string; notes: readonly Note[] }> {
  const outcome = await ask(datasetId, options);
  const { result, runId } = expectOk(outcome);
  if (result.mode !== 'events') throw new Error('a funnel of stages');
  return { result, runId, notes: outcome.status === 'ok' ? outcome.notes : [] };
}

const counts = (result: EventsFunnel): number[] => result.steps.map(({ count }) => count);

/** Forty visitors of a Korean shop in May, three quarters of them known once they put something into the cart. */
function koreanLog(): string {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const day = `2024-05-${String(1 + (i % 10)).padStart(2, '0')}`;
    const who = `V${i},`;
    const known = i % 4 === 0 ? who : `V${i},C${i}`;
    const device = i % 2 === 0 ? '모바일' : 'PC';
    return [
      `${who},${day} 10:00:00,방문,S${i},,${device}`,
      ...(i < 30 ? [`${who},${day} 10:05:00,상품보기,S${i},P${i % 3},${device}`] : []),
      ...(i < 20 ? [`${known},${day} 10:09:00,장바구니,S${i},P${i % 3},${device}`] : []),
      ...(i < 8 ? [`${known},2024-05-${11 + (i % 10)} 09:00:00,구매,T${i},P${i % 3},${device}`] : []),
    ];
  }).flat();
  return [
    '방문자ID,고객번호,일시,이벤트,세션,상품코드,기기',
    ...rows,
    'V99,,2024-05-31 00:00:00,방문,S99,,PC',
  ].join('\n');
}

describe('a Korean log', () => {
  let id = '';
  beforeAll(async () => {
    id = await load(koreanLog(), 'events');
  });

  it('is followed from visit to purchase, whoever turns out to be whom', async () => {
    const { result, notes } = await run(id, { windowLength: 14 });
    expect(result.availableKinds).toEqual(['visit', 'view', 'cart', 'purchase']);
    expect(result.steps.map(({ events }) => events)).toEqual([
      ['방문'],
      ['상품보기'],
      ['장바구니'],
      ['구매'],
    ]);
    expect(counts(result)).toEqual([40, 30, 20, 8]);
    expect(result.steps.map(({ stoppedCustomers }) => stoppedCustomers)).toEqual([0, 0, 9, 6]);
    expect(result).toMatchObject({ entered: 40, stillOpen: 1, customerCount: 15, unitCount: 41 });
    expect(notes.map(({ code }) => code)).toContain('STARTS_STILL_OPEN');
  });

  it('by session nobody buys in the visit in which the cart was filled', async () => {
    expect(counts((await run(id, { unit: 'session' })).result)).toEqual([40, 30, 20, 0]);
  });

  it('by device', async () => {
    const { result } = await run(id, { segmentBy: 'device', windowLength: 14 });
    expect(result.segments).toMatchObject([
      { name: 'PC', folded: 0, counts: [20, 15, 10, 4] },
      { name: '모바일', folded: 0, counts: [20, 15, 10, 4] },
    ]);
  });

  it('a split that no column says is left aside and told', async () => {
    const { result, notes } = await run(id, { segmentBy: 'grade' });
    expect(result.segments).toMatchObject([]);
    expect(notes).toContainEqual({
      code: 'COLUMN_NOT_IN_TABLE',
      detail: { table: 'customers', role: 'grade' },
    });
  });

  it('those who left a cart become a list', async () => {
    const { runId } = await run(id, { windowLength: 14 });
    const selection = { by: 'groups' as const, groups: ['funnel3'] };
    const audience = expectOk(await engine.createAudience({ runId, name: 'carts', selection }));
    expect(audience.customerCount).toBe(9);
    const members = expectOk(
      await engine.audienceMembers({
        audienceId: audience.id,
        offset: 0,
        limit: 20,
        sortBy: 'customer',
        descending: false,
      }),
    );
    expect(members.rows.map(([customer]) => customer)).toEqual(
      [9, 10, 11, 13, 14, 15, 17, 18, 19].map((i) => `C${i}`),
    );
  });

  it('stages cannot be asked of it, and the answer says what is missing', async () => {
    expect(await ask(id, { source: 'stages' })).toMatchObject({
      code: 'MISSING_TABLE',
      detail: { table: 'spend' },
    });
  });
});

test('what an event is follows from the words in its name, Korean or English', async () => {
  const kinds = {
    visit: ['방문', 'session_start', 'page_view', 'first_visit', '페이지 조회', '앱접속'],
    view: ['상품보기', '상품조회', 'view_item', 'product_page_view', 'ViewContent', '상세페이지 열람'],
    search: ['검색', 'search', 'view_search_results'],
    click: ['배너클릭', 'select_promotion_click'],
    cart: ['장바구니', '장바구니 담기', 'add_to_cart', 'AddToCart', 'basket_add'],
    purchase: ['구매', '결제완료', '주문', 'purchase', 'order_completed'],
    signup: ['회원가입', 'sign_up', 'CompleteRegistration'],
    none: [
      'remove_from_cart',
      '주문취소',
      'begin_checkout',
      'add_payment_info',
      '주문조회',
      'view_cart',
      '회원탈퇴',
      'scroll',
    ],
  };
  const names = Object.values(kinds).flat();
  const log = names.map((name, i) => `A,2024-05-01 10:00:${String(i).padStart(2, '0')},${name}`);
  const { result } = await run(await load(['customer_id,event_time,event', ...log].join('\n'), 'events'));
  const kindOf = Object.fromEntries(result.available.map(({ name, kind }) => [name, kind ?? 'none']));
  const expected = Object.entries(kinds).flatMap(([kind, own]) => own.map((name) => [name, kind]));
  expect(kindOf).toEqual(Object.fromEntries(expected));
});

const members = `customer_id,gender,region,grade,birth
A,F,서울,VIP,1990-03-01
B,M,부산,일반,1978-03-01
C,F,서울,일반,2001-03-01`;

test('purchases come from the orders where the log has none; members split the people', async () => {
  const id = await load(
    `customer_id,event_time,event
A,2024-05-01 10:00:00,visit
A,2024-05-01 10:10:00,add_to_cart
B,2024-05-01 11:00:00,visit
B,2024-05-01 11:05:00,add_to_cart
C,2024-05-02 12:00:00,visit
X,2024-05-30 12:00:00,visit`,
    'events',
  );
  await load(
    `customer_id,order_date,amount,order_no,product,category
A,2024-05-01,60,O1,P1,간식
A,2024-05-01,40,O1,P2,완구
B,2024-04-01,5,O0,P1,간식
D,2024-05-01,500,O2,P1,간식
Z,2024-05-31,1,O3,P1,간식`,
    'orders',
    id,
  );
  await load(members, 'customers', id);
  const { result, notes } = await run(id);
  expect(notes.map(({ code }) => code)).toContain('PURCHASES_FROM_ORDERS');
  // Of A’s order, which has no time of day, it is only known that the visit was on the same day.
  expect(counts(result)).toEqual([3, 2, 1]);
  expect(result).toMatchObject({ customerCount: 3, revenue: 105, stillOpen: 1 });
  const by = async (segmentBy: string) =>
    (await run(id, { segmentBy })).result.segments.map((one) => [one.name, ...one.counts]);
  expect(await by('gender')).toEqual([
    ['F', 2, 1, 1],
    ['M', 1, 1, 0],
  ]);
  expect(await by('region')).toEqual([
    ['서울', 2, 1, 1],
    ['부산', 1, 1, 0],
  ]);
  expect(await by('ageBand')).toEqual([
    ['20–29', 1, 0, 0],
    ['30–39', 1, 1, 1],
    ['40–49', 1, 1, 0],
  ]);
});

test('dates without a time of day: what happened on one day may have happened in any order', async () => {
  const log = `customer_id,date,event
A,2024-05-01,purchase
A,2024-05-01,cart
A,2024-05-01,view
B,2024-05-01,view
B,2024-05-08,cart
B,2024-05-09,purchase
C,2024-05-15,view`;
  const { result } = await run(await load(log, 'events'), { windowLength: 7 });
  // The log covers all of May 15; C’s seven days are not over, B bought on the eighth day.
  expect(counts(result)).toEqual([2, 2, 1]);
  expect(result).toMatchObject({ stillOpen: 1, lastDay: '2024-05-15' });
});

test('the category of the first product met', async () => {
  const id = await load(
    `customer_id,event_time,event,product_id
A,2024-05-01 10:00:00,visit,
A,2024-05-01 10:01:00,view,P1
B,2024-05-01 10:00:00,visit,
B,2024-05-01 10:01:00,view,P2
B,2024-05-01 10:02:00,purchase,P2
C,2024-05-01 10:00:00,visit,
C,2024-05-20 10:00:00,visit,`,
    'events',
  );
  await load(
    'customer_id,order_date,amount,product,category\nB,2024-05-01,9,P2,완구\nQ,2024-05-19,9,P1,간식',
    'orders',
    id,
  );
  const { result } = await run(id, { segmentBy: 'category' });
  expect(result.segments.map((one) => [one.name, ...one.counts])).toEqual([
    ['간식', 1, 1, 0],
    ['완구', 1, 1, 1],
    [null, 1, 0, 0],
  ]);
});

describe('advertising and orders', () => {
  const spend = [
    'date,channel,cost,impressions,clicks',
    '2024-01-01,Search,10,1000,50',
    '2024-01-01,Social,10,3000,30',
    '2024-02-01,Search,10,2000,20',
  ];
  const orders = `customer_id,order_date,amount,order_no
A,2024-01-01,10,O1
A,2024-01-20,10,O2
B,2024-01-05,10,O3
B,2024-02-01,10,O4
C,2024-02-03,10,O5
D,2024-02-29,10,O6`;

  it('month by month, and what would unlock the rest', async () => {
    const id = await load(orders, 'orders');
    await load(spend.join('\n'), 'spend', id);
    const result = expectOk(await ask(id, { againDays: 20 })).result as StagesFunnel;
    expect(result.months).toEqual(['2024-01-01', '2024-02-01']);
    expect(result.stages.map(({ values }) => values)).toEqual([
      [4000, 2000],
      [80, 20],
      [null, null],
      [2, 2],
      [1, null],
      [null, null],
    ]);
    expect(result.stages.map(({ unlock }) => unlock)).toEqual([
      null,
      null,
      { kind: 'spend', role: 'leads' },
      null,
      null,
      { kind: 'feedback', role: 'npsScore' },
    ]);
    await load('answered_at,nps_score\n2024-01-02,10\n2024-01-03,3\n2024-02-03,9', 'feedback', id);
    const after = expectOk(await ask(id)).result as StagesFunnel;
    expect(after.stages[5]).toMatchObject({ measure: 'promoters', base: 'answers', total: 2, baseTotal: 3 });
  });
});
