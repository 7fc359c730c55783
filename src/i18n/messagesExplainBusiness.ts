import type { Text } from '../../workers/contract/text.ts';

/** What the figures of the funnel are, and how each comes about. */
export const funnelFigures = {
  enteredFormula: {
    ko: '첫 단계를 했고 허용 기간 {window}이 자료 안에서 다 지난 수',
    en: 'Who did the first step and whose time of {window} is over within the data',
  },
  stillOpen: { ko: '아직 기간이 남은 수', en: 'Whose time is not over yet' },
  stillOpenFormula: {
    ko: '첫 단계를 했지만 허용 기간 {window}이 자료의 끝까지 다 지나지 않은 수',
    en: 'Who did the first step and whose time of {window} is not over by the end of the data',
  },
  doneFormula: {
    ko: '가장 멀리 간 시도가 마지막 단계에 이른 수',
    en: 'Whose best attempt reached the last step',
  },
  countFormula: {
    ko: '가장 멀리 간 시도가 이 단계에 이른 수',
    en: 'Whose best attempt reached this step',
  },
  step: { ko: '‘{step}’에 이른 수', en: 'Reached {step}' },
  stepRate: { ko: '‘{from}’ 다음 ‘{to}’까지 간 비율', en: 'Went on from {from} to {to}' },
  stepWhole: { ko: '처음부터 ‘{to}’까지 간 비율', en: 'From the first step to {to}' },
  stopped: { ko: '‘{step}’에서 멈춘 수', en: 'Stopped at {step}' },
  rateNow: { ko: '{period} {rate}', en: '{rate}, {period}' },
  rateBefore: { ko: '그전 평균: {rate}', en: 'Mean before: {rate}' },
  beforeFormula: {
    ko: '한계를 배운 처음 {count}개 기간의 {to} 합 ÷ 그 기간의 {from} 합',
    en: '{to} of the first {count} periods, which the limits were learnt from ÷ {from} of the same periods',
  },
  watched: { ko: '지켜본 단계', en: 'Stages watched' },
  watchedFormula: {
    ko: '제 과거에서 한계를 배울 만큼 달이 쌓인 단계의 수',
    en: 'Stages with months enough to learn limits from their own past',
  },
  stages: { ko: '전체 단계', en: 'All stages' },
} as const satisfies Readonly<Record<string, Text>>;

/** What results say against what they take for granted. */
export const foundAgainst = {
  partial: {
    ko: '다 차지 않은 기간 {count}개는 계절지수와 예측에서 뺐습니다.',
    en: 'Periods covered only in part, and left out of season and forecast: {count}.',
  },
  seasonWithin: {
    ko: '{name}: 아직 한 해 전과 견줄 수 없어 한계에 계절이 섞여 있습니다.',
    en: '{name}: too short to be held against the year before, so the season is within its limits.',
  },
  unknownGroup: {
    ko: '어느 집단인지 모르는 구매 고객 {count}명은 지수에서 빠집니다.',
    en: 'Buyers whose group is not known, and who are in no index: {count}.',
  },
  fewHere: {
    ko: '고객이 30명보다 적은 곳: {names}',
    en: 'Fewer than 30 customers: {names}',
  },
  fewChannel: {
    ko: '30명보다 적어 구간이 없는 경로: {names}',
    en: 'Fewer than 30 customers, so no interval: {names}',
  },
  noStretch: {
    ko: '자료가 짧아 최근과 그 앞을 견주는 질문에는 답하지 않았습니다.',
    en: 'The data is too short for that, so such questions are not answered.',
  },
  fewTrials: {
    ko: '나눈 수가 30보다 작은 지표: {names}',
    en: 'Divided by fewer than 30: {names}',
  },
  notOver: {
    ko: '이번 기간은 {days}치뿐이라 다른 기간도 그만큼만 견줍니다.',
    en: 'This period has only {days} so far; the others are compared over as many.',
  },
  onlyDates: {
    ko: '단계 사이에 걸린 시간이 모두 날 단위입니다. 시각 없이 날짜만 있는 자료로 보입니다.',
    en: 'All times between steps are whole days: the log seems to have dates without times.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The same for the KPI. */
export const kpiFigures = {
  change: { ko: '{kpi}, 그 앞 기간과의 차이', en: '{kpi}: change on the period before' },
  changeFormula: { ko: '이번 ÷ 그 앞 − 1', en: 'This period ÷ the one before − 1' },
  fallFormula: { ko: '1 − 이번 ÷ 그 앞', en: '1 − this period ÷ the one before' },
  gainFormula: { ko: '이번 − 그 앞', en: 'This period − the one before' },
  before: { ko: '그 앞 {kpi}', en: '{kpi} before' },
  part: { ko: '매출 변화 가운데 {factor}의 몫', en: 'Part of the change in revenue: {factor}' },
  partFormula: {
    ko: '(매출 변화 ÷ 매출 로그의 변화) × ln({factor} 이번 ÷ 그 앞). 세 몫을 더하면 매출 변화입니다.',
    en: '(change in revenue ÷ change in its logarithm) × ln({factor} now ÷ before); the three parts add up to the change',
  },
  wholePart: {
    ko: '한 기간에 구매가 없으면 변화는 모두 고객 수의 몫입니다.',
    en: 'Where one period has no purchase, all of the change belongs to the customers',
  },
  changeOfRevenue: { ko: '매출 변화', en: 'Change in revenue' },
  count: { ko: '계산한 지표', en: 'Figures computed' },
  countFormula: {
    ko: '불러온 표의 열로 값을 낼 수 있는 지표의 수',
    en: 'Figures for which the columns of the loaded tables suffice',
  },
  reached: { ko: '{kpi}, 지금까지', en: '{kpi} so far' },
  projected: { ko: '{kpi}, 이대로 가면', en: '{kpi} at this pace' },
  projectedFormula: { ko: '지금까지 ÷ 지난 날의 비율', en: 'So far ÷ share of the days gone' },
  elapsed: { ko: '지난 날의 비율', en: 'Share of the days gone' },
} as const satisfies Readonly<Record<string, Text>>;
