import { describe, expect, test } from 'vitest';
import { computeSignals } from '../../workers/analyses/signals/kernel.ts';
import type { SignalsResult, Watch, WatchId } from '../../workers/analyses/signals/result.ts';
import { signalsSpec } from '../../workers/analyses/signals/spec.ts';
import { watchMark, watchSeries } from '../../workers/analyses/signals/watch.ts';
import type { KernelInput, KernelOutput } from '../../workers/contract/kernel.ts';
import { completeOptions } from '../../workers/contract/options.ts';
import { addPeriods, toDayNumber, toIsoDay } from '../../workers/contract/periods.ts';
import { drawControlChart, testMark } from '../../workers/numeric/controlChart.ts';
import { seededRandom } from '../support/seededRandom.ts';
import reference from '../reference/signals.json' with { type: 'json' };

const january = toDayNumber('2022-01-01');
const month = (i: number): number => addPeriods(january, i, 'month');
const monthly = (values: readonly number[]) => ({
  grain: 'month' as const,
  starts: values.map((_, i) => month(i)),
  values,
});

describe('the control chart', () => {
  test('agrees with the hand-sized case', () => {
    const { values, centre, rows } = reference.chart;
    const chart = drawControlChart(values, 'high', 0.01);
    expect(chart).toMatchObject({ centre, learntFrom: 8, outsideCount: 1 });
    rows.forEach(([smoothed, low, high], i) => {
      expect(chart?.smoothed[i]).toBeCloseTo(smoothed ?? NaN, 9);
      // The expansion of Student’s t is good to a thousandth here.
      expect(Math.abs((chart?.low[i] ?? 0) - (low ?? 0))).toBeLessThan(0.01);
      expect(Math.abs((chart?.high[i] ?? 0) - (high ?? 0))).toBeLessThan(0.01);
    });
  });

  test('is not drawn from ten values, nor from ones that never vary', () => {
    expect(drawControlChart([1, 2, 1, 2, 1, 2, 1, 2, 1, 2], 'both', 0.01)).toBeNull();
    expect(drawControlChart(new Array<number>(20).fill(7), 'both', 0.01)).toBeNull();
  });

  test('a side that is not watched does not ring', () => {
    const values = [10, 12, 11, 9, 10, 13, 11, 12, 30, 40, 50];
    expect(drawControlChart(values, 'low', 0.01)?.outsideCount).toBe(0);
    expect(drawControlChart(values, 'high', 0.01)?.outsideCount).toBe(3);
    expect(drawControlChart(values, 'both', 0.01)?.outsideCount).toBe(3);
  });
});

/** Share of pure-noise series on which it rings. */
function falseAlarms(rounds: number, n: number, rings: (values: readonly number[]) => boolean): number {
  const random = seededRandom(n * 7919 + rounds);
  let count = 0;
  for (let round = 0; round < rounds; round++) {
    if (rings(Array.from({ length: n }, () => 100 + 15 * random.normal()))) count += 1;
  }
  return count / rounds;
}

describe('on pure noise', () => {
  const rounds = 6_000;
  /** Four standard errors of the count: a true rate at the bound passes, half as much again does not. */
  const bound = (rate: number): number => rate + 4 * Math.sqrt((rate * (1 - rate)) / rounds);

  test.each([
    [11, 0.01],
    [11, 0.05],
    [16, 0.01],
    [24, 0.01],
    [24, 0.05],
    [36, 0.01],
  ])('%i values ring at most at the rate %d, whichever side is watched', (n, rate) => {
    for (const side of ['low', 'high', 'both'] as const) {
      const share = falseAlarms(rounds, n, (values) => {
        return watchSeries('aov', monthly(values), side, rate).status === 'alarm';
      });
      expect(share).toBeLessThan(bound(rate));
    }
    // Not by never ringing at all.
    expect(
      falseAlarms(rounds, n, (values) => (drawControlChart(values, 'high', rate)?.outsideCount ?? 0) > 0),
    ).toBeGreaterThan(rate / 10);
  });

  test.each([6, 12, 24])('a mark in the middle of %i values is passed at most at the rate', (n) => {
    for (const side of ['low', 'high'] as const) {
      const share = falseAlarms(rounds, n, (values) => testMark(values, 100, side, 0.01).beyondCount > 0);
      expect(share).toBeLessThan(bound(0.01));
    }
  });
});

describe('a planted change', () => {
  const random = seededRandom(42);
  const noise = (n: number): number[] => Array.from({ length: n }, () => random.normal());

  test('of four standard deviations rings, and it is said since when', () => {
    const values = noise(22).map((value, i) => 50 + value + (i >= 19 ? 4 : 0));
    const watch = watchSeries('aov', monthly(values), 'both', 0.01);
    expect(watch.status).toBe('alarm');
    const since = toDayNumber(watch.since ?? '');
    expect(since).toBeGreaterThanOrEqual(month(19));
    expect(since).toBeLessThanOrEqual(month(20));
  });

  test('that is only the season does not ring with two years of history', () => {
    const season = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 40];
    const values = noise(36).map((value, i) => 100 + (season[i % 12] ?? 0) + value);
    const watch = watchSeries('aov', monthly(values), 'both', 0.01);
    expect(watch).toMatchObject({ status: 'quiet', againstYearBefore: true });
  });

  test('a customer who costs more than one brings rings from the month it began', () => {
    const costs = noise(12).map((value, i) => (i < 8 ? 60 : 140) + value);
    const watch = watchMark('cac', monthly(costs), 100, 'high', 0.01, {});
    expect(watch).toMatchObject({ status: 'alarm', since: toIsoDay(month(8)) });
  });
});

interface Month {
  readonly newCount?: number;
  readonly lostCount?: number;
  readonly poolCount?: number;
  readonly backCount?: number;
}

const settings = { asOf: '2024-01-01', grain: 'month', lapseDays: 31, moneyDecimals: 0, customerValue: 100 };

/** 24 months, all alike but for what is given. */
function shop(of: (i: number) => Month, extra: KernelInput['columns'] = {}): KernelInput {
  const n = 24;
  const wobble = (i: number): number => (i * 7) % 5;
  const column = (value: (i: number) => number): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => value(i));
  const period = Int32Array.from({ length: n }, (_, i) => month(i));
  return {
    columns: {
      'visits.period': period,
      'visits.newCount': column((i) => of(i).newCount ?? 50 + wobble(i)),
      'visits.backCount': column(() => 0),
      'visits.lostCount': column((i) => of(i).lostCount ?? 40),
      'visits.gapCount': column(() => 10),
      'visits.gapDays': column((i) => 200 + wobble(i)),
      'visits.onceCount': column((i) => 20 + wobble(i + 1)),
      'orders.period': period,
      'orders.orderCount': column(() => 100),
      'orders.revenue': column((i) => 10_000 + 100 * wobble(i)),
      'retention.period': period,
      'retention.poolCount': column((i) => of(i).poolCount ?? 200),
      'retention.backCount': column((i) => of(i).backCount ?? 80 + wobble(i)),
      ...extra,
    },
    facts: { ...settings, firstDay: toIsoDay(january), coverEnd: '2023-12-31' },
  };
}

function resultOf(output: KernelOutput): SignalsResult {
  if (output.status !== 'ok') throw new Error(output.code);
  return output.result as SignalsResult;
}

function watchOf(input: KernelInput, id: WatchId): Watch {
  const result = resultOf(computeSignals(input, completeOptions(signalsSpec, {})));
  const watch = result.alarms.flatMap(({ watches }) => watches).find((one) => one.id === id);
  if (watch === undefined) throw new Error(id);
  return watch;
}

describe('the six alarms', () => {
  test('are six, and a steady shop hears none of them', () => {
    const { alarms } = resultOf(
      computeSignals(
        shop(() => ({})),
        completeOptions(signalsSpec, {}),
      ),
    );
    expect(alarms.map(({ id, status }) => [id, status])).toEqual([
      ['newLost', 'quiet'],
      ['retention', 'quiet'],
      ['age', 'silent'],
      ['habit', 'quiet'],
      ['oneTime', 'quiet'],
      ['cac', 'silent'],
    ]);
  });

  test('more lost than new rings since the month in which they crossed', () => {
    const input = shop((i) => (i >= 20 ? { newCount: 20, lostCount: 60 } : {}));
    expect(watchOf(input, 'newLost')).toMatchObject({
      status: 'alarm',
      since: toIsoDay(month(20)),
      figures: { gainedCount: 20, lostCount: 60 },
    });
  });

  test('fewer who come back rings', () => {
    const input = shop((i) => (i >= 21 ? { backCount: 20 } : {}));
    expect(watchOf(input, 'retention').status).toBe('alarm');
  });

  test('buyers who grow older ring, with the main age group before and now', () => {
    const decades = (i: number): number => (i < 18 ? 30 : 40);
    const ages = {
      'ages.period': Int32Array.from({ length: 24 }, (_, i) => month(i)),
      'ages.decade': Int32Array.from({ length: 24 }, (_, i) => decades(i)),
      'ages.buyerCount': new Float64Array(24).fill(10),
      'ages.ageSum': Float64Array.from({ length: 24 }, (_, i) => 10 * (decades(i) + 5) + (i % 3)),
    };
    expect(
      watchOf(
        shop(() => ({}), ages),
        'age',
      ),
    ).toMatchObject({
      status: 'alarm',
      figures: { bandBefore: 30, bandNow: 40 },
    });
  });

  test('are silent, with the reason, where a file is missing or the history is short', () => {
    expect(
      watchOf(
        shop(() => ({})),
        'age',
      ).reason,
    ).toBe('noAge');
    expect(
      watchOf(
        shop(() => ({})),
        'cac',
      ).reason,
    ).toBe('noSpend');
    const input = shop(() => ({}));
    const short = { ...input, facts: { ...input.facts, coverEnd: '2022-06-30' } };
    expect(watchOf(short, 'aov')).toMatchObject({ status: 'silent', reason: 'short', have: 6, needed: 11 });
  });

  test('spend is divided by the customers it brought, or by those who were new', () => {
    const spend = (brought: number): KernelInput['columns'] => ({
      'spend.period': Int32Array.from({ length: 24 }, (_, i) => month(i)),
      'spend.cost': Float64Array.from({ length: 24 }, (_, i) => 1_000 + 10 * (i % 4)),
      'spend.brought': new Float64Array(24).fill(brought),
    });
    const told = watchOf(
      shop(() => ({}), spend(5)),
      'cac',
    );
    expect(told).toMatchObject({ status: 'alarm', centre: 100 });
    expect(told.points[0]?.value).toBe(200);
    const counted = watchOf(
      shop(() => ({ newCount: 50 }), spend(-1)),
      'cac',
    );
    expect(counted).toMatchObject({ status: 'quiet' });
    expect(counted.points[0]?.value).toBe(20);
  });
});

test('no purchase gives NO_ROWS, not NaN', () => {
  const output = computeSignals({ columns: {}, facts: {} }, completeOptions(signalsSpec, {}));
  expect(output).toMatchObject({ status: 'failed', code: 'NO_ROWS' });
});
