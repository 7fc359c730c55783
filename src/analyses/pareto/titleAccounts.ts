import type { ParetoMeasure, ParetoResult } from '../../../workers/analyses/pareto/result.ts';
import { formatCount, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { paretoCells as c } from '../../i18n/messagesExplainCells.ts';
import { groupWords as g } from '../../i18n/messagesExplainGroups.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import {
  explainRatio,
  explainSum,
  writtenAs,
  type Amount,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { concentrationOf, type Cut } from './chart.ts';
import { explainCut } from './explained.ts';
import { explainTenths, explainTop } from './tableAccounts.ts';
import { sayCount, sayMeasure, sayUnits } from './words.ts';

/** What stands behind the figures above the curve; the share of those above the line is its first place. */
export function explainCurveTitle(
  result: ParetoResult,
  measure: ParetoMeasure,
  cut: Cut,
  decimals: number,
): Told {
  const of = concentrationOf(result, measure);
  const total = totalOf(result, measure, decimals);
  const { count } = explainCut(result, measure, cut, decimals);
  const words = { units: sayUnits(result.unit), measure: sayMeasure(measure), part: formatPercent(cut.part) };
  const sum = { what: t(c.aboveSum, words), amount: formatMoneyFull(cut.amount, decimals) };
  const rows = count.rows === undefined ? {} : { rows: count.rows };
  return [
    writtenAs(count, formatPercent(cut.part)),
    of.total > 0
      ? {
          ...explainRatio(
            { what: t(c.aboveShare, words), amount: formatPercent(cut.amount / of.total) },
            sum,
            total,
          ),
          ...rows,
        }
      : writtenAs({ ...explainSum(sum, t(c.above, words)), ...rows }, formatMoney(cut.amount, decimals)),
    writtenAs(everyUnit(result, measure), formatCount(of.unitCount)),
    writtenAs(explainSum(total, t(g.totalFormula, words)), formatMoney(of.total, decimals)),
  ];
}

/** Above the tenths: the first, the lower half, and who is divided. */
export function explainTenthsTitle(result: ParetoResult, measure: ParetoMeasure, decimals: number): Told {
  const of = concentrationOf(result, measure);
  const half = of.tenths.slice(5).reduce((sum, amount) => sum + amount, 0);
  const words = { units: sayUnits(result.unit), measure: sayMeasure(measure), from: 50, to: 100 };
  return [
    explainTenths(result, measure, decimals)(0, 2)?.(),
    explainRatio(
      { what: t(c.lowerHalf, words), amount: formatPercent(half / of.total) },
      { what: t(c.lowerHalfSum, words), amount: formatMoneyFull(half, decimals) },
      totalOf(result, measure, decimals),
    ),
    everyUnit(result, measure),
  ];
}

/** Above the products at the top: the share of the first, and how many there are. */
export function explainTopTitle(result: ParetoResult, measure: ParetoMeasure, decimals: number): Told {
  const { unitCount } = concentrationOf(result, measure);
  return [
    explainTop(result, measure, decimals)(0, 3)?.(),
    writtenAs(everyUnit(result, measure), formatCount(unitCount)),
  ];
}

function totalOf(result: ParetoResult, measure: ParetoMeasure, decimals: number): Amount {
  const amount = formatMoneyFull(concentrationOf(result, measure).total, decimals);
  return { what: t(w.measureTotal, { measure: sayMeasure(measure) }), amount };
}

function everyUnit(result: ParetoResult, measure: ParetoMeasure): Explained {
  const words = { units: sayUnits(result.unit), measure: sayMeasure(measure) };
  const count = concentrationOf(result, measure).unitCount;
  const figure = { what: t(w.units, words), amount: sayCount(count, result.unit) };
  return explainSum(figure, t(g.unitsFormula, words));
}
