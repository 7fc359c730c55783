import type { FigureId } from '../../../../workers/lessons/split.ts';
import type { Text } from '../../../../workers/contract/text.ts';

export const words = {
  title: { ko: '우연은 몇 명부터 공정해지나', en: 'From how many on is chance fair?' },
  help: {
    ko: '고객을 반씩 나눕니다. 사람 수와 나누는 방법을 바꾸고 여러 번 다시 뽑아 보세요. 띠 밖의 점은 두 그룹이 처음부터 다르다는 뜻입니다.',
    en: 'Customers are parted in two halves. Change how many and the method, and draw again and again. Dots outside the band mean that the groups differ from the start.',
  },
  size: { ko: '사람 수', en: 'Customers' },
  method: { ko: '나누는 방법', en: 'Method' },
  chance: { ko: '그냥 우연', en: 'Chance alone' },
  matched: { ko: '닮은 사람끼리 짝지어', en: 'Matched' },
  balanced: { ko: '균형이 맞을 때까지', en: 'Until balanced' },
  axis: { ko: '표준화 차이', en: 'Standardised difference' },
  now: { ko: '이 방법', en: 'This method' },
  before: { ko: '그냥 우연일 때', en: 'By chance alone' },
  chart: { ko: '특징마다 두 그룹의 표준화 차이: {rows}', en: 'Standardised differences: {rows}' },
  row: { ko: '{figure} {value}', en: '{figure} {value}' },
  said: {
    ko: '가장 큰 차이는 {largest}입니다. {n}명을 우연으로만 나누면 100번 가운데 {unfair}번은 0.1을 넘습니다.',
    en: 'The largest difference is {largest}. With {n} customers, {unfair} of 100 plain draws have one above 0.1.',
  },
  saidTries: {
    ko: '{tries}번 다시 뽑아 가장 큰 차이가 {largest}이 되었습니다. {n}명을 우연으로만 나누면 100번 가운데 {unfair}번은 0.1을 넘습니다.',
    en: 'After {tries} draws the largest difference is {largest}. With {n} customers, {unfair} of 100 plain draws have one above 0.1.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const figureNames: Readonly<Record<FigureId, Text>> = {
  recency: { ko: '최근성', en: 'Recency' },
  frequency: { ko: '구매 횟수', en: 'Purchases' },
  spend: { ko: '구매 금액', en: 'Spend' },
  tenure: { ko: '가입 기간', en: 'Tenure' },
};
