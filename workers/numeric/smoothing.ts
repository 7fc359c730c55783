import { decompose, type Seasonality } from './decompose.ts';

/** Weights in [0, 1]; `phi` damps the trend, 1 leaves it straight. */
export interface SmoothingWeights {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

export interface Smoothed {
  readonly sse: number;
  /** How many values were foretold one step ahead. */
  readonly errorCount: number;
  readonly level: number;
  readonly trend: number;
  /** The season still to come, next place first; empty without one. */
  readonly season: readonly number[];
}

export interface SmoothingStart {
  readonly level: number;
  readonly trend: number;
  readonly season: readonly number[];
  /** Position of the first value that is foretold. */
  readonly from: number;
}

/** Level of the first value alone (R’s HoltWinters with beta and gamma FALSE). */
export function startLevel(values: readonly number[]): SmoothingStart {
  return { level: values[0] ?? 0, trend: 0, season: [], from: 1 };
}

/** The second value and the step to it (R’s HoltWinters with gamma FALSE). At least two values. */
export function startTrend(values: readonly number[]): SmoothingStart {
  const [first = 0, second = 0] = values;
  return { level: second, trend: second - first, season: [], from: 2 };
}

/**
 * Season and straight line of the first two seasons, decomposed (R’s HoltWinters, start.periods = 2).
 * null with less than two seasons or where they cannot be decomposed.
 */
export function startSeason(
  values: readonly number[],
  period: number,
  seasonality: Seasonality,
): SmoothingStart | null {
  const parts = decompose(values.slice(0, 2 * period), period, seasonality);
  if (parts === null) return null;
  const levels = parts.trend.filter((level) => level !== null);
  const n = levels.length;
  const meanX = (n + 1) / 2;
  const meanY = levels.reduce((sum, y) => sum + y, 0) / n;
  let xy = 0;
  let xx = 0;
  levels.forEach((y, i) => {
    xy += (i + 1 - meanX) * (y - meanY);
    xx += (i + 1 - meanX) ** 2;
  });
  const slope = xx > 0 ? xy / xx : 0;
  return { level: meanY - slope * meanX, trend: slope, season: parts.figure, from: period };
}

/**
 * Exponential smoothing from the given start: level, damped trend and season, each corrected by a share of what was
 * not foretold (Holt 1957, Winters 1960; damped after Gardner & McKenzie 1985). Multiplicative where told.
 * Errors are not finite where a multiplicative level reaches 0. Cost O(n).
 */
export function smooth(
  values: ArrayLike<number>,
  start: SmoothingStart,
  { alpha, beta, gamma, phi }: SmoothingWeights,
  seasonality: Seasonality = 'additive',
): Smoothed {
  let { level, trend } = start;
  const period = start.season.length;
  const multiplies = seasonality === 'multiplicative' && period > 0;
  // Without a season, one place that changes nothing.
  const season = Float64Array.from(period > 0 ? start.season : [0]);
  const count = values.length - start.from;
  let sse = 0;
  let place = 0;
  for (let i = start.from; i < start.from + count; i++) {
    const value = values[i] as number;
    const before = season[place] as number;
    const drift = level + phi * trend;
    const error = value - (multiplies ? drift * before : drift + before);
    sse += error * error;
    const next = alpha * (multiplies ? value / before : value - before) + (1 - alpha) * drift;
    trend = beta * (next - level) + (1 - beta) * phi * trend;
    level = next;
    if (period > 0) {
      season[place] = gamma * (multiplies ? value / level : value - level) + (1 - gamma) * before;
      place = place + 1 === period ? 0 : place + 1;
    }
  }
  const ahead = period > 0 ? [...season.subarray(place), ...season.subarray(0, place)] : [];
  return { sse, errorCount: Math.max(0, count), level, trend, season: ahead };
}

/** The next `horizon` values. */
export function extend(
  { level, trend, season }: Smoothed,
  phi: number,
  horizon: number,
  seasonality: Seasonality = 'additive',
): number[] {
  let damped = 0;
  return Array.from({ length: horizon }, (_, i) => {
    damped += phi ** (i + 1);
    const line = level + damped * trend;
    const place = season.length > 0 ? season[i % season.length] : undefined;
    if (place === undefined) return line;
    return seasonality === 'multiplicative' ? line * place : line + place;
  });
}

/**
 * How much an error today still weighs j = 1 … horizon − 1 steps on (Hyndman, Koehler, Ord & Snyder 2008, table 6.1,
 * with R’s reading of beta and gamma). The variance of a forecast h steps ahead is σ² (1 + Σ weight²).
 */
export function carriedWeights(
  { alpha, beta, gamma, phi }: SmoothingWeights,
  period: number,
  horizon: number,
): number[] {
  let damped = 0;
  return Array.from({ length: Math.max(0, horizon - 1) }, (_, i) => {
    damped += phi ** (i + 1);
    const comesBack = period > 0 && (i + 1) % period === 0 ? gamma * (1 - alpha) : 0;
    return alpha * (1 + beta * damped) + comesBack;
  });
}
