import type { RfmResult } from '../../../workers/analyses/rfm/result.ts';
import { formatCount, formatDay, formatDays, formatMoney, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { rfmTitles as b } from '../../i18n/messagesExplainKnowTitles.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { groupWords as g } from '../../i18n/messagesExplainGroups.ts';
import { rfmMessages as m } from '../../i18n/messagesRfm.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  linesOf,
  writtenAs,
  type Explained,
  type Told,
} from '../../workbench/explained.ts';
import { fadedCells, findFaded, findLargest, type RateRow, type RepurchaseModel } from './chart.ts';
import { axisTraits, type RfmAxisName } from './cuts.ts';
import { explainCustomers, explainSegment } from './explained.ts';
import { explainRates } from './tableAccounts.ts';
import { shortenCut } from './words.ts';

/** What stands behind the figures above the pictures, found in their titles by their amounts. */

export const measures = {
  recencyDays: m.rangeRecency,
  frequency: m.rangeFrequency,
  monetary: m.rangeMonetary,
};

export function explainMapTitle(result: RfmResult, decimals: number): Told {
  const { most, rich } = findLargest(result);
  return [
    explainSegment(result, most, decimals).customerShare(),
    explainSegment(result, rich, decimals).revenueShare(),
    explainCustomers(result),
  ];
}

export function explainAxisTitle(
  name: RfmAxisName,
  result: RfmResult,
  { isOwn, decimals }: { readonly isOwn: boolean; readonly decimals: number },
): Told {
  const { customersPerScore, cuts, histogram } = result[name];
  const words = { measure: t(measures[name]) };
  const top = customersPerScore.at(-1) ?? 0;
  const at = axisTraits[name].smallIsGood ? 0 : cuts.length - 1;
  const { edges, counts } = histogram;
  return [
    explainRatio(
      { what: t(b.topShare, words), amount: formatPercent(top / result.customerCount) },
      { what: t(b.topCount, words), amount: formatCount(top) },
      explainCustomers(result),
    ),
    explainBorder(name, result, { at, isOwn, decimals }, t(b.border, words)),
    name === 'monetary' || histogram.steps !== 'even' ? null : explainLastBar(name, edges, counts.length - 1),
  ];
}

export interface BorderAt {
  /** Which of the cut points. */
  readonly at: number;
  readonly isOwn: boolean;
  readonly decimals: number;
}

export function explainBorder(
  name: RfmAxisName,
  result: RfmResult,
  { at, isOwn, decimals }: BorderAt,
  what: string,
): Explained {
  const cut = result[name].cuts[at] ?? 0;
  const amount = {
    recencyDays: formatDays(Math.floor(cut)),
    frequency: formatCount(Math.floor(cut)),
    monetary: formatMoney(cut, decimals),
  }[name];
  const words = { part: `${at + 1}/${result.bins}` };
  const formula = t(name === 'monetary' ? b.moneyBorderFormula : b.borderFormula, words);
  return explainSum({ what, amount }, isOwn ? t(b.ownBorder) : formula, explainCustomers(result));
}

/** Whole numbers only: of money the width of a bar is no round sum. */
function explainLastBar(name: RfmAxisName, edges: readonly number[], before: number): Explained {
  const [least = 0, next = 0] = edges;
  const amount = shortenCut(name, edges[before] ?? 0, 0);
  return {
    what: t(b.lastBar),
    amount,
    formula: t(b.lastBarFormula),
    worked: `${formatCount(least)} + ${formatCount(before)} × ${formatCount(next - least)} = ${amount}`,
    base: null,
    rows: null,
  };
}

/** Of customers as they were before the stretch that was held out. */
export function explainOverall({ holdout }: Pick<RepurchaseModel, 'holdout'>): {
  readonly rate: Explained;
  readonly buyers: Explained;
  readonly customers: Explained;
} {
  const words = { cutoff: formatDay(holdout.cutoff), days: holdout.days };
  const all = { what: t(b.thenAll, words), amount: formatCount(holdout.customerCount) };
  const buyers = { what: t(g.repurchased, words), amount: formatCount(holdout.buyerCount) };
  const rate = { what: t(b.overall), amount: formatPercent(holdout.rate) };
  return {
    rate: explainRows(explainRatio(rate, buyers, all), null),
    buyers: explainRows(explainSum(buyers, t(r.again, words), all), null),
    customers: explainRows(explainSum(all, t(b.thenAllFormula, words)), null),
  };
}

export function explainRatesTitle(model: RepurchaseModel, best: RateRow | null): Told {
  const { rate, buyers, customers } = explainOverall(model);
  return [best && explainRates(model)(model.rows.indexOf(best), 1)?.(), rate, customers, buyers];
}

export function explainScatterTitle(result: RfmResult, isOwn: boolean): Told {
  const { customerCount, upTo } = findFaded(result);
  const at = result.bins - 1 - upTo;
  const words = { measure: t(measures.recencyDays), score: upTo, next: upTo + 1 };
  const faded = explainSum(
    { what: t(b.faded), amount: formatCount(customerCount) },
    t(b.fadedFormula, words),
    explainCustomers(result),
  );
  const rows = linesOf({ by: 'cells', cells: fadedCells(result) }, t(b.fadedLines));
  return [
    customerCount > 0 ? explainRows(faded, rows) : null,
    explainBorder('recencyDays', result, { at, isOwn, decimals: 0 }, t(b.borderLow, words)),
    writtenAs(explainCustomers(result), formatCount(result.customerCount)),
  ];
}
