import type { Text } from '../../workers/contract/text.ts';

/** Words of the pictures of rules: network, look-up, matrix, and how it was computed. */
export const rulesPartMessages = {
  networkTitle: {
    ko: '가장 가깝게 묶인 둘: {left}, {right} (향상도 {lift})',
    en: 'Most closely tied: {left} and {right} (lift {lift})',
  },
  networkSubtitle: {
    ko: '하나와 하나의 규칙 {pairs}쌍 가운데 {measure}가 큰 {edges}쌍, 항목 {items}개 · 원은 장바구니 수, 선의 굵기는 향상도',
    en: 'The {edges} strongest of {pairs} pairs by {measure}, {items} items · circle: baskets, line: lift',
  },
  networkNone: {
    ko: '하나와 하나로 된 규칙 가운데 향상도가 1보다 큰 것이 없어 그릴 연결이 없습니다.',
    en: 'No rule of one item on either side has a lift over 1, so there is nothing to tie.',
  },
  networkLabel: {
    ko: '항목 {count}개의 연결. 화살표로 옮기고 Enter로 고릅니다.',
    en: '{count} items and their ties. Arrow keys move, Enter picks.',
  },
  strongestBy: { ko: '센 순서', en: 'Strongest by' },
  nodeSay: { ko: '{name}: 장바구니 {count}개({share})', en: '{name}: in {count} baskets ({share})' },
  nodeTies: { ko: '이어진 것: {names}', en: 'Tied to {names}' },
  edgeSay: {
    ko: '{rule}: 신뢰도 {confidence}, 향상도 {lift}, 함께 {both}번',
    en: '{rule}: confidence {confidence}, lift {lift}, together {both} times',
  },
  item: { ko: '항목', en: 'Item' },

  lookupTitle: { ko: '이것과 함께 팔리는 것은?', en: 'What goes with …' },
  lookupHelp: {
    ko: '항목을 고르면 그 항목의 규칙을 양쪽에서 보여 줍니다. 네트워크의 원을 눌러도 됩니다.',
    en: 'Pick an item to see its rules both ways; pressing a circle of the network does the same.',
  },
  lookupSearch: { ko: '항목 찾기', en: 'Find an item' },
  lookupList: { ko: '항목, 많이 팔린 순', en: 'Items, the most frequent first' },
  lookupMore: { ko: '외 {count}개. 이름으로 찾아보세요.', en: 'and {count} more: find them by name.' },
  lookupNothing: { ko: '그런 항목이 든 규칙이 없습니다.', en: 'No rule holds such an item.' },
  barsTitle: {
    ko: '{rule}: 보통의 {lift}배',
    en: '{rule}: {lift} times as frequent as usual',
  },
  alsoNone: {
    ko: '{name}에서 시작하는 규칙이 없습니다. 신뢰도 조건을 낮추면 나올 수 있습니다.',
    en: 'No rule begins with {name}. A lower confidence may bring some.',
  },
  leadsNone: { ko: '{name}로 이어지는 규칙이 없습니다.', en: 'No rule leads to {name}.' },
  alsoSubtitle: {
    ko: '{name} 장바구니에 또 든 것: 향상도 · 함께 든 장바구니 수 · 규칙 {count}개 중 {shown}개, 둘짜리 먼저',
    en: 'Who buys {name} also buys: lift · baskets with both · {shown} of {count} rules, pairs first',
  },
  leadsSubtitle: {
    ko: '{name}까지 담은 장바구니에 든 것: 향상도 · 함께 든 장바구니 수 · 규칙 {count}개 중 {shown}개, 둘짜리 먼저',
    en: 'Who also buys {name} buys: lift · baskets with both · {shown} of {count} rules, pairs first',
  },
  barText: { ko: '{lift} · {both}', en: '{lift} · {both}' },

  matrixTitle: {
    ko: '{left} → {right}: 무관할 때의 {lift}배',
    en: '{left} → {right}: {lift} times what chance brings',
  },
  matrixSubtitle: {
    ko: '향상도 · 줄의 것을 사면 칸의 것도 · 비슷한 것끼리 나란히 · 하나와 하나의 규칙 {count}개 · 무관하면 1',
    en: 'Lift · who buys the row also buys the column · alike items side by side · {count} rules of one and one · unrelated is 1',
  },
  matrixColumns: { ko: '칸의 번호: {names}', en: 'Columns: {names}' },
  matrixLabel: {
    ko: '항목 {rows}개와 {columns}개 사이의 향상도. 화살표로 옮기고 Enter로 규칙을 고릅니다.',
    en: 'Lift between {rows} and {columns} items. Arrow keys move, Enter picks the rule.',
  },
  matrixBaskets: { ko: '장바구니', en: 'Baskets' },
  matrixEmpty: { ko: '{rule}: 조건에 맞는 규칙 없음', en: '{rule}: no rule meets the settings' },

  groupsTitle: {
    ko: '{group}: {rule} {share}, 다른 곳은 {others}',
    en: '{group}: {rule} holds in {share}, elsewhere in {others}',
  },
  groupsNone: {
    ko: '{by}에 따라 규칙이 다르다고 볼 근거는 없습니다',
    en: 'No difference between groups could be shown ({by})',
  },
  groupsSubtitle: {
    ko: '{by}별 신뢰도 · 앞의 규칙 {rules}개에서 {tested}번 검정해 보정한 p가 0.05 이하인 {found}개 · 왼쪽이 든 장바구니 20개 이상만',
    en: 'Confidence by {by} · {found} proven differences of {tested} tested, in the first {rules} rules · adjusted p of 0.05 or less, 20 baskets or more',
  },
  group: { ko: '집단', en: 'Group' },
  thereShare: { ko: '여기', en: 'Here' },
  othersShare: { ko: '다른 곳', en: 'Elsewhere' },
  baskets20: { ko: '왼쪽 장바구니', en: 'Baskets, left' },
  decade: { ko: '{age}대', en: '{age}s' },
  restGroup: { ko: '그 밖', en: 'others' },
  pickRule: { ko: '{name} 규칙의 숫자 보기', en: 'Show the numbers of {name}' },

  formulaSearch: {
    ko: '장바구니 {baskets}개와 항목 {items}개에서 {count}개({share}) 이상에 든 항목은 {frequent}개, 함께 든 묶음까지 {sets}개입니다. 그 가운데 닫힌 묶음은 {closed}개, 가장 큰 묶음은 {maximal}개입니다.',
    en: 'Of {items} items in {baskets} baskets, {frequent} are in {count} ({share}) or more; with their combinations that is {sets} sets, {closed} of them closed and {maximal} maximal.',
  },
  formulaTests: {
    ko: '찾은 규칙 {found}개를 모두 피셔 정확 검정으로 보고 벤저미니·호크버그로 보정하면, {proven}개가 0.05 이하입니다.',
    en: 'Fisher’s exact test on all {found} rules found, adjusted after Benjamini and Hochberg: {proven} are at 0.05 or less.',
  },
} as const satisfies Readonly<Record<string, Text>>;
