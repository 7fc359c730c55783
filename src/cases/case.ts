import type { Source } from '../../workers/contract/analysis.ts';
import type { AnalysisId } from '../../workers/contract/catalogue.ts';
import type { PlantedTruth, ShopKind } from '../../workers/contract/shopPlan.ts';
import type { SqlAnswer } from '../../workers/contract/sqlPage.ts';
import type { TableKind } from '../../workers/contract/tables.ts';
import type { Text } from '../../workers/contract/text.ts';
import { exercise, type AnswerUnit, type Exercise } from '../practice/exercise.ts';
import type { ToldTruth } from './toldTruth.ts';

/** Everything of a plan but what the learner brings: the seed and the language. */
interface CasePlan {
  readonly kind: ShopKind;
  readonly lines: number;
  /** What differs from the usual truth. */
  readonly truth?: Partial<PlantedTruth>;
  readonly tables: readonly TableKind[];
  /** With the test that was made wrongly in the place of the fair one. */
  readonly isUnfair?: true;
}

/** What was planted against what a decision finds. */
interface Check {
  readonly label: Text;
  /** Out of the truth of the learner’s own seed: a share, a number, or the id of a choice. */
  readonly planted: (truth: ToldTruth) => number | string | null;
  /** How far a number may be off to count as found again; names must be equal. */
  readonly bound: number;
}

export interface CaseStep {
  readonly title: Text;
  /** What to find out, and what for. */
  readonly why: Text;
  readonly decision: Exercise;
  /** Where it leads to, if not to the analysis of the decision. */
  readonly page?: 'hypotheses';
  readonly check?: Check;
}

export interface Case {
  readonly id: string;
  readonly title: Text;
  readonly question: Text;
  readonly minutes: number;
  /** A paragraph each. */
  readonly story: readonly Text[];
  readonly plan: CasePlan;
  readonly steps: readonly CaseStep[];
  readonly debrief: {
    /** What one would do. */
    readonly action: Text;
    readonly misleads: readonly Text[];
    readonly sources: readonly Source[];
  };
}

interface SqlDecision {
  readonly id: string;
  /** The analysis whose tables it needs. */
  readonly analysis: AnalysisId;
  readonly sql: string;
  readonly unit: AnswerUnit;
  readonly tolerance: number;
  readonly question: Text;
  readonly hints: readonly Text[];
  readonly answer: (answer: SqlAnswer) => number | null;
}

/** A number that no page of an analysis shows; the statement is put into the editor for the learner. */
export function sqlDecision(one: SqlDecision): Exercise {
  return exercise({
    ...one,
    kind: 'number',
    options: {},
    answer: (result: unknown) => one.answer(result as SqlAnswer),
  });
}

/** Columns of an answer as numbers, row by row. */
export function numbersOf({ cells }: SqlAnswer): readonly (readonly number[])[] {
  return (cells[0] ?? []).map((_, row) => cells.map((column) => Number(column[row])));
}
