import type { AnalysisSpec } from '../../contract/analysis.ts';

const days = { ko: '일', en: 'days' };

export const lifecycleSpec = {
  id: 'lifecycle',
  group: 'customers',
  question: {
    ko: '고객마다 지금 무엇이 필요한가요?',
    en: 'What does each customer need now?',
  },
  method: {
    ko: '고객 생애주기: 고객마다의 구매주기로 나눈 다섯 단계와 여섯 프로그램',
    en: 'Customer lifecycle: five stages and six programs by each customer’s own purchase cycle',
  },
  keywords: {
    ko: '생애주기 라이프사이클 구매주기 신규 재구매 휴면 이탈 방지 되찾기 윈백 교차판매 크로스셀 재판매 가입 미구매 CRM 프로그램 메시지 문구',
    en: 'lifecycle stages purchase cycle new repeat dormant churn prevention win back cross-sell second purchase prospects members programs message',
  },
  groupsBestFirst: ['repeat', 'new', 'atRisk', 'dormant', 'prospect'],
  needs: [{ orders: ['customer', 'time', 'amount'] }],
  uses: {
    orders: ['order', 'category'],
    customers: ['customer', 'joined', 'consentEmail', 'consentSms', 'consentPush'],
  },
  options: {
    riskFactor: {
      type: 'number',
      stage: 'kernel',
      default: 1,
      min: 0.5,
      max: 5,
      step: 0.1,
      label: { ko: '이탈 위험: 주기의 몇 배부터', en: 'At risk from (× cycle)' },
      help: {
        ko: '마지막 구매 뒤 지난 날이 구매주기의 이만큼에 이르면 이탈 위험입니다.',
        en: 'At risk once the days since the last purchase reach this many cycles.',
      },
    },
    churnFactor: {
      type: 'number',
      stage: 'kernel',
      default: 1.5,
      min: 0.5,
      max: 8,
      step: 0.1,
      label: { ko: '이탈 방지: 주기의 몇 배부터', en: 'Churn prevention from (× cycle)' },
      help: {
        ko: '휴면 방지와 이탈 방지를 나누는 곳입니다. 위 값보다 작으면 위 값을 씁니다.',
        en: 'Where dormancy prevention ends. Below the value above, that one is used.',
      },
    },
    dormantFactor: {
      type: 'number',
      stage: 'kernel',
      default: 2,
      min: 0.5,
      max: 10,
      step: 0.1,
      label: { ko: '휴면: 주기의 몇 배를 넘으면', en: 'Dormant beyond (× cycle)' },
      help: {
        ko: '이보다 오래 사지 않으면 휴면이고, 되찾기의 대상입니다.',
        en: 'Longer than this without a purchase is dormant, and a case for win-back.',
      },
    },
    activeDays: {
      type: 'integer',
      stage: 'kernel',
      default: 365,
      min: 30,
      max: 1_095,
      unit: days,
      label: { ko: '활동 고객으로 보는 기간(일)', en: 'Active for (days)' },
      help: {
        ko: '이보다 오래 사지 않으면 주기와 상관없이 휴면입니다.',
        en: 'No purchase for longer than this is dormant, whatever the cycle.',
      },
    },
    newDays: {
      type: 'integer',
      stage: 'kernel',
      default: 30,
      min: 0,
      max: 365,
      unit: days,
      label: { ko: '신규로 보는 기간(일)', en: 'New for (days)' },
      help: {
        ko: '첫 구매 뒤 이 기간에는 여러 번 사도 신규입니다. 한 번 산 고객은 늘 신규입니다.',
        en: 'New for this long after the first purchase, however often they buy. One purchase is always new.',
      },
    },
    minCycleDays: {
      type: 'integer',
      stage: 'kernel',
      default: 7,
      min: 1,
      max: 90,
      unit: days,
      label: { ko: '가장 짧은 구매주기(일)', en: 'Shortest cycle (days)' },
      help: {
        ko: '날마다 사던 고객을 사흘 만에 휴면이라 부르지 않으려고, 이보다 짧은 주기는 이 값으로 봅니다.',
        en: 'Shorter cycles count as this, so that a daily buyer is not called dormant after three days.',
      },
    },
    horizonDays: {
      type: 'integer',
      stage: 'kernel',
      default: 90,
      min: 7,
      max: 365,
      unit: days,
      label: { ko: '내다볼 기간(일)', en: 'Look ahead (days)' },
      help: {
        ko: '자료의 마지막 이 기간을 떼어, 그때 같은 프로그램이던 고객이 실제로 얼마나 다시 샀는지 셉니다.',
        en: 'The last stretch of the file of this length is set aside to count who in each program came back.',
      },
    },
    minLift: {
      type: 'number',
      stage: 'kernel',
      default: 1.1,
      min: 1,
      max: 5,
      step: 0.05,
      label: { ko: '교차판매: 가장 낮은 향상도', en: 'Cross-sell: lowest lift' },
      help: {
        ko: '구매 횟수가 비슷한 고객 사이의 향상도가 이보다 높은 카테고리 쌍만 씁니다.',
        en: 'Only category pairs with at least this lift among customers who buy about as often.',
      },
    },
  },
  sources: [
    {
      title: 'Counting Your Customers: Who Are They and What Will They Do Next?',
      authors: 'Schmittlein, D. C.; Morrison, D. G.; Colombo, R.',
      year: 1987,
      where:
        'Management Science 33(1), 1–24; the same silence means more for a customer who used to buy often',
    },
    {
      title: 'Statistical aspects of the analysis of data from retrospective studies of disease',
      authors: 'Mantel, N.; Haenszel, W.',
      year: 1959,
      where:
        'Journal of the National Cancer Institute 22(4), 719–748; expected number and variance over strata',
    },
    {
      title: 'Controlling the false discovery rate: a practical and powerful approach to multiple testing',
      authors: 'Benjamini, Y.; Hochberg, Y.',
      year: 1995,
      where: 'Journal of the Royal Statistical Society B 57(1), 289–300; equation (1)',
    },
    {
      title: 'Probable inference, the law of succession, and statistical inference',
      authors: 'Wilson, E. B.',
      year: 1927,
      where: 'Journal of the American Statistical Association 22(158), 209–212; score interval',
    },
    {
      title: 'Customer Acquisition Promotions and Customer Asset Value',
      authors: 'Lewis, M.',
      year: 2006,
      where:
        'Journal of Marketing Research 43(2), 195–203; deep first discounts and what their customers are worth',
    },
    {
      title: 'Overcoming the “recency trap” in customer relationship management',
      authors: 'Neslin, S. A.; Taylor, G. A.; Grantham, K. D.; McNeil, K. R.',
      year: 2013,
      where: 'Journal of the Academy of Marketing Science 41(3), 320–337',
    },
    {
      title: 'Next-product-to-buy models for cross-selling applications',
      authors: 'Knott, A.; Hayes, A.; Neslin, S. A.',
      year: 2002,
      where: 'Journal of Interactive Marketing 16(3), 59–75',
    },
    {
      title: 'Long-Run Effects of Promotion Depth on New Versus Established Customers: Three Field Studies',
      authors: 'Anderson, E. T.; Simester, D. I.',
      year: 2004,
      where: 'Marketing Science 23(1), 4–20',
    },
    {
      title: 'Retention Futility: Targeting High-Risk Customers Might Be Ineffective',
      authors: 'Ascarza, E.',
      year: 2018,
      where:
        'Journal of Marketing Research 55(1), 80–98; why a list of leavers is not yet a list of the winnable',
    },
    {
      title:
        'Regaining “Lost” Customers: The Predictive Power of First-Lifetime Behavior, the Reason for Defection, and the Nature of the Win-Back Offer',
      authors: 'Kumar, V.; Bhagwat, Y.; Zhang, X.',
      year: 2015,
      where: 'Journal of Marketing 79(4), 34–55',
    },
  ],
} as const satisfies AnalysisSpec;
