import type { Text } from '../../workers/contract/text.ts';

/** Accounts of figures in tables, as far as the heads of their rows and columns do not say it all. */

export const kpiCells = {
  move: { ko: '{kpi}: {before} 대비 {now}', en: '{kpi}: {now} against {before}' },
  end: { ko: '{kpi}: 95% 구간의 끝', en: '{kpi}: end of the 95% interval' },
  daysGone: { ko: '지난 날', en: 'Days gone' },
  daysOfTarget: { ko: '목표의 전체 날', en: 'All days of the target' },
  daysLeft: { ko: '남은 날', en: 'Days left' },
  needed: { ko: '{kpi}, 남은 날마다', en: '{kpi}, needed a day' },
  neededFormula: {
    ko: '({target} − {reached}) ÷ 남은 날. 이미 넘었으면 0입니다.',
    en: '({target} − {reached}) ÷ days left; 0 where it is reached',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const cohortCells = {
  size: {
    ko: '첫 구매가 이 기간에 있는 고객을 센 수',
    en: 'Customers whose first purchase lies in this period, counted',
  },
  sizeOfMean: {
    ko: '첫 구매 기간이 끝난 코호트의 고객을 더한 수',
    en: 'Customers of the cohorts whose first period is over, added up',
  },
  ofCohort: { ko: '{cohort}에 처음 산 고객', en: 'the customers of the cohort {cohort}' },
  returnedLines: { ko: '{when} 산 고객', en: 'the customers who bought {when}' },
  boughtThen: { ko: '{when} 산 고객', en: 'Customers who bought {when}' },
  revenueThen: { ko: '{when} 낸 매출', en: 'Their revenue {when}' },
  purchasesThen: { ko: '{when} 한 구매', en: 'Their purchases {when}' },
  customersOf: { ko: '그 기간을 끝까지 본 코호트의 고객', en: 'Customers of the cohorts that completed it' },
  cohortsOf: { ko: '그 기간을 끝까지 본 코호트', en: 'Cohorts that completed it' },
} as const satisfies Readonly<Record<string, Text>>;

export const paretoCells = {
  tenth: {
    ko: '{measure}이 큰 순서로 세운 {units}의 {from}–{to}%가 낸 {measure}. 경계에 걸린 값은 나누어 셉니다.',
    en: '{measure} of the {units} from {from}% to {to}%, largest first; one on the border counts in part',
  },
  soFar: { ko: '상위 {to}% {units}의 {measure}', en: 'Top {to}% of {units}, {measure}' },
  product: { ko: '{name} 판매 줄의 {measure} 합', en: 'The {measure} of the sale lines of {name}, added up' },
  firstSoFar: { ko: '상위 {count}개의 {measure}', en: 'The first {count}, {measure}' },
  above: { ko: '이 {units}의 {measure}을 더한 값', en: 'The {measure} of these {units}, added up' },
  aboveShare: {
    ko: '상위 {part} {units}의 {measure} 비중',
    en: 'Share of {measure} of the top {part} of {units}',
  },
  aboveSum: { ko: '상위 {part} {units}의 {measure}', en: 'Top {part} of {units}, {measure}' },
  lowerHalf: {
    ko: '아래 절반 {units}의 {measure} 비중',
    en: 'Share of {measure} of the lower half of {units}',
  },
  lowerHalfSum: { ko: '아래 절반 {units}의 {measure}', en: 'Lower half of {units}, {measure}' },
} as const satisfies Readonly<Record<string, Text>>;

export const funnelCells = {
  known: {
    ko: '여기서 멈춘 수 가운데 고객 번호를 아는 고객을 센 수',
    en: 'Those who stopped here and whose customer number is known, counted',
  },
  median: {
    ko: '앞 단계부터 걸린 시간의 중앙값. 절반은 더 빨리, 절반은 더 늦게 왔습니다.',
    en: 'The median time since the step before: half came sooner, half later',
  },
  learnt: { ko: '한계를 배운 기간', en: 'Periods the limits were learnt from' },
  stageTotal: { ko: '모든 달의 {measure} 합', en: '{measure} of all months' },
  stageMonth: { ko: '그 달의 {measure}', en: '{measure} of the month' },
  allMonths: { ko: '모든 달', en: 'All months' },
} as const satisfies Readonly<Record<string, Text>>;

export const selectionCells = {
  customers: { ko: '고른 고객', en: 'Customers chosen' },
  customersFormula: {
    ko: '고른 것에 든 고객을 센 수. 한 사람은 한 번만 셉니다.',
    en: 'The customers in what is chosen, each counted once',
  },
  share: { ko: '고른 고객의 비율', en: 'Share of customers chosen' },
  all: { ko: '전체 고객', en: 'All customers' },
  revenue: { ko: '고른 고객의 매출', en: 'Revenue of those chosen' },
  revenueFormula: {
    ko: '고른 고객의 판매 줄 금액을 더한 값',
    en: 'The amounts of their order lines, added up',
  },
  revenueShare: { ko: '고른 고객의 매출 비율', en: 'Share of revenue of those chosen' },
  allRevenue: { ko: '전체 매출', en: 'All revenue' },
} as const satisfies Readonly<Record<string, Text>>;

export const valueCells = {
  inTier: {
    ko: '이 기간의 {measure} 순으로 줄 세워 이 등급에 든 고객을 센 수',
    en: 'Customers whose {measure} of the time looked at puts them in this tier, counted',
  },
  outside: {
    ko: '이 기간에 등급을 매길 구매가 없는 고객을 센 수',
    en: 'Customers without a purchase to rank in the time looked at, counted',
  },
  ofTier: { ko: '이 등급의 고객', en: 'Customers of the tier' },
  sum: { ko: '이 고객들의 판매 줄을 더한 값', en: 'Their order lines, added up' },
  margin: { ko: '이 등급의 이익', en: 'Margin of the tier' },
  allMargin: { ko: '이 기간의 전체 이익', en: 'All margin of the time looked at' },
  median: {
    ko: '이 등급 고객의 {measure}을 줄 세웠을 때 한가운데 값',
    en: 'The middle of the customers of the tier, put in order of {measure}',
  },
  least: { ko: '이 등급에서 가장 작은 {measure}', en: 'The least {measure} in the tier' },
  most: { ko: '이 등급에서 가장 큰 {measure}', en: 'The most {measure} in the tier' },
  ofTop: { ko: '값을 아는 상위 고객', en: 'Customers of the high tier whose value is known' },
  ofRest: { ko: '값을 아는 나머지 고객', en: 'Other customers whose value is known' },
  middle: {
    ko: '줄 세웠을 때 한가운데 고객의 값',
    en: 'The value of the customer in the middle, put in order',
  },
  mean: {
    ko: '고객마다의 값을 더해 고객 수로 나눈 값',
    en: 'The values of the customers, added up ÷ customers',
  },
  pairs: { ko: '(1 + 클리프 델타) ÷ 2', en: '(1 + Cliff’s delta) ÷ 2' },
  delta: {
    ko: '상위 한 명과 나머지 한 명의 모든 짝에서, 상위가 큰 짝의 비율 − 작은 짝의 비율',
    en: 'Over all pairs of a high customer and another: share of pairs with more − share with less',
  },
  deltaInterval: {
    ko: '클리프 델타의 95% 구간. 짝의 비율이 표본에 따라 흔들리는 폭에서 구합니다.',
    en: '95% interval of Cliff’s delta, from how much the share of pairs varies between samples',
  },
  adjusted: {
    ko: '실제로 차이가 없을 때 이만큼 벌어질 확률을, 함께 검정한 수에 맞게 보정한 값(벤자미니–호크버그)',
    en: 'How often chance alone would make such a gap, adjusted for all tests together (Benjamini–Hochberg)',
  },
  tested: { ko: '함께 검정한 수', en: 'Tests made together' },
  knownTop: { ko: '값을 아는 상위 고객', en: 'High customers whose value is known' },
  knownRest: { ko: '값을 아는 나머지 고객', en: 'Other customers whose value is known' },
  withValue: { ko: '그 가운데 이 값인 고객', en: 'Those of them with this value' },
  moneyShare: {
    ko: '고객마다 쓴 돈 가운데 이 값의 몫을 내어 평균한 값',
    en: 'Each customer’s own share of money in this value, averaged over customers',
  },
  below: { ko: '위 등급이 있는 이 등급 고객', en: 'Customers of the tier' },
  inRow: { ko: '이 줄의 고객', en: 'Customers of this row' },
  stepCount: {
    ko: '올림((경계 − 지금까지의 금액) ÷ 평소 주문당 금액)이 이 횟수인 고객을 센 수',
    en: 'Customers for whom (border − amount so far) ÷ their usual order, rounded up, is this many',
  },
  distance: {
    ko: '고객마다 (경계 − 지금까지의 금액)을 더한 값',
    en: 'Border − amount so far of each customer, added up',
  },
  distanceMedian: {
    ko: '(경계 − 지금까지의 금액)을 줄 세웠을 때 한가운데 값',
    en: 'The middle of border − amount so far, put in order',
  },
  distanceCount: {
    ko: '(경계 − 지금까지의 금액)이 이 사이인 고객을 센 수',
    en: 'Customers whose border − amount so far lies in this range, counted',
  },
  near: {
    ko: '그 가운데 평소대로 한 번 더 사면 경계에 닿는 고객을 센 수',
    en: 'Those of them for whom one more usual order is enough, counted',
  },
  thenHigh: { ko: '1년 전 상위 고객', en: 'High customers of a year ago' },
  nowHere: {
    ko: '그 가운데 지금 이 등급인 고객을 센 수',
    en: 'Those of them who are in this tier now, counted',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const lifecycleCells = {
  stage: {
    ko: '이 단계에 든 고객을 센 수: {who}',
    en: 'Customers at this stage, counted: {who}',
  },
  revenue: { ko: '이 고객들의 판매 줄 금액을 더한 값', en: 'The amounts of their order lines, added up' },
  cycle: {
    ko: '마지막 구매 뒤 지난 날 ÷ 자기 구매주기가 이 사이인 고객을 센 수',
    en: 'Customers whose days since the last purchase ÷ their own cycle lie in this range, counted',
  },
  both: { ko: '두 카테고리를 모두 산 고객을 센 수', en: 'Customers who bought both categories, counted' },
  firstBuyers: { ko: '첫 카테고리를 산 고객', en: 'Buyers of the first category' },
  expected: {
    ko: '구매 횟수가 같은 고객끼리 묶어 (첫째를 산 고객 × 둘째를 산 고객 ÷ 고객)을 더한 값',
    en: 'Buyers of the first × buyers of the second ÷ customers, at equal numbers of purchases, added up',
  },
  suggested: {
    ko: '함께 사는 짝은 샀지만 이 카테고리는 아직 사지 않은 고객을 센 수',
    en: 'Customers who bought what goes with this category, but not yet the category, counted',
  },
  suggestedLines: { ko: '‘{category}’를 권할 고객', en: 'customers to suggest “{category}” to' },
} as const satisfies Readonly<Record<string, Text>>;
