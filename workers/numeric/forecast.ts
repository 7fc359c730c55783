import { minimizeInBox } from './boxSearch.ts';
import type { Seasonality } from './decompose.ts';
import {
  carriedWeights,
  extend,
  smooth,
  startLevel,
  startSeason,
  startTrend,
  type SmoothingStart,
  type SmoothingWeights,
} from './smoothing.ts';

/** Simplest first: of two that foretell equally well the simpler is taken. */
export const forecastMethods = [
  'naive',
  'seasonalNaive',
  'simple',
  'damped',
  'additive',
  'multiplicative',
] as const;

export type ForecastMethodName = (typeof forecastMethods)[number];

/** Level and trend after the last value, and the season of the next; null without one. */
export interface Ahead {
  readonly level: number;
  readonly trend: number;
  readonly season: number | null;
}

export interface Fit {
  readonly points: readonly number[];
  /** Sum of squared one-step errors and what it is divided by for their variance. */
  readonly sse: number;
  readonly freedom: number;
  /** Variance of each point in units of the variance of a one-step error. */
  readonly spread: readonly number[];
  /** null for a method without weights. */
  readonly weights: SmoothingWeights | null;
  /** What the first point is made of; null for a method that repeats what was. */
  readonly ahead: Ahead | null;
}

/** A trend is damped by at least and at most this much, as is usual; outside it cannot be told apart. */
const dampingBounds = [0.8, 0.98] as const;
const fewestErrors = 3;

/**
 * One method fitted to the whole of `values` and carried on over `horizon` periods. Weights minimise the sum of
 * squared one-step errors. null where there are too few values for the method. Cost O(n) times some hundred.
 */
export function fitForecast(
  method: ForecastMethodName,
  values: readonly number[],
  period: number,
  horizon: number,
): Fit | null {
  switch (method) {
    case 'naive':
      return repeatSeason(values, 1, horizon);
    case 'seasonalNaive':
      return period > 1 ? repeatSeason(values, period, horizon) : null;
    case 'simple':
      return values.length < 1 + 1 + fewestErrors
        ? null
        : fitWeights(values, startLevel(values), 'additive', horizon, ['alpha']);
    case 'damped':
      return values.length < 2 + 3 + fewestErrors
        ? null
        : fitWeights(values, startTrend(values), 'additive', horizon, ['alpha', 'beta', 'phi']);
    case 'additive':
    case 'multiplicative': {
      if (period < 2 || values.length < Math.max(2 * period, period + 3 + fewestErrors)) return null;
      if (method === 'multiplicative' && values.some((value) => value <= 0)) return null;
      const start = startSeason(values, period, method);
      return start && fitWeights(values, start, method, horizon, ['alpha', 'beta', 'gamma']);
    }
  }
}

/** The last season again: for a season of one, the last value. */
function repeatSeason(values: readonly number[], period: number, horizon: number): Fit | null {
  const n = values.length;
  if (n < period + fewestErrors) return null;
  let sse = 0;
  for (let i = period; i < n; i++) sse += ((values[i] ?? 0) - (values[i - period] ?? 0)) ** 2;
  const steps = Array.from({ length: horizon }, (_, i) => i);
  return {
    points: steps.map((i) => values[n - period + (i % period)] ?? 0),
    sse,
    freedom: n - period,
    spread: steps.map((i) => Math.floor(i / period) + 1),
    weights: null,
    ahead: null,
  };
}

type WeightName = keyof SmoothingWeights;

function fitWeights(
  values: readonly number[],
  start: SmoothingStart,
  seasonality: Seasonality,
  horizon: number,
  names: readonly WeightName[],
): Fit | null {
  const complete = (at: readonly number[]): SmoothingWeights => {
    const weights = { alpha: 0, beta: 0, gamma: 0, phi: 1 };
    names.forEach((name, i) => (weights[name] = at[i] ?? 0));
    return weights;
  };
  const packed = Float64Array.from(values);
  const best = minimizeInBox(
    (at) => smooth(packed, start, complete(at), seasonality).sse,
    names.map((name) => (name === 'phi' ? dampingBounds[0] : 0)),
    names.map((name) => (name === 'phi' ? dampingBounds[1] : 1)),
  );
  if (!Number.isFinite(best.value)) return null;
  const weights = complete(best.at);
  const smoothed = smooth(values, start, weights, seasonality);
  const points = extend(smoothed, weights.phi, horizon, seasonality);
  if (!points.every(Number.isFinite)) return null;
  const period = smoothed.season.length;
  const carried = carriedWeights(weights, period, horizon);
  return {
    points,
    sse: smoothed.sse,
    freedom: Math.max(fewestErrors, smoothed.errorCount - names.length),
    spread: points.map((_, h) => {
      let variance = 1;
      for (let j = 1; j <= h; j++) {
        // Where the season multiplies, an error grows or shrinks with the places it passes through.
        const scale =
          seasonality === 'multiplicative'
            ? (smoothed.season[h % period] ?? 1) / (smoothed.season[(h - j) % period] ?? 1)
            : 1;
        variance += ((carried[j - 1] ?? 0) * scale) ** 2;
      }
      return variance;
    }),
    weights,
    ahead: { level: smoothed.level, trend: smoothed.trend, season: smoothed.season[0] ?? null },
  };
}

/** Mean absolute difference. */
export function meanAbsoluteError(actual: readonly number[], foretold: readonly number[]): number {
  return actual.reduce((sum, value, i) => sum + Math.abs(value - (foretold[i] ?? 0)), 0) / actual.length;
}

/**
 * What errors are scaled by (Hyndman & Koehler 2006): the mean absolute error of the seasonal naive forecast within
 * the history, or of the naive one where there is no whole season. 0 where nothing ever changes.
 */
export function naiveScale(history: readonly number[], period: number): number {
  const lag = history.length > period ? period : 1;
  return meanAbsoluteError(history.slice(lag), history.slice(0, -lag));
}
