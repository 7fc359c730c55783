import type { Text } from '../../contract/text.ts';
import { largest, nameBars, sum, textBars, type FindAnswer, type Part } from './found.ts';
import type { Facts } from './facts.ts';
import { change, count, days, money, named, share } from './say.ts';

/** Sums by the words of a column, as the query gave them. */
export function partsOf({ words, numbers }: Facts, table: string, column: string): Part[] {
  const values = numbers(`${table}.${column}`);
  return words(`${table}.name`).map((name, i) => ({ name, value: values[i] as number }));
}

export function topOf(parts: readonly Part[]): Part | undefined {
  return parts[largest(parts.map(({ value }) => value))];
}

function findShare(role: string, template: Text): FindAnswer {
  return (facts) => {
    const parts = partsOf(facts, role, 'revenue');
    const top = topOf(parts);
    const total = sum(parts.map(({ value }) => value));
    if (top === undefined || total <= 0) return 'few';
    return {
      value: top.value / total,
      unit: 'share',
      template,
      figures: {
        ...{ top: named(top.name), share: share(top.value / total) },
        ...{ revenue: money(top.value), parts: count(parts.length), sales: money(total) },
      },
      chart: nameBars('money', parts, top.name),
    };
  };
}

export const findChannelShare = findShare('channel', {
  ko: '채널 {parts}곳 가운데 매출이 가장 큰 곳은 ‘{top}’, 전체의 {share}({revenue})입니다.',
  en: 'Of {parts} {parts|channel|channels}, “{top}” sells most: {share} of sales ({revenue}).',
});

export const findDevice = findShare('device', {
  ko: '기기 {parts}가지 가운데 ‘{top}’에서 가장 많이 삽니다: 매출의 {share}({revenue}).',
  en: 'Of {parts} {parts|device|devices}, most is bought on “{top}”: {share} of sales ({revenue}).',
});

export const findRegion = findShare('region', {
  ko: '지역 {parts}곳 가운데 매출이 가장 큰 곳은 ‘{top}’, 전체의 {share}({revenue})입니다.',
  en: 'Of {parts} {parts|region|regions}, “{top}” buys most: {share} of sales ({revenue}).',
});

export const findStore = findShare('store', {
  ko: '매장 {parts}곳 가운데 가장 많이 파는 곳은 ‘{top}’, 매장 매출의 {share}({revenue})입니다.',
  en: 'Of {parts} {parts|store|stores}, “{top}” sells most: {share} of store sales ({revenue}).',
});

export const findCategory: FindAnswer = (facts) => {
  const parts = partsOf(facts, 'category', 'revenue');
  const at = largest(parts.map(({ value }) => value));
  const top = parts[at];
  if (top === undefined) return 'few';
  const total = sum(parts.map(({ value }) => value));
  const knowsMargin = facts.has('orders', 'cost');
  const margin = facts.numbers('category.margin')[at] as number;
  return {
    value: top.value,
    unit: 'money',
    template: knowsMargin
      ? {
          ko: '분류 {parts}가지 가운데 ‘{category}’의 매출이 가장 큽니다: {revenue}({share}), 마진 {margin}.',
          en: 'Of {parts} {parts|category|categories}, “{category}” sells most: {revenue} ({share}), with {margin} of margin.',
        }
      : {
          ko: '분류 {parts}가지 가운데 ‘{category}’의 매출이 가장 큽니다: {revenue}({share}).',
          en: 'Of {parts} {parts|category|categories}, “{category}” sells most: {revenue} ({share}).',
        },
    figures: {
      ...{ category: named(top.name), revenue: money(top.value), parts: count(parts.length) },
      ...{ share: share(top.value / total), sales: money(total) },
      ...(knowsMargin ? { margin: money(margin) } : {}),
    },
    chart: nameBars('money', parts, top.name),
  };
};

export const findPromotion: FindAnswer = (facts) => {
  const parts = partsOf(facts, 'coupon', 'revenue');
  const top = topOf(parts);
  if (top === undefined) return 'few';
  const total = sum(facts.purchases.amount) / facts.unit;
  return {
    value: top.value,
    unit: 'money',
    template: {
      ko: '쿠폰 {parts}가지 가운데 ‘{coupon}’의 매출이 가장 큽니다: {revenue}, 전체 매출의 {share}. 쿠폰이 없었어도 팔렸을 몫은 여기서 알 수 없습니다.',
      en: 'Of {parts} {parts|coupon|coupons}, “{coupon}” sold most: {revenue}, {share} of all sales. How much would have sold without it, this cannot say.',
    },
    figures: {
      ...{ coupon: named(top.name), revenue: money(top.value) },
      ...{ share: share(top.value / total), parts: count(parts.length), sales: money(total) },
    },
    chart: nameBars('money', parts, top.name),
  };
};

/** Parts below this share of both stretches together are too small to speak of their growth. */
const smallPart = 0.05;

export const findChannelGrowth: FindAnswer = (facts) => {
  const { recent } = facts;
  if (recent === null) return 'short';
  const now = partsOf(facts, 'channel', 'recentRevenue');
  const then = facts.numbers('channel.beforeRevenue');
  const total = sum(now.map(({ value }) => value)) + sum(then);
  const grown = now.flatMap(({ name, value }, i) => {
    const was = then[i] as number;
    if (was <= 0 || value + was < smallPart * total) return [];
    return [{ name, value: value / was - 1, now: value, was }];
  });
  const top = grown[largest(grown.map(({ value }) => value))];
  if (top === undefined) return 'few';
  const worst = grown[largest(grown.map(({ value }) => -value))] ?? top;
  return {
    value: top.value,
    unit: 'change',
    template: {
      ko: '최근 {days}의 매출은 ‘{channel}’에서 가장 많이 늘었습니다: 그 전 같은 기간보다 {change}. 가장 처진 곳: ‘{worst}’ {worstChange}.',
      en: 'Over the last {days} sales grew most in “{channel}”: {change} against as many days before. The weakest: “{worst}” with {worstChange}.',
    },
    figures: {
      ...{ days: days(recent.end - recent.start + 1), channel: named(top.name), change: change(top.value) },
      ...{ worst: named(worst.name), worstChange: change(worst.value) },
      ...{ now: money(top.now), was: money(top.was) },
      ...{ worstNow: money(worst.now), worstWas: money(worst.was) },
    },
    chart: nameBars('change', grown, top.name),
  };
};

export const findChannelMargin: FindAnswer = (facts) => {
  const { recent } = facts;
  if (recent === null) return 'short';
  const now = partsOf(facts, 'channel', 'recentMargin');
  const at = largest(now.map(({ value }) => value));
  const top = now[at];
  const of = (column: string): number => facts.numbers(`channel.${column}`)[at] as number;
  if (top === undefined || of('recentCosted') <= 0 || of('beforeCosted') <= 0) return 'few';
  const rate = top.value / of('recentCosted');
  const was = of('beforeMargin') / of('beforeCosted');
  const rates = now.flatMap(({ name, value }, i) => {
    const revenue = facts.numbers('channel.recentCosted')[i] as number;
    return revenue > 0 ? [{ name, value: value / revenue }] : [];
  });
  return {
    value: rate - was,
    unit: 'change',
    template: {
      ko: '마진이 가장 큰 채널 ‘{channel}’의 마진율은 최근 {days} 동안 {rate}, 그 전 같은 기간에는 {was}였습니다.',
      en: '“{channel}” earns most; its margin rate was {rate} over the last {days}, and {was} over as many days before.',
    },
    figures: {
      ...{ channel: named(top.name), rate: share(rate), was: share(was) },
      ...{ days: days(recent.end - recent.start + 1), margin: money(top.value) },
      ...{ costed: money(of('recentCosted')), wasMargin: money(of('beforeMargin')) },
      wasCosted: money(of('beforeCosted')),
    },
    chart: nameBars('share', rates, top.name),
  };
};

export const findBarredSales: FindAnswer = ({ numbers }) => {
  const of = (column: string): number => numbers(`barred.${column}`)[0] as number;
  const [customers, revenue, total] = [of('customers'), of('revenue'), of('total')];
  if (total <= 0) return 'few';
  return {
    value: revenue,
    unit: 'money',
    template: {
      ko: '알려진 수신동의가 모두 ‘아니오’인 고객 {customers}명이 최근 한 해에 {revenue}어치 샀습니다. 매출의 {share}입니다.',
      en: '{customers} {customers|customer|customers} whose every known consent is “no” bought {revenue} in the last year: {share} of sales.',
    },
    figures: {
      ...{ customers: count(customers), revenue: money(revenue), share: share(revenue / total) },
      sales: money(total),
    },
    chart: textBars(
      'money',
      [
        [{ ko: '연락 못 하는 고객', en: 'May not contact' }, revenue],
        [{ ko: '그 밖', en: 'Others' }, total - revenue],
      ],
      0,
    ),
  };
};
