import type { ChannelsResult, Spend } from '../../../workers/analyses/channels/result.ts';
import { explainCells, type CellAccounts, type TellCell } from '../../charts/explainCells.ts';
import { namePart } from '../../charts/partNames.ts';
import { numberCell, textCell, type TableModel } from '../../charts/table.ts';
import { formatMoney, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { channelsMessages as m } from '../../i18n/messagesChannels.ts';
import { channelHeads as h } from '../../i18n/messagesExplainHeads.ts';
import { rowWords as r } from '../../i18n/messagesExplainRows.ts';
import { formatPeriod } from '../../i18n/periods.ts';
import {
  explainRatio,
  explainRows,
  explainSum,
  type Amount,
  type RowsBehind,
} from '../../workbench/explained.ts';
import { roasByPeriod } from './chart.ts';
import { explainRoas } from './explained.ts';
import { formatRatio } from './words.ts';

/** What the spend file says by channel, and by channel and period, with what stands behind its figures. */

const spendRows: RowsBehind = { kind: 'spend', which: 'counted' };

export const hasAdRevenue = ({ rows }: Spend): boolean => rows.some(({ revenue }) => revenue !== null);

export function tabulateSpend(result: ChannelsResult, spend: Spend, decimals: number): TableModel {
  const hasRevenue = hasAdRevenue(spend);
  const money = (value: number): string => formatMoneyFull(value, decimals);
  return {
    columns: [
      { label: t(m.channel), number: false },
      { label: t(m.cost), number: true },
      ...(hasRevenue
        ? [
            { label: t(m.adRevenue), number: true },
            { label: t(m.roas), number: true },
          ]
        : []),
      { label: t(m.matched), number: false },
    ],
    rows: spend.rows.map((row) => {
      const matched = row.matched === null ? undefined : result.acquisition[row.matched];
      return [
        textCell(row.name),
        numberCell(row.cost, money),
        ...(hasRevenue ? [numberCell(row.revenue, money), numberCell(row.roas, formatRatio)] : []),
        textCell(matched ? namePart(matched) : t(m.unmatched)),
      ];
    }),
  };
}

export function explainSpendTable(result: ChannelsResult, spend: Spend, decimals: number): CellAccounts {
  const sum =
    (formula: string): TellCell =>
    (figure) =>
      explainRows(explainSum(figure, formula), spendRows);
  return explainCells(
    () => tabulateSpend(result, spend, decimals),
    [
      null,
      sum(t(r.cost)),
      ...(hasAdRevenue(spend)
        ? [
            sum(t(h.adRevenueFormula)),
            ((_, at) => {
              const row = spend.rows[at];
              return row && explainRoas(row, decimals);
            }) satisfies TellCell,
          ]
        : []),
      null,
    ],
  );
}

export function tabulateSpendPeriods(spend: Spend, decimals: number): TableModel {
  const hasRevenue = hasAdRevenue(spend);
  const values = hasRevenue ? roasByPeriod(spend) : spend.rows.map(({ costs }) => costs);
  const format = (value: number): string => (hasRevenue ? formatRatio(value) : formatMoney(value, decimals));
  return {
    columns: [
      { label: t(m.period), number: false },
      ...spend.rows.map(({ name }) => ({ label: name, number: true })),
    ],
    rows: spend.starts.map((start, i) => [
      { text: formatPeriod(start, spend.chartGrain), value: start },
      ...spend.rows.map((_, at) => numberCell(values[at]?.[i] ?? null, format)),
    ]),
  };
}

export function explainSpendPeriods(spend: Spend, decimals: number): CellAccounts {
  const hasRevenue = hasAdRevenue(spend);
  const money = (value: number): string => formatMoneyFull(value, decimals);
  const of =
    ({ costs, revenues }: Spend['rows'][number]): TellCell =>
    (figure, i) => {
      const cost: Amount = { what: t(h.costOf), amount: money(costs[i] ?? 0) };
      if (!hasRevenue) return explainRows(explainSum(figure, t(r.cost)), spendRows);
      const revenue = { what: t(h.adRevenueOf), amount: money(revenues?.[i] ?? 0) };
      return explainRows(explainRatio(figure, revenue, cost), spendRows);
    };
  return explainCells(() => tabulateSpendPeriods(spend, decimals), [null, ...spend.rows.map(of)]);
}
