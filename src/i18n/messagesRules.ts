import type { Text } from '../../workers/contract/text.ts';

export const rulesMessages = {
  unitPurchase: { ko: '주문 하나', en: 'one purchase each' },
  unitDay: { ko: '고객의 하루', en: 'one customer’s day each' },
  unitCustomer: { ko: '고객 한 명', en: 'one customer each' },
  unitSession: { ko: '방문 하나', en: 'one visit each' },
  unitFile: { ko: '장바구니 파일', en: 'from the file of baskets' },
  looked: { ko: '{name}(본 것)', en: '{name} (looked at)' },
  unknown: { ko: '이름 없음', en: 'no name' },

  findingCount: {
    ko: '장바구니 {baskets}개에서 규칙 {count}개를 찾았습니다(장바구니 하나는 {unit}).',
    en: '{count} rules in {baskets} baskets ({unit}).',
  },
  findingTop: {
    ko: '맨 앞의 규칙은 {rule}. 앞의 것이 든 장바구니의 {confidence}에 뒤의 것도 들어 있어, 전체({base})의 {lift}배입니다.',
    en: 'Foremost is {rule}: {confidence} of the baskets with the first also hold the second, {lift} times the {base} of all.',
  },
  findingProven: {
    ko: '{count}개 가운데 {proven}개는 우연으로 보기 어렵습니다(보정한 p가 0.05 이하).',
    en: '{proven} of {count} are hard to explain by chance (adjusted p of 0.05 or less).',
  },
  findingHeld: {
    ko: '앞 3/4에서 찾아 {from}부터의 1/4에서 검정한 {tested}개 가운데 {held}개가 그대로 통했습니다.',
    en: 'Of {tested} found in the first three quarters and tried on the last one (from {from}), {held} held up.',
  },
  findingNone: {
    ko: '장바구니 {baskets}개에서 이 조건에 맞는 규칙이 없습니다.',
    en: 'No rule in {baskets} baskets meets these settings.',
  },
  stopped: {
    ko: '찾기를 멈췄습니다. 가장 많이 팔린 {items}개(전체 {of}개 중)끼리의 규칙은 모두 있고, 나머지 품목의 규칙은 없습니다.',
    en: 'The search was stopped. All rules among the {items} items bought most are here (of {of}); rules with the others are missing.',
  },
  stoppedAgain: { ko: '끝까지 찾기', en: 'Search to the end' },
  supportAuto: {
    ko: '최소 지지도는 자료에 맞게 {share}(장바구니 {count}개)로 골랐습니다.',
    en: 'Least support was chosen for this file: {share} ({count} baskets).',
  },
  supportRaised: {
    ko: '최소 지지도를 {share}(장바구니 {count}개)로 올렸습니다. 더 낮으면 함께 팔린 묶음이 다 볼 수 없을 만큼 많습니다.',
    en: 'Support was raised to {share} ({count} baskets): lower than that there are more combinations than can be handled.',
  },
  supportRaisedFrom: {
    ko: '최소 지지도를 {asked}에서 {share}(장바구니 {count}개)로 올렸습니다. {asked}에서는 함께 팔린 묶음이 다 볼 수 없을 만큼 많습니다.',
    en: 'Support was raised from {asked} to {share} ({count} baskets): at {asked} there are more combinations than can be handled.',
  },

  emptyTitle: { ko: '규칙이 없을 때 해 볼 것', en: 'No rule: what to try' },
  emptyAlone: {
    ko: '장바구니 {count}개 이상에 함께 든 두 가지가 없습니다. 최소 지지도를 낮추거나, 상품 대신 카테고리로 보거나, 장바구니를 고객 단위로 넓혀 보세요.',
    en: 'No two things meet in {count} baskets or more. Lower the least support, look at categories instead of products, or take all a customer bought as one basket.',
  },
  emptyWeak: {
    ko: '함께 팔린 묶음은 {count}개 있지만, 신뢰도나 다른 조건에 맞는 규칙이 없습니다.',
    en: '{count} combinations are bought together, but no rule of them meets the confidence and the other settings.',
  },
  halveSupport: { ko: '최소 지지도를 절반으로', en: 'Halve the least support' },
  lowerConfidence: { ko: '최소 신뢰도를 10%로', en: 'Lower the confidence to 10%' },
  allDefaults: { ko: '모든 설정을 처음대로', en: 'All settings as they were' },

  tableTitle: { ko: '규칙 {count}개', en: '{count} rules' },
  tableSubtitle: {
    ko: '장바구니 {baskets}개 · 최소 지지도 {share} · 줄을 고르면 그 규칙의 숫자를 풀어 보여 줍니다',
    en: '{baskets} baskets · least support {share} · choose a row to see where its numbers come from',
  },
  search: { ko: '규칙에 든 이름으로 찾기', en: 'Find rules by a name' },
  left: { ko: '이것을 사면', en: 'Who buys' },
  right: { ko: '이것도', en: 'also buys' },
  both: { ko: '함께 든 장바구니', en: 'Baskets with both' },
  bothHelp: { ko: '양쪽이 모두 든 장바구니 수', en: 'Baskets that hold both sides' },
  leftCount: { ko: '왼쪽 장바구니', en: 'Baskets, left' },
  rightCount: { ko: '오른쪽 장바구니', en: 'Baskets, right' },
  fisher: { ko: '피셔 p', en: 'Fisher p' },
  fisherHelp: {
    ko: '둘이 무관할 때 이만큼 이상 함께 나올 확률. 피셔 정확 검정, 단측',
    en: 'How likely so many together are if the sides were unrelated. Fisher’s exact test, one-sided',
  },
  fdr: { ko: '보정한 p', en: 'Adjusted p' },
  fdrHelp: {
    ko: '찾은 규칙 모두를 두고 보정한 p(벤저미니·호크버그)',
    en: 'p adjusted for all rules found (Benjamini and Hochberg)',
  },
  holm: { ko: 'p(홀름)', en: 'p (Holm)' },
  holmHelp: {
    ko: '하나라도 틀릴 확률을 5%로 묶는 더 엄한 보정',
    en: 'The stricter adjustment: no false rule at all in 95 of 100 such tables',
  },
  needless: { ko: '군더더기', en: 'Needless' },
  needlessHelp: {
    ko: '왼쪽을 줄여도 신뢰도가 같거나 더 높은 규칙',
    en: 'A shorter left side is at least as confident',
  },
  yes: { ko: '예', en: 'yes' },
  laterLift: { ko: '마지막 1/4의 향상도', en: 'Lift, last quarter' },
  laterLiftHelp: {
    ko: '{from}부터의 장바구니 {count}개에서 다시 잰 향상도',
    en: 'Lift again, in the {count} baskets from {from} on',
  },
  held: { ko: '다시 확인', en: 'Held up' },
  heldHelp: {
    ko: '앞 3/4에서 찾은 규칙이 마지막 1/4에서도 검정을 통과했는지(홀름 0.05)',
    en: 'Whether a rule of the first three quarters is proven again in the last one (Holm, 0.05)',
  },
  verdictHeld: { ko: '통함', en: 'held up' },
  verdictUnproven: { ko: '확인 안 됨', en: 'not shown' },
  verdictTooFew: { ko: '너무 적음', en: 'too few' },
  verdictUnfound: { ko: '앞에는 없음', en: 'not found before' },
  atStake: { ko: '더 팔 수 있는 금액', en: 'Money at stake' },
  atStakeHelp: {
    ko: '왼쪽만 든 장바구니 × 신뢰도 × 오른쪽의 장바구니당 평균 금액. 예측이 아니라 셈입니다.',
    en: 'Baskets with the left side alone × confidence × mean amount of the right side a basket. Arithmetic, not a forecast.',
  },

  panelTitle: { ko: '이 규칙의 숫자', en: 'The numbers of this rule' },
  recommend: {
    ko: '{left}을(를) 산 고객에게 {right} 보여 주기',
    en: 'Show {right} to who buys {left}',
  },
  panelSay: {
    ko: '앞의 것이 든 장바구니 {left}개 가운데 {both}개({confidence})에 뒤의 것도 들어 있습니다. 전체로는 {baskets}개 가운데 {right}개({base})입니다.',
    en: 'Of the {left} baskets with the left side, {both} ({confidence}) also hold the right side; of all {baskets}, {right} ({base}) do.',
  },
  measures: { ko: '모든 지표와 공식', en: 'All measures with their formulas' },
  crossTitle: { ko: '장바구니 {count}개를 두 쪽으로 나눈 표', en: '{count} baskets by both sides' },
  withSide: { ko: '{side} 있음', en: 'with {side}' },
  withoutSide: { ko: '{side} 없음', en: 'without {side}' },
  sum: { ko: '합', en: 'All' },
  sideLeft: { ko: '왼쪽(A)', en: 'Left (A)' },
  sideRight: { ko: '오른쪽(B)', en: 'Right (B)' },
  laterSay: {
    ko: '{from}부터의 1/4: 왼쪽이 든 {left}개 가운데 {both}개({confidence}, 95% 구간 {low}–{high}), 향상도 {lift}. {verdict}.',
    en: 'Last quarter, from {from}: {both} of {left} ({confidence}, 95% interval {low} to {high}), lift {lift}: {verdict}.',
  },
  laterNone: {
    ko: '{from}부터의 1/4에는 왼쪽이 든 장바구니가 없습니다.',
    en: 'No basket of the last quarter, from {from}, has the left side.',
  },
  stakeSay: {
    ko: '왼쪽만 든 장바구니 {only}개 × 신뢰도 {confidence} × 오른쪽 평균 금액 {mean} = {amount}. 모두가 지금까지처럼 산다고 친 셈일 뿐, 예측이 아닙니다.',
    en: '{only} baskets with the left side alone × {confidence} confidence × {mean} mean amount of the right side = {amount}. Arithmetic on past behaviour, not a forecast.',
  },
  needlessSay: {
    ko: '왼쪽에서 일부를 빼도 신뢰도가 같거나 더 높으니, 더 짧은 규칙을 쓰면 됩니다.',
    en: 'A shorter left side is at least as confident: use the shorter rule.',
  },
  makeList: { ko: '아직 안 산 고객 찾기', en: 'Who has not bought it yet' },
  makeListHelp: {
    ko: '왼쪽을 샀지만 오른쪽은 아직 안 산 고객을 명단으로 만듭니다. 다시 사게 하는 교차 판매 대상입니다.',
    en: 'Customers who bought the left side and not yet the right: the people to cross-sell to.',
  },
  close: { ko: '닫기', en: 'Close' },
  noCustomers: {
    ko: '이 장바구니 파일에는 고객이 없어 명단을 만들 수 없습니다. 고객번호가 있는 주문 파일이면 됩니다.',
    en: 'This file of baskets names no customers, so there is nobody to list. Orders with a customer number would do.',
  },
  listName: { ko: '{left} 샀고 {right} 아직', en: 'Bought {left}, not yet {right}' },
  listBoth: { ko: '{left}, {right} 모두 삼', en: 'Bought {left} and {right}' },
  who: { ko: '누구', en: 'Who' },
  groupLeftOnly: { ko: '왼쪽만 산 고객', en: 'Left side only' },
  groupBoth: { ko: '둘 다 산 고객', en: 'Both sides' },
  groupRightOnly: { ko: '오른쪽만 산 고객', en: 'Right side only' },
  groupNeither: { ko: '둘 다 안 산 고객', en: 'Neither side' },
} as const satisfies Readonly<Record<string, Text>>;
