import { newcombeInterval } from '../../../workers/numeric/inference/shareDifference.ts';
import { addShare, fitBetaPrior, noShares, shrinkShare } from '../../../workers/numeric/shrinkage.ts';
import { ordersOf } from './examples.ts';
import { percent, said, type ExampleTable, type LessonNumbers } from './lessonNumbers.ts';

const messages: ExampleTable = {
  kind: 'contacts',
  csv: [
    'customer_id,sent_at,campaign,delivered,opened,clicked',
    'A,2024-03-01,Start,Y,Y,Y',
    'B,2024-03-01,Start,Y,Y,N',
    'C,2024-03-01,Start,N,N,N',
    'A,2024-03-04,End,Y,Y,Y',
    'C,2024-03-04,End,Y,N,N',
    'D,2024-03-04,End,Y,Y,N',
  ].join('\n'),
};
const orders = ordersOf([
  ['A', '2024-03-03', 30_000],
  ['A', '2024-03-05', 20_000],
  ['B', '2024-03-02', 50_000],
  ['C', '2024-03-20', 10_000],
]);

export const response: LessonNumbers = {
  example: [orders],
  async computed(runs) {
    const ask = (options: Readonly<Record<string, unknown>>) =>
      runs.example([orders, messages], 'response', options);
    const six = await ask({});
    const every = await ask({ credit: 'any' });
    const { total } = six;
    const rateOf = (name: string): number | null => total.rates[name as 'open']?.value ?? null;
    const sums = noShares();
    for (const hits of [2, 0, 1, 1]) addShare(sums, hits, 2);
    const prior = fitBetaPrior(sums);
    const [mean, strength] = [prior?.mean ?? Number.NaN, prior?.strength ?? Number.NaN];
    const effect = newcombeInterval({ count: 60, of: 1_000 }, { count: 10, of: 200 });
    const shop = await runs.sample('response');
    const [clicked, all] = [shop.total.rates.cvr?.value, shop.total.rates.order?.value].map(Number) as [
      number,
      number,
    ];
    return [
      ...[total.sent, total.delivered, total.opened, total.clicked].map((count) => said(count)),
      ...[percent(rateOf('delivery')), percent(rateOf('open'), 0), percent(rateOf('openSent'))],
      ...[percent(rateOf('click'), 0), percent(rateOf('clickOpen'), 0)],
      ...[...six.split, ...every.split].map(({ revenue }) => said(revenue)),
      said(six.shopRevenue),
      ...[said(strength), percent(shrinkShare(mean, strength, 2, 2).mean, 0)],
      percent(shrinkShare(mean, strength, 1, 1).mean),
      ...[percent(effect.low), percent(effect.high), said(effect.low * 1_000), said(effect.high * 1_000)],
      said(shop.total.sent),
      ...[percent(shop.total.rates.delivery?.value), percent(shop.total.rates.open?.value)],
      percent(shop.total.rates.click?.value),
      ...[said(shop.total.orders), said(shop.shopOrders)],
      percent((shop.total.orders ?? Number.NaN) / (shop.shopOrders ?? Number.NaN)),
      said(shop.campaignCount),
      ...[percent(clicked, 0), percent(all), said(clicked / all)],
    ];
  },
  given: [
    { why: 'the window in days', numbers: '7' },
    { why: 'customers of the comparison', numbers: '60 200' },
    { why: 'the level, and how sure a record must be', numbers: '95 90' },
    { why: 'one of one', numbers: '100' },
    { why: 'opens of four customers', numbers: '0' },
    { why: 'fewest messages of a cell', numbers: '30' },
  ],
};
