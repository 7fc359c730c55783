import { predictRow, type Rows } from '../../numeric/models/design.ts';
import { fitLogistic, shareOf } from '../../numeric/models/logistic.ts';
import { addSums, choosePenalty, fitRidge, rescale, sumRows, type Sums } from '../../numeric/models/ridge.ts';
import { foldCount, type Ordered } from './folds.ts';

/** Models of one set of folds; a 0 behind the last coefficient of each. */
export interface Fitted {
  readonly control: Float64Array;
  readonly treated: Float64Array;
  readonly transformation: Float64Array;
  readonly converged: boolean;
  /** Parts of the number of units. */
  readonly penalties: { readonly treated: number; readonly control: number; readonly transformation: number };
}

/** By half: sums of a group in half of a fold. */
type Blocks = readonly (readonly [Sums, Sums])[];

/** Models of the outcome in each group, and of the transformed outcome, for any set of folds. */
export class Trainer {
  readonly #units: Ordered;
  readonly #isShare: boolean;
  readonly #blocks: readonly [Blocks, Blocks];
  #start: readonly [Float64Array, Float64Array] | null = null;

  constructor(units: Ordered, isShare: boolean) {
    this.#units = units;
    this.#isShare = isShare;
    const blocksOf = (treated: 0 | 1): Blocks =>
      Array.from({ length: foldCount }, (_, fold) => [
        sumRows(units.design, units.outcome, units.rows(treated, fold, 0)),
        sumRows(units.design, units.outcome, units.rows(treated, fold, 1)),
      ]);
    this.#blocks = [blocksOf(0), blocksOf(1)];
  }

  fit(folds: readonly number[]): Fitted {
    const control = this.#fitArm(0, folds);
    const treated = this.#fitArm(1, folds);
    this.#start ??= [control.beta, treated.beta];
    const transformation = this.#fitTransformed(folds);
    return {
      control: control.beta,
      treated: treated.beta,
      transformation: transformation.beta,
      converged: control.converged && treated.converged,
      penalties: {
        control: control.penalty,
        treated: treated.penalty,
        transformation: transformation.penalty,
      },
    };
  }

  /** Expected outcome of a row in one of the groups. */
  predict(beta: Float64Array, row: number): number {
    const sum = predictRow(this.#units.design, beta, row);
    return this.#isShare ? shareOf(sum) : sum;
  }

  /** Parts among which a penalty is chosen: the folds, or the halves of the only one. */
  #parts(treated: 0 | 1, folds: readonly number[]): Sums[] {
    const blocks = folds.map((fold) => this.#blocks[treated][fold] as readonly [Sums, Sums]);
    return blocks.length === 1 ? [...(blocks[0] as readonly [Sums, Sums])] : blocks.map(addSums);
  }

  #fitArm(
    treated: 0 | 1,
    folds: readonly number[],
  ): { readonly beta: Float64Array; readonly converged: boolean; readonly penalty: number } {
    const parts = this.#parts(treated, folds);
    const penalty = choosePenalty(parts);
    const whole = addSums(parts);
    if (!this.#isShare) return { beta: fitPenalised(whole, penalty), converged: true, penalty };
    // The penalty of least squares, in the likelihood’s unit.
    const share = (whole.products[0] as number) / whole.n;
    const start = this.#start?.[treated];
    const { beta, converged } = fitLogistic(
      this.#units.design,
      this.#units.outcome,
      folds.map((fold) => this.#rowsOf(treated, fold)),
      { penalty: Math.max(1e-6, penalty * whole.n * share * (1 - share)), ...(start && { start }) },
    );
    return { beta, converged, penalty };
  }

  /**
   * Least squares of the transformed outcome (y − ȳ)(t − e) ÷ (e (1 − e)), whose mean is the effect, e being the share treated. For
   * yes and no, e = ½ and ½ in place of ȳ this is 2 z − 1 of Jaśkowski & Jaroszewicz (2012).
   */
  #fitTransformed(folds: readonly number[]): { readonly beta: Float64Array; readonly penalty: number } {
    const [control, treated] = [this.#parts(0, folds), this.#parts(1, folds)];
    const [all, own] = [addSums([...control, ...treated]), addSums(treated)];
    const share = own.n / all.n;
    const centre = (all.products[0] as number) / all.n;
    const parts = treated.map((sums, at) =>
      addSums([rescale(sums, centre, 1 / share), rescale(control[at] as Sums, centre, -1 / (1 - share))]),
    );
    const penalty = choosePenalty(parts);
    return { beta: fitPenalised(addSums(parts), penalty), penalty };
  }

  #rowsOf(treated: 0 | 1, fold: number): Rows {
    return { from: this.#units.rows(treated, fold, 0).from, to: this.#units.rows(treated, fold, 1).to };
  }
}

function fitPenalised(sums: Sums, penalty: number): Float64Array {
  const beta = fitRidge(sums, penalty * sums.n);
  if (beta === null) throw new RangeError('a penalised sum of squares is not positive definite');
  return beta;
}
