import type { Text } from '../../workers/contract/text.ts';

/** Accounts of figures in titles, in sentences and below tables, of the pages about customers and products. */

export const rfmTitles = {
  segmentFormula: {
    ko: '점수가 ‘{segment}’ 칸에 드는 고객을 센 수',
    en: 'Customers whose scores lead to {segment}, counted',
  },
  median: { ko: '‘{segment}’ 가운데 고객의 {measure}', en: '{segment}: {measure}, middle customer' },
  medianFormula: {
    ko: '이 고객들을 값 순으로 세웠을 때 한가운데 값. 가운데가 두 명이면 둘의 평균',
    en: 'The middle of these customers put in order by it; of two in the middle, their mean',
  },
  revenueFormula: {
    ko: '분석 기준일까지 판매 줄의 금액을 더한 값',
    en: 'The amounts of the order lines up to the date of analysis, added up',
  },
  allShare: { ko: '모든 세그먼트의 고객 비율', en: 'All segments: share of customers' },
  allRevenueShare: { ko: '모든 세그먼트의 매출 비중', en: 'All segments: share of revenue' },
  overall: { ko: '전체 재구매율', en: 'Repurchase rate of all customers' },
  thenAll: { ko: '{cutoff}까지 산 적이 있는 고객', en: 'Customers with a purchase up to {cutoff}' },
  thenAllFormula: {
    ko: '{cutoff}까지 한 번이라도 산 고객을 센 수',
    en: 'Everybody who had bought up to {cutoff}, counted',
  },
  topShare: { ko: '{measure}: 최고점 고객의 비율', en: '{measure}: share with the top score' },
  topCount: { ko: '{measure}: 최고점 고객', en: '{measure}: customers with the top score' },
  border: { ko: '{measure}: 최고점의 기준', en: '{measure}: border of the top score' },
  borderLow: {
    ko: '{measure}: {score}점과 {next}점의 기준',
    en: '{measure}: border of scores {score} and {next}',
  },
  borderFormula: {
    ko: '고객을 값이 작은 쪽부터 세웠을 때 {part} 자리의 값. 소수점 아래는 버립니다.',
    en: 'Customers in order, least first: the value {part} of the way up; fractions are dropped',
  },
  moneyBorderFormula: {
    ko: '고객을 값이 작은 쪽부터 세웠을 때 {part} 자리의 값',
    en: 'Customers in order, least first: the value {part} of the way up',
  },
  ownBorder: { ko: '직접 정한 기준', en: 'Set by hand' },
  lastBar: { ko: '마지막 막대가 시작하는 값', en: 'Where the last bar begins' },
  lastBarFormula: {
    ko: '가장 작은 값 + 앞 막대의 수 × 막대 하나의 폭. 맨 위 1%가 넘는 값은 마지막 막대에 담깁니다.',
    en: 'Least value + bars before × width of a bar. The last one takes in the far end, from about the top 1%.',
  },
  faded: { ko: '오래 오지 않은 금액 최고점 고객', en: 'Top-spending customers who stayed away' },
  fadedFormula: {
    ko: '금액 점수가 가장 높고 최근성 점수가 {score}점 이하인 고객을 센 수',
    en: 'Customers with the top monetary score and a recency score up to {score}, counted',
  },
  fadedLines: { ko: '오래 오지 않은 금액 최고점 고객', en: 'the top-spending customers who stayed away' },
} as const satisfies Readonly<Record<string, Text>>;

export const cohortTitles = {
  laterShare: {
    ko: '첫 구매 기간이 지난 뒤의 매출 비중',
    en: 'Share of revenue after the period of the first purchase',
  },
  laterRevenue: { ko: '전체 매출 − 첫 구매 기간의 매출', en: 'All revenue − revenue in the first period' },
  firstAov: { ko: '첫 구매 기간의 객단가', en: 'AOV in the period of the first purchase' },
  firstRevenue: { ko: '첫 구매 기간의 매출', en: 'Revenue in the period of the first purchase' },
  firstPurchases: { ko: '첫 구매 기간의 구매 수', en: 'Purchases in the period of the first purchase' },
  laterAov: { ko: '첫 구매 기간이 지난 뒤의 객단가', en: 'AOV after the period of the first purchase' },
  laterMoney: { ko: '그 뒤의 매출', en: 'Revenue after it' },
  laterPurchases: { ko: '그 뒤의 구매 수', en: 'Purchases after it' },
  drawn: { ko: '그린 코호트', en: 'Cohorts drawn' },
  drawnFormula: {
    ko: '그릴 기간이 있는 코호트를 최근 {most}개까지 센 수',
    en: 'Cohorts with a period to draw, the latest {most} at most, counted',
  },
  allCohorts: { ko: '모든 코호트', en: 'All cohorts' },
} as const satisfies Readonly<Record<string, Text>>;
