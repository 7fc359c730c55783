import type { AnalysisSpec } from '../../contract/analysis.ts';
import { segmentingChoices } from '../../contract/segmentations.ts';

export const migrationSpec = {
  id: 'migration',
  group: 'customers',
  question: {
    ko: '누가 어디로 옮겨 갔나요?',
    en: 'Who moved?',
  },
  method: {
    ko: '세그먼트 이동: 두 날짜의 이동표와 마르코프 전망',
    en: 'Segment migration: transition matrix between two dates, with a Markov outlook',
  },
  keywords: {
    ko: '세그먼트 이동 이동표 전이행렬 전이 확률 마르코프 상키 승급 강등 등급 변화 이탈 우수고객 유지 전망',
    en: 'segment migration transition matrix Markov Sankey flow upgrade downgrade tier change churn outlook moved',
  },
  needs: [{ orders: ['customer', 'time', 'amount'] }],
  uses: { orders: ['order'] },
  options: {
    by: {
      type: 'choice',
      stage: 'query',
      default: 'rfm',
      label: { ko: '무엇으로 나눈 그룹인가', en: 'Groups of' },
      help: {
        ko: '그 분석 화면에서 바꾼 설정 그대로 두 날짜에 나눕니다.',
        en: 'Made at both dates with the settings last used on that page.',
      },
      choices: segmentingChoices,
    },
    spanDays: {
      type: 'integer',
      stage: 'query',
      default: 90,
      min: 7,
      max: 730,
      unit: { ko: '일', en: 'days' },
      label: { ko: '두 날짜의 간격', en: 'Between the two dates' },
      help: {
        ko: '나중 날짜는 분석 기준일입니다. 매출도 각 날짜까지의 이 기간으로 견줍니다.',
        en: 'The later date is the analysis date. Revenue is compared over this long before each date.',
      },
    },
    steps: {
      type: 'integer',
      stage: 'query',
      default: 3,
      min: 1,
      max: 6,
      unit: { ko: '단계', en: 'steps' },
      label: { ko: '돌아볼 단계 수', en: 'Steps to look back' },
      help: {
        ko: '같은 길이의 앞선 이동을 몇 번까지 볼지. 옮겨 가는 비율이 그대로였는지 검정하고 전망을 확인합니다.',
        en: 'How many moves of the same length are read, to test whether the shares stayed the same and to check the outlook.',
      },
    },
    basis: {
      type: 'choice',
      stage: 'kernel',
      default: 'last',
      label: { ko: '전망의 바탕', en: 'Outlook from' },
      help: {
        ko: '앞으로도 이대로 옮겨 간다고 볼 이동: 마지막 한 번, 또는 돌아본 모두.',
        en: 'Which moves are taken to go on: the last one, or all that were looked at together.',
      },
      choices: [
        { value: 'last', label: { ko: '마지막 이동', en: 'The last step' } },
        { value: 'pooled', label: { ko: '돌아본 이동 모두', en: 'All steps together' } },
      ],
    },
    measure: {
      type: 'choice',
      stage: 'view',
      default: 'customers',
      label: { ko: '칸에 보여 줄 값', en: 'Show in the cells' },
      help: {
        ko: '비율은 처음 그룹의 고객 가운데 몇 %가 그리로 갔는지입니다.',
        en: 'Shares are of the customers of the earlier group.',
      },
      choices: [
        { value: 'customers', label: { ko: '고객 수', en: 'Customers' } },
        { value: 'share', label: { ko: '처음 그룹에서의 비율', en: 'Share of the earlier group' } },
        { value: 'change', label: { ko: '매출 변화', en: 'Change of revenue' } },
      ],
    },
  },
  sources: [
    {
      title: 'Statistical Inference about Markov Chains',
      authors: 'Anderson, T. W.; Goodman, L. A.',
      year: 1957,
      where:
        'Annals of Mathematical Statistics 28(1), 89–110; transition shares, and the test that they stay the same over time (section 3)',
    },
    {
      title: 'Modeling Customer Relationships as Markov Chains',
      authors: 'Pfeifer, P. E.; Carraway, R. L.',
      year: 2000,
      where: 'Journal of Interactive Marketing 14(2), 43–55',
    },
    {
      title: 'Probable inference, the law of succession, and statistical inference',
      authors: 'Wilson, E. B.',
      year: 1927,
      where: 'Journal of the American Statistical Association 22(158), 209–212; score interval',
    },
    {
      title: 'The Generation of Binomial Random Variates',
      authors: 'Hörmann, W.',
      year: 1993,
      where: 'Journal of Statistical Computation and Simulation 46, 101–110; algorithm BTRS, for the band',
    },
  ],
} as const satisfies AnalysisSpec;
