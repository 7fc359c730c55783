import { describe, expect, test } from 'vitest';
import { doorOf, drawWatch, rankAlarms } from '../../src/analyses/signals/chart.ts';
import { compareLast, joinForecast, rankMethods } from '../../src/analyses/trend/chart.ts';
import type { Alarm, Watch, WatchId } from '../../workers/analyses/signals/result.ts';
import type { Forecast, TrendResult } from '../../workers/analyses/trend/result.ts';
import { analysisIds } from '../../workers/contract/catalogue.ts';
import { addPeriods, toDayNumber, toIsoDay } from '../../workers/contract/periods.ts';

const month = (i: number): string => toIsoDay(addPeriods(toDayNumber('2023-01-01'), i, 'month'));
const ok: Forecast = {
  status: 'ok',
  method: 'simple',
  weights: { alpha: 0.5, beta: null, gamma: null, phi: null },
  level: 0.95,
  ...{ factor: 2, ahead: null },
  points: [0, 1].map((i) => ({
    ...{ start: month(2 + i), end: month(3 + i), value: 10 + i, low: 5, high: 15 },
    ...{ foretold: 10 + i, error: 2.5 },
  })),
  errors: [
    { method: 'naive', mae: 4, mase: 1 },
    { method: 'simple', mae: 3, mase: 0.75 },
    { method: 'additive', mae: null, mase: null },
  ],
  heldOut: [],
  fittedCount: 2,
};

function trend(
  values: readonly (number | null)[],
  lastIsPartial: boolean,
  forecast: Forecast = ok,
): TrendResult {
  return {
    ...{ asOf: month(12), measure: 'revenue', grain: 'month', dimension: 'none', isMoney: true },
    periods: values.map((_, i) => ({
      start: month(i),
      end: month(i + 1),
      isPartial: lastIsPartial && i === values.length - 1,
    })),
    values,
    bases: null,
    ...{ total: 0, parts: [], season: { status: 'none', reason: 'short', have: 0, needed: 24 }, forecast },
  };
}

describe('the comparison', () => {
  test('is with the same month a year before, where that is there', () => {
    const values = [100, ...new Array<number>(11).fill(90), 120];
    expect(compareLast(trend(values, false))).toMatchObject({ at: 12, baseAt: 0, baseIs: 'yearBefore' });
    expect(compareLast(trend(values, false))?.change).toBeCloseTo(0.2, 12);
  });

  test('leaves out a month that only began, and falls back to the month before', () => {
    expect(compareLast(trend([100, 80, 3], true))).toMatchObject({ at: 1, value: 80, baseIs: 'previous' });
    expect(compareLast(trend([3], true))).toBeNull();
    expect(compareLast(trend([0, 5], false))?.change).toBeNull();
  });
});

test('a month that only began has its value so far and its forecast, joined to the last whole one', () => {
  const line = joinForecast(trend([8, 9, 2], true));
  expect(line.starts).toHaveLength(4);
  expect(line.actual).toEqual([8, 9, 2, null]);
  expect(line.foretold).toEqual([null, 9, 10, 11]);
  expect(line.low).toEqual([null, 9, 5, 5]);
  expect(line.hollow).toEqual([false, false, true, false]);
});

test('methods stand with the least error first, those not tried last', () => {
  if (ok.status !== 'ok') throw new Error('no forecast');
  expect(rankMethods(ok).map(({ method, isChosen }) => [method, isChosen])).toEqual([
    ['simple', true],
    ['naive', false],
    ['additive', false],
  ]);
});

const watch: Watch = {
  ...{ id: 'retention', status: 'alarm', reason: null, have: 2, needed: 11, againstYearBefore: false },
  points: [
    { start: month(0), value: 5, watched: 5, smoothed: null, low: null, high: null },
    { start: month(1), value: 1, watched: 1, smoothed: 3, low: 4, high: null },
  ],
  ...{ centre: 6, learnt: null, since: month(1), figures: {} },
};

test('a band with one limit reaches to the edge of the picture on the other side', () => {
  const { band, domain } = drawWatch(watch);
  expect(domain).toEqual([1, 6]);
  expect(band).toEqual({ low: [null, 4], high: [null, 6] });
});

test('alarms that ring stand first, silent ones last', () => {
  const alarm = (id: Alarm['id'], status: Alarm['status']): Alarm => ({ id, status, watches: [] });
  const ranked = rankAlarms([alarm('newLost', 'silent'), alarm('age', 'quiet'), alarm('cac', 'alarm')]);
  expect(ranked.map(({ id }) => id)).toEqual(['cac', 'age', 'newLost']);
});

test('every watch opens an analysis that the catalogue has, with settings that it takes', () => {
  const ids: readonly WatchId[] = ['newLost', 'retention', 'age', 'cycle', 'aov', 'oneTime', 'cac'];
  for (const id of ids) expect(analysisIds).toContain(doorOf(id)?.id);
});
