/** The planted life-cycle types: how often, how long, how much and where each kind of member buys. */
import type { LifeType } from './people.ts';
import { describeType } from './people.ts';

const NEVER = describeType(
  'never',
  { ko: '가입만 한 회원', en: 'joined, never bought' },
  {
    ko: '가입하고 한 번도 사지 않았습니다. 제휴 이벤트로 온 사람이 많습니다.',
    en: 'Signed up and never bought; many came through partner events.',
  },
  {
    share: 0.08,
    ordersPerYear: 0,
    rateShape: 1,
    intervalShape: 1,
    lifetimeDays: 0,
    linesPerOrder: 0,
    spendTilt: 0,
  },
  {
    couponUse: 0,
    promoSensitivity: 0,
    brandLoyalty: 1,
    joinedBefore: 0.3,
    channels: [1, 0, 0],
    acquisition: [0.22, 0.3, 0.03, 0.15, 0.05, 0.25],
  },
);

const ONCE = describeType(
  'once',
  { ko: '한 번 사고 떠난 손님', en: 'one and done' },
  {
    ko: '한 번만 삽니다. 심어 둔 순서 효과가 다시 부를 때만 두 번째 주문이 생깁니다. SNS 광고로 많이 옵니다.',
    en: 'Buys once; only a planted sequence brings a second order. Often from social ads.',
  },
  {
    share: 0.175,
    ordersPerYear: 0,
    rateShape: 1,
    intervalShape: 1,
    lifetimeDays: 1,
    linesPerOrder: 1.35,
    spendTilt: -0.05,
  },
  {
    couponUse: 0.55,
    promoSensitivity: 0.8,
    brandLoyalty: 1.3,
    joinedBefore: 0.06,
    channels: [0.55, 0.33, 0.12],
    acquisition: [0.24, 0.36, 0.05, 0.13, 0.1, 0.12],
  },
);

const OCCASIONAL = describeType(
  'occasional',
  { ko: '가끔 들르는 손님', en: 'occasional' },
  {
    ko: '한 해에 두세 번, 불규칙하게 삽니다.',
    en: 'Two or three irregular orders a year.',
  },
  {
    share: 0.32,
    ordersPerYear: 2.5,
    rateShape: 1.6,
    intervalShape: 1,
    lifetimeDays: 950,
    linesPerOrder: 1.45,
    spendTilt: 0,
  },
  {
    couponUse: 0.5,
    promoSensitivity: 0.6,
    brandLoyalty: 1.6,
    joinedBefore: 0.35,
    channels: [0.46, 0.34, 0.2],
    acquisition: [0.25, 0.22, 0.12, 0.2, 0.15, 0.06],
  },
);

const BARGAIN = describeType(
  'bargain',
  { ko: '할인 찾는 손님', en: 'bargain hunters' },
  {
    ko: '쿠폰 주간에 몰려서 사고, 싼 상품을 고르며, 쿠폰을 거의 언제나 씁니다.',
    en: 'Order in coupon weeks, pick cheaper products and nearly always use the coupon.',
  },
  {
    share: 0.145,
    ordersPerYear: 4.2,
    rateShape: 2.5,
    intervalShape: 1,
    lifetimeDays: 900,
    linesPerOrder: 1.65,
    spendTilt: -0.35,
  },
  {
    couponUse: 0.93,
    promoSensitivity: 3,
    brandLoyalty: 1.1,
    joinedBefore: 0.33,
    channels: [0.4, 0.56, 0.04],
    acquisition: [0.25, 0.25, 0.08, 0.12, 0.08, 0.22],
  },
);

const REGULAR = describeType(
  'regular',
  { ko: '단골', en: 'regulars' },
  {
    ko: '한 달 반쯤의 간격으로 꾸준히 사고, 좋아하는 브랜드가 뚜렷합니다. 지인 추천으로 많이 옵니다.',
    en: 'A steady rhythm of about seven weeks, clear favourite brands, often referred by friends.',
  },
  {
    share: 0.12,
    ordersPerYear: 7.7,
    rateShape: 7,
    intervalShape: 3,
    lifetimeDays: 2200,
    linesPerOrder: 1.6,
    spendTilt: 0.05,
  },
  {
    couponUse: 0.55,
    promoSensitivity: 0.35,
    brandLoyalty: 3.2,
    joinedBefore: 0.43,
    channels: [0.34, 0.42, 0.24],
    acquisition: [0.2, 0.08, 0.28, 0.24, 0.17, 0.03],
  },
);

const VIP = describeType(
  'vip',
  { ko: '큰손 단골', en: 'big spenders' },
  {
    ko: '삼 주쯤에 한 번, 비싼 상품을 여러 개 삽니다. 할인에 거의 움직이지 않습니다.',
    en: 'An order about every three weeks, dear products, hardly moved by discounts.',
  },
  {
    share: 0.03,
    ordersPerYear: 16,
    rateShape: 9,
    intervalShape: 2.5,
    lifetimeDays: 4000,
    linesPerOrder: 1.9,
    spendTilt: 0.3,
  },
  {
    couponUse: 0.35,
    promoSensitivity: 0.15,
    brandLoyalty: 3.2,
    joinedBefore: 0.5,
    channels: [0.3, 0.35, 0.35],
    acquisition: [0.15, 0.05, 0.35, 0.25, 0.18, 0.02],
  },
);

const LAPSED_VIP = describeType(
  'lapsed-vip',
  { ko: '떠난 큰손', en: 'lapsed big spenders' },
  {
    ko: '큰손처럼 사다가 2023년 8월에서 2024년 5월 사이에 발길을 끊었습니다.',
    en: 'Bought like big spenders, then stopped between August 2023 and May 2024.',
  },
  {
    share: 0.03,
    ordersPerYear: 14.5,
    rateShape: 9,
    intervalShape: 2.5,
    lifetimeDays: 350,
    linesPerOrder: 1.85,
    spendTilt: 0.25,
  },
  {
    couponUse: 0.4,
    promoSensitivity: 0.2,
    brandLoyalty: 2.6,
    joinedBefore: 1,
    channels: [0.36, 0.36, 0.28],
    acquisition: [0.18, 0.06, 0.3, 0.26, 0.18, 0.02],
  },
);

const HOLIDAY = describeType(
  'holiday',
  { ko: '명절·연말 손님', en: 'holiday shoppers' },
  {
    ko: '설, 추석, 연말에만 선물을 사러 옵니다.',
    en: 'Come for gifts at Lunar New Year, Chuseok and the year end only.',
  },
  {
    share: 0.07,
    ordersPerYear: 2.2,
    rateShape: 3,
    intervalShape: 1,
    lifetimeDays: 1500,
    linesPerOrder: 1.4,
    spendTilt: 0.15,
  },
  {
    couponUse: 0.4,
    promoSensitivity: 0.2,
    brandLoyalty: 1.4,
    joinedBefore: 0.45,
    channels: [0.5, 0.2, 0.3],
    acquisition: [0.3, 0.1, 0.15, 0.25, 0.18, 0.02],
  },
);

const NEWCOMER = describeType(
  'newcomer',
  { ko: '요즘 온 손님', en: 'newcomers' },
  {
    ko: '2024년 9월 이후에 가입해 단골만큼 자주 삽니다.',
    en: 'Joined since September 2024 and buy about as often as regulars.',
  },
  {
    share: 0.03,
    ordersPerYear: 7.5,
    rateShape: 2,
    intervalShape: 1.5,
    lifetimeDays: 900,
    linesPerOrder: 1.6,
    spendTilt: 0,
  },
  {
    couponUse: 0.65,
    promoSensitivity: 0.8,
    brandLoyalty: 1.6,
    joinedBefore: 0,
    channels: [0.3, 0.6, 0.1],
    acquisition: [0.25, 0.4, 0.1, 0.1, 0.05, 0.1],
  },
);

export const LIFE_TYPES: readonly LifeType[] = [
  NEVER,
  ONCE,
  OCCASIONAL,
  BARGAIN,
  REGULAR,
  VIP,
  LAPSED_VIP,
  HOLIDAY,
  NEWCOMER,
];
