import {
  bandHours,
  type ChannelBest,
  type Delivery,
  type Difference,
  type RateId,
  type Reason,
  type ResponseResult,
} from '../../../workers/analyses/response/result.ts';
import { responseSpec } from '../../../workers/analyses/response/spec.ts';
import { isSegmenting } from '../../../workers/contract/segmentations.ts';
import { groupName } from '../../audience/sourceWords.ts';
import { formatMonth, formatPercent } from '../../i18n/format.ts';
import { language, t } from '../../i18n/language.svelte.ts';
import { responseMessages as m } from '../../i18n/messagesResponse.ts';
import { responseParts as p } from '../../i18n/messagesResponseParts.ts';
import type { Judgement } from './chart.ts';

/** Values of the result in the words of the page’s language. */

export const nameRate = (id: RateId): string => t(m[id]);
const shorts = {
  ...{ delivery: m.deliveryShort, open: m.openShort, openSent: m.openSentShort, click: m.clickShort },
  ...{ clickOpen: m.clickOpenShort, order: m.orderShort, cvr: m.cvrShort, optOut: m.optOutShort },
} as const;
export const nameRateShort = (id: RateId): string => t(shorts[id]);

/** Small rates with two decimals, so that their differences can be seen. */
export function formatRate(rate: number): string {
  if (rate === 0 || rate >= 0.0995) return formatPercent(rate);
  return rate < 0.00005 ? '<0.01%' : `${(rate * 100).toFixed(2)}%`;
}

export function formatSigned(difference: number, format: (size: number) => string): string {
  return `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${format(Math.abs(difference))}`;
}

/** Percentage points without their unit. */
const barePoints = (size: number): string => (size === 0 ? '0' : (size * 100).toFixed(size < 0.0095 ? 2 : 1));

export const formatPoints = (difference: number): string =>
  t(m.points, { value: formatSigned(difference, barePoints) });

/** Without its sign. */
export const formatPointsSize = (difference: number): string =>
  t(m.points, { value: barePoints(Math.abs(difference)) });

export function formatRange({ value, low, high }: Difference, format: (size: number) => string): string {
  const show = (one: number): string => formatSigned(one, format);
  return t(p.rangeOf, { value: show(value), low: show(low), high: show(high) });
}

export function formatP(probability: number): string {
  if (probability < 1e-4) return '<0.0001';
  return probability >= 0.1
    ? probability.toFixed(2)
    : probability >= 0.001
      ? probability.toFixed(3)
      : probability.toFixed(4);
}

/** Monday 0. */
export function nameWeekday(day: number, style: 'short' | 'long' = 'long'): string {
  // 2024-01-01 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + day));
  return new Intl.DateTimeFormat(language.current, { weekday: style, timeZone: 'UTC' }).format(date);
}

export const nameHour = (hour: number): string => t(m.hourName, { hour });
export const nameBand = (hour: number): string => t(m.bandName, { from: hour, to: hour + bandHours });

export function nameSplit(by: string): string {
  const found = responseSpec.options.splitBy.choices.find(({ value }) => value === by);
  return found ? t(found.label) : by;
}

/** Hostile text where it is a name of the file. */
export function nameRow({ splitBy }: Pick<ResponseResult, 'splitBy'>, { name }: Delivery): string {
  if (name === null) return t(m.unknownGroup);
  if (name === '') return t(m.otherGroup);
  if (splitBy === 'weekday') return nameWeekday(Number(name));
  if (splitBy === 'hour') return nameHour(Number(name));
  if (splitBy === 'month') return formatMonth(name);
  return isSegmenting(splitBy) ? groupName(splitBy, name) : name;
}

export const sayJudged = (judged: Judgement): string => t(m[judged]);

/** Hostile text. */
export function nameChannel({ name }: ChannelBest): string {
  return name === null ? t(p.noChannel) : name === '' ? t(p.otherChannels) : name;
}

const reasonTexts = { own: p.reasonOwn, single: p.reasonSingle, group: p.reasonGroup } as const;
export const nameReason = (reason: Reason): string => t(reasonTexts[reason]);

const basisTexts = {
  ...{ clicked: m.basisClicked, opened: m.basisOpened, delivered: m.basisDelivered, sent: m.basisSent },
} as const;

/** How orders came to be counted. */
export function sayHow({ ordersFrom, basis, windowDays, credit, byDay }: ResponseResult): string {
  if (ordersFrom === null) return t(m.howNone);
  if (ordersFrom === 'file') return t(m.howFile);
  const how = t(m.howOrders, {
    basis: t(basisTexts[basis]),
    days: windowDays,
    credit: t(credit === 'last' ? m.creditLast : m.creditAny),
  });
  return byDay ? `${how} ${t(m.byDay)}` : how;
}
