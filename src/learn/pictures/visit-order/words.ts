import type { Text } from '../../../../workers/contract/text.ts';

export const words = {
  title: { ko: '어떤 순서가 기간 안에 드나', en: 'Which orders fit the limits' },
  help: {
    ko: '하루에 하나씩 A, B, C, D, A, E를 샀습니다. 다음까지의 간격과 전체 기간을 좁혀 보세요. 표에는 왼쪽 다음에 위쪽이 며칠 만에 왔는지 적힙니다.',
    en: 'One thing a day: A, B, C, D, A, E. Narrow the gap to the next and the whole window. The table says in how many days the column came after the row.',
  },
  gap: { ko: '다음 구매까지 최대', en: 'To the next at most' },
  window: { ko: '처음부터 끝까지 최대', en: 'First to last at most' },
  day: { ko: '{day}일째', en: 'day {day}' },
  chart: { ko: '엿새의 구매: {visits}', en: 'Six days of purchases: {visits}' },
  table: { ko: '왼쪽을 사고 며칠 뒤에 위쪽을 샀나', en: 'Days from the row to the column' },
  first: { ko: '앞', en: 'First' },
  none: { ko: '기간 안에 없음', en: 'not within the limits' },
  said: {
    ko: 'A 다음 E가 {days} 만에 왔습니다. 두 번째 A에서 셌기 때문입니다. 두 단계 순서는 {two}가지, 세 단계는 {three}가지입니다.',
    en: 'E came {days} after A, counted from the second A. There are {two} orders of two steps and {three} of three.',
  },
} as const satisfies Readonly<Record<string, Text>>;
