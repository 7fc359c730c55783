import type { DocumentKind } from './documents.ts';
import type { TableNeeds } from './tables.ts';
import type { Text } from './text.ts';

export type AnalysisGroup = 'business' | 'customers' | 'products' | 'campaigns' | 'voice';

/** What has to be computed again when an option changes. */
export type Stage = 'query' | 'kernel' | 'view';

interface OptionBase {
  readonly label: Text;
  readonly help: Text;
  readonly stage: Stage;
  /** Shown only while another option has this value, or one of these. */
  readonly shownWhen?: { readonly option: string; readonly is: string | readonly string[] };
}

export interface IntegerOption extends OptionBase {
  readonly type: 'integer';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit?: Text;
}

export interface NumberOption extends OptionBase {
  readonly type: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface ChoiceOption extends OptionBase {
  readonly type: 'choice';
  readonly default: string;
  readonly choices: readonly { readonly value: string; readonly label: Text }[];
}

/** Ascending list of numbers; null means “as computed”. */
export interface CutsOption extends OptionBase {
  readonly type: 'cuts';
  readonly default: null;
  readonly unit?: Text;
}

/** Names, each once, in the order they were chosen; which there are depends on the data. */
export interface ListOption extends OptionBase {
  readonly type: 'list';
  readonly default: readonly string[];
  /** How many names it may hold. */
  readonly most: number;
}

/** What something in the data is called; '' for what seems to be meant. */
export interface NameOption extends OptionBase {
  readonly type: 'name';
  readonly default: '';
  /** True where the analysis does without. */
  readonly isOptional: boolean;
}

/** Free-form data a view edits directly (a map, say); checked by the analysis itself. */
export interface DataOption extends OptionBase {
  readonly type: 'data';
  readonly default: Readonly<Record<string, string>>;
}

export type OptionSpec =
  IntegerOption | NumberOption | ChoiceOption | CutsOption | ListOption | NameOption | DataOption;

export interface Source {
  readonly title: string;
  readonly authors: string;
  readonly year: number;
  readonly where: string;
}

/** Plain data from which forms, validation, cache keys, the map of questions and the docs derive. */
export interface AnalysisSpec {
  readonly id: string;
  readonly group: AnalysisGroup;
  readonly question: Text;
  /** The method in the field’s standard term, for the page’s subtitle. */
  readonly method: Text;
  /** Words people type when they look for it. */
  readonly keywords: Text;
  /** One of these must be there. `amount` of orders is there too where quantity and unit price are. */
  readonly needs: readonly TableNeeds[];
  /** What will do too once such a document is kept. */
  readonly needsWith?: { readonly document: DocumentKind; readonly needs: readonly TableNeeds[] };
  readonly uses: TableNeeds;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly sources: readonly Source[];
  /** True where the analysis is about the file as it is, whatever the page looks at. */
  readonly ignoresFilters?: true;
  /** Groups of customers it makes, the best first, so that a move is one up or down; left out where none is better. */
  readonly groupsBestFirst?: readonly string[];
}

type OptionValue<S extends OptionSpec> = S extends { type: 'choice'; choices: readonly (infer C)[] }
  ? C extends { value: infer V }
    ? V
    : never
  : S extends { type: 'integer' | 'number' }
    ? number
    : S extends { type: 'cuts' }
      ? readonly number[] | null
      : S extends { type: 'list' }
        ? readonly string[]
        : S extends { type: 'name' }
          ? string
          : Readonly<Record<string, string>>;

/** The options of a spec as the analysis receives them: complete and validated. */
export type OptionsOf<S extends AnalysisSpec> = {
  readonly [K in keyof S['options']]: OptionValue<S['options'][K]>;
};

export type TypedColumn = Float64Array | Int32Array | Uint8Array | Uint16Array | Uint32Array;

/**
 * Which group each customer is in, kept in the engine after a run, so that any set of customers
 * can become an audience. Arrays are parallel; customers are positions in the dataset’s customer list.
 */
export interface Membership {
  readonly customers: Int32Array;
  readonly group: Uint16Array;
  readonly groupIds: readonly string[];
  /** Position in the result’s cells, where the analysis has cells and everybody is in one. */
  readonly cell?: Uint16Array;
  /** Where a customer can be in several cells: those of customer i are list[from[i]] to list[from[i + 1] - 1]. */
  readonly cells?: { readonly from: Int32Array; readonly list: Int32Array };
  /** Figures exported beside the customer, in export order. */
  readonly measures: Readonly<Record<string, TypedColumn>>;
}
