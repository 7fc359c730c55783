import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../src/charts/exportPicture.ts';
import { numberCell, sortOrder, textCell, toCsv, toTsv, type TableModel } from '../../src/charts/table.ts';
import { looksLikeFormula } from '../../workers/contract/spreadsheetText.ts';
import { naughtyStrings } from '../support/naughty/strings.ts';

const table: TableModel = {
  columns: [
    { label: 'Segment', number: false },
    { label: 'Rate', number: true },
  ],
  rows: [
    [textCell('b'), numberCell(0.25, (value) => `${value * 100}%`)],
    [textCell('a'), numberCell(null, String)],
    [textCell('c'), numberCell(0.5, (value) => `${value * 100}%`)],
  ],
};

describe('tables behind charts', () => {
  it('copies numbers in full, not as shown', () => {
    expect(toTsv(table)).toBe('Segment\tRate\nb\t0.25\na\t\nc\t0.5');
  });

  it('keeps hostile text from becoming a formula, a column or a line', () => {
    const hostile = { columns: [{ label: 'x', number: false }], rows: [[textCell('=HYPERLINK("a")\tb\nc')]] };
    expect(toTsv(hostile)).toBe('x\n\'=HYPERLINK("a") b c');
  });

  it('writes a file that spreadsheets open without questions, and run nothing of', async () => {
    const hostile = {
      columns: [
        { label: 'Name, in full', number: false },
        { label: 'Rate', number: true },
      ],
      rows: [
        [textCell('=1+1'), numberCell(-0.5, String)],
        [textCell('a "b"\n\0c'), numberCell(null, String)],
      ],
    };
    const bytes = new Uint8Array(await toCsv(hostile).arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toBe('"Name, in full",Rate\r\n"\'=1+1",-0.5\r\n"a ""b""\nc",\r\n');
  });

  it('holds any text in its own cell, and none that a spreadsheet would run', async () => {
    const texts = naughtyStrings.map(({ text }) => text);
    const model: TableModel = {
      columns: texts.map((label) => ({ label, number: false })),
      rows: [texts.map(textCell), texts.map((_, i) => numberCell(-i - 0.5, String))],
    };
    const [header = [], cells = [], numbers = []] = Papa.parse<string[]>(await toCsv(model).text(), {
      delimiter: ',',
      newline: '\r\n',
    }).data;
    const expected = texts.map((text) => {
      const bare = text.replaceAll('\0', '');
      return looksLikeFormula(text) ? `'${bare}` : bare;
    });
    expect(header).toEqual(expected);
    expect(cells).toEqual(expected);
    expect(numbers).toEqual(texts.map((_, i) => String(-i - 0.5)));
  });

  it('sorts both ways and keeps what is missing last', () => {
    const names = (descending: boolean): unknown[] =>
      sortOrder(table.rows, 1, descending).map((row) => table.rows[row]?.[0]?.text);
    expect(names(false)).toEqual(['b', 'c', 'a']);
    expect(names(true)).toEqual(['c', 'b', 'a']);
  });

  it('breaks a long heading between words', () => {
    const lines = wrapText('the top twenty percent bring seventy-four percent of sales', 200, 18);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe('the top twenty percent bring seventy-four percent of sales');
  });
});
