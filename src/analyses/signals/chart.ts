import type { Alarm, Watch, WatchId } from '../../../workers/analyses/signals/result.ts';
import { analysisIds, type AnalysisId } from '../../../workers/contract/catalogue.ts';
import { extentOf, type LineBand } from '../../charts/lines.ts';

export interface WatchPicture {
  readonly watched: readonly number[];
  readonly smoothed: readonly (number | null)[];
  readonly band: LineBand;
  readonly domain: readonly [number, number];
}

/** The watched series with its band; where one side is not watched the band reaches to the edge of the picture. */
export function drawWatch(watch: Watch): WatchPicture {
  const watched = watch.points.map((point) => point.watched);
  const smoothed = watch.points.map((point) => point.smoothed);
  const low = watch.points.map((point) => point.low);
  const high = watch.points.map((point) => point.high);
  const domain = extentOf([watched, smoothed, low, high, [watch.centre]], false);
  const reach = (limits: readonly (number | null)[], edge: number): (number | null)[] =>
    limits.map((limit, i) => (smoothed[i] === null ? null : (limit ?? edge)));
  return { watched, smoothed, band: { low: reach(low, domain[0]), high: reach(high, domain[1]) }, domain };
}

const order = { alarm: 0, quiet: 1, silent: 2 } as const;

/** Those that ring first, those that cannot watch last; else as in the catalogue. */
export function rankAlarms(alarms: readonly Alarm[]): Alarm[] {
  return [...alarms].sort((a, b) => order[a.status] - order[b.status]);
}

/** Within an alarm the same. */
export function rankWatches(watches: readonly Watch[]): Watch[] {
  return [...watches].sort((a, b) => order[a.status] - order[b.status]);
}

interface Door {
  readonly id: AnalysisId;
  readonly options: Readonly<Record<string, string>>;
}

/** Analyses that look into a watch, the most telling first; those the catalogue does not have yet are passed over. */
const doors: Readonly<Record<WatchId, readonly (readonly [id: string, options?: Door['options']])[]>> = {
  newLost: [['trend', { measure: 'newCustomers' }]],
  retention: [['cohort'], ['rfm']],
  age: [['trend', { measure: 'customers' }]],
  cycle: [['rfm']],
  aov: [['trend', { measure: 'aov' }]],
  oneTime: [['cohort'], ['rfm']],
  cac: [['kpi'], ['trend', { measure: 'newCustomers' }]],
};

export function doorOf(watch: WatchId): Door | null {
  for (const [name, options] of doors[watch]) {
    const id = analysisIds.find((one) => one === name);
    if (id !== undefined) return { id, options: options ?? {} };
  }
  return null;
}
