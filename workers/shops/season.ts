import { PERIOD_DAYS, monthIndexOf } from './calendar.ts';
import { power } from './random.ts';

/** cos(2πk ÷ 12): written out, since engines may differ in the last bit of Math.cos. */
const wave = [
  1,
  Math.sqrt(3) / 2,
  0.5,
  0,
  -0.5,
  -Math.sqrt(3) / 2,
  -1,
  -Math.sqrt(3) / 2,
  -0.5,
  0,
  0.5,
  Math.sqrt(3) / 2,
];

export interface Season {
  /** By month 0–11; mean 1 over the days of the period. */
  readonly factors: readonly number[];
  /** Busy days are longer: the position on a clock that runs with the season, of a day and back. */
  clockOf(day: number): number;
  dayAt(clock: number): number;
  /** Where the period ends. */
  readonly end: number;
}

/** `strength`: sales of the strongest month ÷ those of the weakest. */
export function makeSeason(peakMonth: number, strength: number): Season {
  const raw = Array.from({ length: 12 }, (_, month) =>
    power(strength, (wave[(month - peakMonth + 12) % 12] as number) / 2),
  );
  const byDay = Array.from({ length: PERIOD_DAYS }, (_, day) => raw[monthIndexOf(day)] as number);
  const mean = byDay.reduce((sum, one) => sum + one, 0) / PERIOD_DAYS;
  const clock = new Float64Array(PERIOD_DAYS + 1);
  byDay.forEach((one, day) => {
    clock[day + 1] = (clock[day] as number) + one / mean;
  });
  const end = clock[PERIOD_DAYS] as number;
  return {
    factors: raw.map((one) => one / mean),
    end,
    clockOf: (day) => clock[Math.max(0, Math.min(PERIOD_DAYS, day))] as number,
    dayAt: (position) => {
      let [low, high] = [0, PERIOD_DAYS];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((clock[middle] as number) <= position) low = middle;
        else high = middle;
      }
      return low;
    },
  };
}
