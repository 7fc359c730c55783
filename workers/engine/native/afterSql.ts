import type { AnalysisId } from '../../contract/catalogue.ts';

/**
 * Analyses whose figures follow from the answers of their statements by adding, dividing, ranking and counting alone. A
 * test looks at what their kernels import.
 */
export const plainlyCounted: ReadonlySet<AnalysisId> = new Set<AnalysisId>(['pareto', 'quality']);
