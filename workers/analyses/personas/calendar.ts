import { addPeriods, periodStart, placeInSeason } from '../../contract/periods.ts';

/** What the calendar says of a day, for every day from `first` on; days since 1970-01-01. */
export interface Calendar {
  readonly first: number;
  /** 0 is Sunday. */
  readonly weekday: Uint8Array;
  /** 1 from the 25th on, when Korean wages are paid. */
  readonly payday: Uint8Array;
  /** 0 is March to May. */
  readonly season: Uint8Array;
}

const paydayFrom = 25;

export function makeCalendar(first: number, last: number): Calendar {
  const size = Math.max(0, last - first + 1);
  const [weekday, payday, season] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
  // 1970-01-01 was a Thursday.
  for (let i = 0; i < size; i++) weekday[i] = (((first + i + 4) % 7) + 7) % 7;
  for (let start = periodStart(first, 'month'); start <= last;) {
    const next = addPeriods(start, 1, 'month');
    const quarter = Math.floor(((placeInSeason(start, 'month') + 10) % 12) / 3);
    for (let at = Math.max(start, first); at < next && at <= last; at++) {
      season[at - first] = quarter;
      payday[at - first] = Number(at - start >= paydayFrom - 1);
    }
    start = next;
  }
  return { first, weekday, payday, season };
}
