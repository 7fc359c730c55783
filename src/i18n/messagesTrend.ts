import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

export const trendMessages = {
  findingUp: {
    ko: '{period} {measure}: {value}. {base}보다 {change} 늘었습니다.',
    en: '{measure} in {period}: {value}, up {change} on {base}.',
  },
  findingDown: {
    ko: '{period} {measure}: {value}. {base}보다 {change} 줄었습니다.',
    en: '{measure} in {period}: {value}, down {change} on {base}.',
  },
  findingOne: { ko: '{period} {measure}: {value}.', en: '{measure} in {period}: {value}.' },
  findingNone: {
    ko: '처음부터 끝까지 기록이 있는 기간이 아직 없습니다.',
    en: 'No period is covered from its first to its last day yet.',
  },
  findingPeak: {
    ko: '가장 높은 때는 {peak}, 평균의 {index}배입니다.',
    en: 'The peak is {peak}, {index} times the average.',
  },
  findingForecast: {
    ko: '다음 {period} 예측은 {value}이고, {level} 구간은 {low}–{high}입니다.',
    en: 'Next, {period}: {value} expected, {level} interval {low} to {high}.',
  },

  mainTitleUp: {
    ko: '{measure}, {period}에 {base}보다 {change} 증가',
    en: '{measure} rose {change} from {base} to {period}',
  },
  mainTitleDown: {
    ko: '{measure}, {period}에 {base}보다 {change} 감소',
    en: '{measure} fell {change} from {base} to {period}',
  },
  mainTitlePlain: { ko: '{measure}의 흐름', en: '{measure} over time' },
  subtitle: {
    ko: '{grain} {measure}, {from}–{to}, 기간 {count}개. {partial}',
    en: '{measure} per {grain}, {from} to {to}, {count} periods. {partial}',
  },
  subtitlePartial: {
    ko: '빈 점은 다 차지 않은 기간입니다.',
    en: 'Hollow points are periods that are not covered whole.',
  },
  actual: { ko: '실제', en: 'Actual' },
  forecast: { ko: '예측', en: 'Forecast' },
  low: { ko: '구간 하한', en: 'Interval from' },
  high: { ko: '구간 상한', en: 'Interval to' },
  intervalOf: { ko: '{level} 구간 {low}–{high}', en: '{level} interval {low} to {high}' },
  partial: { ko: '다 차지 않은 기간', en: 'not covered whole' },
  noValue: { ko: '주문 없음', en: 'no orders' },
  period: { ko: '기간', en: 'Period' },
  status: { ko: '상태', en: 'Kind' },
  complete: { ko: '다 찬 기간', en: 'covered whole' },

  partsTitle: {
    ko: '{dimension}별 {measure}: {name} 쪽이 {share}',
    en: '{measure} by {dimension}: {share} is {name}',
  },
  partsTitlePlain: { ko: '{dimension}별 {measure}', en: '{measure} by {dimension}' },
  partsSubtitle: {
    ko: '{grain} {measure}, {dimension}별. 부분을 더하면 전체와 끝자리까지 같습니다.',
    en: '{measure} per {grain}, by {dimension}. The parts add up to the whole to the last digit.',
  },
  partsSubtitleMean: {
    ko: '{grain} {measure}, {dimension}별. 나눗셈이라 부분을 더해도 전체가 되지 않습니다.',
    en: '{measure} per {grain}, by {dimension}. An average: the parts do not add up.',
  },
  sameScale: { ko: '같은 눈금', en: 'Same scale' },
  ownScale: { ko: '각자 눈금', en: 'Own scales' },
  empty: { ko: '값 없음', en: 'No value' },
  other: { ko: '기타({count})', en: 'Other ({count})' },
  first: { ko: '첫 구매', en: 'First purchases' },
  repeat: { ko: '재구매', en: 'Repeat purchases' },
  total: { ko: '합계', en: 'Total' },
  whole: { ko: '전체', en: 'Whole' },

  seasonTitle: {
    ko: '{peak}에 평균의 {high}배, {trough}에 {low}배',
    en: '{peak} runs at {high} times the average, {trough} at {low}',
  },
  seasonSubtitle: {
    ko: '{measure}의 계절지수, 중심이동평균에 대한 비율. 1.00이 평균입니다. 자리마다 관측 횟수: {seen}.',
    en: 'Seasonal index of {measure}, ratio to the centred moving average; 1.00 is average. Times each place was seen: {seen}.',
  },
  seasonPlace: { ko: '자리', en: 'Place' },
  seasonIndex: { ko: '지수', en: 'Index' },
  seasonSeen: { ko: '관측 횟수', en: 'Times seen' },
  noSeason: { ko: '계절지수를 내지 않았습니다', en: 'No seasonal index' },
  seasonGrain: {
    ko: '주와 연 단위에는 되풀이되는 자리가 없습니다. 일, 월, 분기로 보세요.',
    en: 'Weeks do not line up with years, and years do not repeat. Choose day, month or quarter.',
  },
  seasonShort: {
    ko: '다 찬 기간이 {have}개입니다. 두 번 되풀이되는 {needed}개가 있어야 합니다.',
    en: '{have} periods are covered whole; two seasons, {needed}, are needed.',
  },
  seasonNotPositive: {
    ko: '이동평균이 0 아래로 내려가 비율을 낼 수 없습니다.',
    en: 'The moving average falls to 0 or below, so there is no ratio to it.',
  },
  seasonGaps: {
    ko: '나눌 주문이 없는 기간이 있어 계산하지 않았습니다.',
    en: 'Some periods have no orders to divide by.',
  },

  methodsTitle: { ko: '예측 방법을 견준 결과', en: 'How the forecast was chosen' },
  methodsBeat: {
    ko: '{method} 방법이 떼어 둔 마지막 {count}개 기간에서 가장 덜 틀렸습니다. 평균 오차 {mae}, 그대로 두는 예측은 {naive}.',
    en: '{method} erred least on the last {count} periods set aside: {mae} on average, against {naive} for the naive forecast.',
  },
  methodsNaive: {
    ko: '떼어 둔 마지막 {count}개 기간에서 {method} 예측보다 나은 방법이 없었습니다. 평균 오차 {mae}, 마지막 값 그대로는 {naive}.',
    en: 'On the last {count} periods set aside no method beat this one: {method}. It erred by {mae} on average, the last value again by {naive}.',
  },
  methodsCaution: {
    ko: '이 기간으로 골랐으므로 실제 오차는 조금 더 클 수 있습니다.',
    en: 'It was chosen on this stretch, so its true error may be somewhat larger.',
  },
  method: { ko: '방법', en: 'Method' },
  mae: { ko: '평균 절대 오차', en: 'Mean absolute error' },
  mase: { ko: '척도화 오차(MASE)', en: 'Scaled error (MASE)' },
  chosen: { ko: '선택', en: 'chosen' },
  notTried: { ko: '기록이 짧아 시험하지 못함', en: 'history too short to try' },
  noForecast: { ko: '예측하지 않았습니다', en: 'No forecast' },
  forecastShort: {
    ko: '다 찬 기간이 {have}개뿐입니다. {needed}개는 있어야 합니다.',
    en: 'Only {have} periods are covered whole; {needed} are needed.',
  },
  forecastConstant: {
    ko: '모든 기간의 값이 같아 얼마나 흔들리는지 알 수 없습니다.',
    en: 'All periods are equal, so nothing says how much they vary.',
  },
  forecastSparse: {
    ko: '절반 넘는 기간이 0입니다. 더 긴 단위로 묶어 보세요.',
    en: 'More than half of the periods are 0. Choose a longer unit.',
  },
  forecastGaps: {
    ko: '나눌 주문이 없는 기간이 있습니다. 더 긴 단위로 묶어 보세요.',
    en: 'Some periods have no orders to divide by. Choose a longer unit.',
  },

  formulaMeasure: {
    ko: '{measure} 합계 {total}, 기간 {count}개, 그중 다 찬 기간 {complete}개.',
    en: '{measure}: {total} in all, {count} periods, {complete} of them covered whole.',
  },
  formulaAov: {
    ko: '객단가 = 매출 ÷ 주문 수. 전체 {total}.',
    en: 'Average order value = revenue ÷ orders; {total} overall.',
  },
  formulaSeason: {
    ko: '계절지수 = (실제 ÷ 중심이동평균)의 자리별 평균 ÷ 그 평균들의 평균',
    en: 'Seasonal index = mean of (actual ÷ centred moving average) by place ÷ mean of those means',
  },
  formulaSmoothing: {
    ko: '수준 = α × (실제 − 계절) + (1 − α) × (앞 수준 + φ × 추세). 고른 값: {weights}',
    en: 'Level = α × (actual − season) + (1 − α) × (level before + φ × trend). Chosen: {weights}',
  },
  formulaRepeat: {
    ko: '예측 = {method}. 정할 매개변수가 없습니다.',
    en: 'Forecast = {method}; there is no parameter to choose.',
  },
  formulaMase: {
    ko: 'MASE = 떼어 둔 기간의 평균 절대 오차 ÷ 그 앞 기록 안에서 (계절) 그대로 예측의 평균 절대 오차',
    en: 'MASE = mean absolute error on the stretch set aside ÷ that of the (seasonal) naive forecast within the history before it',
  },
  yearBefore: { ko: '한 해 전', en: 'a year earlier' },
  previous: { ko: '앞 기간', en: 'the period before' },
  week7: { ko: '한 주 전', en: 'a week earlier' },
} as const satisfies Readonly<Record<string, Text>>;

export const trendMethodNames = {
  naive: { ko: '그대로(마지막 값)', en: 'Naive (last value)' },
  seasonalNaive: { ko: '계절 그대로(한 철 전 값)', en: 'Seasonal naive (a season ago)' },
  simple: { ko: '단순 지수평활', en: 'Simple exponential smoothing' },
  damped: { ko: '홀트(감쇠 추세)', en: 'Holt, damped trend' },
  additive: { ko: '홀트–윈터스 가법', en: 'Holt–Winters, additive' },
  multiplicative: { ko: '홀트–윈터스 승법', en: 'Holt–Winters, multiplicative' },
} as const satisfies Readonly<Record<string, Text>>;

export const trendAssumptions: readonly Assumption[] = [
  {
    ko: '판매 줄만 셉니다. 순매출만 반품을 뺍니다. 반품은 돌아온 날에 뺍니다.',
    en: 'Sale lines only; net revenue alone takes returns off, on the day they came back.',
  },
  {
    ko: '신규 고객은 이 파일에서 처음 산 날에 셉니다. 파일보다 먼저 산 고객도 처음에는 신규로 보입니다.',
    en: 'A customer is new on the first day in this file; those who bought before it begins look new at first.',
  },
  {
    ko: '여러 값에 걸친 주문이나 고객은 금액이 가장 큰 쪽에 한 번만 셉니다. 그래야 부분의 합이 전체가 됩니다.',
    en: 'An order or customer that spans several values counts once, where most of the money is; only so do parts add up.',
  },
  {
    ko: '계절지수와 예측은 처음부터 끝까지 기록이 있는 기간으로만 냅니다.',
    en: 'Season and forecast use only the periods that the file covers from the first to the last day.',
    name: 'whole',
  },
  {
    ko: '계절지수는 같은 때가 해마다(날이면 주마다) 되풀이된다고 봅니다.',
    en: 'The seasonal index takes what it saw to repeat every year, or every week for days.',
    checkedBy: ['SEASON_SEEN_ONCE'],
  },
  {
    ko: '마진의 원가는 그 줄 전체의 원가로 읽고, 원가가 빈 줄은 뺍니다.',
    en: 'For the margin, the cost column is read as the cost of the whole line; lines without one are left out.',
    checkedBy: ['LINES_WITHOUT_COST'],
    name: 'cost',
  },
  {
    ko: '예측은 앞으로도 지금까지처럼 흘러간다고 봅니다. 새 매장이나 큰 행사는 모릅니다.',
    en: 'The forecast assumes that things go on as they have; it knows of no new store and no campaign.',
    checkedBy: ['FORECAST_ERRED_LATELY'],
  },
];
