import { expect, test } from 'vitest';
import { findColumns } from '../../src/import/findColumns.ts';
import type { FilePreview } from '../../workers/contract/importing.ts';

const names = ['memo', 'Order Date', '주문일시', '고객번호', 'last order', 'x'];
const preview: Pick<FilePreview, 'columns' | 'rows'> = {
  columns: names.map((name) => ({ name, looks: 'text', emptyRate: 0 })),
  rows: [['', '', '', 'C1', '', 'ORDER 7']],
};
const found = (query: string, isWide = true): (string | undefined)[] =>
  findColumns(preview, { customer: 3, time: 2 }, query, isWide).map((at) => names[at]);

test('names that begin with it, then names that hold it, then values', () => {
  expect(found('order')).toEqual(['Order Date', 'last order', 'x']);
  expect(found('orderD')).toEqual(['Order Date']);
  expect(found('ＯＲＤＥＲ　７')).toEqual(['x']);
  expect(found('주문'.normalize('NFD'))).toEqual(['주문일시']);
  expect(found('nothing')).toEqual([]);
});

test('without a query the columns in use come first in a wide table only', () => {
  expect(found(' ')).toEqual(['주문일시', '고객번호', 'memo', 'Order Date', 'last order', 'x']);
  expect(found('', false)).toEqual(names);
});
