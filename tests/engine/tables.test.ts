import { beforeAll, describe, expect, test } from 'vitest';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { tableOf, type MappedDataset } from '../../workers/contract/importing.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile, type ImportSettings } from '../support/importText.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
  expectOk(await engine.start());
});

const orders = `고객번호,주문일시,주문번호,상품코드,결제금액
C1,2024-01-05,1,P1,1000
C1,2024-02-05,2,P2,2000
C2,2024-02-06,3,P1,3000
C3,2024-03-01,4,P3,-500
`;

async function likeliestKind(text: string): Promise<string | undefined> {
  const preview = expectOk(await engine.preview({ file: new Blob([text]), fileName: 'f.csv' }, 'p'));
  return preview.kinds[0]?.kind;
}

/** `rows` lines of cells made from their number. */
function fill(header: string, rows: number, line: (i: number) => string): string {
  return `${header}\n${Array.from({ length: rows }, (_, i) => line(i)).join('\n')}\n`;
}

const day = (i: number): string => `2024-${String(1 + (i % 12)).padStart(2, '0')}-15`;

const kinds: Readonly<Record<string, string>> = {
  orders: fill('회원ID,거래일자,매출', 40, (i) => `M${i % 9},${day(i)},${1000 + i}`),
  customers: fill(
    '회원번호,가입일,성별,생년월일,등급,이메일수신동의',
    40,
    (i) => `M${i},${day(i)},${i % 2 ? '남' : '여'},19${70 + (i % 30)}-03-01,VIP,${i % 3 ? 'Y' : 'N'}`,
  ),
  contacts: fill(
    '고객번호,발송일시,캠페인명,채널,도달여부,오픈여부,클릭여부',
    40,
    (i) => `M${i % 9},${day(i)} 10:00,봄맞이,문자,Y,${i % 2 ? 'Y' : 'N'},N`,
  ),
  events: fill(
    'user_id,event_time,event_name,session_id,page_url',
    40,
    (i) => `u${i % 7},${day(i)} 10:00:00,${['view', 'cart', 'purchase'][i % 3]},s${i},/p/${i}`,
  ),
  experiment: fill('unit_id,variant,converted_amount', 40, (i) => `u${i},${i % 2 ? 'A' : 'B'},${i}`),
  spend: fill(
    '월,광고채널,광고비,노출수,클릭수',
    36,
    (i) =>
      `2024-${String(1 + (i % 12)).padStart(2, '0')},${['검색', '소셜', 'TV'][i % 3]},${i * 1000},${i * 900},${i}`,
  ),
  feedback: fill(
    '작성일,회원번호,평점,리뷰내용',
    40,
    (i) => `${day(i)},M${i},${1 + (i % 5)},배송이 빨라요 ${i}`,
  ),
  prices: fill(
    'week,product,price,quantity,list price',
    40,
    (i) => `${day(i)},P${i % 3},${i + 10},${i},${i + 12}`,
  ),
  index: fill(
    'company,year,score',
    40,
    (i) => `B${i % 5},${2015 + Math.floor(i / 5)},${i % 4 ? 70 + i : 'NM'}`,
  ),
};

describe('what a file is', () => {
  test.each(Object.entries(kinds))(
    '%s is recognised and loads with its guessed roles',
    async (kind, text) => {
      expect(await likeliestKind(text)).toBe(kind);
      const settings = { kind, fileName: `${kind}.csv` } as ImportSettings;
      const { tables, report } = expectOk(await importFile(engine, text, settings));
      expect(tables.map((table) => table.kind)).toEqual([kind]);
      expect(report.rowsKept).toBe(text.trim().split('\n').length - 1);
      expect(report.unreadCells).toEqual([]);
    },
  );
});

describe('several files', () => {
  async function add(text: string, kind: string, to?: MappedDataset): Promise<MappedDataset> {
    const settings = { kind, ...(to ? { datasetId: to.id } : {}) } as ImportSettings;
    return expectOk(await importFile(engine, text, settings));
  }

  test('members join the orders by customer, and the match is counted', async () => {
    const base = await add(orders, 'orders');
    const both = await add('고객번호,성별\nC1,여\nC2,남\nC9,여\nC9,남\n,남\n', 'customers', base);
    expect(both.id).toBe(base.id);
    expect(both.revision).toBe(base.revision + 1);
    expect(both.customerCount).toBe(2);
    const members = tableOf(both, 'customers');
    expect(members).toMatchObject({ rowsKept: 3, replacedCount: 0 });
    expect(members?.files[0]?.report.rowsExcluded).toMatchObject({ replaced: 1, noCustomer: 1 });
    expect(members?.matches).toEqual([{ role: 'customer', kind: 'orders', keyCount: 3, matchedCount: 2 }]);
  });

  test('ids that lost their zeros elsewhere find their customers, and that is said', async () => {
    const base = await add(
      '고객번호,주문일시,결제금액\n00123,2024-01-05,1\nA-77,2024-01-06,2\n00042,2024-01-07,3\n',
      'orders',
    );
    const both = await add('고객번호,성별\n123,여\na77,남\n42,여\n', 'customers', base);
    const members = tableOf(both, 'customers');
    expect(members?.matches).toEqual([{ role: 'customer', kind: 'orders', keyCount: 3, matchedCount: 3 }]);
    expect(members?.files[0]?.report.repairs).toEqual([
      { code: 'KEYS_MATCHED_LOOSELY', column: '고객번호', count: 3 },
    ]);
  });

  test('ids that would fall together are left as they are', async () => {
    const base = await add('고객번호,주문일시,결제금액\n0123,2024-01-05,1\n00123,2024-01-06,2\n', 'orders');
    const both = await add('고객번호,성별\n123,여\n', 'customers', base);
    expect(tableOf(both, 'customers')?.matches[0]?.matchedCount).toBe(0);
    expect(tableOf(both, 'customers')?.files[0]?.report.repairs).toEqual([]);
  });

  test('a second month is appended, columns in another order and one more', async () => {
    const base = await add(orders, 'orders');
    const more =
      '결제금액,채널,주문번호,주문일시,고객번호\n700,앱,9,2024-04-01,C2\n800,앱,10,2024-04-02,C7\n';
    const both = await add(more, 'orders', base);
    expect(both).toMatchObject({ customerCount: 3, firstDay: '2024-01-05', lastDay: '2024-04-02' });
    expect(tableOf(both, 'orders')).toMatchObject({ rowsKept: 5 });
    expect(tableOf(both, 'orders')?.mapped).toEqual(expect.arrayContaining(['channel', 'product']));
    const run = await engine.run(
      { analysis: 'rfm', datasetId: both.id, asOf: null, options: {} },
      'r',
      () => {},
    );
    expect(expectOk(run).result.revenue).toBe(7500);
    const [first, second] = tableOf(both, 'orders')?.files ?? [];
    const back = expectOk(await engine.removeFile(both.id, second?.id ?? ''));
    expect(back).toMatchObject({ customerCount: 2, lastDay: '2024-02-06' });
    expect(tableOf(back, 'orders')?.files.map(({ id }) => id)).toEqual([first?.id]);
    expect(await engine.removeFile(both.id, first?.id ?? '')).toMatchObject({ code: 'NO_DATASET' });
  });

  test('a later member list replaces what an earlier one says, and removing it brings that back', async () => {
    const one = await add('고객번호,등급\nA,실버\nB,골드\n', 'customers');
    const two = await add('고객번호,등급\nB,VIP\nC,VIP\n', 'customers', one);
    expect(tableOf(two, 'customers')).toMatchObject({ rowsKept: 3, replacedCount: 1 });
    const [, later] = tableOf(two, 'customers')?.files ?? [];
    const back = expectOk(await engine.removeFile(two.id, later?.id ?? ''));
    expect(tableOf(back, 'customers')).toMatchObject({ rowsKept: 2, replacedCount: 0 });
  });

  test('a file that fails leaves the data set as it was', async () => {
    const base = await add(orders, 'orders');
    const failed = await importFile(engine, '고객번호,발송일시\nC1,never\n', {
      kind: 'contacts',
      mapping: { customer: 0, time: 1 },
      datasetId: base.id,
    });
    expect(failed).toMatchObject({ status: 'failed', code: 'DATES_UNREADABLE' });
    const run = await engine.run(
      { analysis: 'rfm', datasetId: base.id, asOf: null, options: {} },
      'r',
      () => {},
    );
    expect(expectOk(run).result.revenue).toBe(6000);
  });

  test('an analysis of orders says that it needs them', async () => {
    const members = await add('고객번호,등급\nA,실버\nB,골드\n', 'customers');
    const run = await engine.run(
      { analysis: 'rfm', datasetId: members.id, asOf: null, options: {} },
      'r',
      () => {},
    );
    expect(run).toMatchObject({ status: 'failed', code: 'MISSING_TABLE', detail: { table: 'orders' } });
  });
});
