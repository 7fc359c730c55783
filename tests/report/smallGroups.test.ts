import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TableModel } from '../../src/charts/table.ts';
import {
  fewestPeople,
  foldSmallGroups,
  hideSmallCounts,
  peopleColumns,
} from '../../src/report/smallGroups.ts';

const words = { others: 'Others (fewer than 10 each)', few: 'fewer than 10' };

/** Regions with their customers and revenue. */
function regions(sizes: readonly number[], label = 'Customers'): TableModel {
  return {
    columns: [
      { label: 'Region', number: false },
      { label, number: true },
      { label: 'Revenue', number: true },
    ],
    rows: sizes.map((size, i) => [
      { text: `r${i}`, value: `r${i}` },
      { text: size.toLocaleString('en'), value: size },
      { text: String(size * 1_000), value: size * 1_000 },
    ]),
  };
}

const sizesOf = (table: TableModel): (number | string | null)[] =>
  table.rows.map((row) => row[1]?.value ?? row[1]?.text ?? null);

describe('groups of fewer than ten people', () => {
  test('become one line that tells their number and nothing else', () => {
    const { table, folded } = foldSmallGroups(regions([120, 9, 40, 3]), words);
    expect(folded).toBe(2);
    expect(sizesOf(table)).toEqual([120, 40, 12]);
    expect(table.rows.at(-1)).toEqual([
      { text: words.others, value: words.others },
      { text: '12', value: 12 },
      { text: '–', value: null },
    ]);
  });

  test('one small group takes the next smallest with it, so that nothing is left by subtraction', () => {
    const { table, folded } = foldSmallGroups(regions([120, 3, 40]), words);
    expect(folded).toBe(2);
    expect(sizesOf(table)).toEqual([120, 43]);
  });

  test('are not told at all where they are fewer than ten together', () => {
    const { table } = foldSmallGroups(regions([2, 3]), words);
    expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([[words.others, words.few, '–']]);
  });

  test('nobody is no group, and ten are enough', () => {
    const { table, folded } = foldSmallGroups(regions([0, 10, 20]), words);
    expect(folded).toBe(0);
    expect(sizesOf(table)).toEqual([0, 10, 20]);
  });

  test('a size stays with its group: a rate of few among many is told', () => {
    const table: TableModel = {
      columns: [
        { label: '세그먼트', number: false },
        { label: '다시 산 고객', number: true },
        { label: '고객', number: true },
      ],
      rows: [
        [
          { text: 'a', value: 'a' },
          { text: '4', value: 4 },
          { text: '300', value: 300 },
        ],
      ],
    };
    expect(foldSmallGroups(table, words).folded).toBe(0);
  });

  test('a figure of people in a line of its own is hidden', () => {
    const table: TableModel = {
      columns: [
        { label: '지표', number: false },
        { label: '값', number: true },
      ],
      rows: [
        [
          { text: '구매 고객 수', value: '구매 고객 수' },
          { text: '4', value: 4 },
        ],
        [
          { text: '주문 수', value: '주문 수' },
          { text: '6', value: 6 },
        ],
      ],
    };
    const folded = foldSmallGroups(table, words);
    expect(folded.table.rows.map((row) => row[1]?.text)).toEqual(['fewer than 10', '6']);
    expect(folded.folded).toBe(1);
  });

  test.each([
    '고객',
    '고객 수',
    '산 고객',
    '회원',
    '신규 고객 수',
    'Customers',
    'Buyers',
    'New customers',
    'People',
  ])('“%s” counts people', (label) => expect(peopleColumns(regions([12, 30], label))).toEqual([1]));

  test.each(['주문 수', '고객당 구매 횟수', 'Orders', 'Revenue per customer', 'Share of customers'])(
    '“%s” does not',
    (label) => expect(peopleColumns(regions([12, 30], label))).toEqual([]),
  );

  test('whatever the table, no small number of people is left in it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }), (sizes) => {
        const { table } = foldSmallGroups(regions(sizes), words);
        const left = table.rows.map((row) => row[1]?.value).filter((size) => typeof size === 'number');
        expect(left.filter((size) => size > 0 && size < fewestPeople)).toEqual([]);
        const whole = sizes.reduce((sum, size) => sum + size, 0);
        const told = left.reduce((sum, size) => sum + size, 0);
        expect(told === whole || whole - told < fewestPeople).toBe(true);
      }),
    );
  });
});

test('sentences do not tell small numbers of people, and keep all others', () => {
  expect(hideSmallCounts('고객 3명이 떠났고 1,003명이 남았습니다. 10명 중 7명은 다시 샀습니다.')).toBe(
    '고객 10명 미만이 떠났고 1,003명이 남았습니다. 10명 중 7명은 다시 샀습니다.',
  );
  expect(hideSmallCounts('1 customer left, 3 new buyers came, 12 customers and 2.3 orders stayed.')).toBe(
    'fewer than 10 customers left, fewer than 10 new buyers came, 12 customers and 2.3 orders stayed.',
  );
});
