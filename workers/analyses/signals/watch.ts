import { seasonLength, toIsoDay, type Grain } from '../../contract/periods.ts';
import { drawControlChart, fewestWatched, testMark, type WatchedSide } from '../../numeric/controlChart.ts';
import type { SilentReason, Watch, WatchId, WatchPoint } from './result.ts';

/** Fewer values than this say nothing of how much they vary. */
const fewestMarked = 6;

export interface Series {
  readonly grain: Grain;
  /** Day numbers of the first days of its periods. */
  readonly starts: readonly number[];
  readonly values: readonly (number | null)[];
}

export function silentWatch(id: WatchId, reason: SilentReason, have: number, needed = fewestWatched): Watch {
  const nothing = { points: [], againstYearBefore: false, centre: 0, learnt: null, since: null, figures: {} };
  return { id, status: 'silent', reason, have, needed, ...nothing };
}

/**
 * Holds a series against limits learnt from its own past. With two years of history what is watched is the change on
 * the same period a year before, which takes the season out; with less the values themselves, season and all.
 */
export function watchSeries(id: WatchId, series: Series, side: WatchedSide, falseAlarmRate: number): Watch {
  const have = series.values.length;
  if (have < fewestWatched) return silentWatch(id, 'short', have);
  const values = series.values.filter((value) => value !== null);
  if (values.length < have) return silentWatch(id, 'gaps', have);
  const season = seasonLength[series.grain];
  const lag = id !== 'age' && have >= season + fewestWatched ? season : 0;
  const watched = values.slice(lag).map((value, i) => (lag > 0 ? value - (values[i] ?? 0) : value));
  const chart = drawControlChart(watched, side, falseAlarmRate);
  if (chart === null) return silentWatch(id, 'constant', have);
  const points = watched.map((value, i): WatchPoint => {
    const at = i - chart.learntFrom;
    return {
      start: toIsoDay(series.starts[lag + i] ?? 0),
      value: values[lag + i] ?? 0,
      watched: value,
      smoothed: chart.smoothed[at] ?? null,
      low: side === 'high' ? null : (chart.low[at] ?? null),
      high: side === 'low' ? null : (chart.high[at] ?? null),
    };
  });
  const isAlarm = chart.outsideCount > 0;
  return {
    id,
    status: isAlarm ? 'alarm' : 'quiet',
    reason: null,
    have,
    needed: fewestWatched,
    points,
    againstYearBefore: lag > 0,
    centre: chart.centre,
    learnt: { count: chart.learntFrom, spread: chart.spread, factor: chart.factor },
    since: isAlarm ? (points.at(-chart.outsideCount)?.start ?? null) : null,
    figures: {},
  };
}

/** Holds the last three values of a series against a mark that does not depend on its past. */
export function watchMark(
  id: WatchId,
  series: Series,
  mark: number,
  side: 'low' | 'high',
  falseAlarmRate: number,
  figures: Watch['figures'],
): Watch {
  const values = series.values.filter((value) => value !== null);
  const have = values.length;
  if (have < fewestMarked) return { ...silentWatch(id, 'short', have, fewestMarked), figures };
  const test = testMark(values, mark, side, falseAlarmRate);
  const points = values.map((value, i): WatchPoint => {
    const isRecent = i >= have - 3;
    return {
      start: toIsoDay(series.starts[i] ?? 0),
      value,
      watched: value,
      smoothed: isRecent ? test.recent : null,
      low: isRecent && side === 'low' ? test.limit : null,
      high: isRecent && side === 'high' ? test.limit : null,
    };
  });
  const isAlarm = test.beyondCount > 0;
  return {
    id,
    status: isAlarm ? 'alarm' : 'quiet',
    reason: null,
    have,
    needed: fewestMarked,
    points,
    againstYearBefore: false,
    centre: mark,
    learnt: { count: have, spread: test.spread, factor: test.factor },
    since: isAlarm ? (points.at(-test.beyondCount)?.start ?? null) : null,
    figures,
  };
}
