import type { FeatureLevel, Ranged, UpliftResult } from '../../../workers/analyses/uplift/result.ts';
import { visible } from '../../../workers/contract/rawText.ts';
import { formatCount } from '../../i18n/format.ts';
import { t } from '../../i18n/language.svelte.ts';
import { upliftParts as m } from '../../i18n/messagesUpliftParts.ts';
import { formatFigure, formatRange, formatSigned } from '../abtest/words.ts';

type Outcome = UpliftResult['outcome'];

/** A difference with its interval behind it. */
export function sayRange(range: Ranged, outcome: Outcome): string {
  return `${formatSigned(range.value, outcome)} (${formatRange(range, outcome)})`;
}

export function nameLevel({ kind, text, from, to }: FeatureLevel): string {
  if (kind === 'missing') return t(m.missingLevel);
  if (kind === 'rare') return t(m.rareLevel);
  if (text !== null) return visible(text);
  if (from === null || to === null) return '–';
  return from === to ? sayNumber(from) : t(m.range, { from: sayNumber(from), to: sayNumber(to) });
}

function sayNumber(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : signed(value, formatFigure);
}

/** An amount or a number of outcomes, below 0 with its sign. */
export function signed(value: number, format: (size: number) => string): string {
  return value < 0 ? `−${format(-value)}` : format(value);
}

/** How many outcomes, or how much of them. */
export function sayExtra(value: number, { kind }: Outcome): string {
  return signed(value, kind === 'share' ? (size) => formatCount(Math.round(size)) : formatFigure);
}
