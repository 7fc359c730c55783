import type { SequencesResult } from '../../../workers/analyses/sequences/result.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { aboveWords as w } from '../../i18n/messagesExplainAbove.ts';
import { sequenceWords } from '../../i18n/messagesExplainSequences.ts';
import { explainRatio, explainSum, type Explained, type Told } from '../../workbench/explained.ts';
import { largestChange, type PlacedRule } from './chart.ts';
import { explainPatterns, explainProven, explainRule, explainWho } from './explained.ts';
import { explainSteps } from './explainedTables.ts';
import { firstReturn } from './flow.ts';

/** What stands behind the figures of titles and headings. */

type Found = SequencesResult['next'] & { readonly status: 'ok' };

const counted = (what: Text, amount: string, formula: string): Explained =>
  explainSum({ what: t(what), amount }, formula);

/** `rules` are those behind the picture, of which so many are drawn. */
export function explainNextTitle(
  result: SequencesResult,
  rules: readonly PlacedRule[],
  drawn: number,
  withRepeats: boolean,
): Told {
  const { next } = result;
  const [top] = rules;
  if (next.status !== 'ok' || top === undefined) return [];
  return [
    explainRule(result, top.rule, top.place, 'lift'),
    counted(w.nextShown, formatCount(drawn), t(w.nextShownFormula)),
    explainProven(rules.length, next, withRepeats),
  ];
}

export function explainFlowTitle(result: SequencesResult): Told {
  const { once, same } = firstReturn(result);
  return [
    {
      ...explainRatio(
        { what: t(w.once), amount: formatPercent(once.rate) },
        { what: t(w.onceCount), amount: formatCount(once.count) },
        { what: t(sequenceWords.customers), amount: formatCount(once.of) },
      ),
      formula: t(w.onceFormula),
    },
    {
      ...explainRatio(
        { what: t(w.same), amount: formatPercent(same.rate) },
        { what: t(w.sameCount), amount: formatCount(same.count) },
        { what: t(w.returned), amount: formatCount(same.of) },
      ),
      formula: t(w.sameFormula),
    },
    explainWho(result),
  ];
}

export function explainStepsTitle(result: SequencesResult): Told {
  const change = largestChange(result);
  const cells = explainSteps(result);
  return [
    change && cells(change.row + 1, 1)?.(),
    change && cells(change.row + 1, change.last + 1)?.(),
    explainWho(result),
  ];
}

export function explainRulesTitle(next: Found): Told {
  return [
    counted(w.rulesListed, formatCount(next.rules.length), t(w.rulesListedFormula)),
    counted(sequenceWords.tested, formatCount(next.testedCount), t(w.testedFormula)),
    counted(w.rulesFound, formatCount(next.foundCount), t(w.rulesFoundFormula)),
  ];
}

export function explainPatternsTitle(result: SequencesResult): Told {
  const { support, itemCount, frequentItemCount } = result;
  const least = { what: t(w.leastCount), amount: formatCount(support.count) };
  const who = explainWho(result);
  const all = { what: who.what, amount: formatCount(result.customerCount) };
  return [
    explainPatterns(result),
    explainSum(least, t(support.isRaised ? w.supportRaised : w.leastFormula)),
    who,
    explainRatio({ what: t(w.leastShare), amount: formatPercent(support.share) }, least, all),
    counted(w.frequentKinds, formatCount(frequentItemCount), t(w.frequentKindsFormula)),
    counted(w.kinds, formatCount(itemCount), t(w.kindsFormula)),
  ];
}
