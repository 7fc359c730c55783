/** What a life-cycle type is made of; the planted types themselves are in life-types.ts. */

export interface Wording {
  ko: string;
  en: string;
}

export interface LifeType {
  id: string;
  label: Wording;
  story: Wording;
  /** Share of all members. */
  share: number;
  /** Mean orders a year while active; each member's own rate is gamma with `rateShape`. 0 = none but the first. */
  ordersPerYear: number;
  rateShape: number;
  /** Days between orders are gamma with this shape: 1 = no rhythm, 3 = a steady rhythm. */
  intervalShape: number;
  /** Mean of the exponential time from first order to drop-out, days; 0 = never buys. */
  lifetimeDays: number;
  /** Mean order lines of an ordinary order. */
  linesPerOrder: number;
  /** A product's pull is multiplied by (list price ÷ category mean price) to this power. */
  spendTilt: number;
  /** Probability of using a coupon that applies. */
  couponUse: number;
  /** Order rate in a coupon week is multiplied by 1 + sensitivity × lift of the step. */
  promoSensitivity: number;
  /** Pull of the member's favourite brand of a category, against 1 for the others. */
  brandLoyalty: number;
  /** Share of members who joined before the file starts. */
  joinedBefore: number;
  /** Weights of online mall, app, store. */
  channels: readonly [number, number, number];
  /** Weights over ACQUISITION_CHANNELS. */
  acquisition: readonly [number, number, number, number, number, number];
}

export const ACQUISITION_CHANNELS = ['검색광고', 'SNS광고', '지인추천', '자연유입', '매장가입', '제휴이벤트'];

type Shape = Pick<
  LifeType,
  'share' | 'ordersPerYear' | 'rateShape' | 'intervalShape' | 'lifetimeDays' | 'linesPerOrder' | 'spendTilt'
>;
type Habits = Pick<
  LifeType,
  'couponUse' | 'promoSensitivity' | 'brandLoyalty' | 'joinedBefore' | 'channels' | 'acquisition'
>;

export function describeType(
  id: string,
  label: Wording,
  story: Wording,
  shape: Shape,
  habits: Habits,
): LifeType {
  return { id, label, story, ...shape, ...habits };
}
