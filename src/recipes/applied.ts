import type { MappedDataset } from '../../workers/contract/importing.ts';
import type { Detail, Failure } from '../../workers/contract/outcome.ts';
import type { Text } from '../../workers/contract/text.ts';
import type { Report } from '../report/model.ts';
import type { Step } from './fitSteps.ts';
import type { Recipe } from './recipe.ts';
import type { recipeState } from './state.svelte.ts';

/** What became of a step. */
export interface DoneStep extends Step {
  readonly failure: Failure | null;
  /** What it did, in a few words; null where nothing is to be said. */
  readonly did: { readonly text: Text; readonly detail: Detail } | null;
}

/** A recipe that was applied, and what it takes to be back where the person was. */
export interface Applied {
  readonly recipeId: string;
  readonly recipe: Recipe;
  readonly steps: readonly DoneStep[];
  /** Where its pages are: filters and date. */
  readonly query: Readonly<Record<string, string>>;
  readonly undo: {
    readonly how: 'replaced' | 'joined' | 'loaded';
    readonly query: Readonly<Record<string, string>>;
    readonly settings: typeof recipeState.settings;
    /** True where there was a data set before. */
    readonly hadData: boolean;
    /** The data set afterwards, and what was added to it. */
    readonly datasetId: string;
    readonly revision: number;
    readonly files: readonly string[];
    readonly repairs: readonly string[];
    readonly audiences: readonly string[];
    /** The report that was made; null where there is none. */
    readonly report: Report | null;
    /** The figures that were kept; null where there are none. */
    readonly snapshot: string | null;
    /** False where they took the place of others of the same day. */
    readonly isNewSnapshot: boolean;
  };
}

export const fileIds = ({ tables }: MappedDataset): readonly string[] =>
  tables.flatMap(({ files }) => files.map(({ id }) => id));

export const repairIds = ({ repairs }: MappedDataset): readonly string[] => repairs.map(({ id }) => id);
