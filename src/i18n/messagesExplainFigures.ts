import type { Text } from '../../workers/contract/text.ts';

/** Names of the numbers behind a figure, and formulas in words. */
export const figureWords = {
  customers: { ko: '전체 고객 수', en: 'All customers' },
  revenue: { ko: '전체 매출', en: 'All revenue' },

  champions: { ko: '최우수 고객 수', en: 'Champions' },
  championsRevenue: { ko: '최우수 고객의 매출', en: 'Revenue of champions' },
  championsShare: { ko: '최우수 고객의 비율', en: 'Champions among customers' },
  championsRevenueShare: { ko: '최우수 고객의 매출 비중', en: 'Champions’ share of revenue' },
  leaving: { ko: '이탈 위험 고객', en: 'Customers at risk of leaving' },
  leavingFormula: {
    ko: 'RFM 지도에서 ‘이탈 위험’과 ‘놓치면 안 되는 고객’ 칸에 든 고객 수',
    en: 'Customers in the cells “At risk” and “Can’t lose” of the RFM map',
  },
  leavingRevenue: { ko: '이들이 지금까지 낸 매출', en: 'What these customers brought so far' },
  leavingShare: { ko: '이탈 위험 고객의 매출 비중', en: 'Their share of revenue' },

  segmentShare: { ko: '‘{segment}’ 고객의 비율', en: '{segment}: share of customers' },
  segmentCustomers: { ko: '‘{segment}’ 고객 수', en: 'Customers in {segment}' },
  segmentRevenueShare: { ko: '‘{segment}’ 고객의 매출 비중', en: '{segment}: share of revenue' },
  segmentRevenue: { ko: '‘{segment}’ 고객의 매출', en: 'Revenue of {segment}' },

  retention: { ko: '다음 기간 재구매율', en: 'Return rate in the next period' },
  returned: { ko: '다음 기간에 다시 산 고객', en: 'Customers who bought again in it' },
  observed: {
    ko: '다음 기간을 끝까지 본 코호트의 고객',
    en: 'Customers of cohorts whose next period is over',
  },
  interval: { ko: '95% 구간의 끝', en: 'End of the 95% interval' },
  wilson: {
    ko: '윌슨 점수 구간: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.96',
    en: 'Wilson score interval: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.96',
  },
  ltv: { ko: '고객 1명의 누적 매출', en: 'Cumulative revenue per customer' },
  ltvFormula: {
    ko: '기간마다 (그 기간까지 본 코호트의 매출 ÷ 그 코호트의 고객)을 더한 값',
    en: 'The sum over the periods of (revenue of the cohorts seen so far ÷ their customers)',
  },

  units: { ko: '전체 {units} 수', en: 'All {units}' },
  topFifth: { ko: '상위 20% {units}의 {measure} 비중', en: 'Share of {measure} of the top 20% of {units}' },
  topFifthSum: { ko: '상위 20% {units}의 {measure}', en: 'Top 20% of {units}, {measure}' },
  measureTotal: { ko: '전체 {measure}', en: 'All {measure}' },
  for80: { ko: '{measure} 80%를 내는 {units}', en: 'The {units} that bring 80% of {measure}' },
  for80Share: {
    ko: '{measure} 80%를 내는 {units}의 비율',
    en: 'Share of {units} that bring 80% of {measure}',
  },
  for80Formula: {
    ko: '큰 순서로 더해 전체의 80%에 이를 때까지의 수',
    en: 'The number, largest first, until 80% of the total is reached',
  },
  gini: { ko: '지니계수', en: 'Gini coefficient' },
  giniFormula: {
    ko: 'Σ(2i − n − 1)·xᵢ ÷ (n·Σxᵢ), 작은 순서로 i = 1…n',
    en: 'Σ(2i − n − 1)·xᵢ ÷ (n·Σxᵢ), smallest first, i = 1…n',
  },

  topTier: { ko: '상위 등급 고객', en: 'Customers of the high tier' },
  topTierShare: { ko: '상위 등급 고객의 비율', en: 'The high tier among customers' },
  topTierAmountShare: { ko: '상위 등급의 {measure} 비중', en: 'The high tier’s share of {measure}' },
  topTierAmount: { ko: '상위 등급의 {measure}', en: 'High tier, {measure}' },
  ranked: { ko: '순위를 매긴 고객', en: 'Ranked customers' },
  oneMore: { ko: '한 번 더 사면 상위가 되는 고객', en: 'One order away from the high tier' },
  oneMoreFormula: {
    ko: '지금 금액 + 평소 주문당 금액 1회 ≥ 상위 경계인 중위 고객 수',
    en: 'Mid customers whose amount plus one usual order reaches the border of the high tier',
  },

  atRisk: { ko: '이탈 위험 단계의 고객', en: 'Customers at the stage “At risk”' },
  atRiskStake: { ko: '이탈 위험 고객의 한 해 매출', en: 'A year’s revenue of those at risk' },
  dormant: { ko: '휴면 단계의 고객', en: 'Customers at the stage “Dormant”' },
  dormantStake: { ko: '휴면 고객이 떠나기 전 한 해의 매출', en: 'The last year’s revenue of the dormant' },
  stageFormula: {
    ko: '마지막 구매 뒤 지난 날 ÷ 자기 구매주기가 그 단계의 경계 안에 있는 고객 수',
    en: 'Customers whose days since the last purchase ÷ their own cycle lie within the stage',
  },
  stakeFormula: {
    ko: '그 고객들이 마지막 구매까지 열두 달 동안 낸 매출의 합',
    en: 'What those customers spent in the twelve months up to their last purchase, added up',
  },

  entered: { ko: '첫 단계에 들어온 수', en: 'Entered the first step' },
  finished: { ko: '마지막 단계까지 간 수', en: 'Came to the last step' },
  finishedRate: { ko: '끝까지 간 비율', en: 'Came all the way' },
  stopped: { ko: '다음으로 가지 않고 멈춘 수', en: 'Stopped before the next step' },
  reached: { ko: '앞 단계에 이른 수', en: 'Reached the step before' },
  stoppedRate: { ko: '멈춘 비율', en: 'Share that stopped' },

  difference: { ko: '차이', en: 'Difference' },
  differenceFormula: { ko: '{variant}의 값 − {control}의 값', en: 'Value of {variant} − value of {control}' },
  armValue: { ko: '{arm}의 값', en: 'Value of {arm}' },
  armSum: { ko: '{arm}의 결과 합', en: 'Sum of outcomes of {arm}' },
  armUnits: { ko: '{arm}의 대상 수', en: 'Units in {arm}' },
} as const satisfies Readonly<Record<string, Text>>;
