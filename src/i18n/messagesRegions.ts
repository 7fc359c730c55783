import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

export const regionsMessages = {
  region: { ko: '지역', en: 'Region' },
  home: { ko: '사는 곳', en: 'Home region' },
  store: { ko: '매장', en: 'Store' },
  byRegion: { ko: '지역', en: 'region' },
  byHome: { ko: '사는 곳', en: 'home region' },
  byStore: { ko: '매장', en: 'store' },

  findingScore: {
    ko: '새 매장 점수 1위는 {name}: {score}점입니다. 고객 {customers}명 가운데 단골이 {loyal}, 매장 {stores}개입니다.',
    en: '{name} scores highest for a new store: {score}. {loyal} of its {customers} customers are loyal, and it has {stores} stores.',
  },
  findingScoreOnly: {
    ko: '새 매장 점수 1위는 {name}: {score}점입니다. 고객 {customers}명 가운데 단골이 {loyal}입니다. 매장이 어디 있는지는 자료에 없습니다.',
    en: '{name} scores highest for a new store: {score}. {loyal} of its {customers} customers are loyal. Where the stores are is not in the data.',
  },
  findingClose: {
    ko: '2위 {next}({second}점)과 차이가 작으니 함께 보세요.',
    en: '{next} is close behind with {second}: look at both.',
  },
  findingLargest: {
    ko: '매출 1위는 {name}, 전체의 {share}입니다.',
    en: '{name} brings most revenue, {share} of all.',
  },
  findingFavourites: {
    ko: '다른 곳보다 유난히 많이 사는 것이 증명된 상품은 {count}개입니다.',
    en: '{count} products are proven to sell better in one place than elsewhere.',
  },
  findingNoFavourites: {
    ko: '다른 곳보다 유난히 많이 사는 것이 증명된 상품은 없습니다.',
    en: 'No product is proven to sell better in one place than elsewhere.',
  },

  scoreTitle: {
    ko: '다음 매장 후보는 {name}: {score}점',
    en: 'First candidate for a new store: {name}, score {score}',
  },
  scoreSubtitle: {
    ko: '점수 = 100 × 고객^{base} × 단골^{loyalty} × 거리. 고객은 가장 많은 곳, 단골 비율(구간의 아래 끝)은 가장 높은 곳을 1로. 거리는 매장이 없으면 1, 있으면 {store}',
    en: 'Score = 100 × customers^{base} × loyalty^{loyalty} × distance. Customers and loyal share (lower end of its interval) as parts of the highest place; distance 1 without a store, {store} with one',
  },
  scoreDetail: {
    ko: '{name}: 100 × {base} × {loyalty} × {distance} = {score}',
    en: '{name}: 100 × {base} × {loyalty} × {distance} = {score}',
  },
  scoreText: { ko: '{score}점 · 매장 {stores}', en: '{score} · stores: {stores}' },
  scoreWarning: {
    ko: '이 점수는 이미 산 고객만 봅니다. 임대료, 유동 인구, 경쟁 매장, 아직 모르는 사람, 새 매장이 온라인 매출을 얼마나 빼앗을지는 알 수 없습니다. 후보를 추리는 데만 쓰고, 결정은 현장을 보고 하세요.',
    en: 'The score sees only customers who bought already. It cannot know rents, passers-by, competitors, people who do not know you yet, or how much a store would take from your own web shop. Use it to draw up a shortlist; decide on the spot.',
  },
  storesAre: { ko: '매장: {list}', en: 'Stores: {list}' },
  noScore: {
    ko: '매장으로 나눌 때는 새 매장 점수가 없습니다. 지역으로 나누어 보세요.',
    en: 'There is no score for a new store when splitting by store. Split by region.',
  },
  revenueTitle: {
    ko: '매출 1위는 {name}: 전체의 {share}',
    en: '{name} brings most revenue: {share} of all',
  },
  revenueSubtitle: { ko: '{dimension}별 매출, {from}–{to}', en: 'Revenue by {dimension}, {from} – {to}' },
  revenueDetail: {
    ko: '{name}: 매출 {amount}, 고객 {customers}명',
    en: '{name}: {amount}, {customers} customers',
  },

  tableTitle: { ko: '{dimension}별 고객과 매출', en: 'Customers and revenue by {dimension}' },
  tableSubtitle: {
    ko: '{stretch} 여러 곳에 걸친 주문은 금액이 가장 큰 곳에, 고객은 산 곳마다 셉니다. 단골은 {loyalFrom}번 이상 산 고객. 이름을 누르면 명단이 됩니다.',
    en: '{stretch} An order in several places counts where most of its money is; a customer counts in each. Loyal: {loyalFrom} purchases or more. Press a name for the list.',
  },
  stretchText: {
    ko: '최근 {days}일({start}부터)을 그 앞 {days}일과 견줍니다.',
    en: 'The last {days} days (from {start}) against the {days} before.',
  },
  stretchNone: {
    ko: '자료가 56일보다 짧아 앞뒤를 견주지 않았습니다.',
    en: 'Too short to compare two stretches.',
  },
  customers: { ko: '고객', en: 'Customers' },
  customerShare: { ko: '고객 몫', en: 'Share of customers' },
  revenue: { ko: '매출', en: 'Revenue' },
  revenueShare: { ko: '매출 몫', en: 'Share of revenue' },
  margin: { ko: '이익', en: 'Margin' },
  orders: { ko: '주문', en: 'Orders' },
  perCustomer: { ko: '한 명당 매출', en: 'Revenue per customer' },
  repurchase: { ko: '재구매율', en: 'Repurchase rate' },
  loyalShare: { ko: '단골 비율', en: 'Loyal share' },
  interval: { ko: '95% 구간', en: '95% interval' },
  penetration: { ko: '침투율(산 회원)', en: 'Penetration (members who bought)' },
  members: { ko: '회원', en: 'Members' },
  recent: { ko: '최근 매출', en: 'Recent revenue' },
  before: { ko: '그 앞 매출', en: 'Revenue before' },
  change: { ko: '성장률', en: 'Growth' },
  stores: { ko: '매장 수', en: 'Stores' },
  base: { ko: '고객 요인', en: 'Customers factor' },
  loyalty: { ko: '단골 요인', en: 'Loyalty factor' },
  distance: { ko: '거리 요인', en: 'Distance factor' },
  score: { ko: '점수', en: 'Score' },

  rateTitle: {
    ko: '{measure}: {best} {high}, {worst} {low}',
    en: '{measure}: {high} in {best}, {low} in {worst}',
  },
  rateSubtitle: {
    ko: '95% 윌슨 구간. 고객이 적을수록 구간이 넓습니다. 점선은 전체. 고객이 많은 {shown}곳(모두 {count}곳)',
    en: '95% Wilson interval, wider with fewer customers. Dashed: all. The {shown} of {count} places with most customers',
  },
  rateDetail: {
    ko: '{name}: {of}명 가운데 {count}명, {rate}, 구간 {low}–{high}',
    en: '{name}: {count} of {of}, {rate}, interval {low}–{high}',
  },
  rateText: { ko: '{rate} · {of}명', en: '{rate} · n = {of}' },
  rateChoice: { ko: '보여 줄 비율', en: 'Rate shown' },
  all: { ko: '전체 {value}', en: 'all {value}' },

  category: { ko: '카테고리', en: 'category' },
  brand: { ko: '브랜드', en: 'brand' },
  product: { ko: '상품', en: 'product' },
  mixTitle: {
    ko: '{item} {tests}칸 가운데 {count}칸은 우연으로 보기 어렵습니다',
    en: '{count} of {tests} {item} cells are more than chance',
  },
  mixTitleNone: {
    ko: '{item} 구성이 곳마다 다르다는 증거는 없습니다',
    en: 'No {item} is proven to sell differently in any place',
  },
  mixSubtitle: {
    ko: '지수 = 그 곳에서 산 것 가운데 차지하는 몫 ÷ 모든 곳에서의 몫. 고객 한 명은 항목마다 한 번만 셉니다. 색칠한 칸만 증명되었습니다(피셔 정확 검정, 벤자미니–호크버그 {level})',
    en: 'Index = share of what the place buys ÷ share of what all places buy; a customer counts once for each item. Only coloured cells are proven (Fisher’s exact test, Benjamini–Hochberg {level})',
  },
  mixRest: {
    ko: '{item} {count}개는 여기 그리지 않았습니다. 산 고객이 20명 이상이면 함께 검정했습니다.',
    en: '{count} further items ({item}) are not drawn; those with 20 buyers or more were tested too.',
  },
  mixDetail: {
    ko: '{place} · {item}: {buyers}명, 지수 {index}, 보정한 p = {q}',
    en: '{place} · {item}: {buyers} buyers, index {index}, adjusted p = {q}',
  },
  more: { ko: '더 삼(증명됨)', en: 'more (proven)' },
  less: { ko: '덜 삼(증명됨)', en: 'less (proven)' },
  buyersHead: { ko: '{name} 산 고객', en: '{name} buyers' },
  indexHead: { ko: '{name} 지수', en: '{name} index' },

  favouritesTitle: {
    ko: '{place}에서 유난히 팔리는 것은 ‘{name}’, 산 고객 비율이 전체의 {index}배입니다',
    en: '{index} times as many customers buy “{name}” in {place} as in all places',
  },
  favouritesTitleNone: { ko: '곳마다 유난히 팔리는 상품', en: 'Products that sell better in one place' },
  favouritesSubtitle: {
    ko: '산 고객의 비율로 상품 {items}개를 {tests}번 견주어, 우연히 걸린 것의 비율을 {level} 아래로 묶었습니다. 그 곳 고객이 무엇이든 자주 사기 때문인 것은 뺐습니다. 산 사람이 20명보다 적은 상품은 견주지 않았습니다.',
    en: '{tests} comparisons of {items} products by share of customers, the expected share of chance finds kept below {level}. What only comes of frequent buying is left out, and so are products with fewer than 20 buyers.',
  },
  favouritesNone: {
    ko: '상품 {items}개를 {tests}번 견주었지만 우연이라고 볼 수 없는 것은 없었습니다. 차이가 없다는 뜻은 아닙니다.',
    en: 'In {tests} comparisons of {items} products none is more than chance might give. That does not mean there is no difference.',
  },
  productHead: { ko: '상품', en: 'Product' },
  buyers: { ko: '이곳에서 산 고객', en: 'Buyers here' },
  expected: { ko: '우연이라면', en: 'By chance' },
  index: { ko: '지수', en: 'Index' },
  mixIndex: { ko: '구성 지수', en: 'Index in the mix' },
  p: { ko: 'p 값', en: 'p value' },
  q: { ko: '보정한 p', en: 'Adjusted p' },
} as const satisfies Readonly<Record<string, Text>>;

export const regionsFormulas = {
  parts: {
    ko: '모든 곳의 매출을 더하면 {revenue}입니다. 고객은 여러 곳에서 살 수 있어 더하면 {customers}명보다 많을 수 있습니다.',
    en: 'The places add up to {revenue}. A customer can buy in several, so customers may add up to more than {customers}.',
  },
  score: {
    ko: '{name} 점수 = 100 × ({customers} ÷ {most})^{baseWeight} × ({low} ÷ {highest})^{loyaltyWeight} × {distance} = {score}',
    en: 'Score of {name} = 100 × ({customers} ÷ {most})^{baseWeight} × ({low} ÷ {highest})^{loyaltyWeight} × {distance} = {score}',
  },
  loyal: {
    ko: '단골은 {loyalFrom}번 이상 산 고객입니다. 고객이 적은 곳이 우연히 앞서지 않도록 비율 대신 95% 윌슨 구간의 아래 끝을 씁니다.',
    en: 'Loyal customers made {loyalFrom} purchases or more. So that a place with few customers does not lead by luck, the lower end of the 95% Wilson interval stands for the share.',
  },
  penetration: {
    ko: '침투율 = 그 지역에 사는 회원 가운데 한 번이라도 산 사람 ÷ 그 지역 회원',
    en: 'Penetration = members living in the region who ever bought ÷ members living there',
  },
  index: {
    ko: '{place} · {name} 지수 = ({buyers} ÷ {placeBuyers}) ÷ ({itemBuyers} ÷ {allBuyers}) = {index}, 피셔 p = {p}, 보정한 p = {q}',
    en: 'Index of {name} in {place} = ({buyers} ÷ {placeBuyers}) ÷ ({itemBuyers} ÷ {allBuyers}) = {index}, Fisher p = {p}, adjusted p = {q}',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const regionsAssumptions: readonly Assumption[] = [
  {
    ko: '매출은 판매 금액입니다. 반품·취소 줄은 세지 않고, 빼지도 않습니다.',
    en: 'Revenue is sales; returned and cancelled lines are not counted, and not taken off either.',
  },
  {
    ko: '매장은 그 매장의 주문이 가장 많은 지역에 있다고 봅니다. 매장까지의 실제 거리는 파일에 없으므로, 매장이 없는 지역을 멀다고 봅니다.',
    en: 'A store is taken to stand where most of its orders come from. The file has no distances, so a region without a store counts as far.',
    checkedBy: ['NO_STORES_TO_MEASURE_FROM'],
  },
  {
    ko: '주문의 지역은 배송지일 수도 매장 위치일 수도 있습니다. 매장에서 산 다른 지역 고객도 그 지역 고객으로 셉니다.',
    en: 'The region of an order may be where it was sent or where the store is. Who travels to a store counts in its region.',
    checkedBy: ['CUSTOMERS_IN_SEVERAL_REGIONS'],
  },
  {
    ko: '지수는 산 고객의 수로 세고 검정합니다. 한 사람이 같은 것을 여러 번 사도 한 번으로 세므로 많이 사는 한 명에 끌려가지 않습니다.',
    en: 'The index counts and tests buyers. Somebody who buys it often counts once, so one keen customer proves nothing.',
  },
  {
    ko: '재구매율과 단골 비율은 곳마다 그곳의 구매만으로 셉니다. 고객이 적은 곳은 크게 흔들립니다.',
    en: 'Repurchase and loyal share count the purchases made in each place; they swing widely where customers are few.',
    checkedBy: ['PURCHASE_IS_CUSTOMER_DAY'],
    name: 'few',
  },
];
