import type { Text } from '../../workers/contract/text.ts';

/** Accounts of figures above, beside and below the pictures of the tiers. */
export const tierFigures = {
  triedShare: { ko: '선 위 고객의 비율', en: 'Customers above the line' },
  triedCount: { ko: '선 위의 고객', en: 'Customers above the line, counted' },
  triedAmountShare: { ko: '선 위 고객의 {measure} 비율', en: 'Share of {measure} above the line' },
  triedAmount: { ko: '선 위 고객의 {measure}', en: 'Above the line, {measure}' },
  triedFormula: {
    ko: '선 위 고객의 {measure}을 더한 값',
    en: 'The {measure} of those above the line, added up',
  },
  ranked: { ko: '순위를 매긴 고객', en: 'Ranked customers' },
  rankedFormula: {
    ko: '이 기간에 {measure}을 아는 구매가 있는 고객을 센 수',
    en: 'Customers with a purchase whose {measure} is known in the time looked at, counted',
  },
  total: { ko: '순위를 매긴 고객의 {measure}', en: '{measure} of the ranked customers' },
  totalFormula: { ko: '순위를 매긴 고객의 {measure}을 더한 값', en: 'Their {measure}, added up' },
  midBorder: { ko: '중위 등급의 경계', en: 'Border of the mid tier' },
  midBorderFormula: {
    ko: '중위 등급에서 {measure}이 가장 작은 고객의 값',
    en: 'The least {measure} of a customer of the mid tier',
  },
  ownBorder: { ko: '설정에서 정한 금액', en: 'The amount that the setting says' },
  tied: { ko: '경계와 값이 같은 고객', en: 'Customers with exactly the value of the border' },
  tiedFormula: {
    ko: '{measure}이 경계와 똑같아 나눌 수 없는 고객을 센 수',
    en: 'Customers whose {measure} is that of the border, who cannot be told apart, counted',
  },
  outside: { ko: '등급 밖 고객', en: 'Customers outside the tiers' },
  everybody: { ko: '전체 고객', en: 'All customers' },
  everybodyFormula: {
    ko: '모든 등급의 고객을 더한 수. 등급 밖 고객도 셉니다.',
    en: 'Customers of all tiers, and those outside of them, added up',
  },
  allShare: { ko: '모든 등급의 고객 비율', en: 'All tiers: share of customers' },
  allRevenueFormula: {
    ko: '이 기간 판매 줄의 금액을 더한 값',
    en: 'The amounts of the order lines of the time looked at, added up',
  },
  allRevenueShare: { ko: '모든 등급의 매출 비율', en: 'All tiers: share of revenue' },
  allMarginFormula: {
    ko: '이 기간 판매 줄의 (금액 − 원가)를 더한 값. 원가를 아는 줄만 셉니다.',
    en: 'Amount less cost of the order lines of the time looked at whose cost is known, added up',
  },
  allMarginShare: { ko: '모든 등급의 이익 비율', en: 'All tiers: share of margin' },
  orders: { ko: '이 기간의 주문', en: 'Orders of the time looked at' },
  ordersEach: { ko: '전체의 1인당 주문', en: 'All: orders per customer' },
  aov: { ko: '전체의 객단가(주문당)', en: 'All: order value' },
  top: { ko: '견준 상위 고객', en: 'High-tier customers compared' },
  rest: { ko: '견준 나머지 고객', en: 'Other customers compared' },
  topFormula: { ko: '상위 등급의 고객을 센 수', en: 'Customers of the high tier, counted' },
  restFormula: {
    ko: '순위를 매긴 고객 − 상위 고객',
    en: 'Ranked customers − those of the high tier',
  },
  kindsCompared: { ko: '비교한 것', en: 'Values compared' },
  kindsComparedFormula: {
    ko: '사람과 취향의 값 가운데 견줄 만큼 고객이 있는 것을 센 수',
    en: 'Values of who they are and what they like with customers enough to compare, counted',
  },
  kindsProven: { ko: '확인된 차이', en: 'Proven differences' },
  kindsProvenFormula: {
    ko: '보정한 p가 0.05 이하이고 95% 구간이 ‘같음’에 걸치지 않는 것을 센 수',
    en: 'Those with an adjusted p of 0.05 or less and a 95% interval that leaves out “equal”, counted',
  },
  kindsDrawn: { ko: '그린 차이', en: 'Differences drawn' },
  kindsDrawnFormula: { ko: '차이가 큰 것부터 {most}개까지', en: 'The largest, {most} at most' },
  tests: { ko: '함께 한 비교', en: 'Comparisons made together' },
  testsFormula: {
    ko: '검정한 수치와 견준 값을 더한 수',
    en: 'Numbers that are tested and values that are compared, added up',
  },
  below: { ko: '{tier} 등급 고객', en: 'Customers of the {tier} tier' },
  belowFormula: { ko: '이 등급의 고객을 센 수', en: 'Customers of the tier, counted' },
  toBorder: { ko: '{to} 등급의 경계', en: 'Border of the {to} tier' },
  toBorderFormula: {
    ko: '{to} 등급에서 값이 가장 작은 고객의 값이나, 설정에서 정한 금액',
    en: 'The least value of a customer of the {to} tier, or the amount that the setting says',
  },
  distance: { ko: '모자란 금액의 중앙값', en: 'Middle of what is missing' },
  distanceFormula: {
    ko: '(경계 − 지금까지의 금액)을 순서로 세웠을 때 한가운데 값',
    en: 'The middle of border − amount so far, put in order',
  },
  ordersMore: { ko: '더 필요한 주문의 중앙값', en: 'Middle of the orders it takes' },
  ordersMoreFormula: {
    ko: '올림((경계 − 지금까지의 금액) ÷ 자기 주문당 금액)을 순서로 세웠을 때 한가운데 값',
    en: '(Border − amount so far) ÷ their own amount per order, rounded up; the middle, put in order',
  },
  raise: { ko: '주문마다 더 써야 할 비율의 중앙값', en: 'Middle of how much more each order must bring' },
  raiseFormula: {
    ko: '(경계 − 지금까지의 금액) ÷ 지금까지의 금액을 순서로 세웠을 때 한가운데 값',
    en: '(Border − amount so far) ÷ amount so far; the middle, put in order',
  },
  takers: { ko: '적어도 늘어날 금액', en: 'At least this much more' },
  takersFormula: {
    ko: '한 번 더 사면 오르는 고객이 모자란 금액의 합 × 오르는 비율(설정)',
    en: 'What those one order away lack together × share that moves up, as the setting says',
  },
  nearDistance: { ko: '이들이 모자란 금액의 합', en: 'What they lack together' },
  thenHigh: { ko: '1년 전 상위 고객', en: 'High-tier customers of a year ago' },
  thenHighFormula: {
    ko: '1년 전까지의 구매에 같은 규칙을 적용했을 때 상위인 고객을 센 수',
    en: 'Customers who were high by the same rule on purchases up to a year ago, counted',
  },
  stillEnd: { ko: '지금도 상위인 비율: 95% 구간의 끝', en: 'Still at the top: end of the 95% interval' },
} as const satisfies Readonly<Record<string, Text>>;
