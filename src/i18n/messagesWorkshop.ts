import type { ReachWay } from '../../workers/contract/audience.ts';
import type { Text } from '../../workers/contract/text.ts';

/** Lists laid side by side and over each other. */
export const workshopMessages = {
  heading: { ko: '명단 합치고 견주기', en: 'Combine and compare lists' },
  hint: {
    ko: '명단을 둘 이상 고르면 얼마나 겹치는지 보고, 합치거나 뺀 명단을 만들 수 있습니다.',
    en: 'Tick two or more lists to see how they overlap, and to make a list of what they have in common or apart.',
  },
  lists: { ko: '명단', en: 'Lists' },
  clear: { ko: '선택 해제', en: 'Clear' },

  overlapFinding: {
    ko: '고른 명단 {lists}개, 모두 {total}명 가운데 {shared}명({rate})이 겹칩니다',
    en: '{lists} lists, {total} customers in all: {shared} ({rate}) are in more than one',
  },
  barLabel: { ko: '명단이 겹치는 만큼 나눈 막대', en: 'A bar parted by how the lists overlap' },
  onlyIn: { ko: '‘{name}’에만', en: 'Only in “{name}”' },
  inBoth: { ko: '둘 다', en: 'In both' },
  inAll: { ko: '모두에', en: 'In all of them' },
  inSeveral: { ko: '몇 곳에만', en: 'In some of them' },
  part: { ko: '{count}명 ({share})', en: '{count} ({share})' },

  make: { ko: '새 명단에 담을 고객', en: 'Make a list of' },
  union: { ko: '하나라도 있는 고객', en: 'Who is in any of them' },
  intersectionTwo: { ko: '둘 다에 있는 고객', en: 'Who is in both' },
  intersection: { ko: '모두에 있는 고객', en: 'Who is in all of them' },
  difference: { ko: '‘{name}’에만 있는 고객', en: 'Who is only in “{name}”' },
  nobody: { ko: '아무도 없음', en: 'nobody' },
  people: { ko: '{count}명', en: '{count}' },
  create: { ko: '명단 만들기', en: 'Make the list' },
  creating: { ko: '만드는 중', en: 'Making' },
  created: {
    ko: '“{name}” 명단을 만들었습니다. 고객 {customers}명.',
    en: 'Made “{name}”: {customers} customers.',
  },
  goThere: { ko: '그 명단으로', en: 'Go to it' },
  nameUnion: { ko: '{names} 중 하나라도', en: 'Any of {names}' },
  nameIntersection: { ko: '{names} 모두', en: 'All of {names}' },
  nameDifference: { ko: '{name}에만', en: 'Only {name}' },
  sourceUnion: { ko: '다음 중 하나라도: {names}', en: 'In any of: {names}' },
  sourceIntersection: { ko: '모두에: {names}', en: 'In all of: {names}' },
  sourceDifference: {
    ko: '‘{name}’에만 있고 다음에는 없음: {names}',
    en: 'In “{name}”, but not in: {names}',
  },

  compareHeading: { ko: '나란히 보기', en: 'Side by side' },
  compareSubtitle: {
    ko: '분석 기준일 {asOf}까지의 구매로 모두 다시 계산했습니다. 전체는 그때까지 산 고객입니다.',
    en: 'All counted anew from purchases up to {asOf}. Shares are of everybody who bought by then.',
  },
  firstSix: { ko: '먼저 고른 {count}개만 견줍니다.', en: 'Only the first {count} are compared.' },
  measure: { ko: '지표', en: 'Figure' },
  customers: { ko: '고객', en: 'Customers' },
  buyers: { ko: '그중 산 고객', en: 'Of them, buyers' },
  buyerShare: { ko: '전체 고객 중', en: 'Share of all buyers' },
  revenue: { ko: '구매 금액', en: 'Revenue' },
  revenueShare: { ko: '전체 매출 중', en: 'Share of all revenue' },
  orders: { ko: '구매 건수', en: 'Orders' },
  orderValue: { ko: '객단가', en: 'Revenue per order' },
  ordersPerBuyer: { ko: '한 명당 구매 건수', en: 'Orders per buyer' },
  medianRecency: { ko: '마지막 구매 후 일수 (중앙값)', en: 'Days since last purchase (median)' },
  repeatRate: { ko: '두 번 이상 산 비율', en: 'Bought twice or more' },
  reach: { ko: '{way} 가능', en: 'Reachable by {way}' },

  overlapHeading: { ko: '얼마나 겹치나', en: 'How they overlap' },
  overlapSubtitle: {
    ko: '줄의 명단 가운데 열의 명단에도 있는 고객. 비율은 줄의 명단에 대한 것입니다.',
    en: 'Customers of the row’s list who are in the column’s list too. Shares are of the row’s list.',
  },
  overlapCell: {
    ko: '‘{row}’ 가운데 ‘{column}’에도 있는 고객',
    en: 'Of “{row}”, also in “{column}”',
  },
  shareOf: { ko: '‘{name}’ 비율', en: 'Share of “{name}”' },
} as const satisfies Readonly<Record<string, Text>>;

export const reachNames: Readonly<Record<ReachWay, Text>> = {
  email: { ko: '이메일', en: 'e-mail' },
  sms: { ko: '문자', en: 'text message' },
  push: { ko: '앱 푸시', en: 'push' },
};
