import { expect, test } from 'vitest';
import { bandPath, extentOf, labelEvery, linePath } from '../../src/charts/lines.ts';

const same = (value: number): number => value;

test('a line breaks where a value is missing, and a value alone can still be seen', () => {
  expect(linePath([1, 2, null, 4, null, 6, 7], same, same)).toBe('M0 1L1 2M3 4h0.01M5 6L6 7');
});

test('a band is one closed shape for each stretch that has both ends', () => {
  expect(bandPath({ low: [null, 1, 1], high: [5, 2, 3] }, same, same)).toBe('M1 2L2 3L2 1L1 1Z');
  expect(bandPath({ low: [null, 1, null], high: [null, 2, null] }, same, same)).toBe('');
});

test('a scale has room for equal values and for none, and reaches 0 where asked', () => {
  expect(extentOf([[null]], false)).toEqual([0, 1]);
  const [low, high] = extentOf([[50, 50]], false);
  expect(low).toBeLessThan(50);
  expect(high).toBeGreaterThan(50);
  expect(extentOf([[50, 70]], true)).toEqual([0, 70]);
  expect(extentOf([[-3, 70]], true)).toEqual([-3, 70]);
});

test('labels that would touch are thinned out', () => {
  expect(labelEvery(['24.01', '24.02'], 200, 12)).toBe(1);
  expect(labelEvery(['24.01', '24.02'], 12, 12)).toBeGreaterThan(3);
});
