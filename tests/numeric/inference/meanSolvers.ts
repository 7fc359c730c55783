import { compareGroups, compareGroupsByWelch } from '../../../workers/numeric/inference/groupMeans.ts';
import {
  oneSampleTest,
  pairedTest,
  pooledTest,
  welchTest,
  type MeanOptions,
  type MeanTest,
} from '../../../workers/numeric/inference/meanTest.ts';
import { pairwiseTests, tukeyComparison } from '../../../workers/numeric/inference/pairwise.ts';
import { summariesOf, summaryOf, type Summary } from '../../../workers/numeric/inference/summary.ts';
import {
  bartlettTest,
  brownForsytheTest,
  compareVariances,
  flignerKilleenTest,
} from '../../../workers/numeric/inference/varianceTest.ts';
import type { Solver } from './reference.ts';
import { pairOf } from './shareSolvers.ts';

const fieldsOf = (test: MeanTest | null, estimate: number | number[]): ReturnType<Solver> => ({
  statistic: test?.t,
  df: test?.freedom,
  p_value: test?.p,
  conf_int: pairOf(test),
  estimate,
});

const twoMeans =
  (
    test: (a: Summary, b: Summary, options: MeanOptions) => MeanTest | null,
    options: MeanOptions = {},
  ): Solver =>
  ({ x, y }) => {
    const [a, b] = [summaryOf(x), summaryOf(y)];
    return fieldsOf(test(a, b, options), [a.mean, b.mean]);
  };

export const valuesOf = (groups: Readonly<Record<string, number[]>>): number[][] => Object.values(groups);

const chiSquare =
  (test: (groups: number[][]) => { statistic: number; freedom: number; p: number } | null): Solver =>
  ({ groups }) => {
    const found = test(valuesOf(groups));
    return { statistic: found?.statistic, df: found?.freedom, p_value: found?.p };
  };

export const meanSolvers: Readonly<Record<string, Solver>> = {
  welch_t_ab: twoMeans(welchTest),
  student_t_ab: twoMeans(pooledTest),
  welch_t_less_ab: twoMeans(welchTest, { alternative: 'less' }),
  welch_t_extreme: twoMeans(welchTest),
  paired_t: ({ x, y }) => {
    const test = pairedTest(x, y);
    return fieldsOf(test, test?.estimate ?? NaN);
  },
  one_sample_t: ({ x, mu }) => {
    const test = oneSampleTest(summaryOf(x), { against: mu });
    return fieldsOf(test, test?.estimate ?? NaN);
  },
  var_F_ab: ({ x, y }) => {
    const test = compareVariances(summaryOf(x), summaryOf(y));
    return {
      statistic: test?.ratio,
      df: test?.freedom,
      p_value: test?.p,
      conf_int: pairOf(test),
      estimate: test?.ratio,
    };
  },
  anova_plantgrowth: ({ groups }) => {
    const test = compareGroups(summariesOf(valuesOf(groups)));
    return {
      F: test?.f,
      df: test?.freedom,
      ss: test && [test.between, test.within],
      p_value: test?.p,
      eta_sq: test?.shareBetween,
    };
  },
  anova_welch: ({ groups }) => {
    const test = compareGroupsByWelch(summariesOf(valuesOf(groups)));
    return { statistic: test?.f, df: test?.freedom, p_value: test?.p };
  },
  bartlett: chiSquare((groups) => bartlettTest(groups.map((group) => summaryOf(group)))),
  fligner: chiSquare(flignerKilleenTest),
  brown_forsythe: ({ groups }) => {
    const test = brownForsytheTest(valuesOf(groups));
    return { F: test?.f, p_value: test?.p };
  },
  tukey_hsd: ({ groups }) => {
    const names = Object.keys(groups);
    const pairs = tukeyComparison(summariesOf(valuesOf(groups))) ?? [];
    return {
      pairs: pairs.map(({ first, second }) => `${names[second]}-${names[first]}`),
      diff: pairs.map(({ difference }) => difference),
      lwr: pairs.map(({ low }) => low),
      upr: pairs.map(({ high }) => high),
      p_adj: pairs.map(({ p }) => p),
    };
  },
  pairwise_t_holm: ({ groups }) => {
    const pairs = pairwiseTests(summariesOf(valuesOf(groups))) ?? [];
    const pOf = (row: number, column: number): number | null =>
      pairs.find(({ first, second }) => first === column && second === row)?.p ?? null;
    return {
      p: [1, 2].map((row) => [0, 1].map((column) => pOf(row, column))),
    };
  },
};
