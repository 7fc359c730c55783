import {
  tierIds,
  type KindEffect,
  type NextTier,
  type Stability,
  type TierRow,
  type ValueResult,
} from '../../../workers/analyses/value/result.ts';
import {
  numberCell,
  textCell,
  type TableCell,
  type TableColumn,
  type TableModel,
} from '../../charts/table.ts';
import { formatCount, formatMoney, formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { valueMessages as m } from '../../i18n/messagesValue.ts';
import { valueProfileMessages as p } from '../../i18n/messagesValueProfile.ts';
import { pairShare, type KnownProfile } from './chart.ts';
import {
  formatP,
  formatPoints,
  formatSigned,
  formatTimes,
  nameColumn,
  nameNumber,
  nameValue,
  sayNumber,
  saySteps,
  sayTier,
  sayVerdict,
} from './words.ts';

/** The tables behind the pictures, in the words of the page’s language. */

const column = (label: string, number = true): TableColumn => ({ label, number });

/** Tiers that somebody is in; the three ranked ones always. */
export function listedTiers({ tiers }: ValueResult): readonly TierRow[] {
  return tiers.filter(({ id, customerCount }) => id !== 'none' || customerCount > 0);
}

export function tabulateTiers(result: ValueResult, decimals: number): TableModel {
  const hasMargin = result.hasMargin;
  return {
    columns: [
      column(t(m.tier), false),
      ...[m.customers, m.ofCustomers, m.revenueHead, m.ofRevenue].map((label) => column(t(label))),
      ...(hasMargin ? [m.marginHead, m.ofMargin].map((label) => column(t(label))) : []),
      ...[m.ordersEach, m.aov, m.median, m.from, m.to].map((label) => column(t(label))),
    ],
    rows: listedTiers(result).map((row) => [
      textCell(sayTier(row.id)),
      ...sumCells(row, hasMargin, decimals),
      numberCell(row.median, (value) => formatMoney(value, decimals)),
      numberCell(row.least, (value) => formatMoneyFull(value, decimals)),
      numberCell(row.most, (value) => formatMoneyFull(value, decimals)),
    ]),
  };
}

function sumCells(row: Omit<TierRow, 'id'>, hasMargin: boolean, decimals: number): TableCell[] {
  const money = (value: number): string => formatMoney(value, decimals);
  return [
    numberCell(row.customerCount, formatCount),
    numberCell(row.customerShare, formatPercent),
    numberCell(row.revenue, money),
    numberCell(row.revenueShare, formatPercent),
    ...(hasMargin ? [numberCell(row.margin, money), numberCell(row.marginShare, formatPercent)] : []),
    numberCell(row.ordersPerCustomer, (value) => value.toFixed(1)),
    numberCell(row.aov, money),
  ];
}

/** Under the tiers: everything. */
export function totalCells(result: ValueResult, decimals: number): TableCell[] {
  const { customerCount, revenue, margin, orders, hasMargin } = result;
  const whole = {
    ...{ customerCount, revenue, margin, orders, customerShare: 1 },
    revenueShare: revenue > 0 ? 1 : null,
    marginShare: (margin ?? 0) > 0 ? 1 : null,
    aov: orders > 0 ? revenue / orders : null,
    ordersPerCustomer: orders / customerCount,
    ...{ median: null, least: null, most: null },
  };
  const none = numberCell(null, String);
  return [textCell(t(m.total)), ...sumCells(whole, hasMargin, decimals), none, none, none];
}

export function tabulateNumbers(result: ValueResult, profile: KnownProfile, decimals: number): TableModel {
  return {
    columns: [
      column(t(p.what), false),
      ...[p.topMedian, p.restMedian, p.topMean, p.restMean].map((label) => column(t(label))),
      ...[p.pairs, p.delta].map((label) => column(t(label))),
      column(t(p.interval), false),
      column(t(p.effect), false),
      column(t(p.pAdjusted)),
      column(t(p.verdict), false),
    ],
    rows: profile.numbers.map((one) => {
      const say = (value: number): string => sayNumber(one.id, value, decimals);
      return [
        textCell(nameNumber(one.id, result)),
        ...[one.top.median, one.rest.median, one.top.mean, one.rest.mean].map((value) =>
          numberCell(value, say),
        ),
        numberCell(pairShare(one.delta), formatPercent),
        numberCell(one.delta, (delta) => formatSigned(delta, 3)),
        textCell(t(p.range, { low: formatSigned(one.low, 3), high: formatSigned(one.high, 3) })),
        textCell(t(p[one.size])),
        numberCell(one.pAdjusted, formatP),
        textCell(sayVerdict(one)),
      ];
    }),
  };
}

export function tabulateKinds(profile: KnownProfile): TableModel {
  return {
    columns: [
      column(t(p.what), false),
      column(t(p.valueHead), false),
      ...[p.top, p.rest, p.difference].map((label) => column(t(label))),
      column(t(p.interval), false),
      column(t(p.lift)),
      column(t(p.interval), false),
      column(t(p.pAdjusted)),
      column(t(p.verdict), false),
    ],
    rows: profile.kinds.map((one) => [
      textCell(nameColumn(one.kind)),
      textCell(nameValue(profile, one)),
      numberCell(one.top, formatPercent),
      numberCell(one.rest, formatPercent),
      numberCell(one.difference, (value) => t(p.points, { value: formatPoints(value) })),
      textCell(t(p.range, { low: formatPoints(one.low), high: formatPoints(one.high) })),
      numberCell(one.lift?.value ?? null, formatTimes),
      textCell(sayLiftRange(one)),
      numberCell(one.pAdjusted, formatP),
      textCell(sayVerdict(one)),
    ]),
  };
}

export function sayLiftRange({ lift }: KindEffect): string {
  return lift === null ? '–' : t(p.range, { low: formatTimes(lift.low), high: formatTimes(lift.high) });
}

export function tabulateSteps({ steps }: NextTier, decimals: number): TableModel {
  const money = (value: number): string => formatMoney(value, decimals);
  return {
    columns: [
      column(t(m.orders), false),
      ...[m.customers, m.distanceSum, m.distanceMedian].map((label) => column(t(label))),
    ],
    rows: steps.map((step) => [
      { text: saySteps(step.orders), value: step.orders },
      numberCell(step.customerCount, formatCount),
      numberCell(step.distance, money),
      numberCell(step.medianDistance, money),
    ]),
  };
}

export function tabulateDistances({ histogram }: NextTier, decimals: number): TableModel {
  const money = (value: number): string => formatMoneyFull(value, decimals);
  return {
    columns: [column(t(m.from)), column(t(m.to)), column(t(m.customers)), column(t(m.pickedStepOne))],
    rows: histogram.counts.map((count, i) => [
      numberCell(histogram.edges[i] ?? 0, money),
      numberCell(histogram.edges[i + 1] ?? 0, money),
      numberCell(count, formatCount),
      numberCell(histogram.nearCounts[i] ?? 0, formatCount),
    ]),
  };
}

/** Those of the top tier of a year ago by the tier they are in now; outside all of them only where somebody is. */
export function tabulateStable({ now, still }: Extract<Stability, { status: 'ok' }>): TableModel {
  return {
    columns: [column(t(m.tier), false), column(t(m.customers)), column(t(m.ofCustomers))],
    rows: tierIds.flatMap((id, i) => {
      const count = now[i] ?? 0;
      if (id === 'none' && count === 0) return [];
      return [
        [textCell(sayTier(id)), numberCell(count, formatCount), numberCell(count / still.of, formatPercent)],
      ];
    }),
  };
}
