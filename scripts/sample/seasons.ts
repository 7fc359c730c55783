/** The shop's year: seasons, weekdays, the two holidays and the coupon weeks. All planted. */
import type { LifeType } from './people.ts';
import { PERIOD_DAYS, monthIndexOf, parseDay, weekdayOf } from '../../workers/shops/calendar.ts';

/** Order rate by month, January first. */
export const MONTH_FACTORS = [0.95, 0.85, 0.95, 0.95, 1.08, 0.92, 0.9, 0.86, 1, 1, 1.38, 1.34];
/** Sunday first. */
export const WEEKDAY_FACTORS = [1.06, 1.1, 1.02, 1, 0.98, 0.92, 0.96];

export const HOLIDAYS = [
  { name: '설', date: '2023-01-22' },
  { name: '추석', date: '2023-09-29' },
  { name: '설', date: '2024-02-10' },
  { name: '추석', date: '2024-09-17' },
] as const;

/** Gifts are bought from 18 to 3 days before the day itself; the day before, on and after are quiet. */
const RUN_UP = { from: 18, to: 3 } as const;
export const RUN_UP_FACTOR = 1.35;
export const HOLIDAY_FACTOR = 0.45;
/** Pull of gift sets in the run-up and outside it. */
export const GIFT_PULL = { runUp: 6, otherwise: 0.1 } as const;
/** Interest in the food category is multiplied by this in the run-up. */
export const FOOD_RUN_UP = 2;

interface CouponWeek {
  name: string;
  start: string;
  days: number;
  /** Share taken off. */
  step: number;
}

/** What a coupon week does to the order rate of a member with promoSensitivity 1: step → lift. */
export const STEP_LIFTS: Readonly<Record<string, number>> = {
  '0.05': 0.08,
  '0.1': 0.28,
  '0.15': 0.62,
  '0.2': 0.7,
  '0.3': 0.78,
};

function week(start: string, name: string, step: number, days = 7): CouponWeek {
  return { name: `${name} ${Math.round(step * 100)}%`, start, days, step };
}

export const COUPON_WEEKS: readonly CouponWeek[] = [
  week('2023-01-30', '겨울 마무리', 0.15),
  week('2023-03-06', '새봄', 0.1),
  week('2023-04-10', '봄나들이', 0.05),
  week('2023-05-01', '가정의 달', 0.2),
  week('2023-06-12', '여름맞이', 0.3),
  week('2023-07-17', '한여름', 0.1),
  week('2023-08-21', '늦여름', 0.15),
  week('2023-10-16', '가을', 0.05),
  week('2023-11-13', '십일월 큰잔치', 0.3),
  week('2023-12-11', '연말', 0.2),
  week('2024-01-15', '새해', 0.05),
  week('2024-03-04', '새봄', 0.2),
  week('2024-04-15', '봄나들이', 0.3),
  week('2024-05-06', '가정의 달', 0.15),
  week('2024-06-17', '여름맞이', 0.1),
  week('2024-07-22', '한여름', 0.05),
  week('2024-08-19', '늦여름', 0.2),
  week('2024-10-14', '가을', 0.3),
  week('2024-11-11', '십일월 큰잔치', 0.15),
  week('2024-12-09', '연말', 0.1),
];

export const COUPON_MINIMUM_WON = 20000;
/** Fixed-amount and birthday coupons that exist all year. */
export const STANDING_COUPONS = {
  welcome: { name: '첫구매 5000원', won: 5000, minimum: 30000, use: 0.45 },
  birthday: { name: '생일 10%', step: 0.1, minimum: 30000, useFactor: 0.4 },
  app: { name: '앱전용 3000원', won: 3000, minimum: 25000, useFactor: 0.3 },
} as const;

export function couponWeekOf(day: number): CouponWeek | undefined {
  return COUPON_WEEKS.find(
    (event) => day >= parseDay(event.start) && day < parseDay(event.start) + event.days,
  );
}

export function liftOf(step: number): number {
  return STEP_LIFTS[String(step)] ?? 0;
}

export function isRunUp(day: number): boolean {
  return HOLIDAYS.some(
    ({ date }) => parseDay(date) - day >= RUN_UP.to && parseDay(date) - day <= RUN_UP.from,
  );
}

export function isHoliday(day: number): boolean {
  return HOLIDAYS.some(({ date }) => parseDay(date) === day);
}

/** The day before a holiday, the day itself, the day after. */
function isNearHoliday(day: number): boolean {
  return HOLIDAYS.some(({ date }) => Math.abs(parseDay(date) - day) <= 1);
}

/** Holiday shoppers come in the run-ups and from the 10th to the 28th of December. */
function holidayShopperFactor(day: number): number {
  if (isRunUp(day)) return 6;
  return monthIndexOf(day) === 11 ? 2.2 : 0.12;
}

/** Order-rate factor of every day of the period for one life type. */
export function dayFactors(type: LifeType): Float64Array {
  return Float64Array.from({ length: PERIOD_DAYS }, (_, day) => {
    const weekday = WEEKDAY_FACTORS[weekdayOf(day)]!;
    if (type.id === 'holiday')
      return weekday * holidayShopperFactor(day) * (isNearHoliday(day) ? HOLIDAY_FACTOR : 1);
    const event = couponWeekOf(day);
    const promo = event === undefined ? 1 : 1 + type.promoSensitivity * liftOf(event.step);
    const holiday = isNearHoliday(day) ? HOLIDAY_FACTOR : isRunUp(day) ? RUN_UP_FACTOR : 1;
    return MONTH_FACTORS[monthIndexOf(day)]! * weekday * promo * holiday;
  });
}
