import { intervalEnds, stretchLength, type AnswerAccounts } from './account.ts';

/** Questions 9 to 15: campaigns, promotions and channels. */
export const marketingAccounts: Readonly<Record<number, AnswerAccounts>> = {
  9: {
    roas: {
      what: { ko: '{channel} 광고 수익률(ROAS)', en: 'ROAS of {channel}' },
      how: '{revenue} ÷ {cost}',
      rows: { kind: 'spend' },
    },
    revenue: {
      what: { ko: '{channel} 광고 매출', en: 'Ad sales of {channel}' },
      told: {
        ko: '광고비 파일에서 이 채널 줄의 매출 합. 광고 매체가 자기 몫이라 한 값입니다.',
        en: 'Sales in the spend file’s rows of this channel, added up: what the ad platform claims',
      },
      rows: { kind: 'spend' },
    },
    cost: {
      what: { ko: '{channel} 광고비', en: 'Spend on {channel}' },
      told: {
        ko: '광고비 파일에서 이 채널 줄의 광고비 합',
        en: 'Cost in the spend file’s rows of this channel, added up',
      },
      rows: { kind: 'spend' },
    },
    reached: {
      what: { ko: '{campaign} 닿은 메시지', en: 'Messages of {campaign} that reached somebody' },
      told: {
        ko: '발송 파일에서 이 캠페인의 전달된 메시지 수. 전달 열이 없으면 보낸 메시지 수. 100건이 안 되는 캠페인은 견주지 않습니다.',
        en: 'Messages of this campaign that were delivered, or sent where the file does not say; campaigns with fewer than 100 are not compared',
      },
      rows: { kind: 'contacts' },
    },
    converted: { what: { ko: '전환한 메시지', en: 'Messages that converted' } },
    rate: {
      what: { ko: '{campaign} 전환율', en: 'Conversion rate of {campaign}' },
      how: '{converted} ÷ {reached}',
      rows: { kind: 'contacts' },
    },
    ...intervalEnds('converted', 'reached'),
  },
  10: {
    sales: { what: { ko: '모든 매출', en: 'All sales' } },
    parts: {
      what: { ko: '쿠폰 가짓수', en: 'Coupons' },
      told: { ko: '주문 줄에 적힌 서로 다른 쿠폰 수', en: 'Different coupons on the order lines' },
    },
    revenue: {
      what: { ko: '{coupon} 매출', en: 'Sales with {coupon}' },
      told: {
        ko: '이 쿠폰이 적힌 주문 줄의 금액 합',
        en: 'Amounts of the order lines with this coupon, added up',
      },
      of: 'sales',
      rows: { with: ['coupon', 'coupon'] },
    },
    share: {
      what: { ko: '{coupon} 매출의 비율', en: 'Share of sales with {coupon}' },
      how: '{revenue} ÷ {sales}',
      rows: { with: ['coupon', 'coupon'] },
    },
  },
  11: {
    sales: { what: { ko: '채널을 아는 매출', en: 'Sales of known channel' } },
    parts: {
      what: { ko: '채널 수', en: 'Channels' },
      told: { ko: '주문 줄에 적힌 서로 다른 채널 수', en: 'Different channels on the order lines' },
    },
    revenue: {
      what: { ko: '{top} 매출', en: 'Sales of {top}' },
      told: {
        ko: '이 채널이 적힌 주문 줄의 금액 합',
        en: 'Amounts of the order lines of this channel, added up',
      },
      of: 'sales',
      rows: { with: ['channel', 'top'] },
    },
    share: {
      what: { ko: '{top} 매출의 비율', en: 'Share of sales: {top}' },
      how: '{revenue} ÷ {sales}',
      rows: { with: ['channel', 'top'] },
    },
  },
  12: {
    days: stretchLength,
    now: {
      what: {
        ko: '{channel} 매출, {recentFirst} – {fileLast}',
        en: 'Sales of {channel} from {recentFirst} to {fileLast}',
      },
    },
    was: {
      what: {
        ko: '{channel} 매출, {beforeFirst} – {beforeLast}',
        en: 'Sales of {channel} from {beforeFirst} to {beforeLast}',
      },
    },
    change: {
      what: { ko: '{channel} 매출 증감', en: 'Change in sales of {channel}' },
      told: {
        ko: '최근 매출 ÷ 그 앞 같은 길이의 매출 − 1. 두 기간 매출의 5%가 안 되는 채널은 견주지 않습니다.',
        en: 'Recent sales ÷ sales of as many days before − 1; channels below 5% of the sales of both are not compared',
      },
      how: '{now} ÷ {was} − 1',
      rows: { span: 'recent', with: ['channel', 'channel'] },
    },
    worstNow: {
      what: {
        ko: '{worst} 매출, {recentFirst} – {fileLast}',
        en: 'Sales of {worst} from {recentFirst} to {fileLast}',
      },
    },
    worstWas: {
      what: {
        ko: '{worst} 매출, {beforeFirst} – {beforeLast}',
        en: 'Sales of {worst} from {beforeFirst} to {beforeLast}',
      },
    },
    worstChange: {
      what: { ko: '{worst} 매출 증감', en: 'Change in sales of {worst}' },
      told: {
        ko: '최근 매출 ÷ 그 앞 같은 길이의 매출 − 1. 두 기간 매출의 5%가 안 되는 채널은 견주지 않습니다.',
        en: 'Recent sales ÷ sales of as many days before − 1; channels below 5% of the sales of both are not compared',
      },
      how: '{worstNow} ÷ {worstWas} − 1',
      rows: { span: 'recent', with: ['channel', 'worst'] },
    },
  },
  13: {
    days: stretchLength,
    margin: {
      what: {
        ko: '{channel} 마진, {recentFirst} – {fileLast}',
        en: 'Margin of {channel} from {recentFirst} to {fileLast}',
      },
    },
    costed: { what: { ko: '그 기간의 원가를 아는 매출', en: 'Sales of known cost in that time' } },
    rate: {
      what: { ko: '{channel} 마진율', en: 'Margin rate of {channel}' },
      how: '{margin} ÷ {costed}',
      rows: { span: 'recent', with: ['channel', 'channel'] },
    },
    wasMargin: {
      what: {
        ko: '{channel} 마진, {beforeFirst} – {beforeLast}',
        en: 'Margin of {channel} from {beforeFirst} to {beforeLast}',
      },
    },
    wasCosted: { what: { ko: '그 기간의 원가를 아는 매출', en: 'Sales of known cost in that time' } },
    was: {
      what: { ko: '{channel} 그 앞 마진율', en: 'Margin rate of {channel} before that' },
      how: '{wasMargin} ÷ {wasCosted}',
      rows: { span: 'before', with: ['channel', 'channel'] },
    },
  },
  14: {
    sum: {
      what: { ko: '{channel} 고객의 {measure} 합', en: 'Sum of {measure} from customers of {channel}' },
    },
    customers: {
      what: { ko: '{channel} 경로로 온 고객', en: 'Customers from {channel}' },
      told: {
        ko: '산 고객 가운데 회원 파일의 가입 경로(없으면 첫 주문의 채널)가 이것인 고객 수. 30명이 안 되는 경로는 견주지 않습니다.',
        en: 'Buyers whom this brought, by the member file or else the channel of the first order; fewer than 30 are not compared',
      },
    },
    worth: {
      what: { ko: '{channel} 고객 한 명의 {measure}', en: 'Mean {measure} per customer from {channel}' },
      how: '{sum} ÷ {customers}',
    },
  },
  15: {
    repeaters: { what: { ko: '두 번 이상 주문한 고객', en: 'Customers with two orders or more' } },
    customers: {
      what: { ko: '{channel} 경로로 온 고객', en: 'Customers from {channel}' },
      told: {
        ko: '산 고객 가운데 회원 파일의 가입 경로(없으면 첫 주문의 채널)가 이것인 고객 수. 30명이 안 되는 경로는 견주지 않습니다.',
        en: 'Buyers whom this brought, by the member file or else the channel of the first order; fewer than 30 are not compared',
      },
    },
    rate: {
      what: { ko: '{channel} 고객이 다시 산 비율', en: 'Share from {channel} that bought again' },
      how: '{repeaters} ÷ {customers}',
    },
    ...intervalEnds('repeaters', 'customers'),
  },
};
