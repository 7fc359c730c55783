import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import type { Selection, SetOperation } from '../../workers/contract/audience.ts';
import type { Filter } from '../../workers/contract/filters.ts';
import type { DateOrder, DecimalMark } from '../../workers/contract/importing.ts';
import type { Lang } from '../../workers/contract/text.ts';
import type { CheckId } from '../../workers/contract/repairs.ts';
import type { Role, TableKind } from '../../workers/contract/tables.ts';
import type { KpiId } from '../../workers/analyses/kpi/result.ts';

/** How one file is read: its headers, and which of them is used for what. All texts are hostile. */
export interface RecipeFile {
  readonly kind: TableKind;
  readonly headers: readonly string[];
  /** Role → header. */
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
}

/** A repair by what it looks for. Where it is about a column, that is named by its role or its header. */
export interface CleaningRule {
  readonly do: 'leaveOut' | 'mergeSpellings';
  readonly check: CheckId;
  readonly table: TableKind;
  readonly role?: Role;
  readonly header?: string;
}

/** A filter; a saved list is named, since its members are no part of a recipe. */
export type RecipeFilter =
  | Exclude<Filter, { role: 'audience' }>
  | { readonly role: 'audience'; readonly name: string; readonly isIn: boolean };

export interface RecipeAnalysis {
  readonly analysis: AnalysisId;
  /** Only what differs from the defaults; targets are named apart. */
  readonly options: Readonly<Record<string, unknown>>;
}

export interface RecipeTarget {
  readonly kpi: KpiId;
  readonly value: number;
  readonly from: string;
  readonly by: string;
  readonly note: string;
}

/** A list by its rule, never by its members. */
export type RecipeAudience =
  | {
      readonly name: string;
      readonly analysis: AnalysisId;
      readonly options: Readonly<Record<string, unknown>>;
      readonly filters: readonly RecipeFilter[];
      readonly selection: Selection;
    }
  | { readonly name: string; readonly combine: SetOperation; readonly of: readonly string[] };

/** An item of a report: where it is taken from, and what the person wrote to it. Its figures are no part of it. */
export type RecipeReportItem = {
  /** The person’s own title; '' for the one it comes with. Hostile text, as the note is. */
  readonly title: string;
  readonly note: string;
} & (
  | { readonly kind: 'note' }
  | { readonly kind: 'audience'; readonly list: string }
  /** A statement in SQL whose answer is meant. */
  | { readonly kind: 'query'; readonly statement: string }
  | {
      readonly kind: 'finding' | 'chart' | 'table';
      readonly analysis: AnalysisId;
      readonly options: Readonly<Record<string, unknown>>;
      readonly filters: readonly RecipeFilter[];
      /** Labels of the columns of the chart that is meant. */
      readonly columns: Readonly<Partial<Record<Lang, readonly string[]>>>;
      /** Which of those with the same columns. */
      readonly at: number;
    }
);

export interface RecipeReport {
  /** '' where it was named after the data. Hostile text, as the others are. */
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly items: readonly RecipeReportItem[];
}

/** The analysis date: the day after the last one of the data, or a fixed day. */
export type DateRule = 'afterLastDay' | { readonly day: string };

/** The steps from a file to its results, without any of its rows; a file of its own and an entry of the workspace. */
export interface Recipe {
  readonly dangol: 'recipe';
  readonly version: 1;
  readonly name: string;
  readonly note: string;
  /** ISO day. */
  readonly madeOn: string;
  readonly files: readonly RecipeFile[];
  readonly cleaning: readonly CleaningRule[];
  readonly asOf: DateRule;
  readonly filters: readonly RecipeFilter[];
  readonly analyses: readonly RecipeAnalysis[];
  readonly targets: readonly RecipeTarget[];
  readonly audiences: readonly RecipeAudience[];
  readonly report: RecipeReport | null;
}

export const recipeEnding = 'dangol-recipe.json';

export const most = {
  bytes: 1_000_000,
  name: 120,
  note: 2_000,
  text: 10_000,
  files: 60,
  headers: 1_000,
  statement: 20_000,
  steps: 200,
  items: 500,
} as const;

export function writeRecipe(recipe: Recipe): string {
  return `${JSON.stringify(recipe, null, 2)}\n`;
}
