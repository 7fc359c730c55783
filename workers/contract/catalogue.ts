import type { AnswersResult } from '../analyses/answers/result.ts';
import { answersSpec } from '../analyses/answers/spec.ts';
import type { KpiResult } from '../analyses/kpi/result.ts';
import { kpiSpec } from '../analyses/kpi/spec.ts';
import type { TrendResult } from '../analyses/trend/result.ts';
import { trendSpec } from '../analyses/trend/spec.ts';
import type { SignalsResult } from '../analyses/signals/result.ts';
import { signalsSpec } from '../analyses/signals/spec.ts';
import type { ParetoResult } from '../analyses/pareto/result.ts';
import { paretoSpec } from '../analyses/pareto/spec.ts';
import type { ChannelsResult } from '../analyses/channels/result.ts';
import { channelsSpec } from '../analyses/channels/spec.ts';
import type { RegionsResult } from '../analyses/regions/result.ts';
import { regionsSpec } from '../analyses/regions/spec.ts';
import type { FunnelResult } from '../analyses/funnel/result.ts';
import { funnelSpec } from '../analyses/funnel/spec.ts';
import type { QualityResult } from '../analyses/quality/result.ts';
import { qualitySpec } from '../analyses/quality/spec.ts';
import type { RfmResult } from '../analyses/rfm/result.ts';
import { rfmSpec } from '../analyses/rfm/spec.ts';
import type { CohortResult } from '../analyses/cohort/result.ts';
import { cohortSpec } from '../analyses/cohort/spec.ts';
import type { PersonasResult } from '../analyses/personas/result.ts';
import { personasSpec } from '../analyses/personas/spec.ts';
import type { ProductsResult } from '../analyses/products/result.ts';
import { productsSpec } from '../analyses/products/spec.ts';
import type { AnalysisSpec } from './analysis.ts';
import type { LifecycleResult } from '../analyses/lifecycle/result.ts';
import { lifecycleSpec } from '../analyses/lifecycle/spec.ts';
import type { ValueResult } from '../analyses/value/result.ts';
import { valueSpec } from '../analyses/value/spec.ts';
import type { ClustersResult } from '../analyses/clusters/result.ts';
import { clustersSpec } from '../analyses/clusters/spec.ts';
import type { MigrationResult } from '../analyses/migration/result.ts';
import { migrationSpec } from '../analyses/migration/spec.ts';
import type { RulesResult } from '../analyses/rules/result.ts';
import { rulesSpec } from '../analyses/rules/spec.ts';
import type { SequencesResult } from '../analyses/sequences/result.ts';
import { sequencesSpec } from '../analyses/sequences/spec.ts';
import type { AbtestResult } from '../analyses/abtest/result.ts';
import { abtestSpec } from '../analyses/abtest/spec.ts';
import type { SplitResult } from '../analyses/split/result.ts';
import { splitSpec } from '../analyses/split/spec.ts';
import type { UpliftResult } from '../analyses/uplift/result.ts';
import { upliftSpec } from '../analyses/uplift/spec.ts';
import type { ResponseResult } from '../analyses/response/result.ts';
import { responseSpec } from '../analyses/response/spec.ts';

/**
 * Every analysis the product has, in the order of the map of questions. An id here opens a door on every floor; a
 * missing one does not compile.
 */
export const catalogue = {
  answers: answersSpec,
  kpi: kpiSpec,
  trend: trendSpec,
  signals: signalsSpec,
  pareto: paretoSpec,
  channels: channelsSpec,
  regions: regionsSpec,
  funnel: funnelSpec,
  quality: qualitySpec,
  rfm: rfmSpec,
  cohort: cohortSpec,
  personas: personasSpec,
  products: productsSpec,
  lifecycle: lifecycleSpec,
  value: valueSpec,
  clusters: clustersSpec,
  migration: migrationSpec,
  rules: rulesSpec,
  sequences: sequencesSpec,
  abtest: abtestSpec,
  split: splitSpec,
  uplift: upliftSpec,
  response: responseSpec,
} as const satisfies Readonly<Record<string, AnalysisSpec>>;

export type AnalysisId = keyof typeof catalogue;

export const analysisIds = Object.keys(catalogue) as readonly AnalysisId[];

/** What each analysis returns. */
export interface ResultOf extends Record<AnalysisId, unknown> {
  answers: AnswersResult;
  kpi: KpiResult;
  trend: TrendResult;
  signals: SignalsResult;
  pareto: ParetoResult;
  channels: ChannelsResult;
  regions: RegionsResult;
  funnel: FunnelResult;
  quality: QualityResult;
  rfm: RfmResult;
  cohort: CohortResult;
  personas: PersonasResult;
  products: ProductsResult;
  lifecycle: LifecycleResult;
  value: ValueResult;
  clusters: ClustersResult;
  migration: MigrationResult;
  rules: RulesResult;
  sequences: SequencesResult;
  abtest: AbtestResult;
  split: SplitResult;
  uplift: UpliftResult;
  response: ResponseResult;
}
