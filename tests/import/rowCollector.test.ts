import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { TextColumn } from '../../workers/engine/import/pieceColumns.ts';
import { putText } from '../../workers/engine/import/putCells.ts';
import { RowCollector } from '../../workers/engine/import/rowCollector.ts';
import { RowScanner } from '../../workers/engine/import/scanRows.ts';

/** Two columns of text, the second of which begins with a digit or the row is refused. */
function collect(csv: string): (string | null)[][] {
  const columns = { first: new TextColumn(), second: new TextColumn() };
  const putSecond = putText(columns.second);
  const collector = new RowCollector({
    columns,
    cells: [
      { position: 0, put: putText(columns.first) },
      {
        position: 1,
        put: (slot, bytes, start, end) => {
          const digit = (bytes[start] as number) - 48;
          return digit >= 0 && digit <= 9 ? putSecond(slot, bytes, start, end) : 'NUMBER_UNREADABLE';
        },
      },
    ],
    finish: () => null,
  });
  const options = { delimiter: 44, quote: 34, columnCount: 2, skipLines: 0 };
  const scanner = new RowScanner(options, {
    row: (bytes, _start, _end, fields) => collector.add(bytes, fields, 34),
    reject: () => undefined,
  });
  scanner.push(new TextEncoder().encode(csv));
  scanner.end();
  if (collector.isEmpty) return [];
  const table = tableFromIPC(collector.take());
  return Array.from(table, (row) => [row.first, row.second].map((cell) => (cell as string | null) ?? null));
}

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\0', ' ', '가', '\u3000'), maxLength: 6 }),
  fc.integer({ min: 4_000, max: 9_000 }).map((length) => '"x'.repeat(length / 2)),
);

test('rows come out cell by cell as they were written, refused ones leave nothing behind', () => {
  const row = fc.tuple(
    text,
    fc.tuple(fc.constantFrom('1', 'no'), text).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const kept = rows.filter(([, second]) => second.startsWith('1'));
      const clean = (cell: string): string | null =>
        cell.replaceAll('\0', '').replace(/^\p{Zs}+|\p{Zs}+$/gu, '') || null;
      expect(collect(Papa.unparse(rows, { quotes: true }))).toEqual(kept.map((cells) => cells.map(clean)));
    }),
  );
});
