/** The coupon part of truth.json. */
import { PERIOD_DAYS } from '../../workers/shops/calendar.ts';
import { roundTo, sumLines } from './counts.ts';
import type { Order } from './orders.ts';
import { LIFE_TYPES } from './life-types.ts';
import { COUPON_WEEKS, STANDING_COUPONS, STEP_LIFTS, couponWeekOf, dayFactors, liftOf } from './seasons.ts';

/** Order-rate factor of each day with the coupon weeks taken out, holiday shoppers aside. */
function quietFactors(): Float64Array {
  const type = LIFE_TYPES.find(({ id }) => id === 'occasional')!;
  return dayFactors({ ...type, promoSensitivity: 0 });
}

function sumOver(days: readonly number[], values: ArrayLike<number>): number {
  return days.reduce((sum, day) => sum + values[day]!, 0);
}

/** Step → margin of a day with that coupon ÷ margin of the same day without, by the planted parameters. */
function trueMarginRatios(sales: readonly Order[]): Map<number, number> {
  const quiet = sales.filter(({ day }) => couponWeekOf(day) === undefined);
  const revenue = sumLines(quiet, ({ amount }) => amount);
  const marginRate = 1 - sumLines(quiet, ({ cost }) => cost) / revenue;
  const ratioOf = (step: number): number =>
    LIFE_TYPES.reduce((sum, { id, promoSensitivity, couponUse }) => {
      const own = quiet.filter(({ member }) => member!.type.id === id);
      const share = sumLines(own, ({ amount }) => amount) / revenue;
      const lift = id === 'holiday' ? 0 : promoSensitivity * liftOf(step);
      return sum + share * (1 + lift) * (1 - (couponUse * step) / marginRate);
    }, 0);
  return new Map(Object.keys(STEP_LIFTS).map((text) => [Number(text), ratioOf(Number(text))]));
}

/** What happened in the weeks of each step; `rateRatio` is against days without a coupon week, seasons taken out. */
function describeSteps(sales: readonly Order[]) {
  const ordersOfDay = new Float64Array(PERIOD_DAYS);
  for (const { day, member } of sales) if (member!.type.id !== 'holiday') ordersOfDay[day]! += 1;
  const days = Array.from({ length: PERIOD_DAYS }, (_, day) => day);
  const factors = quietFactors();
  const rateOn = (chosen: readonly number[]): number =>
    sumOver(chosen, ordersOfDay) / sumOver(chosen, factors);
  const quietRate = rateOn(days.filter((day) => couponWeekOf(day) === undefined));
  return [...trueMarginRatios(sales)].map(([step, marginRatio]) => {
    const stepDays = days.filter((day) => couponWeekOf(day)?.step === step);
    const inStep = sales.filter(({ day }) => couponWeekOf(day)?.step === step);
    const used = inStep.filter(({ coupon, day }) => coupon === couponWeekOf(day)?.name);
    return {
      step,
      lift: liftOf(step),
      trueMarginRatio: roundTo(marginRatio, 3),
      realised: {
        days: stepDays.length,
        orders: inStep.length,
        ordersWithCoupon: used.length,
        discountWon: sumLines(used, ({ discount }) => discount),
        rateRatio: roundTo(rateOn(stepDays) / quietRate, 3),
      },
    };
  });
}

/** `sales`: sale orders of members. */
export function describeDiscounts(sales: readonly Order[]) {
  return {
    discount: {
      label: { ko: '쿠폰 주간의 효과', en: 'what coupon weeks do' },
      story: {
        ko: '쿠폰 주간에는 주문 속도가 1 + 민감도 × 상승폭 배가 됩니다. 민감도는 유형마다, 상승폭은 할인 단계마다 다릅니다. 15%를 넘으면 주문은 별로 늘지 않고 마진만 줄어듭니다. 쿠폰을 쓴 주문의 상당수는 쿠폰이 없어도 샀을 주문입니다.',
        en: 'In a coupon week the order rate is 1 + sensitivity × lift: sensitivity by life type, lift by step. Above 15 % orders hardly grow and only margin shrinks. Many coupon orders would have come anyway.',
      },
      weeks: COUPON_WEEKS,
      standingCoupons: STANDING_COUPONS,
      sensitivities: Object.fromEntries(LIFE_TYPES.map(({ id, promoSensitivity }) => [id, promoSensitivity])),
      couponUse: Object.fromEntries(LIFE_TYPES.map(({ id, couponUse }) => [id, couponUse])),
      steps: describeSteps(sales),
    },
  };
}
