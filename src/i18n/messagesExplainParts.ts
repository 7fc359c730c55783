import type { Text } from '../../workers/contract/text.ts';

/** What the figures of products are, and how each comes about. */
export const productFigures = {
  revenue: { ko: '{name} 매출', en: 'Revenue of {name}' },
  revenueFormula: { ko: '{name} 판매 줄의 금액 합', en: 'Amounts of the sale lines of {name}, added up' },
  share: { ko: '{name}의 매출 몫', en: 'Share of revenue: {name}' },
  buyers: { ko: '{name} 산 고객', en: 'Buyers of {name}' },
  buyersFormula: {
    ko: '{name} 상품을 한 번이라도 산 고객 수',
    en: 'Customers who bought {name} at least once',
  },
  repeat: { ko: '{name} 재구매율', en: 'Repeat rate of {name}' },
  repeatPart: { ko: '두 번 이상 산 고객', en: 'Who bought it in two purchases or more' },
  starters: { ko: '{name} 첫 구매 비중', en: 'Began with {name}' },
  startersPart: { ko: '첫 구매에 있던 고객', en: 'Who had it in their first purchase' },
  returnRate: { ko: '{name} 반품률', en: 'Return rate of {name}' },
  returned: { ko: '돌아온 금액', en: 'Amount that came back' },
  atMost: {
    ko: '{formula}. 100%를 넘으면 100%로 둡니다.',
    en: '{formula}. More than 100% is shown as 100%.',
  },
  change: { ko: '{name} 매출 증감', en: 'Change in revenue of {name}' },
  changeFormula: {
    ko: '마지막 {days}일 매출 ÷ 그 앞 {days}일 매출 − 1',
    en: 'Revenue of the last {days} days ÷ that of the {days} days before − 1',
  },
  before: { ko: '그 앞 매출', en: 'Revenue before' },
  back: {
    ko: '첫 구매에 {name} 상품이 있던 고객이 {days}일 안에 다시 온 비율',
    en: 'Began with {name} and came back within {days} days',
  },
  backPart: { ko: '다시 온 고객', en: 'Who came back' },
  backWhole: {
    ko: '첫 구매에 {name} 상품이 있고 {days}일을 지켜본 고객',
    en: 'Who began with {name} and were watched for {days} days',
  },
  backAll: {
    ko: '{days}일 안에 다시 온 비율, 전체',
    en: 'Came back within {days} days, of all',
  },
  backAllWhole: {
    ko: '첫 구매 뒤 {days}일을 지켜본 고객',
    en: 'Customers watched for {days} days after their first purchase',
  },
  index: { ko: '{group} 고객의 {name} 지수', en: 'Index of {name} for {group}' },
  indexFormula: {
    ko: '(그 집단에서 산 고객 ÷ 그 집단의 고객) ÷ (산 고객 전체 ÷ 집단을 아는 고객 전체)',
    en: '(buyers in the group ÷ customers of the group) ÷ (all its buyers ÷ all customers of any group)',
  },
  known: { ko: '집단을 아는 고객', en: 'Customers of any group' },
  newCount: { ko: '최근에 처음 팔린 {units}', en: 'Newly sold {units}' },
  newCountFormula: {
    ko: '이 파일에서 첫 판매일이 최근 {days}일 안인 {units} 수',
    en: 'Number of {units} whose first sale in the file lies in the last {days} days',
  },
  all: { ko: '전체 {units}', en: 'All {units}' },
  newRate: { ko: '새것을 사 본 고객의 비율', en: 'Share that tried something new' },
  newRatePart: { ko: '새것을 산 고객', en: 'Who bought something new' },
  newRateWhole: { ko: '그 {days}일 동안 산 고객', en: 'Who bought anything in those {days} days' },
} as const satisfies Readonly<Record<string, Text>>;

export const channelFigures = {
  value: {
    ko: '{name} 고객 한 명의 {days}일 {measure}',
    en: '{measure} per customer of {name} within {days} days',
  },
  valueFormula: {
    ko: '첫 구매부터 {days}일 동안의 {measure} 합 ÷ 그만큼 지켜본 고객',
    en: 'Sum of {measure} within {days} days of the first purchase ÷ customers observed that long',
  },
  observed: { ko: '{days}일을 지켜본 고객', en: 'Customers observed for {days} days' },
  count: { ko: '{name} 새 고객', en: 'New customers of {name}' },
  countFormula: {
    ko: '이 파일에서 처음 산 고객 가운데 이 경로로 온 고객 수',
    en: 'Customers whose first purchase is in the file and who came this way',
  },
  allCount: { ko: '고객 수', en: 'Customers' },
  allCountFormula: { ko: '산 고객 수', en: 'Customers who bought' },
  cac: { ko: '{name} 획득 비용(CAC)', en: 'CAC of {name}' },
  cost: { ko: '광고비', en: 'Spend' },
  won: { ko: '그 기간 새 고객', en: 'New customers while spending' },
  ltv: { ko: '{name} 고객 가치(LTV)', en: 'LTV of {name}' },
  ltvSum: { ko: '그 고객들의 {measure} 합', en: '{measure} of those customers, added up' },
  valued: { ko: '값을 아는 그 고객', en: 'Those customers whose value is known' },
  ratio: { ko: '{name} 고객 가치 ÷ 획득 비용(LTV : CAC)', en: 'LTV:CAC of {name}' },
  revenueShare: { ko: '{name} 매출 몫', en: 'Share of revenue: {name}' },
  revenue: { ko: '{name} 매출', en: 'Revenue of {name}' },
  several: { ko: '여러 채널에서 사는 고객의 비율', en: 'Share that uses several channels' },
  severalPart: { ko: '둘 이상의 채널에서 산 고객', en: 'Who bought in two channels or more' },
  second: {
    ko: '{name} 고객의 {days}일 안 두 번째 구매',
    en: 'Second purchase within {days} days, {name}',
  },
  secondPart: { ko: '두 번째로 산 고객', en: 'Who bought a second time' },
  repurchase: { ko: '{name} 재구매율', en: 'Repurchase rate of {name}' },
  repurchasePart: { ko: '두 번 이상 산 고객', en: 'Customers with two purchases or more' },
  customers: { ko: '{name} 고객', en: 'Customers of {name}' },
  growth: { ko: '{name} 매출 증감', en: 'Change in revenue of {name}' },
  growthFormula: { ko: '최근 매출 ÷ 그 앞 매출 − 1', en: 'Recent revenue ÷ revenue before − 1' },
  before: { ko: '그 앞 매출', en: 'Revenue before' },
  combined: { ko: '{name} 고객의 비율', en: 'Share of customers: {name}' },
  perCustomer: { ko: '{name} 고객 한 명의 매출', en: 'Revenue per customer, {name}' },
  roas: { ko: '{name} 광고 수익률(ROAS)', en: 'ROAS of {name}' },
  adRevenue: { ko: '광고 매출(광고비 파일)', en: 'Ad revenue (spend file)' },
} as const satisfies Readonly<Record<string, Text>>;

export const regionFigures = {
  score: { ko: '{name} 새 매장 점수', en: 'Score for a new store: {name}' },
  scoreFormula: {
    ko: '100 × (고객 ÷ 고객이 가장 많은 곳의 고객){base} × (단골 비율 구간의 아래 끝 ÷ 그 가장 높은 값){loyalty} × 거리',
    en: '100 × (customers ÷ most customers of a place){base} × (lower end of the loyal share ÷ the highest of a place){loyalty} × distance',
  },
  most: { ko: '고객이 가장 많은 곳의 고객', en: 'Most customers of a place' },
  customersFormula: {
    ko: '이곳에서 한 번이라도 산 고객 수',
    en: 'Customers who bought here at least once',
  },
  loyal: { ko: '{name} 단골 비율', en: 'Loyal share: {name}' },
  loyalPart: { ko: '{from}번 이상 산 고객', en: 'Customers with {from} purchases or more' },
  proven: { ko: '유난히 팔리는 상품', en: 'Products that sell better in one place' },
  provenFormula: {
    ko: '피셔 정확 검정의 p를 벤자미니–호크버그로 보정해 {level} 아래인 (상품, 곳) 짝의 수. 산 사람이 20명 이상인 상품만 봅니다.',
    en: 'Pairs of product and place whose p of Fisher’s exact test, after Benjamini–Hochberg, is below {level}; products with 20 buyers or more',
  },
  tests: { ko: '검정한 짝', en: 'Pairs tested' },
  perCustomer: { ko: '{name} 한 명당 매출', en: 'Revenue per customer in {name}' },
  penetration: { ko: '{name} 침투율', en: 'Penetration in {name}' },
  boughtMembers: { ko: '산 회원', en: 'Members who bought' },
  members: { ko: '{name}에 사는 회원', en: 'Members who live in {name}' },
  expected: { ko: '{item}, {name}: 기대한 구매 고객', en: '{item} in {name}: buyers to expect' },
  expectedFormula: {
    ko: '이곳의 고객 × 이 상품을 산 고객 전체 ÷ 모든 곳의 고객',
    en: 'Customers of the place × all buyers of the product ÷ customers of all places',
  },
  index: { ko: '{item}, {name}: 지수', en: '{item} in {name}: index' },
  indexFormula: {
    ko: '(이곳에서 산 고객 ÷ 이곳의 고객) ÷ (산 고객 전체 ÷ 모든 곳의 고객)',
    en: '(buyers in the place ÷ its customers) ÷ (all buyers ÷ customers of all places)',
  },
  allPlaces: { ko: '모든 곳의 고객', en: 'Customers of all places' },
} as const satisfies Readonly<Record<string, Text>>;

export const qualityFigures = {
  rows: { ko: '살펴본 줄', en: 'Rows looked at' },
  rowsFormula: {
    ko: '불러온 파일에서 읽은 줄 수. 고친 뒤에도 그대로입니다.',
    en: 'Rows read from the loaded files; repairs do not change it',
  },
  score: { ko: '전체 점수', en: 'Overall score' },
  scoreFormula: {
    ko: '볼 수 있는 항목 점수의 평균. 소수 첫째 자리 아래는 버립니다.',
    en: 'The mean of the parts that can be judged, rounded down to one decimal',
  },
  parts: { ko: '볼 수 있는 항목', en: 'Parts that can be judged' },
  part: { ko: '{dimension} 점수', en: 'Score: {dimension}' },
  partFormula: {
    ko: '100 × (1 − {part} ÷ {whole}). 소수 첫째 자리 아래는 버리고, 0보다 작아지지는 않습니다.',
    en: '100 × (1 − {part} ÷ {whole}), rounded down to one decimal and never below 0',
  },
  found: { ko: '살펴볼 것', en: 'Things to look at' },
  foundFormula: {
    ko: '하나라도 걸린 줄, 칸, 날이 있는 점검의 수. 열마다 따로 셉니다.',
    en: 'Checks that found any row, cell or day; counted for each column apart',
  },
  foundBy: {
    ko: '이 점검에 걸린 줄, 칸, 날을 모든 열에서 센 수',
    en: 'Rows, cells or days that this check found in all columns, counted',
  },
  checks: { ko: '살핀 가지', en: 'Kinds of check' },
  checksFormula: {
    ko: '이 표들의 열로 할 수 있는 점검의 수',
    en: 'The kinds of check that the columns of these tables allow',
  },
  emptyCells: { ko: '빈칸', en: 'empty cells' },
  repeatedRows: { ko: '겹친 줄', en: 'repeated rows' },
  wrongRows: { ko: '틀린 줄', en: 'wrong rows' },
  rowsAtOdds: { ko: '어긋난 줄', en: 'rows at odds' },
  missingDays: { ko: '빠진 날', en: 'missing days' },
  cells: { ko: '모든 칸', en: 'all cells' },
  allRows: { ko: '모든 줄', en: 'all rows' },
  allDays: { ko: '모든 날', en: 'all days' },
} as const satisfies Readonly<Record<string, Text>>;

export const answerFigures = {
  all: { ko: '질문', en: 'Questions' },
  allFormula: { ko: '질문 목록에 있는 질문 수', en: 'Questions on the list' },
  answered: { ko: '답한 질문', en: 'Questions answered' },
  answeredFormula: {
    ko: '이 자료의 열과 기간과 고객 수로 답할 수 있는 질문 수',
    en: 'Questions for which the columns, the time and the customers of this data suffice',
  },
  rest: { ko: '답하지 못한 질문', en: 'Questions not answered' },
  restFormula: {
    ko: '열이 없거나, 기간이 짧거나, 고객이 적어 답하지 못한 질문 수',
    en: 'Questions for which a column is missing, the time is too short, or the customers are too few',
  },
} as const satisfies Readonly<Record<string, Text>>;
