import type { Text } from '../../workers/contract/text.ts';

/** Figures of the tables of messages, rules and sequences: what they are, and how they come about. */
export const tableWords = {
  ofPart: { ko: '{part}: {figure}', en: '{part}: {figure}' },
  sentShare: { ko: '보낸 메시지에 대한 비율', en: 'share of those sent' },
  against: { ko: '나머지와의 차이', en: 'difference to the rest' },
  againstFormula: {
    ko: '이 집단의 비율 − 나머지 메시지 모두의 비율',
    en: 'Rate of this group − rate of all other messages',
  },
  rest: { ko: '나머지 메시지', en: 'All other messages' },
  againstHolm: { ko: '홀름으로 보정한 p', en: 'p after Holm’s correction' },
  againstHolmFormula: {
    ko: '차이 ÷ 표준오차(같은 고객의 메시지는 서로 닮았으므로 고객 단위로 구함)의 양쪽 p를, 견줄 만큼 큰 집단 모두를 두고 홀름으로 보정',
    en: 'Two-sided p of difference ÷ its standard error (taken by customer, as messages of one customer are alike), corrected by Holm for all groups large enough to compare',
  },
  controlHolmFormula: {
    ko: '받은 고객과 대조군의 주문 비율이 같을 때의 p를, 대조군이 있는 캠페인 모두({count}개)를 두고 홀름으로 보정',
    en: 'p if the shares who ordered were the same with the message and without, corrected by Holm for all campaigns with a control ({count})',
  },
  controlWorked: {
    ko: '받은 고객 {n}명 가운데 {x}명, 대조군 {m}명 가운데 {y}명, 보정 전 p {p} → {holm}',
    en: '{x} of {n} with the message, {y} of {m} in the control, p {p} before correction → {holm}',
  },
  cell: { ko: '{rate}, {place}', en: '{rate}, {place}' },
  strength: {
    ko: '{channel}: 고객 기록에 섞는 양',
    en: '{channel}: how much is mixed into a customer’s record',
  },
  strengthFormula: {
    ko: '고객마다의 비율이 우연보다 얼마나 더 흩어졌는지에서 구한 베타 분포의 세기(1 ÷ 닮은 정도 − 1). 고객의 비율 = (전체 비율 × 세기 + 반응) ÷ (세기 + 받은 메시지)',
    en: 'Strength of the beta distribution that the customers’ rates come from (1 ÷ likeness − 1), by how far they spread beyond chance; a customer’s rate = (overall rate × strength + responses) ÷ (strength + messages)',
  },

  withLeft: { ko: 'A가 든 장바구니', en: 'baskets with A' },
  withRight: { ko: 'B가 든 장바구니', en: 'baskets with B' },
  onlyLeft: { ko: 'A는 들고 B는 없는 장바구니', en: 'baskets with A and without B' },
  onlyRight: { ko: 'B는 들고 A는 없는 장바구니', en: 'baskets with B and without A' },
  withoutLeft: { ko: 'A가 없는 장바구니', en: 'baskets without A' },
  withoutRight: { ko: 'B가 없는 장바구니', en: 'baskets without B' },
  neither: { ko: 'A도 B도 없는 장바구니', en: 'baskets with neither' },
  withLeftFormula: { ko: 'A의 품목이 모두 든 장바구니를 센 수', en: 'Baskets with all items of A, counted' },
  withRightFormula: { ko: 'B의 품목이 모두 든 장바구니를 센 수', en: 'Baskets with all items of B, counted' },
  onlyLeftFormula: { ko: 'A가 든 장바구니 − 둘 다 든 장바구니', en: 'Baskets with A − baskets with both' },
  onlyRightFormula: { ko: 'B가 든 장바구니 − 둘 다 든 장바구니', en: 'Baskets with B − baskets with both' },
  withoutLeftFormula: { ko: '전체 장바구니 − A가 든 장바구니', en: 'All baskets − baskets with A' },
  withoutRightFormula: { ko: '전체 장바구니 − B가 든 장바구니', en: 'All baskets − baskets with B' },
  neitherFormula: {
    ko: '전체 − A가 든 장바구니 − B가 든 장바구니 + 둘 다 든 장바구니',
    en: 'All − baskets with A − baskets with B + baskets with both',
  },
  inGroup: { ko: '{group}에서 {rule}', en: '{rule} in {group}' },
  groupFdrFormula: {
    ko: '이 집단과 나머지의 신뢰도가 같을 때 피셔 정확 검정의 p를, 견준 모두({tested}번)를 두고 벤저미니·호크버그로 보정',
    en: 'p of Fisher’s exact test if the confidence were the same here and elsewhere, adjusted after Benjamini and Hochberg for all {tested} comparisons',
  },
  groupFdrWorked: {
    ko: '여기 {left}개 가운데 {both}개, 나머지 {leftElsewhere}개 가운데 {bothElsewhere}개 → {p}',
    en: '{both} of {left} here, {bothElsewhere} of {leftElsewhere} elsewhere → {p}',
  },

  compared: { ko: '견준 것(규칙 × 집단)', en: 'Comparisons (rule × group)' },
  laterConfidence: { ko: '뒤 1/4의 신뢰도', en: 'confidence in the last quarter' },
  low: { ko: '95% 구간의 아래', en: 'low end of the 95% interval' },
  high: { ko: '95% 구간의 위', en: 'high end of the 95% interval' },

  size: { ko: '품목 수', en: 'items' },
  sizeFormula: { ko: '순서에 든 품목을 센 수', en: 'The items of the sequence, counted' },
  support: { ko: '이 순서가 있는 고객', en: 'customers with this sequence' },
  supportFormula: {
    ko: '이 품목들을 이 순서대로 산 고객을 한 번씩 센 수',
    en: 'Customers who bought these items in this order, each counted once',
  },
  share: { ko: '고객 가운데 비율', en: 'share of customers' },
  span: { ko: '처음부터 끝까지 걸린 기간의 중앙값', en: 'median time from first to last' },
  spanFormula: {
    ko: '이 순서로 산 고객을 처음부터 끝까지 걸린 기간 순서로 세웠을 때 한가운데의 값',
    en: 'The middle value when customers with this sequence are put in order of how long it took them',
  },
  flow: { ko: '이렇게 이어진 고객', en: 'customers who went this way' },
  flowFormula: {
    ko: '앞 구매와 뒤 구매의 주된 것(가장 큰 금액)이 이와 같은 고객을 센 수',
    en: 'Customers whose purchases were mainly for these (by what cost most), one after the other, counted',
  },
  flowShare: { ko: '그 가운데 비율', en: 'share of them' },
  flowBase: { ko: '앞 구매가 ‘{from}’인 고객', en: 'Customers at “{from}”' },
  reached: { ko: '{position}까지 산 고객', en: 'Customers who came to {position}' },
  reachedFormula: { ko: '구매를 그만큼 한 고객을 센 수', en: 'Customers with as many purchases, counted' },
  stepShare: { ko: '{position}에 ‘{item}’을 산 비율', en: 'Share with “{item}” at {position}' },
  stepCount: { ko: '그 구매에 이 품목이 든 고객', en: 'Customers whose purchase there holds it' },
} as const satisfies Readonly<Record<string, Text>>;
