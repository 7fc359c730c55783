import type { Lack } from '../../contract/tables.ts';
import type { Lang, Text } from '../../contract/text.ts';

export const sectionIds = [
  ...(['who', 'lifeStage', 'marketing', 'products', 'likelihood'] as const),
  ...(['sales', 'groups', 'behaviour', 'loyalty'] as const),
] as const;

export type SectionId = (typeof sectionIds)[number];

/** What a number is counted in. `share` and `change` are fractions: 0.2 is 20 %. */
export type AnswerUnit = 'count' | 'money' | 'share' | 'change' | 'days' | 'times' | 'each';

export interface AnswerChart {
  readonly kind: 'bars' | 'line';
  readonly unit: AnswerUnit;
  /** What the labels are: words of the file (hostile text), first days of months, or texts of ours. */
  readonly labels:
    | { readonly of: 'names' | 'months'; readonly values: readonly string[] }
    | { readonly of: 'texts'; readonly values: readonly Text[] };
  readonly values: readonly number[];
  /** Position of the bar the sentence speaks of. */
  readonly marked: number | null;
}

/** A sentence in pieces, every second of which is a number. */
export type Sentence = Readonly<Record<Lang, readonly string[]>>;

/** A figure of an answer with the way it is written. Names are hostile text, days ISO days. */
export type Shown =
  | { readonly as: AnswerUnit; readonly of: number }
  | { readonly as: 'month' | 'day' | 'name'; readonly of: string }
  | { readonly as: 'text'; readonly of: Text };

export type ShownFigures = Readonly<Record<string, Shown>>;

/** Why there is no answer. */
export type Unanswered =
  | { readonly why: 'locked'; readonly lacks: readonly Lack[] }
  | { readonly why: 'short' }
  | { readonly why: 'few' };

export interface Answer {
  /** 1 to 47, as in the catalogue. */
  readonly question: number;
  readonly section: SectionId;
  readonly title: Text;
  readonly answered: boolean;
  /** The number that the sentence is about; null where there is no answer. */
  readonly value: number | null;
  readonly unit: AnswerUnit | null;
  /** Every figure and name in the sentence, and those behind them. Names are hostile text. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** The same with the way each is written. */
  readonly shown: ShownFigures;
  /** In English, for scripts. */
  readonly sentence: string;
  readonly sentences: Sentence;
  /** Which figures the numbers of the sentences are, in their order. */
  readonly numbers: Sentence;
  readonly unanswered: Unanswered | null;
  readonly chart: AnswerChart | null;
  /** The analysis that shows more, with its settings. */
  readonly opens: { readonly analysis: string; readonly options: Readonly<Record<string, unknown>> };
  /** What the question is looked for by, beside its own words. */
  readonly keywords: Text;
}

export interface AnswersResult {
  readonly asOf: string;
  /** Days of the recent stretch that is compared with as many before it; null where the file is too short. */
  readonly stretchDays: number | null;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly answers: readonly Answer[];
}
