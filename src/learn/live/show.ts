import { formatCount } from '../../i18n/format.ts';
import { language, t } from '../../i18n/language.svelte.ts';
import { liveMessages as m } from '../../i18n/messagesLive.ts';

/** Numbers as lessons write them; in a component they follow a change of language. */

/** At most so many decimals. */
export function showNumber(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return '∞';
  // Adding 0 turns −0 into 0.
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
  return new Intl.NumberFormat(language.current, { maximumFractionDigits: decimals }).format(rounded);
}

export function showSigned(value: number, decimals = 2): string {
  const text = showNumber(Math.abs(value), decimals);
  return value < 0 && text !== '0' ? `−${text}` : `+${text}`;
}

/** A difference of two shares, in percentage points. */
export function showPoints(difference: number, decimals = 1): string {
  return t(m.points, { value: showSigned(100 * difference, decimals) });
}

export function showFactor(value: number, decimals = 2): string {
  return t(m.factor, { value: showNumber(value, decimals) });
}

export function showPeople(count: number): string {
  return t(m.people, { count: formatCount(count) });
}

/** A p value: never 0. */
export function showP(p: number): string {
  return p < 0.001 ? '< 0.001' : showNumber(p, 3);
}
