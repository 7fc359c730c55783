import type { KpiReason, KpiStage, TargetStatus, FactorId } from '../../workers/analyses/kpi/result.ts';
import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

const stages = {
  sales: { ko: '매출', en: 'Sales' },
  awareness: { ko: '인지', en: 'Awareness' },
  interest: { ko: '관심', en: 'Interest' },
  decision: { ko: '구매 결정', en: 'Decision' },
  retention: { ko: '유지', en: 'Retention' },
  value: { ko: '고객 가치', en: 'Customer value' },
  money: { ko: '광고 손익', en: 'Return on spend' },
  message: { ko: '메시지', en: 'Messages' },
  loyalty: { ko: '충성', en: 'Loyalty' },
  recommendation: { ko: '추천', en: 'Recommendations' },
} as const satisfies Readonly<Record<KpiStage, Text>>;

const reasons = {
  nothingToDivideBy: { ko: '나눌 것이 없습니다.', en: 'There is nothing to divide by.' },
  nobodyAtStart: {
    ko: '기간이 시작될 때 고객이 아직 없었습니다. 파일보다 짧은 기간을 고르세요.',
    en: 'Nobody was a customer yet when the period began. Choose a period shorter than the file.',
  },
  historyTooShort: {
    ko: '기간 앞의 기록이 활동 고객 기준({days}일)보다 짧아 기초 고객을 다 알 수 없습니다. 기준을 줄이면 셀 수 있습니다.',
    en: 'The history before the period is shorter than the {days} days that keep a customer active, so the customers at its start are not all known. A shorter span makes it countable.',
  },
  noHistoryBefore: {
    ko: '파일이 이 기간 바로 앞에서 시작되어 전에 산 고객을 알 수 없습니다.',
    en: 'The file begins too shortly before this period to know who had bought before.',
  },
  lessThanAYear: {
    ko: '기간 끝까지 한 해의 기록이 있어야 합니다. 지금은 {days}일입니다.',
    en: 'It takes a year of history up to the end of the period; there are {days} days.',
  },
  noSuchEvents: { ko: '로그에 그런 행동이 없습니다.', en: 'The log has no such events.' },
  needsComparison: {
    ko: '할인이 없었어도 샀을 고객을 알아야 합니다. 대조군을 둔 실험이 필요합니다.',
    en: 'It takes a group without the discount to know who would have bought anyway: run a test.',
  },
  notCovered: {
    ko: '필요한 표가 이 기간을 다 담고 있지 않습니다.',
    en: 'A table it needs does not cover this period.',
  },
  undated: {
    ko: '날짜 없는 응답은 파일 전체로만 셉니다.',
    en: 'Answers without dates count for the whole file only.',
  },
} as const satisfies Readonly<Record<Exclude<KpiReason, 'locked'>, Text>>;

const factors = {
  customers: { ko: '구매 고객 수', en: 'Buying customers' },
  frequency: { ko: '고객당 구매 횟수', en: 'Orders per customer' },
  orderValue: { ko: '주문당 객단가', en: 'Average order value' },
} as const satisfies Readonly<Record<FactorId, Text>>;

const statuses = {
  reached: { ko: '달성', en: 'Reached' },
  onTrack: { ko: '순조로움', en: 'On track' },
  atRisk: { ko: '위험', en: 'At risk' },
  missed: { ko: '놓침', en: 'Missed' },
  notStarted: { ko: '시작 전', en: 'Not started' },
  unknown: { ko: '알 수 없음', en: 'Unknown' },
} as const satisfies Readonly<Record<TargetStatus, Text>>;

export const kpiMessages = {
  stages,
  reasons,
  factors,
  statuses,
  minutes: { ko: '{value}분', en: '{value} min' },
  points: { ko: '{value}점', en: '{value} points' },
  percentPoints: { ko: '{value}%포인트', en: '{value} pp' },

  findingUp: {
    ko: '{span} 매출은 {revenue}로 그 앞보다 {change} 늘었습니다. 가장 크게 움직인 것은 {factor}({part})입니다.',
    en: 'Revenue of {span} was {revenue}, {change} more than before. What moved it most: {factor} ({part}).',
  },
  findingDown: {
    ko: '{span} 매출은 {revenue}로 그 앞보다 {change} 줄었습니다. 가장 크게 움직인 것은 {factor}({part})입니다.',
    en: 'Revenue of {span} was {revenue}, {change} less than before. What moved it most: {factor} ({part}).',
  },
  findingFlat: {
    ko: '{span} 매출은 {revenue}로 그 앞과 같습니다.',
    en: 'Revenue of {span} was {revenue}, the same as before.',
  },
  findingWhole: {
    ko: '고객 {customers}명이 {orders}번 주문해 {revenue}를 썼습니다. 주문당 {aov}, 2회 이상 산 고객은 {repurchase}입니다.',
    en: '{customers} customers placed {orders} orders for {revenue}: {aov} an order, and {repurchase} of them bought twice or more.',
  },
  findingOther: {
    ko: '{first} {firstValue}. 불러온 표로 지표 {count}개를 계산했습니다.',
    en: '{first}: {firstValue}. The loaded tables allow {count} figures.',
  },
  findingNone: { ko: '이 기간에는 계산할 것이 없습니다.', en: 'There is nothing to compute in this period.' },

  span: { ko: '{start}–{end}', en: '{start} – {end}' },
  lastDays: { ko: '최근 {days}', en: 'the last {days}' },
  treeUp: {
    ko: '매출이 {change} 늘었습니다: {factor} 덕이 가장 큽니다',
    en: 'Revenue rose by {change}, most of all through {factor}',
  },
  treeDown: {
    ko: '매출이 {change} 줄었습니다: {factor} 탓이 가장 큽니다',
    en: 'Revenue fell by {change}, most of all through {factor}',
  },
  treeFlat: { ko: '매출이 그대로입니다', en: 'Revenue did not change' },
  treeSubtitle: {
    ko: '매출 = 고객 수 × 구매 횟수 × 객단가. {now}와 {before}({days}) 비교. 막대는 매출 변화에 보탠 금액이고, 더하면 변화와 꼭 같습니다',
    en: 'Revenue = customers × frequency × order value. {now} against {before} ({days}). Bars: money each factor added to the change; they sum to it exactly',
  },
  lmdi: {
    ko: '각 요인의 몫 = L × ln(지금 ÷ 앞), L = (지금 매출 − 앞 매출) ÷ ln(지금 매출 ÷ 앞 매출). 가장 작은 돈 단위로 반올림해도 합이 변화와 꼭 같습니다.',
    en: 'Share of a factor = L × ln(now ÷ before), L = (revenue now − before) ÷ ln(revenue now ÷ before). Rounded to the smallest unit of money, they still sum to the change exactly.',
  },
  revenue: { ko: '매출', en: 'Revenue' },
  beforeMark: { ko: '전 {value}', en: 'before {value}' },
  noTree: {
    ko: '견줄 앞 기간이 파일에 없어 매출의 변화를 나눌 수 없습니다. 더 짧은 기간을 고르거나 더 긴 기록을 넣어 주세요.',
    en: 'The file does not reach back to a period to compare with, so the change cannot be explained. Choose a shorter period or load a longer history.',
  },
  noOrders: {
    ko: '주문 파일을 더하면 매출이 왜 변했는지 나누어 볼 수 있습니다.',
    en: 'Add an order file to see what made revenue change.',
  },
  partial: {
    ko: '끝나지 않은 기간이라 다른 기간도 같은 {days}만 셌습니다.',
    en: 'The period is not over, so the others are cut to the same {days}.',
  },

  tableTitle: { ko: '지표', en: 'Key figures' },
  tableHelp: {
    ko: '지표를 누르면 공식과 실제 숫자, 뜻과 쓰임이 열립니다.',
    en: 'Press a figure for its formula with numbers, what it means and how it is used.',
  },
  kpi: { ko: '지표', en: 'Figure' },
  whole: { ko: '파일 전체', en: 'Whole file' },
  now: { ko: '이 기간', en: 'This period' },
  latest: { ko: '최근 {days}', en: 'Last {days}' },
  before: { ko: '그 앞', en: 'Before' },
  yearAgo: { ko: '지난해', en: 'A year ago' },
  change: { ko: '변화', en: 'Change' },
  yearChange: { ko: '지난해보다', en: 'On last year' },
  better: { ko: '좋아짐', en: 'better' },
  worse: { ko: '나빠짐', en: 'worse' },
  more: { ko: '늘어남', en: 'more' },
  less: { ko: '줄어듦', en: 'less' },
  same: { ko: '그대로', en: 'the same' },
  few: { ko: '분모 {count}뿐', en: 'of only {count}' },
  locked: {
    ko: '다른 열이나 파일이 있으면 볼 수 있는 지표 {count}개',
    en: '{count} figures that other columns or files would unlock',
  },

  formula: { ko: '공식', en: 'Formula' },
  numbers: { ko: '숫자를 넣으면', en: 'With the numbers' },
  use: { ko: '뜻과 쓰임', en: 'Meaning and use' },
  interval: { ko: '95% 구간', en: '95% interval' },
  intervalValue: { ko: '{low}–{high}', en: '{low} – {high}' },
  rows: { ko: '이 기간의 줄 보기', en: 'The rows of this period' },
  sql: { ko: '이 지표의 SQL', en: 'The SQL behind it' },
  ltvMarks: {
    low: { ko: '1 이하: 고객을 얻을수록 손해입니다.', en: '1 or below: every customer won loses money.' },
    middle: {
      ko: '1과 3 사이: 남기는 하지만 목표 3에 못 미칩니다.',
      en: 'Between 1 and 3: it pays, but short of the aim of 3.',
    },
    high: { ko: '3 이상: 목표에 닿았습니다.', en: '3 or more: the aim is reached.' },
  },
  npsMarks: {
    excellent: { ko: '70 이상: 탁월', en: '70 and more: excellent' },
    veryGood: { ko: '50–69: 아주 좋음', en: '50–69: very good' },
    fair: { ko: '0–49: 보통', en: '0–49: fair' },
    urgent: { ko: '0 아래: 급함', en: 'below 0: urgent' },
  },

  targets: { ko: '목표', en: 'Targets' },
  targetsHelp: {
    ko: '무엇을, 얼마까지, 언제까지. 목표는 이 주소(링크)에 담기고 자료는 담기지 않습니다.',
    en: 'What, how much, by when. Targets travel in the address of this page; data never does.',
  },
  targetValue: { ko: '목표값', en: 'Target' },
  targetPercent: { ko: '목표값 (%)', en: 'Target (%)' },
  from: { ko: '시작일', en: 'From' },
  by: { ko: '기한', en: 'By' },
  note: { ko: '담당·메모', en: 'Owner, note' },
  addTarget: { ko: '목표 넣기', en: 'Set target' },
  removeTarget: { ko: '“{name}” 목표 지우기', en: 'Remove the target for {name}' },
  remove: { ko: '지우기', en: 'Remove' },
  status: { ko: '상태', en: 'Status' },
  soFar: { ko: '지금까지', en: 'So far' },
  atPace: { ko: '이 속도면', en: 'At this pace' },
  perDay: { ko: '남은 날마다', en: 'Needed a day' },
  daysGone: { ko: '날 {share} 지남', en: '{share} of the days gone' },
  badDates: { ko: '시작일이 기한보다 뒤입니다.', en: 'The first day is after the deadline.' },
  badValue: { ko: '목표값을 숫자로 적어 주세요.', en: 'Enter the target as a number.' },
} as const;

/** What the result takes for granted. */
export const kpiAssumptions: readonly Assumption[] = [
  {
    ko: '매출은 고객을 아는 판매 줄만 더하고 반품은 따로 셉니다. 취소 표시가 있으나 금액이 양수인 줄은 매출에도 반품에도 넣지 않습니다.',
    en: 'Revenue adds sale lines with a known customer; returns are counted apart. Lines marked cancelled with a positive amount count as neither.',
  },
  {
    ko: '금액은 그 줄의 날에, 주문은 첫 줄의 날에 셉니다. 주 비교는 같은 요일끼리 하도록 지난해를 52주 전으로 봅니다.',
    en: 'Money counts on the day of its line, an order on the day of its first. For days and weeks, last year means 52 weeks ago, so that weekdays match.',
    checkedBy: ['PURCHASE_IS_CUSTOMER_DAY'],
  },
  {
    ko: '견줄 기간의 95% 이상을 파일이 담고 있을 때만 견줍니다.',
    en: 'A period is compared only where the file covers at least 95% of its days.',
    name: 'covered',
  },
  {
    ko: '매출 분해(LMDI-I)는 셈의 나눔이지 원인의 증명이 아닙니다. 고객이 늘어 매출이 늘었다는 것은 왜 늘었는지를 말하지 않습니다.',
    en: 'The revenue tree (LMDI-I) divides arithmetic, it does not prove causes: more customers do not say why they came.',
  },
  {
    ko: '광고비처럼 한 줄이 한 달인 표는 그 날짜의 기간에 통째로 들어갑니다.',
    en: 'A row that stands for a month, as in advertising, counts whole in the period of its date.',
  },
  {
    ko: '95% 구간은 비율은 윌슨, NPS는 정규 근사입니다. 고객을 더 큰 무리의 표본으로 볼 때의 폭입니다.',
    en: '95% intervals: Wilson for shares, normal for NPS. They take your customers as a sample of a larger crowd.',
    name: 'few',
  },
];
