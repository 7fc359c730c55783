import type { AcquisitionRow } from '../../../workers/analyses/channels/result.ts';
import { ordersOf } from './examples.ts';
import { millions, percent, said, type ExampleTable, type LessonNumbers } from './lessonNumbers.ts';

const rows = [
  ['Ann', '2024-01-03', 100, 60, 'Search'],
  ['Ann', '2024-02-04', 80, 40, 'App'],
  ['Ben', '2024-01-10', 60, 40, 'Search'],
  ['Cho', '2024-01-20', 50, 30, 'Friend'],
  ['Cho', '2024-03-01', 150, 80, 'Friend'],
  ['Cho', '2024-06-20', 70, 40, 'App'],
  ['Dia', '2024-02-15', 90, 50, 'Friend'],
  ['Dia', '2024-04-20', 110, 60, 'Search'],
  ['Eli', '2024-06-25', 40, 30, 'Search'],
] as const;
const columns = ['cost', 'channel'];
const orders = ordersOf(rows, columns);
const eliAgain = ordersOf([...rows, ['Eli', '2024-09-23', 50, 30, 'Search']], columns);
const spendOf = (search: number): ExampleTable => ({
  kind: 'spend',
  csv: `month,channel,cost\n2024-01,Search,${search * 2}\n2024-02,Search,${search}\n2024-01,Friend,10\n2024-03,TV,500\n`,
});

export const channels: LessonNumbers = {
  example: [orders, spendOf(30)],
  async computed(runs) {
    const window = { window: '90' };
    const five = await runs.example([orders, spendOf(30)], 'channels', window);
    const dearer = await runs.example([orders, spendOf(60)], 'channels', window);
    const later = await runs.example([eliAgain, spendOf(30)], 'channels', window);
    const shop = await runs.sample('channels');
    const named = (of: typeof shop, name: string): AcquisitionRow | undefined =>
      of.acquisition.find((row) => row.name === name);
    const [search, friend] = [named(five, 'Search'), named(five, 'Friend')];
    const [ads, referred] = [named(shop, 'SNS광고'), named(shop, '지인추천')];
    const perCustomer = (group: { revenue: number; customerCount: number } | undefined): number =>
      (group?.revenue ?? Number.NaN) / (group?.customerCount ?? Number.NaN);
    return [
      ...[said(search?.valueAtAge?.value), said(friend?.valueAtAge?.value)],
      ...[said(search?.second?.count), said(search?.second?.of), said(friend?.second?.count)],
      ...[said(search?.payback?.cost), said(search?.payback?.cac), said(friend?.payback?.cac)],
      ...[said(search?.payback?.ltv), said(search?.payback?.ratio, 2)],
      ...[said(friend?.payback?.ltv), said(friend?.payback?.ratio)],
      ...[said(named(dearer, 'Search')?.payback?.cac), said(named(dearer, 'Search')?.payback?.ratio, 2)],
      said(named(later, 'Search')?.valueAtAge?.value),
      ...[said(perCustomer(five.sales?.several)), said(perCustomer(five.sales?.one))],
      ...[said(named(shop, '검색광고')?.customerCount), said(ads?.customerCount)],
      ...[said(referred?.marginAtAge?.value), said(ads?.marginAtAge?.value)],
      ...[percent(referred?.second?.rate), percent(ads?.second?.rate)],
      ...[said(ads?.payback?.ratio, 1), said(referred?.payback?.ratio, 1), millions(ads?.payback?.cost)],
    ];
  },
  given: [
    { why: 'the windows in days', numbers: '90 180' },
    { why: 'where a channel pays and where it should', numbers: '1 3' },
    { why: 'the level of intervals', numbers: '95' },
  ],
};
