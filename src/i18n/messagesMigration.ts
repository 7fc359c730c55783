import type { Text } from '../../workers/contract/text.ts';

export const migrationMessages = {
  notYet: { ko: '아직 고객 아님', en: 'Not yet a customer' },

  finding: {
    ko: '{earlier}에 고객이던 {known}명 가운데 {moved}명({share})이 {later}에는 다른 그룹에 있습니다. 가장 큰 이동은 {flow}, {count}명입니다. {days}일 매출은 {before} → {during}: 더 쓴 고객이 더한 금액 {won}, 덜 쓴 고객이 줄인 금액 {lost}.',
    en: 'Of {known} customers on {earlier}, {moved} ({share}) were in another group on {later}; the largest flow is {flow}, {count} customers. Revenue over {days} days went from {before} to {during}: customers who spent more added {won}, those who spent less took away {lost}.',
  },
  findingStill: {
    ko: '{earlier}에 고객이던 {known}명은 {later}에도 모두 같은 그룹에 있습니다. {days}일 매출은 {before} → {during}.',
    en: 'All {known} customers of {earlier} were in the same group on {later}. Revenue over {days} days went from {before} to {during}.',
  },
  tooShort: {
    ko: '자료가 {first}에 시작되어 {earlier}에는 아직 고객이 없었습니다. 두 날짜의 간격을 {days}일보다 짧게 줄이면 이동을 볼 수 있습니다.',
    en: 'The file begins on {first}: nobody was a customer on {earlier} yet. Make the time between the two dates shorter than {days} days to see who moved.',
  },

  matrixTitle: {
    ko: '{stayed}는 같은 그룹에 남았고, {share}가 옮겨 갔습니다',
    en: '{stayed} stayed in their group, {share} moved',
  },
  matrixTitleRanked: {
    ko: '{up}명이 올라가고 {down}명이 내려왔습니다',
    en: '{up} customers moved up, {down} moved down',
  },
  matrixTitleUp: {
    ko: '매출은 {flow}에서 가장 많이 늘었습니다({change})',
    en: 'Revenue grew most among {flow} ({change})',
  },
  matrixTitleDown: {
    ko: '매출은 {flow}에서 가장 많이 줄었습니다({change})',
    en: 'Revenue fell most among {flow} ({change})',
  },
  customersMeasure: { ko: '고객 수', en: 'Customers' },
  shareMeasure: {
    ko: '처음 그룹의 고객 가운데 그리로 간 비율',
    en: 'Share of the earlier group’s customers',
  },
  changeMeasure: {
    ko: '{days}일 매출의 변화(파랑은 감소, 주황은 증가)',
    en: 'Change of revenue over {days} days (blue less, orange more)',
  },
  matrixSubtitle: {
    ko: '{measure}. 줄은 {earlier}, 칸은 {later}의 그룹. 점선 테두리는 그대로 남은 고객, 빗금은 {few}명이 안 되는 줄. 고객 {customers}명',
    en: '{measure}. Rows: group on {earlier}; columns: on {later}. Dotted frame: stayed; hatched: rows of fewer than {few}. n = {customers}',
  },
  matrixLabel: {
    ko: '처음 그룹과 나중 그룹의 칸 {count}개',
    en: '{count} cells of earlier and later groups',
  },
  fromHead: { ko: '처음 그룹', en: 'Earlier group' },
  toHead: { ko: '나중 그룹', en: 'Later group' },
  all: { ko: '모두', en: 'All' },
  matrixHelp: {
    ko: '칸을 누르면 그렇게 옮겨 간 고객이 골라집니다. Shift를 누르거나 손가락으로 더 고를 수 있습니다.',
    en: 'Click a cell to select the customers who moved that way. Shift-click or tap to add more.',
  },
  matrixKeys: {
    ko: '화살표로 칸을 옮기고 Enter로 고릅니다. Esc는 지웁니다.',
    en: 'Arrows move between cells, Enter selects, Esc clears.',
  },
  cellCount: {
    ko: '{of}명 중 {count}명({share}, 95% 구간 {low}–{high})',
    en: '{count} of {of} customers ({share}, 95% interval {low}–{high})',
  },
  cellMoney: { ko: '매출 {before} → {during}({change})', en: 'Revenue {before} → {during} ({change})' },
  cellWonLost: {
    ko: '더 쓴 고객 +{won}, 덜 쓴 고객 −{lost}',
    en: 'Spent more: +{won}; spent less: −{lost}',
  },
  fewRow: {
    ko: '처음 그룹이 {of}명뿐이라 비율은 어림입니다',
    en: 'Only {of} customers before: a rough share',
  },

  sankeyTitle: {
    ko: '가장 큰 이동은 {flow}, {count}명입니다',
    en: 'The largest move is {flow}, {count} customers',
  },
  sankeyTitlePlain: { ko: '두 날짜 사이의 흐름', en: 'Flows between the two dates' },
  sankeySubtitle: {
    ko: '띠의 굵기는 고객 수, 왼쪽은 {earlier} 오른쪽은 {later} 그룹. {colours}작은 흐름은 짧은 토막으로 묶었습니다',
    en: 'Width: customers. Left {earlier}, right {later}. {colours}Small flows are folded into short stubs',
  },
  coloursRanked: {
    ko: '주황은 오름, 파랑은 내림, 초록은 새 고객, 회색은 그대로. ',
    en: 'Orange up, blue down, green new, grey stayed. ',
  },
  coloursPlain: {
    ko: '보라는 이동, 초록은 새 고객, 회색은 그대로. ',
    en: 'Purple moved, green new, grey stayed. ',
  },
  sankeyLabel: { ko: '큰 흐름 {count}개', en: '{count} large flows' },
  moversOnly: { ko: '옮긴 고객만', en: 'Movers only' },
  withStayers: { ko: '남은 고객도', en: 'With those who stayed' },
  sankeyHelp: {
    ko: '띠를 누르면 그 고객이 골라집니다. 위아래 화살표로 띠를 옮기고 Enter로 고릅니다.',
    en: 'Click a band to select its customers. Up and down arrows walk along the bands, Enter selects.',
  },
  smallFlows: {
    ko: '작은 흐름 {count}개, 고객 {customers}명',
    en: '{count} small flows, {customers} customers',
  },

  bridgeTitleMore: {
    ko: '매출이 {change} 늘었습니다. 가장 크게 보탠 것은 {part}입니다({amount})',
    en: 'Revenue grew by {change}; {part} added most ({amount})',
  },
  bridgeTitleLess: {
    ko: '매출이 {change} 줄었습니다. 가장 크게 줄인 것은 {part}입니다({amount})',
    en: 'Revenue fell by {change}; {part} took away most ({amount})',
  },
  bridgeTitleSame: { ko: '매출은 그대로입니다', en: 'Revenue stayed the same' },
  bridgeSubtitle: {
    ko: '{earlier}까지 {days}일과 {later}까지 {days}일의 매출. 고객은 한 갈래에만 들어가(사지 않게 된 고객부터) 더하면 꼭 맞습니다',
    en: 'Revenue over {days} days up to {earlier} and up to {later}. Every customer is in one part only (silence comes before a move), so they add up exactly',
  },
  bridgeBefore: { ko: '{earlier}까지의 매출', en: 'Revenue up to {earlier}' },
  bridgeAfter: { ko: '{later}까지의 매출', en: 'Revenue up to {later}' },
  partNew: { ko: '새로 온 고객', en: 'new customers' },
  partUp: { ko: '올라간 고객', en: 'customers who moved up' },
  partStayed: { ko: '그대로인 고객', en: 'customers who stayed' },
  partMoved: { ko: '옮겨 간 고객', en: 'customers who moved' },
  partDown: { ko: '내려온 고객', en: 'customers who moved down' },
  partSilent: { ko: '사지 않게 된 고객', en: 'customers who fell silent' },
  part: { ko: '갈래', en: 'Part' },
  change: { ko: '변화', en: 'Change' },
  bridgeRow: {
    ko: '{part} {customers}명: {before} → {during}({change})',
    en: '{part}, {customers}: {before} → {during} ({change})',
  },

  flowsTitle: { ko: '모든 이동', en: 'Every move' },
  flowsSubtitle: {
    ko: '흐름 {count}개. 이름을 누르면 그 고객이 골라집니다',
    en: '{count} flows; press a name to select its customers',
  },
  move: { ko: '이동', en: 'Move' },
  direction: { ko: '방향', en: 'Direction' },
  customers: { ko: '고객', en: 'Customers' },
  share: { ko: '처음 그룹에서의 비율', en: 'Share of the earlier group' },
  interval: { ko: '95% 구간', en: '95% interval' },
  before: { ko: '앞 기간 매출', en: 'Revenue before' },
  during: { ko: '이번 기간 매출', en: 'Revenue now' },
  won: { ko: '더 쓴 금액', en: 'Won' },
  lost: { ko: '덜 쓴 금액', en: 'Lost' },
  total: { ko: '합계', en: 'Total' },
  pickHint: { ko: '‘{name}’ 고객 고르기', en: 'Select the customers of “{name}”' },
  dirStayed: { ko: '그대로', en: 'stayed' },
  dirUp: { ko: '오름', en: 'up' },
  dirDown: { ko: '내림', en: 'down' },
  dirMoved: { ko: '이동', en: 'moved' },
  dirNew: { ko: '새로 옴', en: 'new' },
} as const satisfies Readonly<Record<string, Text>>;
