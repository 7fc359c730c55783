import { programIds } from '../../workers/analyses/lifecycle/result.ts';
import type { Selection } from '../../workers/contract/audience.ts';
import type { AnalysisId } from '../../workers/contract/catalogue.ts';

/** Analyses whose groups mean the same in every file; those of the others are formed anew from each. */
const lastingGroups: ReadonlySet<string> = new Set([
  ...(['rfm', 'lifecycle', 'value', 'pareto', 'sequences', 'products', 'funnel', 'cohort'] as const),
  ...(['channels', 'regions'] as const),
] satisfies readonly AnalysisId[]);

/** Whether a selection says who is meant in any file, and not only in the one it was made from. */
export function isLasting(analysis: AnalysisId, selection: Selection): boolean {
  switch (selection.by) {
    case 'groups':
      return lastingGroups.has(analysis);
    case 'ranges':
      return true;
    case 'cells':
      return hasLastingCells(analysis, selection.cells);
    case 'absent':
      return lastingGroups.has(analysis) && hasLastingCells(analysis, selection.cells);
  }
}

function hasLastingCells(analysis: AnalysisId, cells: readonly number[]): boolean {
  if (analysis === 'rfm' || analysis === 'value') return true;
  // Behind the programs stand the categories of the file.
  return analysis === 'lifecycle' && cells.every((cell) => cell < programIds.length);
}
