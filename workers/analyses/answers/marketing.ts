import { wilsonInterval } from '../../numeric/proportion.ts';
import { toDayNumber } from '../../contract/periods.ts';
import { monthLine, nameBars, type FindAnswer, type Finding, type Part } from './found.ts';
import type { Facts } from './facts.ts';
import { change, count, days, money, named, share, times, worded } from './say.ts';
import { partsOf, topOf } from './salesParts.ts';

export const findSignUps: FindAnswer = ({ recent, numbers, words }) => {
  if (recent === null) return 'short';
  const [now, then] = [numbers('joins.recent')[0] as number, numbers('joins.before')[0] as number];
  if (then === 0) return 'few';
  const starts = words('joinsByMonth.month').map(toDayNumber);
  const members = numbers('joinsByMonth.members');
  return {
    value: now / then - 1,
    unit: 'change',
    template: {
      ko: '최근 {days} 동안 {now}명이 가입했습니다. 그 전 같은 기간({was}명)보다 {change}.',
      en: '{now} {now|member|members} joined in the last {days}: {change} against as many days before ({was}).',
    },
    figures: {
      ...{ days: days(recent.end - recent.start + 1), now: count(now), was: count(then) },
      change: change(now / then - 1),
    },
    chart: monthLine(
      'count',
      { starts },
      members,
      starts.map((_, i) => i),
      null,
    ),
  };
};

export const findBestMarketing: FindAnswer = (facts) =>
  facts.has('spend', 'revenue') ? bestBySpend(facts) : bestByCampaign(facts);

function bestBySpend(facts: Facts): Finding {
  const cost = partsOf(facts, 'spend', 'cost');
  const revenue = facts.numbers('spend.revenue');
  const returns = cost.map(({ name, value }, i) => ({ name, value: (revenue[i] as number) / value }));
  const top = topOf(returns);
  if (top === undefined) return 'few';
  const at = returns.indexOf(top);
  return {
    value: top.value,
    unit: 'times',
    template: {
      ko: '광고비 1에 매출 {roas}(ROAS)로 ‘{channel}’ 채널이 가장 낫습니다: {revenue} ÷ {cost}. 매출은 광고 매체가 자기 몫이라 한 값입니다.',
      en: '“{channel}” returns most: {roas} of sales for 1 of cost (ROAS), {revenue} ÷ {cost}. The sales are those the ad platform claims.',
    },
    figures: {
      ...{ roas: times(top.value), channel: named(top.name) },
      ...{ revenue: money(revenue[at] as number), cost: money((cost[at] as Part).value) },
    },
    chart: nameBars('times', returns, top.name),
  };
}

function bestByCampaign(facts: Facts): Finding {
  const reached = partsOf(facts, 'campaigns', 'reached');
  const converted = facts.numbers('campaigns.converted');
  const rates = reached.map(({ name, value }, i) => ({ name, value: (converted[i] as number) / value }));
  const top = topOf(rates);
  if (top === undefined) return 'few';
  const at = rates.indexOf(top);
  const { low, high } = wilsonInterval(converted[at] as number, (reached[at] as Part).value);
  return {
    value: top.value,
    unit: 'share',
    template: {
      ko: '‘{campaign}’ 캠페인의 전환율이 가장 높습니다: 받은 {reached}명 중 {rate}(95% 구간 {low}–{high}). 대조군이 없으면 효과라고 말할 수는 없습니다.',
      en: '“{campaign}” converts best: {rate} of {reached} reached (95 % interval {low}–{high}). Without a control group this is not yet an effect.',
    },
    figures: {
      ...{ campaign: named(top.name), rate: share(top.value), reached: count((reached[at] as Part).value) },
      ...{ low: share(low), high: share(high), converted: count(converted[at] as number) },
    },
    chart: nameBars('share', rates, top.name),
  };
}

/** Fewest customers a channel must have brought before it is compared. */
const fewestBrought = 30;

interface Brought {
  readonly name: string;
  readonly customers: number;
  readonly repeaters: number;
  readonly worth: number;
}

function channelsThatBrought({ words, numbers, has }: Facts): Brought[] {
  const worth = numbers(has('orders', 'cost') ? 'broughtBy.margin' : 'broughtBy.revenue');
  return words('broughtBy.name')
    .map((name, i) => ({
      name,
      customers: numbers('broughtBy.customers')[i] as number,
      repeaters: numbers('broughtBy.repeaters')[i] as number,
      worth: worth[i] as number,
    }))
    .filter(({ customers }) => customers >= fewestBrought);
}

export const findProfitableChannel: FindAnswer = (facts) => {
  const channels = channelsThatBrought(facts);
  const parts = channels.map(({ name, customers, worth }) => ({ name, value: worth / customers }));
  const top = topOf(parts);
  if (top === undefined) return 'few';
  const isMargin = facts.has('orders', 'cost');
  const { customers, worth } = channels[parts.indexOf(top)] as Brought;
  return {
    value: top.value,
    unit: 'money',
    template: isMargin
      ? {
          ko: '‘{channel}’ 경로로 온 고객이 가장 많이 남깁니다: {customers}명, 1인당 마진 {worth}.',
          en: 'Customers from “{channel}” leave most: {worth} of margin each ({customers} customers).',
        }
      : {
          ko: '‘{channel}’ 경로로 온 고객이 가장 많이 씁니다: {customers}명, 1인당 매출 {worth}. 마진은 원가가 있어야 압니다.',
          en: 'Customers from “{channel}” spend most: {worth} each ({customers} customers). Margin needs a cost column.',
        },
    figures: {
      ...{ channel: named(top.name), customers: count(customers), worth: money(top.value) },
      ...{
        sum: money(worth),
        measure: worded(isMargin ? { ko: '마진', en: 'margin' } : { ko: '매출', en: 'sales' }),
      },
    },
    chart: nameBars('money', parts, top.name),
  };
};

export const findLoyalChannel: FindAnswer = (facts) => {
  const channels = channelsThatBrought(facts);
  const parts = channels.map(({ name, customers, repeaters }) => ({ name, value: repeaters / customers }));
  const top = topOf(parts);
  if (top === undefined) return 'few';
  const { customers, repeaters } = channels[parts.indexOf(top)] as Brought;
  const { low, high } = wilsonInterval(repeaters, customers);
  return {
    value: top.value,
    unit: 'share',
    template: {
      ko: '‘{channel}’ 경로로 온 고객이 가장 많이 다시 삽니다: {customers}명 중 {rate}(95% 구간 {low}–{high}).',
      en: 'Customers from “{channel}” come back most: {rate} of {customers} (95 % interval {low}–{high}).',
    },
    figures: {
      ...{ channel: named(top.name), customers: count(customers), rate: share(top.value) },
      ...{ low: share(low), high: share(high), repeaters: count(repeaters) },
    },
    chart: nameBars('share', parts, top.name),
  };
};
