import { BlobReader, TextWriter, ZipReader, type FileEntry } from '@zip.js/zip.js';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { writeXlsx } from '../../workers/engine/exportXlsx.ts';
import type { Cell } from '../../workers/engine/xlsxParts.ts';
import { loneHalves, naughtyStrings } from '../support/naughty/strings.ts';

const texts = naughtyStrings.map(({ text }) => text);

function workbook(
  header: readonly string[],
  pieces: readonly (readonly (readonly Cell[])[])[],
  name = '명단',
): Promise<Blob> {
  return writeXlsx(name, { header, pieces, onPiece: async () => undefined });
}

async function readBack(file: Blob): Promise<readonly (readonly unknown[])[]> {
  const [sheet] = await readWorkbook(Buffer.from(await file.arrayBuffer()), { trim: false });
  return sheet?.data ?? [];
}

async function partOf(file: Blob, path: string): Promise<string> {
  const entries = await new ZipReader(new BlobReader(file)).getEntries();
  const entry = entries.find((one): one is FileEntry => !one.directory && one.filename === path);
  if (entry === undefined) throw new Error(`no ${path}`);
  return entry.getData(new TextWriter());
}

describe('a workbook', () => {
  test('gives text as text and numbers as numbers, zeros in front and all', async () => {
    const rows = [
      ['007', 1_234_567, '2024-01-05'],
      ['1e5', -0.25, 'TRUE'],
      ['00000', 0, ''],
    ];
    const file = await workbook(['고객', '금액', '메모'], [rows.slice(0, 2), rows.slice(2)]);
    expect(await readBack(file)).toEqual([
      ['고객', '금액', '메모'],
      ['007', 1_234_567, '2024-01-05'],
      ['1e5', -0.25, 'TRUE'],
      ['00000', 0, null],
    ]);
  });

  test('what is no number stays empty, and a sheet without rows has its header', async () => {
    expect(await readBack(await workbook(['a', 'b'], [[['x', Number.NaN]], [['y', 1]]]))).toEqual([
      ['a', 'b'],
      ['x', null],
      ['y', 1],
    ]);
    expect(await readBack(await workbook(['고객'], []))).toEqual([['고객']]);
  });

  test('has every naughty string as it is, as a header and as a cell', async () => {
    const cells = await readBack(await workbook(texts, [texts.map((text) => [text])]));
    const kept = (text: string): string | null => {
      if (text === '') return null;
      return text.length > 32_767 ? `${text.slice(0, 32_766)}…` : text;
    };
    expect(cells[0]).toEqual(texts.map(kept));
    expect(cells.slice(1).map(([cell]) => cell)).toEqual(texts.map(kept));
  });

  test('half a character becomes U+FFFD, and what looks like an escape stays what it is', async () => {
    const [, ...rows] = await readBack(
      await workbook(['x'], [[...loneHalves, '_x0041_'].map((text) => [text])]),
    );
    expect(rows.map(([cell]) => cell)).toEqual([
      ...['\ufffd', 'a\ufffd', '\ufffdb', '\ufffd\ufffd', '=\ufffd', '_x0041_'],
    ]);
  });

  test('holds no formula and keeps its header in sight', async () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://leak.test")'];
    const sheet = await partOf(await workbook(evil, [[evil]]), 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet.match(/<c [^>]*t="inlineStr"/g)).toHaveLength(2 * evil.length);
    // Style 3 is text with Excel’s own apostrophe.
    expect(sheet.match(/<c r="[A-E]2" s="3"/g)).toHaveLength(evil.length);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet.match(/<col [^>]*customWidth="1"/g)).toHaveLength(evil.length);
  });

  test('names its columns beyond Z, and its sheet as Excel allows', async () => {
    const header = Array.from({ length: 60 }, (_, i) => `c${i}`);
    const file = await workbook(header, [], "'[=a:b]/*?\\'명단 ".repeat(4));
    expect(await partOf(file, 'xl/worksheets/sheet1.xml')).toContain('<c r="BH1"');
    const name = /<sheet name="([^"]*)"/.exec(await partOf(file, 'xl/workbook.xml'))?.[1] ?? '';
    expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
    const empty = await partOf(await workbook(['a'], [], '///'), 'xl/workbook.xml');
    expect(empty).toContain('<sheet name="Dangol"');
  });
});
