import type { AnalysisId } from '../contract/catalogue.ts';
import type { Kernel } from '../contract/kernel.ts';
import { computeRfm } from './rfm/kernel.ts';
import { computeKpi } from './kpi/kernel.ts';

/** The mathematics of every analysis. */
export const kernels: { readonly [Id in AnalysisId]: Kernel } = {
  rfm: computeRfm,
  kpi: computeKpi,
};
