import type { Forecast, TrendResult } from '../../../workers/analyses/trend/result.ts';
import { seasonLength } from '../../../workers/contract/periods.ts';

/** The last period that is covered whole and what it is held against. */
export interface Comparison {
  readonly at: number;
  readonly value: number;
  readonly baseAt: number | null;
  readonly base: number | null;
  readonly baseIs: 'yearBefore' | 'week7' | 'previous';
  /** Relative change; null where there is no base or it is not above 0. */
  readonly change: number | null;
}

/** null where no period is covered whole. */
export function compareLast(result: TrendResult): Comparison | null {
  const at = result.periods.findLastIndex(({ isPartial }, i) => !isPartial && result.values[i] !== null);
  const value = result.values[at];
  if (at < 0 || value === null || value === undefined) return null;
  const isWhole = (i: number): boolean => result.periods[i]?.isPartial === false && result.values[i] !== null;
  const lag = seasonLength[result.grain];
  const seasonAgo = lag > 1 && isWhole(at - lag);
  const baseAt = seasonAgo ? at - lag : isWhole(at - 1) ? at - 1 : null;
  const base = baseAt === null ? null : (result.values[baseAt] ?? null);
  return {
    at,
    value,
    baseAt,
    base,
    baseIs: !seasonAgo ? 'previous' : result.grain === 'day' ? 'week7' : 'yearBefore',
    change: base !== null && base > 0 ? value / base - 1 : null,
  };
}

export interface TimeLine {
  /** ISO dates of the first days: history, then what is foretold. */
  readonly starts: readonly string[];
  readonly actual: readonly (number | null)[];
  /** From the last whole period on, so that the line is joined; null before. */
  readonly foretold: readonly (number | null)[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  readonly hollow: readonly boolean[];
}

/** History and forecast on one axis. A last period that only began has both its present value and its forecast. */
export function joinForecast(result: TrendResult): TimeLine {
  const points = result.forecast.status === 'ok' ? result.forecast.points : [];
  const starts = result.periods.map(({ start }) => start);
  for (const { start } of points) if (!starts.includes(start)) starts.push(start);
  const blank = (): (number | null)[] => starts.map(() => null);
  const [foretold, low, high] = [blank(), blank(), blank()];
  points.forEach((point) => {
    const at = starts.indexOf(point.start);
    [foretold[at], low[at], high[at]] = [point.value, point.low, point.high];
  });
  const joint = starts.indexOf(points[0]?.start ?? '') - 1;
  if (joint >= 0) foretold[joint] = low[joint] = high[joint] = result.values[joint] ?? null;
  return {
    starts,
    actual: starts.map((_, i) => result.values[i] ?? null),
    foretold,
    low,
    high,
    hollow: starts.map((_, i) => result.periods[i]?.isPartial ?? false),
  };
}

export interface MethodRow {
  readonly method: Extract<Forecast, { status: 'ok' }>['method'];
  readonly mae: number | null;
  readonly mase: number | null;
  readonly isChosen: boolean;
}

/** Methods that were tried, least error first, then those that could not be. */
export function rankMethods(forecast: Extract<Forecast, { status: 'ok' }>): MethodRow[] {
  return forecast.errors
    .map((row) => ({ ...row, isChosen: row.method === forecast.method }))
    .sort((a, b) => (a.mae ?? Infinity) - (b.mae ?? Infinity) || Number(b.isChosen) - Number(a.isChosen));
}
