import { expect, test } from 'vitest';
import { noteTiming } from '../src/timings.ts';

test('a timing is noted with its detail, and a thousand of them are not kept', () => {
  const noted = () => performance.getEntriesByName('dangol:test', 'measure') as PerformanceMeasure[];
  noteTiming('dangol:other', 0, null);
  for (let i = 0; i < 1_000; i++) {
    noteTiming('dangol:test', performance.now(), { i });
    expect(noted().at(-1)?.detail).toEqual({ i });
    expect(noted().length).toBeLessThanOrEqual(100);
  }
  expect(performance.getEntriesByName('dangol:other')).toHaveLength(1);
});
