import type { AnalysisSpec } from '../../contract/analysis.ts';
import { segmentingChoices } from '../../contract/segmentations.ts';

export const trendSpec = {
  id: 'trend',
  group: 'business',
  question: { ko: '매출과 고객은 어디로 가고 있나요?', en: 'Where is the business going?' },
  method: {
    ko: '시계열: 추세, 계절지수, 지수평활 예측',
    en: 'Time series: trend, seasonal index, exponential smoothing forecast',
  },
  keywords: {
    ko: '추세 추이 매출 월별 주별 일별 계절지수 계절성 성수기 예측 전망 홀트 윈터스 지수평활 객단가 신규 채널 지역 매장 카테고리 브랜드',
    en: 'trend over time sales monthly weekly daily seasonality seasonal index peak forecast outlook Holt Winters exponential smoothing AOV new customers channel region store category brand',
  },
  needs: [{ orders: ['customer', 'time', 'amount'] }],
  uses: {
    orders: ['order', 'cost', 'channel', 'device', 'region', 'store', 'category', 'brand'],
    customers: ['customer', 'region'],
  },
  options: {
    measure: {
      type: 'choice',
      stage: 'query',
      default: 'revenue',
      label: { ko: '무엇을 볼까요', en: 'Measure' },
      help: {
        ko: '순매출은 반품을 뺀 것, 나머지는 반품을 빼지 않은 것입니다.',
        en: 'Net revenue has returns taken off; the others do not.',
      },
      choices: [
        { value: 'revenue', label: { ko: '매출', en: 'Revenue' } },
        { value: 'netRevenue', label: { ko: '순매출', en: 'Net revenue' } },
        { value: 'orders', label: { ko: '주문 수', en: 'Orders' } },
        { value: 'customers', label: { ko: '구매 고객 수', en: 'Buying customers' } },
        { value: 'newCustomers', label: { ko: '신규 고객 수', en: 'New customers' } },
        { value: 'aov', label: { ko: '객단가', en: 'Average order value' } },
        { value: 'margin', label: { ko: '마진', en: 'Margin' } },
      ],
    },
    grain: {
      type: 'choice',
      stage: 'query',
      default: 'auto',
      label: { ko: '단위 기간', en: 'Per' },
      help: {
        ko: '자동은 기록이 열네 달이 넘으면 월, 열 주가 넘으면 주, 그보다 짧으면 일입니다. 주는 월요일에 시작합니다.',
        en: 'Automatic is the month from fourteen months of history on, the week from ten weeks on, else the day. Weeks start on Monday.',
      },
      choices: [
        { value: 'auto', label: { ko: '자동', en: 'Automatic' } },
        { value: 'day', label: { ko: '일', en: 'Day' } },
        { value: 'week', label: { ko: '주', en: 'Week' } },
        { value: 'month', label: { ko: '월', en: 'Month' } },
        { value: 'quarter', label: { ko: '분기', en: 'Quarter' } },
        { value: 'year', label: { ko: '연', en: 'Year' } },
      ],
    },
    dimension: {
      type: 'choice',
      stage: 'query',
      default: 'none',
      label: { ko: '나누어 보기', en: 'Split by' },
      help: {
        ko: '파일에 있는 열만 쓸 수 있습니다. 여러 값에 걸친 주문은 금액이 가장 큰 쪽에 셉니다.',
        en: 'Only columns that the file has. An order that spans several values counts where most of its money is.',
      },
      choices: [
        { value: 'none', label: { ko: '나누지 않음', en: 'Not at all' } },
        { value: 'newReturning', label: { ko: '첫 구매와 재구매', en: 'First and repeat purchases' } },
        ...segmentingChoices,
        { value: 'channel', label: { ko: '채널', en: 'Channel' } },
        { value: 'device', label: { ko: '기기', en: 'Device' } },
        { value: 'region', label: { ko: '지역', en: 'Region' } },
        { value: 'store', label: { ko: '매장', en: 'Store' } },
        { value: 'category', label: { ko: '카테고리', en: 'Category' } },
        { value: 'brand', label: { ko: '브랜드', en: 'Brand' } },
      ],
    },
    top: {
      type: 'integer',
      stage: 'query',
      default: 6,
      min: 1,
      max: 20,
      label: { ko: '따로 그릴 값', en: 'Values shown apart' },
      help: {
        ko: '매출이 큰 순서로 이만큼만 따로 그리고 나머지는 ‘기타’로 합칩니다.',
        en: 'So many by revenue are drawn apart; the rest become “other”.',
      },
    },
    horizon: {
      type: 'integer',
      stage: 'kernel',
      default: 6,
      min: 1,
      max: 36,
      label: { ko: '앞으로 몇 기간', en: 'Periods ahead' },
      help: {
        ko: '예측할 기간 수. 같은 길이를 기록 끝에서 떼어 두고 방법을 견줍니다. 기록의 4분의 1까지만.',
        en: 'How far to forecast. A stretch as long, at most a quarter of the history, is set aside to compare methods.',
      },
    },
    level: {
      type: 'choice',
      stage: 'kernel',
      default: '95',
      label: { ko: '예측 구간', en: 'Forecast interval' },
      help: {
        ko: '실제 값이 이 확률로 들어올 범위입니다.',
        en: 'The range that holds the real value with this probability.',
      },
      choices: [
        { value: '80', label: { ko: '80%', en: '80%' } },
        { value: '95', label: { ko: '95%', en: '95%' } },
      ],
    },
  },
  sources: [
    {
      title: 'Forecasting seasonals and trends by exponentially weighted moving averages',
      authors: 'Holt, C. C.',
      year: 1957,
      where: 'ONR Memorandum 52; reprinted in International Journal of Forecasting 20(1), 5–10, 2004',
    },
    {
      title: 'Forecasting sales by exponentially weighted moving averages',
      authors: 'Winters, P. R.',
      year: 1960,
      where: 'Management Science 6(3), 324–342',
    },
    {
      title: 'Forecasting trends in time series',
      authors: 'Gardner, E. S.; McKenzie, E.',
      year: 1985,
      where: 'Management Science 31(10), 1237–1246; damped trend',
    },
    {
      title: 'Another look at measures of forecast accuracy',
      authors: 'Hyndman, R. J.; Koehler, A. B.',
      year: 2006,
      where: 'International Journal of Forecasting 22(4), 679–688; mean absolute scaled error',
    },
    {
      title: 'Forecasting with Exponential Smoothing',
      authors: 'Hyndman, R. J.; Koehler, A. B.; Ord, J. K.; Snyder, R. D.',
      year: 2008,
      where: 'Springer; table 6.1, variances of the forecast intervals',
    },
    {
      title: 'The measurement of seasonal variations',
      authors: 'Macaulay, F. R.',
      year: 1931,
      where: 'The Smoothing of Time Series, NBER; ratio to moving average',
    },
  ],
} as const satisfies AnalysisSpec;
