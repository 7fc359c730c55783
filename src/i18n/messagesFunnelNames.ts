import type { EventKind, RateWatch, StageId, StageMeasure } from '../../workers/analyses/funnel/result.ts';
import type { Text } from '../../workers/contract/text.ts';

export const eventKindNames: Readonly<Record<EventKind, Text>> = {
  visit: { ko: '방문', en: 'Visit' },
  signup: { ko: '회원가입', en: 'Sign-up' },
  search: { ko: '검색', en: 'Search' },
  click: { ko: '클릭', en: 'Click' },
  view: { ko: '상품 보기', en: 'Product view' },
  cart: { ko: '장바구니', en: 'Cart' },
  purchase: { ko: '구매', en: 'Purchase' },
};

export const stageNames: Readonly<Record<StageId, Text>> = {
  awareness: { ko: '인지', en: 'Awareness' },
  interest: { ko: '관심', en: 'Interest' },
  decision: { ko: '결정', en: 'Decision' },
  action: { ko: '행동', en: 'Action' },
  retention: { ko: '유지', en: 'Retention' },
  advocacy: { ko: '추천', en: 'Advocacy' },
};

export const measureNames: Readonly<Record<StageMeasure, Text>> = {
  impressions: { ko: '노출', en: 'Impressions' },
  reach: { ko: '도달', en: 'Reach' },
  clicks: { ko: '클릭', en: 'Clicks' },
  visits: { ko: '방문', en: 'Visits' },
  leads: { ko: '신청', en: 'Leads' },
  newCustomers: { ko: '첫 구매 고객', en: 'First-time buyers' },
  orders: { ko: '구매', en: 'Purchases' },
  boughtAgain: { ko: '다시 산 고객', en: 'Bought again' },
  promoters: { ko: '추천 의향 9–10점', en: 'Answers of 9 or 10' },
  referrals: { ko: '소개로 가입', en: 'Joined by referral' },
  answers: { ko: '추천 의향 응답', en: 'Answers' },
  joined: { ko: '가입', en: 'Joined' },
};

/** Why a rate has no limits. */
export const silentWatches: Readonly<Record<NonNullable<RateWatch['reason']>, Text>> = {
  short: {
    ko: '한계를 배우려면 다 찬 기간이 11개 있어야 하는데 {have}개뿐입니다.',
    en: 'Limits need eleven whole periods to learn from; there are {have}.',
  },
  few: {
    ko: '마지막 기간의 사람이 너무 적어 우연과 가릴 수 없습니다.',
    en: 'Too few in the last period to be told from chance.',
  },
  constant: {
    ko: '지난 기간에 전혀 움직이지 않아 한계를 그을 수 없습니다.',
    en: 'It never moved in the past, so there is nothing to draw limits from.',
  },
};
