import { kolmogorovAbove } from '../distributions/kolmogorov.ts';
import { sortNumbers } from '../sortNumbers.ts';

export interface Smirnov {
  /** The largest gap between the two shares up to a value. */
  readonly gap: number;
  readonly p: number;
  readonly isExact: boolean;
}

/** Below this many pairs the distribution is counted out, as in R’s ks.test. */
const pairsForExact = 10_000;

/**
 * Two-sided test of Kolmogorov and Smirnov that two groups of at least one value come from the same distribution: exact
 * given the ties (Schröer & Trenkler 1995) for fewer than 10,000 pairs, else by the limit.
 */
export function smirnovTest(first: ArrayLike<number>, second: ArrayLike<number>): Smirnov {
  const [a, b] = [sortNumbers(first), sortNumbers(second)];
  const [n, m] = [a.length, b.length];
  let [i, j, most] = [0, 0, 0];
  // Whether a run of equal values ends with the k-th of both groups together: only there shares are compared.
  const isEnd = new Uint8Array(n + m + 1);
  while (i < n || j < m) {
    const value = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    while (i < n && a[i] === value) i += 1;
    while (j < m && b[j] === value) j += 1;
    isEnd[i + j] = 1;
    most = Math.max(most, Math.abs(i * m - j * n));
  }
  const gap = most / n / m;
  const isExact = n * m < pairsForExact;
  const p = isExact ? chanceOfGap(n, m, most, isEnd) : kolmogorovAbove(Math.sqrt((n / (n + m)) * m) * gap);
  return { gap, p: Math.min(1, p), isExact };
}

/** Share of all orders whose largest gap, in 1 ÷ (n m), is at least `most`: a walk over the numbers of both seen so far. */
function chanceOfGap(n: number, m: number, most: number, isEnd: Uint8Array): number {
  const isFar = (i: number, j: number): boolean => isEnd[i + j] === 1 && Math.abs(i * m - j * n) >= most;
  if (most === 0) return 1;
  const chances = new Float64Array(m + 1);
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      if (isFar(i, j)) chances[j] = 1;
      else if (i + j > 0) {
        const fromFirst = i === 0 ? 0 : (chances[j] as number);
        const fromSecond = j === 0 ? 0 : (chances[j - 1] as number);
        chances[j] = (i * fromFirst + j * fromSecond) / (i + j);
      }
    }
  return chances[m] as number;
}
