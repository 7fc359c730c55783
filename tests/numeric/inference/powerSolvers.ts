import {
  powerOfGroups,
  powerOfMeans,
  sizeForGroups,
  sizeForMeans,
} from '../../../workers/numeric/inference/powerOfMeans.ts';
import {
  detectableShare,
  effectOfShares,
  powerOfEffect,
  sizeForEffect,
  sizeForShares,
} from '../../../workers/numeric/inference/powerOfShares.ts';
import {
  powerOfCorrelation,
  powerOfTable,
  sizeForTable,
} from '../../../workers/numeric/inference/powerOfTables.ts';
import type { Solver } from './reference.ts';

const sizeOfTwo: Solver = ({ p1, p2, power, alpha }) => {
  const h = effectOfShares(p2, p1);
  const size = sizeForEffect(h, power, alpha);
  return {
    cohen_h: h,
    n_arcsine: size,
    n_power_prop_test: sizeForShares(p1, p2, power, alpha),
    pwr_printed_n: size,
  };
};

const powerOfT: Solver = ({ d, n_per_arm, alpha }) => {
  const power = powerOfMeans(d, n_per_arm, n_per_arm, alpha);
  return { power, power_strict: power };
};

const sizeOfT: Solver = ({ d, power, alpha }) => {
  const n = sizeForMeans(d, power, alpha);
  return { n, pwr_printed_n: n };
};

export const powerSolvers: Readonly<Record<string, Solver>> = {
  'n_2prop_0.05_0.06_0.8_0.05': sizeOfTwo,
  'n_2prop_0.02_0.023_0.8_0.01': sizeOfTwo,
  'power_t_0.2_63': powerOfT,
  'power_t_0.8_26': powerOfT,
  'n_t_0.2_0.8': sizeOfT,
  'n_t_0.03_0.8': sizeOfT,
  power_2p2n: ({ h, n1, n2, alpha }) => ({ power: powerOfEffect(h, n1, n2, alpha) }),
  power_chisq: ({ w, N, df, alpha }) => ({
    power: powerOfTable(w, df, N, alpha),
    n_for_80: sizeForTable(w, df, 0.8, alpha),
  }),
  power_anova: ({ k, f, n, alpha }) => ({
    power: powerOfGroups(f, k, n, alpha),
    n_for_80: sizeForGroups(f, k, 0.8, alpha),
  }),
  power_r: ({ r, n, alpha }) => ({ power: powerOfCorrelation(r, n, alpha) }),
  mde_2prop: ({ p1, n, power, alpha }) => ({ p2: detectableShare(p1, n, power, alpha) }),
};
