import { recipeState } from '../recipes/state.svelte.ts';
import { router } from '../route.svelte.ts';
import { withSettings } from './optionValues.ts';
import { isAnalysisId } from './questions.ts';

/** What a link takes along from page to page: the analysis date and the filters, which are the person’s for all questions. */
export function keptQuery(): Record<string, string> {
  const { asOf, filters } = router.current.query;
  return { ...(asOf === undefined ? {} : { asOf }), ...(filters === undefined ? {} : { filters }) };
}

/** The same for the page of an analysis, with the settings that a recipe gave it. */
export function queryOf(page: string): Record<string, string> {
  const given = isAnalysisId(page) ? (recipeState.settings[page] ?? {}) : {};
  return withSettings(keptQuery(), given);
}
