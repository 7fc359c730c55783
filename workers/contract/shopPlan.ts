import type { TableKind } from './tables.ts';
import type { Text } from './text.ts';

/** An invented shop: what is sold, how often people come, who they are. */
export const shopKinds = {
  fashion: {
    label: { ko: '패션', en: 'Fashion' },
    story: {
      ko: '매장과 온라인몰을 함께 하는 옷가게. 가을에 가장 바쁩니다.',
      en: 'Clothes, in stores and online. Autumn is the busiest time.',
    },
  },
  grocery: {
    label: { ko: '식료품', en: 'Grocery' },
    story: {
      ko: '일주일에 한 번 장을 보는 동네 마트와 새벽 배송.',
      en: 'A neighbourhood market with morning delivery; people come every week.',
    },
  },
  cosmetics: {
    label: { ko: '화장품 구독', en: 'Cosmetics by subscription' },
    story: {
      ko: '달마다 상자를 받는 구독과 낱개 구매가 함께 있습니다. 봄에 많이 팔립니다.',
      en: 'A box every month, and single items beside it. Spring sells best.',
    },
  },
  securities: {
    label: { ko: '증권 앱', en: 'Securities app' },
    story: {
      ko: '종목을 눌러 보고 사는 앱. 주문 한 줄이 거래 한 건이고, 금액은 수수료입니다.',
      en: 'An app in which people look at securities and trade them. A line is a trade; its amount is the fee.',
    },
  },
  music: {
    label: { ko: '음반 가게', en: 'Record shop' },
    story: {
      ko: '주마다 새 앨범을 듣는 온라인 음반 가게. 손님마다 좋아하는 장르가 있습니다.',
      en: 'An online record shop with new albums every week; every customer has a favourite genre.',
    },
  },
  travel: {
    label: { ko: '여행', en: 'Travel' },
    story: {
      ko: '한 해에 한두 번 예약하는 여행사. 여름을 크게 탑니다.',
      en: 'A travel agency; people book once or twice a year, mostly for summer.',
    },
  },
} as const satisfies Readonly<Record<string, { readonly label: Text; readonly story: Text }>>;

export type ShopKind = keyof typeof shopKinds;

export const shopKindNames = Object.keys(shopKinds) as readonly ShopKind[];

/** What is planted in the data, and can be found again. */
export interface PlantedTruth {
  /** How many times likelier customers of the weak acquisition channel are to leave after a purchase. */
  readonly churn: number;
  /** Share of people that the coupon alone makes buy. */
  readonly uplift: number;
  /** Change of the quantity in percent for one percent of price. */
  readonly elasticity: number;
  /** How many times as often as by chance the planted pair is bought together. */
  readonly association: number;
  /** Share of the openings lost with each message of the last 14 days. */
  readonly fatigue: number;
  /** Sales of the strongest month for one of the weakest. */
  readonly season: number;
}

export type TruthName = keyof PlantedTruth;

interface Slider {
  readonly label: Text;
  readonly help: Text;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  readonly unit: 'times' | 'share' | 'number';
}

export const truthSliders: Readonly<Record<TruthName, Slider>> = {
  churn: {
    label: { ko: '떠나게 하는 가입 경로', en: 'The channel that loses customers' },
    help: {
      ko: '가입 경로 하나의 고객이 살 때마다 몇 배 더 잘 떠나는지. 1이면 차이가 없습니다.',
      en: 'How many times likelier customers of one acquisition channel are to leave after each purchase. 1: no difference.',
    },
    ...{ min: 1, max: 4, step: 0.25, default: 2.5, unit: 'times' },
  },
  uplift: {
    label: { ko: '쿠폰의 진짜 효과', en: 'True effect of the coupon' },
    help: {
      ko: '쿠폰을 받아서 사게 된 사람의 비율. 0이면 효과가 없습니다.',
      en: 'Share of people who buy because of the coupon. 0: it does nothing.',
    },
    ...{ min: -0.04, max: 0.12, step: 0.01, default: 0.05, unit: 'share' },
  },
  elasticity: {
    label: { ko: '가격 탄력성', en: 'Price elasticity' },
    help: {
      ko: '값이 1% 오르면 팔리는 수가 몇 % 달라지는지.',
      en: 'By how many percent the quantity changes when the price rises by one.',
    },
    ...{ min: -3, max: -0.2, step: 0.1, default: -1.5, unit: 'number' },
  },
  association: {
    label: { ko: '함께 사는 두 상품', en: 'The pair bought together' },
    help: {
      ko: '우연보다 몇 배 자주 함께 사는지(향상도). 1이면 우연입니다.',
      en: 'How many times as often as by chance (lift). 1: by chance.',
    },
    ...{ min: 1, max: 8, step: 0.5, default: 4, unit: 'times' },
  },
  fatigue: {
    label: { ko: '연락 피로', en: 'Contact fatigue' },
    help: {
      ko: '지난 14일에 받은 메시지 한 통마다 열어 볼 비율이 얼마나 줄어드는지.',
      en: 'Share of the openings lost with every message of the last 14 days.',
    },
    ...{ min: 0, max: 0.4, step: 0.05, default: 0.2, unit: 'share' },
  },
  season: {
    label: { ko: '계절', en: 'Season' },
    help: {
      ko: '가장 많이 팔리는 달이 가장 적은 달의 몇 배인지. 1이면 계절이 없습니다.',
      en: 'Sales of the strongest month for one of the weakest. 1: no season.',
    },
    ...{ min: 1, max: 3, step: 0.1, default: 1.8, unit: 'times' },
  },
};

export const truthNames = Object.keys(truthSliders) as readonly TruthName[];

/** Order lines that can be asked for. */
export const lineLimits = { min: 100, max: 1_000_000, default: 20_000 } as const;

export const longestSeed = 60;

export interface ShopPlan {
  readonly kind: ShopKind;
  /** Any text: the same gives the same bytes, another one another shop with the same truth. */
  readonly seed: string;
  /** Order lines, to within those of one customer. */
  readonly lines: number;
  /** Of names and headers. */
  readonly lang: 'ko' | 'en';
  readonly truth: PlantedTruth;
}

export interface ShopFile {
  readonly kind: TableKind;
  readonly fileName: string;
  readonly csv: Blob;
}

export interface MadeShop {
  readonly files: readonly ShopFile[];
  /** A test whose groups were made wrongly, to be found out. */
  readonly unfair: ShopFile;
  /** What was planted and what came of it, as JSON: for the trainer. */
  readonly truth: string;
}

function within(
  value: unknown,
  { min, max, default: usual }: { min: number; max: number; default: number },
): number {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? Math.min(max, Math.max(min, number)) : usual;
}

/** A plan out of a link or a form: what is not there or cannot be is as usual. */
export function readPlan(given: {
  readonly kind?: unknown;
  readonly seed?: unknown;
  readonly lines?: unknown;
  readonly lang?: unknown;
  readonly truth?: Readonly<Partial<Record<TruthName, unknown>>>;
}): ShopPlan {
  const truth = truthNames.map((name) => [name, within(given.truth?.[name], truthSliders[name])] as const);
  return {
    kind: shopKindNames.find((name) => name === given.kind) ?? 'fashion',
    seed: (typeof given.seed === 'string' && given.seed.trim().slice(0, longestSeed)) || '1',
    lines: Math.round(within(given.lines, lineLimits)),
    lang: given.lang === 'en' ? 'en' : 'ko',
    truth: Object.fromEntries(truth) as unknown as PlantedTruth,
  };
}
