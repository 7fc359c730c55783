import type { ChannelsResult, SalesChannels } from '../../../workers/analyses/channels/result.ts';
import { namePart } from '../../charts/partNames.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { formatCount, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { channelsMessages as m } from '../../i18n/messagesChannels.ts';
import { figureWords } from '../../i18n/messagesExplainFigures.ts';
import { channelHeads as h } from '../../i18n/messagesExplainHeads.ts';
import { channelFigures as w } from '../../i18n/messagesExplainParts.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  type Amount,
  type Explained,
  type RowsBehind,
} from '../../workbench/explained.ts';
import { explainWilson } from '../../workbench/explainInterval.ts';
import { writeMean } from '../../workbench/workedNumbers.ts';
import { growthOf, rankRatios, rankValues } from './chart.ts';
import {
  explainCombination,
  explainGrowth,
  explainLoyalty,
  explainMean,
  explainPayback,
  explainSold,
  linesOf,
  linesThrough,
} from './explained.ts';
import {
  tabulateCombinations,
  tabulateLoyalty,
  tabulateMix,
  tabulateRatios,
  tabulateSales,
  tabulateValues,
} from './tables.ts';
import { moneyOf, nameCombination, sayMeasure } from './words.ts';

/** What stands behind the cells of the tables. */

const keep = (account: Explained | null | undefined, { amount }: Amount): Explained | null =>
  account ? { ...account, amount } : null;
const spendRows: RowsBehind = { kind: 'spend', which: 'counted' };

export function explainValues(result: ChannelsResult, decimals: number): CellAccounts {
  const values = rankValues(result);
  const days = { days: result.windowDays };
  const end =
    (side: 'low' | 'high'): TellCell =>
    (figure, row) => {
      const mean = values[row]?.mean;
      if (!mean || mean.low === null || mean.high === null) return null;
      // t and the standard deviation stay with the engine; what they come to is half the width.
      const half = writeMean((mean.high - mean.low) / 2, decimals);
      const worked = `${writeMean(mean.value, decimals)} ${side === 'low' ? '−' : '+'} ${half}`;
      return {
        ...explainSum(figure, t(h.meanInterval), {
          what: t(w.observed, days),
          amount: formatCount(mean.of),
        }),
        worked: `${worked} = ${figure.amount}`,
      };
    };
  return explainCells(
    () => tabulateValues(result, decimals),
    [
      null,
      (figure, row) => {
        const one = values[row];
        return one
          ? explainMean(result, one.at, one.mean, sayMeasure(result), figure.amount, decimals)
          : null;
      },
      ...[end('low'), end('high')],
      (figure) => explainSum(figure, t(r.observed, days)),
    ],
  );
}

export function explainSeconds(result: ChannelsResult): CellAccounts {
  const shown = result.acquisition.flatMap((row, at) =>
    row.second === null ? [] : [{ at, second: row.second }],
  );
  const days = { days: result.windowDays };
  const end =
    (side: 'low' | 'high'): TellCell =>
    (figure, row) => {
      const second = shown[row]?.second;
      return second
        ? explainWilson(figure, second.count, { what: t(w.observed, days), count: second.of }, side)
        : null;
    };
  return explainCells(
    () => tabulateLoyalty(result),
    [
      null,
      (figure, row) => keep(explainLoyalty(result, shown[row]?.at ?? -1).second, figure),
      ...[end('low'), end('high')],
      (figure) => explainSum(figure, t(r.observed, days)),
    ],
  );
}

export function explainRatios(result: ChannelsResult, decimals: number): CellAccounts {
  const rows = rankRatios(result).map(({ row }) => row);
  const { mean } = moneyOf(decimals);
  const paid =
    (name: 'cac' | 'ltv' | 'ratio'): TellCell =>
    (figure, row) =>
      keep(explainPayback(result, rows[row], mean, decimals)[name], figure);
  return explainCells(
    () => tabulateRatios(result, decimals),
    [
      null,
      (figure) => explainRows(explainSum(figure, t(r.cost)), spendRows),
      (figure) => explainSum(figure, t(w.countFormula)),
      ...[paid('cac'), paid('ltv'), paid('ratio')],
    ],
  );
}

export function explainSales(sales: SalesChannels, result: ChannelsResult, decimals: number): CellAccounts {
  const { stretch } = sales;
  const own =
    (tell: TellCell): TellCell =>
    (figure, at, beside) => {
      const row = sales.rows[at];
      const account = tell(figure, at, beside);
      return row && account ? explainRows(account, linesThrough(row, namePart(row))) : null;
    };
  /** What the lines with a cost sold for follows from the rate. */
  const marginRate: TellCell = (figure, at) => {
    const { margin = null, marginRate: rate = null } = sales.rows[at] ?? {};
    const costed = { what: t(h.costedLines), amount: '' };
    if (margin === null || rate === null) return null;
    if (rate === 0) return explainSum(figure, `${t(m.totalMargin)} ÷ ${costed.what}`);
    return explainRatio(
      figure,
      { what: t(m.totalMargin), amount: formatMoneyFull(margin, decimals) },
      { ...costed, amount: formatMoneyFull(margin / rate, decimals) },
    );
  };
  const days = { days: stretch?.days ?? 0 };
  const total = (): Amount => ({
    what: t(figureWords.revenue),
    amount: formatMoneyFull(result.revenue, decimals),
  });
  const customers = (): Amount => ({
    what: t(figureWords.customers),
    amount: formatCount(result.customerCount),
  });
  return explainCells(
    () => tabulateSales(sales, result, decimals),
    [
      null,
      own((figure) => explainSum(figure, t(r.revenue), total())),
      (figure, at) => {
        const row = sales.rows[at];
        return row ? keep(explainSold(result, row, decimals), figure) : null;
      },
      ...(result.hasMargin ? [own((figure) => explainSum(figure, t(r.margin))), own(marginRate)] : []),
      own((figure) => explainSum(figure, t(r.orders))),
      own((figure) => explainSum(figure, t(r.customers), customers())),
      ...(stretch
        ? [
            own((figure) => explainSum(figure, t(r.recent, days))),
            own((figure) => explainSum(figure, t(r.before, days))),
            ((figure, at) => {
              const row = sales.rows[at];
              return row && growthOf(row.recent, row.before) !== null
                ? keep(explainGrowth(row, decimals), figure)
                : null;
            }) satisfies TellCell,
          ]
        : []),
    ],
  );
}

export function explainCombinations(
  sales: SalesChannels,
  result: ChannelsResult,
  decimals: number,
): CellAccounts {
  const { mean } = moneyOf(decimals);
  const table = (): ReturnType<typeof tabulateCombinations> => tabulateCombinations(sales, result, decimals);
  const own =
    (tell: (one: SalesChannels['combinations'][number], figure: Amount, at: number) => Explained): TellCell =>
    (figure, at) => {
      const one = sales.combinations[at];
      if (!one) return null;
      const rows = linesOf(result, 'combination', at, nameCombination(one, result));
      return explainRows({ ...tell(one, figure, at), amount: figure.amount }, rows);
    };
  const money = (what: string, value: number): Amount => ({ what, amount: formatMoneyFull(value, decimals) });
  const orders = (value: number): Amount => ({ what: t(m.orders), amount: formatCount(value) });
  const tellers = [
    own((_, figure) =>
      explainSum(figure, t(r.customers), {
        what: t(figureWords.customers),
        amount: formatCount(result.customerCount),
      }),
    ),
    own((one, _, at) => explainCombination(result, at, one, mean, decimals).share),
    own((_, figure) => explainSum(figure, t(r.revenue))),
    own((one, _, at) => explainCombination(result, at, one, mean, decimals).mean),
    own((one, figure) =>
      explainRatio(figure, orders(one.orders), {
        what: t(m.customers),
        amount: formatCount(one.customerCount),
      }),
    ),
    own((one, figure) => explainRatio(figure, money(t(m.totalRevenue), one.revenue), orders(one.orders))),
  ];
  const dots = table().columns.length - 1 - tellers.length;
  return explainCells(table, [null, ...Array.from({ length: dots }, () => null), ...tellers]);
}

export function explainMix(sales: SalesChannels, decimals: number, asShare: boolean): CellAccounts {
  const full = (value: number): string => formatMoneyFull(value, decimals);
  const of =
    (at: number): TellCell =>
    (figure, i) => {
      const value = sales.rows[at]?.values[i] ?? 0;
      const all = sales.rows.reduce((sum, { values }) => sum + (values[i] ?? 0), 0);
      const period = { what: t(r.wholePeriod), amount: full(all) };
      if (!asShare) return explainSum(figure, t(r.period), period);
      return explainRatio(figure, { what: t(m.totalRevenue), amount: full(value) }, period);
    };
  return explainCells(
    () => tabulateMix(sales, decimals, asShare),
    [null, ...sales.rows.map((_, at) => of(at))],
  );
}
