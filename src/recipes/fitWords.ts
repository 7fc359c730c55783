import { roleIn, tableKinds } from '../../workers/contract/tables.ts';
import { lackText } from '../i18n/lacks.ts';
import { t } from '../i18n/language.svelte.ts';
import { stepMessages as m, whyTexts } from '../i18n/messagesRecipeSteps.ts';
import type { Step, Why } from './fitSteps.ts';
import type { Recipe } from './recipe.ts';
import {
  analysisWords,
  audienceWords,
  cleaningWords,
  dateWords,
  filterWords,
  reportItemWords,
  short,
  targetWords,
} from './stepWords.ts';

/** What a step is, in the words of the page’s language. */
export function stepWords(recipe: Recipe, { part, index }: Pick<Step, 'part' | 'index'>): string {
  switch (part) {
    case 'cleaning':
      return wordsOf(recipe.cleaning[index], cleaningWords);
    case 'date':
      return dateWords(recipe.asOf);
    case 'filters':
      return wordsOf(recipe.filters[index], filterWords);
    case 'audiences':
      return wordsOf(recipe.audiences[index], audienceWords);
    case 'analyses':
      return wordsOf(recipe.analyses[index], analysisWords);
    case 'targets':
      return wordsOf(recipe.targets[index], targetWords);
    case 'report':
      return wordsOf(recipe.report?.items[index], reportItemWords);
  }
}

function wordsOf<Item>(item: Item | undefined, say: (item: Item) => string): string {
  return item === undefined ? '' : say(item);
}

export function whyWords(why: Why): string {
  if (why.code === 'lacks') return lackText(why.lacks);
  const list = 'values' in why ? why.values.slice(0, 5).map(short).join(', ') : '';
  return t(whyTexts[why.code], {
    values: list,
    name: 'name' in why ? short(why.name) : '',
    table: 'kind' in why ? t(tableKinds[why.kind].label) : '',
    role: 'role' in why ? t(roleIn(why.kind, why.role).label) : '',
  });
}

export const partNames = {
  cleaning: m.cleanings,
  date: m.date,
  filters: m.filters,
  audiences: m.audiences,
  analyses: m.analyses,
  targets: m.targets,
  report: m.report,
} as const;
