import type { Text } from '../contract/text.ts';

export interface Category {
  readonly name: Text;
  /** How often it is chosen, against the others. */
  readonly weight: number;
  /** Won, of the cheapest and the dearest product. */
  readonly prices: readonly [number, number];
  readonly brands: readonly Text[];
  /** Most bought first. */
  readonly products: readonly Text[];
}

/** A product that is planted: category by position, name, price in won. */
export type Planted = readonly [category: number, name: Text, price: number];

/** What a kind of shop is made of. */
export interface ShopWords {
  readonly categories: readonly Category[];
  /** Bought together more often than by chance: the first, then what comes with it. */
  readonly pair: readonly [Planted, Planted];
  /** The second is bought the next time after the first. */
  readonly next: readonly [Planted, Planted];
  /** Where people buy: first where most do. */
  readonly channels: readonly Text[];
  /** Empty where everything is sold online; the region is a position in the regions. */
  readonly stores: readonly { readonly name: Text; readonly region: number }[];
  /** Mean days between two purchases of a regular. */
  readonly gapDays: number;
  /** Mean lines of a regular’s purchase. */
  readonly linesPerPurchase: number;
  /** 0–11. */
  readonly peakMonth: number;
  /** Cost ÷ price. */
  readonly costShare: number;
}

export const regions: readonly (readonly [name: Text, weight: number])[] = [
  [{ ko: '서울', en: 'Seoul' }, 30],
  [{ ko: '경기', en: 'Gyeonggi' }, 27],
  [{ ko: '부산', en: 'Busan' }, 10],
  [{ ko: '인천', en: 'Incheon' }, 8],
  [{ ko: '대구', en: 'Daegu' }, 7],
  [{ ko: '대전', en: 'Daejeon' }, 6],
  [{ ko: '광주', en: 'Gwangju' }, 6],
  [{ ko: '강원', en: 'Gangwon' }, 4],
  [{ ko: '제주', en: 'Jeju' }, 2],
];

/** How people came, how many of a hundred, and won spent on one; the third loses its customers. */
export const acquisitions: readonly (readonly [name: Text, weight: number, cost: number])[] = [
  [{ ko: '검색광고', en: 'search ads' }, 30, 42_000],
  [{ ko: '지인추천', en: 'referral' }, 22, 9_000],
  [{ ko: '제휴할인', en: 'partner discount' }, 24, 30_000],
  [{ ko: 'SNS광고', en: 'social ads' }, 24, 55_000],
];

export const weakAcquisition = 2;

export const messageChannels: readonly (readonly [name: Text, cost: number])[] = [
  [{ ko: '문자', en: 'SMS' }, 12],
  [{ ko: '앱푸시', en: 'push' }, 2],
  [{ ko: '이메일', en: 'e-mail' }, 1],
];

/** By answer: 0 detractor, 1 passive, 2 promoter. */
export const opinions: readonly (readonly Text[])[] = [
  [
    { ko: '배송이 늦어서 아쉬웠어요', en: 'it came late' },
    { ko: '설명과 달라요', en: 'not as it was described' },
    { ko: '다시 사지는 않을 것 같아요', en: 'I will not buy it again' },
  ],
  [
    { ko: '보통이에요', en: 'all right' },
    { ko: '값만큼은 해요', en: 'worth its price' },
  ],
  [
    { ko: '정말 마음에 들어요', en: 'I love it' },
    { ko: '빨리 와서 좋았어요', en: 'it came quickly' },
    { ko: '친구에게도 알려 줬어요', en: 'I told my friends' },
  ],
];
