import type { Text } from '../../workers/contract/text.ts';
import { formatCount, formatMoney, formatPercent } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { practiceMessages as m } from '../i18n/messagesPractice.ts';
import { checkNumber } from './check.ts';
import type { AnswerUnit, Choice, Exercise } from './exercise.ts';
import { askFor, checkLists } from './findAnswer.ts';

export interface Judged {
  readonly isRight: boolean;
  readonly text: Text;
  readonly detail: Readonly<Record<string, string>>;
}

const said = (text: Text, detail: Readonly<Record<string, string>> = {}): Judged => ({
  ...{ isRight: false, text, detail },
});

export async function choicesOf(exercise: Exercise): Promise<readonly Choice[]> {
  if (exercise.kind !== 'choice') return [];
  const result = await askFor(exercise);
  return result === null ? [] : exercise.choices(result as never);
}

/** Works out the answer and compares. Asks the engine; never throws for what a person typed. */
export async function judge(exercise: Exercise, given: string, moneyDecimals: number): Promise<Judged> {
  if (exercise.kind === 'words') return said(m.wrong);
  const result = (await askFor(exercise)) as never;
  if (result === null) return said(m.cannot);
  if (exercise.kind === 'number') {
    const expected = exercise.answer(result);
    if (expected === null) return said(m.cannot);
    const verdict = checkNumber(given, expected, exercise.unit, exercise.tolerance);
    if (verdict !== 'right') return said(m[verdict]);
    return {
      isRight: true,
      text: m.right,
      detail: { answer: showAnswer(expected, exercise.unit, moneyDecimals) },
    };
  }
  if (exercise.kind === 'choice') {
    const expected = exercise.answer(result);
    if (expected === null) return said(m.cannot);
    if (given === '') return said(m.choose);
    if (given !== expected) return said(m.wrong);
    const label = exercise.choices(result).find(({ id }) => id === expected)?.label ?? expected;
    const answer = typeof label === 'string' ? label : t(label);
    return { isRight: true, text: m.right, detail: { answer } };
  }
  const wanted = exercise.answer(result);
  if (wanted === null) return said(m.cannot);
  const nearest = await checkLists(exercise.analysis, wanted);
  if (nearest === null) return said(m.noLists);
  const { name, count, missing, extra } = nearest;
  if (missing === 0 && extra === 0)
    return { isRight: true, text: m.rightList, detail: { name, count: formatCount(count) } };
  return said(m.wrongList, { name, missing: formatCount(missing), extra: formatCount(extra) });
}

/** A number as pages show it. */
export function showAnswer(value: number, unit: AnswerUnit, moneyDecimals: number): string {
  if (unit === 'count') return formatCount(value);
  if (unit === 'money') return formatMoney(value, moneyDecimals);
  if (unit === 'times') return value.toFixed(2);
  return formatPercent(value);
}
