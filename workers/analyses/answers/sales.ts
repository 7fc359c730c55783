import { toIsoDay } from '../../contract/periods.ts';
import type { Text } from '../../contract/text.ts';
import { largest, monthLine, sum, textBars, type FindAnswer, type Finding } from './found.ts';
import { fullMonths, isIn, sumsIn, type Facts } from './facts.ts';
import { change, count, dayOf, days, each, money, month, share, times } from './say.ts';
import type { ShownFigures } from './result.ts';
import { yearDays } from './spans.ts';

export const findNewcomers: FindAnswer = ({ months }) => {
  // Everybody is new in the month with which the file begins.
  const full = fullMonths(months).filter((i) => i > 0);
  const chosen = full.slice(-12);
  if (chosen.length < 2) return 'short';
  const total = sum(chosen.map((i) => months.firstOrders[i] as number));
  const value = total / chosen.length;
  const best = chosen[largest(chosen.map((i) => months.firstOrders[i] as number))] as number;
  return {
    value,
    unit: 'each',
    template: {
      ko: '한 달에 새 고객이 평균 {mean}명 생겼습니다(최근 {months}개월). 가장 많았던 달: {best}, {most}명.',
      en: '{mean} new customers came a month on average (last {months} months). The best: {best} with {most}.',
    },
    figures: {
      ...{ mean: each(Math.round(value * 10) / 10), months: count(chosen.length), total: count(total) },
      ...{
        best: month(toIsoDay(months.starts[best] as number)),
        most: count(months.firstOrders[best] as number),
      },
    },
    chart: monthLine('count', months, months.firstOrders, full, best),
  };
};

export const findAcquisitionCost: FindAnswer = ({ numbers, buyers, purchases, unit }) => {
  const [first, last] = [numbers('spendSpan.first')[0] as number, numbers('spendSpan.last')[0] as number];
  const cost = sum(numbers('spendSpan.cost'));
  const starts = buyers.map(({ start }) => purchases.day[start] as number);
  const fresh = starts.filter((day) => isIn({ start: first, end: last }, day)).length;
  if (fresh === 0 || cost <= 0) return 'few';
  let revenue = 0;
  for (const { start } of buyers)
    if (isIn({ start: first, end: last }, purchases.day[start] as number))
      revenue += purchases.amount[start] as number;
  return {
    value: cost / fresh,
    unit: 'money',
    template: {
      ko: '새 고객 한 명을 얻는 데 드는 광고비는 {cac}입니다: {cost} ÷ {fresh}명. 첫 주문은 평균 {firstOrder}입니다.',
      en: 'A new customer cost {cac} in advertising: {cost} ÷ {fresh}. Their first order is {firstOrder} on average.',
    },
    figures: {
      ...{ cac: money(cost / fresh), cost: money(cost), fresh: count(fresh) },
      ...{ firstOrder: money(revenue / unit / fresh), firstSales: money(revenue / unit) },
      ...{ from: dayOf(toIsoDay(first)), to: dayOf(toIsoDay(last)) },
    },
    chart: textBars(
      'money',
      [
        [{ ko: '새 고객 비용', en: 'Cost of one' }, cost / fresh],
        [{ ko: '첫 주문', en: 'First order' }, revenue / unit / fresh],
      ],
      0,
    ),
  };
};

export const findSalesPerCustomer: FindAnswer = (facts) => {
  const { recent, before, months, unit } = facts;
  if (recent === null || before === null) return 'short';
  const [now, then] = [sumsIn(facts, recent), sumsIn(facts, before)];
  if (now.buyers === 0 || then.buyers === 0) return 'few';
  const value = now.revenue / unit / now.buyers;
  const was = then.revenue / unit / then.buyers;
  return {
    value,
    unit: 'money',
    template: {
      ko: '최근 {days} 동안 고객 한 명이 쓴 돈은 {value}입니다. 그 전 같은 기간보다 {change}.',
      en: 'Over the last {days} a customer spent {value}: {change} against as many days before.',
    },
    figures: {
      days: days(recent.end - recent.start + 1),
      value: money(value),
      ...{ change: change(value / was - 1), was: money(was) },
      ...{ sales: money(now.revenue / unit), customers: count(now.buyers) },
    },
    chart: monthLine(
      'money',
      months,
      months.starts.map((_, i) => ratio(months.revenue[i] as number, unit * (months.buyers[i] as number))),
      fullMonths(months),
      null,
    ),
  };
};

function ratio(a: number, b: number): number {
  return b === 0 ? 0 : a / b;
}

function firstAndRepeat({ buyers }: Facts, values: ArrayLike<number>): { first: number; repeat: number } {
  let [first, repeat] = [0, 0];
  for (const { start, end } of buyers) {
    first += values[start] as number;
    for (let i = start + 1; i < end; i++) repeat += values[i] as number;
  }
  return { first, repeat };
}

function sumsShown(first: number, repeat: number): ShownFigures {
  return { firstSum: money(first), repeatSum: money(repeat), total: money(first + repeat) };
}

const firstOrRepeat: readonly [Text, Text] = [
  { ko: '첫 구매', en: 'First' },
  { ko: '재구매', en: 'Repeat' },
];

export const findRepeatSales: FindAnswer = (facts) => {
  const sums = firstAndRepeat(facts, facts.purchases.amount);
  const [first, repeat] = [sums.first / facts.unit, sums.repeat / facts.unit];
  const value = repeat / (first + repeat);
  return {
    value,
    unit: 'share',
    template: {
      ko: '매출의 {repeat}는 두 번째 이후 주문, {first}는 첫 주문에서 나왔습니다.',
      en: '{repeat} of sales come from repeat purchases, {first} from first ones.',
    },
    figures: { repeat: share(value), first: share(1 - value), ...sumsShown(first, repeat) },
    chart: textBars(
      'money',
      [
        [firstOrRepeat[0], first],
        [firstOrRepeat[1], repeat],
      ],
      1,
    ),
  };
};

export const findRepeatMargin: FindAnswer = (facts) => {
  const { first, repeat } = firstAndRepeat(facts, facts.purchases.margin);
  // Shares of a sum of gains and losses say nothing.
  if (first < 0 || repeat < 0 || first + repeat <= 0) return 'few';
  const value = repeat / (first + repeat);
  return {
    value,
    unit: 'share',
    template: {
      ko: '마진의 {repeat}는 두 번째 이후 주문, {first}는 첫 주문에서 나왔습니다.',
      en: '{repeat} of margin comes from repeat purchases, {first} from first ones.',
    },
    figures: { repeat: share(value), first: share(1 - value), ...sumsShown(first, repeat) },
    chart: textBars(
      'money',
      [
        [firstOrRepeat[0], first],
        [firstOrRepeat[1], repeat],
      ],
      1,
    ),
  };
};

export const findYearlyOrders: FindAnswer = (facts) => {
  const { year, months } = facts;
  const { orders } = sumsIn(facts, year);
  const length = year.end - year.start + 1;
  return {
    value: orders,
    unit: 'count',
    template:
      length >= yearDays
        ? {
            ko: '최근 한 해({days})에 주문이 {orders}건 있었습니다. 한 달에 {monthly}건꼴입니다.',
            en: '{orders} orders in the last year ({days}): about {monthly} a month.',
          }
        : {
            ko: '이 파일은 한 해가 안 됩니다. {days} 동안 주문이 {orders}건, 한 달에 {monthly}건꼴입니다.',
            en: 'The file is shorter than a year. {orders} {orders|order|orders} in {days}: about {monthly} a month.',
          },
    figures: {
      ...{ orders: count(orders), days: days(length) },
      monthly: count((orders / length) * 30.4375),
    },
    chart: monthLine('count', months, months.orders, fullMonths(months), null),
  };
};

export const findMonthlyOrderValue: FindAnswer = ({ months, unit }) => {
  const full = fullMonths(months).filter((i) => (months.orders[i] as number) > 0);
  const last = full.at(-1);
  if (last === undefined) return 'short';
  const values = months.starts.map((_, i) =>
    ratio(months.revenue[i] as number, unit * (months.orders[i] as number)),
  );
  const best = full[largest(full.map((i) => values[i] as number))] as number;
  return {
    value: values[last] as number,
    unit: 'money',
    template: {
      ko: '마지막으로 다 찬 달({month})의 주문당 금액은 {value}입니다. 가장 높았던 달: {best}, {most}.',
      en: 'An order was worth {value} in the last full month ({month}). The highest: {best} with {most}.',
    },
    figures: {
      ...{ month: month(toIsoDay(months.starts[last] as number)), value: money(values[last] as number) },
      ...{ best: month(toIsoDay(months.starts[best] as number)), most: money(values[best] as number) },
      ...{
        sales: money((months.revenue[last] as number) / unit),
        orders: count(months.orders[last] as number),
      },
      mostSales: money((months.revenue[best] as number) / unit),
      mostOrders: count(months.orders[best] as number),
    },
    chart: monthLine('money', months, values, full, best),
  };
};

export const findBusiestMonth: FindAnswer = ({ months, purchases }) => {
  const full = fullMonths(months);
  if (full.length < 2) return 'short';
  const best = full[largest(full.map((i) => months.orders[i] as number))] as number;
  const orders = months.orders[best] as number;
  const total = sum(full.map((i) => months.orders[i] as number));
  const mean = total / full.length;
  if (purchases.count === 0 || mean === 0) return 'few';
  return {
    value: orders,
    unit: 'count',
    template: {
      ko: '가장 바쁜 달은 {month}, 주문 {orders}건으로 보통 달의 {times}배입니다.',
      en: 'The busiest month was {month} with {orders} {orders|order|orders}, {times} times an average month.',
    },
    figures: {
      month: month(toIsoDay(months.starts[best] as number)),
      orders: count(orders),
      times: times(orders / mean),
      ...{ total: count(total), months: count(full.length) },
    },
    chart: monthLine('count', months, months.orders, full, best),
  };
};

export const findYearlyOrderValue: FindAnswer = (facts): Finding => {
  const { year, unit, spanDays } = facts;
  const now = sumsIn(facts, year);
  if (now.orders === 0) return 'few';
  const value = now.revenue / unit / now.orders;
  const then = sumsIn(facts, { start: year.start - yearDays, end: year.start - 1 });
  const length = days(year.end - year.start + 1);
  const ofYear = { sales: money(now.revenue / unit), orders: count(now.orders) };
  if (spanDays < 2 * yearDays || then.orders === 0) {
    return {
      value,
      unit: 'money',
      template: {
        ko: '{days} 동안 주문 한 건은 평균 {value}입니다. 해마다 견주려면 두 해가 있어야 합니다.',
        en: 'An order was worth {value} on average over {days}. Two years are needed to compare years.',
      },
      figures: { days: length, value: money(value), ...ofYear },
      chart: null,
    };
  }
  const was = then.revenue / unit / then.orders;
  return {
    value,
    unit: 'money',
    template: {
      ko: '최근 한 해의 주문 한 건은 평균 {value}, 그 앞 해({was})보다 {change}.',
      en: 'An order was worth {value} on average in the last year: {change} against the year before ({was}).',
    },
    figures: {
      value: money(value),
      was: money(was),
      ...{ change: change(value / was - 1), ...ofYear },
      ...{ wasSales: money(then.revenue / unit), wasOrders: count(then.orders) },
    },
    chart: textBars(
      'money',
      [
        [yearBefore, was],
        [thisYear, value],
      ],
      1,
    ),
  };
};

const thisYear: Text = { ko: '최근 한 해', en: 'Last year' };

const yearBefore: Text = { ko: '그 앞 해', en: 'The year before' };
