import type { AnalysisId } from '../contract/catalogue.ts';
import type { Collect } from '../engine/analysisModule.ts';
import { collectRfm } from './rfm/query.ts';
import { collectTrend } from './trend/query.ts';
import { collectSignals } from './signals/query.ts';

/** The database half of every analysis. */
export const queries: { readonly [Id in AnalysisId]: Collect } = {
  rfm: collectRfm,
  trend: collectTrend,
  signals: collectSignals,
};
