import type { Grain } from '../../workers/contract/periods.ts';
import type { Lang } from '../../workers/contract/text.ts';
import { language } from './language.svelte.ts';
import { dayIn } from '../../workers/contract/numbers.ts';

function write(lang: Lang, isoDay: string, how: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${isoDay}T00:00:00Z`);
  return new Intl.DateTimeFormat(lang, { timeZone: 'UTC', ...how }).format(date);
}

function quarterOf(isoDay: string): number {
  return Math.floor((Number(isoDay.slice(5, 7)) - 1) / 3) + 1;
}

/** A period by its first day, written out: 2024년 12월, December 2024, Q4 2024. */
export function formatPeriod(isoStart: string, grain: Grain): string {
  const lang = language.current;
  switch (grain) {
    case 'day':
      return dayIn(lang, isoStart);
    case 'week':
      return lang === 'ko' ? `${dayIn(lang, isoStart)} 주` : `week of ${dayIn(lang, isoStart)}`;
    case 'month':
      return write(lang, isoStart, { year: 'numeric', month: 'long' });
    case 'quarter': {
      const year = isoStart.slice(0, 4);
      return lang === 'ko' ? `${year}년 ${quarterOf(isoStart)}분기` : `Q${quarterOf(isoStart)} ${year}`;
    }
    case 'year':
      return lang === 'ko' ? `${isoStart.slice(0, 4)}년` : isoStart.slice(0, 4);
  }
}

/** The same as short as an axis needs it: 24.12, 12/23. */
export function shortPeriod(isoStart: string, grain: Grain): string {
  const [year = '', month = '', day = ''] = isoStart.split('-');
  if (grain === 'year') return year;
  if (grain === 'quarter') return `${year.slice(2)}.${quarterOf(isoStart)}/4`;
  if (grain === 'month') return `${year.slice(2)}.${month}`;
  return `${year.slice(2)}.${month}.${day}`;
}

/** A place of the season: 0 is Monday, January or the first quarter. */
export function formatPlace(place: number, grain: Grain): string {
  const lang = language.current;
  if (grain === 'quarter') return lang === 'ko' ? `${place + 1}분기` : `Q${place + 1}`;
  // 2024-01-01 was a Monday.
  if (grain === 'day')
    return write(lang, `2024-01-0${place + 1}`, { weekday: lang === 'ko' ? 'long' : 'short' });
  return write(lang, `2024-${String(place + 1).padStart(2, '0')}-01`, { month: 'short' });
}
