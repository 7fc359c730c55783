import type {
  EventsFunnel,
  FunnelStage,
  RateWatch,
  StagesFunnel,
} from '../../../workers/analyses/funnel/result.ts';
import type { FunnelBar } from '../../charts/funnelBar.ts';
import { extentOf, type LineBand } from '../../charts/lines.ts';

export function buildBars({ steps, weakest }: EventsFunnel): FunnelBar[] {
  const first = Math.max(1, steps[0]?.count ?? 0);
  return steps.map(({ count }, step) => ({
    step,
    share: count / first,
    before: (steps[Math.max(0, step - 1)]?.count ?? 0) / first,
    isWeakest: weakest?.step === step,
  }));
}

/** Which rate is shown: from the step before to this one, or from the first to the last (0). */
export type RateChoice = number;

export interface SegmentRate {
  readonly place: number;
  readonly hits: number;
  readonly trials: number;
  readonly interval: { readonly low: number; readonly high: number };
}

/** Rates of the segments that have anybody to convert. */
export function segmentRates({ segments, steps }: EventsFunnel, choice: RateChoice): SegmentRate[] {
  const to = choice === 0 ? steps.length - 1 : choice;
  const from = choice === 0 ? 0 : choice - 1;
  return segments.flatMap(({ counts, intervals }, place) => {
    const interval = intervals[choice] ?? null;
    return interval === null ? [] : [{ place, hits: counts[to] ?? 0, trials: counts[from] ?? 0, interval }];
  });
}

/** Fewer than this and a segment is not called best or worst. */
const fewestCompared = 30;

/** The best and the worst segment among those large enough; null where there are not two. */
export function findExtremes(
  rates: readonly SegmentRate[],
): { readonly best: SegmentRate; readonly worst: SegmentRate } | null {
  const large = rates.filter(({ trials }) => trials >= fewestCompared);
  const sorted = [...large].sort((a, b) => b.hits / b.trials - a.hits / a.trials);
  const best = sorted[0];
  const worst = sorted.at(-1);
  if (best === undefined || worst === undefined) return null;
  return best.hits / best.trials > worst.hits / worst.trials ? { best, worst } : null;
}

export interface RatePicture {
  readonly rates: readonly (number | null)[];
  readonly band: LineBand | null;
  readonly domain: readonly [number, number];
}

export function drawRate({ rates, low, high, reason }: RateWatch): RatePicture {
  const domain = extentOf([rates, low, high], true);
  return { rates, band: reason === null ? { low, high } : null, domain };
}

/** The step whose history is shown until another is chosen: the weakest, else the last. */
export function shownStep({ weakest, steps }: EventsFunnel): number {
  return weakest?.step ?? steps.length - 1;
}

/** The same for stages: the one that fell, else the first with limits, else the first with a rate. */
export function shownStage({ stages, weakest }: StagesFunnel): FunnelStage | null {
  const fallen = stages.find(({ id }) => id === weakest?.stage);
  const rated = stages.filter(({ base }) => base !== null);
  return fallen ?? rated.find(({ watch }) => watch.reason === null) ?? rated[0] ?? null;
}
