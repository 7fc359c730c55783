/** How visits to the shop’s site and app go: the planted rates, and where visits come from. */
import { PERIOD_DAYS, parseDay } from '../../workers/shops/calendar.ts';
import type { RandomStream } from '../../workers/shops/random.ts';

/** The log begins on a Monday and covers the last weeks of the file. */
export const LOG_START = '2024-09-30';
export const LOG_FROM = parseDay(LOG_START);
export const LOG_DAYS = PERIOD_DAYS - LOG_FROM;

export const DEVICES = ['모바일', 'PC'] as const;
export type Device = (typeof DEVICES)[number];

interface VisitRates {
  /** Visits in which a product is looked at. */
  view: number;
  /** Of these, visits in which something is put into the cart. */
  cart: number;
  /** Of these, visits in which it is bought. */
  purchase: number;
}

export const VISIT_RATES: Readonly<Record<Device, VisitRates>> = {
  모바일: { view: 0.68, cart: 0.32, purchase: 0.44 },
  PC: { view: 0.74, cart: 0.35, purchase: 0.53 },
};

/** From this Monday on, fewer of the carts on mobile are bought: something is wrong with the check-out. */
export const WORSE_STEP = { device: '모바일', step: 'purchase', from: '2024-11-25', factor: 0.7 } as const;

const WORSE_FROM = parseDay(WORSE_STEP.from);

export function purchaseRate(device: Device, day: number): number {
  const isWorse = device === WORSE_STEP.device && day >= WORSE_FROM;
  return VISIT_RATES[device].purchase * (isWorse ? WORSE_STEP.factor : 1);
}

/** Share of the visits without a purchase that nobody is logged in to. */
export const ANONYMOUS_SHARE = 0.5;
/** An anonymous visit is the next one of a visitor seen before. */
export const RETURN_RATE = 0.3;

/** Nothing is planted on where a visit comes from; who clicked a message comes by its channel. */
const REFERRERS = ['직접방문', '자연검색', '검색광고', 'SNS광고', '제휴이벤트'];
const REFERRER_WEIGHTS = {
  member: [0.5, 0.2, 0.12, 0.13, 0.05],
  anonymous: [0.16, 0.25, 0.25, 0.28, 0.06],
} as const;

export function drawReferrer(kind: keyof typeof REFERRER_WEIGHTS, stream: RandomStream): string {
  return stream.choose(REFERRERS, REFERRER_WEIGHTS[kind]);
}

export type EventName = '방문' | '상품보기' | '검색' | '장바구니' | '구매' | '회원가입';

export const PAGES: Readonly<Record<EventName, string>> = {
  방문: '홈',
  상품보기: '상품상세',
  검색: '검색결과',
  장바구니: '장바구니',
  구매: '주문완료',
  회원가입: '회원가입',
};

export const SEARCH_RATE = 0.15;
/** Mean products looked at beside those that are bought or carted. */
export const EXTRA_VIEWS = 0.25;
export const EXTRA_CARTS = 0.2;
/** Seconds from one event of a visit to the next: gamma of this shape, and mean. */
export const PAUSE = { shape: 1.5, meanSeconds: 55 } as const;
