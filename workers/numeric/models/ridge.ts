import { solveSymmetric } from './cholesky.ts';
import { addRow, addSquares, type Design, type Rows } from './design.ts';

/** All that a linear model asks of some units: their number, Xᵀ X (lower triangle), Xᵀ y, Xᵀ 1 and Σ y². */
export interface Sums {
  readonly p: number;
  readonly n: number;
  readonly squares: Float64Array;
  readonly products: Float64Array;
  readonly ySquares: number;
}

/** Cost: rows × (slots and numbers)² ÷ 2. */
export function sumRows(design: Design, y: Float64Array, { from, to }: Rows): Sums {
  const width = design.p + 1;
  const squares = new Float64Array(width * width);
  const products = new Float64Array(width);
  let ySquares = 0;
  for (let row = from; row < to; row++) {
    const value = y[row] as number;
    addSquares(design, squares, row, 1);
    if (value !== 0) addRow(design, products, row, value);
    ySquares += value * value;
  }
  return { p: design.p, n: to - from, squares, products, ySquares };
}

export function addSums(parts: readonly Sums[]): Sums {
  const { p } = parts[0] as Sums;
  const add = (pick: (one: Sums) => Float64Array): Float64Array => {
    const whole = new Float64Array(pick(parts[0] as Sums).length);
    for (const part of parts) pick(part).forEach((value, i) => (whole[i] = (whole[i] as number) + value));
    return whole;
  };
  return {
    p,
    n: parts.reduce((sum, { n }) => sum + n, 0),
    squares: add(({ squares }) => squares),
    products: add(({ products }) => products),
    ySquares: parts.reduce((sum, { ySquares }) => sum + ySquares, 0),
  };
}

/** Xᵀ 1: the first column of Xᵀ X, the intercept’s. */
function sumsOfColumns({ p, squares }: Sums): Float64Array {
  const width = p + 1;
  return Float64Array.from({ length: width }, (_, i) => (i < p ? (squares[i * width] as number) : 0));
}

/** The sums of the same units with (y − shift) × scale in place of y. */
export function rescale(sums: Sums, shift: number, scale: number): Sums {
  const columns = sumsOfColumns(sums);
  const ySum = sums.products[0] as number;
  return {
    ...sums,
    products: sums.products.map((value, i) => scale * (value - shift * (columns[i] as number))),
    ySquares: scale * scale * (sums.ySquares - 2 * shift * ySum + shift * shift * sums.n),
  };
}

/**
 * Least squares with penalty × Σ β² over all but the intercept (Hoerl & Kennard 1970); a 0 behind the last coefficient. A
 * penalty above 0 always has an answer; null without one where columns say the same.
 */
export function fitRidge({ p, squares, products }: Sums, penalty: number): Float64Array | null {
  const penalised = squares.slice();
  for (let i = 1; i < p; i++) penalised[i * (p + 1) + i] = (penalised[i * (p + 1) + i] as number) + penalty;
  return solveSymmetric(penalised, products, p, p + 1);
}

/** Σ (y − β x)² of the units behind the sums. */
function lossOf({ p, squares, products, ySquares }: Sums, beta: Float64Array): number {
  let loss = ySquares;
  for (let i = 0; i < p; i++) {
    const own = beta[i] as number;
    const at = i * (p + 1);
    let sum = ((squares[at + i] as number) * own) / 2 - (products[i] as number);
    for (let j = 0; j < i; j++) sum += (squares[at + j] as number) * (beta[j] as number);
    loss += 2 * own * sum;
  }
  return loss;
}

/** Penalties that are tried, as parts of the number of units. */
export const penaltyParts: readonly number[] = [1e-4, 1e-3, 0.01, 0.1, 1, 10];

/** The penalty, as a part of the number of units, with the smallest loss on each part by what is fitted without it. */
export function choosePenalty(parts: readonly Sums[]): number {
  const losses = penaltyParts.map(() => 0);
  parts.forEach((left, at) => {
    const rest = addSums(parts.filter((_, other) => other !== at));
    penaltyParts.forEach((part, i) => {
      const beta = fitRidge(rest, part * rest.n);
      losses[i] = (losses[i] as number) + (beta ? lossOf(left, beta) : Infinity);
    });
  });
  let best = 0;
  losses.forEach((loss, i) => {
    if (loss < (losses[best] as number)) best = i;
  });
  return penaltyParts[best] as number;
}
