import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import { language } from '../i18n/language.svelte.ts';
import { readSetting, writeSetting } from '../settings.ts';
import type { Settings } from '../workbench/optionValues.ts';
import { readClass, type ClassPlan } from './classPlan.ts';

type Query = Readonly<Record<string, string>>;

/** What was kept is as hostile as an address. */
function readKept(): Query | null {
  try {
    const kept: unknown = JSON.parse(readSetting('class') ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'));
  } catch {
    return null;
  }
}

/** The class that this device takes part in, remembered until it is left. */
class Classroom {
  #query = $state.raw<Query | null>(readKept());
  readonly #plan = $derived(this.#query && readClass(this.#query, 'ko').plan);

  get plan(): ClassPlan | null {
    return this.#plan;
  }

  /** As it was in the link, for the way back to it. */
  get query(): Query {
    return this.#query ?? {};
  }

  enter(query: Query): void {
    this.#query = query;
    writeSetting('class', JSON.stringify(query));
    const lang = this.#plan?.lang;
    if (lang) language.set(lang);
  }

  leave(): void {
    this.#query = null;
    writeSetting('class', 'null');
  }

  /** Settings of an analysis that the trainer has fixed. */
  fixed(id: AnalysisId): Settings {
    return this.#plan?.locked[id] ?? {};
  }
}

export const classroom = new Classroom();
