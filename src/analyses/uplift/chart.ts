import type {
  CurvePoint,
  Feature,
  QuadrantId,
  Ranged,
  UpliftModel,
  UpliftResult,
} from '../../../workers/analyses/uplift/result.ts';

/** Places of the pictures are twentieths. */
export const stepPercent = 5;

export interface Drawn {
  readonly bold: readonly { readonly x: number; readonly y: number; readonly partial: boolean }[];
  readonly band: readonly { readonly x: number; readonly low: number; readonly high: number }[];
  readonly lowest: number;
  readonly highest: number;
}

/** A curve in twentieths of the units. */
export function drawCurve(curve: readonly CurvePoint[], of: (point: CurvePoint) => Ranged): Drawn {
  const points = curve.filter(({ percent }) => percent % stepPercent === 0);
  const ranges = points.map((point) => ({ x: point.percent / stepPercent, ...of(point) }));
  return {
    bold: ranges.map(({ x, value }) => ({ x, y: value, partial: false })),
    band: ranges.map(({ x, low, high }) => ({ x, low, high })),
    lowest: Math.min(0, ...ranges.map(({ low }) => low)),
    highest: Math.max(0, ...ranges.map(({ high }) => high)),
  };
}

/** What one outcome is worth and one contact costs; 0 where it is not known. */
export interface Money {
  readonly value: number;
  readonly cost: number;
}

/** The best units down to a place, and what treating them brings. */
export interface Cut {
  readonly percent: number;
  /** Units with at least the score of the place: more than `percent` where scores are equal. */
  readonly n: number;
  readonly score: number;
  /** Additional outcomes. */
  readonly extra: Ranged;
  readonly cost: number;
  readonly profit: Ranged;
}

export function unitCount({ treated, control }: UpliftResult): number {
  return treated.n + control.n;
}

const scaled = ({ value, low, high }: Ranged, by: number, less = 0): Ranged => ({
  value: value * by - less,
  low: low * by - less,
  high: high * by - less,
});

/** `total`: units of the test, for whom outcomes are counted. */
export function cutAt({ curve }: UpliftModel, percent: number, total: number, { value, cost }: Money): Cut {
  const point = curve[percent] as CurvePoint;
  // Where scores are equal, all who come along count.
  const reached = curve[Math.min(100, Math.round((100 * point.n) / total))] as CurvePoint;
  const extra = scaled(reached.gain, total);
  return {
    ...{ percent, n: point.n, score: point.score, extra },
    cost: point.n * cost,
    profit: scaled(extra, value, point.n * cost),
  };
}

/** The percentage that leaves most; the first of several. */
export function bestPercent(model: UpliftModel, total: number, money: Money): number {
  let [best, most] = [1, -Infinity];
  for (let percent = 1; percent <= 100; percent++) {
    const { profit } = cutAt(model, percent, total, money);
    if (profit.value > most) [best, most] = [percent, profit.value];
  }
  return best;
}

/** Share of all additional outcomes that the best so many percent bring; null where there are none to share. */
export function shareOfGain({ curve }: UpliftModel, percent: number): number | null {
  const [part, all] = [curve[percent]?.gain.value ?? 0, curve[100]?.gain.value ?? 0];
  return all > 0 && part > 0 ? part / all : null;
}

/** Columns that are used, those whose levels differ most first. */
export function listFeatures({ features }: UpliftResult): readonly Feature[] {
  return features
    .filter(({ isUsed, levels }) => isUsed && levels.length > 0)
    .sort((a, b) => (a.p ?? 2) - (b.p ?? 2));
}

/** Sleeping dogs are claimed only where the whole interval lies below 0. */
export function isClaimed(id: QuadrantId, uplift: Ranged | null): boolean {
  return id !== 'sleepingDog' || (uplift !== null && uplift.high < 0);
}
