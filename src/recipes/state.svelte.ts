import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import { recipeEnding } from './recipe.ts';

interface ArrivedRecipe {
  readonly name: string;
  readonly text: string;
}

/** Recipes that were dropped on the window, until their page takes them in, and the settings that the applied one gave. */
class RecipeState {
  arrived = $state.raw<readonly ArrivedRecipe[]>([]);
  /** Whether tables came along with them. */
  withFiles = false;
  settings = $state.raw<Readonly<Partial<Record<AnalysisId, Readonly<Record<string, unknown>>>>>>({});
}

export const recipeState = new RecipeState();

/** Longer ones are told to be too long, and not read. */
const mostBytes = 20_000_000;

/** Takes the recipes out of some files; the others. */
export async function takeRecipes(files: readonly File[]): Promise<readonly File[]> {
  const others: File[] = [];
  const arrived: ArrivedRecipe[] = [];
  for (const file of files) {
    const name = file.name.toLowerCase();
    const text = name.endsWith('.json') && file.size <= mostBytes ? await file.text() : '';
    const isOurs = name.endsWith(`.${recipeEnding}`) || /"dangol"\s*:\s*"recipe"/.test(text.slice(0, 400));
    if (isOurs && text !== '') arrived.push({ name: file.name, text });
    else others.push(file);
  }
  recipeState.withFiles = others.length > 0;
  if (arrived.length > 0) recipeState.arrived = [...recipeState.arrived, ...arrived];
  return others;
}
