import { BlobReader, TextWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { WorkbookCell, WorkbookSheet } from '../../workers/contract/workbook.ts';
import { writeWorkbook } from '../../workers/engine/exportWorkbook.ts';
import { naughtyStrings } from '../support/naughty/strings.ts';
import { convert, findOffice } from '../support/office.ts';

const value = (number: number, isPercent = false): WorkbookCell => ({ value: number, isPercent });

/** Orders of three regions with their sum, share, orders each and difference; every cached value is wrong on purpose. */
const sheet: WorkbookSheet = {
  name: '1 지역',
  rows: [
    [{ heading: '지역' }, { heading: '고객' }, { heading: '주문' }, { heading: '몫' }],
    ...[
      ['서울', 10, 40],
      ['부산', 20, 60],
    ].map(([name, customers, orders], i): WorkbookCell[] => [
      String(name),
      Number(customers),
      Number(orders),
      {
        ...{ value: 9, isPercent: true },
        rule: { does: 'share', part: { column: 2, row: i + 1 }, of: { column: 2, from: 1, to: 2 } },
      },
    ]),
    [
      { heading: '합계' },
      null,
      {
        ...{ value: 9, isPercent: false, isTotal: true },
        rule: { does: 'sum', of: { column: 2, from: 1, to: 2 } },
      },
    ],
    [
      '더',
      {
        ...{ value: 9, isPercent: false },
        rule: { does: 'divide', top: { column: 2, row: 1 }, bottom: { column: 1, row: 1 } },
      },
      {
        ...{ value: 9, isPercent: false },
        rule: { does: 'subtract', from: { column: 2, row: 1 }, less: { column: 2, row: 2 } },
      },
    ],
  ],
};

async function parts(file: Blob): Promise<ReadonlyMap<string, string>> {
  const entries = await new ZipReader(new BlobReader(file)).getEntries();
  const files = entries.filter((one): one is FileEntry => !one.directory);
  const read = files.map(async (one) => [one.filename, await one.getData(new TextWriter())] as const);
  return new Map(await Promise.all(read));
}

describe('a workbook of several sheets', () => {
  test('has every sheet by its name, texts as texts, numbers as numbers', async () => {
    const file = await writeWorkbook([
      { name: 'Overview', rows: [[{ heading: 'Report' }], [], ['007', -5, -0.25]] },
      { name: '1 a/b:c', rows: [['x']] },
    ]);
    const sheets = await readWorkbook(Buffer.from(await file.arrayBuffer()), { trim: false });
    expect(sheets.map((one) => one.sheet)).toEqual(['Overview', '1 a b c']);
    expect(sheets[0]?.data).toEqual([
      ['Report', null, null],
      [null, null, null],
      ['007', -5, -0.25],
    ]);
  });

  test('formulas are made of places alone, with what they come to', async () => {
    const xml = (await parts(await writeWorkbook([sheet]))).get('xl/worksheets/sheet1.xml') ?? '';
    expect(
      [...xml.matchAll(/<c r="(\w+)"[^>]*><f>([^<]*)<\/f><v>([^<]*)<\/v>/g)].map((found) => found.slice(1)),
    ).toEqual([
      ['D2', 'C2/SUM(C$2:C$3)', '9'],
      ['D3', 'C3/SUM(C$2:C$3)', '9'],
      ['C4', 'SUM(C$2:C$3)', '9'],
      ['B5', 'C2/B2', '9'],
      ['C5', 'C2-C3', '9'],
    ]);
  });

  test('no naughty string becomes a formula, wherever it stands', async () => {
    const texts = naughtyStrings.map(({ text }) => text);
    const rows: WorkbookCell[][] = texts.map((text) => [text, { heading: text }, value(-5)]);
    const file = await writeWorkbook([{ name: 'x', rows }]);
    const xml = (await parts(file)).get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).not.toMatch(/<f[ >]/);
    const [read] = await readWorkbook(Buffer.from(await file.arrayBuffer()), { trim: false });
    const kept = (text: string): string | null =>
      text === '' ? null : text.length > 32_767 ? `${text.slice(0, 32_766)}…` : text;
    expect(read?.data).toEqual(texts.map((text) => [kept(text), kept(text), -5]));
  });

  test('opens in LibreOffice, which works the formulas out anew', async ({ skip }) => {
    const office = findOffice();
    skip(office === null);
    const file = await writeWorkbook([sheet]);
    const made = await convert(
      office!,
      'report.xlsx',
      new Uint8Array(await file.arrayBuffer()),
      'csv:Text - txt - csv (StarCalc):44,34,76',
    );
    expect(made.get('report.csv')?.toString('utf8').trim().split(/\r?\n/)).toEqual([
      '지역,고객,주문,몫',
      '서울,10,40,40.0%',
      '부산,20,60,60.0%',
      '합계,,100,',
      '더,4,-20,',
    ]);
  });
});
