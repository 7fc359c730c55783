import type { Text } from './text.ts';

/** What clusters cannot be made of, and what to do next. */
export const clusterFailureTexts: Readonly<
  Record<'TOO_MANY_FOR_PAIRS' | 'NO_NUMBERS_TO_CLUSTER', { readonly what: Text; readonly next: Text }>
> = {
  TOO_MANY_FOR_PAIRS: {
    what: {
      ko: '이 방법은 모든 쌍의 거리를 봅니다. 고객 {rows}명은 너무 많고, {most}명까지 됩니다.',
      en: 'This method looks at the distances of all pairs: {rows} customers are too many, it takes up to {most}.',
    },
    next: {
      ko: '설정 ‘고객이 너무 많을 때’에서 표본이나 k-평균의 중심으로 나누거나, 방법을 k-평균으로 바꿔 주세요.',
      en: 'In the setting “Where there are too many customers”, choose a sample or centres of k-means, or take k-means itself.',
    },
  },
  NO_NUMBERS_TO_CLUSTER: {
    what: {
      ko: '고객을 나눌 숫자가 없습니다. 주문 파일도, 회원 파일의 숫자 열도 없습니다.',
      en: 'There are no numbers to tell customers apart by: neither orders nor a customer file with columns of numbers.',
    },
    next: {
      ko: '주문 파일을 더하거나, 숫자 열이 있는 회원 파일을 열어 주세요.',
      en: 'Add an order file, or open a customer file that has columns of numbers.',
    },
  },
};
