import type { Text } from '../../workers/contract/text.ts';

/** Names of the numbers behind next purchases, and formulas in words. */
export const sequenceWords = {
  ofRule: { ko: '{rule}: {figure}', en: '{rule}: {figure}' },
  followed: { ko: '기간 안에 다음 것을 산 고객', en: 'Customers who bought the next in time' },
  watched: {
    ko: '앞의 것을 사고 {time}을 다 지켜본 고객',
    en: 'Customers with the first, watched for {time}',
  },
  followedFormula: {
    ko: '앞의 것을 처음 산 뒤 {time} 안에 다음 것을 산 고객을 센 수',
    en: 'Customers who bought the next within {time} of first buying the first, counted',
  },
  watchedFormula: {
    ko: '앞의 것을 산 고객 가운데, 자료가 끝나기 전에 {time}이 다 지난 고객을 센 수',
    en: 'Customers with the first for whom {time} were over before the data ends, counted',
  },
  expected: {
    ko: '아무 때처럼 샀다면 다음 것을 샀을 고객',
    en: 'Customers expected if it were as after any purchase',
  },
  baseFormula: {
    ko: '앞의 것을 산 것이 첫 구매인 고객은 모든 첫 구매 뒤의 비율로, 둘째인 고객은 둘째 구매 뒤의 비율로 … 샀다고 보고 더한 수 ÷ 지켜본 고객',
    en: 'Each customer counts with the share after all purchases of the same number (first, second …); their sum ÷ customers watched',
  },
  liftFormula: {
    ko: '이어진 비율 ÷ 아무 때의 비율 = 다음 것을 산 고객 ÷ 아무 때처럼 샀다면 샀을 고객',
    en: 'Followed ÷ anyway = customers who bought the next ÷ customers expected',
  },
  median: { ko: '다음 것까지 걸린 기간의 중앙값', en: 'Median time to the next' },
  lower: { ko: '다음 것까지 걸린 기간의 아래 사분위', en: 'Lower quartile of the time to the next' },
  upper: { ko: '다음 것까지 걸린 기간의 위 사분위', en: 'Upper quartile of the time to the next' },
  medianFormula: {
    ko: '다음 것을 산 고객을 걸린 기간 순서로 세웠을 때 한가운데의 값',
    en: 'The middle value when those who bought the next are put in order of how long they took',
  },
  lowerFormula: {
    ko: '다음 것을 산 고객을 걸린 기간 순서로 세웠을 때 앞에서 1/4 되는 곳의 값',
    en: 'The value a quarter of the way when those who bought the next are put in order of how long they took',
  },
  upperFormula: {
    ko: '다음 것을 산 고객을 걸린 기간 순서로 세웠을 때 앞에서 3/4 되는 곳의 값',
    en: 'The value three quarters of the way when those who bought the next are put in order of how long they took',
  },
  waitingFormula: {
    ko: '앞의 것을 샀고 그 뒤로 다음 것을 사지 않은 고객을 센 수',
    en: 'Customers with the first who have not bought the next since, counted',
  },
  waiting: { ko: '아직 사지 않은 고객', en: 'Customers who have not bought it yet' },
  inTime: { ko: '기간이 아직 남은 고객', en: 'Customers whose time is still running' },
  inTimeFormula: {
    ko: '그 가운데 앞의 것을 마지막으로 산 지 {time}이 지나지 않은 고객을 센 수',
    en: 'Those of them for whom {time} have not passed since they last bought the first, counted',
  },
  pAdjusted: { ko: '보정한 p', en: 'Adjusted p' },
  pFormula: {
    ko: '피셔 정확 검정의 p를 견준 모두({tested}번)를 두고 보정(벤저미니·호크버그)',
    en: 'p of Fisher’s exact test, adjusted for all {tested} comparisons (Benjamini and Hochberg)',
  },
  pWorked: {
    ko: '지켜본 고객 {watched}명 가운데 {followed}명, 아무 때라면 {expected}명',
    en: '{followed} of {watched} watched, where {expected} would be usual',
  },

  proven: { ko: '확인된 다음 구매', en: 'Proven next purchases' },
  provenFormula: {
    ko: '보정한 p가 0.05 이하이고, 앞의 것을 줄인 더 짧은 규칙보다 나은 것을 센 수{repeats}',
    en: 'Those with an adjusted p of 0.05 or less that say more than a shorter rule, counted{repeats}',
  },
  noRepeats: { ko: ' (같은 것을 다시 사는 것은 빼고)', en: ' (buying the same again left out)' },
  tested: { ko: '견준 것(앞 × 다음)', en: 'Comparisons (first × next)' },
  customers: { ko: '구매한 고객', en: 'Customers who bought' },
  customersFormula: {
    ko: '품목을 산 고객을 한 번씩 센 수',
    en: 'Customers who bought an item, each counted once',
  },
  records: { ko: '기록', en: 'Records' },
  recordsFormula: { ko: '파일에 있는 기록을 센 수', en: 'The records of the file, counted' },
  patterns: { ko: '찾은 순서', en: 'Sequences found' },
  patternsFormula: {
    ko: '고객 {count}명 이상에게 있는 순서를 센 수',
    en: 'Sequences that {count} customers or more have, counted',
  },
  have: { ko: '자료의 날수', en: 'Days in the data' },
  haveFormula: { ko: '마지막 날 − 첫날 + 1', en: 'Last day − first day + 1' },
  time: { ko: '다음 구매를 기다릴 기간', en: 'Time allowed for what comes next' },
  timeFormula: { ko: '설정에서 고른 값', en: 'As chosen in the settings' },
  low: { ko: '95% 구간의 아래', en: 'Low end of the 95% interval' },
  high: { ko: '95% 구간의 위', en: 'High end of the 95% interval' },

  watchedMost: {
    ko: '고객 {all}명 가운데 {watched}명({share})은 첫 구매부터 기간을 다 지켜봤습니다.',
    en: '{watched} of {all} customers ({share}) were watched for the whole time after a purchase.',
  },
  watchedFew: {
    ko: '기간을 다 지켜본 고객이 {all}명 가운데 {watched}명({share})뿐이라, 비율은 일찍 온 고객의 것입니다. 기간을 줄이면 나아집니다.',
    en: 'Only {watched} of {all} customers ({share}) were watched for the whole time: the rates are those of early customers. A shorter time helps.',
  },
} as const satisfies Readonly<Record<string, Text>>;
