import type { AnalysisSpec } from '../../contract/analysis.ts';

export const signalsSpec = {
  id: 'signals',
  group: 'business',
  question: { ko: '무엇을 걱정해야 하나요?', en: 'What should worry me?' },
  method: {
    ko: '여섯 가지 경보: 지수가중이동평균 관리도',
    en: 'Six alarms: exponentially weighted moving average charts',
  },
  keywords: {
    ko: '경보 알람 이상 징후 관리도 관리한계 위험 신호 이탈 유지율 구매주기 객단가 한번구매 고령화 획득비용',
    en: 'alarm alert anomaly warning control chart limits churn retention purchase cycle AOV one-time buyers ageing CAC LTV',
  },
  needs: [{ orders: ['customer', 'time', 'amount'] }],
  uses: {
    orders: ['order', 'cost'],
    customers: ['customer', 'birth', 'ageBand'],
    spend: ['time', 'cost', 'newCustomers'],
  },
  options: {
    grain: {
      type: 'choice',
      stage: 'query',
      default: 'auto',
      label: { ko: '단위 기간', en: 'Per' },
      help: {
        ko: '자동은 기록이 열네 달이 넘으면 월, 그보다 짧으면 주입니다.',
        en: 'Automatic is the month from fourteen months of history on, else the week.',
      },
      choices: [
        { value: 'auto', label: { ko: '자동', en: 'Automatic' } },
        { value: 'week', label: { ko: '주', en: 'Week' } },
        { value: 'month', label: { ko: '월', en: 'Month' } },
      ],
    },
    lapseDays: {
      type: 'integer',
      stage: 'query',
      default: 0,
      min: 0,
      max: 730,
      unit: { ko: '일', en: 'days' },
      label: { ko: '떠났다고 보는 날수', en: 'Days until lost' },
      help: {
        ko: '이만큼 사지 않으면 떠난 고객으로 셉니다. 0이면 평균 구매 간격의 두 배(30일에서 365일 사이)입니다.',
        en: 'A customer who does not buy for so long counts as lost. 0 takes twice the mean time between purchases, from 30 to 365 days.',
      },
    },
    falseAlarms: {
      type: 'choice',
      stage: 'kernel',
      default: '1',
      label: { ko: '헛경보 비율', en: 'False alarms' },
      help: {
        ko: '아무 일이 없을 때 경보 하나가 울릴 확률의 상한입니다. 크게 잡으면 더 빨리, 더 자주 울립니다.',
        en: 'At most so often does one alarm ring when nothing has happened. More of it rings sooner, and more often in vain.',
      },
      choices: [
        { value: '1', label: { ko: '100번에 1번', en: '1 in 100' } },
        { value: '5', label: { ko: '100번에 5번', en: '5 in 100' } },
      ],
    },
  },
  sources: [
    {
      title: 'Control chart tests based on geometric moving averages',
      authors: 'Roberts, S. W.',
      year: 1959,
      where: 'Technometrics 1(3), 239–250',
    },
    {
      title: 'Exponentially weighted moving average control schemes: properties and enhancements',
      authors: 'Lucas, J. M.; Saccucci, M. S.',
      year: 1990,
      where: 'Technometrics 32(1), 1–12; variance of the average',
    },
    {
      title: 'Introduction to Statistical Quality Control, 6th edition',
      authors: 'Montgomery, D. C.',
      year: 2009,
      where: 'Wiley; section 6.4, moving range of individuals, d2 = 1.128',
    },
  ],
} as const satisfies AnalysisSpec;
