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
  scoreCount: { ko: '{measure}: {score}점 고객', en: '{measure}: customers with score {score}' },
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

export const personaTitles = {
  share: { ko: '‘{group}’의 고객 비율', en: '“{group}”: share of customers' },
  revenueShare: { ko: '‘{group}’의 매출 비율', en: '“{group}”: share of revenue' },
  customers: { ko: '견준 고객', en: 'Customers compared' },
  customersFormula: {
    ko: '{fewest}명 이상인 그룹의 고객을 더한 수',
    en: 'Customers of all groups of {fewest} or more, added up',
  },
  cards: { ko: '카드 수', en: 'Cards' },
  cardsFormula: {
    ko: '매출이 큰 그룹부터 설정에서 정한 수만큼',
    en: 'Groups with most revenue first, as many as the setting says',
  },
  orderValue: { ko: '‘{group}’의 객단가 중앙값', en: '“{group}”: median order value' },
  orderValueFormula: {
    ko: '이 고객들의 구매를 금액 순으로 세웠을 때 한가운데 값',
    en: 'The middle of their purchases, put in order of the amount',
  },
  cycle: { ko: '‘{group}’의 구매 주기 중앙값', en: '“{group}”: median purchase cycle' },
  cycleFormula: {
    ko: '구매일이 이틀 이상인 고객마다 구매 사이 날수를 평균해 순서로 세웠을 때 한가운데 값',
    en: 'The mean days between purchases of each customer with two purchase days or more; of these the middle',
  },
  cycleCustomers: { ko: '구매일이 이틀 이상인 고객', en: 'Customers with two purchase days or more' },
  ownShare: { ko: '‘{group}’ · {trait}: 그룹에서', en: '“{group}” · {trait}: in the group' },
  allShare: { ko: '{trait}: 전체에서', en: '{trait}: of everybody' },
  ofCustomers: {
    ko: '이 특징이 있는 고객 ÷ 값을 아는 고객',
    en: 'Customers who have it ÷ customers whose value is known',
  },
  ofDone: {
    ko: '이 특징이 있는 것 ÷ 고객이 한 것(구매, 메시지, 방문)',
    en: 'Those with the trait ÷ all that the customers did (purchases, messages, visits)',
  },
  mean: {
    ko: '고객마다의 값을 더해 고객 수로 나눈 값',
    en: 'The values of the customers, added up ÷ customers',
  },
  carriers: {
    ko: '‘{group}’에서 이 특징이 있는 고객: {trait}',
    en: 'Customers of “{group}” with it: {trait}',
  },
  known: {
    ko: '‘{group}’에서 {trait} 값을 아는 고객',
    en: 'Customers of “{group}” whose value is known: {trait}',
  },
  few: { ko: '묘사하지 않는 그룹', en: 'Groups that are not described' },
  fewFormula: { ko: '{fewest}명보다 적은 그룹을 센 수', en: 'Groups of fewer than {fewest} people, counted' },
  fewPeople: { ko: '묘사하지 않는 그룹의 고객', en: 'People in groups that are not described' },
  fewPeopleFormula: {
    ko: '{fewest}명보다 적은 그룹의 고객을 더한 수',
    en: 'People in groups of fewer than {fewest}, added up',
  },
  ownBase: { ko: '그룹에서 값을 아는 것', en: 'What it is a share or mean of in the group' },
  end: { ko: '‘{group}’ · {trait}: 95% 구간의 끝', en: '“{group}” · {trait}: end of the 95% interval' },
  endFormula: {
    ko: '향상도가 표본에 따라 흔들리는 폭에서 구한 95% 구간. 사람의 비율은 카츠, 나머지는 델타법으로 구합니다.',
    en: '95% interval of the lift, from how much it varies between samples: Katz for shares of people, otherwise the delta method',
  },
  lines: { ko: '‘{group}’ · {trait}: 주문 줄의 향상도', en: '“{group}” · {trait}: lift in order lines' },
  linesFormula: {
    ko: '그룹의 주문 줄에서 차지하는 몫 ÷ 전체 주문 줄에서 차지하는 몫',
    en: 'Share of the order lines of the group ÷ share of all order lines',
  },
  p: { ko: '‘{group}’ · {trait}: 보정한 p', en: '“{group}” · {trait}: adjusted p' },
} as const satisfies Readonly<Record<string, Text>>;
