import type { AnswersResult } from '../../../workers/analyses/answers/result.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { answerFigures as w } from '../../i18n/messagesExplainParts.ts';
import { explainSum, type Explained } from '../../workbench/explained.ts';

/** How many questions there are, and how many of them are answered. */
export function explainAnswers({ answers }: AnswersResult): Readonly<Record<string, Explained>> {
  const all = { what: t(w.all), amount: formatCount(answers.length) };
  const answered = { what: t(w.answered), amount: formatCount(answers.filter((one) => one.answered).length) };
  const rest = { what: t(w.rest), amount: formatCount(answers.filter((one) => !one.answered).length) };
  return {
    all: explainSum(all, t(w.allFormula)),
    answered: explainSum(answered, t(w.answeredFormula), all),
    rest: {
      ...{ ...rest, formula: t(w.restFormula), base: all },
      worked: `${all.amount} − ${answered.amount} = ${rest.amount}`,
    },
  };
}
