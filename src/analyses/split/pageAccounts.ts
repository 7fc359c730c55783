import type { SplitPlan, SplitResult } from '../../../workers/analyses/split/result.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { drawWords as w } from '../../i18n/messagesExplainDraw.ts';
import { testWords } from '../../i18n/messagesExplainTests.ts';
import { armChannelWords } from '../../i18n/messagesSplit.ts';
import {
  explainRatio,
  explainSum,
  type Accounts,
  type Amount,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { explainCounts } from './explained.ts';
import { formatPerDay, formatPlain } from './words.ts';

/** What stands behind the figures of titles, notes and advice. */

const plain = (what: string, amount: string, formula: string, base: Amount | null = null): Explained => ({
  ...explainSum({ what, amount }, formula, base),
  rows: null,
});

const foundOf = ({ audience }: SplitResult): Amount => ({
  what: t(testWords.found),
  amount: formatCount(audience.found),
});

/** Who was found, who may be reached, and who is left out. */
export function explainWho(result: SplitResult): Accounts {
  const { audience } = result;
  const counts = explainCounts(result);
  return {
    found: counts.found,
    eligible: counts.count,
    unknown: plain(t(w.unknown), formatCount(audience.unknown), t(w.unknownFormula)),
    crossed: plain(t(w.crossed), formatCount(audience.crossed), t(w.crossedFormula)),
  };
}

/** Where groups would have different conditions: the narrowest, and the others. */
export function explainRefused(result: SplitResult, eligible: number, others: number): Accounts {
  const [own, rest] = [formatCount(eligible), formatCount(others)];
  return {
    eligible: plain(t(w.agreed), own, t(w.conditionFormula), foundOf(result)),
    others: plain(t(w.others), rest, t(w.conditionFormula), foundOf(result)),
  };
}

export function explainChannel(
  result: SplitResult,
  { channel, ...row }: SplitResult['channels'][number],
  figure: 'reachable' | 'optedOut',
): Explained {
  const what = t(w[figure], { channel: t(armChannelWords[channel]) });
  return plain(what, formatCount(row[figure]), t(w[`${figure}Formula`]), foundOf(result));
}

/** The level of one of several comparisons. */
export function explainLevel({ alpha, alphaEach, comparisons }: SplitPlan): Explained | undefined {
  if (comparisons < 2) return undefined;
  return {
    ...explainRatio(
      { what: t(w.alphaEach), amount: formatPlain(alphaEach) },
      { what: t(w.alpha), amount: formatPlain(alpha) },
      { what: t(w.comparisons), amount: formatCount(comparisons) },
    ),
    rows: null,
  };
}

/** Of the advice where there are too few. */
export function explainAdvice(
  { newPerDay, daysToFill, comparisons }: SplitPlan,
  seen: Explained | undefined,
): Told {
  const perDay = formatPerDay(newPerDay);
  return [
    seen,
    plain(t(w.perDay), perDay, t(w.perDayFormula)),
    daysToFill === null ? null : plain(t(w.days), formatCount(daysToFill), t(w.daysFormula, { perDay })),
    plain(t(w.comparisons), formatCount(comparisons), t(w.comparisonsFormula)),
  ];
}

export function explainBalanceTitle(result: SplitResult): Told {
  const { count, figures } = explainCounts(result);
  return [figures, count];
}

/** Under the picture: how alike the groups are, and how alike they would have been. */
export function explainDraws({ largest, largestBefore, tries }: SplitResult): Told {
  return [
    plain(t(w.tries), formatCount(tries), t(w.triesFormula)),
    plain(t(w.largest), largest.toFixed(3), t(w.largestFormula)),
    largestBefore === null ? null : plain(t(w.before), largestBefore.toFixed(3), t(w.beforeFormula)),
  ];
}
