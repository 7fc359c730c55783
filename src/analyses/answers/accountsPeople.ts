import { stretchLength, yearLength, type AnswerAccounts } from './account.ts';

/** Questions 1 to 8: who buys, and at which stage of life they are. */
export const peopleAccounts: Readonly<Record<number, AnswerAccounts>> = {
  1: {
    customers: {
      what: { ko: '산 고객', en: 'Customers who bought' },
      told: {
        ko: '{fileFirst} – {fileLast} 사이에 한 번이라도 산 고객 수. 반품과 취소만 있으면 세지 않습니다.',
        en: 'Customers with at least one order from {fileFirst} to {fileLast}; returns and cancellations alone do not count',
      },
    },
    known: { what: { ko: '나이나 성별을 아는 구매 고객', en: 'Buyers of known age or gender' } },
    groupCount: {
      what: { ko: '{group} 구매 고객', en: 'Buyers: {group}' },
      told: {
        ko: '구매 고객 가운데 회원 파일의 나이와 성별이 이 집단인 고객 수. 나이는 분석 기준일({asOf})에 셉니다.',
        en: 'Buyers whom the member file puts into this group; their age is that on the analysis date, {asOf}',
      },
      of: 'known',
    },
    groupShare: {
      what: { ko: '{group}의 비율', en: 'Share of the group: {group}' },
      how: '{groupCount} ÷ {known}',
    },
  },
  2: {
    sales: { what: { ko: '모든 매출', en: 'All sales' } },
    purchases: { what: { ko: '모든 주문', en: 'All orders' } },
    customers: { what: { ko: '산 고객', en: 'Customers who bought' } },
    orders: {
      what: { ko: '고객 한 명의 주문 수', en: 'Orders per customer' },
      how: '{purchases} ÷ {customers}',
    },
    amount: { what: { ko: '고객 한 명이 쓴 돈', en: 'Spent per customer' }, how: '{sales} ÷ {customers}' },
  },
  3: {
    customers: { what: { ko: '지금까지 산 고객', en: 'Everybody who ever bought' } },
    active: {
      what: { ko: '활성 고객', en: 'Active customers' },
      told: {
        ko: '{yearFirst} – {fileLast} 사이에 한 번이라도 산 고객 수',
        en: 'Customers with at least one order from {yearFirst} to {fileLast}',
      },
      of: 'customers',
      rows: { span: 'year' },
    },
    share: {
      what: { ko: '활성 고객의 비율', en: 'Share of active customers' },
      how: '{active} ÷ {customers}',
    },
    days: yearLength,
  },
  4: {
    sales: { what: { ko: '{recentFirst} – {fileLast} 매출', en: 'Sales from {recentFirst} to {fileLast}' } },
    oldSales: {
      what: {
        ko: '{recentFirst} 전에도 산 고객의 {recentFirst}부터 매출',
        en: 'Sales since {recentFirst} to those who had bought before',
      },
    },
    newSales: {
      what: {
        ko: '{recentFirst}부터 처음 산 고객의 매출',
        en: 'Sales since {recentFirst} to those who had not bought before',
      },
    },
    allMargin: {
      what: { ko: '{recentFirst} – {fileLast} 마진', en: 'Margin from {recentFirst} to {fileLast}' },
    },
    oldMargin: {
      what: {
        ko: '{recentFirst} 전에도 산 고객의 {recentFirst}부터 마진',
        en: 'Margin since {recentFirst} from those who had bought before',
      },
    },
    existing: {
      what: { ko: '매출에서 기존 고객의 비율', en: 'Share of sales from existing customers' },
      how: '{oldSales} ÷ {sales}',
      rows: { span: 'recent' },
    },
    fresh: {
      what: { ko: '매출에서 새 고객의 비율', en: 'Share of sales from new customers' },
      how: '{newSales} ÷ {sales}',
      rows: { span: 'recent' },
    },
    margin: {
      what: { ko: '마진에서 기존 고객의 비율', en: 'Share of margin from existing customers' },
      how: '{oldMargin} ÷ {allMargin}',
      rows: { span: 'recent' },
    },
    days: stretchLength,
  },
  5: {
    gaps: { what: { ko: '이어진 두 주문의 짝', en: 'Pairs of orders in a row' } },
    repeaters: { what: { ko: '두 번 이상 주문한 고객', en: 'Customers with two orders or more' } },
    customers: { what: { ko: '산 고객', en: 'Customers who bought' } },
    cycle: {
      what: { ko: '다시 사기까지 걸리는 날', en: 'Days until the next order' },
      told: {
        ko: '한 고객의 이어진 두 주문 사이 날수를 모두 작은 것부터 늘어놓았을 때 한가운데 값(중앙값)',
        en: 'The days between an order and the next one of the same customer, sorted: the one in the middle (median)',
      },
      of: 'gaps',
    },
    again: {
      what: { ko: '두 번 이상 주문한 고객의 비율', en: 'Share that ordered at least twice' },
      how: '{repeaters} ÷ {customers}',
    },
  },
  6: {
    openers: {
      what: { ko: '최근 메시지를 연 고객', en: 'Who opened a message lately' },
      told: {
        ko: '마지막 판매일({fileLast})까지 30일 동안 받은 메시지를 하나라도 연 고객 수',
        en: 'Customers who opened at least one message of the 30 days up to the last sale, {fileLast}',
      },
      rows: { kind: 'contacts', span: 'opened' },
    },
    silent: {
      what: { ko: '오래 조용하다가 연 고객', en: 'Who opened it after long silence' },
      told: {
        ko: '그 가운데 메시지 전 마지막 주문이 메시지보다 180일 넘게 앞선 고객 수. 산 적이 없으면 세지 않습니다.',
        en: 'Those of them whose last order lies more than 180 days before the message; who never bought does not count',
      },
      of: 'openers',
      rows: { kind: 'contacts', span: 'opened' },
    },
  },
  7: {
    active: { what: { ko: '최근 한 해에 산 고객', en: 'Customers of the last year' } },
    cycle: { what: { ko: '다시 사기까지 걸리는 날(중앙값)', en: 'Days until the next order (median)' } },
    risky: {
      what: { ko: '떠날 위험이 있는 고객', en: 'Customers at risk' },
      told: {
        ko: '두 번 이상 주문했고 마지막 주문이 {yearFirst} – {fileLast} 사이지만 분석 기준일({asOf})까지 {limit} 넘게 조용한 고객 수',
        en: 'Customers with two orders or more whose last one lies from {yearFirst} to {fileLast}, but more than {limit} before the analysis date, {asOf}',
      },
      of: 'active',
    },
    limit: {
      what: { ko: '위험으로 보는 침묵', en: 'Silence from which they are at risk' },
      how: '2 × {cycle}',
    },
    stake: {
      what: { ko: '위험한 고객이 한 해에 쓴 돈', en: 'What those at risk spent in the year' },
      told: {
        ko: '그 고객들이 {yearFirst} – {fileLast} 동안 한 주문의 금액 합',
        en: 'Amounts of their orders from {yearFirst} to {fileLast}, added up',
      },
      rows: { span: 'year' },
    },
  },
  8: {
    days: stretchLength,
    now: {
      what: { ko: '최근 가입한 회원', en: 'Members who joined lately' },
      told: {
        ko: '가입일이 {recentFirst} – {fileLast}인 회원 수',
        en: 'Members whose joining date lies from {recentFirst} to {fileLast}',
      },
      rows: { kind: 'customers', span: 'recent' },
    },
    was: {
      what: { ko: '그 앞에 가입한 회원', en: 'Members who joined before that' },
      told: {
        ko: '가입일이 {beforeFirst} – {beforeLast}인 회원 수',
        en: 'Members whose joining date lies from {beforeFirst} to {beforeLast}',
      },
      rows: { kind: 'customers', span: 'before' },
    },
    change: {
      what: { ko: '가입 증감', en: 'Change in sign-ups' },
      how: '{now} ÷ {was} − 1',
      rows: { kind: 'customers', span: 'recent' },
    },
  },
};
