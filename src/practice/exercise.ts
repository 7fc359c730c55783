import type { Selection } from '../../workers/contract/audience.ts';
import type { AnalysisId, ResultOf } from '../../workers/contract/catalogue.ts';
import type { Text } from '../../workers/contract/text.ts';

export type AnswerUnit = 'count' | 'money' | 'percent' | 'points' | 'times';

interface ExerciseBase<Id extends AnalysisId> {
  readonly id: string;
  readonly analysis: Id;
  /** What differs from the defaults. */
  readonly options: Readonly<Record<string, unknown>>;
  /** A statement whose answer is read in the place of the result of the analysis. */
  readonly sql?: string;
  readonly question: Text;
  /** From a nudge to nearly the answer. */
  readonly hints: readonly Text[];
}

interface NumberExercise<Id extends AnalysisId> extends ExerciseBase<Id> {
  readonly kind: 'number';
  readonly unit: AnswerUnit;
  /** Share by which an answer may be off; 0 for counts that must be exact. */
  readonly tolerance: number;
  /** Shares as 0…1; null where this data has no answer. */
  readonly answer: (result: ResultOf[Id]) => number | null;
}

export interface Choice {
  readonly id: string;
  /** A name out of the data is hostile text. */
  readonly label: Text | string;
}

interface ChoiceExercise<Id extends AnalysisId> extends ExerciseBase<Id> {
  readonly kind: 'choice';
  readonly choices: (result: ResultOf[Id]) => readonly Choice[];
  readonly answer: (result: ResultOf[Id]) => string | null;
}

/** A list is to be made; its members are compared, not how it was made. */
interface ListExercise<Id extends AnalysisId> extends ExerciseBase<Id> {
  readonly kind: 'list';
  readonly answer: (result: ResultOf[Id]) => Selection | null;
}

/** Free words beside a model answer; the learner judges. */
interface WordsExercise<Id extends AnalysisId> extends ExerciseBase<Id> {
  readonly kind: 'words';
  readonly model: Text;
}

export type ExerciseOf<Id extends AnalysisId> =
  NumberExercise<Id> | ChoiceExercise<Id> | ListExercise<Id> | WordsExercise<Id>;

/** Whatever analysis it asks. */
export type Exercise = ExerciseOf<AnalysisId>;

/** Checks the answer’s reader against the result of its analysis, and forgets which one it is. */
export function exercise<Id extends AnalysisId>(one: ExerciseOf<Id>): Exercise {
  return one as unknown as Exercise;
}
