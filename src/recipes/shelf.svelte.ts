import type { Failure } from '../../workers/contract/outcome.ts';
import { downloadBlob, fileNameFrom } from '../audience/download.ts';
import { session } from '../session.svelte.ts';
import { readKeptRecipe } from './readRecipe.ts';
import { recipeEnding, writeRecipe, type Recipe } from './recipe.ts';

export interface KeptRecipe {
  readonly id: string;
  readonly recipe: Recipe;
}

interface Change {
  readonly id: string;
  readonly before: Recipe | null;
  readonly after: Recipe | null;
}

/** The recipes and what was done to them on this page. */
export class RecipeShelf {
  readonly #kept = $derived(session.documents.filter(({ kind }) => kind === 'recipe'));
  /** Newest first. */
  readonly recipes: readonly KeptRecipe[] = $derived(
    this.#kept
      .flatMap(({ id, value }): KeptRecipe[] => {
        const recipe = readKeptRecipe(value);
        return recipe === null ? [] : [{ id, recipe }];
      })
      .toReversed(),
  );
  readonly unreadable = $derived(this.#kept.length - this.recipes.length);
  failure = $state.raw<Failure | null>(null);
  #steps = $state.raw<readonly Change[]>([]);

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  find(id: string | undefined): KeptRecipe | null {
    return this.recipes.find((one) => one.id === id) ?? null;
  }

  /** The id under which it is kept; null where that failed. */
  async add(recipe: Recipe): Promise<string | null> {
    const id = `recipe-${crypto.randomUUID()}`;
    return (await this.#change({ id, before: null, after: recipe })) ? id : null;
  }

  replace({ id, recipe }: KeptRecipe, after: Recipe): Promise<boolean> {
    return this.#change({ id, before: recipe, after });
  }

  remove({ id, recipe }: KeptRecipe): Promise<boolean> {
    return this.#change({ id, before: recipe, after: null });
  }

  async undo(): Promise<void> {
    const last = this.#steps.at(-1);
    if (last && (await this.#carryOut({ id: last.id, before: last.after, after: last.before })))
      this.#steps = this.#steps.slice(0, -1);
  }

  async #change(change: Change): Promise<boolean> {
    const done = await this.#carryOut(change);
    if (done) this.#steps = [...this.#steps, change];
    return done;
  }

  async #carryOut({ id, after }: Change): Promise<boolean> {
    this.failure = null;
    await session.start();
    if (after === null) {
      session.dropDocument(id);
      return true;
    }
    const outcome = await session.keepDocument({ id, kind: 'recipe', value: after });
    if (outcome.status === 'failed') this.failure = outcome;
    return outcome.status === 'ok';
  }
}

export function downloadRecipe(recipe: Recipe): void {
  const blob = new Blob([writeRecipe(recipe)], { type: 'application/json' });
  downloadBlob(blob, fileNameFrom(recipe.name, recipeEnding));
}
