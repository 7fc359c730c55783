import { filterOfParts } from '../../filter/filterOfParts.ts';
import type { Filter } from '../../../workers/contract/filters.ts';
import type { ChannelsResult, Combination } from '../../../workers/analyses/channels/result.ts';
import { namePart } from '../../charts/partNames.ts';
import { formatMoneyFull, formatPercent } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { channelsMessages as m } from '../../i18n/messagesChannels.ts';

/** Values of channels in the words of the page’s language. */

export const sayMeasure = ({ basis }: ChannelsResult): string => t(m[basis]);
export const saySource = ({ source }: ChannelsResult): string => t(m[source]);

/** 3.2, 0.85; never more digits than a ratio can carry. */
export function formatRatio(ratio: number): string {
  return ratio.toFixed(Math.abs(ratio) < 10 ? 2 : 1);
}

/** +12.3%, −4.0%. */
export function formatChange(change: number): string {
  return `${change < 0 ? '−' : '+'}${formatPercent(Math.abs(change))}`;
}

/** “앱 + 매장”; one channel alone says so. */
export function nameCombination({ channels }: Combination, result: ChannelsResult): string {
  const names = channels.map((at) => {
    const row = result.sales?.rows[at];
    return row ? namePart(row) : '';
  });
  return names.length === 1 ? t(m.only, { name: names[0] ?? '' }) : names.join(' + ');
}

/** What the page could be filtered by for picked cells: members by what brought them, or lines by their channel. */
export function filterOfCells(cells: readonly number[], result: ChannelsResult): Filter | null {
  const { acquisition, sales, source } = result;
  if (cells.every((cell) => cell < acquisition.length)) {
    const column = source === 'member' ? ({ kind: 'customers', role: 'acquisitionChannel' } as const) : null;
    return filterOfParts(
      column,
      cells.map((cell) => acquisition[cell]),
    );
  }
  const rows = cells.map((cell) => sales?.rows[cell - acquisition.length]);
  return filterOfParts({ kind: 'orders', role: 'channel' }, rows);
}

/** What a cell of a selection is called: an acquisition channel, a sales channel or a combination. */
export function nameCell(cell: number, result: ChannelsResult): string {
  const rows = [...result.acquisition, ...(result.sales?.rows ?? [])];
  const row = rows[cell];
  if (row) return namePart(row);
  const combination = result.sales?.combinations[cell - rows.length];
  return combination ? nameCombination(combination, result) : '';
}

interface Money {
  /** An amount of the file, to its last digit. */
  readonly whole: (value: number) => string;
  /** A mean has no last digit. */
  readonly mean: (value: number) => string;
}

export const moneyOf = (decimals: number): Money => ({
  whole: (value) => formatMoneyFull(value, decimals),
  mean: (value) => formatMoneyFull(value, Math.abs(value) >= 1_000 ? 0 : decimals),
});
