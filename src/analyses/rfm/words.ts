import { rfmSegments, type RfmSegmentId } from '../../../workers/analyses/rfm/segments.ts';
import { formatCount, formatDays, formatMoney, formatMoneyFull } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { rfmMessages as m } from '../../i18n/messagesRfm.ts';
import type { MapCell, ScoreAxis } from './chart.ts';
import type { RfmAxisName } from './cuts.ts';

/** Values of rfm in the words of the page’s language. */

export function nameSegment(id: RfmSegmentId): string {
  return t(rfmSegments[id].name);
}

/** “32일 이내”, “up to 3”. Days and purchases are whole: a cut of 2.4 lets 2 in. */
export function describeCut(axis: RfmAxisName, value: number, decimals: number): string {
  if (axis === 'recencyDays') return t(m.cutRecency, { days: formatDays(Math.floor(value)) });
  if (axis === 'frequency') return t(m.cutFrequency, { count: formatCount(Math.floor(value)) });
  return t(m.cutMonetary, { amount: formatMoneyFull(value, decimals) });
}

/** The same where there is little room: “32일”, “3×”. */
export function shortenCut(axis: RfmAxisName, value: number, decimals: number): string {
  if (axis === 'recencyDays') return t(m.shortDays, { count: formatCount(Math.floor(value)) });
  if (axis === 'frequency') return t(m.shortTimes, { count: formatCount(Math.floor(value)) });
  return formatMoney(value, decimals);
}

export function nameBorder(axis: RfmAxisName, after: number): string {
  const text = { recencyDays: m.moveRecency, frequency: m.moveFrequency, monetary: m.moveMonetary }[axis];
  return t(text, { low: after, high: after + 1 });
}

export function describeCell(cell: MapCell, decimals: number): string {
  return t(m.cellLabel, {
    r: cell.r,
    f: cell.f,
    m: cell.m,
    segment: nameSegment(cell.segment),
    customers: formatCount(cell.customerCount),
    revenue: formatMoney(cell.revenue, decimals),
  });
}

/** The range of values a cut may take, for a slider. */
export function rangeOf(axis: ScoreAxis): { readonly min: number; readonly max: number } {
  return { min: axis.scale.values[0] ?? 0, max: axis.scale.values.at(-1) ?? 0 };
}
