import { decompose } from '../../../workers/numeric/decompose.ts';
import { smooth, startLevel } from '../../../workers/numeric/smoothing.ts';
import { ordersOf } from './examples.ts';
import { millions, percent, said, type LessonNumbers, type Said } from './lessonNumbers.ts';

const sales = [10, 14, 8, 16, 12, 16, 10, 18];
/** Each quarter’s sales at its beginning; the last also at its end, so that it is covered whole. */
const quarters = ordersOf([
  ...sales.map(
    (amount, i): [string, string, number] =>
      [
        ...[`c${i}`, `${2022 + Math.floor(i / 4)}-${['01', '04', '07', '10'][i % 4]}-01`],
        i === 7 ? amount - 1 : amount,
      ] as [string, string, number],
  ),
  ['c8', '2023-12-31', 1],
]);

export const trend: LessonNumbers = {
  async computed(runs) {
    const eight = await runs.example([quarters], 'trend', { grain: 'quarter' });
    const shop = await runs.sample('trend');
    if (eight.season.status !== 'ok' || shop.season.status !== 'ok' || shop.forecast.status !== 'ok') {
      throw new Error('no season');
    }
    const parts = decompose(sales, 4, 'multiplicative');
    const centred = (parts?.trend ?? []).slice(2, 6);
    const ratios = centred.map((mean, i) => (sales[i + 2] ?? Number.NaN) / (mean ?? Number.NaN));
    const level = smooth([100, 120, 110], startLevel([100]), { alpha: 0.5, beta: 0, gamma: 0, phi: 1 }).level;
    const indices = shop.season.places.map(({ index }) => index);
    const [january] = shop.forecast.points;
    const errorOf = (method: string): Said =>
      said(
        shop.forecast.status === 'ok'
          ? shop.forecast.errors.find((one) => one.method === method)?.mase
          : null,
        2,
      );
    return [
      ...centred.map((mean) => said(mean, 2)),
      ...ratios.map((ratio) => said(ratio, 3)),
      said(ratios.reduce((sum, ratio) => sum + ratio, 0) / 4, 3),
      said(level),
      ...eight.season.places.map(({ index }) => said(index, 3)),
      percent((eight.season.places[3]?.index ?? 0) - 1, 0),
      said(shop.values.length),
      ...[said(Math.max(...indices), 2), said(Math.min(...indices), 2)],
      ...[millions(january?.value), millions(january?.low), millions(january?.high)],
      ...[errorOf('seasonalNaive'), errorOf('naive')],
    ];
  },
  given: [
    { why: 'two years of quarters', numbers: '10 14 8 16 12 18' },
    { why: 'a quarter as Korean names it', numbers: { ko: '3', en: '8' } },
    { why: 'half a quarter, four quarters, and their mean', numbers: '2 4 1' },
    { why: 'a series smoothed by hand', numbers: '100 120 110 0.5' },
    { why: 'figures made up for questions and traps', numbers: '15 13 1.4 0' },
  ],
};
