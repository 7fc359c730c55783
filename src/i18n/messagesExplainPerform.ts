import type { Text } from '../../workers/contract/text.ts';

/** What the figures of trend and signals are, and how each comes about. */
export const trendFigures = {
  ofPeriod: { ko: '{period} {measure}', en: '{measure} in {period}' },
  change: { ko: '{base} 대비 변화율', en: 'Change on {base}' },
  aovFormula: {
    ko: '그 기간에 시작한 주문의 매출 ÷ 그 주문 수',
    en: 'Revenue of the orders that begin in the period ÷ those orders',
  },
  aovRevenue: { ko: '그 주문의 매출', en: 'Revenue of those orders' },
  aovOrders: { ko: '그 기간에 시작한 주문', en: 'Orders that begin in the period' },

  peak: { ko: '한 철에서 가장 높은 때', en: 'The highest place of the season' },
  peakFormula: { ko: '계절지수가 가장 큰 때', en: 'The place with the largest seasonal index' },
  index: { ko: '{peak} 계절지수', en: 'Seasonal index of {peak}' },
  indexFormula: {
    ko: '실제 ÷ 중심이동평균을 {peak}마다 평균한 값 ÷ 모든 때의 그 평균',
    en: 'Mean of actual ÷ centred moving average over every {peak} ÷ mean of the same over all places',
  },
  meanRatio: { ko: '모든 때의 평균', en: 'Mean over all places' },

  forecast: { ko: '{period} {measure} 예측', en: 'Forecast of {measure}, {period}' },
  repeated: { ko: '{method}: {period}의 실제 값', en: '{method}: what {period} had' },
  level: {
    ko: '{method}: 마지막 수준(α × 실제 + (1 − α) × 앞 수준, α = {alpha})',
    en: '{method}: the last level (α × actual + (1 − α) × level before, α = {alpha})',
  },
  damped: {
    ko: '{method}: 마지막 수준 + φ × 추세, φ = {phi}',
    en: '{method}: last level + φ × trend, φ = {phi}',
  },
  additive: { ko: '{method}: 마지막 수준 + 추세 + 계절', en: '{method}: last level + trend + season' },
  multiplicative: {
    ko: '{method}: (마지막 수준 + 추세) × 계절',
    en: '{method}: (last level + trend) × season',
  },
  cutOff: {
    ko: '{formula}. 0보다 작으면 0으로 둡니다.',
    en: '{formula}. What falls below 0 is shown as 0.',
  },
  low: { ko: '{level} 예측 구간의 아래 끝', en: 'Lower end of the {level} interval' },
  high: { ko: '{level} 예측 구간의 위 끝', en: 'Upper end of the {level} interval' },
  lowFormula: {
    ko: '예측 − t × 표준오차. 표준오차는 기록과 떼어 둔 기간에서 틀린 크기로 잽니다.',
    en: 'Forecast − t × standard error, which is measured by the errors within the history and on the periods set aside',
  },
  highFormula: {
    ko: '예측 + t × 표준오차. 표준오차는 기록과 떼어 둔 기간에서 틀린 크기로 잽니다.',
    en: 'Forecast + t × standard error, which is measured by the errors within the history and on the periods set aside',
  },
  fitted: { ko: '배운 기간', en: 'Periods it was learnt from' },

  mae: { ko: '{method}: 평균 절대 오차', en: '{method}: mean absolute error' },
  maeFormula: {
    ko: '떼어 둔 기간마다 |실제 − 예측|을 더해 기간 수로 나눈 값',
    en: '|actual − forecast| of each period set aside, added up ÷ their number',
  },
  heldOut: { ko: '떼어 둔 기간', en: 'Periods set aside' },
  mase: { ko: '{method}: 척도화 오차', en: '{method}: scaled error' },
  maseFormula: {
    ko: '평균 절대 오차 ÷ 그 앞 기록에서 (한 철 전) 값을 그대로 쓴 예측의 평균 절대 오차',
    en: 'Mean absolute error ÷ that of repeating the value (of a season ago) within the history before',
  },
  naiveError: { ko: '그대로 예측의 평균 절대 오차', en: 'Error of repeating' },
} as const satisfies Readonly<Record<string, Text>>;

/** How each measure of a period is counted. */
export const measureFormulas = {
  revenue: {
    ko: '그 기간 판매 줄의 금액을 모두 더한 값',
    en: 'Amounts of the sale lines of the period, added up',
  },
  netRevenue: {
    ko: '그 기간 판매 줄의 금액에서 그 기간 반품 금액을 뺀 값',
    en: 'Amounts of the sale lines of the period less the returns of the period',
  },
  orders: {
    ko: '첫 줄이 그 기간에 있는 주문 수',
    en: 'Orders whose first line lies in the period',
  },
  customers: {
    ko: '그 기간에 한 번이라도 산 고객 수',
    en: 'Customers who bought at least once in the period',
  },
  newCustomers: {
    ko: '이 파일의 첫 구매가 그 기간에 있는 고객 수',
    en: 'Customers whose first purchase in the file lies in the period',
  },
  margin: {
    ko: '그 기간 판매 줄의 (금액 − 원가)를 모두 더한 값',
    en: 'Amount less cost of each sale line of the period, added up',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const signalFigures = {
  ringing: { ko: '울리는 경보', en: 'Alarms that ring' },
  ringingFormula: {
    ko: '지켜보는 값이 한계 밖에 있는 경보 수',
    en: 'Alarms of which a watched value is outside its limits',
  },
  quiet: { ko: '조용한 경보', en: 'Quiet alarms' },
  quietFormula: {
    ko: '지켜보는 값이 한계 안에 있는 경보 수',
    en: 'Alarms whose watched values are within their limits',
  },
  silent: { ko: '아직 볼 수 없는 경보', en: 'Alarms that cannot watch yet' },
  silentFormula: {
    ko: '기간이 짧거나 필요한 열이 없어 한계를 배우지 못한 경보 수',
    en: 'Alarms without limits: too few periods, or a column that is missing',
  },
  allAlarms: { ko: '전체 경보', en: 'All alarms' },

  now: { ko: '{name}, {period}', en: '{name}, {period}' },
  smoothed: { ko: '이동평균: {name}, {period}', en: 'Moving average: {name}, {period}' },
  smoothedFormula: {
    ko: '0.4 × 이번 값 + 0.6 × 앞 이동평균(처음에는 배운 기간의 평균)',
    en: '0.4 × this value + 0.6 × moving average before (at first the mean of the periods learnt from)',
  },
  smoothedChange: {
    ko: '0.4 × 이번 값의 한 해 전과의 차이 + 0.6 × 앞 이동평균(처음에는 배운 기간의 평균)',
    en: '0.4 × change of this value on a year before + 0.6 × moving average before (at first the mean of the periods learnt from)',
  },
  yearBefore: { ko: '이 기간의 값 − 한 해 전의 값', en: 'The value of the period − that of a year before' },
  recent: { ko: '마지막 세 값의 평균: {name}', en: 'Mean of the last three: {name}' },
  recentFormula: { ko: '마지막 세 기간의 값 ÷ 3', en: 'The values of the last three periods ÷ 3' },
  low: { ko: '아래 한계: {name}', en: 'Lower limit: {name}' },
  high: { ko: '위 한계: {name}', en: 'Upper limit: {name}' },
  lowFormula: {
    ko: '평균 − t × σ × √(0.25 × (1 − 0.6²ᵏ) + (1 − 0.6ᵏ)² ÷ n). σ: 배운 기간에서 값이 흔들린 크기, t: 스튜던트 t, k: 지켜본 지 몇 번째, n: 배운 기간 수',
    en: 'mean − t × σ × √(0.25 × (1 − 0.6²ᵏ) + (1 − 0.6ᵏ)² ÷ n), where σ is how much the periods learnt from vary, t is Student’s, k counts the periods watched and n those learnt from',
  },
  highFormula: {
    ko: '평균 + t × σ × √(0.25 × (1 − 0.6²ᵏ) + (1 − 0.6ᵏ)² ÷ n). σ: 배운 기간에서 값이 흔들린 크기, t: 스튜던트 t, k: 지켜본 지 몇 번째, n: 배운 기간 수',
    en: 'mean + t × σ × √(0.25 × (1 − 0.6²ᵏ) + (1 − 0.6ᵏ)² ÷ n), where σ is how much the periods learnt from vary, t is Student’s, k counts the periods watched and n those learnt from',
  },
  lowMark: {
    ko: '기준 − t × σ ÷ √3. σ: 값이 흔들린 크기, t: 스튜던트 t',
    en: 'mark − t × σ ÷ √3, where σ is how much the values vary and t is Student’s',
  },
  highMark: {
    ko: '기준 + t × σ ÷ √3. σ: 값이 흔들린 크기, t: 스튜던트 t',
    en: 'mark + t × σ ÷ √3, where σ is how much the values vary and t is Student’s',
  },
  learnt: { ko: '한계를 배운 기간', en: 'Periods the limits were learnt from' },

  nowBoth: {
    ko: '이동평균 {smoothed}, 한계 {low} ~ {high}',
    en: 'Moving average {smoothed}, limits {low} to {high}',
  },
  nowLow: {
    ko: '이동평균 {smoothed}, 아래 한계 {low}',
    en: 'Moving average {smoothed}, lower limit {low}',
  },
  nowHigh: {
    ko: '이동평균 {smoothed}, 위 한계 {high}',
    en: 'Moving average {smoothed}, upper limit {high}',
  },
  markLow: {
    ko: '마지막 세 값의 평균 {smoothed}, 아래 한계 {low}',
    en: 'Mean of the last three {smoothed}, lower limit {low}',
  },
  markHigh: {
    ko: '마지막 세 값의 평균 {smoothed}, 위 한계 {high}',
    en: 'Mean of the last three {smoothed}, upper limit {high}',
  },
  lastValue: { ko: '최근 값 {value}. ', en: 'Latest value {value}. ' },
} as const satisfies Readonly<Record<string, Text>>;

/** What each watched value is divided from. */
export const watchFormulas = {
  newLost: {
    formula: {
      ko: '얻은 고객(신규와 돌아온 고객) − 떠난 고객',
      en: 'Customers gained (new and come back) − customers lost',
    },
    whole: { ko: '떠난 고객', en: 'Customers lost' },
  },
  retention: {
    formula: {
      ko: '그중 이번 기간에 다시 산 고객 ÷ 앞 세 기간에 산 고객',
      en: 'Those of them who bought in this period ÷ buyers of the three periods before',
    },
    whole: { ko: '앞 세 기간에 산 고객', en: 'Buyers of the three periods before' },
  },
  age: {
    formula: {
      ko: '구매 고객의 나이 합 ÷ 나이를 아는 구매 고객',
      en: 'Ages of buyers, added up ÷ those buyers',
    },
    whole: { ko: '나이를 아는 구매 고객', en: 'Buyers of known age' },
  },
  cycle: {
    formula: {
      ko: '앞 구매부터 지난 날의 합 ÷ 그런 구매 수',
      en: 'Days since the purchase before, added up ÷ those purchases',
    },
    whole: { ko: '앞 구매가 있는 구매', en: 'Purchases with one before' },
  },
  aov: {
    formula: { ko: '매출 ÷ 주문 수', en: 'Revenue ÷ orders' },
    whole: { ko: '주문 수', en: 'Orders' },
  },
  oneTime: {
    formula: {
      ko: '다시 오지 않은 신규 고객 ÷ 신규 고객',
      en: 'New customers who did not come back ÷ new customers',
    },
    whole: { ko: '신규 고객', en: 'New customers' },
  },
  cac: {
    formula: { ko: '광고비 ÷ 신규 고객', en: 'Spend ÷ new customers' },
    whole: { ko: '신규 고객', en: 'New customers' },
  },
} as const satisfies Readonly<Record<string, { readonly formula: Text; readonly whole: Text }>>;
