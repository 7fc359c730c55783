import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import type { ImportSettings } from '../support/importText.ts';
import { openNativeCase, type NativeCase } from '../support/nativeCase.ts';
import { runNatively } from '../support/nativeDuckdb.ts';
import { convert, findOffice } from '../support/office.ts';

let native: NativeCase;

beforeEach(() => {
  native = openNativeCase();
});

afterEach(() => native.close());

/** Parquet as DuckDB writes it. */
async function parquetOf(query: string): Promise<Uint8Array> {
  const path = join(native.folder, 'made.parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  return new Uint8Array(await readFile(path));
}

describe('Parquet is read as it is', () => {
  test('columns of every type', async () => {
    const bytes = await parquetOf(`SELECT
      'C' || (i % 37) AS customer_id, i::INTEGER AS order_no,
      TIMESTAMP '2024-01-01' + to_hours(i * 5) + to_milliseconds(CASE WHEN i % 3 = 0 THEN 120 ELSE 0 END) AS order_date,
      (i * 1.25)::DECIMAL(12, 2) AS amount, (i % 5)::DOUBLE AS quantity,
      'product ' || (i % 7) AS product, (i / 8.0)::FLOAT AS weight, i % 2 = 0 AS gift,
      DATE '2024-01-01' + (i % 90)::INTEGER AS shipped, 9007199254740993 + i AS big,
      TIMESTAMPTZ '2024-01-01 00:00:00+09' + to_hours(i) AS seen, [i, 2] AS parts, {'a': i, 'b': 'x"y'} AS more,
      CASE WHEN i % 9 = 0 THEN NULL ELSE '서울' END AS region, uuid() AS session, TIME '10:11:12' AS clock
      FROM range(400) AS given(i)`);
    const { id } = await native.load('주문.parquet', bytes);
    const script = await native.write(id, 'products');
    expect(script.toPrepare).toEqual([]);
    expect(script.text).toContain('read_parquet');
    expect(await native.compare(script)).toEqual([]);
    expect(await native.compare(await native.write(id, 'rfm'))).toEqual([]);
  }, 120_000);

  test('names of the file and of its columns that look like SQL or like many files', async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'customer_id', data: ['A', "B'; --", 'A', 'C'], type: 'STRING' },
          { name: `"); DROP TABLE x; --`, data: ['=1+1', "'; --", null, 'x'], type: 'STRING' },
          {
            name: 'order_date',
            data: [5, 6, 7, 8].map((day) => new Date(Date.UTC(2024, 0, day))),
            type: 'TIMESTAMP',
          },
          { name: 'line\n); DROP TABLE y; --', data: [1n, 2n, 3n, 4n], type: 'INT64' },
          { name: 'amount', data: [1200.5, -5, 3, 4], type: 'DOUBLE' },
        ],
      }),
    );
    const { id } = await native.load(`주문 '); DROP TABLE "x"; -- [1]*?.parquet`, bytes, {
      mapping: { customer: 0, time: 2, amount: 4 },
    });
    expect(await native.compare(await native.write(id, 'kpi'))).toEqual([]);
  }, 120_000);

  test('another file of that name stops the script, and is named', async () => {
    const made = (amount: number): Promise<Uint8Array> =>
      parquetOf(
        `SELECT 'C' || i AS customer_id, DATE '2024-01-01' + i::INTEGER AS order_date, i * ${amount} AS amount FROM range(20) AS t(i)`,
      );
    const { id } = await native.load('주문.parquet', await made(10));
    const { text } = await native.write(id, 'rfm');
    await writeFile(join(native.folder, '주문.parquet'), await made(11));
    await expect(runNatively(native.folder, text)).rejects.toThrow(
      /주문\.parquet was read otherwise .*: amount/,
    );
  }, 120_000);
});

const text = (value: string) => ({ value, type: String });
const day = (value: string) => ({ value: new Date(value), type: Date, format: 'yyyy-mm-dd' });
const amount = (value: number) => ({ value, type: Number });

/** A title, an empty row, a header with a line break in it, and orders. */
function workbook(): Promise<Buffer> {
  const orders = Array.from({ length: 60 }, (_, i) => [
    text(`C${i % 9}`),
    text(`000${i}`),
    day(`2024-0${1 + (i % 9)}-1${i % 7}`),
    amount(i % 11 === 0 ? -1500 : 1200.5 + i),
    text(`상품 "${i % 4}", '큰'`),
  ]);
  return writeWorkbook([
    { sheet: '메모', data: [[text('memo'), text('x')]] },
    {
      sheet: `주문 '); --`,
      data: [
        [text('월간\n주문'), null, null, null, null],
        [],
        [text('고객번호'), text('주문번호'), text('주문\n일시'), text('결제금액'), text('상품명')],
        ...orders,
      ],
    },
  ]).toBuffer();
}

/** The sheet as Excel saves it: a mark in front, lines of Windows, and line breaks within quotes. */
function asSaved(): string {
  const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const rows = Array.from({ length: 60 }, (_, i) =>
    [
      `C${i % 9}`,
      `000${i}`,
      `2024-0${1 + (i % 9)}-1${i % 7}`,
      i % 11 === 0 ? '-1500' : String(1200.5 + i),
      `상품 "${i % 4}", '큰'`,
    ]
      .map(quote)
      .join(','),
  );
  return `\ufeff${['"월간\n주문",,,,', ',,,,', '고객번호,주문번호,"주문\n일시",결제금액,상품명', ...rows].join('\r\n')}\r\n`;
}

describe('Excel is saved as CSV first', () => {
  const name = `매출 '); --.xlsx`;

  async function loadSheet() {
    const bytes = new Uint8Array(await workbook());
    const choose: ImportSettings = { part: `주문 '); --` };
    const { id } = await native.load(name, bytes, choose);
    const script = await native.write(id, 'products');
    expect(script.toPrepare).toEqual([{ given: name, reads: `${name}.csv`, sheet: `주문 '); --` }]);
    return { bytes, script };
  }

  test('the script says so and then reads that', async () => {
    const { script } = await loadSheet();
    expect(script.text).toMatch(/^-- +en: DuckDB does not read Excel files: save sheet “주문 '\); --”/m);
    await writeFile(join(native.folder, `${name}.csv`), asSaved());
    expect(await native.compare(script)).toEqual([]);
  }, 120_000);

  test.skipIf(findOffice() === null)(
    'as LibreOffice saves it',
    async () => {
      const { bytes, script } = await loadSheet();
      // 44: comma, 34: quote, 76: UTF-8; then all cells as shown, and every sheet as a file of its own.
      const files = await convert(
        findOffice() ?? '',
        'book.xlsx',
        bytes,
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
      );
      const saved = [...files].find(([file]) => file.includes('주문'))?.[1];
      await writeFile(join(native.folder, `${name}.csv`), saved ?? '');
      expect(await native.compare(script)).toEqual([]);
    },
    240_000,
  );
});
