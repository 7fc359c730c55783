import { describe, expect, test } from 'vitest';
import {
  changeItem,
  faceIn,
  moveItem,
  removeItem,
  titleOf,
  type Face,
  type Report,
  type ReportItem,
} from '../../src/report/model.ts';
import { readReport } from '../../src/report/readReport.ts';

const face = (title: string): Face => ({
  ...{ title, subtitle: '', text: '', picture: null, shape: null, table: null },
  ...{ remarks: [], origin: [], formula: [] },
});
const item = (id: string): ReportItem => ({
  ...{ id, kind: 'chart', ownTitle: '', note: '' },
  faces: { ko: face(`${id} 한국어`), en: face(`${id} English`) },
});
const report: Report = {
  ...{ id: 'r', title: 'Report', subtitle: '', author: '' },
  items: ['a', 'b', 'c'].map(item),
};
const order = ({ items }: Report): string => items.map(({ id }) => id).join('');

describe('a report', () => {
  test('is put in order, as far as it goes', () => {
    expect(order(moveItem(report, 'a', 1))).toBe('bac');
    expect(order(moveItem(report, 'c', -1))).toBe('acb');
    expect(order(moveItem(report, 'a', -1))).toBe('abc');
    expect(order(moveItem(report, 'c', 5))).toBe('abc');
    expect(moveItem(report, 'gone', 1)).toBe(report);
    expect(order(removeItem(report, 'b'))).toBe('ac');
  });

  test('an item is called as the person calls it, else as it came, in the language there is', () => {
    const [first] = changeItem(report, 'a', { ownTitle: 'Mine' }).items;
    expect(titleOf(first!, 'ko')).toBe('Mine');
    expect(titleOf(item('x'), 'en')).toBe('x English');
    const korean: ReportItem = { ...item('x'), faces: { ko: face('한국어') } };
    expect(titleOf(korean, 'en')).toBe('한국어');
    expect(faceIn({ ...korean, faces: {} }, 'ko')).toBeNull();
  });

  test('comes back from what is kept as it was', () => {
    expect(readReport(structuredClone(report))).toEqual(report);
    expect(readReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  test.each([null, 1, 'x', [], {}, { id: 'a' }, { id: 1, items: [] }])('%j is none', (value) => {
    expect(readReport(value)).toBeNull();
  });

  test('what is kept and is no item, no picture or no cell is passed over', () => {
    const odd = {
      id: 'r',
      title: 5,
      items: [
        null,
        { id: 'x', kind: 'script' },
        {
          id: 'y',
          kind: 'chart',
          faces: {
            en: {
              title: 'T',
              picture: '<svg><script>alert(1)</script></svg>',
              table: { columns: [{ label: 'a', number: 1 }, 3], rows: [[{ text: 1, value: {} }, 'x'], 7] },
              origin: [1, { label: 'l' }],
            },
            fr: face('non'),
          },
        },
      ],
    };
    const read = readReport(odd);
    expect(read?.title).toBe('');
    expect(read?.items.map(({ id }) => id)).toEqual(['y']);
    expect(read?.items[0]?.faces).toEqual({
      en: {
        ...face('T'),
        table: {
          columns: [
            { label: 'a', number: false },
            { label: '', number: false },
          ],
          rows: [
            [
              { text: '', value: null },
              { text: '', value: null },
            ],
            [],
          ],
        },
        origin: [{ label: 'l', value: '' }],
      },
    });
  });
});
