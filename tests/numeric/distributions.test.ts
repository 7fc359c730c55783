import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  betaAbove,
  betaBelow,
  betaQuantile,
  binomialAtMost,
  fAbove,
  splitAt,
} from '../../workers/numeric/distributions/beta.ts';
import {
  chiSquareAbove,
  chiSquareBelow,
  chiSquareQuantile,
  gammaAbove,
  gammaBelow,
  poissonAtMost,
} from '../../workers/numeric/distributions/gamma.ts';
import { logBeta, logGamma } from '../../workers/numeric/distributions/gammaFunction.ts';
import { hypergeometric2F1 } from '../../workers/numeric/distributions/hypergeometricFunction.ts';
import {
  logNormalAbove,
  normalAbove,
  normalBelow,
  normalQuantile,
  normalWithinQuantile,
} from '../../workers/numeric/distributions/normal.ts';
import {
  studentAbove,
  studentQuantile,
  studentTwoSided,
} from '../../workers/numeric/distributions/student.ts';
import { studentizedRangeBelow } from '../../workers/numeric/distributions/studentizedRange.ts';

interface Case {
  readonly id: string;
  readonly inputs: { readonly points: readonly (readonly number[])[] };
  readonly expected: readonly number[];
  readonly rel_tol: number;
}

function readCases(file: string): readonly Case[] {
  const text = readFileSync(new URL(`../reference/${file}`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly cases: readonly Case[] }).cases;
}

/** By what is there: the error function is the normal distribution in other units. */
const erfc = (x: number): number => 2 * normalAbove(x * Math.SQRT2);

/** Rounding x√2 alone changes so large a part of a far tail. */
const unitsOf = (id: string, x: number): number => (id.startsWith('erfc') ? 2 * x * x * 2 ** -52 : 0);

const functions: Readonly<Record<string, (...point: number[]) => number>> = {
  norm_cdf: normalBelow,
  norm_sf: normalAbove,
  norm_logsf: logNormalAbove,
  norm_ppf: normalQuantile,
  t_sf: studentAbove,
  t_two_sided_p: studentTwoSided,
  t_ppf: studentQuantile,
  chi2_sf: chiSquareAbove,
  chi2_cdf: chiSquareBelow,
  chi2_ppf: chiSquareQuantile,
  f_sf: fAbove,
  beta_cdf: (x, a, b) => betaBelow(splitAt(x), a, b),
  beta_ppf: (p, a, b) => betaQuantile(p, a, b).x,
  gamma_p: gammaBelow,
  gamma_q: gammaAbove,
  lgamma: logGamma,
  lbeta: logBeta,
  binom_cdf: binomialAtMost,
  poisson_cdf: poissonAtMost,
  hyp2f1: hypergeometric2F1,
  studentized_range_cdf: studentizedRangeBelow,
  erf_inv_related: (x) => normalWithinQuantile(x) / Math.SQRT2,
};

function functionOf(id: string): ((...point: number[]) => number) | undefined {
  if (id in functions) return functions[id];
  if (id.startsWith('betaincinv')) return (a, b, p) => betaQuantile(p, a, b).x;
  if (id.startsWith('betainc_compl')) return (a, b, x) => betaAbove(splitAt(x), a, b);
  if (id.startsWith('betainc')) return (a, b, x) => betaBelow(splitAt(x), a, b);
  if (id.startsWith('gammaincc')) return (a, x) => gammaAbove(x, a);
  if (id.startsWith('gammainc')) return (a, x) => gammaBelow(x, a);
  if (id.startsWith('erfc')) return erfc;
  return undefined;
}

describe.each(['distributions.json', 'boostSpecial.json'])('%s', (file) => {
  const cases = readCases(file).filter(({ id }) => functionOf(id) !== undefined);
  test.each(cases.map((one) => [one.id, one] as const))('%s', (id, { inputs, expected, rel_tol }) => {
    const misses = inputs.points.flatMap((point, i) => {
      const want = expected[i] as number;
      const got = (functionOf(id) as (...at: number[]) => number)(...point);
      const error = want === 0 ? Math.abs(got) : Math.abs(got - want) / Math.abs(want);
      return error <= Math.max(rel_tol, unitsOf(id, point[0] as number)) || Math.abs(got - want) < 1e-307
        ? []
        : [{ point, want, got, error }];
    });
    expect(misses).toEqual([]);
    expect(inputs.points.length).toBeGreaterThan(4);
  });
});

test('every table of distributions.json has its function', () => {
  const without = readCases('distributions.json').filter(({ id }) => functionOf(id) === undefined);
  expect(without).toEqual([]);
});
