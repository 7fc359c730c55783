import { studentQuantile, studentTwoSided } from './distributions/student.ts';

const z95 = 1.959963984540054;

/** A group of values as sums, of two at the least. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

export interface MeanComparison {
  readonly first: number;
  readonly second: number;
  readonly difference: number;
  /** 95 % interval of the difference (Welch 1947), its degrees of freedom by Satterthwaite. */
  readonly low: number;
  readonly high: number;
  /** first ÷ second with its 95 % interval on the logarithm (delta method); null where a mean is not above 0. */
  readonly ratio: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Of Welch’s t test, two-sided. */
  readonly p: number;
}

/** Means of values that do not spread over magnitudes, such as shares. */
export function compareMeans(first: Moments, second: Moments): MeanComparison {
  const [a, b] = [describe(first), describe(second)];
  const difference = a.mean - b.mean;
  const error2 = a.error2 + b.error2;
  const found = { first: a.mean, second: b.mean, difference };
  const ratio = ratioOf(a, b);
  // Without any spread, all values of a group are its mean.
  if (error2 === 0)
    return { ...found, low: difference, high: difference, ratio, p: difference === 0 ? 1 : 0 };
  const freedom = error2 ** 2 / (a.error2 ** 2 / (first.n - 1) + b.error2 ** 2 / (second.n - 1));
  const half = studentQuantile(0.975, freedom) * Math.sqrt(error2);
  return {
    ...found,
    low: difference - half,
    high: difference + half,
    ratio,
    p: studentTwoSided(difference / Math.sqrt(error2), freedom),
  };
}

interface Described {
  readonly mean: number;
  /** Square of the standard error. */
  readonly error2: number;
}

function describe({ n, sum, squares }: Moments): Described {
  const mean = sum / n;
  return { mean, error2: Math.max(0, squares - sum * mean) / (n - 1) / n };
}

function ratioOf(a: Described, b: Described): MeanComparison['ratio'] {
  if (!(a.mean > 0 && b.mean > 0)) return null;
  const value = a.mean / b.mean;
  const spread = Math.exp(z95 * Math.sqrt(a.error2 / a.mean ** 2 + b.error2 / b.mean ** 2));
  return { value, low: value / spread, high: value * spread };
}
