import type { AnalysisId } from '../contract/catalogue.ts';
import type { Kernel } from '../contract/kernel.ts';
import { computeRfm } from './rfm/kernel.ts';
import { computeTrend } from './trend/kernel.ts';
import { computeSignals } from './signals/kernel.ts';

/** The mathematics of every analysis. */
export const kernels: { readonly [Id in AnalysisId]: Kernel } = {
  rfm: computeRfm,
  trend: computeTrend,
  signals: computeSignals,
};
