import type { ChannelsResult, SalesChannels } from '../../../workers/analyses/channels/result.ts';
import { namePart } from '../../charts/partNames.ts';
import { numberCell, textCell, type TableColumn, type TableModel } from '../../charts/table.ts';
import { formatCount, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { channelsMessages as m } from '../../i18n/messagesChannels.ts';
import { formatPeriod } from '../../i18n/periods.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { growthOf, rankRatios, rankValues, sharesByPeriod } from './chart.ts';
import { formatChange, formatRatio, moneyOf, nameCombination, sayMeasure } from './words.ts';

/** The tables of the page and behind its pictures, in the words of its language. */

const mostDots = 8;

const column = (label: Text, number = true): TableColumn => ({ label: t(label), number });

export function tabulateValues(result: ChannelsResult, decimals: number): TableModel {
  const { mean } = moneyOf(decimals);
  return {
    columns: [
      column(m.channel, false),
      { label: sayMeasure(result), number: true },
      column(m.intervalLow),
      column(m.intervalHigh),
      column(m.observed),
    ],
    rows: rankValues(result).map(({ row, mean: own }) => [
      textCell(namePart(row)),
      numberCell(own.value, mean),
      numberCell(own.low, mean),
      numberCell(own.high, mean),
      numberCell(own.of, formatCount),
    ]),
  };
}

export function tabulateLoyalty({ acquisition }: ChannelsResult): TableModel {
  return {
    columns: [
      column(m.channel, false),
      column(m.second),
      column(m.intervalLow),
      column(m.intervalHigh),
      column(m.observed),
    ],
    rows: acquisition.flatMap((row) =>
      row.second === null
        ? []
        : [
            [
              textCell(namePart(row)),
              numberCell(row.second.rate, formatPercent),
              numberCell(row.second.low, formatPercent),
              numberCell(row.second.high, formatPercent),
              numberCell(row.second.of, formatCount),
            ],
          ],
    ),
  };
}

export function tabulateRatios(result: ChannelsResult, decimals: number): TableModel {
  const { whole, mean } = moneyOf(decimals);
  return {
    columns: [
      column(m.channel, false),
      column(m.cost),
      column(m.wonCustomers),
      column(m.cac),
      column(m.ltv),
      column(m.ratio),
    ],
    rows: rankRatios(result).map(({ row, ratio }) => [
      textCell(namePart(row)),
      numberCell(row.payback?.cost ?? null, whole),
      numberCell(row.payback?.newCustomers ?? null, formatCount),
      numberCell(row.payback?.cac ?? null, mean),
      numberCell(row.payback?.ltv ?? null, mean),
      numberCell(ratio, formatRatio),
    ]),
  };
}

export function tabulateSales(sales: SalesChannels, result: ChannelsResult, decimals: number): TableModel {
  const { whole } = moneyOf(decimals);
  const margin = result.hasMargin;
  return {
    columns: [
      column(m.channel, false),
      column(m.totalRevenue),
      column(m.revenueShare),
      ...(margin ? [column(m.totalMargin), column(m.marginRate)] : []),
      column(m.orders),
      column(m.customers),
      ...(sales.stretch ? [column(m.recent), column(m.before), column(m.change)] : []),
    ],
    rows: sales.rows.map((row) => [
      textCell(namePart(row)),
      numberCell(row.revenue, whole),
      numberCell(result.revenue > 0 ? row.revenue / result.revenue : null, formatPercent),
      ...(margin ? [numberCell(row.margin, whole), numberCell(row.marginRate, formatPercent)] : []),
      numberCell(row.orders, formatCount),
      numberCell(row.customerCount, formatCount),
      ...(sales.stretch
        ? [
            numberCell(row.recent, whole),
            numberCell(row.before, whole),
            numberCell(growthOf(row.recent, row.before), formatChange),
          ]
        : []),
    ]),
  };
}

export function tabulateMix(sales: SalesChannels, decimals: number, asShare: boolean): TableModel {
  const shares = sharesByPeriod(sales.rows);
  return {
    columns: [
      column(m.period, false),
      ...sales.rows.map((row): TableColumn => ({ label: namePart(row), number: true })),
    ],
    rows: sales.periods.map(({ start }, i) => [
      { text: formatPeriod(start, sales.grain), value: start },
      ...sales.rows.map((row, at) =>
        asShare
          ? numberCell(shares[at]?.[i] ?? null, formatPercent)
          : numberCell(row.values[i] ?? null, moneyOf(decimals).whole),
      ),
    ]),
  };
}

export function tabulateCombinations(
  sales: SalesChannels,
  result: ChannelsResult,
  decimals: number,
): TableModel {
  const { whole, mean } = moneyOf(decimals);
  // With more channels the names alone say it.
  const dots = sales.rows.length <= mostDots ? sales.rows : [];
  return {
    columns: [
      column(m.combination, false),
      ...dots.map((row): TableColumn => ({ label: namePart(row), number: false })),
      column(m.customers),
      column(m.customerShare),
      column(m.totalRevenue),
      column(m.perCustomer),
      column(m.ordersEach),
      column(m.perOrder),
    ],
    rows: sales.combinations.map((one) => [
      textCell(nameCombination(one, result)),
      ...dots.map((_, at) => textCell(one.channels.includes(at) ? '●' : '·')),
      numberCell(one.customerCount, formatCount),
      numberCell(one.customerCount / result.customerCount, formatPercent),
      numberCell(one.revenue, whole),
      numberCell(one.revenue / one.customerCount, mean),
      numberCell(one.orders / one.customerCount, (value) => value.toFixed(1)),
      numberCell(one.orders > 0 ? one.revenue / one.orders : null, mean),
    ]),
  };
}
