import type { CohortGrain } from './result.ts';

/** Calendar periods as whole numbers that follow each other. Days count from 1970-01-01, a Thursday. */

const msPerDay = 86_400_000;
const monthsPer = { month: 1, quarter: 3, year: 12 } as const;

/** The period a day lies in. */
export function periodOf(day: number, grain: CohortGrain): number {
  if (grain === 'week') return Math.floor((day + 3) / 7);
  return Math.floor(monthOf(day) / monthsPer[grain]);
}

/** The period of every day between the first and the last: what is asked a million times is worked out once. */
export function tabulatePeriods(
  days: ArrayLike<number>,
  grain: CohortGrain,
): { readonly first: number; readonly periods: Int32Array } {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < days.length; i++) {
    first = Math.min(first, days[i] as number);
    last = Math.max(last, days[i] as number);
  }
  const periods = new Int32Array(Math.max(0, last - first + 1));
  for (let i = 0; i < periods.length; i++) periods[i] = periodOf(first + i, grain);
  return { first, periods };
}

/** Months since the year 0, by Hinnant’s civil_from_days: no Date for each of a million rows. */
function monthOf(day: number): number {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return (yearOfEra + era * 400) * 12 + fromMarch + 2;
}

/** The first day of a period; of the next one, less a day, is its last. */
export function startOf(period: number, grain: CohortGrain): number {
  if (grain === 'week') return period * 7 - 3;
  const months = period * monthsPer[grain];
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(months / 12), months - Math.floor(months / 12) * 12, 1);
  return Math.round(date.getTime() / msPerDay);
}

/** 2010-W48 (ISO 8601), 2010-12, 2010-Q4, 2010. */
export function namePeriod(period: number, grain: CohortGrain): string {
  if (grain === 'week') {
    const thursday = startOf(period, grain) + 3;
    const year = Math.floor(monthOf(thursday) / 12);
    const week = 1 + Math.floor((thursday - startOf(year, 'year')) / 7);
    return `${year}-W${String(week).padStart(2, '0')}`;
  }
  if (grain === 'year') return String(period);
  const per = 12 / monthsPer[grain];
  const year = Math.floor(period / per);
  const part = period - year * per + 1;
  return grain === 'quarter' ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`;
}
