import type { AnalysisGroup, AnalysisSpec } from '../../workers/contract/analysis.ts';
import { analysisIds, catalogue, type AnalysisId } from '../../workers/contract/catalogue.ts';
import { findMissingRoles, type OrderRole } from '../../workers/contract/tables.ts';

/** What stands between a question and its answer. */
export type Readiness =
  | { readonly status: 'ready' }
  | { readonly status: 'needsFile' }
  | { readonly status: 'needsColumns'; readonly roles: readonly OrderRole[] };

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

/** mapped: the roles of the data set, or null where none is loaded. */
export function readinessOf(spec: AnalysisSpec, mapped: readonly OrderRole[] | null): Readiness {
  if (mapped === null) return { status: 'needsFile' };
  const roles = findMissingRoles(new Set(mapped), spec.needs);
  return roles.length === 0 ? { status: 'ready' } : { status: 'needsColumns', roles };
}

export function isAnalysisId(page: string): page is AnalysisId {
  return Object.hasOwn(catalogue, page);
}
