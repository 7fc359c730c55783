import type { Text } from '../../../workers/contract/text.ts';
import type { AnswerAccounts } from './account.ts';

const members = (of?: string): AnswerAccounts => ({
  customers: {
    what: { ko: '{group} 고객', en: 'Customers: {group}' },
    told: {
      ko: '{basis} 기준으로 이 그룹에 든 고객 수. 한 고객은 한 그룹에만 듭니다.',
      en: 'Customers who by {basis} belong here; each belongs to one group only',
    },
    ...(of === undefined ? {} : { of }),
  },
});

const habit = (customers: Text, told: Text, share: Text): AnswerAccounts => ({
  all: { what: { ko: '산 고객', en: 'Customers who bought' } },
  customers: { what: customers, told, of: 'all' },
  share: { what: share, how: '{customers} ÷ {all}' },
});

/** Questions 38 to 45: groups of customers, and habits. */
export const groupAccounts: Readonly<Record<number, AnswerAccounts>> = {
  38: {
    all: { what: { ko: '그룹이 있는 고객', en: 'Customers in any group' } },
    groups: {
      what: { ko: '그룹 수', en: 'Groups' },
      told: {
        ko: '{basis} 기준으로 나누었을 때 고객이 한 명이라도 있는 그룹의 수',
        en: 'Groups by {basis} with at least one customer in them',
      },
    },
    value: {
      what: { ko: '{group} 고객', en: 'Customers: {group}' },
      told: {
        ko: '{basis} 기준으로 이 그룹에 든 고객 수. 한 고객은 한 그룹에만 듭니다.',
        en: 'Customers who by {basis} belong here; each belongs to one group only',
      },
      of: 'all',
    },
    share: { what: { ko: '{group} 고객의 비율', en: 'Share of customers: {group}' }, how: '{value} ÷ {all}' },
  },
  39: {
    ...members(),
    sales: { what: { ko: '{group} 고객의 매출', en: 'Sales to customers of {group}' } },
    value: {
      what: { ko: '{group} 고객 한 명의 매출', en: 'Sales per customer of {group}' },
      told: {
        ko: '이 그룹 고객의 매출 ÷ 그 고객 수. 10명이 안 되는 그룹은 견주지 않습니다.',
        en: 'Sales to customers of the group ÷ those customers; groups of fewer than 10 are not compared',
      },
      how: '{sales} ÷ {customers}',
    },
  },
  40: {
    ...members(),
    all: { what: { ko: '모든 그룹의 매출', en: 'Sales to all groups' } },
    value: {
      what: { ko: '{group} 고객의 매출', en: 'Sales to customers of {group}' },
      told: {
        ko: '이 그룹 고객이 산 것 모두의 금액 합',
        en: 'Amounts of all that customers of this group bought, added up',
      },
      of: 'all',
    },
    share: {
      what: { ko: '매출에서 {group} 고객의 비율', en: 'Share of sales to {group}' },
      how: '{value} ÷ {all}',
    },
  },
  41: {
    ...members(),
    all: { what: { ko: '모든 그룹의 마진', en: 'Margin from all groups' } },
    value: {
      what: { ko: '{group} 고객의 마진', en: 'Margin from customers of {group}' },
      told: {
        ko: '이 그룹 고객이 산 모든 줄에서 금액 − 원가의 합. 원가를 모르는 줄은 뺍니다.',
        en: 'Amount less cost of all lines that customers of this group bought, added up; lines of unknown cost are left out',
      },
      of: 'all',
    },
  },
  42: {
    all: {
      what: { ko: '{group} 고객의 채널을 아는 주문', en: 'Orders of {group} of known channel' },
    },
    orders: { what: { ko: '{group} 고객의 {channel} 주문', en: 'Orders of {group} through {channel}' } },
    share: {
      what: {
        ko: '{group} 고객이 {channel} 채널로 하는 주문의 비율',
        en: 'Share of orders of {group} through {channel}',
      },
      how: '{orders} ÷ {all}',
    },
  },
  43: habit(
    { ko: '주로 할인받아 산 고객', en: 'Customers who mostly buy at a discount' },
    {
      ko: '산 주문 줄의 절반 넘게 할인받은 고객 수',
      en: 'Customers with a discount on more than half of their order lines',
    },
    { ko: '주로 할인받아 산 고객의 비율', en: 'Share that mostly buys at a discount' },
  ),
  44: {
    active: {
      what: { ko: '{yearFirst} – {fileLast} 사이에 산 고객', en: 'Customers of {yearFirst} to {fileLast}' },
    },
    least: {
      what: { ko: '자주 산다고 보는 횟수', en: 'Orders from which it is often' },
      told: { ko: '정해 둔 값: 한 해 4번', en: 'A fixed number: 4 in a year' },
    },
    often: {
      what: { ko: '자주 산 고객', en: 'Customers who buy often' },
      told: {
        ko: '{yearFirst} – {fileLast} 사이에 {least}번 이상 주문한 고객 수',
        en: 'Customers with {least} orders or more from {yearFirst} to {fileLast}',
      },
      of: 'active',
      rows: { span: 'year' },
    },
    share: {
      what: { ko: '자주 산 고객의 비율', en: 'Share that buys often' },
      how: '{often} ÷ {active}',
      rows: { span: 'year' },
    },
  },
  45: habit(
    { ko: '늘 제값에 산 고객', en: 'Customers who always paid the full price' },
    {
      ko: '할인받은 주문 줄이 하나도 없는 고객 수',
      en: 'Customers without a discount on any of their order lines',
    },
    { ko: '늘 제값에 산 고객의 비율', en: 'Share that always paid the full price' },
  ),
};
