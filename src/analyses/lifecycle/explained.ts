import type { LifecycleResult } from '../../../workers/analyses/lifecycle/result.ts';
import { formatCount, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { explainSum, type Explained } from '../../workbench/explained.ts';
import { stageRow } from './chart.ts';

/** What stands behind the figures of the finding. */
export function explainFinding(
  result: LifecycleResult,
  decimals: number,
): Readonly<Record<string, Explained>> {
  const [risk, dormant] = [stageRow(result, 'atRisk'), stageRow(result, 'dormant')];
  const customers = { what: t(w.customers), amount: formatCount(result.customerCount) };
  const money = (amount: number): string => formatMoneyFull(amount, decimals);
  return {
    risk: explainSum(
      { what: t(w.atRisk), amount: formatCount(risk.customerCount) },
      t(w.stageFormula),
      customers,
    ),
    riskStake: explainSum({ what: t(w.atRiskStake), amount: money(risk.lastYearAmount) }, t(w.stakeFormula), {
      what: t(w.atRisk),
      amount: formatCount(risk.customerCount),
    }),
    dormant: explainSum(
      { what: t(w.dormant), amount: formatCount(dormant.customerCount) },
      t(w.stageFormula),
      customers,
    ),
    dormantStake: explainSum(
      { what: t(w.dormantStake), amount: money(dormant.lastYearAmount) },
      t(w.stakeFormula),
      { what: t(w.dormant), amount: formatCount(dormant.customerCount) },
    ),
  };
}
