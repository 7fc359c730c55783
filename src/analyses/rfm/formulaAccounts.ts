import type { RfmResult } from '../../../workers/analyses/rfm/result.ts';
import { cellIndex } from '../../../workers/analyses/rfm/segments.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { rfmTitles as b } from '../../i18n/messagesExplainKnowTitles.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { explainRows, explainSum, linesOf, writtenAs, type Explained } from '../../workbench/explained.ts';
import { axisTraits, type RfmAxisName } from './cuts.ts';
import { explainCustomers } from './explained.ts';
import { explainBorder, measures, type BorderAt } from './titleAccounts.ts';
import { describeCut } from './words.ts';

/** What stands behind the cut points and the customers per score in the rule. */

export function explainCut(name: RfmAxisName, result: RfmResult, border: BorderAt): Explained {
  const { at, decimals } = border;
  const score = axisTraits[name].smallIsGood ? result.bins - 1 - at : at + 1;
  const what = t(b.borderLow, { measure: t(measures[name]), score, next: score + 1 });
  const cut = describeCut(name, result[name].cuts[at] ?? 0, decimals);
  return writtenAs(explainBorder(name, result, border, what), cut);
}

export function explainScore(name: RfmAxisName, result: RfmResult, score: number): Explained {
  const { bins } = result;
  const what = t(b.scoreCount, { measure: t(measures[name]), score });
  const amount = formatCount(result[name].customersPerScore[score - 1] ?? 0);
  const scores = Array.from({ length: bins }, (_, i) => i + 1);
  const cells = scores.flatMap((first) =>
    scores.map((second) => {
      const at = {
        recencyDays: [score, first, second],
        frequency: [first, score, second],
        monetary: [first, second, score],
      } as const;
      return cellIndex(...at[name], bins);
    }),
  );
  return explainRows(
    explainSum({ what, amount }, t(r.score), explainCustomers(result)),
    linesOf({ by: 'cells', cells }, what),
  );
}
