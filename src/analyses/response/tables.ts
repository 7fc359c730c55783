import {
  reasons,
  type ChannelBest,
  type Reason,
  type ResponseResult,
} from '../../../workers/analyses/response/result.ts';
import type { Delivery, RateId } from '../../../workers/analyses/response/result.ts';
import { numberCell, textCell, type TableColumn, type TableModel } from '../../charts/table.ts';
import { formatCount, formatMoney, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { responseMessages as m } from '../../i18n/messagesResponse.ts';
import { responseParts as p } from '../../i18n/messagesResponseParts.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { buildFunnel, judge, type GridModel } from './chart.ts';
import {
  formatP,
  formatPoints,
  formatRange,
  formatRate,
  nameBand,
  nameChannel,
  nameHour,
  nameReason,
  nameRow,
  nameWeekday,
  sayJudged,
} from './words.ts';

const column = (label: Text, number = true): TableColumn => ({ label: t(label), number });

export function tabulateFunnel(row: Delivery): TableModel {
  return {
    columns: [column(m.name, false), column(m.sent), column(m.openSentShort)],
    rows: [...buildFunnel(row).map(({ id, count }) => ({ id, count })), ...optOuts(row)].map(
      ({ id, count }) => [
        textCell(t(m[id])),
        numberCell(count, formatCount),
        numberCell(count / Math.max(1, row.sent), formatRate),
      ],
    ),
  };
}

function optOuts({ optedOut }: Delivery): { readonly id: 'optedOut'; readonly count: number }[] {
  return optedOut === null ? [] : [{ id: 'optedOut', count: optedOut }];
}

/** One rate of every group, with its interval and what it is against the rest. */
export function tabulateRates(
  result: Pick<ResponseResult, 'splitBy'>,
  split: readonly Delivery[],
  id: RateId,
): TableModel {
  return {
    columns: [
      column(m.name, false),
      column(m[id]),
      column(m.low),
      column(m.high),
      column(m.sent),
      column(m.difference),
      column(p.pHolm),
      column(m.judged, false),
    ],
    rows: split.map((row) => {
      const rate = row.rates[id];
      const against = row.against[id];
      return [
        textCell(nameRow(result, row)),
        numberCell(rate?.value ?? null, formatRate),
        numberCell(rate?.low ?? null, formatRate),
        numberCell(rate?.high ?? null, formatRate),
        numberCell(row.sent, formatCount),
        numberCell(against?.value ?? null, formatPoints),
        numberCell(against?.holm ?? null, formatP),
        textCell(sayJudged(judge(row, id))),
      ];
    }),
  };
}

export function tabulateGrid(model: GridModel, hasHours: boolean): TableModel {
  const heads = hasHours ? model.hours.map((hour) => nameHour(hour)) : [t(p.messages)];
  return {
    columns: [column(p.weekday, false), ...heads.map((label) => ({ label, number: true }))],
    rows: model.rows.map((cells, day) => [
      textCell(nameWeekday(day)),
      ...cells.map(({ hits, trials }) => numberCell(trials === 0 ? null : hits / trials, formatRate)),
    ]),
  };
}

export interface ChannelRow {
  readonly channel: number;
  readonly best: ChannelBest;
  readonly reason: Reason;
  readonly count: number;
}

/** Channels by the customers they are recommended for, each by the reason why. */
export function listChannels({ personal }: ResponseResult): ChannelRow[] {
  const found = (personal?.channels ?? []).flatMap((best, channel) =>
    reasons.map((reason) => ({ channel, best, reason, count: best[reason] })),
  );
  return found.filter(({ count }) => count > 0);
}

export function tabulateChannels(result: ResponseResult): TableModel {
  const hasHours = result.personal?.hasHours === true;
  return {
    columns: [
      column(p.channel, false),
      column(p.why, false),
      column(p.count),
      column(p.groupRate),
      column(p.strength),
      ...(hasHours ? [column(p.bestHours, false)] : []),
    ],
    rows: listChannels(result).map(({ best, reason, count }) => [
      textCell(nameChannel(best)),
      textCell(nameReason(reason)),
      numberCell(count, formatCount),
      numberCell(best.rate?.value ?? null, formatRate),
      best.prior?.strength === null
        ? textCell(t(p.allAlike))
        : numberCell(best.prior?.strength ?? null, (value) => formatCount(Math.round(value))),
      ...(hasHours ? [textCell(best.bestBand === null ? '–' : nameBand(best.bestBand))] : []),
    ]),
  };
}

export function tabulateControls({ controls }: ResponseResult, decimals: number): TableModel {
  const money = (value: number): string => formatMoney(value, decimals);
  const hasMoney = controls.some((one) => one.money !== null);
  const hasRoi = controls.some(({ roi }) => roi !== null);
  const points = (size: number): string => (size * 100).toFixed(2);
  return {
    columns: [
      column(p.campaign, false),
      column(p.controlGroup, false),
      column(p.buyers),
      column(p.buyersControl),
      column(p.controlDifference),
      column(p.pHolm),
      column(p.verdict, false),
      column(p.moreBuyers),
      ...(hasMoney ? [column(p.moreRevenue)] : []),
      ...(hasRoi ? [column(p.roi)] : []),
    ],
    rows: controls.map((one) => [
      textCell(one.campaign),
      textCell(
        one.found === 'experiment'
          ? t(p.testTable)
          : one.byName
            ? one.control
            : `${one.control} (${t(p.silentControl)})`,
      ),
      { text: rateOfN(one.buyers, one.n), value: one.buyers / one.n },
      { text: rateOfN(one.buyersControl, one.nControl), value: one.buyersControl / one.nControl },
      { text: t(m.points, { value: formatRange(one.difference, points) }), value: one.difference.value },
      numberCell(one.holm, formatP),
      textCell(sayControl(one)),
      {
        text: formatRange(one.moreBuyers, (size) => formatCount(Math.round(size))),
        value: one.moreBuyers.value,
      },
      ...(hasMoney
        ? [
            one.moreRevenue
              ? { text: formatRange(one.moreRevenue, money), value: one.moreRevenue.value }
              : textCell('–'),
          ]
        : []),
      ...(hasRoi
        ? [one.roi ? { text: formatRange(one.roi, formatPercent), value: one.roi.value } : textCell('–')]
        : []),
    ]),
  };
}

const rateOfN = (count: number, of: number): string =>
  t(p.rateOfN, { rate: formatRate(count / of), count: formatCount(count), of: formatCount(of) });

function sayControl({ holm, difference, isSmall }: ResponseResult['controls'][number]): string {
  if (isSmall) return t(p.controlSmall);
  if (holm >= 0.05) return t(p.controlUnclear);
  return t(difference.value > 0 ? m.above : m.below);
}
