import {
  kendallCorrelation,
  pearsonCorrelation,
  spearmanCorrelation,
} from '../../../workers/numeric/inference/correlation.ts';
import { smirnovTest } from '../../../workers/numeric/inference/kolmogorovSmirnov.ts';
import { mannWhitneyExact, mannWhitneyTest } from '../../../workers/numeric/inference/mannWhitney.ts';
import { friedmanTest, kruskalWallisTest } from '../../../workers/numeric/inference/rankGroups.ts';
import { shapiroWilkTest } from '../../../workers/numeric/inference/shapiroWilk.ts';
import { signedRankExact, signedRankTest } from '../../../workers/numeric/inference/signedRank.ts';
import type { ChiSquareTest } from '../../../workers/numeric/inference/varianceTest.ts';
import { valuesOf } from './meanSolvers.ts';
import type { Solver } from './reference.ts';
import { pairOf } from './shareSolvers.ts';

const gapsOf = (x: number[], y: number[]): number[] => x.map((value, i) => value - (y[i] as number));

const test = (found: { statistic: number; p: number } | null): ReturnType<Solver> => ({
  statistic: found?.statistic,
  p_value: found?.p,
});

const chiSquare = (found: ChiSquareTest): ReturnType<Solver> => ({ ...test(found), df: found.freedom });

const shapiro: Solver = ({ x }) => {
  const found = shapiroWilkTest(x);
  return { statistic: found?.w, p_value: found?.p };
};

export const rankSolvers: Readonly<Record<string, Solver>> = {
  ks2_ab: ({ x, y }) => {
    const { gap, p } = smirnovTest(x, y);
    return { statistic: gap, p_value: p };
  },
  wilcox_exactF_cc_ab: ({ x, y }) => test(mannWhitneyTest(x, y)),
  wilcox_exactF_nocc_ab: ({ x, y }) => test(mannWhitneyTest(x, y, false)),
  wilcox_exact: ({ x, y }) => {
    const found = mannWhitneyExact(x, y);
    return { ...test(found), conf_int: pairOf(found && found.shift), estimate: found?.shift.estimate };
  },
  wilcox_signed: ({ x, y }) => test(signedRankTest(gapsOf(x, y))),
  wilcox_signed_exact: ({ x, y }) => test(signedRankExact(gapsOf(x, y))),
  kruskal: ({ groups }) => chiSquare(kruskalWallisTest(valuesOf(groups))),
  friedman: ({ matrix }) => chiSquare(friedmanTest(matrix)),
  shapiro,
  shapiro_faithful: shapiro,
  pearson: ({ x, y }) => {
    const found = pearsonCorrelation(x, y);
    return {
      statistic: found?.t,
      df: found?.freedom,
      p_value: found?.p,
      conf_int: pairOf(found),
      estimate: found?.r,
    };
  },
  spearman: ({ x, y }) => {
    const found = spearmanCorrelation(x, y);
    return { ...test(found), estimate: found?.coefficient };
  },
  kendall: ({ x, y }) => {
    const found = kendallCorrelation(x, y);
    return { ...test(found), estimate: found?.coefficient };
  },
};
