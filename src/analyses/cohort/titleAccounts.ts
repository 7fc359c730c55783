import type { CohortResult } from '../../../workers/analyses/cohort/result.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { cohortTitles as b } from '../../i18n/messagesExplainKnowTitles.ts';
import { groupWords as g } from '../../i18n/messagesExplainGroups.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  writtenAs,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import {
  buildCurves,
  cellValue,
  findExtremes,
  lastSolid,
  meanValue,
  mostCurves,
  splitRevenue,
  type CohortMeasure,
} from './chart.ts';
import { explainFinding } from './explained.ts';
import { explainCohorts } from './tableAccounts.ts';
import { formatValue } from './words.ts';

/** What stands behind the figures above the map and the curves, found in their titles by their amounts. */

/** Before the first period of a row stand its name and its size. */
const columnOf = (k: number): number => k + 2;

export function explainHeatTitle(result: CohortResult, measure: CohortMeasure, decimals: number): Told {
  const customers = { what: t(w.customers), amount: formatCount(result.customerCount) };
  return [...tellHeat(result, measure, decimals), explainSum(customers, t(g.buyersFormula))];
}

function tellHeat(result: CohortResult, measure: CohortMeasure, decimals: number): Told {
  const last = lastSolid(result);
  if (last < 1) return [];
  if (measure === 'revenue') return [explainLater(result, decimals)];
  if (measure === 'aov') return explainAovs(result, decimals);
  if (measure === 'ltv') return explainMeans(result, measure, [0, last], decimals);
  const extremes = findExtremes(result);
  if (extremes === null) return explainMeans(result, measure, [1], decimals);
  const tell = explainCohorts(result, measure, decimals);
  return [extremes.best, extremes.worst].map((row) =>
    writtenAs(
      tell(result.cohorts.indexOf(row), columnOf(1))?.(),
      formatValue(cellValue(row, 1, measure), measure, decimals),
    ),
  );
}

export function explainCurvesTitle(result: CohortResult, measure: CohortMeasure, decimals: number): Told {
  const { cohorts, solid } = buildCurves(result, measure);
  const all = { what: t(b.allCohorts), amount: formatCount(result.cohorts.length) };
  const drawn = { what: t(b.drawn), amount: formatCount(cohorts.length) };
  return [
    ...explainMeans(result, measure, [measure === 'ltv' ? 0 : 1, solid], decimals),
    explainRows(explainSum(drawn, t(b.drawnFormula, { most: mostCurves }), all), null),
  ];
}

/** Means over cohorts these periods after the first, and how long after it the last of them is. */
function explainMeans(
  result: CohortResult,
  measure: CohortMeasure,
  ks: readonly number[],
  decimals: number,
): Told {
  const tell = explainCohorts(result, measure, decimals);
  return [
    ...ks.map((k) =>
      writtenAs(
        tell(result.cohorts.length, columnOf(k))?.(),
        formatValue(meanValue(result, k, measure), measure, decimals),
      ),
    ),
    explainFinding(result, decimals)['later'],
  ];
}

function explainLater(result: CohortResult, decimals: number): Explained {
  const { laterRevenue, laterShare } = splitRevenue(result);
  return explainRatio(
    { what: t(b.laterShare), amount: formatPercent(laterShare) },
    { what: t(b.laterRevenue), amount: formatMoneyFull(laterRevenue, decimals) },
    { what: t(w.revenue), amount: formatMoneyFull(result.revenue, decimals) },
  );
}

function explainAovs(result: CohortResult, decimals: number): Told {
  const split = splitRevenue(result);
  const money = (sum: number): string => formatMoneyFull(sum, decimals);
  const written = (aov: number | null): string => formatValue(aov, 'aov', decimals);
  return [
    writtenAs(
      explainRatio(
        { what: t(b.firstAov), amount: money(split.firstAov ?? 0) },
        { what: t(b.firstRevenue), amount: money(split.firstRevenue) },
        { what: t(b.firstPurchases), amount: formatCount(split.firstPurchases) },
      ),
      written(split.firstAov),
    ),
    writtenAs(
      explainRatio(
        { what: t(b.laterAov), amount: money(split.laterAov ?? 0) },
        { what: t(b.laterMoney), amount: money(split.laterRevenue) },
        { what: t(b.laterPurchases), amount: formatCount(split.laterPurchases) },
      ),
      written(split.laterAov),
    ),
  ];
}
