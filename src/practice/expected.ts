import type { Selection } from '../../workers/contract/audience.ts';
import type { Text } from '../../workers/contract/text.ts';
import { checkNumber, type Verdict } from './check.ts';
import type { AnswerUnit, Exercise } from './exercise.ts';

/** What an exercise wants, read from the result of its analysis. */
export type Expected =
  | { readonly kind: 'number'; readonly value: number; readonly unit: AnswerUnit }
  /** The label of a choice out of the data is hostile text. */
  | { readonly kind: 'choice'; readonly id: string; readonly label: Text | string }
  | { readonly kind: 'list'; readonly selection: Selection }
  | { readonly kind: 'words'; readonly model: Text };

/** null where this data has no answer to it. */
export function readExpected(exercise: Exercise, result: unknown): Expected | null {
  const found = result as never;
  if (exercise.kind === 'words') return { kind: 'words', model: exercise.model };
  if (exercise.kind === 'number') {
    const value = exercise.answer(found);
    return value === null ? null : { kind: 'number', value, unit: exercise.unit };
  }
  if (exercise.kind === 'choice') {
    const id = exercise.answer(found);
    const label = exercise.choices(found).find((choice) => choice.id === id)?.label;
    return id === null || label === undefined ? null : { kind: 'choice', id, label };
  }
  const selection = exercise.answer(found);
  return selection === null ? null : { kind: 'list', selection };
}

/** What is given against what is wanted, where both are a number or a choice. */
export function weigh(
  exercise: Exercise,
  expected: Expected & { readonly kind: 'number' | 'choice' },
  given: string,
): Verdict | 'choose' {
  if (expected.kind === 'choice') {
    if (given === '') return 'choose';
    return given === expected.id ? 'right' : 'wrong';
  }
  const tolerance = exercise.kind === 'number' ? exercise.tolerance : 0;
  return checkNumber(given, expected.value, expected.unit, tolerance);
}
