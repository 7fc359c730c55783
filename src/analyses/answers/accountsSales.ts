import type { FilterColumn } from '../../../workers/contract/filters.ts';
import type { Text } from '../../../workers/contract/text.ts';
import { stretchLength, yearLength, type AnswerAccounts } from './account.ts';

/** The largest of the words in a column of the order lines, and its share of sales. */
const largestPart = (
  role: (FilterColumn & { kind: 'orders' })['role'],
  known: Text,
  parts: Text,
  told: Text,
): AnswerAccounts => ({
  sales: { what: known },
  parts: { what: parts, told },
  revenue: {
    what: { ko: '{top} 매출', en: 'Sales: {top}' },
    told: {
      ko: '{top} 값이 적힌 주문 줄의 금액 합',
      en: 'Amounts of the order lines that say {top}, added up',
    },
    of: 'sales',
    rows: { with: [role, 'top'] },
  },
  share: {
    what: { ko: '{top} 매출의 비율', en: 'Share of sales: {top}' },
    how: '{revenue} ÷ {sales}',
    rows: { with: [role, 'top'] },
  },
});

const firstAndRepeat = (
  first: Text,
  repeat: Text,
  total: Text,
  ofFirst: Text,
  ofRepeat: Text,
): AnswerAccounts => ({
  firstSum: { what: first },
  repeatSum: { what: repeat },
  total: { what: total },
  first: { what: ofFirst, how: '{firstSum} ÷ {total}' },
  repeat: { what: ofRepeat, how: '{repeatSum} ÷ {total}' },
});

/** Questions 24 to 37: sales over time and by place. */
export const salesAccounts: Readonly<Record<number, AnswerAccounts>> = {
  24: {
    total: { what: { ko: '그 달들의 새 고객', en: 'New customers in those months' } },
    months: {
      what: { ko: '평균 낸 달', en: 'Months of the mean' },
      told: {
        ko: '날이 다 찬 달 가운데 마지막 12개월까지. 모두가 새 고객인 파일의 첫 달은 뺍니다.',
        en: 'Whole months, the last 12 at most; the first of the file is left out, as everybody is new in it',
      },
    },
    mean: { what: { ko: '한 달의 새 고객', en: 'New customers a month' }, how: '{total} ÷ {months}' },
    best: {
      what: { ko: '새 고객이 가장 많은 달', en: 'The month with most new customers' },
      told: {
        ko: '그 달들 가운데 이 파일에서 처음 산 고객이 가장 많은 달',
        en: 'Of those months, the one in which most customers bought for the first time in this file',
      },
      rows: { span: { month: 'best' } },
    },
    most: {
      what: { ko: '{best} 새 고객', en: 'New customers in {best}' },
      told: {
        ko: '그 달에 이 파일에서 처음 산 고객 수',
        en: 'Customers whose first order in this file is then',
      },
      rows: { span: { month: 'best' } },
    },
  },
  25: {
    cost: {
      what: { ko: '광고비', en: 'Advertising spend' },
      told: {
        ko: '광고비 파일의 광고비 합, {from} – {to}',
        en: 'Cost in the spend file, added up: {from} to {to}',
      },
      rows: { kind: 'spend' },
    },
    fresh: {
      what: { ko: '그동안의 새 고객', en: 'New customers in that time' },
      told: {
        ko: '이 파일의 첫 주문이 {from} – {to}인 고객 수',
        en: 'Customers whose first order in this file lies from {from} to {to}',
      },
    },
    cac: {
      what: { ko: '새 고객 한 명을 얻는 데 든 광고비(CAC)', en: 'Advertising per new customer (CAC)' },
      how: '{cost} ÷ {fresh}',
      rows: { kind: 'spend' },
    },
    firstSales: { what: { ko: '그 고객들의 첫 주문 금액', en: 'Amounts of their first orders' } },
    firstOrder: { what: { ko: '첫 주문 평균', en: 'Mean first order' }, how: '{firstSales} ÷ {fresh}' },
  },
  26: {
    days: stretchLength,
    sales: { what: { ko: '{recentFirst} – {fileLast} 매출', en: 'Sales from {recentFirst} to {fileLast}' } },
    customers: { what: { ko: '그때 산 고객', en: 'Customers who bought then' } },
    value: {
      what: { ko: '고객 한 명이 쓴 돈', en: 'Spent per customer' },
      how: '{sales} ÷ {customers}',
      rows: { span: 'recent' },
    },
    was: {
      what: {
        ko: '{beforeFirst} – {beforeLast}에 고객 한 명이 쓴 돈',
        en: 'Spent per customer from {beforeFirst} to {beforeLast}',
      },
    },
    change: {
      what: { ko: '고객 한 명이 쓴 돈의 증감', en: 'Change in spending per customer' },
      how: '{value} ÷ {was} − 1',
      rows: { span: 'recent' },
    },
  },
  27: {
    meanRate: { what: { ko: '모든 달의 하루 매출 평균', en: 'Mean sales a day of all months' } },
    peakRate: {
      what: { ko: '{peak} 하루 매출(해마다의 평균)', en: 'Sales a day in {peak}, mean of its years' },
    },
    lowRate: {
      what: { ko: '{quiet} 하루 매출(해마다의 평균)', en: 'Sales a day in {quiet}, mean of its years' },
    },
    marginRate: {
      what: { ko: '{peak} 하루 마진(해마다의 평균)', en: 'Margin a day in {peak}, mean of its years' },
    },
    marginMean: { what: { ko: '모든 달의 하루 마진 평균', en: 'Mean margin a day of all months' } },
    index: {
      what: { ko: '{peak} 계절지수', en: 'Seasonal index of {peak}' },
      how: '{peakRate} ÷ {meanRate}',
    },
    low: { what: { ko: '{quiet} 계절지수', en: 'Seasonal index of {quiet}' }, how: '{lowRate} ÷ {meanRate}' },
    margin: {
      what: { ko: '{peak} 마진의 계절지수', en: 'Seasonal index of margin in {peak}' },
      how: '{marginRate} ÷ {marginMean}',
    },
  },
  28: firstAndRepeat(
    { ko: '첫 주문의 매출', en: 'Sales of first orders' },
    { ko: '두 번째 이후 주문의 매출', en: 'Sales of later orders' },
    { ko: '모든 매출', en: 'All sales' },
    { ko: '매출에서 첫 주문의 비율', en: 'Share of sales from first orders' },
    { ko: '매출에서 두 번째 이후 주문의 비율', en: 'Share of sales from later orders' },
  ),
  29: firstAndRepeat(
    { ko: '첫 주문의 마진', en: 'Margin of first orders' },
    { ko: '두 번째 이후 주문의 마진', en: 'Margin of later orders' },
    { ko: '모든 마진', en: 'All margin' },
    { ko: '마진에서 첫 주문의 비율', en: 'Share of margin from first orders' },
    { ko: '마진에서 두 번째 이후 주문의 비율', en: 'Share of margin from later orders' },
  ),
  30: {
    days: yearLength,
    orders: {
      what: { ko: '주문', en: 'Orders' },
      told: {
        ko: '{yearFirst} – {fileLast} 사이의 주문 수',
        en: 'Orders from {yearFirst} to {fileLast}',
      },
      rows: { span: 'year' },
    },
    monthly: {
      what: { ko: '한 달의 주문', en: 'Orders a month' },
      told: {
        ko: '주문 ÷ 날수 × 30.4375(한 달의 평균 날수)',
        en: 'Orders ÷ days × 30.4375 (days of a mean month)',
      },
      how: '{orders} ÷ {days} × 30.4375',
      of: 'days',
      rows: { span: 'year' },
    },
  },
  31: {
    month: {
      what: { ko: '마지막으로 다 찬 달', en: 'The last full month' },
      told: {
        ko: '첫날부터 끝날까지 파일에 있고 주문이 있는 마지막 달',
        en: 'The last month with orders that the file covers from its first day to its last',
      },
      rows: { span: { month: 'month' } },
    },
    sales: { what: { ko: '{month} 매출', en: 'Sales in {month}' } },
    orders: { what: { ko: '{month} 주문', en: 'Orders in {month}' } },
    value: {
      what: { ko: '{month} 주문 한 건의 금액', en: 'Value of an order in {month}' },
      how: '{sales} ÷ {orders}',
      rows: { span: { month: 'month' } },
    },
    best: {
      what: { ko: '주문 한 건이 가장 큰 달', en: 'The month of the largest orders' },
      told: {
        ko: '다 찬 달 가운데 매출 ÷ 주문이 가장 큰 달',
        en: 'Of the full months, the one with the highest sales ÷ orders',
      },
      rows: { span: { month: 'best' } },
    },
    mostSales: { what: { ko: '{best} 매출', en: 'Sales in {best}' } },
    mostOrders: { what: { ko: '{best} 주문', en: 'Orders in {best}' } },
    most: {
      what: { ko: '{best} 주문 한 건의 금액', en: 'Value of an order in {best}' },
      how: '{mostSales} ÷ {mostOrders}',
      rows: { span: { month: 'best' } },
    },
  },
  32: {
    total: { what: { ko: '다 찬 달의 모든 주문', en: 'Orders of all full months' } },
    months: { what: { ko: '다 찬 달', en: 'Full months' } },
    month: {
      what: { ko: '가장 바쁜 달', en: 'The busiest month' },
      told: { ko: '다 찬 달 가운데 주문이 가장 많은 달', en: 'Of the full months, the one with most orders' },
      rows: { span: { month: 'month' } },
    },
    orders: {
      what: { ko: '{month} 주문', en: 'Orders in {month}' },
      told: { ko: '그 달에 시작한 주문 수', en: 'Orders that began in that month' },
      of: 'total',
      rows: { span: { month: 'month' } },
    },
    times: {
      what: { ko: '보통 달과 견준 {month} 주문', en: 'Orders in {month} against an average month' },
      how: '{orders} ÷ ({total} ÷ {months})',
      of: 'total',
      rows: { span: { month: 'month' } },
    },
  },
  33: {
    days: yearLength,
    sales: { what: { ko: '{yearFirst} – {fileLast} 매출', en: 'Sales from {yearFirst} to {fileLast}' } },
    orders: { what: { ko: '그 기간의 주문', en: 'Orders in that time' } },
    value: {
      what: { ko: '주문 한 건의 금액', en: 'Value of an order' },
      how: '{sales} ÷ {orders}',
      rows: { span: 'year' },
    },
    wasSales: { what: { ko: '그 앞 365일의 매출', en: 'Sales of the 365 days before' } },
    wasOrders: { what: { ko: '그 앞 365일의 주문', en: 'Orders of the 365 days before' } },
    was: {
      what: { ko: '그 앞 해 주문 한 건의 금액', en: 'Value of an order in the year before' },
      how: '{wasSales} ÷ {wasOrders}',
      rows: { span: 'yearBefore' },
    },
    change: {
      what: { ko: '주문 한 건 금액의 증감', en: 'Change in the value of an order' },
      how: '{value} ÷ {was} − 1',
      rows: { span: 'year' },
    },
  },
  34: largestPart(
    'device',
    { ko: '기기를 아는 매출', en: 'Sales of known device' },
    { ko: '기기 가짓수', en: 'Devices' },
    { ko: '주문 줄에 적힌 서로 다른 기기 수', en: 'Different devices on the order lines' },
  ),
  35: largestPart(
    'region',
    { ko: '지역을 아는 매출', en: 'Sales of known region' },
    { ko: '지역 수', en: 'Regions' },
    { ko: '주문 줄에 적힌 서로 다른 지역 수', en: 'Different regions on the order lines' },
  ),
  36: largestPart(
    'store',
    { ko: '매장을 아는 매출', en: 'Sales of known store' },
    { ko: '매장 수', en: 'Stores' },
    { ko: '주문 줄에 적힌 서로 다른 매장 수', en: 'Different stores on the order lines' },
  ),
  37: {
    sales: { what: { ko: '최근 365일의 모든 매출', en: 'All sales of the last 365 days' } },
    customers: {
      what: { ko: '연락할 수 없는 구매 고객', en: 'Buyers whom we may not contact' },
      told: {
        ko: '마지막 판매일까지 365일 동안 산 고객 가운데, 회원 파일에서 알려진 수신동의가 모두 ‘아니오’인 고객 수',
        en: 'Buyers of the 365 days up to the last sale of whom every known consent in the member file is “no”',
      },
      rows: { span: 'year' },
    },
    revenue: {
      what: { ko: '그 고객들의 매출', en: 'What they bought' },
      told: {
        ko: '그 고객들이 마지막 판매일까지 365일 동안 산 줄의 금액 합',
        en: 'Amounts of their order lines of the 365 days up to the last sale, added up',
      },
      of: 'sales',
      rows: { span: 'year' },
    },
    share: {
      what: { ko: '매출에서 연락할 수 없는 고객의 비율', en: 'Share of sales from those we may not contact' },
      how: '{revenue} ÷ {sales}',
      rows: { span: 'year' },
    },
  },
};
