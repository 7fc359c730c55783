import { numberCell, textCell, type TableCell, type TableModel } from '../charts/table.ts';
import { formatCount } from '../i18n/format.ts';
import { t } from '../i18n/language.svelte.ts';
import { classMessages as m } from '../i18n/messagesClass.ts';
import type { KeyAnswer, SeedKey } from '../practice/answerKey.ts';
import type { Exercise } from '../practice/exercise.ts';
import { writeExpected } from '../practice/judge.ts';

function cellOf(answer: KeyAnswer, moneyDecimals: number): TableCell {
  if (answer === null) return textCell(t(m.keyNone));
  if (answer.kind === 'words') return textCell(t(m.keyWords));
  if (answer.kind === 'list')
    return numberCell(answer.count, (count) => t(m.keyList, { count: formatCount(count) }));
  const text = writeExpected(answer, moneyDecimals);
  return answer.kind === 'number' ? numberCell(answer.value, () => text) : textCell(text);
}

/** An exercise a row, a learner a column. */
export function tabulateKey(exercises: readonly Exercise[], keys: readonly SeedKey[]): TableModel {
  return {
    columns: [t(m.keyExercise), ...keys.map(({ seed }) => seed)].map((label) => ({ label, number: false })),
    rows: exercises.map((one, at) => [
      textCell(`${at + 1}. ${t(one.question)}`),
      ...keys.map(({ answers, moneyDecimals }) => cellOf(answers[at] ?? null, moneyDecimals)),
    ]),
  };
}
