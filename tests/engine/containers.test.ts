import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { parquetWriteBuffer } from 'hyparquet-writer';
import iconv from 'iconv-lite';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import type { EngineApi } from '../../workers/contract/engineApi.ts';
import { createNodeEngine } from '../../workers/headless/node.ts';
import { expectOk, importFile } from '../support/importText.ts';

let engine: EngineApi;

beforeAll(async () => {
  engine = await createNodeEngine();
});

const csv =
  '고객번호,주문번호,주문일시,상품명,결제금액\nC1,1,2024-01-05,신라면,1200\nC2,2,2024-01-06,햇반,3400\n';

async function totals(content: Blob | Uint8Array) {
  const { id, report, firstDay, lastDay } = expectOk(await importFile(engine, content, { fileName: 'file' }));
  const run = await engine.run(
    { analysis: 'rfm', datasetId: id, asOf: null, options: {} },
    'run',
    () => undefined,
  );
  return { rows: report.rowsKept, revenue: expectOk(run).result.revenue, firstDay, lastDay };
}

const want = { rows: 2, revenue: 4600, firstDay: '2024-01-05', lastDay: '2024-01-06' };

async function zipOf(files: Readonly<Record<string, string | Uint8Array>>, password?: string): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), password ? { password } : {});
  for (const [name, content] of Object.entries(files)) {
    await writer.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
    );
  }
  return writer.close();
}

async function workbook(): Promise<Buffer> {
  const text = (value: string) => ({ value, type: String });
  const day = (value: string) => ({ value: new Date(value), type: Date, format: 'yyyy-mm-dd' });
  const amount = (value: number) => ({ value, type: Number });
  const orders = [
    [text('월간 주문'), null, null, null],
    [text('고객번호'), text('주문번호'), text('주문일시'), text('결제금액')],
    [text('C1'), text('0001'), day('2024-01-05'), amount(1200)],
    [text('C2'), text('0002'), day('2024-01-06'), amount(3400)],
  ];
  const notes = [[text('memo'), text('x')]];
  return writeWorkbook([
    { sheet: '주문', data: orders },
    { sheet: '메모', data: notes },
  ]).toBuffer();
}

describe('packed and typed files', () => {
  test('a zip, first table inside, folders and what macOS adds left out', async () => {
    const zip = await zipOf({ '__MACOSX/._orders.csv': 'x', 'readme.pdf': 'x', '폴더/주문.csv': csv });
    expect(await totals(zip)).toEqual(want);
  });

  test('a zip that holds CP949, gzip or a workbook', async () => {
    expect(await totals(await zipOf({ 'a.csv': iconv.encode(csv, 'cp949') }))).toEqual(want);
    expect(await totals(await zipOf({ 'a.csv.gz': gzipSync(csv) }))).toEqual(want);
    expect(await totals(await zipOf({ 'a.xlsx': await workbook() }))).toEqual(want);
  });

  test('the parts of a zip are offered and can be chosen', async () => {
    const file = await zipOf({ 'one.csv': csv, 'two.csv': `${csv}C3,3,2024-01-07,x,1\n` });
    const first = expectOk(await engine.preview({ file, fileName: 'a.zip' }, 'a'));
    expect(first.container).toEqual({ format: 'zip', part: 'one.csv', parts: ['one.csv', 'two.csv'] });
    const second = expectOk(await engine.preview({ file, fileName: 'a.zip', part: 'two.csv' }, 'b'));
    expect(second.sampledRows).toBe(3);
  });

  test('a workbook: a title above the header, real dates, ids with leading zeros', async () => {
    const file = await workbook();
    expect(await totals(file)).toEqual(want);
    const preview = expectOk(
      await engine.preview({ file: new Blob([new Uint8Array(file)]), fileName: 'a.xlsx' }, 'a'),
    );
    expect(preview.container).toEqual({ format: 'xlsx', part: '주문', parts: ['주문', '메모'] });
    expect(preview.rows[0]).toEqual(['C1', '0001', '2024-01-05', '1200']);
  });

  test('Parquet', async () => {
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'customer_id', data: ['C1', 'C2'], type: 'STRING' },
        {
          name: 'order_date',
          data: [new Date('2024-01-05'), new Date('2024-01-06T13:02:03Z')],
          type: 'TIMESTAMP',
        },
        { name: 'amount', data: [1200, 3400], type: 'DOUBLE' },
      ],
    });
    expect(await totals(new Uint8Array(buffer))).toEqual(want);
  });

  test('JSON lines; a line that is none is rejected', async () => {
    const lines = [
      '{"customer_id":"C1","order_date":"2024-01-05","amount":1200}',
      'oops',
      '{"amount":3400,"customer_id":"C2","order_date":"2024-01-06","note":{"a":1}}',
    ];
    const { report } = expectOk(await importFile(engine, `${lines.join('\n')}\n`));
    expect(report).toMatchObject({ rowsRead: 3, rowsKept: 2, rowsRejected: 1 });
    expect(report.rejectedSample[0]?.text).toBe('oops');
  });
});

describe('files that are refused', () => {
  test('a zip without a table', async () => {
    expect(await importFile(engine, await zipOf({ 'a.pdf': 'x' }))).toMatchObject({ code: 'NOT_A_TABLE' });
  });

  test('a zip with a password', async () => {
    expect(await importFile(engine, await zipOf({ 'a.csv': csv }, 'secret'))).toMatchObject({
      code: 'ENCRYPTED',
    });
  });

  test('a zip bomb, before it is unpacked', async () => {
    const zip = await zipOf({ 'a.csv': csv });
    const bytes = new Uint8Array(await zip.arrayBuffer());
    const view = new DataView(bytes.buffer);
    for (let i = 0; i + 28 < bytes.length; i++) {
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 4_000_000_000, true);
    }
    expect(await importFile(engine, bytes)).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  test('a workbook cut in half', async () => {
    const file = await workbook();
    expect(await importFile(engine, file.subarray(0, file.length / 2))).toMatchObject({
      code: 'BROKEN_CONTAINER',
    });
  });
});
