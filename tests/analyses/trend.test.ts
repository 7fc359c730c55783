import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeTrend } from '../../workers/analyses/trend/kernel.ts';
import { foretell } from '../../workers/analyses/trend/outlook.ts';
import type { TrendResult } from '../../workers/analyses/trend/result.ts';
import { trendSpec } from '../../workers/analyses/trend/spec.ts';
import type { KernelOutput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { addPeriods, periodStart, toDayNumber, toIsoDay } from '../../workers/contract/periods.ts';
import { seededRandom } from '../support/seededRandom.ts';
import reference from '../reference/trend.json' with { type: 'json' };

interface Row {
  readonly period: string;
  readonly part: number;
  readonly value: number;
  readonly base?: number;
}

interface Facts {
  readonly firstDay: string;
  readonly coverEnd: string;
  readonly [name: string]: string | number;
}

const twoParts = JSON.stringify({ values: ['a', 'b'], hasEmpty: true, otherCount: 3 });

function run(rows: readonly Row[], facts: Facts, options: Record<string, unknown> = {}): KernelOutput {
  const columns = {
    period: Int32Array.from(rows, (row) => toDayNumber(row.period)),
    part: Int32Array.from(rows, (row) => row.part),
    value: Float64Array.from(rows, (row) => row.value),
    ...(rows[0]?.base === undefined ? {} : { base: Float64Array.from(rows, (row) => row.base ?? 0) }),
  };
  const given = { asOf: '2024-12-31', measure: 'revenue', dimension: 'channel', grain: 'month' };
  return computeTrend(
    { columns, facts: { ...given, moneyDecimals: 2, parts: twoParts, ...facts } },
    completeOptions(trendSpec, options),
  );
}

function value(output: KernelOutput): TrendResult {
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as TrendResult;
}

const month = (i: number): string => toIsoDay(addPeriods(toDayNumber('2019-01-01'), i, 'month'));
const monthly = (values: readonly number[]): Row[] =>
  values.map((amount, i) => ({ period: month(i), part: 0, value: amount }));
const whole = (count: number): Facts => ({
  firstDay: month(0),
  coverEnd: toIsoDay(toDayNumber(month(count)) - 1),
});

describe('parts', () => {
  const rows = fc.array(
    fc.record({
      period: fc.integer({ min: 0, max: 11 }).map(month),
      part: fc.integer({ min: 0, max: 3 }),
      value: fc.integer({ min: -500_000, max: 9_000_000_00 }).map((cents) => cents / 100),
    }),
    { minLength: 1, maxLength: 200 },
  );

  test('sum to the whole in every period and in all, to the last cent, in any order of the rows', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const result = value(run(list, whole(12)));
        const cents = (amount: number | null): number => Math.round((amount ?? 0) * 100);
        result.values.forEach((amount, i) => {
          const parts = result.parts.reduce((sum, part) => sum + cents(part.values[i] ?? 0), 0);
          expect(parts).toBe(cents(amount));
        });
        expect(result.parts.reduce((sum, part) => sum + cents(part.total), 0)).toBe(cents(result.total));
        expect(value(run([...list].reverse(), whole(12)))).toEqual(result);
      }),
      { numRuns: 60 },
    );
  });

  test('rare values stand together, with how many they are', () => {
    const result = value(run([{ period: month(0), part: 3, value: 5 }], whole(1)));
    expect(result.parts.map(({ kind, name, valueCount }) => [kind, name, valueCount])).toEqual([
      ['value', 'a', 1],
      ['value', 'b', 1],
      ['empty', '', 1],
      ['other', '', 3],
    ]);
  });

  test('an average divides what was added up, and a period with nothing to divide by is empty', () => {
    const list = [
      { period: month(0), part: 0, value: 100, base: 4 },
      { period: month(0), part: 1, value: 50, base: 1 },
      { period: month(2), part: 0, value: 30, base: 3 },
    ];
    const result = value(run(list, { ...whole(3), measure: 'aov' }));
    expect(result.values).toEqual([30, null, 10]);
    expect(result.total).toBe(22.5);
    expect(result.parts[1]?.values).toEqual([50, null, null]);
    expect(result.forecast).toMatchObject({ status: 'none', reason: 'short' });
  });
});

describe('periods', () => {
  test('that the file does not cover are marked and kept out of season and forecast', () => {
    const rows = monthly(reference.airPassengers.values.slice(0, 30));
    const facts = { firstDay: '2019-01-09', coverEnd: '2021-06-29' };
    const result = value(run(rows, facts));
    const partial = result.periods.flatMap(({ isPartial }, i) => (isPartial ? [i] : []));
    expect(partial).toEqual([0, 29]);
    expect(result.forecast).toMatchObject({ status: 'ok', fittedCount: 28 });
    if (result.forecast.status !== 'ok') throw new Error('no forecast');
    // What is foretold first is the month that the file only begins.
    expect(result.forecast.points[0]?.start).toBe('2021-06-01');
  });

  test('without a sale count as 0', () => {
    const result = value(run([{ period: month(0), part: 0, value: 7 }], whole(3)));
    expect(result.values).toEqual([7, 0, 0]);
  });

  test('weeks start on Monday, quarters in January', () => {
    expect(toIsoDay(periodStart(toDayNumber('2024-12-29'), 'week'))).toBe('2024-12-23');
    expect(toIsoDay(periodStart(toDayNumber('1969-12-31'), 'week'))).toBe('1969-12-29');
    expect(toIsoDay(periodStart(toDayNumber('2024-12-29'), 'quarter'))).toBe('2024-10-01');
    expect(toIsoDay(addPeriods(toDayNumber('2024-10-01'), 2, 'quarter'))).toBe('2025-04-01');
  });
});

describe('season and forecast', () => {
  test('of the airline passengers: July and August busiest, Holt–Winters beats both naive forecasts', () => {
    const values = reference.airPassengers.values;
    const result = value(run(monthly(values), whole(values.length), { horizon: 12 }));
    if (result.season.status !== 'ok' || result.forecast.status !== 'ok') throw new Error('nothing foretold');
    expect(result.season.places.map(({ index }) => Number(index.toFixed(9)))).toEqual(
      reference.decomposition.figure.map((index) => Number(index.toFixed(9))),
    );
    const { method, errors, points, heldOut } = result.forecast;
    expect(method).toBe('multiplicative');
    const maseOf = (name: string): number => errors.find((row) => row.method === name)?.mase ?? NaN;
    expect(maseOf('multiplicative')).toBeLessThan(Math.min(1, maseOf('naive'), maseOf('seasonalNaive')));
    expect(heldOut).toHaveLength(12);
    expect(points.every(({ low, value: middle, high }) => low < middle && middle < high)).toBe(true);
    expect(points[11]?.start).toBe(month(155));
  });

  test.each([
    ['short', [1, 2, 3, 4, 5, 6, 7]],
    ['constant', [5, 5, 5, 5, 5, 5, 5, 5, 5]],
    ['sparse', [0, 0, 0, 0, 3, 0, 0, 9, 0, 0]],
  ] as const)('no forecast where the history is %s', (reason, values) => {
    expect(value(run(monthly(values), whole(values.length))).forecast).toMatchObject({
      status: 'none',
      reason,
    });
  });

  test('no season before two of them', () => {
    const values = reference.airPassengers.values.slice(0, 23);
    const result = value(run(monthly(values), whole(23)));
    expect(result.season).toEqual({ status: 'none', reason: 'short', have: 23, needed: 24 });
  });

  test('what cannot fall below 0 is not foretold to', () => {
    const values = [90, 70, 55, 40, 28, 17, 9, 5, 3, 2, 2, 1];
    const { forecast } = value(run(monthly(values), whole(12), { horizon: 12 }));
    if (forecast.status !== 'ok') throw new Error(forecast.reason);
    expect(Math.min(...forecast.points.map(({ low }) => low))).toBe(0);
  });

  test('95% intervals hold about 95% of what came, for level, trend and season with noise', () => {
    const random = seededRandom(20240705);
    let held = 0;
    let count = 0;
    for (let round = 0; round < 150; round++) {
      const slope = (round % 3) - 1;
      const swing = round % 2 === 0 ? 0 : 60;
      const all = Array.from(
        { length: 54 },
        (_, i) => 500 + slope * i * 2 + swing * Math.sin((i * Math.PI) / 6) + 20 * random.normal(),
      );
      const starts = all.slice(0, 48).map((_, i) => toDayNumber(month(i)));
      const forecast = foretell(
        { starts, values: all.slice(0, 48), grain: 'month', isPositive: true },
        6,
        0.95,
      );
      if (forecast.status !== 'ok') throw new Error(forecast.reason);
      forecast.points.forEach(({ low, high }, i) => {
        const came = all[48 + i] ?? NaN;
        held += low <= came && came <= high ? 1 : 0;
        count += 1;
      });
    }
    expect(held / count).toBeGreaterThan(0.92);
    expect(held / count).toBeLessThan(0.995);
  });
});

test('nothing gives NO_ROWS, not NaN', () => {
  expect(run([], whole(1))).toMatchObject({ status: 'failed', code: 'NO_ROWS' });
});
