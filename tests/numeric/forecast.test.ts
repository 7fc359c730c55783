import { describe, expect, test } from 'vitest';
import { minimizeInBox } from '../../workers/numeric/boxSearch.ts';
import { decompose } from '../../workers/numeric/decompose.ts';
import { fitForecast, meanAbsoluteError, naiveScale } from '../../workers/numeric/forecast.ts';
import {
  carriedWeights,
  extend,
  smooth,
  startLevel,
  startSeason,
  startTrend,
} from '../../workers/numeric/smoothing.ts';
import { normalQuantile } from '../../workers/numeric/distributions/normal.ts';
import { studentQuantile } from '../../workers/numeric/distributions/student.ts';
import reference from '../reference/trend.json' with { type: 'json' };

const air = reference.airPassengers.values;
const co2 = reference.co2.values;

function expectClose(actual: number, expected: number, relative = 1e-9): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(1e-9, Math.abs(expected)));
}
function expectAllClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => expectClose(actual[i] as number, value));
}

describe('smoothing gives R’s HoltWinters to nine digits', () => {
  test.each([
    ['multiplicative', air, reference.multiplicative],
    ['additive', co2, reference.additive],
  ] as const)('%s, weights given', (seasonality, values, want) => {
    const start = startSeason(values, 12, seasonality);
    if (start === null) throw new Error('no start');
    const { alpha, beta, gamma } = want;
    const got = smooth(values, start, { alpha, beta, gamma, phi: 1 }, seasonality);
    expectClose(got.sse, want.sse);
    expectClose(got.level, want.a);
    expectClose(got.trend, want.b);
    expectAllClose(got.season, want.season);
    expectAllClose(extend(got, 1, 12, seasonality), want.forecast12);
  });

  test('level alone', () => {
    const { y, alpha, sse, level } = reference.simple;
    const got = smooth(y, startLevel(y), { alpha, beta: 0, gamma: 0, phi: 1 });
    expectClose(got.sse, sse);
    expectClose(got.level, level);
  });

  test('level and straight trend', () => {
    const { y, alpha, beta, sse, level, trend, forecast3 } = reference.holt;
    const got = smooth(y, startTrend(y), { alpha, beta, gamma: 0, phi: 1 });
    expectClose(got.sse, sse);
    expectClose(got.level, level);
    expectClose(got.trend, trend);
    expectAllClose(extend(got, 1, 3), forecast3);
  });

  test('a damped trend, by hand: 10, 12, 15 with half weights and phi 0.8', () => {
    const got = smooth([10, 12, 15], startTrend([10, 12, 15]), { alpha: 0.5, beta: 0.5, gamma: 0, phi: 0.8 });
    // drift 12 + 0.8 · 2 = 13.6; level 14.3; trend 0.5 · 2.3 + 0.5 · 1.6 = 1.95
    expectClose(got.sse, 1.4 ** 2);
    expectClose(got.level, 14.3);
    expectClose(got.trend, 1.95);
    expectAllClose(extend(got, 0.8, 2), [14.3 + 0.8 * 1.95, 14.3 + 1.44 * 1.95]);
  });

  test.each([
    ['multiplicative', air, reference.multiplicativeOptimised],
    ['additive', co2, reference.additiveOptimised],
  ] as const)('%s, weights searched: no worse a fit than R’s', (method, values, want) => {
    const fit = fitForecast(method, values, 12, 12);
    expect(fit?.sse).toBeLessThanOrEqual(want.sse * (1 + 1e-4));
    expect(Math.abs((fit?.weights?.alpha ?? 0) - want.alpha)).toBeLessThan(0.01);
  });
});

describe('classical decomposition', () => {
  test('gives R’s decompose of the airline passengers', () => {
    const got = decompose(air, 12, 'multiplicative');
    expectAllClose(got?.figure ?? [], reference.decomposition.figure);
    expectAllClose((got?.trend ?? []).slice(6, 12) as number[], reference.decomposition.trend_7_12);
  });

  test('an index averages 1, a difference 0, and two seasons are the least', () => {
    const values = [3, 1, 2, 4, 2, 3, 5, 3, 4];
    const mean = (list: readonly number[] | undefined): number =>
      (list ?? []).reduce((sum, value) => sum + value, 0) / 3;
    expectClose(mean(decompose(values, 3, 'multiplicative')?.figure), 1);
    expect(Math.abs(mean(decompose(values, 3, 'additive')?.figure))).toBeLessThan(1e-12);
    expect(decompose(values.slice(0, 5), 3, 'additive')).toBeNull();
    expect(decompose([0, 0, 0, 0, 0, 0], 3, 'multiplicative')).toBeNull();
  });
});

test('the seasonal naive forecast of the last two years has R’s error and scaled error', () => {
  const { trainUntil, mae, mase } = reference.seasonalNaive;
  const before = air.slice(0, trainUntil);
  const fit = fitForecast('seasonalNaive', before, 12, 24);
  const error = meanAbsoluteError(air.slice(trainUntil), fit?.points ?? []);
  expectClose(error, mae);
  expectClose(error / naiveScale(before, 12), mase);
});

test('methods that need more than there is are left out', () => {
  expect(fitForecast('naive', [1, 2, 3], 12, 1)).toBeNull();
  expect(fitForecast('seasonalNaive', air.slice(0, 14), 12, 1)).toBeNull();
  expect(fitForecast('additive', air.slice(0, 23), 12, 1)).toBeNull();
  expect(fitForecast('multiplicative', [0, ...air], 12, 1)).toBeNull();
});

test('variances of level forecasts grow by alpha² a step, seasonal naive ones a season at a time', () => {
  expect(carriedWeights({ alpha: 0.5, beta: 0, gamma: 0, phi: 1 }, 0, 4)).toEqual([0.5, 0.5, 0.5]);
  expect(fitForecast('seasonalNaive', air, 12, 14)?.spread.slice(10)).toEqual([1, 1, 2, 2]);
});

test('the search finds a valley that lies askew, and one at the edge', () => {
  const valley = ([x = 0, y = 0]: readonly number[]): number => (x - 0.3) ** 2 + 10 * (y - x * x - 0.2) ** 2;
  const { at } = minimizeInBox(valley, [0, 0], [1, 1]);
  expect(Math.hypot((at[0] ?? 0) - 0.3, (at[1] ?? 0) - 0.29)).toBeLessThan(2e-3);
  expect(minimizeInBox(([x = 0]) => x, [0], [1]).at).toEqual([0]);
});

test('points of Student’s t and of the normal distribution agree with the tables', () => {
  for (const [tail, want] of reference.studentPoints.normal)
    expectClose(-normalQuantile(tail ?? 0), want ?? 0, 1e-8);
  for (const [tail, freedom, want] of reference.studentPoints.points)
    expectClose(-studentQuantile(tail ?? 0, freedom ?? 0), want ?? 0, 5e-7);
});
