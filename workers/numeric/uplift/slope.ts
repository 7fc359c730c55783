import { solveSymmetric } from '../models/cholesky.ts';

/** Units that a score is tried on; none of them was used to make it. */
export interface Tried {
  readonly outcome: Float64Array;
  /** 1 for treated, 0 for control. */
  readonly treated: Uint8Array;
  /** Outcome expected without looking at the group: makes the answer more exact, whatever it is. */
  readonly expected: Float64Array;
  readonly score: Float64Array;
}

export interface Slope {
  readonly slope: number;
  /** Robust (White 1980), with n ÷ (n − 4). */
  readonly error: number;
}

/**
 * How far effects go with a score: β of the best linear predictor of the effect (Chernozhukov, Demirer, Duflo and Fernández-Val 2018),
 * from y = a + b expected + c (t − e) + β (t − e)(score − its mean), where e is the share treated. 1 where scores are right in
 * size, 0 where effects have nothing to do with them. null where the score is the same for all.
 */
export function slopeOnScore(tried: Tried): Slope | null {
  const { outcome, treated, expected, score } = tried;
  const n = outcome.length;
  const mean = (values: ArrayLike<number>): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[i] as number;
    return sum / n;
  };
  const share = mean(treated);
  const [scoreMean, scoreSpread] = [mean(score), spreadOf(score, mean(score))];
  const [base, baseSpread] = [mean(expected), spreadOf(expected, mean(expected))];
  const middle = mean(outcome);
  if (n < 8 || !(scoreSpread > 1e-12 * (1e-6 + Math.abs(scoreMean))) || share === 0 || share === 1)
    return null;
  const row = new Float64Array(4);
  const fill = (i: number): void => {
    const group = (treated[i] as number) - share;
    row[0] = 1;
    row[1] = group;
    row[2] = (group * ((score[i] as number) - scoreMean)) / scoreSpread;
    row[3] = baseSpread > 0 ? ((expected[i] as number) - base) / baseSpread : 0;
  };
  const p = baseSpread > 0 ? 4 : 3;
  const squares = new Float64Array(16);
  const products = new Float64Array(4);
  const add = (weight: number): void => {
    for (let a = 0; a < p; a++)
      for (let b = 0; b <= a; b++)
        squares[4 * a + b] =
          (squares[4 * a + b] as number) + weight * (row[a] as number) * (row[b] as number);
  };
  for (let i = 0; i < n; i++) {
    fill(i);
    add(1);
    const y = (outcome[i] as number) - middle;
    for (let a = 0; a < p; a++) products[a] = (products[a] as number) + (row[a] as number) * y;
  }
  const beta = solveSymmetric(squares, products, p, 4);
  const pull = solveSymmetric(squares, Float64Array.from([0, 0, 1, 0]), p, 4);
  if (beta === null || pull === null) return null;
  // Σ (pull · x)² residual²: the third cell of the sandwich.
  let variance = 0;
  for (let i = 0; i < n; i++) {
    fill(i);
    let [residual, lever] = [(outcome[i] as number) - middle, 0];
    for (let a = 0; a < p; a++) {
      residual -= (beta[a] as number) * (row[a] as number);
      lever += (pull[a] as number) * (row[a] as number);
    }
    variance += (lever * residual) ** 2;
  }
  const error = Math.sqrt((variance * n) / (n - p)) / scoreSpread;
  return error > 0 ? { slope: (beta[2] as number) / scoreSpread, error } : null;
}

function spreadOf(values: Float64Array, mean: number): number {
  let sum = 0;
  for (const value of values) sum += (value - mean) ** 2;
  return Math.sqrt(sum / values.length);
}
