import type { Text } from '../../workers/contract/text.ts';

export const productsMessages = {
  product: { ko: '상품', en: 'product' },
  brand: { ko: '브랜드', en: 'brand' },
  category: { ko: '카테고리', en: 'category' },
  products: { ko: '상품', en: 'products' },
  brands: { ko: '브랜드', en: 'brands' },
  categories: { ko: '카테고리', en: 'categories' },
  decade: { ko: '{age}대', en: '{age}s' },

  findingTop: {
    ko: '가장 많이 팔린 {level}: {name}. 매출 {revenue}, 전체의 {share}입니다.',
    en: 'Best-selling {level}: {name}, with {revenue} or {share} of revenue.',
  },
  findingReturned: {
    ko: '그 금액의 {returned}는 반품으로 돌아왔습니다.',
    en: '{returned} of that came back as returns.',
  },
  findingStarter: {
    ko: '첫 구매에 {name} 상품이 있던 고객은 {days}일 안에 {rate} 다시 왔습니다. 전체는 {base}입니다.',
    en: 'Of those who began with {name}, {rate} came back within {days} days; of all, {base}.',
  },
  findingParticular: {
    ko: '{group} 고객은 {name} 상품을 전체보다 {index}배 자주 삽니다.',
    en: 'Customers of {group} are {index} times as likely to buy {name}.',
  },
  findingNew: {
    ko: '최근 {days}일에 처음 팔린 {count}개는 활동 고객의 {rate}가 사 보았습니다.',
    en: 'The {count} first sold in the last {days} days were tried by {rate} of active customers.',
  },

  barsRevenue: {
    ko: '가장 많이 팔린 {level}: {name}, 매출의 {share}',
    en: 'Best-selling {level}: {name}, {share} of revenue',
  },
  barsMargin: {
    ko: '이익이 가장 큰 {level}: {name}, {value}',
    en: 'The {level} with the largest margin: {name}, {value}',
  },
  barsBuyers: {
    ko: '가장 많은 고객이 산 {level}: {name}, 고객의 {share}',
    en: 'The {level} with most buyers: {name}, bought by {share} of customers',
  },
  barsRepeat: {
    ko: '다시 사는 비율이 가장 높은 {level}: {name}, {share}',
    en: 'The {level} bought again most: {name}, by {share} of its buyers',
  },
  barsSubtitle: {
    ko: '{measure} · {units} {count}개 중 위 {shown}개 · {from}–{to}',
    en: '{measure} · the first {shown} of {count} {units} · {from} to {to}',
  },
  barsRepeatSubtitle: {
    ko: '재구매율과 95% 구간 · 구매 고객 30명 이상인 {count}개 중 위 {shown}개 · 세로선은 모두를 합친 값',
    en: 'Repeat rate with 95% interval · the first {shown} of {count} with 30 buyers or more · the line is all together',
  },
  barDetail: {
    ko: '{name}: 매출 {revenue}({share}), 구매 고객 {buyers}명, 재구매율 {repeat}',
    en: '{name}: revenue {revenue} ({share}), {buyers} buyers, repeat rate {repeat}',
  },
  noCost: {
    ko: '원가 열이 없어 매출을 보여 줍니다. 이익을 보려면 원가 열을 정해 주세요.',
    en: 'There is no column with costs, so revenue is shown. Choose one to see the margin.',
  },
  noRepeat: {
    ko: '구매 고객이 30명 이상인 것이 없어 재구매율 대신 매출을 보여 줍니다.',
    en: 'Nothing has 30 buyers, so revenue is drawn instead of repeat rates.',
  },
  all: { ko: '전체 {rate}', en: 'all {rate}' },
  rateOf: { ko: '{count}/{of}명', en: '{count} of {of}' },

  tableTitle: { ko: '{units} {count}개를 한 표에', en: 'All {count} {units} in one table' },
  tableHelp: {
    ko: '이름을 누르면 산 고객이 명단이 됩니다. * 는 고객 30명 미만이라 크게 흔들리는 비율입니다.',
    en: 'Press a name to make a list of its buyers. * marks rates of fewer than 30 customers, which swing widely.',
  },
  tableStretch: {
    ko: ' 증감은 마지막 {days}일을 그 앞 {days}일과 견준 것입니다.',
    en: ' Change compares the last {days} days with the {days} days before.',
  },
  tableLimit: {
    ko: ' 매출이 큰 {shown}개만 따로 보이고, 나머지 {rest}개는 한 줄로 합쳤습니다.',
    en: ' The {shown} with most revenue are shown apart; the other {rest} are one row.',
  },
  search: { ko: '이름이나 코드로 찾기', en: 'Find by name or code' },
  found: { ko: '{count}개 찾음', en: '{count} found' },
  downloadCsv: { ko: '표를 CSV로', en: 'Table as CSV' },
  name: { ko: '이름', en: 'Name' },
  code: { ko: '코드', en: 'Code' },
  revenue: { ko: '매출', en: 'Revenue' },
  share: { ko: '몫', en: 'Share' },
  buyers: { ko: '구매 고객', en: 'Buyers' },
  repeatRate: { ko: '재구매율', en: 'Repeat rate' },
  repeatCount: { ko: '다시 산 고객', en: 'Bought again' },
  low: { ko: '구간 아래', en: 'Interval low' },
  high: { ko: '구간 위', en: 'Interval high' },
  newShare: { ko: '첫 구매 비중', en: 'Began with it' },
  orders: { ko: '구매 횟수', en: 'Purchases' },
  units: { ko: '수량', en: 'Units' },
  price: { ko: '평균 판매가', en: 'Average price' },
  margin: { ko: '이익', en: 'Margin' },
  marginRate: { ko: '이익률', en: 'Margin rate' },
  returns: { ko: '반품 금액', en: 'Returns' },
  returnRate: { ko: '반품률', en: 'Return rate' },
  offList: { ko: '정가 대비 할인', en: 'Off list price' },
  offPaid: { ko: '할인 비중', en: 'Discount share' },
  change: { ko: '증감', en: 'Change' },
  firstDay: { ko: '첫 판매일', en: 'First sold' },
  isNew: { ko: '처음 팔림', en: 'new' },
  rest: { ko: '나머지 {count}개', en: 'Everything else ({count})' },
  unassigned: { ko: '{level} 없음', en: 'Without a {level}' },
  total: { ko: '합계', en: 'Total' },
  pick: { ko: '{name} 산 고객 고르기', en: 'Choose the buyers of {name}' },

  listBuyers: { ko: '산 고객', en: 'Bought it' },
  listOnce: { ko: '한 번만 산 고객', en: 'Bought it once, not again' },
  listLost: { ko: '첫 구매 뒤 돌아오지 않은 고객', en: 'Began with it, never came back' },
  nameBuyers: { ko: '{name} 산 고객', en: 'Bought {name}' },
  nameOnce: { ko: '{name} 한 번만 산 고객', en: 'Bought {name} once only' },
  nameLost: { ko: '{name} 첫 구매 뒤 이탈', en: 'Began with {name}, not back' },
  nameGroup: { ko: '{name} 산 {group} 고객', en: 'Bought {name}, {group}' },
  nameNew: { ko: '최근 {days}일 새 {units} 산 고객', en: 'Bought new {units} of the last {days} days' },
  who: { ko: '누구를', en: 'Who' },

  formulaTotal: {
    ko: '매출 합계 {total} = {units} {count}개 {items} + 나머지 {rest} + {level} 없음 {unassigned}',
    en: 'Revenue {total} = {count} {units} {items} + everything else {rest} + without a {level} {unassigned}',
  },
  formulaRepeat: {
    ko: '{name} 재구매율 = 서로 다른 구매 두 번 이상에서 산 고객 {count} ÷ 산 고객 {of} = {rate}, 윌슨 95% 구간 {low}–{high}',
    en: 'Repeat rate of {name} = buyers with it in two purchases or more {count} ÷ buyers {of} = {rate}, Wilson 95% interval {low}–{high}',
  },
  formulaBack: {
    ko: '다시 온 비율 = {days}일 안에 다시 산 고객 {count} ÷ 첫 구매 뒤 {days}일을 다 지켜본 고객 {of} = {rate}. 상품마다 그것으로 시작한 고객과 나머지를 피셔 정확 검정(양쪽)으로 견주고, {tested}개를 한꺼번에 보정했습니다.',
    en: 'Came back = bought again within {days} days {count} ÷ watched for {days} days {of} = {rate}. Each item’s starters are held against the others by Fisher’s exact test (two-sided), adjusted for {tested} tests.',
  },
  formulaIndex: {
    ko: '지수 = 그 집단 고객 중 산 비율 ÷ 모든 고객 중 산 비율. 예: {name}, {group}: ({count} ÷ {size}) ÷ ({buyers} ÷ {known}) = {index}. p는 초기하 분포의 위쪽 꼬리이고, 칸 {tested}개를 한꺼번에 보정했습니다.',
    en: 'Index = share of the group’s customers who bought it ÷ share of all customers. E.g. {name}, {group}: ({count} ÷ {size}) ÷ ({buyers} ÷ {known}) = {index}. p is the upper tail of the hypergeometric distribution, adjusted for {tested} cells.',
  },
} as const satisfies Readonly<Record<string, Text>>;
