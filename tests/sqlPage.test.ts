import { describe, expect, test } from 'vitest';
import type { SqlAnswer, SqlColumn } from '../workers/contract/sqlPage.ts';
import { pictureOf } from '../src/sql/answerPicture.ts';
import { quoteName, tabulateAnswer } from '../src/sql/answerTable.ts';
import { arrangeRows, writeRows } from '../src/charts/virtualTable.ts';

const column = (name: string, type: string, personal: SqlColumn['personal'] = null): SqlColumn => ({
  ...{ name, type, personal },
  isNumber: /INT|DOUBLE|DECIMAL/.test(type),
});

function answer(columns: readonly SqlColumn[], rows: readonly (readonly (string | null)[])[]): SqlAnswer {
  const cells = columns.map((_, i) => rows.map((row) => row[i] ?? null));
  return { columns, cells, rowCount: rows.length, isCut: false, durationMs: 1 };
}

describe('the answer as a table', () => {
  const mixed = answer(
    [column('who', 'VARCHAR', 'email'), column('n', 'DECIMAL(38,6)'), column('big', 'HUGEINT')],
    [
      ['zoe@example.org', '100.000000', '9007199254740993'],
      [null, '-5.500000', '2'],
      ['ann@example.org', '20.000000', null],
    ],
  );
  const cellsOf = (isRevealed: boolean, at: number) => {
    const { columns, count } = tabulateAnswer(mixed, isRevealed, false);
    return Array.from({ length: count }, (_, row) => columns[at]?.text(row));
  };

  test('shows numbers without zeros that say nothing, and masks what leads to a person', () => {
    expect(cellsOf(false, 0)).toEqual(['z***@…', '', 'a***@…']);
    expect(cellsOf(true, 0)).toEqual(['zoe@example.org', '', 'ann@example.org']);
    expect(cellsOf(false, 1)).toEqual(['100', '-5.5', '20']);
  });

  test('sorts numbers as numbers and texts as texts; no value comes last', () => {
    const model = tabulateAnswer(mixed, false, false);
    const sorted = (key: string, descending: boolean) =>
      Array.from(arrangeRows(model, '', { key, descending }));
    expect(sorted('c1', false)).toEqual([1, 2, 0]);
    expect(sorted('c0', true)).toEqual([0, 2, 1]);
    expect(sorted('c2', false)).toEqual([1, 0, 2]);
  });

  test('copies numbers as numbers, and digits that a double loses as they are', () => {
    const { columns } = tabulateAnswer(mixed, false, false);
    expect([0, 1, 2].map((row) => columns[1]?.value?.(row))).toEqual([100, -5.5, 20]);
    expect([0, 1, 2].map((row) => columns[2]?.value?.(row))).toEqual(['9007199254740993', 2, '']);
  });

  test('a file has nothing that leads to a person, unless that is asked for', async () => {
    const rows = Int32Array.of(0, 1);
    const file = async (isRevealed: boolean, takesPersonal: boolean) => {
      const model = tabulateAnswer(mixed, isRevealed, takesPersonal);
      return (await writeRows(model, rows, () => Promise.resolve())).text();
    };
    expect(await file(false, false)).toBe('n,big\r\n100,9007199254740993\r\n-5.5,2\r\n');
    expect(await file(true, false)).toBe(await file(false, false));
    expect(await file(false, true)).toContain('zoe@example.org,100');
  });

  test('names stand in a statement as they have to', () => {
    expect(['amount', 'Amount', '매출', 'a"b', '1st', 'order'].map(quoteName)).toEqual([
      ...['amount', '"Amount"', '"매출"', '"a""b"', '"1st"', '"order"'],
    ]);
  });
});

describe('the picture of an answer', () => {
  test('bars by the first text, a line by the first date in the order of time', () => {
    const bars = answer(
      [column('n', 'BIGINT'), column('name', 'VARCHAR')],
      [
        ['1', 'b'],
        [null, 'c'],
        ['3', 'a'],
      ],
    );
    expect(pictureOf(bars)).toEqual({ kind: 'bars', label: 1, value: 0, rows: [0, 2] });
    const line = answer(
      [column('day', 'DATE'), column('n', 'DOUBLE')],
      [
        ['2024-03-01', '1'],
        ['2024-01-01', '2'],
        [null, '3'],
      ],
    );
    expect(pictureOf(line)).toEqual({ kind: 'line', label: 0, value: 1, rows: [1, 0] });
  });

  test('none without a pair of columns, or of one row', () => {
    expect(pictureOf(answer([column('n', 'BIGINT')], [['1'], ['2']]))).toBeNull();
    expect(pictureOf(answer([column('a', 'VARCHAR'), column('n', 'BIGINT')], [['x', '1']]))).toBeNull();
    expect(
      pictureOf(
        answer(
          [column('a', 'VARCHAR'), column('n', 'DOUBLE')],
          [
            ['x', 'NaN'],
            ['y', 'inf'],
          ],
        ),
      ),
    ).toBeNull();
  });
});
