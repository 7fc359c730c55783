import { fisherTwoSided } from './hypergeometric.ts';
import { wilsonInterval } from './proportion.ts';

const z95 = 1.959963984540054;

interface Range {
  readonly low: number;
  readonly high: number;
}

/** Two shares: of the first group and of the second. */
export interface ShareComparison {
  readonly first: number;
  readonly second: number;
  readonly difference: number;
  /** 95 % interval of the difference: the hybrid score interval of Newcombe (1998, method 10). */
  readonly low: number;
  readonly high: number;
  /** first ÷ second with its 95 % interval on the logarithm (Katz and others 1978); null where a share is 0. */
  readonly ratio: (Range & { readonly value: number }) | null;
  /** Of Fisher’s exact test, two-sided. */
  readonly p: number;
}

/** count ≤ of, of ≥ 1 in both groups. Cost: as many terms of the exact test as carry weight. */
export function compareShares(
  first: { readonly count: number; readonly of: number },
  second: { readonly count: number; readonly of: number },
): ShareComparison {
  const [a, b] = [first.count / first.of, second.count / second.of];
  const [wilsonA, wilsonB] = [wilsonInterval(first.count, first.of), wilsonInterval(second.count, second.of)];
  const difference = a - b;
  return {
    ...{ first: a, second: b, difference },
    low: difference - Math.hypot(a - wilsonA.low, wilsonB.high - b),
    high: difference + Math.hypot(wilsonA.high - a, b - wilsonB.low),
    ratio: a > 0 && b > 0 ? ratioOf(first.count, first.of, second.count, second.of) : null,
    p: fisherTwoSided(first.count, {
      units: first.of + second.of,
      marked: first.count + second.count,
      drawn: first.of,
    }),
  };
}

function ratioOf(a: number, n: number, b: number, m: number): Range & { readonly value: number } {
  const value = a / n / (b / m);
  const spread = Math.exp(z95 * Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m));
  return { value, low: value / spread, high: value * spread };
}
