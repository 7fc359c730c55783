import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, test } from 'vitest';
import { createNodeEngine } from '../../workers/headless/node.ts';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { expectOk, importFile } from '../support/importText.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
  expectOk(await engine.start());
});

const header = '고객번호,주문번호,주문일시,상품명,결제금액';
const korean = `${header}\nC1,1,2024-01-05 13:02:03,똠방각하,"1,200"\nC2,2,2024. 1. 6.,햇반,₩3400\n`;

async function rfm(datasetId: string, options: Record<string, unknown> = {}) {
  const run = await engine.run({ analysis: 'rfm', datasetId, asOf: null, options }, 'run', () => undefined);
  return expectOk(run).result;
}

describe('a Korean file', () => {
  test.each([
    ['utf-8', Buffer.from(korean)],
    ['utf-8', Buffer.from(`\ufeff${korean}`)],
    ['cp949', iconv.encode(korean.replace('₩', '￦'), 'cp949')],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(korean, 'utf16le')])],
    ['utf-16le', Buffer.from(korean, 'utf16le')],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(korean, 'utf16le').swap16()])],
    ['utf-8', gzipSync(korean)],
    ['cp949', gzipSync(iconv.encode(korean.replace('₩', '￦'), 'cp949'))],
  ])('in %s is read whole', async (encoding, bytes) => {
    const { report, customerCount, id, firstDay, lastDay, asOf } = expectOk(await importFile(engine, bytes));
    expect(report).toMatchObject({ encoding, rowsRead: 2, rowsKept: 2, rowsRejected: 0 });
    expect({ customerCount, firstDay, lastDay, asOf }).toEqual({
      customerCount: 2,
      firstDay: '2024-01-05',
      lastDay: '2024-01-06',
      asOf: '2024-01-07',
    });
    expect(report.roles).toMatchObject({
      customer: '고객번호',
      time: '주문일시',
      amount: '결제금액',
      order: '주문번호',
    });
    expect((await rfm(id)).revenue).toBe(4600);
  });

  test('whose first megabyte is plain ASCII and whose end is CP949 is read as CP949', async () => {
    const ascii = Array.from({ length: 60_000 }, (_, i) => `C${i},${i},2024-01-05,item ${i},100`).join('\n');
    const text = `customer,order,date,productname,amount\n${ascii}\n`;
    const bytes = Buffer.concat([
      Buffer.from(text),
      iconv.encode('C1,1,2024-01-05,신라면 똠얌 햏,100\n', 'cp949'),
    ]);
    const { report } = expectOk(await importFile(engine, bytes));
    expect(report).toMatchObject({ encoding: 'cp949', rowsRead: 60_001, rowsKept: 60_001, repairs: [] });
  });
});

describe('the shape of a file', () => {
  const row = 'C1,1,2024-01-05,a,100';

  test.each([
    ['a title and notes above the header', `월간 주문 보고서\n작성: 홍보팀,,,,\n\n${header}\n${row}\n`],
    ['blank lines above the header', `\n\n${header}\n${row}\n`],
    ['Excel’s sep line', `sep=,\r\n${header}\r\n${row}\r\n`],
    ['a header with a line break', `${header.replace('주문일시', '"주문\n일시"')}\n${row}\n`],
    [
      'a stacked header',
      `고객,,주문,,\n고객번호,주문번호,주문일시,상품명,결제금액\n${row}\nC2,2,2024-01-05,b,0\n`,
    ],
    ['semicolons', `${header}\n${row}\n`.replaceAll(',', ';')],
    ['tabs', `${header}\n${row}\n`.replaceAll(',', '\t')],
    ['bars', `${header}\n${row}\n`.replaceAll(',', '|')],
    ['old Mac line ends', `${header}\r${row}\r`],
    ['mixed line ends', `${header}\r\n${row}\nC2,2,2024-01-05,b,0\r`],
    ['NUL bytes', `${header}\n${row.replace('C1', 'C\x001')}\n`],
    ['blank rows between', `${header}\n\n,,,,\n${row}\n\n`],
  ])('%s', async (_, text) => {
    const { id, report } = expectOk(await importFile(engine, text));
    expect(report).toMatchObject({ rowsKept: 1, rowsRejected: 0 });
    expect(report.roles).toMatchObject({ customer: expect.stringContaining('고객번호') });
    expect((await rfm(id)).revenue).toBe(100);
  });

  test('repeated headers, totals and remarks are counted apart', async () => {
    const text = `${header}\n${row}\n# 2월\n${header}\nC2,2,2024-02-05,b,50\n소계,,,,50\n,,,합계:,150\nTotal Wine,3,2024-02-06,c,1\n`;
    const { id, report } = expectOk(await importFile(engine, text));
    expect(report).toMatchObject({ rowsRead: 7, rowsKept: 3, rowsRejected: 0 });
    expect(report.rowsExcluded).toMatchObject({ repeatedHeader: 1, total: 2, comment: 1 });
    expect((await rfm(id)).revenue).toBe(151);
  });

  test('no header at all', async () => {
    const mapping = { customer: 0, order: 1, time: 2, amount: 4 };
    const { report } = expectOk(await importFile(engine, `${row}\n${row}\n`, { mapping }));
    expect(report.rowsKept).toBe(2);
  });

  test('a login page saved as CSV is refused', async () => {
    const page = '<!DOCTYPE html><html><body>Session expired</body></html>';
    expect(await importFile(engine, page)).toMatchObject({ code: 'NOT_A_TABLE', detail: { found: 'HTML' } });
  });
});

describe('every line is accounted for', () => {
  test('kept, excluded by a named rule, or rejected with line and reason', async () => {
    const text = `${header}
C1,1,2024-01-05,a,100
,2,2024-01-05,no customer,100
C1,C3,2024-01-05,cancelled,-100
C1,4,2024-01-05,return,-100
C1,5,2024-01-05,free,0
C1,6,yesterday,bad date,100
C1,7,2024-01-05,bad amount,much
C1,8,2024-01-05,huge,9999999999999999999
C1,9,short
C1,10,2024-01-05,"broken"quote,100
C1,11,2024-01-05,fine,250
`;
    const { id, report, fileId } = expectOk(await importFile(engine, text));
    expect(report.rowsRead).toBe(11);
    expect(report.rowsKept).toBe(2);
    expect(report.rowsExcluded).toMatchObject({ noCustomer: 1, cancelled: 1, return: 1, notPositive: 1 });
    expect(report.rowsMatchingRule).toMatchObject({ noCustomer: 1, cancelled: 1, return: 2, notPositive: 1 });
    expect(report.rowsRejected).toBe(5);
    expect(report.rejectedSample.map(({ line, reason }) => [line, reason])).toEqual([
      [7, 'TIME_UNREADABLE'],
      [8, 'AMOUNT_UNREADABLE'],
      [9, 'NUMBER_TOO_LARGE'],
      [10, 'WRONG_COLUMN_COUNT'],
      [11, 'BROKEN_QUOTES'],
    ]);
    const csv = await expectOk(await engine.rejectedRowsCsv(id, fileId, true)).text();
    expect(csv.split('\r\n')).toHaveLength(7);
    expect(csv).toContain('8,AMOUNT_UNREADABLE,C1,7,2024-01-05,bad amount,much');
  });

  test('a file of rejected lines leaves out what leads to people, unless it is asked to', async () => {
    const text = [
      'customer_id,order_id,order_date,수령인,amount,memo',
      ...Array.from({ length: 20 }, (_, i) => `C${i},${i},2024-01-05,홍길동,100,fine`),
      'a@b.example,99,not a date,김철수,100,call 010-1234-5678',
    ].join('\n');
    const { id, fileId } = expectOk(await importFile(engine, text));
    const csv = async (takesPersonal: boolean) =>
      (await expectOk(await engine.rejectedRowsCsv(id, fileId, takesPersonal)).text()).split('\r\n');
    expect(await csv(false)).toEqual([
      ...[
        'line,reason,order_id,order_date,amount,memo',
        '22,TIME_UNREADABLE,99,not a date,100,call 010-****-5678',
        '',
      ],
    ]);
    expect((await csv(true))[1]).toBe(
      '22,TIME_UNREADABLE,a@b.example,99,not a date,김철수,100,call 010-1234-5678',
    );
  });

  test('a C before the number means nothing where most order numbers have letters', async () => {
    const text = `${header}\nC1,A1,2024-01-05,a,100\nC1,A2,2024-01-05,b,100\nC1,C3,2024-01-05,c,100\n`;
    expect(expectOk(await importFile(engine, text)).report.rowsExcluded.cancelled).toBe(0);
  });
});

describe('files that cannot be read', () => {
  const zeros = new Uint8Array(5_000);
  test.each([
    ['an empty file', '', 'EMPTY_FILE'],
    ['blank lines only', '\n\n \n', 'EMPTY_FILE'],
    ['a header alone', `${header}\n`, 'HEADER_ONLY'],
    ['a PDF', '%PDF-1.7\n%\xe2\xe3', 'NOT_A_TABLE'],
    ['a broken zip', 'PK\x03\x04aaaa', 'BROKEN_CONTAINER'],
    ['binary zeros', zeros, 'NOT_A_TABLE'],
    ['one column', 'customer\n1\n2\n', 'ONE_COLUMN'],
    ['broken gzip', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8]), 'BROKEN_CONTAINER'],
    [
      '10,000 columns',
      `${Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',')}\n1,2\n`,
      'TOO_MANY_COLUMNS',
    ],
    ['no customer', 'order,date,amount\n1,2024-01-05,1\n', 'MISSING_ROLE'],
  ])('%s gets its sentence', async (_, content, code) => {
    expect(await importFile(engine, content)).toMatchObject({ status: 'failed', code });
  });

  test('3 GB are refused before they are read', async () => {
    const head = `${header}\nC1,1,2024-01-05,a,100\n`;
    const file = new Blob([head]);
    Object.defineProperty(file, 'size', { value: 3e9 });
    expect(await importFile(engine, file)).toMatchObject({
      code: 'FILE_TOO_LARGE',
      detail: { size: '3.0 GB' },
    });
  });

  test('repeated headers are made distinct and said', async () => {
    const text = 'customer,date,amount,amount\nC1,2024-01-05,1,2\n';
    const { report } = expectOk(await importFile(engine, text));
    expect(report.roles.amount).toBe('amount');
    expect(report.repairs).toContainEqual({ code: 'DUPLICATE_HEADERS_RENAMED', names: ['amount'] });
  });

  test('a failed import leaves the data set before it working', async () => {
    const { id } = expectOk(await importFile(engine, korean));
    expect((await importFile(engine, `${header}\nC1,1,never,a,1\n`)).status).toBe('failed');
    expect((await rfm(id)).customerCount).toBe(2);
  });
});

describe('hostile text', () => {
  test('as header and value reaches neither SQL nor a formula', async () => {
    const evil = `"'; DROP TABLE x; --",date,amount,"__proto__"\n"=1+1",2024-01-05,1,"<script>"\n@x,2024-01-05,2,y\n`;
    const mapping = { customer: 0, time: 1, amount: 2, productName: 3 };
    const { id } = expectOk(await importFile(engine, evil, { mapping }));
    const run = expectOk(
      await engine.run({ analysis: 'rfm', datasetId: id, asOf: null, options: {} }, 'r', () => undefined),
    );
    const groups = run.result.segments.map((row) => row.id);
    const audience = expectOk(
      await engine.createAudience({ runId: run.runId, name: '=evil()', selection: { by: 'groups', groups } }),
    );
    const blob = expectOk(
      await engine.audienceFile(
        {
          ...{ audienceId: audience.id, content: 'figures', format: 'csv' },
          words: { headers: { customer: '=h' }, groups: { lost: '=이탈' } },
        },
        'file',
        () => undefined,
      ),
    );
    expect([...new Uint8Array(await blob.arrayBuffer()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const csv = await blob.text();
    expect(csv.startsWith(`"'=h",`)).toBe(true);
    expect(csv).toContain(`"'=1+1",`);
    expect(csv).toContain(`"'@x",`);
  });
});
