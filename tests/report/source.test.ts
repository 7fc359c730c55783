import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/report/readSource.ts';
import { findPart } from '../../src/report/findPart.ts';

const months = (count: number): string[] => ['Cohort', ...Array.from({ length: count }, (_, i) => `M${i}`)];

describe('a chart is found again', () => {
  test('by its columns, and by its place where several have the same', () => {
    const found = [['Segment', 'Customers'], months(3), ['Segment', 'Customers']];
    expect(findPart({ columns: ['Segment', 'Customers'], at: 1 }, found)).toBe(2);
    expect(findPart({ columns: ['Segment', 'Customers'], at: 2 }, found)).toBeNull();
  });

  test('by most of its columns where they come from the data', () => {
    expect(findPart({ columns: months(10), at: 0 }, [['Segment'], months(11)])).toBe(1);
    expect(findPart({ columns: months(10), at: 0 }, [months(12), months(11)])).toBe(1);
    expect(findPart({ columns: months(10), at: 1 }, [months(11), months(11)])).toBe(1);
    expect(findPart({ columns: months(2), at: 0 }, [months(40)])).toBeNull();
    expect(
      findPart({ columns: ['Tier', 'Customers', 'Share'], at: 0 }, [['Band', 'Customers', 'Share']]),
    ).toBe(null);
  });
});

test('a kept source that cannot be followed is none', () => {
  const good = { by: 'chart', analysis: 'rfm', options: {}, filters: [], at: 0 };
  expect(readSource(good)).toEqual(good);
  expect(readSource({ by: 'audience', list: 'x' })).toEqual({ by: 'audience', list: 'x' });
  for (const change of [
    { analysis: '__proto__' },
    { options: [] },
    { filters: 'x' },
    { at: '0' },
    { by: 'sql' },
  ])
    expect(readSource({ ...good, ...change })).toBeUndefined();
  expect(readSource(null)).toBeUndefined();
});
