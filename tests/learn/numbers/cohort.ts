import { wilsonInterval } from '../../../workers/numeric/proportion.ts';
import { ordersOf } from './examples.ts';
import { percent, said, type LessonNumbers } from './lessonNumbers.ts';

const rows = [
  ['Ann', '2024-01-31', 10],
  ['Ann', '2024-02-01', 30],
  // In two parts, so that the file covers March whole.
  ['Ann', '2024-03-01', 4],
  ['Ann', '2024-03-31', 1],
  ['Ben', '2024-01-02', 20],
  ['Cho', '2024-02-29', 7],
] as const;
const example = ordersOf(rows);
const benAgain = ordersOf([...rows, ['Ben', '2024-03-20', 1]]);

export const cohort: LessonNumbers = {
  example: [example],
  async computed(runs) {
    const three = await runs.example([example], 'cohort', {}, '2024-04-01');
    const more = await runs.example([benAgain], 'cohort', {}, '2024-04-01');
    const shop = await runs.sample('cohort');
    const [january] = three.cohorts;
    const spent = [...(january?.revenue ?? [])].map((_, i, all) =>
      all.slice(0, i + 1).reduce((a, b) => a + b, 0),
    );
    const fifth = wilsonInterval(1, 5);
    const returned = (place: number): number => {
      const found = shop.cohorts[place];
      return (found?.retained[1] ?? Number.NaN) / (found?.size ?? Number.NaN);
    };
    return [
      ...three.cohorts.flatMap(({ size, retained }) => [
        said(size),
        ...[...retained].map((count) => said(count)),
      ]),
      percent(three.mean[1]?.retention),
      ...spent.map((sum) => said(sum / (january?.size ?? Number.NaN), sum % 2 === 0 ? 0 : 1)),
      percent((more.cohorts[0]?.retained[2] ?? Number.NaN) / (more.cohorts[0]?.size ?? Number.NaN), 0),
      ...[percent(0.2, 0), percent(fifth.low, 0), percent(fifth.high, 0)],
      percent(shop.mean[1]?.retention),
      ...[said(shop.cohorts[0]?.size), percent(returned(0)), percent(returned(1)), percent(returned(5))],
      ...[said(shop.mean[0]?.ltv), said(shop.mean[12]?.ltv)],
    ];
  },
  given: [
    { why: 'the share of Cho’s cohort, and what Ann spent in March', numbers: '0 5' },
    { why: 'the mean of January and February', numbers: '50' },
  ],
};
