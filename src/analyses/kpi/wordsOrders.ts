import type { KpiId } from '../../../workers/analyses/kpi/result.ts';
import type { KpiWords } from './kpiWords.ts';

/** Figures of sales, of the customers’ return and of their worth. */
export const orderKpiWords = {
  revenue: {
    name: { ko: '매출 (반품 전)', en: 'Revenue (gross)' },
    formula: {
      ko: '고객을 아는 판매 줄의 결제금액 합',
      en: 'Sum of amounts of sale lines with a known customer',
    },
    use: {
      ko: '모든 지표의 출발점입니다. 반품을 빼기 전 금액이므로 순매출과 함께 보세요.',
      en: 'Where every other figure starts. Returns are not taken off yet, so read it beside net revenue.',
    },
  },
  returns: {
    name: { ko: '반품', en: 'Returns' },
    formula: {
      ko: '반품 줄 금액의 합 (부호 없이)',
      en: 'Sum of amounts of returned lines, without their sign',
    },
    use: {
      ko: '반품일이 속한 기간에 셉니다. 지난달에 판 것이 이번 달에 돌아오기도 합니다.',
      en: 'Counted on the day of the return: last month’s sale may come back this month.',
    },
  },
  netRevenue: {
    name: { ko: '순매출', en: 'Net revenue' },
    formula: { ko: '매출 − 반품', en: 'Revenue − returns' },
    use: { ko: '회계에 가까운 매출입니다.', en: 'The revenue that comes closest to the books.' },
  },
  returnRate: {
    name: { ko: '반품률 (금액)', en: 'Return rate (by amount)' },
    formula: { ko: '반품 ÷ 매출', en: 'Returns ÷ revenue' },
    use: {
      ko: '상품 설명과 실물이 다르거나 사이즈가 안 맞으면 먼저 움직이는 숫자입니다.',
      en: 'The first to move when goods do not match their description or their size.',
    },
  },
  orderCount: {
    name: { ko: '주문 수', en: 'Orders' },
    formula: { ko: '서로 다른 주문번호의 수', en: 'Number of distinct order numbers' },
    use: {
      ko: '주문번호가 없으면 한 고객의 하루를 주문 한 번으로 셉니다.',
      en: 'Without order numbers, one customer’s day is one order.',
    },
  },
  customerCount: {
    name: { ko: '구매 고객 수', en: 'Buying customers' },
    formula: { ko: '기간 안에 산 서로 다른 고객의 수', en: 'Distinct customers who bought in the period' },
    use: {
      ko: '매출이 사람에서 왔는지 금액에서 왔는지 가르는 숫자입니다.',
      en: 'Tells whether revenue came from people or from larger baskets.',
    },
  },
  newCustomers: {
    name: { ko: '신규 고객 수', en: 'New customers' },
    formula: {
      ko: '파일에서 첫 구매가 기간 안인 고객의 수',
      en: 'Customers whose first purchase in the file is in the period',
    },
    use: {
      ko: '파일이 시작되기 전에 샀던 고객도 신규로 보이므로, 파일의 첫 몇 달은 믿지 마세요.',
      en: 'Who bought before the file begins looks new too, so do not trust its first months.',
    },
  },
  grossMargin: {
    name: { ko: '매출총이익', en: 'Gross margin' },
    formula: { ko: '원가를 아는 줄의 결제금액 − 원가', en: 'Amount − cost, of lines with a cost' },
    use: {
      ko: '할인이 매출은 올리고 이익은 깎았는지 볼 때 씁니다.',
      en: 'Shows whether a discount lifted revenue and ate the profit.',
    },
  },
  marginRate: {
    name: { ko: '매출총이익률', en: 'Margin rate' },
    formula: { ko: '매출총이익 ÷ 원가를 아는 줄의 매출', en: 'Gross margin ÷ revenue of lines with a cost' },
    use: {
      ko: '생애가치와 광고 수익을 이익으로 바꿀 때 쓰는 비율입니다.',
      en: 'Turns lifetime value and ad revenue into profit.',
    },
  },
  discountRate: {
    name: { ko: '할인율', en: 'Discount rate' },
    formula: { ko: '할인금액 ÷ (매출 + 할인금액)', en: 'Discount ÷ (revenue + discount)' },
    use: {
      ko: '높다고 나쁜 것은 아니지만, 오를 때는 정가 구매가 줄었는지 확인하세요.',
      en: 'High is not bad in itself; when it rises, check whether full-price buying fell.',
    },
  },
  aov: {
    name: { ko: '주문당 객단가 (AOV)', en: 'Average order value (AOV)' },
    formula: { ko: '매출 ÷ 주문 수', en: 'Revenue ÷ orders' },
    use: {
      ko: '묶음 판매, 무료배송 기준, 추천으로 올립니다.',
      en: 'Raised by bundles, free-shipping thresholds and recommendations.',
    },
  },
  arpu: {
    name: { ko: '고객당 객단가 (ARPU)', en: 'Revenue per customer (ARPU)' },
    formula: { ko: '매출 ÷ 구매 고객 수', en: 'Revenue ÷ buying customers' },
    use: {
      ko: '객단가라고만 하면 주문당인지 고객당인지 헷갈립니다. 여기서는 고객당입니다.',
      en: 'Per customer, not per order: the two are often confused.',
    },
  },
  crr: {
    name: { ko: '고객 유지율 (CRR)', en: 'Customer retention rate (CRR)' },
    formula: {
      ko: '(기말 고객 − 기간 중 얻은 고객) ÷ 기초 고객',
      en: '(Customers at end − gained) ÷ customers at start',
    },
    use: {
      ko: '고객은 ‘활동 고객 기준’ 안에 산 사람입니다. 얻은 고객에는 신규와 돌아온 휴면 고객이 들어, 100%를 넘지 않습니다.',
      en: 'A customer is who bought within the “active within” span. Gained counts new ones and dormant ones who came back, so it never passes 100%.',
    },
  },
  churnRate: {
    name: { ko: '이탈률', en: 'Churn rate' },
    formula: {
      ko: '기간 중 활동에서 벗어난 고객 ÷ 기초 고객',
      en: 'Customers who stopped being active ÷ customers at start',
    },
    use: {
      ko: '유지율과 더하면 100%입니다. 활동 기준을 바꾸면 함께 바뀝니다.',
      en: 'Adds up to 100% with retention. It changes with the “active within” span.',
    },
  },
  repurchaseRate: {
    name: { ko: '재구매율', en: 'Repurchase rate' },
    formula: {
      ko: '2회 이상 산 고객 ÷ 구매 고객',
      en: 'Customers with two purchases or more ÷ buying customers',
    },
    use: {
      ko: '기간이 길수록 높아지므로 같은 길이끼리만 견줍니다.',
      en: 'It grows with the length of the period: compare equal lengths only.',
    },
  },
  returningShare: {
    name: { ko: '기존 고객 비율', en: 'Share of existing customers' },
    formula: {
      ko: '기간 전에 산 적이 있는 구매 고객 ÷ 구매 고객',
      en: 'Buyers who had bought before the period ÷ buying customers',
    },
    use: {
      ko: '이것도 재구매율이라 부르는 곳이 있습니다. 여기서는 따로 이름 붙였습니다.',
      en: 'Some call this the repurchase rate. Here it has a name of its own.',
    },
  },
  purchaseFrequency: {
    name: { ko: '구매 횟수', en: 'Purchase frequency' },
    formula: { ko: '주문 수 ÷ 구매 고객 수', en: 'Orders ÷ buying customers' },
    use: {
      ko: '매출 = 고객 수 × 구매 횟수 × 객단가의 가운데입니다.',
      en: 'The middle of customers × frequency × order value.',
    },
  },
  purchaseCycleDays: {
    name: { ko: '구매 주기 (중앙값)', en: 'Purchase cycle (median)' },
    formula: {
      ko: '한 고객의 구매와 다음 구매 사이 일수의 중앙값',
      en: 'Median days from one purchase of a customer to the next',
    },
    use: {
      ko: '다음 메시지를 보낼 때를 정합니다. 긴 간격은 파일이 끝나 아직 보이지 않으므로 실제보다 짧게 나옵니다.',
      en: 'Sets when to write next. Long gaps are still open when the file ends, so it comes out too short.',
    },
  },
  purchaseCycleMeanDays: {
    name: { ko: '구매 주기 (평균)', en: 'Purchase cycle (mean)' },
    formula: { ko: '구매 사이 일수의 합 ÷ 간격 수', en: 'Sum of days between purchases ÷ number of gaps' },
    use: {
      ko: '오래 쉰 몇 명에 끌려갑니다. 중앙값과 함께 보세요.',
      en: 'A few long breaks pull it up: read it beside the median.',
    },
  },
  oneTimeBuyerShare: {
    name: { ko: '1회 구매 고객 비율', en: 'One-time buyers' },
    formula: {
      ko: '딱 한 번 산 고객 ÷ 구매 고객',
      en: 'Customers with exactly one purchase ÷ buying customers',
    },
    use: {
      ko: '두 번째 구매가 갈림길입니다. 신규 모집을 늘리면 함께 오르니 신규 고객 수와 견주세요.',
      en: 'The second purchase is the fork in the road. It rises with every recruiting drive, so read it beside new customers.',
    },
  },
  reactivationRate: {
    name: { ko: '재활성화율', en: 'Reactivation rate' },
    formula: {
      ko: '기간에 다시 산 휴면 고객 ÷ 기초 휴면 고객',
      en: 'Dormant customers who bought again ÷ dormant customers at start',
    },
    use: {
      ko: '휴면 고객 깨우기 캠페인의 성적표입니다. 대조군 없이 효과라고는 못 합니다.',
      en: 'The score of win-back campaigns, though not their effect: that takes a control group.',
    },
  },
  cltvSimple: {
    name: { ko: '고객생애가치 (CLTV, 단순)', en: 'CLTV (simple)' },
    formula: {
      ko: '객단가 × 한 해 구매 횟수 × 거래 햇수',
      en: 'Order value × purchases a year × years of relationship',
    },
    use: {
      ko: '최근 한 해로 셈하고, 거래 햇수는 설정에서 정한 가정입니다. 매출이지 이익이 아닙니다.',
      en: 'From the latest year; the years are your assumption. It is revenue, not profit.',
    },
  },
  cltvMargin: {
    name: { ko: '고객생애가치 (CLTV, 이익)', en: 'CLTV (margin)' },
    formula: {
      ko: '객단가 × 이익률 × 한 해 구매 횟수 × 거래 햇수 − CAC',
      en: 'Order value × margin × purchases a year × years − CAC',
    },
    use: {
      ko: '고객 한 명에게 얼마까지 써도 되는지의 기준입니다.',
      en: 'How much a customer may cost at most.',
    },
  },
  arpuRepurchase: {
    name: { ko: 'ARPU × 재구매율', en: 'ARPU × repurchase rate' },
    formula: { ko: '고객당 객단가 × 재구매율', en: 'Revenue per customer × repurchase rate' },
    use: {
      ko: '생애가치를 빠르게 가늠하는 값입니다. 견주기에만 쓰세요.',
      en: 'A quick stand-in for lifetime value; for comparisons only.',
    },
  },
  ltvToCac: {
    name: { ko: '생애가치 대 획득비용 (LTV:CAC)', en: 'LTV : CAC' },
    formula: { ko: '생애가치(이익률을 알면 이익) ÷ CAC', en: 'Lifetime value (margin where known) ÷ CAC' },
    use: {
      ko: '1 이하면 팔수록 손해, 3 이상이 목표입니다. 아주 높으면 모집에 덜 쓰고 있는 것일 수 있습니다.',
      en: 'At 1 or below every customer loses money; 3 and more is the aim. Far above may mean too little recruiting.',
    },
  },
} as const satisfies Partial<Record<KpiId, KpiWords>>;
