import type { Text } from '../../../../workers/contract/text.ts';

export const words = {
  title: {
    ko: '한 사람을 움직이면 모두의 점수가 바뀝니다',
    en: 'Move one customer, and the others’ scores move',
  },
  help: {
    ko: '고객을 고르고 값을 바꿔 보세요. 분위수로 나누면 기준값이 함께 움직입니다. ‘기준값 고정’을 켜고 다시 해 보세요.',
    en: 'Choose a customer and change the values. With quantiles the cut points move along. Tick “Keep the cut points” and try again.',
  },
  who: { ko: '움직일 고객', en: 'Customer to move' },
  recency: { ko: '마지막 구매 후', en: 'Since the last purchase' },
  frequency: { ko: '구매 횟수', en: 'Purchases' },
  monetary: { ko: '구매 금액', en: 'Spent' },
  fixed: { ko: '기준값 고정', en: 'Keep the cut points' },
  customer: { ko: '고객', en: 'Customer' },
  level: { ko: '가치 단계', en: 'Value level' },
  segment: { ko: '세그먼트', en: 'Segment' },
  map: {
    ko: '세그먼트 지도: 오른쪽일수록 가치가 높고, 위일수록 최근입니다. {places}',
    en: 'Map of segments: more value to the right, more recent upwards. {places}',
  },
  place: { ko: '{name}: {segment}', en: '{name}: {segment}' },
  value: { ko: '가치 단계 →', en: 'Value level →' },
  recent: { ko: '최근성 ↑', en: 'Recency ↑' },
  times: { ko: '{count}회', en: '{count}' },
  said: {
    ko: '{name} 고객은 R {r}, F {f}, M {m}점으로 {segment}입니다. 세그먼트가 바뀐 고객은 {moved}명이고, 그 가운데 {others}명은 가만히 있었습니다.',
    en: '{name} scores R {r}, F {f}, M {m}: {segment}. {moved} changed segment, {others} of them without doing anything.',
  },
  saidSame: {
    ko: '{name} 고객은 R {r}, F {f}, M {m}점으로 {segment}입니다. 아직 아무도 세그먼트가 바뀌지 않았습니다.',
    en: '{name} scores R {r}, F {f}, M {m}: {segment}. Nobody has changed segment so far.',
  },
  cuts: {
    ko: '기준값: 최근성 {recency}일 · 횟수 {frequency} · 금액 {monetary}',
    en: 'Cut points: recency {recency} days · frequency {frequency} · monetary {monetary}',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const customerNames: readonly Text[] = [
  { ko: '가', en: 'Ann' },
  { ko: '나', en: 'Ben' },
  { ko: '다', en: 'Cho' },
  { ko: '라', en: 'Dia' },
  { ko: '마', en: 'Eli' },
];
