import type { AnalysisGroup, AnalysisSpec } from '../../workers/contract/analysis.ts';
import { analysisIds, catalogue, type AnalysisId } from '../../workers/contract/catalogue.ts';
import type { KeptDocument } from '../../workers/contract/documents.ts';
import { mappedRoles, type MappedDataset } from '../../workers/contract/importing.ts';
import { findLacks, type Lack } from '../../workers/contract/tables.ts';

/** What stands between a question and its answer. */
export type Readiness =
  | { readonly status: 'ready' }
  /** There is no file yet; one of orders would do. */
  | { readonly status: 'needsFile' }
  | { readonly status: 'lacks'; readonly lacks: readonly Lack[] };

export interface QuestionGroup {
  readonly group: AnalysisGroup;
  readonly questions: readonly AnalysisSpec[];
}

const groupOrder: readonly AnalysisGroup[] = ['business', 'customers', 'products', 'campaigns', 'voice'];

export const questions: readonly AnalysisSpec[] = analysisIds.map((id) => catalogue[id]);

/** The map of questions; groups without an analysis are left out. */
export const questionGroups: readonly QuestionGroup[] = groupOrder
  .map((group) => ({ group, questions: questions.filter((spec) => spec.group === group) }))
  .filter(({ questions: inGroup }) => inGroup.length > 0);

/** documents: what was kept, which may unlock more. */
export function readinessOf(
  spec: AnalysisSpec,
  dataset: MappedDataset | null,
  documents: readonly KeptDocument[],
): Readiness {
  const { needsWith } = spec;
  const more = documents.some(({ kind }) => kind === needsWith?.document) ? (needsWith?.needs ?? []) : [];
  const isAboutOrders = spec.needs.some(({ orders }) => orders !== undefined);
  if (dataset === null && isAboutOrders) return { status: 'needsFile' };
  const lacks = findLacks(dataset ? mappedRoles(dataset) : {}, [...spec.needs, ...more]);
  return lacks.length === 0 ? { status: 'ready' } : { status: 'lacks', lacks };
}

export function isAnalysisId(page: string): page is AnalysisId {
  return Object.hasOwn(catalogue, page);
}
