import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

/** First purchases, groups of customers and new items. */
export const productsPartMessages = {
  startsTitleBetter: {
    ko: '첫 구매에 {name} 상품이 있으면 더 자주 돌아옵니다: {rate}, 전체 {base}',
    en: 'Who begins with {name} comes back more often: {rate}, against {base} of all',
  },
  startsTitleWorse: {
    ko: '첫 구매에 {name} 상품이 있으면 덜 돌아옵니다: {rate}, 전체 {base}',
    en: 'Who begins with {name} comes back less often: {rate}, against {base} of all',
  },
  startsTitleNone: {
    ko: '무엇으로 시작했는지에 따른 차이는 확인되지 않았습니다',
    en: 'No first purchase could be shown to bring customers back more or less often',
  },
  startsSubtitle: {
    ko: '첫 구매 뒤 {days}일 안에 다시 산 고객의 비율과 95% 구간 · 지켜본 고객 {watched}명 · 검정 {tested}개',
    en: 'Share who bought again within {days} days of the first purchase, with 95% interval · {watched} customers watched · {tested} tests',
  },
  startsHelp: {
    ko: '자료가 끝나기 전 {days}일 안에 처음 산 고객은 아직 지켜보는 중이라 뺐습니다. 차이는 비교한 수만큼 엄격하게 본 뒤에도 남는 것만 말합니다.',
    en: 'Customers who first bought in the last {days} days are still being watched and left out. Only differences that survive the number of comparisons are named.',
  },
  startsShort: {
    ko: '첫 구매 뒤 {needed}일을 지켜본 고객이 없습니다. 기록이 {have}일뿐입니다. 기다릴 기간을 줄여 보세요.',
    en: 'The file spans {have} days; nobody could be watched for the {needed} days it takes. Try a shorter time to come back.',
  },
  startsHeading: { ko: '첫 구매는 무엇으로 이어지나요', en: 'What first purchases lead to' },
  startsTableTitle: { ko: '그다음에는 무엇을 샀나요', en: 'What they bought next' },
  startsTableHelp: {
    ko: '두 번째 구매에 든 것은 기간 안에 돌아온 고객만 셉니다. 뒤의 매출은 그 기간에 쓴 돈을 지켜본 고객 수로 나눈 평균입니다.',
    en: 'Second purchases are those of customers who came back in time. Later revenue is what was spent in that time, per customer watched.',
  },
  firstItem: { ko: '첫 구매', en: 'First purchase' },
  starters: { ko: '시작한 고객', en: 'Began with it' },
  watched: { ko: '지켜본 고객', en: 'Watched' },
  cameBack: { ko: '다시 온 비율', en: 'Came back' },
  later: { ko: '뒤의 매출', en: 'Later revenue' },
  second: { ko: '두 번째 구매에 든 것', en: 'Second purchase held' },
  lost: { ko: '안 돌아옴', en: 'Not back' },
  lostPick: {
    ko: '명, {name}: 이것으로 시작하고 돌아오지 않은 고객 고르기',
    en: ' who began with {name} and never came back: choose them',
  },
  verdict: { ko: '판정', en: 'Verdict' },
  better: { ko: '더 자주 돌아옴', en: 'Comes back more' },
  worse: { ko: '덜 돌아옴', en: 'Comes back less' },
  notShown: { ko: '차이 확인 안 됨', en: 'No difference shown' },
  few: { ko: '너무 적음', en: 'Too few' },
  pAdjusted: { ko: '보정한 p', en: 'Adjusted p' },
  showMore: { ko: '{count}개 모두 보기', en: 'Show all {count}' },
  showLess: { ko: '접기', en: 'Show fewer' },

  regions: { ko: '지역', en: 'region' },
  channels: { ko: '채널', en: 'channel' },
  stores: { ko: '매장', en: 'store' },
  devices: { ko: '기기', en: 'device' },
  genders: { ko: '성별', en: 'gender' },
  ageBands: { ko: '연령대', en: 'age band' },
  grades: { ko: '등급', en: 'grade' },
  heatTitle: {
    ko: '{group} 고객이 유난히 찾는 것: {name}, 전체의 {index}배',
    en: 'Particular to {group}: {name}, bought {index} times as often as by all',
  },
  heatTitleNone: {
    ko: '{by}별로 유난히 찾는 것은 확인되지 않았습니다',
    en: 'Nothing could be shown to be particular to one {by}',
  },
  heatSubtitleIndex: {
    ko: '지수: 그 집단에서 산 비율 ÷ 전체에서 산 비율 · 고객 {known}명 · ●: 칸 {tested}개를 함께 따져도 남는 차이({found}개)',
    en: 'Index: share of the group who bought it ÷ share of all · {known} customers · ●: a difference that survives the comparison of {tested} cells ({found} do)',
  },
  heatSubtitleShare: {
    ko: '그 집단 고객 중 산 비율 · 고객 {known}명 · ●: 칸 {tested}개를 함께 따져도 남는 차이({found}개)',
    en: 'Share of the group’s customers who bought it · {known} customers · ●: a difference that survives the comparison of {tested} cells ({found} do)',
  },
  heatHelp: {
    ko: '칸을 누르면 그 고객이 명단이 됩니다. 빗금은 고객이 10명도 안 되는 집단이라 따지지 않은 칸입니다.',
    en: 'Press a cell to make a list of its customers. Hatched cells belong to groups of fewer than 10 customers and are not tested.',
  },
  heatLeft: {
    ko: ' {by} 정보가 없는 고객 {unknown}명은 뺐고, 고객이 적은 집단 {others}개({customers}명)는 그리지 않았습니다.',
    en: ' {unknown} customers without a known {by} are left out; {others} small groups ({customers} customers) are not drawn.',
  },
  heatLabel: { ko: '{units} × 집단, 칸 {count}개', en: '{units} by group, {count} cells' },
  heatShares: { ko: '비율로 보기', en: 'Show shares' },
  heatIndex: { ko: '지수로 보기', en: 'Show the index' },
  heatSummary: { ko: '고객', en: 'Customers' },
  heatCell: { ko: '{name}, {group}', en: '{name}, {group}' },
  heatCellShare: {
    ko: '그 집단 {size}명 중 {count}명이 삼({share}), 전체는 {all}',
    en: '{count} of {size} in the group bought it ({share}); of all, {all}',
  },
  heatCellIndex: { ko: '지수 {index}', en: 'Index {index}' },
  heatProven: { ko: '우연으로 보기 어려움(보정한 p {p})', en: 'Hard to explain by chance (adjusted p {p})' },
  heatNotProven: {
    ko: '우연일 수 있음(보정한 p {p})',
    en: 'Could be chance (adjusted p {p})',
  },
  heatNotTested: { ko: '고객이 적어 따지지 않음', en: 'Too few customers to be tested' },
  foundHeading: { ko: '확인된 것', en: 'What could be shown' },
  foundLine: {
    ko: '{group}: {name} — 고객의 {share}가 삼, 전체 {all}의 {index}배',
    en: '{group}: {name} — bought by {share}, {index} times the {all} of all',
  },
  foundMore: {
    ko: '그 밖에 {count}개가 더 있습니다. 표로 보기에 모두 있습니다.',
    en: '{count} more are in the table.',
  },
  heatNoColumn: {
    ko: '파일에 지역, 채널, 매장, 기기 열이 없습니다. 주문 파일의 열을 정하거나, 지역·성별·연령대·등급이 있는 회원 파일을 더하면 누구에게 팔리는지 보입니다.',
    en: 'The file has no region, channel, store or device. Choose such a column, or add a customer file with region, gender, age or grade, to see who buys what.',
  },
  heatOneGroup: {
    ko: '{by} 값이 하나뿐이라 견줄 것이 없습니다. 다른 것으로 나누어 보세요.',
    en: 'There is only one {by}, so nothing to compare. Divide customers by something else.',
  },
  heatHeading: { ko: '누구에게 팔리나요', en: 'Who buys what' },
  group: { ko: '집단', en: 'Group' },
  index: { ko: '지수', en: 'Index' },
  groupShare: { ko: '집단에서 산 비율', en: 'Share of group' },
  allShare: { ko: '전체에서 산 비율', en: 'Share of all' },

  newHeading: { ko: '새로 나온 것에 누가 관심이 있나요', en: 'Who takes to what is new' },
  newTitle: {
    ko: '새로 나온 {units} {count}개를 활동 고객의 {rate}가 사 보았고, 매출의 {share}를 냈습니다',
    en: 'The {count} new {units} were tried by {rate} of active customers and bring {share} of revenue',
  },
  newTitleNone: {
    ko: '최근 {days}일에 처음 팔린 것은 없습니다',
    en: 'Nothing was sold for the first time in the last {days} days',
  },
  newSubtitle: {
    ko: '{from} 뒤 처음 팔린 것을 산 고객 ÷ 그 뒤 한 번이라도 산 고객, 95% 구간 · 그 전까지의 구매 횟수로 나눔',
    en: 'Customers who bought something first sold since {from} ÷ customers with any purchase since, 95% interval · by purchases before',
  },
  newShort: {
    ko: '기록이 {have}일입니다. 새로 나온 것과 전부터 있던 것을 가르려면 {needed}일이 필요합니다.',
    en: 'The file spans {have} days; it takes {needed} to tell what is new from what was always there.',
  },
  newKind: { ko: '고객', en: 'Customers' },
  none: { ko: '처음 온 고객', en: 'First-timers' },
  one: { ko: '전에 1번 산 고객', en: '1 purchase before' },
  some: { ko: '전에 2–4번 산 고객', en: '2–4 purchases before' },
  many: { ko: '전에 5번 이상 산 고객', en: '5 or more before' },
  newBuyers: { ko: '새것을 산 고객', en: 'Bought something new' },
  activeBuyers: { ko: '활동 고객', en: 'Active customers' },
  newItemsAre: { ko: '많이 팔린 새것: {names}', en: 'Best-selling new ones: {names}' },
  newPick: { ko: '새것을 산 고객 {count}명 고르기', en: 'Choose the {count} who bought something new' },
} as const satisfies Readonly<Record<string, Text>>;

export const productsAssumptions: readonly Assumption[] = [
  {
    ko: '매출은 판매 금액입니다. 반품은 따로 세고 매출에서 빼지 않습니다.',
    en: 'Revenue is sales; returns are counted apart and not taken off.',
  },
  {
    ko: '다시 샀다는 것은 다른 구매(주문번호, 없으면 다른 날)에서 같은 것을 또 산 것입니다. 최근에 처음 산 고객은 다시 살 시간이 짧았습니다.',
    en: 'Bought again means in another purchase: another order number, or another day where there is none. Recent buyers had little time for it.',
    checkedBy: ['PURCHASE_IS_CUSTOMER_DAY'],
  },
  {
    ko: '첫 구매는 이 파일에서 처음 나온 구매입니다. 파일보다 먼저 온 고객의 진짜 첫 구매는 알 수 없습니다.',
    en: 'A first purchase is the first in this file; what older customers really began with is not known.',
  },
  {
    ko: '고객은 한 집단에만 셉니다. 여러 곳에서 샀으면 돈을 가장 많이 쓴 곳입니다.',
    en: 'A customer is counted in one group only: where most of the money was spent.',
    name: 'groups',
  },
  {
    ko: '무엇으로 시작했는지와 다시 오는 것은 함께 나타날 뿐입니다. 그 상품을 권한다고 더 돌아온다는 뜻은 아닙니다.',
    en: 'What people begin with and whether they return go together; it does not follow that pushing the item brings them back.',
  },
  {
    ko: '이익은 줄마다 결제금액에서 원가를 뺀 값이고, 원가가 빈 줄은 넣지 않습니다.',
    en: 'Margin is amount less cost, line by line; lines without a cost are left out.',
    checkedBy: ['LINES_WITHOUT_COST'],
  },
  {
    ko: '줄마다 무엇을 팔았는지 적혀 있다고 봅니다. 빈 줄은 어느 것의 매출도 되지 못하고 따로 모입니다.',
    en: 'Every line says what was sold. Those that do not are a row of their own, and no item’s revenue.',
    checkedBy: ['LINES_WITHOUT_PRODUCT'],
  },
];
