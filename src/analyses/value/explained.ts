import type { ValueResult } from '../../../workers/analyses/value/result.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { explainRatio, explainSum, type Explained } from '../../workbench/explained.ts';
import { sayMeasure } from './words.ts';

/** What stands behind the figures of the finding. */
export function explainFinding(
  result: ValueResult,
  near: number,
  decimals: number,
): Readonly<Record<string, Explained>> {
  const { high } = result.cuts;
  const words = { measure: sayMeasure(result) };
  const total = (result.basis === 'margin' ? result.margin : result.revenue) ?? 0;
  const ranked = { what: t(w.ranked), amount: formatCount(result.rankedCount) };
  const top = { what: t(w.topTier), amount: formatCount(high.count) };
  const share = high.amountShare;
  return {
    part: explainRatio({ what: t(w.topTierShare), amount: formatPercent(high.customerShare) }, top, ranked),
    ...(share === null
      ? {}
      : {
          share: explainRatio(
            { what: t(w.topTierAmountShare, words), amount: formatPercent(share) },
            { what: t(w.topTierAmount, words), amount: formatMoneyFull(share * total, decimals) },
            { what: t(w.measureTotal, words), amount: formatMoneyFull(total, decimals) },
          ),
        }),
    next: explainSum({ what: t(w.oneMore), amount: formatCount(near) }, t(w.oneMoreFormula), ranked),
  };
}
