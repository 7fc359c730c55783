import { describe, expect, test } from 'vitest';
import { hypergeometric2F1 } from '../../../workers/numeric/distributions/hypergeometricFunction.ts';
import {
  noncentralChiSquareAbove,
  noncentralFAbove,
  noncentralStudentAbove,
} from '../../../workers/numeric/distributions/noncentral.ts';
import {
  studentizedRangeAbove,
  studentizedRangeBelow,
  studentizedRangeQuantileAbove,
} from '../../../workers/numeric/distributions/studentizedRange.ts';
import { exactBinomialTail, exactBinomialTest } from '../../../workers/numeric/inference/exactBinomial.ts';
import { freemanHaltonTest } from '../../../workers/numeric/inference/freemanHalton.ts';
import { smirnovTest } from '../../../workers/numeric/inference/kolmogorovSmirnov.ts';
import {
  conditionalOddsRatio,
  fisherOneSided,
  type FourCounts,
} from '../../../workers/numeric/inference/oddsRatio.ts';
import { friedmanTest } from '../../../workers/numeric/inference/rankGroups.ts';
import { shapiroWilkTest } from '../../../workers/numeric/inference/shapiroWilk.ts';
import { missesOf, readReference } from './reference.ts';

/** Cases that the shared reference has not. */
interface Group<T> {
  readonly rel_tol: number;
  readonly cases: readonly T[];
}

interface Point {
  readonly at: readonly number[];
  readonly value: number;
}

interface Odds {
  readonly table: FourCounts;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

const reference = readReference<
  {
    readonly [points: string]: Group<Point>;
  } & {
    readonly exactBinomial: Group<{ x: number; n: number; logP: number }>;
    readonly binomtest: Group<{
      x: number;
      n: number;
      p: number;
      two: number;
      less: number;
      greater: number;
    }>;
    readonly smirnov: Group<{ first: number[]; second: number[]; gap: number; p: number }>;
    readonly friedman: Group<{ rows: number[][]; statistic: number; p: number }>;
    readonly shapiro: Group<{ values: number[]; w: number; p: number }>;
    readonly freemanHalton: Group<{ table: number[][]; p: number }>;
    readonly oddsRatio: Group<Odds & { less: number; greater: number }>;
  }
>('inference.json');

const points: Readonly<Record<string, (...at: number[]) => number>> = {
  noncentralStudent: noncentralStudentAbove,
  noncentralChiSquare: noncentralChiSquareAbove,
  noncentralF: noncentralFAbove,
  rangeAbove: (q, count) => studentizedRangeAbove(q, count, Infinity),
  studentizedRange: studentizedRangeAbove,
  gauss: hypergeometric2F1,
};

test.each(Object.keys(points))('%s', (name) => {
  const { cases, rel_tol } = reference[name] as Group<Point>;
  const got = cases.map(({ at }) => (points[name] as (...at: number[]) => number)(...at));
  expect(cases.length).toBeGreaterThan(2);
  expect(
    missesOf(
      got,
      cases.map(({ value }) => value),
      rel_tol,
    ),
  ).toEqual([]);
});

test.each([
  [0.05, 3, 27],
  [1e-8, 5, 12],
  [0.9, 2, 4],
  [0.01, 10, Infinity],
])('the point above which %d of the range of %d means lies, %d degrees of freedom', (p, count, freedom) => {
  const q = studentizedRangeQuantileAbove(p, count, freedom);
  expect(studentizedRangeAbove(q, count, freedom) / p).toBeCloseTo(1, 10);
  expect(studentizedRangeBelow(q, count, freedom)).toBeCloseTo(1 - p, 12);
});

test.each(reference.exactBinomial.cases)('$x of $n is never impossible', ({ x, n, logP }) => {
  const found = exactBinomialTest(x, n, 0.5);
  expect(missesOf(found.logP, logP, reference.exactBinomial.rel_tol)).toEqual([]);
  expect(found.p).toBeGreaterThan(0);
});

test.each(reference.binomtest.cases)('$x of $n at $p', ({ x, n, p, two, less, greater }) => {
  const got = [
    exactBinomialTest(x, n, p).p,
    exactBinomialTail(x, n, p, 'less').p,
    exactBinomialTail(x, n, p, 'greater').p,
  ];
  expect(missesOf(got, [two, less, greater], reference.binomtest.rel_tol)).toEqual([]);
});

test.each(reference.smirnov.cases)('Smirnov’s test by its limit, gap $gap', ({ first, second, gap, p }) => {
  const found = smirnovTest(first, second);
  expect(found.isExact).toBe(false);
  expect(missesOf([found.gap, found.p], [gap, p], reference.smirnov.rel_tol)).toEqual([]);
});

test.each(reference.friedman.cases)('Friedman’s test with ties, $statistic', ({ rows, statistic, p }) => {
  const found = friedmanTest(rows);
  expect(missesOf([found.statistic, found.p], [statistic, p], reference.friedman.rel_tol)).toEqual([]);
});

test.each(reference.shapiro.cases)('Shapiro and Wilk’s W = $w', ({ values, w, p }) => {
  const found = shapiroWilkTest(values);
  expect(missesOf([found?.w, found?.p], [w, p], reference.shapiro.rel_tol)).toEqual([]);
});

test.each(reference.freemanHalton.cases)('Freeman and Halton’s p = $p', ({ table, p }) => {
  expect(missesOf(freemanHaltonTest(table), p, reference.freemanHalton.rel_tol)).toEqual([]);
});

describe('odds ratio', () => {
  const { corrections } = readReference<{ corrections: { oddsRatio: Group<Odds> } }>('hypothesisTests.json');
  const { cases, rel_tol } = corrections.oddsRatio;
  test.each([...cases, ...reference.oddsRatio.cases])('of $table', ({ table, estimate, low, high }) => {
    const { oddsRatio } = reference;
    const tolerance = oddsRatio.cases.some((one) => one.table === table) ? oddsRatio.rel_tol : rel_tol;
    expect(missesOf({ ...conditionalOddsRatio(table) }, { estimate, low, high }, tolerance)).toEqual([]);
  });

  test.each(reference.oddsRatio.cases)('one-sided p of $table', ({ table, less, greater }) => {
    const got = [fisherOneSided(table, 'less'), fisherOneSided(table, 'greater')];
    expect(missesOf(got, [less, greater], 1e-8)).toEqual([]);
  });

  test('an empty cell has an end of the interval at 0 or without end', () => {
    const none = conditionalOddsRatio([
      [0, 10],
      [5, 5],
    ]);
    expect([none.estimate, none.low]).toEqual([0, 0]);
    expect(none.high).toBeLessThan(1);
    const all = conditionalOddsRatio([
      [5, 5],
      [0, 10],
    ]);
    expect([all.estimate, all.high]).toEqual([Infinity, Infinity]);
    expect(all.low).toBeCloseTo(1 / none.high, 10);
  });
});
