import type { AnswerUnit, Choice, Exercise } from '../practice/exercise.ts';
import type { CaseStep } from './case.ts';
import type { ToldTruth } from './toldTruth.ts';

/** A decision’s answer beside what was planted. Names are the labels of choices; hostile text where data gave them. */
export interface Compared {
  readonly step: CaseStep;
  readonly unit: AnswerUnit | null;
  readonly planted: number | Choice['label'];
  /** null where this data has no answer. */
  readonly found: number | Choice['label'] | null;
  readonly isRecovered: boolean;
}

/** What the engine’s result says of a decision; null where it says nothing, or only a person can. */
export function answerOf(decision: Exercise, result: never): number | string | null {
  return decision.kind === 'number' || decision.kind === 'choice' ? decision.answer(result) : null;
}

/** null where nothing was planted that the decision could find. */
export function compare(step: CaseStep, result: unknown, truth: ToldTruth): Compared | null {
  const { check, decision } = step;
  const planted = check?.planted(truth) ?? null;
  if (check === undefined || planted === null) return null;
  const found = result === null ? null : answerOf(decision, result as never);
  const isRecovered =
    typeof planted === 'number' && typeof found === 'number'
      ? Math.abs(found - planted) <= check.bound
      : found === planted;
  const label = (value: number | string): number | Choice['label'] =>
    decision.kind === 'choice' && result !== null && typeof value === 'string'
      ? (decision.choices(result as never).find(({ id }) => id === value)?.label ?? value)
      : value;
  return {
    ...{ step, isRecovered, unit: decision.kind === 'number' ? decision.unit : null },
    ...{ planted: label(planted), found: found === null ? null : label(found) },
  };
}
