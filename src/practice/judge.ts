import type { Text } from '../../workers/contract/text.ts';
import { formatCount, formatMoney, formatPercent } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { practiceMessages as m } from '../i18n/messagesPractice.ts';
import type { AnswerUnit, Choice, Exercise } from './exercise.ts';
import { readExpected, weigh, type Expected } from './expected.ts';
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
  const result = await askFor(exercise);
  const expected = result === null ? null : readExpected(exercise, result);
  if (expected === null || expected.kind === 'words') return said(m.cannot);
  if (expected.kind !== 'list') {
    const verdict = weigh(exercise, expected, given);
    if (verdict !== 'right') return said(m[verdict]);
    return { isRight: true, text: m.right, detail: { answer: writeExpected(expected, moneyDecimals) } };
  }
  const nearest = await checkLists(exercise.analysis, expected.selection);
  if (nearest === null) return said(m.noLists);
  const { name, count, missing, extra } = nearest;
  if (missing === 0 && extra === 0)
    return { isRight: true, text: m.rightList, detail: { name, count: formatCount(count) } };
  return said(m.wrongList, { name, missing: formatCount(missing), extra: formatCount(extra) });
}

/** The answer as it is shown. */
export function writeExpected(
  expected: Expected & { readonly kind: 'number' | 'choice' },
  moneyDecimals: number,
): string {
  if (expected.kind === 'choice')
    return typeof expected.label === 'string' ? expected.label : t(expected.label);
  return showAnswer(expected.value, expected.unit, moneyDecimals);
}

/** A number as pages show it. */
export function showAnswer(value: number, unit: AnswerUnit, moneyDecimals: number): string {
  if (unit === 'count') return formatCount(value);
  if (unit === 'money') return formatMoney(value, moneyDecimals);
  return unit === 'times' ? value.toFixed(2) : formatPercent(value);
}
