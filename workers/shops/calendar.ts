/** Calendar arithmetic in whole days; day 0 is Sunday 2023-01-01, so no clock and no time zone is involved. */

export const PERIOD_DAYS = 731;
export const LAST_DAY = PERIOD_DAYS - 1;
/** 2023-01-01 counted from 1970-01-01. */
const EPOCH_OFFSET = 19358;

interface CivilDate {
  year: number;
  /** 1–12. */
  month: number;
  dayOfMonth: number;
}

/** Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days. */
export function civilDate(day: number): CivilDate {
  const shifted = day + EPOCH_OFFSET + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Howard Hinnant, days_from_civil; the inverse of `civilDate`. */
export function dayOf(year: number, month: number, dayOfMonth: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 - EPOCH_OFFSET;
}

/** Day number of a text such as `2024-03-05`. */
export function parseDay(text: string): number {
  return dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

export function padNumber(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** `2024-01-05`, or `20240105` with an empty separator. */
export function dateText(day: number, separator = '-'): string {
  const { year, month, dayOfMonth } = civilDate(day);
  return [padNumber(year, 4), padNumber(month, 2), padNumber(dayOfMonth, 2)].join(separator);
}

/** `2024-01-05 13:02:03`; `second` counts from midnight. */
export function timestampText(day: number, second: number): string {
  const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `${dateText(day)} ${clock.map((part) => padNumber(part, 2)).join(':')}`;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: number): number {
  return ((day % 7) + 7) % 7;
}

/** 0–11. */
export function monthIndexOf(day: number): number {
  return civilDate(day).month - 1;
}
