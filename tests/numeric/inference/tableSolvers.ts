import { adjustP, type Adjustment } from '../../../workers/numeric/inference/adjustP.ts';
import {
  goodnessOfFit,
  gTest,
  independenceTest,
  mcNemarTest,
} from '../../../workers/numeric/inference/contingency.ts';
import { freemanHaltonTest } from '../../../workers/numeric/inference/freemanHalton.ts';
import { comparePoissonRates } from '../../../workers/numeric/inference/poissonRates.ts';
import type { Solver } from './reference.ts';
import { pairOf } from './shareSolvers.ts';

const independence =
  (isContinuous: boolean): Solver =>
  ({ table }) => {
    const found = independenceTest(table, isContinuous);
    return {
      statistic: found?.statistic,
      df: found?.freedom,
      p_value: found?.p,
      expected: found?.expected,
      cramers_v: found?.cramersV,
      std_residuals: found?.standardised,
    };
  };

const fit = (counts: number[], shares: number[]): ReturnType<Solver> => {
  const { statistic, freedom, p } = goodnessOfFit(counts, shares);
  return { statistic, df: freedom, p_value: p };
};

const adjustments: readonly Adjustment[] = ['none', 'bonferroni', 'holm', 'hochberg', 'hommel', 'BH', 'BY'];

const adjust: Solver = ({ p }) => ({
  ...Object.fromEntries(adjustments.map((adjustment) => [adjustment, adjustP(p, adjustment)])),
  fdr: adjustP(p, 'BH'),
});

export const tableSolvers: Readonly<Record<string, Solver>> = {
  chisq_2x2_yates: independence(true),
  chisq_2x3_agresti: independence(false),
  chisq_gof: ({ observed, p }) => fit(observed, p),
  srm_50000_50500: ({ users, ratio }) => fit(users, ratio),
  srm_9000_1050_50: ({ users, ratio }) => fit(users, ratio),
  fisher_3x3: ({ table }) => ({ p_value: freemanHaltonTest(table) }),
  mcnemar: ({ table }) => {
    const [[, toNo], [toYes]] = table;
    const { statistic, freedom, p } = mcNemarTest(toNo, toYes);
    return { statistic, df: freedom, p_value: p, p_no_correction: mcNemarTest(toNo, toYes, false).p };
  },
  g_test: ({ table }) => {
    const found = gTest(table);
    return { G: found?.statistic, df: found?.freedom, p_value: found?.p };
  },
  poisson_rate: ({ x, T }) => {
    const found = comparePoissonRates({ events: x[0], span: T[0] }, { events: x[1], span: T[1] });
    return {
      statistic: x[0],
      df: found?.expected,
      p_value: found?.p,
      conf_int: pairOf(found),
      estimate: found?.ratio,
    };
  },
  p_adjust_bh1995: adjust,
  p_adjust_ties_na: adjust,
};
