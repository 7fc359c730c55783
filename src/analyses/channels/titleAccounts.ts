import type {
  ChannelsResult,
  SalesChannels,
  Spend,
  UserGroup,
} from '../../../workers/analyses/channels/result.ts';
import { namePart } from '../../charts/partNames.ts';
import { formatCount, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { channelHeads as h } from '../../i18n/messagesExplainHeads.ts';
import { channelFigures as w } from '../../i18n/messagesExplainParts.ts';
import { figureWords } from '../../i18n/messagesExplainFigures.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { channelsMessages as m } from '../../i18n/messagesChannels.ts';
import {
  explainRatio,
  explainSum,
  writtenAs,
  type Amount,
  type Explained,
  type RowsBehind,
  type Told,
} from '../../workbench/explained.ts';
import { writeMean } from '../../workbench/workedNumbers.ts';
import { toDayNumber, toIsoDay } from '../../../workers/contract/periods.ts';
import type { Text } from '../../../workers/contract/text.ts';
import {
  findExtremes,
  findMover,
  judgeRatio,
  overallValue,
  rankRatios,
  ratioMarks,
  type PaidRow,
} from './chart.ts';
import {
  explainCount,
  explainLoyalty,
  explainPayback,
  explainRoas,
  explainSeveral,
  explainValue,
  linesThrough,
} from './explained.ts';

/** What stands behind the figures of titles, sentences and totals. */

const spendRows: RowsBehind = { kind: 'spend', which: 'counted' };

/** How many channels lose money, and how many reach the aim. */
export function explainJudged(result: ChannelsResult): {
  readonly losing: Explained;
  readonly aiming: Explained;
} {
  const paid = rankRatios(result);
  const of = { what: t(h.withRatio), amount: formatCount(paid.length) };
  const count = (verdict: ReturnType<typeof judgeRatio>, what: Text, formula: string): Explained => {
    const found = paid.filter(({ ratio }) => judgeRatio(ratio) === verdict).length;
    return { ...explainSum({ what: t(what), amount: formatCount(found) }, formula, of), rows: null };
  };
  return {
    losing: count('losing', h.losing, t(h.losingFormula, { mark: ratioMarks.losing })),
    aiming: count('aim', h.aiming, t(h.aimingFormula, { mark: ratioMarks.aim })),
  };
}

export function explainValueTitle(result: ChannelsResult, decimals: number): Told {
  const extremes = findExtremes(result);
  const days = { days: result.windowDays };
  const observed = { what: t(w.observed, days), amount: formatCount(overallValue(result)?.of ?? 0) };
  return [
    extremes && explainValue(result, extremes.best, decimals),
    explainSum(observed, t(r.observed, days), allCustomers(result)),
  ];
}

/** Of the channels at these positions, how many of their customers came a second time. */
export function explainLoyaltyTitle(result: ChannelsResult, places: readonly number[]): Told {
  return places.map((at) => explainLoyalty(result, at).second);
}

export function explainRatioTitle(result: ChannelsResult, paid: readonly PaidRow[], decimals: number): Told {
  return [paid[0], paid.at(-1)].map((one) => explainPayback(result, one?.row, String, decimals).ratio);
}

export function explainRoasTitle(
  rows: readonly (Spend['rows'][number] | undefined)[],
  decimals: number,
): Told {
  return rows.map((row) => row && explainRoas(row, decimals));
}

/** All spend, and the part of it that CAC is counted with. */
export function explainSpend({ totalCost, coveredCost, leftOutCost }: Spend, decimals: number): Told {
  const full = (value: number): string => formatMoneyFull(value, decimals);
  const total = { what: t(h.totalCost), amount: full(totalCost) };
  const covered = { what: t(h.coveredCost), amount: full(coveredCost) };
  const worked = `${total.amount} − ${full(leftOutCost)} = ${covered.amount}`;
  return [
    {
      ...writtenAs(explainSum(total, t(h.totalCostFormula)), formatMoney(totalCost, decimals)),
      rows: spendRows,
    },
    {
      ...{ ...explainSum(covered, t(h.coveredCostFormula), total), worked },
      ...{ amount: formatMoney(coveredCost, decimals), rows: spendRows },
    },
  ];
}

/** The share of the channel that moved most, before and after. */
export function explainMixTitle(sales: SalesChannels, decimals: number): Told {
  const mover = findMover(sales.rows);
  const row = mover ? sales.rows[mover.at] : undefined;
  if (!mover || !row) return [];
  const words = { name: namePart(row), days: sales.stretch?.days ?? 0 };
  const { start, beforeStart } = sales.stretch ?? {};
  const daysOf = {
    recent: start === undefined ? {} : { from: start },
    before:
      start === undefined || beforeStart === undefined
        ? {}
        : { from: beforeStart, to: toIsoDay(toDayNumber(start) - 1) },
  };
  const share = (of: 'before' | 'recent', [what, part, whole]: readonly [Text, Text, Text]): Explained => {
    const all = sales.rows.reduce((sum, one) => sum + (one[of] ?? 0), 0);
    const ratio = explainRatio(
      { what: t(what, words), amount: formatPercent(mover[of]) },
      { what: t(part, words), amount: formatMoneyFull(row[of] ?? 0, decimals) },
      { what: t(whole, words), amount: formatMoneyFull(all, decimals) },
    );
    const rows = linesThrough(row, words.name);
    return { ...ratio, rows: rows && { ...rows, ...daysOf[of] } };
  };
  return [
    share('before', [h.beforeShare, h.beforeOf, h.beforeAll]),
    share('recent', [h.recentShare, h.recentOf, h.recentAll]),
  ];
}

/** The totals below the sales channels, by the head of their column. */
export function explainTotal(
  sales: SalesChannels,
  result: ChannelsResult,
  label: string,
  decimals: number,
): Explained | undefined {
  const full = (value: number): string => formatMoneyFull(value, decimals);
  const added = (figure: Amount, formula: Text, parts: readonly string[]): Explained => ({
    ...explainSum(figure, t(formula)),
    worked: parts.length > 1 ? `${parts.join(' + ')} = ${figure.amount}` : null,
  });
  if (label === t(m.totalRevenue)) {
    const parts = sales.rows.map(({ revenue }) => full(revenue));
    return added({ what: t(figureWords.revenue), amount: full(result.revenue) }, h.totalRevenue, parts);
  }
  if (label === t(m.orders)) {
    const parts = sales.rows.map(({ orders }) => formatCount(orders));
    return added({ what: t(h.allOrders), amount: formatCount(result.purchaseCount) }, h.totalOrders, parts);
  }
  return label === t(m.customers) ? explainCount(result) : undefined;
}

/** Who uses several channels, against those of a single one. */
export function explainUsers(sales: SalesChannels, result: ChannelsResult, decimals: number): Told {
  const { several, one } = sales;
  const full = (value: number): string => formatMoneyFull(value, decimals);
  const money = (what: Text, { revenue }: UserGroup): Amount => ({ what: t(what), amount: full(revenue) });
  const count = (what: Text, amount: number): Amount => ({ what: t(what), amount: formatCount(amount) });
  const mean = (what: Text, part: Amount, group: UserGroup, whole: Amount, of: number): Explained => {
    const value = group.revenue / Math.max(1, of);
    const ratio = explainRatio({ what: t(what), amount: writeMean(value, decimals) }, part, whole);
    return writtenAs(ratio, formatMoney(value, decimals));
  };
  const [severalMoney, oneMoney] = [money(h.severalRevenue, several), money(h.oneRevenue, one)];
  const [all, single] = [several.customerCount, one.customerCount];
  return [
    explainSeveral(result),
    explainRatio(
      { what: t(h.severalRevenueShare), amount: formatPercent(several.revenue / result.revenue) },
      severalMoney,
      { what: t(figureWords.revenue), amount: full(result.revenue) },
    ),
    mean(h.severalEach, severalMoney, several, count(h.severalCount, all), all),
    mean(h.oneEach, oneMoney, one, count(h.oneCount, single), single),
    mean(h.severalOrder, severalMoney, several, count(h.severalOrders, several.orders), several.orders),
    mean(h.oneOrder, oneMoney, one, count(h.oneOrders, one.orders), one.orders),
  ];
}

/** Customers of combinations that are not listed. */
export function explainRest(
  { combinations, restCustomers }: SalesChannels,
  result: ChannelsResult,
): Explained {
  const listed = combinations.reduce((sum, { customerCount }) => sum + customerCount, 0);
  const all = allCustomers(result);
  const figure = { what: t(h.rest), amount: formatCount(restCustomers) };
  return {
    ...explainSum(figure, t(h.restFormula), all),
    worked: `${all.amount} − ${formatCount(listed)} = ${figure.amount}`,
  };
}

const allCustomers = ({ customerCount }: ChannelsResult): Amount => ({
  what: t(figureWords.customers),
  amount: formatCount(customerCount),
});
