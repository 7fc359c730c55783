import { goodnessOfFit } from '../inference/contingency.ts';

/** p of the chi-square test that arms have the sizes they were meant to have; `shares` of each arm need not add up to 1. */
export function sampleRatio(
  units: readonly number[],
  shares: readonly number[],
): { readonly p: number; readonly expected: readonly number[] } {
  const all = units.reduce((sum, n) => sum + n, 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const parts = shares.map((share) => share / whole);
  return { p: goodnessOfFit(units, parts).p, expected: parts.map((part) => part * all) };
}
