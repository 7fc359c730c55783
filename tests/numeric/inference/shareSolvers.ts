import { fisherTwoSided } from '../../../workers/numeric/hypergeometric.ts';
import { exactBinomialTest } from '../../../workers/numeric/inference/exactBinomial.ts';
import type { Interval } from '../../../workers/numeric/inference/interval.ts';
import { fisherOneSided } from '../../../workers/numeric/inference/oddsRatio.ts';
import {
  agrestiCaffoInterval,
  miettinenNurminenInterval,
  newcombeInterval,
} from '../../../workers/numeric/inference/shareDifference.ts';
import {
  clopperPearsonInterval,
  jeffreysInterval,
  wilsonIntervalOf,
} from '../../../workers/numeric/inference/shareInterval.ts';
import { ratioInterval } from '../../../workers/numeric/inference/shareRatio.ts';
import {
  chiSquareOfShares,
  pooledZTest,
  unpooledZTest,
  waldInterval,
} from '../../../workers/numeric/inference/twoShares.ts';
import { oddsRatioAsR } from './oddsRatioAsR.ts';
import type { Solver } from './reference.ts';

export const pairOf = (range: Interval | null): [number, number] | null => range && [range.low, range.high];

const twoShares: Solver = ({ x1, n1, x2, n2 }) => {
  const [first, second] = [
    { count: x2, of: n2 },
    { count: x1, of: n1 },
  ];
  const [plain, yates] = [chiSquareOfShares(first, second), chiSquareOfShares(first, second, true)];
  const [pooled, unpooled] = [pooledZTest(first, second), unpooledZTest(first, second)];
  return {
    diff_p2_minus_p1: x2 / n2 - x1 / n1,
    z_pooled: pooled.z,
    p_two_sided_pooled: pooled.p,
    p_one_sided_greater: pooledZTest(first, second, 'greater').p,
    chisq_no_correction: plain.statistic,
    p_prop_test: plain.p,
    wald_ci_diff: pairOf(waldInterval(first, second)),
    chisq_yates: yates.statistic,
    p_yates: yates.p,
    z_unpooled: unpooled?.z,
    p_two_sided_unpooled: unpooled?.p,
  };
};

const intervalsOfTwo: Solver = ({ x1, n1, x2, n2 }) => {
  const pair = [
    { count: x1, of: n1 },
    { count: x2, of: n2 },
  ] as const;
  return {
    diff_wald: pairOf(waldInterval(...pair)),
    'diff_agresti-caffo': pairOf(agrestiCaffoInterval(...pair)),
    diff_newcomb: pairOf(newcombeInterval(...pair)),
    ratio_log: pairOf(ratioInterval(...pair)),
    'ratio_log-adjusted': pairOf(ratioInterval(...pair, 0.95, 0.5)),
    score_diff: pairOf(miettinenNurminenInterval(...pair)),
    ...pooledZTest(...pair),
  };
};

const oneShare: Solver = ({ x, n }) => ({
  wilson: pairOf(wilsonIntervalOf(x, n)),
  wilson_cc: pairOf(wilsonIntervalOf(x, n, 0.95, true)),
  clopper_pearson: pairOf(clopperPearsonInterval(x, n)),
  jeffreys: pairOf(jeffreysInterval(x, n)),
  'binom_test_p_vs_0.5': exactBinomialTest(x, n, 0.5).p,
});

const fisher: Solver = ({ table }) => {
  const [[a, b], [c, d]] = table;
  const { estimate, ...range } = oddsRatioAsR(table);
  return {
    p_value: fisherTwoSided(a, { units: a + b + c + d, marked: a + c, drawn: a + b }),
    conf_int: pairOf(range),
    estimate,
    p_less: fisherOneSided(table, 'less'),
    p_greater: fisherOneSided(table, 'greater'),
    sample_odds_ratio: (a * d) / (b * c),
  };
};

export const shareSolvers: Readonly<Record<string, Solver>> = {
  prop2_200_4000_250_4000: twoShares,
  prop2_0_50_5_50: twoShares,
  'prop2_48210_1e+06_48890_1e+06': twoShares,
  prop1_ci_0_20: oneShare,
  prop1_ci_15_148: oneShare,
  prop1_ci_500_1000: oneShare,
  'prop1_ci_37_1e+06': oneShare,
  fisher_tea: fisher,
  fisher_m1: fisher,
  sm_ci2_29_160_12_150: intervalsOfTwo,
  sm_ci2_5_50_0_50: intervalsOfTwo,
};
