import type { Text } from '../../workers/contract/text.ts';

/** What the figures in titles, sentences and totals are, and how each comes about. */

export const channelHeads = {
  losing: { ko: '손해인 채널', en: 'Channels that lose money' },
  losingFormula: {
    ko: 'LTV : CAC가 {mark} 이하인 유입 경로를 센 수',
    en: 'Acquisition channels whose LTV:CAC is {mark} or below, counted',
  },
  aiming: { ko: '목표에 이른 채널', en: 'Channels that reach the aim' },
  aimingFormula: {
    ko: 'LTV : CAC가 {mark} 이상인 유입 경로를 센 수',
    en: 'Acquisition channels whose LTV:CAC is {mark} or more, counted',
  },
  withRatio: { ko: 'LTV : CAC를 아는 경로', en: 'Channels with an LTV:CAC' },
  firstOrders: { ko: '첫 구매 금액의 합', en: 'First orders, added up' },
  members: {
    ko: '회원 파일에서 이 경로로 가입한 회원을 센 수. 산 적 없는 회원도 셉니다.',
    en: 'Members who joined this way, counted; those who never bought too',
  },
  costedLines: { ko: '원가를 아는 줄의 매출', en: 'Revenue of the lines whose cost is known' },
  meanInterval: {
    ko: '평균 ∓ 폭의 절반(t × 표준편차 ÷ √고객 수)',
    en: 'Mean ∓ half the width, which is t × standard deviation ÷ √customers',
  },
  totalCost: { ko: '광고비 전체', en: 'All spend' },
  totalCostFormula: {
    ko: '광고비 파일의 광고비를 모두 더한 값',
    en: 'All costs in the spend file, added up',
  },
  coveredCost: { ko: 'CAC를 셀 수 있는 기간의 광고비', en: 'Spend of periods with CAC' },
  coveredCostFormula: {
    ko: '전체 광고비 − 주문 파일이 그 날들의 90%를 담지 못한 기간의 광고비',
    en: 'All spend − spend of periods of which the orders cover less than 90% of the days',
  },
  adRevenueFormula: {
    ko: '광고비 파일에 적힌 이 채널의 광고 매출을 더한 값',
    en: 'Ad revenue of the channel as the spend file has it, added up',
  },
  costOf: { ko: '그 기간의 광고비', en: 'Spend of the period' },
  adRevenueOf: { ko: '그 기간의 광고 매출', en: 'Ad revenue of the period' },
  recentShare: { ko: '{name}의 최근 {days}일 매출 몫', en: '{name}: share of the last {days} days' },
  beforeShare: { ko: '{name}의 그 앞 {days}일 매출 몫', en: '{name}: share of the {days} days before' },
  recentOf: { ko: '{name}, 최근 {days}일 매출', en: 'Revenue of {name}, last {days} days' },
  beforeOf: { ko: '{name}, 그 앞 {days}일 매출', en: 'Revenue of {name}, the {days} days before' },
  recentAll: { ko: '최근 {days}일 전체 매출', en: 'All revenue, last {days} days' },
  beforeAll: { ko: '그 앞 {days}일 전체 매출', en: 'All revenue, the {days} days before' },
  totalRevenue: { ko: '모든 판매 채널의 매출을 더한 값', en: 'The revenue of all sales channels, added up' },
  totalOrders: { ko: '모든 판매 채널의 주문을 더한 값', en: 'The orders of all sales channels, added up' },
  allOrders: { ko: '전체 주문 수', en: 'All orders' },
  severalRevenueShare: {
    ko: '여러 채널 고객의 매출 비중',
    en: 'Share of revenue of customers who use several channels',
  },
  severalRevenue: { ko: '여러 채널 고객의 매출', en: 'Revenue of customers of several channels' },
  oneRevenue: { ko: '한 채널 고객의 매출', en: 'Revenue of customers of a single channel' },
  severalEach: { ko: '여러 채널 고객 한 명의 매출', en: 'Revenue per customer of several channels' },
  oneEach: { ko: '한 채널 고객 한 명의 매출', en: 'Revenue per customer of a single channel' },
  severalOrder: { ko: '여러 채널 고객의 주문당 매출', en: 'Revenue per order, several channels' },
  oneOrder: { ko: '한 채널 고객의 주문당 매출', en: 'Revenue per order, a single channel' },
  severalCount: { ko: '여러 채널 고객', en: 'Customers of several channels' },
  oneCount: { ko: '한 채널 고객', en: 'Customers of a single channel' },
  severalOrders: { ko: '여러 채널 고객의 주문', en: 'Orders of customers of several channels' },
  oneOrders: { ko: '한 채널 고객의 주문', en: 'Orders of customers of a single channel' },
  rest: { ko: '더 드문 조합의 고객', en: 'Customers of rarer combinations' },
  restFormula: {
    ko: '전체 고객 − 표에 있는 조합의 고객',
    en: 'All customers − customers of the combinations listed',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const regionHeads = {
  stores: { ko: '{name} 매장 수', en: 'Stores in {name}' },
  shown: { ko: '그린 곳', en: 'Places drawn' },
  shownFormula: {
    ko: '이 비율을 셀 고객이 있는 곳. 고객이 많은 곳부터 많아야 {most}곳입니다.',
    en: 'Places with customers to count the rate of, those with most customers first, {most} at the most',
  },
  places: { ko: '모든 곳', en: 'All places' },
  placesFormula: { ko: '표의 줄을 센 수', en: 'The rows of the table, counted' },
  loyalHighest: { ko: '모든 곳 가운데 가장 높은 아래 끝', en: 'The highest lower end of all places' },
  loyalLow: { ko: '이곳 단골 비율 구간의 아래 끝', en: 'Lower end of the interval of its loyal share' },
  distance: {
    ko: '매장이 없으면 1, 있으면 {store}. 실제 거리는 파일에 없습니다.',
    en: '1 without a store, {store} with one; the file has no distances',
  },
  proven: { ko: '우연으로 보기 어려운 칸', en: 'Cells that are more than chance' },
  provenFormula: {
    ko: '피셔 정확 검정의 p를 벤자미니–호크버그로 보정해 {level} 이하인 칸을 센 수',
    en: 'Cells whose p of Fisher’s exact test, after Benjamini–Hochberg, is {level} or below, counted',
  },
  cells: { ko: '검정한 칸', en: 'Cells tested' },
  cellsFormula: {
    ko: '곳의 수 × 산 고객이 20명 이상인 항목({item})의 수',
    en: 'Places × items ({item}) with 20 buyers or more',
  },
  tests: { ko: '견준 횟수', en: 'Comparisons' },
  testsFormula: {
    ko: '이름이 있는 곳의 수 × 산 고객이 20명 이상인 상품의 수',
    en: 'Places with a name of their own × products with 20 buyers or more',
  },
  items: { ko: '견준 상품', en: 'Products compared' },
  itemsFormula: {
    ko: '산 고객이 20명 이상인 상품을 센 수',
    en: 'Products with 20 buyers or more, counted',
  },
  notDrawn: { ko: '그리지 않은 항목({item})', en: 'Items not drawn ({item})' },
  notDrawnFormula: { ko: '모든 항목 − 그린 항목', en: 'All items − items drawn' },
  allItems: { ko: '모든 항목', en: 'All items' },
  indexFormula: {
    ko: '(이 항목을 산 고객 ÷ 이곳에서 산 고객을 항목마다 센 합) ÷ 모든 곳에서 이 항목의 몫',
    en: '(its buyers here ÷ buyers of every item here, added up) ÷ its share in all places',
  },
  indexNone: {
    ko: '이 항목을 산 고객이 이곳에 없어 0입니다.',
    en: '0, as nobody here bought it',
  },
  buyersHere: { ko: '이곳에서 산 고객을 항목마다 센 합', en: 'Buyers of every item here, added up' },
  buyers: {
    ko: '이곳에서 이 상품을 한 번이라도 산 고객을 센 수',
    en: 'Customers who bought it here at least once, counted',
  },
  ofPlace: { ko: '이곳의 고객', en: 'Customers of the place' },
  expectedMix: {
    ko: '이곳에서 팔리는 것 전체의 몫대로라면 살 고객',
    en: 'Buyers to expect by all that the place buys',
  },
  p: {
    ko: '피셔 정확 검정(한쪽): 이곳이 다른 곳과 같을 때 이만큼 또는 더 많이 살 확률',
    en: 'Fisher’s exact test, upwards: how often so many or more would buy it if the place were like all others',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const trendHeads = {
  periodCount: { ko: '{count}개', en: '{count} periods' },
  periods: { ko: '그린 기간', en: 'Periods drawn' },
  periodsFormula: {
    ko: '첫 기간부터 마지막 기간까지 센 수. 다 차지 않은 기간도 셉니다.',
    en: 'From the first to the last, counted; those not covered whole too',
  },
  partShare: { ko: '{name} 몫', en: 'Share of {name}' },
  partTotal: { ko: '{name} {measure}', en: '{measure} of {name}' },
  fewest: {
    ko: '관측이 가장 적은 자리가 든 철을 센 수',
    en: 'The seasons in which the place seen least often was seen, counted',
  },
  heldOutFormula: {
    ko: '예측을 시험하려고 떼어 둔 마지막 기간을 센 수',
    en: 'The last periods, kept apart to try the forecast on, counted',
  },
  whole: { ko: '다 찬 기간', en: 'Periods covered whole' },
  wholeFormula: {
    ko: '파일이 첫날부터 끝날까지 담은 기간을 센 수',
    en: 'Periods that the file covers from their first to their last day, counted',
  },
  needed: { ko: '있어야 하는 기간', en: 'Periods needed' },
  neededFormula: {
    ko: '계산할 수 있는 가장 적은 기간 수',
    en: 'The least that it can be worked out from',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const signalHeads = {
  learntFormula: {
    ko: '모든 기간 − 지켜보는 마지막 기간',
    en: 'All periods − the last ones, which are watched',
  },
  allPeriods: { ko: '모든 기간', en: 'All periods' },
  gained: { ko: '최근 기간에 얻은 고객', en: 'Customers gained in the last period' },
  gainedFormula: {
    ko: '이 기간에 처음 산 고객 + 떠난 것으로 세다가 다시 산 고객',
    en: 'Customers who bought for the first time + those who had counted as lost and bought again',
  },
  lost: { ko: '최근 기간에 떠난 고객', en: 'Customers lost in the last period' },
  lostFormula: {
    ko: '사지 않은 날이 ‘떠난 것으로 보는 날수’를 이 기간에 넘긴 고객을 센 수',
    en: 'Customers whose days without a purchase passed the days until lost in this period, counted',
  },
  bandBefore: { ko: '그 앞에 가장 많은 나이대', en: 'Largest age group before' },
  bandBeforeFormula: {
    ko: '한계를 배운 기간에 산 고객이 가장 많은 나이대',
    en: 'The decade of age with most buyers in the periods that the limits were learnt from',
  },
  bandNow: { ko: '최근에 가장 많은 나이대', en: 'Largest age group now' },
  bandNowFormula: {
    ko: '지켜보는 기간에 산 고객이 가장 많은 나이대',
    en: 'The decade of age with most buyers in the periods that are watched',
  },
  worth: { ko: '고객 한 명이 지금까지 가져온 값', en: 'What a customer has brought so far' },
  worthFormula: {
    ko: '모든 판매 줄의 이익(원가 열이 없으면 매출) ÷ 산 고객',
    en: 'Margin of all sale lines (revenue without a column of costs) ÷ customers who bought',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const funnelHeads = {
  monthCount: { ko: '{count}개', en: '{count} months' },
  learnt: { ko: '한계를 배운 기간', en: 'Periods the limits were learnt from' },
  learntFormula: {
    ko: '다 찬 기간 가운데 앞에서부터, 지켜보는 마지막 기간을 뺀 수',
    en: 'The first of the periods that are over, without the last ones, which are watched',
  },
  whole: { ko: '다 찬 기간', en: 'Periods that are over' },
  wholeFormula: {
    ko: '자료가 다 담고 허용 기간도 지난 기간 가운데 전환율을 낼 수 있는 기간을 센 수',
    en: 'Periods that the data covers, whose time allowed is over and that have a rate, counted',
  },
  allPeriods: { ko: '모든 기간', en: 'All periods' },
  ofSegment: { ko: '{name}: {rate}', en: '{name}: {rate}' },
  unknown: { ko: '고객번호 없이 멈춘 방문자', en: 'Who stopped and has no customer number' },
  unknownFormula: {
    ko: '여기서 멈춘 수 − 그 가운데 고객번호를 아는 수',
    en: 'Who stopped here − those of them with a customer number',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const kpiHeads = {
  lossFormula: { ko: '그 앞 − 이번', en: 'The period before − this one' },
  below: {
    ko: '이 비율의 분모: {formula}',
    en: 'What this share is divided by: {formula}',
  },
  days: { ko: '센 날', en: 'Days counted' },
  daysFormula: {
    ko: '{from}부터 자료의 끝({to})까지 센 날',
    en: 'Days from {from} to the end of the data, {to}, counted',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const qualityHeads = {
  partsFormula: {
    ko: '줄이나 칸이나 날이 있어 점수를 낼 수 있는 항목을 센 수',
    en: 'Parts of the score with rows, cells or days to judge, counted',
  },
  here: { ko: '{check}: {column}', en: '{check}: {column}' },
  hereFormula: {
    ko: '이 점검에 걸린 줄, 칸, 날을 센 수',
    en: 'Rows, cells or days that this check found here, counted',
  },
  all: { ko: '이 점검이 살펴본 전체', en: 'All that this check looked at' },
  allFormula: {
    ko: '이 점검이 살펴본 줄, 칸, 날을 센 수',
    en: 'Rows, cells or days that this check looked at, counted',
  },
  share: { ko: '{check}의 비율', en: 'Share: {check}' },
  cost: { ko: '점수에서 빠지는 점', en: 'Points taken off the score' },
  costFormula: {
    ko: '100 × {part} ÷ {whole} ÷ 볼 수 있는 항목. 아주 적어도 0.01로 적습니다.',
    en: '100 × {part} ÷ {whole} ÷ parts that can be judged; anything at all is shown as 0.01 at least',
  },
  customers: { ko: '줄이 많은 고객', en: 'Customers with very many rows' },
  customersFormula: {
    ko: '줄이 다른 고객보다 유난히 많은 고객을 센 수',
    en: 'Customers with far more rows than others, counted',
  },
  low: { ko: '동떨어진 금액의 아래 경계', en: 'Lower limit of amounts' },
  high: { ko: '동떨어진 금액의 위 경계', en: 'Upper limit of amounts' },
  lowFormula: {
    ko: '금액의 중앙값 ÷ 폭. 폭 = e의 (3.5 × 1.4826 × 금액 로그의 MAD)제곱',
    en: 'Median amount ÷ spread, where spread = e to the power of 3.5 × 1.4826 × MAD of the log of the amount',
  },
  highFormula: {
    ko: '금액의 중앙값 × 폭. 폭 = e의 (3.5 × 1.4826 × 금액 로그의 MAD)제곱',
    en: 'Median amount × spread, where spread = e to the power of 3.5 × 1.4826 × MAD of the log of the amount',
  },
  now: { ko: '지금: {what}', en: 'Now: {what}' },
  after: { ko: '고친 뒤: {what}', en: 'After the repair: {what}' },
  rowsFormula: { ko: '지금 답에 쓰는 줄을 센 수', en: 'Rows that answers are counted from now' },
  customersNow: { ko: '지금 쓰는 줄에서 산 고객을 센 수', en: 'Customers who bought, in these rows' },
  revenueFormula: {
    ko: '지금 쓰는 판매 줄의 금액을 더한 값',
    en: 'Amounts of the sale lines in use, added up',
  },
  afterFormula: { ko: '지금 − 고치면 빠지는 것', en: 'Now − what the repair leaves out' },
  changed: { ko: '표기가 바뀌는 줄', en: 'Rows whose spelling changes' },
  changedFormula: {
    ko: '다른 표기로 적힌 줄을 센 수',
    en: 'Rows written in one of the other spellings, counted',
  },
  more: { ko: '더 있는 표기', en: 'Further spellings' },
  moreFormula: { ko: '바뀌는 표기 − 보이는 표기', en: 'Spellings that change − those listed' },
  touched: { ko: '고친 줄', en: 'Rows repaired' },
  touchedFormula: {
    ko: '모든 파일에서 이 고침이 빼거나 바꾼 줄을 더한 수',
    en: 'Rows that the repair leaves out or changes, added up over the files',
  },
  partFormula: {
    ko: '찾은 것 가운데 여기에 드는 것을 센 수',
    en: 'Of what was found, what belongs to this one, counted',
  },
} as const satisfies Readonly<Record<string, Text>>;
