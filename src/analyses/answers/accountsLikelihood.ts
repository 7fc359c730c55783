import { intervalEnds, type Account, type AnswerAccounts } from './account.ts';

const discountWeeks = {
  all: { what: { ko: '날이 다 찬 주', en: 'Whole weeks' } },
  weeks: {
    what: { ko: '할인이 많은 주', en: 'Weeks of heavy discounts' },
    told: {
      ko: '월요일부터 이레가 다 찬 주 가운데, 할인액 ÷ (매출 + 할인액)이 중앙값({usual})의 1.5배를 넘는 주의 수',
      en: 'Whole weeks from Monday on in which discounts ÷ (sales + discounts) are more than 1.5 times the median, {usual}',
    },
    of: 'all',
  },
  others: { what: { ko: '그 밖의 주', en: 'Other weeks' }, how: '{all} − {weeks}', of: 'all' },
} as const satisfies AnswerAccounts;

const perDay = (what: Account['what'], sum: string, weeks: string): Account => ({
  what,
  how: `{${sum}} ÷ (7 × {${weeks}})`,
  of: weeks,
});

/** Questions 20 to 23: what makes people buy, and who will. */
export const likelihoodAccounts: Readonly<Record<number, AnswerAccounts>> = {
  20: {
    ...discountWeeks,
    heavySum: { what: { ko: '할인이 많은 주의 주문', en: 'Orders in weeks of heavy discounts' } },
    lightSum: { what: { ko: '그 밖의 주의 주문', en: 'Orders in other weeks' } },
    change: {
      what: { ko: '하루 주문의 차이', en: 'Difference in orders a day' },
      how: '({heavySum} ÷ (7 × {weeks})) ÷ ({lightSum} ÷ (7 × {others})) − 1',
      of: 'lightSum',
    },
  },
  21: {
    ...discountWeeks,
    heavySum: { what: { ko: '할인이 많은 주의 마진', en: 'Margin in weeks of heavy discounts' } },
    lightSum: { what: { ko: '그 밖의 주의 마진', en: 'Margin in other weeks' } },
    heavy: perDay(
      { ko: '할인이 많은 주의 하루 마진', en: 'Margin a day in weeks of heavy discounts' },
      'heavySum',
      'weeks',
    ),
    light: perDay({ ko: '그 밖의 주의 하루 마진', en: 'Margin a day in other weeks' }, 'lightSum', 'others'),
    change: {
      what: { ko: '하루 마진의 차이', en: 'Difference in margin a day' },
      how: '{heavy} ÷ {light} − 1',
    },
  },
  22: {
    sum: { what: { ko: '할인 {step} 주문의 마진 합', en: 'Margin of orders with {step} off' } },
    orders: {
      what: { ko: '할인 {step} 주문', en: 'Orders with {step} off' },
      told: {
        ko: '할인액 ÷ (금액 + 할인액)이 이 구간인 주문 수. 30건이 안 되는 구간은 견주지 않습니다.',
        en: 'Orders whose discount ÷ (amount + discount) lies there; steps with fewer than 30 are not compared',
      },
    },
    margin: {
      what: { ko: '할인 {step} 주문 한 건의 마진', en: 'Margin per order with {step} off' },
      how: '{sum} ÷ {orders}',
    },
    plainSum: { what: { ko: '할인 없는 주문의 마진 합', en: 'Margin of orders without a discount' } },
    plainOrders: { what: { ko: '할인 없는 주문', en: 'Orders without a discount' } },
    plain: {
      what: { ko: '할인 없는 주문 한 건의 마진', en: 'Margin per order without a discount' },
      how: '{plainSum} ÷ {plainOrders}',
    },
  },
  23: {
    now: {
      what: { ko: '지금 그런 고객', en: 'Customers who are there now' },
      told: {
        ko: '마지막 판매일({fileLast})에 이런 고객 수: {segment}',
        en: 'Customers who on the last sale, {fileLast}, are these: {segment}',
      },
    },
    days: {
      what: { ko: '지켜본 날수', en: 'Days they were watched' },
      told: {
        ko: '정해 둔 값: 마지막 판매일({fileLast}) 91일 전에 서서 그 뒤를 지켜봅니다.',
        en: 'A fixed number: one looks from 91 days before the last sale, {fileLast}, at what came after',
      },
    },
    watched: {
      what: { ko: '그때 그런 고객', en: 'Customers who were there then' },
      told: {
        ko: '마지막 판매일 91일 전까지의 주문만 보았을 때 이런 고객 수: {segment}. 30명이 안 되는 무리는 견주지 않습니다.',
        en: 'Customers who by their orders up to 91 days before the last sale were these: {segment}; fewer than 30 are not compared',
      },
    },
    again: { what: { ko: '그 뒤 다시 산 고객', en: 'Those who bought again since' } },
    rate: { what: { ko: '다시 산 비율', en: 'Share that bought again' }, how: '{again} ÷ {watched}' },
    ...intervalEnds('again', 'watched'),
  },
};
