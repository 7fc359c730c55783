import type { CrossSell, LifecycleResult } from '../../../workers/analyses/lifecycle/result.ts';
import { formatCount, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { programFigures as b } from '../../i18n/messagesExplainPrograms.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  writtenAs,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { buildStages, largestStage, sharePast } from './chart.ts';
import { customersOf, explainFinding, explainStage } from './explained.ts';
import { explainCycles } from './tableAccounts.ts';

/** What stands behind the figures above the pictures and below the table. */

function explainEverybody(result: LifecycleResult): Explained {
  return explainSum(customersOf(result), t(b.everybodyFormula));
}

function explainRevenue({ revenue }: LifecycleResult, decimals: number): Explained {
  return explainSum({ what: t(w.revenue), amount: formatMoneyFull(revenue, decimals) }, t(b.revenueFormula));
}

export function explainStagesTitle(result: LifecycleResult, decimals: number): Told {
  const largest = largestStage(buildStages(result));
  const stage = largest && explainStage(result, largest, decimals);
  return [
    stage?.customerShare(),
    stage?.revenueShare(),
    explainEverybody(result),
    explainFinding(result, decimals)['customers'],
    writtenAs(explainRevenue(result, decimals), formatMoney(result.revenue, decimals)),
  ];
}

export function explainCyclesTitle(result: LifecycleResult): Told {
  const { counts, step } = result.histogram;
  const buyers = explainFinding(result, 0)['customers'];
  if (!buyers) return [];
  const past = counts.reduce((sum, count, bin) => sum + (bin * step >= 1 - 1e-9 ? count : 0), 0);
  return [
    explainRatio(
      { what: t(b.past), amount: formatPercent(sharePast(result)) },
      { what: t(b.pastCount), amount: formatCount(past) },
      buyers,
    ),
    explainCycles(result)(counts.length - 1, 1)?.(),
    buyers,
  ];
}

export function explainWindow(result: LifecycleResult): Explained {
  const figure = { what: t(b.byWindow), amount: formatCount(result.dormantByWindow) };
  const { dormant } = explainFinding(result, 0);
  const days = { days: result.limits.activeDays };
  return explainRows(explainSum(figure, t(b.byWindowFormula, days), dormant ?? null), null);
}

/** By column of the table of stages. */
export function explainTotals(
  result: LifecycleResult,
  decimals: number,
): (column: number) => (() => Explained) | undefined {
  const customers = explainEverybody(result);
  const revenue = explainRevenue(result, decimals);
  const all = formatPercent(1);
  const lastYear = result.stages.reduce((sum, row) => sum + row.lastYearAmount, 0);
  const stake = { what: t(b.allLastYear), amount: formatMoneyFull(lastYear, decimals) };
  const accounts: readonly (() => Explained)[] = [
    () => customers,
    () => explainRatio({ what: t(b.allShare), amount: all }, customers, customers),
    () => revenue,
    () => explainRatio({ what: t(b.allRevenueShare), amount: all }, revenue, revenue),
    () => explainSum(stake, t(w.stakeFormula), customers),
  ];
  return (column) => (column === 4 && result.revenue <= 0 ? undefined : accounts[column - 1]);
}

export function explainPairsTitle({ testedPairs, pairs, otherCount }: CrossSell): Told {
  const tested = { what: t(b.pairsTested), amount: formatCount(testedPairs) };
  const found = { what: t(b.pairsFound), amount: formatCount(pairs.length) };
  const rare = { what: t(b.rare), amount: formatCount(otherCount) };
  return [
    explainSum(found, t(b.pairsFoundFormula), tested),
    explainSum(tested, t(b.pairsTestedFormula)),
    explainSum(rare, t(b.rareFormula)),
  ].map((account) => explainRows(account, null));
}
