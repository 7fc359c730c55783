import { expect, test } from 'vitest';
import type { SqlAnswer, SqlColumn } from '../workers/contract/sqlPage.ts';
import { namesPeople, reportTable, statementLines } from '../src/sql/forReport.ts';

const column = (name: string, personal: SqlColumn['personal'] = null): SqlColumn => ({
  ...{ name, personal, type: 'VARCHAR', isNumber: name.startsWith('n') },
});
const answer = (columns: readonly SqlColumn[], cells: SqlAnswer['cells'] = []): SqlAnswer => ({
  ...{ columns, cells, rowCount: cells[0]?.length ?? 0, isCut: false, durationMs: 1 },
});

test('an answer that may hold a line about a person is no part of a report', () => {
  for (const name of ['customer', 'CUSTOMER_ID', '고객번호', '회원', 'user_no', 'memberkey'])
    expect(namesPeople(answer([column('n'), column(name)]))).toBe(true);
  expect(namesPeople(answer([column('to whom', 'email')]))).toBe(true);
  for (const name of ['customers_of_month', 'channel', '고객 수', 'n', 'membership'])
    expect(namesPeople(answer([column(name)]))).toBe(false);
});

test('its table has numbers as numbers, and what a double does not hold as it is', () => {
  const table = reportTable(
    answer(
      [column('<b>'), column('n')],
      [
        ['=1+1', null, 'x'],
        ['-5', '9007199254740993', '2.50'],
      ],
    ),
  );
  expect(table.rows.map((row) => row.map(({ value }) => value))).toEqual([
    ['=1+1', -5],
    [null, '9007199254740993'],
    ['x', 2.5],
  ]);
});

test('the statement stands beside it without contacts of people', () => {
  expect(statementLines("SELECT 1\n\nFROM o WHERE mail = 'amy@example.com'")).toEqual([
    ...['SELECT 1', "FROM o WHERE mail = 'a***@…'"],
  ]);
});
