import { describe, expect, it } from 'vitest';
import { buildGrid, findClear, gridExtremes, ratedRows } from '../../src/analyses/response/chart.ts';
import type { Delivery } from '../../workers/analyses/response/result.ts';

describe('pictures', () => {
  it('cells of fewer than thirty messages are not shaded, and hours are named only where they differ', () => {
    const cells = (of: (cell: number) => number): number[] => Array.from({ length: 168 }, (_, i) => of(i));
    const delivered = cells((i) => (i === 9 ? 29 : i === 10 || i === 35 ? 40 : 0));
    const opened = cells((i) => (i === 9 ? 29 : i === 10 ? 20 : i === 35 ? 10 : 0));
    const model = buildGrid({ delivered, opened, clicked: null, ordered: null }, 'open', true);
    expect(model.hours).toEqual([9, 10, 11]);
    expect(model.rows[0]?.map(({ level }) => level)).toEqual([null, 6, null]);
    const test = (by: 'hour' | 'weekday', p: number) => ({
      ...{ rate: 'open' as const, by, statistic: 1, freedom: 1, p, within: null },
    });
    expect(gridExtremes(model, [test('hour', 0.01)], 'open')).toEqual({ by: 'hour', best: 1, worst: 2 });
    expect(gridExtremes(model, [test('hour', 0.2), test('weekday', 0.01)], 'open')).toEqual({
      ...{ by: 'weekday', best: 0, worst: 1 },
    });
    expect(gridExtremes(model, [test('hour', 0.2), test('weekday', 0.2)], 'open')).toBeNull();
  });

  it('only a clear difference is called the best', () => {
    const row = (name: string, value: number, holm: number): Delivery =>
      ({
        name,
        rates: { open: { hits: 1, trials: 100, value, low: 0, high: 1 } },
        against: { open: { value: value - 0.2, low: 0, high: 0, p: holm, holm } },
      }) as unknown as Delivery;
    const split = [row('a', 0.5, 0.2), row('b', 0.3, 0.01), row('c', 0.1, 0.04)];
    const { best, worst } = findClear(split, 'open');
    expect([best?.row.name, worst?.row.name]).toEqual(['b', 'c']);
    // Of too many rows those two are among the shown.
    expect(ratedRows(split, 'open', 2).map(({ row: { name } }) => name)).toEqual(['b', 'c']);
    expect(ratedRows([...split].reverse(), 'open', 9)).toHaveLength(3);
  });
});
