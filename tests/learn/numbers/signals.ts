import { drawControlChart } from '../../../workers/numeric/controlChart.ts';
import { said, type LessonNumbers } from './lessonNumbers.ts';

const values = [10, 12, 11, 9, 10, 13, 11, 12, 12, 15, 16];

export const signals: LessonNumbers = {
  async computed(runs) {
    const chart = drawControlChart(values, 'high', 0.01);
    const shop = await runs.sample('signals');
    const alarmOf = (id: string) => shop.alarms.find((one) => one.id === id);
    const age = alarmOf('age')?.watches[0];
    const { gainedCount, lostCount } = alarmOf('newLost')?.watches[0]?.figures ?? {};
    return [
      said(chart?.centre),
      ...[chart?.smoothed[0], ...(chart?.smoothed ?? []).slice(1)].map((value, i) =>
        said(value, i === 0 ? 1 : 2),
      ),
      ...(chart?.high ?? []).map((limit) => said(limit, 2)),
      ...[said(age?.points[0]?.value, 1), said(age?.points.at(-1)?.value, 1)],
      ...[said(Number(gainedCount)), said(Number(lostCount)), said(shop.lapseDays)],
    ];
  },
  given: [
    { why: 'eight months of the example and the three after them', numbers: '10 12 11 9 13 15 16' },
    {
      why: 'distances of neighbouring months, their mean, and the spread of one month',
      numbers: '1 2 3 1.71 1.128 1.52',
    },
    { why: 'weights of the moving average', numbers: '0.6 0.4' },
    { why: 'false alarms: as set, and of seven series', numbers: '5 7' },
    { why: 'the setting', numbers: '100' },
  ],
};
