import { compareByOrder } from '../../../workers/numeric/dominance.ts';
import { boughtUntil } from './examples.ts';
import { millions, percent, said, type LessonNumbers } from './lessonNumbers.ts';

const asOf = '2024-12-31';
const example = boughtUntil(asOf, {
  Ann: [10, 6, 900],
  Dan: [20, 4, 800],
  Ben: [5, 4, 320],
  Eve: [300, 1, 50],
  Cho: [40, 1, 30],
});

export const value: LessonNumbers = {
  async computed(runs) {
    const five = await runs.example([example], 'value', {}, asOf);
    const shop = await runs.sample('value');
    const { profile } = shop;
    if (profile.status !== 'ok' || profile.madeOf === null) throw new Error('not compared');
    const discount = profile.kinds.find(({ kind, name }) => kind === 'habit' && name === 'discount');
    if (!discount?.isProven || discount.difference > 0) throw new Error('discounts');
    const [high, ...others] = five.tiers;
    const rest = others.reduce((all, { revenue }) => all + revenue, 0);
    const delta = compareByOrder(Float64Array.of(10), Float64Array.of(20, 5, 300, 40)).delta;
    const [next] = shop.next;
    return [
      ...[said(high?.least), said(five.revenue), percent(high?.revenueShare)],
      ...[said(rest / 4), said(high?.aov)],
      said(delta, 1),
      percent((delta + 1) / 2, 0),
      ...(five.next[0]?.steps.flatMap(({ customerCount, distance }) =>
        customerCount > 0 ? [said(distance)] : [],
      ) ?? []),
      ...[said(shop.tiers[0]?.customerCount), percent(shop.tiers[0]?.revenueShare)],
      ...[said(profile.madeOf.value, 1), said(profile.madeOf.orders, 1), said(profile.madeOf.perOrder, 1)],
      ...[said(next?.steps[0]?.customerCount), millions(next?.steps[0]?.distance)],
    ];
  },
  given: [
    { why: 'the five: orders, money, days', numbers: '6 4 1 900 800 320 50 30 10 20 5 300 40' },
    { why: 'shares of customers, and half of five', numbers: '20 50 2.5' },
    { why: 'money per order of the others, of Dan and of Ben', numbers: '120 200 80' },
    { why: 'shares of one purchase', numbers: '0 100' },
    { why: 'comparisons, and the level', numbers: '60 0.05' },
    { why: 'months', numbers: '12' },
    { why: 'Dan after one more', numbers: '1,000' },
  ],
};
