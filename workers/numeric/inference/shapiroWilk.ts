import { normalAbove, normalQuantile } from '../distributions/normal.ts';
import { sortNumbers } from '../sortNumbers.ts';

const polynomial = (terms: readonly number[], x: number): number =>
  terms.reduceRight((sum, term) => sum * x + term, 0);

/** Royston’s constants (1995, algorithm AS R94), from the constant term on. */
const last = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
const lastButOne = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];
const smallMean = [0.544, -0.39978, 0.025054, -6.714e-4];
const smallSpread = [1.3822, -0.77857, 0.062767, -0.0020322];
const smallLimit = [-2.273, 0.459];
const largeMean = [-1.5861, -0.31082, -0.083751, 0.0038915];
const largeSpread = [-0.4803, -0.082676, 0.0030302];

/** Weights of the upper half of n ordered values, from the highest down. */
function weightsOf(n: number): number[] {
  const half = Math.floor(n / 2);
  if (n === 3) return [Math.SQRT1_2];
  const scores = Array.from({ length: half }, (_, i) => -normalQuantile((i + 1 - 0.375) / (n + 0.25)));
  const squares = 2 * scores.reduce((sum, score) => sum + score * score, 0);
  const root = 1 / Math.sqrt(n);
  const [first, second] = [scores[0] as number, scores[1] as number];
  const top = polynomial(last, root) + first / Math.sqrt(squares);
  if (n <= 5) {
    const scale = Math.sqrt((squares - 2 * first ** 2) / (1 - 2 * top ** 2));
    return scores.map((score, i) => (i === 0 ? top : score / scale));
  }
  const next = polynomial(lastButOne, root) + second / Math.sqrt(squares);
  const scale = Math.sqrt((squares - 2 * first ** 2 - 2 * second ** 2) / (1 - 2 * top ** 2 - 2 * next ** 2));
  return scores.map((score, i) => (i === 0 ? top : i === 1 ? next : score / scale));
}

/**
 * Shapiro and Wilk’s test that values come from a normal distribution, for 3 to 5,000 of them that are not all equal; null else.
 * Four digits, as the approximation has.
 */
export function shapiroWilkTest(
  values: ArrayLike<number>,
): { readonly w: number; readonly p: number } | null {
  const n = values.length;
  const sorted = sortNumbers(values);
  const at = (i: number): number => sorted[i] as number;
  if (n < 3 || n > 5_000 || !(at(n - 1) > at(0))) return null;
  const range = at(n - 1) - at(0);
  const mean = sorted.reduce((sum, value) => sum + (value - at(0)) / range, 0) / n;
  const squares = sorted.reduce((sum, value) => sum + ((value - at(0)) / range - mean) ** 2, 0);
  const weights = weightsOf(n);
  const line = weights.reduce((sum, weight, i) => sum + (weight * (at(n - 1 - i) - at(i))) / range, 0);
  const norm = 2 * weights.reduce((sum, weight) => sum + weight * weight, 0);
  const rest = Math.max(0, 1 - (line * line) / (squares * norm));
  return { w: 1 - rest, p: pOfRest(rest, n) };
}

/** The p value of 1 − W. */
function pOfRest(rest: number, n: number): number {
  if (n === 3)
    return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(1 - rest)) - Math.asin(Math.sqrt(0.75))));
  const log = Math.log(rest);
  if (n <= 11) {
    const limit = polynomial(smallLimit, n);
    if (log >= limit) return 1e-99;
    const spread = Math.exp(polynomial(smallSpread, n));
    return normalAbove((-Math.log(limit - log) - polynomial(smallMean, n)) / spread);
  }
  const size = Math.log(n);
  return normalAbove((log - polynomial(largeMean, size)) / Math.exp(polynomial(largeSpread, size)));
}
