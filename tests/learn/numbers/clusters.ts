import { silhouette } from '../../../workers/numeric/clustering/validity.ts';
import { kmeans } from '../../../workers/numeric/clustering/kmeans.ts';
import { percent, said, type LessonNumbers } from './lessonNumbers.ts';

export const clusters: LessonNumbers = {
  async computed(runs) {
    const values = Float64Array.of(1, 2, 3, 10, 11, 12);
    const options = { k: 2, starts: 5, seed: 1, maxIterations: 50, tolerance: 0 };
    const { labels, inertia, centres } = kmeans(values, 6, 1, options);
    const hand = silhouette(values, 6, 1, labels, { seed: 1 });
    const shop = await runs.sample('clusters');
    const [first, second] = shop.clusters;
    return [
      ...[said(inertia), said(hand.mean, 2)],
      ...[...centres].map((centre) => said(centre)),
      ...[...hand.values.slice(0, 3)].map((each) => said(each, 2)),
      said(shop.silhouette, 2),
      said(shop.control?.highest, 2),
      ...[said(first?.size), percent(first?.share), percent(first?.revenueShare)],
      ...[said(first?.centre[0], 1), said(second?.centre[0], 1)],
    ];
  },
  given: [
    { why: 'purchases of the six', numbers: '1 2 3 10 11 12' },
    { why: 'limits of stability and of likeness', numbers: '0.75 0.6 0.8' },
    { why: 'groups to try', numbers: '6' },
    { why: 'shares of one order', numbers: '0 100' },
    { why: 'distances of the seventh purchase', numbers: '7 5 4' },
    { why: 'silhouettes made up for a question', numbers: '0.36 0.40' },
  ],
};
