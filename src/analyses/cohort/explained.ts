import type { CohortResult } from '../../../workers/analyses/cohort/result.ts';
import { formatCount, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { explainRatio, explainSum, type Explained } from '../../workbench/explained.ts';
import { lastSolid } from './chart.ts';

/** What stands behind the figures of the finding. */
export function explainFinding(result: CohortResult, decimals: number): Readonly<Record<string, Explained>> {
  const next = result.mean[1];
  if (next === undefined) return {};
  const observed = { what: t(w.observed), amount: formatCount(next.customerCount) };
  const end = (value: number): Explained =>
    explainSum({ what: t(w.interval), amount: formatPercent(value) }, t(w.wilson), observed);
  return {
    rate: explainRatio(
      { what: t(w.retention), amount: formatPercent(next.retention) },
      { what: t(w.returned), amount: formatCount(next.returnedCount) },
      observed,
    ),
    low: end(next.interval.low),
    high: end(next.interval.high),
    ltv0: explainLtv(result, 0, decimals),
    ltv: explainLtv(result, lastSolid(result), decimals),
  };
}

/** What each period adds per customer, written out. */
function explainLtv({ mean }: CohortResult, last: number, decimals: number): Explained {
  const until = mean.slice(0, last + 1);
  const total = until.at(-1)?.ltv ?? 0;
  const added = until.map(({ ltv }, k) => formatMoneyFull(ltv - (until[k - 1]?.ltv ?? 0), decimals));
  const figure = { what: t(w.ltv), amount: formatMoney(total, decimals) };
  return {
    ...explainSum(figure, t(w.ltvFormula), {
      what: t(w.customers),
      amount: formatCount(until[0]?.customerCount ?? 0),
    }),
    worked: `${added.join(' + ')} = ${formatMoneyFull(total, decimals)}`,
  };
}
