import { fewestWatched, watchedCount } from './controlChart.ts';
import { normalQuantile } from './distributions/normal.ts';
import { studentQuantile } from './distributions/student.ts';

/** Fewer hits or misses than this expected in the last period, and a normal limit means nothing. */
const fewestExpected = 5;
/** Mean moving range of two normal values in units of their standard deviation (d2 for n = 2). */
const rangeFactor = 1.128;

export type RateChart =
  | { readonly status: 'silent'; readonly reason: 'short' | 'few' | 'constant' }
  | {
      readonly status: 'drawn';
      readonly centre: number;
      /** How many of the first periods the centre and the spread were learnt from. */
      readonly learntFrom: number;
      readonly low: readonly number[];
      readonly high: readonly number[];
      /** (rate − centre) ÷ half the width between the limits, for the last period. */
      readonly lastScore: number;
      /** How many of the last periods are below their limit, one after the other; 0 while the last is not. */
      readonly belowCount: number;
    };

/**
 * Laney’s (2002) p′ chart for hits of trials, or u′ chart for hits per trial that may exceed it, with limits learnt
 * from the first periods (all but a third, at most six). The spread is what chance alone makes at each period’s number
 * of trials, times the deviation of the standardised rates where that gives more (with Student’s t, for it is learnt from
 * few): real rates move more than dice. A rate that does not change is below its limit with
 * at most the probability `falseAlarmRate`. Every period has trials ≥ 1.
 */
export function drawRateChart(
  kind: 'proportion' | 'ratio',
  hits: readonly number[],
  trials: readonly number[],
  falseAlarmRate: number,
): RateChart {
  const n = hits.length;
  if (n < fewestWatched) return { status: 'silent', reason: 'short' };
  const learntFrom = n - watchedCount(n);
  const sum = (values: readonly number[]): number =>
    values.slice(0, learntFrom).reduce((total, value) => total + value, 0);
  const allTrials = sum(trials);
  const centre = sum(hits) / allTrials;
  const variance = kind === 'proportion' ? centre * (1 - centre) : centre;
  if (!(variance > 0)) return { status: 'silent', reason: 'constant' };
  const lastTrials = trials[n - 1] ?? 0;
  const fewest = kind === 'proportion' ? Math.min(centre, 1 - centre) : centre;
  if (lastTrials * fewest < fewestExpected) return { status: 'silent', reason: 'few' };

  const rates = hits.map((hit, i) => hit / (trials[i] ?? 1));
  const scores = rates
    .slice(0, learntFrom)
    .map((rate, i) => (rate - centre) / Math.sqrt(variance / (trials[i] ?? 1)));
  // What chance alone does is known; what comes on top is learnt from few periods.
  const factor = Math.max(
    -normalQuantile(falseAlarmRate),
    -studentQuantile(falseAlarmRate, learntFrom - 1) * deviationOf(scores),
  );
  const halves = trials.map((count) => factor * Math.sqrt(variance * (1 / count + 1 / allTrials)));
  const low = halves.map((half) => Math.max(0, centre - half));
  const high = halves.map((half) => (kind === 'proportion' ? Math.min(1, centre + half) : centre + half));
  const lastInside = rates.findLastIndex((rate, i) => rate >= (low[i] ?? 0));
  return {
    status: 'drawn',
    ...{ centre, learntFrom, low, high },
    lastScore: ((rates[n - 1] ?? 0) - centre) / (halves[n - 1] ?? 1),
    belowCount: Math.min(n - 1 - lastInside, n - learntFrom),
  };
}

/** The larger of the standard deviation and the mean moving range ÷ 1.128. */
function deviationOf(values: readonly number[]): number {
  const n = values.length;
  const mean = values.reduce((total, value) => total + value, 0) / n;
  const deviation = Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / (n - 1));
  let ranges = 0;
  for (let i = 1; i < n; i++) ranges += Math.abs((values[i] ?? 0) - (values[i - 1] ?? 0));
  return Math.max(deviation, ranges / (n - 1) / rangeFactor);
}
