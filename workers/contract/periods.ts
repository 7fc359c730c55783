/** Lengths of time that start on fixed days of the calendar; weeks start on Monday. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Shortest first. */
export const grains: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

const dayMs = 86_400_000;

/** Periods in one season: seven days of a week, weeks and months and quarters of a year. */
export const seasonLength: Readonly<Record<Grain, number>> = {
  day: 7,
  week: 52,
  month: 12,
  quarter: 4,
  year: 1,
};

/** Days since 1970-01-01. */
export function toDayNumber(isoDay: string): number {
  return Math.round(Date.parse(`${isoDay}T00:00:00Z`) / dayMs);
}

export function toIsoDay(dayNumber: number): string {
  return new Date(dayNumber * dayMs).toISOString().slice(0, 10);
}

/**
 * The last day that the file can be taken to cover: the day before the analysis date, or that date itself where it
 * lies within the data. A date long after the last order does not add years without a sale.
 */
export function lastCoveredDay(asOf: string, lastDay: string): string {
  const after = toDayNumber(asOf) - toDayNumber(lastDay);
  return after <= 0 ? asOf : toIsoDay(toDayNumber(lastDay) + Math.min(after - 1, 31));
}

/** First day of the period that holds the day. */
export function periodStart(dayNumber: number, grain: Grain): number {
  // 1970-01-01 was a Thursday.
  if (grain === 'day') return dayNumber;
  if (grain === 'week') return dayNumber - ((((dayNumber + 3) % 7) + 7) % 7);
  const date = new Date(dayNumber * dayMs);
  const month = date.getUTCMonth();
  const first = grain === 'month' ? month : grain === 'quarter' ? month - (month % 3) : 0;
  return firstOfMonth(date.getUTCFullYear(), first);
}

/** First day of the period `steps` after the one that starts on `start`. */
export function addPeriods(start: number, steps: number, grain: Grain): number {
  if (grain === 'day') return start + steps;
  if (grain === 'week') return start + 7 * steps;
  const date = new Date(start * dayMs);
  const months = grain === 'month' ? steps : grain === 'quarter' ? 3 * steps : 12 * steps;
  return firstOfMonth(date.getUTCFullYear(), date.getUTCMonth() + months);
}

/** Months may lie outside the year. Date.UTC takes the year 24 for 1924. */
function firstOfMonth(year: number, month: number): number {
  return Math.round(new Date(0).setUTCFullYear(year, month, 1) / dayMs);
}

/** First days of all periods from the one that holds `first` to the one that holds `last`. */
export function listPeriods(first: number, last: number, grain: Grain): number[] {
  const starts: number[] = [];
  for (let start = periodStart(first, grain); start <= last; start = addPeriods(start, 1, grain)) {
    starts.push(start);
  }
  return starts;
}

/** Which of its season’s places a period has: Monday, January or the first quarter is 0. */
export function placeInSeason(start: number, grain: Grain): number {
  if (grain === 'day') return start - periodStart(start, 'week');
  const date = new Date(start * dayMs);
  if (grain === 'week') return Math.floor((start - firstOfMonth(date.getUTCFullYear(), 0)) / 7);
  return grain === 'month' ? date.getUTCMonth() : Math.floor(date.getUTCMonth() / 3);
}
