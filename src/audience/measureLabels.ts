import type { Lang, Text } from '../../workers/contract/text.ts';
import { featureWords } from '../i18n/messagesClustersNames.ts';

/** Features of purchases that groups are told apart by. */
const clusterMeasures = Object.fromEntries(
  Object.entries(featureWords).map(([id, { name }]): [string, Text] => [id, name]),
);

/** Column titles for the members of an audience; measures of a membership by name. */
const measureLabels: Readonly<Record<string, Text>> = {
  ...clusterMeasures,
  customer: { ko: '고객', en: 'Customer' },
  segment: { ko: '세그먼트', en: 'Segment' },
  recencyDays: { ko: '마지막 구매 후 일수', en: 'Days since last purchase' },
  frequency: { ko: '구매 횟수', en: 'Purchases' },
  monetary: { ko: '구매 금액', en: 'Amount' },
  cycleDays: { ko: '구매주기(일)', en: 'Purchase cycle (days)' },
  cyclesSince: { ko: '주기의 몇 배 지났나', en: 'Cycles since last purchase' },
  lastYearAmount: { ko: '마지막 한 해 구매액', en: 'A year’s spending' },
  memberDays: { ko: '가입 후 일수', en: 'Days since joining' },
  nextCategory: { ko: '권할 카테고리 번호', en: 'Category to suggest, number' },
  becauseCategory: { ko: '짝이 된 카테고리 번호', en: 'Category it goes with, number' },
  margin: { ko: '이익', en: 'Margin' },
  distance: { ko: '다음 등급까지 모자란 금액', en: 'Missing to the next tier' },
  ordersToNext: { ko: '다음 등급까지 주문 횟수', en: 'Orders to the next tier' },
  revenueBefore: { ko: '앞 기간 매출', en: 'Revenue before' },
  revenueDuring: { ko: '이번 기간 매출', en: 'Revenue now' },
  revenueRank: { ko: '매출 순위', en: 'Rank by revenue' },
  funnelSteps: { ko: '도달한 단계 수', en: 'Steps reached' },
  funnelDays: { ko: '첫 단계 후 일수', en: 'Days since the first step' },
  marginRank: { ko: '이익 순위', en: 'Rank by margin' },
  recencyScore: { ko: '최근성 점수', en: 'Recency score' },
  frequencyScore: { ko: '횟수 점수', en: 'Frequency score' },
  monetaryScore: { ko: '금액 점수', en: 'Monetary score' },
  purchases: { ko: '구매 횟수', en: 'Purchases' },
  fit: { ko: '그룹에 맞는 정도', en: 'Fit to its group' },
  centreDistance: { ko: '그룹 중심까지 거리', en: 'Distance to the centre' },
  uplift: { ko: '예측 효과', en: 'Predicted effect' },
  outcomeWithout: { ko: '보내지 않았을 때 예측', en: 'Expected without treatment' },
  sends: { ko: '받은 메시지', en: 'Messages' },
  shrunkRate: { ko: '추천 채널 반응률(보정)', en: 'Response by that channel (shrunk)' },
  bestHour: { ko: '추천 시각(시작)', en: 'Hour to send from' },
  ownHour: { ko: '시각이 자기 기록인지', en: 'Hour told by own record' },
  overallScore: { ko: '종합 점수', en: 'Overall score' },
};

export function measureLabel(name: string, lang: Lang): string {
  return measureLabels[name]?.[lang] ?? name;
}

/** measure → column title, for the files that leave the page. */
export function measureHeaders(lang: Lang): Record<string, string> {
  return Object.fromEntries(Object.entries(measureLabels).map(([name, text]) => [name, text[lang]]));
}
