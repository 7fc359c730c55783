import type { Text } from '../../workers/contract/text.ts';

/** Accounts of figures in the table of products, and in the titles of its pictures. */

/** How a column of the table comes about, for one item or for many. */
export const productColumns = {
  revenue: { ko: '판매 줄의 금액을 더한 값', en: 'The amounts of the sale lines, added up' },
  share: { ko: '매출 ÷ 전체 매출', en: 'Revenue ÷ all revenue' },
  buyers: { ko: '한 번이라도 산 고객을 센 수', en: 'Customers who bought any of it, counted' },
  orders: { ko: '이것이 든 구매를 센 수', en: 'Purchases that hold it, counted' },
  units: { ko: '판매 줄의 수량을 더한 값', en: 'The quantities of the sale lines, added up' },
  price: {
    ko: '수량을 아는 판매 줄의 금액 ÷ 그 수량',
    en: 'Amounts of the sale lines with a quantity ÷ those quantities',
  },
  margin: {
    ko: '판매 줄의 (금액 − 원가)를 더한 값. 원가를 아는 줄만 셉니다.',
    en: 'Amount less cost of the sale lines whose cost is known, added up',
  },
  marginRate: {
    ko: '이익 ÷ 원가를 아는 판매 줄의 금액',
    en: 'Margin ÷ amounts of the sale lines whose cost is known',
  },
  discount: {
    ko: '할인된 금액 ÷ 할인 전 금액. 둘 다 아는 줄만 셉니다.',
    en: 'Taken off ÷ full price, of the sale lines for which both are known',
  },
  returns: { ko: '반품 줄의 금액을 더한 값', en: 'The amounts of the returned lines, added up' },
  returnRate: { ko: '반품 금액 ÷ 매출', en: 'Amount that came back ÷ revenue' },
  change: {
    ko: '마지막 {days}일 매출 ÷ 그 앞 {days}일 매출 − 1',
    en: 'Revenue of the last {days} days ÷ that of the {days} days before − 1',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const productTitles = {
  ofItem: { ko: '{name}: {column}', en: '{name}: {column}' },
  everything: { ko: '전체', en: 'All' },
  returnedLines: { ko: '{name} 반품', en: 'returns of {name}' },
  itemsFormula: {
    ko: '판매 줄에 나온 {units}을 종류대로 센 수',
    en: 'The {units} in the sale lines, each counted once',
  },
  apart: { ko: '따로 보이는 것', en: 'Shown apart' },
  apartFormula: { ko: '매출이 큰 것부터 {count}개까지', en: 'Those with most revenue, {count} at most' },
  beyond: { ko: '한 줄로 합친 것', en: 'Put together in one row' },
  beyondFormula: { ko: '전체 − 따로 보이는 것', en: 'All − those shown apart' },
  buyersShare: { ko: '{name} 산 고객의 비율', en: 'Share of customers who bought {name}' },
  repeaters: { ko: '재구매율을 그릴 수 있는 {units}', en: 'The {units} with a repeat rate to draw' },
  repeatersFormula: {
    ko: '산 고객이 {fewest}명 이상인 것을 센 수',
    en: 'Those with {fewest} buyers or more, counted',
  },
  testedStarts: { ko: '첫 구매마다 한 검정', en: 'Tests of first purchases' },
  testedStartsFormula: {
    ko: '그것으로 시작한 고객과 나머지가 모두 {fewest}명 이상인 첫 구매를 센 수',
    en: 'First purchases with {fewest} watched customers or more on both sides, counted',
  },
  knownFormula: {
    ko: '집단을 아는 고객을 센 수. 그리지 않는 작은 집단은 뺍니다.',
    en: 'Customers whose group is known and drawn, counted',
  },
  testedCells: { ko: '검정한 칸', en: 'Cells tested' },
  testedCellsFormula: {
    ko: '집단이 {fewest}명 이상이고, 상품을 산 고객도 사지 않은 고객도 {fewest}명 이상인 칸을 센 수',
    en: 'Cells of groups of {fewest} or more and products that {fewest} or more bought, and as many did not, counted',
  },
  found: { ko: '남는 차이', en: 'Differences that survive' },
  foundFormula: {
    ko: '보정한 p가 5% 이하이고 지수가 {least} 이상인 칸을 센 수',
    en: 'Cells with an adjusted p of 5% or less and an index of {least} or more, counted',
  },
  foundMoreFormula: { ko: '남는 차이 − 목록에 있는 것', en: 'Differences that survive − those listed' },
  watchedFormula: {
    ko: '첫 구매 뒤 이만큼의 날을 모두 지켜본 고객을 센 수',
    en: 'Customers watched for all of these days after their first purchase, counted',
  },
  foundMore: { ko: '목록에 없는 차이', en: 'Differences that are not listed' },
  unknown: { ko: '집단을 모르는 고객', en: 'Customers whose group is not known' },
  unknownFormula: { ko: '값이 비어 있는 고객을 센 수', en: 'Customers without a value, counted' },
  smallGroups: { ko: '그리지 않은 집단', en: 'Groups that are not drawn' },
  smallGroupsFormula: {
    ko: '고객이 많은 순서로 그린 집단 다음의 집단을 센 수',
    en: 'Groups after those with most customers, which are drawn, counted',
  },
  inSmall: { ko: '그리지 않은 집단의 고객', en: 'Customers of groups that are not drawn' },
  inSmallFormula: { ko: '그 집단들의 고객을 더한 수', en: 'The customers of these groups, added up' },
  newShare: { ko: '새것의 매출 비중', en: 'Share of revenue of what is new' },
  newRevenue: { ko: '새것의 매출', en: 'Revenue of what is new' },
  sameTime: { ko: '같은 동안의 전체 매출', en: 'All revenue in the same time' },
  backFormula: {
    ko: '첫 구매에 {name} 상품이 있고 {days}일 안에 다시 산 고객을 센 수',
    en: 'Customers who began with {name} and bought again within {days} days, counted',
  },
  next: { ko: '{name} 다음에 {next} 산 고객', en: 'Began with {name}, then bought {next}' },
  nextFormula: {
    ko: '{days}일 안에 다시 온 고객 가운데 두 번째 구매에 이것이 든 고객을 센 수',
    en: 'Of those who came back within {days} days, customers with it in their second purchase, counted',
  },
} as const satisfies Readonly<Record<string, Text>>;
