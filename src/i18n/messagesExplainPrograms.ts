import type { Text } from '../../workers/contract/text.ts';

/** Accounts of figures beside the programs of the lifecycle, in its titles and totals. */
export const programFigures = {
  end: { ko: '{days}일 안에 올 고객: 범위의 끝', en: 'Will come in {days} days: end of the range' },
  endFormula: {
    ko: '지금 고객 수 × 그 비율의 95% 구간(윌슨)의 끝',
    en: 'Customers now × end of the 95% interval (Wilson) of that share',
  },
  money: { ko: '{days}일 안에 그대로 두어도 낼 매출', en: 'Revenue in {days} days anyway' },
  moneyFormula: {
    ko: '올 고객 × {days}일 전 같은 프로그램에 있다가 산 고객 1명이 {days}일 동안 쓴 금액',
    en: 'Customers who will come × what one who came from the program {days} days ago spent in {days} days',
  },
  moneyEnd: {
    ko: '{days}일 안에 낼 매출: 범위의 끝',
    en: 'Revenue in {days} days anyway: end of the range',
  },
  did: {
    ko: '{days}일 전 같은 프로그램에 있다가 산 고객',
    en: 'In the program {days} days ago, and bought since',
  },
  didFormula: {
    ko: '{days}일 전 같은 프로그램이던 고객 가운데 그 뒤 산(교차판매는 권할 것을 산) 고객을 센 수',
    en: 'Of those in it {days} days ago, who bought since; in cross-sell, who bought what was to be suggested',
  },
  thenFormula: {
    ko: '{days}일 전까지의 기록만으로 이 프로그램에 든 고객을 센 수',
    en: 'Customers in it by what was known {days} days ago, counted',
  },
  didRate: { ko: '그 비율', en: 'Their share' },
  point: { ko: '1%p에 드는 고객', en: 'Customers of one point' },
  pointFormula: { ko: '지금 고객 수 ÷ 100', en: 'Customers now ÷ 100' },
  pointMoney: { ko: '1%p에 드는 고객의 매출', en: 'Revenue of one point' },
  pointMoneyFormula: {
    ko: '지금 고객 수 ÷ 100 × 산 고객 1명이 {days}일 동안 쓴 금액',
    en: 'Customers now ÷ 100 × what one who came spent in {days} days',
  },
  each: { ko: '산 고객 1명이 {days}일 동안 쓴 금액', en: 'Spent in {days} days by one who came' },
  reach: { ko: '‘{program}’에서 연락할 수 있는 고객', en: '“{program}”: may be written to' },
  reachFormula: {
    ko: '회원 파일에서 한 가지로라도 받겠다고 한 고객을 센 수',
    en: 'Those who, by the members’ file, agreed to at least one channel, counted',
  },
  reachBy: { ko: '‘{program}’에서 받겠다고 한 고객: {channel}', en: '“{program}”: agreed to {channel}' },
  reachByFormula: {
    ko: '회원 파일에서 이것을 받겠다고 한 고객을 센 수',
    en: 'Those who, by the members’ file, agreed to it, counted',
  },
  viaEmail: { ko: '이메일', en: 'e-mail' },
  viaSms: { ko: '문자', en: 'SMS' },
  viaPush: { ko: '푸시', en: 'push' },
  overlap: { ko: '‘{program}’이면서 교차판매인 고객', en: '“{program}” and cross-sell' },
  overlapFormula: { ko: '두 프로그램에 모두 든 고객을 센 수', en: 'Customers in both programs, counted' },

  past: { ko: '자기 구매주기를 넘긴 고객의 비율', en: 'Share of buyers past their own cycle' },
  pastCount: { ko: '자기 구매주기를 넘긴 고객', en: 'Buyers past their own cycle' },
  byWindow: { ko: '기간 때문에 휴면인 고객', en: 'Dormant by the window alone' },
  byWindowFormula: {
    ko: '주기로는 휴면이 아니지만 {days}일 넘게 사지 않은 고객을 센 수',
    en: 'Not dormant by their cycle, but without a purchase for more than {days} days; counted',
  },
  revenueFormula: {
    ko: '분석 기준일까지 판매 줄의 금액을 더한 값',
    en: 'The amounts of the order lines up to the date of analysis, added up',
  },
  everybodyFormula: {
    ko: '산 적이 있는 고객과, 회원 파일이 있으면 아직 산 적이 없는 회원을 더한 수',
    en: 'Buyers and, with a members’ file, members who never bought, added up',
  },
  allShare: { ko: '모든 단계의 고객 비율', en: 'All stages: share of customers' },
  allRevenueShare: { ko: '모든 단계의 매출 비중', en: 'All stages: share of revenue' },
  allLastYear: { ko: '모든 단계의 한 해 구매액', en: 'All stages: a year’s spending' },
  pairsTested: { ko: '견준 짝', en: 'Pairs tested' },
  pairsTestedFormula: {
    ko: '둘씩 짝지은 카테고리 가운데 견줄 만큼 산 고객이 있는 짝을 센 수',
    en: 'Pairs of categories with customers enough to compare, counted',
  },
  pairsFound: { ko: '남은 짝', en: 'Pairs that stand' },
  pairsFoundFormula: {
    ko: '기대보다 많이 함께 사고, 보정한 p(벤자미니–호크버그)가 5% 이하인 짝을 센 수',
    en: 'Pairs bought together more than expected with an adjusted p (Benjamini–Hochberg) of 5% or less, counted',
  },
  rare: { ko: '보지 않은 카테고리', en: 'Categories left aside' },
  rareFormula: {
    ko: '줄이 가장 많은 카테고리 다음의 것을 센 수',
    en: 'Categories after those with most lines, counted',
  },
} as const satisfies Readonly<Record<string, Text>>;
