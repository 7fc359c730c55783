import {
  areasOf,
  bootstrapCurves,
  gainAt,
  qiniAt,
  reach,
  reachedAt,
  type CurveErrors,
  type Places,
  type Ranked,
} from '../../numeric/uplift/curve.ts';
import { effectOf, Pair } from './effects.ts';
import type { Ordered } from './folds.ts';
import type { Band, CurvePoint, Ranged, UpliftModel } from './result.ts';

const z95 = 1.959963984540054;
const percents = 100;
const bandCount = 10;
const topPercents = [10, 20, 30, 50];

/** Units in the order of a score, and what comes of it. */
export interface Ranking {
  readonly ranked: Ranked;
  readonly places: Places;
  readonly errors: CurveErrors;
  readonly qini: Ranged;
  readonly auuc: Ranged;
}

export interface RankRequest {
  readonly resamples: number;
  readonly seed: number;
  readonly onShare: (share: number) => void;
}

/** Equal scores stay in the order of the rows, which is one of chance. */
export function rankBy(
  units: Ordered,
  score: Float64Array,
  { resamples, seed, onShare }: RankRequest,
): Ranking {
  const order = Uint32Array.from({ length: score.length }, (_, row) => row).sort(
    (a, b) => (score[b] as number) - (score[a] as number) || a - b,
  );
  const ranked: Ranked = {
    score: Float64Array.from(order, (row) => score[row] as number),
    treated: Uint8Array.from(order, (row) => units.treated[row] as number),
    outcome: Float64Array.from(order, (row) => units.outcome[row] as number),
  };
  const places = reach(ranked);
  const errors = bootstrapCurves(ranked, { resamples, seed, parts: percents, onShare });
  const { qini, auuc } = areasOf(places);
  return { ranked, places, errors, qini: around(qini, errors.qini), auuc: around(auuc, errors.auuc) };
}

const around = (value: number, error: number): Ranged => ({
  value,
  low: value - z95 * error,
  high: value + z95 * error,
});

/** A point a percent. */
export function drawCurve({ ranked, places, errors }: Ranking): CurvePoint[] {
  const n = ranked.score.length;
  const treated = places.treated.at(-1) as number;
  return Array.from({ length: percents + 1 }, (_, percent) => {
    const reached = reachedAt(places, percent / percents);
    const last = Math.max(0, Math.ceil((percent * n) / percents) - 1);
    return {
      percent,
      score: ranked.score[last] as number,
      n: percent === 0 ? 0 : countDownTo(ranked.score, last),
      qini: around(qiniAt(reached, treated), errors.qiniAt[percent] as number),
      gain: around(gainAt(reached), errors.gainAt[percent] as number),
    };
  });
}

/** Units with at least the score of a place. */
function countDownTo(score: Float64Array, place: number): number {
  let end = place + 1;
  while (end < score.length && score[end] === score[place]) end += 1;
  return end;
}

/** Observed effect among the best, all units of the last score with them. */
export function effectsAtTop({ ranked }: Ranking, isShare: boolean): UpliftModel['at'] {
  const n = ranked.score.length;
  return topPercents.flatMap((percent) => {
    const end = countDownTo(ranked.score, Math.max(0, Math.ceil((percent * n) / 100) - 1));
    const best = sumsBetween(ranked, 0, end);
    const effect = effectOf(best, isShare);
    return effect ? [{ percent, ...effect, sides: best.sides }] : [];
  });
}

function sumsBetween({ treated, outcome }: Ranked, from: number, to: number): Pair {
  const sums = new Pair();
  for (let i = from; i < to; i++) sums.add(treated[i] as number, outcome[i] as number);
  return sums;
}

/** Tenths of the units, none of which parts units with the same score: predicted against observed effect. */
export function bandsOf({ ranked }: Ranking, isShare: boolean): Band[] {
  const n = ranked.score.length;
  const bands: Band[] = [];
  let from = 0;
  for (let band = 1; band <= bandCount; band++) {
    const wanted = Math.ceil((band * n) / bandCount);
    if (wanted <= from) continue;
    const to = countDownTo(ranked.score, wanted - 1);
    const sums = sumsBetween(ranked, from, to);
    const observed = effectOf(sums, isShare);
    // Too few of one group to compare: they go with the next.
    if (observed === null) continue;
    let predicted = 0;
    for (let i = from; i < to; i++) predicted += (ranked.score[i] as number) / (to - from);
    bands.push({ n: to - from, predicted, observed, sides: sums.sides });
    from = to;
  }
  return bands;
}
