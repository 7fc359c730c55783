import type { Text } from '../../contract/text.ts';

/** The eleven named segments, best first. The order is the order of every table and legend. */
export const rfmSegmentIds = [
  'champions',
  'loyal',
  'potential',
  'new',
  'promising',
  'needAttention',
  'aboutToSleep',
  'atRisk',
  'cantLose',
  'hibernating',
  'lost',
] as const;

export type RfmSegmentId = (typeof rfmSegmentIds)[number];

interface SegmentText {
  readonly name: Text;
  /** Who they are, in one sentence. */
  readonly who: Text;
  /** What to do with them next, in one sentence. */
  readonly action: Text;
}

export const rfmSegments: Readonly<Record<RfmSegmentId, SegmentText>> = {
  champions: {
    name: { ko: '최우수 고객', en: 'Champions' },
    who: { ko: '최근에도, 자주, 많이 삽니다.', en: 'Bought lately, often and a lot.' },
    action: {
      ko: '할인보다 신상품 먼저 보기와 감사 혜택을 주세요.',
      en: 'Give early access and thanks rather than discounts.',
    },
  },
  loyal: {
    name: { ko: '단골', en: 'Loyal' },
    who: { ko: '자주, 많이 삽니다.', en: 'Buy often or a lot.' },
    action: {
      ko: '함께 사는 상품과 상위 라인을 권하고 후기를 부탁하세요.',
      en: 'Cross-sell, offer the better line, ask for reviews.',
    },
  },
  potential: {
    name: { ko: '단골 후보', en: 'Potential loyalists' },
    who: {
      ko: '최근에 샀고, 횟수나 금액이 적지는 않습니다.',
      en: 'Bought lately, and not at the bottom in number or amount.',
    },
    action: {
      ko: '다음 구매까지의 간격을 줄일 멤버십과 묶음을 권하세요.',
      en: 'Offer membership and bundles that bring the next purchase closer.',
    },
  },
  new: {
    name: { ko: '신규 고객', en: 'New customers' },
    who: {
      ko: '최근에 샀고, 횟수와 금액이 가장 적습니다.',
      en: 'Bought lately, least in number and amount.',
    },
    action: {
      ko: '두 번째 구매를 부르는 환영 메시지를 2주 안에 보내세요.',
      en: 'Send a welcome that leads to a second purchase within two weeks.',
    },
  },
  promising: {
    name: { ko: '유망 고객', en: 'Promising' },
    who: { ko: '얼마 전에 적게 샀습니다.', en: 'Bought not long ago, but little.' },
    action: {
      ko: '산 상품의 쓰임새와 인기 상품으로 다시 부르세요.',
      en: 'Bring them back with usage tips and best sellers.',
    },
  },
  needAttention: {
    name: { ko: '관심 필요', en: 'Need attention' },
    who: { ko: '보통만큼 샀고, 온 지 좀 되었습니다.', en: 'Average buyers, not seen for a while.' },
    action: {
      ko: '좋아하던 카테고리로 기한 있는 제안을 보내세요.',
      en: 'Make a time-limited offer in the category they liked.',
    },
  },
  aboutToSleep: {
    name: { ko: '휴면 직전', en: 'About to sleep' },
    who: { ko: '적게 샀고 한동안 오지 않았습니다.', en: 'Bought little, and not for a while.' },
    action: {
      ko: '휴면이 되기 전에 재입고·인기 상품 소식을 보내세요.',
      en: 'Send news of restocks and favourites before they go dormant.',
    },
  },
  atRisk: {
    name: { ko: '이탈 위험', en: 'At risk' },
    who: { ko: '꽤 사던 고객이 오래 오지 않았습니다.', en: 'Good buyers who have not come for long.' },
    action: {
      ko: '개인화한 메시지와 쿠폰으로 다시 부르세요.',
      en: 'Win back with a personal message and a coupon.',
    },
  },
  cantLose: {
    name: { ko: '놓치면 안 될 고객', en: 'Can’t lose' },
    who: {
      ko: '가장 많이 사던 고객이 오래 오지 않았습니다.',
      en: 'Among the best buyers, not seen for long.',
    },
    action: {
      ko: '먼저 연락해 이유를 묻고 가장 좋은 조건을 주세요.',
      en: 'Contact them first, ask why, and give your best terms.',
    },
  },
  hibernating: {
    name: { ko: '휴면', en: 'Hibernating' },
    who: { ko: '오래전에 적게 샀습니다.', en: 'Bought little, long ago.' },
    action: {
      ko: '비용이 적게 드는 채널로 계절마다 한 번만 알리세요.',
      en: 'Remind once a season through a cheap channel.',
    },
  },
  lost: {
    name: { ko: '이탈', en: 'Lost' },
    who: { ko: '가장 오래전에, 가장 적게 샀습니다.', en: 'Bought least, and longest ago.' },
    action: {
      ko: '예산을 쓰지 말고 수신 동의만 지키세요.',
      en: 'Spend no budget; just keep their consent.',
    },
  },
};

/**
 * The default map: rows are recency levels 5…1, columns are value levels 1…5.
 * It is a table, so every cell has one segment and none has two.
 */
const defaultMap: readonly (readonly RfmSegmentId[])[] = [
  ['new', 'potential', 'potential', 'champions', 'champions'],
  ['promising', 'potential', 'loyal', 'loyal', 'champions'],
  ['aboutToSleep', 'aboutToSleep', 'needAttention', 'loyal', 'loyal'],
  ['hibernating', 'hibernating', 'atRisk', 'atRisk', 'cantLose'],
  ['lost', 'lost', 'atRisk', 'cantLose', 'cantLose'],
];

/** Spreads a score 1…bins evenly over the five levels of the map; the ends stay the ends. */
export function scoreToLevel(score: number, bins: number): number {
  return 1 + Math.round(((score - 1) * 4) / (bins - 1));
}

export interface ValueWeights {
  readonly frequency: number;
  readonly monetary: number;
}

/** Weighted mean of the frequency and monetary levels, halves rounded up; equal parts if both weigh 0. */
export function valueLevel(frequencyLevel: number, monetaryLevel: number, weights: ValueWeights): number {
  const total = weights.frequency + weights.monetary;
  const share = total > 0 ? weights.frequency / total : 0.5;
  return Math.floor(share * frequencyLevel + (1 - share) * monetaryLevel + 0.5 + 1e-9);
}

/** The segment of one cell of the default map. Scores are 1…bins, bins ≥ 2. */
export function defaultSegment(
  scores: { readonly r: number; readonly f: number; readonly m: number },
  bins: number,
  weights: ValueWeights,
): RfmSegmentId {
  const recency = scoreToLevel(scores.r, bins);
  const value = valueLevel(scoreToLevel(scores.f, bins), scoreToLevel(scores.m, bins), weights);
  const segment = defaultMap[5 - recency]?.[value - 1];
  if (segment === undefined) throw new RangeError(`no cell for ${JSON.stringify(scores)} of ${bins}`);
  return segment;
}

/** “r-f-m”, the name of a cell in options and links. */
export function cellKey(r: number, f: number, m: number): string {
  return `${r}-${f}-${m}`;
}

/** Position of a cell in the arrays of a result: r slowest, m fastest. */
export function cellIndex(r: number, f: number, m: number, bins: number): number {
  return ((r - 1) * bins + (f - 1)) * bins + (m - 1);
}
