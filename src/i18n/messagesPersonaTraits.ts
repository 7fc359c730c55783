import type { PersonaFamily, PersonaSection } from '../../workers/analyses/personas/result.ts';
import type { Text } from '../../workers/contract/text.ts';

export const personaSectionNames: Readonly<Record<PersonaSection, Text>> = {
  who: { ko: '누구인가', en: 'Who they are' },
  habits: { ko: '습관', en: 'Habits' },
  where: { ko: '어디서', en: 'Where they buy' },
  what: { ko: '좋아하는 것', en: 'Favourites' },
  triggers: { ko: '움직이는 것', en: 'What moves them' },
  when: { ko: '언제', en: 'When' },
};

/** A trait on a card; {value} is what the file says, or what is below. */
export const personaTraitLabels: Readonly<Record<PersonaFamily, Text>> = {
  gender: { ko: '{value}', en: '{value}' },
  ageBand: { ko: '{value}', en: 'Age {value}' },
  homeRegion: { ko: '{value}에 삶', en: 'Lives in {value}' },
  grade: { ko: '등급 {value}', en: 'Grade {value}' },
  acquisitionChannel: { ko: '가입 경로 {value}', en: 'Joined by {value}' },
  married: { ko: '{value}', en: '{value}' },
  job: { ko: '직업 {value}', en: 'Job: {value}' },
  orderValue: { ko: '객단가', en: 'Order value' },
  ordersPerYear: { ko: '최근 1년 구매', en: 'Purchases in the last year' },
  purchases: { ko: '구매 횟수', en: 'Purchases' },
  revenue: { ko: '고객당 매출', en: 'Revenue per customer' },
  recencyDays: { ko: '마지막 구매 후', en: 'Since the last purchase' },
  tenureDays: { ko: '첫 구매 후', en: 'Since the first purchase' },
  categories: { ko: '산 카테고리 수', en: 'Categories bought' },
  channel: { ko: '채널 {value}', en: 'Channel {value}' },
  device: { ko: '기기 {value}', en: 'Device {value}' },
  store: { ko: '{value} 매장', en: 'Store {value}' },
  region: { ko: '주문 지역 {value}', en: 'Orders from {value}' },
  eventDevice: { ko: '방문 기기 {value}', en: 'Visits on {value}' },
  category: { ko: '카테고리 {value}', en: 'Category {value}' },
  brand: { ko: '브랜드 {value}', en: 'Brand {value}' },
  product: { ko: '{value}', en: '{value}' },
  coupon: { ko: '쿠폰 쓴 구매', en: 'Purchases with a coupon' },
  campaign: { ko: '캠페인으로 산 구매', en: 'Purchases from a campaign' },
  discount: { ko: '할인받은 구매', en: 'Discounted purchases' },
  opened: { ko: '{value} 열람', en: 'Opens {value}' },
  clicked: { ko: '{value} 클릭', en: 'Clicks {value}' },
  weekday: { ko: '{value}', en: '{value}' },
  weekend: { ko: '주말', en: 'Weekends' },
  daypart: { ko: '{value}', en: '{value}' },
  hour: { ko: '{value}', en: '{value}' },
  payday: { ko: '월급날 무렵(25일 이후)', en: 'Around payday (25th on)' },
  season: { ko: '{value}', en: '{value}' },
};

/**
 * The part of a suggested name. In Korean clauses stand first and nouns before “고객”; in English nouns stand before
 * “customers” and clauses behind. What is not here names nobody.
 */
export const personaNameParts: Readonly<
  Partial<Record<PersonaFamily, { readonly text: Text; readonly place: 'noun' | 'clause' }>>
> = {
  gender: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
  ageBand: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
  homeRegion: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
  married: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
  job: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
  acquisitionChannel: { place: 'clause', text: { ko: '{value} 경로로 온', en: 'who came by {value}' } },
  orderValue: { place: 'clause', text: { ko: '크게 사는', en: 'with large orders' } },
  ordersPerYear: { place: 'clause', text: { ko: '자주 사는', en: 'who buy often' } },
  tenureDays: { place: 'clause', text: { ko: '오래된', en: 'of long standing' } },
  categories: { place: 'clause', text: { ko: '두루 사는', en: 'with many interests' } },
  channel: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
  device: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
  store: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
  region: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
  eventDevice: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
  category: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
  brand: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
  product: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
  coupon: { place: 'clause', text: { ko: '쿠폰 쓰는', en: 'who use coupons' } },
  campaign: { place: 'clause', text: { ko: '캠페인에 오는', en: 'who follow campaigns' } },
  discount: { place: 'clause', text: { ko: '할인 찾는', en: 'who look for discounts' } },
  opened: { place: 'clause', text: { ko: '{value} 잘 여는', en: 'who open {value}' } },
  clicked: { place: 'clause', text: { ko: '{value} 잘 누르는', en: 'who click {value}' } },
  weekday: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
  weekend: { place: 'noun', text: { ko: '주말', en: 'weekend' } },
  daypart: { place: 'noun', text: { ko: '{value}', en: '{value}' } },
};

export const personaNameFrame = {
  customers: { ko: '{nouns}고객', en: '{nouns}customers' },
  twin: { ko: '{name} ({group})', en: '{name} ({group})' },
} as const satisfies Readonly<Record<string, Text>>;

export const personaWords = {
  women: { ko: '여성', en: 'women' },
  men: { ko: '남성', en: 'men' },
  message: { ko: '메시지', en: 'messages' },
  hour: { ko: '{from}–{to}시', en: '{from}:00–{to}:00' },
  perYear: { ko: '{count}회', en: '{count}' },
} as const satisfies Readonly<Record<string, Text>>;

export const weekdayNames: readonly Text[] = [
  { ko: '일요일', en: 'Sunday' },
  { ko: '월요일', en: 'Monday' },
  { ko: '화요일', en: 'Tuesday' },
  { ko: '수요일', en: 'Wednesday' },
  { ko: '목요일', en: 'Thursday' },
  { ko: '금요일', en: 'Friday' },
  { ko: '토요일', en: 'Saturday' },
];

export const daypartNames: readonly Text[] = [
  { ko: '심야', en: 'night' },
  { ko: '오전', en: 'morning' },
  { ko: '오후', en: 'afternoon' },
  { ko: '저녁', en: 'evening' },
];

export const seasonNames: readonly Text[] = [
  { ko: '봄', en: 'spring' },
  { ko: '여름', en: 'summer' },
  { ko: '가을', en: 'autumn' },
  { ko: '겨울', en: 'winter' },
];
