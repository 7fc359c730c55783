import type { Text } from '../../contract/text.ts';
import { periodStart } from '../../contract/periods.ts';
import { wilsonInterval } from '../../numeric/proportion.ts';
import { medianOfSorted } from '../../numeric/quantile.ts';
import { largest, sum, textBars, type FindAnswer, type Finding } from './found.ts';
import type { Facts } from './facts.ts';
import { bandOf, frequencyBands } from './people.ts';
import { change, count, days, money, share, worded } from './say.ts';
import { watchDays } from './spans.ts';

interface Week {
  orders: number;
  revenue: number;
  given: number;
  margin: number;
}

/** Monday weeks that the file covers from end to end. */
function wholeWeeks({ purchases, firstDay, lastDay, unit }: Facts): Week[] {
  const first = periodStart(firstDay + 6, 'week');
  const length = Math.max(0, Math.floor((lastDay + 1 - first) / 7));
  const weeks = Array.from({ length }, (): Week => ({ orders: 0, revenue: 0, given: 0, margin: 0 }));
  for (let i = 0; i < purchases.count; i++) {
    const week = weeks[Math.floor(((purchases.day[i] as number) - first) / 7)];
    if (week === undefined) continue;
    week.orders += 1;
    week.revenue += (purchases.amount[i] as number) / unit;
    week.given += purchases.given[i] as number;
    week.margin += purchases.margin[i] as number;
  }
  return weeks;
}

/** A week counts as one of discounts above this many times the median week’s share. */
const heavyFactor = 1.5;
const fewestWeeks = 4;

function compareWeeks(
  facts: Facts,
  of: (week: Week) => number,
  unit: 'count' | 'money',
  template: Text,
): Finding {
  const weeks = wholeWeeks(facts);
  const rate = ({ given, revenue }: Week): number => (given > 0 ? given / (revenue + given) : 0);
  if (weeks.length < 2 * fewestWeeks) return 'short';
  const median = medianOfSorted(weeks.map(rate).sort((a, b) => a - b));
  const isHeavy = (week: Week): boolean => rate(week) > heavyFactor * median;
  const [heavy, others] = [weeks.filter(isHeavy), weeks.filter((week) => !isHeavy(week))];
  if (heavy.length < fewestWeeks || others.length < fewestWeeks) return 'few';
  const [heavySum, lightSum] = [sum(heavy.map(of)), sum(others.map(of))];
  const [withDiscount, without] = [heavySum / (7 * heavy.length), lightSum / (7 * others.length)];
  const show = unit === 'money' ? money : count;
  if (without <= 0) return 'few';
  const value = withDiscount / without - 1;
  return {
    value,
    unit: 'change',
    template,
    figures: {
      ...{ change: change(value), weeks: count(heavy.length), others: count(others.length) },
      ...{ heavySum: show(heavySum), lightSum: show(lightSum) },
      ...{ all: count(weeks.length), usual: share(median) },
      ...(unit === 'money' ? { heavy: money(withDiscount), light: money(without) } : {}),
    },
    chart: textBars(
      unit,
      [
        [{ ko: '할인이 많은 주', en: 'Discount weeks' }, withDiscount],
        [{ ko: '그 밖의 주', en: 'Other weeks' }, without],
      ],
      0,
    ),
  };
}

export const findDiscountLift: FindAnswer = (facts) =>
  compareWeeks(facts, ({ orders }) => orders, 'count', {
    ko: '할인이 많았던 {weeks}주의 하루 주문은 그 밖의 {others}주보다 {change}. 대조군이 없어 할인 때문이라고 증명된 것은 아닙니다.',
    en: 'In {weeks} weeks of heavy discounts there were {change} orders a day against the other {others}. Without a control group this does not prove the discount did it.',
  });

export const findDiscountMargin: FindAnswer = (facts) =>
  compareWeeks(facts, ({ margin }) => margin, 'money', {
    ko: '할인이 많았던 {weeks}주의 하루 마진은 {heavy}, 그 밖의 주({light})보다 {change}. 대조군이 없어 증명은 아닙니다.',
    en: 'In {weeks} weeks of heavy discounts a day earned {heavy} of margin: {change} against other weeks ({light}). Without a control group this is no proof.',
  });

/** Discount steps by their lower bounds, as shares of the price before the discount. */
const steps: readonly { readonly from: number; readonly label: Text }[] = [
  { from: 0, label: { ko: '5% 미만', en: 'under 5%' } },
  { from: 0.05, label: { ko: '5–10%', en: '5–10%' } },
  { from: 0.1, label: { ko: '10–15%', en: '10–15%' } },
  { from: 0.15, label: { ko: '15–20%', en: '15–20%' } },
  { from: 0.2, label: { ko: '20–30%', en: '20–30%' } },
  { from: 0.3, label: { ko: '30% 이상', en: '30% or more' } },
];
const fewestOrders = 30;

export const findBestIncentive: FindAnswer = ({ purchases, unit }) => {
  const tallies = steps.map((step) => ({ ...step, orders: 0, margin: 0 }));
  const full = { orders: 0, margin: 0 };
  for (let i = 0; i < purchases.count; i++) {
    const given = purchases.given[i] as number;
    const rate = given / ((purchases.amount[i] as number) / unit + given);
    const tally = given > 0 ? tallies.findLast(({ from }) => rate >= from) : full;
    if (tally === undefined) continue;
    tally.orders += 1;
    tally.margin += purchases.margin[i] as number;
  }
  const known = tallies.filter(({ orders }) => orders >= fewestOrders);
  const top = known[largest(known.map(({ margin, orders }) => margin / orders))];
  if (top === undefined) return 'few';
  const value = top.margin / top.orders;
  const plain = full.orders >= fewestOrders ? full.margin / full.orders : null;
  return {
    value,
    unit: 'money',
    template:
      plain === null
        ? {
            ko: '할인 {step} 주문이 한 건에 가장 많이 남깁니다: 마진 {margin}({orders}건).',
            en: 'Orders with {step} off leave most: {margin} of margin each ({orders} orders).',
          }
        : {
            ko: '할인 {step} 주문이 한 건에 가장 많이 남깁니다: 마진 {margin}({orders}건). 할인 없는 주문은 {plain}입니다. 큰 주문에 할인이 붙었을 뿐일 수 있습니다.',
            en: 'Orders with {step} off leave most: {margin} of margin each ({orders} orders). Orders without a discount leave {plain}. It may just be that large orders get discounts.',
          },
    figures: {
      ...{ step: worded(top.label), margin: money(value), orders: count(top.orders) },
      ...{ from: share(top.from), sum: money(top.margin) },
      ...(plain === null
        ? {}
        : { plain: money(plain), plainSum: money(full.margin), plainOrders: count(full.orders) }),
    },
    chart: textBars(
      'money',
      known.map(({ label, margin, orders }) => [label, margin / orders]),
      known.indexOf(top),
    ),
  };
};

const recencyBands: readonly { readonly upTo: number; readonly label: Text }[] = [
  { upTo: 30, label: { ko: '30일 안', en: 'within 30 days' } },
  { upTo: 90, label: { ko: '31–90일 전', en: '31–90 days ago' } },
  { upTo: 180, label: { ko: '91–180일 전', en: '91–180 days ago' } },
  { upTo: Infinity, label: { ko: '181일 이상 전', en: '181+ days ago' } },
];
const fewestWatched = 30;

export const findLikelyBuyers: FindAnswer = ({ purchases, buyers, lastDay, spanDays }) => {
  if (spanDays < 2 * watchDays) return 'short';
  const stand = lastDay - watchDays;
  const cells = frequencyBands.flatMap((frequency) =>
    recencyBands.map((recency) => ({ frequency, recency, watched: 0, again: 0, now: 0 })),
  );
  const cellOf = (orders: number, silence: number): (typeof cells)[number] => {
    const recency = recencyBands.findIndex(({ upTo }) => silence <= upTo);
    return cells[bandOf(orders) * recencyBands.length + recency] as (typeof cells)[number];
  };
  for (const { start, end } of buyers) {
    let then = start;
    while (then < end && (purchases.day[then] as number) <= stand) then++;
    cellOf(end - start, lastDay - (purchases.day[end - 1] as number)).now += 1;
    if (then === start) continue;
    const cell = cellOf(then - start, stand - (purchases.day[then - 1] as number));
    cell.watched += 1;
    if (then < end) cell.again += 1;
  }
  const known = cells.filter(({ watched }) => watched >= fewestWatched);
  const top = known[largest(known.map(({ again, watched }) => again / watched))];
  if (top === undefined) return 'few';
  const value = top.again / top.watched;
  const { low, high } = wilsonInterval(top.again, top.watched);
  const segment: Text = {
    ko: `${top.frequency.label.ko}, 마지막이 ${top.recency.label.ko}`,
    en: `${top.frequency.label.en}, the last ${top.recency.label.en}`,
  };
  const best = [...known].sort((a, b) => b.again / b.watched - a.again / a.watched).slice(0, 6);
  return {
    value,
    unit: 'share',
    template: {
      ko: '{segment}인 고객이 다시 살 가능성이 가장 높습니다. 지금 {now}명. {days} 전에 같은 처지였던 {watched}명은 그 뒤 {rate}가 다시 샀습니다(95% 구간 {low}–{high}).',
      en: 'Most likely: {segment}. {now} {now|customer is|customers are} there now; of {watched} who stood there {days} before, {rate} bought again since (95 % interval {low}–{high}).',
    },
    figures: {
      ...{
        segment: worded(segment),
        now: count(top.now),
        watched: count(top.watched),
        days: days(watchDays),
      },
      ...{ rate: share(value), low: share(low), high: share(high), again: count(top.again) },
    },
    chart: textBars(
      'share',
      best.map(({ frequency, recency, again, watched }) => [
        {
          ko: `${frequency.label.ko} · ${recency.label.ko}`,
          en: `${frequency.label.en} · ${recency.label.en}`,
        },
        again / watched,
      ]),
      0,
    ),
  };
};
