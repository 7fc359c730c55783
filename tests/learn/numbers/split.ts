import { sizeForShares } from '../../../workers/numeric/inference/powerOfShares.ts';
import { percent, said, type LessonNumbers } from './lessonNumbers.ts';

export const split: LessonNumbers = {
  async computed(runs) {
    const shop = await runs.sample('split');
    const { base, plan } = shop;
    const [first, second] = shop.arms;
    const [arm] = plan?.arms ?? [];
    // Two groups of four by hand.
    const groups = [
      [1, 2, 3, 6],
      [1, 2, 2, 5],
    ];
    const moments = groups.map((values) => {
      const mean = values.reduce((all, value) => all + value, 0) / 4;
      return { mean, variance: values.reduce((all, value) => all + (value - mean) ** 2, 0) / 3 };
    });
    const [a = { mean: 0, variance: 0 }, b = a] = moments;
    return [
      said(Math.ceil(sizeForShares(0.05, 0.06))),
      said(Math.ceil(sizeForShares(0.2, 0.22))),
      ...moments.flatMap(({ mean, variance }) => [said(mean, 1), said(variance, 2)]),
      said((a.mean - b.mean) / Math.sqrt((a.variance + b.variance) / 2), 3),
      ...[said(shop.audience.eligible), said(first?.size), said(second?.size)],
      ...[percent(base?.rate), said(arm?.needed), percent(arm?.power)],
      ...[percent(arm?.detectable), percent((arm?.detectable ?? Number.NaN) / (base?.rate ?? Number.NaN), 0)],
      ...[said(shop.largest, 3), said(shop.largestBefore, 3)],
    ];
  },
  given: [
    { why: 'customers of the example, friends and others', numbers: '10,000 4,000 6,000' },
    { why: 'what they buy, in percent, and the false effect', numbers: '12.0 4.8 4' },
    { why: 'shares to tell apart, the power and the level', numbers: '5 6 80 20 22 0.01' },
    { why: 'days, and percent of the present share', numbers: '28 10' },
    { why: 'parts of the formula, in words beside it', numbers: { ko: '5.5 0.6319 0.2713', en: '5.5' } },
    { why: 'purchases of two groups of four', numbers: '1 2 3' },
    { why: 'the limit of likeness, and the means after one exchange', numbers: '0.1 2.75 0' },
    { why: 'the size about', numbers: '6,500' },
    { why: 'a share made up for a question', numbers: '60' },
    { why: 'the limits of the variance ratio', numbers: '0.5' },
  ],
};
