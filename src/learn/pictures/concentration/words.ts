import type { Text } from '../../../../workers/contract/text.ts';

export const words = {
  title: { ko: '한 사람이 커지면 곡선은 어떻게 휘나', en: 'How one customer bends the curve' },
  help: {
    ko: '고객 열 명입니다. 가장 큰 고객이 쓴 돈과, 위에서부터 몇 %를 볼지 움직여 보세요.',
    en: 'Ten customers. Move what the largest one spends, and how far down from the top you look.',
  },
  largest: { ko: '가장 큰 고객이 쓴 돈', en: 'Spent by the largest customer' },
  share: { ko: '위에서부터', en: 'From the top' },
  ofCustomers: { ko: '고객의 {share}', en: '{share} of customers' },
  customers: { ko: '고객 비율', en: 'Share of customers' },
  money: { ko: '매출 비율', en: 'Share of sales' },
  chart: {
    ko: '집중도 곡선. 상위 20%가 {fifth}, 상위 50%가 {half}를 냅니다.',
    en: 'Concentration curve. The top 20% bring {fifth}, the top half {half}.',
  },
  said: {
    ko: '상위 {share}가 매출의 {part}를 냅니다. 지니계수는 {gini}. 80%를 만드는 데 열 명 중 {count}명이 듭니다.',
    en: 'The top {share} bring {part} of sales. The Gini coefficient is {gini}; {count} of ten make up 80%.',
  },
} as const satisfies Readonly<Record<string, Text>>;
