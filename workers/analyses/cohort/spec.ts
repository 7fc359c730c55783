import type { AnalysisSpec } from '../../contract/analysis.ts';

export const cohortSpec = {
  id: 'cohort',
  group: 'customers',
  question: {
    ko: '한 번 산 고객이 다시 오나요?',
    en: 'Do they come back?',
  },
  method: {
    ko: '코호트 분석: 첫 구매 시기별 재구매와 누적 가치',
    en: 'Cohort analysis: return and value by time of first purchase',
  },
  keywords: {
    ko: '코호트 리텐션 유지율 재방문 재구매율 잔존 첫 구매 월별 주별 분기 고객생애가치 누적 매출 객단가',
    en: 'cohort retention return rate repeat first purchase acquisition month week quarter LTV lifetime value AOV heat map',
  },
  needs: [{ orders: ['customer', 'time', 'amount'] }],
  uses: { orders: ['order'] },
  options: {
    grain: {
      type: 'choice',
      stage: 'kernel',
      default: 'month',
      label: { ko: '기간 단위', en: 'Period' },
      help: {
        ko: '첫 구매를 묶고 그 뒤를 세는 단위. 주는 월요일에 시작합니다.',
        en: 'Groups first purchases and counts what follows. Weeks start on Monday.',
      },
      choices: [
        { value: 'week', label: { ko: '주', en: 'Week' } },
        { value: 'month', label: { ko: '월', en: 'Month' } },
        { value: 'quarter', label: { ko: '분기', en: 'Quarter' } },
        { value: 'year', label: { ko: '연', en: 'Year' } },
      ],
    },
    measure: {
      type: 'choice',
      stage: 'view',
      default: 'retention',
      label: { ko: '보여 줄 값', en: 'Show' },
      help: {
        ko: '누적 LTV는 첫 구매부터 그때까지 고객 1명당 매출, 객단가는 구매 1회당 매출입니다.',
        en: 'Cumulative LTV is revenue per customer since the first purchase; AOV is revenue per purchase.',
      },
      choices: [
        { value: 'retention', label: { ko: '재구매율', en: 'Retention' } },
        { value: 'revenue', label: { ko: '매출', en: 'Revenue' } },
        { value: 'ltv', label: { ko: '누적 LTV', en: 'Cumulative LTV' } },
        { value: 'aov', label: { ko: '객단가', en: 'AOV' } },
      ],
    },
    horizon: {
      type: 'integer',
      stage: 'kernel',
      default: 24,
      min: 1,
      max: 120,
      unit: { ko: '기간', en: 'periods' },
      label: { ko: '따라갈 기간 수', en: 'Periods to follow' },
      help: {
        ko: '첫 구매 뒤 몇 기간까지 볼지. 그 뒤의 매출은 따로 더해 합계를 맞춥니다.',
        en: 'How far after the first purchase. Later revenue is added up apart, so totals stay whole.',
      },
    },
    firstCohort: {
      type: 'choice',
      stage: 'kernel',
      default: 'count',
      label: { ko: '맨 처음 코호트', en: 'The very first cohort' },
      help: {
        ko: '자료가 시작된 기간에는 원래 다니던 고객이 섞여 있어 재구매율이 높게 나옵니다.',
        en: 'The period in which the file begins also holds older customers, who return more.',
      },
      choices: [
        { value: 'count', label: { ko: '평균에 넣기', en: 'Count it in the means' } },
        { value: 'leaveOut', label: { ko: '평균에서 빼기', en: 'Leave it out of the means' } },
      ],
    },
  },
  sources: [
    {
      title: 'Customer-Base Analysis in a Discrete-Time Noncontractual Setting',
      authors: 'Fader, P. S.; Hardie, B. G. S.; Shang, J.',
      year: 2010,
      where: 'Marketing Science 29(6), 1086–1108; customers grouped by the period of their first purchase',
    },
    {
      title: 'Probable inference, the law of succession, and statistical inference',
      authors: 'Wilson, E. B.',
      year: 1927,
      where: 'Journal of the American Statistical Association 22(158), 209–212; score interval',
    },
  ],
} as const satisfies AnalysisSpec;
