import type { AnswersResult } from '../../../workers/analyses/answers/result.ts';
import { withFound, type Assumption } from '../../i18n/assumption.ts';
import { t } from '../../i18n/language.svelte.ts';
import { foundAgainst as m } from '../../i18n/messagesExplainBusiness.ts';
import { answersAssumptions } from '../../i18n/messagesAnswers.ts';

/** What the page takes for granted, and what its result says against that. */
export function checkAssumptions(result: AnswersResult): readonly Assumption[] {
  return withFound(answersAssumptions, {
    stretch: result.stretchDays === null ? [t(m.noStretch)] : [],
  });
}
