import type { RoleDefinitions } from './roleDefinition.ts';

/** One row is one unit in a test. Its outcomes, earlier figures and strata are the file’s further columns. */
export const experimentRoles = {
  unit: {
    type: 'id',
    label: { ko: '대상', en: 'Unit' },
    help: {
      ko: '실험에 들어간 고객이나 기기 번호. 없으면 한 줄을 한 대상으로 봅니다',
      en: 'The customer or device in the test. Without it, each row is one unit',
    },
  },
  variant: {
    type: 'text',
    label: { ko: '실험 그룹', en: 'Variant' },
    help: { ko: '대조군, 실험군 A처럼 어느 쪽인지', en: 'Control, treatment A and so on' },
  },
  exposedAt: {
    type: 'time',
    label: { ko: '노출일시', en: 'Exposed at' },
    help: { ko: '언제부터 달라졌는지', en: 'When the unit first saw its variant' },
  },
  outcome: {
    type: 'number',
    label: { ko: '결과', en: 'Outcome' },
    help: {
      ko: '샀으면 1, 아니면 0. 또는 금액이나 횟수. 없으면 화면에서 고릅니다',
      en: '1 if they bought, 0 if not, or an amount or count. Without it you choose on the page',
    },
  },
  before: {
    type: 'number',
    label: { ko: '실험 전 값', en: 'Before the test' },
    help: {
      ko: '같은 값을 실험 전에 잰 것. 결과를 더 정확하게 합니다',
      en: 'The same figure from before the test. It makes the result more exact',
    },
  },
  stratum: {
    type: 'text',
    label: { ko: '세그먼트', en: 'Segment' },
    help: { ko: '나눠 볼 그룹, 예: 신규와 기존', en: 'Groups to look at apart, such as new and old' },
  },
} as const satisfies RoleDefinitions;

/** One row is a channel in a period. */
export const spendRoles = {
  time: {
    type: 'period',
    label: { ko: '기간', en: 'Period' },
    help: { ko: '날짜, 주, 월', en: 'Day, week or month' },
  },
  channel: {
    type: 'text',
    label: { ko: '광고 채널', en: 'Channel' },
    help: { ko: '검색, 소셜, TV 등', en: 'Search, social, TV and so on' },
  },
  cost: {
    type: 'money',
    label: { ko: '광고비', en: 'Cost' },
    help: { ko: '그 기간에 쓴 돈', en: 'Money spent in the period' },
  },
  impressions: {
    type: 'number',
    label: { ko: '노출', en: 'Impressions' },
    help: { ko: '광고가 보인 횟수', en: 'How often it was shown' },
  },
  reach: {
    type: 'number',
    label: { ko: '도달', en: 'Reach' },
    help: { ko: '광고를 본 사람 수', en: 'How many people saw it' },
  },
  clicks: {
    type: 'number',
    label: { ko: '클릭수', en: 'Clicks' },
    help: { ko: '광고를 누른 횟수', en: 'How often it was clicked' },
  },
  visits: {
    type: 'number',
    label: { ko: '방문', en: 'Visits' },
    help: { ko: '찾아온 횟수', en: 'Visits it brought' },
  },
  leads: {
    type: 'number',
    label: { ko: '신청', en: 'Leads' },
    help: { ko: '상담이나 가입 신청', en: 'Sign-ups or enquiries' },
  },
  newCustomers: {
    type: 'number',
    label: { ko: '신규 고객', en: 'New customers' },
    help: { ko: '처음 산 고객 수', en: 'First-time buyers it brought' },
  },
  revenue: {
    type: 'money',
    label: { ko: '광고 매출', en: 'Revenue' },
    help: { ko: '광고로 난 매출', en: 'Sales it brought' },
  },
} as const satisfies RoleDefinitions;

/** One row is one answer or review. */
export const feedbackRoles = {
  time: {
    type: 'time',
    label: { ko: '응답일', en: 'Answered at' },
    help: { ko: '언제 답하거나 썼는지', en: 'When it was answered or written' },
  },
  customer: {
    type: 'id',
    label: { ko: '고객', en: 'Customer' },
    help: { ko: '누가 답했는지', en: 'Who answered' },
  },
  product: {
    type: 'id',
    label: { ko: '상품코드', en: 'Product code' },
    help: { ko: '어떤 상품에 대한 것인지', en: 'What it is about' },
  },
  rating: {
    type: 'number',
    label: { ko: '별점', en: 'Rating' },
    help: { ko: '1–5점 같은 만족도', en: 'Satisfaction, such as 1–5' },
  },
  npsScore: {
    type: 'number',
    label: { ko: '추천 의향', en: 'NPS score' },
    help: { ko: '0–10점, 남에게 권할 마음', en: '0–10, how likely to recommend' },
  },
  text: {
    type: 'text',
    label: { ko: '내용', en: 'Text' },
    help: { ko: '쓴 글', en: 'What was written' },
  },
} as const satisfies RoleDefinitions;

/** One row is a product in a period. */
export const priceRoles = {
  product: {
    type: 'id',
    label: { ko: '상품', en: 'Product' },
    help: { ko: '상품을 구분하는 코드나 이름', en: 'The code or name that tells products apart' },
  },
  time: {
    type: 'period',
    label: { ko: '기간', en: 'Period' },
    help: { ko: '날짜, 주, 월', en: 'Day, week or month' },
  },
  price: {
    type: 'money',
    label: { ko: '판매가', en: 'Price' },
    help: { ko: '그 기간에 판 값', en: 'Price in the period' },
  },
  quantity: {
    type: 'number',
    label: { ko: '판매량', en: 'Quantity' },
    help: { ko: '그 기간에 팔린 개수', en: 'Units sold in the period' },
  },
  listPrice: {
    type: 'money',
    label: { ko: '정가', en: 'List price' },
    help: { ko: '할인 전 값', en: 'Price before discount' },
  },
  discountRate: {
    type: 'number',
    label: { ko: '할인율', en: 'Discount rate' },
    help: { ko: '0.2나 20%처럼', en: 'Such as 0.2 or 20%' },
  },
  adSpend: {
    type: 'money',
    label: { ko: '광고비', en: 'Advertising' },
    help: { ko: '그 상품에 쓴 광고비', en: 'Money spent to advertise it' },
  },
  storeTraffic: {
    type: 'number',
    label: { ko: '방문객', en: 'Store traffic' },
    help: { ko: '그 기간의 방문객 수', en: 'Visitors in the period' },
  },
  competitorPrice: {
    type: 'money',
    label: { ko: '경쟁사 가격', en: 'Competitor price' },
    help: { ko: '같은 상품의 다른 곳 값', en: 'Price of the same thing elsewhere' },
  },
  store: {
    type: 'text',
    label: { ko: '매장', en: 'Store' },
    help: { ko: '어느 매장인지', en: 'Which store' },
  },
} as const satisfies RoleDefinitions;

/** One row is a unit in a year. */
export const indexRoles = {
  unit: {
    type: 'id',
    label: { ko: '기업·브랜드', en: 'Unit' },
    help: { ko: '점수를 받은 기업이나 브랜드', en: 'The company or brand that was scored' },
  },
  year: {
    type: 'number',
    label: { ko: '연도', en: 'Year' },
    help: { ko: '어느 해의 점수인지', en: 'The year of the score' },
  },
  score: {
    type: 'score',
    label: { ko: '점수', en: 'Score' },
    help: {
      ko: 'NM, NA, # 같은 부호는 숫자로 바꾸지 않고 그대로 둡니다',
      en: 'Codes such as NM, NA or # stay codes and never become numbers',
    },
  },
} as const satisfies RoleDefinitions;
