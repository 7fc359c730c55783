import type { Text } from '../../workers/contract/text.ts';

/** What is counted and added up in rows of tables, whatever the rows are. */
export const rowWords = {
  customers: { ko: '이 줄에 드는 고객을 센 수', en: 'The customers of this row, counted' },
  orders: { ko: '이 줄에 드는 주문을 센 수', en: 'The orders of this row, counted' },
  revenue: {
    ko: '이 줄에 드는 판매 줄의 금액을 더한 값',
    en: 'The amounts of the sale lines of this row, added up',
  },
  margin: {
    ko: '이 줄에 드는 판매 줄의 (금액 − 원가)를 더한 값. 원가를 아는 줄만 셉니다.',
    en: 'Amount less cost of the sale lines of this row whose cost is known, added up',
  },
  recent: {
    ko: '최근 {days}일의 판매 줄 금액을 더한 값',
    en: 'Sale lines of the last {days} days, added up',
  },
  before: {
    ko: '그 앞 {days}일의 판매 줄 금액을 더한 값',
    en: 'Sale lines of the {days} days before, added up',
  },
  period: {
    ko: '이 기간에 드는 판매 줄의 금액을 더한 값',
    en: 'The amounts of the sale lines of the period, added up',
  },
  wholePeriod: { ko: '이 기간 전체', en: 'All of the period' },
  cost: { ko: '이 줄의 광고비를 더한 값', en: 'What was spent on this row, added up' },
  members: { ko: '이 줄에 드는 회원을 센 수', en: 'The members of this row, counted' },
  observed: {
    ko: '첫 구매 뒤 {days}일을 다 지켜본 고객을 센 수',
    en: 'Customers watched for all of the {days} days after their first purchase, counted',
  },
  watched: { ko: '지켜본 고객', en: 'Customers watched' },
  adjusted: {
    ko: '실제로 차이가 없을 때 이만큼 벌어질 확률을, 함께 검정한 수에 맞게 보정한 값(벤자미니–호크버그)',
    en: 'How often chance alone would make such a gap, adjusted for all tests together (Benjamini–Hochberg)',
  },
  meanOf: {
    ko: '이 줄 고객의 값을 더해 고객 수로 나눈 값',
    en: 'The values of the customers, added up ÷ customers',
  },
  inGroup: { ko: '이 그룹의 고객', en: 'Customers of the group' },
  later: {
    ko: '첫 구매 뒤에 이 고객들이 산 줄의 금액을 더한 값',
    en: 'What these customers bought after their first purchase, added up',
  },
  lost: {
    ko: '첫 구매 뒤 지켜본 동안 다시 오지 않은 고객을 센 수',
    en: 'Those who did not come back while they were watched, counted',
  },
  stores: { ko: '이곳에 있는 매장을 센 수', en: 'The stores of the place, counted' },
  ofMost: { ko: '고객이 가장 많은 곳의 고객', en: 'Customers of the place with most' },
  seen: { ko: '이 때가 든 철을 센 수', en: 'The seasons it was seen in, counted' },
  foretold: {
    ko: '{method}으로 한 기간씩 이어 간 예측',
    en: '{method}, carried on period by period',
  },
  ends: {
    ko: '예측 ∓ t × 표준오차. 멀수록 표준오차가 커집니다.',
    en: 'Forecast ∓ t × standard error, which grows with distance',
  },
  fitted: { ko: '배운 기간', en: 'Periods it was learnt from' },
  part: { ko: '이 기간의 {part}: {formula}', en: '{part} in the period: {formula}' },
  score: {
    ko: '점수 칸 안의 고객을 센 수',
    en: 'Customers with these scores, counted',
  },
  range: { ko: '값이 이 사이인 고객을 센 수', en: 'Customers whose value lies in this range, counted' },
  thenIn: {
    ko: '{cutoff}에 이 세그먼트이던 고객을 센 수',
    en: 'Customers in the segment on {cutoff}, counted',
  },
  again: {
    ko: '그 가운데 {cutoff} 뒤 {days}일 안에 다시 산 고객을 센 수',
    en: 'Those of them who bought again in the {days} days after {cutoff}, counted',
  },
  size: {
    ko: '이 날 이 그룹에 든 고객을 센 수',
    en: 'Customers in the group on this day, counted',
  },
  expected: {
    ko: '그룹마다 (앞 날의 고객 × 이 그룹으로 옮기는 비율)을 더하고, 새로 오는 고객을 더한 값',
    en: 'Customers of each group the time before × share that moves here, added up, plus those who come new',
  },
  band: {
    ko: '옮기는 고객을 {draws}번 뽑아 보았을 때 가운데 95%의 끝',
    en: 'End of the middle 95% of {draws} random draws of who moves',
  },
  part5: { ko: '고객마다 한 갈래에만 셉니다.', en: 'Every customer is in exactly one part.' },
  wonRow: {
    ko: '앞 기간보다 많이 쓴 고객마다 (이번 − 앞 기간)을 더한 값',
    en: 'Σ(now − before) over customers who spent more',
  },
  lostRow: {
    ko: '앞 기간보다 적게 쓴 고객마다 (앞 기간 − 이번)을 더한 값',
    en: 'Σ(before − now) over customers who spent less',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Order lines that no analysis of purchases counts. */
export const noteFigures = {
  leftOut: { ko: '구매로 세지 않은 줄', en: 'Lines not counted as purchases' },
  leftOutFormula: {
    ko: '불러올 때 걸러진 주문 줄을 센 수. 열 이름·합계·설명 줄은 아래 목록에 없습니다.',
    en: 'Order lines left out while loading, counted; header, total and comment lines are not among the rows below',
  },
  reasonFormula: {
    ko: '이 까닭으로 걸러진 줄을 센 수. 까닭이 여럿이면 첫 까닭으로 셉니다.',
    en: 'The lines left out for this reason, counted; a line with several counts by the first',
  },
} as const satisfies Readonly<Record<string, Text>>;
