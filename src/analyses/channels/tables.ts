import type {
  AcquisitionRow,
  ChannelsResult,
  SalesChannels,
} from '../../../workers/analyses/channels/result.ts';
import type { Share } from '../../../workers/contract/parts.ts';
import { namePart } from '../../charts/partNames.ts';
import {
  numberCell,
  textCell,
  type TableCell,
  type TableColumn,
  type TableModel,
} from '../../charts/table.ts';
import { formatCount, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { channelsMessages as m } from '../../i18n/messagesChannels.ts';
import { formatPeriod } from '../../i18n/periods.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { growthOf, rankRatios, rankValues, sharesByPeriod } from './chart.ts';
import { formatChange, formatRatio, nameCombination, sayMeasure } from './words.ts';

/** The tables of the page and behind its pictures, in the words of its language. */

const mostDots = 8;

const column = (label: Text, number = true): TableColumn => ({ label: t(label), number });
const interval = ({ low, high }: Share): string => `${formatPercent(low)}–${formatPercent(high)}`;

interface Money {
  /** An amount of the file, to its last digit. */
  readonly whole: (value: number) => string;
  /** A mean has no last digit. */
  readonly mean: (value: number) => string;
}

const moneyOf = (decimals: number): Money => ({
  whole: (value) => formatMoneyFull(value, decimals),
  mean: (value) => formatMoneyFull(value, Math.abs(value) >= 1_000 ? 0 : decimals),
});

/** One column of the acquisition table: its head and what it has of a row. */
interface Field {
  readonly head: TableColumn;
  readonly cell: (row: AcquisitionRow) => TableCell;
}

function listFields(result: ChannelsResult, decimals: number): Field[] {
  const { whole, mean } = moneyOf(decimals);
  const field = (label: Text, cell: Field['cell']): Field => ({ head: column(label), cell });
  const ofMembers = result.source === 'member';
  const margin = result.hasMargin;
  return [
    { head: column(m.channel, false), cell: (row) => textCell(namePart(row)) },
    field(m.newCustomers, (row) => numberCell(row.customerCount, formatCount)),
    ...(result.spend
      ? [
          field(m.cost, (row) => numberCell(row.payback?.cost ?? null, whole)),
          field(m.wonCustomers, (row) => numberCell(row.payback?.newCustomers ?? null, formatCount)),
          field(m.cac, (row) => numberCell(row.payback?.cac ?? null, mean)),
          field(m.ltv, (row) => numberCell(row.payback?.ltv ?? null, mean)),
          field(m.ratio, (row) => numberCell(row.payback?.ratio ?? null, formatRatio)),
        ]
      : []),
    field(m.valueAtAge, (row) => numberCell(row.valueAtAge?.value ?? null, mean)),
    ...(margin ? [field(m.marginAtAge, (row) => numberCell(row.marginAtAge?.value ?? null, mean))] : []),
    field(m.second, (row) => numberCell(row.second?.rate ?? null, formatPercent)),
    field(m.observed, (row) => numberCell(row.valueAtAge?.of ?? 0, formatCount)),
    field(m.repurchase, (row) =>
      numberCell(row.customerCount > 0 ? row.repurchase.rate : null, formatPercent),
    ),
    field(m.repurchaseInterval, (row) => ({
      text: row.customerCount > 0 ? interval(row.repurchase) : '–',
      value: row.customerCount > 0 ? interval(row.repurchase) : null,
    })),
    field(m.firstOrder, (row) => numberCell(row.firstOrder, mean)),
    field(m.valueSoFar, (row) => numberCell(row.valueSoFar, mean)),
    ...(margin ? [field(m.marginSoFar, (row) => numberCell(row.marginSoFar, mean))] : []),
    field(m.totalRevenue, (row) => numberCell(row.revenue, whole)),
    field(m.revenueShare, (row) =>
      numberCell(result.revenue > 0 ? row.revenue / result.revenue : null, formatPercent),
    ),
    ...(margin ? [field(m.totalMargin, (row) => numberCell(row.margin, whole))] : []),
    ...(ofMembers
      ? [
          field(m.members, (row) => numberCell(row.memberCount, formatCount)),
          field(m.bought, (row) =>
            numberCell(row.memberCount ? row.customerCount / row.memberCount : null, formatPercent),
          ),
        ]
      : []),
  ];
}

export function tabulateAcquisition(result: ChannelsResult, decimals: number): TableModel {
  const fields = listFields(result, decimals);
  return {
    columns: fields.map(({ head }) => head),
    rows: result.acquisition.map((row) => fields.map(({ cell }) => cell(row))),
  };
}

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
