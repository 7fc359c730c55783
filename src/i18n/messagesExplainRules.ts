import type { Text } from '../../workers/contract/text.ts';

/** Names of the numbers behind rules and sequences, and formulas in words. */
export const ruleWords = {
  baskets: { ko: '장바구니 수', en: 'Baskets' },
  basketsPurchase: {
    ko: '품목이 하나라도 적힌 주문을 센 수',
    en: 'Purchases with at least one item, counted',
  },
  basketsDay: {
    ko: '고객마다 산 날을 하나씩 센 수',
    en: 'The days on which each customer bought, counted',
  },
  basketsCustomer: { ko: '품목을 산 고객을 센 수', en: 'Customers who bought an item, counted' },
  basketsSession: { ko: '상품이 나온 방문을 센 수', en: 'Visits with a product in them, counted' },
  basketsFile: { ko: '파일에 있는 장바구니를 센 수', en: 'The baskets of the file, counted' },

  inTable: { ko: '표에 있는 규칙', en: 'Rules in the table' },
  inTableFormula: { ko: '찾은 규칙 − 설정으로 뺀 규칙', en: 'Rules found − those the settings leave out' },
  found: { ko: '찾은 규칙', en: 'Rules found' },
  foundFormula: {
    ko: '양쪽이 장바구니 {count}개 이상에 함께 있고 신뢰도가 설정 안에 드는 규칙을 센 수',
    en: 'Rules whose sides meet in {count} baskets or more, with a confidence within the settings, counted',
  },
  proven: { ko: '우연으로 보기 어려운 규칙', en: 'Rules hard to explain by chance' },
  provenFormula: {
    ko: '피셔 정확 검정의 p를 찾은 규칙 모두를 두고 벤저미니·호크버그로 보정해, 0.05 이하인 규칙을 센 수',
    en: 'Rules whose p of Fisher’s exact test, adjusted after Benjamini and Hochberg for all rules found, is 0.05 or less',
  },
  earlierFound: {
    ko: '앞 3/4에서 찾은, 향상도가 1보다 큰 규칙',
    en: 'Rules of the first three quarters with a lift over 1',
  },
  tested: { ko: '뒤 1/4에서 검정한 규칙', en: 'Rules tried on the last quarter' },
  testedFormula: {
    ko: '뒤 1/4에 장바구니가 넉넉해, 잘되면 0.05 이하가 나올 수 있는 규칙을 센 수',
    en: 'Of those, the ones with baskets enough in the last quarter to reach 0.05 at all',
  },
  held: { ko: '그대로 통한 규칙', en: 'Rules that held up' },
  heldFormula: {
    ko: '뒤 1/4만으로 구한 피셔 p를 홀름으로 보정해도 0.05 이하인 규칙을 센 수',
    en: 'Rules whose Fisher p in the last quarter alone, adjusted after Holm, is 0.05 or less',
  },

  ofRule: { ko: '{rule}: {measure}', en: '{rule}: {measure}' },
  supportFormula: {
    ko: 'A와 B가 함께 든 장바구니 ÷ 전체 장바구니',
    en: 'Baskets with A and B ÷ all baskets',
  },
  confidenceFormula: {
    ko: 'A와 B가 함께 든 장바구니 ÷ A가 든 장바구니',
    en: 'Baskets with A and B ÷ baskets with A',
  },
  liftFormula: {
    ko: '신뢰도 ÷ B가 든 비율 = (A와 B가 함께 든 장바구니 × 전체) ÷ (A가 든 장바구니 × B가 든 장바구니)',
    en: 'Confidence ÷ share of B = (baskets with A and B × all) ÷ (baskets with A × baskets with B)',
  },
  sides: { ko: '{formula}. A는 {left}, B는 {right}', en: '{formula}. A is {left}, B is {right}' },
  withLeft: { ko: 'A가 든 장바구니', en: 'Baskets with A' },
  withEither: { ko: 'A나 B가 든 장바구니', en: 'Baskets with A or B' },
  shareOfRight: { ko: '전체에서 B가 든 비율', en: 'Share of B in all baskets' },
  shareOfRightFormula: { ko: 'B가 든 장바구니 ÷ 전체 장바구니', en: 'Baskets with B ÷ all baskets' },
  allBaskets: { ko: '전체 장바구니', en: 'All baskets' },
  bothFormula: { ko: 'A와 B가 함께 든 장바구니를 센 수', en: 'Baskets with A and B, counted' },
  stakeFormula: {
    ko: 'A만 든 장바구니 × 신뢰도 × B가 든 장바구니의 B 평균 금액. 예측이 아니라 셈입니다',
    en: 'Baskets with A alone × confidence × mean amount of B in a basket with it. Arithmetic, not a forecast',
  },
  onlyLeft: { ko: 'A만 든 장바구니', en: 'Baskets with A alone' },
  laterBaskets: { ko: '{from}부터의 장바구니', en: 'Baskets from {from} on' },
  hereOf: { ko: '{group}에서 {rule}: 신뢰도', en: '{rule} in {group}: confidence' },
  elsewhereOf: { ko: '{group} 밖에서 {rule}: 신뢰도', en: '{rule} outside {group}: confidence' },

  fisherFormula: {
    ko: 'A와 B가 무관할 때 이만큼 이상 함께 들 확률: Σ C(A, k) × C(n − A, B − k) ÷ C(n, B) (초기하분포, 단측)',
    en: 'How likely so many or more baskets hold both if A and B are unrelated: Σ C(A, k) × C(n − A, B − k) ÷ C(n, B), one-sided',
  },
  fisherWorked: {
    ko: 'n {baskets}, A {left}, B {right}, k는 {both}부터: p {p}',
    en: 'n {baskets}, A {left}, B {right}, k from {both} on: p {p}',
  },
  fdrFormula: {
    ko: '피셔 p를 작은 순서로 세워 p × 찾은 규칙 수 ÷ 순위를 구하고, 그 뒤 순위의 값보다 크면 그 값으로 낮춤(벤저미니·호크버그)',
    en: 'Fisher’s p in order, p × rules found ÷ rank, and no more than that of any later rank (Benjamini and Hochberg)',
  },
  holmFormula: {
    ko: '피셔 p를 작은 순서로 세워 p × (찾은 규칙 수 − 순위 + 1)을 구하고, 앞 순위의 값보다 작으면 그 값으로 올림(홀름)',
    en: 'Fisher’s p in order, p × (rules found − rank + 1), and no less than that of any earlier rank (Holm)',
  },
  adjustedWorked: { ko: '피셔 p {p}, 찾은 규칙 {count}개', en: 'Fisher p {p}, {count} rules found' },

  independentCustomer: {
    ko: '장바구니 하나가 고객 한 명이라, 한 고객이 두 번 세어지지 않습니다.',
    en: 'A basket is all that one customer bought, so nobody counts twice.',
  },
  independentHolds: {
    ko: '장바구니가 가장 많은 고객도 {count}개 가운데 {most}개뿐입니다(5% 이하).',
    en: 'Even the customer with most baskets has {most} of {count} (5% or less).',
  },
  independentBroken: {
    ko: '고객 한 명이 장바구니 {count}개 가운데 {most}개(5% 넘게)를 냈습니다. p를 그대로 믿지 말고, 장바구니를 고객 단위로 바꿔 견줘 보세요.',
    en: 'One customer has {most} of the {count} baskets (more than 5%). Do not trust p as it is: compare with one basket a customer.',
  },
} as const satisfies Readonly<Record<string, Text>>;
