import type { AnalysisSpec } from '../../contract/analysis.ts';

const days = { ko: '일', en: 'days' };

export const kpiSpec = {
  id: 'kpi',
  group: 'business',
  question: { ko: '우리는 잘하고 있나요?', en: 'How are we doing?' },
  method: {
    ko: '핵심 지표(KPI)와 매출 분해: 고객 수 × 구매 횟수 × 객단가',
    en: 'Key figures (KPI) and the revenue tree: customers × frequency × order value',
  },
  keywords: {
    ko: 'KPI 지표 매출 객단가 재구매율 이탈률 유지율 전환율 구매주기 목표 달성 전월 대비 전년 대비 ROAS CAC LTV NPS 순추천지수 반품',
    en: 'KPI metrics revenue sales AOV ARPU repurchase churn retention conversion purchase cycle target goal run rate year on year ROAS ROI CAC LTV CLTV NPS returns',
  },
  needs: [
    { orders: ['customer', 'time', 'amount'] },
    { contacts: ['customer', 'time'] },
    { spend: ['time', 'channel', 'cost'] },
    { events: ['time', 'event'] },
    { feedback: ['npsScore'] },
    { feedback: ['rating'] },
    { feedback: ['text'] },
  ],
  uses: {
    orders: ['order', 'cost', 'discount'],
    customers: ['joined', 'acquisitionChannel'],
    contacts: ['delivered', 'opened', 'clicked', 'converted', 'optedOut'],
    spend: ['impressions', 'reach', 'clicks', 'visits', 'leads', 'newCustomers', 'revenue'],
    events: ['customer', 'visitor', 'session'],
    feedback: ['npsScore', 'rating', 'text', 'time'],
  },
  options: {
    period: {
      type: 'choice',
      stage: 'kernel',
      default: 'all',
      label: { ko: '기간', en: 'Period' },
      help: {
        ko: '분석 기준일까지의 기간. ‘파일 전체’는 최근 변화를 알맞은 길이로 골라 함께 보여 줍니다.',
        en: 'The period up to the analysis date. “Whole file” also shows the latest change, over a length that fits the file.',
      },
      choices: [
        { value: 'all', label: { ko: '파일 전체', en: 'Whole file' } },
        { value: 'year', label: { ko: '연', en: 'Year' } },
        { value: 'quarter', label: { ko: '분기', en: 'Quarter' } },
        { value: 'month', label: { ko: '월', en: 'Month' } },
        { value: 'week', label: { ko: '주', en: 'Week' } },
        { value: 'day', label: { ko: '일', en: 'Day' } },
        { value: 'custom', label: { ko: '직접 정한 일수', en: 'My own number of days' } },
      ],
    },
    customDays: {
      type: 'integer',
      stage: 'kernel',
      default: 28,
      min: 1,
      max: 1830,
      unit: days,
      shownWhen: { option: 'period', is: 'custom' },
      label: { ko: '며칠씩', en: 'Length' },
      help: {
        ko: '분석 기준일까지 이만큼의 날을 그 앞의 같은 날수와 견줍니다.',
        en: 'This many days up to the analysis date, against as many before them.',
      },
    },
    counting: {
      type: 'choice',
      stage: 'kernel',
      default: 'calendar',
      label: { ko: '기간 세는 법', en: 'Count by' },
      help: {
        ko: '달력은 이번 달·이번 분기처럼, 연속은 최근 30일·91일·365일처럼 셉니다. 끝나지 않은 달은 지난달의 같은 날까지와 견줍니다.',
        en: 'Calendar: this month, this quarter. Rolling: the last 30, 91 or 365 days. An unfinished month is compared with the same days of the last.',
      },
      choices: [
        { value: 'calendar', label: { ko: '달력', en: 'Calendar' } },
        { value: 'rolling', label: { ko: '연속', en: 'Rolling' } },
      ],
    },
    against: {
      type: 'choice',
      stage: 'view',
      default: 'previous',
      label: { ko: '매출 변화를 무엇과', en: 'Explain the change from' },
      help: {
        ko: '매출 분해 그림이 어느 기간과 견줄지.',
        en: 'Which period the revenue tree is compared with.',
      },
      choices: [
        { value: 'previous', label: { ko: '바로 앞 기간', en: 'The period before' } },
        { value: 'lastYear', label: { ko: '지난해 같은 기간', en: 'The same period last year' } },
      ],
    },
    activeDays: {
      type: 'integer',
      stage: 'kernel',
      default: 365,
      min: 7,
      max: 1830,
      unit: days,
      label: { ko: '활동 고객 기준', en: 'Active within' },
      help: {
        ko: '마지막 구매가 이 안이면 활동 고객, 넘으면 휴면. 유지율·이탈률·재활성화율에 씁니다.',
        en: 'Bought within this many days: active; longer ago: dormant. Used for retention, churn and reactivation.',
      },
    },
    relationshipYears: {
      type: 'number',
      stage: 'kernel',
      default: 3,
      min: 0.5,
      max: 20,
      step: 0.5,
      label: { ko: '거래가 이어지는 햇수', en: 'Years of relationship' },
      help: {
        ko: '고객생애가치(CLTV)의 가정입니다. 파일만으로는 알 수 없어 직접 정합니다.',
        en: 'An assumption of CLTV. No file can tell it, so it is yours to set.',
      },
    },
    targets: {
      type: 'data',
      stage: 'kernel',
      default: {},
      label: { ko: '목표', en: 'Targets' },
      help: {
        ko: '지표마다 목표값, 시작일, 기한, 메모. 예: {"revenue":"1200000|2024-01-01|2024-12-31|김 과장"}',
        en: 'Value, first day, deadline and note by metric, e.g. {"revenue":"1200000|2024-01-01|2024-12-31|Kim"}',
      },
    },
  },
  sources: [
    {
      title: 'Decomposition analysis for policymaking in energy: which is the preferred method?',
      authors: 'Ang, B. W.',
      year: 2004,
      where: 'Energy Policy 32(9), 1131–1139; LMDI-I, additive form',
    },
    {
      title: 'Handling zero values in the logarithmic mean Divisia index decomposition approach',
      authors: 'Ang, B. W.; Liu, N.',
      year: 2007,
      where: 'Energy Policy 35(1), 238–246; analytical limits',
    },
    {
      title: 'Marketing Metrics',
      authors: 'Farris, P. W.; Bendle, N. T.; Pfeifer, P. E.; Reibstein, D. J.',
      year: 2010,
      where: 'Wharton School Publishing, 2nd ed.; customer profitability, advertising and web metrics',
    },
    {
      title: 'The one number you need to grow',
      authors: 'Reichheld, F. F.',
      year: 2003,
      where: 'Harvard Business Review 81(12), 46–54; net promoter score',
    },
    {
      title: 'Probable inference, the law of succession, and statistical inference',
      authors: 'Wilson, E. B.',
      year: 1927,
      where: 'Journal of the American Statistical Association 22(158), 209–212; score interval',
    },
  ],
} as const satisfies AnalysisSpec;
