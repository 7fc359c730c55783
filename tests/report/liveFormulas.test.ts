import { describe, expect, test } from 'vitest';
import type { TableCell, TableModel } from '../../src/charts/table.ts';
import { findRules } from '../../src/report/liveFormulas.ts';
import type { Face, Report } from '../../src/report/model.ts';
import { tableRows, workbookSheets } from '../../src/report/workbookSheets.ts';

const number = (value: number | null, text = String(value)): TableCell => ({ text, value });
const text = (value: string): TableCell => ({ text: value, value });

function tableOf(columns: readonly string[], rows: readonly (readonly TableCell[])[]): TableModel {
  return { columns: columns.map((label, at) => ({ label, number: at > 0 })), rows };
}

/** Customers, orders, their share, orders per customer, and this year against last. */
const shop = tableOf(
  ['Region', 'Customers', 'Orders', 'Share', 'Each', 'Before', 'Change'],
  [
    ['a', 10, 40, 30],
    ['b', 20, 50, 55],
    ['c', 70, 210, 200],
  ].map(([name, customers, orders, before]) => [
    text(String(name)),
    number(Number(customers)),
    number(Number(orders)),
    number(Number(orders) / 300, `${((Number(orders) / 300) * 100).toFixed(1)}%`),
    number(Number(orders) / Number(customers)),
    number(Number(before)),
    number(Number(orders) - Number(before)),
  ]),
);

describe('columns that are worked out of others', () => {
  test('shares, rates and differences are found from their numbers', () => {
    expect([...findRules(shop)].sort(([a], [b]) => a - b)).toEqual([
      [3, { does: 'share', of: 2 }],
      [4, { does: 'divide', top: 2, bottom: 1 }],
      [6, { does: 'subtract', from: 2, less: 5 }],
    ]);
  });

  test('one row that does not agree, or too few of them, is no rule', () => {
    const odd = { ...shop, rows: shop.rows.map((row, i) => (i === 1 ? row.with(4, number(2.6)) : row)) };
    expect(findRules(odd).has(4)).toBe(false);
    expect(findRules({ ...shop, rows: shop.rows.slice(0, 2) }).size).toBe(0);
    const same = tableOf(
      ['x', 'a', 'b', 'c'],
      ['p', 'q', 'r'].map((name) => [text(name), number(1), number(1), number(1)]),
    );
    expect(findRules(same).size).toBe(0);
  });

  test('stand in the sheet with their values, and what shares are of has a total', () => {
    const rows = tableRows(shop, 4, 'en');
    expect(rows[1]?.[3]).toEqual({
      value: 40 / 300,
      isPercent: true,
      rule: {
        does: 'share',
        part: { column: 2, row: 5 },
        of: { column: 2, from: 5, to: 7 },
      },
    });
    expect(rows[3]?.[4]).toEqual({
      value: 3,
      isPercent: false,
      rule: { does: 'divide', top: { column: 2, row: 7 }, bottom: { column: 1, row: 7 } },
    });
    expect(rows[4]).toEqual([
      { heading: 'Total' },
      null,
      {
        value: 300,
        isPercent: false,
        isTotal: true,
        rule: { does: 'sum', of: { column: 2, from: 5, to: 7 } },
      },
      null,
      null,
      null,
      null,
    ]);
  });
});

test('a workbook has an overview and a sheet for each item, texts as texts, −5 as a number', () => {
  const face: Face = {
    ...{ title: '=1+1', subtitle: '@SUM(A1)', text: '', picture: null, shape: null, remarks: [] },
    table: tableOf(
      ['x', 'n'],
      [
        [text('=HYPERLINK("x")'), number(-5, '−5')],
        [text('b'), number(null, '–')],
      ],
    ),
    origin: [{ label: 'Data', value: '+a' }],
    formula: ['-b'],
  };
  const report: Report = {
    ...{ id: 'r', title: '-title', subtitle: '', author: '' },
    items: [{ id: 'i', kind: 'table', faces: { en: face }, ownTitle: '', note: '=note' }],
  };
  const [overview, sheet] = workbookSheets(report, 'en');
  expect(overview?.rows[0]).toEqual([{ heading: '-title' }]);
  expect(overview?.rows.slice(2, 4)).toEqual([
    ['No.', 'Kind', 'Title', 'Note'].map((heading) => ({ heading })),
    [1, 'Table', '=1+1', '=note'],
  ]);
  expect(sheet?.name).toBe('1 =1+1');
  expect(sheet?.rows).toEqual([
    [{ heading: '=1+1' }],
    ['@SUM(A1)'],
    ['=note'],
    [],
    [{ heading: 'x' }, { heading: 'n' }],
    ['=HYPERLINK("x")', { value: -5, isPercent: false }],
    ['b', null],
    [],
    [{ heading: 'Where it came from' }],
    ['Data', '+a'],
    [],
    [{ heading: 'How it was computed' }],
    ['-b'],
  ]);
});
