import { analysisIds, type AnalysisId } from '../../workers/contract/catalogue.ts';
import type { Audience } from '../../workers/contract/audience.ts';
import type { ReportItem } from '../report/model.ts';
import type { Runs } from '../run.ts';
import { usableOptions } from './readOptions.ts';
import type { Recipe, RecipeAnalysis } from './recipe.ts';

type Options = RecipeAnalysis['options'];

/** An analysis that can go into a recipe, and whose settings those are. */
export interface AnalysisChoice extends RecipeAnalysis {
  readonly from:
    | { readonly by: 'opened' | 'applied' | 'report' | 'defaults' }
    /** By the name of a list or of a recipe. Hostile text. */
    | { readonly by: 'list' | 'recipe'; readonly name: string };
}

/** What is known of earlier settings. */
export interface Remembered {
  readonly runs: Runs;
  /** Of the recipe that was applied last. */
  readonly applied: Readonly<Partial<Record<AnalysisId, Options>>>;
  /** Of the present report, in its order. */
  readonly items: readonly ReportItem[];
  readonly audiences: readonly Audience[];
  /** Newest first. */
  readonly recipes: readonly Recipe[];
}

/** The settings of every analysis that the data can answer: the latest that are known, else those it comes with. */
export function analysisChoices(
  canAnswer: (analysis: AnalysisId) => boolean,
  remembered: Remembered,
): readonly AnalysisChoice[] {
  return analysisIds.filter(canAnswer).map((analysis) => choiceOf(analysis, remembered));
}

function choiceOf(
  analysis: AnalysisId,
  { runs, applied, items, audiences, recipes }: Remembered,
): AnalysisChoice {
  const run = runs[analysis];
  if (run && run.failure === null) return { analysis, options: run.options, from: { by: 'opened' } };
  const given = applied[analysis];
  if (given) return { analysis, options: given, from: { by: 'applied' } };
  const shown = items.findLast(
    ({ source }) => source && 'analysis' in source && source.analysis === analysis,
  );
  const source = shown?.source;
  const inReport = source && 'analysis' in source ? usableOptions(analysis, source.options) : null;
  if (inReport) return { analysis, options: inReport, from: { by: 'report' } };
  const list = audiences.findLast((one) => one.analysis === analysis);
  const fromList = list?.options && usableOptions(analysis, list.options);
  if (list && fromList) return { analysis, options: fromList, from: { by: 'list', name: list.name } };
  for (const recipe of recipes) {
    const options = recipe.analyses.find((one) => one.analysis === analysis)?.options;
    if (options) return { analysis, options, from: { by: 'recipe', name: recipe.name } };
  }
  return { analysis, options: {}, from: { by: 'defaults' } };
}
