import { fisherOneSided } from '../../../workers/numeric/inference/oddsRatio.ts';
import { ordersOf } from './examples.ts';
import { percent, said, type LessonNumbers } from './lessonNumbers.ts';

const columns = ['product_id', 'product_name'];
const rows = [
  ['A', '2024-01-05', 10_000, 'P1', 'beans'],
  ['A', '2024-01-05', 8_000, 'P2', 'mug'],
  ['A', '2024-02-10', 10_000, 'P1', 'beans'],
  ['B', '2024-01-20', 10_000, 'P1', 'beans'],
  ['B', '2024-03-01', 10_000, 'P1', 'beans'],
  ['B', '2024-03-01', 3_000, 'P3', 'filters'],
  ['C', '2024-01-25', 8_000, 'P2', 'mug'],
  ['D', '2024-02-02', 8_000, 'P2', 'mug'],
  ['D', '2024-07-30', 3_000, 'P3', 'filters'],
  ['E', '2024-06-20', 10_000, 'P1', 'beans'],
] as const;
const example = ordersOf(rows, columns);

export const products: LessonNumbers = {
  example: [example],
  async computed(runs) {
    const five = await runs.example([example], 'products', { windowDays: 60 }, '2024-08-01');
    const shop = await runs.sample('products', { windowDays: 60 });
    if (five.starting.status !== 'ok' || shop.starting.status !== 'ok') throw new Error('no starts');
    const nameOf = ({ items }: typeof five, place: number): string => items[place]?.name ?? '';
    const startOf = (name: string) =>
      five.starting.status === 'ok'
        ? five.starting.starters.find(({ item }) => nameOf(five, item) === name)
        : undefined;
    const [beans, mug] = [five.items.find(({ name }) => name === 'beans'), startOf('mug')];
    const better = shop.starting.starters.filter(({ verdict }) => verdict === 'better');
    const kit = better.find(({ item }) => nameOf(shop, item).includes('체험 키트'));
    const [coat] = shop.items;
    return [
      ...five.items.map(({ revenue }) => said(revenue)),
      ...[said(five.total.revenue), percent(beans?.share)],
      ...[said(beans?.repeat.count), said(beans?.repeat.of), percent(beans?.repeat.rate)],
      ...[percent(beans?.repeat.low), percent(beans?.repeat.high)],
      ...[said(five.starting.back.count), said(five.starting.back.of)],
      ...[said(startOf('beans')?.back?.count), said(mug?.back?.count), said(mug?.back?.of)],
      ...[said(startOf('beans')?.laterRevenue), said(mug?.laterRevenue)],
      said(
        fisherOneSided(
          [
            [3, 2],
            [1, 14],
          ],
          'greater',
        ),
        3,
      ),
      ...[percent(coat?.share), percent(coat?.repeat.rate), percent(shop.starting.back.rate)],
      ...[percent(kit?.back?.rate), said(kit?.back?.count), said(kit?.back?.of)],
    ];
  },
  given: [
    { why: 'the window, and the usual one', numbers: '60 180' },
    { why: 'nobody', numbers: '0' },
    { why: 'days until D was back, and what B spent then', numbers: '179 13,000' },
    {
      why: 'the cells of a shop with so many items and regions, and those below the level by chance',
      numbers: '400 17 6,800 340 0.05',
    },
    { why: 'the least index of a dot', numbers: '1.2' },
    { why: 'fewest customers of a rate', numbers: '30' },
  ],
};
