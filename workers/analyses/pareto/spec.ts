import type { AnalysisSpec } from '../../contract/analysis.ts';

export const paretoSpec = {
  id: 'pareto',
  group: 'business',
  question: {
    ko: '매출의 80%는 누가 만드나요?',
    en: 'Who makes the 80%?',
  },
  method: {
    ko: '파레토 분석: 집중도 곡선과 지니계수',
    en: 'Pareto analysis: concentration curve and Gini coefficient',
  },
  keywords: {
    ko: '파레토 80 20 법칙 집중도 로렌츠 곡선 지니계수 상위 고객 상위 상품 ABC 우수고객 매출 비중 이익 마진',
    en: 'Pareto 80 20 rule concentration Lorenz curve Gini top customers top products ABC share of revenue margin profit',
  },
  needs: [{ orders: ['customer', 'time', 'amount'] }],
  uses: { orders: ['product', 'productName', 'cost'] },
  options: {
    unit: {
      type: 'choice',
      stage: 'query',
      default: 'customers',
      label: { ko: '무엇의 집중도', en: 'Concentration of' },
      help: {
        ko: '상품을 고르면 상위 상품을 산 고객이 명단이 됩니다.',
        en: 'With products, the list is of the customers who bought one at the top.',
      },
      choices: [
        { value: 'customers', label: { ko: '고객', en: 'Customers' } },
        { value: 'products', label: { ko: '상품', en: 'Products' } },
      ],
    },
    measure: {
      type: 'choice',
      stage: 'view',
      default: 'revenue',
      label: { ko: '보여 줄 값', en: 'Show' },
      help: {
        ko: '이익은 줄마다 매출에서 원가를 뺀 값이고, 원가 열이 있어야 합니다.',
        en: 'Margin is revenue less cost, line by line; it needs a column with the cost.',
      },
      choices: [
        { value: 'revenue', label: { ko: '매출', en: 'Revenue' } },
        { value: 'margin', label: { ko: '이익', en: 'Margin' } },
      ],
    },
    cut: {
      type: 'number',
      stage: 'view',
      default: 20,
      min: 0.1,
      max: 100,
      step: 0.1,
      label: { ko: '상위 몇 %', en: 'Top per cent' },
      help: {
        ko: '그림의 선을 끌어도 됩니다. 값이 같은 것은 나누지 않습니다.',
        en: 'Or drag the line in the picture. Equal values are never split.',
      },
    },
  },
  sources: [
    {
      title: 'Methods of measuring the concentration of wealth',
      authors: 'Lorenz, M. O.',
      year: 1905,
      where: 'Publications of the American Statistical Association 9(70), 209–219',
    },
    {
      title: 'Describing inequality in plant size or fecundity',
      authors: 'Damgaard, C.; Weiner, J.',
      year: 2000,
      where: 'Ecology 81(4), 1139–1142; Gini coefficient from sorted values',
    },
    {
      title: 'The Gini coefficient and negative income',
      authors: 'Chen, C.-N.; Tsaur, T.-W.; Rhai, T.-S.',
      year: 1982,
      where: 'Oxford Economic Papers 34(3), 473–478; with negative values it may exceed 1',
    },
  ],
} as const satisfies AnalysisSpec;
