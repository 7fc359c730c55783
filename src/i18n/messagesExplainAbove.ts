import type { Text } from '../../workers/contract/text.ts';

/** Accounts of what titles of rules and sequences count. */
export const aboveWords = {
  support: { ko: '최소 지지도', en: 'Least support' },
  supportCount: { ko: '최소 지지도의 장바구니 수', en: 'Baskets at the least support' },
  supportAuto: {
    ko: '자료의 크기에 맞게 고른 값: 이만큼의 장바구니에 함께 있어야 규칙으로 봅니다.',
    en: 'Chosen for the size of the file: sides have to meet in so many baskets to make a rule',
  },
  supportRaised: {
    ko: '이보다 낮으면 묶음이 다 볼 수 없을 만큼 많아 올린 값입니다.',
    en: 'Raised to what can be handled: lower than this there are too many combinations',
  },
  searched: { ko: '모두 찾은 품목', en: 'Items searched to the end' },
  searchedFormula: {
    ko: '멈출 때까지, 많이 팔린 순서로 서로의 규칙을 다 찾은 품목을 센 수',
    en: 'Those bought most, all of whose rules with each other were found before it was stopped',
  },
  frequentItems: { ko: '최소 지지도를 넘는 품목', en: 'Items with the least support' },
  frequentFormula: {
    ko: '최소 지지도만큼의 장바구니에 든 품목을 센 수',
    en: 'Items in as many baskets as the least support asks for, counted',
  },
  drawnPairs: { ko: '그린 쌍', en: 'Pairs drawn' },
  drawnPairsFormula: {
    ko: '강한 쌍부터, 읽을 수 있을 만큼(항목 40개, 선 70개까지) 그린 수',
    en: 'The strongest first, until there are 40 items or 70 lines, as many as can be read',
  },
  pairs: { ko: '규칙이 있는 쌍', en: 'Pairs with a rule' },
  pairsFormula: {
    ko: '하나와 하나를 잇는 규칙이 있는 두 품목을, 방향과 상관없이 한 번씩 센 수',
    en: 'Two items tied by a rule of one and one, counted once whichever way it goes',
  },
  drawnItems: { ko: '그린 항목', en: 'Items drawn' },
  drawnItemsFormula: {
    ko: '그린 쌍에 든 품목을 센 수',
    en: 'The items of the pairs that are drawn, counted',
  },
  matrixRules: { ko: '표에 든 규칙', en: 'Rules in the grid' },
  matrixFormula: {
    ko: '규칙이 많은 품목 25개까지의, 하나와 하나를 잇는 규칙을 센 수',
    en: 'Rules of one and one between the 25 items at most that are shown, counted',
  },
  itemRules: { ko: '이 품목의 규칙', en: 'Rules of the item' },
  itemRulesFormula: {
    ko: '이 품목이 그쪽에 있는 규칙을 센 수',
    en: 'Rules that have the item on that side, counted',
  },
  itemShown: { ko: '막대로 그린 규칙', en: 'Rules drawn as bars' },
  itemShownFormula: {
    ko: '하나와 하나의 규칙부터 많아야 12개',
    en: 'Rules of one and one first, 12 at most',
  },
  itemBaskets: { ko: '{name}: 장바구니 수', en: '{name}: baskets' },
  itemBasketsFormula: { ko: '이 품목이 든 장바구니를 센 수', en: 'Baskets that hold the item, counted' },
  more: { ko: '목록 밖의 품목', en: 'Items not listed' },
  moreFormula: { ko: '찾는 말에 맞는 품목 − 목록에 있는 품목', en: 'Items that match − those listed' },
  differences: { ko: '확인된 차이', en: 'Proven differences' },
  differencesFormula: {
    ko: '집단마다 다른 곳과 견주어, 모든 검정에 걸쳐 보정한 p가 0.05 이하인 것을 센 수',
    en: 'A group against all others, counted where p, adjusted for all tests, is 0.05 or less',
  },
  groupTests: { ko: '검정한 횟수', en: 'Tests' },
  groupTestsFormula: {
    ko: '규칙 × 집단 가운데 왼쪽이 든 장바구니가 20개 이상인 것을 센 수',
    en: 'Rules × groups, counted where 20 baskets or more hold the left side',
  },
  groupRules: { ko: '견준 규칙', en: 'Rules compared' },
  groupRulesFormula: { ko: '표의 앞에서부터 견준 규칙을 센 수', en: 'Rules from the top of the table' },

  nextShown: { ko: '그린 다음 구매', en: 'Next purchases drawn' },
  nextShownFormula: {
    ko: '아무 때보다 더 온 고객이 많은 순서로, 많아야 10가지',
    en: 'Those that bring most customers beyond the usual, 10 at most',
  },
  once: { ko: '한 번 사고 더 사지 않은 비율', en: 'Share that never came back' },
  onceFormula: {
    ko: '구매일이 하루뿐인 고객 ÷ 전체 고객',
    en: 'Customers with a single purchase day ÷ all customers',
  },
  onceCount: { ko: '더 사지 않은 고객', en: 'Customers who did not come back' },
  same: { ko: '같은 것을 또 고른 비율', en: 'Share that chose the same again' },
  sameCount: { ko: '둘째에도 같은 것을 고른 고객', en: 'Customers who chose the same the second time' },
  sameFormula: {
    ko: '둘째에도 같은 것을 고른 고객 ÷ 둘째 구매일이 있는 고객. 첫 구매가 그림에 이름이 있는 것만 셉니다.',
    en: 'Chose the same the second time ÷ all with a second purchase day, both of those whose first has a name in the picture',
  },
  returned: { ko: '둘째 구매일이 있는 고객', en: 'Customers with a second purchase day' },
  rulesListed: { ko: '표에 든 다음 구매', en: 'Next purchases in the table' },
  rulesListedFormula: {
    ko: '아무 때보다 자주 이어진 것을 강한 순서로, 많아야 3,000가지',
    en: 'What followed more often than anyway, the strongest first, 3,000 at most',
  },
  testedFormula: {
    ko: '앞의 것 × 다음 것 가운데, 넉넉히 지켜본 것을 센 수',
    en: 'What came first × what came next, counted where enough were watched',
  },
  rulesFound: { ko: '찾은 다음 구매', en: 'Next purchases found' },
  rulesFoundFormula: {
    ko: '비교한 것 가운데 아무 때보다 자주 이어진 것을 센 수',
    en: 'Of those compared, what followed more often than anyway, counted',
  },
  leastCount: { ko: '자주 나타난다고 보는 수', en: 'How many make a sequence frequent' },
  leastFormula: {
    ko: '설정의 최소 지지도. 비율이면 전체 수를 곱해 올림한 값',
    en: 'The least support of the settings; a share is multiplied by all and rounded up',
  },
  leastShare: { ko: '그 비율', en: 'As a share' },
  kinds: { ko: '가짓수', en: 'Kinds' },
  kindsFormula: { ko: '자료에 나오는 서로 다른 것을 센 수', en: 'Different things in the file, counted' },
  frequentKinds: { ko: '그만큼 흔한 가지', en: 'Kinds that are that frequent' },
  frequentKindsFormula: {
    ko: '그만큼의 고객이 산 것을 센 수',
    en: 'Those bought by at least as many, counted',
  },
} as const satisfies Readonly<Record<string, Text>>;
