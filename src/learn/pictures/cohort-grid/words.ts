import type { Text } from '../../../../workers/contract/text.ts';

export const words = {
  title: { ko: '주문 몇 줄에서 코호트 표까지', en: 'From a few orders to the grid' },
  help: {
    ko: '칸을 눌러 산 달을 바꾸면 아래 표가 곧바로 다시 만들어집니다. 첫 구매를 옮기면 그 고객의 코호트도 바뀝니다.',
    en: 'Press a cell to change in which months somebody bought; the grid below follows at once. Move a first purchase, and the customer changes cohort.',
  },
  bought: { ko: '산 달', en: 'Months with a purchase' },
  cell: { ko: '{customer}, {month}', en: '{customer}, {month}' },
  month: { ko: '{month}월', en: 'Month {month}' },
  customer: { ko: '고객 {number}', en: 'Customer {number}' },
  isWhole: { ko: '마지막 달이 다 찼음', en: 'The last month is complete' },
  retention: { ko: '코호트마다 다시 산 비율', en: 'Share of each cohort that bought' },
  cohort: { ko: '코호트', en: 'Cohort' },
  size: { ko: '고객', en: 'Customers' },
  first: { ko: '첫 달', en: 'First' },
  later: { ko: '{count}달 뒤', en: '+{count}' },
  mean: { ko: '가중 평균', en: 'Weighted mean' },
  share: { ko: '{size}명 중 {count}명', en: '{count} of {size}' },
  partial: { ko: '아직 다 차지 않은 달', en: 'not complete yet' },
  said: {
    ko: '한 달 뒤 가중 평균은 {of}명 중 {count}명, {rate}입니다. 코호트 비율을 그냥 평균하면 {plain}이 되어 작은 코호트도 똑같이 셉니다.',
    en: 'One month later {count} of {of} bought: a weighted mean of {rate}. The plain mean of the cohorts would be {plain}, as if small ones weighed the same.',
  },
  saidNone: {
    ko: '한 달을 다 채운 코호트가 아직 없습니다. 칸을 눌러 구매를 더해 보세요.',
    en: 'No cohort has completed a month yet. Press cells to add purchases.',
  },
} as const satisfies Readonly<Record<string, Text>>;
