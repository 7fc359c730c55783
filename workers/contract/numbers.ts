import type { Lang } from './text.ts';

/** Formatting without state: every function is told its language. `format.ts` speaks the current one of the page. */

interface Unit {
  readonly size: number;
  readonly suffix: string;
}

const moneyUnits: Readonly<Record<Lang, readonly Unit[]>> = {
  ko: [
    { size: 1e4, suffix: '만' },
    { size: 1e8, suffix: '억' },
    { size: 1e12, suffix: '조' },
  ],
  en: [
    { size: 1e3, suffix: 'K' },
    { size: 1e6, suffix: 'M' },
    { size: 1e9, suffix: 'B' },
    { size: 1e12, suffix: 'T' },
  ],
};

const formatters = new Map<string, Intl.NumberFormat>();

function grouped(value: number, lang: Lang, minDecimals: number, maxDecimals: number): string {
  const key = `${lang} ${minDecimals} ${maxDecimals}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(lang, {
      minimumFractionDigits: minDecimals,
      maximumFractionDigits: maxDecimals,
    });
    formatters.set(key, formatter);
  }
  // Adding 0 turns −0 into 0.
  return formatter.format(value + 0);
}

/** Whole things: 4,338. */
export function countIn(lang: Lang, value: number): string {
  return grouped(Math.round(value), lang, 0, 0);
}

/**
 * A rate in [0, 1] as percent with one decimal. Something that is not nothing never reads 0.0%,
 * and something that is not all never reads 100.0%.
 */
export function percentIn(lang: Lang, rate: number): string {
  if (rate > 0 && rate < 0.0005) return '<0.1%';
  if (rate < 1 && rate >= 0.9995) return '>99.9%';
  return `${grouped(rate * 100, lang, 1, 1)}%`;
}

/**
 * Money, short: 12.3만 and 1.2억, 123K and 1.2M. Amounts under 10,000 are written out, with the
 * file’s decimals only below 1,000. No currency: files do not say theirs.
 */
export function moneyIn(lang: Lang, value: number, decimals = 0): string {
  const size = Math.abs(value);
  if (size < 9_999.5) {
    const shown = size < 999.5 && !Number.isInteger(value) ? Math.min(decimals, 2) : 0;
    return grouped(value, lang, shown, shown);
  }
  const units = moneyUnits[lang];
  let position = units.findLastIndex((unit) => size >= unit.size);
  let scaled = shorten(size / (units[position]?.size ?? 1));
  const next = units[position + 1];
  // 9,999.6만 rounds up to 1억, not to 10,000만.
  if (next && scaled * (units[position]?.size ?? 1) >= next.size) {
    position += 1;
    scaled = shorten(size / next.size);
  }
  return `${grouped(Math.sign(value) * scaled, lang, 0, 1)}${units[position]?.suffix ?? ''}`;
}

function shorten(scaled: number): number {
  const tenths = Math.round(scaled * 10) / 10;
  return tenths < 100 ? tenths : Math.round(scaled);
}

/** Money to the last digit of the file: 8,911,407.904 with three decimals. */
export function fullMoneyIn(lang: Lang, value: number, decimals = 2): string {
  return grouped(value, lang, 0, decimals);
}

/** A number with so many digits that tell something, at least those of a whole number: 12.346, 123,457. */
export function figuresIn(lang: Lang, value: number, digits: number): string {
  const whole = value === 0 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1;
  return grouped(value, lang, 0, Math.min(12, Math.max(0, digits - whole)));
}

/** An ISO date as people write it: 2024. 1. 5. and Jan 5, 2024. Anything else comes back as it is. */
export function dayIn(lang: Lang, isoDay: string): string {
  const date = new Date(`${isoDay.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return isoDay;
  const written = new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    month: lang === 'ko' ? 'numeric' : 'short',
    day: 'numeric',
  }).format(date);
  // A date broken over two lines cannot be read.
  return written.replaceAll(' ', '\u00a0');
}

/** The month of an ISO date: 2024년 1월 and Jan 2024. */
export function monthIn(lang: Lang, isoDay: string): string {
  const date = new Date(`${isoDay.slice(0, 7)}-01T00:00:00Z`);
  const written = new Intl.DateTimeFormat(lang, { timeZone: 'UTC', year: 'numeric', month: 'short' });
  return written.format(date).replaceAll(' ', '\u00a0');
}

/** A length of time in days, at most one decimal. */
export function daysIn(lang: Lang, days: number): string {
  const number = grouped(days, lang, 0, Math.abs(days) < 100 ? 1 : 0);
  if (lang === 'ko') return `${number}일`;
  return number === '1' ? '1 day' : `${number} days`;
}

/** A file’s size: 812 KB, 47.2 MB, 3.1 GB. */
export function bytesIn(lang: Lang, bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const scaled = bytes / 1000 ** power;
  return `${grouped(scaled, lang, 0, scaled < 100 && power > 0 ? 1 : 0)} ${units[power] ?? ''}`;
}

/** How long something took: 0.4초, 12초, 2분 5초. */
export function durationIn(lang: Lang, ms: number): string {
  const words = lang === 'ko' ? { min: '분', sec: '초' } : { min: ' min', sec: ' s' };
  const seconds = ms / 1000;
  if (seconds < 59.5) return `${grouped(seconds, lang, 0, seconds < 9.95 ? 1 : 0)}${words.sec}`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}${words.min} ${whole % 60}${words.sec}`;
}
