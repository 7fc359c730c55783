import { describe, expect, test } from 'vitest';
import {
  changeOf,
  chooseMeasure,
  findStart,
  levelOfIndex,
  levelOfShare,
  pickBars,
  pickHeatRows,
  pickStarts,
  readCell,
  repeatOfAll,
} from '../src/analyses/products/chart.ts';
import type { ProductsResult } from '../workers/analyses/products/result.ts';
import { runProducts, type ExampleLine } from './support/productsExample.ts';

/** 200 customers; item 0 is in the first purchase of 80, who come back nine times out of ten; an island buys item 2. */
const lines: ExampleLine[] = Array.from({ length: 200 }, (_, c): ExampleLine[] => [
  [c, '2024-01-01', c < 80 ? 0 : 1, 100],
  ...(c < 20 || c % 20 === 0 ? ([[c, '2024-01-01', 2, 90]] as const) : []),
  ...(c % 10 < (c < 80 ? 9 : 5) ? ([[c, '2024-01-20', 3, 10]] as const) : []),
]).flat();
const output = runProducts(lines, {
  names: ['tea', 'mug', 'pearl', 'refill'],
  endDay: '2024-07-31',
  options: { windowDays: 60 },
  groups: Array.from({ length: 200 }, (_, c) => (c < 40 ? 0 : 1)),
  groupNames: ['island', 'mainland'],
});
if (output.status !== 'ok') throw new Error(output.code);
const result = output.result as ProductsResult;
const { starting, particular } = result;
if (starting.status !== 'ok' || particular.status !== 'ok') throw new Error('nothing to draw');

describe('what is drawn', () => {
  test('bars go from the largest on; repeat rates are of items with enough buyers', () => {
    expect(pickBars(result, 'revenue').map(({ place }) => place)).toEqual([1, 0, 2, 3]);
    expect(pickBars(result, 'buyers')[0]).toMatchObject({ place: 3, value: 132 });
    expect(pickBars(result, 'repeat').map(({ place }) => place)).toEqual([0, 1, 3]);
    expect(repeatOfAll(result)).toBe(0);
  });

  test('what the file cannot tell is not drawn', () => {
    expect(chooseMeasure(result, 'margin')).toBe('revenue');
    expect(chooseMeasure(result, 'repeat')).toBe('repeat');
    const small = runProducts(lines.slice(0, 5), {
      names: ['tea', 'mug', 'pearl', 'refill'],
      endDay: '2024-02-01',
    });
    expect(small.status === 'ok' && chooseMeasure(small.result as ProductsResult, 'repeat')).toBe('revenue');
  });

  test('the start that is named is the surest, and proven ones are among few that are drawn', () => {
    expect(findStart(starting)).toMatchObject({ item: 0, verdict: 'better' });
    expect(pickStarts(starting, 2).map(({ item }) => item)).toContain(0);
    expect(
      findStart({ ...starting, starters: starting.starters.filter(({ verdict }) => verdict === 'few') }),
    ).toBe(null);
  });

  test('a cell has its share, its index and whether it is proven', () => {
    expect(readCell(particular, 2, 0)).toMatchObject({ count: 21, size: 40, share: 0.525, isProven: true });
    expect(readCell(particular, 2, 0).index).toBeCloseTo(21 / 40 / (29 / 200), 12);
    expect(readCell(particular, 2, 1)).toMatchObject({ count: 8, isProven: false });
    expect(pickHeatRows(particular)).toEqual([0, 1, 2, 3]);
  });

  test('shades: about usual in the middle, nothing beyond the ramp', () => {
    expect([0, 0.6, 1, 1.3, 2, 3, 50].map(levelOfIndex)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([0, 0.5, 1].map((share) => levelOfShare(share, 1))).toEqual([0, 3, 6]);
    expect(levelOfShare(0, 0)).toBe(0);
  });

  test('no change from nothing', () => {
    expect(changeOf({ recentRevenue: 5, priorRevenue: 0 })).toBeNull();
    expect(changeOf({ recentRevenue: 5, priorRevenue: null })).toBeNull();
    expect(changeOf({ recentRevenue: 5, priorRevenue: 4 })).toBe(0.25);
  });
});
