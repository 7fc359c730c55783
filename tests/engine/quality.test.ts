import { beforeAll, describe, expect, test } from 'vitest';
import type { QualityFinding, QualityResult } from '../../workers/analyses/quality/result.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import type { MappedDataset } from '../../workers/contract/importing.ts';
import type { CheckId } from '../../workers/contract/repairs.ts';
import type { FoundRows } from '../../workers/contract/rows.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { dirtyLines, dirtyRoles, dirtyTruth as truth, toCsv } from '../support/dirtyShop.ts';
import { expectOk, importFile, type ImportSettings } from '../support/importText.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
  expectOk(await engine.start());
});

async function judge(datasetId: string): Promise<QualityResult> {
  const request = { analysis: 'quality' as const, datasetId, asOf: null, options: {} };
  return expectOk(await engine.run(request, 'run', () => undefined)).result;
}

async function load(text: string, settings: ImportSettings = {}): Promise<MappedDataset> {
  return expectOk(await importFile(engine, text, settings));
}

async function judgeText(text: string, settings: ImportSettings = {}): Promise<QualityResult> {
  return judge((await load(text, settings)).id);
}

const find = ({ findings }: QualityResult, check: CheckId, column?: string): QualityFinding | undefined =>
  findings.find(({ ref }) => ref.check === check && (column === undefined || ref.column === column));

async function rowsOf(dataset: MappedDataset, finding: QualityFinding | undefined): Promise<FoundRows> {
  if (finding === undefined) throw new Error('no such finding');
  const request = { datasetId: dataset.id, finding: finding.ref, offset: 0, limit: 1_000 };
  return expectOk(await engine.findingRows(request));
}

describe('a shop with a known number of everything', () => {
  let dataset: MappedDataset;
  let result: QualityResult;

  beforeAll(async () => {
    dataset = await load(toCsv(dirtyLines()), { mapping: dirtyRoles });
    result = await judge(dataset.id);
  });

  test.each([
    ['duplicateRows', truth.duplicateRows],
    ['orderConflict', truth.conflictRows],
    ['quantityZero', truth.zeroQuantity],
    ['futureDate', truth.futureDates],
    ['oldDate', truth.oldDates],
    ['outlier', truth.outliers],
    ['spellings', truth.spelled],
    ['missing', truth.missingCategory],
    ['extremeCustomer', truth.testCustomerLines],
  ] as const)('%s: %d, and as many rows behind it', async (check, count) => {
    const finding = find(result, check);
    expect(finding?.count).toBe(count);
    const page = await rowsOf(dataset, finding);
    expect(page.total).toBe(count);
    expect(page.rows).toHaveLength(count);
  });

  test('and nothing else', () => {
    expect(result.findings.map(({ ref }) => ref.check).sort()).toEqual(
      ['duplicateRows', 'extremeCustomer', 'futureDate', 'missing', 'oldDate', 'orderConflict'].concat([
        'outlier',
        'quantityZero',
        'spellings',
      ]),
    );
  });

  test('a duplicate is the later of two rows, with its file and its row', async () => {
    const { columns, rows } = await rowsOf(dataset, find(result, 'duplicateRows'));
    expect(columns.slice(0, 3).map(({ column }) => column)).toEqual(['file', 'row', 'customer']);
    expect(rows[0]?.slice(0, 2)).toEqual(['orders.csv', truth.lines + truth.testCustomerLines + 1]);
  });

  test('the rows come in pages that meet without gap or overlap', async () => {
    const finding = find(result, 'extremeCustomer')?.ref;
    if (!finding) throw new Error('no such finding');
    const pages = [0, 25, 50].map((offset) =>
      engine.findingRows({ datasetId: dataset.id, finding, offset, limit: 25 }),
    );
    const rows = (await Promise.all(pages)).flatMap((page) => expectOk(page).rows);
    const whole = await rowsOf(dataset, find(result, 'extremeCustomer'));
    expect(rows).toEqual(whole.rows);
  });

  test('the score is the mean of what its formulas give, and each finding says what it takes', () => {
    const all = truth.lines + truth.testCustomerLines + truth.duplicateRows;
    const rates = result.dimensions.map(({ rate }) => rate ?? 0);
    expect(result.rowsRead).toBe(all);
    expect(rates[0]).toBeCloseTo(1 - truth.missingCategory / (all * 7), 12);
    expect(rates[1]).toBeCloseTo(1 - truth.duplicateRows / all, 12);
    expect(rates[2]).toBeCloseTo(1 - (truth.zeroQuantity + truth.futureDates + truth.oldDates) / all, 12);
    expect(rates[3]).toBeCloseTo(1 - (truth.conflictRows + truth.spelled) / all, 12);
    expect(rates[4]).toBe(1);
    expect(result.score).toBeCloseTo((100 * rates.reduce((sum, rate) => sum + rate, 0)) / 5, 10);
    const costs = result.findings.reduce((sum, { cost }) => sum + cost, 0);
    expect(100 - costs).toBeCloseTo(result.score, 10);
  });

  test('CSV of the rows is safe for spreadsheets and whole', async () => {
    const text = `${toCsv(['"=1+1",2024-01-05,A,P,Food,1,10', '"=1+1",2024-01-05,A,P,Food,1,10'])}`;
    const small = await load(text, { mapping: dirtyRoles });
    const ref = find(await judge(small.id), 'duplicateRows')?.ref;
    if (!ref) throw new Error('no such finding');
    const blob = expectOk(await engine.findingRowsCsv(small.id, ref, []));
    // Blob.text() would take the byte order mark away.
    expect(Buffer.from(await blob.arrayBuffer()).toString()).toBe(
      `\ufefffile,row,customer_id,order_date,order_no,product,category,quantity,amount\r\norders.csv,2,"'=1+1",2024-01-05,A,P,Food,1,10\r\n`,
    );
  });
});

describe('no cry-wolf', () => {
  const orders = (rows: readonly string[]): string => `customer,date,amount\n${rows.join('\n')}\n`;

  test('a clean file has no finding and a score of 100', async () => {
    const clean = Array.from({ length: 400 }, (_, i) => {
      const day = new Date(Date.UTC(2024, 0, 1) + Math.floor(i / 2) * 86_400_000).toISOString().slice(0, 10);
      return `C${i % 90},${day},${100 + (i % 50)}`;
    });
    const result = await judgeText(orders(clean));
    expect(result.findings).toEqual([]);
    expect(result.score).toBe(100);
    expect(result.checksDone).toContain('outlier');
  });

  test('two equal lines without order number or time of day may both be right: told, but it costs nothing', async () => {
    const result = await judgeText(orders(['A,2024-01-01,4500', 'A,2024-01-01,4500', 'B,2024-01-02,3000']));
    expect(find(result, 'duplicateRows')).toMatchObject({
      count: 1,
      severity: 'low',
      cost: 0,
      scores: false,
    });
    expect(result.score).toBe(100);
  });

  test('a shop that closes on Sundays has no gaps, and one that lost a week has one', async () => {
    const days = Array.from({ length: 200 }, (_, i) => new Date(Date.UTC(2024, 0, 1) + i * 86_400_000));
    const open = days.filter((day) => day.getUTCDay() !== 0);
    const lines = (shown: readonly Date[]): string[] =>
      shown.flatMap((day, i) =>
        [0, 1, 2].map((k) => `C${(i + k) % 40},${day.toISOString().slice(0, 10)},${100 + i + k}`),
      );
    expect(find(await judgeText(orders(lines(open))), 'dateGap')).toBeUndefined();
    const holed = open.filter((day) => day < new Date('2024-04-01') || day > new Date('2024-04-07'));
    const gap = find(await judgeText(orders(lines(holed))), 'dateGap');
    expect(gap).toMatchObject({ count: 6, unit: 'days' });
    expect(gap?.parts).toEqual([{ text: '2024-04-01', more: '2024-04-06', count: 6 }]);
  });

  test('lines of one order in one night are no conflict', async () => {
    const text =
      'customer,time,amount,order_no\nA,2024-01-01 23:58:00,10,1\nA,2024-01-02 00:01:00,12,1\nB,2024-01-02 10:00:00,9,2\n';
    expect(find(await judgeText(text), 'orderConflict')).toBeUndefined();
  });

  test('numbers that start anew every day are told as such', async () => {
    const text = `customer,date,amount,order_no\n${Array.from({ length: 40 }, (_, i) => `C${i},2024-01-${String(1 + (i >> 2)).padStart(2, '0')},${10 + i},${1 + (i % 4)}`).join('\n')}\n`;
    expect(find(await judgeText(text), 'orderConflict')?.parts[0]?.text).toBe('restarts');
  });
});

describe('other tables', () => {
  test('members: twice, impossible births, one e-mail for two, an unread cell', async () => {
    const text = `customer,birth,email,joined
A,1980-01-01,a@x.kr,2023-01-01
B,1850-01-01,b@x.kr,2023-01-02
C,2090-01-01,A@x.kr,2023-01-03
D,1990-01-01,d@x.kr,soon
D,1991-01-01,d@x.kr,2023-01-05
`;
    const dataset = await load(text, {
      kind: 'customers',
      mapping: { customer: 0, birth: 1, email: 2, joined: 3 },
    });
    const result = await judge(dataset.id);
    expect(find(result, 'birthImpossible')?.count).toBe(2);
    expect(find(result, 'replaced')?.count).toBe(1);
    expect(find(result, 'sameContact', 'email')?.count).toBe(2);
    expect(find(result, 'unread')).toMatchObject({ count: 1, parts: [{ text: 'soon' }] });
    expect((await rowsOf(dataset, find(result, 'replaced'))).rows[0]?.slice(0, 3)).toEqual([
      'orders.csv',
      4,
      'D',
    ]);
  });

  test('answers outside their scale: NPS beyond 10, a rating of 55 among fives', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `C${i},2024-01-0${1 + (i % 9)},${i % 11},${1 + (i % 5)}`,
    );
    const text = `customer,time,nps,rating\n${rows.join('\n')}\nX,2024-01-03,11,55\nY,2024-01-03,-1,3\n`;
    const mapping = { customer: 0, time: 1, npsScore: 2, rating: 3 };
    const result = await judgeText(text, { kind: 'feedback', mapping });
    expect(find(result, 'outsideScale', 'nps_score')?.count).toBe(2);
    expect(find(result, 'outsideScale', 'rating')?.count).toBe(1);
  });

  test('a discount column in percent is no impossible rate', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `P${i % 3},2024-01-${String(1 + i).padStart(2, '0')},100,5,${i === 7 ? 120 : 10 + i}`,
    );
    const text = `product,time,price,quantity,discount_rate\n${rows.join('\n')}\n`;
    const mapping = { product: 0, time: 1, price: 2, quantity: 3, discountRate: 4 };
    expect(find(await judgeText(text, { kind: 'prices', mapping }), 'outsideScale')?.count).toBe(1);
  });

  test('advertising: a negative cost, more clicks than impressions', async () => {
    const text = `time,channel,cost,impressions,clicks
2024-01-01,search,-5,100,3
2024-01-02,search,5,100,300
2024-01-03,Search,5,100,30
`;
    const mapping = { time: 0, channel: 1, cost: 2, impressions: 3, clicks: 4 };
    const result = await judgeText(text, { kind: 'spend', mapping });
    expect(find(result, 'negativeValue', 'cost')?.count).toBe(1);
    expect(find(result, 'clicksAboveShown')?.count).toBe(1);
    expect(find(result, 'spellings', 'channel')?.parts[0]).toEqual({
      text: 'search',
      more: 'Search',
      count: 1,
    });
  });

  test('two months that overlap, and members whose numbers hardly match', async () => {
    const month = (from: number, to: number): string =>
      `customer,time,amount,order_no\n${Array.from({ length: to - from }, (_, i) => `0${from + i},2024-02-${String(1 + ((from + i) % 28)).padStart(2, '0')},${1_000 + from + i},O${from + i}`).join('\n')}\n`;
    const first = await load(month(0, 100), { fileName: 'jan.csv' });
    const both = await load(month(80, 160), { fileName: 'feb.csv', datasetId: first.id });
    const result = await judge(both.id);
    expect(find(result, 'overlap')?.count).toBe(20);
    expect(find(result, 'duplicateRows')).toBeUndefined();
    const page = await rowsOf(both, find(result, 'overlap'));
    expect(new Set(page.rows.map(([file]) => file))).toEqual(new Set(['feb.csv']));
    const members = `customer,grade\n${Array.from({ length: 160 }, (_, i) => `${i < 40 ? '0' : 'K'}${i},A`).join('\n')}\n`;
    const all = await load(members, {
      kind: 'customers',
      datasetId: both.id,
      mapping: { customer: 0, grade: 1 },
    });
    expect(find(await judge(all.id), 'matches')).toMatchObject({ count: 120, of: 160, severity: 'high' });
  });

  test('rejected lines and broken characters can be looked at', async () => {
    const text = 'customer,time,amount,store\nA,2024-01-01,10,S\ufffdoul\nB,never,10,x\nC,2024-01-03,12,y\n';
    const dataset = await load(text, { mapping: { customer: 0, time: 1, amount: 2, store: 3 } });
    const result = await judge(dataset.id);
    expect(find(result, 'lossy')?.count).toBe(1);
    const { columns, rows } = await rowsOf(dataset, find(result, 'rejected'));
    expect(columns.map(({ header }) => header)).toEqual([
      'line',
      'reason',
      'customer',
      'time',
      'amount',
      'store',
    ]);
    expect(rows).toEqual([[3, 'TIME_UNREADABLE', 'B', 'never', '10', 'x']]);
  });
});
