import { expect, it } from 'vitest';
import {
  arrangeRows,
  copyRows,
  rankTexts,
  writeRows,
  type VirtualModel,
} from '../../src/charts/virtualTable.ts';

const names = ['pear 10', 'pear 2', '=1+1', 'fig'];
const scores = Float64Array.of(3, Number.NaN, Number.POSITIVE_INFINITY, 3);

function model(): VirtualModel {
  return {
    count: names.length,
    columns: [
      {
        key: 'name',
        label: 'Name',
        isNumber: false,
        width: 100,
        text: (row) => names[row] ?? '',
        sortKeys: () => rankTexts(names),
      },
      {
        key: 'score',
        label: 'Score',
        isNumber: true,
        width: 60,
        text: (row) => `${scores[row]} points`,
        value: (row) => scores[row] ?? 0,
        sortKeys: () => scores,
      },
    ],
    find: (wanted) => (row) => (names[row] ?? '').includes(wanted),
  };
}

it('rows tie in their own order, and what has no number comes last either way', () => {
  const by = (descending: boolean): number[] => [...arrangeRows(model(), '', { key: 'score', descending })];
  expect(by(true)).toEqual([2, 0, 3, 1]);
  expect(by(false)).toEqual([0, 3, 2, 1]);
});

it('two infinite rows are a tie', () => {
  const infinite = Float64Array.of(1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  const [first, second] = model().columns;
  if (first === undefined || second === undefined) throw new Error('two columns are expected');
  const given = { ...model(), count: 3, columns: [first, { ...second, sortKeys: () => infinite }] };
  expect([...arrangeRows(given, '', { key: 'score', descending: true })]).toEqual([1, 2, 0]);
});

it('names sort as people count, and are found in any case', () => {
  expect([...arrangeRows(model(), '', { key: 'name', descending: false })]).toEqual([2, 3, 1, 0]);
  expect([...arrangeRows(model(), '  PEAR ', null)]).toEqual([0, 1]);
  expect(rankTexts(['b', 'a', 'b'])).toEqual(Int32Array.of(1, 0, 1));
});

it('a file holds every row and runs nothing', async () => {
  let pauses = 0;
  const blob = await writeRows(model(), Int32Array.of(2, 0), () => {
    pauses++;
    return Promise.resolve();
  });
  expect(await blob.text()).toBe('Name,Score\r\n"\'=1+1",Infinity\r\npear 10,3\r\n');
  expect(pauses).toBe(1);
  expect(copyRows(model(), Int32Array.of(2))).toBe("Name\tScore\n'=1+1\tInfinity");
});
