import type { Lang, Text } from '../../workers/contract/text.ts';

/** Column titles for the members of an audience; measures of a membership by name. */
const measureLabels: Readonly<Record<string, Text>> = {
  customer: { ko: '고객', en: 'Customer' },
  segment: { ko: '세그먼트', en: 'Segment' },
  recencyDays: { ko: '마지막 구매 후 일수', en: 'Days since last purchase' },
  frequency: { ko: '구매 횟수', en: 'Purchases' },
  monetary: { ko: '구매 금액', en: 'Amount' },
  revenueBefore: { ko: '앞 기간 매출', en: 'Revenue before' },
  revenueDuring: { ko: '이번 기간 매출', en: 'Revenue now' },
  revenueRank: { ko: '매출 순위', en: 'Rank by revenue' },
  funnelSteps: { ko: '도달한 단계 수', en: 'Steps reached' },
  funnelDays: { ko: '첫 단계 후 일수', en: 'Days since the first step' },
  marginRank: { ko: '이익 순위', en: 'Rank by margin' },
  recencyScore: { ko: '최근성 점수', en: 'Recency score' },
  frequencyScore: { ko: '횟수 점수', en: 'Frequency score' },
  monetaryScore: { ko: '금액 점수', en: 'Monetary score' },
  overallScore: { ko: '종합 점수', en: 'Overall score' },
};

export function measureLabel(name: string, lang: Lang): string {
  return measureLabels[name]?.[lang] ?? name;
}

/** measure → column title, for the files that leave the page. */
export function measureHeaders(lang: Lang): Record<string, string> {
  return Object.fromEntries(Object.entries(measureLabels).map(([name, text]) => [name, text[lang]]));
}
