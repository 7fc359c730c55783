import {
  suggestionCell,
  type CrossSell,
  type LifecycleResult,
} from '../../../workers/analyses/lifecycle/result.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { formatCount, formatFigures, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { lifecycleCells as c } from '../../i18n/messagesExplainCells.ts';
import { figureWords as w } from '../../i18n/messagesExplainFigures.ts';
import { groupWords as g } from '../../i18n/messagesExplainGroups.ts';
import { stageTexts } from '../../i18n/messagesLifecycle.ts';
import { explainRatio, explainRows, explainSum, linesOf, type Explained } from '../../workbench/explained.ts';
import { buildStages, type StageBar } from './chart.ts';
import { customersOf, explainStage, linesOfStage } from './explained.ts';
import { tabulateCycles, tabulatePairs, tabulateStages, tabulateSuggestions } from './tables.ts';
import { limitWords } from './words.ts';

/** What stands behind the cells of the tables. */

export function explainStages(result: LifecycleResult, decimals: number): CellAccounts {
  const stages = buildStages(result);
  const own =
    (tell: (bar: StageBar, what: string, amount: string) => Explained): TellCell =>
    ({ what, amount }, row) => {
      const bar = stages[row];
      return bar ? explainRows(tell(bar, what, amount), linesOfStage(bar.id)) : null;
    };
  const count = own((bar, what, amount) => {
    const who = t(stageTexts[bar.id].who, limitWords(result.limits));
    return explainSum({ what, amount }, t(c.stage, { who }), customersOf(result));
  });
  const revenue = own((bar, what) =>
    explainSum({ what, amount: formatMoneyFull(bar.revenue, decimals) }, t(c.revenue), {
      what: t(w.revenue),
      amount: formatMoneyFull(result.revenue, decimals),
    }),
  );
  return explainCells(
    () => tabulateStages(result, decimals),
    [
      ...[null, count, own((bar) => explainStage(result, bar, decimals).customerShare()), revenue],
      own((bar) => explainStage(result, bar, decimals).revenueShare()),
      own((bar) => explainStage(result, bar, decimals).lastYear()),
    ],
  );
}

export function explainCycles(result: LifecycleResult): CellAccounts {
  const base = { what: t(g.buyers), amount: formatCount(result.buyerCount) };
  return explainCells(() => tabulateCycles(result), [null, (figure) => explainSum(figure, t(c.cycle), base)]);
}

export function explainPairs(crossSell: CrossSell): CellAccounts {
  const first = (row: number) => ({
    what: t(c.firstBuyers),
    amount: formatCount(crossSell.pairs[row]?.firstBuyers ?? 0),
  });
  return explainCells(
    () => tabulatePairs(crossSell),
    [
      null,
      (figure, row) => explainSum(figure, t(c.both), first(row)),
      (figure, row) => explainSum(figure, t(c.expected), first(row)),
      (figure, row, beside) =>
        explainRatio(figure, beside(1), {
          ...beside(2),
          amount: formatFigures(crossSell.pairs[row]?.expected ?? 0, 7),
        }),
    ],
  );
}

export function explainSuggestions(crossSell: CrossSell, decimals: number): CellAccounts {
  const own =
    (tell: TellCell): TellCell =>
    (figure, row, beside) => {
      const { category = -1 } = crossSell.suggestions[row] ?? {};
      const whose = t(c.suggestedLines, { category: crossSell.categories[category] ?? '' });
      const account = tell(figure, row, beside);
      return (
        account && explainRows(account, linesOf({ by: 'cells', cells: [suggestionCell(category)] }, whose))
      );
    };
  return explainCells(
    () => tabulateSuggestions(crossSell, decimals),
    [
      null,
      own((figure) => explainSum(figure, t(c.suggested))),
      own(({ what }, row, beside) => {
        const amount = formatMoneyFull(crossSell.suggestions[row]?.stake ?? 0, decimals);
        return explainSum({ what, amount }, t(w.stakeFormula), beside(1));
      }),
    ],
  );
}
