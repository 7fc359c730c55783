import { solveSymmetric } from './cholesky.ts';
import { addRow, addSquares, predictRow, type Design, type Rows } from './design.ts';

export interface LogisticFit {
  /** A 0 behind the last coefficient. */
  readonly beta: Float64Array;
  readonly converged: boolean;
  readonly rounds: number;
}

export interface LogisticRequest {
  /** × ½ Σ β² over all but the intercept, taken from the log-likelihood. */
  readonly penalty: number;
  readonly start?: Float64Array;
  readonly mostRounds?: number;
}

export const shareOf = (logit: number): number => 1 / (1 + Math.exp(-logit));

/**
 * Logistic regression of y, 0 or 1, by Newton’s method (iteratively reweighted least squares), steps halved where the penalised
 * likelihood would fall. Converged where a step moves no coefficient by more than 1e-5 of its size: it is taken, and what is left is
 * of the order of its square. Cost a round: rows × (slots and
 * numbers)² ÷ 2.
 */
export function fitLogistic(
  design: Design,
  y: Float64Array,
  ranges: readonly Rows[],
  { penalty, start, mostRounds = 30 }: LogisticRequest,
): LogisticFit {
  const { p } = design;
  let base: Float64Array = start ? start.slice() : startAt(design, y, ranges);
  let step: Float64Array = new Float64Array(p + 1);
  let part = 1;
  let gain = -Infinity;
  for (let round = 1; round <= mostRounds; round++) {
    const beta = moved(base, step, part);
    const here = look(design, y, ranges, beta, penalty);
    if (!(here.gain >= gain - 1e-9 * Math.abs(gain))) {
      part /= 2;
      continue;
    }
    const next = solveSymmetric(here.curvature, here.slope, p, p + 1);
    if (next === null) return { beta, converged: false, rounds: round };
    if (isSmall(next, beta)) return { beta: moved(beta, next, 1), converged: true, rounds: round };
    [base, step, part, gain] = [beta, next, 1, here.gain];
  }
  return { beta: base, converged: false, rounds: mostRounds };
}

interface Look {
  /** Penalised log-likelihood, its slope, and the lower triangle of its curvature. */
  readonly gain: number;
  readonly slope: Float64Array;
  readonly curvature: Float64Array;
}

function look(
  design: Design,
  y: Float64Array,
  ranges: readonly Rows[],
  beta: Float64Array,
  penalty: number,
): Look {
  const { p } = design;
  const width = p + 1;
  const curvature = new Float64Array(width * width);
  const slope = new Float64Array(width);
  let gain = 0;
  for (const { from, to } of ranges) {
    for (let row = from; row < to; row++) {
      const logit = predictRow(design, beta, row);
      // e^−|x|, so that nothing overflows.
      const small = Math.exp(-Math.abs(logit));
      const share = (logit > 0 ? 1 : small) / (1 + small);
      gain += (y[row] as number) * logit - Math.max(0, logit) - Math.log1p(small);
      addSquares(design, curvature, row, share * (1 - share));
      addRow(design, slope, row, (y[row] as number) - share);
    }
  }
  for (let i = 1; i < p; i++) {
    const own = beta[i] as number;
    curvature[i * width + i] = (curvature[i * width + i] as number) + penalty;
    slope[i] = (slope[i] as number) - penalty * own;
    gain -= (penalty / 2) * own * own;
  }
  return { gain, slope, curvature };
}

/** At the overall share. */
function startAt({ p }: Design, y: Float64Array, ranges: readonly Rows[]): Float64Array {
  const beta = new Float64Array(p + 1);
  let [sum, n] = [0, 0];
  for (const { from, to } of ranges) {
    for (let row = from; row < to; row++) sum += y[row] as number;
    n += to - from;
  }
  beta[0] = Math.log((sum + 0.5) / (n - sum + 0.5));
  return beta;
}

const moved = (beta: Float64Array, step: Float64Array, part: number): Float64Array =>
  beta.map((value, i) => value + part * (step[i] as number));

const isSmall = (step: Float64Array, beta: Float64Array): boolean =>
  step.every((value, i) => Math.abs(value) <= 1e-5 * (1 + Math.abs(beta[i] as number)));
