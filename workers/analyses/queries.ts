import type { AnalysisId } from '../contract/catalogue.ts';
import type { Collect } from '../engine/analysisModule.ts';
import { collectRfm } from './rfm/query.ts';
import { collectCohort } from './cohort/query.ts';
import { collectPareto } from './pareto/query.ts';
import { collectQuality } from './quality/query.ts';
import { collectKpi } from './kpi/query.ts';
import { collectTrend } from './trend/query.ts';
import { collectAnswers } from './answers/query.ts';
import { collectSignals } from './signals/query.ts';
import { collectProducts } from './products/query.ts';
import { collectFunnel } from './funnel/query.ts';
import { collectChannels } from './channels/query.ts';
import { collectRegions } from './regions/query.ts';
import { collectLifecycle } from './lifecycle/query.ts';
import { collectValue } from './value/query.ts';
import { collectClusters } from './clusters/query.ts';
import { collectMigration } from './migration/query.ts';
import { collectPersonas } from './personas/query.ts';
import { collectRules } from './rules/query.ts';
import { collectSequences } from './sequences/query.ts';
import { collectAbtest } from './abtest/query.ts';
import { collectSplit } from './split/query.ts';
import { collectUplift } from './uplift/query.ts';
import { collectResponse } from './response/query.ts';

/** The database half of every analysis. */
export const queries: { readonly [Id in AnalysisId]: Collect } = {
  rfm: collectRfm,
  cohort: collectCohort,
  pareto: collectPareto,
  quality: collectQuality,
  kpi: collectKpi,
  trend: collectTrend,
  signals: collectSignals,
  answers: collectAnswers,
  products: collectProducts,
  funnel: collectFunnel,
  channels: collectChannels,
  regions: collectRegions,
  lifecycle: collectLifecycle,
  value: collectValue,
  clusters: collectClusters,
  migration: collectMigration,
  personas: collectPersonas,
  rules: collectRules,
  sequences: collectSequences,
  abtest: collectAbtest,
  split: collectSplit,
  uplift: collectUplift,
  response: collectResponse,
};
