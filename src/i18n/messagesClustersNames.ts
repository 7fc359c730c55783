import type { BuiltInId, SharedRole } from '../../workers/analyses/clusters/result.ts';
import type { Text } from '../../workers/contract/text.ts';

interface FeatureWords {
  readonly name: Text;
  /** Said of a group that has more of it than the others, or less. */
  readonly more: Text;
  readonly less: Text;
}

export const featureWords: Readonly<Record<BuiltInId | 'age', FeatureWords>> = {
  ordersPerYear: {
    name: { ko: '연간 구매 횟수', en: 'Orders a year' },
    more: { ko: '구매가 잦음', en: 'they buy often' },
    less: { ko: '구매가 드묾', en: 'they buy rarely' },
  },
  meanCycle: {
    name: { ko: '평균 구매 간격', en: 'Mean days between orders' },
    more: { ko: '구매 간격이 김', en: 'long gaps between orders' },
    less: { ko: '구매 간격이 짧음', en: 'short gaps between orders' },
  },
  medianCycle: {
    name: { ko: '구매 간격 중앙값', en: 'Median days between orders' },
    more: { ko: '구매 간격이 김', en: 'long gaps between orders' },
    less: { ko: '구매 간격이 짧음', en: 'short gaps between orders' },
  },
  recencyDays: {
    name: { ko: '마지막 구매 후 일수', en: 'Days since last purchase' },
    more: { ko: '마지막 구매가 오래전', en: 'the last purchase is long ago' },
    less: { ko: '마지막 구매가 최근', en: 'they bought lately' },
  },
  averageOrder: {
    name: { ko: '객단가(주문)', en: 'Average order' },
    more: { ko: '한 번에 쓰는 금액이 큼', en: 'large orders' },
    less: { ko: '한 번에 쓰는 금액이 작음', en: 'small orders' },
  },
  monetary: {
    name: { ko: '구매 금액', en: 'Amount' },
    more: { ko: '쓴 금액이 많음', en: 'they spent a lot' },
    less: { ko: '쓴 금액이 적음', en: 'they spent little' },
  },
  purchases: {
    name: { ko: '구매 횟수', en: 'Purchases' },
    more: { ko: '구매 횟수가 많음', en: 'many purchases' },
    less: { ko: '구매 횟수가 적음', en: 'few purchases' },
  },
  laterShare: {
    name: { ko: '뒤쪽 절반의 구매 비율', en: 'Purchases in the later half' },
    more: { ko: '뒤로 갈수록 더 삼', en: 'they buy more of late' },
    less: { ko: '처음에만 삼', en: 'they bought in the beginning only' },
  },
  weekendShare: {
    name: { ko: '주말 구매 비율', en: 'Weekend purchases' },
    more: { ko: '주말 구매가 많음', en: 'they buy at weekends' },
    less: { ko: '평일 구매가 많음', en: 'they buy on weekdays' },
  },
  morningShare: {
    name: { ko: '아침 구매 비율 (5~10시)', en: 'Morning purchases (5 am to 11 am)' },
    more: { ko: '아침에 삼', en: 'they buy in the morning' },
    less: { ko: '아침에는 덜 삼', en: 'few purchases in the morning' },
  },
  middayShare: {
    name: { ko: '낮 구매 비율 (11~16시)', en: 'Midday purchases (11 am to 5 pm)' },
    more: { ko: '낮에 삼', en: 'they buy at midday' },
    less: { ko: '낮에는 덜 삼', en: 'few purchases at midday' },
  },
  eveningShare: {
    name: { ko: '저녁 구매 비율 (17~21시)', en: 'Evening purchases (5 pm to 10 pm)' },
    more: { ko: '저녁에 삼', en: 'they buy in the evening' },
    less: { ko: '저녁에는 덜 삼', en: 'few purchases in the evening' },
  },
  nightShare: {
    name: { ko: '밤 구매 비율 (22~4시)', en: 'Night purchases (10 pm to 5 am)' },
    more: { ko: '밤에 삼', en: 'they buy at night' },
    less: { ko: '밤에는 덜 삼', en: 'few purchases at night' },
  },
  returnShare: {
    name: { ko: '반품 비율', en: 'Returned lines' },
    more: { ko: '반품이 잦음', en: 'many returns' },
    less: { ko: '반품이 드묾', en: 'few returns' },
  },
  discountShare: {
    name: { ko: '할인받은 금액 비율', en: 'Bought at a discount' },
    more: { ko: '할인 구매가 많음', en: 'they buy at a discount' },
    less: { ko: '할인 구매가 적음', en: 'they buy at full price' },
  },
  priceLevel: {
    name: { ko: '가격대(분류 평균 = 1)', en: 'Price level (category = 1)' },
    more: { ko: '비싼 상품을 고름', en: 'they choose dear items' },
    less: { ko: '싼 상품을 고름', en: 'they choose cheap items' },
  },
  brandCount: {
    name: { ko: '산 브랜드 수', en: 'Brands bought' },
    more: { ko: '브랜드가 다양함', en: 'they buy many brands' },
    less: { ko: '브랜드가 적음', en: 'they buy few brands' },
  },
  favouriteBrandShare: {
    name: { ko: '가장 좋아하는 브랜드 비율', en: 'Share of the favourite brand' },
    more: { ko: '한 브랜드에 쏠림', en: 'they stay with one brand' },
    less: { ko: '브랜드를 바꿔 가며 삼', en: 'they change brands' },
  },
  age: {
    name: { ko: '나이', en: 'Age' },
    more: { ko: '나이가 많음', en: 'older' },
    less: { ko: '나이가 적음', en: 'younger' },
  },
};

/** Shares of a column, by value. */
export const sharedWords: Readonly<Record<SharedRole, FeatureWords>> = {
  channel: {
    name: { ko: '채널 {name}', en: 'Channel {name}' },
    more: { ko: '{name} 구매가 많음', en: 'they buy at {name}' },
    less: { ko: '{name} 구매가 적음', en: 'they buy less at {name}' },
  },
  category: {
    name: { ko: '분류 {name}', en: 'Category {name}' },
    more: { ko: '{name} 구매가 많음', en: 'much {name}' },
    less: { ko: '{name} 구매가 적음', en: 'little {name}' },
  },
  brand: {
    name: { ko: '브랜드 {name}', en: 'Brand {name}' },
    more: { ko: '{name} 구매가 많음', en: 'much {name}' },
    less: { ko: '{name} 구매가 적음', en: 'little {name}' },
  },
};

/** A column of the file. */
export const ownWords: FeatureWords = {
  name: { ko: '열 {name}', en: 'Column {name}' },
  more: { ko: '{name} 높음', en: 'high {name}' },
  less: { ko: '{name} 낮음', en: 'low {name}' },
};

export const unitWords = {
  perYear: { ko: '연 {value}회', en: '{value} a year' },
  times: { ko: '{value}배', en: '{value}×' },
  years: { ko: '{value}세', en: '{value} years' },
} as const satisfies Readonly<Record<string, Text>>;
