import type { AnalysisId } from '../contract/catalogue.ts';
import type { Kernel } from '../contract/kernel.ts';
import { computeRfm } from './rfm/kernel.ts';
import { computeCohort } from './cohort/kernel.ts';
import { computePareto } from './pareto/kernel.ts';
import { computeQuality } from './quality/kernel.ts';
import { computeKpi } from './kpi/kernel.ts';
import { computeTrend } from './trend/kernel.ts';
import { computeAnswers } from './answers/kernel.ts';
import { computeSignals } from './signals/kernel.ts';
import { computeProducts } from './products/kernel.ts';
import { computeFunnel } from './funnel/kernel.ts';
import { computeChannels } from './channels/kernel.ts';
import { computeRegions } from './regions/kernel.ts';
import { computeLifecycle } from './lifecycle/kernel.ts';
import { computeValue } from './value/kernel.ts';
import { computeClusters } from './clusters/kernel.ts';
import { computeMigration } from './migration/kernel.ts';
import { computePersonas } from './personas/kernel.ts';
import { computeRules } from './rules/kernel.ts';
import { computeSequences } from './sequences/kernel.ts';
import { computeAbtest } from './abtest/kernel.ts';
import { computeSplit } from './split/kernel.ts';
import { computeUplift } from './uplift/kernel.ts';
import { computeResponse } from './response/kernel.ts';

/** The mathematics of every analysis. */
export const kernels: { readonly [Id in AnalysisId]: Kernel } = {
  rfm: computeRfm,
  cohort: computeCohort,
  pareto: computePareto,
  quality: computeQuality,
  kpi: computeKpi,
  trend: computeTrend,
  signals: computeSignals,
  answers: computeAnswers,
  products: computeProducts,
  funnel: computeFunnel,
  channels: computeChannels,
  regions: computeRegions,
  lifecycle: computeLifecycle,
  value: computeValue,
  clusters: computeClusters,
  migration: computeMigration,
  personas: computePersonas,
  rules: computeRules,
  sequences: computeSequences,
  abtest: computeAbtest,
  split: computeSplit,
  uplift: computeUplift,
  response: computeResponse,
};
