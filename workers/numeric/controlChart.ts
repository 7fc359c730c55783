import { studentQuantile } from './distributions/student.ts';

/** Weight of the newest value in the moving average. */
const lambda = 0.4;
/** Mean moving range of two normal values in units of their standard deviation (d2 for n = 2). */
const rangeFactor = 1.128;

/** Degrees of freedom of a mean moving range, for each range in it. */
const rangeFreedom = 0.62;

export type WatchedSide = 'low' | 'high' | 'both';

export interface ControlChart {
  /** Mean of the values that the limits were learnt from. */
  readonly centre: number;
  /** How many of the first values those are. */
  readonly learntFrom: number;
  /** Spread of those values, and Student’s t that it is multiplied by. */
  readonly spread: number;
  readonly factor: number;
  /** Exponentially weighted moving average over the values after them, and its limits there. */
  readonly smoothed: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** How many of the last values are outside on the watched side, one after the other; 0 while the last is inside. */
  readonly outsideCount: number;
}

/** Fewest values for a chart: eight to learn from, three to watch. */
export const fewestWatched = 11;

/** How many of n values at the end are watched: a third, at most six. */
export function watchedCount(n: number): number {
  return Math.min(6, Math.floor(n / 3));
}

/**
 * Exponentially weighted moving average chart (Roberts 1959; Lucas & Saccucci 1990) with limits learnt from the first
 * values: their spread is the larger of the standard deviation and the mean moving range ÷ 1.128, and the limits
 * allow for the uncertainty of centre and spread (Student’s t), so that a stable series is outside at its last value
 * with at most the probability `falseAlarmRate`. null with fewer than 11 values or where the first never vary.
 */
export function drawControlChart(
  values: readonly number[],
  side: WatchedSide,
  falseAlarmRate: number,
): ControlChart | null {
  const n = values.length;
  if (n < fewestWatched) return null;
  const learntFrom = n - watchedCount(n);
  const base = values.slice(0, learntFrom);
  const centre = base.reduce((sum, value) => sum + value, 0) / learntFrom;
  const deviation = Math.sqrt(base.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (learntFrom - 1));
  const spread = Math.max(deviation, meanMovingRange(base) / rangeFactor);
  if (spread <= 1e-12 * Math.abs(centre)) return null;
  const factor = -studentQuantile(side === 'both' ? falseAlarmRate / 2 : falseAlarmRate, learntFrom - 1);
  const [smoothed, low, high]: [number[], number[], number[]] = [[], [], []];
  let average = centre;
  values.slice(learntFrom).forEach((value, i) => {
    average += lambda * (value - average);
    const kept = (1 - lambda) ** (i + 1);
    const variance = (lambda / (2 - lambda)) * (1 - kept ** 2) + (1 - kept) ** 2 / learntFrom;
    const half = factor * spread * Math.sqrt(variance);
    smoothed.push(average);
    low.push(centre - half);
    high.push(centre + half);
  });
  let outsideCount = 0;
  for (let i = smoothed.length - 1; i >= 0; i--) {
    const at = smoothed[i] ?? centre;
    const isLow = side !== 'high' && at < (low[i] ?? at);
    const isHigh = side !== 'low' && at > (high[i] ?? at);
    if (!isLow && !isHigh) break;
    outsideCount += 1;
  }
  return { centre, learntFrom, spread, factor, smoothed, low, high, outsideCount };
}

function meanMovingRange(values: readonly number[]): number {
  let ranges = 0;
  for (let i = 1; i < values.length; i++) ranges += Math.abs((values[i] ?? 0) - (values[i - 1] ?? 0));
  return ranges / (values.length - 1);
}

export interface MarkTest {
  /** Mean of the last three values. */
  readonly recent: number;
  /** What that mean must not pass. */
  readonly limit: number;
  /** Spread of the values, and Student’s t that it is multiplied by. */
  readonly spread: number;
  readonly factor: number;
  /** How many of the last values are beyond the mark, one after the other; 0 while the mean is within the limit. */
  readonly beyondCount: number;
}

/**
 * Whether the mean of the last three values lies beyond a mark by more than chance allows. The spread is the mean moving
 * range ÷ 1.128, which a step in the level hardly widens; it is worth 0.62 (n − 1) degrees of freedom. At least six values.
 */
export function testMark(
  values: readonly number[],
  mark: number,
  side: 'low' | 'high',
  falseAlarmRate: number,
): MarkTest {
  const n = values.length;
  const sign = side === 'high' ? 1 : -1;
  const spread = meanMovingRange(values) / rangeFactor;
  const freedom = Math.max(3, rangeFreedom * (n - 1));
  const recent = values.slice(-3).reduce((sum, value) => sum + value, 0) / 3;
  const factor = -studentQuantile(falseAlarmRate, freedom);
  const limit = mark + sign * factor * (spread / Math.sqrt(3));
  const isBeyond = sign * (recent - limit) > 0;
  if (!isBeyond) return { recent, limit, spread, factor, beyondCount: 0 };
  const lastWithin = values.findLastIndex((value) => sign * (value - mark) <= 0);
  // The last value may be back within the mark while the mean of three is not.
  return { recent, limit, spread, factor, beyondCount: Math.max(1, n - 1 - lastWithin) };
}
