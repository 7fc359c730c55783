import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

export const valueMessages = {
  revenue: { ko: '매출', en: 'revenue' },
  margin: { ko: '이익', en: 'margin' },
  high: { ko: '상위', en: 'High' },
  mid: { ko: '중위', en: 'Mid' },
  low: { ko: '하위', en: 'Low' },
  none: { ko: '등급 밖', en: 'No tier' },
  /** Within a sentence. */
  ofHigh: { ko: '상위', en: 'high' },
  ofMid: { ko: '중위', en: 'mid' },
  ofLow: { ko: '하위', en: 'low' },

  findingTop: {
    ko: '상위 고객 {part}가 {measure}의 {share}를 냅니다.',
    en: 'The high tier, {part} of customers, brings {share} of {measure}.',
  },
  findingTopLoss: {
    ko: '상위 고객은 {count}명이고 {threshold} 이상입니다.',
    en: 'The high tier has {count} customers, each with {threshold} or more.',
  },
  findingMade: {
    ko: '한 명이 나머지의 {value}배를 쓰는데, 주문 횟수가 {orders}배이고 한 번에 쓰는 돈이 {perOrder}배이기 때문입니다.',
    en: 'Each spends {value} times as much as the others: {orders} times the orders, {perOrder} times the amount per order.',
  },
  findingMadeMargin: {
    ko: '한 명이 나머지의 {value}배 이익을 내는데, 주문 횟수가 {orders}배이고 주문 한 번의 이익이 {perOrder}배이기 때문입니다.',
    en: 'Each brings {value} times the margin of the others: {orders} times the orders, {perOrder} times the margin per order.',
  },
  findingNext: {
    ko: '한 번 더 사면 상위가 되는 중위 고객이 {count}명입니다.',
    en: '{count} mid customers are one order away from it.',
  },
  tierTitle: {
    ko: '상위 {part} 고객이 {measure}의 {share}를 냅니다',
    en: 'The top {part} of customers bring {share} of {measure}',
  },
  tierTitleLoss: {
    ko: '상위 {part} 고객의 {measure}은 {amount}입니다',
    en: 'The top {part} of customers bring a {measure} of {amount}',
  },
  tierSubtitle: {
    ko: '등급별 고객 수와 {measure}의 몫, {from}–{to}, 고객 {customers}명, {measure} {total}',
    en: 'Share of customers and of {measure} by tier, {from} – {to}, n = {customers}, {measure} {total}',
  },
  customers: { ko: '고객', en: 'Customers' },
  segment: { ko: '{name}: {part}, {value}', en: '{name}: {part}, {value}' },
  borderHigh: { ko: '상위와 중위의 경계', en: 'Border between high and mid' },
  borderMid: { ko: '중위와 하위의 경계', en: 'Border between mid and low' },
  borderText: { ko: '고객의 {part}, {measure}의 {share}', en: '{part} of customers, {share} of {measure}' },
  dragHelp: {
    ko: '경계를 끌거나 화살표로 옮기면 등급이 바뀝니다.',
    en: 'Drag a border, or move it with the arrow keys, to change the tiers.',
  },
  thresholds: {
    ko: '상위는 {high} 이상, 중위는 {mid} 이상입니다.',
    en: 'High begins at {high}, mid at {mid}.',
  },
  tiedHigh: {
    ko: '값이 같은 {tied}명을 나누지 않아 상위가 {wanted} 대신 {got}입니다.',
    en: '{tied} customers share the border’s value and are not parted, so high is {got} instead of {wanted}.',
  },
  tiedMid: {
    ko: '값이 같은 {tied}명을 나누지 않아 중위까지 {wanted} 대신 {got}입니다.',
    en: '{tied} customers share the border’s value and are not parted, so high and mid are {got} instead of {wanted}.',
  },
  outside: {
    ko: '{count}명은 이 기간에 산 것이 없어 등급 밖입니다.',
    en: '{count} customers bought nothing in this time and stand outside the tiers.',
  },
  outsideCost: {
    ko: '{count}명은 이 기간에 원가를 아는 구매가 없어 등급 밖입니다.',
    en: '{count} customers have no purchase with a known cost in this time and stand outside the tiers.',
  },
  toPareto: { ko: '집중도 곡선에서 보기', en: 'See it on the concentration curve' },

  tableTitle: { ko: '등급별로 보면', en: 'Tier by tier' },
  tableSubtitle: {
    ko: '등급을 누르면 그 고객을 명단으로 저장할 수 있습니다. 모든 고객은 한 등급에만 있습니다.',
    en: 'Choose a tier to keep its customers as a list. Every customer is in exactly one.',
  },
  tier: { ko: '등급', en: 'Tier' },
  ofCustomers: { ko: '고객 비율', en: 'Of customers' },
  revenueHead: { ko: '매출', en: 'Revenue' },
  ofRevenue: { ko: '매출 비율', en: 'Of revenue' },
  marginHead: { ko: '이익', en: 'Margin' },
  ofMargin: { ko: '이익 비율', en: 'Of margin' },
  ordersEach: { ko: '1인당 주문', en: 'Orders each' },
  aov: { ko: '객단가(주문당)', en: 'Order value' },
  median: { ko: '중앙값', en: 'Median' },
  from: { ko: '최소', en: 'From' },
  to: { ko: '최대', en: 'To' },
  total: { ko: '전체', en: 'All' },
  pickTier: { ko: '‘{name}’ 고객 고르기', en: 'Choose the customers of “{name}”' },
  pickedTiers: { ko: '{names} 등급', en: 'Tier: {names}' },

  nextHeading: { ko: '다음 등급까지', en: 'To the next tier' },
  nextTitle: {
    ko: '{tier} {total}명 가운데 {count}명은 한 번 더 사면 {to}입니다',
    en: '{count} of {total} {tier} customers are one order away from the {to} tier',
  },
  nextSubtitle: {
    ko: '{threshold}까지 모자란 금액, {tier} 고객 수. 강조한 부분은 자기 평균대로 한 번 더 사면 닿는 고객',
    en: 'What is missing to {threshold}, {tier} customers. Highlighted: one more order of their own usual value is enough',
  },
  nextFrom: { ko: '{tier}에서 {to}로', en: 'From {tier} to {to}' },
  nextMedian: {
    ko: '보통 {distance}이 모자랍니다. 지금처럼 사면 {orders}번 더, 같은 횟수라면 한 번에 {raise} 더 써야 합니다.',
    en: 'Half lack {distance} or less: {orders} more orders of the usual value, or {raise} more in each of the same orders.',
  },
  nextMedianPlain: {
    ko: '보통 {distance}이 모자랍니다. 지금처럼 사면 {orders}번 더 사야 합니다.',
    en: 'Half lack {distance} or less: {orders} more orders of the usual value.',
  },
  takers: {
    ko: '한 번 더 사면 오르는 {count}명 가운데 {share}가 오르면 적어도 {amount}이 늘어납니다. 모자란 금액을 더한 셈이며, 예측이 아닙니다.',
    en: 'If {share} of these {count} moved up, that would be at least {amount} more. This adds up what they lack; it is not a forecast.',
  },
  nobodyNear: {
    ko: '한 번 더 사서 오를 수 있는 고객이 없습니다.',
    en: 'Nobody is one order away.',
  },
  noNext: {
    ko: '위 등급이 있는 고객이 없어 거리를 잴 수 없습니다.',
    en: 'Nobody has a tier above to measure the distance to.',
  },
  bar: {
    ko: '{from}–{to}: {count}명, 한 번 거리 {near}명',
    en: '{from}–{to}: {count} customers, {near} one order away',
  },
  distanceAxis: { ko: '모자란 금액 →', en: 'Missing amount →' },
  stepsTitle: { ko: '몇 번 더 사야 하나요', en: 'How many more orders it takes' },
  stepsSubtitle: {
    ko: '자기 평균 주문 금액으로 셌습니다. 누르면 명단이 됩니다.',
    en: 'At each customer’s own usual order. Choose a row to keep its customers as a list.',
  },
  orders: { ko: '더 살 횟수', en: 'More orders' },
  times: { ko: '{count}번', en: '{count}' },
  timesMore: { ko: '{count}번 이상', en: '{count} or more' },
  distanceSum: { ko: '모자란 금액 합계', en: 'Missing in all' },
  distanceMedian: { ko: '모자란 금액 중앙값', en: 'Median missing' },
  pickedStep: { ko: '{tier}: {orders} 더 사면 {to}', en: '{orders} from {tier} to {to}' },
  pickedStepTimes: { ko: '{count}번', en: '{count} orders' },
  pickedStepOne: { ko: '한 번', en: 'one order' },
  pickedStepMore: { ko: '{count}번 이상', en: '{count} or more orders' },

  stableTitle: {
    ko: '1년 전 상위 {of}명 가운데 {rate}가 지금도 상위입니다',
    en: '{rate} of the {of} top customers of a year ago are still at the top',
  },
  stableSubtitle: {
    ko: '{end}까지의 구매에 같은 규칙을 적용한 상위 고객이 지금 있는 등급. 95% 구간 {low}–{high}',
    en: 'Where the top customers by the same rule on purchases up to {end} are now. 95% interval {low}–{high}',
  },
  stableHelpAll: {
    ko: '전체 기간으로 나누면 쌓인 금액이 줄지 않아 잘 내려가지 않습니다. 기간을 최근 12개월로 바꾸면 요즘도 사는지가 보입니다.',
    en: 'Over all history amounts only add up, so few fall. Switch to the last 12 months to see who still buys.',
  },
  stableHeading: { ko: '상위는 오래가나요', en: 'Does the top last?' },
  stableShort: {
    ko: '1년 전에 같은 규칙을 적용하려면 {needed}일치가 필요한데 {have}일치가 있습니다.',
    en: 'To apply the same rule a year ago takes {needed} days of history; there are {have}.',
  },
  stableNobody: {
    ko: '1년 전에는 상위 고객이 없었습니다.',
    en: 'A year ago nobody was at the top.',
  },
  countShare: { ko: '{count}명 · {share}', en: '{count} · {share}' },

  olderAhead: {
    ko: '상위 한 명과 나머지 한 명을 짝지으면 {pairs}에서 상위 쪽이 더 오래된 고객입니다.',
    en: 'Of pairs of a high-tier customer and another, the former has been here longer in {pairs}.',
  },
  formulaSum: {
    ko: '상위 {high} + 중위 {mid} + 하위 {low} + 등급 밖 {none} = 매출 {total}. KPI 화면의 매출과 같습니다.',
    en: 'High {high} + mid {mid} + low {low} + no tier {none} = revenue {total}, the same as on the KPI page.',
  },
  formulaBorder: {
    ko: '고객 {customers}명의 {wanted}는 {place}번째. 그 자리에서 가장 가까운, 값이 달라지는 곳이 경계이고 상위는 {count}명입니다.',
    en: '{wanted} of {customers} customers is place {place}. The border is at the nearest change of value: {count} customers are high.',
  },
  formulaBorderAmount: {
    ko: '큰 고객부터 더해 {measure}의 {wanted}에 처음 닿는 곳이 경계이고 상위는 {count}명입니다.',
    en: 'Largest first, the border is where {wanted} of {measure} is first reached: {count} customers are high.',
  },
  formulaBorderOwn: {
    ko: '정한 금액 {threshold} 이상이 상위이고 {count}명입니다.',
    en: '{threshold} or more, as you set it, is high: {count} customers.',
  },
  formulaMade: {
    ko: '1인당 {measure}의 배수 {value} = 1인당 주문 {orders} × 주문당 {measure} {perOrder}. 평균끼리 나눈 값이라 정확히 곱해집니다.',
    en: '{measure} per customer, {value} times = orders per customer, {orders} times, × {measure} per order, {perOrder} times: ratios of means, exact.',
  },
  formulaNext: {
    ko: '더 살 횟수 = 올림((경계 − 지금까지의 {measure}) ÷ 그 고객의 주문당 {measure})',
    en: 'More orders = (border − {measure} so far) ÷ the customer’s own {measure} per order, rounded up',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const valueAssumptions: readonly Assumption[] = [
  {
    ko: '한 번이라도 산 고객을 나눕니다. 산 적이 없는 회원은 여기 없습니다.',
    en: 'Customers with at least one purchase are divided; members who never bought are not here.',
  },
  {
    ko: '매출은 판매 금액입니다. 반품·취소 줄은 세지 않고, 빼지도 않습니다.',
    en: 'Revenue is sales; returned and cancelled lines are not counted, and not taken off either.',
    checkedBy: ['ROWS_LEFT_OUT'],
  },
  {
    ko: '이익은 원가를 아는 줄의 결제금액에서 원가를 뺀 값입니다. 원가를 아는 줄이 없는 고객은 이익으로 나눌 때 등급 밖에 섭니다.',
    en: 'Margin is amount less cost of the lines with a cost; customers without one stand outside the tiers when these go by margin.',
    checkedBy: ['LINES_WITHOUT_COST', 'COLUMN_NOT_THERE', 'SHARES_UNDEFINED'],
  },
  {
    ko: '전체 기간으로 보면 오래된 고객이 유리합니다. 쌓을 시간이 더 길었기 때문입니다.',
    en: 'Over all history older customers are ahead: they had more time to spend.',
    name: 'older',
  },
  {
    ko: '값이 같은 고객은 나누지 않습니다. 그래서 등급의 크기가 정한 비율과 다를 수 있습니다.',
    en: 'Customers with equal values are never parted, so a tier may be larger or smaller than asked for.',
    name: 'ties',
    checkedBy: ['ALL_VALUES_EQUAL'],
  },
  {
    ko: '고객이 50명은 넘어야 등급의 비율이 우연에 덜 흔들립니다.',
    en: 'With fewer than 50 customers, shares of tiers swing by chance.',
    checkedBy: ['FEW_CUSTOMERS'],
  },
  {
    ko: '주문당 금액이 0 이하인 고객은 나머지의 중앙값으로 더 살 횟수를 셉니다.',
    en: 'For customers whose orders bring nothing or less, further orders are counted at the others’ median.',
  },
  {
    ko: '많은 고객이 올라서면 비율로 정한 경계도 올라갑니다.',
    en: 'If many moved up, a border set as a share would move up too.',
  },
];
