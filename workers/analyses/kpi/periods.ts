import type { OptionsOf } from '../../contract/analysis.ts';
import { addPeriods, periodStart, toIsoDay, type Grain } from '../../contract/periods.ts';
import type { Span } from './result.ts';
import type { kpiSpec } from './spec.ts';

export type KpiOptions = OptionsOf<typeof kpiSpec>;

/** Days since 1970-01-01, first and last included. */
export interface DayRange {
  readonly start: number;
  readonly end: number;
}

export interface Periods {
  readonly shown: DayRange;
  readonly now: DayRange | null;
  readonly previous: DayRange | null;
  readonly lastYear: DayRange | null;
  readonly isPartial: boolean;
}

const rollingDays: Readonly<Record<Grain, number>> = { year: 365, quarter: 91, month: 30, week: 7, day: 1 };

/** Days and weeks are compared with the same weekday of the year before: 52 weeks. */
const weeksYear = 364;

export function lengthOf({ start, end }: DayRange): number {
  return end - start + 1;
}

export function toSpan(range: DayRange): Span {
  return { start: toIsoDay(range.start), end: toIsoDay(range.end), days: lengthOf(range) };
}

/**
 * The periods to compute, all ending at `end` or as long before: the one shown, the latest one, the one before it
 * and the one a year ago. For the whole file the latest one is the longest rolling period that fits in twice.
 */
export function choosePeriods(options: KpiOptions, first: number, end: number): Periods {
  const { period, counting, customDays } = options;
  if (period === 'all') return { ...latestOf(first, end), shown: { start: first, end }, isPartial: false };
  if (period === 'custom') return rolling(customDays, end, 365);
  if (counting === 'calendar') return calendar(period, end);
  return rolling(rollingDays[period], end, period === 'day' || period === 'week' ? weeksYear : 365);
}

function latestOf(first: number, end: number): Periods {
  const history = end - first + 1;
  const unit = (['year', 'quarter', 'month', 'week', 'day'] as const).find(
    (name) => history >= 2 * rollingDays[name] - slackOf(rollingDays[name]),
  );
  const none = { shown: { start: first, end }, now: null, previous: null, lastYear: null, isPartial: false };
  return unit === undefined ? none : rolling(rollingDays[unit], end, unit === 'week' ? weeksYear : 365);
}

/** A table may begin this many days late and still cover a period of the length: shops do not sell every day. */
export function slackOf(days: number): number {
  return Math.floor(days / 20);
}

/** The days from which a table has rows. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/** A row dated the first of a month stands for the whole month. */
const longestStep = 31;

/** True where the table begins no later than a twentieth into the period and goes on to its end. */
export function isCovered(range: DayRange, { first, last }: Extent): boolean {
  return (
    first - range.start <= slackOf(lengthOf(range)) &&
    last > range.end - Math.max(longestStep, slackOf(lengthOf(range)))
  );
}

function rolling(days: number, end: number, yearDays: number): Periods {
  const now = { start: end - days + 1, end };
  return {
    shown: now,
    now,
    previous: shift(now, days),
    lastYear: days === yearDays ? shift(now, days) : shift(now, yearDays),
    isPartial: false,
  };
}

function shift({ start, end }: DayRange, days: number): DayRange {
  return { start: start - days, end: end - days };
}

/**
 * The calendar period that holds `end`. While it is not over, the others are cut to as many days, at most to their own
 * end; a finished one is compared with whole ones, whatever their lengths.
 */
function calendar(unit: Grain, end: number): Periods {
  const start = periodStart(end, unit);
  const whole = addPeriods(start, 1, unit) - 1;
  const isPartial = end < whole;
  const days = end - start + 1;
  const alike = (from: number): DayRange => {
    const last = addPeriods(from, 1, unit) - 1;
    return { start: from, end: isPartial ? Math.min(last, from + days - 1) : last };
  };
  const now = { start, end };
  const yearAgo = unit === 'day' || unit === 'week' ? start - weeksYear : addPeriods(start, -12, 'month');
  return {
    shown: now,
    now,
    previous: alike(periodStart(start - 1, unit)),
    lastYear: alike(yearAgo),
    isPartial,
  };
}
