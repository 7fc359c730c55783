import type { Text } from '../../workers/contract/text.ts';

/** Accounts of figures about segments, stages, tiers, cohorts and concentration, beside those of the findings. */
export const groupWords = {
  repurchase: { ko: '‘{segment}’의 재구매율', en: '{segment}: repurchase rate' },
  repurchased: {
    ko: '{cutoff} 뒤 {days}일 안에 다시 산 고객',
    en: 'Bought again in the {days} days after {cutoff}',
  },
  segmentThen: { ko: '{cutoff}에 ‘{segment}’이던 고객', en: 'In {segment} on {cutoff}' },
  segmentLines: { ko: '‘{segment}’ 고객', en: 'the customers of “{segment}”' },

  buyers: { ko: '한 번이라도 산 고객', en: 'Customers with a purchase' },
  buyersFormula: {
    ko: '분석 기준일까지 산 적이 있는 고객을 센 수',
    en: 'Customers who bought up to the date of analysis, counted',
  },
  stageShare: { ko: '‘{stage}’ 고객의 비율', en: '{stage}: share of customers' },
  stageCustomers: { ko: '‘{stage}’ 고객 수', en: 'Customers at the stage “{stage}”' },
  stageRevenue: { ko: '‘{stage}’ 고객의 매출', en: 'Revenue of “{stage}”' },
  stageRevenueShare: { ko: '‘{stage}’ 고객의 매출 비중', en: '{stage}: share of revenue' },
  stageStake: { ko: '‘{stage}’ 고객의 마지막 한 해 매출', en: '{stage}: revenue of their last year' },
  programCustomers: { ko: '‘{program}’ 고객 수', en: 'Customers of “{program}”' },
  programStake: { ko: '‘{program}’에 걸린 돈', en: 'At stake in “{program}”' },
  expected: { ko: '{days}일 안에 그대로 두어도 올 고객', en: 'Will come in {days} days anyway' },
  expectedFormula: {
    ko: '지금 고객 수 × ({days}일 전 같은 프로그램이던 고객 가운데 그 뒤 산 비율)',
    en: 'Customers now × share of those in it {days} days ago who then bought',
  },
  thenIn: { ko: '{days}일 전 같은 프로그램이던 고객', en: 'In the program {days} days ago' },

  tierLines: { ko: '‘{tier}’ 등급 고객', en: 'customers of the tier “{tier}”' },
  timesAmount: { ko: '한 명이 나머지의 몇 배를 쓰는가', en: 'How many times as much each spends' },
  timesMargin: { ko: '한 명이 나머지의 몇 배 이익을 내는가', en: 'How many times the margin each brings' },
  timesFormula: {
    ko: '상위 고객 1명의 {measure} ÷ 중위·하위 고객 1명의 {measure}',
    en: '{measure} per customer of the high tier ÷ the same of mid and low',
  },
  timesOrders: { ko: '한 명이 나머지의 몇 배를 주문하는가', en: 'How many times the orders' },
  timesOrdersFormula: {
    ko: '상위 고객 1명의 주문 수 ÷ 중위·하위 고객 1명의 주문 수',
    en: 'Orders per customer of the high tier ÷ the same of mid and low',
  },
  timesEach: { ko: '주문 한 번이 나머지의 몇 배인가', en: 'How many times as much per order' },
  timesEachFormula: {
    ko: '상위 등급의 주문 1건당 {measure} ÷ 중위·하위의 주문 1건당 {measure}',
    en: '{measure} per order of the high tier ÷ the same of mid and low',
  },
  restTiers: { ko: '중위·하위 고객', en: 'Customers of mid and low' },
  highCount: { ko: '상위 등급 고객 수', en: 'Customers of the high tier' },
  highCountFormula: {
    ko: '{measure}이 경계({threshold}) 이상인 고객을 센 수',
    en: 'Customers whose {measure} is {threshold} or more',
  },
  threshold: { ko: '상위 등급의 경계', en: 'Border of the high tier' },
  thresholdFormula: {
    ko: '상위 등급에서 {measure}이 가장 작은 고객의 값',
    en: 'The least {measure} of a customer of the high tier',
  },
  tierCustomers: { ko: '‘{tier}’ 등급 고객 수', en: 'Customers of the tier “{tier}”' },
  tierShare: { ko: '‘{tier}’ 등급의 고객 비율', en: '{tier}: share of customers' },
  tierRevenue: { ko: '‘{tier}’ 등급의 매출', en: 'Revenue of the tier “{tier}”' },
  tierRevenueShare: { ko: '‘{tier}’ 등급의 매출 비율', en: '{tier}: share of revenue' },
  tierOrders: { ko: '‘{tier}’ 등급의 주문 수', en: 'Orders of the tier “{tier}”' },
  tierOrdersEach: { ko: '‘{tier}’ 등급의 1인당 주문', en: '{tier}: orders per customer' },
  tierAov: { ko: '‘{tier}’ 등급의 객단가(주문당)', en: '{tier}: order value' },
  periodRevenue: { ko: '이 기간의 전체 매출', en: 'All revenue of the time looked at' },

  nextPeriod: { ko: '다음 기간', en: 'The next period' },
  nextFormula: {
    ko: '첫 구매 기간 바로 다음 기간. 기간의 길이는 설정에서 정합니다.',
    en: 'The period after that of the first purchase; the setting says how long one is',
  },
  laterPeriod: { ko: '평균을 믿을 만한 마지막 기간', en: 'The last period with a mean to rely on' },
  laterFormula: {
    ko: '코호트 3개 이상(그만큼 없으면 다음 기간을 본 만큼)이 끝까지 지난 가장 늦은 기간',
    en: 'The latest that 3 cohorts, or as many as saw a next period, have completed',
  },
  laterCohorts: { ko: '그 기간을 끝까지 본 코호트', en: 'Cohorts that completed it' },
  cohortCount: { ko: '코호트 수', en: 'Cohorts' },
  cohortCountFormula: {
    ko: '누군가 처음 산 기간을 센 수',
    en: 'Periods in which somebody bought for the first time',
  },
  firstRevenue: {
    ko: '첫 구매 기간이 끝난 코호트가 그 기간에 낸 매출',
    en: 'Revenue in the first period of cohorts that completed it',
  },
  firstCustomers: {
    ko: '첫 구매 기간이 끝난 코호트의 고객',
    en: 'Customers of cohorts whose first period is over',
  },
  returnedLines: { ko: '다음 기간에 다시 산 고객', en: 'customers who bought again in the next period' },
  cellRetention: { ko: '{cell}: 재구매율', en: '{cell}: retention' },
  cellReturned: { ko: '{cell}: 산 고객', en: '{cell}: customers who bought' },
  cellRevenue: { ko: '{cell}: 매출', en: '{cell}: revenue' },
  cellRevenueFormula: {
    ko: '코호트 고객이 그 기간에 한 구매 금액의 합. 구매는 첫 줄의 날짜에 속합니다.',
    en: 'What the cohort bought in the period; a purchase belongs to the day of its first line',
  },
  cellLtv: { ko: '{cell}까지: 누적 LTV', en: '{cell}: cumulative LTV' },
  cellLtvSum: { ko: '{cell}까지 쌓은 매출', en: '{cell}: revenue so far' },
  cellAov: { ko: '{cell}: 객단가', en: '{cell}: AOV' },
  cellPurchases: { ko: '{cell}: 구매 횟수', en: '{cell}: purchases' },
  cohortSize: { ko: '{cohort} 코호트의 고객', en: 'Customers of the cohort {cohort}' },

  coreLines: { ko: '{measure} 80%를 내는 고객', en: 'the customers that bring 80% of {measure}' },
  unitsFormula: {
    ko: '이 기간의 주문에 나온 {units}을 센 수',
    en: 'The {units} in the orders of the time looked at, counted',
  },
  totalFormula: { ko: '주문 줄의 {measure}을 더한 값', en: 'The {measure} of the order lines, added up' },
  aboveCut: { ko: '선 위의 {units}', en: 'The {units} above the line' },
  aboveFormula: {
    ko: '{measure}이 큰 {units}부터 {part}까지. 값이 같으면 나누지 않습니다.',
    en: 'The {units} with most {measure}, up to {part}; equal values are never split',
  },
  leastAbove: { ko: '선 위에서 가장 작은 값', en: 'The least above the line' },
  leastFormula: {
    ko: '{measure}이 큰 순서로 {place}번째의 값',
    en: 'The {measure} of number {place}, largest first',
  },
} as const satisfies Readonly<Record<string, Text>>;
