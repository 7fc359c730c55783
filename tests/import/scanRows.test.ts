import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { RowScanner } from '../../workers/engine/import/scanRows.ts';
import { splitFields } from '../../workers/engine/import/splitFields.ts';

interface Scan {
  readonly rows: string[][];
  readonly rejected: [number, string][];
  readonly blankLines: number;
}

/** Scans text in pieces of the given size. */
function scan(text: string, columnCount: number, pieceBytes = 1 << 20, skipLines = 0): Scan {
  const bytes = new TextEncoder().encode(text);
  const rows: string[][] = [];
  const rejected: [number, string][] = [];
  const decoder = new TextDecoder();
  const scanner = new RowScanner(
    { delimiter: 44, quote: 34, columnCount, skipLines },
    {
      row(piece, start, end, fields) {
        const cells = splitFields(piece.subarray(start, end), 44, 34).map((f) => decoder.decode(f));
        rows.push(cells);
        expect(cells.slice(0, columnCount)).toEqual(
          Array.from({ length: columnCount }, (_, i) => {
            const cell = decoder.decode(piece.subarray(fields.starts[i], fields.ends[i]));
            return fields.quoted[i] === 1 ? cell.replaceAll('""', '"') : cell;
          }),
        );
        expect(fields.hasNul).toBe(piece.subarray(start, end).includes(0));
        return null;
      },
      reject(line, reason) {
        rejected.push([line, reason]);
      },
    },
  );
  for (let i = 0; i < bytes.length; i += pieceBytes) scanner.push(bytes.subarray(i, i + pieceBytes));
  scanner.end();

  return { rows, rejected, blankLines: scanner.counts.blankLines };
}

describe('rows', () => {
  test('good rows pass, short and long ones are rejected with their line', () => {
    const { rows, rejected } = scan('a,b,c\n1,2\n1,2,3,4\n"x\ny",2,3\n5,6,7\n', 3);
    expect(rows).toEqual([
      ['a', 'b', 'c'],
      ['x\ny', '2', '3'],
      ['5', '6', '7'],
    ]);
    expect(rejected).toEqual([
      [2, 'WRONG_COLUMN_COUNT'],
      [3, 'WRONG_COLUMN_COUNT'],
    ]);
  });

  test('a quote that is never closed costs one line, not the rest of the file', () => {
    const { rows, rejected } = scan('1,2,3\n4,"five,6\n7,8,9\n', 3);
    expect(rows).toEqual([
      ['1', '2', '3'],
      ['7', '8', '9'],
    ]);
    expect(rejected).toEqual([[2, 'BROKEN_QUOTES']]);
  });

  test('text after a closing quote costs its line', () => {
    expect(scan('1,"a"b,3\n4,5,6\n', 3)).toMatchObject({
      rows: [['4', '5', '6']],
      rejected: [[1, 'BROKEN_QUOTES']],
    });
  });

  test('a quote inside an unquoted field is a sign like any other', () => {
    const { rows } = scan('5" pipe,1\n', 2);
    expect(rows).toEqual([['5" pipe', '1']]);
  });

  test('row ends may be mixed', () => {
    const { rows } = scan('1,2\r\n3,4\n5,6\r7,8', 2);
    expect(rows).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
      ['7', '8'],
    ]);
  });

  test('blank lines and lines of empty cells are no rows', () => {
    expect(scan('1,2\n\n , \n,\n3,4\n', 2)).toMatchObject({
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
      blankLines: 3,
    });
  });

  test('empty cells too many are dropped', () => {
    expect(scan('1,2,,\n', 2).rejected).toEqual([]);
  });

  test('lines before the first row are skipped, whatever is in them', () => {
    expect(scan('"a\nb",c\n1,2\n', 2, 1 << 20, 2).rows).toEqual([['1', '2']]);
  });
});

const cell = fc.string({
  unit: fc.constantFrom('a', '한', '"', ',', '\n', ' ', '\r\n', '0', '𝄞'),
  maxLength: 6,
});

describe('properties', () => {
  test('what a writer wrote is read back, however the bytes are cut into pieces', () => {
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, piece, newline) => {
          const filled = rows.filter((row) => row.some((text) => text.trim() !== ''));
          const text = Papa.unparse(filled, { newline, quotes: true });
          const got = scan(text, 3, piece);
          expect(got.rows).toEqual(filled);
          expect(got.rejected).toEqual([]);
        },
      ),
    );
  });

  test('no line disappears: rows, rejected and blank lines account for all text', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ',', ' ', '1', '한'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const got = scan(lines.map((text) => `${text}\n`).join(''), 2);
        expect(got.rows.length + got.rejected.length + got.blankLines).toBe(lines.length);
      }),
    );
  });
});
