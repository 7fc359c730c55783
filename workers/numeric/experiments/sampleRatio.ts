import { chiSquareAbove } from '../distributions/gamma.ts';

/** p of the chi-square test that arms have the sizes they were meant to have; `shares` of each arm need not add up to 1. */
export function sampleRatio(
  units: readonly number[],
  shares: readonly number[],
): { readonly statistic: number; readonly p: number; readonly expected: readonly number[] } {
  const all = units.reduce((sum, n) => sum + n, 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const expected = shares.map((share) => (all * share) / whole);
  const statistic = units.reduce(
    (sum, n, i) => sum + (n - (expected[i] as number)) ** 2 / (expected[i] as number),
    0,
  );
  return { statistic, p: chiSquareAbove(statistic, units.length - 1), expected };
}
