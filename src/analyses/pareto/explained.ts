import type { ParetoMeasure, ParetoResult } from '../../../workers/analyses/pareto/result.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { groupWords as g } from '../../i18n/messagesExplainGroups.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import {
  explainRatio,
  explainSum,
  linesOf,
  type Amount,
  type Explained,
  type RowsBehind,
} from '../../workbench/explained.ts';
import { concentrationOf, selectCut, type Cut } from './chart.ts';
import { formatGini, sayCount, sayMeasure, sayUnits } from './words.ts';

/** What stands behind the figures of the finding. */
export function explainFinding(
  result: ParetoResult,
  measure: ParetoMeasure,
  decimals: number,
): Readonly<Record<string, Explained>> {
  const of = concentrationOf(result, measure);
  const words = { units: sayUnits(result.unit), measure: sayMeasure(measure) };
  const units = unitsOf(result, measure);
  const total = { what: t(w.measureTotal, words), amount: formatMoneyFull(of.total, decimals) };
  if (of.topFifthShare === null || of.countFor80 === null)
    return {
      counted: explainSum(
        { ...units, amount: sayCount(of.unitCount, result.unit) },
        t(g.unitsFormula, words),
      ),
      total: explainSum(total, t(g.totalFormula, words)),
    };
  const fifth = formatMoneyFull(of.topFifthShare * of.total, decimals);
  const core = linesAbove(result, measure, of.countFor80, t(g.coreLines, words));
  return {
    share: explainRatio(
      { what: t(w.topFifth, words), amount: formatPercent(of.topFifthShare) },
      { what: t(w.topFifthSum, words), amount: fifth },
      total,
    ),
    part: {
      ...explainRatio(
        { what: t(w.for80Share, words), amount: formatPercent(of.countFor80 / of.unitCount) },
        { what: t(w.for80, words), amount: formatCount(of.countFor80) },
        units,
      ),
      ...core,
    },
    counted: {
      ...explainSum(
        { what: t(w.for80, words), amount: sayCount(of.countFor80, result.unit) },
        t(w.for80Formula),
        units,
      ),
      ...core,
    },
    gini: explainSum({ what: t(w.gini), amount: formatGini(of.gini) }, t(w.giniFormula), units),
  };
}

function unitsOf(result: ParetoResult, measure: ParetoMeasure): Amount {
  return {
    what: t(w.units, { units: sayUnits(result.unit) }),
    amount: formatCount(concentrationOf(result, measure).unitCount),
  };
}

/** The lines of the customers with most; of products, what else their buyers bought would be among them. */
function linesAbove(
  { unit, firstDay, endDay }: ParetoResult,
  measure: ParetoMeasure,
  count: number,
  whose: string,
): { readonly rows?: RowsBehind } {
  if (unit === 'products') return {};
  const selection = selectCut(measure, { count });
  return { rows: { ...linesOf(selection, whose), from: firstDay, to: endDay } };
}

/** The figures of the list above the line that is drawn. */
export function explainCut(
  result: ParetoResult,
  measure: ParetoMeasure,
  cut: Cut,
  decimals: number,
): Readonly<Record<'count' | 'threshold', Explained>> {
  const words = {
    ...{ units: sayUnits(result.unit), measure: sayMeasure(measure), part: formatPercent(cut.part) },
    place: formatCount(cut.count),
  };
  const units = unitsOf(result, measure);
  const above = { what: t(g.aboveCut, words), amount: formatCount(cut.count) };
  const least = { what: t(g.leastAbove), amount: formatMoneyFull(cut.threshold, decimals) };
  const rows = linesAbove(result, measure, cut.count, above.what);
  return {
    count: {
      ...explainSum(above, t(g.aboveFormula, words), units),
      worked: `${above.amount} ÷ ${units.amount} = ${formatPercent(cut.part)}`,
      ...rows,
    },
    threshold: { ...explainSum(least, t(g.leastFormula, words), above), ...rows },
  };
}
