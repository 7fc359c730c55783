import type { AnalysisSpec } from '../../contract/analysis.ts';

const perCent = { min: 0.1, max: 99, step: 0.1 } as const;

export const valueSpec = {
  id: 'value',
  group: 'customers',
  question: {
    ko: '누가 상위, 중위, 하위 고객인가요?',
    en: 'Who is high, mid and low value?',
  },
  method: {
    ko: '고객 가치 등급: 상위 등급의 특징(클리프 델타, 피셔 정확 검정)과 다음 등급까지의 거리',
    en: 'Value tiers: what sets the top tier apart (Cliff’s delta, Fisher’s exact test) and the distance to the next tier',
  },
  keywords: {
    ko: '고객 가치 등급 티어 상위 중위 하위 우수고객 VIP 등급 기준 상위 20% 승급 프로필 특징 차이 이익 마진',
    en: 'customer value tiers high mid low top customers VIP top 20% threshold profile difference next tier upgrade margin',
  },
  groupsBestFirst: ['high', 'mid', 'low', 'none'],
  needs: [{ orders: ['customer', 'time', 'amount'] }],
  uses: {
    orders: ['order', 'cost', 'discount', 'category', 'brand', 'channel', 'device', 'region'],
    customers: ['customer', 'gender', 'birth', 'ageBand', 'region', 'acquisitionChannel'],
  },
  options: {
    window: {
      type: 'choice',
      stage: 'query',
      default: 'all',
      label: { ko: '어느 기간의 구매로', en: 'By purchases of' },
      help: {
        ko: '최근 12개월로 보면 그 안에 사지 않은 고객은 등급 밖에 섭니다.',
        en: 'With the last 12 months, customers who bought nothing in them stand outside the tiers.',
      },
      choices: [
        { value: 'all', label: { ko: '전체 기간', en: 'All history' } },
        { value: 'year', label: { ko: '최근 12개월', en: 'The last 12 months' } },
      ],
    },
    basis: {
      type: 'choice',
      stage: 'kernel',
      default: 'revenue',
      label: { ko: '무엇으로 나눌까요', en: 'Tiers by' },
      help: {
        ko: '이익은 원가 열이 있을 때만 셉니다. 없으면 매출로 나눕니다.',
        en: 'Margin needs a column with the cost; without one it is revenue.',
      },
      choices: [
        { value: 'revenue', label: { ko: '매출', en: 'Revenue' } },
        { value: 'margin', label: { ko: '이익', en: 'Margin' } },
      ],
    },
    cutBy: {
      type: 'choice',
      stage: 'kernel',
      default: 'customers',
      label: { ko: '경계를 정하는 법', en: 'Cut by' },
      help: {
        ko: '값이 같은 고객은 늘 같은 등급입니다.',
        en: 'Customers with equal values are always in the same tier.',
      },
      choices: [
        { value: 'customers', label: { ko: '고객 비율', en: 'Share of customers' } },
        { value: 'amount', label: { ko: '금액 비율', en: 'Share of the amount' } },
        { value: 'own', label: { ko: '내 기준 금액', en: 'Amounts of my own' } },
      ],
    },
    highPercent: {
      type: 'number',
      stage: 'kernel',
      default: 20,
      ...perCent,
      shownWhen: { option: 'cutBy', is: 'customers' },
      label: { ko: '상위 몇 %', en: 'High: top per cent' },
      help: { ko: '그림의 경계를 끌어도 됩니다.', en: 'Or drag the border in the picture.' },
    },
    midPercent: {
      type: 'number',
      stage: 'kernel',
      default: 30,
      ...perCent,
      shownWhen: { option: 'cutBy', is: 'customers' },
      label: { ko: '그다음 중위 몇 %', en: 'Mid: the next per cent' },
      help: { ko: '나머지는 하위입니다.', en: 'The rest is low.' },
    },
    highAmountPercent: {
      type: 'number',
      stage: 'kernel',
      default: 50,
      ...perCent,
      shownWhen: { option: 'cutBy', is: 'amount' },
      label: { ko: '상위가 내는 금액 %', en: 'High brings, per cent' },
      help: {
        ko: '큰 고객부터 더해 이만큼에 닿는 고객까지가 상위입니다.',
        en: 'Largest first, as many customers as it takes to bring this much.',
      },
    },
    midAmountPercent: {
      type: 'number',
      stage: 'kernel',
      default: 30,
      ...perCent,
      shownWhen: { option: 'cutBy', is: 'amount' },
      label: { ko: '중위가 내는 금액 %', en: 'Mid brings, per cent' },
      help: { ko: '나머지는 하위입니다.', en: 'The rest is low.' },
    },
    amounts: {
      type: 'cuts',
      stage: 'kernel',
      default: null,
      shownWhen: { option: 'cutBy', is: 'own' },
      label: { ko: '기준 금액 두 개', en: 'Two amounts' },
      help: {
        ko: '작은 값부터: 중위가 되는 금액, 상위가 되는 금액. 비워 두면 20%와 50% 자리의 금액을 씁니다.',
        en: 'Smallest first: what makes mid, what makes high. Left empty, the amounts at 20% and 50% of customers are used.',
      },
    },
    takers: {
      type: 'number',
      stage: 'view',
      default: 10,
      min: 1,
      max: 100,
      step: 1,
      label: { ko: '몇 %가 올라선다면', en: 'If this per cent moved up' },
      help: {
        ko: '한 번 더 사면 올라서는 고객 가운데 이만큼이 실제로 오른다고 놓은 셈입니다. 예측이 아닙니다.',
        en: 'Of those one order away. It is arithmetic, not a forecast.',
      },
    },
  },
  sources: [
    {
      title: 'Dominance statistics: ordinal analyses to answer ordinal questions',
      authors: 'Cliff, N.',
      year: 1993,
      where: 'Psychological Bulletin 114(3), 494–509; delta and its consistent variance',
    },
    {
      title: 'Monte Carlo evaluation of ordinal d with improved confidence interval',
      authors: 'Feng, D.; Cliff, N.',
      year: 2004,
      where: 'Journal of Modern Applied Statistical Methods 3(2), 322–332; asymmetric interval of delta',
    },
    {
      title: 'On a test of whether one of two random variables is stochastically larger than the other',
      authors: 'Mann, H. B.; Whitney, D. R.',
      year: 1947,
      where: 'Annals of Mathematical Statistics 18(1), 50–60; with the correction for ties',
    },
    {
      title: 'Exploring methods for assessing group differences: d for ordinal data',
      authors: 'Romano, J.; Kromrey, J. D.; Coraggio, J.; Skowronek, J.',
      year: 2006,
      where: 'Florida Association of Institutional Research; small 0.147, medium 0.33, large 0.474',
    },
    {
      title: 'Interval estimation for the difference between independent proportions',
      authors: 'Newcombe, R. G.',
      year: 1998,
      where: 'Statistics in Medicine 17(8), 873–890; method 10',
    },
    {
      title: 'Obtaining confidence intervals for the risk ratio in cohort studies',
      authors: 'Katz, D.; Baptista, J.; Azen, S. P.; Pike, M. C.',
      year: 1978,
      where: 'Biometrics 34(3), 469–474; interval of a ratio on its logarithm',
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
      where: 'Journal of the American Statistical Association 22(158), 209–212; interval of a share',
    },
  ],
} as const satisfies AnalysisSpec;
