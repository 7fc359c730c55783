import type { OptionsOf } from '../../contract/analysis.ts';
import { slopeOnScore } from '../../numeric/uplift/slope.ts';
import type { Pair } from './effects.ts';
import type { Ordered } from './folds.ts';
import { describeQuadrants, placeUnit } from './quadrants.ts';
import { bandsOf, drawCurve, effectsAtTop, rankBy, type Ranking } from './ranking.ts';
import type { ModelId, ModelQuality, UpliftModel } from './result.ts';
import { pOfScores, scoreUnits } from './scores.ts';
import type { upliftSpec } from './spec.ts';

interface Request {
  readonly units: Ordered;
  readonly isShare: boolean;
  readonly pair: Pair;
  readonly options: Pick<OptionsOf<typeof upliftSpec>, 'method' | 'resamples'>;
  readonly seed: number;
  readonly onShare: (share: number) => void;
}

/** A model, and by row what it says. */
export interface Found {
  readonly model: UpliftModel;
  readonly score: Float64Array;
  readonly without: Float64Array;
  /** Position in quadrantIds. */
  readonly group: Uint8Array;
}

interface Tried {
  readonly quality: ModelQuality;
  readonly ranking: Ranking;
}

/** The model with the larger Qini coefficient, or the one that was asked for, and all that is told of it. */
export function findModel({ units, isShare, pair, options, seed, onShare }: Request): Found {
  const scores = scoreUnits(units, isShare, (share) => onShare(0.7 * share));
  const ids: readonly ModelId[] =
    options.method === 'both' ? ['twoModel', 'transformation'] : [options.method];
  const tried = ids.map((id, i): Tried => {
    const score = scores.byModel[id];
    const ranking = rankBy(units, score, {
      ...{ resamples: options.resamples, seed },
      onShare: (share) => onShare(0.7 + (0.3 * (i + share)) / ids.length),
    });
    const slope = slopeOnScore({ ...units, expected: scores.expected, score });
    const z = scores.z[id];
    return {
      ranking,
      quality: {
        id,
        qini: ranking.qini,
        auuc: ranking.auuc,
        p: pOfScores(z),
        z,
        slope: slope?.slope ?? null,
      },
    };
  });
  tried.sort((a, b) => b.quality.qini.value - a.quality.qini.value);
  const [best] = tried as [Tried];
  const score = scores.byModel[best.quality.id];
  const borders = {
    effect: Math.max(0, pair.gap),
    without: pair.mean(0) ?? 0,
  };
  const group = Uint8Array.from(score, (effect, row) =>
    placeUnit(effect, scores.without[row] as number, borders),
  );
  return {
    ...{ score, without: scores.without, group },
    model: {
      chosen: best.quality.id,
      compared: tried.map(({ quality }) => quality),
      p: Math.min(1, best.quality.p * tried.length),
      converged: scores.converged,
      columnCount: units.design.p,
      penalties: scores.penalties,
      curve: drawCurve(best.ranking),
      at: effectsAtTop(best.ranking, isShare),
      bands: bandsOf(best.ranking, isShare),
      quadrants: describeQuadrants(units, group, isShare),
    },
  };
}
