import type { Text } from '../../workers/contract/text.ts';

/** What stands behind the figures of lists of customers; a list by its name. */
export const listFigures = {
  customersFormula: { ko: '명단에 든 고객을 센 수', en: 'The customers of the list, counted' },
  all: { ko: '전체 고객', en: 'All customers' },
  share: { ko: '명단의 고객 비율', en: 'Share of customers in the list' },
  revenueFormula: {
    ko: '명단 고객의 판매 줄 금액을 {day}까지 더한 값',
    en: 'Sale lines of the customers of the list, added up as of {day}',
  },
  buyersFormula: {
    ko: '명단 고객 가운데 {day}까지 한 번이라도 산 고객을 센 수',
    en: 'Customers of the list with a purchase as of {day}, counted',
  },
  allBuyers: { ko: '산 적이 있는 전체 고객', en: 'All buyers' },
  allRevenue: { ko: '전체 매출', en: 'All revenue' },
  ordersFormula: {
    ko: '명단 고객의 구매를 {day}까지 센 수',
    en: 'Purchases of the customers of the list as of {day}, counted',
  },
  repeaters: { ko: '두 번 이상 산 고객', en: 'Bought twice or more' },
  recencyFormula: {
    ko: '마지막 구매부터 {day}까지의 날수를 늘어놓은 한가운데 값',
    en: 'Days from the last purchase to {day}, the one in the middle',
  },
  reachFormula: {
    ko: '회원 표에 수신 동의가 있고, 주소 열이 있으면 주소도 있는 고객을 센 수',
    en: 'Customers who agreed to it in the table of members and, where it has that column, have an address, counted',
  },
  both: { ko: '‘{row}’와 ‘{column}’에 모두 든 고객', en: 'In “{row}” and in “{column}”' },
  bothFormula: { ko: '두 명단에 모두 든 고객을 센 수', en: 'The customers in both lists, counted' },
  bothShare: {
    ko: '‘{row}’ 가운데 ‘{column}’에도 든 비율',
    en: 'Share of “{row}” that is in “{column}”, too',
  },
  size: { ko: '‘{name}’ 고객', en: 'Customers in “{name}”' },
  lists: { ko: '고른 명단', en: 'Lists picked' },
  listsFormula: { ko: '고른 명단의 수', en: 'The lists that are picked, counted' },
  any: { ko: '한 명단에라도 든 고객', en: 'Customers in any of the lists' },
  anyFormula: {
    ko: '한 명단에만 든 고객 + 여러 명단에 든 고객 + 모든 명단에 든 고객',
    en: 'In one list only + in several + in all of them',
  },
  shared: { ko: '두 명단 이상에 든 고객', en: 'Customers in two lists or more' },
  sharedFormula: { ko: '여러 명단에 든 고객 + 모든 명단에 든 고객', en: 'In several lists + in all of them' },
  sharedRate: { ko: '두 명단 이상에 든 비율', en: 'Share in two lists or more' },
  partFormula: { ko: '여기에 드는 고객을 센 수', en: 'The customers of this part, counted' },
} as const satisfies Readonly<Record<string, Text>>;
