import { addPeriods, listPeriods, periodStart, toIsoDay, type Grain } from '../../contract/periods.ts';
import { drawRateChart } from '../../numeric/rateChart.ts';
import type { RateWatch } from './result.ts';

/** Shares of false alarms over all steps together. */
const falseAlarmRate = 0.01;
/** Whole months from which on months say enough. */
const enoughMonths = 11;

/** First days of all periods between two days, and the end of the last. */
export function boundPeriods(firstDay: number, lastDay: number, grain: Grain): number[] {
  const starts = listPeriods(firstDay, lastDay, grain);
  return [...starts, addPeriods(starts.at(-1) ?? periodStart(firstDay, grain), 1, grain)];
}

export function chooseGrain(chosen: 'auto' | 'week' | 'month', firstDay: number, lastDay: number): Grain {
  if (chosen !== 'auto') return chosen;
  const bounds = boundPeriods(firstDay, lastDay, 'month');
  const whole = bounds.filter(
    (end, i) => i > 0 && (bounds[i - 1] ?? 0) >= firstDay && end <= lastDay + 1,
  ).length;
  return whole >= enoughMonths ? 'month' : 'week';
}

export interface RateSeries {
  /** By period; null where it is not known. */
  readonly hits: readonly (number | null)[];
  readonly trials: readonly (number | null)[];
  readonly isWhole: readonly boolean[];
  /** First days of the periods. */
  readonly starts: readonly number[];
}

/** Holds the rate of a step against limits from its own whole periods. `rivals`: among how many the worst is looked for. */
export function watchRate(kind: 'proportion' | 'ratio', series: RateSeries, rivals: number): RateWatch {
  const { hits, trials, isWhole, starts } = series;
  const rates = hits.map((hit, i) => {
    const of = trials[i] ?? 0;
    return hit === null || of <= 0 ? null : hit / of;
  });
  const told = rates.flatMap((rate, i) => (rate !== null && isWhole[i] === true ? [i] : []));
  const nothing = rates.map(() => null);
  const silent = (reason: RateWatch['reason']): RateWatch => ({
    status: 'silent',
    ...{ reason, rates, low: nothing, high: nothing },
    ...{ centre: null, learntFrom: 0, last: null, since: null },
  });
  const pick = (values: readonly (number | null)[]): number[] => told.map((i) => values[i] ?? 0);
  const chart = drawRateChart(kind, pick(hits), pick(trials), falseAlarmRate / Math.max(1, rivals));
  if (chart.status === 'silent') return silent(chart.reason);
  const place = (values: readonly number[]): (number | null)[] => {
    const placed: (number | null)[] = [...nothing];
    told.forEach((i, at) => (placed[i] = values[at] ?? null));
    return placed;
  };
  const lastAt = told.at(-1) ?? 0;
  const sinceAt = chart.belowCount > 0 ? told.at(-chart.belowCount) : undefined;
  return {
    status: chart.belowCount > 0 ? 'fell' : 'steady',
    reason: null,
    rates,
    low: place(chart.low),
    high: place(chart.high),
    centre: chart.centre,
    learntFrom: chart.learntFrom,
    last: { start: toIsoDay(starts[lastAt] ?? 0), rate: rates[lastAt] ?? 0, score: chart.lastScore },
    since: sinceAt === undefined ? null : toIsoDay(starts[sinceAt] ?? 0),
  };
}

/** What cannot be watched at all: the first step has nothing to convert from. */
export function noWatch(periods: number): RateWatch {
  return watchRate(
    'proportion',
    {
      hits: new Array<null>(periods).fill(null),
      trials: new Array<null>(periods).fill(null),
      isWhole: [],
      starts: [],
    },
    1,
  );
}

/** Position of what fell furthest below its own past, in widths of its limits; −1 where nothing fell. */
export function findFallen(watches: readonly RateWatch[]): number {
  let worst = -1;
  watches.forEach(({ status, last }, i) => {
    if (status !== 'fell') return;
    if (worst < 0 || (last?.score ?? 0) < (watches[worst]?.last?.score ?? 0)) worst = i;
  });
  return worst;
}
