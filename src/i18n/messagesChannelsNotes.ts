import type { Text } from '../../workers/contract/text.ts';
import type { Assumption } from './assumption.ts';

export const channelsFormulas = {
  parts: {
    ko: '유입 경로의 매출을 모두 더하면 {revenue}, 고객을 모두 더하면 {customers}명입니다. 판매 채널의 매출도 같은 값이 됩니다.',
    en: 'The acquisition channels add up to {revenue} and {customers} customers; the sales channels add up to the same revenue.',
  },
  atAge: {
    ko: '{name}: {days}일을 지켜본 {n}명(새 고객 {all}명 가운데)의 {measure}을 더해 {n}으로 나누면 {value}. 구간은 평균 ± t × 표준편차 ÷ √n.',
    en: '{name}: the {measure} of the {n} customers observed for {days} days (of {all}), divided by {n}, is {value}. Interval: mean ± t × standard deviation ÷ √n.',
  },
  repurchase: {
    ko: '{name} 재구매율 = 두 번 이상 산 고객 {count} ÷ 고객 {of} = {rate}. 구간은 윌슨.',
    en: 'Repurchase rate of {name} = customers with two purchases or more {count} ÷ customers {of} = {rate}; Wilson interval.',
  },
  cac: {
    ko: '{name} CAC = 광고비 {cost} ÷ 그 기간에 처음 산 고객 {count} = {cac}',
    en: 'CAC of {name} = spend {cost} ÷ customers who first bought in those periods {count} = {cac}',
  },
  ratio: {
    ko: '{name} 가치 ÷ 비용(LTV : CAC) = {ltv} ÷ {cac} = {ratio}',
    en: 'LTV:CAC of {name} = {ltv} ÷ {cac} = {ratio}',
  },
  change: {
    ko: '변화 = 최근 매출 ÷ 그 앞 매출 − 1. 길이는 365, 182, 91, 28일 가운데 자료가 두 번 덮는 가장 긴 것입니다.',
    en: 'Change = recent revenue ÷ revenue before − 1, over the longest of 365, 182, 91 and 28 days that the file spans twice.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const channelsAssumptions: readonly Assumption[] = [
  {
    ko: '매출은 판매 금액입니다. 반품·취소 줄은 세지 않고, 빼지도 않습니다.',
    en: 'Revenue is sales; returned and cancelled lines are not counted, and not taken off either.',
  },
  {
    ko: '새 고객은 이 자료에서 처음 산 고객입니다. 자료가 시작되기 전에 산 적이 있으면 새 고객이 아닌데도 그렇게 셉니다.',
    en: 'A new customer is one whose first purchase is in this file. Who bought before it begins counts as new all the same.',
    checkedBy: ['NEW_BUT_MEMBERS_BEFORE'],
  },
  {
    ko: 'CAC에는 같은 이름의 채널에 쓴 광고비만 들어갑니다. 할인, 인건비, 채널을 가리지 않는 광고는 들어 있지 않습니다.',
    en: 'CAC holds only the spend on the channel of the same name: no discounts, no wages, no advertising for all channels.',
    checkedBy: ['SPEND_WITHOUT_CHANNEL', 'SPEND_OUTSIDE_ORDERS'],
  },
  {
    ko: '마지막으로 닿은 채널에 고객을 통째로 돌립니다. 앞서 본 광고의 몫은 나누지 않습니다.',
    en: 'A customer belongs wholly to one channel; what other advertising did before is not shared out.',
  },
  {
    ko: '이익은 줄마다 결제금액에서 원가를 뺀 값이고, 원가를 모르는 줄은 넣지 않습니다. LTV는 지금까지의 값이며 앞날을 예측하지 않습니다.',
    en: 'Margin is amount less cost, line by line, without lines whose cost is unknown. LTV is what was brought so far, not a forecast.',
    checkedBy: ['LINES_WITHOUT_COST'],
  },
  {
    ko: '같은 나이의 값은 그만큼 지켜본 고객만으로 견줍니다. 95% 구간은 스튜던트 t로, 30명부터 냅니다.',
    en: 'At equal age only customers observed that long are compared; the 95% interval is Student’s t, from 30 of them on.',
    checkedBy: ['NOBODY_OBSERVED_SO_LONG'],
    name: 'few',
  },
  {
    ko: '채널을 고른 것은 고객입니다. 차이가 채널 때문인지는 나누어 실험해 보아야 압니다.',
    en: 'Customers chose their channels. Whether the channel makes the difference takes an experiment.',
  },
];
