/** The seasonal part of truth.json. */
import { PERIOD_DAYS, civilDate } from '../../workers/shops/calendar.ts';
import { CATEGORIES } from './catalogue.ts';
import { sumLines } from './counts.ts';
import type { Order } from './orders.ts';
import {
  FOOD_RUN_UP,
  GIFT_PULL,
  HOLIDAYS,
  HOLIDAY_FACTOR,
  MONTH_FACTORS,
  RUN_UP_FACTOR,
  WEEKDAY_FACTORS,
} from './seasons.ts';

function monthKey(day: number): string {
  const { year, month } = civilDate(day);
  return `${year}-${String(month).padStart(2, '0')}`;
}

function countMonths(sales: readonly Order[]) {
  const byMonth = new Map<string, Order[]>();
  for (let day = 0; day < PERIOD_DAYS; day += 1) byMonth.set(monthKey(day), []);
  for (const order of sales) byMonth.get(monthKey(order.day))!.push(order);
  const seen = new Set<string>();
  return [...byMonth].map(([month, orders]) => {
    const before = seen.size;
    for (const { member } of orders) seen.add(member!.id);
    return {
      month,
      orders: orders.length,
      revenueWon: sumLines(orders, ({ amount }) => amount),
      firstTimeBuyers: seen.size - before,
    };
  });
}

/** `sales`: sale orders of members, in order of time. */
export function describeSeasons(sales: readonly Order[]) {
  return {
    seasonality: {
      label: { ko: '달, 요일, 명절의 흐름', en: 'months, weekdays, holidays' },
      story: {
        ko: '하루 주문 속도는 달 × 요일 × 명절 × 쿠폰 주간 배수를 곱한 것입니다. 명절·연말 손님은 명절 앞과 12월에만 삽니다. 대분류와 철 상품은 따로 제 달을 탑니다.',
        en: 'The order rate of a day is the product of its month, weekday, holiday and coupon-week factors; holiday shoppers follow the holidays and December only. Categories and seasonal goods have months of their own.',
      },
      monthFactors: MONTH_FACTORS,
      weekdayFactorsFromSunday: WEEKDAY_FACTORS,
      holidays: HOLIDAYS,
      runUpFactor: RUN_UP_FACTOR,
      nearHolidayFactor: HOLIDAY_FACTOR,
      giftPull: GIFT_PULL,
      foodRunUpFactor: FOOD_RUN_UP,
      categoryMonths: Object.fromEntries(CATEGORIES.map(({ name, months }) => [name, months])),
      realised: countMonths(sales),
    },
  };
}
