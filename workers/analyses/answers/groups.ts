import type { Text } from '../../contract/text.ts';
import { largest, nameBars, sum, textBars, type FindAnswer, type Finding } from './found.ts';
import { isIn, sumsIn, type Facts } from './facts.ts';
import { bandOf, frequencyBands } from './people.ts';
import { count, money, named, share, worded } from './say.ts';
import type { AnswerChart, AnswerUnit, Shown } from './result.ts';

interface Group {
  /** As the file or the query names it. */
  readonly name: string;
  readonly shown: Shown;
  readonly customers: number;
  readonly revenue: number;
  readonly margin: number;
}

/** Groups by favourite category, else by favourite brand, else by how often they order. */
function groupsOf(facts: Facts): Group[] {
  const { words, numbers } = facts;
  const names = words('favourites.name');
  if (names.length === 0) return groupsByFrequency(facts);
  return names.map((name, i) => ({
    name,
    shown: named(name),
    customers: numbers('favourites.customers')[i] as number,
    revenue: numbers('favourites.revenue')[i] as number,
    margin: numbers('favourites.margin')[i] as number,
  }));
}

function groupsByFrequency({ buyers, purchases, unit }: Facts): Group[] {
  const groups = frequencyBands.map(({ label }, i) => ({
    ...{ name: String(i), shown: worded(label), customers: 0, revenue: 0, margin: 0 },
  }));
  for (const { start, end } of buyers) {
    const group = groups[bandOf(end - start)] as (typeof groups)[number];
    group.customers += 1;
    for (let i = start; i < end; i++) {
      group.revenue += purchases.amount[i] as number;
      group.margin += purchases.margin[i] as number;
    }
  }
  return groups
    .map((group) => ({ ...group, revenue: group.revenue / unit }))
    .filter(({ customers }) => customers > 0);
}

/** What the groups are made by, said in the sentence. */
function basisOf(facts: Facts): Text {
  if (facts.words('favourites.name').length === 0) return { ko: '주문 횟수', en: 'number of orders' };
  return facts.has('orders', 'category')
    ? { ko: '가장 많이 산 분류', en: 'favourite category' }
    : { ko: '가장 많이 산 브랜드', en: 'favourite brand' };
}

function chartOf(
  groups: readonly Group[],
  unit: AnswerUnit,
  of: (group: Group) => number,
  top: Group,
): AnswerChart {
  if (groups.every(({ shown }) => shown.as === 'name'))
    return nameBars(
      unit,
      groups.map((group) => ({ name: group.name, value: of(group) })),
      top.name,
    );
  return textBars(
    unit,
    groups.map((group) => [group.shown.of as Text, of(group)]),
    groups.indexOf(top),
  );
}

interface Asked {
  readonly unit: AnswerUnit;
  readonly of: (group: Group) => number;
  readonly show: (value: number) => Shown;
  readonly template: Text;
  readonly atLeast?: number;
}

function findTop({ unit, of, show, template, atLeast = 1 }: Asked): FindAnswer {
  return (facts): Finding => {
    const groups = groupsOf(facts).filter(({ customers }) => customers >= atLeast);
    const top = groups[largest(groups.map(of))];
    if (top === undefined) return 'few';
    const all = sum(groups.map(of));
    const value = of(top);
    const figures = {
      ...{
        group: top.shown,
        basis: worded(basisOf(facts)),
        value: show(value),
        customers: count(top.customers),
      },
      ...{ groups: count(groups.length), share: share(all > 0 ? Math.min(1, Math.max(0, value / all)) : 0) },
      ...{ all: show(all), sales: money(top.revenue) },
    };
    return { value, unit, template, figures, chart: chartOf(groups, unit, of, top) };
  };
}

export const findGroupSizes = findTop({
  unit: 'count',
  of: ({ customers }) => customers,
  show: count,
  template: {
    ko: '{basis}에 따라 고객이 {groups}개 그룹으로 나뉩니다. 가장 큰 그룹은 ‘{group}’, {value}명({share})입니다.',
    en: 'By {basis} there are {groups} {groups|group|groups} of customers. The largest: “{group}” with {value} ({share}).',
  },
});

export const findMemberWorth = findTop({
  unit: 'money',
  of: ({ revenue, customers }) => revenue / customers,
  show: money,
  atLeast: 10,
  template: {
    ko: '{basis}로 나눈 그룹 가운데 ‘{group}’ 고객이 가장 값집니다: 1인당 매출 {value}({customers}명).',
    en: 'By {basis}, a member of “{group}” is worth most: {value} of sales each ({customers} customers).',
  },
});

export const findGroupSales = findTop({
  unit: 'money',
  of: ({ revenue }) => revenue,
  show: money,
  template: {
    ko: '{basis}로 나눈 그룹 가운데 ‘{group}’의 매출이 가장 큽니다: {value}({share}, {customers}명).',
    en: 'By {basis}, “{group}” buys most: {value} ({share}, {customers} customers).',
  },
});

export const findGroupMargin = findTop({
  unit: 'money',
  of: ({ margin }) => margin,
  show: money,
  template: {
    ko: '{basis}로 나눈 그룹 가운데 ‘{group}’의 마진이 가장 큽니다: {value}({customers}명).',
    en: 'By {basis}, “{group}” brings the most margin: {value} ({customers} customers).',
  },
});

export const findGroupChannel: FindAnswer = (facts) => {
  const groups = groupsOf(facts);
  const top = groups[largest(groups.map(({ customers }) => customers))];
  if (top === undefined) return 'few';
  const owners = facts.words('groupChannels.group');
  const channels = facts.words('groupChannels.name');
  const orders = facts.numbers('groupChannels.orders');
  const own = channels.flatMap((name, i) =>
    owners[i] === top.name ? [{ name, value: orders[i] as number }] : [],
  );
  const best = own[largest(own.map(({ value }) => value))];
  if (best === undefined) return 'few';
  const all = sum(own.map((part) => part.value));
  const value = best.value / all;
  return {
    value,
    unit: 'share',
    template: {
      ko: '가장 큰 그룹인 ‘{group}’ 고객은({basis} 기준) 주문의 {share}를 ‘{channel}’ 채널에서 합니다.',
      en: 'The largest group, “{group}” (by {basis}), places {share} of its orders through “{channel}”.',
    },
    figures: {
      ...{ group: top.shown, basis: worded(basisOf(facts)), share: share(value), channel: named(best.name) },
      ...{ orders: count(best.value), all: count(all) },
    },
    chart: nameBars('count', own, best.name),
  };
};

function findDiscountHabit(
  column: 'mostly' | 'never',
  template: Text,
  labels: readonly [Text, Text],
): FindAnswer {
  return ({ numbers }) => {
    const own = numbers(`discounted.${column}`)[0] as number;
    const all = numbers('discounted.customers')[0] as number;
    return {
      value: own / all,
      unit: 'share',
      template,
      figures: { customers: count(own), share: share(own / all), all: count(all) },
      chart: textBars(
        'count',
        [
          [labels[0], own],
          [labels[1], all - own],
        ],
        0,
      ),
    };
  };
}

export const findDiscountBuyers = findDiscountHabit(
  'mostly',
  {
    ko: '고객의 {share}({customers}명)는 산 줄의 절반 넘게 할인받았습니다.',
    en: '{share} of customers ({customers}) bought more than half of their lines at a discount.',
  },
  [
    { ko: '주로 할인', en: 'Mostly discounted' },
    { ko: '그 밖', en: 'Others' },
  ],
);

export const findFullPriceBuyers = findDiscountHabit(
  'never',
  {
    ko: '고객의 {share}({customers}명)는 한 번도 할인받지 않았습니다.',
    en: '{share} of customers ({customers}) never bought at a discount.',
  },
  [
    { ko: '늘 제값', en: 'Always full price' },
    { ko: '그 밖', en: 'Others' },
  ],
);

const oftenOrders = 4;

export const findFrequentBuyers: FindAnswer = (facts) => {
  const { buyers, purchases, year } = facts;
  let often = 0;
  for (const { start, end } of buyers) {
    let orders = 0;
    for (let i = start; i < end; i++) if (isIn(year, purchases.day[i] as number)) orders += 1;
    if (orders >= oftenOrders) often += 1;
  }
  const { buyers: active } = sumsIn(facts, year);
  return {
    value: often / active,
    unit: 'share',
    template: {
      ko: '최근 한 해에 산 고객의 {share}({often}명)가 {least}번 이상 주문했습니다.',
      en: '{share} of the customers of the last year ({often}) ordered {least} times or more.',
    },
    figures: {
      ...{ share: share(often / active), often: count(often), least: count(oftenOrders) },
      active: count(active),
    },
    chart: textBars(
      'count',
      [
        [{ ko: '자주', en: 'Often' }, often],
        [{ ko: '그 밖', en: 'Others' }, active - often],
      ],
      0,
    ),
  };
};
