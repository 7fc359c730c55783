import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

export const paretoMessages = {
  revenue: { ko: '매출', en: 'revenue' },
  margin: { ko: '이익', en: 'margin' },
  customers: { ko: '고객', en: 'customers' },
  products: { ko: '상품', en: 'products' },
  countedCustomers: { ko: '{count}명', en: '{count} customers' },
  countedProducts: { ko: '상품 {count}개', en: '{count} products' },

  finding: {
    ko: '상위 20% {units}에서 {measure}의 {share}가 나옵니다. {measure}의 80%는 전체의 {part}인 {counted}에서 나오고, 지니계수는 {gini}입니다.',
    en: 'The top 20% of {units} bring {share} of {measure}. 80% of {measure} comes from {counted}, {part} of all. Gini coefficient: {gini}.',
  },
  findingLoss: {
    ko: '{counted}의 {measure}을 모두 더하면 {total}입니다. 0보다 크지 않아 몫을 말할 수 없습니다.',
    en: 'The {measure} of all {counted} adds up to {total}. It is not above 0, so there are no shares to speak of.',
  },
  noCost: {
    ko: '원가 열이 없어 매출을 보여 줍니다. 이익을 보려면 원가 열을 정해 주세요.',
    en: 'There is no column with costs, so revenue is shown. Choose one to see the margin.',
  },

  curveTitle: {
    ko: '상위 {part} {units}에서 {measure}의 {share}가 나옵니다',
    en: 'The top {part} of {units} bring {share} of {measure}',
  },
  curveTitleLoss: {
    ko: '상위 {part} {units}의 {measure}은 {amount}입니다',
    en: 'The top {part} of {units} bring a {measure} of {amount}',
  },
  curveSubtitle: {
    ko: '{measure}이 큰 {units}부터 늘어놓고 쌓은 {measure}의 몫. 점선은 모두 똑같을 때. {from}–{to}, {counted}, {measure} {total}',
    en: 'Cumulative share of {measure}, {units} with most first. Dotted: all alike. {from} – {to}, n = {counted}, {measure} {total}',
  },
  curveSubtitleLoss: {
    ko: '{measure}이 큰 {units}부터 늘어놓고 쌓은 금액. {from}–{to}, {counted}, {measure} {total}',
    en: 'Cumulative {measure}, {units} with most first. {from} – {to}, n = {counted}, {measure} {total}',
  },
  axisCustomers: { ko: '고객 비율(많은 순) →', en: 'Share of customers, most first →' },
  axisProducts: { ko: '상품 비율(많은 순) →', en: 'Share of products, most first →' },
  cutLabel: { ko: '상위 몇 %인지 정하는 선', en: 'The line that sets the top per cent' },
  cutText: { ko: '상위 {part}({counted}) → {share}', en: 'Top {part} ({counted}) → {share}' },
  eightyText: { ko: '80% ← 상위 {part}({counted})', en: '80% ← top {part} ({counted})' },
  evenText: { ko: '모두 똑같을 때', en: 'all alike' },
  thresholdText: { ko: '이 가운데 가장 작은 값 {amount}', en: 'The least among them: {amount}' },
  help: {
    ko: '선을 끌거나 화살표로 옮기면 상위 명단이 바뀝니다. 값이 같은 것은 나누지 않습니다.',
    en: 'Drag the line, or move it with the arrow keys, to change who is at the top. Equal values are never split.',
  },

  audienceHeading: { ko: '상위 {part} 명단', en: 'The top {part} as a list' },
  audienceProducts: {
    ko: '상위 상품 {count}개 가운데 하나라도 산 고객입니다.',
    en: 'Customers who bought at least one of the top {count} products.',
  },
  audienceCustomers: {
    ko: '{measure}이 큰 순서로 {count}명입니다. {threshold} 이상입니다.',
    en: 'The {count} customers with most {measure}: {threshold} or more.',
  },
  audienceName: { ko: '{measure} 상위 {part}', en: 'Top {part} by {measure}' },
  audienceNameProducts: {
    ko: '{measure} 상위 {part} 상품 구매',
    en: 'Bought a top {part} product by {measure}',
  },

  tenthsTitle: {
    ko: '맨 위 10%가 {first}, 아래 절반이 {half}를 냅니다',
    en: 'The first tenth brings {first}, the lower half {half}',
  },
  tenthsTitleLoss: { ko: '열째 몫씩 나눈 {measure}', en: 'What each tenth brings in {measure}' },
  tenthsSubtitle: {
    ko: '{units}을 {measure}이 큰 순서로 열 등분한 {measure}. 나누어떨어지지 않으면 곡선을 따라 나눔. {counted}',
    en: 'Each tenth of {units}, most first, and its {measure}; read off the curve where they cannot be split evenly. n = {counted}',
  },
  tenth: { ko: '{from}–{to}%', en: '{from}–{to}%' },
  tenthDetail: {
    ko: '{from}–{to}% {units}: {amount}, {share}',
    en: '{units} {from}–{to}%: {amount}, {share}',
  },
  topTitle: {
    ko: '{measure} 1위는 ‘{name}’, 전체의 {share}입니다',
    en: 'First is “{name}” with {share} of {measure}',
  },
  topTitleLoss: { ko: '{measure} 1위는 ‘{name}’입니다', en: 'First by {measure} is “{name}”' },
  topSubtitle: {
    ko: '{measure}이 가장 큰 상품 {shown}개. 표에는 {listed}개. 전체 {count}개',
    en: 'The {shown} products with most {measure}; {listed} in the table, {count} in all',
  },
  topDetail: { ko: '{name}: {amount}, 산 고객 {buyers}명', en: '{name}: {amount}, {buyers} customers' },

  rank: { ko: '순위', en: 'Rank' },
  name: { ko: '이름', en: 'Name' },
  buyers: { ko: '산 고객', en: 'Customers' },
  part: { ko: '상위 비율', en: 'Top share' },
  count: { ko: '개수', en: 'Count' },
  least: { ko: '가장 작은 값', en: 'Least value' },
  amount: { ko: '금액', en: 'Amount' },
  share: { ko: '몫', en: 'Share' },
  cumulative: { ko: '쌓인 몫', en: 'Cumulative share' },

  formulaTotal: {
    ko: '{measure} 합계 {total} = {counted}의 {measure}을 모두 더한 값',
    en: 'Total {measure} {total} = the sum over {counted}',
  },
  formulaUnassigned: {
    ko: '전체 매출 {revenue} = {total} + 상품이 비어 있는 줄 {unassigned}',
    en: 'All revenue {revenue} = {total} + lines without a product {unassigned}',
  },
  formulaFifth: {
    ko: '상위 20%의 몫 {share}: {position}번째까지 쌓은 값을 합계로 나눈 것. 나누어떨어지지 않으면 앞뒤를 직선으로 잇습니다.',
    en: 'Share of the top 20%, {share}: the first {position} added up, divided by the total; in a straight line between two where 20% is no whole number.',
  },
  formula80: {
    ko: '80%를 만드는 수 {count}: 큰 것부터 더해 합계의 80%에 처음 닿는 개수',
    en: 'Makers of the 80%, {count}: as many as it takes, largest first, to reach 80% of the total',
  },
  formulaGini: {
    ko: '지니계수 G = 2 Σ i·x(i) ÷ (n Σ x) − (n + 1) ÷ n = {gini}. x는 작은 것부터, n = {n}. 0이면 모두 같고, 1에 가까울수록 한곳에 몰립니다.',
    en: 'Gini coefficient G = 2 Σ i·x(i) ÷ (n Σ x) − (n + 1) ÷ n = {gini}, x ascending, n = {n}. 0: all alike; near 1: one has it all.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const paretoAssumptions: readonly Assumption[] = [
  {
    ko: '매출은 판매 금액입니다. 반품·취소 줄은 세지 않고, 빼지도 않습니다.',
    en: 'Revenue is sales; returned and cancelled lines are not counted, and not taken off either.',
    checkedBy: ['ROWS_LEFT_OUT'],
  },
  {
    ko: '이익은 줄마다 결제금액에서 원가를 뺀 값입니다. 원가 열은 그 줄 전체의 원가로 봅니다. 배송비와 광고비는 들어 있지 않습니다.',
    en: 'Margin is amount less cost, line by line, the cost being that of the whole line. Shipping and advertising are not in it.',
    checkedBy: ['LINES_WITHOUT_COST', 'NEGATIVE_MARGINS', 'SHARES_UNDEFINED'],
  },
  {
    ko: '자료에 한 번이라도 나온 고객과 상품만 셉니다. 사지 않은 회원과 팔리지 않은 상품을 넣으면 집중도는 더 높아집니다.',
    en: 'Only customers and products that appear in a sale count. With members who never bought or products never sold, concentration would be higher.',
    checkedBy: ['LINES_WITHOUT_PRODUCT'],
  },
  {
    ko: '대상이 20은 넘어야 하나가 몫을 크게 바꾸지 않습니다.',
    en: 'With fewer than 20, a single one moves the shares a lot.',
    checkedBy: ['FEW_UNITS'],
  },
  {
    ko: '오래된 고객은 쌓을 시간이 더 길었습니다. 집중도에는 그 차이도 들어 있습니다.',
    en: 'Older customers had more time to spend; that difference is part of the concentration.',
  },
];
