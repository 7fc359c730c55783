import type { DateOrder } from '../../contract/importing.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const yearFirst = /^(\d{4})\s*([-./년])\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[일.]?/;
const yearLast = /^(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})(?!\d)/;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/;
const compactDay = /^((?:19|20)\d{2})(\d{2})(\d{2})(?=[T\s])/;
const dayMonthName = /^(\d{1,2})[-\s]([A-Za-z]{3,9})\.?[-,\s]+(\d{4})/;
const monthNameDay = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})/;
const clock =
  /^(?:(오전|오후|AM|PM|A\.M\.|P\.M\.)\s*)?(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,6})\d*)?)?|시\s*(?:(\d{1,2})분)?\s*(?:(\d{1,2})초)?)\s*(AM|PM|A\.M\.|P\.M\.)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Excel’s day numbers between 1954 and 2119; smaller ones are more likely to be counts. */
const serialRange = { low: 20_000, high: 80_000 } as const;

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

/**
 * Epoch milliseconds of a cell that holds a date or a date with time, or null. Times without a zone are taken
 * as they stand; a zone is applied. `order` decides 03/04/2024, which is null without it unless a part is above 12.
 * Two-digit years are refused: 24-01-05 tells neither century nor order.
 */
export function parseTime(cell: string, order: DateOrder | null): number | null {
  const text = cell.normalize('NFKC').trim();
  const packed = compact.exec(text);
  if (packed) {
    const [, y, mo, d, h = '0', mi = '0', s = '0'] = packed;
    return toEpoch(
      Number(y),
      Number(mo),
      Number(d),
      (Number(h) * 3600 + Number(mi) * 60 + Number(s)) * 1000,
      Number(h) < 24,
    );
  }
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromSerial(Number(text));
  const parts = findDate(text, order);
  if (parts === null) return null;
  const rest = parts.rest.replace(/^(T|[,\s]+|\([월화수목금토일]\)\s*)+/, '').trim();
  const time = rest === '' ? { ms: 0, offsetMs: 0 } : parseClock(rest);
  if (time === null) return null;
  return toEpoch(parts.year, parts.month, parts.day, time.ms - time.offsetMs, true);
}

/** Evidence of one cell for the order of its column; null where it is no such date. */
export function findDateOrder(cell: string): DateOrder | 'either' | null {
  const match = yearLast.exec(cell.trim());
  if (!match) return null;
  const first = Number(match[1]);
  const second = Number(match[2]);
  if (first > 12 && second <= 12) return 'dmy';
  if (second > 12 && first <= 12) return 'mdy';
  return first <= 12 && second <= 12 ? 'either' : null;
}

/** Excel’s 1900 serial day to epoch milliseconds. Serials up to 60 follow Excel’s own calendar, one day off. */
export function serialToEpoch(serial: number): number {
  return Math.round((serial - 25_569) * 86_400_000);
}

function fromSerial(serial: number): number | null {
  return serial >= serialRange.low && serial < serialRange.high ? serialToEpoch(serial) : null;
}

function findDate(text: string, order: DateOrder | null): Parts | null {
  const ymd = yearFirst.exec(text);
  if (ymd) return toParts(ymd[1], ymd[3], ymd[4], text.slice(ymd[0].length));
  const packed = compactDay.exec(text);
  if (packed) return toParts(packed[1], packed[2], packed[3], text.slice(packed[0].length));
  const named = dayMonthName.exec(text);
  if (named) return toParts(named[3], monthNumber(named[2]), named[1], text.slice(named[0].length));
  const named2 = monthNameDay.exec(text);
  if (named2) return toParts(named2[3], monthNumber(named2[1]), named2[2], text.slice(named2[0].length));
  const xyz = yearLast.exec(text);
  if (!xyz) return null;
  const own = findDateOrder(text);
  const decided = own === 'either' ? order : own;
  if (decided === null) return null;
  const [day, month] = decided === 'dmy' ? [xyz[1], xyz[2]] : [xyz[2], xyz[1]];
  return toParts(xyz[3], month, day, text.slice(xyz[0].length));
}

function toParts(year: unknown, month: unknown, day: unknown, rest: string): Parts {
  return { year: Number(year), month: Number(month), day: Number(day), rest };
}

function monthNumber(name = ''): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function parseClock(text: string): { ms: number; offsetMs: number } | null {
  const match = clock.exec(text);
  if (!match) return null;
  const [, before, hourText, minuteText, secondText, fraction = '', minuteKo, secondKo, after, zone] = match;
  const half = (before ?? after ?? '').toUpperCase().replaceAll('.', '');
  let hour = Number(hourText);
  if (half !== '' && hour > 12) return null;
  if (half === '오후' || half === 'PM') hour = (hour % 12) + 12;
  else if (half !== '') hour %= 12;
  const minute = Number(minuteText ?? minuteKo ?? 0);
  const second = Number(secondText ?? secondKo ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return null;
  const ms =
    (hour * 3600 + minute * 60 + second) * 1000 + Math.floor(Number(fraction.padEnd(3, '0').slice(0, 3)));
  return { ms, offsetMs: zoneOffset(zone) };
}

function zoneOffset(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -1 : 1) * minutes * 60_000;
}

/** null for days that no calendar has. */
function toEpoch(year: number, month: number, day: number, ms: number, valid: boolean): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return valid && exists && year > 0 ? date.getTime() + ms : null;
}
