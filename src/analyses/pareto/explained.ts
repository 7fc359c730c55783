import type { ParetoMeasure, ParetoResult } from '../../../workers/analyses/pareto/result.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { explainRatio, explainSum, type Explained } from '../../workbench/explained.ts';
import { concentrationOf } from './chart.ts';
import { formatGini, sayCount, sayMeasure, sayUnits } from './words.ts';

/** What stands behind the figures of the finding. */
export function explainFinding(
  result: ParetoResult,
  measure: ParetoMeasure,
  decimals: number,
): Readonly<Record<string, Explained>> {
  const of = concentrationOf(result, measure);
  if (of.topFifthShare === null || of.countFor80 === null) return {};
  const words = { units: sayUnits(result.unit), measure: sayMeasure(measure) };
  const units = { what: t(w.units, words), amount: formatCount(of.unitCount) };
  const total = { what: t(w.measureTotal, words), amount: formatMoneyFull(of.total, decimals) };
  const fifth = formatMoneyFull(of.topFifthShare * of.total, decimals);
  return {
    share: explainRatio(
      { what: t(w.topFifth, words), amount: formatPercent(of.topFifthShare) },
      { what: t(w.topFifthSum, words), amount: fifth },
      total,
    ),
    part: explainRatio(
      { what: t(w.for80Share, words), amount: formatPercent(of.countFor80 / of.unitCount) },
      { what: t(w.for80, words), amount: formatCount(of.countFor80) },
      units,
    ),
    counted: explainSum(
      { what: t(w.for80, words), amount: sayCount(of.countFor80, result.unit) },
      t(w.for80Formula),
      units,
    ),
    gini: explainSum({ what: t(w.gini), amount: formatGini(of.gini) }, t(w.giniFormula), total),
  };
}
