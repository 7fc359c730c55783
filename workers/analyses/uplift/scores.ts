import { normalAbove } from '../../numeric/distributions/normal.ts';
import { predictRow } from '../../numeric/models/design.ts';
import { slopeOnScore, type Slope, type Tried } from '../../numeric/uplift/slope.ts';
import { foldCount, type Ordered } from './folds.ts';
import { Trainer, type Fitted } from './models.ts';
import type { ModelId } from './result.ts';

/** Effects and outcomes predicted for each row by models that never saw it. */
export interface Scores {
  readonly byModel: Readonly<Record<ModelId, Float64Array>>;
  /** Expected outcome without treatment. */
  readonly without: Float64Array;
  /** Expected outcome whatever the group. */
  readonly expected: Float64Array;
  readonly converged: boolean;
  /** Of the models without the first fold; those of the others are alike. */
  readonly penalties: Fitted['penalties'];
  /** By model, z of “effects go with its scores”. */
  readonly z: Readonly<Record<ModelId, number>>;
}

const folds = Array.from({ length: foldCount }, (_, fold) => fold);

/**
 * Cross-fitted: each fold is scored by models of all other folds. The test is sequential (Wager 2024): each fold from the second on is
 * scored by models of the folds before it alone, since scores of folds that trained one another’s models are not independent; the slopes’
 * t values, added up and divided by the root of their number, are standard normal where effects do not differ.
 */
export function scoreUnits(units: Ordered, isShare: boolean, onShare: (share: number) => void): Scores {
  const n = units.outcome.length;
  const trainer = new Trainer(units, isShare);
  const make = (): Float64Array => new Float64Array(n);
  const crossed = { twoModel: make(), transformation: make(), without: make(), expected: make() };
  const tried = { twoModel: make(), transformation: make(), without: make(), expected: make() };
  let share = 0;
  for (let row = 0; row < n; row++) share += (units.treated[row] as number) / n;
  const predict = (fitted: Fitted, fold: number, into: typeof crossed): void => {
    for (let row = 0; row < n; row++) {
      if (units.fold[row] !== fold) continue;
      const without = trainer.predict(fitted.control, row);
      const effect = trainer.predict(fitted.treated, row) - without;
      into.twoModel[row] = effect;
      into.transformation[row] = predictRow(units.design, fitted.transformation, row);
      into.without[row] = without;
      into.expected[row] = without + share * effect;
    }
  };
  let converged = true;
  let penalties: Fitted['penalties'] | null = null;
  for (const fold of folds) {
    const fitted = trainer.fit(folds.filter((other) => other !== fold));
    predict(fitted, fold, crossed);
    if (fold === foldCount - 1) predict(fitted, fold, tried);
    penalties ??= fitted.penalties;
    converged &&= fitted.converged;
    onShare((fold + 1) / (2 * foldCount - 2));
  }
  for (const fold of folds.slice(1, -1)) {
    const fitted = trainer.fit(folds.filter((other) => other < fold));
    predict(fitted, fold, tried);
    converged &&= fitted.converged;
    onShare((foldCount + fold) / (2 * foldCount - 2));
  }
  const rows = folds.slice(1).map((fold) => rowsOf(units, fold));
  const zOf = (model: ModelId): number => combine(rows.map((own) => slopeIn(units, tried, model, own)));
  return {
    byModel: { twoModel: crossed.twoModel, transformation: crossed.transformation },
    ...{ without: crossed.without, expected: crossed.expected, converged },
    penalties: penalties as Fitted['penalties'],
    z: { twoModel: zOf('twoModel'), transformation: zOf('transformation') },
  };
}

/** One-sided: scores that go the wrong way are no finding. */
export const pOfScores = (z: number): number => normalAbove(z);

/** Folds in which all scores are the same say nothing, and count as 0. */
function combine(slopes: readonly (Slope | null)[]): number {
  const sum = slopes.reduce((total, one) => total + (one ? one.slope / one.error : 0), 0);
  return sum / Math.sqrt(slopes.length);
}

type Predicted = Readonly<Record<ModelId | 'expected', Float64Array>>;

function rowsOf({ fold }: Ordered, wanted: number): Int32Array {
  const rows = new Int32Array(fold.length);
  let count = 0;
  for (let row = 0; row < fold.length; row++) if (fold[row] === wanted) rows[count++] = row;
  return rows.subarray(0, count);
}

function slopeIn(units: Ordered, scores: Predicted, model: ModelId, rows: Int32Array): Slope | null {
  const take = (values: ArrayLike<number>): Float64Array => {
    const taken = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i] as number] as number;
    return taken;
  };
  const tried: Tried = {
    outcome: take(units.outcome),
    treated: Uint8Array.from(take(units.treated)),
    expected: take(scores.expected),
    score: take(scores[model]),
  };
  return slopeOnScore(tried);
}
