import { describe, expect, test, vi } from 'vitest';
import { compareLast } from '../../src/analyses/trend/chart.ts';
import { explainError, explainLast, explainNext, explainPeak } from '../../src/analyses/trend/explained.ts';
import { formatIndex, formatValue } from '../../src/analyses/trend/words.ts';
import { formatPercent } from '../../src/i18n/format.ts';
import { computeTrend } from '../../workers/analyses/trend/kernel.ts';
import type { TrendResult } from '../../workers/analyses/trend/result.ts';
import { trendSpec } from '../../workers/analyses/trend/spec.ts';
import type { Note } from '../../workers/contract/outcome.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { addPeriods, toDayNumber, toIsoDay } from '../../workers/contract/periods.ts';
import { expectAccount } from '../support/accounts.ts';
import { seededRandom } from '../support/seededRandom.ts';

vi.hoisted(() => vi.stubGlobal('navigator', { language: 'en' }));

const first = toDayNumber('2020-01-01');
const month = (i: number): number => addPeriods(first, i, 'month');

function run(
  values: readonly number[],
  measure = 'revenue',
  partialDays = 0,
): [TrendResult, readonly Note[]] {
  const columns = {
    period: Int32Array.from(values, (_, i) => month(i)),
    part: Int32Array.from(values, () => 0),
    value: Float64Array.from(values),
    ...(measure === 'aov' ? { base: Float64Array.from(values, (_, i) => 30 + i) } : {}),
  };
  const output = computeTrend(
    {
      columns,
      facts: {
        ...{ asOf: '2024-12-31', measure, dimension: 'none', grain: 'month', moneyDecimals: 2 },
        ...{ firstDay: '2020-01-01', coverEnd: toIsoDay(month(values.length) - 1 - partialDays) },
        parts: JSON.stringify({ values: [], hasEmpty: false, otherCount: 0 }),
      },
    },
    completeOptions(trendSpec, {}),
  );
  if (output.status !== 'ok') throw new Error(output.code);
  return [output.result as TrendResult, output.notes];
}

const random = seededRandom(7);
const noise = (size: number): number => Math.round(size * random.normal() * 100) / 100;
const series: Readonly<Record<string, readonly number[]>> = {
  seasonal: Array.from(
    { length: 48 },
    (_, i) => 50_000 * (1 + 0.4 * Math.sin(i / 1.9)) + 300 * i + noise(900),
  ),
  growing: Array.from({ length: 18 }, (_, i) => 10_000 + 900 * i + noise(150)),
  falling: Array.from({ length: 30 }, (_, i) => 90_000 - 2_500 * i + noise(3_000)),
  walk: Array.from({ length: 20 }, (_, i) => 900 + (i % 3) * 40 + noise(30)),
  few: Array.from({ length: 10 }, (_, i) => 12 + ((i * 7) % 5)),
};

describe('what stands behind the figures of trend gives them', () => {
  const methods = new Set<string>();

  test.each(Object.entries(series))('%s', (_, values) => {
    for (const measure of ['revenue', 'orders', 'aov']) {
      const [result] = run(
        values.map((value) => (measure === 'orders' ? Math.max(0, Math.round(value)) : value * 100)),
        measure,
      );
      const show = (value: number): string => formatValue(result, value, 2);
      const last = compareLast(result);
      if (last === null) throw new Error('no period');
      const said = explainLast(result, last, 2);
      expectAccount(said['value'], show(last.value), measure === 'aov' ? 'worked' : 'told');
      expectAccount(said['change'], formatPercent(Math.abs(last.change ?? 0)));
      if (result.season.status === 'ok') {
        const { peak, index } = explainPeak(result);
        const most = Math.max(...result.season.places.map((one) => one.index));
        expectAccount(index, formatIndex(most));
        expect(peak?.worked).toContain(`${peak?.amount} ${formatIndex(most)}, `);
      }
      const { forecast } = result;
      if (forecast.status !== 'ok') throw new Error(forecast.reason);
      const [point] = forecast.points;
      if (!point) throw new Error('no point');
      const next = explainNext(result, forecast, 2);
      methods.add(forecast.method);
      const isSum = forecast.ahead !== null && forecast.method !== 'simple';
      if (point.foretold >= 0) expectAccount(next['value'], show(point.value), isSum ? 'worked' : 'told');
      if (point.low > 0) expectAccount(next['low'], show(point.low));
      else expect(next['low']?.formula).toContain('below 0');
      expectAccount(next['high'], show(point.high));
      for (const row of forecast.errors) {
        const { mae, mase } = explainError(result, forecast, row, 2);
        if (row.mae === null) continue;
        expectAccount(mae, show(row.mae));
        if (row.mase !== null) expectAccount(mase, formatIndex(row.mase));
      }
    }
  });

  test('the series are foretold by several methods', () => {
    expect(methods.size).toBeGreaterThan(2);
  });
});

describe('what speaks against going on as before is noted', () => {
  const codes = (notes: readonly Note[]): string[] => notes.map(({ code }) => code);
  const steady = Array.from(
    { length: 60 },
    (_, i) => 100 + [5, 9, 2, 0, 4, 7, 1, 3, 8, 6, 2, 4][i % 12]! * 10,
  );

  test('nothing, where every year is like the one before', () => {
    expect(codes(run(steady)[1])).toEqual([]);
  });

  test('places of the season that were seen once', () => {
    expect(codes(run(steady.slice(0, 24))[1])).toContain('SEASON_SEEN_ONCE');
    expect(codes(run(steady.slice(0, 48))[1])).not.toContain('SEASON_SEEN_ONCE');
  });

  test('a break in the months set aside', () => {
    const broken = steady.map((value, i) => (i < 56 ? value + noise(4) : value * 4));
    expect(codes(run(broken)[1])).toContain('FORECAST_ERRED_LATELY');
  });
});
